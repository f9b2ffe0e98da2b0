"""Choosing a file that will be read at once: a button, a place to drop it on, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout

from facilitation.errors import PalabreError
from facilitation.reading_files import read_file
from ui.language import Retranslated
from ui.shell import Shell
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import IconButton, button
from ui.widgets.labels import ElidedLabel, label


class FilePicker(Retranslated, QFrame):
    """`read(name, data)` runs off this thread; `arrived` carries its result, `emptied` says that there is none (any more)."""

    arrived = Signal(object)
    emptied = Signal()
    changed = Signal()
    """Chosen, being read, read, refused or left out: what stands here is different now."""

    def __init__(self, shell: Shell, icon: str, read: Callable[[str, bytes], Any]) -> None:
        super().__init__()
        self._shell, self._read = shell, read
        self._filter = ""
        self._asked = 0
        self._error: PalabreError | None = None
        self.path: Path | None = None
        self.data = b""
        self.result: Any = None
        self.busy = False
        self._icon = QLabel()
        shell.icons.put(self._icon, icon, Role.ACCENT, size=28)
        self._name = ElidedLabel(Type.HEADING)
        self._state = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(shell.theme.px(8))
        self._progress.hide()
        self.choose_button = button()
        self.choose_button.clicked.connect(self.choose)
        self._drop = IconButton(shell.icons, "close")
        self._drop.clicked.connect(self.empty)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        for one in (self._name, self._state, self._progress):
            words.addWidget(one)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.L)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self._drop)
        dress(self, Dress.CARD)
        self.setAcceptDrops(True)
        self.retranslate()

    def set_filter(self, words: str) -> None:
        """The kinds of files in Qt's form: ``"Lists (*.xlsx *.csv)"``; to be called in `retranslate`."""
        self._filter = words

    def choose(self) -> None:
        folder = self._shell.preferences.folder(Path.home())
        chosen, _ = QFileDialog.getOpenFileName(self, self.choose_button.text(), str(folder), self._filter)
        if chosen:
            self._shell.preferences.keep_folder(Path(chosen).parent)
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Reads this file, whatever was chosen before."""

        def work() -> tuple[bytes, Any]:
            data = read_file(path)
            return data, self._read(path.name, data)

        self._start(path, work)

    def read_otherwise(self, name: str, data: bytes, read: Callable[[], Any]) -> None:
        """Reads what is no file, as a pasted text."""
        self._start(Path(name), lambda: (data, read()))

    def _start(self, path: Path, work: Callable[[], tuple[bytes, Any]]) -> None:
        self.empty()
        self.path, self.busy = path, True
        self._asked += 1
        asked = self._asked
        self._shell.jobs.start(
            self.tr("Reading {name}").format(name=path.name),
            lambda _progress: work(),
            done=lambda result: self._arrive(asked, result),
            failed=lambda error: self._fail(asked, error),
        )
        self._say()

    def put(self, name: str, data: bytes, result: Any) -> None:
        """Holds what was changed since it was read."""
        self._asked += 1
        self.path, self.data, self.result, self.busy, self._error = Path(name), data, result, False, None
        self._say()
        self.arrived.emit(result)

    def empty(self) -> None:
        """Forgets the file."""
        self._asked += 1
        self.path, self.data, self.result, self.busy, self._error = None, b"", None, False, None
        self._say()
        self.emptied.emit()

    def retranslate(self) -> None:
        self.choose_button.setText(self.tr("Choose a file…"))
        self._drop.explain(self.tr("Leave this file out"))
        self._say()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.take(paths[0])

    def _arrive(self, asked: int, result: tuple[bytes, Any]) -> None:
        if asked != self._asked:
            return
        self.busy = False
        self.data, self.result = result
        self._say()
        self.arrived.emit(self.result)

    def _fail(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return
        self.busy = False
        if isinstance(error, PalabreError):
            self._error = error
        else:
            self.empty()
            self._shell.jobs.failed.emit(error)
        self._say()

    def _say(self) -> None:
        self._progress.setVisible(self.busy)
        self._drop.setVisible(self.path is not None)
        self._name.setText(self.path.name if self.path else self.tr("No file chosen"))
        dress(self._state, Tone.DANGER if self._error else Tone.MUTED)
        if self._error is not None:
            self._state.setText(self._shell.language.wording.error(self._error))
        elif self.busy:
            self._state.setText(self.tr("Being read…"))
        elif self.path is None:
            self._state.setText(self.tr("Drop a file here, or choose one. You can also do this later."))
        else:
            self._state.setText(self.tr("Read without a problem."))
        self.changed.emit()

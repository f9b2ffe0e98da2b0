"""The start window: recent workshops, and the three ways to another one. Imports nothing slow: it is the first thing painted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from facilitation.resources import resource
from ui.language import Retranslated
from ui.shell import Shell
from ui.theme.dress import Dress
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import IconButton, iconed_button
from ui.widgets.labels import label

if TYPE_CHECKING:
    from ui.start.assistant import Assistant
    from ui.start.home import Home

READABLE = {"store.in_use", "store.protected", "store.full"}
"""Refusals to open for writing of files that can be opened for reading all the same."""


class StartWindow(Retranslated, QWidget):
    """`open_asked` carries a path and whether to open it read-only."""

    open_asked = Signal(str, bool)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.shell = shell
        self.assistant: Assistant | None = None
        self._home: Home | None = None
        self._refused_path = ""
        icons = shell.icons
        self._motto = label(Type.SMALL, wrap=True)
        self._looks = IconButton(icons, "settings", Role.RAIL_INK)
        self._looks.clicked.connect(self.show_looks)
        self._heading = label(Type.TITLE)
        self.new_button = iconed_button(icons, "add", Dress.PRIMARY)
        self.new_button.clicked.connect(self.begin_new)
        self.open_button = iconed_button(icons, "open")
        self.open_button.clicked.connect(self.choose_file)
        self.demonstration_button = iconed_button(icons, "demonstration")
        self.demonstration_button.clicked.connect(self.choose_demonstration)
        self._stack = QStackedWidget()
        self._front = self._build_front()
        self._stack.addWidget(self._front)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_brand())
        row.addWidget(self._stack, 1)
        self._bind_keys()
        shell.theme.changed.connect(self._fit)
        self._fit()
        self._restore_place()
        self.retranslate()

    @property
    def home(self) -> Home:
        """The list of recent workshops with its bars; built when first asked for."""
        if self._home is None:
            from ui.start.home import Home

            self._home = Home(self.shell)
            self._home.message.acted.connect(lambda: self.open_asked.emit(self._refused_path, True))
            self._home.recents.opened.connect(lambda path: self.open_asked.emit(path, False))
            self._home.recents.forgotten.connect(self._forget)
            self._room.addWidget(self._home)
        return self._home

    def complete(self) -> None:
        """What the first paint did without: the picture and the list."""
        from PySide6.QtGui import QPixmap

        self._picture.setPixmap(QPixmap(str(resource("logo", "palabre-128.png"))))
        self._list()

    def refresh(self) -> None:
        """Reads the recent workshops again, puts the keyboard on the first, and forgets what was refused."""
        self.home.message.hide()
        self._list()

    def refuse(self, error: PalabreError) -> None:
        self.home.message.show_message(self.shell.language.wording.error(error))

    def refuse_opening(self, error: PalabreError, path: str) -> None:
        """Says why a file was not opened; one that is open elsewhere or protected may be opened for reading."""
        self._refused_path = path
        action = self.tr("Open for reading") if error.key in READABLE else ""
        self.home.message.show_message(self.shell.language.wording.error(error), action=action)

    def begin_new(self) -> None:
        """Opens the assistant in the place of the list."""
        from ui.start.assistant import Assistant

        if self.assistant is not None:
            self._stack.removeWidget(self.assistant)
            self.assistant.deleteLater()
        self.assistant = Assistant(self.shell)
        self.assistant.cancelled.connect(self.refresh)
        self.assistant.made.connect(lambda path: self.open_asked.emit(path, False))
        self._stack.addWidget(self.assistant)
        self._stack.setCurrentWidget(self.assistant)
        self.assistant.begin()

    def choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = self.shell.preferences.folder(Path.home())
        kinds = self.tr("Palabre workshops (*{suffix})").format(suffix=".palabre")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a workshop"), str(folder), kinds)
        if chosen:
            self.shell.preferences.keep_folder(Path(chosen).parent)
            self.open_asked.emit(chosen, False)

    def choose_demonstration(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = self.shell.preferences.folder(Path.home())
        suggested = str(folder / self.tr("demonstration.palabre"))
        kinds = self.tr("Palabre workshops (*{suffix})").format(suffix=".palabre")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to put the demonstration workshop"), suggested, kinds)
        if chosen:
            self.make_demonstration(Path(chosen))

    def make_demonstration(self, path: Path) -> None:
        """Builds the demonstration workshop at `path` as a job, and opens it; a file that was there is replaced."""
        from ui.start.demonstration import build_demonstration

        self.refresh()
        path = path if path.suffix else path.with_suffix(".palabre")
        for one in (self.demonstration_button, self.new_button, self.open_button):
            one.setEnabled(False)
        job = self.shell.jobs.start(
            self.tr("Making the demonstration workshop"),
            lambda progress: build_demonstration(path, progress),
            done=lambda made: self.open_asked.emit(str(made), False),
            failed=self._demonstration_failed,
        )
        job.ended.connect(self._free_buttons)

    def show_looks(self) -> None:
        from ui.menu import add_looks, new_menu

        menu = new_menu(self)
        add_looks(menu, self.shell)
        menu.popup(self._looks.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def retranslate(self) -> None:
        self.setWindowTitle("Palabre")
        self._motto.setText(
            self.tr("Validation workshops, from the Word file to the minutes, on one laptop and without a network.")
        )
        self._looks.explain(self.tr("Language, theme and text size"), "F10")
        self._looks.setText(self.tr("Language, theme, text size"))
        self._heading.setText(self.tr("Workshops"))
        self.new_button.setText(self.tr("New workshop"))
        self.open_button.setText(self.tr("Open…"))
        self.demonstration_button.setText(self.tr("Demonstration workshop"))
        self.new_button.setToolTip("Ctrl+N")
        self.open_button.setToolTip("Ctrl+O")

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shell.preferences.keep_place("start", self.saveGeometry())
        event.accept()
        if self.isVisible():
            QTimer.singleShot(0, QApplication.quit)

    def _build_brand(self) -> QFrame:
        brand = QFrame()
        brand.setObjectName("brand")
        self._picture = QLabel()
        self._picture.setFixedSize(128, 128)
        name = label(Type.DISPLAY)
        name.setText("Palabre")
        column = QVBoxLayout(brand)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(name, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._motto)
        self._motto.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self._looks.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        column.addWidget(self._looks, 0, Qt.AlignmentFlag.AlignHCenter)
        self._brand = brand
        return brand

    def _build_front(self) -> QWidget:
        front = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        for one in (self.new_button, self.open_button, self.demonstration_button):
            buttons.addWidget(one)
        buttons.addStretch(1)
        column = QVBoxLayout(front)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(self._heading)
        column.addLayout(buttons)
        self._room = QVBoxLayout()
        self._room.setSpacing(Space.M)
        column.addLayout(self._room, 1)
        return front

    def _bind_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+N", self.begin_new),
            ("Ctrl+O", self.choose_file),
            ("F10", self.show_looks),
            ("Ctrl+Q", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _fit(self) -> None:
        px = self.shell.theme.px
        self._brand.setFixedWidth(min(px(280), 360))

    def _restore_place(self) -> None:
        place = self.shell.preferences.place("start")
        self.setMinimumSize(720, 480)
        if place.isEmpty() or not self.restoreGeometry(place):
            self.resize(980, 600)

    def _list(self) -> None:
        self._stack.setCurrentWidget(self._front)
        self.home.refresh()
        (self.home.recents if self.home.recents.count() else self.new_button).setFocus()

    def _forget(self, path: str) -> None:
        self.shell.preferences.forget_recent(path)
        self.refresh()

    def _demonstration_failed(self, error: Exception) -> None:
        if isinstance(error, PalabreError):
            self.refuse(error)
        else:
            self.shell.jobs.failed.emit(error)

    def _free_buttons(self) -> None:
        for one in (self.demonstration_button, self.new_button, self.open_button):
            one.setEnabled(True)

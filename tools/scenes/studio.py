"""What every picture begins with: the demonstration in its window, brought there by keys; taken when nothing more is drawn."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facilitation.clock import Clock
from facilitation.workshop import Workshop
from ui.frame import Frame
from ui.shell import Shell

WIDTH, HEIGHT = 1366, 768
PATIENCE = 20_000
"""Milliseconds that a page may take to have nothing left to draw."""


@dataclass(frozen=True, slots=True)
class Studio:
    """The demonstration's file, and what windows are made with."""

    path: Path
    shell: Shell
    folder: Path

    def keep(self, window: QWidget, name: str) -> None:
        """Waits until the window is idle and writes its picture."""
        settle(self.shell)
        window.grab().save(str(self.folder / f"{name}.png"))
        print(f"  {name}.png", flush=True)


def settle(shell: Shell) -> None:
    """Lets jobs end and paint events be worked off."""
    limit = QDeadlineTimer(PATIENCE)
    quiet = 0
    while quiet < 5:
        if limit.hasExpired():
            raise TimeoutError("a window is still busy; its picture would show it half done")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        QTest.qWait(40)
        quiet = 0 if shell.jobs.running else quiet + 1
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(widget: QWidget, words: str) -> None:
    """Types letter by letter, those of the country too (`QTest.keyClicks` knows ASCII alone)."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    if widget is None:
        raise RuntimeError("no window has the keyboard")
    return widget


@contextmanager
def frame_of(studio: Studio, clock: Clock | None = None) -> Iterator[Frame]:
    """The demonstration in its main window; whatever is done to it is thrown away with the copy of the file. `clock` tells another
    time than the shell's.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / studio.path.name
        shutil.copyfile(studio.path, copy)
        frame = Frame(studio.shell, Workshop.open(copy, clock=clock or studio.shell.clock))
        frame.resize(WIDTH, HEIGHT)
        frame.show()
        QTest.qWaitForWindowExposed(frame)
        frame.activateWindow()
        try:
            yield frame
        finally:
            frame.close()
            frame.deleteLater()
            settle(studio.shell)


@contextmanager
def in_large_letters(studio: Studio) -> Iterator[None]:
    """175 %, the largest there are."""
    studio.shell.set_scale(175)
    try:
        yield
    finally:
        studio.shell.set_scale(100)


def keep_dialog(studio: Studio, name: str, ask: Callable[[], object]) -> None:
    """The picture of the dialog that `ask` opens; it is left without an answer."""

    def keep() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        studio.keep(dialog, name)
        dialog.reject()

    QTimer.singleShot(0, keep)
    ask()


def place_of(frame: Frame, entry: str) -> dict[str, str]:
    """Where on a page there is something to see: the text at an amendment that is contested."""
    if entry != "texts":
        return {}
    workshop = frame.workshop
    document = workshop.texts.documents()[0].id
    contested = workshop.consolidation.conflicts(document)
    return {"amendment": next(iter(contested), workshop.amendments.all(document)[0].id)}

"""Start-up: the window first, everything slow after its first paint; then which window is open, until the last one closes.

`PALABRE_EXIT_AFTER_PAINT=1` in the environment ends the program after the first paint and prints the milliseconds since `began`
(for the benchmark and the smoke test of the package); with `ready` it ends when everything is loaded and prints that time.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from facilitation.errors import PalabreError
from facilitation.resources import resource
from ui.errors import ErrorDesk
from ui.preferences import Preferences, preferences_path
from ui.shell import Shell, make_shell
from ui.start.window import StartWindow

if TYPE_CHECKING:
    from facilitation.workshop import Workshop
    from ui.frame import Frame

EXIT_AFTER_PAINT = "PALABRE_EXIT_AFTER_PAINT"

STYLE = ("-style", "fusion")
"""Arguments for `QApplication`: the one style that the stylesheet is written for."""


class FirstPaint(QObject):
    """Calls `then` once the window has been painted and the event loop is free to take keys."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then: Callable[[], object] | None = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            watched.removeEventFilter(self)
            QTimer.singleShot(0, then)
        return False


class Palabre(QObject):
    """The program: the start window, or one open workshop."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.errors = ErrorDesk(shell.icons, self)
        self.start: StartWindow | None = None
        self.frame: Frame | None = None
        shell.jobs.failed.connect(self.errors.show)

    def show_start(self) -> StartWindow:
        """Opens the start window, or brings it back."""
        if self.start is None:
            self.start = StartWindow(self.shell)
            self.start.open_asked.connect(self._open)
        else:
            self.start.refresh()
        self.errors.refuse = self.start.refuse
        self.start.show()
        return self.start

    def open_path(self, path: Path, *, read_only: bool = False) -> None:
        """Opens a workshop file in the main window; raises PalabreError where that cannot be done."""
        from facilitation.workshop import Workshop

        self._show_frame(Workshop.open(path, read_only=read_only, clock=self.shell.clock))

    def prepare(self, ready: Callable[[], object] = lambda: None) -> None:
        """Loads what the first window did without: its list, icons, the other fonts, the services. Called after its first paint."""
        QApplication.setWindowIcon(QIcon(str(resource("logo", "palabre-64.png"))))
        if self.start is not None and self.frame is None:
            self.start.complete()
        from ui.prepare import prepare

        def done() -> None:
            self.shell.jobs.looks.begin()
            ready()

        prepare(self.shell, self, done)

    def begin(self, path: Path | None = None) -> QWidget:
        """The first window: the workshop at `path`, or the start window, which says why that one was not opened."""
        if path is not None:
            self._open(str(path), False)
        return self.frame or self.start or self.show_start()

    def _open(self, path: str, read_only: bool) -> None:
        try:
            self.open_path(Path(path), read_only=read_only)
        except PalabreError as error:
            self.show_start().refuse_opening(error, path)

    def _show_frame(self, workshop: Workshop) -> None:
        from ui.frame import Frame
        from ui.recent import Recent
        from ui.theme.fonts import load_other_fonts

        # The page it was left on may be laid out at once, in the letters of documents: later ones would not be taken.
        load_other_fonts()
        settings = workshop.settings.get()
        self.shell.preferences.add_recent(
            Recent(
                str(workshop.path.resolve()),
                settings.title,
                settings.place,
                settings.starts_on.isoformat(),
                settings.ends_on.isoformat(),
            )
        )
        self.frame = frame = Frame(self.shell, workshop)
        self.errors.refuse = frame.refuse
        self.errors.saved_at = workshop.saved_at
        self.errors.workshop = lambda: workshop.path
        frame.closed.connect(self._frame_closed)
        frame.open_first_page()
        frame.show()
        if self.start is not None:
            self.start.hide()

    def _frame_closed(self, back_to_start: bool) -> None:
        frame, self.frame = self.frame, None
        self.errors.refuse = None
        self.errors.saved_at = lambda: None
        self.errors.workshop = lambda: None
        if frame is not None:
            frame.deleteLater()
        if back_to_start:
            self.show_start()
        else:
            QApplication.quit()


def run(arguments: Sequence[str] = (), *, path: Path | None = None, began: float | None = None) -> int:
    """Opens the start window, or the workshop at `path`; returns the exit status when the last window is closed.

    `arguments` are for Qt (``-platform …``); `began` is the `time.perf_counter()` at which the program was started.
    """
    began = time.perf_counter() if began is None else began
    QApplication.setApplicationName("Palabre")
    QApplication.setDesktopFileName("palabre")
    app = QApplication([sys.argv[0], *STYLE, *arguments])
    shell = make_shell(app, Preferences(preferences_path()))
    palabre = Palabre(shell, app)
    palabre.errors.install()
    window = palabre.begin(path)
    match os.environ.get(EXIT_AFTER_PAINT, ""):
        case "":
            FirstPaint(window, palabre.prepare)
        case "ready":
            FirstPaint(window, lambda: palabre.prepare(lambda: _report_and_quit(began)))
        case _:
            FirstPaint(window, lambda: _report_and_quit(began))
    status = app.exec()
    # Windows that were closed go now, while what they hold can still be let go in order.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shell.jobs.close()
    shell.preferences.save()
    return status


def _report_and_quit(began: float) -> None:
    print(f"{(time.perf_counter() - began) * 1000:.0f} ms", flush=True)
    QApplication.quit()

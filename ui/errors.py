"""What happens to an exception that nothing caught, so that the program goes on.

The world's fault (`PalabreError`) is one sentence in a bar. A bug reaches `sys.excepthook`, is written to a report file, and is
shown in a dialog that says what happened and what is safe (`ui.bug_dialog`, loaded when it is needed).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitation.errors import PalabreError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from ui.bug_dialog import BugDialog
    from ui.theme.icons import Icons


class ErrorDesk(QObject):
    """Takes over `sys.excepthook`: refusals become a sentence, bugs a dialog; the program goes on."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.dialog: BugDialog | None = None
        """The latest one, open or closed."""
        self.refuse: Callable[[PalabreError], None] | None = None
        """Shows a refusal that no page caught; set by the window in front."""
        self.saved_at: Callable[[], datetime | None] = lambda: None
        self.workshop: Callable[[], Path | None] = lambda: None

    def install(self) -> None:
        sys.excepthook = self._hook

    def show(self, error: BaseException) -> None:
        """A refusal in the bar, a bug in its dialog."""
        if isinstance(error, PalabreError) and self.refuse is not None:
            self.refuse(error)
            return
        from PySide6.QtWidgets import QApplication

        from ui.bug_dialog import BugDialog, write_report

        report = write_report(error, self.workshop())
        if self.dialog is not None and self.dialog.isVisible():
            return  # one dialog at a time: a bug in a timer must not cover the screen with windows
        self.dialog = BugDialog(self._icons, error, report, self.saved_at(), QApplication.activeWindow())
        self.dialog.open()

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.show(error.with_traceback(trace))

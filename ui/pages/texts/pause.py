"""When a draft is written: at each pause in typing, and in the middle of it where nobody pauses."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

QUIET = 400
"""Milliseconds without a key after which a draft is written."""
LONGEST_UNSAVED = 1500
"""Milliseconds of typing that a power cut may cost at most; domain.md asks for two seconds."""


class Pause(QObject):
    """`touch` at every change; `due` when it is time to write."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._quiet, self._latest = QTimer(self), QTimer(self)
        for timer, after in ((self._quiet, QUIET), (self._latest, LONGEST_UNSAVED)):
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(self.due)

    def touch(self) -> None:
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def stop(self) -> None:
        self._quiet.stop()
        self._latest.stop()

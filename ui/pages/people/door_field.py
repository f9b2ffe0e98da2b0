"""The field at the door: what is typed, scanned, or chosen with the arrows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class DoorField(QLineEdit):
    """`stepped` (-1 or 1) with the arrows, so that the eyes stay on the list and the hands on the keys.

    After `rest` it is as new: nothing of the one before can be undone in it, and the Tab with which some scanners end goes nowhere.
    """

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rested = False
        self.textEdited.connect(self._begin)

    def rest(self) -> None:
        """Ready for the next one; Ctrl+Z is the workshop's again."""
        # `clear` would leave what was typed to be brought back by Ctrl+Z, before the check-in is.
        self.setText("")
        self._rested = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._rested and forward:
            self._rested = False
            return True
        return super().focusNextPrevChild(forward)

    def _begin(self) -> None:
        self._rested = False

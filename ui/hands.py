"""The one look that the program has at every event of the application: whoever adds another pays for it at each of them.

Ctrl+Z and Ctrl+Shift+Z are the workshop's. A field in which something was typed keeps its own undo; one with nothing left to undo
lets the key through.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

_OVERRIDE = QEvent.Type.ShortcutOverride
_USE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})


class Hands(QObject):
    """Installed on the application: `busy` at each key and click; hands Ctrl+Z of a field that has nothing to undo to the window's
    shortcut."""

    busy = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _USE:
            self.busy.emit()
        elif kind is _OVERRIDE and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo):
                return _has_undo(watched) is False
            if event.matches(QKeySequence.StandardKey.Redo):
                return _has_redo(watched) is False
        return False


def _has_undo(widget: QObject) -> bool | None:
    """None for what is no field."""
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.document().isUndoAvailable()
    return None


def _has_redo(widget: QObject) -> bool | None:
    if isinstance(widget, QLineEdit):
        return widget.isRedoAvailable()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.document().isRedoAvailable()
    return None

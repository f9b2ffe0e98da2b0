"""Whether somebody is at work, and whose Ctrl+Z it is: known from what has the keyboard, and from the window for the mouse.

A look at every event of the application would be simpler, and cost a tenth of what a note-taker waits for: each layout, each child
that is hidden is an event, and Qt would stop for Python at every one.

Ctrl+Z and Ctrl+Shift+Z are the workshop's. A field in which something was typed keeps its own undo; one with nothing left to undo
lets the key through, but where it holds a text: whoever takes back a paragraph step by step must not take back, with one key too
many, what was decided in another one.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_OVERRIDE = QEvent.Type.ShortcutOverride
_USE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})


class Hands(QObject):
    """Until `end`: `busy` at each key in any window of the program and at each click in this one; hands Ctrl+Z of a field
    that has nothing to undo to the window's shortcut."""

    busy = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._application: QApplication = QApplication.instance()  # type: ignore[assignment]  # one that shows windows
        self._application.focusChanged.connect(self._follow)
        window.installEventFilter(self)

    def end(self) -> None:
        self._application.focusChanged.disconnect(self._follow)
        self._follow(self._application.focusWidget(), None)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        for widget, look in ((before, QObject.removeEventFilter), (now, QObject.installEventFilter)):
            if widget is not None and widget is not self._window:
                look(widget, self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Show and watched is self._window:
            # The system's own window, which is there from now on, is where clicks arrive.
            self._window.windowHandle().installEventFilter(self)
        elif kind in _USE:
            self.busy.emit()
        elif kind is _OVERRIDE and isinstance(event, QKeyEvent):
            # Of a key that is a shortcut nothing else is heard here.
            self.busy.emit()
            if event.matches(QKeySequence.StandardKey.Undo):
                return _has_undo(watched) is False
            if event.matches(QKeySequence.StandardKey.Redo):
                return _has_redo(watched) is False
        return False


def _has_undo(widget: QObject) -> bool | None:
    """None for what is no field."""
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable()
    return _was_typed_in(widget)


def _has_redo(widget: QObject) -> bool | None:
    if isinstance(widget, QLineEdit):
        return widget.isRedoAvailable()
    return _was_typed_in(widget)


def _was_typed_in(widget: QObject) -> bool | None:
    """Whether there is something to take back in the text, or to bring back; None for what is no text."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.document().isUndoAvailable() or widget.document().isRedoAvailable()
    return None

"""Ctrl+Z and Ctrl+Shift+Z over the whole workshop, and what they tell.

A field in which something was typed keeps its own undo; one with nothing left to undo lets the key through to the workshop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

if TYPE_CHECKING:
    from facilitation.wording import Wording
    from facilitation.workshop import Workshop


def said_of_step(workshop: Workshop, wording: Wording, sentence: str, action: str) -> str:
    """ "Annulé : Arrivée pointée – ADANLÉHOU Kwassi": what the step that was just made took back or did again, and about whom."""
    said = wording(sentence, action=wording(f"action.{action}"))
    concerned = {person for _, person in workshop.attendance.concerned(workshop.history.acts(1)[0].id)}
    if len(concerned) != 1:
        return said
    return f"{said.rstrip('.')} – {workshop.people.get(concerned.pop()).list_name}"


class UndoKeys(QObject):
    """Installed on the application: hands Ctrl+Z of a field that has nothing to undo to the window's shortcut."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
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

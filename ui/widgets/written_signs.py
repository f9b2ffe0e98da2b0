"""Fields of one line whose words go into a document: typed signs are written as the document writes them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from facilitation.text.typography import AS_TYPED, SIGNS, with_plain_spaces
from ui.widgets.typed_keys import is_typed


class WrittenSigns(QObject):
    """`watch` fields; `typography` is that of the document for which they are filled in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.typography = AS_TYPED
        self._written: tuple[QLineEdit, str] | None = None
        """The field in which a sign was written otherwise than it was typed, and all its words then."""

    def watch(self, field: QLineEdit) -> None:
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(watched, QLineEdit):
            return False
        if event.matches(QKeySequence.StandardKey.Undo) and self._written == (watched, watched.text()):
            watched.undo()
            # What Qt has put back is selected: the next letter would take its place.
            watched.deselect()
            return True
        sign = event.text()
        if len(sign) != 1 or sign not in SIGNS or not is_typed(event) or watched.isReadOnly():
            return False
        start = watched.selectionStart() if watched.hasSelectedText() else watched.cursorPosition()
        end = start + len(watched.selectedText())
        taken, written = self.typography.signed(watched.text()[:start], sign, watched.text()[end:])
        if written == sign:
            return False
        replaced = watched.text()[start - taken : start]
        if written != with_plain_spaces(replaced) + sign:
            # First as it is typed, so that undo right after leaves it so.
            watched.insert(sign)
            replaced += sign
            start += len(sign)
            end = start
        watched.setSelection(start - len(replaced), end - start + len(replaced))
        watched.insert(written)
        self._written = watched, watched.text()
        return True

"""Fields of one line whose words go into a document: typed signs are written as the document writes them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from facilitation.text.typography import AS_TYPED, SIGNS
from ui.widgets.typed_keys import is_typed


class WrittenSigns(QObject):
    """`watch` fields; `typography` is that of the document for which they are filled in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.typography = AS_TYPED

    def watch(self, field: QLineEdit) -> None:
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(watched, QLineEdit):
            return False
        sign = event.text()
        if len(sign) != 1 or sign not in SIGNS or not is_typed(event) or watched.isReadOnly():
            return False
        start = watched.selectionStart() if watched.hasSelectedText() else watched.cursorPosition()
        taken, written = self.typography.signed(watched.text()[:start], sign)
        if written == sign:
            return False
        if taken:
            end = start + len(watched.selectedText())
            watched.setSelection(start - taken, end - start + taken)
        watched.insert(written)
        return True

"""The whole text of the chosen clause, in which one sets where it is to be cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from facilitation.text.clauses import Span
from ui.theme.dress import Dress, dress
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type

_LINE = "\u2028"


class CutField(QTextEdit):
    """Shows a text; while cutting, the cursor is the cut and what comes after it is marked. Enter is `cut`, Escape `left`.

    Letters beyond Unicode's first plane are two places in Qt and one in Python: `at` is Python's.
    """

    cut = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cutting = False
        dress(self, Dress.EDITOR, Type.TEXT)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self._allow(False)
        self.cursorPositionChanged.connect(self._mark)
        theme.changed.connect(self._mark)

    @property
    def at(self) -> int:
        """Where the cursor stands, in letters from the beginning."""
        before = self.toPlainText().encode("utf-16-le")[: 2 * self.textCursor().position()]
        return len(before.decode("utf-16-le", "ignore"))

    def show_text(self, text: str, spans: Sequence[Span] = ()) -> None:
        """The text of another clause."""
        self.stop()
        self.setPlainText(text.replace("\n", _LINE))
        cursor = self.textCursor()
        for span in spans:
            look = QTextCharFormat()
            if span.bold:
                look.setFontWeight(QFont.Weight.Bold)
            look.setFontItalic(span.italic)
            look.setFontUnderline(span.underline)
            cursor.setPosition(_units(text, span.start))
            cursor.setPosition(_units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)

    def begin(self, at: int) -> None:
        """Takes the keyboard, with the cut before letter `at`."""
        self.cutting = True
        self._allow(True)
        cursor = self.textCursor()
        cursor.setPosition(_units(self.toPlainText(), at))
        self.setTextCursor(cursor)
        self.setFocus()
        self.ensureCursorVisible()
        self._mark()

    def stop(self) -> None:
        """Shows the text without a cut."""
        self.cutting = False
        self._allow(False)
        self._mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.cutting and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.cut.emit(self.at)
        elif self.cutting and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _allow(self, cutting: bool) -> None:
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard if cutting else flags)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cutting else Qt.FocusPolicy.ClickFocus)
        self.setCursorWidth(self._theme.px(2) if cutting else 1)

    def _mark(self) -> None:
        if not self.cutting:
            self.setExtraSelections([])
            return
        after = QTextEdit.ExtraSelection()
        after.cursor = self.textCursor()
        after.cursor.clearSelection()
        after.cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        after.format.setBackground(self._theme.color(Role.WARN_SOFT))
        self.setExtraSelections([after])


def _units(text: str, at: int) -> int:
    """The place in UTF-16 of the letter `at`."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2

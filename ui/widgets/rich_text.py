"""A field for prose with bold and italic words and lists, whose value is plain text with looks (`facilitation.text.rich`).

Ctrl+B and Ctrl+I, "- " or "1. " at the beginning of a line for a list, Enter on an empty line to end it. What is pasted keeps these
looks and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit

from facilitation.text.clauses import Span
from facilitation.text.rich import Line, LineKind, RichText, of_lines, runs
from ui.theme.dress import Dress, dress
from ui.theme.theme import Theme
from ui.theme.tokens import Type

_STYLES = {"bullet": QTextListFormat.Style.ListDisc, "number": QTextListFormat.Style.ListDecimal}
_TYPED_MARK = re.compile(r"(?P<bullet>[-–•*])|(?P<number>\d{1,2})[.)]")
_BETWEEN_LINES = 3
"""Pixels at 100 %."""


class RichTextEdit(QTextEdit):
    """`rich()` is its value; `look_changed` when the cursor comes to other looks, for buttons that show them."""

    look_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        dress(self, Dress.EDITOR, Type.TEXT)
        self.setTabChangesFocus(True)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.currentCharFormatChanged.connect(lambda _: self.look_changed.emit())
        self.cursorPositionChanged.connect(self.look_changed)
        self._indent()
        theme.changed.connect(self._indent)

    # Its value

    def rich(self) -> RichText:
        return of_lines(_lines(self.document()))

    def show_rich(self, rich: RichText) -> None:
        """Another text; what was undoable is not any more."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        cursor = QTextCursor(document)
        cursor.setBlockFormat(self._block_format())
        self._put(cursor, rich)
        document.setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setCurrentCharFormat(QTextCharFormat())

    def go_to(self, place: int) -> None:
        """The cursor to a place of the document (Qt's count), at its end where it is shorter."""
        cursor = self.textCursor()
        cursor.setPosition(max(0, min(place, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # Looks

    @property
    def bold(self) -> bool:
        return self.currentCharFormat().fontWeight() > QFont.Weight.Medium

    @property
    def italic(self) -> bool:
        return self.currentCharFormat().fontItalic()

    @property
    def list_kind(self) -> LineKind:
        return _kind(self.textCursor().block())

    def toggle_bold(self) -> None:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Normal if self.bold else QFont.Weight.Bold)
        self._merge(look)

    def toggle_italic(self) -> None:
        look = QTextCharFormat()
        look.setFontItalic(not self.italic)
        self._merge(look)

    def toggle_list(self, kind: LineKind) -> None:
        """The chosen lines become a list of this kind, or plain lines where they are one."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if self.list_kind == kind:
            for block in self._chosen_blocks(cursor):
                _out_of_list(block)
        else:
            cursor.createList(_list_format(kind))
        cursor.endEditBlock()
        self.look_changed.emit()

    def _merge(self, look: QTextCharFormat) -> None:
        if not self.isReadOnly():
            self.mergeCurrentCharFormat(look)
            self.look_changed.emit()

    def _chosen_blocks(self, cursor: QTextCursor) -> list[QTextBlock]:
        document = self.document()
        first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
        return [document.findBlockByNumber(number) for number in range(first.blockNumber(), last.blockNumber() + 1)]

    # Keys and the clipboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Bold):
            self.toggle_bold()
        elif event.matches(QKeySequence.StandardKey.Italic):
            self.toggle_italic()
        elif key == Qt.Key.Key_L and modifiers == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier:
            self.toggle_list("bullet")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            self._break_line()
        elif event.text() == " " and self._begins_list():
            pass
        else:
            super().keyPressEvent(event)

    def _break_line(self) -> None:
        """A new line; on an empty line of a list the list ends. There is no other kind of line break."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        block = cursor.block()
        if block.textList() is not None and not block.text() and not cursor.hasSelection():
            _out_of_list(block)
        else:
            cursor.insertBlock()
            self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.look_changed.emit()

    def _begins_list(self) -> bool:
        """ "- " or "1. " at the beginning of a line makes it one of a list."""
        cursor = self.textCursor()
        block = cursor.block()
        if self.isReadOnly() or cursor.hasSelection() or block.textList() is not None:
            return False
        before = block.text()[: cursor.positionInBlock()]
        found = _TYPED_MARK.fullmatch(before)
        if found is None:
            return False
        cursor.beginEditBlock()
        cursor.setPosition(block.position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        kind: LineKind = "bullet" if found["bullet"] else "number"
        cursor.createList(_list_format(kind, int(found["number"] or 1)))
        cursor.endEditBlock()
        self.look_changed.emit()
        return True

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self._put(cursor, _pasted(source))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The clipboard's plain text has the marks of lists too."""
        document = QTextDocument()
        QTextCursor(document).insertFragment(self.textCursor().selection())
        data = QMimeData()
        data.setHtml(document.toHtml())
        data.setText(of_lines(_lines(document)).text)
        return data

    # From values to the document

    def _put(self, cursor: QTextCursor, rich: RichText) -> None:
        """At the cursor; the first line goes on with the line that stands there."""
        current: QTextList | None = None
        before: Line | None = None
        for place, line in enumerate(rich.lines()):
            if place:
                cursor.insertBlock(self._block_format(), QTextCharFormat())
            for text, span in runs(line.text, line.spans):
                cursor.insertText(text, _char_format(span))
            if line.kind == "paragraph":
                current = None
            elif current is not None and before is not None and _goes_on(before, line):
                current.add(cursor.block())
            else:
                current = cursor.createList(_list_format(line.kind, line.number or 1))
            before = line

    def _block_format(self) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setBottomMargin(self._theme.px(_BETWEEN_LINES))
        return made

    def _indent(self) -> None:
        self.document().setIndentWidth(self._theme.px(20))


def _goes_on(before: Line, line: Line) -> bool:
    return before.kind == line.kind and (line.kind == "bullet" or line.number == before.number + 1)


def _char_format(span: Span) -> QTextCharFormat:
    made = QTextCharFormat()
    if span.bold:
        made.setFontWeight(QFont.Weight.Bold)
    if span.italic:
        made.setFontItalic(True)
    if span.underline:
        made.setFontUnderline(True)
    return made


def _list_format(kind: LineKind, start: int = 1) -> QTextListFormat:
    made = QTextListFormat()
    made.setStyle(_STYLES[kind])
    made.setIndent(1)
    if kind == "number":
        made.setStart(start)
    return made


def _out_of_list(block: QTextBlock) -> None:
    found = block.textList()
    if found is not None:
        found.remove(block)
        cursor = QTextCursor(block)
        look = cursor.blockFormat()
        look.setIndent(0)
        cursor.setBlockFormat(look)


# From the document to values


def _lines(document: QTextDocument) -> Iterator[Line]:
    block = document.begin()
    while block.isValid():
        text, spans = "", list[Span]()
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            words = fragment.text().replace("\u2028", " ").replace("\ufffc", "")
            span = _span(fragment.charFormat(), len(text), len(text) + len(words))
            if span is not None:
                spans.append(span)
            text += words
            iterator += 1
        kind, found = _kind(block), block.textList()
        number = found.format().start() + found.itemNumber(block) if kind == "number" and found is not None else 0
        yield Line(kind, text, tuple(_together(spans)), number)
        block = block.next()


def _kind(block: QTextBlock) -> LineKind:
    found = block.textList()
    if found is None:
        return "paragraph"
    return "number" if found.format().style() == QTextListFormat.Style.ListDecimal else "bullet"


def _span(look: QTextCharFormat, start: int, end: int) -> Span | None:
    bold, italic, underline = look.fontWeight() > QFont.Weight.Medium, look.fontItalic(), look.fontUnderline()
    return Span(start, end, bold, italic, underline) if start < end and (bold or italic or underline) else None


def _together(spans: list[Span]) -> Iterator[Span]:
    """Neighbours of one look are one."""
    before: Span | None = None
    for span in spans:
        if (
            before is not None
            and before.end == span.start
            and Span(before.start, span.end, *_look(before)) == Span(before.start, span.end, *_look(span))
        ):
            before = Span(before.start, span.end, *_look(span))
            continue
        if before is not None:
            yield before
        before = span
    if before is not None:
        yield before


def _look(span: Span) -> tuple[bool, bool, bool]:
    return span.bold, span.italic, span.underline


def _pasted(source: QMimeData) -> RichText:
    """With the looks of the HTML of the same copy where that holds the same words."""
    plain = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    if source.hasHtml():
        document = QTextDocument()
        document.setHtml(source.html())
        found = of_lines(line for line in _lines(document) if line.text.strip())
        if _letters(found.text) == _letters(plain):
            return found
    return RichText(plain)


def _letters(text: str) -> str:
    return "".join(one for one in text if one.isalnum())

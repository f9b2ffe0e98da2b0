"""A version of a day's summary to be read: its parts as on the paper, words changed since the night struck or underlined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from facilitation.papers.figures import Block, Grid, Words
from facilitation.papers.summary_parts import Part, Prose
from facilitation.text.clauses import Span
from facilitation.text.diff import segments
from facilitation.text.rich import runs
from ui.theme.dress import Dress, Tone, dress
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type

_NARROW_SHARE = 0.3
"""Columns of less are as wide as their words."""


class SummaryReader(QTextEdit):
    """`show_parts` sets them anew, where they are other ones; the place that one reads stays."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[Part] = []
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        # No word of a narrow column is broken: the others give way.
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        dress(self, Dress.PLAIN, Type.BODY, Tone.PLAIN)
        theme.changed.connect(self._set)

    def show_parts(self, parts: Sequence[Part]) -> None:
        if list(parts) != self._parts:
            self._parts = list(parts)
            self._set()

    def _set(self) -> None:
        place = self.verticalScrollBar().value()
        self.clear()
        cursor = QTextCursor(self.document())
        for title, parts in self._parts:
            self._line(cursor, [(title, _look(bold=True))], above=10)
            for part in parts:
                if isinstance(part, Prose):
                    self._prose(cursor, part)
                else:
                    self._figures(cursor, part)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)

    # Blocks

    def _line(
        self, cursor: QTextCursor, words: Sequence[tuple[str, QTextCharFormat]], *, above: float = 3, indent: float = 0
    ) -> None:
        look = QTextBlockFormat()
        look.setTopMargin(self._theme.px(above))
        look.setLeftMargin(self._theme.px(indent))
        if cursor.position() == 0:
            cursor.setBlockFormat(look)
        else:
            cursor.insertBlock(look, QTextCharFormat())
        for text, char in words:
            cursor.insertText(text, char)

    def _prose(self, cursor: QTextCursor, prose: Prose) -> None:
        if prose.before is not None and prose.before.text != prose.rich.text:
            self._line(cursor, list(self._compared(prose.before.text, prose.rich.text)))
            return
        for line in prose.rich.lines():
            if line.text.strip():
                mark = {"bullet": "•  ", "number": f"{line.number}. "}.get(line.kind, "")
                words = [(text, _look_of(span)) for text, span in runs(line.text, line.spans)]
                self._line(cursor, [(mark, QTextCharFormat()), *words], indent=14 if mark else 0)

    def _figures(self, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
        for kind, found in groupby(blocks, lambda one: one.kind if isinstance(one, Words) else "grid"):
            for place, one in enumerate(found, 1):
                if isinstance(one, Grid):
                    self._grid(cursor, one)
                    continue
                mark = {"bullet": "•  ", "number": f"{place}. "}.get(kind, "")
                words = [(text, _look(bold=look == "bold" or kind == "heading")) for text, look in one.runs]
                self._line(cursor, [(mark, QTextCharFormat()), *words], indent=14 if mark else 0)

    def _grid(self, cursor: QTextCursor, grid: Grid) -> None:
        self._line(cursor, [], above=2)
        look = QTextTableFormat()
        look.setCellPadding(self._theme.px(3))
        look.setCellSpacing(0)
        look.setBorder(1)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderBrush(self._theme.color(Role.LINE))
        look.setBorderCollapse(True)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        centred = QTextBlockFormat()
        centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        total = sum(grid.shares)
        look.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.PercentageLength, 100 * share / total)
                if share > _NARROW_SHARE
                else QTextLength(QTextLength.Type.VariableLength, 0)
                for share in grid.shares
            ]
        )
        table = cursor.insertTable(len(grid.rows), len(grid.shares), look)
        for row, cells in enumerate(grid.rows):
            if len(cells) == 1:
                table.mergeCells(row, 0, 1, len(grid.shares))
            for column, runs_of in enumerate(cells):
                at = table.cellAt(row, column).firstCursorPosition()
                if grid.centred and column >= grid.centred:
                    at.setBlockFormat(centred)
                for text, style in runs_of:
                    at.insertText(text.replace("\n", "\u2028"), _look(bold=style == "bold"))
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _compared(self, before: str, now: str) -> Iterator[tuple[str, QTextCharFormat]]:
        last = ""
        for one in segments(before, now):
            if last == "delete" and one.kind == "insert":
                yield " ", QTextCharFormat()  # struck words and those in their place would run together
            yield one.text.replace("\n", "\u2028"), self._changed(one.kind)
            last = one.kind

    def _changed(self, kind: str) -> QTextCharFormat:
        made = QTextCharFormat()
        if kind == "delete":
            made.setFontStrikeOut(True)
            made.setForeground(self._theme.color(Role.DELETE))
            made.setBackground(self._theme.color(Role.DELETE_SOFT))
        elif kind == "insert":
            made.setFontUnderline(True)
            made.setForeground(self._theme.color(Role.INSERT))
            made.setBackground(self._theme.color(Role.INSERT_SOFT))
        return made


def _look(*, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    return made


def _look_of(span: Span) -> QTextCharFormat:
    made = _look(bold=span.bold)
    made.setFontItalic(span.italic)
    made.setFontUnderline(span.underline)
    return made

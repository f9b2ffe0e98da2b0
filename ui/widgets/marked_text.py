"""Words with changes marked, laid out for a width and painted: insertions underlined, deletions struck, bold and italic kept."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from facilitation.text.clauses import Span
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of text: "equal", "insert" or "delete"."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownText:
    """The words of one clause as they are shown; `spans` are bold and italic over the whole text, marks included."""

    clause: str
    marks: tuple[Mark, ...]
    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        return "".join(mark.text for mark in self.marks)


HEADING_SIZES = {1: 21, 2: 18, 3: 16}
"""Pixels at 100 % of a document's own headings by level; deeper ones have the size of the text."""


def text_font(theme: Theme, kind: str = "paragraph", level: int = 0, *, small: bool = False) -> QFont:
    font = theme.font(Type.TEXT)
    if kind == "heading":
        font.setPixelSize(theme.px(HEADING_SIZES.get(level, 15)))
        font.setBold(True)
    elif small:
        font.setPixelSize(theme.px(13))
    return font


@dataclass(slots=True)
class LaidText:
    """A text with its lines broken; `height` in pixels."""

    layout: QTextLayout
    height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        self.layout.draw(painter, QPointF(x, y))


def lay_out(words: ShownText, font: QFont, width: float, theme: Theme, *, gone: bool = False) -> LaidText:
    """`gone` shows the whole text as deleted."""
    layout = QTextLayout(words.text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(theme.px(32))
    layout.setTextOption(option)
    layout.setFormats(_formats(words, theme, gone=gone))
    # The serif with stacked tone marks wants air between its lines.
    leading = QFontMetricsF(font).height() * 0.18
    layout.beginLayout()
    height = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 20.0))
        line.setPosition(QPointF(0, height))
        height += line.height() + leading
    layout.endLayout()
    return LaidText(layout, max(height, QFontMetricsF(font).height()))


def _formats(words: ShownText, theme: Theme, *, gone: bool) -> list[QTextLayout.FormatRange]:
    ranges: list[QTextLayout.FormatRange] = []
    start = 0
    for mark in words.marks:
        length = _units(mark.text)
        kind = "delete" if gone else mark.kind
        if kind != "equal" and length:
            shown = QTextCharFormat()
            if kind == "insert":
                shown.setForeground(theme.color(Role.INSERT))
                shown.setBackground(theme.color(Role.INSERT_SOFT))
                shown.setFontUnderline(True)
            else:
                shown.setForeground(theme.color(Role.DELETE))
                shown.setBackground(theme.color(Role.DELETE_SOFT))
                shown.setFontStrikeOut(True)
            ranges.append(_range(start, length, shown))
        start += length
    for span in words.spans:
        shown = QTextCharFormat()
        if span.bold:
            shown.setFontWeight(QFont.Weight.Bold)
        if span.italic:
            shown.setFontItalic(True)
        if span.underline:
            shown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        before = _units(words.text[: span.start])
        ranges.append(_range(before, _units(words.text[span.start : span.end]), shown))
    return ranges


def _range(start: int, length: int, shown: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, shown
    return made


def _units(text: str) -> int:
    """Length as Qt counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def estimated_height(length: int, width: float, metrics: QFontMetricsF) -> float:
    """Height of a text of so many characters before its lines are broken: good enough for a scroll bar."""
    per_line = max(1.0, width / max(1.0, metrics.averageCharWidth()))
    return metrics.height() * 1.18 * max(1, -(-length // int(per_line) if per_line >= 1 else length))

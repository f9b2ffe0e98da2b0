"""Words with changes marked, laid out for a width and painted: insertions underlined, deletions struck, bold and italic kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

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


def spans_over(spans: Sequence[Span], marks: Sequence[Mark], *, without: str = "") -> tuple[Span, ...]:
    """Bold and italic that are told for the words as they are now (what is struck left out), over all the marks but those of the
    kind `without`. What is struck looks like the words that it stands among, or that stand in its place."""
    shown: list[tuple[int, int] | None] = []
    """For each letter of the words as they are now from where to where it is shown, with what it replaces; None where it is not."""
    length, struck = 0, 0
    for mark in marks:
        if mark.kind == "delete":
            length, struck = length + len(mark.text), struck + len(mark.text)
            continue
        for place in range(len(mark.text)):
            replacing = struck if mark.kind == "insert" and place == 0 else 0
            seen = mark.kind != without
            shown.append((length - replacing, length + seen) if seen or replacing else None)
            length += seen
        struck = 0
    found: list[Span] = []
    for span in spans:
        letters = [one for one in shown[span.start : span.end] if one is not None]
        if letters:
            found.append(replace(span, start=letters[0][0], end=letters[-1][1]))
    return tuple(found)


GAP = "\u2009"
"""Between struck words and those that replace them: "veille àgarantit" is hard to read."""

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

    @property
    def text(self) -> str:
        """What is shown, without the gaps between struck words and those that replace them."""
        return self.layout.text().replace(GAP, "").replace("\u2028", "\n")

    @property
    def width(self) -> float:
        """Pixels of its longest line."""
        return max((self.layout.lineAt(place).naturalTextWidth() for place in range(self.layout.lineCount())), default=0.0)

    def place_at(self, point: QPointF) -> int | None:
        """The letter of the words (without gaps) that is shown at a point from the text's top left; None beside and below them."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if line.naturalTextRect().contains(point):
                at = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
                return at - self.layout.text()[:at].count(GAP)
        return None

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        self.layout.draw(painter, QPointF(x, y))


def lay_out(words: ShownText, font: QFont, width: float, theme: Theme, *, gone: bool = False) -> LaidText:
    """`gone` shows the whole text as deleted. Words begin at the left edge, whatever spaces the text begins with."""
    words = _apart(words)
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
    # Word puts a space between a note's number, which stands in the margin here, and its words.
    lead = _lead(words)
    out = QFontMetricsF(font).horizontalAdvance(lead) if lead else 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 20.0) + out)
        line.setPosition(QPointF(-out, height))
        out = 0.0
        height += line.height() + leading
    layout.endLayout()
    return LaidText(layout, max(height, QFontMetricsF(font).height()))


def lay_out_within(words: ShownText, font: QFont, width: float, height: float, theme: Theme, *, gone: bool = False) -> LaidText:
    """As many lines as `height` has room for (one in any case), ending in … where that is not all."""
    laid = lay_out(words, font, width, theme, gone=gone)
    lines = [laid.layout.lineAt(place) for place in range(laid.layout.lineCount())]
    fitting = [line for line in lines if line.y() + line.height() <= height + 1] or lines[:1]
    if len(fitting) == len(lines):
        return laid
    end = fitting[-1].textStart() + fitting[-1].textLength()
    apart = _apart(words)
    kept = apart.text.encode("utf-16-le", "surrogatepass")[: 2 * end].decode("utf-16-le", "ignore").rstrip()
    while True:
        # The sign at the end may be wider than what it stands for.
        kept = kept[:-1].rstrip()
        shown = lay_out(_ended(words.clause, apart, kept), font, width, theme, gone=gone)
        if not kept or shown.layout.lineCount() <= len(fitting):
            return shown


def _ended(clause: str, words: ShownText, kept: str) -> ShownText:
    """The words as far as `kept`, and a sign that there are more."""
    marks: list[Mark] = []
    left = len(kept)
    for mark in words.marks:
        if left > 0:
            marks.append(Mark(mark.kind, mark.text[:left]))
            left -= len(mark.text)
    spans = tuple(replace(span, end=min(span.end, len(kept))) for span in words.spans if span.start < len(kept))
    return ShownText(clause, (*marks, Mark("equal", "…")), spans)


def _lead(words: ShownText) -> str:
    """The spaces that the text begins with; those put in or struck are changes, and seen."""
    first = words.marks[0] if words.marks else None
    return first.text[: len(first.text) - len(first.text.lstrip(" \N{NO-BREAK SPACE}"))] if first and first.kind == "equal" else ""


def _apart(words: ShownText) -> ShownText:
    """The same with a gap where words are struck and others stand in their place; a comma for a full stop needs none."""
    marks: list[Mark] = []
    gaps: list[int] = []
    start = 0
    for mark in words.marks:
        before = marks[-1] if marks else None
        if before and before.kind == "delete" and mark.kind == "insert" and _need_a_gap(before.text, mark.text):
            marks.append(Mark("equal", GAP))
            gaps.append(start)
        marks.append(mark)
        start += len(mark.text)
    if not gaps:
        return words
    spans = tuple(replace(span, start=_moved(span.start, gaps), end=_moved(span.end - 1, gaps) + 1) for span in words.spans)
    return ShownText(words.clause, tuple(marks), spans)


def _need_a_gap(struck: str, put_in: str) -> bool:
    return len(struck + put_in) > 2 and not struck[-1:].isspace() and not put_in[:1].isspace()


def _moved(place: int, gaps: list[int]) -> int:
    """Where a letter stands once the gaps are in."""
    return place + sum(1 for gap in gaps if gap <= place)


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

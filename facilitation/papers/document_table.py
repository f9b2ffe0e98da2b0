"""Tables of papers written as Word files: ruled, of fixed columns, heads repeated on every page, rows kept whole.

Written as XML rather than through python-docx's cells, whose time grows with the square of the rows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from facilitation.papers.document_sheet import WIDTH
from facilitation.papers.fitting import fitted_widths
from facilitation.papers.writing import Markup, bold, plain, xml_words

Look = str
"""Any of "bold", "italic", "underline", "delete", "insert" and "mark" (the raised number of an amendment), apart by spaces; "" for
none.
"""
Passage = Sequence[tuple[str, Look]]
"""One paragraph of a cell: runs of words with their look."""

_LOOKS: Mapping[str, tuple[str, ...]] = {
    "bold": ("b",),
    "italic": ("i",),
    "underline": ("u",),
    "delete": ("strike",),
    "insert": ("b", "u"),
    "mark": ("b", "vertAlign"),
}
_IN_ORDER: Mapping[str, str | None] = {"b": None, "i": None, "strike": None, "u": "single", "vertAlign": "superscript"}
"""Marks of a run in the order that Word wants, with their values."""
_SLACK = 1.2
"""Words are measured in our font; where Word has no Arial, another one sets them wider."""
_MARGIN = 80
"""Twentieths of a point between a cell's rule and its words."""


class Table:
    """A ruled table of fixed columns, written row by row."""

    def __init__(
        self,
        shares: Sequence[float],
        heads: Sequence[str],
        rows: Iterable[Sequence[Sequence[Passage]]],
        *,
        figures: bool = False,
        width: int = WIDTH,
    ) -> None:
        """`rows` are only measured: columns are as wide as their longest words ask for. `figures`: all but the first centred.
        `width` in twentieths of a point.
        """
        measured = [[[_measured(passage) for passage in cell] for cell in row] for row in rows]
        self._widths = [round(20 * _SLACK * width) for width in fitted_widths(shares, heads, measured, width / 20 / _SLACK)]
        self._figures = figures
        self._element = etree.Element(qn("w:tbl"))
        look = under(self._element, "tblPr")
        under(look, "tblW", w=str(sum(self._widths)), type="dxa")
        under(look, "tblInd", w=str(_MARGIN), type="dxa")
        borders = under(look, "tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            under(borders, side, val="single", sz="4", space="0", color="404040")
        under(look, "tblLayout", type="fixed")
        margins = under(look, "tblCellMar")
        above = 15 if figures else 50  # all totals are to stand on the first page
        for side, room in (("top", above), ("left", _MARGIN), ("bottom", above), ("right", _MARGIN)):
            under(margins, side, w=str(room), type="dxa")
        grid = under(self._element, "tblGrid")
        for width in self._widths:
            under(grid, "gridCol", w=str(width))
        self.add_row([[[(head, "bold")]] for head in heads], head=True)

    def add_row(
        self,
        cells: Sequence[Sequence[Passage]],
        *,
        head: bool = False,
        whole: bool = True,
        announces: bool = False,
        centred: Collection[int] = (),
    ) -> None:
        """`whole`: not parted between two pages; `announces`: on the page of the row below; `centred` are zero-based columns."""
        row = self._row(head=head, whole=whole)
        for place, (width, passages) in enumerate(zip(self._widths, cells, strict=True)):
            cell = self._cell(row, width, passages, shaded=head)
            if announces:
                _keep_with_next(cell)
            if place in centred or (self._figures and place):
                for paragraph in cell.iter(qn("w:p")):
                    under(_look_of(paragraph), "jc", val="center")

    def add_banner(self, words: str, look: Look = "bold", *, shaded: bool = True) -> None:
        """A line over all columns, on the page of the row below it."""
        _keep_with_next(self._cell(self._row(), sum(self._widths), [[(words, look)]], shaded=shaded, span=len(self._widths)))

    def put_into(self, made: Any) -> None:
        made.element.body.insert_element_before(self._element, "w:sectPr")
        made.add_paragraph()

    def _row(self, *, head: bool = False, whole: bool = True) -> Any:
        row = under(self._element, "tr")
        look = under(row, "trPr")
        if whole:
            under(look, "cantSplit")
        if head:
            under(look, "tblHeader")
        return row

    def _cell(self, row: Any, width: int, passages: Sequence[Passage], *, shaded: bool, span: int = 1) -> Any:
        cell = under(row, "tc")
        look = under(cell, "tcPr")
        under(look, "tcW", w=str(width), type="dxa")
        if span > 1:
            under(look, "gridSpan", val=str(span))
        if shaded:
            under(look, "shd", val="clear", color="auto", fill="E8E8E8")
        for passage in passages or [[]]:
            fill(under(cell, "p"), passage)
        return cell


def _measured(passage: Passage) -> Markup:
    words = plain(" ".join(text for text, _ in passage))
    return bold(words) if any("b" in _marks(look) for _, look in passage) else words


def _keep_with_next(cell: Any) -> None:
    for paragraph in cell.iter(qn("w:p")):
        under(_look_of(paragraph), "keepNext")


def _look_of(paragraph: Any) -> Any:
    look = paragraph.find(qn("w:pPr"))
    if look is None:
        look = etree.Element(qn("w:pPr"))
        paragraph.insert(0, look)
    return look


def _marks(look: Look) -> set[str]:
    return {mark for name in look.split() for mark in _LOOKS[name]}


def fill(paragraph: Any, words: Passage) -> None:
    """Adds the words to a `w:p`."""
    for text, look in words:
        run = under(paragraph, "r")
        wanted = _marks(look)
        if wanted:
            marks = under(run, "rPr")
            for name, value in _IN_ORDER.items():
                if name in wanted:
                    under(marks, name, **({"val": value} if value else {}))
        for place, line in enumerate(xml_words(text).split("\n")):
            if place:
                under(run, "br")
            written = under(run, "t")
            written.text = line
            written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def under(parent: Any, name: str, **attributes: str) -> Any:
    return etree.SubElement(parent, qn(f"w:{name}"), {qn(f"w:{key}"): value for key, value in attributes.items()})

"""New paragraphs, titles and tables put into a Word file: each looks like the nearest one of its kind.

A new table is built from nothing with copies of properties of the nearest table: its borders and style, the look of its head and of
its rows; its columns are equally wide. It is kept apart from tables beside it by an empty paragraph: Word would join them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree

from facilitation.documents.docx.inventory import Inventory
from facilitation.documents.docx.likeness import end_look, inherited, usual_look
from facilitation.documents.docx.names import PPR, RPR, TBL, TC, TR, VAL, P, W, whole
from facilitation.documents.docx.places import Places
from facilitation.documents.docx.styles import Styles
from facilitation.documents.docx.tracking import Mark, Pen
from facilitation.documents.docx.writable import Tree
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import ConsolidatedClause

_TABLE_PROPERTIES: Final = W + "tblPr"
_ROW_PROPERTIES: Final = W + "trPr"
_CELL_PROPERTIES: Final = W + "tcPr"
_WIDTH: Final = W + "w"
_OUTLINE: Final = W + "outlineLvl"
_AFTER_OUTLINE: Final = frozenset(W + name for name in ("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"))
_BEFORE_NUMBER: Final = frozenset(
    W + name for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
_ONCE: Final = frozenset(
    W + name
    for name in (
        *("tblpPr", "tblOverlap", "tblCaption", "tblDescription", "tblPrChange"),
        *("ins", "del", "trPrChange", "gridBefore", "gridAfter", "wBefore", "wAfter", "divId", "cnfStyle"),
        *("vMerge", "hMerge", "gridSpan", "cellIns", "cellDel", "cellMerge", "tcPrChange", "tblHeader", "tcW", "textDirection"),
    )
)
"""What a new table, its rows and its cells do not take over from the table they look like."""
_PAGE: Final = 9070
"""Width of an A4 page between margins of 2.5 cm, in twentieths of a point."""
_BORDERS: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_BEFORE_HEAD: Final = frozenset(
    W + name for name in ("cnfStyle", "divId", "gridBefore", "gridAfter", "wBefore", "wAfter", "cantSplit", "trHeight")
)
"""What may stand before w:tblHeader in a w:trPr."""


@dataclass(frozen=True, slots=True)
class _Model:
    """The table that a new one looks like: its w:tbl, its head (the first row) and a row of its body."""

    table: etree._Element
    head: etree._Element
    body: etree._Element


class NewBlocks:
    def __init__(self, tree: Tree, places: Places, styles: Styles) -> None:
        self._tree = tree
        self._places = places
        self._styles = styles

    def paragraph(self, change: Change, clause: ConsolidatedClause, mark: Mark, pen: Pen) -> etree._Element:
        """A w:p with the words of a new paragraph, item or title, ready to be put in."""
        model = self._model(self._tree.get(change.clause), clause)
        paragraph = etree.Element(P)
        look = None
        if model is not None:
            properties = model.find(PPR)
            if properties is not None:
                paragraph.append(inherited(properties, numbered=clause.like is not None))
            look = usual_look(self._styles, model)
        if clause.kind == "heading" and self._title_like(clause) is None:
            _outline(paragraph, clause.level)
        paragraph.append(pen.written(clause.text, look, mark))
        pen.begin_end(paragraph, mark)
        return paragraph

    def put_table(
        self, change: Change, rows: Sequence[Sequence[ConsolidatedClause]], cursor: etree._Element, mark: Mark, pen: Pen
    ) -> tuple[etree._Element, list[etree._Element]]:
        """Puts a table with these cells after a block; returns what stands there last, and the paragraphs with words."""
        table = self._table(change, rows)
        if cursor.tag == TBL:
            cursor = _put_empty(cursor, mark, pen)
        cursor.addnext(table)
        if pen.tracked:
            pen.mark_block(table, mark, "ins")
        last, after = table, table.getnext()
        if after is None or after.tag in (TBL, W + "sectPr"):
            last = _put_empty(table, mark, pen)
        return last, [one for one in table.iter(P) if one.find(f".//{W}t") is not None]

    # What they look like

    def _model(self, neighbour: Clause, clause: ConsolidatedClause) -> etree._Element | None:
        """The paragraph that a new clause put in after `neighbour` looks like."""
        at = self._tree.places[neighbour.id]
        if clause.kind == "heading":
            title = self._title_like(clause)
            return self._heading(at, clause.level) if title is None else title
        like = neighbour if clause.like is None else self._tree.get(clause.like)
        if clause.like is not None or like.kind == "paragraph":
            place = self._places.get(like.id)
            if place is None or not Inventory.is_heading(self._styles, place.paragraphs[0]):
                return None if place is None else place.paragraphs[0]
        after, before = self._tree.clauses[at + 1 :], self._tree.clauses[:at]
        for one in (*after, *reversed(before)) if neighbour.kind == "heading" else (*reversed(before), *after):
            place = self._places.get(one.id)
            if one.kind != "paragraph" or place is None or not place.paragraphs:
                continue
            if not Inventory.is_heading(self._styles, place.paragraphs[0]):
                return place.paragraphs[0]
        return None

    def _headings(self, at: int) -> Iterator[tuple[int, etree._Element]]:
        """(level, paragraph) of the titles of the document, from the clause at a place back, then from it on."""
        for one in (*reversed(self._tree.clauses[: at + 1]), *self._tree.clauses[at + 1 :]):
            place = self._places.get(one.id) if one.kind == "heading" else None
            if place is not None and place.paragraphs:
                yield one.level, place.paragraphs[0]

    def _heading(self, at: int, level: int) -> etree._Element | None:
        """The nearest title of this level, else the one that is nearest to it in level."""
        found = [*self._headings(at)]
        return min(found, key=lambda one: abs(one[0] - level), default=(0, None))[1]

    def _title_like(self, clause: ConsolidatedClause) -> etree._Element | None:
        """The title with whose numbers a new one is counted on."""
        place = None if clause.like is None else self._places.get(clause.like)
        return place.paragraphs[0] if place is not None and place.paragraphs else None

    # Tables

    def _table(self, change: Change, rows: Sequence[Sequence[ConsolidatedClause]]) -> etree._Element:
        model = self._table_model(self._tree.places[change.clause])
        columns = max(map(len, rows))
        width = _width(model) // columns
        table = etree.Element(TBL)
        table.append(_plain_properties() if model is None else _copied(model.table.find(_TABLE_PROPERTIES), _TABLE_PROPERTIES))
        grid = etree.SubElement(table, W + "tblGrid")
        for _ in range(columns):
            etree.SubElement(grid, W + "gridCol").set(_WIDTH, str(width))
        for cells in rows:
            is_head = any(cell.cell is not None and cell.cell.header for cell in cells)
            table.append(self._row(model, cells, width, is_head=is_head))
        return table

    def _row(self, model: _Model | None, cells: Sequence[ConsolidatedClause], width: int, *, is_head: bool) -> etree._Element:
        like = None if model is None else model.head if is_head else model.body
        row = etree.Element(TR)
        properties = _copied(None if like is None else like.find(_ROW_PROPERTIES), _ROW_PROPERTIES)
        if is_head:
            place = next((at for at, child in enumerate(properties) if child.tag not in _BEFORE_HEAD), len(properties))
            properties.insert(place, etree.Element(W + "tblHeader"))
        if len(properties):
            row.append(properties)
        models = [] if like is None else [*like.iter(TC)]
        for column, clause in enumerate(cells):
            beside = models[min(column, len(models) - 1)] if models else None
            row.append(self._cell(beside, clause.text, width, is_head=is_head))
        return row

    def _cell(self, like: etree._Element | None, words: str, width: int, *, is_head: bool) -> etree._Element:
        cell = etree.Element(TC)
        properties = _copied(None if like is None else like.find(_CELL_PROPERTIES), _CELL_PROPERTIES)
        across = etree.Element(W + "tcW")
        across.set(_WIDTH, str(width))
        across.set(W + "type", "dxa")
        properties.insert(0, across)
        cell.append(properties)
        model = None if like is None else next(like.iter(P), None)
        look = None
        if model is not None:
            look = usual_look(self._styles, model)
            look = end_look(model) if look is None else look
        elif is_head:
            look = etree.Element(RPR)
            etree.SubElement(look, W + "b")
        plain = Pen(False, iter(()))
        for line in words.split("\n"):
            paragraph = etree.SubElement(cell, P)
            inner = None if model is None else model.find(PPR)
            if inner is not None:
                paragraph.append(inherited(inner, numbered=False))
            if line:
                paragraph.append(plain.written(line, look, _NOBODY))
        return cell

    def _table_model(self, at: int) -> _Model | None:
        """The nearest table of the open text that has rows of more than one cell, those before the place first."""
        for one in (*reversed(self._tree.clauses[:at]), *self._tree.clauses[at:]):
            place = self._places.get(one.id) if one.kind == "table" else None
            if place is None or place.element.tag != TBL or self._stands_in_cell(one.id):
                continue
            rows = [row for row in place.element.iterchildren(TR) if len([*islice(row.iterchildren(TC), 2)]) > 1]
            if rows:
                return _Model(place.element, rows[0], rows[min(1, len(rows) - 1)])
        return None

    def _stands_in_cell(self, table: ClauseId) -> bool:
        return any(over.kind in ("cell", "box") for over in self._tree.over(table))


_NOBODY: Final = Mark("", "", "")


def _put_empty(block: etree._Element, mark: Mark, pen: Pen) -> etree._Element:
    paragraph = etree.Element(P)
    pen.begin_end(paragraph, mark)
    block.addnext(paragraph)
    return paragraph


def _copied(properties: etree._Element | None, tag: str) -> etree._Element:
    if properties is None:
        return etree.Element(tag)
    copied = deepcopy(properties)
    copied.tail = None
    for child in [child for child in copied if child.tag in _ONCE]:
        copied.remove(child)
    return copied


def _width(model: _Model | None) -> int:
    grid = None if model is None else model.table.find(W + "tblGrid")
    widths: Iterable[etree._Element] = () if grid is None else grid.iterchildren(W + "gridCol")
    return sum(max(0, whole(one.get(_WIDTH), 0)) for one in widths) or _PAGE


def _plain_properties() -> etree._Element:
    """Those of a table with thin lines, for a document that has none to look like."""
    properties = etree.Element(_TABLE_PROPERTIES)
    width = etree.SubElement(properties, W + "tblW")
    width.set(_WIDTH, "0")
    width.set(W + "type", "auto")
    borders = etree.SubElement(properties, W + "tblBorders")
    for side in _BORDERS:
        line = etree.SubElement(borders, W + side)
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")):
            line.set(W + name, value)
    return properties


def _outline(paragraph: etree._Element, level: int) -> None:
    """Makes a paragraph a title of this level where the document has none to count on from: a number would be that of another level
    or of another part."""
    properties = paragraph.find(PPR)
    if properties is None:
        properties = etree.Element(PPR)
        paragraph.insert(0, properties)
    for child in properties.findall(_OUTLINE) + properties.findall(W + "numPr"):
        properties.remove(child)
    unnumbered = etree.Element(W + "numPr")
    etree.SubElement(unnumbered, W + "numId").set(VAL, "0")
    place = next((at for at, child in enumerate(properties) if child.tag not in _BEFORE_NUMBER), len(properties))
    properties.insert(place, unnumbered)
    outline = etree.Element(_OUTLINE)
    outline.set(VAL, str(min(level, 9) - 1))
    place = next((at for at, child in enumerate(properties) if child.tag in _AFTER_OUTLINE), len(properties))
    properties.insert(place, outline)

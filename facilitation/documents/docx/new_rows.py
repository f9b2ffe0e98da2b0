"""Rows put into a table: they look like their neighbour, go on with merged cells, and hold nothing that may be there only once.

A new row is built from nothing with copies of properties (row, cells, paragraphs, the usual look of the words): bookmarks, content
controls, notes, pictures and ids of the neighbour stay where they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.docx.flow import blocks, cells
from facilitation.documents.docx.likeness import end_look, inherited, usual_look
from facilitation.documents.docx.names import DEL, INS, PPR, SDT, TBL, TC, TR, VAL, P, W, whole
from facilitation.documents.docx.places import Places
from facilitation.documents.docx.runs import shown_text
from facilitation.documents.docx.styles import Styles
from facilitation.documents.docx.tracking import Mark, Pen
from facilitation.text.changes import Change
from facilitation.text.clauses import CellPlace, Clause, ClauseId
from facilitation.text.rows import RowPlan, Table

_ROW_PROPERTIES: Final = W + "trPr"
_ROW_EXCEPTIONS: Final = W + "tblPrEx"
_CELL_PROPERTIES: Final = W + "tcPr"
_MERGE: Final = W + "vMerge"
_FLAT_MERGE: Final = W + "hMerge"
_BEFORE: Final = W + "gridBefore"
_NUMBERED: Final = W + "numPr"
_AFTER_MERGE: Final = frozenset(
    W + name
    for name in (
        *("tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark", "headers"),
        *("cellIns", "cellDel", "cellMerge", "tcPrChange"),
    )
)
"""What stands after w:vMerge in a w:tcPr (17.4.70)."""
_NOT_COPIED: Final = frozenset(
    (
        *(INS, DEL),
        *(W + name for name in ("tblHeader", "trPrChange", "tblPrExChange", "tcPrChange", "cellIns", "cellDel", "cellMerge")),
    )
)


@dataclass(slots=True)
class Part:
    """A cell of a row as it shows: one w:tc, or several that are merged into one by w:hMerge."""

    column: int
    span: int
    elements: list[etree._Element] = field(default_factory=list)


class NewRows:
    """The new rows of one document; `clauses` are the document's."""

    def __init__(self, clauses: Sequence[Clause], places: Places, styles: Styles) -> None:
        self._clauses = clauses
        self._places = places
        self._styles = styles
        self._tables: dict[ClauseId | None, Table] = {}
        self._parents = {clause.id: clause.parent for clause in clauses if clause.kind == "row"}
        self._cells = {clause.id: clause.cell for clause in clauses if clause.cell is not None}

    def can(self, change: Change) -> bool:
        """Whether the rows of an insertion can be built: the file has the cells that the text has, where it has them."""
        plan = self._plan(change)
        if plan is None:
            return False
        model, after = self._row(plan.model), self._row(plan.after)
        if model is None or after is None:
            return False
        own, merged = parts_of(model), parts_of(after)
        found = [_part_at(own, cell.column, cell.column_span) for cell in plan.cells]
        found += [_part_at(merged, place.column, place.column_span) for place in self._continued(plan)]
        at = _first_column(model)
        for part in sorted((one for one in found if one is not None), key=lambda one: one.column):
            if part.column != at:
                return False
            at += part.span
        return None not in found

    def build(self, change: Change, texts: Sequence[tuple[CellPlace, str]], mark: Mark, pen: Pen) -> etree._Element:
        """A w:tr with these words in its own cells, ready to be put in."""
        plan = self._plan(change)
        assert plan is not None
        model, after = self._row(plan.model), self._row(plan.after)
        assert model is not None
        assert after is not None
        row = etree.Element(TR)
        row.extend(_copied(child) for child in model.iterchildren(_ROW_EXCEPTIONS, _ROW_PROPERTIES))
        parts: list[tuple[int, list[etree._Element]]] = []
        for place, words in texts:
            part = _part_at(parts_of(model), place.column, place.column_span)
            assert part is not None
            parts.append((place.column, self._own(part, words, plan, mark, pen)))
        for place in self._continued(plan):
            part = _part_at(parts_of(after), place.column, place.column_span)
            assert part is not None
            parts.append((place.column, [_going_on(one) for one in part.elements]))
        for _, made in sorted(parts, key=lambda one: one[0]):
            row.extend(made)
        if pen.tracked:
            pen.mark_row(row, mark, "ins")
        return row

    # The plan

    def _plan(self, change: Change) -> RowPlan | None:
        table = self._table(change.clause)
        return None if table is None else table.plan(change.clause, change.text, change.columns)

    def _table(self, row: ClauseId) -> Table | None:
        parent = self._parents.get(row)
        if parent not in self._tables:
            found = Table.around(self._clauses, row)
            if found is None:
                return None
            self._tables[parent] = found
        return self._tables[parent]

    def _row(self, clause: ClauseId) -> etree._Element | None:
        place = self._places.get(clause)
        return place.element if place is not None and place.element.tag == TR else None

    def _continued(self, plan: RowPlan) -> list[CellPlace]:
        return [self._cells[cell] for cell in plan.continued]

    # Cells

    def _own(self, part: Part, words: str, plan: RowPlan, mark: Mark, pen: Pen) -> list[etree._Element]:
        made: list[etree._Element] = []
        for place, element in enumerate(part.elements):
            cell = etree.Element(TC)
            properties = element.find(_CELL_PROPERTIES)
            if properties is not None:
                copied = _copied(properties)
                for merge in copied.findall(_MERGE):
                    copied.remove(merge)
                cell.append(copied)
            if place:
                etree.SubElement(cell, P)
            else:
                cell.extend(self._paragraphs(element, part, words, plan, mark, pen))
            made.append(cell)
        return made

    def _paragraphs(
        self, cell: etree._Element, part: Part, words: str, plan: RowPlan, mark: Mark, pen: Pen
    ) -> Iterable[etree._Element]:
        model = self._paragraph(cell)
        spoken = model is not None and bool(shown_text(self._styles, [model]))
        if words and not spoken and (other := self._spoken_in_column(part, plan)) is not None:
            model, spoken = other, True
        look = None
        if model is not None and words:
            look = usual_look(self._styles, model)
            look = end_look(model) if look is None else look
        lines = words.split("\n")
        for place, line in enumerate(lines):
            paragraph = etree.Element(P)
            properties = None if model is None else model.find(PPR)
            if properties is not None:
                # An automatic number in a column of its own counts on; no bullet stands before nothing.
                paragraph.append(inherited(properties, numbered=bool(line) == spoken))
            if line:
                paragraph.append(pen.written(line, look, mark))
            if place < len(lines) - 1:
                pen.begin_end(paragraph, mark)
            yield paragraph

    def _paragraph(self, cell: etree._Element) -> etree._Element | None:
        """The first paragraph of a cell that has words, else its first."""
        found = [block for block in blocks(cell, Counter()) if block.tag == P]
        return next((one for one in found if shown_text(self._styles, [one])), found[0] if found else None)

    def _spoken_in_column(self, part: Part, plan: RowPlan) -> etree._Element | None:
        """The nearest paragraph with words in the same column of another row: how words look there."""
        table = self._table(plan.model)
        assert table is not None
        for row in table.others_near(plan.model):
            element = self._row(row)
            if element is None:
                continue
            other = _part_at(parts_of(element), part.column, part.span)
            paragraph = None if other is None else self._paragraph(other.elements[0])
            if paragraph is not None and shown_text(self._styles, [paragraph]):
                return paragraph
        return None


def put_after(row: etree._Element, new: etree._Element) -> None:
    """Puts a new row below this one: out of a content control that this row ends."""
    here = row
    over = here.getparent()
    while over is not None and over.tag != TBL:
        if over.tag == SDT or here.getnext() is None:
            here, over = over, over.getparent()
            continue
        break
    here.addnext(new)


def _copied(properties: etree._Element) -> etree._Element:
    copied = deepcopy(properties)
    copied.tail = None
    for child in [child for child in copied if child.tag in _NOT_COPIED]:
        copied.remove(child)
    return copied


def _going_on(cell: etree._Element) -> etree._Element:
    """A cell that goes on with the merged one above it."""
    made = etree.Element(TC)
    found = cell.find(_CELL_PROPERTIES)
    properties = etree.Element(_CELL_PROPERTIES) if found is None else _copied(found)
    merge = properties.find(_MERGE)
    if merge is None:
        merge = etree.Element(_MERGE)
        place = next((place for place, child in enumerate(properties) if child.tag in _AFTER_MERGE), len(properties))
        properties.insert(place, merge)
    merge.set(VAL, "continue")
    made.append(properties)
    paragraph = etree.SubElement(made, P)
    model = next((block for block in blocks(cell, Counter()) if block.tag == P), None)
    look = None if model is None else model.find(PPR)
    if look is not None:
        paragraph.append(inherited(look, numbered=False))
    return made


def parts_of(row: etree._Element) -> list[Part]:
    found: list[Part] = []
    column = _first_column(row)
    for cell in cells(row, Counter()):
        properties = cell.find(_CELL_PROPERTIES)
        span, flat = 1, None
        if properties is not None:
            across = properties.find(W + "gridSpan")
            span = max(1, whole(None if across is None else across.get(VAL), 1))
            flat = properties.find(_FLAT_MERGE)
        if flat is not None and flat.get(VAL) != "restart" and found:
            found[-1].span += span
            found[-1].elements.append(cell)
        else:
            found.append(Part(column, span, [cell]))
        column += span
    return found


def _first_column(row: etree._Element) -> int:
    before = row.find(f"{_ROW_PROPERTIES}/{_BEFORE}")
    return 0 if before is None else max(0, whole(before.get(VAL), 0))


def _part_at(parts: Sequence[Part], column: int, span: int) -> Part | None:
    return next((part for part in parts if (part.column, part.span) == (column, span)), None)

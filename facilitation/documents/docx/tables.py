"""Reads a DOCX table into its rows and cells: merged cells once, in the grid's places, with the header rows told apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from facilitation.documents.blocks import Block
from facilitation.documents.docx.flow import cells, rows
from facilitation.documents.docx.names import DEL, VAL, W, child_value, children, on, whole
from facilitation.documents.docx.styles import Styles, is_shade
from facilitation.documents.tabular import Row, find_header
from facilitation.text.clauses import Anchor, CellPlace

if TYPE_CHECKING:
    from facilitation.documents.docx.story import Story

_MOST_COLUMNS: Final = 63
"""Word's own limit of columns."""
_ROW_PROPERTIES: Final = W + "trPr"
_CELL_PROPERTIES: Final = W + "tcPr"
_SPAN: Final = W + "gridSpan"
_MERGE: Final = W + "vMerge"
_FLAT_MERGE: Final = W + "hMerge"
_SHADE: Final = W + "shd"
_DELETED_CELL: Final = W + "cellDel"
_MERGED_CELL: Final = W + "cellMerge"
_LOOK_BITS: Final = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}


@dataclass(frozen=True, slots=True)
class _CellSays:
    """What a w:tcPr says."""

    span: int = 1
    merge: str = ""
    """ "restart", "continue" or "": the vertical merge."""
    flat: str = ""
    shaded: bool = False
    deleted: bool = False


_SILENT: Final = _CellSays()


def read_table(story: Story, table: etree._Element, holder: Block | None) -> None:
    """Appends the table with its rows and cells to the story's blocks; `holder` is the cell, note or box that holds it."""
    ordinal = story.table_ordinal(table)
    start = len(story.found)
    block = Block("table", holder=holder, anchor=Anchor(story.part, (), ordinal))
    story.found.append(block)
    look = _TableLook(story.styles, table)
    open_merges: dict[int, Block] = {}
    read: list[Row] = []
    row_count = -1
    for index, element in enumerate(rows(table, story.unshown)):
        deleted, repeated, before = _row_says(element) if element in story.survey.told else (False, False, 0)
        if deleted:
            continue
        row_count += 1
        row = Row(Block("row", holder=block, anchor=Anchor(story.part, (), ordinal, index)), repeated)
        story.found.append(row.block)
        open_merges = _read_cells(story, element, row, before, row_count, open_merges, look)
        read.append(row)
    if not any(row.cells for row in read):
        # A table of which every row was deleted, or that never had a cell: nothing is printed.
        del story.found[start:]
        return
    find_header(read)


def _read_cells(
    story: Story,
    element: etree._Element,
    row: Row,
    column: int,
    row_index: int,
    open_merges: dict[int, Block],
    look: _TableLook,
) -> dict[int, Block]:
    """`open_merges` are the cells of the row before that may go on below, by column; returns those of this row."""
    told = story.survey.told
    still_open: dict[int, Block] = {}
    for cell in cells(element, story.unshown):
        says = _cell_says(cell) if cell in told else _SILENT
        if says.deleted:
            continue
        span = 1 if says is _SILENT else max(1, min(says.span, _MOST_COLUMNS))
        if says.merge == "continue" and column in open_merges:
            first = still_open[column] = open_merges[column]
            assert first.cell is not None
            place = first.cell
            first.cell = CellPlace(place.row, place.column, row_index - place.row + 1, place.column_span)
            story.skip_merged(cell)
        elif says.flat == "continue" and row.cells and row.cells[-1].cell is not None:
            place = row.cells[-1].cell
            row.cells[-1].cell = CellPlace(place.row, place.column, place.row_span, place.column_span + span)
            story.skip_merged(cell)
        else:
            made = Block("cell", holder=row.block, cell=CellPlace(row_index, column, 1, span))
            story.fill(made, story.gather(cell, look.bits(row_index == 0, column == 0)))
            row.cells.append(made)
            row.shaded.append(says.shaded or (row_index == 0 and look.first_row_shaded))
            if says.merge:
                still_open[column] = made
        column += span
    return still_open


def _row_says(row: etree._Element) -> tuple[bool, bool, int]:
    """Whether the row was deleted, whether it is repeated on each page, and how many columns it leaves out at its start."""
    deleted = repeated = False
    before = 0
    for properties in row.iterchildren(_ROW_PROPERTIES):
        for child in properties:
            tag = child.tag
            if tag == DEL:
                deleted = True
            elif tag == W + "tblHeader":
                repeated = on(child)
            elif tag == W + "gridBefore":
                before = max(0, min(whole(child.get(VAL), 0), _MOST_COLUMNS))
    return deleted, repeated, before


def _cell_says(cell: etree._Element) -> _CellSays:
    if not len(cell) or cell[0].tag != _CELL_PROPERTIES:
        return _SILENT
    span, merge, flat, shaded, deleted = 1, "", "", False, False
    for child in children(cell[0]):
        tag = child.tag
        if tag == _SPAN:
            span = whole(child.get(VAL), 1)
        elif tag == _MERGE:
            merge = "restart" if child.get(VAL) == "restart" else "continue"
        elif tag == _FLAT_MERGE:
            flat = "restart" if child.get(VAL) == "restart" else "continue"
        elif tag == _SHADE:
            shaded = is_shade(child)
        elif tag == _DELETED_CELL:
            deleted = True
        elif tag == _MERGED_CELL:
            # A tracked merge: accepted, it reads like w:vMerge of the value it announces.
            kind = child.get(W + "vMerge")
            if kind is not None:
                merge = "restart" if kind == "rest" else "continue"
    return _CellSays(span, merge, flat, shaded, deleted)


class _TableLook:
    """What the table's style does to its first row, its first column and all the rest."""

    def __init__(self, styles: Styles, table: etree._Element) -> None:
        self.first_row_shaded = False
        properties = table.find(W + "tblPr")
        style = None if properties is None else child_value(properties, W + "tblStyle")
        whole_table, _ = styles.table_part(style, "wholeTable")
        self._all = self._row = self._column = whole_table.on
        switched = _switched(None if properties is None else properties.find(W + "tblLook"))
        if switched("firstRow"):
            marks, self.first_row_shaded = styles.table_part(style, "firstRow")
            self._row = marks.over(whole_table).on
        if switched("firstColumn"):
            marks, _ = styles.table_part(style, "firstCol")
            self._column = marks.over(whole_table).on

    def bits(self, first_row: bool, first_column: bool) -> int:
        if first_row:
            return self._row
        return self._column if first_column else self._all


def _switched(look: etree._Element | None) -> Callable[[str], bool]:
    def asks(part: str) -> bool:
        if look is None:
            return False
        told = look.get(W + part)
        if told is not None:
            return told in {"1", "true", "on"}
        try:
            return bool(int(look.get(VAL) or "0", 16) & _LOOK_BITS[part])
        except ValueError:
            return False

    return asks

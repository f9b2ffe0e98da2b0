"""Reads an ODT table into its rows and cells: merged cells once, in the grid's places, with the header rows told apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree

from facilitation.documents.blocks import Block
from facilitation.documents.odt.names import TABLE, has_text, whole
from facilitation.documents.tabular import Row, find_header
from facilitation.text.clauses import Anchor, CellPlace

if TYPE_CHECKING:
    from facilitation.documents.odt.story import Story

_MOST_COLUMNS: Final = 256
_MOST_ROWS: Final = 4000
_ROW: Final = TABLE + "table-row"
_CELL: Final = TABLE + "table-cell"
_COVERED: Final = TABLE + "covered-table-cell"
_HEADERS: Final = TABLE + "table-header-rows"
_GROUPS: Final = frozenset({TABLE + "table-rows", TABLE + "table-row-group", _HEADERS})
_HIDDEN: Final = frozenset({"collapse", "filter"})


def read_table(story: Story, table: etree._Element, holder: Block | None) -> None:
    """Appends the table with its rows and cells to the story's blocks; `holder` is the cell, note or box that holds it."""
    ordinal = story.table_ordinal(table)
    start = len(story.found)
    block = Block("table", holder=holder, anchor=Anchor("content.xml", (), ordinal))
    story.found.append(block)
    read: list[Row] = []
    for index, (element, repeated) in enumerate(_rows(table, header=False)):
        if element.get(TABLE + "visibility") in _HIDDEN:
            story.unshown["hidden_text"] += has_text(element)
            continue
        # The same row written once for several is several on the page, if it says anything.
        for _ in range(whole(element.get(TABLE + "number-rows-repeated"), 1, _MOST_ROWS) if has_text(element) else 1):
            row = Row(Block("row", holder=block, anchor=Anchor("content.xml", (), ordinal, index)), repeated)
            story.found.append(row.block)
            _read_cells(story, element, row, len(read))
            read.append(row)
    if not any(row.cells for row in read):
        del story.found[start:]
        return
    find_header(read)


def _rows(table: etree._Element, *, header: bool) -> Iterator[tuple[etree._Element, bool]]:
    """The rows with whether the file repeats them on each page."""
    for child in table:
        if child.tag == _ROW:
            yield child, header
        elif child.tag in _GROUPS:
            yield from _rows(child, header=header or child.tag == _HEADERS)


def _read_cells(story: Story, element: etree._Element, row: Row, row_index: int) -> None:
    column = 0
    for cell in element.iterchildren(_CELL, _COVERED):
        times = max(1, whole(cell.get(TABLE + "number-columns-repeated"), 1, _MOST_COLUMNS))
        for _ in range(times):
            if column >= _MOST_COLUMNS:
                return
            if cell.tag == _COVERED:
                story.skip_covered(cell)
            else:
                row_span = max(1, whole(cell.get(TABLE + "number-rows-spanned"), 1, _MOST_ROWS))
                column_span = max(1, whole(cell.get(TABLE + "number-columns-spanned"), 1, _MOST_COLUMNS))
                made = Block("cell", holder=row.block, cell=CellPlace(row_index, column, row_span, column_span))
                story.fill(made, story.gather(cell))
                row.cells.append(made)
                row.shaded.append(story.styles.look("table-cell", cell.get(TABLE + "style-name")).shaded)
            column += 1

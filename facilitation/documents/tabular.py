"""Which rows of a table name its columns, and what they call them; the same for every format that has tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from facilitation.documents.blocks import Block
from facilitation.text.clauses import CellPlace

_LONGEST_NAME: Final = 120
"""A row with more words than this in one cell holds content, not the names of columns."""


@dataclass(slots=True)
class Row:
    """A row with its own cells (not those that reach down into it); `repeated` says that the file marks it as a header."""

    block: Block
    repeated: bool = False
    cells: list[Block] = field(default_factory=list)
    shaded: list[bool] = field(default_factory=list)


def find_header(rows: list[Row]) -> None:
    """Marks the header rows of a table and their cells.

    These are the rows that the file itself repeats on each page, else a first row that looks like one: bold or shaded where the
    next row is not. Cells of it that reach down make the rows below a header too.
    """
    count = 0
    while count < len(rows) and rows[count].repeated:
        count += 1
    if count == len(rows):
        # A table that is nothing but header is a table whose author ticked the box for all of it.
        count = 0
    if not count and len(rows) > 1:
        count = _looks_like_header(rows)
    if not count:
        return
    deepest = max((cell.cell.row_span for cell in rows[0].cells if cell.cell is not None), default=1)
    count = min(max(count, deepest), len(rows) - 1)
    for row in rows[:count]:
        row.block.header = True
        for cell in row.cells:
            assert cell.cell is not None
            cell.cell = replace(cell.cell, header=True)


def _looks_like_header(rows: list[Row]) -> int:
    first = rows[0]
    if _spans_all(first, rows) and len(rows) > 2 and len(rows[1].cells) > 1:
        # A title over the whole table; the names of the columns stand below it.
        return 2 if _stands_out(rows[1], rows[2]) and _stands_out(first, rows[2]) else 0
    if len(first.cells) < 2:
        return 0
    if _stands_out(first, rows[1]):
        return 1
    # The name of a group of lines may stand right below the names of the columns, as bold as they are; it leaves cells empty.
    band = len(rows) > 2 and all(_named(first)) and not all(_named(rows[1]))
    return 1 if band and _stands_out(first, rows[2]) else 0


def _named(row: Row) -> list[bool]:
    return [bool(cell.text.strip()) for cell in row.cells]


def _spans_all(row: Row, rows: list[Row]) -> bool:
    if len(row.cells) != 1 or row.cells[0].cell is None:
        return False
    return row.cells[0].cell.column_span > 1 and any(len(other.cells) > 1 for other in rows)


def _stands_out(row: Row, other: Row) -> bool:
    named = [cell for cell in row.cells if cell.text.strip()]
    if not named or 2 * len(named) < len(row.cells) or any(len(cell.text) > _LONGEST_NAME for cell in named):
        return False
    if all(row.shaded) and not (other.shaded and all(other.shaded)):
        return True
    if not all(_is_bold(cell) for cell in named):
        return False
    return not all(_is_bold(cell) for cell in other.cells if cell.text.strip()) or not any(
        cell.text.strip() for cell in other.cells
    )


def _is_bold(cell: Block) -> bool:
    bold = sum(len(cell.text[span.start : span.end].strip()) for span in cell.spans if span.bold)
    return 10 * bold >= 9 * len("".join(cell.text.split()))


def places_of(spans: Sequence[Sequence[tuple[int, int]]]) -> list[list[CellPlace]]:
    """Where cells stand in the grid, by the (columns, rows) that each spans, row by row.

    A cell that reaches down pushes those below it to the right (HTML, 4.9.12).
    """
    reach: dict[int, int] = {}
    found: list[list[CellPlace]] = []
    for row, cells in enumerate(spans):
        own: list[CellPlace] = []
        column = 0
        for across, down in cells:
            while reach.get(column, 0) > row:
                column += 1
            own.append(CellPlace(row, column, down, across))
            for covered in range(column, column + across):
                reach[covered] = row + down
            column += across
        found.append(own)
    return found


def column_names(header: list[Block], columns: int) -> dict[int, str]:
    """The name of each column from the cells of the header rows: the lowest cell above the column that has words."""
    names: dict[int, str] = {}
    for cell in header:
        place = cell.cell
        text = " ".join(cell.text.split())
        if place is None or not text or (columns > 1 and place.column_span >= columns):
            continue
        for column in range(place.column, place.column + place.column_span):
            names[column] = text
    return names

"""Where the arrow keys lead in a table: down and up in one column, left and right in one line, past cells that are merged.

A merged cell is in all columns and lines it covers. One goes on from it in the column, or the line, that one came in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ui.pages.texts.display import ShownCell, ShownRow


@dataclass(frozen=True, slots=True)
class Start:
    """From where the next key goes on: the chosen cell, the line (its clause) and the column in which one works."""

    clause: str
    line: str
    column: int


def start_at(row: ShownRow, clause: str) -> Start | None:
    """That of a cell that was chosen by itself; None for what is no cell of this line."""
    cell = next((one for one in row.cells if one.words.clause == clause), None)
    return None if cell is None else Start(clause, row.clause, cell.column)


def beside(rows: Sequence[ShownRow], place: int, start: Start, by: int) -> Start | None:
    """The cell to the right (`by` 1) or the left (-1) of the chosen one, in the line at `place`; None at the end of the line."""
    row = rows[place]
    column, width = start.column + by, max(len(row.weights), max(map(_end, row.cells), default=0))
    while 0 <= column < width:
        found = covering(rows, place, column)
        if found is not None and found.words.clause != start.clause:
            return Start(found.words.clause, row.clause, column)
        column += by
    return None


def beyond(rows: Sequence[ShownRow], place: int, start: Start, by: int) -> tuple[int, Start | None] | None:
    """The next row down (`by` 1) or up (-1) from the line at `place` with another cell in the column: its place and the cell, none
    where it is no line of a table; None where there is no such row."""
    place += by
    while 0 <= place < len(rows):
        row = rows[place]
        if not row.went:
            if not row.cells:
                return place, None
            found = covering(rows, place, start.column) or _nearest(row, start.column)
            if found.words.clause != start.clause:
                home = next(at for at in _upwards(rows, place) if found in rows[at].cells)
                return home, Start(found.words.clause, rows[home].clause, start.column)
        place += by
    return None


def covering(rows: Sequence[ShownRow], place: int, column: int) -> ShownCell | None:
    """The cell that a column of a line is in, also one that reaches down from a line above; None where the line has none there."""
    for down, at in enumerate(_upwards(rows, place)):
        found = next((cell for cell in rows[at].cells if cell.column <= column < _end(cell)), None)
        if found is not None:
            return found if down < found.row_span else None
    return None


def _upwards(rows: Sequence[ShownRow], place: int) -> Iterator[int]:
    """The lines of a table from this one up."""
    while place >= 0 and (rows[place].cells or rows[place].went):
        if not rows[place].went:
            yield place
        place -= 1


def _nearest(row: ShownRow, column: int) -> ShownCell:
    """In a line that has nothing in the column, as one that is shorter than the others."""
    return min(row.cells, key=lambda cell: max(cell.column - column, column - _end(cell) + 1))


def _end(cell: ShownCell) -> int:
    return cell.column + cell.column_span

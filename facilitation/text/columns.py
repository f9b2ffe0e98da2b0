"""Columns of a table that come or go: which cells a new one has, which go with one, and what merged cells make of it.

A new column stands right of a cell, or before the first one where the table itself is named. Its text has a line for each row that
has a cell of its own there, from the head down, line breaks within a cell as in new rows; cells that are merged across the place
become wider, and so do those that are merged over the whole table. A column goes with the cells that are in no other one; those
that reach further become narrower. Places are those of the table as received: so that the order of decisions does not matter,
`moved` tells what becomes of them once all columns are known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from facilitation.text.clauses import CellPlace, ClauseId, ClauseKind
from facilitation.text.rows import SOFT_BREAK

Way = Literal["own", "wider", "none"]
Fault = Literal["column_unclear", "column_last"]


class InTable(Protocol):
    """A clause, of the document as received or of a consolidated text."""

    @property
    def id(self) -> ClauseId: ...
    @property
    def parent(self) -> ClauseId | None: ...
    @property
    def kind(self) -> ClauseKind: ...
    @property
    def cell(self) -> CellPlace | None: ...


@dataclass(frozen=True, slots=True)
class ColumnCell:
    """A cell of a new column: in the row `row`, over `row_span` rows of the head; `beside` is the cell left of it, or right of it
    before the first column."""

    row: ClauseId
    at: int
    row_span: int
    beside: ClauseId


def column_lines(text: str) -> list[str]:
    """The words of a new column's cells, from the head down."""
    lines = [line.replace(SOFT_BREAK, "\n").strip() for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


class ColumnGrid:
    """The cells of a table, row by row, those included that reach down from rows above."""

    def __init__(self, table: ClauseId | None, rows: Sequence[ClauseId], cells: Iterable[InTable]) -> None:
        """`cells` are those of the rows, in any order, none of another table."""
        self.table = table
        self.rows = tuple(rows)
        self.at = {row: place for place, row in enumerate(rows)}
        self.shown: list[list[tuple[ClauseId, CellPlace]]] = [[] for _ in rows]
        self.places: dict[ClauseId, CellPlace] = {}
        self.width = self.heads = 0
        for cell in cells:
            if cell.cell is None or cell.parent is None:
                continue
            place = replace(cell.cell, row=self.at[cell.parent])
            self.places[cell.id] = place
            self.width = max(self.width, _end(place))
            if place.header:
                self.heads = max(self.heads, place.row + 1)
            for row in range(place.row, min(place.row + place.row_span, len(self.rows))):
                self.shown[row].append((cell.id, place))

    @classmethod
    def of_table(cls, clauses: Sequence[InTable], table: ClauseId | None) -> ColumnGrid:
        rows = [one.id for one in clauses if one.kind == "row" and one.parent == table]
        inside = frozenset(rows)
        return cls(table, rows, (one for one in clauses if one.kind == "cell" and one.parent in inside))

    @classmethod
    def around(cls, clauses: Sequence[InTable], cell: ClauseId) -> ColumnGrid | None:
        """The table that a cell stands in, or a table itself; None where `cell` is neither of these clauses'."""
        table = table_of(clauses, cell)
        return None if table is None else cls.of_table(clauses, table)

    # A new column

    def knows(self, beside: ClauseId) -> bool:
        """Whether a new column can be told by this clause: a cell of the table, or the table."""
        return beside in self.places or (beside == self.table and bool(self.places))

    def boundary(self, beside: ClauseId) -> int:
        """The place of a new column right of a cell: so many columns stand left of it; 0, before the first, for the table."""
        return 0 if beside == self.table else _end(self.places[beside])

    def way(self, row: int, boundary: int) -> Way:
        """Whether a row has a cell of its own in a new column, or a cell merged across, which becomes wider."""
        places = [place for _, place in self.shown[row]]
        if any(place.column < boundary < _end(place) for place in places):
            return "wider"
        if boundary in (0, self.width) and any(_is_across(place, self.width) for place in places):
            # What is merged over all columns, as the name of an axis, is so over the new one too.
            return "wider"
        return "own" if any(_is_beside(place, boundary) for place in places) else "none"

    def beside(self, row: int, boundary: int) -> tuple[ClauseId, CellPlace] | None:
        """The cell that ends where a new column stands, or begins there before the first one."""
        return next((one for one in self.shown[row] if _is_beside(one[1], boundary)), None)

    def new_cells(self, boundary: int) -> list[ColumnCell]:
        """The cells of a new column. Heads of several rows have one where the head beside it is merged, or names a group."""
        found: list[ColumnCell] = []
        for row, clause in enumerate(self.rows):
            beside = self.beside(row, boundary)
            if self.way(row, boundary) != "own" or beside is None:
                continue
            above = self.beside(row - 1, boundary) if 0 < row < self.heads else None
            follows = above is not None and bool(found) and found[-1].at + found[-1].row_span == row
            if above is not None and follows and (above[0] == beside[0] or above[1].column_span > 1):
                found[-1] = replace(found[-1], row_span=found[-1].row_span + 1)
            else:
                found.append(ColumnCell(clause, row, 1, beside[0]))
        return found

    def models(self, row: int, boundary: int) -> list[ClauseId]:
        """The cells that a new one in this row looks like, the likest first: the one beside it, then those beside the new column in
        the nearest rows, heads for a head."""
        is_head = row < self.heads
        alike = [one for one in range(len(self.rows)) if (one < self.heads) == is_head]
        found: dict[ClauseId, None] = {}
        for other in sorted(alike, key=lambda one: (abs(one - row), one)):
            beside = self.beside(other, boundary)
            if beside is not None and self.way(other, boundary) == "own":
                found[beside[0]] = None
        return list(found)

    def row_like(self, above: ClauseId) -> int:
        """The row that a new one below this one looks like: none of the heads."""
        return max(self.at[above], min(self.heads, len(self.rows) - 1))

    def filled(self, cell: ClauseId, text: str) -> list[tuple[ColumnCell, str]] | None:
        """The cells of a new column beside `cell` (`boundary`) with their words; None where there are more lines than cells."""
        cells, lines = self.new_cells(self.boundary(cell)), column_lines(text)
        if len(lines) > len(cells) or not cells:
            return None
        return [(one, lines[place] if place < len(lines) else "") for place, one in enumerate(cells)]

    # A column that goes

    def column(self, cell: ClauseId) -> tuple[ClauseId, ...] | Fault:
        """The cells that go with the column of this one, from the head down; why it cannot go where it cannot."""
        own = self.places[cell]
        found: dict[ClauseId, None] = {}
        for row in range(len(self.rows)):
            meeting = [one for one in self.shown[row] if _meet(one[1], own)]
            if len(meeting) > 1 or any(not _holds(place, own) for _, place in meeting):
                return "column_unclear"
            found.update((one, None) for one, place in meeting if _columns(place) == _columns(own))
            if meeting and len(self.shown[row]) == 1 and meeting[0][0] in found and own.column_span < self.width:
                return "column_unclear"
        return "column_last" if len(found) == len(self.places) else tuple(found)

    def columns_of(self, cells: Iterable[ClauseId]) -> frozenset[int]:
        return frozenset(column for cell in cells if cell in self.places for column in _columns(self.places[cell]))


def table_of(clauses: Sequence[InTable], cell: ClauseId) -> ClauseId | None:
    """The table that a cell stands in, or that it is; None for another clause."""
    found = next((one for one in clauses if one.id == cell), None)
    if found is not None and found.kind == "table":
        return found.id
    if found is None or found.kind != "cell":
        return None
    return next((one.parent for one in clauses if one.id == found.parent), None)


def moved(place: CellPlace, new: Sequence[int], width: int) -> CellPlace:
    """Where a cell of a table `width` columns wide stands once new columns have come at the places `new` (as `boundary` says)."""
    if _is_across(place, width):
        return replace(place, column_span=place.column_span + len(new))
    inside = sum(place.column < one < _end(place) for one in new)
    before = sum(one <= place.column for one in new)
    return replace(place, column=place.column + before, column_span=place.column_span + inside)


def without(place: CellPlace, gone: Collection[int]) -> CellPlace:
    """Where a cell stands once columns are gone; it is in others too."""
    before = sum(column < place.column for column in gone)
    inside = sum(column in gone for column in _columns(place))
    return replace(place, column=place.column - before, column_span=max(1, place.column_span - inside))


def _end(place: CellPlace) -> int:
    return place.column + place.column_span


def _is_across(place: CellPlace, width: int) -> bool:
    """Whether a cell is merged over all columns of a table that has several."""
    return place.column == 0 and _end(place) == width > 1


def _is_beside(place: CellPlace, boundary: int) -> bool:
    return _end(place) == boundary if boundary else place.column == 0


def _columns(place: CellPlace) -> range:
    return range(place.column, _end(place))


def _meet(one: CellPlace, other: CellPlace) -> bool:
    return one.column < _end(other) and other.column < _end(one)


def _holds(one: CellPlace, other: CellPlace) -> bool:
    return one.column <= other.column and _end(other) <= _end(one)

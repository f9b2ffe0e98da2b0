"""All the sums of a document's tables: of columns, of rows, and those taken over from another table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import localcontext
from typing import Final

from facilitation.text.amounts import EXACT, has_digits, is_nothing
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.totalling.carried_sums import Source, carried_sums, sources_of
from facilitation.text.totalling.column_sums import ColumnSums, Sum, column_sums, unannounced
from facilitation.text.totalling.grids import Column, Grid, grids_of
from facilitation.text.totalling.measures import Measure, measure_of
from facilitation.text.totalling.row_sums import row_sums

_LEAST_COLUMNS: Final = 2
"""A row is taken for totals without saying so where so many of its numbers are sums of the same lines."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that holds sums of columns. `places` are its rows by id."""

    grid: Grid
    by_column: Mapping[Column, ColumnSums]
    places: Mapping[ClauseId, int]


@dataclass(slots=True)
class Sums:
    """`of_cell` are the ways in which a cell is a sum, `over` the sums that a cell is a term of, `rows` the table of each row of a
    table with sums of columns, `measures` how a cell of a column of numbers is read."""

    tables: list[Table] = field(default_factory=list)
    of_cell: defaultdict[ClauseId, list[Sum]] = field(default_factory=lambda: defaultdict(list))
    over: defaultdict[ClauseId, list[Sum]] = field(default_factory=lambda: defaultdict(list))
    rows: dict[ClauseId, Table] = field(default_factory=dict)
    measures: dict[ClauseId, Measure] = field(default_factory=dict)

    def all(self) -> list[Sum]:
        """In no particular order."""
        return [one for found in self.of_cell.values() for one in found]


def sums_of(clauses: Sequence[Clause]) -> Sums:
    """What sums the tables of a document, as it was received, hold. Linear in the number of cells."""
    found = Sums()
    with localcontext(EXACT):
        grids = grids_of(clauses)
        whole = measure_of(text for grid in grids for text in _texts(grid))
        named: defaultdict[tuple[str, ...], dict[ClauseId, list[Source]]] = defaultdict(dict)
        measured = []
        for grid in grids:
            near = measure_of(_texts(grid), whole)
            measures = {place: measure_of(_texts(grid, place), near) for place in grid.columns}
            measures = {place: measure for place, measure in measures.items() if _counts(grid, place, measure)}
            measured.append((grid, measures))
            for row in grid.rows:
                here = ((row.by_column[place].id, measure) for place, measure in measures.items() if place in row.by_column)
                found.measures.update(here)
            columns = _columns(grid, measures)
            _add(found, grid, columns)
            for column in columns:
                for subject, source in sources_of(grid, column.column, column.measure, column.sums):
                    named[subject].setdefault(source.row, []).append(source)
            for sum_ in row_sums(grid, measures):
                found.of_cell[sum_.total].append(sum_)
        _carry(found, measured, named)
    for one in found.all():
        for cell in (*one.terms, *one.unsure):
            found.over[cell].append(one)
    return found


def _columns(grid: Grid, measures: Mapping[Column, Measure]) -> list[ColumnSums]:
    """The sums of each column, with the rows that hold totals without saying so."""
    lines: defaultdict[ClauseId, list[ClauseId]] = defaultdict(list)
    for column, measure in measures.items():
        for row, first in unannounced(grid, column, measure):
            lines[row].append(first)
    unnamed = set()
    for one in grid.rows:
        firsts = lines.get(one.id, [])
        # A line without words and without a number of its own.
        nameless = is_nothing(one.cells[0].text) and all(has_digits(cell.text) or is_nothing(cell.text) for cell in one.cells)
        if firsts and (nameless or max(map(firsts.count, firsts)) >= _LEAST_COLUMNS):
            unnamed.add(one.id)
    made = (column_sums(grid, column, measure, frozenset(unnamed)) for column, measure in measures.items())
    return [column for column in made if column.sums]


def _add(found: Sums, grid: Grid, columns: Sequence[ColumnSums]) -> None:
    if not columns:
        return
    table = Table(grid, {one.column: one for one in columns}, {row.id: row.place for row in grid.rows})
    found.tables.append(table)
    found.rows |= dict.fromkeys(table.places, table)
    for column in columns:
        for one in column.sums:
            found.of_cell[one.total].append(one)


def _carry(
    found: Sums,
    measured: Sequence[tuple[Grid, dict[Column, Measure]]],
    named: Mapping[tuple[str, ...], Mapping[ClauseId, list[Source]]],
) -> None:
    sources = {subject: next(iter(rows.values())) for subject, rows in named.items() if len(rows) == 1}
    summed = frozenset(one.total for table in found.tables for column in table.by_column.values() for one in column.sums)
    for grid, measures in measured if sources else ():
        for one in carried_sums(grid, measures, sources, summed):
            found.of_cell[one.total].append(one)


def _texts(grid: Grid, column: Column | None = None) -> list[str]:
    """The cells with numbers below the head, of one column or of all."""
    rows = (row for row in grid.rows if not row.header)
    if column is None:
        return [cell.text for row in rows for cell in row.cells if has_digits(cell.text)]
    cells = (row.by_column.get(column) for row in rows)
    return [cell.text for cell in cells if cell is not None and has_digits(cell.text)]


def _counts(grid: Grid, column: Column, measure: Measure) -> bool:
    """Whether the column holds two numbers at least that can be added."""
    cells = (row.by_column.get(column) for row in grid.rows if not row.header)
    return sum(cell is not None and measure.amount(cell.text) is not None for cell in cells) > 1

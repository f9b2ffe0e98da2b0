"""Totals that another table takes over: « Total de l’axe 1 » below its activities, « Axe 1 : Gouvernance » in that of financing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.totalling.column_sums import Sum
from facilitation.text.totalling.grids import Column, Grid, Row, names_total, subject
from facilitation.text.totalling.measures import Measure

_LONGEST: Final = 4
"""A total's subject may be named by so many words at most, so that its rows are found by their first words."""


@dataclass(frozen=True, slots=True)
class Source:
    """A total of a column, with its row and the name of its column."""

    row: ClauseId
    cell: ClauseId
    value: Decimal
    measure: Measure
    column: str


def sources_of(grid: Grid, column: Column, measure: Measure, sums: Sequence[Sum]) -> Iterator[tuple[tuple[str, ...], Source]]:
    """The subject of each total that a word announces; that of the heading where the word says nothing more."""
    totals = {one.total for one in sums if one.exact}
    for row in grid.rows:
        cell = row.by_column.get(column)
        if cell is None or cell.id not in totals or row.total_name is None:
            continue
        amount = measure.amount(cell.text)
        named = subject(row.total_name) or subject(grid.heading)[:2]
        if any(len(word) > 1 and not word.isdigit() for word in named) and amount is not None and measure.value(amount):
            yield named[:_LONGEST], Source(row.id, cell.id, measure.value(amount), measure, grid.names.get(column.start, ""))


def carried_sums(
    grid: Grid, measures: dict[Column, Measure], sources: dict[tuple[str, ...], list[Source]], summed: frozenset[ClauseId]
) -> Iterator[Sum]:
    """Cells that say what the total of the same name says, and are no column's total themselves (`summed`)."""
    for row in grid.rows:
        if row.header or row.total_name is not None:
            continue
        found = _sources(row, sources)
        if not found:
            continue
        same: defaultdict[ClauseId, list[tuple[Source, Clause, Measure]]] = defaultdict(list)
        for column, cell in row.by_column.items():
            measure = measures.get(column)
            amount = measure.amount(cell.text) if measure is not None and cell.id not in summed else None
            if measure is None or amount is None:
                continue
            fitting = [one for one in found if one.value == measure.value(amount) and one.measure.fits(measure)]
            name = grid.names.get(column.start, "")
            fitting = [one for one in fitting if one.column == name] or fitting
            if len(fitting) == 1:
                same[fitting[0].cell].append((fitting[0], cell, measure))
        for matches in same.values():
            # A number that stands twice in the row says not which of the two is the total.
            if len(matches) == 1:
                source, cell, measure = matches[0]
                yield Sum(cell.id, (source.cell,), measure, source.value, carried=True)


def _sources(row: Row, sources: dict[tuple[str, ...], list[Source]]) -> list[Source]:
    """Those whose subject begins one of the row's cells; names that several totals bear say nothing."""
    for cell in row.cells:
        if not cell.text or names_total(cell.text):
            continue
        words = subject(cell.text[:200])
        for length in range(min(_LONGEST, len(words)), 0, -1):
            found = sources.get(words[:length])
            if found:
                return found
    return []

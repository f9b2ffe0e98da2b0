"""Columns that hold the sum of the columns beside them: « Coût par année … Total », « Coût total, dont État, partenaires »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from facilitation.text.amounts import has_digits
from facilitation.text.clauses import Clause
from facilitation.text.totalling.column_sums import LEAST_TELLING, Sum
from facilitation.text.totalling.grids import Column, Grid, Row, names_total
from facilitation.text.totalling.measures import Measure

_LEAST_ROWS: Final = 3
"""A column that no word announces holds sums only where so many rows say so, and none says otherwise."""


@dataclass(slots=True)
class _Run:
    """Columns that the total may be of, with the rows where it is, how many of them are of several numbers, how many of these are
    large, and how many rows say otherwise."""

    columns: Sequence[Column]
    right: list[Row]
    several: int = 0
    telling: int = 0
    wrong: int = 0

    @property
    def order(self) -> tuple[int, int]:
        return len(self.right) - self.wrong, -self.wrong


def row_sums(grid: Grid, measures: dict[Column, Measure]) -> Iterator[Sum]:
    """The sums in each row of the columns that the head, or every row, says to hold totals."""
    numeric = sorted((*(column for column in grid.columns if column in measures), *grid.empty))
    for place, column in enumerate(numeric):
        announced = any(names_total(grid.names.get(column.start + step, "")) for step in range(column.span))
        if column not in measures or (not announced and column != max(measures)):
            continue
        sides = [numeric[:place][::-1], numeric[place + 1 :]] if announced else [numeric[:place][::-1]]
        runs = [run for side in sides for run in _runs(grid, measures[column], column, side)]
        best = max(runs, key=lambda run: run.order, default=None)
        if best is None or not _convincing(best, announced=announced):
            continue
        alike = [run for run in runs if run.order == best.order]
        yield from _sums(grid, measures[column], column, alike)


def _runs(grid: Grid, measure: Measure, column: Column, side: Sequence[Column]) -> list[_Run]:
    """The runs of two columns or more from the one beside the total outwards."""
    runs = [_Run(side[: count + 1], []) for count in range(1, len(side))]
    for row in grid.rows:
        total = _amount(row, column, measure)
        if total is None:
            continue
        running, terms = Decimal(), 0
        for count, other in enumerate(side):
            value = _value(row.by_column.get(other), measure)
            if value is None:
                # What cannot be read is no part of a sum, nor is anything beyond it.
                for run in runs[max(count - 1, 0) :]:
                    run.wrong += 1
                break
            running, terms = running + value, terms + (value != 0)
            if count == 0:
                continue
            run = runs[count - 1]
            if running == total:
                run.right.append(row)
                run.several += terms > 1
                run.telling += terms > 1 and total >= LEAST_TELLING
            else:
                run.wrong += 1
    return runs


def _convincing(run: _Run, *, announced: bool) -> bool:
    if announced:
        return len(run.right) > run.wrong and run.several > 0
    return run.telling >= _LEAST_ROWS and not run.wrong


def _sums(grid: Grid, measure: Measure, column: Column, alike: Sequence[_Run]) -> Iterator[Sum]:
    """A sum for each row. Several runs fit where some columns are empty: these may or may not belong to it."""
    shortest = min(alike, key=lambda run: len(run.columns))
    others = dict.fromkeys(one for run in alike for one in run.columns if one not in shortest.columns)
    right = {row.id for row in shortest.right}
    for row in grid.rows:
        if _amount(row, column, measure) is None:
            continue
        terms = [cell for one in shortest.columns if (cell := row.by_column.get(one)) is not None]
        unsure = tuple(cell.id for one in others if (cell := row.by_column.get(one)) is not None)
        values = [value for cell in terms if (value := _value(cell, measure)) is not None]
        # Where one of them cannot be read, nothing is known of the row.
        if terms and len(values) == len(terms):
            ids = tuple(cell.id for cell in terms)
            yield Sum(row.by_column[column].id, ids, measure, sum(values, Decimal()), exact=row.id in right, unsure=unsure)


def _amount(row: Row, column: Column, measure: Measure) -> Decimal | None:
    cell = None if row.header else row.by_column.get(column)
    amount = measure.amount(cell.text) if cell is not None else None
    return None if amount is None else measure.value(amount)


def _value(cell: Clause | None, measure: Measure) -> Decimal | None:
    """What a cell adds; words without a number add nothing."""
    return measure.number(cell.text) if cell is not None and has_digits(cell.text) else Decimal()

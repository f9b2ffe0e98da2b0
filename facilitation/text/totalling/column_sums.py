"""Which numbers of one column are the sum of numbers above them: subtotals of groups, totals of subtotals, grand totals.

A column is read downwards. What was not summed yet waits in a row; a total takes the end of that row whose sum it is, and waits in
its place. Arithmetic must be exact. A row that says « total » is looked at for each of its numbers, others only where `unnamed`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from facilitation.text.amounts import has_digits
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.totalling.grids import Column, Grid, Row
from facilitation.text.totalling.measures import PERCENT, Measure

LEAST_LINES: Final = 3
LEAST_TELLING: Final = 100
"""A sum that no word announces must be of at least so many lines, and be at least so large: small numbers are sums by chance. So
must one that begins where no group does."""


@dataclass(eq=False, slots=True)
class Sum:
    """`total` is the sum of `terms`, cells of the original text, which made `made` in it.

    `exact` is False where a word says so and the numbers do not. `through` are terms whose own sum is meant, not what they say (a
    wrong subtotal under a right total). `unsure` are cells without a number that may or may not belong to it.
    """

    total: ClauseId
    terms: tuple[ClauseId, ...]
    measure: Measure
    made: Decimal
    exact: bool = True
    through: frozenset[ClauseId] = frozenset()
    unsure: tuple[ClauseId, ...] = ()
    carried: bool = False


@dataclass(slots=True)
class ColumnSums:
    """The sums of one column. `rows[i]` is the sum that the cell of the table's row i is a line of, or would be once it holds a
    number; `gaps[i]` the one that a new row after it falls into."""

    column: Column
    measure: Measure
    sums: list[Sum]
    rows: list[Sum | None]
    gaps: list[Sum | None]


@dataclass(slots=True)
class _Item:
    """What waits to be summed. `first` is the first row that counts to it, `value` what it says, `lines` what its lines make."""

    cell: ClauseId
    row: int
    first: int
    value: Decimal
    lines: Decimal
    level: int = 0
    sum: Sum | None = None
    higher: int = -1
    """Place of the last item before it that is of a higher level."""


@dataclass(slots=True)
class _Reading:
    """A column read down to some row."""

    grid: Grid
    rows: Sequence[Row]
    column: Column
    measure: Measure
    unnamed: frozenset[ClauseId]
    items: list[_Item] = field(default_factory=list)
    values: list[Decimal] = field(default_factory=lambda: [Decimal()])
    lines: list[Decimal] = field(default_factory=lambda: [Decimal()])
    """Running sums of `items`, one more than these."""
    at: defaultdict[Decimal, list[int]] = field(default_factory=lambda: defaultdict(list, {Decimal(): [0]}))
    """Running sum → where it stands in `values`."""
    loose: int = 0
    """Place after the last item that is a total: lines from there on are in no group yet."""
    bands: list[int] = field(default_factory=list)
    """Where in `items` a new group begins under its own name."""
    barrier: int = 0
    """Items before it stand above a number that could not be read: nothing reaches over it."""
    fixed: int = -1
    """The last row that means something in this column: what comes after may belong to the next item."""
    sums: list[Sum] = field(default_factory=list)
    members: dict[Sum, tuple[list[_Item], _Item]] = field(default_factory=dict)


def column_sums(grid: Grid, column: Column, measure: Measure, unnamed: frozenset[ClauseId] = frozenset()) -> ColumnSums:
    """The sums of a column downwards, or upwards where only that finds any: totals may stand above their lines.

    `unnamed` are rows that hold totals though no word says so.
    """
    down = _read(grid, grid.rows, column, measure, unnamed)
    if not any(one.exact for one in down.sums) and any(row.total_name is not None for row in grid.rows):
        up = _read(grid, grid.rows[::-1], column, measure, unnamed)
        if any(one.exact and one.made and len(one.terms) > 1 for one in up.sums):
            return _placed(up, upwards=True)
    return _placed(down, upwards=False)


def unannounced(grid: Grid, column: Column, measure: Measure) -> Iterator[tuple[ClauseId, ClauseId]]:
    """(row, first row) of numbers that are the sum of all lines above them though no word says so."""
    if measure.kind == PERCENT:
        return
    reading = _Reading(grid, grid.rows, column, measure, frozenset())
    for place, row in enumerate(grid.rows):
        value = _number(reading, place, row)
        if value is not None and row.total_name is None:
            start = max(reading.loose, reading.barrier)
            lines = reading.items[start:] if value == reading.values[-1] - reading.values[start] else []
            if value >= LEAST_TELLING and sum(one.value != 0 for one in lines) >= LEAST_LINES:
                yield row.id, grid.rows[lines[0].row].id
        _step(reading, place, row, value)


def _read(grid: Grid, rows: Sequence[Row], column: Column, measure: Measure, unnamed: frozenset[ClauseId]) -> _Reading:
    reading = _Reading(grid, rows, column, measure, unnamed)
    for place, row in enumerate(rows):
        _step(reading, place, row, _number(reading, place, row))
    return reading


def _number(reading: _Reading, place: int, row: Row) -> Decimal | None:
    """What the row says in this column; a number that cannot be added is a barrier."""
    cell = None if row.header else row.by_column.get(reading.column)
    if cell is None:
        if not row.header and any(_covers(reading, one) for one in row.cells):
            reading.barrier, reading.fixed = len(reading.items), place
        return None
    found = reading.measure.amount(cell.text)
    if found is None and has_digits(cell.text):
        reading.barrier, reading.fixed = len(reading.items), place
    return None if found is None else reading.measure.value(found)


def _covers(reading: _Reading, other: Clause) -> bool:
    """Whether a number of other columns stands over or in this one."""
    assert other.cell is not None
    own, start = reading.column, other.cell.column
    overlaps = start < own.start + own.span and own.start < start + other.cell.column_span
    return overlaps and reading.measure.amount(other.text) is not None


def _step(reading: _Reading, place: int, row: Row, value: Decimal | None) -> None:
    if value is None:
        if row.header or row.total_name is not None or row.band:
            reading.fixed = place
            if row.band and reading.bands[-1:] != [len(reading.items)]:
                reading.bands.append(len(reading.items))
        return
    cell = row.by_column[reading.column].id
    announced = row.total_name is not None
    if not ((announced or row.id in reading.unnamed) and _take(reading, place, cell, value, announced=announced)):
        _push(reading, _Item(cell, place, reading.fixed + 1, value, value, int(announced)))
    reading.fixed = place


def _take(reading: _Reading, place: int, cell: ClauseId, value: Decimal, *, announced: bool) -> bool:
    """Makes the number the total of the items that it is the sum of; of the nearest group, not exact, where there are none."""
    if len(reading.items) <= reading.barrier:
        return False
    group = _group(reading)
    if (start := _start(reading, value, group)) is not None:
        _close(reading, place, cell, value, start)
    elif (start := _start_of_lines(reading, value, group)) is not None:
        _close(reading, place, cell, value, start, through=True)
    elif announced:
        _close(reading, place, cell, value, group[0], exact=False)
    else:
        return False
    return True


def _group(reading: _Reading) -> list[int]:
    """Where the nearest groups begin: that of the lines since the last total, that of all that is of no higher level."""
    last = reading.items[-1]
    lines = [reading.loose] if reading.barrier <= reading.loose < len(reading.items) else []
    return [*lines, max(last.higher + 1, reading.barrier)]


def _start(reading: _Reading, value: Decimal, group: Sequence[int]) -> int | None:
    """Where the items begin that make `value`: a group's beginning, or any place that is the only one and tells enough."""
    rest = reading.values[-1] - value
    for start in group:
        if reading.values[start] == rest:
            return start
    possible = [start for start in reading.at[rest] if reading.barrier <= start < len(reading.items)]
    begun = set(reading.bands)
    for start in reversed(possible):
        if start in begun or start == reading.barrier:
            return start
    telling = abs(value) >= LEAST_TELLING and len(possible) == 1 and possible[0] < len(reading.items) - 1
    return possible[0] if telling else None


def _start_of_lines(reading: _Reading, value: Decimal, group: Sequence[int]) -> int | None:
    """The same with what the lines of wrong subtotals make in place of what these say."""
    for start in (*group, *reversed(reading.bands[-2:]), reading.barrier):
        if start < len(reading.items) and reading.lines[-1] - reading.lines[start] == value:
            return start
    return None


def _close(
    reading: _Reading, place: int, cell: ClauseId, value: Decimal, start: int, *, exact: bool = True, through: bool = False
) -> None:
    taken = reading.items[start:]
    lines = sum((one.lines for one in taken), Decimal())
    wrong = frozenset(one.cell for one in taken if one.value != one.lines) if through else frozenset()
    total = lines if through else reading.values[-1] - reading.values[start]
    made = Sum(cell, tuple(one.cell for one in taken), reading.measure, total, exact, wrong)
    while len(reading.items) > start:
        reading.items.pop()
        reading.at[reading.values.pop()].pop()
        reading.lines.pop()
    while reading.bands and reading.bands[-1] > start:
        reading.bands.pop()
    item = _Item(cell, place, taken[0].first, value, value if exact else lines, 1 + max(one.level for one in taken), made)
    reading.sums.append(made)
    reading.members[made] = (taken, item)
    _push(reading, item)


def _push(reading: _Reading, item: _Item) -> None:
    higher = len(reading.items) - 1
    while higher >= 0 and reading.items[higher].level <= item.level:
        higher = reading.items[higher].higher
    item.higher = higher
    reading.items.append(item)
    if item.level:
        reading.loose = len(reading.items)
    reading.values.append(reading.values[-1] + item.value)
    reading.lines.append(reading.lines[-1] + item.lines)
    reading.at[reading.values[-1]].append(len(reading.items))


def _placed(reading: _Reading, *, upwards: bool) -> ColumnSums:
    """To which sum each row and each gap between rows belongs: the innermost that reaches over it."""
    count = len(reading.rows)
    gaps: list[Sum | None] = [None] * (count + 1)  # gaps[i + 1] is after row i
    rows: list[Sum | None] = [None] * count
    for made in reading.sums:
        taken, total = reading.members[made]
        at = total.first
        for item in taken:
            if item.sum is None:
                rows[item.row] = made
            else:
                gaps[at : item.first] = [made] * (item.first - at)
                at = item.row + 1
        gaps[at : total.row + 1] = [made] * (total.row + 1 - at)
    for place, row in enumerate(reading.rows):
        cell = row.by_column.get(reading.column)
        over = gaps[place]
        if cell is None or over is None or has_digits(cell.text) or row.header or row.total_name is not None:
            continue
        if row.band:
            over.unsure += (cell.id,)
        else:
            rows[place] = over
    after = gaps[-2::-1] if upwards else gaps[1:]
    return ColumnSums(reading.column, reading.measure, reading.sums, rows[::-1] if upwards else rows, after)

"""Rows and cells of two tables that are one: rows by what they say and by their place, cells by their column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.text.pairing.likeness import likeness
from facilitation.text.pairing.order import align, common, gaps, in_order, unique
from facilitation.text.pairing.sides import LONG, How, Side, Work

_ALIKE: Final = 0.5
"""What two rows must share of what their cells say to be one, changed."""
_SIMILAR: Final = 0.5
_NEARLY: Final = 0.3
"""The same of rows whose telling cell, the first that names them, is the same."""
_HARDLY: Final = 0.8
"""Part of the words in a column that are there once, for it to name the rows."""
_COLUMN: Final = 0.3
"""What two columns without a common name must share of their cells."""
_FIGURES: Final = re.compile(r"[\W\d_]*\w{0,2}[\W\d_]*")
"""A number, a date, a sign, a letter: no name of a row, and it says little when it is the same."""


@dataclass(slots=True)
class _Grid:
    """A table of one version: rows in order, for each of its cells the column where it begins."""

    side: Side
    rows: list[int]
    cells: dict[int, dict[int, int]]
    header: frozenset[int]

    @classmethod
    def of(cls, side: Side, table: int) -> _Grid:
        rows = [place for place in side.below.get(table, ()) if side.kind(place) == "row"]
        cells: dict[int, dict[int, int]] = {}
        for row in rows:
            cells[row] = {}
            for count, place in enumerate(one for one in side.below.get(row, ()) if side.kind(one) == "cell"):
                grid = side.clauses[place].cell
                cells[row].setdefault(grid.column if grid is not None else count, place)
        header = frozenset(row for row in rows if any(_is_header(side, cell) for cell in cells[row].values()))
        return cls(side, rows, cells, header)

    def columns(self) -> list[int]:
        return sorted({column for cells in self.cells.values() for column in cells})

    def name(self, column: int) -> str:
        """What the header calls a column: the lowest words above it."""
        names = [self.side.keys[self.cells[row][column]] for row in self.rows if row in self.header and column in self.cells[row]]
        return next((name for name in reversed(names) if name), "")

    def key(self, row: int) -> tuple[str, ...]:
        return tuple(self.side.keys[cell] for cell in self.cells[row].values())

    def size(self, row: int) -> int:
        return sum(self.side.weight(cell) for cell in self.cells[row].values())

    def words(self, column: int, rows: Sequence[int]) -> list[tuple[int, str]]:
        """Row → what its cell in a column says, capitals aside, without what says little."""
        keys = [(row, self.side.keys[self.cells[row][column]].casefold()) for row in rows if column in self.cells[row]]
        return [(row, key) for row, key in keys if not _FIGURES.fullmatch(key)]

    def values(self, column: int) -> Counter[str]:
        return Counter(key for _, key in self.words(column, [row for row in self.rows if row not in self.header]))

    def telling(self) -> int | None:
        """The first column that names the rows: words, hardly two of them the same."""
        rows = len(self.rows) - len(self.header)
        for column in self.columns():
            values = self.values(column)
            if 2 * values.total() >= rows > 0 and len(values) >= _HARDLY * values.total():
                return column
        return None


def pair_insides(work: Work, old_table: int, new_table: int) -> list[tuple[int, int]]:
    """Pairs the rows and cells of two paired tables; returns the pairs of cells."""
    old, new = _Grid.of(work.old, old_table), _Grid.of(work.new, new_table)
    columns = _columns(work, old, new)
    _Rows(work, old, new, columns).pair()
    cells: list[tuple[int, int]] = []
    for row in old.rows:
        if row in work.to_new:
            cells += _cells(work, old.cells[row], new.cells[work.to_new[row]], columns)
    return cells


def _is_header(side: Side, cell: int) -> bool:
    grid = side.clauses[cell].cell
    return grid is not None and grid.header


# Columns


def _columns(work: Work, old: _Grid, new: _Grid) -> dict[int, int]:
    """Column → column: by name, by what they hold, then by order between those that are known."""
    mine, theirs = old.columns(), new.columns()
    names_old = [(column, old.name(column)) for column in mine]
    names_new = [(column, new.name(column)) for column in theirs]
    found = dict(unique([one for one in names_old if one[1]], [one for one in names_new if one[1]]))
    taken = {there: here for here, there in found.items()}
    held_old = {column: old.values(column) for column in mine if column not in found}
    held_new = {column: new.values(column) for column in theirs if column not in taken}
    offers = sorted(
        (-_shared(held_old[here], held_new[there]), abs(here - there), here, there) for here in held_old for there in held_new
    )
    for score, _, here, there in offers:
        if -score >= _COLUMN and here not in found and there not in taken:
            found[here], taken[there] = there, here
    for left, right in list(gaps(mine, theirs, found, taken)):
        if len(left) == len(right):
            found |= zip(left, right, strict=True)
    return found


def _shared(mine: Counter[str], theirs: Counter[str]) -> float:
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else 0.0


# Rows


@dataclass(slots=True)
class _Rows:
    work: Work
    old: _Grid
    new: _Grid
    columns: dict[int, int]
    telling: int | None = None

    def pair(self) -> None:
        old, new = self.old, self.new
        self.telling = old.telling()
        if self.telling is not None and new.telling() != self.columns.get(self.telling):
            self.telling = None
        heads = [row for row in old.rows if row in old.header], [row for row in new.rows if row in new.header]
        bodies = [row for row in old.rows if row not in old.header], [row for row in new.rows if row not in new.header]
        for mine, theirs in (heads, bodies):
            self._same(mine, theirs)
            self._told(mine, theirs)
            for left, right in self._gaps(mine, theirs):
                self._same_here(left, right)
            for left, right in self._gaps(mine, theirs):
                self._take(align(left, right, self._enough))
            for left, right in self._gaps(mine, theirs):
                if len(left) == len(right) == 1:
                    self.work.pair(left[0], right[0], self._how(left[0], right[0], "place"))

    def _gaps(self, mine: Sequence[int], theirs: Sequence[int]) -> list[tuple[list[int], list[int]]]:
        return list(gaps(mine, theirs, self.work.to_new, self.work.to_old))

    def _same(self, mine: Sequence[int], theirs: Sequence[int]) -> None:
        """Rows that say the same and stand once on each side; across others when they say much."""
        points = [
            (old, new, float(self.old.size(old)))
            for old, new in unique([(row, self.old.key(row)) for row in mine], [(row, self.new.key(row)) for row in theirs])
            if self.old.size(old)
        ]
        kept = {points[place][0] for place in in_order(points)}
        for old, new, size in points:
            if old in kept or size >= LONG:
                self.work.pair(old, new, "same")

    def _told(self, mine: Sequence[int], theirs: Sequence[int]) -> None:
        """Rows that share a cell which no other row has, the best first; where that cell names them nothing else is asked."""
        named: dict[tuple[int, int], bool] = {}
        olds, news = self.work.free_old(mine), self.work.free_new(theirs)
        for here, there in self.columns.items():
            for pair in unique(self.old.words(here, olds), self.new.words(there, news)):
                named[pair] = named.get(pair, False) or here == self.telling
        offers = []
        for (old, new), known in named.items():
            score = self._score(old, new)
            if known or score >= _ALIKE:
                offers.append((-score - known, old, new))
        best: dict[tuple[str, int], float] = {}
        for score, old, new in sorted(offers):
            for place in (("old", old), ("new", new)):
                best.setdefault(place, score)
            if best["old", old] == best["new", new] == score and old not in self.work.to_new and new not in self.work.to_old:
                self.work.pair(old, new, self._how(old, new, "similar"))

    def _same_here(self, olds: Sequence[int], news: Sequence[int]) -> None:
        """Repeated and empty rows, in order between paired ones, where as many stand on both sides."""
        keys: dict[tuple[str, ...], int] = {}
        mine = [keys.setdefault(self.old.key(row), len(keys)) for row in olds]
        theirs = [keys.setdefault(self.new.key(row), len(keys)) for row in news]
        for here, there in common(mine, theirs):
            if mine.count(mine[here]) == theirs.count(mine[here]):
                self.work.pair(olds[here], news[there], "same")

    def _take(self, found: list[tuple[int, int, float]]) -> None:
        for old, new, _ in found:
            self.work.pair(old, new, self._how(old, new, "similar"))

    def _enough(self, old: int, new: int) -> float:
        score = self._score(old, new)
        return score if score >= (_NEARLY if self._named_alike(old, new) else _ALIKE) else 0.0

    def _named_alike(self, old: int, new: int) -> bool:
        if self.telling is None:
            return False
        mine, theirs = self.old.cells[old].get(self.telling), self.new.cells[new].get(self.columns[self.telling])
        return mine is not None and theirs is not None and self.work.same(mine, theirs) and bool(self.old.side.keys[mine])

    def _score(self, old: int, new: int) -> float:
        """The part of what both rows say, column by column, that is the same or nearly so."""
        side_old, side_new = self.old.side, self.new.side
        mine, theirs = self.old.cells[old], self.new.cells[new]
        total = shared = 0.0
        for column, cell in mine.items():
            other = theirs.get(self.columns.get(column, -1))
            size = self._says(side_old, cell)
            if other is None:
                total += size
                continue
            size = max(size, self._says(side_new, other))
            alike = likeness(self.work, cell, other)
            total += size
            shared += size * alike if alike >= _SIMILAR else 0.0
        known = {self.columns.get(column, -1) for column in mine}
        total += sum(self._says(side_new, cell) for column, cell in theirs.items() if column not in known)
        return shared / total if total else 0.0

    @staticmethod
    def _says(side: Side, cell: int) -> float:
        """A long cell counts more than a short one, but not so much that it drowns the name of the row."""
        return 1.0 if _FIGURES.fullmatch(side.keys[cell]) and side.keys[cell] else min(side.weight(cell), 2 * LONG) / 4

    def _how(self, old: int, new: int, how: How) -> How:
        return "same" if self.old.key(old) == self.new.key(new) else how


# Cells


def _cells(work: Work, mine: dict[int, int], theirs: dict[int, int], columns: dict[int, int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for column, old in mine.items():
        new = theirs.get(columns.get(column, -1))
        if new is not None and new not in work.to_old:
            same = work.same(old, new)
            work.pair(old, new, "same" if same else "similar" if likeness(work, old, new) >= _SIMILAR else "place")
            found.append((old, new))
    return found

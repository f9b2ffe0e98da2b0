"""Tables of two versions in pairs, as wholes: by all their words, the names of their columns, and the caption above them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitation.text.pairing.order import align, gaps
from facilitation.text.pairing.sides import Side, Work

_ALIKE: Final = 0.5
"""What two tables must share of their words, rare ones counting most, to be one."""
_VERY_ALIKE: Final = 0.8
"""The same for tables that others do not stand between in order."""
_SAME_COLUMNS: Final = 0.1
_SAME_CELLS: Final = 0.2
_SAME_CAPTION: Final = 0.2
_MOST_HOLDERS: Final = 3
_COMPARED: Final = 4


@dataclass(slots=True)
class Tables:
    """The tables of both versions, each read when it is first asked for."""

    work: Work
    _cells: dict[tuple[bool, int], list[int]] = field(default_factory=dict)
    _keys: dict[tuple[bool, int], str] = field(default_factory=dict)
    _likeness: _TableLikeness | None = None

    def cells(self, side: Side, table: int) -> list[int]:
        known = self._cells.get((side is self.work.old, table))
        if known is None:
            known = [place for place in side.under(table) if side.kind(place) in ("cell", "box", "note", "paragraph", "item")]
            self._cells[side is self.work.old, table] = known
        return known

    def key(self, side: Side, table: int) -> str:
        """All its words with their grid: equal for equal tables."""
        known = self._keys.get((side is self.work.old, table))
        if known is None:
            known = "\x1e".join("\x1d" if side.kind(place) == "row" else side.keys[place] for place in side.under(table))
            self._keys[side is self.work.old, table] = known
        return known

    def size(self, side: Side, table: int) -> int:
        return sum(side.weight(place) for place in self.cells(side, table))

    def pair_similar(self, olds: Sequence[int], news: Sequence[int]) -> None:
        """Tables among these clauses (one flow of each version) that are alike enough; in order, or anywhere when very alike."""
        work = self.work
        mine = [place for place in work.free_old(olds) if work.old.kind(place) == "table"]
        theirs = [place for place in work.free_new(news) if work.new.kind(place) == "table"]
        if not mine or not theirs:
            return
        before_old, before_new = _before(work.old, olds), _before(work.new, news)
        if self._likeness is None:
            self._likeness = _TableLikeness.of(self)
        likeness = self._likeness

        def worth(old: int, new: int) -> float:
            words = likeness.of_words(old, new)
            columns = self._columns(work.old, old) == self._columns(work.new, new)
            caption = work.paired(before_old[old], before_new[new]) and before_old[old] != -1
            score = words + _SAME_COLUMNS * columns + _SAME_CAPTION * caption
            return score if score >= _ALIKE and words > 0 else 0.0

        for score, old, new in sorted((-worth(old, new), old, new) for old, new in likeness.worth_comparing(mine, theirs)):
            if -score >= _VERY_ALIKE and old not in work.to_new and new not in work.to_old:
                work.pair(old, new, "similar")
        mine_all = [place for place in olds if work.old.kind(place) == "table"]
        theirs_all = [place for place in news if work.new.kind(place) == "table"]
        for left, right in list(gaps(mine_all, theirs_all, work.to_new, work.to_old)):
            for old, new, _ in align(left, right, worth):
                work.pair(old, new, "similar")

    def _columns(self, side: Side, table: int) -> tuple[str, ...]:
        """The words of its first row: the names of its columns, where it has any."""
        rows = side.below.get(table, ())
        return tuple(side.keys[cell] for cell in side.below.get(rows[0], ())) if rows else ()


@dataclass(slots=True)
class _TableLikeness:
    """What tables share, words and whole cells, each weighted down by the tables that have it: a form filled in 50 times is told by
    its filling. Bags are by table, `worths` from all tables of both versions."""

    mine: dict[int, Counter[str]]
    theirs: dict[int, Counter[str]]
    worths: dict[str, float]

    @classmethod
    def of(cls, tables: Tables) -> _TableLikeness:
        mine, theirs = (
            {table: cls._bag(tables, side, table) for table in range(len(side.clauses)) if side.kind(table) == "table"}
            for side in (tables.work.old, tables.work.new)
        )
        holders = [Counter(feature for bag in bags.values() for feature in bag) for bags in (mine, theirs)]
        worths = {feature: 1 / max(holders[0][feature], holders[1][feature]) for feature in holders[0].keys() | holders[1].keys()}
        return cls(mine, theirs, worths)

    @staticmethod
    def _bag(tables: Tables, side: Side, table: int) -> Counter[str]:
        """One letter for each word, and each cell of several words."""
        bag: Counter[str] = Counter()
        for cell in tables.cells(side, table):
            bag.update(side.words(cell) or side.all_words(cell))
            if " " in side.keys[cell]:
                bag[side.keys[cell]] += 1
        return bag

    def of_words(self, old: int, new: int) -> float:
        """From 0 to 1: twice what both have, by what both have in all; whole cells that are the same add a little."""
        mine, theirs = self.mine[old], self.theirs[new]
        words, cells = (
            self._shared(
                Counter({feature: count for feature, count in mine.items() if (" " in feature) == whole}),
                Counter({feature: count for feature, count in theirs.items() if (" " in feature) == whole}),
            )
            for whole in (False, True)
        )
        return words + _SAME_CELLS * cells

    def _shared(self, mine: Counter[str], theirs: Counter[str]) -> float:
        total = self._worth(mine) + self._worth(theirs)
        return 2 * self._worth(mine & theirs) / total if total else 0.0

    def _worth(self, bag: Counter[str]) -> float:
        return sum(self.worths[feature] * count for feature, count in bag.items())

    def worth_comparing(self, olds: Sequence[int], news: Sequence[int]) -> list[tuple[int, int]]:
        """Those of these tables that share what few other tables have."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for new in news:
            for feature in self.theirs[new]:
                holders[feature].append(new)
        found = []
        for old in olds:
            shared: Counter[int] = Counter()
            for feature in self.mine[old]:
                if 0 < len(holders.get(feature, ())) <= _MOST_HOLDERS:
                    shared.update(holders[feature])
            found += [(old, new) for new, _ in shared.most_common(_COMPARED)]
        return found


def _before(side: Side, places: Sequence[int]) -> dict[int, int]:
    """For each table what stands right before it in its flow, its caption or its heading; -1 for nothing."""
    return {place: previous for previous, place in zip((-1, *places[:-1]), places, strict=True) if side.kind(place) == "table"}

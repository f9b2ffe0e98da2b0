"""Headings, paragraphs, items and boxes of two versions in pairs: what is said once first, then part by part.

Tables stand in the flow as wholes; their insides are paired in `tables.py` once the tables are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitation.text.pairing.headings import pair_headings, pair_headings_by_place
from facilitation.text.pairing.likeness import is_part, likeness, traces
from facilitation.text.pairing.order import align, common, gaps, in_order, unique
from facilitation.text.pairing.sides import LONG, Side, Work
from facilitation.text.pairing.whole_tables import Tables

SIMILAR: Final = 0.5
"""Likeness from which two texts that stand at the same place are one, changed.

Measured on three real review rounds of a standard (tracked changes tell the truth): 95 of 100 changed paragraphs reach it; of any
two unrelated paragraphs 1 in 200 does, and those are formulas repeated with another name, which their order tells apart."""
FAR: Final = 0.75
"""The same for texts that stand in other parts, or in another order, where place does not speak for them."""
_ALIKE: Final = 0.05
"""Two candidates as near to each other as this are not told apart by their words."""
_SAME_NUMBER: Final = 0.05
_ELSEWHERE: Final = 12
"""Letters and digits below which a text that is said once is too common to be known in another part."""


@dataclass(slots=True)
class Flow:
    """One stretch of both versions: the whole text without the insides of tables, or what stands in one cell or note."""

    work: Work
    olds: Sequence[int]
    news: Sequence[int]
    tables: Tables
    parts_old: dict[int, list[int]] = field(default_factory=dict)
    parts_new: dict[int, list[int]] = field(default_factory=dict)
    part_of_old: dict[int, int] = field(default_factory=dict)
    part_of_new: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.parts_old, self.part_of_old = _parts(self.work.old, self.olds)
        self.parts_new, self.part_of_new = _parts(self.work.new, self.news)

    def pair(self) -> None:
        self._anchor()
        headings = -1
        while headings != (headings := len(self.work.to_new)):
            # Headings bound what is below them, and what was found below them tells renamed headings.
            pair_headings(self.work, self.parts_old, self.parts_new)
            self._within_parts(self._same_here)
            self._traced()
            self.tables.pair_similar(self.olds, self.news)
            self._within_parts(self._similar_here)
            self._similar_anywhere()
        self._within_parts(self._last_ones)
        pair_headings_by_place(self.work, self.parts_old, self.parts_new)

    # What is said once

    def _anchor(self) -> None:
        """The same words, once on each side, wherever they are: in order whatever they are, elsewhere when they are long."""
        work = self.work
        said_once = unique(
            [(old, self._key(work.old, old)) for old in self.olds], [(new, self._key(work.new, new)) for new in self.news]
        )
        points = [(old, new, float(self._size(work.old, old))) for old, new in said_once]
        points = [one for one in points if one[2] >= _ELSEWHERE or (one[2] and work.old.kind(one[0]) == "heading")]
        kept = {points[place][0] for place in in_order(points)}
        for old, new, size in points:
            if old in kept or size >= LONG:
                work.pair(old, new, "same")

    def _key(self, side: Side, place: int) -> tuple[str, str]:
        """What must be equal: a paragraph that became an item is still known by its words, a heading by being one."""
        kind = side.kind(place)
        if kind == "table":
            return kind, self.tables.key(side, place)
        return ("heading" if kind == "heading" else "", side.keys[place])

    def _size(self, side: Side, place: int) -> int:
        return self.tables.size(side, place) if side.kind(place) == "table" else side.weight(place)

    # Part by part

    def _within_parts(self, step: Callable[[Sequence[int], Sequence[int]], None]) -> None:
        """Does one step in each gap of each pair of parts; the part -1 is what stands before the first heading."""
        for part, mine in self.parts_old.items():
            other = -1 if part == -1 else self.work.to_new.get(part)
            theirs = self.parts_new.get(other) if other is not None else None
            if theirs is None:
                continue
            for olds, news in list(gaps(mine, theirs, self.work.to_new, self.work.to_old)):
                step(olds, news)

    def _same_here(self, olds: Sequence[int], news: Sequence[int]) -> None:
        """The same words in a gap, in order. Short ones that are repeated there count only where as many stand on both sides, or
        right beside what is paired."""
        work = self.work
        keys: dict[object, int] = {}
        mine = [keys.setdefault(self._key(work.old, old), len(keys)) for old in olds]
        theirs = [keys.setdefault(self._key(work.new, new), len(keys)) for new in news]
        points = common(mine, theirs)
        kept = set()
        for points_in_turn, first in ((points, (-1, -1)), (points[::-1], (len(mine), len(theirs)))):
            row, column = first
            for here, there in points_in_turn:
                beside = abs(here - row) == 1 and abs(there - column) == 1
                if beside or self._tells(mine, theirs, mine[here], self._size(work.old, olds[here])):
                    kept.add((here, there))
                    row, column = here, there
        for here, there in sorted(kept):
            work.pair(olds[here], news[there], "same")

    @staticmethod
    def _tells(mine: list[int], theirs: list[int], key: int, size: int) -> bool:
        return size >= LONG or (size > 0 and mine.count(key) == theirs.count(key))

    def _traced(self) -> None:
        """Changed texts that are known by rare words, in the part where they are expected or very like, and by no other one."""
        work = self.work
        olds, news = self._blocks(work.old, work.free_old(self.olds)), self._blocks(work.new, work.free_new(self.news))
        offers = [(self._known_there(old, new), old, new) for old, new in traces(work, olds, news)]
        _take_best(work, [offer for offer in offers if offer[0]])

    def _known_there(self, old: int, new: int) -> float:
        score = self._score(old, new)
        at_home = self.work.paired(self.part_of_old[old], self.part_of_new[new])
        if at_home:
            return score if score >= SIMILAR + _ALIKE else 0.0
        return score if score >= FAR and min(self.work.old.weight(old), self.work.new.weight(new)) >= LONG else 0.0

    def _similar_here(self, olds: Sequence[int], news: Sequence[int]) -> None:
        self._align(self._blocks(self.work.old, olds), self._blocks(self.work.new, news), SIMILAR)

    def _similar_anywhere(self) -> None:
        """Over the borders of parts: a heading that came or went must not part a text from itself."""
        work = self.work
        for olds, news in list(gaps(self.olds, self.news, work.to_new, work.to_old)):
            self._align(self._blocks(work.old, olds), self._blocks(work.new, news), FAR)

    def _align(self, olds: Sequence[int], news: Sequence[int], least: float) -> None:
        if not olds or not news:
            return

        def worth(old: int, new: int) -> float:
            score = self._score(old, new)
            return score if score >= least else 0.0

        for old, new, _ in align(olds, news, worth):
            self.work.pair(old, new, "same" if self.work.same(old, new) else "similar")

    def _score(self, old: int, new: int) -> float:
        """Likeness of two texts of one kind; the same number speaks for it where the words nearly do."""
        work = self.work
        mine, theirs = work.old.kind(old), work.new.kind(new)
        if mine != theirs and not {mine, theirs} <= {"paragraph", "item"}:
            return 0.0
        number = work.old.number(old)
        return likeness(work, old, new) + (_SAME_NUMBER if number and number == work.new.number(new) else 0.0)

    # By place alone

    def _last_ones(self, olds: Sequence[int], news: Sequence[int]) -> None:
        """Between two paired neighbours what is the only one of its kind on each side, unless a neighbour was split or joined."""
        work = self.work
        if len(olds) != 1 or len(news) != 1 or work.old.kind(olds[0]) != work.new.kind(news[0]):
            return
        old, new = olds[0], news[0]
        alike = self._key(work.old, old) == self._key(work.new, new)
        joined = any(is_part(work.old, old, work.new, beside) for beside in _beside(self.news, new))
        split = any(is_part(work.new, new, work.old, beside) for beside in _beside(self.olds, old))
        if alike or not (joined or split):
            work.pair(old, new, "same" if alike else "place")

    @staticmethod
    def _blocks(side: Side, places: Sequence[int]) -> list[int]:
        return [place for place in places if side.kind(place) not in ("heading", "table") and side.keys[place]]


def _parts(side: Side, places: Sequence[int]) -> tuple[dict[int, list[int]], dict[int, int]]:
    """Heading → what stands right under it, without the headings; and for each clause the heading that it stands under."""
    parts: defaultdict[int, list[int]] = defaultdict(list)
    part_of: dict[int, int] = {}
    parts[-1] = []
    inside = set(places)
    for place in places:
        above = side.above[place]
        while above != -1 and (above not in inside or side.kind(above) != "heading"):
            above = side.above[above]
        part_of[place] = above
        if side.kind(place) == "heading":
            parts[place] = []
        else:
            parts[above].append(place)
    return dict(parts), part_of


def _beside(places: Sequence[int], place: int) -> list[int]:
    """What stands right before and after a place in its (sorted) flow."""
    at = bisect_left(places, place)
    return [places[near] for near in (at - 1, at + 1) if 0 <= near < len(places)]


def _take_best(work: Work, offers: list[tuple[float, int, int]]) -> None:
    """The best offers first; one that another free clause comes near to is left to what place says later."""
    for_old: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for_new: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for score, old, new in offers:
        for_old[old].append((score, new))
        for_new[new].append((score, old))
    for score, old, new in sorted(offers, key=lambda one: (-one[0], one[1], one[2])):
        if old in work.to_new or new in work.to_old:
            continue
        rivals = [one for one, other in for_old[old] if other != new and other not in work.to_old]
        rivals += [one for one, other in for_new[new] if other != old and other not in work.to_new]
        if all(score - rival >= _ALIKE for rival in rivals):
            work.pair(old, new, "same" if work.same(old, new) else "similar")

"""Headings of two versions in pairs: by their words, by what stands below them, by their number where their words nearly agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitation.text.pairing.likeness import likeness, traces
from facilitation.text.pairing.order import align, gaps, unique
from facilitation.text.pairing.sides import LONG, Work

_ALIKE: Final = 0.6
"""Likeness of two titles that is enough alone: titles are short, and half of « Suivi du plan » is in many others."""
_VERY_ALIKE: Final = 0.75
"""The same for titles that others do not stand between in order."""
_NEARLY: Final = 0.4
"""Enough with the same printed number, which alone says nothing: a part that is put in renumbers all that follow."""
_MOSTLY: Final = 0.5
"""Part of what is already paired below two headings that must be common to both to make up for other titles."""
_TITLE: Final = 16
"""Letters and digits from which on a title that stands once in each version is one part's own: « Objectifs généraux »."""

Parts = Mapping[int, Sequence[int]]


@dataclass(slots=True)
class _Contents:
    """What the pairs below headings say: how much of each heading's text went where."""

    mine: Counter[int] = field(default_factory=Counter)
    theirs: Counter[int] = field(default_factory=Counter)
    shared: defaultdict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))

    @classmethod
    def of(cls, work: Work, parts_old: Parts, parts_new: Parts) -> _Contents:
        found = cls()
        home = {new: heading for heading, places in parts_new.items() for new in places}
        home |= {new: work.new.above[new] for new in parts_new if new != -1}
        below = [(old, heading) for heading, places in parts_old.items() for old in places]
        below += [(old, work.old.above[old]) for old in parts_old if old != -1]
        for old, heading in below:
            new = work.to_new.get(old)
            if new is None or new not in home or heading == -1 or home[new] == -1:
                continue
            size = work.old.weight(old) or LONG
            found.mine[heading] += size
            found.theirs[home[new]] += size
            found.shared[heading][home[new]] += size
        return found

    def agree(self, old: int, new: int) -> float:
        """From 0 to 1: how much of what is paired below either stands below both."""
        most = max(self.mine[old], self.theirs[new])
        return self.shared[old][new] / most if most else 0.0

    def against(self, old: int, new: int) -> bool:
        """Whether what was below the one is now below others, and what is below the other was below others."""
        return min(self.mine[old], self.theirs[new]) >= LONG and self.agree(old, new) == 0

    def speak_for_others(self, old: int, new: int) -> bool:
        """Whether one of the two has another partner by what stands below it."""
        return max(self.mine[old], self.theirs[new]) >= LONG and self.agree(old, new) == 0


def pair_headings(work: Work, parts_old: Parts, parts_new: Parts) -> None:
    """Pairs headings from the top down, each under the nearest pair above it; `parts` are those of `Flow`."""
    contents = _Contents.of(work, parts_old, parts_new)

    def worth(old: int, new: int) -> float:
        title, shared = likeness(work, old, new), contents.agree(old, new)
        number = work.old.number(old)
        same_number = bool(number) and number == work.new.number(new)
        if title < 1 and contents.against(old, new):
            return 0.0
        enough = title >= _ALIKE or shared >= _MOSTLY or (title >= _NEARLY and same_number)
        return title + shared + 0.1 * same_number if enough else 0.0

    for old, new in _said_once(work, parts_old, parts_new):
        known = work.old.weight(old) >= _TITLE and not contents.against(old, new)
        if known or contents.agree(old, new) >= _MOSTLY:
            # A part that was moved, perhaps with what is below it.
            work.pair(old, new, "same")
    for old, new in _told_anywhere(work, contents, parts_old, parts_new):
        work.pair(old, new, "same" if work.same(old, new) else "similar")
    for olds, news in _stretches(work, parts_old, parts_new):
        for old, new, _ in align(olds, news, worth):
            work.pair(old, new, "same" if work.same(old, new) else "similar" if likeness(work, old, new) >= _NEARLY else "place")


def _said_once(work: Work, parts_old: Parts, parts_new: Parts) -> list[tuple[int, int]]:
    """Free headings with the same title, which no other free one has."""
    return unique(
        [(old, work.old.keys[old]) for old in work.free_old(parts_old) if old != -1],
        [(new, work.new.keys[new]) for new in work.free_new(parts_new) if new != -1],
    )


def _told_anywhere(work: Work, contents: _Contents, parts_old: Parts, parts_new: Parts) -> list[tuple[int, int]]:
    """Titles that are very like each other and like no other, wherever they stand, unless their contents say otherwise."""
    offers = []
    olds = [old for old in work.free_old(parts_old) if old != -1]
    news = [new for new in work.free_new(parts_new) if new != -1]
    for old, new in traces(work, olds, news):
        score = likeness(work, old, new)
        if score >= _VERY_ALIKE and not contents.speak_for_others(old, new):
            offers.append((score, old, new))
    best_old = {old: max(score for score, one, _ in offers if one == old) for _, old, _ in offers}
    best_new = {new: max(score for score, _, one in offers if one == new) for _, _, new in offers}
    found = [(old, new) for score, old, new in offers if score == best_old[old] == best_new[new]]
    times = Counter([("old", old) for old, _ in found] + [("new", new) for _, new in found])
    return [(old, new) for old, new in found if times["old", old] == times["new", new] == 1]


def pair_headings_by_place(work: Work, parts_old: Parts, parts_new: Parts) -> None:
    """What is left: the same title once on each side; the only heading on each side between two paired neighbours, unless what
    stands below them belongs to others."""
    for old, new in _said_once(work, parts_old, parts_new):
        if work.old.weight(old) >= _TITLE:
            # Its contents have gone elsewhere; the title has not.
            work.pair(old, new, "same")
    contents = _Contents.of(work, parts_old, parts_new)
    for olds, news in _stretches(work, parts_old, parts_new):
        if len(olds) == len(news) == 1 and not contents.speak_for_others(olds[0], news[0]):
            work.pair(olds[0], news[0], "place")


def _stretches(work: Work, parts_old: Parts, parts_new: Parts) -> Iterator[tuple[list[int], list[int]]]:
    """Unpaired headings between paired ones, part by part from the top; pairs made meanwhile open the parts below them."""
    below_old, below_new = _tree(work.old.above, parts_old), _tree(work.new.above, parts_new)
    waiting = [(-1, -1)]
    while waiting:
        old, new = waiting.pop()
        mine, theirs = _reach(old, below_old, work.to_new), _reach(new, below_new, work.to_old)
        yield from list(gaps(mine, theirs, work.to_new, work.to_old))
        waiting += [(one, work.to_new[one]) for one in mine if one in work.to_new and work.to_new[one] in parts_new]


def _tree(above: Sequence[int], parts: Parts) -> dict[int, list[int]]:
    below: defaultdict[int, list[int]] = defaultdict(list)
    for heading in parts:
        if heading != -1:
            below[above[heading] if above[heading] in parts else -1].append(heading)
    return dict(below)


def _reach(heading: int, below: Mapping[int, list[int]], paired: Mapping[int, int]) -> list[int]:
    """Headings below one, in order, not going below those that are paired."""
    found: list[int] = []
    waiting = list(reversed(below.get(heading, ())))
    while waiting:
        here = waiting.pop()
        found.append(here)
        if here not in paired:
            waiting += reversed(below.get(here, ()))
    return found

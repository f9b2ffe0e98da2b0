"""Which clause of a new version of a document is which clause of the old one: same text first, then similar text near by."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from facilitation.text.clauses import Clause, ClauseId

WINDOW = 12
"""How many unmatched clauses on each side of the expected place are compared: keeps the work linear."""
SIMILAR = 60.0


@dataclass(frozen=True, slots=True)
class Pair:
    old: ClauseId
    new: ClauseId
    sure: Literal["same", "similar"]


@dataclass(frozen=True, slots=True)
class Matching:
    """`pairs` in the old order; never two to one. The other two hold what stands in one version alone."""

    pairs: tuple[Pair, ...]
    only_old: tuple[ClauseId, ...]
    only_new: tuple[ClauseId, ...]


def match(old: Sequence[Clause], new: Sequence[Clause]) -> Matching:
    """Both in reading order. Text of another kind (a heading, a cell) is never taken for the same clause."""
    found = _same(old, new)
    sure = dict.fromkeys(found, "same")
    for here, there in _similar(old, new, found):
        found[here] = there
    pairs = tuple(Pair(old[here].id, new[found[here]].id, "same" if here in sure else "similar") for here in sorted(found))
    taken = set(found.values())
    return Matching(
        pairs,
        tuple(one.id for place, one in enumerate(old) if place not in found),
        tuple(one.id for place, one in enumerate(new) if place not in taken),
    )


def _key(clause: Clause) -> tuple[str, str]:
    return clause.kind, " ".join(clause.text.replace("’", "'").casefold().split())


def _same(old: Sequence[Clause], new: Sequence[Clause]) -> dict[int, int]:
    """Equal texts: the k-th occurrence where both have as many; the others where the neighbour before is matched."""
    before, after = defaultdict(list), defaultdict(list)
    for place, clause in enumerate(old):
        before[_key(clause)].append(place)
    for place, clause in enumerate(new):
        after[_key(clause)].append(place)
    found: dict[int, int] = {}
    for key, places in before.items():
        if len(places) == len(after.get(key, ())):
            found.update(zip(places, after[key], strict=True))
    taken = set(found.values())
    for step in (1, -1):
        for here in range(len(old))[::step]:
            beside = found.get(here - step)
            if here in found or beside is None:
                continue
            there = beside + step
            if 0 <= there < len(new) and there not in taken and _key(old[here]) == _key(new[there]):
                found[here] = there
                taken.add(there)
    return found


def _similar(old: Sequence[Clause], new: Sequence[Clause], found: dict[int, int]) -> list[tuple[int, int]]:
    taken = set(found.values())
    free = [place for place in range(len(new)) if place not in taken]
    offers: list[tuple[float, int, int, int]] = []
    expected = 0
    for here, clause in enumerate(old):
        if here in found:
            expected = found[here] + 1
            continue
        middle = bisect_left(free, expected)
        for there in free[max(0, middle - WINDOW) : middle + WINDOW]:
            if new[there].kind != clause.kind or not clause.text.strip():
                continue
            score = fuzz.ratio(clause.text, new[there].text, score_cutoff=SIMILAR)
            if score:
                offers.append((-score, abs(there - expected), here, there))
    chosen: dict[int, int] = {}
    for _, _, here, there in sorted(offers):
        if here not in chosen and there not in taken:
            chosen[here] = there
            taken.add(there)
    return list(chosen.items())

"""Who goes into which group: equal sizes, with every constituency, organisation and sex spread over all of them.

People are dealt out one by one to the group that has room and holds the fewest of their kind, the rarest kinds first; then pairs
are exchanged while that makes the groups more alike. Repeatable: the same people give the same groups.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

WEIGHTS = {"organisation": 4, "constituency": 2, "sex": 1}
"""How much two people of one kind in one group cost: the same organisation counts most (groups.md)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    person: str
    organisation: str
    constituency: str
    sex: str

    def kinds(self) -> tuple[tuple[str, str], ...]:
        pairs = (("organisation", self.organisation), ("constituency", self.constituency), ("sex", self.sex))
        return tuple(pair for pair in pairs if pair[1])


def distribute(candidates: Sequence[Candidate], number: int, locked: Mapping[str, int] | None = None) -> dict[str, int]:
    """Person → group (0 … number - 1). Sizes differ by at most one, save where locked places force more."""
    locked = locked or {}
    least, spare = divmod(len(candidates), number)
    room = [least + (place < spare) for place in range(number)]
    rarity = Counter(kind for one in candidates for kind in one.kinds())
    groups: list[list[Candidate]] = [[] for _ in range(number)]
    counts: list[Counter[tuple[str, str]]] = [Counter() for _ in range(number)]

    def put(one: Candidate, place: int) -> None:
        groups[place].append(one)
        counts[place].update(one.kinds())

    for one in candidates:
        if one.person in locked:
            put(one, locked[one.person])
    free = [one for one in candidates if one.person not in locked]
    free.sort(key=lambda one: (sorted((rarity[kind], kind) for kind in one.kinds()), one.person))
    for one in free:
        open_places = [place for place in range(number) if len(groups[place]) < room[place]] or list(range(number))
        put(one, min(open_places, key=lambda place: (_cost(one, counts[place]), len(groups[place]), place)))
    _exchange(groups, counts, frozenset(locked))
    return {one.person: place for place, group in enumerate(groups) for one in group}


def _cost(one: Candidate, counts: Counter[tuple[str, str]]) -> int:
    return sum(WEIGHTS[kind[0]] * counts[kind] for kind in one.kinds())


def _exchange(groups: list[list[Candidate]], counts: list[Counter[tuple[str, str]]], locked: frozenset[str]) -> None:
    """Swaps two people of two groups as long as a swap lowers the number of like pairs; each swap lowers it, so it ends."""
    improved = True
    while improved:
        improved = False
        for first, second in combinations(range(len(groups)), 2):
            for here, one in enumerate(groups[first]):
                for there, other in enumerate(groups[second]):
                    if one.person in locked or other.person in locked or not _gain(one, other, counts[first], counts[second]):
                        continue
                    groups[first][here], groups[second][there] = other, one
                    counts[first].subtract(one.kinds())
                    counts[first].update(other.kinds())
                    counts[second].subtract(other.kinds())
                    counts[second].update(one.kinds())
                    one = other
                    improved = True


def _gain(one: Candidate, other: Candidate, mine: Counter[tuple[str, str]], theirs: Counter[tuple[str, str]]) -> bool:
    """Whether exchanging `one` (counted in `mine`) and `other` (in `theirs`) lowers the weighted number of like pairs."""
    leaving, coming = set(one.kinds()), set(other.kinds())
    change = 0
    for kind in leaving - coming:
        change += WEIGHTS[kind[0]] * (theirs[kind] - (mine[kind] - 1))
    for kind in coming - leaving:
        change += WEIGHTS[kind[0]] * (mine[kind] - (theirs[kind] - 1))
    return change < 0

"""Notes of two versions in pairs: by their words, else in the order of their references within what refers to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from facilitation.text.pairing.likeness import likeness
from facilitation.text.pairing.order import align, gaps, in_order, unique
from facilitation.text.pairing.sides import How, Side, Work

_KNOWN: Final = 20
"""Letters and digits from which on a note that stands once in each version is known wherever it has gone; « Ibid. » is not."""
_ALIKE: Final = 0.5
_AT_HOME: Final = 0.3
"""Likeness that is enough for two notes of the same clause."""


def pair_notes(work: Work) -> list[tuple[int, int]]:
    """Pairs all notes once everything else is paired; returns the pairs."""
    olds, news = _notes(work.old), _notes(work.new)
    points = unique([(old, work.old.keys[old]) for old in olds], [(new, work.new.keys[new]) for new in news])
    weighed = [(old, new, float(work.old.weight(old))) for old, new in points if work.old.weight(old)]
    kept = {weighed[place][0] for place in in_order(weighed)}
    for old, new, size in weighed:
        if old in kept or size >= _KNOWN or _owned_alike(work, old, new):
            work.pair(old, new, "same")
    mine, theirs = _by_owner(work.old, olds), _by_owner(work.new, news)
    for owner, notes in mine.items():
        others = theirs.get(work.to_new.get(owner, -1), [])
        for left, right in list(gaps(notes, others, work.to_new, work.to_old)):
            _align(work, left, right, _AT_HOME)
        for left, right in list(gaps(notes, others, work.to_new, work.to_old)):
            if len(left) == len(right):
                for old, new in zip(left, right, strict=True):
                    work.pair(old, new, _how(work, old, new, "place"))
    for left, right in list(gaps(olds, news, work.to_new, work.to_old)):
        _align(work, left, right, _ALIKE)
    return [(old, work.to_new[old]) for old in olds if old in work.to_new]


def _notes(side: Side) -> list[int]:
    return [place for place in range(len(side.clauses)) if side.kind(place) == "note"]


def _by_owner(side: Side, notes: Sequence[int]) -> dict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for note in notes:
        found[side.above[note]].append(note)
    return dict(found)


def _owned_alike(work: Work, old: int, new: int) -> bool:
    return work.old.above[old] != -1 and work.paired(work.old.above[old], work.new.above[new])


def _align(work: Work, olds: Sequence[int], news: Sequence[int], least: float) -> None:
    def worth(old: int, new: int) -> float:
        score = likeness(work, old, new)
        return score if score >= least else 0.0

    for old, new, _ in align(olds, news, worth):
        work.pair(old, new, _how(work, old, new, "similar"))


def _how(work: Work, old: int, new: int, how: How) -> How:
    return "same" if work.same(old, new) else how

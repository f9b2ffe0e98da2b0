"""How much the words of two clauses are like each other, and which clauses are worth comparing at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from facilitation.text.pairing.sides import Side, Work

_TOO_FEW: Final = 2
"""Words that carry meaning below which a text has too few of them: all its words count then."""
_FEW: Final = 8
"""Words up to which a text is a title or a name: it may also be known by its letters, « Objectif » in « Objectifs »."""
_SPELT_ALIKE: Final = 0.8
_NEARLY_ALL: Final = 0.8
_RARE: Final = 3
"""Clauses that may share a word which is still taken as a trace of one of them."""
_TRACES: Final = 4
"""Of the clauses that share rare words with one, so many are compared with it."""


def likeness(work: Work, old: int, new: int) -> float:
    """From 0 to 1: the part of the words that both texts have in the same order (twice what they share, by what both have).

    1 for the same words, 0 where one has no words at all.
    """
    from rapidfuzz.distance import Indel  # compiled code that the first window does without

    left, right = work.old, work.new
    if left.keys[old] == right.keys[new]:
        return 1.0 if left.keys[old] else 0.0
    few = max(len(left.all_words(old)), len(right.all_words(new))) <= _FEW
    mine, theirs = left.words(old), right.words(new)
    if min(len(mine), len(theirs)) < _TOO_FEW:
        mine, theirs = left.all_words(old), right.all_words(new)
    if not mine or not theirs:
        return 0.0
    by_words = Indel.normalized_similarity(mine, theirs)
    if not few:
        return by_words
    by_letters = Indel.normalized_similarity(left.keys[old].casefold(), right.keys[new].casefold(), score_cutoff=_SPELT_ALIKE)
    return max(by_words, by_letters)


def is_part(side: Side, place: int, other_side: Side, other: int) -> bool:
    """Whether nearly all words of one clause stand in the other, in order: it was joined to that, or split from it."""
    from rapidfuzz.distance import LCSseq

    words = side.words(place)
    return len(words) >= _TOO_FEW and LCSseq.similarity(words, other_side.words(other)) >= _NEARLY_ALL * len(words)


def traces(work: Work, olds: Iterable[int], news: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs of clauses that share words, or two words running, which hardly any other of these clauses has: worth comparing."""
    mine = {old: _features(work.old, old) for old in olds}
    theirs = {new: _features(work.new, new) for new in news}
    rare_there = _rare(theirs)
    rare_here = _rare(mine)
    for old, features in mine.items():
        found: Counter[int] = Counter()
        for feature in features:
            if feature in rare_here and feature in rare_there:
                found.update(rare_there[feature])
        for new, _ in found.most_common(_TRACES):
            yield old, new


def _features(side: Side, place: int) -> set[str]:
    words = side.words(place)
    return {*words, *map("".join, pairwise(words))}


def _rare(features: dict[int, set[str]]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, ones in features.items():
        for feature in ones:
            if len(places[feature]) <= _RARE:
                places[feature].append(place)
    return {feature: ones for feature, ones in places.items() if len(ones) <= _RARE}

"""Whether two names of a body (structure) may mean the same one: acronyms, abbreviations, a part of a ministry."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from facilitation.people.names import name_words

_SMALL = frozenset(
    ("de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "pour", "a", "au", "aux", "the", "of", "and", "for")
)

_ONE = {"mairie": "commune", "municipalite": "commune", "ministry": "ministere", "direction": "dir", "directorate": "dir"}
"""Words for one thing, of which lists take one or the other."""

Relation = Literal["same", "part", "acronym", "related", "other", ""]


@lru_cache(maxsize=16_384)
def body_words(name: str) -> tuple[str, ...]:
    """The folded words of a body's name that tell, in their order: "Ministère de l’Action sociale" without "de l’"."""
    words = name_words(name.replace("’", " ").replace("'", " "))
    return tuple(_ONE.get(word, word) for word in words if word not in _SMALL) or words


@lru_cache(maxsize=65_536)
def relation(a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
    """ "same" where the names say so, "part" where one is a department of the other or has a longer name, "acronym" or "related"
    where one may be the other in short, "other" where they are two.

    "" where either is not told, or where one cannot say.
    """
    if not a or not b:
        return ""
    short, long = sorted((a, b), key=len)
    if short == long:
        return "same"
    numbers = [frozenset(word for word in one if word.isdigit()) for one in (a, b)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return "other"
    if len(short) == 1 and len(long) > 1:
        if _is_acronym(short[0], long):
            return "acronym" if len(short[0]) > 2 and len(short[0]) >= len(long) else "related"
        return "" if short[0] in long else "other"
    left, right = (sum(not _found(word, other) for word in one) for one, other in ((short, long), (long, short)))
    if not left:
        return "same" if not right else "part" if len(short) > 1 else "related"
    # Each has words of its own: two communes, two departments of one ministry, unless long names share nearly all.
    return "" if len(short) > 4 and left <= 0.25 * len(short) else "other"


def _found(word: str, among: tuple[str, ...]) -> bool:
    """Whether a word, one that abbreviates it, or one with a letter wrong is among the others."""
    return word in among or (len(word) > 2 and any(_likely(word, other) for other in among if len(other) > 2))


def _likely(one: str, other: str) -> bool:
    return (
        one.startswith(other)
        or other.startswith(one)
        or (min(len(one), len(other)) > 4 and DamerauLevenshtein.distance(one, other) < 2)
    )


def _is_acronym(letters: str, words: tuple[str, ...]) -> bool:
    """Whether letters are the initials of words in their order, of most of them at least; a number stands for itself."""
    initials = "".join(word if word.isdigit() else word[0] for word in words)
    if not 2 <= len(letters) <= len(initials) + 1:
        return False
    left = iter(initials)
    return all(letter in left for letter in letters) and 2 * len(letters) >= len(initials)

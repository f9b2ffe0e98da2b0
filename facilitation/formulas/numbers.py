"""Numbers and ordinals as they are said in French, for a formula: "deux", "12", "premier", "2e", "avant-dernière"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from facilitation.documents.number_words import cardinal_text, ordinal_text, roman
from facilitation.formulas.cursor import Cursor
from facilitation.formulas.instructions import Run
from facilitation.text.folding import fold

_LARGEST: Final = 400
_LONGEST: Final = 5
_ORDINAL_FIGURES: Final = re.compile(r"(\d{1,3})(?:er|ere|re|e|eme|ème|nd|nde|d)s?")
_FROM_THE_END: Final = {
    "dernier": -1,
    "derniere": -1,
    "derniers": -1,
    "dernieres": -1,
    "avant dernier": -2,
    "avant derniere": -2,
    "penultieme": -2,
    "antepenultieme": -3,
}
_MINUS: Final = tuple("-−–")
_PARTING: Final = re.compile(r"[\s\u00a0\u202f]*[:.)–—-]*[\s\u00a0\u202f]+")
_NUMBERED: Final = re.compile(r"\d+(?:\.\d+)*[.)°]?[\s\u00a0\u202f]")
_PLURAL_ENDS: Final = {"premiers": 1, "premieres": 1, "derniers": -1, "dernieres": -1}


@cache
def _cardinals() -> dict[str, int]:
    found = {fold(cardinal_text(number, "fr")): number for number in range(1, _LARGEST)}
    found |= {f"{word}s": number for word, number in list(found.items()) if 3 < number < 10}
    # « les neufs alinéas », « quatres » are written so now and then.
    return {**found, "une": 1}


@cache
def _ordinals() -> dict[str, int]:
    found = {fold(ordinal_text(number, "fr")): number for number in range(1, _LARGEST)}
    found |= {f"{word}s": number for word, number in list(found.items())}
    found |= dict.fromkeys(("premiere", "premieres"), 1)
    found |= dict.fromkeys(("second", "seconde", "seconds", "secondes"), 2)
    return {**found, **_FROM_THE_END}


@cache
def _romans() -> dict[str, int]:
    return {roman(number): number for number in range(1, 60)}


def roman_value(text: str) -> int:
    """14 for "XIV", 0 for what is no Roman figure in capitals."""
    return _romans().get(text, 0)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.split()[0] for key in (*_cardinals(), *_ordinals()))


def _longest(cursor: Cursor, words: dict[str, int]) -> int:
    """The longest run of the next words that is a key; accepted."""
    if cursor.word().partition(" ")[0] not in _first_words():
        return 0
    for length in range(_LONGEST, 0, -1):
        said = " ".join(cursor.word(ahead) for ahead in range(length))
        if said in words:
            cursor.at += length
            return words[said]
    return 0


def cardinal(cursor: Cursor) -> int:
    """A number in figures or words, accepted; 0 for none, as for one with a minus sign before it."""
    word = cursor.word()
    if cursor.text()[:1] in _MINUS and not cursor.at_line_start():
        return 0
    if word.isdigit() and len(word) <= 4:
        cursor.at += 1
        return int(word)
    if word in ("1er", "1°"):
        cursor.at += 1
        return 1
    return _longest(cursor, _cardinals())


def ordinal(cursor: Cursor) -> int:
    """An ordinal, accepted: negative where it counts from the end; 0 for none."""
    found = _ORDINAL_FIGURES.fullmatch(cursor.word())
    if found is not None:
        cursor.at += 1
        return int(found[1])
    if cursor.word() == "avant" and cursor.word(1) == "-" and cursor.word(2) in ("dernier", "derniere"):
        cursor.at += 3
        return -2
    return _longest(cursor, _ordinals())


def ordinals(cursor: Cursor) -> tuple[Run, ...]:
    """ "première", "deuxième et troisième", "premier à quatrième", "deux derniers"; empty for none."""
    start = cursor.at
    count = cardinal(cursor)
    if count:
        end = _PLURAL_ENDS.get(cursor.word())
        if end is None:
            cursor.at = start
            return ()
        cursor.at += 1
        return (Run(1, count),) if end > 0 else (Run(-count, -1),)
    first = ordinal(cursor)
    if not first:
        return ()
    runs = [Run(first, first)]
    while True:
        saved = cursor.at
        through = cursor.accept("a")
        if not through and not cursor.accept(",", "et", "ou"):
            break
        cursor.accept("et")
        cursor.accept("a", "au", "de", "du")
        cursor.accept("la", "le", "l", "les")
        following = ordinal(cursor)
        if not following:
            cursor.at = saved
            break
        runs[-1:] = [Run(runs[-1].first, following)] if through else [runs[-1], Run(following, following)]
    return tuple(runs)


def cardinals(cursor: Cursor) -> tuple[Run, ...]:
    """ "6", "5 et 6", "3, 7 à 9 et 12"; empty for none."""
    first = cardinal(cursor)
    if not first:
        return ()
    runs = [Run(first, first)]
    while True:
        saved = cursor.at
        through = cursor.accept("a", "-")
        if not through and not cursor.accept(",", "et", "ou"):
            break
        if not through:
            cursor.accept("et")
        following = cardinal(cursor) if cursor.word().isdigit() else 0
        if not following or (through and following < runs[-1].first):
            cursor.at = saved
            break
        runs[-1:] = [Run(runs[-1].first, following)] if through else [runs[-1], Run(following, following)]
    return tuple(runs)


def typed_number(text: str, number: str) -> str:
    """The number that is typed before the words, with what parts it from them: "Article 4 : ", "3.2.1. "; "" where none is."""
    if not number or not text.startswith(number):
        return ""
    found = _PARTING.match(text, len(number))
    return text[: found.end()] if found is not None and found.end() < len(text) else ""


def begins_with_number(text: str, number: str) -> bool:
    """Whether new words bring their own number, of the same sort."""
    bare = text.lstrip('«“" \u00a0\u202f')
    sort = re.match(r"[^\W\d]*", number)
    if sort is not None and sort[0]:
        return fold(bare).startswith(fold(sort[0]))
    return _NUMBERED.match(bare) is not None

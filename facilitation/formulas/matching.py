"""Finds named words in a text: whole words only, whatever the quotation marks, apostrophes, dashes and spaces look like."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from facilitation.text.tokens import tokenize
from facilitation.text.typed import Atom, atoms_of

_NUMBER_AND_UNIT: Final = re.compile(r"([+±−-]?[\d.,/:]*\d)([\s]?)(\D+)", re.UNICODE)
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:;…]\s+|[»”\"]\s*)[«“\"\s]*(?:(?:[IVX]+|\d+|[a-zA-Z])(?:°|\)|\.)?\s*[-–—.)]?\s+)?$")


_LEAST_UNACCENTED: Final = 4
"""Letters of a word that its accents are not needed to tell."""


@dataclass(frozen=True, slots=True)
class Match:
    """`text[start:end]` are the words looked for; `capital`: they begin with a capital there only because a sentence does."""

    start: int
    end: int
    capital: bool = False


def alike(one: str, other: str) -> bool:
    """Whether the texts are the same but for the look of marks and spaces and the capital of a first letter."""
    if one == other:
        return True
    forms, others = ([atom.form for atom in atoms_of(text)] for text in (one, other))
    return len(forms) == len(others) and all(
        a[:1].lower() == b[:1].lower() and a[1:] == b[1:] for a, b in zip(forms, others, strict=True)
    )


def find_unaccented(text: str, words: str) -> list[Match]:
    """As `find`, of words that were typed without their accents: "itinerantes" is « itinérantes »; never of short ones alone."""
    if not any(len(atom.form) >= _LEAST_UNACCENTED for atom in atoms_of(words)):
        return []
    bare = "".join(_bare(letter) for letter in text)
    return find(bare, words) if len(bare) == len(text) else []


def _bare(letter: str) -> str:
    return letter if letter in "«»" else unicodedata.normalize("NFD", letter)[:1]


def find(text: str, words: str) -> list[Match]:
    """All places of the words in the text, in order, never overlapping, never inside a word or a number."""
    wanted = atoms_of(words)
    if not wanted:
        return []
    atoms = atoms_of(text)
    forms = [atom.form for atom in atoms]
    sought = [atom.form for atom in wanted]
    inside = _insides(text)
    found: list[Match] = []
    place = 0
    while place + len(sought) <= len(forms):
        matched = _matches(forms, sought, place, text, atoms)
        if matched is not None:
            start, end = atoms[place].start, atoms[place + len(sought) - 1].end
            if start not in inside and end not in inside:
                found.append(Match(start, end, matched))
                place += len(sought)
                continue
        place += 1
    return found


def _matches(forms: list[str], sought: list[str], place: int, text: str, atoms: list[Atom]) -> bool | None:
    """Whether the words stand there (True: with another first letter, as sentences begin); None where they do not."""
    if forms[place + 1 : place + len(sought)] != sought[1:]:
        return None
    here, first = forms[place], sought[0]
    if here == first:
        return False
    if here[:1].lower() == first[:1].lower() and here[1:] == first[1:] and _SENTENCE_START.search(text, 0, atoms[place].start):
        return True
    return None


def _insides(text: str) -> set[int]:
    """Offsets where no match may begin or end: inside words, numbers and what a hyphen joins."""
    inside: set[int] = set()
    at = 0
    for unit in tokenize(text):
        end = at + len(unit)
        if len(unit) > 1 and any(map(str.isalnum, unit)):
            open_ends = {at, end}
            amount = _NUMBER_AND_UNIT.fullmatch(unit)
            if amount is not None:
                open_ends |= {at + amount.end(1), at + amount.start(3)}
            for place, letter in enumerate(unit):
                if letter in "'’":
                    open_ends |= {at + place, at + place + 1}
            inside |= set(range(at + 1, end)) - open_ends
        at = end
    return inside

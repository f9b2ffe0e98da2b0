"""Which number of a text a new value takes the place of: « porter le délai à trois mois » means its one number of months.

A value is a number in figures or words with its unit; years are a sort of their own. Where a text has several of the sort, or says
beside the noun another one, nothing tells which is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from facilitation.formulas.cursor import Cursor
from facilitation.formulas.numbers import cardinal
from facilitation.text import amounts
from facilitation.text.folding import fold

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FIGURE: Final = re.compile(r"(?P<number>[+−-]?\d[\d\s\u00a0\u202f.,]*)(?P<unit>\D*)")
_LABEL: Final = re.compile(r"\d+(?:\.\d+)+\.?")
_MEASURES: Final = {
    "annee": "an", "pour cent": "%", "pourcent": "%", "franc": "fcfa", "f cfa": "fcfa", "f": "fcfa", "million": "million",
    "milliard": "milliard", "semaine": "semaine", "jour": "jour", "mois": "moi", "an": "an", "heure": "heure", "minute": "minute",
    "trimestre": "trimestre", "fcfa": "fcfa", "%": "%",
}  # fmt: skip
"""Units, in the singular as `_unit` makes it: without an s at their end."""
_ONE: Final = ("un", "une")
_COUNTING: Final = frozenset(
    {"nombre", "chiffre", "montant", "total", "somme", "effectif", "de", "d", "des", "du", "la", "le", "les"}
)
YEARS: Final = "year"


@dataclass(frozen=True, slots=True)
class Value:
    """`text[start:end]` is a number with its unit: "moi" for months, "%", "year", "" for a bare number; `number_end` is where the
    number itself ends."""

    start: int
    number_end: int
    end: int
    unit: str


def value_of(words: str) -> Value | None:
    """The value that all of the words are; None where they are more, or none."""
    found = list(values(words))
    bare = words.rstrip(" .")
    whole = len(found) == 1 and found[0].start == 0
    return found[0] if whole and (found[0].end == len(bare) or (found[0].unit and _is_detail(words[found[0].end :]))) else None


def goes_on(words: str) -> bool:
    """« 250 et la période à 2027 »: a value with more behind it than a value."""
    return value_of(words) is None and words[:1].isdigit() and re.search(r", |\bet\b", words) is not None


def value_follows(cursor: Cursor, ahead: int) -> bool:
    """Whether a number comes so far ahead; nothing is accepted."""
    start = cursor.at
    cursor.at += ahead
    found = cursor.text()[:1].isdigit() or bool(cardinal(cursor))
    cursor.at = start
    return found


def _is_detail(rest: str) -> bool:
    """« 15 millions *FCFA* »: what a unit is of."""
    return all(fold(word) in ("fcfa", "cfa", "f", "de", "francs", "franc", "d") for word in rest.strip(" .").split())


def values(text: str) -> Iterator[Value]:
    """The numbers of a text with their units, in order; not those that label a point (« 3.1.2 »)."""
    cursor = Cursor.over(text)
    while not cursor.ended:
        token = cursor.tokens[cursor.at]
        figure = _FIGURE.fullmatch(token.text) if token.text[:1].isdigit() and _LABEL.fullmatch(token.text) is None else None
        if figure is not None:
            cursor.at += 1
            start, number_end = token.start, token.start + len(figure["number"].rstrip())
            unit = _unit(figure["unit"])
            if figure["unit"].strip() and not unit:
                # « 3e », « 2030-2035 »
                continue
        else:
            first = cursor.at
            number = cardinal(cursor) if token.word not in ("premier", "premiere") else 0
            if not number:
                cursor.at = max(first, cursor.at) + 1 if cursor.at == first else cursor.at
                continue
            start, number_end, unit = token.start, cursor.tokens[cursor.at - 1].end, ""
            if token.word in _ONE and cursor.at == first + 1 and not _unit(cursor.word()):
                continue
        end = token.end if figure is not None and unit else number_end
        if not unit and _YEAR.fullmatch(text[start:number_end]) and not _unit(cursor.word()):
            unit = YEARS
        elif not unit and (unit := _unit(cursor.word())):
            end = cursor.tokens[cursor.at].end
        yield Value(start, number_end, end, unit)


def _unit(words: str) -> str:
    word = fold(words)
    return _MEASURES.get(word) or _MEASURES.get(word.rstrip("s")) or ""


def place_of(text: str, noun: str, new: str) -> tuple[int, int] | None:
    """The place of the one value that the new one stands for; None where there is none, or several, or another by the noun."""
    value = value_of(new)
    if value is None:
        return None
    found = list(values(text))
    same = [one for one in found if one.unit == value.unit]
    if len(same) != 1 or (not value.unit and not _speaks_of(text, noun)):
        return None
    beside = _after_noun(text, noun, found)
    if beside is not None and beside != same[0]:
        return None
    end, detail = same[0].end, new[value.end :].strip(" .")
    if detail:
        behind = text[end:].lstrip()
        if not behind.startswith(detail):
            return None
        end += text[end:].index(detail) + len(detail)
    return same[0].start, end


def _speaks_of(text: str, noun: str) -> bool:
    """Whether a bare number may be what the noun counts: the text has a word of it, or it says only that it is a number."""
    words = [word for word in fold(noun).split() if word not in _COUNTING]
    return not words or bool(set(words) & set(re.findall(r"\w+", fold(text))))


def _after_noun(text: str, noun: str, found: list[Value]) -> Value | None:
    """The first value that is said behind the noun; None where the text does not say it."""
    words = fold(noun).split()
    cursor = Cursor.over(text)
    for at in range(len(cursor.tokens) - len(words) + 1 if words else 0):
        if [token.word for token in cursor.tokens[at : at + len(words)]] == words:
            end = cursor.tokens[at + len(words) - 1].end
            return next((one for one in found if one.start >= end), None)
    return None


def without_unit(words: str, heading: str) -> str:
    """« 15 millions » in a column « Coût (millions FCFA) » is 15; the words themselves where their unit is another."""
    read = amounts.read(words)
    if read is None or read.bare:
        return words
    units = [word for word in fold(re.sub(r"[\d.,\s]", " ", words)).split() if word not in ("de", "d")]
    said = set(re.findall(r"[^\W\d_]+|%", fold(heading)))
    number = re.match(r"[\d\s\u00a0\u202f.,]*\d", words)
    return number[0] if number is not None and units and set(units) <= said else words

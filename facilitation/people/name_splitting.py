"""Family name and first names out of a full name, mostly by the capitals that lists put the family name in.

"ASSIH Hèmou" and "Edem Yawo KONOU" tell by themselves; "KONOU EDEM YAWO" and "Edem Konou" follow the order of the rest of their
column, a first name of the week's days, or else the order of lists (domain, 1.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from facilitation.people.day_names import day_name
from facilitation.people.names import name_words
from facilitation.people.titles import Sex, take_title

Order = Literal["family_first", "family_last"]


@dataclass(frozen=True, slots=True)
class SplitName:
    """`sure` is false where nothing in the name itself told which word is the family's; `rest` is what stood in brackets."""

    title: str
    sex: Sex
    family_name: str
    first_names: str
    sure: bool
    rest: str = ""


_NUMBERING = re.compile(r"^\s*(?:\d{1,4}\s*[.)°/:-]+|[-–•*·✓►])\s*")
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_PARTICLES = frozenset(
    (
        "de",
        "da",
        "do",
        "dos",
        "du",
        "des",
        "d",
        "van",
        "von",
        "di",
        "del",
        "le",
        "la",
        "ben",
        "bin",
        "ibn",
        "ould",
        "mint",
        "ag",
        "al",
        "el",
    )
)
_MARRIED = frozenset(("epouse", "epse", "ep", "nee", "veuve", "vve", "ne", "alias", "dit", "dite"))
_PILGRIM = re.compile(r"^(?:el|al)[ -]?(?:hadji?|haji)$|^(?:elhadji?|alhad?ji|hadjia?|hadja|hadj)$", re.IGNORECASE)
_LONGEST = 200
_ROMAN = re.compile(r"^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|X)$")


def split_name(name: str, order: Order = "family_first") -> SplitName:
    """The parts of a full name; `order` is that of names which do not tell themselves."""
    rest = "; ".join(found.strip() for found in _BRACKETS.findall(name) if found.strip())
    outside = _NUMBERING.sub("", _BRACKETS.sub(" ", name)).strip()
    if rest and take_title(f"{outside} NOM")[2] == "NOM":
        # Nothing but a title stands outside the brackets: they hold the name.
        outside, rest = _NUMBERING.sub("", _BRACKETS.sub(r" \1 ", name)), ""
    title, sex, plain = take_title(outside)
    if "," in plain:
        before, _, after = (part.strip() for part in plain.partition(","))
        if before and after and "," not in after:
            return SplitName(title, sex, before, after, True, rest)
    words = plain.replace(",", " ").split()
    if len(words) < 2:
        return SplitName(title, sex, " ".join(words), "", True, rest)
    family = _family_words(words)
    if family is not None:
        return SplitName(title, sex, *_parts(words, family), True, rest)
    family, sure = _by_order(words, order)
    return SplitName(title, sex, *_parts(words, family), sure, rest)


def usual_order(names: Iterable[str]) -> Order | None:
    """The order of most names of a column that tell theirs by capitals; None where none does."""
    first = last = 0
    for name in names:
        if len(name) > _LONGEST:
            continue
        _, _, plain = take_title(_NUMBERING.sub("", _BRACKETS.sub(" ", name)))
        words = plain.split()
        family = _family_words(words)
        if family is not None and len(family) < len(words):
            first += family.start == 0
            last += family.stop == len(words)
    if first == last == 0:
        return None
    return "family_first" if first >= last else "family_last"


def _parts(words: list[str], family: range) -> tuple[str, str]:
    """Family name and first names; "AKPO Afi ép. MENSAH" is AKPO ép. MENSAH, Afi."""
    own, first = words[family.start : family.stop], words[: family.start] + words[family.stop :]
    for place, word in enumerate(first[:-1]):
        if "".join(name_words(word)) in _MARRIED and in_capitals(first[place + 1]):
            return " ".join(own + first[place:]), " ".join(first[:place])
    return " ".join(own), " ".join(first)


def in_capitals(word: str) -> bool:
    """Whether a word is written as family names are in lists: "KONOU", "d’ALMEIDA", "AGBODJAN-Prince", not the initial "K."."""
    for part in re.split(r"[-’'ʼ]", word):
        letters = [letter for letter in part if letter.isalpha()]
        if len(letters) > 1 and all(letter.isupper() for letter in letters):
            return True
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 3 and sum(letter.isupper() for letter in letters) > 0.7 * len(letters)


def _family_words(words: list[str]) -> range | None:
    """The run of words in capitals, with its particles; None where all or none are in capitals."""
    capitals = [in_capitals(word) and not _is_pilgrim(words, place) for place, word in enumerate(words)]
    telling = [place for place, word in enumerate(words) if sum(map(str.isalpha, word)) > 1 and not _ROMAN.match(word)]
    if len(telling) == 1 and capitals[telling[0]]:
        followed = telling[0] + 1 < len(words) and bool(_ROMAN.match(words[telling[0] + 1]))
        return range(telling[0], telling[0] + 1 + followed)  # "A. B. KOFFI", "AGBOLI IV"
    if not any(capitals[place] for place in telling) or all(capitals[place] or is_particle(words[place]) for place in telling):
        return None
    runs = list(_runs(words, capitals))
    return runs[0] if runs[0].start == 0 else runs[-1]


def _runs(words: list[str], capitals: list[bool]) -> Iterable[range]:
    place = 0
    while place < len(words):
        start = place
        while place < len(words) and is_particle(words[place]):
            place += 1
        if place == len(words) or not capitals[place] or _ROMAN.match(words[place]):
            place = max(place, start + 1)
            continue
        while place < len(words) and (capitals[place] or _leads_on(words, capitals, place)):
            place += 1
        yield range(start, place)


def _leads_on(words: list[str], capitals: list[bool], place: int) -> bool:
    """A particle or "épouse" between two words in capitals joins them."""
    word = words[place]
    joins = is_particle(word) or "".join(name_words(word)) in _MARRIED
    return joins and place + 1 < len(words) and (capitals[place + 1] or _leads_on(words, capitals, place + 1))


def is_particle(word: str) -> bool:
    """Whether a word is a small one that belongs to the family name after it: "de", "ould"."""
    return word.islower() and word.rstrip(".'’").lower() in _PARTICLES


def _is_pilgrim(words: list[str], place: int) -> bool:
    word = words[place]
    after = words[place + 1] if place + 1 < len(words) else ""
    before = words[place - 1] if place else ""
    return bool(_PILGRIM.match(word) or _PILGRIM.match(f"{word} {after}") or (_PILGRIM.match(f"{before} {word}")))


def _by_order(words: list[str], order: Order) -> tuple[range, bool]:
    days = [bool(day_name("".join(name_words(word)))) for word in words]
    sure = False
    if days[0] != days[-1]:
        order, sure = ("family_last" if days[0] else "family_first"), True
    elif _is_pilgrim(words, 0):
        order, sure = "family_last", True
    if order == "family_first":
        stop = 1
        while stop < len(words) and _linked(words[stop - 1], words[stop]):
            stop += 1
        return range(stop), sure
    start = len(words) - 1
    while start > 1 and _linked(words[start - 1], words[start]):
        start -= 1
    return range(start, len(words)), sure


def _linked(word: str, after: str) -> bool:
    """Whether two words of a name without telling capitals are one name: "DE SOUZA", "AMEGAN épouse LAWSON"."""
    marriage = {"".join(name_words(word)), "".join(name_words(after))} & _MARRIED
    return bool(marriage or _ROMAN.match(after)) or word.rstrip(".'’").lower() in _PARTICLES

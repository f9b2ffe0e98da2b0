"""How alike two names are, word by word, and why: order, accents, endings, a missing first name, the spellings of day names.

Words are compared folded. A name is matched as a set of words, since lists write it in both orders; but two names that share
no family name are two people, because a few first names are everybody's (domain, 1.7).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Indel

from facilitation.people.day_names import day_name
from facilitation.people.names import name_key, name_words
from facilitation.people.titles import take_title

DAY_NAME = 0.55
"""What two spellings of one day name are worth, against 1 for equal words."""

_SAME_SOUND = 0.95
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class NameWords:
    """A name made ready for comparing; `words` are folded and sorted, `family` those of the family name."""

    words: tuple[str, ...]
    family: frozenset[str]
    written: tuple[str, str]

    @property
    def key(self) -> tuple[str, ...]:
        """The same for the same name in any order."""
        return self.words


def name_to_compare(family_name: str, first_names: str) -> NameWords:
    """The words of a name without titles; of a name told as one, any word may be the family's."""
    _, _, family = take_title(family_name)
    _, _, first = take_title(first_names)
    if not first and len(first_names.split()) == 1 and "." in first_names:
        first = first_names  # "M." for a first name is an initial
    words = tuple(name_key(family, first).split())
    return NameWords(words, frozenset(name_words(family)) & frozenset(words) or frozenset(words), (family.strip(), first.strip()))


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` is 0 to 1, 1 for the same words; `evidence` names what was seen, in the catalogue's "people.evidence.…".

    `shared` are the words that both names have, each as (one name's, the other's, how they differ: "" for not at all), `alone` the
    number of words that only the longer name has.
    """

    score: float
    evidence: tuple[str, ...]
    shared: tuple[tuple[str, str, str], ...] = ()
    alone: int = 0


NOTHING = Likeness(0.0, ())


def likeness(a: NameWords, b: NameWords) -> Likeness:
    """How likely two names are one, from the names alone."""
    if a.key == b.key:
        return Likeness(1.0, (_how_equal(a, b),), tuple((word, word, "") for word in a.key))
    short, long = (a, b) if (len(a.words), a.words) < (len(b.words), b.words) else (b, a)
    matched = _match(short, long)
    if matched is None:
        return NOTHING
    pairs, alone = matched
    values = [value for _, _, value, _ in pairs]
    evidence = list(dict.fromkeys(why for _, _, _, why in pairs if why))
    shared = tuple((word, other, why) for word, other, _, why in pairs)
    if all(value == 1.0 for value in values) and len(short.words) == 1 and len(long.words) > 1:
        # One word that many people share is hardly a name.
        return Likeness(0.5, ("missing_first_name",), shared, alone)
    score = sum(values) / len(values)
    if min(values) <= DAY_NAME:
        score = min(score, 0.78)
    if alone:
        evidence.append("missing_first_name")
        score -= alone * _missing(long, pairs)
    if len(values) > 1 and sum(value == 1.0 for value in values) == 0 and "ending" not in evidence:
        score -= 0.08
    return Likeness(max(0.0, score), tuple(evidence), shared, alone)


def _how_equal(a: NameWords, b: NameWords) -> str:
    if [part.casefold() for part in a.written] == [part.casefold() for part in b.written]:
        return "same_name"
    if sorted(" ".join(a.written).casefold().split()) == sorted(" ".join(b.written).casefold().split()):
        return "name_order"
    return "accents"


_Pair = tuple[str, str, float, str]


def _match(short: NameWords, long: NameWords) -> tuple[list[_Pair], int] | None:
    """Each word of the shorter name with its likest of the longer; None where one has none."""
    left = list(long.words)
    pairs: list[_Pair] = []
    pending: list[str] = []
    for word in short.words:
        if word in left:
            left.remove(word)
            pairs.append((word, word, 1.0, ""))
        else:
            pending.append(word)
    # Initials last: "K. KPODZO" has its K. from the first name, once the family name has found its own.
    for word in sorted(pending, key=len, reverse=True):
        best, value, why = "", 0.0, ""
        for other in left:
            found, reason = word_likeness(word, other)
            if found > value:
                best, value, why = other, found, reason
        if not best:
            return None
        left.remove(best)
        pairs.append((word, best, value, why))
    # Names that share nothing but first names are two families.
    families = [pair for pair in pairs if pair[0] in short.family or pair[1] in long.family]
    if not families:
        return None
    return pairs, len(left)


def _missing(long: NameWords, pairs: list[_Pair]) -> float:
    """What a word that only the longer name has takes away: little for a first name, much for the whole family name."""
    matched = {other for _, other, _, _ in pairs}
    if long.family <= matched:
        return 0.04
    return 0.15 if long.family & matched else 0.35


@lru_cache(maxsize=65_536)
def word_likeness(a: str, b: str) -> tuple[float, str]:
    """How alike two folded words are, 0 to 1, and why; 0 where they are different names."""
    if a == b:
        return 1.0, ""
    if len(a) == 1 or len(b) == 1:
        return (0.7, "initial") if a[0] == b[0] else (0.0, "")
    day = day_name(a)
    if day and day == day_name(b):
        return DAY_NAME, "day_name"
    if day and day_name(b):
        return 0.0, ""  # Komi and Komla are two days
    if sound(a) == sound(b):
        return _SAME_SOUND, "ending" if a.startswith(b) or b.startswith(a) else "spelling"
    shorter = min(len(a), len(b))
    edits = DamerauLevenshtein.distance(a, b, score_cutoff=2)
    if edits == 1 and shorter == 3 and (a.startswith(b) or b.startswith(a)):
        return 0.88, "ending"
    if edits == 1 and shorter >= 4:
        return (0.93 if a[:-1] == b[:-1] or a.startswith(b) or b.startswith(a) else 0.88), (
            "ending" if a[:-2] == b[:-2] or a.startswith(b) or b.startswith(a) else "spelling"
        )
    if edits == 2 and shorter >= 7 and Indel.normalized_similarity(a, b) >= _ALIKE:
        return 0.82, "spelling"
    return 0.0, ""


_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"ou|oo|w"), "u"),
    (re.compile(r"ck|qu|q|c(?=[aouklmnr]|$)"), "k"),
    (re.compile(r"dj|dz|j"), "j"),
    (re.compile(r"tch|ch|sh"), "x"),
    (re.compile(r"ss|c|z"), "s"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"gn(?=[aeiou])"), "ny"),
    (re.compile(r"y|ii"), "i"),
    (re.compile(r"h"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[aeiou])[nm]$"), ""),
    (re.compile(r"(?<=..)[e]$"), ""),
)


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """A folded word as it sounds, roughly, in French spelling: ASSI and ASSIH, KOUASSI and KWASSI, LAWSON and LAUSON are one."""
    for pattern, instead in _SOUNDS:
        word = pattern.sub(instead, word)
    return word

"""Numbers as people write them in the cells of a table, in French and English: read exactly or not at all, and written alike.

« 1 250 000 », « 12,5 », « 1.250.000 FCFA », « 25 millions », « 15 % » are read; « 1,250 » only where other numbers show what their
comma means. What stands around the number is its unit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache
from typing import Final, TypeVar

from facilitation.text.folding import fold

EXACT: Final = Context(prec=60)
"""Sums of any table are exact within its digits: numbers of more than `_DIGITS` digits are not read."""
_DIGITS: Final = 18
_LONGEST: Final = 48
_KEPT: Final = 1 << 15
"""Cells whose reading is kept at hand: each is looked at several times."""

_SPACES: Final = " \u00a0\u202f\u2009"
_GROUPS: Final = f"{_SPACES}'’"
_CELL: Final = re.compile(
    rf"(?P<before>[^\d+−–-]*?)(?P<sign>(?:[+−–-][{_SPACES}]?)?)(?P<number>\d{{1,3}}(?:[{_GROUPS}]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?P<after>\D*)",
    re.DOTALL,
)
_DIGIT: Final = re.compile(r"\d")
_T = TypeVar("_T", bound=Hashable)

_SCALES: Final = {
    **dict.fromkeys(("millier", "milliers", "mille", "thousand", "thousands", "k"), 3),
    **dict.fromkeys(("million", "millions", "mio"), 6),
    **dict.fromkeys(("milliard", "milliards", "md", "mds", "mrd", "mrds"), 9),
}
_CURRENCIES: Final = {
    **dict.fromkeys(("fcfa", "f cfa", "cfa", "xof", "xaf", "francs cfa", "franc cfa", "f"), "fcfa"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "eur"),
    **dict.fromkeys(("$", "us$", "usd", "us dollars", "dollars", "dollar"), "usd"),
    **dict.fromkeys(("£", "gbp"), "gbp"),
}
_PERCENT: Final = frozenset({"%", "pour cent", "percent", "per cent"})
_GLUED: Final = {"mfcfa": (6, "fcfa"), "m€": (6, "eur"), "m$": (6, "usd"), "k€": (3, "eur"), "k$": (3, "usd"), "md€": (9, "eur")}
_NOTHING: Final = frozenset(
    {
        "",
        "pm",
        "p.m.",
        "p.m",
        "neant",
        "nd",
        "n.d.",
        "n.d",
        "n/a",
        "na",
        "n.a.",
        "so",
        "s.o.",
        "s/o",
        "ras",
        "sans objet",
        "none",
        "nil",
    }
)
_PLURAL: Final = re.compile(r"\b(million|milliard|millier)(s?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notation:
    """What a comma and a dot mean: "group" of thousands, "decimal", or "" where nothing tells."""

    comma: str = ""
    dot: str = ""

    def or_else(self, other: Notation) -> Notation:
        return self if self.comma or self.dot else other


@dataclass(frozen=True, slots=True)
class Style:
    """How one number is written. `group` is "" for thousands written together, None where there were too few digits to tell."""

    before: str = ""
    after: str = ""
    sign: str = ""
    group: str | None = None
    digits: int = 1
    decimal: str = ""
    places: int = 0


@dataclass(frozen=True, slots=True)
class Amount:
    """`value` is the number as written, `scale` the power of ten that a word gives it (6 for millions), `kind` its unit or ""."""

    value: Decimal
    scale: int
    kind: str
    style: Style

    @property
    def bare(self) -> bool:
        """Without any word that says what it counts."""
        return not self.kind and not self.scale


@dataclass(frozen=True, slots=True)
class Habits:
    """How the numbers of a column are written, for what one of them alone does not show."""

    group: str = "\u00a0"
    groups_four: bool = True
    decimal: str = ","
    plural: bool = True
    """Whether « million » takes an s from two on; English does without."""


def has_digits(text: str) -> bool:
    return _DIGIT.search(text) is not None


def is_nothing(text: str) -> bool:
    """Empty, a dash, « néant », « PM » …: what stands in a column of numbers for no amount."""
    return not text or fold(text).strip("-–—_.…/ ") in _NOTHING or fold(text) in _NOTHING


def notation_of(texts: Iterable[str]) -> Notation:
    """What the numbers among these texts show of the signs in them; signs that are used both ways tell nothing."""
    meant: dict[str, set[str]] = {",": set(), ".": set()}
    spaced = False
    for text in texts:
        found = _matched(text)
        if found is None:
            continue
        number = found["number"]
        spaced = spaced or any(sign in _GROUPS for sign in number)
        for sign, meaning in _meanings(number).items():
            if meaning:
                meant[sign].add(meaning)
    if spaced and not meant[","]:
        meant[","].add("decimal")
    comma, dot = (meanings.pop() if len(meanings) == 1 else "" for meanings in (set(meant[","]), set(meant["."])))
    if not dot and not meant["."] and comma and not spaced:
        dot = "decimal" if comma == "group" else "group"
    if not comma and not meant[","] and dot:
        comma = "decimal" if dot == "group" else "group"
    return Notation(comma, dot) if comma != dot else Notation()


@lru_cache(maxsize=_KEPT)
def read(text: str, notation: Notation = Notation()) -> Amount | None:  # a frozen value
    """The one number of a cell, None where there is none, more than one, or one that may be read in two ways."""
    found = _matched(text)
    if found is None:
        return None
    unit = _unit(found["before"], found["after"])
    number = found["number"]
    meanings = _meanings(number)
    for sign, meaning in meanings.items():
        known = notation.comma if sign == "," else notation.dot
        meanings[sign] = meaning or known
        if not meanings[sign]:
            return None
    parts = _parts(number, meanings)
    if unit is None or parts is None:
        return None
    whole, group, decimal, fraction = parts
    if len(whole) + len(fraction) > _DIGITS or (len(whole) > 1 and whole[0] == "0"):
        return None
    value = Decimal(f"{whole}.{fraction}" if fraction else whole)
    sign = found["sign"]
    style = Style(
        before=found["before"],
        after=found["after"],
        sign=sign,
        group=group if len(whole) > 3 else None,
        digits=len(whole),
        decimal=decimal,
        places=len(fraction),
    )
    return Amount(-value if sign and sign[0] != "+" else value, *unit, style)


def write(value: Decimal, style: Style, habits: Habits = Habits()) -> str:  # a frozen value
    """The number in this style: the same unit, the same signs, at least as many decimals, and never rounded."""
    number = value.normalize(EXACT)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    places = max(style.places, -exponent, 0)
    whole, _, fraction = f"{abs(number):.{places}f}".partition(".")
    plus = style.sign[:1] == "+"
    if number < 0:
        sign = style.sign.replace("+", "−") or "-"
    else:
        sign = style.sign if plus and number else ""
    grouped = _grouped(whole, _group(len(whole), style, habits))
    decimals = f"{style.decimal or habits.decimal}{fraction}" if fraction else ""
    return f"{style.before}{sign}{grouped}{decimals}{_agreed(style.after, number, habits)}"


def habits_of(amounts: Sequence[Amount], fallback: Habits = Habits()) -> Habits:  # a frozen value
    """How these numbers are written for the most part."""
    groups = Counter(one.style.group or "" for one in amounts if one.style.group or one.style.digits > 4)
    four = Counter(bool(one.style.group) for one in amounts if one.style.digits == 4)
    decimals = Counter(one.style.decimal for one in amounts if one.style.decimal)
    singular = any(abs(one.value) >= 2 and (word := _PLURAL.search(one.style.after)) and not word[2] for one in amounts)
    group, grouped_four = _commonest(groups), _commonest(four)
    return Habits(
        group=fallback.group if group is None else group,
        groups_four=fallback.groups_four if grouped_four is None else grouped_four,
        decimal=_commonest(decimals) or ("." if group == "," else fallback.decimal),
        plural=not singular,
    )


# Inside


def _commonest(counts: Counter[_T]) -> _T | None:
    return max(counts.items(), key=lambda one: (one[1], str(one[0])))[0] if counts else None


def _matched(text: str) -> re.Match[str] | None:
    return _CELL.fullmatch(text) if len(text) <= _LONGEST else None


def _meanings(number: str) -> dict[str, str]:
    """For the comma and the dot, as far as they stand in the number: what they mean there, "" where nothing tells."""
    signs = [sign for sign in number if sign in ".,"]
    if not signs:
        return {}
    if len(set(signs)) == 2:
        return {signs[0]: "group", signs[-1]: "decimal"} if signs[0] != signs[-1] else dict.fromkeys(signs, "")
    (sign,) = set(signs)
    if len(signs) > 1:
        return {sign: "group"}
    before, _, after = number.partition(sign)
    certain = len(after) != 3 or len(before) > 3 or before == "0" or any(one in _GROUPS for one in before)
    return {sign: "decimal" if certain else ""}


def _parts(number: str, meanings: dict[str, str]) -> tuple[str, str, str, str] | None:
    """(digits before the decimals, sign between thousands, decimal sign, decimals); None where the groups are no thousands."""
    decimal = next((sign for sign, meaning in meanings.items() if meaning == "decimal"), "")
    whole, _, fraction = number.partition(decimal) if decimal else (number, "", "")
    if decimal and not fraction.isdigit():
        return None
    separators = [sign for sign in whole if not sign.isdigit()]
    if not separators:
        return whole, "", decimal, fraction
    first, *rest = re.split(r"\D", whole)
    if not 1 <= len(first) <= 3 or any(len(group) != 3 for group in rest):
        return None
    return first + "".join(rest), separators[0], decimal, fraction


@lru_cache(maxsize=512)
def _unit(before: str, after: str) -> tuple[int, str] | None:
    """(power of ten, unit) of what stands around a number; None for words before it that are no currency."""
    leading = fold(before)
    if leading and leading not in _CURRENCIES:
        return None
    trailing = fold(after).rstrip("*").strip()
    if trailing[:1] in ("/", "(", "[", ":", ";", ",", "."):
        return None
    scale, kind = _GLUED.get(trailing, (0, ""))
    if not kind:
        words = trailing.split()
        if words and words[0] == "m" and (" ".join(words[1:]) in _CURRENCIES or (leading and not words[1:])):
            scale, words = 6, words[1:]
        while words and words[0] in _SCALES:
            scale, words = scale + _SCALES[words[0]], words[1:]
        if scale and words[:1] in (["de"], ["d"], ["of"]):
            words = words[1:]
        named = " ".join(words)
        kind = "%" if named in _PERCENT else _CURRENCIES.get(named, named)
    if leading:
        if kind and kind != _CURRENCIES[leading]:
            return None
        kind = _CURRENCIES[leading]
    return scale, kind


def _group(digits: int, style: Style, habits: Habits) -> str:
    if digits <= 3:
        return ""
    if style.group is None:
        return habits.group if digits > 4 or habits.groups_four else ""
    if not style.group:
        # « 9500 » may become « 10 500 » where the column writes so.
        return habits.group if style.digits == 4 < digits else ""
    return "" if digits == 4 < style.digits and not habits.groups_four else style.group


def _grouped(whole: str, group: str) -> str:
    first = len(whole) % 3
    groups = [whole[:first], *(whole[at : at + 3] for at in range(first, len(whole), 3))]
    return group.join(one for one in groups if one)


def _agreed(after: str, value: Decimal, habits: Habits) -> str:
    """« 1 million », « 2 millions »."""
    if not habits.plural:
        return after
    return _PLURAL.sub(lambda word: word[1] + ("" if abs(value) < 2 else word[2] or ("S" if word[1].isupper() else "s")), after)


def times(old: str, new: str) -> Decimal | None:
    """How many times an amount another is, of those that no table adds ("40" → "40 000 000": 1,000,000); None where either text is
    no single amount, or 0."""
    notation = notation_of((old, new))
    before, after = read(old, notation), read(new, notation)
    if before is None or after is None or not before.value or not after.value:
        return None
    return after.value.scaleb(after.scale) / before.value.scaleb(before.scale)

"""Telephone numbers as people write them in lists: several in a cell, brackets, "00228", and what can be dialled from them.

Togolese numbers are +228 and eight digits since 2011 (domain: 2X fixed, 7X and 9X mobile, prefixes tell no operator any more). A
number that cannot be understood is kept as it was typed and marked doubtful; nothing is ever refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

HOME_REGION = "TG"


@dataclass(frozen=True, slots=True)
class Phone:
    """`typed` is as in the list, `e164` as in "+22890382038" or "" where none could be made out; `doubtful` ones are not valid."""

    typed: str
    e164: str = ""
    doubtful: bool = True

    @property
    def number(self) -> str:
        """What to keep: the dialled form where there is one."""
        return self.e164 or self.typed

    @property
    def written(self) -> str:
        """How it is kept and printed: "+228 90 38 20 38", or as it was typed where nothing could be made of it."""
        return readable(self.e164) if self.e164 else self.typed

    @property
    def digits(self) -> str:
        return "".join(filter(str.isdigit, self.number))


@dataclass(frozen=True, slots=True)
class Contacts:
    """What a cell of contacts holds; `rest` is what is neither a number nor an address, "" where nothing is left."""

    phones: tuple[Phone, ...]
    emails: tuple[str, ...]
    rest: str


_EMAIL = re.compile(r"[^\s,;:/|<>()\[\]\"']+@[^\s,;:/|<>()\[\]\"'@]+\.[^\s,;:/|<>()\[\]\"'@.]{2,}")
_NUMBER = re.compile(r"(?:\+|\(\s*\+?\s*\d{2,5}\s*\)|\d)(?:[\d\s.\u00a0\u202f()'‑–-]*\d)?")
_BETWEEN = re.compile(r"[/;,|\n]|\bou\b|\bet\b|\bor\b|\band\b|\s[-–]\s", re.IGNORECASE)
_SPOILT = re.compile(r"^\d[.,]\d+E\+?\d+$", re.IGNORECASE)
_LABELS = re.compile(
    r"\b(t[ée]l[ée]?(phones?)?|cel(l|lulaire)?|mob(ile)?|gsm|portable|whats?app|bureau|fixe|phone|contacts?|e-?mail|mail|courriel|num[ée]ro)\b",
    re.IGNORECASE,
)
_NOTHING = frozenset(
    (
        "",
        "-",
        "--",
        "/",
        "ras",
        "neant",
        "néant",
        "nd",
        "n/a",
        "na",
        "n a",
        "aucun",
        "aucune",
        "non",
        "non public",
        "null",
        "none",
        "nc",
    )
)
_LONGEST = 1_000
_LEFTOVER = " \t\n.,;:/|()[]<>-–+°"


@lru_cache(maxsize=16_384)
def read_contacts(cell: str, region: str = HOME_REGION) -> Contacts:
    """The numbers and addresses in a cell; "(228) 90 38 20 38 / 99 48 41 90" holds two numbers."""
    if len(cell) > _LONGEST:
        return Contacts((), (), cell)
    emails = tuple(dict.fromkeys(found.strip(".-") for found in _EMAIL.findall(cell)))
    words = _EMAIL.sub("\n", cell)
    if _SPOILT.match(words.strip()):
        # A spreadsheet has eaten the last digits: "2,28901E+10".
        return Contacts((Phone(words.strip()),), emails, "")
    phones: list[Phone] = []
    rest: list[str] = []
    for piece in _BETWEEN.split(words):
        left = piece
        for found in _NUMBER.finditer(piece):
            numbers = _numbers(found.group(), region)
            if numbers:
                known = {phone.number for phone in phones}
                phones += [number for number in numbers if number.number not in known]
                left = left.replace(found.group(), " ", 1)
        left = _LABELS.sub("", left).strip(_LEFTOVER)
        if left.lower() not in _NOTHING:
            rest.append(left)
    return Contacts(tuple(phones), emails, " ".join(rest))


def _numbers(written: str, region: str) -> list[Phone]:
    """One number, or the two that were written one after the other; none where there are too few digits."""
    digits = "".join(filter(str.isdigit, written))
    if len(digits) < 6:
        return []
    whole = _phone(written, region)
    if not whole.doubtful:
        return [whole]
    if halves := _halves(written, digits, region):
        return halves
    return [whole]


def _halves(written: str, digits: str, region: str) -> list[Phone]:
    """Two numbers glued or set apart by blanks only, if both halves are good ones."""
    if len(digits) < 14 or len(digits) > 30:
        return []
    places = [place for place, letter in enumerate(written) if letter.isdigit() or letter in "+("]
    for place in places[1:]:
        first, second = written[:place], written[place:]
        if len(re.sub(r"\D", "", first)) < 7 or len(re.sub(r"\D", "", second)) < 7:
            continue
        pair = [_phone(first, region), _phone(second, region)]
        if not any(phone.doubtful for phone in pair):
            return pair
    return []


def _phone(written: str, region: str) -> Phone:
    import phonenumbers

    typed = re.sub(r"\s+", " ", written).strip(" -–.'\u00a0\u202f")
    typed = re.sub(r"^(\d{8,})\.0$", r"\1", typed)  # a number cell exported as a decimal
    plain = re.sub(r"[^\d+]", "", typed)
    code = str(phonenumbers.country_code_for_region(region))
    tries = [plain]
    if not plain.startswith("+"):
        if plain.startswith("00"):
            tries = ["+" + plain[2:]]
        elif plain.startswith(code) or typed.startswith("("):
            tries = ["+" + plain.removeprefix("00"), plain]
    best = ""
    for attempt in tries:
        try:
            number = phonenumbers.parse(attempt, region)
        except phonenumbers.NumberParseException:
            continue
        dialled = str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
        if phonenumbers.is_valid_number(number):
            return Phone(typed, dialled, doubtful=False)
        if not best and phonenumbers.is_possible_number(number):
            best = dialled
    return Phone(typed, best)


@lru_cache(maxsize=32_768)
def readable(e164: str) -> str:
    """ "+228 90 38 20 38" for "+22890382038", in the groups of its country."""
    import phonenumbers

    return str(phonenumbers.format_number(phonenumbers.parse(e164), phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def same_numbers(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two lists hold the same numbers, however they are written."""
    return [re.sub(r"[^\d+]", "", one) or one for one in some] == [re.sub(r"[^\d+]", "", one) or one for one in others]


def phone_key(number: str) -> str:
    """What two writings of one number share: its last eight digits; "" where there are fewer than seven."""
    digits = "".join(filter(str.isdigit, number))
    return digits[-8:] if len(digits) >= 7 else ""

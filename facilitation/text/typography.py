"""Signs that a keyboard has no key for, as a document writes them: ’ for ', « » for ", no-break spaces before ; : ! ? and %, and
between the thousands of a number.

The document's own habit decides, so that what is typed into it looks like the rest of it and words that were only retyped are no
change. Where it has no habit, or that of a keyboard, what is typed stays as it is. Which signs French sets off: Lexique des règles
typographiques en usage à l’Imprimerie nationale, « Ponctuation ».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from unicodedata import combining

_NO_BREAK: Final = "\u00a0\u202f"
_SPACES: Final = (" ", *_NO_BREAK)
_SET_OFF: Final = ";:!?"
_QUOTES: Final = (("«", "»"), ("“", "”"))
_ADDRESSES: Final = ("http", "https", "mailto", "ftp")
_DIGITS: Final = "0123456789"
SIGNS: Final = f"'\"{_SET_OFF}% {_DIGITS}"
"""What may be written otherwise than it is typed."""
_NUMBER: Final = r"(?<![\w/])(?<!\d[.,])(?<!\d )[1-9]\d{0,2}(?:[\u00a0\u202f]\d{3})*"
"""Where the thousands of a number may begin: not in a date, decimals, a code, nor in what was left with ordinary spaces."""
_WAITS: Final = re.compile(rf"{_NUMBER} \d\d$")
_GROUPED: Final = re.compile(r"[\u00a0\u202f]\d{3}$")
_BEGUN: Final = re.compile(rf"{_NUMBER}$")
_FOLLOWS: Final = re.compile(r"\d{3}(?!\d)")
_ENOUGH: Final = 200_000
"""Letters of a document from which its habits are read: some sixty pages."""


@dataclass(frozen=True, slots=True)
class Typography:
    """`apostrophe` stands for a typed ', `quotes` for a typed " at the beginning and at the end, with the space inside them;
    `spaces` is what stands before a sign, `thousands` between the thousands of a number. What a document has no habit of is left
    out or is what the keyboard has."""

    apostrophe: str = "'"
    quotes: tuple[str, str] = ('"', '"')
    spaces: Mapping[str, str] = field(default_factory=dict)
    thousands: str = ""

    def signed(self, before: str, sign: str, after: str = "") -> tuple[int, str]:
        """What is to stand for one typed sign between the words `before` and `after`: so many of the last letters before it are
        replaced, by this."""
        last = before[-1:]
        if sign == " " or sign in _DIGITS:
            return self._in_number(before, sign, after) if self.thousands else (0, sign)
        if sign == "%":
            number = before.rstrip(" ")
            set_off = number != before and number[-1:].isdigit() and sign in self.spaces
            return (len(before) - len(number), self.spaces[sign] + sign) if set_off else (0, sign)
        if sign == "'":
            return 0, self.apostrophe if last.isalpha() or combining(last or sign) else sign
        if sign == '"' and self.quotes[0] != sign:
            opening, closing = self.quotes
            if before.rfind(opening[0]) > before.rfind(closing[-1]):
                inside = len(before) - len(before.rstrip("".join(_SPACES)))
                return (inside, closing) if len(closing) > 1 else (0, closing)
            return 0, opening
        if sign in self.spaces and (words := before.rstrip(" ")):
            before_sign = words[-1]
            if last == " ":
                return len(before) - len(words), self.spaces[sign] + sign
            if before_sign not in _NO_BREAK and before_sign not in _SET_OFF and not (sign == ":" and _no_colon_there(words)):
                return 0, self.spaces[sign] + sign
        return 0, sign

    def _in_number(self, before: str, sign: str, after: str) -> tuple[int, str]:
        """A typed space is one between thousands as soon as three digits follow it, and is none any more with the fourth."""
        if sign == " ":
            return 0, self.thousands if _FOLLOWS.match(after) and _BEGUN.search(before) else sign
        if after[:1].isdigit():
            return 0, sign
        if _WAITS.search(before):
            return 3, f"{self.thousands}{before[-2:]}{sign}"
        if _GROUPED.search(before):
            return 4, f" {before[-3:]}{sign}"
        return 0, sign

    def written(self, text: str) -> str:
        """The same as if it were typed letter by letter."""
        done = ""
        for sign in text:
            taken, stands = self.signed(done, sign)
            done = done[: len(done) - taken] + stands
        return done


AS_TYPED: Final = Typography()


def with_plain_spaces(text: str) -> str:
    """With the spaces that the keyboard has."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def typography_of(texts: Iterable[str]) -> Typography:
    """The habits of a document, from the beginning of it."""
    taken: list[str] = []
    length = 0
    for text in texts:
        taken.append(text)
        length += len(text)
        if length > _ENOUGH:
            break
    words = "\n".join(taken)
    apostrophe = "’" if words.count("’") > words.count("'") else "'"
    return Typography(apostrophe, _quotes(words), _spaces(words), _thousands(words))


def _quotes(words: str) -> tuple[str, str]:
    opening, closing = max(_QUOTES, key=lambda pair: words.count(pair[0]))
    times = words.count(opening)
    if times * 2 <= words.count('"'):
        return '"', '"'
    # The key that stands for a pair is pressed twice.
    inside = max(_SPACES, key=lambda space: words.count(opening + space))
    inside = inside if words.count(opening + inside) * 2 > times else ""
    return opening + inside, inside + closing


def _spaces(words: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for sign in _SET_OFF:
        space = max(_NO_BREAK, key=lambda one: words.count(one + sign))
        if words.count(space + sign) * 2 > words.count(sign):
            found[sign] = space
    if percent := _habit({space: len(re.findall(rf"\d{space}%", words)) for space in ("", *_SPACES)}):
        found["%"] = percent
    # Of signs that are rare in such texts the habit is that of the semicolon.
    return {sign: found[";"] for sign in "!?" if sign not in words and ";" in found} | found


def _thousands(words: str) -> str:
    return _habit({space: len(re.findall(rf"(?<![\w/])[1-9]\d{{0,2}}(?:{space}\d{{3}})+(?!\d)", words)) for space in _SPACES})


def _habit(times: Mapping[str, int]) -> str:
    """The no-break space that stands in most places; "" where none does."""
    space = max(_NO_BREAK, key=lambda one: times[one])
    return space if times[space] * 2 > sum(times.values()) else ""


def _no_colon_there(words: str) -> bool:
    """In a time of the day, a proportion or an address."""
    return words[-1].isdigit() or words.endswith(_ADDRESSES)

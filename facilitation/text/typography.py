"""Signs that a keyboard has no key for, as a document writes them: ’ for ', « » for ", no-break spaces before ; : ! and ?.

The document's own habit decides, so that what is typed into it looks like the rest of it and words that were only retyped are no
change. Where it has no habit, or that of a keyboard, what is typed stays as it is. Which signs French sets off: Lexique des règles
typographiques en usage à l’Imprimerie nationale, « Ponctuation ».
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from unicodedata import combining

_NO_BREAK: Final = "\u00a0\u202f"
_SPACES: Final = (" ", *_NO_BREAK)
_SET_OFF: Final = ";:!?"
_QUOTES: Final = (("«", "»"), ("“", "”"))
_ADDRESSES: Final = ("http", "https", "mailto", "ftp")
SIGNS: Final = f"'\"{_SET_OFF}"
"""What may be written otherwise than it is typed."""
_ENOUGH: Final = 200_000
"""Letters of a document from which its habits are read: some sixty pages."""


@dataclass(frozen=True, slots=True)
class Typography:
    """`apostrophe` stands for a typed ', `quotes` for a typed " at the beginning and at the end, with the space inside them;
    `spaces` is what stands before a sign. What a document has no habit of is left out or is what the keyboard has."""

    apostrophe: str = "'"
    quotes: tuple[str, str] = ('"', '"')
    spaces: Mapping[str, str] = field(default_factory=dict)

    def signed(self, before: str, sign: str) -> tuple[int, str]:
        """What is to stand for one typed sign after the words `before`: so many of their last letters are replaced, by this."""
        last = before[-1:]
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

    def written(self, text: str) -> str:
        """The same as if it were typed letter by letter."""
        done = ""
        for sign in text:
            taken, stands = self.signed(done, sign)
            done = done[: len(done) - taken] + stands
        return done


AS_TYPED: Final = Typography()


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
    return Typography(apostrophe, _quotes(words), _spaces(words))


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
    # Of signs that are rare in such texts the habit is that of the semicolon.
    return {sign: found[";"] for sign in "!?" if sign not in words and ";" in found} | found


def _no_colon_there(words: str) -> bool:
    """In a time of the day, a proportion or an address."""
    return words[-1].isdigit() or words.endswith(_ADDRESSES)

"""Which encoding a text file was saved in: UTF-8 and UTF-16 by their bytes, the old ones by whether French comes out.

Word and Notepad save as cp1252 or UTF-16; Excel in French saves "CSV" as cp1252, "CSV (Macintosh)" as mac-roman, "CSV (MS-DOS)"
as cp850 and "Texte Unicode" as UTF-16; lists pasted together from several of them hold several encodings in one file, so lines are
looked at one by one where the whole fails.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

ENCODINGS = ("utf-8", "cp1252", "mac-roman", "cp850", "iso8859-15", "utf-16")
"""What a person may choose from; names as in `codecs`."""

_OLD = ("cp1252", "mac-roman", "cp850", "iso8859-15")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CLEARLY_BETTER = 3.0
_SAMPLE = 200_000
"""Bytes from which the encoding of most lines is told."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """`encoding` is that of most lines; `mixed` says that some lines needed another."""

    text: str
    encoding: str
    mixed: bool = False


def decode(data: bytes, encoding: str = "") -> Decoded:
    """The text of `data`, undecodable bytes shown as U+FFFD; by `encoding` where it is given (LookupError for unknown names)."""
    if encoding:
        return Decoded(_without_mark(data.decode(codecs.lookup(encoding).name, "replace")), encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            if name == "utf-8":
                data = data[len(mark) :]
                break
            return Decoded(_without_mark(data.decode(name, "replace")), name)
    else:
        if wide := _unmarked_utf16(data):
            return Decoded(data.decode(wide, "replace"), wide)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _line_by_line(data)
    plain = _unscrambled(text)
    return Decoded(plain, "utf-8", plain != text)


_SCRAMBLED = re.compile("[ÃÂ][\x80-\xbf\u0152-\u2122]|â€")
"""What UTF-8 looks like once a program has taken it for cp1252 and written that as UTF-8 again: "PrÃ©noms"."""


def _unscrambled(text: str) -> str:
    """Lines that were written twice over are put right where all of the line agrees; the others stay as they are."""
    if not _SCRAMBLED.search(text):
        return text
    return "\n".join(map(_unscrambled_line, text.split("\n")))


def _unscrambled_line(line: str) -> str:
    if not _SCRAMBLED.search(line):
        return line
    try:
        return line.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return line


def _without_mark(text: str) -> str:
    return text.removeprefix("\ufeff")


def _unmarked_utf16(data: bytes) -> str:
    """Western text in UTF-16 has a zero in every second byte."""
    sample = data[:4000]
    half = len(sample) // 2
    if half < 2 or len(data) % 2:
        return ""
    if sample[1::2].count(0) > half * 0.6 and sample[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if sample[0::2].count(0) > half * 0.6 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return ""


def _line_by_line(data: bytes) -> Decoded:
    lines = data.split(b"\n")
    strange = b"\n".join(line for line in lines if not _is_utf8(line))
    main = _old_encoding(strange[:_SAMPLE])
    decoded: list[str] = []
    used: set[str] = set()
    for line in lines:
        if line.isascii():
            decoded.append(line.decode("ascii"))
            continue
        if _is_utf8(line):
            own = "utf-8"
        elif main not in _OLD:
            own = main
        else:
            own = _better_than(main, line)
        used.add(own)
        decoded.append(line.decode(own, "replace"))
    return Decoded("\n".join(decoded), main, len(used) > 1)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _old_encoding(data: bytes) -> str:
    """The old encoding under which `data` looks most like French; charset-normalizer's where none of ours does."""
    scores = {name: _likeness(data.decode(name, "replace")) for name in _OLD}
    best = max(_OLD, key=scores.__getitem__)
    if scores[best] >= 0:
        return best
    from charset_normalizer import from_bytes

    found = from_bytes(data).best()
    return found.encoding if found is not None else best


def _better_than(main: str, line: bytes) -> str:
    scores = {name: _likeness(line.decode(name, "replace")) for name in _OLD}
    best = max(_OLD, key=scores.__getitem__)
    return best if scores[best] >= scores[main] + _CLEARLY_BETTER else main


_FRENCH = frozenset("éèêëàâçîïôöùûüœæÉÈÊËÀÂÇÎÏÔÖÙÛÜŒÆ")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_SIGNS = frozenset("’‘“”«»–—…°€\u00a0")


def _likeness(text: str) -> float:
    """How much the letters beyond ASCII look like French in their places; a letter in its place counts 1 to 2, nonsense -3."""
    score = 0.0
    for found in _BEYOND_ASCII.finditer(text):
        place, letter = found.start(), found[0]
        before = text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        if letter in _SIGNS:
            score += 1.0
        elif letter.isalpha():
            # "FranÈois" and "ASSIéH" are what a wrong choice between two encodings looks like.
            within_capitals = before.isupper() and (after.isupper() or not after.isalpha())
            in_place = not (letter.isupper() and before.islower()) and not (
                letter.islower() and within_capitals and after.isalpha()
            )
            known = letter in _FRENCH
            score += (2.0 if known else 0.5) if in_place else -2.0
            if not known and unicodedata.name(letter, "").split(" ")[0] != "LATIN":
                score -= 3.0
        else:
            score -= 3.0
    return score

"""Cuts a text into the units that a French reader sees as one: words, elisions, numbers with their unit, spaces, punctuation.

Every comparison of texts works on these units, so that a change is never shown as half a word, half a number or a stray accent.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

APOSTROPHES: Final = "'’"
NO_BREAK_SPACES: Final = "\u00a0\u202f"


def _marks() -> str:
    """All combining marks of living scripts as ranges for a character class; worked out from Unicode's tables, about 1 ms."""
    ranges: list[tuple[int, int]] = []
    for first, last in ((0x300, 0x3100), (0xA600, 0xAC00), (0xFB00, 0xFE30), (0x1E800, 0x1E950)):
        for code in range(first, last):
            if unicodedata.category(chr(code))[0] == "M":
                if ranges and ranges[-1][1] == code - 1:
                    ranges[-1] = (ranges[-1][0], code)
                else:
                    ranges.append((code, code))
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in ranges)


_M: Final = _marks()
# Soft hyphens and joiners stand inside words; the degree sign ends "n°" and "25°".
_IN_WORD: Final = rf"\w{_M}\u00ad\u200c\u200d°"
_HYPHENS: Final = r"\-\u2010\u2011"
_PLAIN_WORD: Final = rf"[^\W\d_]++(?![{_IN_WORD}{_HYPHENS}{APOSTROPHES}:])"
"""Most words: letters and nothing that could belong to them after. Only here for speed; the patterns below would give the same."""
_CHUNK: Final = rf"[{_IN_WORD}]+(?:(?<=\d)[.,](?=\d)[{_IN_WORD}]+)*"
_JOINED: Final = rf"(?:[{_HYPHENS}{APOSTROPHES}](?=\w){_CHUNK})*"
_ELISION: Final = rf"(?:[cdjlmnstç]|qu|jusqu|lorsqu|puisqu|quoiqu)[{APOSTROPHES}](?=[\w«“\"(])"
_ANY_SPACE: Final = " \u00a0\u202f\u2009"
_DIGITS: Final = rf"\d{{1,3}}(?:[{_ANY_SPACE}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,/:]\d+)*"
# A one-letter unit is only known by the no-break space before it: "12 m" with a plain one may be the end of anything.
_UNIT: Final = (
    rf"[{_ANY_SPACE}]?[%‰€$£]"
    rf"|[{_ANY_SPACE}](?:F[{_ANY_SPACE}]?CFA|FCFA|XOF|EUR|USD|km²|m²|m³|km|cm|mm|ha|kg|°C|kWh|MWh|GWh|kW|MW|GW|°)(?![\w°])"
    rf"|[{NO_BREAK_SPACES}][mgtlhsF](?![\w{APOSTROPHES}])"
)
_LETTERED: Final = rf"[{_IN_WORD}]*(?:[{_HYPHENS}](?=[^\W\d_]){_CHUNK}{_JOINED})?"
"""What makes a word of a number: "8h40", "3e", "5-bis"."""

_TOKEN: Final = re.compile(
    rf"{_PLAIN_WORD}"
    rf"|[^\S\n\t{NO_BREAK_SPACES}]+"
    rf"|{_ELISION}"
    rf"|https?://[^\s<>«»]*[^\s<>«».,;:!?)]"
    rf"|(?:(?<![^\s(«])-|[+±−])?(?:{_DIGITS})(?:{_UNIT}|{_LETTERED})"
    rf"|{_CHUNK}{_JOINED}"
    rf"|[{NO_BREAK_SPACES}](?:[:;»]|[?!]+)"
    rf"|«[{NO_BREAK_SPACES}]?"
    rf"|\s"
    rf"|\.+|…+|[?!]+"
    rf"|.[{_M}]*",
    re.IGNORECASE | re.DOTALL,
)


def tokenize(text: str) -> tuple[str, ...]:
    """The units of the text in order; joined, they are the text again, whatever it holds.

    Units are: words with their marks and inner hyphens ("porte-parole", "ɖeɖe"), elisions with their apostrophe ("l’", "jusqu’"),
    numbers with decimals, thousands and unit ("12 %", "40 000 000 FCFA", "1,5"), runs of spaces, each line break and tab, and
    punctuation with the no-break space that French typography sets before or after it.
    """
    return tuple(_TOKEN.findall(text))

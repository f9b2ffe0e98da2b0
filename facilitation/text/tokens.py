"""Cuts a text into the units that a French reader sees as one: words, elisions, numbers with their unit, spaces, punctuation.

Every comparison of texts works on these units, so that a change is never shown as half a word, half a number or a stray accent.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
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


@cache
def _unit() -> re.Pattern[str]:
    """One unit. Compiled at the first comparison: it takes longer than the first window may wait for."""
    marks = _marks()
    # Soft hyphens and joiners stand inside words; the degree sign ends "n°" and "25°".
    in_word = rf"\w{marks}\u00ad\u200c\u200d°"
    hyphens = r"\-\u2010\u2011"
    # Most words: letters and nothing that could belong to them after. Only here for speed; the patterns below would give the same.
    plain_word = rf"[^\W\d_]++(?![{in_word}{hyphens}{APOSTROPHES}:])"
    chunk = rf"[{in_word}]+(?:(?<=\d)[.,](?=\d)[{in_word}]+)*"
    joined = rf"(?:[{hyphens}{APOSTROPHES}](?=\w){chunk})*"
    elision = rf"(?:[cdjlmnstç]|qu|jusqu|lorsqu|puisqu|quoiqu)[{APOSTROPHES}](?=[\w«“\"(])"
    any_space = " \u00a0\u202f\u2009"
    digits = rf"\d{{1,3}}(?:[{any_space}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,/:]\d+)*"
    # A one-letter unit is only known by the no-break space before it: "12 m" with a plain one may be the end of anything.
    unit = (
        rf"[{any_space}]?[%‰€$£]"
        rf"|[{any_space}](?:F[{any_space}]?CFA|FCFA|XOF|EUR|USD|km²|m²|m³|km|cm|mm|ha|kg|°C|kWh|MWh|GWh|kW|MW|GW|°)(?![\w°])"
        rf"|[{NO_BREAK_SPACES}][mgtlhsF](?![\w{APOSTROPHES}])"
    )
    # What makes a word of a number: "8h40", "3e", "5-bis".
    lettered = rf"[{in_word}]*(?:[{hyphens}](?=[^\W\d_]){chunk}{joined})?"
    return re.compile(
        rf"{plain_word}"
        rf"|[^\S\n\t{NO_BREAK_SPACES}]+"
        rf"|{elision}"
        rf"|https?://[^\s<>«»]*[^\s<>«».,;:!?)]"
        rf"|(?:(?<![^\s(«])-|[+±−])?(?:{digits})(?:{unit}|{lettered})"
        rf"|{chunk}{joined}"
        rf"|[{NO_BREAK_SPACES}](?:[:;»]|[?!]+)"
        rf"|«[{NO_BREAK_SPACES}]?"
        rf"|\s"
        rf"|\.+|…+|[?!]+"
        rf"|.[{marks}]*",
        re.IGNORECASE | re.DOTALL,
    )


def tokenize(text: str) -> tuple[str, ...]:
    """The units of the text in order; joined, they are the text again, whatever it holds.

    Units are: words with their marks and inner hyphens ("porte-parole", "ɖeɖe"), elisions with their apostrophe ("l’", "jusqu’"),
    numbers with decimals, thousands and unit ("12 %", "40 000 000 FCFA", "1,5"), runs of spaces, each line break and tab, and
    punctuation with the no-break space that French typography sets before or after it.
    """
    return tuple(_unit().findall(text))

"""Where the sentences of an alinéa begin and end."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"[.!?…]+[\u00a0\u202f ]*[»”\"]?(?=\s+[«“\"(\u00a0\s]*[^\W_a-zà-öø-ÿ])")
_ABBREVIATED: Final = re.compile(
    r"(?:^|[\s('’«“\"])(?:[A-Z]|[Aa]rt|al|n|no|cf|ex|p|pp|M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|etc|vol|chap|fig|tab|min|max|env|L\.O|[A-Z](?:\.[A-Z])+)$",
)
_NUMBER_AT_START: Final = re.compile(r"^[«“\"\s]*(?:[IVXLC]+|[A-Z]|\d+|[a-z])(?:\s(?:bis|ter|quater))?$")


def sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence, its final punctuation within, the spaces between sentences in none; [] for no words."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.start()]
        if match[0].startswith(".") and not match[0].startswith("..") and _shortens(before, text[: match.start()]):
            continue
        found.append((start, match.end()))
        start = match.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if text[start:].strip():
        found.append((start, len(text.rstrip())))
    return found


def _shortens(before: str, all_before: str) -> bool:
    """Whether the full stop after these words ends an abbreviation or a number, not a sentence."""
    return bool(_ABBREVIATED.search(before)) or bool(_NUMBER_AT_START.match(all_before))

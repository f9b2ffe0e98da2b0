"""What stood at the end of a line that was broken, and how two pieces of a text run on: with a space, or as one word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

SOFT_HYPHEN: Final = "\u00ad"
HYPHENS: Final = "\u2010-"
_WORD: Final = re.compile(r"[\w-]+")
_LAST: Final = re.compile(rf"[\w’'{HYPHENS}]+$")
_FIRST: Final = re.compile(rf"[\w{HYPHENS}]+")
_BEFORE: Final = frozenset(
    ("à", "c’est-à", "vis-à", "peut", "quatre", "soixante", "vingt", "dix", "non", "vice", "semi", "demi", "celui", "celle", "ceux")
)
_AFTER: Final = frozenset(("même", "mêmes", "être", "à-dire", "t-il", "t-elle", "t-on", "il", "elle", "ils", "elles", "on"))
"""Pieces of French words that keep their hyphen (« peut-être », « eux-mêmes ») and are no syllables of others (« mer-ci »)."""


def words_of(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands in the texts, without regard to case; words with a hyphen are one."""
    return Counter(word for text in texts for word in _WORD.findall(text.casefold()))


def keeps_hyphen(before: str, after: str, words: Counter[str]) -> bool:
    """Whether a word cut at the end of a line is written with a hyphen: as it stands elsewhere in the text, else as in French."""
    hyphened, plain = words[f"{before}-{after}".casefold()], words[f"{before}{after}".casefold()]
    if hyphened != plain:
        return hyphened > plain
    return before.casefold().replace("'", "’") in _BEFORE or after.casefold() in _AFTER


def seam(first: str, second: str, words: Counter[str]) -> tuple[int, str]:
    """How many letters at the end of `first` go where `second` runs on, and what comes between: "" or one space.

    Neither has white space at the edge that meets the other. Letters go where a hyphen only cut a word: (1, "").
    """
    if first.endswith(SOFT_HYPHEN):
        return 1, ""
    before = _LAST.search(first.rstrip(HYPHENS))
    after = _FIRST.match(second)
    if not first.endswith(tuple(HYPHENS)) or before is None or after is None or len(first) - before.end() != 1:
        return 0, " "
    if second[0].islower() and before[0][-1].isalpha():
        return (0, "") if keeps_hyphen(before[0], after[0], words) else (1, "")
    return 0, ""

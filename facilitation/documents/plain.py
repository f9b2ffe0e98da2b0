"""Reads plain text: paragraphs, hard-wrapped lines run together where that is certain, tables of lines parted by tabs.

Typed numbers and bullets begin a paragraph of their own; what they make of it is told by `handwritten`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from facilitation.documents.blocks import Block
from facilitation.documents.broken_words import HYPHENS, SOFT_HYPHEN, seam, words_of
from facilitation.documents.plain_tables import read_rows, rows_from
from facilitation.documents.typed_numbers import typed_number
from facilitation.text.clauses import Anchor

_WIDEST_WRAPPED: Final = 132
"""A file with longer lines than this has a line for each paragraph."""
_NARROWEST_WRAPPED: Final = 40
"""Where no line is longer, as in messages, each stands for itself."""
_FULL: Final = 0.85
"""Part of the usual width that a line must have with the first word of the next one, to have been broken off by its margin."""
_STOPS: Final = (".", "!", "?", ":", ";", "…")
_CLOSING: Final = ("»", ")")
_MANY: Final = 20
_LONG: Final = 0.9
"""Nine lines of ten are no longer than a full one; some are put together of two, or are addresses."""
_BROKEN: Final = 0.4
"""Where margins broke the lines, so many of those above another one are full, and so many below begin with a small letter."""


@dataclass(frozen=True, slots=True)
class _Page:
    """`width` is the length of a full line, 0 where each line is a paragraph.

    `broken`: most lines were broken off by a margin; `spaced`: empty lines part the paragraphs.
    """

    width: int
    broken: bool
    spaced: bool
    words: Counter[str]


def read_plain(text: str) -> list[Block]:
    """The paragraphs and tables in order; `anchor.paragraphs` are zero-based line numbers; "\\v" is a line break in a paragraph."""
    lines = text.split("\n")
    page = _page(lines)
    blocks: list[Block] = []
    gathered: list[int] = []

    def close() -> None:
        if gathered:
            words = _run_together([lines[number].strip() for number in gathered], page.words)
            blocks.append(Block("paragraph", words.replace("\v", "\n"), anchor=Anchor("", tuple(gathered))))
            gathered.clear()

    number = 0
    while number < len(lines):
        rows = rows_from(lines, number)
        if rows:
            close()
            blocks += read_rows(rows)
            number = rows[-1].lines[-1] + 1
            continue
        if not lines[number].strip():
            close()
        else:
            if gathered and not _goes_on(lines[gathered[-1]].strip(), lines[number].strip(), page):
                close()
            gathered.append(number)
        number += 1
    close()
    return blocks


def _page(lines: Sequence[str]) -> _Page:
    said = [line.strip() for line in lines if line.strip()]
    lengths = sorted(len(line) for line in said)
    width = lengths[-1] if lengths else 0
    if len(lengths) >= _MANY:
        width = lengths[int(_LONG * len(lengths))]
    stripped = [line.strip() for line in lines]
    below = [(one, other) for one, other in pairwise(stripped) if one and other and typed_number(other) is None]
    short = sum(not _is_full(one, other, width) for one, other in below)
    parted = sum(bool(one) and not other for one, other in pairwise(stripped))
    return _Page(
        width=width if _NARROWEST_WRAPPED <= width <= _WIDEST_WRAPPED else 0,
        broken=min(len(below) - short, sum(other[0].islower() for _, other in below)) >= _BROKEN * len(below),
        spaced=parted > short,
        words=words_of(said),
    )


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next word had no room in the line any more."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > _FULL * width


def _goes_on(line: str, following: str, page: _Page) -> bool:
    """Whether a line runs on in the one that follows it."""
    if typed_number(following) is not None or line.isupper() != following.isupper():
        return False
    small = following[0].islower()
    if small and (line.endswith(SOFT_HYPHEN) or (line[-1] in HYPHENS and line[-2:-1].isalpha())):
        return True
    if not page.width or not page.broken or not _is_full(line, following, page.width):
        return False
    return page.spaced or not line.endswith(_STOPS if small else (*_STOPS, *_CLOSING))


def _run_together(lines: Sequence[str], words: Counter[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        gone, between = seam(text, line, words)
        text = text[: len(text) - gone] + between + line
    return text

"""Widths of columns so that no word is cut: a column with a longer one takes room from those that have some to spare."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

from facilitation.papers import fonts
from facilitation.papers.styles import CELL_PADDING
from facilitation.papers.writing import Markup

_TAG = re.compile(r"<[^>]*>")
_SIZE = 9.0
WIDEST_WORD = 0.2
"""Share of the table that one word may claim: an address of a page without an end is cut like everywhere."""


def longest_word(words: Iterable[str], *, bold: bool = True) -> float:
    """Points that the widest of the words takes with the cell's padding."""
    font = f"{fonts.SANS}-{'Bold' if bold else 'Regular'}"
    return max((fonts.width(word, font, _SIZE) for word in words), default=0.0) + 2 * CELL_PADDING + 0.5


def fitted_widths(
    wanted: Sequence[float],
    heads: Sequence[str],
    rows: Iterable[Sequence[Iterable[Markup]]],
    width: float,
    *,
    widest: float = WIDEST_WORD,
) -> list[float]:
    """`wanted` are the shares in points; the result fills `width` and, where it can be done, holds every word whole.

    `widest` is the share of the table that one word may claim.
    """
    fonts.ready()
    strong: list[set[str]] = [set(head.split(" ")) for head in heads]
    light: list[set[str]] = [set() for _ in heads]
    for row in rows:
        for place, cell in enumerate(row):
            for markup in cell:
                (strong if "<b>" in markup else light)[place].update(_words(markup))
    most = widest * width
    least = [
        min(max(longest_word(bold_words), longest_word(words, bold=False)), most)
        for bold_words, words in zip(strong, light, strict=True)
    ]
    return widened(wanted, least, width)


def _words(markup: Markup) -> set[str]:
    """The words that a line break cannot part."""
    return set(html.unescape(_TAG.sub("", markup.replace("<br/>", " "))).split(" "))


def widened(wanted: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """`wanted` scaled to `width`, no column below its `least` as long as all together leave room for that."""
    if sum(least) >= width:
        return [one * width / sum(least) for one in least]
    fixed: dict[int, float] = {}
    while True:
        free = [place for place in range(len(wanted)) if place not in fixed]
        room = width - sum(fixed.values())
        share = room / sum(wanted[place] for place in free)
        short = [place for place in free if wanted[place] * share < least[place]]
        if not short:
            return [fixed.get(place, wanted[place] * share) for place in range(len(wanted))]
        for place in short:
            fixed[place] = least[place]

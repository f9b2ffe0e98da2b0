"""Which words of a text a formula means: those in the places named, where it says enough to tell them apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.formulas import joining, refusals
from facilitation.formulas.instructions import Occurrence, Place
from facilitation.formulas.matching import Match, find, find_unaccented
from facilitation.formulas.targets import Span, sentence_around, spans

_ONLY_MARKS: Final = re.compile(r"[\W_]*(?:et|ou)?[\W_]*")
_ONLY_NUMBER: Final = re.compile(r"[\W_]*(?:(?:[IVXLC]+|\d+|[a-zA-Z])\W+(?:(?:bis|ter|quater)\W+)?)*[\W_]*")
_SHORTEST_SHARED: Final = 1


@dataclass(frozen=True, slots=True)
class Located:
    """`paragraphs[paragraph][start:end]` are the words; `begin:limit` is the place they were looked for in."""

    paragraph: int
    start: int
    end: int
    capital: bool
    begin: int
    limit: int


def located(
    paragraphs: Sequence[str], places: Sequence[Place], words: str, at: Occurrence, *, unaccented: bool = False
) -> list[Located]:
    """The words meant in the places; raises FormulaRefusedError where there are none, or several and nothing says which.

    `unaccented`: where they are not found, they may have been typed without accents."""
    found = [_in_place(paragraphs, place, words) for place in places]
    if unaccented and not any(group for groups in found for group in groups):
        found = [_in_place(paragraphs, place, words, find_unaccented) for place in places]
    every = [one for groups in found for group in groups for one in group]
    if not every:
        raise refusals.words_not_found(words)
    if at.each:
        return every
    named = [group for place, groups in zip(places, found, strict=True) for group in _as_said(place, groups)]
    if at.which:
        return [_nth(group, at.which, words) for group in named]
    if at.times:
        if len(every) != at.times and any(len(group) != at.times for group in named):
            raise refusals.wrong_times(words, at.times, len(every))
        return every
    for group in named:
        if not group:
            raise refusals.words_not_found(words)
        if len(group) > 1:
            raise refusals.words_found_often(words, len(group))
    return [group[0] for group in named]


def _as_said(place: Place, groups: list[list[Located]]) -> list[list[Located]]:
    """By span where alinéas or sentences are named (each must hold the words), as one where the whole text is meant."""
    if place.paragraphs or place.sentences:
        return groups
    return [[one for group in groups for one in group]]


def _nth(group: list[Located], which: int, words: str) -> Located:
    place = which - 1 if which > 0 else len(group) + which
    if not 0 <= place < len(group):
        raise refusals.wrong_times(words, abs(which), len(group))
    return group[place]


def _in_place(
    paragraphs: Sequence[str], place: Place, words: str, look: Callable[[str, str], list[Match]] = find
) -> list[list[Located]]:
    if place.side:
        raise refusals.place_unclear()
    return [_in_span(paragraphs[span.paragraph], span, words, place, look) for span in spans(place, paragraphs)]


def _in_span(text: str, span: Span, words: str, place: Place, look: Callable[[str, str], list[Match]]) -> list[Located]:
    # Within the whole alinéa, so that no word is cut at the border.
    inside = [one for one in look(text, words) if span.start <= one.start and one.end <= max(span.end, span.start)]
    if place.edge == "end":
        inside = [one for one in inside if _ONLY_MARKS.fullmatch(text, one.end, span.end)]
    elif place.edge == "beginning":
        inside = [one for one in inside if _ONLY_NUMBER.fullmatch(text, span.start, one.start)]
    return [Located(span.paragraph, one.start, one.end, one.capital, span.start, span.end) for one in inside]


def limit_of(found: Located, places: Sequence[Place], text: str) -> int:
    """Where the end begins to be kept: before the final punctuation of the sentence or the alinéa."""
    start, end = (found.begin, found.limit)
    if any(place.sentences for place in places) and (start, end) == (0, len(text)):
        start, end = sentence_around(text, found.end)
    return start + joining.tail(text[start:end])


def matches_after(text: str, words: str, start: int, limit: int) -> Match:
    """The words behind a place, which must stand there once."""
    found = [one for one in find(text, words) if start <= one.start and one.end <= limit]
    if not found:
        raise refusals.words_not_found(words)
    if len(found) > 1:
        raise refusals.words_found_often(words, len(found))
    return found[0]


def shared_end(new: str, text: str) -> int:
    """Where in `text` the beginning ends that `new` stands for: after the longest run of words that `new` ends with and that
    the text holds once. Raises FormulaRefusedError where nothing is shared."""
    units = list(re.finditer(r"\S+", new))
    for unit in units:
        found = find(text, new[unit.start() :])
        if len(found) == 1:
            return found[0].end
        if len(found) > 1:
            break
    raise refusals.no_border()


def shared_start(new: str, text: str) -> int:
    """Where in `text` the end begins that `new` stands for; as `shared_end`, from the other side."""
    for unit in reversed(list(re.finditer(r"\S+", new))):
        found = find(text, new[: unit.end()])
        if len(found) == 1:
            return found[0].start
        if len(found) > 1:
            break
    raise refusals.no_border()

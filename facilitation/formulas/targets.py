"""Which alinéas and sentences of a text a place means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.formulas import refusals
from facilitation.formulas.instructions import WHERE_WORDS_STAND, Place, Run
from facilitation.formulas.sentences import sentences

_MARK: Final = re.compile(
    r"^[«“\"\s\u00a0]*(?:\((?:nouveau|supprimé)\)\s*)?([IVXLC]+|[A-Z]|\d+(?:\.\d+)*|[a-z])(\s(?:bis|ter|quater|quinquies|[A-Z]))*\s*([°).–-]|\.\s*[–-])"
)
_ARTICLE: Final = re.compile(r"(?:article|art\.?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """`paragraphs[paragraph][start:end]`; `whole` where it is all of the alinéa."""

    paragraph: int
    start: int
    end: int
    whole: bool = False


def merged(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Neighbouring runs as one: 24 and 25 are 24 … 25."""
    found: list[Run] = []
    for run in runs:
        if found and found[-1].last + 1 == run.first and found[-1].last > 0:
            found[-1] = Run(found[-1].first, run.last)
        else:
            found.append(run)
    return tuple(found)


def paragraph_runs(place: Place, paragraphs: Sequence[str]) -> list[tuple[int, int]]:
    """(first, last) of the alinéas meant, counted from 0; all of them where none is named."""
    first, last = _clause(place, paragraphs)
    count = last - first + 1
    if not place.paragraphs:
        return [(first, last)] if count else []
    return [(first + _index(run.first, count), first + _index(run.last, count)) for run in merged(place.paragraphs)]


def _index(number: int, count: int) -> int:
    if not number and count != 1:
        raise refusals.which_paragraph()
    number = number or 1
    place = number - 1 if number > 0 else count + number
    if not 0 <= place < count:
        raise refusals.no_paragraph(number, count)
    return place


def _clause(place: Place, paragraphs: Sequence[str]) -> tuple[int, int]:
    """The alinéas of the numbered part that is named ("II, 2°"), by the numbers they begin with."""
    first, last = 0, len(paragraphs) - 1
    for part in filter(None, place.clause.split(", ")):
        if _ARTICLE.match(part):
            if place.side:
                raise refusals.other_article()
            continue
        sought = _bare(part)
        marked = [(index, _mark(paragraphs[index])) for index in range(first, last + 1)]
        starts = [index for index, mark in marked if mark == sought]
        if len(starts) != 1:
            raise refusals.no_clause(part)
        shape = _shape(sought)
        ends = [index for index, mark in marked if index > starts[0] and mark and _shape(mark) == shape]
        first, last = starts[0], (ends[0] - 1 if ends else last)
    return first, last


def _mark(text: str) -> str:
    found = _MARK.match(text)
    return _bare(text[found.start(1) : found.end()]) if found is not None else ""


def _bare(mark: str) -> str:
    return mark.strip(" .–-)°\u00a0")


def _shape(mark: str) -> str:
    head = mark.split()[0] if mark.split() else mark
    if head.isdigit():
        return "figure"
    if re.fullmatch("[IVXLC]+", head):
        return "roman"
    return "upper" if head.isupper() else "lower"


def paragraphs_of(place: Place, paragraphs: Sequence[str]) -> list[int]:
    return [index for first, last in paragraph_runs(place, paragraphs) for index in range(first, last + 1)]


def spans(place: Place, paragraphs: Sequence[str]) -> list[Span]:
    """The alinéas meant, or the sentences of them; a sentence with no alinéa named is one of a text that is one alinéa."""
    if place.table is not None:
        raise refusals.table_place()
    indices = paragraphs_of(place, paragraphs)
    if not place.sentences or place.sentences == (WHERE_WORDS_STAND,):
        return [Span(index, 0, len(paragraphs[index]), whole=True) for index in indices]
    if not place.paragraphs and len(indices) != 1:
        raise refusals.which_paragraph()
    return [span for index in indices for span in sentence_spans(place.sentences, index, paragraphs[index])]


def sentence_spans(runs: Sequence[Run], index: int, text: str) -> list[Span]:
    found = sentences(text)
    made: list[Span] = []
    for run in runs:
        first, last = _sentence(run.first, len(found)), _sentence(run.last, len(found))
        made += (Span(index, *found[place]) for place in range(first, last + 1))
    return made


def _sentence(number: int, count: int) -> int:
    place = number - 1 if number > 0 else count + number
    if not 0 <= place < count:
        raise refusals.no_sentence(number, count)
    return place


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """(start, end) of the sentence that the place stands in."""
    for start, end in sentences(text):
        if at <= end:
            return start, end
    return 0, len(text)

"""« Matrice des amendements et observations » (domain 2.7, 3.10): totals first, then every amendment once in the order of the text.

The short form is the note to the minister: substance only, in five columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, Paragraph

from facilitation.papers.blocks import letterhead, table_heading, title_block
from facilitation.papers.changed_words import Brevity, Shown
from facilitation.papers.edition import Edition
from facilitation.papers.fitting import fitted_widths
from facilitation.papers.long_table import Cell, LongTable, Row, banner_row, head_row, plain_row
from facilitation.papers.marked_text import packed
from facilitation.papers.matrix_lines import Extent, Line, for_minister, sections
from facilitation.papers.matrix_totals import STATES, Total, totals
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import (
    EMPTY,
    LONGEST,
    Markup,
    bold,
    inserted,
    italic,
    join,
    paragraph,
    pieces,
    plain,
    struck,
)

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

Setter = Callable[[Edition, Line], Sequence[Markup]]

_BREVITY: Mapping[Extent, Brevity] = {"complete": Brevity(170, 60), "short": Brevity(160, 60)}
_COMPLETE = {
    "number": 28.0,
    "reference": 66,
    "nature": 50,
    "initial": 120,
    "proposed": 120,
    "authors": 84,
    "rationale": 84,
    "decision": 104,
    "agreed": 104,
    "follow_up": 84,
}
_SHORT = {"reference": 92.0, "before": 232, "after": 232, "author": 124, "outcome": 102}
_OF_CELLS = {"reference": 1.9, "initial": 0.8, "proposed": 0.8, "before": 0.8, "after": 0.8}
_ROOM = 150.0
"""Points that a heading needs on a page: itself, the head of its table, the name of a part and a row of some lines."""
_CLOSER = 5.0
"""Points by which a line of totals is lower than other rows."""
_OBSERVATIONS = {"number": 28.0, "reference": 92, "nature": 62, "remark": 240, "authors": 120, "answer": 170, "follow_up": 90}


def build_matrix(workshop: Workshop, edition: Edition, *, extent: Extent = "complete") -> bytes:
    """The matrix as PDF, A4 across."""
    short = extent == "short"
    name = edition.wording("matrix.title_short" if short else "matrix.title")
    sheet = edition.sheet(name, across=True)
    found = sections(workshop, edition.wording, _BREVITY[extent])
    if short:
        found = for_minister(found)
    story: list[Flowable] = [*letterhead(edition, sheet.body_width), *title_block(edition, name)]
    if not found:
        story.append(paragraph(edition.say("matrix.empty_short" if short else "matrix.empty"), style("body")))
        return build(story, sheet)
    counted = totals(found, edition.wording, complete=not short)
    story += [_summary(edition, counted, sheet), _legend(edition, short=short)]
    columns = _SHORT if short else _COMPLETE
    for section in found:
        if section.amendments:
            story += [
                *table_heading(plain(section.document.title), room=_ROOM),
                lines_table(edition, sheet, columns, section.amendments),
            ]
    observed = [section for section in found if section.observations]
    for place, section in enumerate(observed):
        if place == 0:
            story += table_heading(edition.say("matrix.observations"), room=_ROOM + 40)
        story += table_heading(plain(section.document.title), 2, _ROOM)
        story.append(lines_table(edition, sheet, _OBSERVATIONS, section.observations))
    return build(story, sheet)


def marked(shown: Shown) -> list[Markup]:
    """Words with what is struck and what is put in; our own remark in italics before them."""
    return [*([italic(plain(shown.announced))] if shown.announced else []), *packed(shown.segments)]


# The first page


def _summary(edition: Edition, found: Sequence[Total], sheet: Sheet) -> Flowable:
    # A column of zeros for what never happened says little: « pris note » is for observations only.
    states = [state for state in _STATE_ORDER if state != "noted" or any(total.states["noted"] for total in found)]
    head = ["part", "proposed", *states]
    titles = [edition.wording(f"matrix.totals.{name}") for name in head]
    wanted = [sheet.body_width * 0.32, *[sheet.body_width * 0.68 / (len(head) - 1)] * (len(head) - 1)]
    widths = fitted_widths(wanted, titles, (), sheet.body_width)
    heads = [paragraph(plain(title), style("cell_head_centre" if place else "cell_head")) for place, title in enumerate(titles)]
    rows = [_figures(total, states) for total in found]
    return LongTable(widths, rows, head=[head_row(heads)], page_height=sheet.body_height)


_STATE_ORDER = tuple(sorted(STATES, key=lambda state: state == "noted"))


def _figures(total: Total, states: Sequence[str]) -> Row:
    """Lower than other rows, so that the totals of a whole policy stand on the first page."""
    strong = total.kind in ("total", "document")
    mark: Callable[[Markup], Markup] = bold if strong else (lambda words: words)
    numbers = [total.proposed, *(total.states[state] for state in states)]
    figures = [paragraph(mark(plain(str(number) if number else "–")), style("cell_centre")) for number in numbers]
    indented = Markup("&nbsp;&nbsp;&nbsp;") if total.kind in ("share", "part") else EMPTY
    words = [paragraph(Markup(indented + mark(plain(total.title))), style("cell")), *figures]
    # The name of a document stays on the page of its first part.
    row_cells = [Cell(place, (one,), shaded=strong, middle=True) for place, one in enumerate(words)]
    return Row(row_cells, with_next=total.kind == "document" and total.has_parts, closer=_CLOSER)


def _legend(edition: Edition, *, short: bool) -> Flowable:
    words = join(
        (
            edition.say("matrix.legend.before"),
            struck(edition.say("matrix.legend.struck")),
            edition.say("matrix.legend.between"),
            inserted(edition.say("matrix.legend.inserted")),
            edition.say("matrix.legend_short" if short else "matrix.legend.after"),
        )
    )
    return paragraph(words, style("note"))


# The lines


def lines_table(edition: Edition, sheet: Sheet, columns: Mapping[str, float], found: Sequence[Line]) -> LongTable:
    """Parts of the text announced by a shaded line; a row for each line. `columns` (points wide) by their names in `_SETTERS`."""
    short = columns is _SHORT
    heads = [edition.wording(f"matrix.column.{name}") for name in columns]
    cells = [[tuple(_SETTERS[name](edition, line)) for name in columns] for line in found]
    wanted = [share * (_OF_CELLS.get(name, 1) if _mostly_cells(found) else 1) for name, share in columns.items()]
    widths = fitted_widths(wanted, heads, cells, sheet.body_width)
    rows: list[Row] = []
    for _, of_part in groupby(zip(found, cells, strict=True), key=lambda one: one[0].part):
        for place, (line, words) in enumerate(of_part):
            if place == 0 and columns is not _OBSERVATIONS:
                rows.append(banner_row(paragraph(plain(line.part_title), style("cell_bold")), len(columns)))
            rows.append(plain_row([_paragraphs(one) for one in words], 0 if short else 30))
    head = head_row([paragraph(plain(words), style("cell_head")) for words in heads])
    return LongTable(widths, rows, head=[head], page_height=sheet.body_height)


def _mostly_cells(found: Sequence[Line]) -> bool:
    """Whether most lines bear on tables: their references are long, their texts a word or a figure."""
    return sum(len(line.reference) > 1 for line in found) > len(found) / 2


def _paragraphs(words: Iterable[Markup]) -> tuple[Paragraph, ...]:
    return tuple(paragraph(one, style("cell")) for one in words if one)


def _wrapped(text: str) -> list[Markup]:
    """Long prose as several paragraphs: breaking one costs the square of its length."""
    return [plain(piece) for line in text.split("\n") for piece in pieces(line)] if len(text) > LONGEST else [plain(text)]


def _number(_: Edition, line: Line) -> list[Markup]:
    return [bold(plain(line.amendment.number))]


def _reference(_: Edition, line: Line) -> list[Markup]:
    return [bold(plain(line.reference[0])), *(italic(plain(one)) for one in line.reference[1:])] if line.reference else []


def _authors(edition: Edition, line: Line) -> list[Markup]:
    said = [plain(name) for name in line.authors]
    if line.supporters:
        said.append(italic(edition.say("matrix.supported_by", names=", ".join(line.supporters))))
    return said


def _decision(_: Edition, line: Line) -> list[Markup]:
    outcome, *details = line.decision
    return [bold(plain(outcome)), *(plain(one) for one in details)]


def _answer(_: Edition, line: Line) -> list[Markup]:
    outcome, *details = line.decision
    return [*(_wrapped(line.answer) if line.answer else []), bold(plain(outcome)), *(plain(one) for one in details)]


_SETTERS: Mapping[str, Setter] = {
    "number": _number,
    "reference": _reference,
    "nature": lambda _, line: [plain(one) for one in line.nature],
    "initial": lambda _, line: marked(line.initial),
    "proposed": lambda _, line: marked(line.proposed),
    "authors": _authors,
    "rationale": lambda _, line: _wrapped(line.rationale),
    "decision": _decision,
    "agreed": lambda _, line: marked(line.agreed),
    "follow_up": lambda _, line: [plain(one) for one in line.follow_up],
    "before": lambda _, line: marked(line.before),
    "after": lambda _, line: marked(line.after),
    "author": lambda _, line: [plain(name) for name in line.authors],
    "outcome": lambda _, line: [bold(plain(line.decision[0]))],
    "remark": lambda _, line: _wrapped(line.proposed.text),
    "answer": _answer,
}

"""The matrix as a Word file, for whoever has to work on it: the same lines as the PDF, heads repeated, rows kept whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from facilitation.papers.changed_words import Brevity, Shown
from facilitation.papers.document_letterhead import add_letterhead
from facilitation.papers.document_sheet import WIDTH, add_title, blank, packed
from facilitation.papers.document_table import Look, Passage, Table, fill
from facilitation.papers.edition import Edition
from facilitation.papers.matrix_lines import Extent, Line, for_minister, sections
from facilitation.papers.matrix_totals import STATES, Total, totals
from facilitation.papers.writing import xml_words

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

_BREVITY = Brevity(170, 60)


@dataclass(frozen=True, slots=True)
class Column:
    """`share` of the table's width; `value` gives the cell's paragraphs."""

    name: str
    share: float
    value: Callable[[Edition, Line], Iterable[Passage]]


def _plain(lines: Iterable[str]) -> list[Passage]:
    return [[(line, "")] for line in lines]


def _headed(lines: Sequence[str], rest: Look = "") -> list[Passage]:
    return [[(line, rest if place else "bold")] for place, line in enumerate(lines)]


def _shown(shown: Shown) -> Iterator[Passage]:
    if shown.announced:
        yield [(shown.announced, "italic")]
    looks: Mapping[str, Look] = {"delete": "delete", "insert": "insert"}
    if shown.segments:
        yield [(segment.text, looks.get(segment.kind, "")) for segment in shown.segments]


def _authors(edition: Edition, line: Line) -> list[Passage]:
    said = _plain(line.authors)
    if line.supporters:
        said.append([(edition.wording("matrix.supported_by", names=", ".join(line.supporters)), "italic")])
    return said


_NUMBER = Column("number", 0.035, lambda _, line: [[(line.amendment.number, "bold")]])
_REFERENCE = Column("reference", 0.1, lambda _, line: _headed(line.reference, "italic"))
_NATURE = Column("nature", 0.07, lambda _, line: _plain(line.nature))
_AUTHORS = Column("authors", 0.11, _authors)
_FOLLOW_UP = Column("follow_up", 0.09, lambda _, line: _plain(line.follow_up))
_COMPLETE = (
    _NUMBER,
    _REFERENCE,
    _NATURE,
    Column("initial", 0.15, lambda _, line: _shown(line.initial)),
    Column("proposed", 0.15, lambda _, line: _shown(line.proposed)),
    _AUTHORS,
    Column("rationale", 0.1, lambda _, line: _plain(line.rationale.split("\n"))),
    Column("decision", 0.15, lambda _, line: _headed(line.decision)),
    Column("agreed", 0.11, lambda _, line: _shown(line.agreed)),
    _FOLLOW_UP,
)
_SHORT = (
    Column("reference", 0.14, lambda _, line: _headed(line.reference, "italic")),
    Column("before", 0.29, lambda _, line: _shown(line.before)),
    Column("after", 0.29, lambda _, line: _shown(line.after)),
    Column("author", 0.16, lambda _, line: _plain(line.authors)),
    Column("outcome", 0.12, lambda _, line: [[(line.decision[0], "bold")]]),
)
_OBSERVATIONS = (
    _NUMBER,
    _REFERENCE,
    _NATURE,
    Column("remark", 0.3, lambda _, line: _plain(line.proposed.text.split("\n"))),
    _AUTHORS,
    Column("answer", 0.26, lambda _, line: [*(_plain(line.answer.split("\n")) if line.answer else []), *_headed(line.decision)]),
    _FOLLOW_UP,
)


def build_document(workshop: Workshop, edition: Edition, *, extent: Extent = "complete") -> bytes:
    """DOCX, A4 across; the same workshop and time of printing give the same bytes."""
    short = extent == "short"
    found = sections(workshop, edition.wording, _BREVITY)
    if short:
        found = for_minister(found)
    title = edition.wording("matrix.title_short" if short else "matrix.title")
    made = blank(edition, title)
    add_letterhead(made, edition, WIDTH / 20)
    add_title(made, edition, title)
    if not found:
        made.add_paragraph(edition.wording("matrix.empty_short" if short else "matrix.empty"))
        return packed(made)
    _add_totals(made, edition, totals(found, edition.wording, complete=not short))
    _add_legend(made, edition, short=short)
    for section in found:
        if section.amendments:
            made.add_heading(xml_words(section.document.title), 1)
            _add_lines(made, edition, _SHORT if short else _COMPLETE, section.amendments, by_part=True)
    observed = [section for section in found if section.observations]
    if observed:
        made.add_heading(edition.wording("matrix.observations"), 1)
    for section in observed:
        made.add_heading(xml_words(section.document.title), 2)
        _add_lines(made, edition, _OBSERVATIONS, section.observations, by_part=False)
    return packed(made)


def _add_totals(made: Any, edition: Edition, found: Sequence[Total]) -> None:
    noted = any(total.states["noted"] for total in found)
    states = [*(state for state in STATES if state != "noted"), *(["noted"] if noted else [])]
    heads = [edition.wording(f"matrix.totals.{name}") for name in ("part", "proposed", *states)]
    shares = [0.3, *[0.7 / (len(heads) - 1)] * (len(heads) - 1)]
    table = Table(shares, heads, (), figures=True)
    for total in found:
        look: Look = "bold" if total.kind in ("total", "document") else ""
        figures = [total.proposed, *(total.states[state] for state in states)]
        title = f"\u2003{total.title}" if total.kind in ("share", "part") else total.title
        table.add_row([[[(words, look)]] for words in (title, *(str(figure) if figure else "–" for figure in figures))])
    table.put_into(made)


def _add_legend(made: Any, edition: Edition, *, short: bool) -> None:
    words: Passage = (
        (edition.wording("matrix.legend.before"), ""),
        (edition.wording("matrix.legend.struck"), "delete"),
        (edition.wording("matrix.legend.between"), ""),
        (edition.wording("matrix.legend.inserted"), "insert"),
        (edition.wording("matrix.legend_short" if short else "matrix.legend.after"), ""),
    )
    fill(made.add_paragraph()._p, words)


def _add_lines(made: Any, edition: Edition, columns: Sequence[Column], found: Sequence[Line], *, by_part: bool) -> None:
    heads = [edition.wording(f"matrix.column.{column.name}") for column in columns]
    rows = [[list(column.value(edition, line)) for column in columns] for line in found]
    table = Table([column.share for column in columns], heads, rows)
    for _, lines in groupby(zip(found, rows, strict=True), key=lambda one: one[0].part):
        for place, (line, cells) in enumerate(lines):
            if by_part and place == 0:
                table.add_banner(line.part_title)
            table.add_row(cells)
    table.put_into(made)

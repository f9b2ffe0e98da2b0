"""The summary of a day as a Word file, for the rapporteur who goes on working on it: the same parts as the PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from facilitation.documents.number_words import roman
from facilitation.papers.document_letterhead import add_letterhead
from facilitation.papers.document_sheet import UPRIGHT_WIDTH, add_title, blank, packed
from facilitation.papers.document_table import Passage, Table, fill
from facilitation.papers.edition import Edition
from facilitation.papers.figures import Block, Grid, Words
from facilitation.papers.summary_parts import Prose, signers, told_parts
from facilitation.papers.summary_state import Which, shown
from facilitation.papers.writing import xml_words
from facilitation.text.clauses import Span
from facilitation.text.diff import segments
from facilitation.text.rich import Line, runs

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

_STYLES = {"paragraph": None, "bullet": "List Bullet", "number": None}


def build_document(workshop: Workshop, edition: Edition, day: date, which: Which = "current") -> bytes:
    """DOCX, A4 upright. Raises PalabreError where this version is not there."""
    found = shown(workshop, edition, day, which)
    title = edition.wording("paper.summary")
    made = blank(edition, title, upright=True)
    made.styles["Normal"].font.size = Pt(9.5)
    part = made.styles["Heading 1"]
    part.font.size, part.paragraph_format.space_before, part.paragraph_format.space_after = Pt(11), Pt(8), Pt(2)
    add_letterhead(made, edition, UPRIGHT_WIDTH / 20)
    add_title(made, edition, title)
    which_day = edition.wording("paper.day_number", number=edition.settings.day_number(day), day=edition.wording.date(day))
    for words, look in ((which_day, "bold"), (found.state, "italic")):
        _centred(made, [(words, look)])
    for place, (heading, parts) in enumerate(told_parts(edition.wording, found), 1):
        made.add_heading(xml_words(f"{roman(place)}. {heading}"), 1)
        for part in parts:
            if isinstance(part, Prose):
                _add_prose(made, part)
            else:
                _add_figures(made, part)
    _add_signers(made, workshop, edition, day)
    return packed(made)


def _centred(made: Any, words: Passage) -> None:
    paragraph = made.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    fill(paragraph._p, words)


def _add(made: Any, words: Passage, name: str | None = None) -> None:
    paragraph = made.add_paragraph(style=name)
    paragraph.paragraph_format.space_after = Pt(3)
    fill(paragraph._p, words)


def _add_prose(made: Any, prose: Prose) -> None:
    if prose.before is not None and prose.before.text != prose.rich.text:
        for words in _lines([(one.text, one.kind) for one in segments(prose.before.text, prose.rich.text)]):
            _add(made, words)
        return
    for line in prose.rich.lines():
        if line.text.strip():
            numbered = f"{line.number}. " if line.kind == "number" else ""
            _add(made, [(numbered, ""), *_words(line)] if numbered else _words(line), _STYLES[line.kind])


def _words(line: Line) -> list[tuple[str, str]]:
    return [(text, _look(span)) for text, span in runs(line.text, line.spans)]


def _look(span: Span) -> str:
    marks = {"bold": span.bold, "italic": span.italic, "underline": span.underline}
    return " ".join(name for name, on in marks.items() if on)


def _lines(found: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Marked words line by line."""
    line: list[tuple[str, str]] = []
    for text, kind in found:
        first, *more = text.split("\n")
        look = "" if kind == "equal" else kind
        line.append((first, look))
        for rest in more:
            yield line
            line = [(rest, look)]
    yield line


def _add_figures(made: Any, blocks: Sequence[Block]) -> None:
    for kind, together in groupby(blocks, lambda one: one.kind if isinstance(one, Words) else "grid"):
        for place, one in enumerate(together, 1):
            if isinstance(one, Grid):
                _add_table(made, one)
            elif kind == "heading":
                _add(made, [(one.text, "bold")])
            else:
                lead = [(f"{place}. ", "")] if kind == "number" else []
                _add(made, [*lead, *one.runs], "List Bullet" if kind == "bullet" else None)


def _add_table(made: Any, grid: Grid) -> None:
    head, *rows = grid.rows
    cells = [[[list(one)] for one in row] for row in rows if len(row) > 1]
    heads = ["".join(text for text, _ in one) for one in head]
    table = Table(grid.shares, heads, cells, figures=bool(grid.centred), width=UPRIGHT_WIDTH)
    for row in rows:
        if len(row) == 1:
            table.add_banner("".join(text for text, _ in row[0]))
        else:
            table.add_row([[list(one)] for one in row])
    table.put_into(made)


def _add_signers(made: Any, workshop: Workshop, edition: Edition, day: date) -> None:
    for office, people in zip(("rapporteur", "chair"), signers(workshop, day), strict=True):
        names = ", ".join(workshop.people.get(one).sentence_name for one in people) or edition.wording("paper.missing")
        _add(made, [(edition.wording(f"paper.minutes.{office}"), "bold"), (f"{edition.wording('paper.colon')}{names}", "")])

"""« Synthèse de la journée »: a page or two that a rapporteur reads out at eight the next morning (domain 3.8).

Prose is the rapporteur's own, figures are worked out; a version that was adopted, or printed for the night, says what it said then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from reportlab.platypus import CondPageBreak, Flowable, Paragraph

from facilitation.documents.number_words import roman
from facilitation.papers.blocks import (
    Signer,
    blank_lines,
    bullet,
    heading,
    letterhead,
    signatures,
    title_block,
)
from facilitation.papers.edition import Edition
from facilitation.papers.figures import Block, Grid, Words
from facilitation.papers.long_table import LongTable, banner_row, head_row, plain_row
from facilitation.papers.marked_text import marked
from facilitation.papers.page import Sheet, build
from facilitation.papers.rich_words import rich_prose
from facilitation.papers.styles import style
from facilitation.papers.summary_parts import Prose, signers, told_parts
from facilitation.papers.summary_state import Shown, Which, shown
from facilitation.papers.writing import Markup, bold, italic, join, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

_LINES_FOR_CORRECTIONS = 2
_CLOSER = 3.0
"""Points that rows of figures are lower than those that people write in: all of it is to stand on two pages."""


def build_daily_summary(workshop: Workshop, edition: Edition, day: date, which: Which = "current") -> bytes:
    """Raises PalabreError where this version is not there."""
    found = shown(workshop, edition, day, which)
    number = edition.settings.day_number(day)
    reference = edition.wording("paper.summary.reference", day=number, version=edition.version)
    sheet = edition.sheet(edition.wording("paper.summary"), reference=reference)
    return build(list(_story(workshop, edition, sheet, day, found)), sheet)


def _story(workshop: Workshop, edition: Edition, sheet: Sheet, day: date, found: Shown) -> Iterator[Flowable]:
    number = edition.settings.day_number(day)
    yield from letterhead(edition, sheet.body_width)
    which = edition.say("paper.day_number", number=number, day=edition.wording.date(day))
    yield from title_block(edition, edition.wording("paper.summary"), which)
    yield paragraph(bold(plain(found.state)), style("note_centre"))
    for place, (title, parts) in enumerate(told_parts(edition.wording, found), 1):
        # The rows of a table may go over to the next page, its heading not without them.
        yield CondPageBreak(80)
        head = paragraph(join((plain(f"{roman(place)}."), plain(title)), " "), style("brief_heading"))
        head.keepWithNext = 0  # ReportLab would measure a whole table to keep it with its heading
        yield head
        for part in parts:
            yield from _prose(part) if isinstance(part, Prose) else _figures(part, sheet)
    yield from _end(workshop, edition, sheet, day, found)


def _prose(prose: Prose) -> list[Flowable]:
    if prose.before is None or prose.before.text == prose.rich.text:
        return rich_prose(prose.rich, brief=True)
    return [paragraph(words, style("brief_left")) for words in marked(prose.before.text, prose.rich.text, around=None)]


def _figures(blocks: Sequence[Block], sheet: Sheet) -> Iterator[Flowable]:
    for kind, together in groupby(blocks, lambda one: one.kind if isinstance(one, Words) else "grid"):
        found = list(together)
        if kind == "number":
            items = [_markup(one.runs) for one in found if isinstance(one, Words)]
            yield from (Paragraph(one, style("brief_numbered"), bulletText=f"{place}.") for place, one in enumerate(items, 1))
            continue
        for one in found:
            if isinstance(one, Grid):
                yield _table(one, sheet)
            elif kind == "heading":
                yield heading(_markup(one.runs), 3)
            elif kind == "bullet":
                yield bullet(_markup(one.runs), name="brief_bullet")
            else:
                yield paragraph(_markup(one.runs), style("brief_left"))


def _table(grid: Grid, sheet: Sheet) -> LongTable:
    widths = [share * sheet.body_width / sum(grid.shares) for share in grid.shares]
    columns = len(widths)

    def look(place: int, name: str) -> str:
        return f"{name}_centre" if grid.centred and place >= grid.centred else name

    head, *rows = grid.rows
    made = [
        banner_row(paragraph(_markup(row[0]), style("cell_bold")), columns)
        if len(row) == 1
        else plain_row([paragraph(_markup(one), style(look(place, "cell"))) for place, one in enumerate(row)], middle=True)
        for row in rows
    ]
    for row in made:
        row.closer = _CLOSER
    heads = head_row([paragraph(_markup(one), style(look(place, "cell_head"))) for place, one in enumerate(head)])
    return LongTable(widths, made, head=[heads], page_height=sheet.body_height)


def _markup(runs: Sequence[tuple[str, str]]) -> Markup:
    looks = {"bold": bold, "italic": italic}
    return join(looks.get(look, Markup)(plain(text)) for text, look in runs)


def _end(workshop: Workshop, edition: Edition, sheet: Sheet, day: date, found: Shown) -> Iterator[Flowable]:
    say = edition.say

    def names(ids: Sequence[str]) -> tuple[Markup, ...]:
        return tuple(short(workshop.people.get(one).sentence_name) for one in ids) or (edition.missing,)

    rapporteurs, chairs = signers(workshop, day)

    before: list[Flowable] = []
    if found.to_read:
        before = [paragraph(say("paper.daily.read"), style("brief_left")), *blank_lines(_LINES_FOR_CORRECTIONS)]
    yield signatures(
        Signer(say("paper.minutes.rapporteur"), names(rapporteurs)),
        Signer(say("paper.minutes.chair"), names(chairs)),
        sheet.body_width,
        before=before,
        room=36,
    )

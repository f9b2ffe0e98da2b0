"""« Ordre des allocutions »: the speeches alone, for protocol and the cabinets, on one signed-off page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, Spacer

from facilitation.ceremonies.speakers import title_of
from facilitation.papers.blocks import letterhead, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.long_table import LongTable, Row, head_row, plain_row
from facilitation.papers.page import build
from facilitation.papers.running_order import clock, received, when
from facilitation.papers.styles import style
from facilitation.papers.writing import bold, lines, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.ceremonies.steps import Step
    from facilitation.workshop import Workshop

_COLUMNS = {"number": 26.0, "time": 58.0, "speaker": 190.0, "stand_in": 120.0, "minutes": 44.0, "text": 58.0}


def build_order_of_speeches(workshop: Workshop, edition: Edition, item: str) -> bytes:
    name = edition.wording("paper.name.order_of_speeches")
    sheet = edition.sheet(name, reference=edition.wording("paper.ceremony.version", version=edition.version))
    story: list[Flowable] = letterhead(edition, sheet.body_width)
    story += title_block(edition, name, short(workshop.agenda.get(item).title), when(workshop, edition, item))
    speeches = [one for one in workshop.ceremonies.of(item) if one.is_speech]
    total = sum(_COLUMNS.values())
    widths = [share * sheet.body_width / total for share in _COLUMNS.values()]
    head = head_row([paragraph(edition.say(f"paper.ceremony.column.{one}"), style("cell_head")) for one in _COLUMNS])
    times = workshop.ceremonies.schedule(item)
    rows = [_row(workshop, edition, place, one, times.times[one.id].start) for place, one in enumerate(speeches, 1)]
    story.append(LongTable(widths, rows, head=[head], page_height=sheet.body_height))
    minutes = sum(one.minutes for one in speeches)
    told = edition.say("paper.ceremony.speeches", count=len(speeches), minutes=minutes)
    story += [Spacer(0, 6), paragraph(told, style("note"))]
    return build(story, sheet)


def _row(workshop: Workshop, edition: Edition, place: int, step: Step, start: int) -> Row:
    said = workshop.ceremonies.speaker(step, edition.wording, edition.language)
    who = lines((short(said.office), short(said.name))) if said.known else edition.missing
    cells = (
        plain(str(place)),
        plain(clock(edition, start)),
        lines((bold(short(title_of(step, edition.wording))), who)),
        lines((short(said.stand_in_office), short(said.stand_in))),
        edition.say("paper.ceremony.minutes", minutes=step.minutes),
        received(edition, step),
    )
    return plain_row([paragraph(one, style("cell_large")) for one in cells])

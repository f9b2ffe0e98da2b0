"""« Conducteur de cérémonie »: what the master of ceremonies reads from at the lectern, an arm's length away.

Times, minutes, who speaks, with which office and in whose name; the salutations stand at its head, a column is left to tick.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer, Table, TableStyle

from facilitation.ceremonies.speakers import title_of
from facilitation.ceremonies.timing import Schedule, StepTime
from facilitation.papers.blocks import title_block
from facilitation.papers.edition import Edition
from facilitation.papers.long_table import LongTable, Row, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import HAIRLINE, RULE, style
from facilitation.papers.writing import EMPTY, Markup, bold, italic, join, lines, paragraph, plain, short

if TYPE_CHECKING:
    from facilitation.ceremonies.steps import Step
    from facilitation.workshop import Workshop

_COLUMNS = {"time": 76.0, "minutes": 58.0, "step": 0.0, "ticked": 40.0}


def build_running_order(workshop: Workshop, edition: Edition, item: str, *, most: int, only_present: bool) -> bytes:
    """`most` single salutations, 0 for no limit."""
    number = edition.wording("paper.ceremony.version", version=edition.version)
    sheet = edition.sheet(edition.wording("paper.name.running_order"), reference=number)
    story = [*_head(workshop, edition, item), *_salutations(workshop, edition, sheet, item, most, only_present=only_present)]
    steps = workshop.ceremonies.of(item)
    times = workshop.ceremonies.schedule(item)
    widths = [width or sheet.body_width - sum(_COLUMNS.values()) for width in _COLUMNS.values()]
    head = head_row([paragraph(edition.say(f"paper.ceremony.column.{name}"), style("cell_head")) for name in _COLUMNS])
    rows = [_row(workshop, edition, one, times.times[one.id]) for one in steps]
    story.append(LongTable(widths, rows, head=[head], page_height=sheet.body_height))
    story += [Spacer(0, 4), paragraph(total_words(edition, times), style("lectern_small"))]
    return build(story, sheet)


def when(workshop: Workshop, edition: Edition, item: str) -> Markup:
    """ "Mardi 22 juillet 2025, 9 h 30, Grande salle": as planned, or when it was where it was moved to another day since."""
    known, held = workshop.agenda.get(item), workshop.agenda.day_of(item)
    moved = held != workshop.sessions.get(known.session).date
    begins = workshop.ceremonies.schedule(item).begins if moved else workshop.agenda.slots(known.session)[item].start
    day = edition.wording.date(held)
    return join((plain(day[:1].upper() + day[1:]), plain(clock(edition, begins)), short(known.room)), ", ")


def clock(edition: Edition, minute: int) -> str:
    """Minutes since midnight as a time of the day."""
    from datetime import time

    return edition.wording.time(time(minute // 60 % 24, minute % 60))


def received(edition: Edition, step: Step) -> Markup:
    """Whether the text of a speech has come; empty for steps of which none is awaited."""
    if step.received_at is not None:
        return edition.say("paper.ceremony.received")
    return bold(edition.say("paper.ceremony.not_received")) if step.awaited else EMPTY


def total_words(edition: Edition, times: Schedule) -> Markup:
    """ "Durée totale : 67 min, fin à 10 h 37", and below it "7 min de plus que les 60 min du programme"."""
    told = edition.say("paper.ceremony.total", minutes=times.total, end=clock(edition, times.ends))
    if times.over <= 0:
        return told
    return lines((told, bold(edition.say("paper.ceremony.over", over=times.over, planned=times.planned))))


def _head(workshop: Workshop, edition: Edition, item: str) -> list[Flowable]:
    """Whoever stands at the lectern knows the workshop: its name would take the room of a step."""
    title, name = workshop.agenda.get(item).title, edition.wording("paper.name.running_order")
    return title_block(edition, name, short(title), when(workshop, edition, item), with_workshop=False)


def _salutations(
    workshop: Workshop, edition: Edition, sheet: Sheet, item: str, most: int, *, only_present: bool
) -> Iterator[Flowable]:
    lines = workshop.ceremonies.salutations(item, edition.wording, edition.language, most=most, only_present=only_present)
    words = [paragraph(edition.say("paper.ceremony.salutations"), style("lectern_small_bold"))]
    words += [paragraph(short(f"{line.words},"), style("lectern_salutation")) for line in lines]
    look = TableStyle(
        [
            ("BOX", (0, 0), (-1, -1), HAIRLINE, RULE),
            ("LEFTPADDING", (0, 0), (-1, -1), 12),
            ("TOPPADDING", (0, 0), (-1, -1), 8),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
        ]
    )
    yield Table([[words]], [sheet.body_width], style=look)
    yield Spacer(0, 12)
    # The head of the table and its first step stay together.
    yield CondPageBreak(120)


def _row(workshop: Workshop, edition: Edition, step: Step, at: StepTime) -> Row:
    said = workshop.ceremonies.speaker(step, edition.wording, edition.language)
    words: list[tuple[Markup, str]] = [(short(title_of(step, edition.wording)), "lectern_bold")]
    words += [(short(part), "lectern") for part in (said.office, said.name) if part]
    instead = [part for part in (said.stand_in_office, said.stand_in) if part]
    if instead:
        words.append(
            (italic(edition.say(f"paper.ceremony.represented_by.{'F' if said.woman else 'M'}", name=instead[0])), "lectern")
        )
        words += [(italic(short(part)), "lectern") for part in instead[1:]]
    if step.is_speech and not said.known:
        words.append((edition.missing, "lectern"))
    words.append((received(edition, step), "lectern_small"))
    words += [(short(line), "lectern_small") for line in step.notes.split("\n")]
    start = plain(clock(edition, at.start)) if not at.skipped else edition.say("paper.not_held")
    minutes = edition.say("paper.ceremony.minutes", minutes=step.minutes) if step.minutes else EMPTY
    told: tuple[Paragraph, ...] = tuple(paragraph(one, style(name)) for one, name in words if one)
    return plain_row([paragraph(start, style("lectern_bold")), paragraph(minutes, style("lectern")), told, None], 34)

"""The programme of the days: as planned now, or as it was first planned and beside it as it really went (« prévu / réalisé »)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable

from facilitation.agenda.agenda import held_on, minutes_on
from facilitation.papers.blocks import letterhead, table_heading, title_block
from facilitation.papers.edition import Edition
from facilitation.papers.held import held_times
from facilitation.papers.long_table import LongTable, Row, banner_row, head_row, plain_row
from facilitation.papers.page import Sheet, build
from facilitation.papers.styles import style
from facilitation.papers.writing import EMPTY, Markup, bold, join, lines, paragraph, plain, short, unbroken

if TYPE_CHECKING:
    from facilitation.agenda.items import AgendaItem
    from facilitation.agenda.sessions import Session
    from facilitation.agenda.timetable import Slot
    from facilitation.workshop import Workshop

_PLANNED = {"planned": 92.0, "activity": 215, "responsible": 110, "room": 80}
_ACTUAL = {"planned": 84.0, "actual": 89, "activity": 180, "responsible": 88, "room": 71}
_QUIET = frozenset({"break", "meal", "prayer", "logistics"})


def build_programme(workshop: Workshop, edition: Edition, *, actual: bool = False) -> bytes:
    """`actual` adds the real times and how far they are from those planned before the programme was changed live."""
    name = edition.wording("paper.programme_actual" if actual else "paper.programme")
    sheet = edition.sheet(name, reference=edition.wording("paper.programme_version", version=edition.version))
    replaces = [edition.say("paper.programme_replaces", version=edition.version)] if edition.version > 1 else []
    story: list[Flowable] = [*letterhead(edition, sheet.body_width), *title_block(edition, name, *replaces)]
    by_day: dict[object, list[Session]] = {}
    for session in workshop.sessions.all():
        by_day.setdefault(session.date, []).append(session)
    for sessions in by_day.values():
        if any(workshop.agenda.of(session.id) for session in sessions):
            day = sessions[0].date
            title = edition.say("paper.day_number", number=edition.settings.day_number(day), day=edition.wording.date(day))
            story += table_heading(title, 1, 170)
            changed = changed_at(workshop, edition, day)
            if changed:
                story.append(paragraph(changed, style("note")))
            story.append(day_table(workshop, edition, sessions, sheet, actual=actual))
    if len(story) and not by_day:
        story.append(paragraph(edition.missing, style("body")))
    return build(story, sheet)


def day_table(workshop: Workshop, edition: Edition, sessions: Sequence[Session], sheet: Sheet, *, actual: bool) -> LongTable:
    """The items of one day, a shaded line for each half-day."""
    columns = _ACTUAL if actual else _PLANNED
    total = sum(columns.values())
    widths = [share * sheet.body_width / total for share in columns.values()]
    head = head_row([paragraph(edition.say(f"paper.column.{name}"), style("cell_head")) for name in columns])
    rows: list[Row] = []
    for session, items in _by_half(workshop, sessions, actual=actual):
        rows.append(banner_row(paragraph(_half(workshop, edition, session), style("cell_bold")), len(columns)))
        for item, first, slot in items:
            title = short(unbroken(item.title))
            planned = times(edition, slot)
            if first.date != session.date:
                planned = lines((plain(edition.wording.date(first.date)), planned))
            cells = {
                "planned": planned,
                "actual": real_times(edition, item, slot, first.date),
                "activity": title if item.kind in _QUIET else bold(title),
                "responsible": short(unbroken(item.responsible)),
                "room": short(unbroken(item.room)),
            }
            rows.append(plain_row([paragraph(cells[name], style("cell")) for name in columns]))
    return LongTable(widths, rows, head=[head], page_height=sheet.body_height)


_Planned = tuple["AgendaItem", "Session", "Slot"]


def _by_half(workshop: Workshop, sessions: Sequence[Session], *, actual: bool) -> list[tuple[Session, list[_Planned]]]:
    """The half-days of a day that hold something, with their items and when these are planned; for what really happened each item
    stands in the half-day where it was planned first, so that the day can be read as it was to go.
    """
    found: dict[str, list[tuple[int, _Planned]]] = {session.id: [] for session in sessions}
    for session in sessions:
        slots = workshop.agenda.slots(session.id)
        for item in workshop.agenda.of(session.id):
            first, slot = workshop.agenda.first_planned(item) if actual else (session, slots[item.id])
            at_home = first.id in found
            found[first.id if at_home else session.id].append(((slot if at_home else slots[item.id]).start, (item, first, slot)))
    if actual:
        for items in found.values():
            items.sort(key=lambda pair: pair[0])
    return [(session, [one for _, one in found[session.id]]) for session in sessions if found[session.id]]


def times(edition: Edition, slot: Slot) -> Markup:
    """ "9 h 30 – 10 h 30"; a dash for what a pause cut off from an item while the workshop ran: it was never planned by itself."""
    if slot.start == slot.end:
        return plain("–")
    return edition.say("paper.from_to", start=edition.wording.time(slot.starts_at), end=edition.wording.time(slot.ends_at))


def changed_at(workshop: Workshop, edition: Edition, day: date) -> Markup:
    """« Programme modifié à 10 h 34 »: the last time that it was changed while the workshop ran; empty where it never was."""
    found = workshop.replanning.of_day(day)
    if not found:
        return EMPTY
    made = found[-1].made_at
    at = edition.wording.time(made)
    if made.date() == day:
        return edition.say("paper.programme_changed", time=at)
    return edition.say("paper.programme_changed_on", day=edition.wording.date(made.date()), time=at)


def real_times(edition: Edition, item: AgendaItem, slot: Slot, day: date) -> Markup:
    """ "10 h 05 – 11 h 02" and below it how far the start is from the one planned on `day`, where it is five minutes or more and
    nobody took it up on another day.
    """
    if item.started_at is None:
        return edition.say("paper.not_held")
    late = minutes_on(day, item.started_at) - slot.start
    told = abs(late) >= 5 and held_on(day, item.started_at) and slot.end > slot.start
    delay = edition.say("paper.delay", minutes=f"{late:+d}".replace("-", "–")) if told else EMPTY
    return lines((plain(held_times(edition.wording, item.started_at, item.ended_at)), delay))


def _half(workshop: Workshop, edition: Edition, session: Session) -> Markup:
    chair = workshop.people.get(session.chair).sentence_name if session.chair else ""
    half = plain(edition.wording(f"half.{session.half}").capitalize())
    return join((half, short(edition.wording("paper.chaired_by", name=chair)) if chair else EMPTY), " – ")

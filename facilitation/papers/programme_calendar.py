"""The programme as an iCalendar file (RFC 5545), for the calendars of telephones: an event for each item."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from facilitation.agenda.sessions import Session
from facilitation.papers.edition import Edition

if TYPE_CHECKING:
    from icalendar import Event

    from facilitation.agenda.items import AgendaItem
    from facilitation.agenda.timetable import Slot
    from facilitation.workshop import Workshop

_PRODUCER = "-//Palabre//Programme//FR"


def build_calendar(workshop: Workshop, edition: Edition) -> bytes:
    """Items with their times as planned now; the same item keeps its UID, so that a calendar that has it already moves it, and one
    that was on a programme which went out and is deleted since is called off.

    Times are local ones without a zone ("floating"): half past nine is what the paper says too, though a laptop's zone be wrong.
    """
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", _PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(edition.settings.title))
    for session in workshop.sessions.all():
        slots = workshop.agenda.slots(session.id)
        for item in workshop.agenda.of(session.id):
            calendar.add_component(_event(edition, item, session, slots[item.id]))
    gone_out = {line.partition(" ")[0] for one in workshop.printings.all_of("programme") for line in one.content}
    for item in workshop.agenda.all(binned=True):
        if item.id in gone_out:
            event = _event(edition, item, workshop.sessions.get(item.session), workshop.agenda.planned(item))
            event.add("status", "CANCELLED")
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(edition: Edition, item: AgendaItem, session: Session, slot: Slot) -> Event:
    from icalendar import Event

    event = Event()
    midnight = datetime.combine(session.date, time())
    event.add("uid", f"{item.id}@palabre")
    event.add("dtstamp", edition.printed_at.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", midnight + timedelta(minutes=slot.start))
    event.add("dtend", midnight + timedelta(minutes=slot.end))
    event.add("summary", item.title)
    # Rises with each programme that goes out and says something else: calendars take the higher one.
    event.add("sequence", edition.version - 1)
    event.add("categories", [edition.wording(f"item.{item.kind}")])
    place = ", ".join(part for part in (item.room, edition.settings.place) if part)
    if place:
        event.add("location", place)
    if item.responsible:
        event.add("description", item.responsible)
    return event

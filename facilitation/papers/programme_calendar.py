"""The programme as an iCalendar file (RFC 5545), for the calendars of telephones: an event for each item."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from facilitation.agenda.sessions import Session
from facilitation.papers.edition import Edition

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

_PRODUCER = "-//Palabre//Programme//FR"


def build_calendar(workshop: Workshop, edition: Edition) -> bytes:
    """Items with their times as planned now; the same item keeps its UID, so that a calendar that has it already moves it.

    Times are local ones without a zone ("floating"): half past nine is what the paper says too, though a laptop's zone be wrong.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", edition.settings.title)
    for session in workshop.sessions.all():
        _add_events(calendar, workshop, edition, session)
    return bytes(calendar.to_ical())


def _add_events(calendar: object, workshop: Workshop, edition: Edition, session: Session) -> None:
    from icalendar import Calendar, Event

    assert isinstance(calendar, Calendar)
    slots = workshop.agenda.slots(session.id)
    changes = len(workshop.replanning.of_day(session.date))
    midnight = datetime.combine(session.date, time())
    for item in workshop.agenda.of(session.id):
        event = Event()
        event.add("uid", f"{item.id}@palabre")
        event.add("dtstamp", edition.printed_at.astimezone(UTC).replace(microsecond=0))
        event.add("dtstart", midnight + timedelta(minutes=slots[item.id].start))
        event.add("dtend", midnight + timedelta(minutes=slots[item.id].end))
        event.add("summary", item.title)
        event.add("sequence", changes)
        event.add("categories", [edition.wording(f"item.{item.kind}")])
        place = ", ".join(part for part in (item.room, edition.settings.place) if part)
        if place:
            event.add("location", place)
        if item.responsible:
            event.add("description", item.responsible)
        calendar.add_component(event)

"""The programme for telephones: read back, and its bytes as RFC 5545 wants them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from icalendar import Calendar, Event

from facilitation.papers.catalogue import paper
from facilitation.producing import make, record
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock

PRINTED = datetime(2025, 7, 24, 10, 42, tzinfo=UTC)


def calendar(workshop: Workshop) -> bytes:
    return make(workshop, paper("programme"), {"times": "planned"}, "fr", form="ics", printed_at=PRINTED).data


def test_every_item_is_an_event_with_its_planned_times(demonstration: Workshop) -> None:
    read = Calendar.from_ical(calendar(demonstration))
    events = {str(one["uid"]): one for one in read.walk("VEVENT")}
    items = demonstration.agenda.all()
    assert len(events) == len(items)
    for item in items:
        event, slot = events[f"{item.id}@palabre"], demonstration.agenda.planned(item)
        day = demonstration.sessions.get(item.session).date
        assert str(event["summary"]) == item.title
        assert event["dtstart"].dt == datetime.combine(day, slot.starts_at)
        assert event["dtend"].dt == datetime.combine(day, slot.ends_at)
        assert event["dtstart"].dt.tzinfo is None, "half past nine wherever the telephone comes from"


def test_lines_are_folded_and_marks_escaped_as_the_standard_wants(demonstration: Workshop) -> None:
    data = calendar(demonstration)
    lines = data.split(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75, "octets, 3.1"
    assert (lines[0], lines[-2], lines[-1]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"")
    unfolded = re.sub(rb"\r\n[ \t]", b"", data).decode()
    for required in ("PRODID:", "VERSION:2.0", "UID:", "DTSTAMP:20250724T104200Z"):
        assert f"\r\n{required}" in unfolded


def test_the_same_programme_gives_the_same_bytes(demonstration: Workshop) -> None:
    assert calendar(demonstration) == calendar(demonstration)


def test_a_changed_programme_moves_the_events_that_are_there(workshop: Workshop, hand_clock: HandClock) -> None:
    morning = workshop.sessions.all()[2].id
    workshop.agenda.add(morning, "Ouverture; accueil, mots", minutes=60, starts_at="09:00")
    hand_clock.set("2025-07-23 10:30")
    before = sent(workshop)[0]
    workshop.agenda.start(workshop.agenda.all()[0].id)
    workshop.replanning.accept("shift")
    after = sent(workshop)[0]
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    workshop.agenda.update(workshop.agenda.all()[0].id, starts_at="09:00")
    again = sent(workshop)[0]
    assert (again["sequence"], again["dtstart"].dt) == (2, before["dtstart"].dt), "never back to a number that was there"


def test_what_moves_to_a_day_that_changed_less_often_still_moves(workshop: Workshop, hand_clock: HandClock) -> None:
    sessions = workshop.sessions.all()
    first, item = workshop.agenda.add(sessions[0].id, "Ouverture"), workshop.agenda.add(sessions[0].id, "Débat")
    hand_clock.set("2025-07-22 08:00")
    workshop.agenda.start(first)
    numbers = []
    for change in (
        lambda: workshop.agenda.update(item, minutes=45),
        lambda: workshop.agenda.update(item, minutes=50),
        lambda: workshop.agenda.move(item, sessions[4].id, 0),
    ):
        change()
        numbers.append(next(one["sequence"] for one in sent(workshop) if str(one["summary"]) == "Débat"))
    assert numbers == [0, 1, 2]


def test_what_was_announced_and_is_deleted_is_called_off(workshop: Workshop) -> None:
    morning = workshop.sessions.all()[0].id
    workshop.agenda.add(morning, "Ouverture")
    never, gone = workshop.agenda.add(morning, "Essai"), workshop.agenda.add(morning, "Visite de terrain")
    workshop.agenda.bin(never)
    sent(workshop)
    workshop.agenda.bin(gone)
    events = {str(one["summary"]): one for one in sent(workshop)}
    assert set(events) == {"Ouverture", "Visite de terrain"}
    assert str(events["Visite de terrain"]["status"]) == "CANCELLED"
    assert "status" not in events["Ouverture"]


def test_the_title_of_the_workshop_is_escaped_too(workshop: Workshop) -> None:
    workshop.set_up({"title": "Politique, plan d’actions; budget"})
    workshop.agenda.add(workshop.sessions.all()[0].id, "Ouverture")
    assert "X-WR-CALNAME:Politique\\, plan d’actions\\; budget" in calendar(workshop).decode()


def sent(workshop: Workshop) -> list[Event]:
    """The events of a calendar that goes out now."""
    data = calendar(workshop)
    record(workshop, paper("programme"), {"times": "planned"}, "fr")
    return Calendar.from_ical(data).walk("VEVENT")

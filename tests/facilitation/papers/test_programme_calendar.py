"""The programme for telephones: read back, and its bytes as RFC 5545 wants them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from icalendar import Calendar

from facilitation.papers.catalogue import paper
from facilitation.producing import make
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
    before = Calendar.from_ical(calendar(workshop)).walk("VEVENT")[0]
    workshop.agenda.start(workshop.agenda.all()[0].id)
    workshop.replanning.accept("shift")
    after = Calendar.from_ical(calendar(workshop)).walk("VEVENT")[0]
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["dtstart"].dt == datetime(2025, 7, 23, 10, 30)
    assert str(after["summary"]) == "Ouverture; accueil, mots"
    assert b"SUMMARY:Ouverture\\; accueil\\, mots" in calendar(workshop)

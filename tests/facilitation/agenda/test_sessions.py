"""Half-days: which one it is now, opened and closed once, with the people who answer for it."""

from datetime import date

import pytest

from facilitation.errors import PalabreError


@pytest.mark.parametrize(
    ("now", "day", "half"),
    [
        ("2025-07-01 09:00", 22, "morning"),
        ("2025-07-22 07:15", 22, "morning"),
        ("2025-07-22 13:00", 22, "morning"),
        ("2025-07-22 13:30", 22, "afternoon"),
        ("2025-07-22 17:30", 23, "morning"),
        ("2025-07-26 16:59", 26, "afternoon"),
        ("2025-07-26 18:00", 26, "afternoon"),
        ("2025-09-01 09:00", 26, "afternoon"),
    ],
)
def test_the_half_day_of_now(workshop, hand_clock, now, day, half):
    hand_clock.set(now)
    current = workshop.sessions.current()
    assert (current.date.day, current.half) == (day, half)


def test_every_day_begins_with_morning_and_afternoon(workshop):
    sessions = workshop.sessions.all()
    assert [(one.date.day, one.half) for one in sessions] == [
        (day, half) for day in range(22, 27) for half in ("morning", "afternoon")
    ]
    assert f"{sessions[0].starts_at:%H:%M}–{sessions[0].ends_at:%H:%M}" == "08:00–13:00"
    workshop.sessions.add_days([date(2025, 7, 22), date(2025, 7, 27)])
    assert len(workshop.sessions.all()) == 12, "days that are there get nothing new"


def test_an_evening_is_added_once_and_stands_last(workshop):
    evening = workshop.sessions.add(date(2025, 7, 23), "evening")
    assert [one.half for one in workshop.sessions.of_day(date(2025, 7, 23))] == ["morning", "afternoon", "evening"]
    assert workshop.sessions.get(evening).starts_at.hour == 19
    with pytest.raises(PalabreError, match=r"session\.exists"):
        workshop.sessions.add(date(2025, 7, 23), "evening")


def test_a_sitting_opens_once(workshop, hand_clock):
    session = workshop.sessions.current().id
    hand_clock.set("2025-07-23 08:20")
    workshop.sessions.open(session)
    hand_clock.set("2025-07-23 09:00")
    workshop.sessions.open(session)
    assert workshop.sessions.get(session).opened_at.strftime("%H:%M") == "08:20"
    hand_clock.set("2025-07-23 13:04")
    workshop.sessions.close(session)
    assert workshop.sessions.get(session).closed_at.strftime("%H:%M") == "13:04"
    workshop.history.undo()
    assert workshop.sessions.get(session).closed_at is None


def test_starting_an_item_opens_its_sitting_in_the_same_step(workshop):
    session = workshop.sessions.current().id
    item = workshop.agenda.add(session, "Ouverture")
    workshop.agenda.start(item)
    assert workshop.sessions.get(session).opened_at is not None
    workshop.history.undo()
    assert workshop.sessions.get(session).opened_at is None
    assert workshop.agenda.get(item).state == "planned"


def test_who_answers_for_a_sitting_and_its_notes(workshop):
    session = workshop.sessions.current().id
    people = [workshop.people.add(name) for name in ("A", "B", "C", "D")]
    workshop.sessions.update(session, chair=people[0], moderator=people[1], rapporteurs=people[2:], notes="Vif débat.")
    known = workshop.sessions.get(session)
    assert (known.chair, known.moderator, known.rapporteurs, known.notes) == (
        people[0],
        people[1],
        tuple(people[2:]),
        "Vif débat.",
    )

"""Who is there: checked in once, left, signed, replaced, counted."""

import pytest

from facilitation.attendance.attendance import count
from facilitation.errors import PalabreError
from facilitation.people.people import UNCOUNTED_ROLES


@pytest.fixture
def morning(workshop):
    return workshop.sessions.current().id


def test_nobody_is_checked_in_twice(workshop, morning, hand_clock):
    person = workshop.people.add("AMEGAN", "Akouvi")
    hand_clock.set("2025-07-23 08:12")
    workshop.attendance.check_in(morning, person)
    hand_clock.set("2025-07-23 09:00")
    with pytest.raises(PalabreError, match=r"attendance\.already") as refused:
        workshop.attendance.check_in(morning, person)
    assert refused.value.fields["since"] == "08:12"
    assert workshop.attendance.of(morning)[person].arrived_at.hour == 8


def test_who_left_and_returns_keeps_the_first_arrival(workshop, morning, hand_clock):
    person = workshop.people.add("AMEGAN", "Akouvi")
    workshop.attendance.check_in(morning, person)
    hand_clock.set("2025-07-23 09:00")
    workshop.attendance.mark(morning, person, "left")
    assert workshop.attendance.present(morning) == set()
    assert workshop.attendance.came(morning) == {person}
    workshop.attendance.check_in(morning, person)
    record = workshop.attendance.of(morning)[person]
    assert (record.state, record.arrived_at.hour, record.left_at) == ("present", 8, None)


def test_signed_is_not_checked_in(workshop, morning):
    person = workshop.people.add("AMEGAN", "Akouvi")
    workshop.attendance.sign(morning, person)
    record = workshop.attendance.of(morning)[person]
    assert record.signed
    assert not record.came
    assert workshop.attendance.signed_sessions(person) == [morning]


def test_a_mark_can_be_taken_away_and_undone(workshop, morning):
    person = workshop.people.add("AMEGAN", "Akouvi")
    workshop.attendance.check_in(morning, person)
    workshop.attendance.mark(morning, person, "excused")
    assert workshop.attendance.present(morning) == set()
    workshop.history.undo()
    assert workshop.attendance.present(morning) == {person}


def test_counts_by_sex_and_constituency_leave_out_press_and_secretariat(workshop, morning):
    ministry = workshop.organisations.add("Ministère", constituency="ministry")
    for name, sex, role in (("A", "F", "participant"), ("B", "M", "participant"), ("C", "F", "press"), ("D", "F", "participant")):
        person = workshop.people.add(name, sex=sex, role=role, organisation=ministry)
        if name != "D":
            workshop.attendance.check_in(morning, person)
    counts = count(workshop.people.all(), chosen=workshop.attendance.present(morning), uncounted_roles=UNCOUNTED_ROLES)
    assert (counts.total, counts.by_sex, counts.by_constituency) == (2, {"F": 1, "M": 1}, {"ministry": 2})

"""Who is there: checked in once, left, signed, replaced, counted."""

import pytest

from facilitation.errors import PalabreError


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


def test_nobody_leaves_who_is_not_here(workshop, morning):
    person = workshop.people.add("AMEGAN", "Akouvi")
    with pytest.raises(PalabreError, match=r"attendance\.not_here"):
        workshop.attendance.mark(morning, person, "left")
    assert workshop.attendance.came(morning) == set()
    workshop.attendance.mark(morning, person, "excused")
    with pytest.raises(PalabreError, match=r"attendance\.not_here"):
        workshop.attendance.mark(morning, person, "left")


def test_an_unknown_state_is_a_mistake_of_the_program(workshop, morning):
    person = workshop.people.add("AMEGAN")
    with pytest.raises(ValueError, match="asleep"):
        workshop.attendance.mark(morning, person, "asleep")


def test_presence_can_be_said_for_an_earlier_time(workshop, morning, hand_clock):
    person = workshop.people.add("AMEGAN")
    earlier = hand_clock.now
    hand_clock.forward(90)
    workshop.attendance.mark(morning, person, "present", earlier)
    assert workshop.attendance.of(morning)[person].arrived_at == earlier


def test_taking_the_mark_away_keeps_the_signature(workshop, morning):
    person = workshop.people.add("AMEGAN")
    workshop.attendance.check_in(morning, person)
    workshop.attendance.sign(morning, person)
    workshop.attendance.mark(morning, person, "")
    record = workshop.attendance.of(morning)[person]
    assert (record.state, record.arrived_at, record.signed) == ("", None, True)
    workshop.attendance.sign(morning, person, False)
    assert workshop.attendance.signed_sessions(person) == []


def test_a_substitute_is_a_fact_of_one_half_day(workshop, morning):
    delegate, substitute = workshop.people.add("AMEGAN"), workshop.people.add("ADJOVI")
    afternoon = workshop.sessions.of_day(workshop.sessions.get(morning).date)[1].id
    workshop.attendance.check_in(morning, delegate)
    workshop.attendance.replace(afternoon, delegate, substitute)
    replaced = {one.session: one.replaced_by for one in workshop.attendance.of_person(delegate)}
    assert replaced == {morning: None, afternoon: substitute}
    assert workshop.attendance.of(afternoon).keys() == {delegate}


def test_one_half_day_says_nothing_of_another(workshop, morning):
    person = workshop.people.add("AMEGAN")
    workshop.attendance.check_in(morning, person)
    others = [one.id for one in workshop.sessions.all() if one.id != morning]
    assert all(workshop.attendance.present(one) == set() for one in others)


def test_an_act_tells_whose_presence_it_changed(workshop, morning):
    first, second = workshop.people.add("AMEGAN"), workshop.people.add("KONOU")

    def concerned():
        return [person for session, person in workshop.attendance.concerned(workshop.history.acts(1)[0].id) if session == morning]

    workshop.attendance.check_in(morning, first)
    assert concerned() == [first]
    workshop.attendance.mark(morning, first, "left")
    assert concerned() == [first]
    workshop.history.undo()
    workshop.history.undo()
    assert concerned() == [first], "the record is gone, the journal knows whose it was"
    workshop.people.update(second, sex="F")
    assert concerned() == []

"""Figures of a half-day and of the whole workshop: each person once, checked in and signed apart."""

from __future__ import annotations

from facilitation.attendance.presence import Figures, presence


def test_each_person_is_counted_once_however_often_she_came(workshop):
    ministry = workshop.organisations.add("Ministère", constituency="ministry")
    first = workshop.people.add("AGBO", sex="F", age_class="under_35", organisation=ministry)
    second = workshop.people.add("KONOU", sex="M", age_class="from_35", organisation=ministry)
    third = workshop.people.add("ZOUMÉ")
    monday, afternoon = [one.id for one in workshop.sessions.all()][:2]
    for session, person in ((monday, first), (monday, second), (afternoon, first), (afternoon, third)):
        workshop.attendance.check_in(session, person)
    workshop.attendance.mark(monday, second, "left")
    for session, person in ((monday, first), (monday, third)):
        workshop.attendance.sign(session, person)
    people = workshop.people.all()

    half_day = presence(workshop.attendance, people, [monday])
    assert half_day.came == Figures(2, women=1, men=1, under_35=1)
    assert half_day.signed == Figures(2, women=1, men=0, under_35=1)
    assert (half_day.inside, half_day.unsigned, half_day.unchecked) == (1, 1, 1)
    assert half_day.differs, "as many, but not the same people"
    assert half_day.by_constituency == {"ministry": Figures(2, 1, 1, 1)}

    whole = presence(workshop.attendance, people, [one.id for one in workshop.sessions.all()])
    assert whole.came == Figures(3, women=1, men=1, under_35=1)
    assert (whole.unsigned, whole.unchecked) == (1, 0)
    assert whole.by_constituency == {"ministry": Figures(2, 1, 1, 1), "": Figures(1)}

    alone = presence(workshop.attendance, [one for one in people if one.id == first], [monday])
    assert alone.came.total == alone.signed.total == 1
    assert not alone.differs

"""Counted one by one as they come and go: the same as counting all of them."""

from __future__ import annotations

import random
from collections import Counter

from facilitation.attendance.tally import Counts, Tally
from facilitation.errors import PalabreError


def test_arrivals_and_departures_are_counted_as_they_come(workshop):
    dice = random.Random(7)
    ministry = workshop.organisations.add("Ministère", constituency="ministry")
    for number in range(12):
        body = ministry if number % 3 else None
        workshop.people.add(f"NOM{number}", sex=dice.choice(("F", "M", "")), organisation=body)
    session = workshop.sessions.current().id
    people = workshop.people.all()
    tally = Tally(workshop.attendance, session, {one.id: one for one in people})
    for _ in range(120):
        person = dice.choice(people).id
        try:
            if dice.random() < 0.2 and workshop.history.can_undo() == "attendance.mark":
                workshop.history.undo()
            elif dice.random() < 0.6:
                workshop.attendance.check_in(session, person)
            else:
                workshop.attendance.mark(session, person, dice.choice(("left", "excused", "")))
        except PalabreError:
            continue
        act = workshop.history.acts(1)[0].id
        tally.renew(one for _, one in workshop.attendance.concerned(act))
        here = [one for one in people if one.id in workshop.attendance.present(session)]
        sexes, bodies = Counter(one.sex for one in here), Counter(one.constituency for one in here)
        assert tally.counts() == Counts(len(here), sexes, bodies)

"""Records of a half-day kept at hand: the same as a fresh reading whatever was done."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from facilitation.errors import PalabreError
from facilitation.workshop import Workshop


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_is_what_the_table_says_whatever_is_done(workshop, seed):
    dice = random.Random(seed)
    sessions = [one.id for one in workshop.sessions.all()][:3]
    people = [workshop.people.add(f"NOM{number}") for number in range(5)]

    def fail():
        with suppress(ZeroDivisionError), workshop.one_act("attendance.mark"):
            workshop.attendance.mark(sessions[0], people[0], "excused")
            assert workshop.attendance.of(sessions[0])[people[0]].state == "excused"
            raise ZeroDivisionError

    def several():
        with workshop.one_act("attendance.sign"):
            for person in people:
                workshop.attendance.sign(dice.choice(sessions), person)
                workshop.attendance.present(sessions[0])

    def step_back():
        while dice.random() < 0.6 and workshop.history.can_undo() != "person.add":
            workshop.history.undo()
        if dice.random() < 0.5 and workshop.history.can_redo():
            workshop.history.redo()

    acts = (
        lambda: workshop.attendance.check_in(dice.choice(sessions), dice.choice(people)),
        lambda: workshop.attendance.mark(
            dice.choice(sessions), dice.choice(people), dice.choice(("left", "absent", "excused", ""))
        ),
        lambda: workshop.attendance.sign(dice.choice(sessions), dice.choice(people), dice.random() < 0.5),
        fail,
        several,
        step_back,
    )
    for _ in range(40):
        try:
            dice.choice(acts)()
        except PalabreError:
            continue
        with Workshop.open(workshop.path, read_only=True) as other:
            for session in sessions:
                assert workshop.attendance.of(session) == other.attendance.of(session)
                assert workshop.attendance.present(session) == other.attendance.present(session)

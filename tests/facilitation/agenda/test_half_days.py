"""Which half-days there are: evenings that go on after midnight, days of travel, other times; nothing that hangs on one is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

import pytest

from facilitation.agenda.half_days import HalfDay
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock

EVE = HalfDay(date(2025, 7, 21), "evening", time(18), time(20))
NIGHT = HalfDay(date(2025, 7, 23), "evening", time(20), time(1))


def lines(plan: Sequence[HalfDay]) -> list[str]:
    return [f"{one.date.day} {one.half} {one.starts_at:%H:%M}–{one.ends_at:%H:%M}" for one in plan]


def test_a_day_of_travel_a_night_and_a_free_afternoon_in_one_act(workshop: Workshop) -> None:
    before = workshop.half_days.plan()
    wanted = [EVE, NIGHT, *(one for one in before if (one.date.day, one.half) != (26, "afternoon"))]
    workshop.half_days.keep(wanted)
    found = lines(workshop.half_days.plan())
    assert found[0] == "21 evening 18:00–20:00"
    assert "23 evening 20:00–01:00" in found
    assert found[-1] == "26 morning 08:00–13:00"
    workshop.history.undo()
    assert workshop.half_days.plan() == before
    assert workshop.check().sound


def test_other_times_move_what_follows_them(workshop: Workshop) -> None:
    morning = workshop.sessions.all()[0]
    item = workshop.agenda.add(morning.id, "Accueil", minutes=30)
    plan = workshop.half_days.plan()
    workshop.half_days.keep([replace(plan[0], starts_at=time(8, 30)), *plan[1:]])
    assert workshop.agenda.slots(morning.id)[item].start == 8 * 60 + 30
    assert workshop.replanning.all() == [], "nothing runs yet"


def test_once_the_workshop_runs_the_first_plan_is_kept(workshop: Workshop, hand_clock: HandClock) -> None:
    first, second = workshop.sessions.all()[:2]
    begun, moved = workshop.agenda.add(first.id, "Accueil"), workshop.agenda.add(second.id, "Groupes")
    hand_clock.set("2025-07-22 08:00")
    workshop.agenda.start(begun)
    plan = workshop.half_days.plan()
    workshop.half_days.keep([plan[0], replace(plan[1], starts_at=time(14, 30)), *plan[2:]])
    assert workshop.agenda.first_planned(workshop.agenda.get(moved))[1].start == 14 * 60
    assert [one.remedy for one in workshop.replanning.all()] == ["by_hand"]


def test_what_something_hangs_on_stays(workshop: Workshop) -> None:
    plan, morning = workshop.half_days.plan(), workshop.sessions.all()[0]
    workshop.agenda.add(morning.id, "Accueil")
    assert workshop.half_days.needed() == {(morning.date, "morning")}
    with pytest.raises(PalabreError, match=r"session\.needed"):
        workshop.half_days.keep(plan[1:])
    assert workshop.half_days.plan() == plan


@pytest.mark.parametrize(
    ("slip", "error"),
    [
        ({"ends_at": time(7)}, r"session\.ends_early"),
        ({"ends_at": time(8)}, r"session\.ends_early"),
        ({"ends_at": time(14, 30)}, r"session\.halves_overlap"),
    ],
)
def test_slips_of_the_finger_are_refused(workshop: Workshop, slip: dict[str, time], error: str) -> None:
    plan = workshop.half_days.plan()
    with pytest.raises(PalabreError, match=error):
        workshop.half_days.keep([replace(plan[0], **slip), *plan[1:]])
    with pytest.raises(PalabreError, match=r"session\.none"):
        workshop.half_days.keep([])
    assert workshop.half_days.plan() == plan


def test_other_dates_leave_days_of_travel_and_free_days_alone(workshop: Workshop) -> None:
    free = [one for one in workshop.half_days.plan() if one.date.day != 24]
    workshop.half_days.keep([EVE, *free])
    workshop.set_up({"title": "Atelier national"})
    assert [one.date.day for one in workshop.sessions.all()][:1] == [21]
    assert workshop.sessions.of_day(date(2025, 7, 24)) == []
    workshop.set_up({"ends_on": date(2025, 7, 27)})
    days = {one.date.day for one in workshop.sessions.all()}
    assert days == {21, 22, 23, 25, 26, 27}


def test_after_midnight_it_is_still_the_evening(workshop: Workshop, hand_clock: HandClock) -> None:
    workshop.half_days.keep([*workshop.half_days.plan(), NIGHT])
    night = workshop.sessions.of_day(NIGHT.date)[-1]
    assert (night.half, night.ends) == ("evening", 25 * 60)
    item = workshop.agenda.add(night.id, "Réunion des rapporteurs", minutes=270)
    hand_clock.set("2025-07-23 20:00")
    workshop.agenda.start(item)
    hand_clock.set("2025-07-24 00:20")
    current = workshop.sessions.current()
    assert current is not None
    assert current.id == night.id
    assert workshop.replanning.slippage() is None
    hand_clock.set("2025-07-24 00:50")
    late = workshop.replanning.slippage()
    assert late is not None
    assert (late.day, late.delay, late.ends) == (NIGHT.date, 20, 25 * 60)
    hand_clock.set("2025-07-24 01:10")
    current = workshop.sessions.current()
    assert current is not None
    assert (current.date.day, current.half) == (24, "morning")

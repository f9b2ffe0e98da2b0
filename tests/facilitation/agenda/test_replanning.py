"""The minister is late (scenario 14), below the window: what is proposed at 10:30, what stands on the programme afterwards."""

from __future__ import annotations

from datetime import time

import pytest

from facilitation.agenda.replanning import continued
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock

OPENING, LUNCH = "Cérémonie d’ouverture", "Pause déjeuner"


@pytest.fixture
def workshop(workshop: Workshop) -> Workshop:
    """Wednesday: an opening planned at 9:00, lunch fixed at 13:00, groups until 17:00; Thursday has its own work."""
    morning, afternoon, thursday = (one.id for one in workshop.sessions.all()[2:5])
    workshop.sessions.update(morning, starts_at="09:00")
    add = workshop.agenda.add
    add(morning, OPENING, minutes=60, kind="ceremony", starts_at=time(9))
    add(morning, "Pause-café", minutes=30, kind="break")
    add(morning, "Préliminaires", minutes=60)
    add(morning, "Présentation du projet", minutes=90)
    add(morning, LUNCH, minutes=60, kind="meal", fixed=True, starts_at=time(13))
    add(afternoon, "Groupe 1", minutes=120, kind="groups")
    add(afternoon, "Groupe 2", minutes=90, kind="groups")
    add(afternoon, "Restitution", minutes=30, kind="report_back")
    add(afternoon, "Synthèse du jour", minutes=30)
    add(thursday, "Lecture du rapport", minutes=30, kind="report_back")
    return workshop


def times(workshop: Workshop, day: str = "2025-07-23") -> dict[str, str]:
    """Title → "9:00–10:00 morning" of a day."""
    said = {}
    for session in workshop.sessions.all():
        if str(session.date) == day:
            slots = workshop.agenda.slots(session.id)
            for item in workshop.agenda.of(session.id):
                slot = slots[item.id]
                said[item.title] = f"{slot.starts_at:%H:%M}–{slot.ends_at:%H:%M} {session.half}"
    return said


def titled(workshop: Workshop, title: str) -> str:
    return next(one.id for one in workshop.agenda.all() if one.title == title)


@pytest.fixture
def late(workshop: Workshop, hand_clock: HandClock) -> Workshop:
    hand_clock.set("2025-07-23 10:30")
    workshop.agenda.start(titled(workshop, OPENING))
    return workshop


def test_on_time_there_is_nothing_to_propose(workshop: Workshop, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-23 09:02")
    workshop.agenda.start(titled(workshop, OPENING))
    assert workshop.replanning.slippage() is None
    with pytest.raises(PalabreError, match="not_late"):
        workshop.replanning.accept("shift")


def test_ninety_minutes_at_once_and_four_proposals_with_their_result(late: Workshop) -> None:
    slippage = late.replanning.slippage()
    assert slippage is not None
    assert (slippage.delay, slippage.item.title, slippage.ends) == (90, OPENING, 17 * 60)
    told = {one.remedy: (one.ends, one.overflow) for one in slippage.proposals}
    assert told["shift"] == (18 * 60 + 30, 90)
    assert told["shorten"][0] <= 17 * 60
    moved = slippage.proposal("move")
    assert [slippage.items[one].title for one in moved.moved] == ["Groupe 1", "Groupe 2", "Restitution", "Synthèse du jour"]
    assert late.replanning.all() == [], "nothing has changed so far"


def test_what_is_pushed_past_lunch_changes_its_half_day(late: Workshop, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-23 10:34")
    planned = times(late)
    late.replanning.accept("shift")
    assert times(late) == {
        OPENING: "10:30–11:30 morning",
        "Pause-café": "11:30–12:00 morning",
        "Préliminaires": "12:00–13:00 morning",
        LUNCH: "13:00–14:00 morning",
        "Présentation du projet": "14:00–15:30 afternoon",
        "Groupe 1": "15:30–17:30 afternoon",
        "Groupe 2": "15:30–17:00 afternoon",
        "Restitution": "17:30–18:00 afternoon",
        "Synthèse du jour": "18:00–18:30 afternoon",
    }
    [made] = late.replanning.all()
    assert (f"{made.made_at:%H:%M}", made.remedy, made.delay) == ("10:34", "shift", 90)
    for item in late.agenda.all():
        session, slot = late.agenda.first_planned(item)
        if item.title in planned:
            assert f"{slot.starts_at:%H:%M}–{slot.ends_at:%H:%M} {session.half}" == planned[item.title]
    late.history.undo()
    assert times(late) == planned
    assert late.replanning.all() == []


def test_lunch_cuts_the_work_that_it_meets_and_the_rest_is_an_item(workshop: Workshop, hand_clock: HandClock) -> None:
    work = titled(workshop, "Préliminaires")
    workshop.agenda.update(work, minutes=90, room="Grande salle")
    workshop.agenda.update(titled(workshop, "Présentation du projet"), minutes=60)
    planned = times(workshop)
    hand_clock.set("2025-07-23 10:30")
    workshop.agenda.start(titled(workshop, OPENING))
    workshop.replanning.accept("shift")
    found = times(workshop)
    assert found["Préliminaires"] == "12:00–13:00 morning"
    assert found["Préliminaires (suite)"] == "14:00–14:30 afternoon"
    assert found["Présentation du projet"] == "14:30–15:30 afternoon"
    rest = workshop.agenda.get(titled(workshop, "Préliminaires (suite)"))
    assert (rest.kind, rest.room, rest.minutes) == ("plenary", "Grande salle", 30)
    # The first plan has the work as a whole, and nothing of its rest.
    first = [workshop.agenda.first_planned(workshop.agenda.get(one))[1] for one in (work, rest.id)]
    assert [(one.start, one.end) for one in first] == [(630, 720), (720, 720)]
    assert workshop.check().sound
    workshop.history.undo()
    assert times(workshop) == planned
    workshop.history.redo()
    # Cut once more it is called the same.
    assert continued(rest.title, "(suite)") == "Préliminaires (suite)"


def test_after_a_second_change_the_first_plan_is_still_the_first(late: Workshop, hand_clock: HandClock) -> None:
    late.replanning.accept("shift")
    group = titled(late, "Groupe 1")
    late.agenda.update(group, minutes=60)
    hand_clock.set("2025-07-23 11:50")
    late.replanning.accept("move")
    session, slot = late.agenda.first_planned(late.agenda.get(group))
    assert (session.half, str(session.date), slot.start, slot.end) == ("afternoon", "2025-07-23", 14 * 60, 16 * 60)
    assert [one.remedy for one in late.replanning.all()] == ["shift", "by_hand", "move"]


def test_the_next_day_takes_what_is_moved_before_its_own_work(late: Workshop) -> None:
    late.replanning.accept("move")
    assert times(late, "2025-07-24") == {
        "Groupe 1": "08:00–10:00 morning",
        "Groupe 2": "08:00–09:30 morning",
        "Restitution": "10:00–10:30 morning",
        "Synthèse du jour": "10:30–11:00 morning",
        "Lecture du rapport": "11:00–11:30 morning",
    }
    assert [str(day) for day in late.replanning.all()[0].days] == ["2025-07-23", "2025-07-24"]


def test_the_last_day_has_no_next_one(workshop: Workshop, hand_clock: HandClock) -> None:
    saturday = workshop.sessions.all()[-2].id
    workshop.agenda.add(saturday, "Clôture", starts_at=time(9), minutes=60)
    hand_clock.set("2025-07-26 09:40")
    slippage = workshop.replanning.slippage()
    assert slippage is not None
    assert [one.remedy for one in slippage.proposals] == ["shift", "breaks", "shorten"]
    with pytest.raises(PalabreError, match="no_remedy"):
        workshop.replanning.accept("move")


def test_a_delay_is_known_from_its_first_minute_and_answered_from_five(workshop: Workshop, hand_clock: HandClock) -> None:
    told: dict[int, tuple[int, bool]] = {}
    for minute in (0, 1, 4, 5):
        hand_clock.set(f"2025-07-23 09:{minute:02d}")
        lateness = workshop.replanning.lateness()
        told[minute] = (lateness.minutes if lateness else 0, workshop.replanning.slippage() is not None)
    assert told == {0: (0, False), 1: (1, False), 4: (4, False), 5: (5, True)}
    hand_clock.set("2025-07-20 09:30")
    assert workshop.replanning.lateness() is None, "no day of the workshop"


def test_an_item_that_has_not_begun_makes_the_day_late_too(workshop: Workshop, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-23 09:47")
    slippage = workshop.replanning.slippage()
    assert slippage is not None
    assert (slippage.delay, slippage.item.title) == (47, OPENING)
    opening = next(one for one in slippage.proposal("shift").placed if one.id == slippage.item.id)
    assert opening.start == 9 * 60 + 50, "nobody is called for 9:47"


def test_a_break_that_nobody_started_has_taken_place(workshop: Workshop, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-23 09:00")
    workshop.agenda.start(titled(workshop, OPENING))
    hand_clock.set("2025-07-23 10:00")
    workshop.agenda.finish(titled(workshop, OPENING))
    hand_clock.set("2025-07-23 10:40")
    slippage = workshop.replanning.slippage()
    assert slippage is not None
    assert (slippage.delay, slippage.item.title) == (10, "Préliminaires")
    assert "Pause-café" not in {slippage.items[one.id].title for one in slippage.before}


def test_an_overrun_counts_from_the_planned_end(workshop: Workshop, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-23 09:00")
    workshop.agenda.start(titled(workshop, OPENING))
    hand_clock.set("2025-07-23 10:03")
    assert workshop.replanning.slippage() is None, "nothing is moved for three minutes"
    lateness = workshop.replanning.lateness()
    assert lateness is not None
    assert (lateness.minutes, lateness.item.title) == (3, OPENING), "but they are told"
    hand_clock.set("2025-07-23 10:21")
    slippage = workshop.replanning.slippage()
    assert slippage is not None
    assert slippage.delay == 21
    opening = slippage.proposal("shift").placed[0]
    assert (opening.start, opening.end) == (9 * 60, 10 * 60 + 25), "nobody is called for 10:21"


def test_what_is_changed_before_the_workshop_is_no_change_of_the_programme(workshop: Workshop) -> None:
    opening = titled(workshop, OPENING)
    workshop.agenda.update(opening, minutes=90)
    workshop.agenda.move(titled(workshop, "Pause-café"), workshop.sessions.all()[3].id, 0)
    assert workshop.replanning.all() == []
    assert workshop.agenda.get(opening).first_session is None


def test_other_words_live_are_no_change_of_the_programme_either(late: Workshop) -> None:
    late.agenda.update(titled(late, "Restitution"), title="Restitution des groupes", room="Salle Womé")
    assert late.replanning.all() == []
    with late.one_act("agenda.update"):
        late.agenda.update(titled(late, "Synthèse du jour"), minutes=45)
        late.agenda.move(titled(late, "Synthèse du jour"), late.sessions.all()[4].id, 0)
    [made] = late.replanning.all()
    assert made.remedy == "by_hand"
    assert [day.day for day in made.days] == [23, 24]
    assert late.agenda.get(titled(late, "Lecture du rapport")).first_start == 8 * 60, "it was pushed by the other"

"""A programme to begin with, laid down in the days of the workshop as one act."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from facilitation.agenda.half_days import HalfDay
from facilitation.agenda.items import KINDS
from facilitation.errors import PalabreError
from facilitation.programmes.former import programme_of
from facilitation.programmes.plan import PlannedItem
from facilitation.programmes.templates import TEMPLATES, template
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock


def planned(workshop: Workshop, day: str) -> list[str]:
    """ "08:00 title" of a day, in order."""
    said = []
    for session in workshop.sessions.all():
        if str(session.date) == day:
            slots = workshop.agenda.slots(session.id)
            said += [f"{slots[item.id].starts_at:%H:%M} {item.title}" for item in workshop.agenda.of(session.id)]
    return said


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_template_is_a_programme_without_overlaps_that_ends_in_time(workshop: Workshop, name: str, language: str) -> None:
    told = template(name, language)
    workshop.programmes.lay_down(told.items, last_day_last=True)
    assert {item.kind for item in workshop.agenda.all()} <= set(KINDS)
    for session in workshop.sessions.all():
        slots = workshop.agenda.slots(session.id)
        assert not any(slot.overlaps for slot in slots.values()), session
        assert all(slot.end <= (14 if session.half == "morning" else 18) * 60 for slot in slots.values())
    # Only what has to begin at a time of its own has one.
    own = [item.title for item in workshop.agenda.all() if item.starts_at is not None]
    assert all(workshop.agenda.planned(item).starts_at == item.starts_at for item in workshop.agenda.all() if item.starts_at)
    assert len(own) <= 6, own


def test_five_days_as_in_the_field(workshop: Workshop) -> None:
    workshop.programmes.lay_down(template("validation_5_days", "fr").items)
    first = planned(workshop, "2025-07-22")
    assert first[0] == "08:00 Accueil, inscription et installation des participants"
    assert first[2].startswith("09:30 Cérémonie d’ouverture")
    assert "13:00 Pause déjeuner" in first
    assert first[-1] == "17:00 Réunion du présidium et des rapporteurs"
    last = planned(workshop, "2025-07-26")
    assert any(one.startswith("11:30 Cérémonie de clôture") for one in last)
    workshop.history.undo()
    assert workshop.agenda.all() == []


def test_the_closing_is_on_the_last_day_of_a_longer_workshop(workshop: Workshop) -> None:
    workshop.programmes.lay_down(template("validation_3_days", "en").items, last_day_last=True)
    assert any("Closing ceremony" in one for one in planned(workshop, "2025-07-26"))
    assert planned(workshop, "2025-07-24") == planned(workshop, "2025-07-25") == []


def test_a_programme_is_not_mixed_with_another(workshop: Workshop) -> None:
    workshop.agenda.add(workshop.sessions.all()[0].id, "Accueil")
    with pytest.raises(PalabreError, match="not_empty"):
        workshop.programmes.lay_down(template("validation_5_days", "fr").items)


def test_it_takes_the_place_of_another_on_days_that_have_not_begun(workshop: Workshop, hand_clock: HandClock) -> None:
    workshop.programmes.lay_down(template("validation_5_days", "fr").items)
    first = planned(workshop, "2025-07-22")
    second = planned(workshop, "2025-07-23")
    hand_clock.set("2025-07-22 08:05")
    workshop.agenda.start(workshop.agenda.all()[0].id)
    assert [day.day for day in workshop.programmes.begun_days()] == [22]
    items = [PlannedItem(1, "Autre accueil", 60), PlannedItem(2, "Plan d’actions", 90, starts_at=time(8, 30))]
    workshop.programmes.lay_down(items, existing="replace")
    assert planned(workshop, "2025-07-22") == first
    assert planned(workshop, "2025-07-23") == ["08:30 Plan d’actions"]
    assert planned(workshop, "2025-07-26") == []
    workshop.history.undo()
    assert planned(workshop, "2025-07-23") == second
    with pytest.raises(PalabreError, match="nothing_to_lay_down"):
        workshop.programmes.lay_down(items[:1], existing="replace")


def test_it_is_put_among_what_is_there_by_its_times(workshop: Workshop) -> None:
    morning, afternoon = (one.id for one in workshop.sessions.all()[:2])
    workshop.agenda.add(morning, "Accueil", minutes=60)
    workshop.agenda.add(morning, "Présentation", minutes=90)
    items = [
        PlannedItem(1, "Hymne", 10, starts_at=time(9)),
        PlannedItem(1, "Mot de bienvenue", 20),
        PlannedItem(1, "Groupes", 60, starts_at=time(15)),
    ]
    workshop.programmes.lay_down(items, existing="add")
    assert [one.title for one in workshop.agenda.of(morning)] == ["Accueil", "Hymne", "Mot de bienvenue", "Présentation"]
    slots = workshop.agenda.slots(morning)
    assert [slots[one.id].start for one in workshop.agenda.of(morning)] == [480, 540, 550, 570]
    assert not any(one.overlaps for one in slots.values())
    assert workshop.agenda.slots(afternoon)[workshop.agenda.of(afternoon)[0].id].start == 900
    workshop.history.undo()
    assert [one.title for one in workshop.agenda.all()] == ["Accueil", "Présentation"]


def test_days_of_travel_come_after_those_of_the_workshop(workshop: Workshop) -> None:
    eve = HalfDay(date(2025, 7, 21), "evening", time(18), time(20))
    workshop.half_days.keep([eve, *workshop.half_days.plan()])
    assert [day.day for day in workshop.programmes.days()] == [22, 23, 24, 25, 26, 21]
    workshop.programmes.lay_down(template("validation_5_days", "fr").items, last_day_last=True)
    assert planned(workshop, "2025-07-21") == []
    assert planned(workshop, "2025-07-22")[0].startswith("08:00 Accueil")


def test_a_workshop_that_is_too_short_is_told(tmp_path: Path, hand_clock: HandClock) -> None:
    day = date(2025, 7, 22)
    with Workshop.create(tmp_path / "court.palabre", title="Court", starts_on=day, ends_on=day, clock=hand_clock) as short:
        with pytest.raises(PalabreError, match="too_few_days"):
            short.programmes.lay_down(template("validation_3_days", "fr").items)
        assert short.agenda.all() == []


def test_the_programme_of_a_former_workshop_as_it_was_first_planned(
    workshop: Workshop, tmp_path: Path, hand_clock: HandClock
) -> None:
    path = tmp_path / "ancien.palabre"
    with Workshop.create(path, title="Ancien", starts_on=date(2024, 3, 4), ends_on=date(2024, 3, 6), clock=hand_clock) as former:
        former.programmes.lay_down(template("validation_3_days", "fr").items)
        as_planned = [planned(former, f"2024-03-0{day}") for day in (4, 5, 6)]
        hand_clock.set("2024-03-04 10:00")
        former.agenda.start(former.agenda.all()[0].id)
        former.replanning.accept("move")
        assert [planned(former, f"2024-03-0{day}") for day in (4, 5, 6)] != as_planned
        workshop.programmes.lay_down(programme_of(path))
    assert [planned(workshop, f"2025-07-{day}") for day in (22, 23, 24)] == as_planned
    assert not any(item.started_at for item in workshop.agenda.all())


def test_what_is_no_workshop_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "faux.palabre"
    path.write_bytes(b"bonjour" * 200)
    with pytest.raises(PalabreError):
        programme_of(path)

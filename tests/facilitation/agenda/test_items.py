"""The programme live: started, overrun, ended, moved."""

import pytest

from facilitation.errors import PalabreError


@pytest.fixture
def morning(workshop):
    return next(one for one in workshop.sessions.all() if str(one.date) == "2025-07-23" and one.half == "morning").id


def titles(workshop, session):
    return [item.title for item in workshop.agenda.of(session)]


def test_a_new_workshop_has_its_half_days(workshop):
    assert [(one.date.day, one.half) for one in workshop.sessions.all()] == [
        (day, half) for day in range(22, 27) for half in ("morning", "afternoon")
    ]


def test_items_are_inserted_and_moved(workshop, morning):
    for title in ("Accueil", "Examen de l’axe 1", "Pause"):
        workshop.agenda.add(morning, title)
    workshop.agenda.add(morning, "Synthèse de la veille", position=1)
    assert titles(workshop, morning) == ["Accueil", "Synthèse de la veille", "Examen de l’axe 1", "Pause"]
    afternoon = workshop.sessions.all()[3].id
    workshop.agenda.move(workshop.agenda.of(morning)[2].id, afternoon, 0)
    assert titles(workshop, morning) == ["Accueil", "Synthèse de la veille", "Pause"]
    assert [item.position for item in workshop.agenda.of(morning)] == [0, 1, 2]
    assert titles(workshop, afternoon) == ["Examen de l’axe 1"]
    workshop.history.undo()
    assert titles(workshop, morning) == ["Accueil", "Synthèse de la veille", "Examen de l’axe 1", "Pause"]


def test_live_times_and_overrun(workshop, morning, hand_clock):
    first = workshop.agenda.add(morning, "Ouverture", minutes=60)
    second = workshop.agenda.add(morning, "Examen", minutes=90)
    assert workshop.agenda.next().id == first
    hand_clock.set("2025-07-23 09:30")
    workshop.agenda.start(first)
    [running] = workshop.agenda.running()
    assert (running.late, running.overrun) == (90, 30)
    assert workshop.sessions.get(morning).opened_at == hand_clock.now
    hand_clock.set("2025-07-23 10:42")
    workshop.agenda.start(second)
    assert workshop.agenda.get(first).ended_at == hand_clock.now
    assert [one.item.title for one in workshop.agenda.running()] == ["Examen"]
    with pytest.raises(PalabreError, match="already_started"):
        workshop.agenda.start(second)
    workshop.agenda.finish(second)
    with pytest.raises(PalabreError, match="not_running"):
        workshop.agenda.finish(second)


def test_parallel_groups_run_together(workshop, morning):
    groups = [workshop.agenda.add(morning, f"Groupe {number}", kind="groups") for number in (1, 2)]
    plenary = workshop.agenda.add(morning, "Plénière")
    for one in groups:
        workshop.agenda.start(one)
    assert len(workshop.agenda.running()) == 2
    workshop.agenda.start(plenary)
    assert [one.item.id for one in workshop.agenda.running()] == [plenary]


@pytest.mark.parametrize(
    ("time", "day", "half"),
    [
        ("2025-07-20 12:00", 22, "morning"),
        ("2025-07-23 07:30", 23, "morning"),
        ("2025-07-23 13:00", 23, "morning"),
        ("2025-07-23 13:30", 23, "afternoon"),
        ("2025-07-23 18:30", 24, "morning"),
        ("2025-08-01 09:00", 26, "afternoon"),
    ],
)
def test_the_current_session_follows_the_clock(workshop, hand_clock, time, day, half):
    hand_clock.set(time)
    current = workshop.sessions.current()
    assert (current.date.day, current.half) == (day, half)


def test_bad_lengths_and_titles_are_refused(workshop, morning):
    with pytest.raises(PalabreError, match="no_title"):
        workshop.agenda.add(morning, "  ")
    with pytest.raises(PalabreError, match="bad_length"):
        workshop.agenda.add(morning, "x", minutes=0)
    assert workshop.agenda.of(morning) == []


def test_a_binned_item_comes_back(workshop, morning):
    item = workshop.agenda.add(morning, "Prière")
    workshop.agenda.bin(item)
    assert titles(workshop, morning) == []
    workshop.agenda.restore(item)
    assert titles(workshop, morning) == ["Prière"]

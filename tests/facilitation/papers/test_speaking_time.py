"""Speaking times on paper: every turn counted once in each table, in words and bars that a photocopier cannot spoil."""

from __future__ import annotations

import pytest

from facilitation.errors import PalabreError
from facilitation.papers.speaking_asks import SPOKEN_ON
from facilitation.wording import LANGUAGES, Wording
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.printed import words


@pytest.fixture
def debated(workshop: Workshop, hand_clock: HandClock) -> Workshop:
    """Two items on Wednesday, one on Thursday: a woman of a ministry twice, a man of civil society, somebody on no list."""
    ministry = workshop.organisations.add("Ministère du plan", acronym="MP", constituency="ministry")
    network = workshop.organisations.add("Réseau des femmes", constituency="civil_society")
    ama = workshop.people.add("Agbeko", "Ama", sex="F", organisation=ministry, function="Directrice")
    kossi = workshop.people.add("Koffi", "Kossi", sex="M", organisation=network)
    for day, title, turns in (
        ("2025-07-23 09:00", "Examen de l’axe 1", [(ama, 120), (kossi, 60)]),
        ("2025-07-23 10:00", "Examen de l’axe 2", [("Togbui Agbéko", 180)]),
        ("2025-07-24 09:00", "Examen de l’axe 3", [(ama, 40)]),
    ):
        hand_clock.set(day)
        current = workshop.sessions.current()
        assert current is not None
        workshop.agenda.start(workshop.agenda.add(current.id, title))
        [place] = workshop.floor.places()
        for who, seconds in turns:
            if who in (ama, kossi):
                workshop.floor.ask(place, person=who)
            else:
                workshop.floor.ask(place, name=who, body="Chefferie d’Agou")
            workshop.floor.give_next(place)
            hand_clock.forward(seconds / 60)
            workshop.floor.end()
    return workshop


def said(workshop: Workshop, printed: Print, period: str = "whole", language: str = "fr") -> str:
    return words(printed(workshop, "speaking-time", language, spoken_on=period).data).replace("\u202f", " ").replace("\u00a0", " ")


def test_the_whole_workshop(debated: Workshop, printed: Print) -> None:
    told = said(debated, printed)
    assert "4 interventions de 3 intervenants, 6 min 40 s en tout, 1 min 40 s en moyenne." in told
    assert "Les femmes ont eu 40 % du temps de parole et 50 % des interventions." in told
    assert "Départements ministériels 2 2 min 40 s 40 % 1 min 20 s" in told
    assert "Sans catégorie 1 3 min 00 s 45 % 3 min 00 s" in told
    assert "Ministère du plan 2 2 min 40 s" in told
    assert "Chefferie d’Agou 1 3 min 00 s" in told
    assert "Ama AGBEKO, Directrice, MP 2 2 min 40 s" in told
    assert "Togbui Agbéko, Chefferie d’Agou 1 3 min 00 s" in told
    assert "Total 4 6 min 40 s 100 % 1 min 40 s" in told
    assert "Examen de l’axe 1 2 3 min 00 s 2" in told
    assert "Catégorie 23/07 24/07 Total" in told
    assert "Départements ministériels 2 min 00 s 40 s 2 min 40 s" in told


def test_each_sitting_has_its_figures(debated: Workshop, printed: Print, hand_clock: HandClock) -> None:
    told = said(debated, printed)
    assert "Séance Femmes Hommes Non précisé Total" in told
    assert "Mercredi 23 juillet, matin 2 min 00 s (1) 1 min 00 s (1) 3 min 00 s (1) 6 min 00 s (3)" in told
    assert "Jeudi 24 juillet, matin 40 s (1) – – 40 s (1)" in told
    assert "Total 2 min 40 s (2) 1 min 00 s (1) 3 min 00 s (1) 6 min 40 s (4)" in told
    assert "Wednesday, 23 July, morning 2 min 00 s (1) 1 min 00 s (1)" in said(debated, printed, language="en")
    # One day alone with a single sitting says nothing twice; with two it tells them apart.
    assert "Séance" not in said(debated, printed, "2025-07-24")
    hand_clock.set("2025-07-24 15:00")
    debated.agenda.start(debated.agenda.add(debated.sessions.all()[5].id, "Suite"))
    [place] = debated.floor.places()
    debated.floor.ask(place, person=next(one.id for one in debated.people.all() if one.sex == "M"))
    debated.floor.give_next(place)
    hand_clock.forward(2)
    debated.floor.end()
    told = said(debated, printed, "2025-07-24")
    assert "Matin 40 s (1) – 40 s (1)" in told
    assert "Après-midi – 2 min 00 s (1) 2 min 00 s (1)" in told
    assert "Total 40 s (1) 2 min 00 s (1) 2 min 40 s (2)" in told


def test_one_day(debated: Workshop, printed: Print) -> None:
    told = said(debated, printed, "2025-07-24")
    assert "jeudi 24 juillet 2025" in told
    assert "1 intervention, 40 s." in told
    assert "Examen de l’axe 3" in told
    assert "Examen de l’axe 1" not in told
    assert "Par jour" not in told


def test_the_days_that_may_be_asked_for_are_those_on_which_somebody_spoke(debated: Workshop) -> None:
    offered = [(one.label, one.code) for one in SPOKEN_ON.options(debated, Wording("fr"))]
    assert offered == [("Tout l’atelier", ""), ("Mercredi 23 juillet", "J2"), ("Jeudi 24 juillet", "J3")]


def test_before_anybody_has_spoken_there_is_no_such_paper(workshop: Workshop, printed: Print) -> None:
    with pytest.raises(PalabreError):
        printed(workshop, "speaking-time")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demonstration_in_both_languages(demonstration: Workshop, printed: Print, language: str) -> None:
    told = said(demonstration, printed, language=language)
    times = demonstration.floor.totals()
    assert str(times.turns) in told
    assert "{" not in told
    for share in times.by_person:
        assert share.name.split()[-1] in told, "nobody is left out"


def test_the_same_twice(debated: Workshop, printed: Print) -> None:
    first, second = (printed(debated, "speaking-time", spoken_on="whole").data for _ in range(2))
    assert first == second

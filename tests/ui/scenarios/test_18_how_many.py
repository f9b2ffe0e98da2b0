"""Scenario 18: how many women, how many per category, right now?

« Aujourd'hui » has present women and men, by category, under 35 where that is asked, for the half-day and for the
whole workshop, each person once; without press, drivers and secretariat unless they are asked for; signed and checked
in apart where they differ.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QPushButton

from facilitation.people.people import UNCOUNTED_ROLES, Person
from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from tests.ui.hands import named
from tests.ui.secretary import Secretary
from ui.pages.today.presence_table import PresenceTable

WITH_EVERYBODY = "Avec secrétariat, presse, chauffeurs et sécurité"


@pytest.fixture
def asked(secretary: Secretary, hand_clock: HandClock) -> Secretary:
    """Thursday, 11:00, on the home page; ages are asked in this workshop, every third person is young."""
    workshop = secretary.workshop
    hand_clock.set("2025-07-24 11:00")
    with workshop.one_act("person.update"):
        workshop.settings.update(asks_age=True)
        for place, person in enumerate(workshop.people.all()):
            workshop.people.update(person.id, age_class="under_35" if place % 3 == 0 else "from_35")
    secretary.frame.go("today")
    return secretary


def here(workshop: Workshop) -> set[str]:
    session = workshop.sessions.current()
    assert session is not None
    return workshop.attendance.came(session.id)


def ever(workshop: Workshop) -> set[str]:
    return {person for session in workshop.sessions.all() for person in workshop.attendance.came(session.id)}


def counted(workshop: Workshop, chosen: set[str], *, everybody: bool = False) -> list[Person]:
    return [one for one in workshop.people.all() if one.id in chosen and (everybody or one.role not in UNCOUNTED_ROLES)]


def told(people: list[Person]) -> str:
    """As a line of the table says it."""
    women, men = (sum(one.sex == sex for one in people) for sex in "FM")
    young = sum(one.age_class == "under_35" for one in people)
    return f"venus {len(people)}, F {women}, H {men}, <\u202f35\u202fans {young}"


def table(secretary: Secretary) -> dict[str, str]:
    """Category → what its line says."""
    page = secretary.frame.pages.current_page
    assert page is not None
    lines = named(page, PresenceTable, "Femmes et hommes par catégorie").accessibleDescription().split("\n")
    return dict(line.split(": ", 1) for line in lines)


def test_women_men_and_young_for_the_half_day_and_the_whole_workshop(asked: Secretary) -> None:
    workshop = asked.workshop
    now, whole = counted(workshop, here(workshop)), counted(workshop, ever(workshop))
    assert len(whole) > len(now)
    women, men = (sum(one.sex == sex for one in now) for sex in "FM")
    words = asked.words().split("\n")
    assert f"{women}\u202f/\u202f{men}" in words
    assert words[words.index("moins de 35 ans") - 1] == str(sum(one.age_class == "under_35" for one in now))
    assert (
        table(asked)["Ensemble"].replace("<\u202f35 ans", "<\u202f35\u202fans")
        == f"Cette demi-journée {told(now)}; Tout l’atelier {told(whole)}"
    )


def test_each_category_has_its_line(asked: Secretary) -> None:
    workshop = asked.workshop
    for constituency, name in (("ministry", "Départements ministériels"), ("civil_society", "Société civile")):
        now = [one for one in counted(workshop, here(workshop)) if one.constituency == constituency]
        whole = [one for one in counted(workshop, ever(workshop)) if one.constituency == constituency]
        line = table(asked)[name].replace("<\u202f35 ans", "<\u202f35\u202fans")
        assert line == f"Cette demi-journée {told(now)}; Tout l’atelier {told(whole)}"


def test_press_drivers_and_secretariat_only_when_asked_for_and_that_is_remembered(asked: Secretary) -> None:
    workshop = asked.workshop
    without, everybody = counted(workshop, here(workshop)), counted(workshop, here(workshop), everybody=True)
    assert len(everybody) > len(without)
    page = asked.frame.pages.current_page
    assert page is not None
    assert "sans secrétariat, presse ni appui" in asked.words()
    assert str(len(without)) in asked.words().split("\n")
    box = named(page, QCheckBox, WITH_EVERYBODY)
    asked.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert str(len(everybody)) in asked.words().split("\n")
    assert "tout le monde" in asked.words()
    assert workshop.remembered("today.everybody") is True


def test_ages_are_told_only_where_they_are_asked(asked: Secretary) -> None:
    asked.workshop.settings.update(asks_age=False)
    asked.qtbot.waitUntil(lambda: "moins de 35 ans" not in asked.words())
    assert "35" not in table(asked)["Ensemble"].split("H ")[1].split(";")[0].replace(str(len(here(asked.workshop))), "")


def test_signed_and_checked_in_are_apart_where_they_differ(asked: Secretary) -> None:
    workshop = asked.workshop
    session = workshop.sessions.current()
    assert session is not None
    came = counted(workshop, here(workshop))
    with workshop.one_act("attendance.sign"):
        for person in came:
            workshop.attendance.sign(session.id, person.id)
    asked.qtbot.waitUntil(lambda: "émargements" not in asked.words())
    absent = next(one for one in counted(workshop, ever(workshop)) if one.id not in here(workshop))
    with workshop.one_act("attendance.sign"):
        workshop.attendance.sign(session.id, came[0].id, False)
        workshop.attendance.sign(session.id, absent.id)
    asked.qtbot.waitUntil(lambda: "émargements" in asked.words())
    words = asked.words().split("\n")
    assert words[words.index("émargements") - 1] == str(len(came)), "as many, but not the same people"
    page = asked.frame.pages.current_page
    assert page is not None
    link = named(page, QPushButton, "1 pointé, non signé · 1 signé, non pointé")
    asked.qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.frame.pages.current_page is asked.page
    assert asked.grid().isVisible()
    assert "Jeudi 24 juillet, matin" in asked.words()

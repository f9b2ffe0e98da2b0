"""Personnes: the card in the hands of somebody who completes it: every field, in one order, with what is still missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.hands import named, type_words
from tests.ui.pages.people.driver import PeopleDriver
from ui.context import AppContext
from ui.pages.people.card import PersonCard
from ui.pages.people.page import PeoplePage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def people(qtbot: QtBot, workshop: Workshop, context: AppContext, show: Callable[[QWidget], QWidget]) -> PeopleDriver:
    workshop.organisations.add("ONG Terre et Forêt", acronym="TF", constituency="civil_society")
    workshop.organisations.add("Direction des Togolais de l’extérieur", acronym="DTE", constituency="ministry")
    workshop.people.register_late("AMEGAN", "Akouvi", "TF")
    page = PeoplePage(context)
    show(page)
    return PeopleDriver(page, qtbot)


def card(people: PeopleDriver) -> PersonCard:
    return people.page.findChild(PersonCard)


def fill(people: PeopleDriver, name: str, words: str) -> None:
    field = people.field(name)
    field.setFocus()
    field.selectAll()
    type_words(field, words)


def test_tab_goes_through_every_field_in_the_order_of_the_eye(people: PeopleDriver, qtbot: QtBot) -> None:
    people.press(Key.Key_Return)
    window = people.page.window()
    passed = []
    for _ in range(16):
        focused = window.focusWidget()
        assert focused is not None
        passed.append(focused.accessibleName() or str(focused.property("text")))
        qtbot.keyClick(focused, Key.Key_Tab)
    begin = ["Nom de famille", "Prénoms", "Sexe", "Fonction", "Structure", "Catégorie", "Téléphones", "Courriel", "Localité"]
    assert passed[:14] == [*begin, "Rôle", "Contact partagé", "Photo", "Notes", "Aussi écrit"]
    assert passed[14] == "Remplacer…"


def test_what_is_missing_is_marked_and_the_mark_goes_when_it_is_filled(people: PeopleDriver, workshop: Workshop) -> None:
    assert "À compléter\u00a0: sexe, fonction, téléphone" in people.words()
    assert people.words().count("\nà compléter") == 3
    people.press(Key.Key_Return)
    fill(people, "Fonction", "Chargée d’études")
    fill(people, "Téléphones", "90 00 00 01 / 99 00 00 02")
    people.press(Key.Key_Return, CTRL)
    (person,) = workshop.people.all()
    assert (person.function, person.phones) == ("Chargée d’études", ("90 00 00 01", "99 00 00 02"))
    people.qtbot.waitUntil(lambda: people.words().count("\nà compléter") == 1)
    assert "À compléter\u00a0: sexe\n" in people.words()


def test_the_two_orders_of_a_name_are_seen_while_it_is_typed(people: PeopleDriver) -> None:
    people.press(Key.Key_Return)
    fill(people, "Civilité", "Mme")
    fill(people, "Nom de famille", "Amegan-Koffi")
    assert "Dans les phrases\u00a0: Mme Akouvi AMEGAN-KOFFI" in people.words()


def test_notes_and_other_spellings_are_kept(people: PeopleDriver, workshop: Workshop) -> None:
    notes = named(people.page, QPlainTextEdit, "Notes")
    notes.setFocus()
    type_words(notes, "Arrive mardi\u00a0: train de 8\u202fh.")
    fill(people, "Aussi écrit", "AMÉGAN Akuvi / Akouvi Améganvi")
    people.press(Key.Key_Return, CTRL)
    (person,) = workshop.people.all()
    assert (person.notes, person.aliases) == ("Arrive mardi\u00a0: train de 8\u202fh.", ("AMÉGAN Akuvi", "Akouvi Améganvi"))
    assert workshop.people.named("akuvi amegan").id == person.id


def test_age_and_disability_only_where_the_organiser_asks(people: PeopleDriver, workshop: Workshop, context: AppContext) -> None:
    def offered() -> set[str]:
        names = {"Âge", "Handicap"}
        return {one.accessibleName() for one in card(people).findChildren(QComboBox) if one.isVisibleTo(people.page)} & names

    assert offered() == set()
    workshop.settings.update(asks_age=True)
    people.qtbot.waitUntil(lambda: offered() == {"Âge"})
    workshop.settings.update(asks_age=True, asks_disability=True)
    people.qtbot.waitUntil(lambda: offered() == {"Âge", "Handicap"})
    age = named(people.page, QComboBox, "Âge")
    age.setFocus()
    people.qtbot.keyClick(age, Key.Key_Down)
    people.press(Key.Key_Return, CTRL)
    (person,) = workshop.people.all()
    assert (person.age_class, person.disability) == ("under_35", None)
    workshop.settings.update(asks_age=False, asks_disability=False)
    people.qtbot.waitUntil(lambda: offered() == {"Âge"})


def test_another_organisation_keeps_its_own_category(people: PeopleDriver, workshop: Workshop) -> None:
    """The category of the one before must not become that of the one now chosen."""
    people.press(Key.Key_Return)
    fill(people, "Structure", "DTE")
    people.press(Key.Key_Return, CTRL)
    (person,) = workshop.people.all()
    assert (person.organisation.acronym, person.constituency) == ("DTE", "ministry")
    assert {one.acronym: one.constituency for one in workshop.organisations.all()} == {"DTE": "ministry", "TF": "civil_society"}


def test_the_history_says_what_was_when_and_by_whom(people: PeopleDriver, workshop: Workshop) -> None:
    workshop.author = "Adjoa"
    people.press(Key.Key_Return)
    fill(people, "Structure", "Direction des Togolais de l’extérieur")
    people.press(Key.Key_Return, CTRL)
    story = card(people).story
    corrected = "structure\u00a0: «\u00a0TF\u00a0» → «\u00a0Direction des Togolais de l’extérieur\u00a0» (par Adjoa)"
    people.qtbot.waitUntil(lambda: corrected.replace("TF", "ONG Terre et Forêt") in story.words())
    assert story.words().endswith("inscription tardive")
    workshop.history.undo()
    people.qtbot.waitUntil(lambda: "(annulation, par Adjoa)" in story.words())


def test_a_long_history_is_shown_whole_when_one_asks(people: PeopleDriver, workshop: Workshop) -> None:
    (person,) = workshop.people.all()
    for number in range(12):
        workshop.people.update(person.id, function=f"Fonction {number}")
    story = card(people).story
    people.qtbot.waitUntil(lambda: "Fonction 11" in story.words())
    assert len(story.words().splitlines()) == 8
    people.qtbot.mouseClick(named(people.page, QPushButton, "Tout l’historique"), Qt.MouseButton.LeftButton)
    assert len(story.words().splitlines()) == 13

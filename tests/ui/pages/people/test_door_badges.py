"""Personnes: badges at the door through a scanner that plays keyboard; who comes back, and what undo says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView

from facilitation.people.people import Person
from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, named, type_words
from tests.ui.pages.people.driver import PeopleDriver
from ui.pages.people.check_in import CheckIn
from ui.pages.people.door_field import DoorField
from ui.pages.people.late_registration import LateRegistration

FRENCH_KEYS = str.maketrans("0123456789-aqzwm", "à&é\"'(-è_ç)qawz,")
"""What a French laptop makes of the keys of a scanner made for American ones."""


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def people(before_anybody: None, people: PeopleDriver) -> PeopleDriver:
    people.open_door()
    return people


@pytest.fixture
def adzikou(workshop: Workshop) -> Person:
    found = workshop.people.named("Adzikou Akouvi Séna")
    assert found is not None
    return found


def door(people: PeopleDriver) -> DoorField:
    return named(people.page, DoorField, "Qui arrive\u202f?")


def answer(people: PeopleDriver) -> tuple[str, str]:
    return people.page.findChild(CheckIn).answer()


def present(workshop: Workshop) -> set[str]:
    session = workshop.sessions.current()
    assert session is not None
    return workshop.attendance.present(session.id)


def test_before_anybody_types_there_is_nothing_but_the_field_and_who_is_here(people: PeopleDriver) -> None:
    assert answer(people) == ("", "")
    assert not [one for one in people.page.findChildren(QTableView) if one.isVisible()]
    assert "Noms proches" not in people.words()
    assert not [one for one in people.page.findChildren(QPushButton) if one.isVisible() and "inscrire" in one.text()]
    people.check_in("ada")
    people.press(Qt.Key.Key_Escape)
    people.open_door()
    assert answer(people) == ("", ""), "who came before is no answer to who comes now"


# The scanner


def test_a_scanner_with_american_keys_is_understood_by_a_french_laptop(people: PeopleDriver, adzikou: Person) -> None:
    assert people.check_in(adzikou.id.translate(FRENCH_KEYS)) == ("ADZIKOU Akouvi Séna", "Bienvenue – 07:41 · MSEC")


def test_a_badge_counts_as_soon_as_it_is_whole_and_a_tab_after_it_leads_nowhere(
    people: PeopleDriver, adzikou: Person, workshop: Workshop
) -> None:
    """Not every scanner ends with Enter."""
    type_words(door(people), adzikou.id)
    assert present(workshop) == {adzikou.id}
    people.qtbot.keyClick(door(people), Qt.Key.Key_Tab)
    assert door(people).hasFocus()
    other = workshop.people.named("Ablodé Massan Ida")
    assert other is not None
    type_words(door(people), other.id)
    people.qtbot.keyClick(door(people), Qt.Key.Key_Return)
    assert present(workshop) == {adzikou.id, other.id}
    assert answer(people)[0] == "ABLODÉ Massan Ida", "Enter after the badge checks nobody else in"


def test_tab_still_leaves_the_field_for_hands(people: PeopleDriver) -> None:
    type_words(door(people), "ada")
    people.qtbot.keyClick(door(people), Qt.Key.Key_Tab)
    assert not door(people).hasFocus()


def test_while_a_scanner_types_no_list_flickers(people: PeopleDriver, adzikou: Person) -> None:
    type_words(door(people), adzikou.id.translate(FRENCH_KEYS)[:20])
    model = people.page.findChild(CheckIn)._model
    assert model.rowCount() == 0


def test_the_old_badge_of_somebody_merged_checks_in_who_she_is(people: PeopleDriver, adzikou: Person, workshop: Workshop) -> None:
    old = workshop.people.add("Adzikou", "A. Séna")
    workshop.people.update(old, merged_into=adzikou.id)
    assert people.check_in(old)[0] == "ADZIKOU Akouvi Séna"
    assert present(workshop) == {adzikou.id}


def test_a_badge_of_another_workshop_and_of_somebody_deleted_are_told_apart(
    people: PeopleDriver, adzikou: Person, workshop: Workshop
) -> None:
    assert people.check_in("0198f3ab-2c4d-7e56-89ab-cdef01234567") == ("Badge inconnu", "il n’est pas de cet atelier")
    assert door(people).text() == ""
    workshop.people.bin(adzikou.id)
    assert people.check_in(adzikou.id) == ("ADZIKOU Akouvi Séna", "a été supprimé de la liste\u00a0: voir la corbeille")
    assert present(workshop) == set()


# Going, coming, undoing


def test_who_left_comes_back(people: PeopleDriver, adzikou: Person, workshop: Workshop, hand_clock: HandClock) -> None:
    people.check_in(adzikou.id)
    hand_clock.set("2025-07-25 09:10")
    session = workshop.sessions.current()
    assert session is not None
    workshop.attendance.mark(session.id, adzikou.id, "left")
    hand_clock.set("2025-07-25 10:02")
    name, said = people.check_in("adzikou")
    assert (name, said) == ("ADZIKOU Akouvi Séna", "De retour – là depuis 07:41, était sorti à 09:10 · MSEC")
    assert present(workshop) == {adzikou.id}


def test_the_answer_stays_until_the_next_one_types(people: PeopleDriver, adzikou: Person) -> None:
    people.check_in(adzikou.id)
    assert answer(people)[0] == "ADZIKOU Akouvi Séna"
    type_words(door(people), "a")
    assert answer(people) == ("", "")


def test_undo_says_whom(people: PeopleDriver, adzikou: Person, workshop: Workshop) -> None:
    people.check_in(adzikou.id)
    assert not door(people).isUndoAvailable(), "Ctrl+Z is the workshop's"
    workshop.history.undo()
    assert answer(people)[0] == "ADZIKOU Akouvi Séna"
    assert answer(people)[1].startswith("Annulé\u00a0: Arrivée pointée")
    assert present(workshop) == set()
    assert "0 présent" in people.words()
    workshop.history.redo()
    assert present(workshop) == {adzikou.id}
    assert "1 présent" in people.words()


def test_the_counter_rises_by_sex_and_category(people: PeopleDriver, adzikou: Person) -> None:
    people.check_in(adzikou.id)
    people.check_in("ada")
    assert "2 présents" in people.words()
    assert "1 F / 1 H" in people.words()
    assert "Ministères 1 · Société civile 1" in people.words()


def test_a_name_written_nearly_so_is_offered_but_not_taken_by_enter(
    people: PeopleDriver, workshop: Workshop, desk: ListeningDesk
) -> None:
    type_words(door(people), "adzikoo akovi sena")
    assert "Noms proches" in people.words()
    people.qtbot.keyClick(door(people), Qt.Key.Key_Down)
    people.qtbot.keyClick(door(people), Qt.Key.Key_Return)
    assert answer(people)[0] == "ADZIKOU Akouvi Séna"


def test_at_noon_the_door_turns_to_the_afternoon(
    people: PeopleDriver, adzikou: Person, workshop: Workshop, hand_clock: HandClock
) -> None:
    people.check_in(adzikou.id)
    hand_clock.set("2025-07-25 13:40")
    assert people.check_in(adzikou.id)[1] == "Bienvenue – 13:40 · MSEC"
    assert "Pointage – vendredi 25 juillet, après-midi" in people.words()
    assert present(workshop) == {adzikou.id}


def test_a_badge_is_printed_alone_for_who_has_just_been_registered(
    people: PeopleDriver, workshop: Workshop, desk: ListeningDesk
) -> None:
    type_words(door(people), "KPODAR Yawa")

    def fill(dialog: LateRegistration) -> None:
        body = named(dialog, QLineEdit, "Structure")
        type_words(body, "Mairie de Danyi 2")
        people.qtbot.keyClick(body, Qt.Key.Key_Return)

    with answering(LateRegistration, fill):
        people.qtbot.keyClick(door(people), Qt.Key.Key_Return)
    person = workshop.people.named("KPODAR Yawa")
    assert person is not None
    people.qtbot.mouseClick(named(people.page, QPushButton, "Imprimer ce badge"), Qt.MouseButton.LeftButton)
    assert desk.gone == [("papers", {"paper": "badges", "badges": person.id})]


def test_keys_of_the_list_rest_while_the_door_is_in_front(people: PeopleDriver, workshop: Workshop) -> None:
    """With the keyboard on a button of the door, E excused whoever was chosen in the list behind it."""
    acts = len(workshop.history.acts())
    named(people.page, QPushButton, "Retour à la liste   Échap").setFocus()
    for key in (Qt.Key.Key_E, Qt.Key.Key_S, Qt.Key.Key_G):
        people.press(key)
    assert len(workshop.history.acts()) == acts
    assert door(people).isVisible()

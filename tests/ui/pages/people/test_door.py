"""Personnes: check-in at the door and late registration, as fast as a queue asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableView

from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, named, read, type_words
from tests.ui.pages.people.driver import PeopleDriver
from ui.pages.people.check_in import DoorField
from ui.pages.people.late_registration import LateRegistration


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def people(before_anybody: None, people: PeopleDriver) -> PeopleDriver:
    people.open_door()
    return people


def likely(people: PeopleDriver) -> list[str]:
    model = named(people.page, QTableView, "Personnes qui correspondent").model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_three_letters_and_enter_are_enough(people: PeopleDriver, workshop: Workshop) -> None:
    name, said = people.check_in("ada")
    assert name == "ADANLÉHOU Kwassi Théodore"
    assert said == "Bienvenue – 07:41 · LDM"
    session = workshop.sessions.current()
    assert session is not None
    person = workshop.people.named("Adanléhou Kwassi Théodore")
    assert person is not None
    assert workshop.attendance.present(session.id) == {person.id}
    assert named(people.page, DoorField, "Qui arrive\u202f?").text() == ""
    assert named(people.page, DoorField, "Qui arrive\u202f?").hasFocus()


def test_the_beginning_of_a_name_comes_before_its_middle(people: PeopleDriver) -> None:
    type_words(named(people.page, DoorField, "Qui arrive\u202f?"), "ado")
    names = likely(people)
    assert names
    starting = [any(part.lower().startswith("ado") for part in name.split()) for name in names]
    assert starting == sorted(starting, reverse=True)


def test_a_family_name_comes_before_a_first_name_and_who_is_not_here_yet_before_who_is(
    people: PeopleDriver, workshop: Workshop
) -> None:
    session = workshop.sessions.current()
    assert session is not None
    here = workshop.people.add("Abalo", "Yawo")
    workshop.attendance.check_in(session.id, here)
    for family, first in (("Abalo", "Zita"), ("Abalodo", "Kossi"), ("Aagbo", "Abalo")):
        workshop.people.add(family, first)
    type_words(named(people.page, DoorField, "Qui arrive\u202f?"), "abalo")
    assert likely(people)[:4] == ["ABALO Zita", "ABALO Yawo", "ABALODO Kossi", "AAGBO Abalo"]


def test_digits_of_the_phone_and_the_organisation_find_too(people: PeopleDriver) -> None:
    assert people.check_in("90000040")[0] == "ABLODÉ Massan Ida"
    type_words(named(people.page, DoorField, "Qui arrive\u202f?"), "mairie-k1")
    assert set(likely(people)) == {"AGBOTSÉ Adzo Sitsofé", "AMÉTÉPÉ Kokouvi Delà"}


def test_arrows_choose_among_the_likely(people: PeopleDriver) -> None:
    door = named(people.page, DoorField, "Qui arrive\u202f?")
    type_words(door, "ag")
    second = likely(people)[1]
    people.qtbot.keyClick(door, Qt.Key.Key_Down)
    people.qtbot.keyClick(door, Qt.Key.Key_Return)
    assert second in read(people.page)


def test_a_second_check_in_says_since_when(people: PeopleDriver, hand_clock: HandClock, workshop: Workshop) -> None:
    people.check_in("ada")
    hand_clock.forward(35)
    name, said = people.check_in("ada")
    assert name == "ADANLÉHOU Kwassi Théodore"
    assert said == "Déjà présent depuis 07:41 · LDM"
    session = workshop.sessions.current()
    assert session is not None
    assert len(workshop.attendance.present(session.id)) == 1


def test_a_scanned_badge_needs_no_search(people: PeopleDriver, workshop: Workshop) -> None:
    person = workshop.people.named("Adzikou Akouvi Séna")
    assert person is not None
    assert people.check_in(person.id.upper())[0] == "ADZIKOU Akouvi Séna"


def test_a_click_on_the_list_checks_in(people: PeopleDriver) -> None:
    type_words(named(people.page, DoorField, "Qui arrive\u202f?"), "ablode")
    table = named(people.page, QTableView, "Personnes qui correspondent")
    place = table.visualRect(table.model().index(0, 1)).center()
    people.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Bienvenue – 07:41 · UCT" in read(people.page)


def test_who_is_not_on_the_list_is_registered_with_two_fields(people: PeopleDriver, workshop: Workshop) -> None:
    door = named(people.page, DoorField, "Qui arrive\u202f?")
    type_words(door, "KPODAR Yawa")

    def fill(dialog: LateRegistration) -> None:
        assert named(dialog, QLineEdit, "Nom").text() == "KPODAR Yawa"
        body = named(dialog, QLineEdit, "Structure")
        assert body.hasFocus(), "the name was typed already"
        type_words(body, "Mairie de Danyi 2")
        people.qtbot.keyClick(body, Qt.Key.Key_Return)

    with answering(LateRegistration, fill):
        people.qtbot.keyClick(door, Qt.Key.Key_Return)
    assert "KPODAR Yawa" in read(people.page)
    assert "Bienvenue – 07:41 · Mairie de Danyi 2" in read(people.page)
    person = workshop.people.named("KPODAR Yawa")
    assert person is not None
    assert (person.family_name, person.first_names, person.registered_late) == ("KPODAR", "Yawa", True)


def test_a_registration_without_a_name_stays_open_and_says_why(people: PeopleDriver, workshop: Workshop) -> None:
    count = len(workshop.people.all())

    def fill(dialog: LateRegistration) -> None:
        body = named(dialog, QLineEdit, "Structure")
        body.setFocus()
        people.qtbot.keyClick(body, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert "Donnez au moins un nom." in read(dialog)
        people.qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    with answering(LateRegistration, fill):
        people.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert len(workshop.people.all()) == count


def test_escape_goes_back_to_the_list(people: PeopleDriver) -> None:
    people.press(Qt.Key.Key_Escape)
    assert people.table.hasFocus()


def test_what_is_to_be_completed_is_told_on_the_card(people: PeopleDriver) -> None:
    people.press(Qt.Key.Key_Escape)
    people.register("KPODAR Yawa", "Mairie de Danyi 2")
    people.qtbot.waitUntil(lambda: people.chosen() == "KPODAR Yawa")
    assert "À compléter\u00a0: " in people.words()
    people.filter("À compléter")
    assert "KPODAR Yawa" in people.names()

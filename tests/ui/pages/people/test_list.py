"""Personnes: the list, its search, presence by one key, the card, the bin."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import named, out_of_reach, type_words
from tests.ui.pages.people.driver import PeopleDriver

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


def test_everybody_is_listed_with_presence_and_figures(people: PeopleDriver) -> None:
    assert len(people.names()) == 80
    assert people.rows()[0] == (
        "présent 08:24 | ABLODÉ Massan Ida | UCT | Chargée de programme | Collectivités | 1 |  | +228 90 00 00 40"
    )
    assert "80 personnes" in people.words()
    assert "63 présents\u00a0: 32\u00a0F / 31\u00a0H" in people.words()


def test_the_search_ignores_accents_letters_and_case(people: PeopleDriver) -> None:
    people.search("ablode")
    assert people.names() == ["ABLODÉ Massan Ida"]
    people.search("akɔsiwa")
    assert people.names() == ["AGBÉMADON Akɔsiwa Mawusé"]
    people.search("akosiwa MAWUSE")
    assert people.names() == ["AGBÉMADON Akɔsiwa Mawusé"]
    people.search("00 00 40")
    assert "ABLODÉ Massan Ida" in people.names()
    people.search("mairie")
    assert "AGBOTSÉ Adzo Sitsofé" in people.names()


def test_the_first_found_is_chosen_and_space_marks_it_present(people: PeopleDriver, workshop: Workshop) -> None:
    people.click("ABLODÉ Massan Ida")
    people.search("adanlehou")
    assert people.chosen() == "ADANLÉHOU Kwassi Théodore"
    people.press(Qt.Key.Key_Down)
    people.press(Qt.Key.Key_Space)
    assert people.presence("ADANLÉHOU Kwassi Théodore") == "–", "shown when the act's notice comes"
    people.qtbot.waitUntil(lambda: people.presence("ADANLÉHOU Kwassi Théodore") == "présent 10:42")
    people.press(Qt.Key.Key_Space)
    people.qtbot.waitUntil(lambda: people.presence("ADANLÉHOU Kwassi Théodore") == "–")
    workshop.history.undo()
    people.qtbot.waitUntil(lambda: people.presence("ADANLÉHOU Kwassi Théodore") == "présent 10:42")


def test_left_and_excused_have_keys(people: PeopleDriver) -> None:
    people.click("ABLODÉ Massan Ida")
    people.press(Qt.Key.Key_G)
    people.qtbot.waitUntil(lambda: people.presence("ABLODÉ Massan Ida") == "parti 10:42")
    people.press(Qt.Key.Key_Down)
    people.press(Qt.Key.Key_E)
    people.qtbot.waitUntil(lambda: people.presence("ADANLÉHOU Kwassi Théodore") == "excusé")


def test_a_sheet_of_signatures_is_entered_one_key_after_the_other(people: PeopleDriver, workshop: Workshop) -> None:
    session = workshop.sessions.current()
    assert session is not None
    people.filter("Venus, sans signature")
    assert len(people.names()) == len(workshop.attendance.came(session.id)) == 63
    second, third = people.names()[1:3]
    people.click(second)
    people.press(Qt.Key.Key_S)
    people.qtbot.waitUntil(lambda: second not in people.names())
    assert people.chosen() == third, "the next one is chosen, not the first"
    people.press(Qt.Key.Key_S)
    people.qtbot.waitUntil(lambda: len(people.names()) == 61)
    people.filter("Tout le monde")
    assert [row.split(" | ")[1] for row in people.rows() if " | ✓ | " in row] == [second, third]
    people.click(second)
    people.press(Qt.Key.Key_S)
    people.qtbot.waitUntil(lambda: sum(" | ✓ | " in row for row in people.rows()) == 1)


def test_space_on_a_button_presses_the_button(people: PeopleDriver, workshop: Workshop) -> None:
    session = workshop.sessions.current()
    assert session is not None
    here = workshop.attendance.present(session.id)
    people.click("ADANLÉHOU Kwassi Théodore")
    door = named(people.page, QPushButton, "Pointage   C")
    door.setFocus()
    people.press(Qt.Key.Key_Space)
    assert "Pointage – jeudi 24 juillet, matin" in people.words()
    assert workshop.attendance.present(session.id) == here


def test_category_and_presence_narrow_the_list(people: PeopleDriver) -> None:
    people.filter("Presse")
    assert people.names()
    assert all("| Presse |" in row for row in people.rows())
    people.filter("Toutes les catégories")
    people.filter("Pas encore là")
    assert people.names()
    assert all(not row.startswith("présent") for row in people.rows())


def test_another_half_day_shows_its_own_presence(people: PeopleDriver) -> None:
    people.filter("mer. 23 juil., matin")
    assert any(row.startswith("présent") for row in people.rows())
    people.filter("ven. 25 juil., matin")
    assert not any(row.startswith("présent") for row in people.rows())


def test_enter_opens_the_card_and_ctrl_enter_keeps_it(people: PeopleDriver, workshop: Workshop) -> None:
    people.click("ABLODÉ Massan Ida")
    people.press(Qt.Key.Key_Return)
    family = people.field("Nom de famille")
    assert family.hasFocus()
    family.selectAll()
    type_words(family, "Ablɔdé")
    people.press(Qt.Key.Key_Return, CTRL)
    people.qtbot.waitUntil(lambda: "ABLƆDÉ Massan Ida" in people.names())
    assert people.table.hasFocus()
    assert people.chosen() == "ABLƆDÉ Massan Ida"
    workshop.history.undo()
    people.qtbot.waitUntil(lambda: "ABLODÉ Massan Ida" in people.names())


def test_what_was_typed_is_kept_when_one_goes_on_to_somebody_else(people: PeopleDriver, workshop: Workshop) -> None:
    people.click("ABLODÉ Massan Ida")
    people.press(Qt.Key.Key_Return)
    function = people.field("Fonction")
    function.setFocus()
    function.selectAll()
    type_words(function, "Coordinatrice")
    people.click("ADANLÉHOU Kwassi Théodore")
    people.qtbot.waitUntil(lambda: "Coordinatrice" in people.rows()[0])
    assert people.field("Nom de famille").text() == "Adanléhou"
    person = workshop.people.named("Ablodé Massan Ida")
    assert person is not None
    assert person.function == "Coordinatrice"


def test_escape_leaves_the_card_as_it_was(people: PeopleDriver, workshop: Workshop) -> None:
    people.click("ABLODÉ Massan Ida")
    people.press(Qt.Key.Key_Return)
    type_words(people.field("Nom de famille"), "xyz")
    people.press(Qt.Key.Key_Escape)
    assert people.field("Nom de famille").text() == "Ablodé"
    assert people.table.hasFocus()
    people.click("ADANLÉHOU Kwassi Théodore")
    assert workshop.people.named("Ablodé Massan Ida") is not None


def test_a_card_changes_the_organisation_and_its_category(people: PeopleDriver, workshop: Workshop) -> None:
    people.click("ABLODÉ Massan Ida")
    people.press(Qt.Key.Key_Return)
    body = people.field("Structure")
    body.setFocus()
    body.selectAll()
    type_words(body, "Mairie de Danyi 2")
    combo = named(people.page, QComboBox, "Rôle")
    combo.setFocus()
    type_words(combo, "observateur")
    people.press(Qt.Key.Key_Return, CTRL)
    people.qtbot.waitUntil(lambda: "Mairie de Danyi 2" in people.rows()[0])
    person = workshop.people.named("Ablodé Massan Ida")
    assert person is not None
    assert person.role == "observer"
    assert person.organisation is not None
    assert person.organisation.name == "Mairie de Danyi 2"
    workshop.history.undo()
    person = workshop.people.named("Ablodé Massan Ida")
    assert person is not None
    assert person.organisation is not None
    assert person.organisation.acronym == "UCT"
    assert person.role == "participant"


def test_delete_goes_to_the_bin_the_next_is_chosen_and_undo_brings_back(
    people: PeopleDriver, workshop: Workshop, desk: ListeningDesk
) -> None:
    people.click("ADANLÉHOU Kwassi Théodore")
    people.press(Qt.Key.Key_Delete)
    assert "ADANLÉHOU Kwassi Théodore" not in people.names()
    assert people.chosen() == "ADZIKOU Akouvi Séna"
    assert desk.undoable == ["ADANLÉHOU Kwassi Théodore est à la corbeille"]
    workshop.history.undo()
    people.qtbot.waitUntil(lambda: "ADANLÉHOU Kwassi Théodore" in people.names())


def test_undoing_a_registration_leaves_the_page_in_order(people: PeopleDriver, workshop: Workshop) -> None:
    people.register("AMEGAN Akouvi", "Mairie de Danyi 2")
    people.qtbot.waitUntil(lambda: people.chosen() == "AMEGAN Akouvi")
    workshop.history.undo()
    people.qtbot.waitUntil(lambda: "AMEGAN Akouvi" not in people.names())
    assert people.chosen() in people.names()


def test_ctrl_k_leads_to_a_person_whatever_is_filtered(people: PeopleDriver, workshop: Workshop) -> None:
    people.search("ablode")
    person = workshop.people.named("Adzikou Akouvi Séna")
    assert person is not None
    people.page.activate(person=person.id)
    assert people.chosen() == "ADZIKOU Akouvi Séna"
    assert people.field("Nom de famille").text() == "Adzikou"


def test_an_hour_at_the_table_leaves_a_sound_file(people: PeopleDriver, workshop: Workshop) -> None:
    people.click("ADANLÉHOU Kwassi Théodore")
    people.press(Qt.Key.Key_Space)
    people.register("AMEGAN Akouvi", "Mairie de Danyi 2")
    people.press(Qt.Key.Key_Delete)
    workshop.history.undo()
    workshop.history.undo()
    workshop.history.redo()
    report = workshop.check()
    assert report.sound, report.faults


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_a_refused_deletion_is_not_called_done(people: PeopleDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    people.click("ADANLÉHOU Kwassi Théodore")
    with out_of_reach(workshop):
        people.press(Qt.Key.Key_Delete)
    assert [error.key for error in desk.refused] == ["store.gone"]
    assert desk.undoable == [], "Annuler would take back another act"
    assert "ADANLÉHOU Kwassi Théodore" in people.names()

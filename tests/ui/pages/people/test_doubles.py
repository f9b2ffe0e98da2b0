"""Who is probably on the list twice: offered, gone through with one key a case, remembered, taken back, separated."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.accessibility import nameless_fields, silent_buttons
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import answering, named, out_of_reach, type_words
from tests.ui.pages.people.doubles_driver import DoublesDriver
from tests.ui.pages.people.driver import PeopleDriver
from ui.context import AppContext
from ui.pages.people.doubles_dialog import DoublesDialog
from ui.theme.theme import Theme
from ui.widgets.people import PersonField

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ids(workshop: Workshop) -> dict[str, str]:
    """Three records of one coordinator, two of a delegate, and two namesakes of different bodies."""
    planning = workshop.organisations.add("Ministère de la Planification", acronym="MP")
    add, phone = workshop.people.add, "+228 90 38 20 38"
    made = {
        "ASSI": add("ASSI", "Hèmou", organisation=planning, phones=[phone]),
        "ASSIH": add("ASSIH", "Hemou", organisation=planning, phones=["90 38 20 38", "+228 99 48 41 90"]),
        "M. ASSIH": add("ASSIH", "Hèmou", title="M.", phones=[phone]),
        "LAWSON": add("LAWSON", "Téko", phones=["+228 91 00 00 02"]),
        "LAWSON 2": add("LAWSON", "Teko", phones=["+228 91 00 00 02"]),
    }
    for first, body in (("Kodjo", "Mairie d’Agou 1"), ("Kouadjo", "Chambre de commerce")):
        add("AMEGAN", first, organisation=workshop.organisations.add(body))
    return made


@pytest.fixture
def people(ids: dict[str, str], people: PeopleDriver) -> PeopleDriver:
    return people


def waiting(people: PeopleDriver) -> str:
    """What the button with the number says; "" while it is not there."""
    found = [one for one in people.page.findChildren(QPushButton) if one.isVisible() and one.text().endswith("   D")]
    return next((one.text() for one in found if one.text()[0].isdigit()), "")


def going_through(people: PeopleDriver, act: Callable[[DoublesDriver], object], *, count: str = "2") -> None:
    people.qtbot.waitUntil(lambda: waiting(people) == f"{count}   D")
    people.table.setFocus()

    def go(dialog: DoublesDialog) -> None:
        act(DoublesDriver(dialog, people.qtbot))
        dialog.reject()

    with answering(DoublesDialog, go):
        people.press(Key.Key_D)


def test_the_page_offers_what_it_found(people: PeopleDriver, workshop: Workshop) -> None:
    people.qtbot.waitUntil(lambda: "2 cas de personnes probablement inscrites deux fois." in people.words())
    assert waiting(people) == "2   D"
    button = next(one for one in people.page.findChildren(QPushButton) if one.text() == "2   D")
    assert button.accessibleName() == "2 cas de personnes probablement inscrites deux fois"
    with answering(DoublesDialog, lambda dialog: dialog.reject()):
        people.qtbot.mouseClick(named(people.page, QPushButton, "Examiner   D"), Qt.MouseButton.LeftButton)
    people.qtbot.waitUntil(lambda: "2 cas" not in people.words())
    with answering(DoublesDialog, lambda dialog: dialog.reject()):
        people.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    for person in (one.id for one in workshop.people.all() if one.family_name != "AMEGAN"):
        workshop.people.bin(person)
    people.qtbot.waitUntil(lambda: waiting(people) == "")


def test_evidence_differences_and_what_each_has_are_told(people: PeopleDriver, workshop: Workshop, ids: dict[str, str]) -> None:
    half = workshop.sessions.all()[0].id
    workshop.attendance.check_in(half, ids["ASSI"])
    workshop.attendance.sign(half, ids["ASSI"])
    workshop.printings.record("badges", "", [f"{ids['ASSIH']} 1234"], "fr")

    def look(doubles: DoublesDriver) -> None:
        told = doubles.words()
        assert "ASSI Hèmou – ASSIH Hemou\u00a0: fin de nom différente, même téléphone, même structure" in told
        assert "ASSIH Hemou – ASSIH Hèmou\u00a0: mêmes noms aux accents près, même téléphone" in told
        assert "1\u00a0demi-journée signée" in told
        assert "badge imprimé" in told
        marked = doubles.marked()
        assert "<b><u>ASSI</u></b> Hèmou" in marked, "the others have ASSIH"
        assert "ASSIH <b><u>Hemou</u></b>" in marked
        assert "<b><u>+228 99 48 41 90</u></b>" in marked
        assert doubles.spellings() == ["Hèmou ASSI*", "Hemou ASSIH", "M. Hèmou ASSIH"], "who signed is chosen at first"
        assert silent_buttons(doubles.dialog) == []
        assert nameless_fields(doubles.dialog) == []

    going_through(people, look)


def test_one_key_chooses_the_spelling_and_one_merges_with_undo_at_hand(
    people: PeopleDriver, workshop: Workshop, desk: ListeningDesk
) -> None:
    def go(doubles: DoublesDriver) -> None:
        doubles.press(Key.Key_3)
        assert "Il restera\u00a0: M. Hèmou ASSIH. Se trouve encore sous\u00a0: ASSI Hèmou, ASSIH Hemou." in doubles.words()
        doubles.press(Key.Key_Return)
        assert "Réunis\u00a0: ASSIH Hèmou." in doubles.words()
        assert len(workshop.people.find("assi")) == 1
        doubles.press(Key.Key_Z, CONTROL)
        assert len(workshop.people.find("assi")) == 3
        doubles.qtbot.waitUntil(lambda: len(doubles.spellings()) == 3)
        doubles.press(Key.Key_3)
        doubles.press(Key.Key_Return)

    going_through(people, go)
    (person,) = workshop.people.find("assi hemou")
    assert person.sentence_name == "M. Hèmou ASSIH"
    assert set(person.aliases) == {"ASSI Hèmou", "ASSIH Hemou"}
    assert desk.undoable == ["Réunis\u00a0: ASSIH Hèmou."], "the window behind takes the offer over"
    people.qtbot.waitUntil(lambda: people.names().count("ASSIH Hèmou") == 1)
    people.qtbot.waitUntil(lambda: waiting(people) == "1   D")


def test_those_told_apart_are_remembered(people: PeopleDriver, workshop: Workshop) -> None:
    def go(doubles: DoublesDriver) -> None:
        doubles.press(Key.Key_N)
        assert "Distingués" in doubles.words()
        doubles.click("Pas la même")
        doubles.wait_for("Personne n’est inscrit deux fois")

    going_through(people, go)
    people.qtbot.waitUntil(lambda: waiting(people) == "")
    assert len(workshop.people.all()) == 7
    assert workshop.merging.proposals() == ()


def test_a_case_put_off_comes_last(people: PeopleDriver, workshop: Workshop) -> None:
    def go(doubles: DoublesDriver) -> None:
        first = doubles.spellings()
        doubles.press(Key.Key_L)
        second = doubles.spellings()
        assert first != second
        assert "remis à plus tard\u00a0: 1" in doubles.words()
        doubles.click("Plus tard")
        assert doubles.spellings() == first

    going_through(people, go)
    assert len(workshop.people.all()) == 7


def test_one_of_three_is_left_out(people: PeopleDriver, workshop: Workshop, ids: dict[str, str]) -> None:
    def go(doubles: DoublesDriver) -> None:
        if len(doubles.spellings()) < 3:
            doubles.press(Key.Key_L)
        doubles.qtbot.mouseClick(doubles.spelling("M. Hèmou ASSIH"), Qt.MouseButton.LeftButton)
        doubles.leave_out("ASSI Hèmou")
        assert "Se trouve encore sous\u00a0: ASSIH Hemou." in doubles.words()
        doubles.click("Réunir")

    going_through(people, go)
    assert {one.id for one in workshop.people.find("hemou")} == {ids["ASSI"], ids["M. ASSIH"]}
    people.qtbot.waitUntil(lambda: waiting(people) == "2   D")


def test_a_merge_is_separated_later_and_tells_what_stays(
    people: PeopleDriver, workshop: Workshop, ids: dict[str, str], desk: ListeningDesk
) -> None:
    half, other = (one.id for one in workshop.sessions.all()[:2])
    workshop.attendance.sign(half, ids["ASSIH"])
    workshop.merging.merge(ids["ASSI"], ids["ASSIH"])
    workshop.attendance.check_in(half, ids["ASSI"])
    workshop.attendance.check_in(other, ids["ASSI"])

    def go(doubles: DoublesDriver) -> None:
        assert doubles.merges() == ["ASSIH Hemou (MP) → ASSI Hèmou (MP)"]
        doubles.press(Key.Key_Return)
        told = doubles.words()
        assert "Séparés\u00a0: ASSIH Hemou, ASSI Hèmou. 1\u00a0donnée changée depuis reste avec ASSI Hèmou." in told
        assert doubles.merges() == []
        assert "Aucune réunion" in doubles.words()

    going_through(people, go)
    assert {ids["ASSI"], ids["ASSIH"]} <= {one.id for one in workshop.people.all()}
    assert workshop.attendance.signed_sessions(ids["ASSIH"]) == [half]


def test_two_whom_nothing_proposes_are_merged_by_whoever_knows_better(people: PeopleDriver, workshop: Workshop) -> None:
    people.qtbot.waitUntil(lambda: waiting(people) == "2   D")
    people.click("AMEGAN Kodjo")

    def go(doubles: DoublesDriver) -> None:
        doubles.press(Key.Key_A)
        field = named(doubles.dialog, PersonField, "Comparer AMEGAN Kodjo avec")
        type_words(field.lineEdit(), "kouadjo")
        doubles.press(Key.Key_Return)
        assert doubles.spellings() == ["Kodjo AMEGAN*", "Kouadjo AMEGAN"]
        assert "Contre\u00a0: structures différentes" in doubles.words()
        doubles.click("Réunir")
        assert len(doubles.spellings()) > 1, "what is proposed is still there"

    going_through(people, go)
    (person,) = workshop.people.find("amegan")
    assert person.aliases == ("AMEGAN Kouadjo",)


def test_an_old_badge_checks_in_the_one_kept(people: PeopleDriver, workshop: Workshop, ids: dict[str, str]) -> None:
    workshop.merging.merge(ids["ASSI"], ids["ASSIH"])
    people.open_door()
    name, _ = people.check_in(ids["ASSIH"])
    assert name == "ASSI Hèmou"
    assert workshop.attendance.present(workshop.sessions.current().id) == {ids["ASSI"]}


def test_a_refusal_is_said_and_nothing_is_lost(people: PeopleDriver, workshop: Workshop) -> None:
    def go(doubles: DoublesDriver) -> None:
        before = doubles.spellings()
        with out_of_reach(workshop):
            doubles.press(Key.Key_Return)
            assert workshop.path.name in doubles.words()
        assert doubles.spellings() == before

    going_through(people, go)
    assert len(workshop.people.all()) == 7


def test_it_fits_a_projector_with_large_letters(
    qtbot: QtBot, context: AppContext, workshop: Workshop, ids: dict[str, str], theme: Theme
) -> None:
    theme.set_scale(175)
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1024, 768)
    host.show()
    dialog = DoublesDialog(context, host, workshop.merging.proposals())
    dialog.open()
    qtbot.waitExposed(dialog)
    assert dialog.width() <= 1024
    assert dialog.height() <= 768
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.text()]
    assert {one.text() for one in buttons} >= {"Réunir   Entrée", "Pas la même   N", "Plus tard   L", "Fermer"}
    for one in buttons:
        assert one.width() >= one.minimumSizeHint().width()
        assert dialog.rect().contains(one.geometry().translated(one.parentWidget().mapTo(dialog, one.geometry().topLeft() * 0)))
    dialog.reject()


def test_what_is_found_after_the_workshop_was_closed_is_told_to_nobody(
    people: PeopleDriver, context: AppContext, workshop: Workshop, ids: dict[str, str]
) -> None:
    """The window is closed while the list is being looked over."""
    lookout, told = people.page._doubles.lookout, list[object]()
    lookout.found.connect(told.append)
    lookout.look_now()
    workshop.close()
    people.qtbot.waitUntil(lambda: not lookout.is_looking)
    assert told == []

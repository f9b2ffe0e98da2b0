"""Scenario 12: the same participant twice with different spellings.

The ministry's Excel and the group's Word list name one coordinator three ways. They are proposed as one person with
the evidence; the spelling that is signed is chosen; one person stands, found under all spellings, with attendance and
amendments of all three, and the merge is taken back at once or after a restart. Namesakes of different bodies are
left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Author
from facilitation.people.people import Person
from facilitation.workshop import Workshop
from tests.facilitation.people.list_files import as_docx, as_xlsx
from tests.ui.hands import answering, named, to_the_front
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.people.doubles_driver import DoublesDriver
from tests.ui.pages.people.driver import PeopleDriver, Review
from ui.pages.people.doubles_dialog import DoublesDialog
from ui.pages.people.list_report import ListReport
from ui.pages.people.page import PeoplePage

Key = Qt.Key
MINISTRY = (
    ("N°", "Nom et prénoms", "Sexe", "Structure", "Téléphone"),
    (1, "Hèmou ASSI", "M", "Ministère de la Planification", "(228) 90 38 20 38"),
    (2, "Edem Yawo KONOU", "M", "ONG Les Amis de la Terre", "+228 91 00 00 01"),
    (3, "Kodjo AMEGAN", "M", "Mairie d’Agou 1", "92 00 00 02"),
)
GROUP = (
    ("Nom", "Prénoms", "Institution", "Contact"),
    ("ASSIH", "Hemou", "Ministère de la Planification", "90 38 20 38"),
    ("M. ASSIH", "Hèmou", "", "90382038 / 99 48 41 90"),
    ("AMEGAN", "Kouadjo", "Chambre de commerce", "93 00 00 03"),
)


def people_page(taker: NoteTaker) -> PeopleDriver:
    taker.frame.go("people")
    page = taker.frame.pages.current_page
    assert isinstance(page, PeoplePage)
    return PeopleDriver(page, taker.qtbot)


def bring_in(people: PeopleDriver, path: Path) -> None:
    people.bring_in(path, Review(people.qtbot))
    for report in QApplication.topLevelWidgets():
        if isinstance(report, ListReport) and report.isVisible():
            report.accept()


@pytest.fixture
def taker(seat: Callable[[Workshop], NoteTaker], workshop: Workshop, tmp_path: Path) -> NoteTaker:
    """Both lists are in, brought in through the window."""
    taker = seat(workshop)
    people = people_page(taker)
    for name, data in (("ministere.xlsx", as_xlsx(MINISTRY)), ("groupe.docx", as_docx(GROUP))):
        (tmp_path / name).write_bytes(data)
        bring_in(people, tmp_path / name)
    assert [one.list_name for one in workshop.people.all()] == [
        "AMEGAN Kodjo",
        "AMEGAN Kouadjo",
        "ASSI Hèmou",
        "ASSIH Hemou",
        "ASSIH Hèmou",
        "KONOU Edem Yawo",
    ]
    return taker


def three(workshop: Workshop) -> list[Person]:
    return [one for one in workshop.people.all() if one.family_name.startswith("ASSI")]


def go_through(people: PeopleDriver, act: Callable[[DoublesDriver], object]) -> None:
    """Once the bar offers it: its button, then what one does there, then Escape."""
    people.qtbot.waitUntil(lambda: "1 cas de personnes probablement inscrites deux fois." in people.words())

    def go(dialog: DoublesDialog) -> None:
        act(DoublesDriver(dialog, people.qtbot))
        people.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(DoublesDialog, go):
        people.qtbot.mouseClick(named(people.page, QPushButton, "Examiner   D"), Qt.MouseButton.LeftButton)


def choose_and_merge(doubles: DoublesDriver) -> None:
    """3 for the third spelling, Enter."""
    assert doubles.spellings()[2].startswith("M. Hèmou ASSIH")
    doubles.press(Key.Key_3)
    doubles.press(Key.Key_Return)
    assert "Réunis\u00a0: ASSIH Hèmou." in doubles.words()


def test_the_three_are_proposed_as_one_and_joined(taker: NoteTaker) -> None:
    workshop, people = taker.workshop, people_page(taker)
    first, second, third = three(workshop)
    morning, afternoon = (one.id for one in workshop.sessions.all()[:2])
    workshop.attendance.check_in(morning, first.id)
    workshop.attendance.sign(morning, second.id)
    workshop.attendance.check_in(afternoon, third.id)
    document = workshop.texts.add("texte.md", b"# Titre\n\nLe texte en vigueur.\n")
    clause = next(one.id for one in workshop.texts.clauses(document) if one.kind == "paragraph")
    amendments = [
        workshop.amendments.add(clause, "replace", f"Texte {one.list_name}.", authors=[Author(one.id, None, "")]).id
        for one in (first, second, third)
    ]

    def look_and_merge(doubles: DoublesDriver) -> None:
        told = doubles.words()
        assert "ASSI Hèmou – ASSIH Hemou\u00a0: fin de nom différente, même téléphone, même structure" in told
        assert "ASSIH Hemou – ASSIH Hèmou\u00a0: mêmes noms aux accents près, même téléphone" in told
        assert named(doubles.dialog, QPushButton, "À examiner\u00a0: 1").isChecked()
        assert not [one for one in doubles.spellings() if "AMEGAN" in one], "namesakes of different bodies are left alone"
        choose_and_merge(doubles)
        doubles.wait_for("Personne n’est inscrit deux fois")

    go_through(people, look_and_merge)
    (person,) = three(workshop)
    assert person.sentence_name == "M. Hèmou ASSIH"
    assert set(person.aliases) == {"ASSI Hèmou", "ASSIH Hemou"}
    assert {record.session: (record.came, record.signed) for record in workshop.attendance.of_person(person.id)} == {
        morning: (True, True),
        afternoon: (True, False),
    }
    names = [workshop.amendments.get(one).authors[0].name for one in amendments]
    assert names == ["M. Hèmou ASSIH"] * 3
    people.search("assi hemou")
    assert people.names() == ["ASSIH Hèmou"], "an old spelling finds the one person"
    assert [one.first_names for one in workshop.people.find("amegan")] == ["Kodjo", "Kouadjo"]


def test_it_is_undone_by_one_key(taker: NoteTaker) -> None:
    workshop, people = taker.workshop, people_page(taker)
    before = three(workshop)
    go_through(people, choose_and_merge)
    people.qtbot.waitUntil(lambda: people.names().count("ASSIH Hèmou") == 1)
    to_the_front(taker.qtbot, taker.frame)
    people.table.setFocus()
    people.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    people.qtbot.waitUntil(lambda: len(three(workshop)) == 3)
    assert three(workshop) == before


def test_it_is_separated_after_a_restart(qtbot: QtBot, taker: NoteTaker, reopened: Callable[[Workshop], NoteTaker]) -> None:
    before = {one.id: one.list_name for one in three(taker.workshop)}
    go_through(people_page(taker), choose_and_merge)
    taker.workshop.people.update(three(taker.workshop)[0].id, function="Directeur")
    again = reopened(taker.workshop)
    people = people_page(again)

    def separate(doubles: DoublesDriver) -> None:
        assert doubles.merges() == [
            "ASSIH Hemou (Ministère de la Planification) → ASSIH Hèmou (Ministère de la Planification)",
            "ASSI Hèmou (Ministère de la Planification) → ASSIH Hèmou (Ministère de la Planification)",
        ]
        doubles.press(Key.Key_Return)
        doubles.click("Séparer")
        assert doubles.merges() == []

    def go(dialog: DoublesDialog) -> None:
        separate(DoublesDriver(dialog, qtbot))
        qtbot.keyClick(dialog, Key.Key_Escape)

    to_the_front(again.qtbot, again.frame)
    people.table.setFocus()
    with answering(DoublesDialog, go):
        people.press(Key.Key_D)
    assert {one.id: one.list_name for one in three(again.workshop)} == before
    assert [one.function for one in three(again.workshop)].count("Directeur") == 1, "what was corrected since stays"
    assert again.workshop.check().sound

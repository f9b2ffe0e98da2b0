"""Décisions: four registers, points typed, corrected, adopted, done and binned; nothing typed is lost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDateEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitation.decisions.register import KINDS
from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import named, out_of_reach, type_words
from tests.ui.pages.decisions.driver import CTRL, DecisionsDriver
from ui.context import AppContext
from ui.pages.decisions.page import DecisionsPage


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


@pytest.fixture
def decisions(qtbot: QtBot, context: AppContext, show: Callable[[QWidget], QWidget]) -> DecisionsDriver:
    page = DecisionsPage(context)
    show(page)
    return DecisionsDriver(page, qtbot)


def test_four_registers(decisions: DecisionsDriver, workshop: Workshop) -> None:
    seen = {}
    for kind, name in zip(KINDS, ("Recommandations", "Décisions", "Actions", "En suspens"), strict=True):
        decisions.show(name)
        seen[kind] = len(decisions.rows())
        assert seen[kind] >= len(workshop.register.all(kind)) > 0
    assert seen["parked"] == len(workshop.register.all("parked")) + 2, "two amendments wait beside the points"


def test_the_first_point_is_open_at_once(decisions: DecisionsDriver) -> None:
    assert decisions.chosen() == 0
    assert decisions.text.toPlainText().startswith("Inscrire au budget de l’État")
    assert "Recommandation 1" in decisions.words()
    assert decisions.field("Adressé à").text() == "Gouvernement"


def test_the_search_ignores_accents(decisions: DecisionsDriver) -> None:
    field = decisions.field("Rechercher")
    field.setFocus()
    type_words(field, "achevér recensement")
    decisions.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [row.split(" | ")[0] for row in decisions.rows()] == ["3"]
    decisions.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(decisions.rows()) == 10


def test_a_point_is_typed_and_recorded(decisions: DecisionsDriver, workshop: Workshop) -> None:
    decisions.show("Actions")
    known = workshop.register.all("action")
    decisions.press(Qt.Key.Key_N)
    assert decisions.text.hasFocus()
    type_words(decisions.text, "Envoyer la matrice aux 60\u00a0participants")
    decisions.fill("Qui", "Secrétariat de l’atelier")
    decisions.qtbot.mouseClick(named(decisions.page, QCheckBox, "A une échéance"), Qt.MouseButton.LeftButton)
    day = named(decisions.page, QDateEdit, "Échéance")
    day.setFocus()
    day.selectAll()
    decisions.qtbot.keyClicks(day, "15/08/2025")
    decisions.press(Qt.Key.Key_Return, CTRL)
    made = workshop.register.all("action")[-1]
    assert made.number == known[-1].number + 1
    assert (made.text, made.responsible, made.deadline) == (
        "Envoyer la matrice aux 60\u00a0participants",
        "Secrétariat de l’atelier",
        date(2025, 8, 15),
    )
    session = workshop.sessions.current()
    assert session is not None
    assert made.session == session.id
    assert decisions.rows()[-1].startswith(f"{made.number} | Envoyer la matrice")
    assert decisions.table.hasFocus()
    workshop.history.undo()
    decisions.page.context.bridge.flush()
    assert len(decisions.rows()) == len(known)


def test_a_point_without_words_is_not_recorded_and_says_why(decisions: DecisionsDriver, workshop: Workshop) -> None:
    decisions.press(Qt.Key.Key_N)
    decisions.press(Qt.Key.Key_Return, CTRL)
    assert "Écrivez ce que la salle a dit." in decisions.words()
    assert len(workshop.register.all("recommendation")) == 10


def test_correcting_and_going_on_keeps_the_correction(decisions: DecisionsDriver, workshop: Workshop) -> None:
    decisions.press(Qt.Key.Key_Return)
    assert decisions.text.hasFocus()
    decisions.fill("Texte", "Inscrire au budget une ligne propre.")
    decisions.click(1)
    decisions.page.context.bridge.flush()
    assert workshop.register.all("recommendation")[0].text == "Inscrire au budget une ligne propre."
    assert decisions.text.toPlainText().startswith("Actualiser le diagnostic")
    assert decisions.chosen() == 1


def test_escape_leaves_a_point_as_it_was(decisions: DecisionsDriver, workshop: Workshop) -> None:
    before = workshop.register.all("recommendation")[0]
    decisions.press(Qt.Key.Key_Return)
    decisions.fill("Texte", "xyz")
    decisions.press(Qt.Key.Key_Escape)
    assert decisions.text.toPlainText() == before.text
    decisions.click(1)
    assert workshop.register.all("recommendation")[0] == before


def test_a_point_not_recorded_yet_comes_back(
    decisions: DecisionsDriver, workshop: Workshop, context: AppContext, show: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    decisions.press(Qt.Key.Key_N)
    type_words(decisions.text, "Publier chaque trimestre")
    qtbot.waitUntil(lambda: bool(workshop.drafts("decisions.")))
    # A power cut: the page is never told that it ends.
    again = DecisionsPage(context)
    show(again)
    second = DecisionsDriver(again, qtbot)
    second.press(Qt.Key.Key_N)
    assert second.text.toPlainText() == "Publier chaque trimestre"
    second.press(Qt.Key.Key_Return, CTRL)
    assert workshop.register.all("recommendation")[-1].text == "Publier chaque trimestre"
    assert workshop.drafts("decisions.") == {}


def test_what_is_typed_outlives_an_undo_elsewhere(decisions: DecisionsDriver, workshop: Workshop) -> None:
    workshop.register.add("recommendation", "Une de trop")
    decisions.press(Qt.Key.Key_Return)
    decisions.fill("Texte", "Mots en cours de frappe")
    workshop.history.undo()
    decisions.page.context.bridge.flush()
    assert decisions.text.toPlainText() == "Mots en cours de frappe"


def test_adopting_and_changing_the_words_after(decisions: DecisionsDriver, workshop: Workshop) -> None:
    decisions.press(Qt.Key.Key_A)
    assert decisions.rows()[0].endswith("adopté")
    assert "adopté le 24/07 10:42" in decisions.words()
    assert not decisions.button("Adopter   A").isEnabled()
    decisions.press(Qt.Key.Key_Return)
    decisions.fill("Texte", "D’autres mots")
    decisions.press(Qt.Key.Key_Return, CTRL)
    assert workshop.register.all("recommendation")[0].adopted_at is None
    assert decisions.button("Adopter   A").isEnabled()


def test_adopting_takes_the_words_that_stand_there(decisions: DecisionsDriver, workshop: Workshop) -> None:
    decisions.press(Qt.Key.Key_Return)
    decisions.fill("Texte", "Les mots lus en plénière")
    decisions.qtbot.mouseClick(decisions.button("Adopter   A"), Qt.MouseButton.LeftButton)
    point = workshop.register.all("recommendation")[0]
    assert point.text == "Les mots lus en plénière"
    assert point.adopted_at is not None


def test_done_and_open_again(decisions: DecisionsDriver, workshop: Workshop) -> None:
    decisions.show("Actions")
    row = next(place for place, words in enumerate(decisions.rows()) if words.endswith("ouvert"))
    decisions.click(row)
    decisions.press(Qt.Key.Key_T)
    assert decisions.rows()[row].endswith("fait")
    decisions.qtbot.mouseClick(decisions.button("Rouvrir   T"), Qt.MouseButton.LeftButton)
    decisions.page.context.bridge.flush()
    assert decisions.rows()[row].endswith("ouvert")


def test_delete_offers_undo_and_keeps_the_number(decisions: DecisionsDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    decisions.click(9)
    decisions.press(Qt.Key.Key_Delete)
    assert len(decisions.rows()) == 9
    assert decisions.chosen() == 8
    assert desk.undoable == ["Le point 10 est à la corbeille"]
    decisions.press(Qt.Key.Key_N)
    type_words(decisions.text, "Une autre")
    decisions.press(Qt.Key.Key_Return, CTRL)
    assert decisions.rows()[-1].startswith("11 | Une autre")
    workshop.history.undo()
    workshop.history.undo()
    decisions.page.context.bridge.flush()
    assert decisions.rows()[-1].startswith("10 | ")


def test_a_day_of_decisions_leaves_a_sound_file(decisions: DecisionsDriver, workshop: Workshop) -> None:
    decisions.press(Qt.Key.Key_A)
    decisions.press(Qt.Key.Key_T)
    decisions.press(Qt.Key.Key_Delete)
    workshop.history.undo()
    report = workshop.check()
    assert report.sound, report.faults


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_a_refused_correction_stays_in_the_card(decisions: DecisionsDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    decisions.click(2)
    before = decisions.text.toPlainText()
    type_words(decisions.text, "Sans délai, ")
    typed = decisions.text.toPlainText()
    assert typed != before
    with out_of_reach(workshop):
        decisions.press(Qt.Key.Key_Return, CTRL)
    assert len(desk.refused) == 1
    assert decisions.text.toPlainText() == typed
    decisions.press(Qt.Key.Key_Return, CTRL)
    assert typed in [point.text for point in workshop.register.all()]

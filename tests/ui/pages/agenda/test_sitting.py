"""Ordre du jour: the sitting of the half-day, with chair, moderator, rapporteurs and notes that survive a power cut."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitation.agenda.sessions import Session
from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.demonstration import HandClock
from tests.ui.hands import out_of_reach, type_words
from tests.ui.pages.agenda.driver import AgendaDriver
from ui.context import AppContext
from ui.pages.agenda.page import AgendaPage


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


def sitting(workshop: Workshop) -> Session:
    current = workshop.sessions.current()
    assert current is not None
    return current


def person(workshop: Workshop, name: str) -> str:
    found = workshop.people.named(name)
    assert found is not None
    return found.id


def test_the_sitting_of_now_is_shown(agenda: AgendaDriver) -> None:
    assert "Jeudi 24 juillet, matin" in agenda.words()
    assert "ouverte à 08:09" in agenda.words()
    assert agenda.office("Président de séance").currentText() == "AGBÉMADON Akɔsiwa Mawusé"
    assert agenda.office("Rapporteur").currentText() == "AGBOKOUNOU Ablavi Rose"


def test_another_block_shows_its_own_sitting(agenda: AgendaDriver) -> None:
    agenda.click(agenda.item("Lecture du texte consolidé"))
    assert "Samedi 26 juillet, matin" in agenda.words()
    assert "prévue 08:00–13:00" in agenda.words()


def test_a_chair_is_found_by_a_few_letters_without_accents(agenda: AgendaDriver, workshop: Workshop) -> None:
    agenda.choose_person("Président de séance", "kodzonya")
    assert sitting(workshop).chair == person(workshop, "Kɔdzonya Mawunyo Éric")
    assert agenda.office("Président de séance").currentText() == "KƆDZONYA Mawunyo Éric"
    workshop.history.undo()
    agenda.page.context.bridge.flush()
    assert agenda.office("Président de séance").currentText() == "AGBÉMADON Akɔsiwa Mawusé"


def test_words_that_name_nobody_give_way_to_the_one_before(agenda: AgendaDriver, workshop: Workshop) -> None:
    before = sitting(workshop)
    agenda.choose_person("Modérateur", "zzz")
    assert sitting(workshop) == before
    assert agenda.office("Modérateur").currentText() == "KƆDZONYA Mawunyo Éric"


def test_a_chair_who_was_deleted_is_named_and_stays_while_the_keyboard_goes_through(
    agenda: AgendaDriver, workshop: Workshop, qtbot: QtBot
) -> None:
    before = sitting(workshop)
    assert before.chair is not None
    workshop.people.bin(before.chair)
    agenda.page.context.bridge.flush()
    field = agenda.office("Président de séance")
    assert field.currentText() == "AGBÉMADON Akɔsiwa Mawusé"
    acts = workshop.check().acts
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    agenda.office("Modérateur").setFocus()
    assert sitting(workshop) == before
    assert workshop.check().acts == acts


def test_an_emptied_field_means_nobody(agenda: AgendaDriver, workshop: Workshop) -> None:
    field = agenda.office("Modérateur")
    field.setFocus()
    field.lineEdit().selectAll()
    agenda.qtbot.keyClick(field, Qt.Key.Key_Backspace)
    agenda.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sitting(workshop).moderator is None


def test_two_rapporteurs(agenda: AgendaDriver, workshop: Workshop) -> None:
    agenda.choose_person("Second rapporteur", "adzikou")
    rapporteurs = sitting(workshop).rapporteurs
    assert rapporteurs[:2] == (person(workshop, "Agbokounou Ablavi Rose"), person(workshop, "Adzikou Akouvi Séna"))
    agenda.choose_person("Rapporteur", "adzikou")
    assert sitting(workshop).rapporteurs == (person(workshop, "Adzikou Akouvi Séna"),)


def test_notes_are_one_act_when_the_field_is_left(agenda: AgendaDriver, workshop: Workshop) -> None:
    agenda.notes.setFocus()
    type_words(agenda.notes, "Débat vif sur le coût du guichet unique.")
    assert sitting(workshop).notes == ""
    agenda.qtbot.keyClick(agenda.notes, Qt.Key.Key_Tab)
    assert sitting(workshop).notes == "Débat vif sur le coût du guichet unique."
    workshop.history.undo()
    agenda.page.context.bridge.flush()
    assert sitting(workshop).notes == ""
    assert agenda.notes.toPlainText() == ""


def test_notes_survive_a_power_cut(
    agenda: AgendaDriver, workshop: Workshop, context: AppContext, show: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    agenda.notes.setFocus()
    type_words(agenda.notes, "Débat vif")
    qtbot.waitUntil(lambda: bool(workshop.drafts("agenda.notes")))
    assert sitting(workshop).notes == ""
    # Nothing is said to the page: it is as if it had never been closed.
    again = AgendaPage(context)
    show(again)
    notes = AgendaDriver(again, workshop, qtbot).notes
    assert notes.toPlainText() == "Débat vif"
    notes.setFocus()
    qtbot.keyClick(notes, Qt.Key.Key_Tab)
    assert sitting(workshop).notes == "Débat vif"
    assert workshop.drafts("agenda.notes") == {}


def test_notes_stay_with_their_own_half_day(agenda: AgendaDriver, workshop: Workshop) -> None:
    first = sitting(workshop)
    agenda.notes.setFocus()
    type_words(agenda.notes, "Matin")
    agenda.click(agenda.item("Lecture du texte consolidé"))
    assert agenda.notes.toPlainText() == workshop.sessions.get(agenda.item("Lecture du texte consolidé").session).notes
    assert workshop.sessions.get(first.id).notes == "Matin"


def test_a_sitting_is_closed_once(agenda: AgendaDriver, workshop: Workshop, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-24 12:55")
    agenda.qtbot.mouseClick(agenda.button("Lever la séance"), Qt.MouseButton.LeftButton)
    agenda.page.context.bridge.flush()
    assert "ouverte à 08:09, levée à 12:55" in agenda.words()
    closed = sitting(workshop).closed_at
    assert closed is not None
    assert f"{closed:%H:%M}" == "12:55"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_notes_that_are_refused_stay_on_the_page(agenda: AgendaDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    agenda.notes.setFocus()
    type_words(agenda.notes, "Débat vif")
    with out_of_reach(workshop):
        agenda.qtbot.keyClick(agenda.notes, Qt.Key.Key_Tab)
    assert len(desk.refused) == 1
    assert agenda.notes.toPlainText() == "Débat vif"
    agenda.page.leave()
    assert sitting(workshop).notes == "Débat vif"

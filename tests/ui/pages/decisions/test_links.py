"""Décisions: what a point is about, found by number or words, and the way to it; amendments that wait beside the points."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from facilitation.decisions.register import Point
from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import named
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


def first(workshop: Workshop) -> Point:
    return workshop.register.all("recommendation")[0]


def record_link(decisions: DecisionsDriver, typed: str) -> None:
    decisions.click(0)
    decisions.fill("Concerne", typed)
    decisions.press(Qt.Key.Key_Return, CTRL)


def test_a_clause_by_its_number(decisions: DecisionsDriver, workshop: Workshop) -> None:
    item = first(workshop).agenda_item
    record_link(decisions, "4.2.1")
    point = first(workshop)
    assert point.clause is not None
    assert workshop.texts.clause(point.clause).label == "4.2.1"
    assert point.agenda_item == item, "when it was said stays known"
    assert " | 4.2.1 | " in decisions.rows()[0]


def test_an_amendment_by_its_number(decisions: DecisionsDriver, workshop: Workshop) -> None:
    record_link(decisions, "Amendement 12")
    record_link(decisions, "12")
    point = first(workshop)
    assert point.amendment is not None
    assert workshop.amendments.get(point.amendment).number == "12"
    assert " | amendement 12 | " in decisions.rows()[0]


def test_an_item_of_the_programme_by_its_words(decisions: DecisionsDriver, workshop: Workshop) -> None:
    record_link(decisions, "lecture texte consolide")
    point = first(workshop)
    assert point.agenda_item is not None
    assert workshop.agenda.get(point.agenda_item).title == "Lecture du texte consolidé"
    assert point.clause is None


def test_words_that_mean_nothing_are_refused_beside_the_field(decisions: DecisionsDriver, workshop: Workshop) -> None:
    before = first(workshop)
    record_link(decisions, "99.99.99")
    assert "Aucune clause, aucun amendement, aucun point du programme n’y correspond." in decisions.words()
    assert first(workshop) == before


def test_other_corrections_leave_the_link_alone(decisions: DecisionsDriver, workshop: Workshop) -> None:
    record_link(decisions, "4.2.1")
    before = first(workshop)
    decisions.fill("Adressé à", "Parlement")
    decisions.press(Qt.Key.Key_Return, CTRL)
    after = first(workshop)
    assert (after.addressee, after.clause, after.agenda_item) == ("Parlement", before.clause, before.agenda_item)


def test_the_chain_leads_there(decisions: DecisionsDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    chain = named(decisions.page, QToolButton, "Aller à ce qu’il concerne")
    record_link(decisions, "4.2.1")
    decisions.qtbot.mouseClick(chain, Qt.MouseButton.LeftButton)
    assert desk.gone == [("texts", {"clause": first(workshop).clause})]
    record_link(decisions, "12")
    decisions.qtbot.mouseClick(chain, Qt.MouseButton.LeftButton)
    assert desk.gone[-1] == ("texts", {"amendment": first(workshop).amendment})
    record_link(decisions, "lecture texte consolide")
    decisions.qtbot.mouseClick(chain, Qt.MouseButton.LeftButton)
    assert desk.gone[-1] == ("agenda", {"item": first(workshop).agenda_item})


def test_a_waiting_amendment_is_read_here_and_decided_in_the_text(
    decisions: DecisionsDriver, workshop: Workshop, desk: ListeningDesk
) -> None:
    decisions.show("En suspens")
    waiting = [one for one in workshop.amendments.all() if one.state in ("parked", "referred")]
    decisions.click(len(decisions.rows()) - 1)
    assert f"Amendement {waiting[-1].number}" in decisions.words()
    points = workshop.register.all("parked")
    decisions.press(Qt.Key.Key_Delete)
    decisions.press(Qt.Key.Key_A)
    assert workshop.register.all("parked") == points, "keys for points do nothing to an amendment"
    decisions.press(Qt.Key.Key_Return)
    assert desk.gone == [("texts", {"amendment": waiting[-1].id})]
    decisions.qtbot.mouseClick(decisions.button("Aller au texte   Entrée"), Qt.MouseButton.LeftButton)
    assert desk.gone[-1] == ("texts", {"amendment": waiting[-1].id})


def test_a_waiting_amendment_stays_chosen_when_something_changes(decisions: DecisionsDriver, workshop: Workshop) -> None:
    decisions.show("En suspens")
    last = len(decisions.rows()) - 1
    decisions.click(last)
    workshop.register.update(workshop.register.all("parked")[0].id, responsible="Cabinet")
    decisions.page.context.bridge.flush()
    assert decisions.chosen() == last


def test_ctrl_k_leads_to_a_point_of_any_register(decisions: DecisionsDriver, workshop: Workshop) -> None:
    point = workshop.register.all("action")[1]
    decisions.page.activate(point=point.id)
    assert decisions.chosen() == 1
    assert decisions.text.toPlainText() == point.text

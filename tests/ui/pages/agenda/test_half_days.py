"""Half-days by hand: an evening that goes on after midnight, a day of travel, a free afternoon; refusals keep what was typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.hands import answering, named
from tests.ui.pages.agenda.driver import AgendaDriver
from ui.context import AppContext
from ui.pages.agenda.geometry import lay_out, place_of
from ui.pages.agenda.half_days_dialog import HalfDaysDialog
from ui.pages.agenda.page import AgendaPage

Key = Qt.Key


@pytest.fixture
def agenda(qtbot: QtBot, context: AppContext, workshop: Workshop, show: Callable[[QWidget], QWidget]) -> AgendaDriver:
    workshop.agenda.add(workshop.sessions.all()[0].id, "Accueil")
    page = AgendaPage(context)
    show(page)
    return AgendaDriver(page, workshop, qtbot)


def type_time(agenda: AgendaDriver, dialog: HalfDaysDialog, name: str, digits: str) -> None:
    field = named(dialog, QTimeEdit, name)
    field.setFocus()
    field.setSelectedSection(QTimeEdit.Section.HourSection)
    agenda.qtbot.keyClicks(field, digits)


def lines(workshop: Workshop) -> list[str]:
    return [f"{one.date.day} {one.half} {one.starts_at:%H:%M}–{one.ends_at:%H:%M}" for one in workshop.half_days.plan()]


def test_an_evening_a_day_of_travel_and_a_free_afternoon(agenda: AgendaDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    before = lines(workshop)

    def answer(dialog: HalfDaysDialog) -> None:
        assert not named(dialog, QCheckBox, "mardi 22 juillet, matin").isEnabled(), "an item hangs on it"
        box = named(dialog, QCheckBox, "samedi 26 juillet, après-midi")
        box.setFocus()
        agenda.qtbot.keyClick(box, Key.Key_Space)
        evening = named(dialog, QCheckBox, "mercredi 23 juillet, soir")
        evening.setFocus()
        agenda.qtbot.keyClick(evening, Key.Key_Space)
        type_time(agenda, dialog, "mercredi 23 juillet, soir\u00a0: fin", "0030")
        agenda.qtbot.mouseClick(named(dialog, QPushButton, "La veille"), Qt.MouseButton.LeftButton)
        assert named(dialog, QCheckBox, "lundi 21 juillet, soir").isChecked()
        agenda.qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with answering(HalfDaysDialog, answer):
        agenda.press(Key.Key_H)
    after = lines(workshop)
    assert after[0] == "21 evening 19:00–21:00"
    assert after[-1] == "26 morning 08:00–13:00"
    assert "23 evening 19:00–00:30" in after
    assert desk.undoable == ["Demi-journées modifiées"]
    workshop.history.undo()
    assert lines(workshop) == before


def test_a_refusal_keeps_what_was_typed(agenda: AgendaDriver, workshop: Workshop) -> None:
    before = lines(workshop)

    def answer(dialog: HalfDaysDialog) -> None:
        type_time(agenda, dialog, "mardi 22 juillet, matin\u00a0: fin", "1500")
        agenda.qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.refusal == "Le 22/07, une demi-journée commencerait avant la fin de la précédente."
        type_time(agenda, dialog, "mardi 22 juillet, après-midi\u00a0: début", "1530")
        agenda.qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    with answering(HalfDaysDialog, answer):
        agenda.press(Key.Key_H)
    assert lines(workshop)[:2] == ["22 morning 08:00–15:00", "22 afternoon 15:30–17:00"]
    assert lines(workshop)[2:] == before[2:]


def test_a_night_is_on_the_board_with_the_present_in_its_own_column(
    qtbot: QtBot, context: AppContext, workshop: Workshop, show: Callable[[QWidget], QWidget]
) -> None:
    night = workshop.sessions.add(workshop.sessions.all()[0].date, "evening", "20:00", "01:00")
    first, late = workshop.agenda.add(night, "Présidium", minutes=180), workshop.agenda.add(night, "Rapporteurs", minutes=150)
    page = AgendaPage(context)
    show(page)
    board = AgendaDriver(page, workshop, qtbot).board
    assert board.rect_of(late).top() > board.rect_of(first).bottom()
    board.choose(first)
    assert board.accessibleDescription().endswith("20:00–23:00")
    board.choose(late)
    assert board.accessibleDescription().endswith("23:00–01:30, 30\u00a0min de trop")
    sessions = workshop.sessions.all()
    slots = {item: slot for one in sessions for item, slot in workshop.agenda.slots(one.id).items()}
    layout = lay_out(sessions, {one.id: workshop.agenda.of(one.id) for one in sessions}, slots)
    assert place_of(layout, datetime(2025, 7, 22, 23, 30)) == (0, 1410)
    assert place_of(layout, datetime(2025, 7, 23, 0, 40)) == (0, 1480)
    assert place_of(layout, datetime(2025, 7, 23, 8, 0)) == (1, 480)
    assert place_of(layout, datetime(2025, 8, 1, 8, 0)) is None

"""Ordre du jour: five days side by side, moved and lengthened with mouse and keys, started and ended live."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from facilitation.workshop import Workshop
from tests.ui.conftest import ListeningDesk
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, named, type_words
from tests.ui.pages.agenda.driver import AgendaDriver
from ui.pages.agenda.item_dialog import ItemDialog
from ui.pages.agenda.words import clock, fit_lines

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def workshop(demonstration: Workshop) -> Workshop:
    return demonstration


def test_days_are_columns_and_length_is_height(agenda: AgendaDriver) -> None:
    lunches = [agenda.item("Pause déjeuner", day) for day in (22, 23, 24, 25)]
    lefts = [agenda.board.rect_of(one.id).left() for one in lunches]
    assert lefts == sorted(lefts)
    assert len(set(lefts)) == 4
    hour, quarter = agenda.item("Pause déjeuner", 24), agenda.item("Pause-café", 25)
    assert quarter.minutes == 15
    heights = [agenda.board.rect_of(one.id).height() + 2 for one in (hour, quarter)]
    assert heights[0] == pytest.approx(heights[1] * hour.minutes / 15)


def test_parallel_groups_stand_side_by_side(agenda: AgendaDriver) -> None:
    first, second = agenda.item("Travaux du groupe 1"), agenda.item("Travaux du groupe 2")
    assert agenda.board.rect_of(first.id).top() == agenda.board.rect_of(second.id).top()
    assert agenda.board.rect_of(first.id).right() < agenda.board.rect_of(second.id).left()


def test_what_runs_is_chosen_at_the_first_visit_and_told(agenda: AgendaDriver) -> None:
    assert agenda.board.current() == agenda.item("Restitution du groupe 3").id
    assert agenda.board.accessibleDescription() == "Restitution du groupe 3 et examen de l’axe 3, restitution, 10:20–13:00"
    assert "+6\u00a0min" in agenda.words(), "late, as the home page says"


def test_start_and_end_record_real_times(agenda: AgendaDriver, workshop: Workshop, hand_clock: HandClock) -> None:
    running, lunch = agenda.item("Restitution du groupe 3"), agenda.item("Pause déjeuner", 24)
    hand_clock.set("2025-07-24 13:14")
    agenda.click(running)
    agenda.press(Qt.Key.Key_Space)
    ended = workshop.agenda.get(running.id).ended_at
    assert ended is not None
    assert f"{ended:%H:%M}" == "13:14"
    agenda.click(lunch)
    agenda.qtbot.mouseClick(agenda.button("Commencer"), Qt.MouseButton.LeftButton)
    agenda.page.context.bridge.flush()
    assert workshop.agenda.get(lunch.id).state == "running"
    assert "Commencer" not in [one.text() for one in agenda.page.findChildren(QPushButton) if one.isVisible()]
    agenda.qtbot.mouseClick(agenda.button("Terminer"), Qt.MouseButton.LeftButton)
    assert workshop.agenda.get(lunch.id).state == "done"


def test_starting_the_next_ends_what_runs(agenda: AgendaDriver, workshop: Workshop) -> None:
    agenda.click(agenda.item("Pause déjeuner", 24))
    agenda.press(Qt.Key.Key_Space)
    assert [one.item.title for one in workshop.agenda.running()] == ["Pause déjeuner"]
    workshop.history.undo()
    assert [one.item.title[:24] for one in workshop.agenda.running()] == ["Restitution du groupe 3 "]


def test_past_its_end_the_page_says_by_how_much(agenda: AgendaDriver, hand_clock: HandClock) -> None:
    hand_clock.set("2025-07-24 13:12")
    agenda.page.activate()
    assert "dépassé de 12 minutes" in agenda.words()


def test_an_item_is_dragged_within_its_half_day_and_times_follow(agenda: AgendaDriver, workshop: Workshop) -> None:
    first, second = agenda.item("tableaux des axes 1 et 2"), agenda.item("Pause-café", 25)
    assert (agenda.when(first), agenda.when(second)) == ("08:30–10:15", "10:15–10:30")
    agenda.drag(second, agenda.board.rect_of(first.id).topLeft() + QPointF(40, 4))
    assert (agenda.when(second), agenda.when(first)) == ("08:30–08:45", "08:45–10:30")
    workshop.history.undo()
    assert (agenda.when(first), agenda.when(second)) == ("08:30–10:15", "10:15–10:30")


def test_an_item_is_dragged_to_another_day(agenda: AgendaDriver, workshop: Workshop) -> None:
    moved, there = agenda.item("Restitution du groupe 4"), agenda.item("Synthèse budgétaire", 25)
    agenda.drag(moved, agenda.board.rect_of(there.id).topLeft() + QPointF(40, agenda.board.rect_of(moved.id).height() / 2 - 4))
    assert workshop.agenda.get(moved.id).session == there.session
    assert workshop.agenda.of(there.session)[1].id == moved.id or workshop.agenda.of(there.session)[0].id == moved.id


def test_an_item_with_a_fixed_start_starts_where_it_is_dropped(agenda: AgendaDriver, workshop: Workshop) -> None:
    lunch = agenda.item("Pause déjeuner", 24)
    assert agenda.when(lunch) == "13:00–14:00"
    rect = agenda.board.rect_of(lunch.id)
    agenda.drag(lunch, rect.center() + QPointF(0, (rect.height() + 2) / 2))
    assert agenda.when(lunch) == "13:30–14:30"
    workshop.history.undo()
    assert agenda.when(lunch) == "13:00–14:00"


def test_the_edge_lengthens_in_steps_of_five_minutes(agenda: AgendaDriver, workshop: Workshop) -> None:
    item = agenda.item("Pause-café", 25)
    agenda.pull_edge(item, 17)
    assert workshop.agenda.get(item.id).minutes == 30
    agenda.pull_edge(item, -60)
    assert workshop.agenda.get(item.id).minutes == 5


def test_a_click_that_trembles_moves_nothing(agenda: AgendaDriver, workshop: Workshop) -> None:
    item = agenda.item("Pause-café", 25)
    agenda.drag(item, agenda.place(item) + QPointF(2, 2))
    assert agenda.when(item) == "10:15–10:30"
    assert agenda.board.current() == item.id


def test_keys_walk_move_and_stretch(agenda: AgendaDriver, workshop: Workshop) -> None:
    item = agenda.item("Pause-café", 25)
    agenda.click(item)
    agenda.press(Qt.Key.Key_Plus)
    assert workshop.agenda.get(item.id).minutes == 20
    agenda.press(Qt.Key.Key_Minus)
    agenda.press(Qt.Key.Key_Minus)
    assert workshop.agenda.get(item.id).minutes == 10
    agenda.press(Qt.Key.Key_Up, ALT)
    assert agenda.when(item).startswith("08:30")
    agenda.press(Qt.Key.Key_Down, ALT)
    assert agenda.when(item).startswith("10:15")
    agenda.press(Qt.Key.Key_Up)
    assert agenda.board.current() == agenda.item("tableaux des axes 1 et 2").id
    agenda.press(Qt.Key.Key_Right)
    assert agenda.board.current() == agenda.item("Lecture du texte consolidé").id
    agenda.press(Qt.Key.Key_Left)
    assert workshop.sessions.get(workshop.agenda.get(agenda.board.current()).session).date.day == 25


def test_later_crosses_into_the_next_half_day(agenda: AgendaDriver, workshop: Workshop) -> None:
    lunch = agenda.item("Pause déjeuner", 24)
    morning = lunch.session
    agenda.click(agenda.item("Restitution du groupe 4"))
    afternoon = workshop.agenda.get(agenda.board.current()).session
    assert afternoon != morning
    while workshop.agenda.get(agenda.board.current()).session == afternoon:
        agenda.press(Qt.Key.Key_Up, ALT)
    assert workshop.agenda.get(agenda.board.current()).session == morning


def test_what_was_deleted_is_in_nobodys_way(agenda: AgendaDriver, workshop: Workshop) -> None:
    """It keeps its position for its return; those that are there move past it with one key, and new ones come beside them."""
    session = workshop.sessions.all()[6].id
    first, gone, second, third = (one for one in workshop.agenda.of(session)[:4])
    workshop.agenda.bin(gone.id)
    agenda.page.context.bridge.flush()
    agenda.click(third)
    agenda.press(Qt.Key.Key_Up, ALT)
    assert [one.id for one in workshop.agenda.of(session)[:3]] == [first.id, third.id, second.id]
    workshop.history.undo()
    agenda.page.context.bridge.flush()
    agenda.click(second)
    with answering(ItemDialog, lambda dialog: _titled(agenda, dialog, "Hymne")):
        agenda.press(Qt.Key.Key_N)
    assert [one.title for one in workshop.agenda.of(session)[:3]] == [first.title, second.title, "Hymne"]


def _titled(agenda: AgendaDriver, dialog: ItemDialog, title: str) -> None:
    type_words(named(dialog, QLineEdit, "Titre"), title)
    agenda.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_delete_offers_undo(agenda: AgendaDriver, workshop: Workshop, desk: ListeningDesk) -> None:
    item = agenda.item("Pause-café", 25)
    agenda.click(item)
    agenda.press(Qt.Key.Key_Delete)
    assert agenda.board.rect_of(item.id).isEmpty()
    assert desk.undoable == ["«\u00a0Pause-café\u00a0» est à la corbeille"]
    workshop.history.undo()
    agenda.page.context.bridge.flush()
    assert agenda.when(item) == "10:15–10:30"


def test_ctrl_k_leads_to_an_item_and_its_sitting(agenda: AgendaDriver) -> None:
    item = agenda.item("Lecture du texte consolidé")
    agenda.page.activate(item=item.id)
    assert agenda.board.current() == item.id
    assert "Samedi 26 juillet, matin" in agenda.words()


def test_words_of_a_block_end_in_an_ellipsis_never_in_half_a_letter(qapp: QApplication) -> None:
    font = QFont()
    font.setPixelSize(12)
    text = "Cérémonie d’ouverture : mot de bienvenue, allocution du chef de mission"
    lines = fit_lines(text, font, 120, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert " ".join(fit_lines(text, font, 120, 20)) == text
    assert fit_lines(text, font, 120, 0) == []
    assert clock(8 * 60 + 5) == "08:05"


def test_a_morning_at_the_board_leaves_a_sound_file(agenda: AgendaDriver, workshop: Workshop) -> None:
    agenda.click(agenda.item("Pause déjeuner", 24))
    agenda.press(Qt.Key.Key_Space)
    agenda.press(Qt.Key.Key_Up, ALT)
    agenda.press(Qt.Key.Key_Delete)
    workshop.history.undo()
    report = workshop.check()
    assert report.sound, report.faults

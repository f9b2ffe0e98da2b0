"""Lists and fields beside the text: once a choice is made or a field is left the keyboard is back where its letters decide."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands import focused, type_words
from tests.ui.note_taker import ALT, NoteTaker
from ui.theme.theme import Theme
from ui.widgets.choices import ElidedList

Key = Qt.Key


def pick(taker: NoteTaker, field: QComboBox, words: str) -> None:
    """With the mouse: opens the list, and clicks on an entry."""
    taker.qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    entries = field.view()
    taker.qtbot.waitUntil(entries.isVisible)
    place = entries.visualRect(field.model().index(field.findText(words), 0)).center()
    # Where the mouse has not moved the click that opened the list would be taken for its second half.
    for here in (QPoint(2, 2), place):
        taker.qtbot.mouseMove(entries.viewport(), here)
    taker.qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.currentText() == words


def pick_by_keys(taker: NoteTaker, field: QComboBox, words: str) -> None:
    """Alt+Down opens the list, arrows walk through it, Enter chooses."""
    field.setFocus()
    taker.press(Key.Key_Down, ALT)
    entries = field.view()
    taker.qtbot.waitUntil(entries.isVisible)
    for _ in range(field.findText(words) - field.currentIndex()):
        taker.qtbot.keyClick(entries, Key.Key_Down)
    taker.qtbot.keyClick(entries, Key.Key_Return)
    assert field.currentText() == words


Choosing = Callable[[NoteTaker, QComboBox, str], None]
CHOOSING = pytest.mark.parametrize("choose", [pick, pick_by_keys])


@CHOOSING
def test_a_mode_is_chosen_and_the_next_letter_decides(taker: NoteTaker, choose: Choosing) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    choose(taker, taker.page.amendments.decisions.mode, "acclamation")
    assert taker.page.text.clauses.hasFocus()
    taker.press(Key.Key_A)
    decision = taker.workshop.amendments.numbered(number).decision
    assert decision is not None
    assert (decision.outcome, decision.mode) == ("retained", "acclamation")


@CHOOSING
def test_a_vote_is_chosen_its_counts_are_typed_and_a_letter_decides(taker: NoteTaker, choose: Choosing) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    panel = taker.page.amendments.decisions
    choose(taker, panel.mode, "vote à main levée")
    assert panel.votes[0].hasFocus()
    for count in ("38", "4", "2"):
        type_words(focused(taker.qtbot, taker.frame), count)
        taker.press(Key.Key_Tab)
    taker.press(Key.Key_Escape)
    assert taker.page.text.clauses.hasFocus()
    taker.press(Key.Key_R)
    decision = taker.workshop.amendments.numbered(number).decision
    assert decision is not None
    assert (decision.mode, decision.votes_for, decision.votes_against, decision.abstentions) == ("vote", 38, 4, 2)


def test_who_walks_through_the_closed_list_of_modes_keeps_it_and_a_letter_decides(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    mode = taker.page.amendments.decisions.mode
    mode.setFocus()
    taker.press(Key.Key_Down)
    assert (mode.hasFocus(), mode.currentText()) == (True, "acclamation")
    taker.press(Key.Key_R)
    assert mode.currentText() == "consensus", "the next one begins anew"
    decision = taker.workshop.amendments.numbered(number).decision
    assert decision is not None
    assert (decision.outcome, decision.mode) == ("not_retained", "acclamation")


@CHOOSING
def test_a_filter_is_chosen_and_the_next_letter_decides(taker: NoteTaker, choose: Choosing) -> None:
    taker.press(Key.Key_J)
    which = taker.page.amendments.filter.which
    choose(taker, which, "Tout ce qui est à décider")
    assert taker.page.text.clauses.hasFocus()
    number = taker.chosen_number()
    taker.press(Key.Key_R)
    assert which.currentText() == "Tout ce qui est à décider"
    assert taker.workshop.amendments.numbered(number).state == "not_retained"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape, Key.Key_Enter])
def test_enter_and_escape_leave_the_fields(taker: NoteTaker, key: Qt.Key) -> None:
    taker.press(Key.Key_J)
    panel = taker.page.amendments.decisions
    panel.more.click()
    fields: list[QWidget] = [
        panel.note,
        panel.mode,
        panel.details.chair,
        panel.details.reservations.lines[0].words,
        panel.details.mandate_to,
    ]
    for field in fields:
        field.setFocus()
        assert not taker.page.text.clauses.hasFocus()
        taker.press(key)
        assert taker.page.text.clauses.hasFocus(), field.accessibleName()
    panel.more.click()
    taker.page.amendments.filter.author.setFocus()
    taker.press(key)
    assert taker.page.text.clauses.hasFocus()


def test_while_a_wording_is_typed_the_keyboard_goes_back_to_it_from_the_reason(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_M)
    taker.page.amendments.decisions.note.setFocus()
    taker.write("plus clair")
    taker.press(Key.Key_Return)
    assert taker.strip_is_open()
    assert taker.page.capture.editor.hasFocus()


def test_tab_goes_through_every_field_of_a_decision(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    panel = taker.page.amendments.decisions
    panel.mode.setFocus()
    taker.press(Key.Key_End)
    taker.press(Key.Key_Up)
    seen: list[QWidget] = [panel.mode]
    for _ in range(7):
        taker.press(Key.Key_Tab)
        seen.append(focused(taker.qtbot, taker.frame))
    assert {panel.mode, panel.more, *panel.votes, panel.note, panel.button("retained")} <= {*seen}


def test_a_vote_without_a_count_is_refused_and_nothing_is_lost(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    panel = taker.page.amendments.decisions
    panel.note.setFocus()
    taker.write("à harmoniser")
    panel.mode.setFocus()
    taker.press(Key.Key_End)
    taker.press(Key.Key_Up)
    taker.page.text.clauses.setFocus()
    # No dialog is opened before: it would wait here for ever.
    taker.press(Key.Key_A)
    assert taker.refusal() == "Comptez d’abord les voix (pour, contre, abstentions), ou choisissez un autre mode que le vote."
    assert taker.workshop.amendments.numbered("53").state == "pending"
    assert (panel.mode.currentText(), panel.note.text()) == ("vote à main levée", "à harmoniser")
    assert panel.votes[0].hasFocus()
    type_words(panel.votes[0], "12")
    taker.press(Key.Key_R)
    decision = taker.workshop.amendments.numbered("53").decision
    assert decision is not None
    assert (decision.votes_for, decision.reason) == (12, "à harmoniser")


def test_no_entry_of_an_opened_list_is_cut(qtbot: QtBot, theme: Theme) -> None:
    room = QWidget()
    field = ElidedList()
    field.setParent(room)
    for words in ("consensus", "acclamation", "vote à main levée", "arbitrage de la présidence"):
        field.addItem(words)
    qtbot.addWidget(room)
    room.resize(400, 600)
    field.setGeometry(20, 200, 180, 30)
    room.show()
    qtbot.waitExposed(room)
    field.showPopup()
    entries = field.view()
    qtbot.waitUntil(entries.isVisible)
    # Under a window manager Qt makes the window lower than its entries, unless they insist.
    asked = entries.minimumHeight() - 2 * entries.frameWidth()
    assert asked >= sum(entries.sizeHintForRow(row) for row in range(4))
    assert entries.viewport().rect().bottom() >= entries.visualRect(field.model().index(3, 0)).bottom()
    field.hidePopup()

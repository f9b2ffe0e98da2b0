"""Several have a reservation to the same decision: one line after the other, with the keyboard alone, and all of them are told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitation.amendments.values import Reservation
from tests.ui.hands import focused
from tests.ui.note_taker import SHIFT, NoteTaker
from ui.pages.texts.decision_panel import DecisionPanel
from ui.pages.texts.reservation_lines import ReservationLines

Key = Qt.Key
FIRST, SECOND = ("foliv", "le budget manque"), ("Direction des eaux", "hors du champ")
"""Somebody who is found by letters, and a body that is on no list."""


def panel(taker: NoteTaker) -> DecisionPanel:
    return taker.page.amendments.decisions


def lines(taker: NoteTaker) -> ReservationLines:
    return panel(taker).details.reservations


def said(taker: NoteTaker) -> list[tuple[str, str]]:
    return [(line.by.text(), line.words.text()) for line in lines(taker).lines]


def open_details(taker: NoteTaker, number: str = "53") -> None:
    """On the amendment's card; the cursor is where the first reservation is told."""
    taker.go_to("3.2.2")
    taker.choose_amendment(number)
    panel(taker).more.setFocus()
    taker.press(Key.Key_Space)
    taker.press(Key.Key_Tab)


def reserve(taker: NoteTaker, *reserved: tuple[str, str]) -> None:
    """One after the other; Tab leads from the words of one to who has the next one."""
    for by, words in reserved:
        taker.name(by)
        taker.write(words)
        taker.press(Key.Key_Tab)


def here(taker: NoteTaker) -> QWidget:
    return focused(taker.qtbot, taker.frame)


def reservations(taker: NoteTaker, number: str) -> tuple[Reservation, ...]:
    decision = taker.workshop.amendments.numbered(number).decision
    assert decision is not None
    return decision.reservations


def test_two_are_told_with_the_keyboard_alone(taker: NoteTaker) -> None:
    open_details(taker)
    reserve(taker, FIRST, SECOND)
    assert here(taker) is lines(taker).lines[2].by
    # Enter in the empty line that waits: all is said.
    taker.press(Key.Key_Return)
    assert taker.page.text.clauses.hasFocus()
    taker.press(Key.Key_R)
    first, second = reservations(taker, "53")
    assert ("FOLIVI" in first.by, first.text) == (True, "le budget manque")
    assert (second.by, second.text) == SECOND


def test_an_empty_line_waits_and_one_that_is_emptied_goes(taker: NoteTaker) -> None:
    open_details(taker)
    assert said(taker) == [("", "")]
    reserve(taker, ("Un invité", "le coût"), SECOND)
    assert said(taker) == [("Un invité", "le coût"), SECOND, ("", "")]
    for _ in range(4):
        taker.press(Key.Key_Tab, SHIFT)
    assert here(taker) is lines(taker).lines[0].by
    taker.press(Key.Key_Delete)
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_Delete)
    assert len(said(taker)) == 3, "while one is in it, it stays"
    taker.press(Key.Key_Tab)
    assert said(taker) == [SECOND, ("", "")]
    assert here(taker) is lines(taker).lines[0].by
    # From the last of them one comes to what follows.
    for _ in range(4):
        taker.press(Key.Key_Tab)
    assert here(taker) is panel(taker).details.mandate_to


def test_they_stay_with_their_amendment(taker: NoteTaker) -> None:
    open_details(taker)
    reserve(taker, ("Un invité", "le coût"), SECOND)
    taker.choose_amendment("56")
    panel(taker).more.setFocus()
    taker.press(Key.Key_Space)
    assert said(taker) == [("", "")]
    taker.choose_amendment("53")
    assert said(taker) == [("Un invité", "le coût"), SECOND, ("", "")]
    taker.choose_amendment("56")
    taker.press(Key.Key_R)
    assert reservations(taker, "56") == ()


def test_words_that_nobody_said_are_not_dropped(taker: NoteTaker) -> None:
    open_details(taker)
    taker.press(Key.Key_Tab)
    taker.write("le coût")
    taker.press(Key.Key_Return)
    assert here(taker) is lines(taker).lines[0].by
    taker.press(Key.Key_Return)
    taker.press(Key.Key_R)
    assert taker.refusal() == "Dites qui émet la réserve « le coût », ou effacez-la."
    assert taker.workshop.amendments.numbered("53").state == "pending"
    assert said(taker)[0] == ("", "le coût")


def words(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_both_are_told_on_the_card_and_in_its_tooltip(taker: NoteTaker) -> None:
    open_details(taker)
    reserve(taker, ("Un invité", "le coût"), SECOND)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_R)
    taker.choose_amendment("53")
    assert words(taker.card("53").decided[-1]) == "réserves exprimées par Un invité, Direction des eaux"
    tip = words(taker.page.amendments.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole)).split("\n")
    assert {"Réserve (Un invité) : le coût", "Réserve (Direction des eaux) : hors du champ"} <= {*tip}


@pytest.mark.parametrize("scale", [100, 130, 150, 175])
def test_the_line_in_which_one_writes_is_seen_whole_and_so_is_what_decides(taker: NoteTaker, scale: int) -> None:
    taker.frame.resize(1366, 768)
    taker.frame.shell.theme.set_scale(scale)
    QApplication.processEvents()
    open_details(taker)
    panel(taker).mode.setFocus()
    taker.press(Key.Key_End)
    taker.press(Key.Key_Up)
    lines(taker).lines[0].by.setFocus()
    for count in range(1, 6):
        taker.name(f"Structure {count}")
        taker.write("le coût")
        for field in (lines(taker).lines[-2].words, lines(taker).lines[-1].by):
            QApplication.processEvents()
            assert here(taker) is field
            assert field.visibleRegion().boundingRect() == field.rect()
            last = panel(taker).button("parked")
            assert last.mapTo(taker.frame, QPoint(0, last.height())).y() <= 768
            assert taker.frame.height() <= 768
            if field is lines(taker).lines[-2].words:
                taker.press(Key.Key_Tab)
    assert len(said(taker)) == 6


def test_in_a_narrow_line_the_names_that_are_found_can_be_read(taker: NoteTaker) -> None:
    open_details(taker)
    reserve(taker, ("Un invité", "le coût"))
    field = lines(taker).lines[1].by
    taker.write("agb")
    names = field.names
    shown = [names.model().index(row, 0) for row in range(names.model().rowCount())]
    assert names.width() >= max(names.sizeHintForIndex(one).width() for one in shown)
    assert names.geometry().right() < taker.frame.width()
    taker.press(Key.Key_Return)
    assert "AGB" in field.text()

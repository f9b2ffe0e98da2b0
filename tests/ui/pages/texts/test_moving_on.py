"""What is said over the page goes with what it was about, and lies neither on another message nor on what one works on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.note_taker import SHIFT, NoteTaker
from ui.widgets.bars import MessageBar

Key = Qt.Key


def is_refused(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("42")
    taker.press(Key.Key_A)
    assert "42-a" in taker.refusal()


@pytest.mark.parametrize(
    "turns",
    [
        lambda taker: taker.press(Key.Key_J),
        lambda taker: taker.go_to("3.2.3"),
        lambda taker: taker.choose_amendment("42-a"),
        lambda taker: taker.press(Key.Key_F2),
        lambda taker: taker.frame.go("people"),
    ],
    ids=["next", "clause", "card", "correction", "page"],
)
def test_a_refusal_goes_when_one_turns_to_something_else(taker: NoteTaker, turns: Callable[[NoteTaker], None]) -> None:
    is_refused(taker)
    taker.reads()
    taker.page.text.reread()
    taker.page.amendments.reread()
    assert taker.refusal(), "what is read again is the same"
    turns(taker)
    assert taker.refusal() == ""


def test_a_refusal_goes_with_the_list_it_came_from(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.page.amendments.show_queue(True)
    taker.choose_amendment("42")
    taker.press(Key.Key_A)
    taker.reads()
    assert taker.refusal()
    taker.page.amendments.filter.author.setFocus()
    taker.write("a")
    assert taker.refusal() == ""


def test_unread_it_stays_for_a_moment(taker: NoteTaker) -> None:
    is_refused(taker)
    assert taker.frame.messages.reading.remainingTime() > 1500
    taker.go_to("3.2.3")
    assert taker.refusal()
    taker.reads()
    assert taker.refusal() == ""


def test_another_refusal_is_read_too(taker: NoteTaker) -> None:
    is_refused(taker)
    taker.go_to("3.2.3")
    is_refused(taker)
    taker.reads()
    assert taker.refusal()


def test_it_goes_with_the_draft_that_was_refused(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("42")
    taker.press(Key.Key_N, SHIFT)
    taker.press(Key.Key_Return)
    taker.write(" Bis.")
    taker.record()
    assert taker.refusal()
    taker.reads()
    taker.press(Key.Key_Escape, SHIFT)
    assert taker.refusal(), "it is only asked about"
    taker.press(Key.Key_Escape, SHIFT)
    assert not taker.strip_is_open()
    assert taker.refusal() == ""


def test_what_is_not_to_be_missed_goes_with_the_first_act(taker: NoteTaker) -> None:
    messages = taker.frame.messages
    messages.offer("Reprise.", "Projecteur   F5")
    taker.go_to("3.2.3")
    assert messages.short.isVisible()
    taker.press(Key.Key_A)
    assert not (messages.short.isVisible() and messages.short.sentence == "Reprise.")


def place(taker: NoteTaker, bar: MessageBar) -> QRect:
    return QRect(bar.mapTo(taker.frame, QPoint()), bar.size())


def in_large_letters(taker: NoteTaker, scale: int) -> None:
    taker.frame.shell.theme.set_scale(scale)
    taker.frame.showNormal()
    taker.frame.resize(1024, 768)
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("scale", [100, 175])
@pytest.mark.parametrize("number", ["3.2.1", "4.1.2", "4.2.1"])
def test_of_two_bars_one_is_at_the_top(taker: NoteTaker, number: str, scale: int) -> None:
    in_large_letters(taker, scale)
    taker.go_to(number)
    messages = taker.frame.messages
    messages.offer("Reprise après arrêt brutal – rien d’autre n’a été perdu.", "Projecteur comme avant   F5")
    messages.refuse("Décidez d’abord les sous-amendements.")
    QApplication.processEvents()
    middle = messages.refusal.parentWidget().height() // 2
    bars = [bar for bar in (messages.refusal, messages.short) if bar.isVisible()]
    assert messages.refusal in bars
    assert len({bar.geometry().center().y() < middle for bar in bars}) == len(bars)
    taker.press(Key.Key_Escape)
    assert messages.short.isVisible(), "what has stepped aside comes back"


def test_after_a_jump_no_bar_lies_on_the_chosen_clause(taker: NoteTaker) -> None:
    taker.frame.resize(1024, 768)
    messages, page = taker.frame.messages, taker.page
    messages.offer("Reprise après arrêt brutal – rien d’autre n’a été perdu.", "Projecteur comme avant   F5")
    for number in ("3.1.1", "3.1.2", "3.2.1", "3.2.3", "4.1.2", "4.2.1", "3.1.4", "1.1.1", "2.1.1"):
        taker.go_to(number)
        messages.refuse("Décidez d’abord les sous-amendements.")
        for down in range(6):
            QApplication.processEvents()
            for bar in (messages.short, messages.refusal):
                there = place(taker, bar).translated(-page.mapTo(taker.frame, QPoint()))
                assert not (bar.isVisible() and page.works_at(there)), (number, down, bar.sentence)
            assert messages.refusal.isVisible()
            taker.press(Key.Key_Down)


def test_with_large_letters_in_a_small_window_the_bar_is_read_and_its_button_too(taker: NoteTaker) -> None:
    in_large_letters(taker, 175)
    taker.go_to("3.2.2")
    bar = taker.frame.messages.short
    taker.frame.messages.offer("Reprise après arrêt brutal – rien d’autre n’a été perdu.", "Projecteur comme avant   F5")
    QApplication.processEvents()
    button = next(one for one in bar.findChildren(QPushButton) if one.text())
    assert button.width() >= button.sizeHint().width(), "its words are whole"
    assert bar.rect().contains(button.geometry())
    sentence = next(one for one in bar.findChildren(QLabel) if one.text() == bar.sentence)
    assert sentence.height() < 5 * sentence.fontMetrics().lineSpacing()
    assert taker.frame.pages.rect().contains(bar.geometry())

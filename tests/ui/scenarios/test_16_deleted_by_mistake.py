"""Scenario 16: deleted by mistake.

What is deleted goes to the bin with a bar that offers undo; after a restart and two hours it comes back with number,
decisions and links; its number is never given again; emptying the bin asks once, and leaves what a printed paper
names.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from facilitation.workshop import Workshop
from tests.ui.bin.driver import Bin
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, named, to_the_front
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.papers.conftest import Reader
from ui.widgets.dialogs import Question

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def delete(taker: NoteTaker, clause: str) -> str:
    taker.go_to(clause)
    number = taker.chosen_number()
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    assert number not in [card.number for card in taker.cards()]
    return number


def in_bin(opened: Bin) -> list[str]:
    """Numbers of the amendments in it."""
    return [line.split(" | ")[1].split(" · ")[0] for line in opened.lines()]


def open_bin(taker: NoteTaker) -> Bin:
    taker.frame.open_bin()
    return Bin(taker.qtbot, taker.frame)


def test_the_bar_offers_to_take_it_back_at_once(taker: NoteTaker) -> None:
    number = delete(taker, "3.2.3")
    bar = taker.frame.messages.short
    assert bar.sentence == f"Amendement {number} supprimé"
    taker.qtbot.mouseClick(named(bar, QPushButton, "Annuler"), LEFT)
    taker.qtbot.waitUntil(lambda: [card.number for card in taker.cards()] == [number])


def test_after_a_restart_and_two_hours_it_comes_back_whole(
    taker: NoteTaker, seat: Callable[[Workshop], NoteTaker], hand_clock: HandClock
) -> None:
    workshop = taker.workshop
    taker.go_to("3.2.3")
    taker.press(Key.Key_A)
    before = taker.page.amendments.current()
    assert before is not None
    point = workshop.register.add("action", "Chiffrer", amendment=before.id)
    decided, shown = workshop.deciding.history(before.id), taker.shown("3.2.3")
    number = delete(taker, "3.2.3")
    path = workshop.path
    taker.frame.close()
    hand_clock.forward(120)
    again = seat(Workshop.open(path, clock=hand_clock))
    opened = open_bin(again)
    assert in_bin(opened)[0] == number
    opened.press(Key.Key_Return)
    opened.leave()
    again.go_to("3.2.3")
    assert again.card(number).state == "retained"
    assert again.shown("3.2.3") == shown
    assert again.workshop.amendments.numbered(number) == before
    assert again.workshop.deciding.history(before.id) == decided
    assert again.workshop.register.get(point).amendment == before.id


def test_its_number_is_never_given_again_not_even_after_the_bin_was_emptied(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.write(" Bis.")
    taker.record()
    number = taker.last().number
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    empty_the_bin(taker)
    assert taker.workshop.bin.all() == []
    taker.begin("3.2.4")
    taker.write(" Ter.")
    taker.record()
    assert int(taker.last().number) > int(number)


def empty_the_bin(taker: NoteTaker) -> list[str]:
    """The button, and one question; what is in the bin afterwards."""
    opened = open_bin(taker)
    with answering(Question, lambda asked: taker.qtbot.mouseClick(asked.accept_button, LEFT)):
        taker.qtbot.mouseClick(opened.dialog.empty_button, LEFT)
    taker.frame.bridge.flush()
    left = in_bin(opened)
    to_the_front(taker.qtbot, opened.dialog)
    opened.leave()
    taker.page.text.clauses.setFocus()
    return left


def test_emptying_asks_once_and_leaves_what_a_printed_paper_names(taker: NoteTaker, tmp_path: Path) -> None:
    workshop = taker.workshop
    taker.frame.go("papers")
    reader = Reader(taker.qtbot, taker.frame.pages.current_page)
    reader.wait()
    reader.go_to("matrix")
    reader.press(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    reader.answer_dialog(tmp_path / "matrice.pdf")
    reader.wait_for_jobs()
    taker.frame.bridge.flush()
    to_the_front(taker.qtbot, taker.frame)
    taker.frame.go("texts")
    named_there = delete(taker, "3.2.3")
    taker.begin("3.2.4")
    taker.write(" Bis.")
    taker.record()
    newer = taker.last().number
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    assert {one.thing.id for one in workshop.bin.all()} == {
        one.id for one in workshop.amendments.all(binned=True) if one.number in (named_there, newer)
    }
    opened = open_bin(taker)
    opened.press(Key.Key_Down)
    opened.press(Key.Key_Down)
    assert "Figure sur un document imprimé le 24/07/2025 : reste dans la corbeille." in opened.words()
    opened.leave()
    assert empty_the_bin(taker) == [named_there]
    (kept,) = workshop.bin.all()
    assert kept.printed_at is not None
    workshop.bin.restore("amendment", kept.id)
    assert workshop.check().sound


def test_what_is_emptied_can_still_be_undone(taker: NoteTaker) -> None:
    number = delete(taker, "3.2.3")
    assert empty_the_bin(taker) == []
    taker.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.thing.number for one in taker.workshop.bin.all()] == [number]  # type: ignore[union-attr]

"""An accepted amendment is deleted: what fell because of it is to be examined again, until it comes back from the bin."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.demonstration import HandClock
from tests.ui.hands import answering
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.consequences_dialog import ConsequencesDialog

Key = Qt.Key


def accept_and_delete(taker: NoteTaker) -> None:
    """53 on 3.2.2, by which 56 falls."""
    taker.go_to("3.2.2")
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.press(Key.Key_A)
    assert [(card.number, card.state) for card in taker.cards()] == [("53", "retained"), ("56", "lapsed")]
    taker.choose_amendment("53")
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    taker.page.text.clauses.setFocus()


def notes(taker: NoteTaker, number: str) -> list[str]:
    return [note.replace("\u00a0", " ") for note in taker.card(number).notes]


def test_what_fell_by_it_is_to_be_examined_again(taker: NoteTaker) -> None:
    accept_and_delete(taker)
    said = taker.frame.messages.short.sentence.replace("\u00a0", " ").replace("\u202f", " ")
    assert said == "Amendement 53 supprimé ; à réexaminer : 56"
    assert notes(taker, "56") == ["↺ à réexaminer (supprimé : 53)"]
    assert taker.chosen_number() == "56"

    taker.press(Key.Key_A)

    assert taker.workshop.amendments.numbered("56").state == "retained"
    assert notes(taker, "56") == []


def test_back_from_the_bin_it_stands_again(taker: NoteTaker) -> None:
    origin = taker.workshop.amendments.numbered("53")
    accept_and_delete(taker)
    taker.workshop.bin.restore("amendment", origin.id)
    taker.frame.bridge.flush()
    assert notes(taker, "56") == []
    taker.press(Key.Key_Z, CTRL)
    assert notes(taker, "56") == ["↺ à réexaminer (supprimé : 53)"]


def test_reopened_first_and_then_deleted_the_queue_says_which(taker: NoteTaker, hand_clock: HandClock) -> None:
    workshop = taker.workshop
    origin = workshop.amendments.numbered("53")
    accept_and_delete(taker)
    taker.press(Key.Key_Z, CTRL)
    hand_clock.forward(1)
    workshop.deciding.reopen(origin.id)
    taker.page.amendments.show_queue(True)
    taker.frame.bridge.flush()
    assert notes(taker, "56") == ["↺ à réexaminer (rouvert : 53)"]
    workshop.amendments.bin(origin.id)
    taker.frame.bridge.flush()
    assert notes(taker, "56") == ["↺ à réexaminer (supprimé : 53)"]

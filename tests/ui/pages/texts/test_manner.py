"""How an amendment was decided: what is typed for it is said of no other, and the keyboard comes back to the text."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.amendments.values import Decision
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.consequences_dialog import ConsequencesDialog
from ui.pages.texts.decision_panel import DecisionPanel

Key = Qt.Key


def panel(taker: NoteTaker) -> DecisionPanel:
    return taker.page.amendments.decisions


def decision(taker: NoteTaker, number: str) -> Decision:
    found = taker.workshop.amendments.numbered(number).decision
    assert found is not None
    return found


def give_reason(taker: NoteTaker, words: str) -> None:
    panel(taker).note.setFocus()
    taker.write(words)
    taker.page.text.clauses.setFocus()


def count_votes(taker: NoteTaker, *counts: str) -> None:
    panel(taker).mode.setFocus()
    taker.press(Key.Key_End)
    taker.press(Key.Key_Up)
    assert panel(taker).mode.currentText() == "vote à main levée"
    for spin, count in zip(panel(taker).votes, counts, strict=True):
        spin.setFocus()
        spin.selectAll()
        type_words(spin, count)
    taker.page.text.clauses.setFocus()


def test_a_reason_stays_with_its_amendment(taker: NoteTaker) -> None:
    taker.go_to("3.2.1")
    taker.choose_amendment("42")
    give_reason(taker, "déjà dans la loi")
    taker.go_to("3.2.2")
    assert (taker.chosen_number(), panel(taker).note.text()) == ("53", "")
    taker.press(Key.Key_R)
    assert decision(taker, "53").reason == ""
    taker.go_to("3.2.1")
    taker.choose_amendment("42")
    assert panel(taker).note.text() == "déjà dans la loi"
    taker.press(Key.Key_R)
    assert decision(taker, "42").reason == "déjà dans la loi"


def test_a_vote_is_not_the_vote_on_another_one(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    count_votes(taker, "7", "2", "0")
    taker.choose_amendment("56")
    assert panel(taker).mode.currentText() == "consensus"
    assert not panel(taker).votes[0].isVisible()
    taker.press(Key.Key_R)
    assert (decision(taker, "56").mode, decision(taker, "56").votes_for) == ("consensus", None)
    taker.choose_amendment("53")
    assert panel(taker).mode.currentText() == "vote à main levée"
    assert [spin.value() for spin in panel(taker).votes] == [7, 2, 0]
    taker.press(Key.Key_R)
    assert (decision(taker, "53").mode, decision(taker, "53").votes_for, decision(taker, "53").votes_against) == ("vote", 7, 2)


def test_details_stay_with_their_amendment(taker: NoteTaker) -> None:
    session = taker.workshop.sessions.current()
    taker.go_to("3.2.2")
    panel(taker).more.setFocus()
    taker.press(Key.Key_Space)
    taker.write("mensavi")
    taker.press(Key.Key_Return)
    details = panel(taker).details
    details.mandate_to.setFocus()
    taker.write("DGE et MCOM")
    taker.choose_amendment("56")
    assert not details.isVisible()
    taker.press(Key.Key_D)
    assert decision(taker, "56").mandate_to == ""
    assert session is not None
    assert decision(taker, "56").chair == session.chair
    taker.choose_amendment("53")
    assert details.isVisible()
    assert details.mandate_to.text() == "DGE et MCOM"
    taker.press(Key.Key_D)
    assert decision(taker, "53").mandate_to == "DGE et MCOM"
    chair = decision(taker, "53").chair
    assert chair is not None
    assert "MENSAVI" in taker.workshop.people.get(chair).family_name.upper()


def test_taking_back_what_was_typed_brings_nothing_of_another_one(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    give_reason(taker, "déjà dans la loi")
    taker.choose_amendment("56")
    panel(taker).note.setFocus()
    taker.press(Key.Key_Z, CTRL)
    assert panel(taker).note.text() == ""


def test_an_agreed_wording_has_its_own_reason_whatever_was_chosen_meanwhile(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    taker.choose_amendment("56")
    give_reason(taker, "celui de 56")
    taker.choose_amendment("53")
    give_reason(taker, "celui de 53")
    taker.press(Key.Key_M)
    editor = taker.page.capture.editor
    taker.write(" Bis.")
    taker.choose_amendment("56")
    editor.setFocus()
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.record()
    made = decision(taker, "53")
    assert (made.outcome, made.reason) == ("retained_modified", "celui de 53")

"""A decision is taken back, and all that was typed for it stands in the strip again; of no other decision, and for no other
amendment."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.amendments.values import Decision
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import CTRL, SHIFT, NoteTaker
from ui.pages.texts.consequences_dialog import ConsequencesDialog
from ui.pages.texts.decision_panel import DecisionPanel
from ui.pages.texts.reopen_dialog import ReopenDialog
from ui.pages.texts.text_panel import DRAFT_SIGN

Key = Qt.Key


def panel(taker: NoteTaker) -> DecisionPanel:
    return taker.page.amendments.decisions


def decision(taker: NoteTaker, number: str) -> Decision:
    found = taker.workshop.amendments.numbered(number).decision
    assert found is not None
    return found


def give_reason(taker: NoteTaker, words: str) -> None:
    panel(taker).note.setFocus()
    panel(taker).note.selectAll()
    taker.write(words)
    taker.page.text.clauses.setFocus()


def choose(taker: NoteTaker, number: str) -> None:
    taker.go_to("3.2.2")
    taker.choose_amendment(number)


def undo(taker: NoteTaker) -> None:
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_Z, CTRL)


def redo(taker: NoteTaker) -> None:
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_Z, CTRL | SHIFT)


def say_all_of_it(taker: NoteTaker) -> None:
    """Of 53: a vote, a reason, another chair, two reservations and to whom it goes."""
    choose(taker, "53")
    panel(taker).mode.setFocus()
    taker.press(Key.Key_End)
    taker.press(Key.Key_Up)
    for spin, count in zip(panel(taker).votes, ("31", "12", "4"), strict=True):
        spin.setFocus()
        spin.selectAll()
        type_words(spin, count)
    give_reason(taker, "vérifier le sigle")
    panel(taker).more.setFocus()
    taker.press(Key.Key_Space)
    taker.name("mensavi")
    details = panel(taker).details
    details.reservations.lines[0].by.setFocus()
    for by, words in (("Un invité", "le budget manque"), ("Direction des eaux", "hors du champ")):
        taker.name(by)
        taker.write(words)
        taker.press(Key.Key_Tab)
    details.mandate_to.setFocus()
    taker.write("DGE et MCOM")
    taker.page.text.clauses.setFocus()


def same_but_its_time(one: Decision, other: Decision) -> bool:
    def told(said: Decision) -> tuple[object, ...]:
        return said.outcome, said.mode, said.votes_for, said.chair, said.mandate, said.mandate_to, said.reservations

    return told(one) == told(other)


def test_all_that_was_typed_comes_back(taker: NoteTaker) -> None:
    say_all_of_it(taker)
    taker.press(Key.Key_D)
    before = decision(taker, "53")
    assert len(before.reservations) == 2
    undo(taker)
    choose(taker, "53")
    assert taker.workshop.amendments.numbered("53").state == "pending"
    assert panel(taker).note.text() == "vérifier le sigle"
    assert [spin.value() for spin in panel(taker).votes] == [31, 12, 4]
    assert panel(taker).details.isVisible()
    taker.press(Key.Key_D)
    assert same_but_its_time(decision(taker, "53"), before)


def test_where_it_is_still_chosen_it_comes_back_at_once(taker: NoteTaker) -> None:
    choose(taker, "53")
    give_reason(taker, "déjà dans la loi")
    taker.press(Key.Key_R)
    taker.choose_amendment("53")
    assert panel(taker).note.isHidden()
    undo(taker)
    assert (taker.chosen_number(), panel(taker).note.text()) == ("53", "déjà dans la loi")


def test_of_another_amendment_nothing_comes_up(taker: NoteTaker) -> None:
    choose(taker, "53")
    give_reason(taker, "déjà dans la loi")
    taker.press(Key.Key_R)
    choose(taker, "56")
    taker.press(Key.Key_R)
    undo(taker)
    choose(taker, "56")
    assert (taker.workshop.amendments.numbered("56").state, panel(taker).note.text()) == ("pending", "")
    undo(taker)
    assert (taker.chosen_number(), panel(taker).note.text()) == ("53", "déjà dans la loi")
    choose(taker, "56")
    assert panel(taker).note.text() == ""
    choose(taker, "53")
    assert panel(taker).note.text() == "déjà dans la loi"


def test_done_again_it_goes_and_taken_back_again_it_is_as_it_was_left(taker: NoteTaker) -> None:
    choose(taker, "53")
    give_reason(taker, "déjà dans la loi")
    taker.press(Key.Key_R)
    undo(taker)
    choose(taker, "53")
    give_reason(taker, "déjà dans le décret")
    redo(taker)
    choose(taker, "53")
    assert decision(taker, "53").reason == "déjà dans la loi"
    with answering(ReopenDialog, lambda dialog: taker.qtbot.keyClick(dialog.accept_button, Key.Key_Return)):
        taker.press(Key.Key_O)
    choose(taker, "53")
    assert taker.workshop.amendments.numbered("53").state == "pending"
    assert panel(taker).note.text() == "", "it is reopened: what was said with it is in its history"
    undo(taker)
    undo(taker)
    choose(taker, "53")
    assert panel(taker).note.text() == "déjà dans le décret"


def test_of_two_decisions_that_of_the_one_taken_back_comes_up(taker: NoteTaker) -> None:
    choose(taker, "53")
    give_reason(taker, "le premier")
    taker.press(Key.Key_R)
    undo(taker)
    choose(taker, "53")
    give_reason(taker, "le second")
    taker.press(Key.Key_D)
    undo(taker)
    choose(taker, "53")
    assert panel(taker).note.text() == "le second"


def test_a_plain_decision_taken_instead_leaves_nothing_behind(taker: NoteTaker) -> None:
    choose(taker, "53")
    give_reason(taker, "le premier")
    taker.press(Key.Key_R)
    undo(taker)
    choose(taker, "53")
    give_reason(taker, " ")
    panel(taker).note.clear()
    taker.press(Key.Key_W)
    undo(taker)
    choose(taker, "53")
    assert panel(taker).note.text() == ""


def test_what_was_typed_since_is_not_written_over(taker: NoteTaker) -> None:
    choose(taker, "53")
    give_reason(taker, "pour le comité")
    taker.press(Key.Key_D)
    choose(taker, "53")
    give_reason(taker, "au retour du comité")
    undo(taker)
    assert panel(taker).note.text() == "au retour du comité"


def agree(taker: NoteTaker, words: str) -> None:
    choose(taker, "53")
    taker.press(Key.Key_M)
    taker.press(Key.Key_End, CTRL)
    taker.write(words)
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.record()


def test_the_words_that_were_agreed_on_come_back_too(taker: NoteTaker) -> None:
    agree(taker, " Et encore.")
    agreed = decision(taker, "53").agreed_text
    undo(taker)
    choose(taker, "53")
    taker.press(Key.Key_M)
    assert taker.typed() == agreed
    assert "repris" in taker.page.capture.state()
    # Thrown away it is gone.
    for _ in range(2):
        taker.press(Key.Key_Escape, SHIFT)
    taker.press(Key.Key_M)
    assert taker.typed() != agreed


def test_of_a_wording_that_is_reopened_the_words_do_not_come_up(taker: NoteTaker) -> None:
    agree(taker, " Et encore.")
    agreed = decision(taker, "53").agreed_text
    choose(taker, "53")
    with answering(ReopenDialog, lambda dialog: taker.qtbot.keyClick(dialog.accept_button, Key.Key_Return)):
        taker.press(Key.Key_O)
    choose(taker, "53")
    taker.press(Key.Key_M)
    assert taker.typed() != agreed
    assert all(DRAFT_SIGN not in str(row.numbers) for row in taker.page.text.clauses.rows())

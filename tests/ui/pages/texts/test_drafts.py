"""What is being typed survives Escape, another clause, and a power cut."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer

from facilitation.workshop import Workshop
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.pages.texts.pause import QUIET
from ui.pages.texts.text_panel import DRAFT_SIGN

Key = Qt.Key
Reopened = Callable[[Workshop], NoteTaker]


def wait_for_the_draft(taker: NoteTaker, words: str) -> None:
    """Until the pause in typing has written it, and where the note-taker is."""
    taker.qtbot.waitUntil(lambda: bool((taker.workshop.remembered("texts.place") or {}).get("capture")))
    taker.qtbot.waitUntil(lambda: any(words in str(draft["runs"]) for draft in taker.workshop.drafts().values()))


def test_a_power_cut_loses_nothing_of_a_sentence(taker: NoteTaker, reopened: Reopened) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_Backspace)
    taker.write(", dans tous les postes")
    taker.press(Key.Key_Left)
    wait_for_the_draft(taker, "tous les postes")
    assert taker.page.capture.state().endswith("brouillon enregistré 10:42:00")
    cursor = taker.page.capture.editor.textCursor().position()
    after = reopened(taker.workshop)
    assert after.clause().label == "3.2.3"
    assert after.strip_is_open()
    assert after.typed() == taker.typed()
    assert after.page.capture.editor.textCursor().position() == cursor
    assert after.frame.focusWidget() is after.page.capture.editor
    assert after.page.capture.author.author() == taker.page.capture.author.author()
    after.record()
    assert after.last().text == taker.typed()
    assert after.workshop.drafts() == {}


def test_somebody_who_never_pauses_is_saved_too(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    typing = QTimer(interval=QUIET // 8)
    typing.timeout.connect(lambda: taker.write("mot "))
    with taker.qtbot.waitSignal(taker.page.capture.pause.due):
        typing.start()
    typing.stop()
    wait_for_the_draft(taker, "mot mot")


def test_escape_keeps_the_draft_and_n_brings_it_back(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write(" Et encore.")
    words = taker.typed()
    taker.press(Key.Key_Escape)
    assert not taker.strip_is_open()
    assert taker.page.text.clauses.hasFocus()
    taker.go_to("3.1.1")
    taker.press(Key.Key_N)
    assert taker.typed() == taker.workshop.consolidation.current_text(taker.clause().id), "another clause begins with its own words"
    taker.press(Key.Key_Escape)
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    assert taker.typed() == words
    assert taker.page.capture.state() == "brouillon repris"
    assert taker.page.capture.editor.hasFocus()


def test_another_clause_is_begun_without_closing_the_strip(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write(" Et encore.")
    words = taker.typed()
    taker.page.text.clauses.setFocus()
    taker.begin("3.2.1")
    taker.page.text.clauses.setFocus()
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    assert taker.typed() == words


def test_nothing_typed_leaves_no_draft(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.press(Key.Key_Escape)
    assert taker.workshop.drafts() == {}


def test_every_kind_comes_back_as_it_was_left(taker: NoteTaker, reopened: Reopened) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_5, ALT)
    taker.write("Trop vague.")
    wait_for_the_draft(taker, "Trop vague.")
    after = reopened(taker.workshop)
    after.record()
    assert (after.last().kind, after.last().text) == ("remark", "Trop vague.")


def test_an_agreed_wording_survives_a_power_cut(taker: NoteTaker, reopened: Reopened) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    taker.press(Key.Key_M)
    taker.write(" Vraiment.")
    words = taker.typed()
    wait_for_the_draft(taker, "Vraiment.")
    after = reopened(taker.workshop)
    assert after.strip_is_open()
    assert after.typed() == words
    after.record()
    decided = after.workshop.amendments.numbered(number).decision
    assert decided is not None
    assert (decided.outcome, decided.agreed_text) == ("retained_modified", words)


def test_a_sub_amendment_comes_back_as_one(taker: NoteTaker, reopened: Reopened) -> None:
    taker.go_to("3.2.3")
    parent = taker.chosen_number()
    taker.press(Key.Key_N, SHIFT)
    taker.name("mensavi")
    taker.write(" Bis.")
    wait_for_the_draft(taker, "Bis.")
    after = reopened(taker.workshop)
    after.record()
    assert after.last().number == f"{parent}-a"


def test_undo_in_the_strip_takes_back_words_and_leaves_the_workshop(taker: NoteTaker) -> None:
    people = len(taker.workshop.people.all())
    taker.workshop.people.add("Zzobla")
    taker.begin("3.2.3")
    words = taker.typed()
    taker.press(Key.Key_Backspace, CTRL)
    assert taker.typed() != words
    taker.press(Key.Key_Z, CTRL)
    assert taker.typed() == words
    assert len(taker.workshop.people.all()) == people + 1
    assert all(run.state == "base" for run in taker.page.capture.editor.runs())


def test_one_undo_too_many_in_the_strip_leaves_the_workshop(taker: NoteTaker) -> None:
    people = len(taker.workshop.people.all())
    taker.workshop.people.add("Zzobla")
    taker.begin("3.2.3")
    words = taker.typed()
    taker.write("Neuf")
    for _ in range(8):
        taker.press(Key.Key_Z, CTRL)
    assert taker.typed() == words
    assert len(taker.workshop.people.all()) == people + 1
    for _ in range(8):
        taker.press(Key.Key_Z, CTRL | SHIFT)
    assert taker.typed() != words
    assert len(taker.workshop.people.all()) == people + 1


def test_with_nothing_typed_undo_is_the_workshops(taker: NoteTaker) -> None:
    people = len(taker.workshop.people.all())
    taker.workshop.people.add("Zzobla")
    taker.begin("3.2.3")
    taker.press(Key.Key_Z, CTRL)
    assert len(taker.workshop.people.all()) == people


def test_a_clause_with_something_unfinished_has_a_sign_in_its_margin(taker: NoteTaker) -> None:
    def signs() -> list[str]:
        return [number for number, _ in next(row for row in taker.page.text.clauses.rows() if row.label == "3.2.3").numbers]

    taker.begin("3.2.3")
    taker.write(" Et encore.")
    taker.press(Key.Key_Escape)
    assert DRAFT_SIGN in signs()
    taker.press(Key.Key_N)
    taker.record()
    assert DRAFT_SIGN not in signs()


def test_an_agreed_wording_that_is_recorded_leaves_no_sign(taker: NoteTaker) -> None:
    def signs() -> list[str]:
        return [number for number, _ in next(row for row in taker.page.text.clauses.rows() if row.label == "3.2.3").numbers]

    taker.go_to("3.2.3")
    number = taker.chosen_number()
    taker.press(Key.Key_M)
    taker.write(" Vraiment.")
    wait_for_the_draft(taker, "Vraiment.")
    taker.press(Key.Key_Escape)
    assert DRAFT_SIGN in signs()
    taker.choose_amendment(number)
    taker.press(Key.Key_M)
    taker.record()
    assert taker.workshop.amendments.numbered(number).state == "retained_modified"
    assert taker.workshop.drafts("amendment:") == {}
    assert DRAFT_SIGN not in signs()
    assert taker.page.text.clauses.hasFocus()


def test_a_draft_about_what_is_gone_does_not_stop_the_page(taker: NoteTaker, reopened: Reopened) -> None:
    taker.go_to("3.2.3")
    amendment = taker.page.amendments.current()
    assert amendment is not None
    taker.press(Key.Key_M)
    taker.write(" Vraiment.")
    wait_for_the_draft(taker, "Vraiment.")
    taker.workshop.amendments.bin(amendment.id)
    after = reopened(taker.workshop)
    assert not after.strip_is_open()
    assert after.clause().label == "3.2.3"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
def test_a_file_deleted_under_the_window_is_told_and_the_window_can_be_left_and_closed(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write(" Et encore.")
    words = taker.typed()
    away = taker.workshop.path.with_suffix(".ailleurs")
    taker.workshop.path.rename(away)
    taker.press(Key.Key_Return, CTRL)
    assert "n’est plus à sa place" in taker.refusal()
    assert taker.typed() == words
    taker.frame.pages.visit("today")
    assert taker.page.capture.state() == "brouillon NON enregistré"
    taker.frame.close_workshop()
    assert taker.frame.isVisible(), "words at the back count as well"
    taker.frame.pages.visit("texts")
    assert taker.typed() == words
    away.rename(taker.workshop.path)
    taker.page.capture.editor.setFocus()
    taker.record()
    recorded = taker.last()
    assert recorded.text == words
    taker.begin("3.2.3")
    taker.write(" Perdu de vue.")
    taker.workshop.path.rename(away)
    taker.frame.close()
    assert taker.frame.isVisible(), "words that are only on the screen do not go with the window unasked"
    assert "n’est plus à sa place" in taker.refusal()
    assert taker.refusal().endswith("Fermer de nouveau abandonne ce qui n’est pas enregistré.")
    with taker.qtbot.waitSignal(taker.frame.closed):
        taker.frame.close()
    with Workshop.open(away) as again:
        assert again.amendments.get(recorded.id).text == words
        assert again.check().sound

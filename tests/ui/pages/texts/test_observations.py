"""Remarks and questions in the window: answered, or turned into a recommendation or an amendment with one key (scenario 5)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from facilitation.amendments.values import Amendment
from facilitation.workshop import Workshop
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import ALT, CTRL, NoteTaker
from ui.pages.texts.answer_dialog import AnswerDialog

Key = Qt.Key


@pytest.fixture
def asked(taker: NoteTaker) -> NoteTaker:
    """A question on 3.2.3, chosen."""
    taker.begin("3.2.3")
    taker.press(Key.Key_6, ALT)
    taker.write("Qui tient les listes ?")
    taker.record()
    assert taker.last().kind == "question"
    return taker


def now(taker: NoteTaker, question: Amendment) -> Amendment:
    return taker.workshop.amendments.get(question.id)


def test_an_answer_is_typed_and_closes_the_question(asked: NoteTaker) -> None:
    question = asked.last()

    def answer(dialog: AnswerDialog) -> None:
        type_words(dialog.field, "Les postes consulaires.")
        asked.qtbot.keyClick(dialog.field, Key.Key_Return, CTRL)

    assert asked.page.amendments.decisions.answer.isVisible()
    with answering(AnswerDialog, answer):
        asked.press(Key.Key_E)
    assert (now(asked, question).answer, now(asked, question).state) == ("Les postes consulaires.", "noted")


def test_it_becomes_a_recommendation(asked: NoteTaker) -> None:
    question = asked.last()
    with answering(AnswerDialog, lambda dialog: dialog.recommend.click()):
        asked.press(Key.Key_E)
    point = asked.workshop.register.all("recommendation")[-1]
    assert (point.text, point.amendment) == ("Qui tient les listes\u202f?", question.id)
    closed = now(asked, question)
    assert closed.state == "noted"
    assert closed.decision is not None
    assert closed.decision.reason == "Devient une recommandation."


def test_it_becomes_an_amendment_of_the_same_author_once_that_is_recorded(asked: NoteTaker) -> None:
    question = asked.last()
    with answering(AnswerDialog, lambda dialog: dialog.amend.click()):
        asked.press(Key.Key_E)
    assert asked.strip_is_open()
    assert now(asked, question).state == "pending"
    assert asked.page.capture.reason.text() == "Qui tient les listes\u202f?"
    asked.write(" par les postes")
    asked.record()
    made = asked.last()
    assert made.id != question.id
    assert (made.kind, made.author_line, made.rationale) == ("replace", question.author_line, "Qui tient les listes\u202f?")
    closed = now(asked, question)
    assert closed.state == "noted"
    assert closed.decision is not None
    assert made.number in closed.decision.reason
    asked.press(Key.Key_Z, CTRL)
    assert now(asked, question).state == "pending"


def test_an_amendment_is_decided_and_not_answered(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    assert not taker.page.amendments.decisions.answer.isVisible()
    taker.press(Key.Key_E)
    assert taker.cards()[0].state == "pending"


def type_and_leave(taker: NoteTaker, words: str) -> None:
    """E, an answer, Escape."""

    def leave(dialog: AnswerDialog) -> None:
        type_words(dialog.field, words)
        taker.qtbot.keyClick(dialog.field, Key.Key_Escape)

    with answering(AnswerDialog, leave):
        taker.press(Key.Key_E)


def test_an_answer_that_was_not_recorded_comes_back_and_goes_on_where_it_ended(asked: NoteTaker) -> None:
    question = asked.last()
    type_and_leave(asked, "Les postes")
    assert now(asked, question).answer == ""

    def go_on(dialog: AnswerDialog) -> None:
        type_words(dialog.field, " consulaires.")
        assert "Ctrl+" in dialog.accept_button.text()
        asked.qtbot.keyClick(dialog.field, Key.Key_Return, CTRL)

    with answering(AnswerDialog, go_on):
        asked.press(Key.Key_E)
    assert now(asked, question).answer == "Les postes consulaires."
    assert asked.workshop.drafts() == {}
    type_and_leave(asked, "")
    assert asked.workshop.drafts() == {}, "what is recorded is no draft"


@pytest.mark.parametrize("kept", [True, False])
def test_noted_shows_the_answer_that_is_kept(asked: NoteTaker, reopened: Callable[[Workshop], NoteTaker], kept: bool) -> None:
    question = asked.last()
    type_and_leave(asked, "Les postes")
    assert asked.card(question.number).notes == ("✎ une réponse est commencée",)
    after = reopened(asked.workshop)
    after.go_to("3.2.3")
    after.choose_amendment(question.number)
    assert after.card(question.number).notes == ("✎ une réponse est commencée",)
    read = []

    def look(dialog: AnswerDialog) -> None:
        read.append(dialog.answer())
        if kept:
            after.qtbot.keyClick(dialog.field, Key.Key_Return, CTRL)
        else:
            after.qtbot.keyClick(dialog.field, Key.Key_Escape)

    with answering(AnswerDialog, look):
        after.press(Key.Key_A)
    assert read == ["Les postes"]
    recorded = now(after, question)
    assert (recorded.state, recorded.answer) == (("noted", "Les postes") if kept else ("pending", ""))
    assert after.card(question.number).notes == (() if kept else ("✎ une réponse est commencée",))


def test_an_answer_survives_until_the_amendment_is_recorded_that_the_question_becomes(asked: NoteTaker) -> None:
    question = asked.last()

    def amend(dialog: AnswerDialog) -> None:
        type_words(dialog.field, "À préciser.")
        dialog.amend.click()

    with answering(AnswerDialog, amend):
        asked.press(Key.Key_E)
    asked.press(Key.Key_Escape)
    told: list[str] = []
    asked.page.text.choose(question.clause)
    asked.page.amendments.select(question.id)
    with answering(AnswerDialog, lambda dialog: (told.append(dialog.answer()), dialog.amend.click())):
        asked.press(Key.Key_E)
    assert told == ["À préciser."]
    asked.write(" par les postes")
    asked.record()
    assert now(asked, question).answer == "À préciser."
    assert asked.workshop.drafts() == {}

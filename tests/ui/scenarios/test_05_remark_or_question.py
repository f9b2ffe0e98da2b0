"""Scenario 5: a general remark or a question.

It needs no new text, is counted apart from amendments, printed under « Observations », and stays open until it has an
answer, a decision, or has become an amendment or a recommendation.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import ALT, CTRL, NoteTaker
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from tests.ui.scenarios.test_01_wording_amendment import counter
from tests.ui.scenarios.test_31_no_consensus import on_page
from ui.pages.texts.answer_dialog import AnswerDialog

Key = Qt.Key


def go_to_part(taker: NoteTaker, place: str) -> None:
    """G, and what it is called: a letter alone would be another key."""
    taker.press(Key.Key_G)
    taker.write(place)
    taker.press(Key.Key_Return)


def ask(taker: NoteTaker, place: str = "II", words: str = "Le diagnostic manque de chiffres récents ?") -> str:
    go_to_part(taker, place)
    taker.press(Key.Key_N)
    taker.name("mensavi")
    taker.press(Key.Key_6, ALT)
    taker.write(words)
    taker.record()
    return taker.last().number


@needs_pdftotext
def test_on_a_whole_part_without_any_text_counted_apart(taker: NoteTaker) -> None:
    go_to_part(taker, "II")
    assert taker.clause().text.strip() == "Diagnostic"
    before = counter(taker)
    ask(taker)
    assert taker.last().kind == "question"
    assert counter(taker) == before, "the plan counts amendments"
    taker.frame.go("today")
    taker.qtbot.waitUntil(lambda: "questions sans réponse" in on_page(taker))
    printed = words_of(make(taker.workshop, paper("matrix"), {}, "fr").data)
    assert printed.index("Observations et questions") < printed.index("manque de chiffres récents")


def test_it_is_not_closed_without_an_answer(taker: NoteTaker) -> None:
    ask(taker)
    question = taker.last()

    def nothing(dialog: AnswerDialog) -> None:
        taker.qtbot.keyClick(dialog.field, Key.Key_Return, CTRL)

    with answering(AnswerDialog, nothing):
        taker.press(Key.Key_E)
    assert taker.workshop.amendments.get(question.id).is_open


def test_the_consultants_answer_closes_it(taker: NoteTaker) -> None:
    ask(taker)
    question = taker.last()

    def answer(dialog: AnswerDialog) -> None:
        type_words(dialog.field, "L’enquête de 2024 paraît en août.")
        taker.qtbot.keyClick(dialog.field, Key.Key_Return, CTRL)

    with answering(AnswerDialog, answer):
        taker.press(Key.Key_E)
    closed = taker.workshop.amendments.get(question.id)
    assert (closed.answer, closed.state) == ("L’enquête de 2024 paraît en août.", "noted")


def test_note_is_taken_with_one_key(taker: NoteTaker) -> None:
    number = ask(taker)
    taker.press(Key.Key_A)
    assert taker.card(number).state_word == "pris note"


def test_it_becomes_a_recommendation_or_an_amendment_with_one_key(taker: NoteTaker) -> None:
    ask(taker, "3.2.3", "Qui tient les listes ?")
    question = taker.last()
    with answering(AnswerDialog, lambda dialog: taker.qtbot.mouseClick(dialog.recommend, Qt.MouseButton.LeftButton)):
        taker.press(Key.Key_E)
    assert taker.workshop.register.all("recommendation")[-1].amendment == question.id
    assert taker.workshop.amendments.get(question.id).state == "noted"
    ask(taker, "3.2.3", "Par qui ?")
    second = taker.last()
    with answering(AnswerDialog, lambda dialog: taker.qtbot.mouseClick(dialog.amend, Qt.MouseButton.LeftButton)):
        taker.press(Key.Key_E)
    taker.write(" par les postes")
    taker.record()
    assert taker.last().kind == "replace"
    assert taker.workshop.amendments.get(second.id).state == "noted"

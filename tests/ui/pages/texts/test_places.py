"""Going elsewhere and coming back: a number that nothing is called by does not stay, each document keeps one's place in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from tests.ui.hands import type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.text_panel import NumberField

Key = Qt.Key


def number_field(taker: NoteTaker) -> NumberField:
    return taker.page.text.findChildren(NumberField)[0]


def choose_document(taker: NoteTaker, by: int) -> None:
    """The next document of the list, or the one before."""
    taker.page.plan.documents.setFocus()
    taker.press(Key.Key_Down if by > 0 else Key.Key_Up)
    taker.page.text.clauses.setFocus()


# A number that nothing is called by


@pytest.fixture
def refused(taker: NoteTaker) -> NoteTaker:
    """4.2 was asked for where nothing is called so."""
    taker.go_to("3.2.3")
    taker.go_to("99.2")
    assert "99.2" in taker.refusal()
    assert number_field(taker).isVisible(), "the next key is not to be meant for the clause one came from"
    return taker


def by_another_document(taker: NoteTaker) -> None:
    choose_document(taker, 1)


def by_a_part_of_the_plan(taker: NoteTaker) -> None:
    tree = taker.page.plan.tree
    index = tree.model().index(0, 0)
    tree.scrollTo(index)
    taker.qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())


def by_a_click_into_the_text(taker: NoteTaker) -> None:
    clauses = taker.page.text.clauses
    taker.qtbot.mouseClick(clauses.viewport(), Qt.MouseButton.LeftButton, pos=clauses.viewport().rect().center())


def by_walking_on(taker: NoteTaker) -> None:
    before = taker.page.text.clauses.current()
    taker.press(Key.Key_Down)
    assert taker.page.text.clauses.current() != before, "the key went through the text"


def by_searching(taker: NoteTaker) -> None:
    taker.press(Key.Key_K, CTRL)
    taker.qtbot.waitUntil(lambda: not number_field(taker).hasFocus())


def by_a_card(taker: NoteTaker) -> None:
    taker.choose_amendment(taker.cards()[-1].number)


WAYS = [
    by_another_document,
    by_a_part_of_the_plan,
    by_a_click_into_the_text,
    by_walking_on,
    by_searching,
    by_a_card,
]


@pytest.mark.parametrize("goes", WAYS)
def test_a_number_that_nothing_is_called_by_goes_when_one_works_on(refused: NoteTaker, goes: Callable[[NoteTaker], None]) -> None:
    goes(refused)
    assert not number_field(refused).isVisible()


def test_it_is_not_there_after_recording(refused: NoteTaker) -> None:
    refused.press(Key.Key_Escape)
    refused.begin("3.2.3")
    refused.write(" partout")
    refused.record()
    assert not number_field(refused).isVisible()


def test_the_next_number_is_typed_over_it(refused: NoteTaker) -> None:
    refused.go_to("3.2.4")
    assert not number_field(refused).isVisible()
    assert refused.clause().number == "3.2.4"


def test_it_stays_while_one_looks_at_another_window(refused: NoteTaker) -> None:
    """Somebody who looks the number up in a mail finds it where it was typed."""
    field = number_field(refused)
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(field, QFocusEvent(kind, Qt.FocusReason.ActiveWindowFocusReason))
    assert field.isVisible()
    assert field.text() == "99.2"


# Each document's own place


def top_of(taker: NoteTaker) -> tuple[str, float]:
    return taker.page.text.clauses.first_shown()


def test_each_document_is_come_back_to_where_one_was(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    policy, text = (taker.page.text.document, taker.clause().id), taker.page.text
    choose_document(taker, 1)
    taker.press(Key.Key_G)
    type_words(number_field(taker), "Tableau 2")
    taker.press(Key.Key_Return)
    for _ in range(4):
        taker.press(Key.Key_Down)
    bar = text.clauses.verticalScrollBar()
    bar.setValue(bar.value() - 23)
    plan, seen = (text.document, text.clauses.current()), top_of(taker)
    assert plan[0] != policy[0]
    assert taker.clause().label.startswith("Tableau 2")
    choose_document(taker, -1)
    assert (text.document, text.clauses.current()) == policy
    choose_document(taker, 1)
    assert (text.document, text.clauses.current()) == plan
    assert top_of(taker)[0] == seen[0]
    assert top_of(taker)[1] == pytest.approx(seen[1], abs=1)
    assert text.clauses.hasFocus()


def test_one_may_have_scrolled_far_from_the_chosen_clause(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    text = taker.page.text
    bar = text.clauses.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    chosen, seen = text.clauses.current(), top_of(taker)
    choose_document(taker, 1)
    choose_document(taker, -1)
    assert text.clauses.current() == chosen
    assert top_of(taker)[0] == seen[0]


def test_a_clause_that_is_asked_for_is_gone_to_all_the_same(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    choose_document(taker, 1)
    policy = taker.workshop.texts.documents()[0]
    wanted = taker.workshop.texts.find_clause("3.2.4", policy.id)
    taker.frame.go("texts", clause=wanted.id)
    assert taker.page.text.clauses.current() == wanted.id
    top, bottom = taker.page.text.clauses.span_of(wanted.id)
    assert 0 <= top < bottom <= taker.page.text.clauses.viewport().height()

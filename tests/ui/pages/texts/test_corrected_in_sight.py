"""What was corrected stays chosen and in sight, also where the queue has it no longer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitation.amendments.values import Amendment, Author
from tests.ui.hands import type_words
from tests.ui.note_taker import NoteTaker

Key = Qt.Key


@pytest.fixture
def pair(taker: NoteTaker) -> tuple[Amendment, Amendment]:
    """The queue of one author: what it proposes on two clauses, the second of them chosen."""
    workshop, who = taker.workshop, [Author(None, None, "Zzobla A")]
    places = [workshop.texts.find_clause(label, taker.page.text.document) for label in ("3.2.1", "3.2.4")]
    first, second = (
        workshop.amendments.add(one.id, "replace", f"{one.text} Vite.", authors=who, rationale="Urgent.") for one in places
    )
    taker.press(Key.Key_J)
    type_words(taker.page.amendments.filter.author, "zzobla")
    assert [one.number for one in taker.cards()] == [first.number, second.number]
    taker.choose_amendment(second.number)
    return first, second


def name_another(taker: NoteTaker) -> None:
    field = taker.page.capture.author
    field.setFocus()
    field.selectAll()
    taker.name("mensavi")


def see_that_it_is_chosen(taker: NoteTaker, number: str) -> None:
    listed = taker.page.amendments.list
    assert taker.chosen_number() == number
    assert listed.viewport().rect().contains(listed.visualRect(listed.currentIndex()).center())
    assert taker.clause().id == taker.workshop.amendments.numbered(number).clause


def test_whom_the_filter_does_not_mean_any_more_is_shown_on_the_clause(taker: NoteTaker, pair: tuple[Amendment, Amendment]) -> None:
    first, second = pair
    taker.press(Key.Key_F2)
    name_another(taker)
    taker.record()
    assert taker.workshop.amendments.get(second.id).author_line.endswith("MENSAVI")
    see_that_it_is_chosen(taker, second.number)
    taker.press(Key.Key_A)
    assert taker.workshop.amendments.get(second.id).adopted, "the next key decides it, not another"
    assert taker.workshop.amendments.get(first.id).is_open


def test_what_the_queue_still_has_stays_chosen_there(taker: NoteTaker, pair: tuple[Amendment, Amendment]) -> None:
    first, second = pair
    taker.press(Key.Key_F2)
    taker.page.capture.reason.setFocus()
    taker.write("Mal entendu.")
    taker.record()
    assert [one.number for one in taker.cards()] == [first.number, second.number]
    see_that_it_is_chosen(taker, second.number)


def test_from_the_card_of_another_clause_one_comes_back_to_it(taker: NoteTaker, pair: tuple[Amendment, Amendment]) -> None:
    first, second = pair
    taker.press(Key.Key_F2)
    name_another(taker)
    taker.choose_amendment(first.number)
    taker.page.capture.author.setFocus()
    taker.record()
    see_that_it_is_chosen(taker, second.number)

"""A key that can do nothing says why, and what can be done instead; letters typed after it decide nothing by surprise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitation.amendments.values import Author
from facilitation.workshop import Workshop
from tests.ui.note_taker import SHIFT, NoteTaker

Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier


def said(taker: NoteTaker) -> str:
    """The short message, "" where none is on the screen."""
    bar = taker.frame.messages.short
    return bar.sentence.replace("\u00a0", " ") if bar.isVisible() else ""


def observation(taker: NoteTaker) -> str:
    """A remark on 3.2.3, chosen; its number."""
    clause = taker.workshop.texts.find_clause("3.2.3", taker.page.text.document)
    made = taker.workshop.amendments.add(clause.id, "remark", "À revoir.", authors=[Author(None, None, "OIM")])
    taker.frame.bridge.flush()
    taker.go_to("3.2.3")
    taker.choose_amendment(made.number)
    return made.number


def test_a_deletion_has_no_other_wording(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    assert taker.workshop.amendments.numbered("48").kind == "delete"
    taker.press(Key.Key_M)
    assert said(taker) == (
        "L’amendement 48 ne propose pas de texte : il est retenu ou non tel quel. N propose une autre rédaction."
    )
    assert not taker.strip_is_open()
    assert taker.workshop.amendments.numbered("48").state == "pending"


def test_a_remark_is_answered_not_reworded(taker: NoteTaker) -> None:
    number = observation(taker)
    taker.press(Key.Key_M)
    assert said(taker) == (f"Le {number} est une observation ou une question : E y répond, ou en fait un amendement.")
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_M, Key.Key_R, Key.Key_W, Key.Key_D, Key.Key_F])
def test_what_is_decided_is_not_decided_again(taker: NoteTaker, key: Qt.Key) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    taker.press(Key.Key_R)
    assert taker.chosen_number() == number
    taker.press(key)
    assert said(taker) == f"L’amendement {number} est décidé (non retenu) : O le rouvre."
    assert taker.workshop.amendments.numbered(number).state == "not_retained"


def test_nothing_to_reopen(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    taker.press(Key.Key_O)
    assert said(taker) == "L’amendement 48 n’est pas décidé : il n’y a rien à rouvrir."


def test_delete_in_the_text_is_for_no_clause(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    before = len(taker.workshop.amendments.all())
    taker.press(Key.Key_Delete)
    assert said(taker) == (
        "Suppr ne retire rien du texte : N, puis Alt+3, propose de supprimer la clause. L’amendement 48 se supprime sur sa carte."
    )
    assert len(taker.workshop.amendments.all()) == before


def test_on_its_card_delete_deletes(taker: NoteTaker) -> None:
    taker.go_to("4.2.3")
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    assert said(taker) == "Amendement 48 supprimé"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_A, PLAIN),
        (Key.Key_M, PLAIN),
        (Key.Key_O, PLAIN),
        (Key.Key_S, PLAIN),
        (Key.Key_N, SHIFT),
        (Key.Key_E, PLAIN),
        (Key.Key_U, PLAIN),
        (Key.Key_X, PLAIN),
    ],
)
def test_where_no_amendment_is_chosen(taker: NoteTaker, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    bare = next(
        one
        for one in taker.workshop.texts.clauses(taker.page.text.document)
        if one.kind == "item" and not taker.workshop.amendments.of_clause(one.id)
    )
    taker.page.text.choose(bare.id)
    taker.page.amendments.show_queue(False)
    assert taker.chosen_number() == ""
    taker.press(key, modifiers)
    assert said(taker) == "Aucun amendement n’est choisi : J va au suivant à décider."
    assert QApplication.activeModalWidget() is None


def test_a_sub_amendment_has_none_itself(taker: NoteTaker) -> None:
    parent = taker.workshop.amendments.numbered("51")
    sub = taker.workshop.amendments.add(
        parent.clause, "replace", f"{parent.text} Et plus.", authors=[Author(None, None, "OIM")], parent=parent.id
    )
    taker.frame.bridge.flush()
    taker.go_to("4.2.3")
    taker.choose_amendment(sub.number)
    taker.press(Key.Key_N, SHIFT)
    assert said(taker) == f"Le {sub.number} est lui-même un sous-amendement : proposez-en un autre à l’amendement."
    assert not taker.strip_is_open()


def test_a_file_opened_for_reading_says_so(demonstration: Workshop, seat: Callable[[Workshop], NoteTaker]) -> None:
    path = demonstration.path
    demonstration.close()
    with Workshop.open(path, read_only=True) as reading:
        taker = seat(reading)
        taker.go_to("4.2.3")
        taker.press(Key.Key_A)
        assert "lecture seule" in said(taker)

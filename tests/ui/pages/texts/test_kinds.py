"""The row of kinds tells what will be recorded, as one types; a choice by hand is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from facilitation.workshop import Workshop
from tests.ui.note_taker import ALT, CTRL, NoteTaker

Key = Qt.Key
KINDS = ("Remplacer", "Scinder", "Fusionner", "Insérer", "Supprimer", "Déplacer", "Observation", "Question")


def lit(taker: NoteTaker) -> list[str]:
    buttons = taker.page.capture.findChildren(QAbstractButton)
    return [one.text() for one in buttons if one.text() in KINDS and one.isChecked() and one.isVisible()]


def test_all_struck_is_shown_as_a_deletion_until_words_are_typed(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    assert lit(taker) == ["Remplacer"]
    taker.press(Key.Key_A, CTRL)
    taker.press(Key.Key_Delete)
    assert lit(taker) == ["Supprimer"]
    taker.write("A")
    assert lit(taker) == ["Remplacer"]
    taker.press(Key.Key_Z, CTRL)
    assert lit(taker) == ["Supprimer"]
    taker.record()
    assert taker.last().kind == "delete"


def test_a_paragraph_begun_at_the_end_is_shown_as_an_insertion(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_Return)
    assert lit(taker) == ["Remplacer"], "nothing is in it yet"
    taker.write("Un rapport est publié.")
    assert lit(taker) == ["Insérer"]
    taker.record()
    assert (taker.last().kind, taker.last().text) == ("insert", "Un rapport est publié.")


def test_a_paragraph_cut_in_two_is_shown_as_that(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_Left, CTRL)
    taker.press(Key.Key_Left, CTRL)
    taker.press(Key.Key_Return)
    assert lit(taker) == ["Scinder"]
    taker.press(Key.Key_Backspace)
    assert lit(taker) == ["Remplacer"]


def test_two_made_one_are_shown_as_that(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    taker.press(Key.Key_Down, ALT)
    taker.press(Key.Key_Home, CTRL)
    taker.press(Key.Key_End)
    taker.press(Key.Key_Delete)
    assert lit(taker) == ["Fusionner"]


def test_a_replacement_chosen_by_hand_stays_one(taker: NoteTaker, reopened: Callable[[Workshop], NoteTaker]) -> None:
    taker.begin("3.2.3")
    before = taker.typed()
    taker.press(Key.Key_Return)
    taker.write("Un rapport est publié.")
    taker.press(Key.Key_1, ALT)
    assert lit(taker) == ["Scinder"]
    assert taker.typed() == f"{before}\nUn rapport est publié."
    taker.qtbot.waitUntil(lambda: bool((taker.workshop.remembered("texts.place") or {}).get("capture")))
    taker.qtbot.waitUntil(lambda: any(draft["by_hand"] for draft in taker.workshop.drafts().values()))
    after = reopened(taker.workshop)
    assert lit(after) == ["Scinder"]
    after.record()
    assert after.last().kind == "split"


def test_an_insertion_chosen_by_hand_takes_the_words_over(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_Return)
    taker.write("Un rapport est publié.")
    taker.press(Key.Key_2, ALT)
    assert taker.typed() == "Un rapport est publié."
    taker.record()
    assert (taker.last().kind, taker.last().text) == ("insert", "Un rapport est publié.")


def test_words_of_an_insertion_survive_a_look_at_another_kind(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_2, ALT)
    taker.write("Un rapport est publié.")
    for other in (Key.Key_1, Key.Key_3, Key.Key_4):
        taker.press(other, ALT)
        assert "rapport" not in taker.typed()
        taker.press(Key.Key_2, ALT)
        assert taker.typed() == "Un rapport est publié."
    taker.press(Key.Key_A, CTRL)
    taker.press(Key.Key_Delete)
    taker.press(Key.Key_1, ALT)
    taker.press(Key.Key_2, ALT)
    assert taker.typed() == ""

"""A draft whose clause has changed since: its words come back, on the text as it stands now wherever that can be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from facilitation.workshop import Workshop
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.pages.texts.text_panel import DRAFT_SIGN

Key = Qt.Key
BEFORE = "Une rencontre nationale des Togolais de l’extérieur est organisée tous les trois ans."
NOW = BEFORE.replace("trois", "deux")


def leave_a_draft(taker: NoteTaker, clause: str = "3.2.4", words: str = " Un rapport est publié.") -> None:
    taker.begin(clause)
    taker.write(words)
    taker.press(Key.Key_Escape)


def retain(taker: NoteTaker, number: str) -> None:
    taker.choose_amendment(number)
    taker.press(Key.Key_A)
    assert taker.workshop.amendments.numbered(number).adopted


def signs(taker: NoteTaker, label: str) -> list[str]:
    row = next(row for row in taker.page.text.clauses.rows() if row.label == label)
    return [number for number, _ in row.numbers]


def shapes(taker: NoteTaker) -> list[tuple[str, str]]:
    return [(run.state, run.text) for run in taker.page.capture.editor.runs()]


def told(taker: NoteTaker) -> str:
    return taker.page.capture.state().replace("\u00a0", " ")


def test_its_words_come_on_the_text_as_it_stands_now(taker: NoteTaker) -> None:
    leave_a_draft(taker)
    retain(taker, "87")
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    assert shapes(taker) == [("base", NOW), ("inserted", " Un rapport est publié.")]
    assert told(taker) == "brouillon repris, sur le texte tel qu’il est maintenant"
    taker.write(" Chaque année.")
    assert taker.typed() == f"{NOW} Un rapport est publié. Chaque année."
    taker.press(Key.Key_Escape)
    assert DRAFT_SIGN in signs(taker, "3.2.4")
    taker.press(Key.Key_N)
    taker.record()
    made = taker.last()
    assert (made.base_text, made.text) == (NOW, f"{NOW} Un rapport est publié. Chaque année.")
    assert made.author_line.endswith("MENSAVI")


def test_the_cursor_stays_beside_its_words(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.press(Key.Key_Home, CTRL)
    taker.press(Key.Key_Delete, CTRL)
    taker.write("Chaque ")
    taker.press(Key.Key_Escape)
    retain(taker, "87")
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    taker.write("grande ")
    assert taker.typed() == NOW.replace("Une ", "Chaque grande ")


def test_where_both_change_the_same_words_the_draft_stays_on_those_of_then(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    editor = taker.page.capture.editor
    for _ in range(len(" ans.")):
        taker.press(Key.Key_Left)
    for _ in "trois":
        taker.press(Key.Key_Left, SHIFT)
    taker.write("quatre")
    before = shapes(taker)
    taker.press(Key.Key_Escape)
    retain(taker, "87")
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    assert shapes(taker) == before
    assert told(taker) == "brouillon repris · ⚠ le texte a changé ici depuis : ce sont les mots d’alors"
    assert editor.hasFocus()
    taker.write("-vingt")
    taker.press(Key.Key_Escape)
    assert DRAFT_SIGN in signs(taker, "3.2.4")
    taker.press(Key.Key_N)
    taker.record()
    assert (taker.last().base_text, taker.last().text) == (BEFORE, BEFORE.replace("trois", "quatre-vingt"))


def test_a_power_cut_loses_nothing_of_it(taker: NoteTaker, reopened: Callable[[Workshop], NoteTaker]) -> None:
    leave_a_draft(taker)
    taker.press(Key.Key_N)
    taker.write(" Vite.")
    taker.qtbot.waitUntil(lambda: any("Vite" in str(one["runs"]) for one in taker.workshop.drafts().values()))
    taker.qtbot.waitUntil(lambda: bool((taker.workshop.remembered("texts.place") or {}).get("capture")))
    taker.workshop.deciding.decide(taker.workshop.amendments.numbered("87").id, "retained")
    after = reopened(taker.workshop)
    assert after.typed() == f"{NOW} Un rapport est publié. Vite."


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_2, "insert"), (Key.Key_5, "remark")])
def test_words_of_their_own_are_as_they_were(taker: NoteTaker, key: Qt.Key, kind: str) -> None:
    taker.begin("3.2.4")
    taker.press(key, ALT)
    taker.write("Un comité est créé.")
    taker.press(Key.Key_Escape)
    retain(taker, "87")
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    assert taker.typed() == "Un comité est créé."
    taker.record()
    assert (taker.last().kind, taker.last().text) == (kind, "Un comité est créé.")


def test_what_was_all_struck_still_is(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.press(Key.Key_A, CTRL)
    taker.press(Key.Key_Delete)
    taker.press(Key.Key_Escape)
    retain(taker, "87")
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    assert shapes(taker) == [("deleted", NOW)]
    taker.record()
    assert (taker.last().kind, taker.last().base_text) == ("delete", NOW)


def test_several_clauses_are_on_the_text_as_it_stands_now_too(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_Down, ALT)
    both = taker.typed()
    taker.press(Key.Key_End, CTRL)
    taker.write(" Et plus encore.")
    taker.press(Key.Key_Escape)
    taker.go_to("3.2.4")
    retain(taker, "87")
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    expected = both.replace("trois ans", "deux ans") + " Et plus encore."
    assert taker.typed() == expected != both
    taker.record()
    assert (taker.last().kind, taker.last().text) == ("block", expected)


def test_of_several_clauses_it_is_shown_what_a_draft_takes_back(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_Down, ALT)
    taker.press(Key.Key_End, CTRL)
    taker.press(Key.Key_Left)
    for _ in range(2):
        taker.press(Key.Key_Left, SHIFT | CTRL)
    taker.write("chaque année")
    taker.press(Key.Key_Escape)
    taker.go_to("3.2.4")
    retain(taker, "87")
    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    assert ("deleted", "deux ans") in shapes(taker)
    assert ("inserted", "chaque année") in shapes(taker)
    assert told(taker) == "brouillon repris, sur le texte tel qu’il est maintenant"
    taker.record()
    assert taker.last().text.endswith("tous les chaque année.")


def test_a_paragraph_begun_while_the_text_changes_is_on_the_text_as_it_is(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.press(Key.Key_Home, CTRL)
    taker.press(Key.Key_Right)
    taker.press(Key.Key_Return)
    typed = taker.typed()
    taker.workshop.deciding.decide(taker.workshop.amendments.numbered("87").id, "retained")
    taker.record()
    assert taker.last().text == typed.replace("trois", "deux")


def test_a_paragraph_begun_where_the_text_has_changed_is_not_recorded_unseen(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.press(Key.Key_Left)
    for _ in range(2):
        taker.press(Key.Key_Left, SHIFT | CTRL)
    taker.press(Key.Key_Return)
    taker.write("quatre ans")
    taker.workshop.deciding.decide(taker.workshop.amendments.numbered("87").id, "retained")
    taker.record()
    assert "Le texte a changé ici pendant la saisie" in taker.refusal()
    assert taker.strip_is_open()
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_N)
    assert ("deleted", "deux") in [(state, text.strip()) for state, text in shapes(taker)]
    taker.record()
    assert taker.last().text == BEFORE.replace("trois", "\nquatre").replace(" \n", "\n")


def test_a_sub_amendment_follows_its_amendment(taker: NoteTaker) -> None:
    taker.go_to("3.2.4")
    taker.choose_amendment("87")
    taker.press(Key.Key_N, SHIFT)
    taker.name("mensavi")
    taker.write(" Un rapport est publié.")
    taker.press(Key.Key_Escape)
    parent = taker.workshop.amendments.numbered("87")
    other = NOW.replace("Une rencontre", "Une grande rencontre")
    authors = [taker.workshop.authors.resolve("DGE")]
    sub = taker.workshop.amendments.add(parent.clause, "replace", other, authors=authors, parent=parent.id, base_text=NOW)
    taker.workshop.deciding.decide(sub.id, "retained")
    taker.choose_amendment("87")
    taker.press(Key.Key_N, SHIFT)
    assert taker.typed() == f"{other} Un rapport est publié."

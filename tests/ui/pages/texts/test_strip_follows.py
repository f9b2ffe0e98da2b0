"""What happens to the open strip when an act changes the text or the amendment under it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitation.amendments.values import Amendment, Author
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.stage import SceneKind

Key = Qt.Key
BEFORE = "Une rencontre nationale des Togolais de l’extérieur est organisée tous les trois ans."
NOW = BEFORE.replace("trois", "deux")
WHO = [Author(None, None, "Zzobla A")]


def told(taker: NoteTaker) -> str:
    return taker.page.capture.state().replace("\u00a0", " ")


def said(taker: NoteTaker) -> str:
    return taker.frame.messages.short.sentence.replace("\u00a0", " ")


def decide(taker: NoteTaker, number: str = "87", outcome: str = "retained") -> None:
    """By some other way than the keys of the page."""
    taker.workshop.deciding.decide(taker.workshop.amendments.numbered(number).id, outcome)
    QApplication.processEvents()


def undo(taker: NoteTaker) -> None:
    taker.workshop.history.undo()
    QApplication.processEvents()


def added(taker: NoteTaker) -> Amendment:
    """An amendment on 3.2.4, its card chosen."""
    here = taker.workshop.texts.find_clause("3.2.4", taker.page.text.document)
    made = taker.workshop.amendments.add(here.id, "replace", f"{here.text} Partout.", authors=WHO)
    taker.page.activate(amendment=made.id)
    taker.page.text.clauses.setFocus()
    return made


def corrected(taker: NoteTaker, words: str = "") -> Amendment:
    """F2 on a new amendment, these words typed after its own."""
    made = added(taker)
    taker.press(Key.Key_F2)
    taker.write(words)
    return made


# The text


def test_where_nothing_was_typed_the_words_are_those_that_stand(taker: NoteTaker) -> None:
    taker.go_to("3.2.4")
    taker.choose_amendment("87")
    taker.press(Key.Key_A)
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    assert taker.typed() == NOW
    taker.press(Key.Key_Z, CTRL)
    assert taker.workshop.amendments.numbered("87").is_open
    assert taker.typed() == BEFORE
    assert not taker.page.capture.is_touched()
    assert told(taker) == "le texte a changé : le voici tel qu’il est maintenant"
    taker.page.capture.author.setFocus()
    taker.name("mensavi")
    taker.write(" Test.")
    taker.record()
    made = taker.last()
    assert (made.base_text, made.text) == (BEFORE, f"{BEFORE} Test.")
    taker.press(Key.Key_A)
    assert taker.workshop.amendments.get(made.id).adopted


def test_what_was_typed_is_laid_on_the_words_that_stand(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.write(" Un rapport est publié.")
    decide(taker)
    assert [(run.state, run.text) for run in taker.page.capture.editor.runs()] == [
        ("base", NOW),
        ("inserted", " Un rapport est publié."),
    ]
    assert told(taker).startswith("le texte a changé : ce que vous avez tapé est sur celui de maintenant")
    assert taker.page.capture.editor.hasFocus()
    assert next(iter(taker.workshop.drafts("amendment:").values()))["base"] == NOW
    taker.write(" Chaque année.")
    taker.record()
    assert (taker.last().base_text, taker.last().text) == (NOW, f"{NOW} Un rapport est publié. Chaque année.")
    assert taker.last().author_line.endswith("MENSAVI")


def test_where_both_change_the_same_words_it_is_said_at_once_and_unsaid_when_taken_back(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    for _ in range(len(" ans.")):
        taker.press(Key.Key_Left)
    for _ in "trois":
        taker.press(Key.Key_Left, SHIFT)
    taker.write("quatre")
    typed = taker.typed()
    decide(taker)
    assert taker.typed() == typed
    assert "⚠ le texte a changé ici" in told(taker)
    undo(taker)
    assert "⚠ le texte a changé ici" not in told(taker)
    taker.record()
    assert (taker.last().base_text, taker.last().text) == (BEFORE, typed)


def test_a_field_one_is_in_stays_as_it_is(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.page.capture.author.setFocus()
    taker.page.capture.author.selectAll()
    taker.write("folid")
    decide(taker)
    assert taker.page.capture.author.text() == "folid"
    assert taker.page.capture.author.hasFocus()
    assert taker.typed() == NOW


def test_words_of_their_own_stay_and_the_clause_is_the_new_one(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.press(Key.Key_2, ALT)
    taker.write("Un comité est créé.")
    decide(taker)
    assert taker.typed() == "Un comité est créé."
    taker.press(Key.Key_1, ALT)
    assert taker.typed() == NOW


def test_the_room_sees_them_too(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.write(" Vite.")
    taker.press(Key.Key_E, CTRL)
    decide(taker)
    scene = taker.page.context.stage.scene
    assert (scene.kind, scene.where["base"], scene.where["text"]) == (SceneKind.DRAFT, NOW, f"{NOW} Vite.")
    assert taker.page.capture.air.isChecked()


def test_an_act_elsewhere_changes_nothing_here(taker: NoteTaker) -> None:
    taker.begin("3.2.1")
    with taker.qtbot.waitSignal(taker.page.capture.pause.due):
        taker.write(" Vite.")
    before, typed = told(taker), taker.typed()
    decide(taker)
    assert (told(taker), taker.typed()) == (before, typed)
    taker.press(Key.Key_Z, CTRL)
    assert taker.typed() != typed, "what was typed can still be taken back"


def test_of_a_sub_amendment_that_its_parent_left_behind_is_told(taker: NoteTaker) -> None:
    made = added(taker)
    taker.press(Key.Key_N, SHIFT)
    taker.name("mensavi")
    taker.write(" Toujours.")
    decide(taker, made.number, "not_retained")
    assert not taker.strip_is_open()
    taker.qtbot.waitUntil(lambda: said(taker).startswith(f"Le brouillon commencé sur l’amendement {made.number} est gardé"))
    undo(taker)
    taker.choose_amendment(made.number)
    taker.press(Key.Key_N, SHIFT)
    assert taker.typed() == f"{made.text} Toujours."


def test_a_document_that_is_taken_back_takes_the_strip_with_it(taker: NoteTaker) -> None:
    document = taker.workshop.texts.add("Annexe.md", "# Annexe\n\nUn alinéa de plus.\n".encode())
    QApplication.processEvents()
    last = taker.workshop.texts.clauses(document)[-1]
    taker.page.activate(clause=last.id)
    taker.press(Key.Key_N)
    taker.name("mensavi")
    taker.write(" Vite.")
    undo(taker)
    assert not taker.strip_is_open()
    taker.qtbot.waitUntil(lambda: said(taker).startswith("La clause n’est plus là"))
    taker.workshop.history.redo()
    QApplication.processEvents()
    taker.page.activate(clause=last.id)
    taker.press(Key.Key_N)
    assert taker.typed() == f"{last.text} Vite."


# What was recorded


def test_the_strip_closes_when_the_recording_is_taken_back(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.write(" Vite.")
    taker.record()
    made = taker.last()
    taker.press(Key.Key_F2)
    taker.page.capture.reason.setFocus()
    taker.press(Key.Key_Z, CTRL)
    assert not taker.strip_is_open()
    taker.qtbot.waitUntil(lambda: f"L’amendement {made.number} n’est plus là" in said(taker))
    assert "Annulé" in said(taker), "and what was taken back"
    assert taker.page.text.clauses.hasFocus()
    taker.press(Key.Key_Z, CTRL | SHIFT)
    assert taker.workshop.amendments.numbered(made.number) == made


def test_what_was_typed_comes_back_with_the_amendment(taker: NoteTaker) -> None:
    made = corrected(taker, " Vite.")
    taker.choose_amendment(made.number)
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    assert taker.workshop.amendments.get(made.id).binned
    assert not taker.strip_is_open()
    taker.qtbot.waitUntil(lambda: "est gardé" in said(taker))
    assert f"L’amendement {made.number} n’est plus là" in said(taker)
    assert taker.frame.messages.short._action.text() == "Annuler"
    QTest.mouseClick(taker.frame.messages.short._action, Qt.MouseButton.LeftButton)
    taker.page.text.clauses.setFocus()
    taker.choose_amendment(made.number)
    taker.press(Key.Key_F2)
    assert taker.typed() == f"{made.text} Vite."


def test_of_what_is_decided_meanwhile_the_words_are_closed_and_kept(taker: NoteTaker) -> None:
    made = corrected(taker, " Vite.")
    taker.page.capture.reason.setFocus()
    taker.write("Mal entendu.")
    decide(taker, made.number, "not_retained")
    strip = taker.page.capture
    assert strip.editor.isReadOnly()
    assert taker.typed() == made.text
    assert "(O)" in told(taker)
    assert strip.reason.hasFocus()
    assert strip.reason.text() == "Mal entendu."
    undo(taker)
    assert not strip.editor.isReadOnly()
    assert taker.typed() == f"{made.text} Vite."
    assert "(O)" not in told(taker)
    taker.record()
    found = taker.workshop.amendments.get(made.id)
    assert (found.text, found.rationale) == (f"{made.text} Vite.", "Mal entendu.")


@pytest.mark.parametrize("undone", [1, 2])
def test_words_kept_since_the_decision_outlive_a_correction_of_the_reason(taker: NoteTaker, undone: int) -> None:
    made = corrected(taker, " Vite.")
    taker.press(Key.Key_Escape)
    # What was decided last is reopened by the second step back, or only the reason is taken back by the first.
    decide(taker, made.number, "not_retained")
    taker.choose_amendment(made.number)
    taker.press(Key.Key_F2)
    taker.page.capture.reason.setFocus()
    taker.write("Mal entendu.")
    taker.record()
    assert taker.workshop.amendments.get(made.id).rationale == "Mal entendu."
    for _ in range(undone):
        taker.press(Key.Key_Z, CTRL)
    taker.choose_amendment(made.number)
    taker.press(Key.Key_F2)
    assert taker.page.capture.reason.text() == ""
    assert taker.typed() == (made.text if undone == 1 else f"{made.text} Vite.")
    taker.press(Key.Key_Escape)
    if undone == 1:
        taker.press(Key.Key_Z, CTRL)
        taker.press(Key.Key_F2)
        assert taker.typed() == f"{made.text} Vite."


def test_the_reason_put_right_since_stays_when_the_words_come_back(taker: NoteTaker) -> None:
    made = corrected(taker, " Vite.")
    taker.press(Key.Key_Escape)
    decide(taker, made.number, "not_retained")
    taker.choose_amendment(made.number)
    taker.press(Key.Key_F2)
    taker.page.capture.reason.setFocus()
    taker.write("Mal entendu.")
    taker.record()
    taker.workshop.deciding.reopen(made.id, "Nouvel avis.")
    QApplication.processEvents()
    taker.press(Key.Key_F2)
    assert taker.typed() == f"{made.text} Vite."
    taker.record()
    found = taker.workshop.amendments.get(made.id)
    assert (found.text, found.rationale) == (f"{made.text} Vite.", "Mal entendu.")


def test_the_keyboard_stays_where_one_decides(taker: NoteTaker) -> None:
    made = corrected(taker, " Vite.")
    taker.choose_amendment(made.number)
    taker.press(Key.Key_A)
    assert taker.workshop.amendments.get(made.id).adopted
    assert taker.page.capture.editor.isReadOnly()
    assert taker.page.text.clauses.hasFocus()


def test_who_supports_meanwhile_is_not_lost(taker: NoteTaker) -> None:
    made = corrected(taker, " Vite.")
    taker.workshop.amendments.support(made.id, Author(None, None, "Zzobla B"))
    QApplication.processEvents()
    assert taker.typed() == f"{made.text} Vite."
    taker.record()
    found = taker.workshop.amendments.get(made.id)
    assert found.text == f"{made.text} Vite."
    assert [one.name for one in found.authors] == ["Zzobla A", "Zzobla B"]


@pytest.mark.parametrize("typed", ["", " Vite."])
def test_an_agreed_wording_that_lost_its_amendment_closes(taker: NoteTaker, typed: str) -> None:
    made = added(taker)
    taker.press(Key.Key_M)
    taker.write(typed)
    taker.workshop.amendments.bin(made.id)
    QApplication.processEvents()
    assert not taker.strip_is_open()
    taker.qtbot.waitUntil(lambda: f"L’amendement {made.number} n’est plus là" in said(taker))
    assert bool(taker.workshop.drafts("amendment:")) is bool(typed)

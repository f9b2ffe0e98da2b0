"""The room sees what the note-taker chooses to show, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.projector.window import ProjectorWindow

Key = Qt.Key


def room(taker: NoteTaker) -> ProjectorWindow:
    window = taker.frame.presenting.window
    assert window is not None
    return window


def test_the_decision_appears_as_soon_as_it_is_taken(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_P)
    taker.press(Key.Key_A)
    assert room(taker).shown().verdict == "retenu"
    assert room(taker).texts()[3] == "✓ retenu"


def test_the_text_as_it_stands_and_the_proposal_are_a_key_each(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    amendment, clause = taker.page.amendments.current(), taker.clause()
    assert amendment is not None
    taker.press(Key.Key_P, SHIFT)
    assert room(taker).texts()[1] == clause.text
    assert amendment.number not in room(taker).texts()[2]
    taker.press(Key.Key_P)
    assert room(taker).texts()[1] != clause.text
    assert f"Amendement {amendment.number}" in room(taker).texts()[2]


def test_closing_the_strip_takes_the_words_from_the_screen(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write(" Secret.")
    taker.press(Key.Key_E, CTRL)
    assert "Secret" in room(taker).texts()[1]
    taker.press(Key.Key_Escape)
    assert "Secret" not in room(taker).texts()[1]
    taker.press(Key.Key_N)
    assert not taker.page.capture.air.isChecked(), "what is taken up again is not shown by itself"


def test_what_was_watched_goes_on_as_the_amendment_recorded(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.write(" Ensemble.")
    taker.press(Key.Key_E, CTRL)
    taker.record()
    shown = room(taker).shown()
    assert f"Amendement {taker.last().number}" in shown.foot
    assert shown.verdict == "à décider"


def test_an_agreed_wording_is_written_before_the_rooms_eyes(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_M)
    taker.press(Key.Key_E, CTRL)
    taker.write(" Ensemble.")
    assert " Ensemble." in room(taker).texts()[1]
    taker.record()
    assert room(taker).shown().verdict == "retenu avec reformulation"
    assert " Ensemble." in room(taker).texts()[1]


@pytest.mark.parametrize("name", ["author", "reason", "target", "editor"])
def test_from_every_field_of_the_strip_the_words_go_to_the_room(taker: NoteTaker, name: str) -> None:
    """In a field of one line the same keys go to the end of the line."""
    taker.begin("3.2.3")
    taker.write(" Ensemble.")
    if name == "target":
        taker.press(Key.Key_4, ALT)
    taker.page.capture.field(name).setFocus()
    taker.press(Key.Key_E, CTRL)
    assert taker.page.capture.air.isChecked()
    assert room(taker).shown().verdict == "en cours de rédaction"
    taker.press(Key.Key_E, CTRL)
    assert not taker.page.capture.air.isChecked()


def test_from_every_cell_of_a_new_row_too(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1]
    cell = next(one for one in taker.workshop.texts.clauses(plan.id) if one.text == "2.1.1")
    taker.frame.go("texts", clause=cell.id)
    taker.press(Key.Key_T)
    taker.name("mensavi")
    fields = taker.page.capture.cells.fields()
    assert len(fields) > 3
    for field in fields:
        field.setFocus()
        taker.write("x")
        before = taker.page.capture.air.isChecked()
        taker.press(Key.Key_E, CTRL)
        assert taker.page.capture.air.isChecked() is not before
    assert room(taker) is not None


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_M])
def test_another_wording_of_what_is_discussed_shows_whose_it_is_and_gives_it_back(taker: NoteTaker, key: Qt.Key) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_P)
    before = room(taker).texts()
    taker.press(key)
    taker.write(" Ensemble.")
    taker.press(Key.Key_E, CTRL)
    heading, words, foot, verdict = room(taker).texts()
    assert (heading, foot) == (before[0], before[2])
    assert foot.startswith("Amendement ")
    assert "Ensemble" in words
    assert verdict == "en cours de rédaction"
    taker.press(Key.Key_Escape)
    assert room(taker).texts() == before


def test_a_correction_that_the_room_came_to_alone_leaves_it_the_amendment(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_F2)
    taker.write(" Ensemble.")
    taker.press(Key.Key_E, CTRL)
    taker.press(Key.Key_Escape)
    assert f"Amendement {taker.chosen_number()} " in room(taker).texts()[2]
    assert "Ensemble" not in room(taker).texts()[1]


def test_a_new_amendment_gives_back_the_one_that_was_discussed_on_the_clause(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_P)
    before = room(taker).texts()
    taker.begin("3.2.3")
    taker.write(" Ensemble.")
    taker.press(Key.Key_E, CTRL)
    assert "Amendement" not in room(taker).texts()[2], "it has no number yet"
    taker.press(Key.Key_Escape)
    assert room(taker).texts() == before

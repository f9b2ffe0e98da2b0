"""Letters of an author that nobody was chosen for are no author yet: a draft keeps them as letters, and recording asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.hands import answering, type_words
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from tests.ui.pages.texts.test_restart import leaving
from tests.ui.seats import Started
from ui.pages.texts.formula_dialog import FormulaDialog

Key = Qt.Key
Leave = Callable[[NoteTaker, Path], Path]


def offered(taker: NoteTaker) -> list[str]:
    model = taker.page.capture.author.names.model()
    return [model.index(row, 0).data().replace("\u00a0", " ") for row in range(model.rowCount())]


@leaving
def test_letters_come_back_selected_with_their_names(taker: NoteTaker, started: Started, tmp_path: Path, leave: Leave) -> None:
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    taker.write("mens")
    after = started(leave(taker, tmp_path / "after"))
    field = after.page.capture.author
    assert after.frame.focusWidget() is field
    assert (field.text(), field.selectedText()) == ("mens", "mens")
    after.qtbot.waitUntil(field.choosing)
    assert offered(after) == offered(taker)
    place = field.names.mapTo(after.frame, field.names.rect().topLeft())
    assert abs(place.x() - field.mapTo(after.frame, field.rect().topLeft()).x()) < 3, (
        "beside the field, not where it was laid first"
    )
    after.press(Key.Key_Return)
    author = field.author()
    assert author is not None
    assert author.person is not None
    assert after.page.capture.words.hasFocus()


def test_who_types_begins_anew(taker: NoteTaker) -> None:
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    taker.write("cou")
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_Escape)
    assert not taker.strip_is_open()
    people = len(taker.workshop.people.all())
    taker.press(Key.Key_N)
    taker.write("mensavi")
    taker.press(Key.Key_Return)
    author = taker.page.capture.author.author()
    assert author is not None
    assert author.person is not None
    assert len(taker.workshop.people.all()) == people


@pytest.mark.parametrize("left", [False, True])
@pytest.mark.parametrize("letters", ["mens", "Zzo"])
def test_recording_asks_whom_the_letters_mean(taker: NoteTaker, letters: str, left: bool) -> None:
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    taker.write(letters)
    taker.press(Key.Key_3, ALT)
    if left:
        taker.press(Key.Key_Escape)
        taker.press(Key.Key_N)
    known = len(taker.workshop.amendments.all())
    taker.record()
    assert len(taker.workshop.amendments.all()) == known
    assert taker.refusal().startswith(f"« {letters} » ne dit pas encore qui propose")
    field = taker.page.capture.author
    assert field.hasFocus()
    assert field.choosing()
    assert offered(taker)
    if letters == "Zzo":
        taker.press(Key.Key_Down)
    taker.press(Key.Key_Return)
    taker.record()
    if letters == "Zzo":
        assert taker.last().author_line == "Zzo", "kept as typed, since that was chosen"
    else:
        assert taker.last().authors[0].person is not None


def test_the_list_opens_again_for_who_comes_back(taker: NoteTaker) -> None:
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    taker.write("mens")
    field = taker.page.capture.author
    taker.page.capture.editor.setFocus()
    assert not field.choosing()
    taker.press(Key.Key_Tab, SHIFT)
    taker.qtbot.waitUntil(lambda: QApplication.focusWidget() is not taker.page.capture.editor)
    field.setFocus()
    assert field.choosing()
    taker.press(Key.Key_Escape)
    assert not field.choosing()
    assert taker.strip_is_open()
    taker.press(Key.Key_Return)
    assert field.choosing(), "Enter does not take letters for a name"


def test_a_name_on_no_list_that_one_tabs_away_from_stays(taker: NoteTaker) -> None:
    taker.go_to("3.2.4")
    taker.press(Key.Key_N)
    type_words(taker.page.capture.author, "Collectif Zzobla")
    taker.press(Key.Key_Tab)
    taker.press(Key.Key_3, ALT)
    taker.press(Key.Key_Escape)
    taker.press(Key.Key_N)
    taker.record()
    assert taker.last().author_line == "Collectif Zzobla"


def test_dialogs_that_record_ask_too_and_keep_letters_as_letters(taker: NoteTaker) -> None:
    known = len(taker.workshop.amendments.all())
    told: list[str] = []

    def leave(dialog: FormulaDialog) -> None:
        type_words(dialog.formula, "Au 2.1.1, remplacer les mots « en ligne » par « sur internet »")
        dialog.author.setFocus()
        type_words(dialog.author, "mens")
        dialog.formula.setFocus()
        taker.qtbot.keyClick(dialog.formula, Key.Key_Return, CTRL)
        told.append(dialog.refusal.replace("\u00a0", " "))
        assert dialog.author.hasFocus()
        taker.qtbot.keyClick(dialog.author, Key.Key_Escape)
        taker.qtbot.keyClick(dialog.author, Key.Key_Escape)

    with answering(FormulaDialog, leave):
        taker.press(Key.Key_Y)
    assert told[0].startswith("« mens » ne dit pas encore qui propose")
    assert len(taker.workshop.amendments.all()) == known

    def go_on(dialog: FormulaDialog) -> None:
        dialog.author.setFocus()
        assert dialog.author.selectedText() == "mens"
        assert dialog.author.choosing()
        taker.qtbot.keyClick(dialog.author, Key.Key_Return)
        taker.qtbot.keyClick(dialog.formula, Key.Key_Return, CTRL)

    with answering(FormulaDialog, go_on):
        taker.press(Key.Key_Y)
    assert taker.last().authors[0].person is not None

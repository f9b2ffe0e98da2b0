"""What is typed into a document looks like the rest of it: ’ « » and no-break spaces, which the keyboard has no key for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from facilitation.text.typography import Typography
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.change_editor import ChangeEditor
from ui.pages.texts.everywhere.dialog import EverywhereDialog
from ui.pages.texts.recorded_runs import Run
from ui.theme.theme import Theme

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
THIN, FULL = "\u202f", "\u00a0"
BASE = "L’État veille à la protection de tous."


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> ChangeEditor:
    made = ChangeEditor(theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.typography = Typography("’", (f"«{FULL}", f"{FULL}»"), {";": THIN, "!": THIN, "?": THIN, ":": FULL, "%": FULL}, THIN)
    made.load(BASE)
    return made


def added(editor: ChangeEditor) -> str:
    return "".join(run.text for run in editor.runs() if run.state == "inserted")


def test_signs_are_written_as_the_document_writes_them(editor: ChangeEditor) -> None:
    type_words(editor, " D'un \"fonds\" ; l'eau, d'où :")
    assert added(editor) == f" D’un «{FULL}fonds{FULL}»{THIN}; l’eau, d’où{FULL}:"


def test_a_word_typed_again_is_no_change(qtbot: QtBot, editor: ChangeEditor) -> None:
    editor.selectAll()
    type_words(editor, BASE.replace("’", "'"))
    assert editor.text() == BASE


def test_undo_right_after_leaves_the_sign_as_it_was_typed_and_then_undoes_the_word(qtbot: QtBot, editor: ChangeEditor) -> None:
    type_words(editor, " oui non ?")
    assert added(editor) == f" oui non{THIN}?"
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert added(editor) == " oui non ?"
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert added(editor) in (" oui non ", " oui non")
    for _ in range(8):
        qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert editor.runs() == [Run("base", BASE)]
    for _ in range(8):
        qtbot.keyClick(editor, Key.Key_Z, CTRL | SHIFT)
    assert added(editor) == " oui non ?"


def test_undo_later_undoes_words_alone(qtbot: QtBot, editor: ChangeEditor) -> None:
    type_words(editor, " l'eau")
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert "'" not in added(editor)


def test_the_clauses_own_space_is_no_change(editor: ChangeEditor) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(len("L’État "))
    editor.setTextCursor(cursor)
    type_words(editor, "?")
    assert editor.runs() == [Run("base", "L’État "), Run("inserted", "?"), Run("base", "veille à la protection de tous.")]


def test_over_a_selection_and_after_struck_words(qtbot: QtBot, editor: ChangeEditor) -> None:
    editor.selectAll()
    type_words(editor, '"Tous"')
    assert added(editor) == f"«{FULL}Tous{FULL}»"
    assert editor.text() == f"«{FULL}Tous{FULL}»"


def test_pasted_signs_stay(qtbot: QtBot, editor: ChangeEditor) -> None:
    QGuiApplication.clipboard().setText("'")
    qtbot.keyClick(editor, Key.Key_V, CTRL)
    assert added(editor) == "'"


def test_thousands_and_percent_are_set_off_as_in_the_document(editor: ChangeEditor) -> None:
    type_words(editor, " de 1 200 millions, 85 000 %, le 22 2025")
    assert added(editor) == f" de 1{THIN}200 millions, 85{THIN}000{FULL}%, le 22 2025"


def test_undo_right_after_the_third_digit_leaves_the_number_as_it_was_typed(qtbot: QtBot, editor: ChangeEditor) -> None:
    type_words(editor, " 1 200")
    assert added(editor) == f" 1{THIN}200"
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert added(editor) == " 1 200"
    type_words(editor, " millions")
    assert added(editor) == " 1 200 millions"


def test_undo_after_the_fourth_digit_does_not_set_it_off_again(qtbot: QtBot, editor: ChangeEditor) -> None:
    type_words(editor, " 22 2025")
    assert added(editor) == " 22 2025"
    for _ in range(8):
        qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert editor.runs() == [Run("base", BASE)]


def test_the_spaces_and_digits_of_the_clause_stay(qtbot: QtBot, editor: ChangeEditor) -> None:
    editor.load("de 1 20")
    type_words(editor, "0")
    assert editor.runs() == [Run("base", "de 1 20"), Run("inserted", "0")]
    editor.load("de 60 %")
    editor.selectAll()
    type_words(editor, "de 1200 %")
    for _ in range(len("200 %")):
        qtbot.keyClick(editor, Key.Key_Left)
    type_words(editor, " ")
    assert added(editor) == f"de 1{THIN}200{FULL}%"


def test_an_amount_in_a_cell_is_recorded_as_its_table_writes_it(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1]
    cost = next(one for one in taker.workshop.texts.clauses(plan.id) if one.kind == "cell" and one.text == "550")
    taker.frame.go("texts", clause=cost.id)
    taker.begin("Mairie")
    taker.qtbot.keyClick(taker.page.capture.editor, Key.Key_A, CTRL)
    type_words(taker.page.capture.editor, "1 200")
    taker.record()
    assert taker.last().text == f"1{THIN}200"


def test_in_a_field_of_one_line_too_and_undo_right_after_leaves_it_as_typed(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1]
    row = next(one for one in taker.workshop.texts.clauses(plan.id) if one.kind == "row" and one.text == "")
    taker.frame.go("texts", clause=row.id)
    taker.begin("Mairie")
    field = taker.page.capture.cells.fields()[1]
    field.setFocus()
    type_words(field, "1 200")
    assert field.text() == f"1{THIN}200"
    taker.qtbot.keyClick(field, Key.Key_Z, CTRL)
    assert field.text() == "1 200"
    assert field.cursorPosition() == len("1 200")
    type_words(field, " et 85 000 %")
    assert field.text() == f"1 200 et 85{THIN}000{FULL}%"
    taker.qtbot.keyClick(field, Key.Key_Z, CTRL)
    assert field.text() == f"1 200 et 85{THIN}000 %"
    field.clear()
    type_words(field, "22 2025")
    assert field.text() == "22 2025"
    field.clear()
    type_words(field, "le 22 2025, l'eau")
    assert field.text() == "le 22 2025, l’eau"


def test_an_amendment_is_recorded_with_the_signs_of_its_document(taker: NoteTaker) -> None:
    taker.begin("3.2.2")
    taker.qtbot.keyClick(taker.page.capture.editor, Key.Key_End, CTRL)
    type_words(taker.page.capture.editor, " d'ici 2030 ; non ?")
    taker.record()
    assert taker.last().text.endswith(f" d’ici 2030{THIN}; non{THIN}?")


def test_so_are_the_cells_of_a_new_row(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1]
    row = next(one for one in taker.workshop.texts.clauses(plan.id) if one.kind == "row" and one.text == "")
    taker.frame.go("texts", clause=row.id)
    taker.press(Key.Key_N)
    taker.name("mensavi")
    field = taker.page.capture.cells.fields()[1]
    field.setFocus()
    type_words(field, "L'appui d'ici \"2030\"")
    assert "L’appui d’ici" in field.text()
    assert "'" not in field.text()


def test_and_the_words_that_replace_others_everywhere(taker: NoteTaker) -> None:
    written: list[str] = []

    def write(dialog: EverywhereDialog) -> None:
        dialog.new.setFocus()
        type_words(dialog.new, "l'exterieur")
        taker.qtbot.keyClick(dialog.new, Key.Key_Home)
        type_words(dialog.new, "d'")
        written.append(dialog.new.text())
        dialog.reject()

    with answering(EverywhereDialog, write):
        taker.press(Key.Key_H)
    assert written == ["d’l’exterieur"]

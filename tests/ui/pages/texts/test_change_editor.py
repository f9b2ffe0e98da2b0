"""The clause's own words edited in place: a word processor that records what it is told, in every letter of the country."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.hands import drag, type_words
from ui.pages.texts.change_editor import ChangeEditor
from ui.pages.texts.recorded_runs import Run
from ui.theme.theme import Theme

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BASE = "L’État veille à la protection de tous."


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> ChangeEditor:
    made = ChangeEditor(theme)
    qtbot.addWidget(made)
    made.resize(600, 120)
    made.show()
    qtbot.waitExposed(made)
    made.load(BASE)
    return made


def marked(editor: ChangeEditor) -> str:
    """ "L’État [-veille à-]{+garantit+} la protection": what the eye reads."""
    shapes = {"base": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    return "".join(shapes[run.state].format(run.text) for run in editor.runs())


def commit(editor: ChangeEditor, words: str, preedit: str = "") -> None:
    """What an input method or a dead key hands over: nothing but `preedit` until it is sure, then `words`."""
    if preedit:
        QApplication.sendEvent(editor, QInputMethodEvent(preedit, []))
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(editor, event)


def select(qtbot: QtBot, editor: ChangeEditor, words: str) -> None:
    cursor = editor.textCursor()
    start = editor.toPlainText().index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def test_typing_over_words_strikes_them_and_underlines_what_is_new(qtbot: QtBot, editor: ChangeEditor) -> None:
    select(qtbot, editor, "veille à")
    type_words(editor, "garantit")
    assert marked(editor) == "L’État [-veille à-]{+garantit+} la protection de tous."
    assert editor.text() == "L’État garantit la protection de tous."
    looks = {run.state: editor.look_at(editor.toPlainText().index(run.text)) for run in editor.runs()}
    assert looks["deleted"].fontStrikeOut()
    assert looks["inserted"].fontUnderline()
    assert not looks["base"].fontStrikeOut()


def test_backspace_walks_over_what_is_struck(qtbot: QtBot, editor: ChangeEditor) -> None:
    for _ in range(3):
        qtbot.keyClick(editor, Key.Key_Backspace)
    assert marked(editor) == "L’État veille à la protection de to[-us.-]"
    type_words(editor, "x")
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert marked(editor) == "L’État veille à la protection de to[-us.-]", "own insertions vanish without a trace"


def test_delete_and_whole_words(qtbot: QtBot, editor: ChangeEditor) -> None:
    qtbot.keyClick(editor, Key.Key_Home)
    qtbot.keyClick(editor, Key.Key_Delete)
    qtbot.keyClick(editor, Key.Key_End)
    qtbot.keyClick(editor, Key.Key_Backspace)
    qtbot.keyClick(editor, Key.Key_Backspace, CTRL)
    assert editor.text() == "’État veille à la protection de "


def test_what_replaces_stands_after_what_it_replaces(qtbot: QtBot, editor: ChangeEditor) -> None:
    select(qtbot, editor, "veille à")
    qtbot.keyClick(editor, Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "veille à"
    for _ in range(4):
        qtbot.keyClick(editor, Key.Key_Left)
    type_words(editor, "garantit")
    assert marked(editor) == "L’État [-veille à-]{+garantit+} la protection de tous."


@pytest.mark.parametrize("letter", ["ɛ\u0303", "ɔ\u0301", "ɩ\u0300", "Ɖ", "ŋ", "ʋ\u030c", "é"])
def test_letters_with_tone_marks_stay_whole(qtbot: QtBot, editor: ChangeEditor, letter: str) -> None:
    commit(editor, letter, preedit="~")
    assert editor.text() == BASE + letter
    type_words(editor, "a")
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert editor.text() == BASE + letter
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert editor.text() == BASE, "the mark goes with its letter"


def test_a_word_typed_letter_by_letter_with_combining_marks(editor: ChangeEditor) -> None:
    for letter in ("k", "ɔ", "\u0301", "k", "u", "\u0301"):
        commit(editor, letter)
    assert editor.text() == BASE + "kɔ\u0301ku\u0301"
    assert [run.state for run in editor.runs()] == ["base", "inserted"]


def test_nothing_is_written_while_an_accent_waits_for_its_letter(editor: ChangeEditor) -> None:
    QApplication.sendEvent(editor, QInputMethodEvent("^", []))
    assert editor.text() == BASE
    commit(editor, "ô")
    assert editor.text() == BASE + "ô"


def test_an_accent_that_waits_strikes_what_is_selected(qtbot: QtBot, editor: ChangeEditor) -> None:
    select(qtbot, editor, "veille à")
    commit(editor, "ô", preedit="^")
    assert marked(editor) == "L’État [-veille à-]{+ô+} la protection de tous."


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u200d"])
def test_spaces_that_do_not_break_are_typed_like_letters(qtbot: QtBot, editor: ChangeEditor, space: str) -> None:
    select(qtbot, editor, "veille à")
    type_words(editor, f"dit{space}")
    assert marked(editor) == f"L’État [-veille à-]{{+dit{space}+}} la protection de tous."
    editor.load(BASE)
    select(qtbot, editor, "veille à")
    type_words(editor, space)
    assert marked(editor) == f"L’État [-veille à-]{{+{space}+}} la protection de tous."


def test_a_letter_with_alt_changes_nothing(qtbot: QtBot, editor: ChangeEditor) -> None:
    select(qtbot, editor, "veille à")
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Q, Qt.KeyboardModifier.AltModifier, "q"))
    assert marked(editor) == BASE if sys.platform != "darwin" else "[-veille à-]{+q+}" in marked(editor)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="keys of Linux")
@pytest.mark.parametrize(
    ("key", "left"),
    [
        (Key.Key_D, "L’État [-v-]eille à la protection de tous."),
        (Key.Key_K, "L’État [-veille à la protection de tous.-]"),
        (Key.Key_U, "[-L’État veille à la protection de tous.-]"),
    ],
)
def test_keys_of_linux_that_erase_strike_as_well(qtbot: QtBot, editor: ChangeEditor, key: Qt.Key, left: str) -> None:
    select(qtbot, editor, "veille à")
    qtbot.keyClick(editor, Key.Key_Left)
    qtbot.keyClick(editor, key, CTRL)
    assert marked(editor) == left


def test_letters_of_the_clause_with_marks_are_struck_whole(qtbot: QtBot, editor: ChangeEditor) -> None:
    editor.load("Kɔ\u0301")
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert marked(editor) == "K[-ɔ\u0301-]"


def test_several_paragraphs_are_pasted_as_lines_without_their_looks(qtbot: QtBot, editor: ChangeEditor) -> None:
    copied = QMimeData()
    copied.setText("Un.\r\nDeux.\n\nTrois.")
    copied.setHtml("<h1>Un.</h1><p style='color:red'>Deux.</p><p>Trois.</p>")
    QGuiApplication.clipboard().setMimeData(copied)
    qtbot.keyClick(editor, Key.Key_V, CTRL)
    assert editor.text() == BASE + "Un.\nDeux.\n\nTrois."
    assert editor.look_at(len(BASE) + 1).fontPointSize() == editor.look_at(1).fontPointSize()
    assert editor.document().blockCount() == 1


def test_enter_breaks_the_line_inside_the_clause(qtbot: QtBot, editor: ChangeEditor) -> None:
    qtbot.keyClick(editor, Key.Key_Return)
    type_words(editor, "b")
    assert editor.text() == BASE + "\nb"


def test_undo_and_redo_step_through_what_was_done(qtbot: QtBot, editor: ChangeEditor) -> None:
    select(qtbot, editor, "veille à")
    qtbot.keyClick(editor, Key.Key_Delete)
    struck = marked(editor)
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert marked(editor) == BASE
    qtbot.keyClick(editor, Key.Key_Z, CTRL | SHIFT)
    assert marked(editor) == struck


def test_a_word_is_one_step_of_undo(qtbot: QtBot, editor: ChangeEditor) -> None:
    select(qtbot, editor, "veille à")
    type_words(editor, "garantit bien")
    assert "[-veille à-]{+garantit bien+}" in marked(editor)
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert "[-veille à-]{+garantit +}" in marked(editor)
    qtbot.keyClick(editor, Key.Key_Z, CTRL | SHIFT)
    type_words(editor, " aussi")
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert "[-veille à-]{+garantit bien+}" in marked(editor).replace("bien +}", "bien+}")
    for _ in range(2):
        qtbot.keyClick(editor, Key.Key_Z, CTRL)
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert marked(editor) == BASE


def test_letters_struck_one_after_the_other_come_back_together(qtbot: QtBot, editor: ChangeEditor) -> None:
    qtbot.keyClick(editor, Key.Key_End, CTRL)
    for _ in range(5):
        qtbot.keyClick(editor, Key.Key_Backspace)
    type_words(editor, "nous")
    assert marked(editor).endswith("de [-tous.-]{+nous+}")
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert marked(editor).endswith("de [-tous.-]")
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert marked(editor) == BASE


def test_a_change_of_looks_keeps_every_state(editor: ChangeEditor, theme: Theme) -> None:
    editor.load_runs([Run("base", "Un "), Run("deleted", "deux"), Run("inserted", "trois")], 5)
    theme.set_scale(150)
    assert [run.state for run in editor.runs()] == ["base", "deleted", "inserted"]
    assert editor.textCursor().position() == 5
    theme.set_scale(100)


def test_words_typed_after_all_is_struck_are_what_is_left(qtbot: QtBot, editor: ChangeEditor) -> None:
    qtbot.keyClick(editor, Key.Key_A, CTRL)
    qtbot.keyClick(editor, Key.Key_Delete)
    assert marked(editor) == f"[-{BASE}-]"
    assert editor.text() == ""
    type_words(editor, "Autre.")
    assert editor.text() == "Autre."


def test_a_field_that_only_shows_takes_nothing(qtbot: QtBot, editor: ChangeEditor) -> None:
    editor.setReadOnly(True)
    type_words(editor, "x")
    commit(editor, "ɛ")
    qtbot.keyClick(editor, Key.Key_Backspace)
    qtbot.keyClick(editor, Key.Key_X, CTRL)
    assert marked(editor) == BASE


def choose(qtbot: QtBot, editor: ChangeEditor, name: str) -> None:
    """An entry of the menu that the right button opens, with the mouse."""
    at = editor.cursorRect().center()
    QApplication.sendEvent(editor.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, editor.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = next(one for one in menu.actions() if one.objectName() == name)
    assert entry.isEnabled()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    assert QApplication.activePopupWidget() is None


def point(editor: ChangeEditor, place: int) -> QPoint:
    cursor = editor.textCursor()
    cursor.setPosition(place)
    return editor.cursorRect(cursor).center()


def test_the_menu_does_what_the_keys_do(qtbot: QtBot, editor: ChangeEditor) -> None:
    select(qtbot, editor, "veille à")
    choose(qtbot, editor, "edit-cut")
    struck = "L’État [-veille à-] la protection de tous."
    assert marked(editor) == struck
    assert QGuiApplication.clipboard().text() == "veille à"
    choose(qtbot, editor, "edit-undo")
    assert marked(editor) == BASE
    select(qtbot, editor, "veille à")
    choose(qtbot, editor, "edit-delete")
    assert marked(editor) == struck
    QGuiApplication.clipboard().setText("garantit")
    select(qtbot, editor, "la protection")
    choose(qtbot, editor, "edit-paste")
    assert marked(editor) == "L’État [-veille à-] [-la protection-]{+garantit+} de tous."
    choose(qtbot, editor, "select-all")
    choose(qtbot, editor, "edit-delete")
    assert marked(editor) == f"[-{BASE}-]"


def test_the_menu_of_a_field_that_only_shows_changes_nothing(qtbot: QtBot, editor: ChangeEditor) -> None:
    editor.setReadOnly(True)
    editor.selectAll()
    at = editor.cursorRect().center()
    QApplication.sendEvent(editor.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, editor.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert {one.objectName() for one in menu.actions()} & {"edit-cut", "edit-delete", "edit-paste"} == set()
    menu.close()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a habit of Linux")
def test_the_middle_button_puts_in_what_is_selected_elsewhere(qtbot: QtBot, editor: ChangeEditor) -> None:
    QGuiApplication.clipboard().setText("toujours ", QClipboard.Mode.Selection)
    at, middle = QPointF(point(editor, BASE.index("à la"))), Qt.MouseButton.MiddleButton
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        there = editor.viewport().mapToGlobal(at)
        QApplication.sendEvent(editor.viewport(), QMouseEvent(kind, at, there, middle, middle, Qt.KeyboardModifier.NoModifier))
    assert marked(editor) == BASE.replace("à la", "{+toujours +}à la")


def test_what_is_selected_is_not_dragged_away(qtbot: QtBot, editor: ChangeEditor) -> None:
    """A drag, should one begin, would wait for a real mouse."""
    select(qtbot, editor, "veille à")
    start = BASE.index("veille") + 2
    drag(editor.viewport(), point(editor, start), point(editor, len(BASE)))
    assert marked(editor) == BASE
    assert editor.textCursor().selectedText() == BASE[start:], "a new selection is begun instead"

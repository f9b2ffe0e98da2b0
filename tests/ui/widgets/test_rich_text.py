"""The field for prose: its value is plain text with looks; lists by typing or by keys; what is pasted keeps these looks alone."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from facilitation.text.clauses import Span
from facilitation.text.rich import RichText, of_lines, starred
from tests.facilitation.text.test_rich import rich_texts
from tests.ui.hands import type_words
from ui.theme.icons import Icons
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.rich_text import RichTextEdit
from ui.widgets.rich_tools import RichTools

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> RichTextEdit:
    made = RichTextEdit(theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def test_bold_and_italic_by_keys(field: RichTextEdit, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Key.Key_B, CTRL)
    type_words(field, "Retenu")
    qtbot.keyClick(field, Key.Key_B, CTRL)
    type_words(field, " à l’")
    qtbot.keyClick(field, Key.Key_I, CTRL)
    type_words(field, "unanimité")
    assert field.rich() == RichText("Retenu à l’unanimité", (Span(0, 6, bold=True), Span(11, 20, italic=True)))


def test_a_list_begins_by_its_mark_and_ends_on_an_empty_line(field: RichTextEdit, qtbot: QtBot) -> None:
    type_words(field, "Points :")
    qtbot.keyClick(field, Key.Key_Return)
    for words in ("- un", "deux", ""):
        type_words(field, words)
        qtbot.keyClick(field, Key.Key_Return)
    type_words(field, "Fin.")
    assert field.rich().text == "Points :\n- un\n- deux\nFin."


def test_numbers_go_on_and_begin_where_they_were_begun(field: RichTextEdit, qtbot: QtBot) -> None:
    type_words(field, "3. trois")
    qtbot.keyClick(field, Key.Key_Return)
    type_words(field, "quatre")
    assert field.rich().text == "3. trois\n4. quatre"


def test_backspace_at_the_beginning_takes_a_line_out_of_its_list(field: RichTextEdit, qtbot: QtBot) -> None:
    type_words(field, "- un")
    qtbot.keyClick(field, Key.Key_Home)
    qtbot.keyClick(field, Key.Key_Backspace)
    assert field.rich().text == "un"


def test_chosen_lines_become_a_list_and_lines_again(field: RichTextEdit, qtbot: QtBot) -> None:
    field.show_rich(RichText("un\ndeux"))
    field.selectAll()
    qtbot.keyClick(field, Key.Key_L, CTRL | SHIFT)
    assert field.rich().text == "- un\n- deux"
    qtbot.keyClick(field, Key.Key_L, CTRL | SHIFT)
    assert field.rich().text == "un\ndeux"


def test_a_line_break_is_always_a_new_line(field: RichTextEdit, qtbot: QtBot) -> None:
    type_words(field, "un")
    qtbot.keyClick(field, Key.Key_Return, SHIFT)
    type_words(field, "deux")
    assert field.rich().text == "un\ndeux"


def test_letters_beyond_the_first_plane_count_once(field: RichTextEdit) -> None:
    rich = RichText("𝛼𝛽 ɖɛ", (Span(3, 5, bold=True),))
    field.show_rich(rich)
    assert field.rich() == rich


def test_what_is_pasted_keeps_bold_and_lists_but_no_fonts(field: RichTextEdit) -> None:
    copied = QMimeData()
    copied.setText("Le débat\n- un point\n")
    copied.setHtml("<p style='font-size:30pt;color:red'>Le <b>débat</b></p><ul><li>un <u>point</u></li></ul>")
    field.insertFromMimeData(copied)
    assert field.rich() == RichText("Le débat\n- un point", (Span(3, 8, bold=True), Span(14, 19, underline=True)))


def test_html_that_lacks_words_gives_way_to_the_plain_text(field: RichTextEdit) -> None:
    copied = QMimeData()
    copied.setText("Le débat fut long")
    copied.setHtml("<p>Le <b>débat</b></p>")
    field.insertFromMimeData(copied)
    assert field.rich() == RichText("Le débat fut long")


def test_what_is_copied_has_the_marks_of_lists(field: RichTextEdit) -> None:
    field.show_rich(RichText("Points\n- un\n- deux"))
    field.selectAll()
    assert field.createMimeDataFromSelection().text() == "Points\n- un\n- deux"


def test_typing_can_be_undone(field: RichTextEdit, qtbot: QtBot) -> None:
    field.show_rich(starred("Un **mot**"))
    field.moveCursor(QTextCursor.MoveOperation.End)
    type_words(field, " de plus")
    qtbot.keyClick(field, Key.Key_Z, CTRL)
    assert field.rich().text == "Un mot"


def test_buttons_show_and_change_what_the_cursor_stands_in(field: RichTextEdit, qtbot: QtBot, icons: Icons) -> None:
    tools = RichTools(icons)
    qtbot.addWidget(tools)
    tools.show()
    tools.work_on(field)
    bold = tools.findChildren(IconButton)[0]
    field.show_rich(starred("Un **mot** ici"))
    field.go_to(5)
    assert bold.isChecked()
    field.go_to(1)
    assert not bold.isChecked()
    field.selectAll()
    qtbot.mouseClick(bold, Qt.MouseButton.LeftButton)
    assert field.rich().spans == (Span(0, 10, bold=True),)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rich=rich_texts())
def test_whatever_is_shown_is_given_back(field: RichTextEdit, rich: RichText) -> None:
    """Lists with the usual marks, looks of words alone."""
    field.show_rich(rich)
    given_back = field.rich()
    assert [(line.kind, line.text) for line in given_back.lines()] == [
        (line.kind, line.text) for line in of_lines(rich.lines()).lines()
    ]
    field.show_rich(given_back)
    assert field.rich() == given_back

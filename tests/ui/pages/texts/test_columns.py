"""A column of a table by keys: a field for each row, the title first; its deletion; its draft; shown in its table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from facilitation.wording import Wording
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.pages.texts.column_dialog import ColumnDialog
from ui.pages.texts.display import View
from ui.projector.scenes import read_scene
from ui.stage import Scene, SceneKind

Key = Qt.Key


def in_table(taker: NoteTaker, place: int = 1) -> str:
    """Chooses a cell of the heads of a table with at least four columns and no merged ones in its body; gives its id."""
    for document in taker.workshop.texts.documents():
        clauses = taker.workshop.texts.clauses(document.id)
        for row in (one for one in clauses if one.kind == "row"):
            cells = [one for one in clauses if one.parent == row.id and one.kind == "cell"]
            if len(cells) >= 3 and all(one.cell and one.cell.header and one.cell.column_span == 1 for one in cells):
                taker.page.activate(clause=cells[place].id)
                return cells[place].id
    raise AssertionError("no table")


def test_a_new_column_is_written_by_keys(taker: NoteTaker) -> None:
    cell = in_table(taker)
    count = len(taker.workshop.columns.fields(cell))

    def fill(dialog: ColumnDialog) -> None:
        assert dialog.author.hasFocus()
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        assert dialog.fields[0].hasFocus()
        for place, words in enumerate(("Structures associées", "OIM", "HCR")):
            type_words(dialog.fields[place], words)
            QTest.keyClick(dialog.fields[place], Key.Key_Return)
        assert dialog.fields[3].hasFocus()
        assert len(dialog.fields) == count
        QTest.keyClick(dialog.fields[3], Key.Key_Return, CTRL)

    with answering(ColumnDialog, fill):
        taker.press(Key.Key_T, SHIFT)
    made = taker.last()
    assert (made.kind, made.text.split("\n")[:3]) == ("column", ["Structures associées", "OIM", "HCR"])
    assert taker.chosen_number() == made.number
    taker.page.text.show_view(View.AMENDED)
    shown = [cell.words.text for row in taker.page.text.clauses.rows() for cell in row.cells]
    assert "Structures associées" in shown
    scene = Scene(SceneKind.CLAUSE, {"amendment": made.id})
    room = read_scene(taker.workshop, scene, Wording("fr"))
    assert [mark.text for mark in room.marks if mark.kind == "insert"] == ["Structures associées", "OIM", "HCR"]
    taker.press(Key.Key_A)
    assert taker.workshop.amendments.get(made.id).state == "retained"
    document = taker.workshop.texts.document_of(cell)
    assert "HCR" in [one.text for one in taker.workshop.consolidation.consolidated(document).clean()]


def test_a_column_goes_by_keys(taker: NoteTaker) -> None:
    cell = in_table(taker)
    column = taker.workshop.columns.column(cell)

    def fill(dialog: ColumnDialog) -> None:
        QTest.keyClick(dialog, Key.Key_3, ALT)
        assert column[0].text in dialog.told()
        assert dialog.fields == []
        assert not any(one.isVisible() for one in dialog.findChildren(QLineEdit) if one not in (dialog.author, dialog.reason))
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        QTest.keyClick(dialog.author, Key.Key_Return, CTRL)

    with answering(ColumnDialog, fill):
        taker.press(Key.Key_T, SHIFT)
    made = taker.last()
    assert (made.kind, made.clauses) == ("column_out", tuple(one.id for one in column))


def test_a_column_stands_before_the_first_one(taker: NoteTaker) -> None:
    cell = in_table(taker)
    table = taker.workshop.columns.table(cell)

    def leave(dialog: ColumnDialog) -> None:
        type_words(dialog.fields[0], "N°")
        QTest.keyClick(dialog, Key.Key_2, ALT)
        assert dialog.fields[0].text() == "N°", "what is typed stays when the place is chosen anew"
        QTest.keyClick(dialog, Key.Key_Escape)

    def fill(dialog: ColumnDialog) -> None:
        assert [field.text() for field in dialog.fields[:2]] == ["N°", ""]
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        assert dialog.fields[0].hasFocus()
        QTest.keyClick(dialog.fields[0], Key.Key_Return)
        type_words(dialog.fields[1], "1")
        QTest.keyClick(dialog.fields[1], Key.Key_Return, CTRL)

    with answering(ColumnDialog, leave):
        taker.press(Key.Key_T, SHIFT)
    with answering(ColumnDialog, fill):
        taker.press(Key.Key_T, SHIFT)
    made = taker.last()
    assert (made.kind, made.clause, made.text.split("\n")[:2]) == ("column", table.id, ["N°", "1"])
    assert taker.chosen_number() == made.number
    room = read_scene(taker.workshop, Scene(SceneKind.CLAUSE, {"amendment": made.id}), Wording("fr"))
    assert "avant la première colonne" in room.heading + room.foot
    taker.press(Key.Key_A)
    shown = taker.workshop.consolidation.consolidated(taker.workshop.texts.document_of(cell)).clean()
    first = next(one for one in shown if one.kind == "cell" and one.text == "N°")
    assert first.cell is not None
    assert (first.cell.column, first.parent) == (0, next(one.parent for one in shown if one.id == cell))


def test_what_was_typed_is_there_again(taker: NoteTaker) -> None:
    in_table(taker)

    def leave(dialog: ColumnDialog) -> None:
        type_words(dialog.fields[0], "Sources")
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        QTest.keyClick(dialog, Key.Key_Escape)

    def come_back(dialog: ColumnDialog) -> None:
        assert dialog.fields[0].text() == "Sources"
        assert dialog.author.author() is not None
        dialog.accept_button.click()

    with answering(ColumnDialog, leave):
        taker.press(Key.Key_T, SHIFT)
    with answering(ColumnDialog, come_back):
        taker.press(Key.Key_T, SHIFT)
    assert taker.last().text.startswith("Sources")
    assert taker.workshop.drafts("column:") == {}


def test_without_a_title_it_stays_open_and_says_so(taker: NoteTaker) -> None:
    in_table(taker)
    before = len(taker.workshop.amendments.all())

    def fill(dialog: ColumnDialog) -> None:
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        type_words(dialog.fields[1], "OIM")
        dialog.accept_button.click()
        assert "titre" in dialog.refusal
        QTest.keyClick(dialog, Key.Key_Escape)

    with answering(ColumnDialog, fill):
        taker.press(Key.Key_T, SHIFT)
    assert len(taker.workshop.amendments.all()) == before


def test_the_button_is_there_for_cells_alone(taker: NoteTaker) -> None:
    in_table(taker)
    button = taker.page.amendments.beginners.column
    assert button.isVisible()
    with answering(ColumnDialog, lambda dialog: dialog.reject()):
        button.click()
    taker.page.text.clauses.setFocus()
    taker.go_to("1.1")
    assert not button.isVisible()

"""Finding one's way in the text: views, tables, documents, thousands of paragraphs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Author
from facilitation.text.clauses import Clause, ClauseId
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.ui.hands import answering
from tests.ui.note_taker import CTRL, SHIFT, NoteTaker
from ui.pages.texts.cards import change_in_short
from ui.pages.texts.clause_numbers import clause_called
from ui.pages.texts.display import ShownRow, View
from ui.pages.texts.validation_dialog import ValidationDialog
from ui.widgets.choices import ElidedList

Key = Qt.Key


def spoken(row: ShownRow) -> str:
    return row.words.text if row.words else ""


def row_of(taker: NoteTaker, label: str) -> ShownRow:
    return next(row for row in taker.page.text.clauses.rows() if row.label == label)


def test_the_title_of_a_document_ends_in_dots_where_the_list_is_too_narrow(taker: NoteTaker) -> None:
    documents = taker.page.plan.documents
    assert documents.fontMetrics().horizontalAdvance(documents.currentText()) > documents.width()
    assert isinstance(documents, ElidedList)
    assert documents.toolTip() == documents.currentText()


def test_dots_of_a_shortened_change_never_stand_alone_on_a_line(demonstration: Workshop) -> None:
    found = next(one for one in demonstration.amendments.all() if one.number == "39")
    assert change_in_short(demonstration, found, Wording("fr"))[-1].text.endswith("\u00a0…")


# Numbers


def clause(kind: str, number: str, label: str) -> Clause:
    return Clause(ClauseId(label), None, kind, 0, number, label, "")  # type: ignore[arg-type]


CALLED = [
    clause("heading", "3", "3"),
    clause("heading", "3.2", "3.2"),
    clause("paragraph", "", "3.2, al. 1"),
    clause("item", "3.2.1", "3.2.1"),
    clause("item", "a)", "3.2, a)"),
    clause("note", "2", "note 2"),
    clause("table", "", "Tableau 2"),
    clause("cell", "1.1.2", "Tableau 2, ligne 3, « N° »"),
    clause("heading", "Article 12", "Article 12"),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("3.2.1", "3.2.1"),
        ("3.2.", "3.2"),
        (" 321 ", "3.2.1"),
        ("3.2, al", "3.2, al. 1"),
        ("note 2", "note 2"),
        ("tableau 2", "Tableau 2, ligne 3, « N° »"),
        ("1.1.2", "Tableau 2, ligne 3, « N° »"),
        ("ARTICLE 12", "Article 12"),
        ("2", None),
        ("9.9", None),
        ("", None),
    ],
)
def test_a_clause_is_found_as_people_call_it(typed: str, found: str | None) -> None:
    answer = clause_called(CALLED, typed)
    assert (answer.label if answer else None) == found


# Views


def test_the_four_views_follow_each_other(taker: NoteTaker) -> None:
    taker.go_to("3.1.3")
    base = taker.clause().text
    amended = taker.workshop.consolidation.current_text(taker.clause().id)
    assert amended != base
    assert {kind for kind, _ in taker.shown("3.1.3")} >= {"insert", "equal"}
    taker.press(Key.Key_V)
    assert taker.shown("3.1.3") == [("equal", amended)]
    taker.press(Key.Key_V)
    row = row_of(taker, "3.1.3")
    assert spoken(row) == base
    assert row.other is not None
    assert row.other.text == amended
    taker.press(Key.Key_V)
    assert taker.shown("3.1.3") == [("equal", base)]
    assert taker.clause().label == "3.1.3"
    taker.press(Key.Key_V)
    assert taker.page.text.view is View.AMENDED


def test_a_view_is_chosen_with_the_mouse(taker: NoteTaker) -> None:
    views = taker.page.text.views
    taker.qtbot.mouseClick(views.group.button(0), Qt.MouseButton.LeftButton)
    assert taker.page.text.view is View.ORIGINAL


def test_the_chosen_clause_stays_in_view_in_every_view(taker: NoteTaker) -> None:
    taker.go_to("3.3.3")
    column = taker.page.text.clauses
    for _ in range(5):
        top, bottom = column.span_of(column.current())
        assert top >= 0
        assert bottom <= column.viewport().height()
        taker.press(Key.Key_V)


def test_the_strip_does_not_cover_the_clause_it_is_about(taker: NoteTaker) -> None:
    taker.go_to("3.2.4")
    column = taker.page.text.clauses
    taker.press(Key.Key_N)
    taker.qtbot.waitUntil(lambda: column.span_of(column.current())[1] <= column.viewport().height())
    assert column.span_of(column.current())[0] >= 0


def test_the_heading_names_where_one_is(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    assert taker.page.text.accessibleName() == "3.2 Favoriser la participation à la vie nationale"
    assert taker.page.amendments.accessibleName() == "Amendements sur 3.2.3"


def test_the_plan_counts_and_leads(taker: NoteTaker) -> None:
    tree = taker.page.plan.tree
    part = next(index for row in range(tree.model().rowCount()) if "IV. Axes" in (index := tree.model().index(row, 0)).data())
    tree.scrollTo(part)
    taker.qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(part).center())
    assert taker.clause().text.startswith("IV. Axes") or taker.clause().number.startswith("IV")
    assert taker.page.text.clauses.hasFocus()
    taker.go_to("3.2.3")
    before = tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    taker.press(Key.Key_A)
    after = tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert before.split(", ")[-1] != after.split(", ")[-1]


def test_the_plan_makes_room_and_comes_back(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    before = taker.page.plan.isVisible(), taker.page.text.width()
    taker.press(Key.Key_L)
    assert taker.page.plan.isVisible() != before[0]
    assert taker.page.text.width() != before[1]
    taker.press(Key.Key_L)
    assert taker.page.plan.isVisible() == before[0]


def test_with_large_letters_the_text_gets_the_plans_room(taker: NoteTaker) -> None:
    taker.frame.shell.theme.set_scale(175)
    taker.qtbot.waitUntil(lambda: not taker.page.plan.isVisible())
    taker.press(Key.Key_L)
    assert taker.page.plan.isVisible(), "unless somebody wants it"


def test_on_a_small_screen_the_text_gets_the_plans_room(taker: NoteTaker) -> None:
    assert taker.page.plan.isVisible()
    taker.frame.resize(1024, 768)
    taker.qtbot.waitUntil(lambda: not taker.page.plan.isVisible())
    taker.qtbot.waitUntil(lambda: taker.page.text.width() > 500)


@pytest.mark.parametrize("scale", [100, 130, 175])
@pytest.mark.parametrize("tongue", ["fr", "en"])
def test_no_button_is_narrower_than_its_words(taker: NoteTaker, scale: int, tongue: str) -> None:
    taker.frame.shell.theme.set_scale(scale)
    taker.frame.shell.use_language(tongue)
    taker.go_to("3.2.2")
    taker.page.amendments.decisions.mode.setCurrentIndex(2)
    QApplication.processEvents()
    for made in taker.page.findChildren(QPushButton):
        if made.isVisible():
            needed = made.fontMetrics().horizontalAdvance(made.text())
            assert needed <= made.width(), made.text()
    taker.press(Key.Key_N)
    QApplication.processEvents()
    for made in taker.page.capture.findChildren(QPushButton):
        if made.isVisible():
            assert made.fontMetrics().horizontalAdvance(made.text()) <= made.width(), made.text()
            assert made.mapTo(taker.page, made.rect().topRight()).x() <= taker.page.width(), made.text()


def test_f1_tells_the_keys_of_the_strip_too(taker: NoteTaker) -> None:
    keys = {one.keys: one.what for one in taker.page.shortcuts()}
    assert keys["Alt+2"] == "Insérer"
    assert keys["N"] == "Nouvel amendement sur la clause"
    assert [key for key in keys if key.isdigit()] == ["0"]


# Tables


def action_plan(taker: NoteTaker) -> None:
    taker.qtbot.keyClick(taker.page.plan.documents, Key.Key_Down)
    taker.page.text.clauses.setFocus()


def test_a_table_is_a_table(taker: NoteTaker) -> None:
    action_plan(taker)
    rows = [row for row in taker.page.text.clauses.rows() if row.kind == "row" and row.label.startswith("Tableau 1, ")]
    header = rows[0]
    assert [cell.words.text for cell in header.cells][:3] == ["N°", "Action", "Activité"]
    assert all(cell.header for cell in header.cells)
    merged = next(row for row in rows if "Sous-total" in row.cells[0].words.text)
    assert merged.cells[0].column_span > 1


def test_arrows_walk_over_cells_and_lines(taker: NoteTaker) -> None:
    action_plan(taker)
    taker.go_to("1.1.2")
    taker.press(Key.Key_Right)
    assert taker.clause().label.replace("\u00a0", " ") == "Tableau 1, ligne 2, « Action »", "merged down into this line"
    taker.press(Key.Key_Right)
    column = taker.clause().label.split(", ")[-1]
    taker.press(Key.Key_Down)
    assert taker.clause().label == f"Tableau 1, ligne 4, {column}"
    taker.press(Key.Key_Left)
    taker.press(Key.Key_Left)
    assert taker.clause().label.startswith("Tableau 1, ligne 4")


def test_the_cell_under_the_mouse_is_chosen(taker: NoteTaker) -> None:
    action_plan(taker)
    taker.go_to("1.1.2")
    column = taker.page.text.clauses
    top, _ = column.span_of(column.current())
    left = column.left_of(column.current())
    for key in (Key.Key_Right, Key.Key_Right):
        taker.press(key)
    second = taker.clause().label
    taker.press(Key.Key_Left)
    taker.press(Key.Key_Left)
    beside = column.left_of(next(cell.words.clause for cell in row_of(taker, "Tableau 1, ligne 3").cells[1:2]))
    taker.qtbot.mouseClick(column.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(beside) + 4, int(top) + 4))
    assert taker.clause().label == second
    assert beside > left


def test_the_last_column_comes_into_view(taker: NoteTaker) -> None:
    action_plan(taker)
    taker.go_to("1.1.2")
    column = taker.page.text.clauses
    last = row_of(taker, "Tableau 1, ligne 3").cells[-1].words.clause
    for _ in range(12):
        taker.press(Key.Key_Right)
    assert taker.clause().id == last
    assert column.left_of(last) < column.viewport().width()
    assert column.horizontalScrollBar().value() > 0


def test_the_names_of_the_columns_stay_while_a_long_table_is_scrolled(taker: NoteTaker) -> None:
    action_plan(taker)
    taker.go_to("1.3.2")
    column = taker.page.text.clauses
    assert column.span_of(row_of(taker, "Tableau 1, en-tête").cells[0].words.clause)[1] < 0, "the heading line itself is above"
    pinned = column.pinned()
    assert pinned is not None
    assert [cell.words.text for cell in pinned.cells][:2] == ["N°", "Action"]
    assert column.span_of(column.current())[0] >= column.pinned_height() - 1, "and does not cover the chosen line"


# Thousands


@pytest.fixture
def long_text(workshop: Workshop) -> Workshop:
    lines = "\n\n".join(f"{number}. Le point {number} est examiné par la plénière en séance." for number in range(1, 7001))
    workshop.texts.add("long.txt", lines.encode(), title="Sept mille alinéas")
    return workshop


def test_seven_thousand_paragraphs_lay_out_only_what_is_seen(
    seat: Callable[[Workshop], NoteTaker], long_text: Workshop, qtbot: QtBot
) -> None:
    taker = seat(long_text)
    column = taker.page.text.clauses
    assert len(column.rows()) >= 7000
    taker.press(Key.Key_End)
    column.grab()
    assert taker.clause().text.startswith("7000.") or taker.clause().number.startswith("7000")
    for _ in range(30):
        taker.press(Key.Key_PageUp)
    column.grab()
    assert column.laid_out() <= 400 < len(column.rows())
    place = taker.clause()
    top, _ = column.span_of(place.id)
    long_text.amendments.add(place.id, "replace", place.text + " Bis.", authors=[Author(None, None, "Un invité")])
    taker.frame.bridge.flush()
    column.grab()
    assert taker.clause().id == place.id
    assert abs(column.span_of(place.id)[0] - top) < 60, "recording does not move the text under one's eyes"
    assert column.laid_out() <= 400


def test_the_documents_are_switched_and_each_keeps_its_counts(taker: NoteTaker) -> None:
    first = taker.page.plan.accessibleName(), taker.page.text.document
    action_plan(taker)
    assert taker.page.text.document != first[1]
    assert taker.page.plan.documents.currentText() == taker.workshop.texts.document(taker.page.text.document).title
    taker.qtbot.keyClick(taker.page.plan.documents, Key.Key_Up)
    assert taker.page.text.document == first[1]


def test_every_key_of_the_page_and_of_the_strip_is_on_the_sheet_once(taker: NoteTaker) -> None:
    shown = [one.keys for one in taker.page.shortcuts()]
    everywhere = [one.keys for one in taker.frame.keys.told()]
    assert len({*shown, *everywhere}) == len(shown) + len(everywhere)
    bound = {one.key().toString() for one in taker.page.findChildren(QShortcut)}
    assert bound - {str(digit) for digit in range(1, 10)} <= set(shown)
    assert set(shown) - bound == {"Ctrl+Return"}, "the editor's own"


def test_what_the_plenary_says_of_the_document_is_not_cut_off_in_the_plan(taker: NoteTaker) -> None:
    def reserve(dialog: ValidationDialog) -> None:
        taker.qtbot.keyClick(dialog.focusWidget(), Key.Key_Down)
        taker.qtbot.keyClick(dialog.focusWidget(), Key.Key_Return)

    with answering(ValidationDialog, reserve):
        taker.press(Key.Key_V, SHIFT)
    state = taker.page.plan.state
    taker.qtbot.waitUntil(lambda: state.text().startswith("Validé sous"))
    assert state.text() == "Validé sous réserve   Maj+V", "in short where there is no room for all of it"
    assert state.sizeHint().width() <= state.width()
    assert state.toolTip() == "Validé sous réserve de la prise en compte des amendements"


def test_a_number_nothing_is_called_by_is_said_and_the_next_key_is_not_for_the_clause_before(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    taker.go_to("9.9.9")
    assert taker.refusal() == "Aucune clause ne s’appelle « 9.9.9 »."
    taker.press(Key.Key_A)
    assert taker.workshop.amendments.numbered(number).state == "pending"
    taker.press(Key.Key_A, CTRL)
    taker.write("3.2.2")
    taker.press(Key.Key_Return)
    assert taker.clause().label == "3.2.2"
    assert taker.page.text.clauses.hasFocus()
    taker.go_to("9.9.9")
    taker.press(Key.Key_Escape)
    assert taker.refusal() == ""
    assert taker.clause().label == "3.2.2"
    assert taker.page.text.clauses.hasFocus()

"""The arrow keys in a table with merged cells: one stays in the column, or in the line, and goes on in it past what is merged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from facilitation.text.clauses import Clause
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.cell_steps import covering
from ui.pages.texts.display import View

Key = Qt.Key
PLAN = 1


def table(taker: NoteTaker) -> list[list[Clause]]:
    """The lines of Tableau 2 of the plan: actions merged over lines, an axis and subtotals merged over columns."""
    clauses = taker.workshop.texts.clauses(taker.workshop.texts.documents()[PLAN].id)
    here = next(one for one in clauses if one.kind == "table" and one.label == "Tableau 2")
    return [[cell for cell in clauses if cell.parent == row.id] for row in clauses if row.parent == here.id]


def cell(taker: NoteTaker, line: int, column: int) -> Clause:
    """Line 0 is the heads."""
    return next(one for one in table(taker)[line] if one.cell is not None and one.cell.column == column)


def click(taker: NoteTaker, target: Clause) -> None:
    """Brings a cell into view and clicks it."""
    taker.page.activate(clause=target.id)
    view = taker.page.text.clauses
    view.setFocus()
    top, bottom = view.span_of(target.id)
    taker.qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(view.left_of(target.id)) + 8, int((top + bottom) / 2))
    )
    QApplication.processEvents()
    assert view.current() == target.id


def after(taker: NoteTaker, *keys: Qt.Key) -> list[tuple[int, int]]:
    """(line, column) of the chosen cell after each key; (-1, -1) outside the table."""
    found: list[tuple[int, int]] = []
    for key in keys:
        taker.press(key)
        here = [one.cell for line in table(taker) for one in line if one.id == taker.page.text.clauses.current()]
        found += [(place.row, place.column) for place in here if place is not None] or [(-1, -1)]
    return found


def test_down_and_up_stay_in_the_column_of_the_amounts(taker: NoteTaker) -> None:
    click(taker, cell(taker, 4, 8))
    assert after(taker, Key.Key_Down, Key.Key_Down, Key.Key_Down) == [(5, 8), (6, 8), (7, 8)]
    assert after(taker, Key.Key_Down, *[Key.Key_Up] * 6) == [(8, 8), (7, 8), (6, 8), (5, 8), (4, 8), (3, 8), (2, 8)]
    assert after(taker, Key.Key_Up, Key.Key_Up) == [(1, 0), (0, 8)], "over the name of the axis, into the head of the column"
    assert after(taker, Key.Key_Down, Key.Key_Down) == [(1, 0), (2, 8)]


def test_past_a_subtotal_one_goes_on_where_one_was(taker: NoteTaker) -> None:
    click(taker, cell(taker, 5, 3))
    assert after(taker, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up) == [(6, 0), (7, 3), (6, 0), (5, 3)]


def test_a_merged_cell_that_is_clicked_is_in_its_first_column(taker: NoteTaker) -> None:
    click(taker, cell(taker, 5, 3))
    after(taker, Key.Key_Down)
    click(taker, cell(taker, 6, 0))
    assert after(taker, Key.Key_Down) == [(7, 0)]


def test_a_cell_merged_over_lines_is_one_step(taker: NoteTaker) -> None:
    click(taker, cell(taker, 2, 1))
    assert after(taker, Key.Key_Down, Key.Key_Down, Key.Key_Down) == [(6, 0), (7, 1), (10, 0)]
    assert after(taker, Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Up) == [(7, 1), (6, 0), (2, 1), (1, 0)]


def test_left_and_right_go_through_what_reaches_into_the_line_and_stay_in_it(taker: NoteTaker) -> None:
    click(taker, cell(taker, 4, 0))
    assert after(taker, Key.Key_Right, Key.Key_Right, Key.Key_Right) == [(2, 1), (4, 2), (4, 3)]
    assert after(taker, *[Key.Key_Left] * 4) == [(4, 2), (2, 1), (4, 0), (4, 0)]
    click(taker, cell(taker, 6, 0))
    assert after(taker, *[Key.Key_Right] * 3, *[Key.Key_Left] * 2) == [(6, 8), (6, 9), (6, 9), (6, 8), (6, 0)]


def test_from_the_table_into_the_text_and_to_the_end(taker: NoteTaker) -> None:
    click(taker, cell(taker, 0, 5))
    assert after(taker, Key.Key_Up) == [(-1, -1)]
    click(taker, cell(taker, 15, 8))
    assert after(taker, Key.Key_Down) == [(-1, -1)]
    taker.press(Key.Key_End)
    view = taker.page.text.clauses
    assert view.place_of(view.current()) == max(place for place, row in enumerate(view.rows()) if not row.went)


@pytest.mark.parametrize("view", [View.ORIGINAL, View.AMENDED, View.CONSOLIDATED])
def test_every_place_of_a_table_is_in_one_of_its_cells(taker: NoteTaker, view: View) -> None:
    """With rows that come and go, too."""
    taker.page.activate(clause=cell(taker, 2, 1).id)
    taker.page.text.show_view(view)
    rows = taker.page.text.clauses.rows()
    for place, row in enumerate(rows):
        if row.cells:
            assert None not in [covering(rows, place, column) for column in range(len(row.weights))], row.label

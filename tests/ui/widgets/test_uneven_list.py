"""A list of thousands of rows of different heights measures those on the screen alone, and stands still while it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.uneven_list import UnevenList

ROWS, USUAL = 3000, 50


class Heights(QStyledItemDelegate):
    """Every row says with its own words how high it is."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def sizeHint(self, option: object, index: object) -> QSize:
        self.asked += 1
        return QSize(100, int(index.data().split()[1]))  # type: ignore[attr-defined]


@pytest.fixture
def heights() -> Heights:
    return Heights()


@pytest.fixture
def listed(qtbot: QtBot, theme: Theme, heights: Heights) -> UnevenList:
    view = UnevenList(theme, lambda: USUAL)
    qtbot.addWidget(view)
    view.setItemDelegate(heights)
    view.setModel(QStringListModel([f"row{row} {20 + row % 7 * 20}" for row in range(ROWS)], view))
    view.resize(200, 400)
    view.show()
    qtbot.waitExposed(view)
    qtbot.waitUntil(lambda: heights.asked > 0)
    return view


def height_of(view: UnevenList, row: int) -> int:
    return int(view.model().index(row, 0).data().split()[1])


def on_screen(view: UnevenList) -> list[int]:
    return [row for row in range(ROWS) if 0 <= view.rowViewportPosition(row) < view.viewport().height()]


def test_only_rows_on_the_screen_are_measured(qtbot: QtBot, listed: UnevenList, heights: Heights) -> None:
    assert heights.asked < 100
    assert all(listed.rowHeight(row) == height_of(listed, row) for row in on_screen(listed))
    heights.asked = 0
    listed.model().removeRows(2, 1)
    listed.viewport().repaint()
    assert heights.asked < 100
    assert all(listed.rowHeight(row) == height_of(listed, row) for row in on_screen(listed))


@pytest.mark.parametrize("row", [7, 1500, ROWS - 1])
def test_a_row_that_is_chosen_is_seen_whole(qtbot: QtBot, listed: UnevenList, heights: Heights, row: int) -> None:
    heights.asked = 0
    listed.setCurrentIndex(listed.model().index(row, 0))
    listed.viewport().repaint()
    top = listed.rowViewportPosition(row)
    assert listed.rowHeight(row) == height_of(listed, row)
    assert top >= 0
    assert top + listed.rowHeight(row) <= listed.viewport().height()
    assert heights.asked < 200


def test_what_is_read_stands_still_while_rows_come_in_from_above(qtbot: QtBot, listed: UnevenList) -> None:
    listed.setCurrentIndex(listed.model().index(1500, 0))
    listed.viewport().repaint()
    bar = listed.verticalScrollBar()
    while listed.rowViewportPosition(1500) < 300:
        before = listed.rowViewportPosition(1500)
        bar.setValue(bar.value() - 10)
        listed.viewport().repaint()
        assert listed.rowViewportPosition(1500) == before + 10


def test_home_and_end_go_to_the_first_and_the_last_row(qtbot: QtBot, listed: UnevenList) -> None:
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_End)
    assert listed.currentIndex().row() == ROWS - 1
    assert ROWS - 1 in on_screen(listed)
    qtbot.keyClick(listed, Qt.Key.Key_Home)
    assert listed.currentIndex().row() == 0
    assert listed.verticalScrollBar().value() == 0


def test_rows_are_measured_again_in_another_width(qtbot: QtBot, listed: UnevenList, heights: Heights) -> None:
    heights.asked = 0
    listed.resize(260, 400)
    listed.viewport().repaint()
    assert 0 < heights.asked < 100
    assert all(listed.rowHeight(row) == height_of(listed, row) for row in on_screen(listed))


def test_what_says_the_same_is_measured_once(listed: UnevenList, heights: Heights) -> None:
    listed.setCurrentIndex(listed.model().index(3, 0))
    listed.viewport().repaint()
    heights.asked = 0
    for row in (1, 3, 2):
        listed.setCurrentIndex(listed.model().index(row, 0))
        listed.viewport().repaint()
    assert heights.asked == 0
    model = listed.model()
    model.setData(model.index(2, 0), "row2 140")
    listed.viewport().repaint()
    assert listed.rowHeight(2) == 140
    listed.resize(260, 400)
    listed.viewport().repaint()
    assert heights.asked > 1, "another width, other lines"


class Wrapping(QStyledItemDelegate):
    """As high as words that need another line where there is less room across."""

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(100, 6000 // max(option.rect.width(), 60))  # type: ignore[attr-defined]


class Silent(QObject):
    """Keeps from a view what Qt keeps from it while its window is being shown maximised."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() is QEvent.Type.Resize


def test_rows_are_measured_again_in_another_width_although_nobody_tells_of_it(qtbot: QtBot, theme: Theme) -> None:
    view, wrapping = UnevenList(theme, lambda: 5), Wrapping()
    qtbot.addWidget(view)
    view.setItemDelegate(wrapping)
    view.setModel(QStringListModel([f"{row}" for row in range(8)], view))
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.resize(150, 250)
    view.show()
    qtbot.waitExposed(view)
    view.viewport().repaint()
    assert view.rowHeight(0) == 6000 // view.viewport().width()
    silent, viewport = Silent(), view.viewport()
    viewport.installEventFilter(silent)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    viewport.removeEventFilter(silent)
    viewport.update()
    qtbot.waitUntil(lambda: view.rowHeight(0) == 6000 // viewport.width())

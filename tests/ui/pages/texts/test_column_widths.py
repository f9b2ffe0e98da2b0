"""How wide the columns of a table are: no word is broken, and no more room is taken than the words need."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from facilitation.text.clauses import CellPlace, Clause, ClauseId, Span
from facilitation.workshop import Workshop
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.clause_view import ClauseView
from ui.pages.texts.display import original_rows
from ui.pages.texts.row_layout import CELL_PAD, RowLayout
from ui.theme.theme import Theme
from ui.widgets.marked_text import text_font


def test_no_word_of_a_table_is_broken(theme: Theme, demonstration: Workshop) -> None:
    document = demonstration.texts.documents()[1].id
    layout = RowLayout(theme)
    layout.fit(640)
    font = text_font(theme, small=True)
    plain = QFontMetricsF(font)
    font.setBold(True)
    bold = QFontMetricsF(font)
    for row in original_rows(demonstration.texts.clauses(document), {}):
        widths = layout.columns(row) if row.cells else []
        for cell in row.cells:
            room = sum(widths[cell.column : cell.column + cell.column_span]) - 2 * theme.px(CELL_PAD)
            metrics = bold if cell.header else plain
            for word in cell.words.text.replace("/", " ").replace("\n", " ").split(" "):
                assert metrics.horizontalAdvance(word[:22]) <= room + 0.5, (row.label, word)


def test_a_bold_word_of_a_cell_has_the_room_of_a_bold_one(theme: Theme) -> None:
    table, line, word = ClauseId("table"), ClauseId("line"), "intergouvernemental"

    def least(*spans: Span) -> float:
        cell = Clause(ClauseId("cell"), line, "cell", 0, "", "", f"un {word}", spans, cell=CellPlace(0, 0))
        above = (Clause(table, None, "table", 0, "", "", ""), Clause(line, table, "row", 0, "", "", ""))
        layout = RowLayout(theme)
        layout.table_width = 0.0
        return layout.columns(original_rows((*above, cell), {})[-1])[0]

    font = text_font(theme, small=True)
    plain = QFontMetricsF(font).horizontalAdvance(word)
    font.setBold(True)
    bold = QFontMetricsF(font).horizontalAdvance(word)
    assert least() == least(Span(0, 2, bold=True)) == least(Span(3, 22, italic=True)) < least(Span(5, 6, bold=True))
    assert least(Span(3, 22, bold=True)) - least() == pytest.approx(bold - plain)


def test_a_table_whose_words_fit_is_not_scrolled_sideways(taker: NoteTaker) -> None:
    column = taker.page.text.clauses
    assert any(row.cells for row in column.rows())
    taker.frame.go("texts", clause=next(row.clause for row in column.rows() if row.cells))
    assert not column.horizontalScrollBar().isVisible()
    assert column.horizontalScrollBar().maximum() == 0


def wide_table(taker: NoteTaker) -> ClauseView:
    """The plan's second table, in a window too narrow for it."""
    plan = taker.workshop.texts.documents()[1]
    cell = next(one for one in taker.workshop.texts.clauses(plan.id) if one.text == "2.1.1")
    taker.frame.go("texts", clause=cell.id)
    view = taker.page.text.clauses
    assert view.horizontalScrollBar().maximum() > 0
    return view


def cut_columns(taker: NoteTaker, view: ClauseView) -> list[str]:
    """Cells of the row of 2.1.1 of which only a part is seen at the left edge, or beside what stays there."""
    laid = view._row(view.place_of(view.current()))
    scrolled = view._scrolled(laid)
    pinned = laid.pinned_at(scrolled)
    edge = laid.pieces[0].rect.left() + (pinned.rect.width() if pinned is not None else 0)
    naming = "" if laid.pinned is None else laid.pinned.clause
    cells = ((piece.clause, piece.rect.translated(-scrolled, 0)) for piece in laid.pieces)
    return [
        taker.workshop.texts.clause(clause).text
        for clause, rect in cells
        if rect.left() < edge - 0.5 and rect.right() > edge + 0.5 and not (pinned is not None and clause == naming)
    ]


def test_a_table_is_scrolled_by_whole_columns_so_no_number_is_cut(taker: NoteTaker) -> None:
    view = wide_table(taker)
    row = view.rows()[view.place_of(view.current())]
    for cell in row.clauses():
        taker.qtbot.waitUntil(view.isVisible)
        view.choose(cell)
        assert cut_columns(taker, view) == []
        laid = view._row(view.place_of(cell))
        left, width = view.left_of(cell), next(one.rect.width() for one in laid.pieces if one.clause == cell)
        first = laid.pieces[0].rect.left()
        if laid.pinned is None or cell != laid.pinned.clause:
            assert first - 0.5 <= left
            assert left + width <= first + view._laid.layout.table_width + 1.5
    bar = view.horizontalScrollBar()
    for value in range(0, bar.maximum() + 1, 3):
        bar.setValue(value)
        assert cut_columns(taker, view) == [], value
    bar.setValue(bar.maximum())
    last = row.clauses()[-1]
    laid = view._row(view.place_of(last))
    end = next(one.rect.right() for one in laid.pieces if one.clause == last) - view._scrolled(laid)
    assert end <= laid.pieces[0].rect.left() + view._laid.layout.table_width + 1.5, "the end can be reached"


def cut_at_the_right(view: ClauseView) -> list[str]:
    """Cells of the chosen row that reach beyond the room and of which words are painted all the same."""
    QApplication.processEvents()
    laid = view._row(view.place_of(view.current()))
    scrolled, pinned = view._scrolled(laid), laid.pinned_at(view._scrolled(laid))
    first = laid.pieces[0].rect.left()
    end = first + view._laid.layout.table_width
    begin = first + (pinned.rect.width() if pinned is not None else 0)
    top, bottom = view.span_of(view.current())
    painted = view.viewport().grab().toImage()
    found: list[str] = []
    for piece in laid.pieces:
        rect = piece.rect.translated(-scrolled, 0)
        # What is wider than all the room is never seen whole.
        if rect.left() < begin - 0.5 or not rect.left() + 20 < end < rect.right() - 0.5 or rect.width() > end - begin:
            continue
        area = [(x, y) for x in range(int(rect.left()) + 16, int(end)) for y in range(int(top) + 2, int(bottom) - 2)]
        if len({painted.pixel(x, y) for x, y in area}) > 1:
            found.append(piece.clause)
    return found


@pytest.mark.parametrize(("width", "scale"), [(1366, 100), (1024, 100), (1366, 150)])
def test_no_column_is_cut_at_the_right_edge(taker: NoteTaker, width: int, scale: int) -> None:
    taker.frame.resize(width, 768)
    taker.page.text.clauses._theme.set_scale(scale)
    QApplication.processEvents()
    view = wide_table(taker)
    bar = view.horizontalScrollBar()
    seen: set[int] = set()
    for value in range(0, bar.maximum() + 1, 20):
        bar.setValue(value)
        shown = round(view._scrolled(view._row(view.place_of(view.current()))))
        if shown not in seen:
            assert cut_at_the_right(view) == [], value
        seen.add(shown)
    assert len(seen) > 2


def test_a_click_right_of_the_columns_shown_brings_the_next_one_and_chooses_nothing_unseen(taker: NoteTaker) -> None:
    view = wide_table(taker)
    before = view.current()
    here = view.rows()[view.place_of(before)]
    target = next(one for one in here.clauses() if "Cible 2030" in taker.workshop.texts.clause(one).label)
    top, bottom = view.span_of(target)
    middle = int((top + bottom) / 2)
    beyond = QPoint(int(view.left_of(target)) + 8, middle)
    taker.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beyond)
    QApplication.processEvents()
    assert view.current() == before
    assert view.horizontalScrollBar().value() > 0
    assert cut_columns(taker, view) == []
    end = view._laid.layout.table_width + view.left_of(here.clauses()[0])
    clicks = 0
    while view.left_of(target) + 60 > end and clicks < 5:
        taker.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beyond)
        clicks += 1
    taker.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(view.left_of(target)) + 8, middle))
    assert view.current() == target
    assert cut_columns(taker, view) == []


def test_over_a_subtotal_the_table_is_not_scrolled_away(taker: NoteTaker) -> None:
    view = wide_table(taker)
    taker.page.activate(clause=view.current())
    view.setFocus()
    row = next(row for row in view.rows() if row.cells and row.cells[0].words.text == "2.1.4")
    for column in (3, 8):
        cell = next(one.words.clause for one in row.cells if one.column == column)
        view.choose(cell)
        scrolled = view.horizontalScrollBar().value()
        for _ in range(2):
            taker.press(Qt.Key.Key_Down)
            assert view.horizontalScrollBar().value() == scrolled
        assert view.current() != cell


def test_a_subtotal_is_read_however_far_the_table_was_scrolled(taker: NoteTaker) -> None:
    view = wide_table(taker)
    row = next(row for row in view.rows() if row.cells and row.cells[0].words.text == "Sous-total de l’action 2.1")
    view.choose(row.cells[-1].words.clause)
    view.setFocus()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    for _ in range(2):
        taker.press(Qt.Key.Key_Left)
    assert view.current() == row.cells[0].words.clause
    laid = view._row(view.place_of(view.current()))
    words = laid.pieces[0].laid.width
    assert laid.pieces[0].rect.right() - view._scrolled(laid) - words >= laid.pieces[0].rect.left()

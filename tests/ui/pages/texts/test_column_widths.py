"""How wide the columns of a table are: no word is broken, and no more room is taken than the words need."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from facilitation.text.clauses import CellPlace, Clause, ClauseId, Span
from facilitation.workshop import Workshop
from tests.ui.note_taker import NoteTaker
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

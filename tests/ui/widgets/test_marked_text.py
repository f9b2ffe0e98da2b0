"""Words laid out for the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from ui.theme.theme import Theme
from ui.widgets.marked_text import Mark, ShownText, lay_out, text_font


@pytest.mark.parametrize("lead", [" ", "\N{NO-BREAK SPACE}", "  "])
def test_a_note_begins_at_the_left_edge_though_its_text_begins_with_a_space(theme: Theme, lead: str) -> None:
    font = text_font(theme, small=True)
    laid = lay_out(ShownText("note", (Mark("equal", f"{lead}La première rencontre se tient en 2027."),)), font, 200, theme)
    line = laid.layout.lineAt(0)
    assert line.cursorToX(len(lead))[0] == pytest.approx(0, abs=0.5)
    assert laid.place_at(QPointF(2, line.height() / 2)) == len(lead), "the letter under the mouse is the text's own"
    assert laid.layout.lineAt(1).x() == 0


def test_a_space_that_is_put_in_before_the_words_is_seen(theme: Theme) -> None:
    laid = lay_out(ShownText("", (Mark("insert", " "), Mark("equal", "La rencontre"))), text_font(theme), 200, theme)
    assert laid.layout.lineAt(0).cursorToX(1)[0] > 1

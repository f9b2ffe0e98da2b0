"""Words laid out for the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from facilitation.text.clauses import Span
from ui.theme.theme import Theme
from ui.widgets.marked_text import Mark, ShownText, lay_out, lay_out_within, spans_over, text_font


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


@pytest.mark.parametrize(
    ("span", "without", "shown"),
    [
        (Span(0, 7, bold=True), "", (0, 7)),  # before all changes
        (Span(8, 15, bold=True), "", (8, 22)),  # the word put in, and the one that it replaces
        (Span(8, 15, bold=True), "insert", (8, 15)),  # beside each other: where the struck word stands alone
        (Span(0, 24, italic=True), "", (0, 31)),  # all of it, what is struck between too
        (Span(16, 24, italic=True), "", (23, 31)),  # after the change
        (Span(16, 24, italic=True), "insert", (16, 24)),
    ],
)
def test_bold_and_italic_stand_over_the_same_words_with_changes_marked(span: Span, without: str, shown: tuple[int, int]) -> None:
    marks = (
        Mark("equal", "L’État "),
        Mark("equal", " "),
        Mark("delete", "facilit"),
        Mark("insert", "promeut"),
        Mark("equal", " le visa."),
    )
    (found,) = spans_over((span,), marks, without=without)
    assert (found.start, found.end) == shown


def test_what_is_struck_beside_bold_words_is_not_bold() -> None:
    marks = (Mark("delete", "Titre "), Mark("equal", "gras"), Mark("delete", " et plus"))
    assert spans_over((Span(0, 4, bold=True),), marks) == (Span(6, 10, bold=True),)
    assert spans_over((), marks) == ()


def test_what_ends_with_an_ellipsis_has_no_more_lines_than_it_was_given(theme: Theme) -> None:
    words = ShownText(
        "",
        (Mark("equal", "Un emprunt obligataire "), Mark("delete", "est"), Mark("insert", "peut être"), Mark("equal", " ouvert.")),
    )
    font = text_font(theme, small=True)
    line = lay_out(ShownText("", (Mark("equal", "x"),)), font, 200, theme).height
    for width in range(120, 240):
        laid = lay_out_within(words, font, width, line, theme)
        assert laid.layout.lineCount() == 1, width
        assert laid.text.endswith("…") == (lay_out(words, font, width, theme).layout.lineCount() > 1)

"""Scenario 25: a new action line, numbers and totals.

An activity is put in after another with its indicator, body, years and 15 millions: it stands in the table, subtotal,
total of the axis and grand total grow by 15, its number and those that follow are told as they would count on, the
matrix says « nouveau, après … », and one undo takes all of it back.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from tests.ui.note_taker import CTRL, NoteTaker
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from tests.ui.scenarios.test_27_move_and_merge import numbers
from ui.pages.texts.display import View

Key = Qt.Key


@pytest.fixture
def at_activity(taker: NoteTaker) -> NoteTaker:
    """On an activity of the action plan that stands in the middle of its action."""
    plan = taker.workshop.texts.documents()[1].id
    cell = next(
        one for one in taker.workshop.texts.clauses(plan) if one.kind == "cell" and one.label == "Tableau 1, ligne 3, « N° »"
    )
    taker.frame.go("texts", clause=cell.id)
    taker.page.text.clauses.setFocus()
    return taker


def put_in(taker: NoteTaker) -> str:
    """T, then cell by cell."""
    taker.press(Key.Key_T)
    taker.name("mensavi")
    fields = {field.accessibleName(): field for field in taker.page.capture.cells.fields()}
    for name, words in (
        ("N°", "1.1.2 bis"),
        ("Activité", "Publier les textes en ligne"),
        ("Indicateur", "Textes publiés"),
        ("Structure responsable", "MMTE"),
        ("Période", "2026"),
        ("Coût (millions FCFA)", "15"),
    ):
        fields[name].setFocus()
        taker.write(words)
    taker.record()
    return taker.last().number


def cells(taker: NoteTaker) -> list[str]:
    return [cell.words.text for row in taker.page.text.clauses.rows() for cell in row.cells]


@needs_pdftotext
def test_it_is_a_line_of_the_plan_and_the_totals_grow(at_activity: NoteTaker) -> None:
    taker, workshop = at_activity, at_activity.workshop
    number = put_in(taker)
    document = taker.last().document
    before = {one.id: one.text for one in workshop.consolidation.consolidated(document).clauses}
    taker.press(Key.Key_A)
    followed = [one for one in workshop.totals.of(document).recomputed if number in one.because]
    assert len(followed) >= 3, "the action, the axis and the whole plan"
    assert {one.difference for one in followed} == {"+15"}
    taker.page.text.show_view(View.CONSOLIDATED)
    shown = cells(taker)
    assert "Publier les textes en ligne" in shown
    assert all(one.new in shown for one in followed)
    rows = numbers(taker)[2]
    assert "1.1.2 bis → 1.1.3" in rows
    assert "1.1.3 → 1.1.4" in rows, "the lines that follow count on"
    printed = words_of(make(workshop, paper("matrix"), {}, "fr").data)
    assert "Nouveau, après" in printed
    taker.press(Key.Key_Z, CTRL)
    assert {one.id: one.text for one in workshop.consolidation.consolidated(document).clauses} == before

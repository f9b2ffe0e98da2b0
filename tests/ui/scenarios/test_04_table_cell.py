"""Scenario 4: a table cell – a target, an amount.

The amendment is told by table, line and column; once retained the totals follow, marked in the consolidated table and
told with their difference; an amount in francs where the column counts millions is doubted and not blocked.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.text.clauses import Clause
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.display import View

Key = Qt.Key


def cell(taker: NoteTaker, column: str, text: str) -> Clause:
    plan = taker.workshop.texts.documents()[1].id
    return next(
        one for one in taker.workshop.texts.clauses(plan) if one.kind == "cell" and column in one.label and one.text.strip() == text
    )


def amend(taker: NoteTaker, here: Clause, text: str) -> None:
    taker.frame.go("texts", clause=here.id)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_N)
    taker.name("mensavi")
    taker.page.capture.editor.selectAll()
    taker.write(text)


def marks_of(taker: NoteTaker, clause: str) -> list[tuple[str, str]]:
    cells = (one.words for row in taker.page.text.clauses.rows() for one in row.cells)
    return [(mark.kind, mark.text) for mark in next(one for one in cells if one.clause == clause).marks]


def message(taker: NoteTaker) -> str:
    bar = taker.frame.messages.short
    return bar.sentence.replace("\u00a0", " ") if bar.isVisible() else ""


def test_it_is_told_by_table_line_and_column(taker: NoteTaker) -> None:
    target = next(
        one
        for one in taker.workshop.texts.clauses(taker.workshop.texts.documents()[1].id)
        if one.kind == "cell" and "Cible" in one.label and one.text.strip().endswith("%")
    )
    amend(taker, target, "75 %")
    title = taker.page.capture.title()
    assert target.label.startswith("Tableau ")
    assert "ligne" in target.label
    assert "« Cible" in target.label
    assert target.label in title
    taker.record()
    assert (taker.last().clause, taker.last().text) == (target.id, "75\u00a0%")
    assert taker.page.amendments.accessibleName() == target.label


def test_totals_follow_with_the_difference(taker: NoteTaker) -> None:
    workshop = taker.workshop
    amount = cell(taker, "Coût", "45")
    amend(taker, amount, "60")
    taker.record()
    made = taker.last()
    taker.press(Key.Key_A)
    followed = [one for one in workshop.totals.of(made.document).recomputed if made.number in one.because]
    assert len(followed) > 1, "the subtotal and what adds up from it"
    assert {one.difference for one in followed} == {"+15"}
    assert f"{followed[0].label} : {followed[0].old} → {followed[0].new} (+15)".replace("\u00a0", " ") in message(taker)
    taker.page.text.show_view(View.CONSOLIDATED)
    assert marks_of(taker, followed[0].clause) == [("equal", followed[0].new)]
    taker.page.text.show_view(View.SIDE_BY_SIDE)
    marks = marks_of(taker, followed[0].clause)
    assert ("delete", followed[0].old) in marks
    assert ("insert", followed[0].new) in marks


def test_francs_where_the_column_counts_millions_are_doubted_and_not_blocked(taker: NoteTaker) -> None:
    amount = cell(taker, "Coût", "45")
    amend(taker, amount, "40 000 000")
    taker.qtbot.waitUntil(lambda: "fois ce que c’était" in taker.page.capture.state())
    taker.record()
    assert (taker.last().clause, taker.last().text) == (amount.id, "40\u202f000\u202f000")

"""After a decision on a table: what it has changed of the totals, against what stood there before, and how these look."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.amendments.values import Author
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.display import View

Key = Qt.Key


def told(taker: NoteTaker) -> list[str]:
    bar = taker.frame.messages.short
    assert bar.isVisible()
    return bar.sentence.replace("\u202f", " ").replace("\u00a0", " ").splitlines()


def retain(taker: NoteTaker, amendment: str) -> None:
    taker.frame.go("texts", amendment=amendment)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_A)
    assert taker.workshop.amendments.get(amendment).adopted


def test_the_second_decision_is_told_against_the_first(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1].id
    amount = next(one for one in taker.workshop.texts.clauses(plan) if one.kind == "cell" and one.text == "45")
    second = taker.workshop.amendments.add(amount.id, "replace", "60", authors=[Author(None, None, "DGE")])
    retain(taker, taker.workshop.amendments.numbered("74").id)
    first = told(taker)
    assert "Tableau 1, ligne 13, « Coût (millions FCFA) » : 2 550 → 2 400 (−150)" in first
    assert len(first) == 4, "each on its line, none cut"
    retain(taker, second.id)
    assert told(taker) == [
        "Tableau 1, ligne 5, « Coût (millions FCFA) » : 1 285 → 1 300 (+15)",
        "Tableau 1, ligne 13, « Coût (millions FCFA) » : 2 400 → 2 415 (+15)",
        "Tableau 5, ligne 1, « Coût total » : 2 400 → 2 415 (+15)",
        "Tableau 5, ligne 5, « Coût total » : 13 750 → 13 765 (+15)",
    ]


def test_a_total_worked_out_anew_keeps_its_bold(taker: NoteTaker) -> None:
    retain(taker, taker.workshop.amendments.numbered("74").id)
    (subtotal, *_) = taker.workshop.totals.of(taker.page.text.document).recomputed
    for view in (View.CONSOLIDATED, View.AMENDED):
        taker.page.text.show_view(view)
        words = next(
            one.words for row in taker.page.text.clauses.rows() for one in row.cells if one.words.clause == subtotal.clause
        )
        shown = "".join(mark.text for mark in words.marks)
        assert [(span.start, span.end, span.bold) for span in words.spans] == [(0, len(shown), True)]

"""A part of the plan counts each amendment in it once, on however many of its clauses it bears."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from facilitation.amendments.values import Amendment
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.pages.texts.column_dialog import ColumnDialog
from ui.pages.texts.everywhere.dialog import EverywhereDialog
from ui.pages.texts.plan import CLAUSE_ROLE, COUNTS_ROLE, PlanModel

Key = Qt.Key
Parts = dict[str, tuple[int, int]]
"""Part → amendments in it, those of them still to decide."""


def shown(taker: NoteTaker) -> Parts:
    found: Parts = {}

    def read(index: QModelIndex) -> None:
        if index.isValid():
            found[index.data(CLAUSE_ROLE)] = index.data(COUNTS_ROLE)
        for row in range(model.rowCount(index)):
            read(model.index(row, 0, index))

    model = taker.page.plan.tree.model()
    read(QModelIndex())
    return found


def within(taker: NoteTaker, part: str) -> set[str]:
    found = {part}
    for clause in taker.workshop.texts.clauses(taker.page.text.document):
        if clause.parent in found:
            found.add(clause.id)
    return found


def one_by_one(taker: NoteTaker, part: str) -> tuple[int, int]:
    """Counted anew."""
    clauses = within(taker, part)
    reaching = taker.workshop.amendments.reaching(taker.page.text.document)
    there = [one for one in reaching if one.changes_text and clauses.intersection(one.clauses)]
    return len(there), sum(one.is_open for one in there)


def once_each(taker: NoteTaker, made: Amendment, before: Parts, more: int) -> None:
    """Parts with clauses of it, one of them with several, have one more than before, `more` of it to decide."""
    now = shown(taker)
    assert now == {part: one_by_one(taker, part) for part in now}
    grown = [part for part in now if within(taker, part).intersection(made.clauses)]
    assert any(len(within(taker, part).intersection(made.clauses)) > 1 for part in grown)
    assert {(now[part][0] - before[part][0], now[part][1] - before[part][1]) for part in grown} == {(1, more)}


def test_words_replaced_everywhere_count_once_in_a_part(taker: NoteTaker) -> None:
    before = shown(taker)

    def fill(dialog: EverywhereDialog) -> None:
        type_words(dialog.words, "Togolais")
        QTest.keyClick(dialog.words, Key.Key_Tab)
        type_words(dialog.new, "citoyens")
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        dialog.accept_button.click()

    with answering(EverywhereDialog, fill):
        taker.press(Key.Key_H)
    made = taker.last()
    once_each(taker, made, before, 1)
    taker.press(Key.Key_R)
    assert not taker.workshop.amendments.get(made.id).is_open
    once_each(taker, made, before, 0)
    taker.press(Key.Key_Z, CTRL)
    once_each(taker, taker.workshop.amendments.get(made.id), before, 1)
    taker.press(Key.Key_Z, CTRL)
    assert shown(taker) == before


def test_a_column_that_goes_counts_once_in_its_table(taker: NoteTaker) -> None:
    plan = taker.workshop.texts.documents()[1]
    cell = next(one for one in taker.workshop.texts.clauses(plan.id) if one.label.startswith("Tableau 1, ligne 3, « Cible"))
    taker.frame.go("texts", clause=cell.id)
    before = shown(taker)

    def fill(dialog: ColumnDialog) -> None:
        QTest.keyClick(dialog, Key.Key_3, ALT)
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        QTest.keyClick(dialog.author, Key.Key_Return, CTRL)

    with answering(ColumnDialog, fill):
        taker.press(Key.Key_T, SHIFT)
    once_each(taker, taker.last(), before, 1)


def test_the_sum_of_the_document_counts_it_once(taker: NoteTaker) -> None:
    workshop, document = taker.workshop, taker.page.text.document
    model = PlanModel()
    model.show_document(workshop.texts.clauses(document))
    total, waiting = model.show_counts(workshop.amendments.tallies(document))
    several = [one for one in workshop.texts.clauses(document) if one.kind == "paragraph"][3:6]
    made = workshop.several.rewrite(
        [one.id for one in several], "Un seul paragraphe.", authors=workshop.amendments.numbered("53").authors
    )
    assert model.show_counts(workshop.amendments.tallies(document)) == (total + 1, waiting + 1)
    workshop.deciding.decide(made.id, "not_retained")
    assert model.show_counts(workshop.amendments.tallies(document)) == (total + 1, waiting)
    workshop.amendments.bin(made.id)
    assert model.show_counts(workshop.amendments.tallies(document)) == (total, waiting)

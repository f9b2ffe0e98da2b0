"""A table, a list or a whole part put in as one amendment in the window: typed, pasted from Word, shown in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.display import ShownRow, View

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
TEXT = "Grille d’analyse\nLes risques sont suivis.\nRisque\tMesure\nSécheresse\tPuits"
MARKUP = """<html><body><h2>Grille d’analyse</h2><p>Les risques sont suivis.</p><table><tr><th>Risque</th><th>Mesure</th></tr>
<tr><td>Sécheresse</td><td>Puits</td></tr></table></body></html>"""
BLOCK = "# Grille d’analyse\nLes risques sont suivis.\n| Risque | Mesure |\n| Sécheresse | Puits |"


@pytest.fixture
def inserting(taker: NoteTaker) -> NoteTaker:
    """A new amendment that adds after 2.3.1; the cursor is in the text."""
    taker.begin("2.3.1")
    taker.press(Key.Key_2, ALT)
    return taker


def paste(taker: NoteTaker, text: str, markup: str) -> None:
    data = QMimeData()
    data.setText(text)
    data.setHtml(markup)
    QGuiApplication.clipboard().setMimeData(data)
    taker.press(Key.Key_V, CTRL)


def shown(taker: NoteTaker, view: View) -> list[ShownRow]:
    taker.page.text.show_view(view)
    return [row for row in taker.page.text.clauses.rows() if row.label.startswith("2.3 bis")]


def test_what_word_copied_stays_a_title_and_a_table(inserting: NoteTaker) -> None:
    editor = inserting.page.capture.editor
    assert "Word" in editor.placeholderText()
    paste(inserting, TEXT, MARKUP)
    assert editor.text() == BLOCK
    inserting.record()
    assert inserting.last().text == BLOCK


def test_the_proposed_part_stands_after_its_neighbour_and_leads_to_its_amendment(inserting: NoteTaker) -> None:
    paste(inserting, TEXT, MARKUP)
    inserting.record()
    number = inserting.last().number
    title, words, _, head, row = shown(inserting, View.AMENDED)
    assert (title.words.text, words.words.text) == ("Grille d’analyse", "Les risques sont suivis.")
    assert [cell.words.text for cell in head.cells + row.cells] == ["Risque", "Mesure", "Sécheresse", "Puits"]
    assert {mark.kind for mark in title.words.marks} == {"insert"}
    inserting.page.text.choose(words.words.clause)
    assert inserting.chosen_number() == number
    assert "|" not in inserting.card(number).marks[0].text.splitlines()[0]
    assert shown(inserting, View.ORIGINAL) == []
    inserting.workshop.deciding.decide(inserting.last().id, "retained")
    assert len(shown(inserting, View.CONSOLIDATED)) == 5


def test_in_place_of_words_what_is_pasted_stays_lines(taker: NoteTaker) -> None:
    taker.begin("2.3.1")
    paste(taker, TEXT, MARKUP)
    assert "#" not in taker.page.capture.editor.text()
    assert taker.page.capture.editor.placeholderText() == ""


def test_a_title_in_the_middle_is_refused_with_a_sentence_and_nothing_is_lost(inserting: NoteTaker) -> None:
    inserting.write("Un mot.")
    inserting.press(Key.Key_Return)
    inserting.write("# Titre")
    before = len(inserting.workshop.amendments.all())
    inserting.record()
    assert len(inserting.workshop.amendments.all()) == before
    assert "commence par son titre" in inserting.refusal() or "begins with its title" in inserting.refusal()
    assert inserting.page.capture.editor.text() == "Un mot.\n# Titre"


def plan(taker: NoteTaker) -> list[str]:
    """The titles of the plan, as they stand below each other."""
    tree = taker.page.plan.tree
    found: list[str] = []
    index = tree.model().index(0, 0)
    while index.isValid():
        found.append(str(index.data()))
        index = tree.indexBelow(index)
    return found


def test_an_accepted_part_is_in_the_plan_and_can_be_amended_in_turn(inserting: NoteTaker) -> None:
    taker = inserting
    paste(taker, TEXT, MARKUP)
    taker.record()
    before = plan(taker)
    taker.press(Key.Key_A)
    assert taker.last().state == "retained"
    after = plan(taker)
    place = after.index("2.3 bis Grille d’analyse")
    assert after[place - 1].startswith("2.3 ")
    assert [one for one in after if one not in before][:1] == ["2.3 bis Grille d’analyse"]
    made = taker.last()
    *_, row = shown(taker, View.CONSOLIDATED)
    taker.page.text.choose(row.cells[1].words.clause)
    taker.press(Key.Key_N)
    assert taker.typed() == BLOCK
    taker.name("mensavi")
    taker.page.capture.editor.moveCursor(QTextCursor.MoveOperation.End)
    taker.press(Key.Key_Left)
    taker.press(Key.Key_Left)
    taker.write(" profonds")
    taker.record()
    assert taker.last().parent == made.id
    taker.workshop.deciding.decide(taker.last().id, "retained")
    *_, row = shown(taker, View.CONSOLIDATED)
    assert row.cells[1].words.text == "Puits profonds"
    taker.workshop.history.undo()
    taker.workshop.history.undo()
    taker.workshop.deciding.reopen(made.id)
    taker.qtbot.waitUntil(lambda: plan(taker) == before)


def test_a_new_clause_is_gone_to_by_its_number_and_none_other_instead(inserting: NoteTaker) -> None:
    taker = inserting
    paste(taker, TEXT, MARKUP)
    taker.record()
    taker.page.text.show_view(View.AMENDED)
    taker.go_to("3.1.1")
    before = taker.page.text.clauses.current()
    taker.go_to("2.3 ter")
    assert taker.page.text.clauses.current() == before
    taker.go_to("2.3 bis")
    assert taker.page.text.current() is None
    assert taker.chosen_number() == taker.last().number
    taker.page.text.show_view(View.ORIGINAL)
    taker.go_to("3.1.1")
    taker.go_to("2.3 bis")
    assert taker.page.text.clauses.current() == before

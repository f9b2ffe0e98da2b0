"""Scenario 29: a whole new section – the risk grid.

A table of risks is pasted from Word as a new section; once accepted it has its place in the plan, its rows are
clauses that can be amended in turn, and the Word export has an inserted table marked as an insertion.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from tests.ui.note_taker import ALT, CTRL, NoteTaker
from tests.ui.scenarios.word_file import saved_body
from ui.pages.texts.display import View

Key = Qt.Key
TEXT = "Analyse des risques\nRisque\tMesure\nSécheresse\tPuits\nInflation\tProvision"
MARKUP = """<html><body><h2>Analyse des risques</h2><table><tr><th>Risque</th><th>Mesure</th></tr>
<tr><td>Sécheresse</td><td>Puits</td></tr><tr><td>Inflation</td><td>Provision</td></tr></table></body></html>"""


def paste_section(taker: NoteTaker) -> str:
    """After the last clause of V, what Word has on the clipboard."""
    taker.begin("2.3.1")
    taker.press(Key.Key_2, ALT)
    data = QMimeData()
    data.setText(TEXT)
    data.setHtml(MARKUP)
    QGuiApplication.clipboard().setMimeData(data)
    taker.press(Key.Key_V, CTRL)
    taker.record()
    taker.press(Key.Key_A)
    assert taker.last().state == "retained"
    return taker.last().number


def plan(taker: NoteTaker) -> list[str]:
    tree, found = taker.page.plan.tree, []
    index = tree.model().index(0, 0)
    while index.isValid():
        found.append(str(index.data()))
        index = tree.indexBelow(index)
    return found


def test_it_is_in_the_plan_and_its_rows_can_be_amended_in_turn(taker: NoteTaker) -> None:
    paste_section(taker)
    made = taker.last()
    assert any(one.endswith("Analyse des risques") for one in plan(taker))
    taker.page.text.show_view(View.CONSOLIDATED)
    rows = [row for row in taker.page.text.clauses.rows() if row.cells and row.cells[0].words.text in ("Sécheresse", "Inflation")]
    assert len(rows) == 2
    taker.page.text.choose(rows[1].cells[1].words.clause)
    taker.press(Key.Key_N)
    taker.name("mensavi")
    taker.page.capture.editor.moveCursor(QTextCursor.MoveOperation.End)
    taker.press(Key.Key_Left)
    taker.press(Key.Key_Left)
    taker.write(" annuelle")
    taker.record()
    sub = taker.last()
    assert sub.parent == made.id
    assert "Provision annuelle" in sub.text


def test_the_word_file_has_the_table_as_an_insertion(taker: NoteTaker, tmp_path: Path) -> None:
    paste_section(taker)
    body = saved_body(taker, tmp_path / "suivi.docx")
    row = re.search(r"<w:tr\b(?:(?!</w:tr>).)*Sécheresse(?:(?!</w:tr>).)*</w:tr>", body, re.DOTALL)
    assert row is not None
    assert "<w:trPr>" in row[0]
    assert re.search(r"<w:trPr>.*<w:ins ", row[0], re.DOTALL), "the row itself is marked as inserted"
    assert "<w:ins " in body.split("Analyse des risques")[0][-600:]

"""Columns left on an older version are put onto the table of the new one from the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Author
from facilitation.workshop import Workshop
from tests.ui.hands import answering, named, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.versions.placing import PlacingDialog

Key = Qt.Key
OLD = """# Plan

<table>
<tr><th>Activité</th><th>Responsable</th><th>Coût</th></tr>
<tr><td>former</td><td>DAF</td><td>10</td></tr>
<tr><td>suivre</td><td>SG</td><td>20</td></tr>
</table>

Fin.
"""
NEW = OLD.replace("<tr><td>suivre", "<tr><td>relier</td><td>DSI</td><td>5</td></tr>\n<tr><td>suivre")
OIM = [Author(None, None, "OIM")]


def cell(workshop: Workshop, document: str, words: str) -> str:
    return next(one.id for one in workshop.texts.clauses(document) if one.text == words)


def test_a_column_that_comes_and_one_that_goes(qtbot: QtBot, seat: Callable[[Workshop], NoteTaker], workshop: Workshop) -> None:
    document = workshop.texts.add("plan.md", OLD.encode())
    added = workshop.columns.add(cell(workshop, document, "Responsable"), ["Appui", "OIM", "HCR"], authors=OIM)
    gone = workshop.columns.remove(cell(workshop, document, "Coût"), authors=OIM)
    new = workshop.versions.accept(workshop.versions.preview(document, "plan2.md", NEW.encode()))
    taker = seat(workshop)
    names: list[str] = []

    def place(dialog: PlacingDialog) -> None:
        for number in (added.number, gone.number):
            assert number in [dialog.table.model().index(row, 0).data() for row in range(dialog.table.model().rowCount())]
            names.append(dialog.places.accessibleName())
            if number == gone.number:
                type_words(dialog.other, "Tableau 1, en-tête, « Coût »")
            qtbot.keyClick(dialog, Key.Key_Return, CTRL)
            assert dialog.refusal == ""

    with answering(PlacingDialog, place):
        qtbot.mouseClick(named(taker.page, QPushButton, "2 amendements à placer"), Qt.MouseButton.LeftButton)
    assert names == ["À droite de la colonne", "Colonne"]
    placed = workshop.amendments.get(added.id)
    assert (placed.document, placed.text) == (new, "Appui\nOIM\n\nHCR")
    assert workshop.amendments.get(gone.id).clause == cell(workshop, new, "Coût")
    assert len(workshop.amendments.get(gone.id).parts) == 4
    for one in (added, gone):
        workshop.deciding.decide(one.id, "retained")
    assert [one.text for one in workshop.consolidation.consolidated(new).clean() if one.kind == "cell"][:6] == [
        "Activité",
        "Responsable",
        "Appui",
        "former",
        "DAF",
        "OIM",
    ]

"""Scenario 28: replace everywhere.

The ministry's old name becomes the new one in the policy and in the plan: 34 places are listed with their context,
three are unticked because they are quotations; there is one number in the matrix, one decision for all, and one undo.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from ui.pages.texts.everywhere.dialog import EverywhereDialog
from ui.pages.texts.everywhere.models import COLUMNS

Key = Qt.Key
OLD, NEW = "ministère du Plan", "ministère de la Prospective"
QUOTED = 3


@pytest.fixture
def two_texts(tmp_path: Path, hand_clock: HandClock, seat: Callable[[Workshop], NoteTaker]) -> NoteTaker:
    """34 times the old name: in a heading, in capitals, broken by a no-break space, in plural, in cells, in quotations."""
    days = date(2025, 7, 22), date(2025, 7, 26)
    workshop = Workshop.create(tmp_path / "atelier.palabre", title="Atelier", starts_on=days[0], ends_on=days[1], clock=hand_clock)
    workshop.people.add("Mensavi", "Kafui")
    policy = ["# Rôle du ministère du Plan", "MINISTÈRE DU PLAN", "Le ministère\u00a0du Plan suit la politique."]
    policy += [f"La mesure {place} revient au ministère du Plan." for place in range(1, 21)]
    policy += [f"Le décret dit : « le ministère du Plan {verb} »." for verb in ("planifie", "évalue", "publie")]
    rows = "\n".join(f"| Action {place} | Ministère du Plan |" for place in range(1, 9))
    workshop.texts.add("politique.md", "\n\n".join(policy).encode())
    workshop.texts.add("plan.md", f"# Plan\n\n| Action | Structure |\n|---|---|\n{rows}\n".encode())
    return seat(workshop)


def column(dialog: EverywhereDialog, name: str) -> list[str]:
    model = dialog.places.model()
    return [str(model.index(row, COLUMNS.index(name)).data()) for row in range(model.rowCount())]


def left(taker: NoteTaker) -> int:
    workshop = taker.workshop
    texts = [
        one.text for document in workshop.texts.documents() for one in workshop.consolidation.consolidated(document.id).clean()
    ]
    return sum(text.replace("\u00a0", " ").casefold().count(OLD.casefold()) for text in texts)


@needs_pdftotext
def test_34_places_three_quotations_left_one_number_one_decision_one_undo(two_texts: NoteTaker) -> None:
    taker, workshop = two_texts, two_texts.workshop
    assert left(taker) == 34
    seen: dict[str, list[str]] = {}

    def fill(dialog: EverywhereDialog) -> None:
        type_words(dialog.words, OLD)
        QTest.keyClick(dialog.words, Key.Key_Tab)
        type_words(dialog.new, NEW)
        seen.update({name: column(dialog, name) for name in COLUMNS})
        dialog.places.setFocus()
        for row, traits in enumerate(seen["traits"]):
            if "citation" in traits:
                dialog.places.selectRow(row)
                QTest.keyClick(dialog.places, Key.Key_Space)
        # A cell or a heading in capitals may be the name and nothing else: its place tells it then.
        assert all(seen["where"])
        assert sum(bool(one) for one in seen["before"]) > 20
        type_words(dialog.author, "mensavi")
        QTest.keyClick(dialog.author, Key.Key_Return)
        dialog.accept_button.click()

    with answering(EverywhereDialog, fill):
        taker.press(Key.Key_H)
    assert len(seen["found"]) == 34
    assert {"MINISTÈRE DU PLAN", "Ministère du Plan", "ministère du Plan"} <= {one.replace("\u00a0", " ") for one in seen["found"]}
    made = taker.last()
    assert sum(len(part.spans) for part in made.parts) == 34 - QUOTED
    assert len(made.documents) == 2
    assert [one.number for one in workshop.amendments.all()] == [made.number]

    taker.press(Key.Key_A)
    assert workshop.amendments.get(made.id).state == "retained"
    assert left(taker) == QUOTED
    printed = words_of(make(workshop, paper("matrix"), {}, "fr").data)
    assert "31 endroits" in printed
    taker.press(Key.Key_Z, CTRL)
    assert left(taker) == 34

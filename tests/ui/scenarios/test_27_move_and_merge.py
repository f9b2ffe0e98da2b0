"""Scenario 27: move, merge, renumber, and broken references.

An item is moved to another part and two objectives are merged: both places stand in the tracked version, automatic
numbers are counted anew, typed ones are listed and not altered, and every reference to what has another number now is
listed to be corrected.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from tests.ui.hands import answering
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from tests.ui.scenarios.word_file import saved_body
from ui.pages.texts.display import View
from ui.pages.texts.numbers_dialog import NumbersDialog

Key = Qt.Key


def move(taker: NoteTaker, clause: str, after: str) -> str:
    taker.begin(clause)
    taker.press(Key.Key_4, ALT)
    taker.write(after)
    taker.record()
    taker.press(Key.Key_A)
    return taker.last().number


def merge(taker: NoteTaker, clause: str) -> str:
    """The clause and the next one become one paragraph."""
    taker.begin(clause)
    taker.press(Key.Key_Down, ALT)
    taker.press(Key.Key_Home, CTRL)
    taker.press(Key.Key_End)
    taker.press(Key.Key_Delete)
    taker.write(" et ")
    taker.record()
    assert taker.last().kind == "join"
    taker.press(Key.Key_A)
    return taker.last().number


def numbers(taker: NoteTaker) -> list[str]:
    told: list[str] = []

    def look(dialog: NumbersDialog) -> None:
        told.extend(dialog.told())
        taker.qtbot.keyClick(dialog.accept_button, Key.Key_Return)

    with answering(NumbersDialog, look):
        taker.press(Key.Key_R, SHIFT)
    return [one.replace("\u00a0", " ") for one in told]


def test_numbers_are_told_and_every_reference_to_correct_is_listed(taker: NoteTaker) -> None:
    assert numbers(taker)[0] == ""
    text_before = {one.id: one.text for one in taker.workshop.texts.clauses(taker.page.text.document)}
    number = move(taker, "3.1.2", "3.2.3")
    assert taker.workshop.amendments.numbered(number).state == "retained"
    references, typed, _, automatic = numbers(taker)
    assert "V.2, c) : « point 3.1.2 » → " in references
    assert "3.1.3 : 3.1.3 → 3.1.2" in typed + automatic
    assert {one.id: one.text for one in taker.workshop.texts.clauses(taker.page.text.document)} == text_before


def test_two_objectives_become_one_and_what_follows_counts_on(taker: NoteTaker) -> None:
    number = merge(taker, "2.1.2")
    made = taker.workshop.amendments.numbered(number)
    assert made.state == "retained"
    clean = taker.workshop.consolidation.consolidated(made.document).clean()
    assert [one.text for one in clean if one.id == made.clause] == [made.text]
    assert made.clauses[1] not in {one.id for one in clean}
    _, typed, _, automatic = numbers(taker)
    assert "2.1.4 : 2.1.4 → 2.1.3" in typed + automatic


def test_both_places_are_seen_in_the_text_where_changes_are_marked(taker: NoteTaker) -> None:
    number = move(taker, "3.1.2", "3.2.3")
    clause = taker.workshop.texts.find_clause("3.1.2", taker.page.text.document).id
    for view, seen in ((View.AMENDED, True), (View.SIDE_BY_SIDE, True), (View.CONSOLIDATED, False), (View.ORIGINAL, False)):
        taker.page.text.show_view(view)
        rows = taker.page.text.clauses.rows()
        told = [row.words.text.replace("\u00a0", " ") for row in rows if row.went == clause and row.words is not None]
        assert told == ([f"3.1.2 : déplacé après 3.2.3 (n° {number})"] if seen else [])
        assert [row.moved for row in rows if row.clause == clause] == [seen]


def test_both_places_of_what_is_moved_stand_in_the_tracked_word_file(taker: NoteTaker, tmp_path: Path) -> None:
    move(taker, "3.1.2", "3.2.3")
    body = saved_body(taker, tmp_path / "suivi.docx")
    assert "<w:moveFrom " in body
    assert "<w:moveTo " in body


def test_what_has_moved_is_marked_where_it_stands_but_not_in_the_clean_text(
    taker: NoteTaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []

    class Watched(QPainter):
        def drawText(self, *told: object) -> None:  # noqa: N802
            painted.append(str(told[-1]))
            super().drawText(*told)  # type: ignore[call-overload]

    monkeypatch.setattr("ui.pages.texts.clause_rows.QPainter", Watched)
    move(taker, "3.1.2", "3.1.4")
    taker.page.text.choose(taker.workshop.texts.find_clause("3.1.4", taker.page.text.document).id)
    for view, marked in ((View.AMENDED, True), (View.CONSOLIDATED, False), (View.SIDE_BY_SIDE, True), (View.ORIGINAL, False)):
        taker.page.text.show_view(view)
        painted.clear()
        taker.page.text.clauses.grab()
        assert ("→ 3.1.2" in painted, "3.1.2" in painted) == (marked, not marked), view

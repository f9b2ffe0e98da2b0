"""Scenario 11: tomorrow's signature sheet printed tonight.

At 18:30 the sheet of tomorrow morning has everybody, nothing filled in, ten blank lines, pages x/y, its serial and
the time of printing; two people more at 19:00 make it version 2, and a complement with only these two saves the pages
that are signed.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from facilitation.sheet_lines import free_line
from tests.ui.demonstration import HandClock
from tests.ui.pages.papers.conftest import Reader, needs_pdftotext, words_of
from tests.ui.secretary import CTRL, Key, Secretary
from ui.pages.papers.page import PapersPage

pytestmark = needs_pdftotext


@pytest.fixture
def tonight(secretary: Secretary, hand_clock: HandClock) -> Secretary:
    """Thursday 24 July, 18:30."""
    hand_clock.set("2025-07-24 18:30")
    return secretary


def tomorrow(secretary: Secretary) -> str:
    return next(one.id for one in secretary.workshop.sessions.all() if one.date.day == 25 and one.half == "morning")


def save(secretary: Secretary, paper: str, ask: str, target: Path) -> str:
    """On the page Documents: the paper, Ctrl+S, a place; the words that went out."""
    secretary.frame.go("papers", paper=paper, **{ask: tomorrow(secretary)})
    reader = Reader(secretary.qtbot, cast(PapersPage, secretary.frame.pages.current_page))
    reader.wait()
    reader.list.setFocus()
    secretary.press(Key.Key_S, CTRL)
    reader.answer_dialog(target)
    reader.wait_for_jobs()
    return words_of(target)


def test_the_sheet_has_everybody_and_nothing_filled_in(tonight: Secretary, tmp_path: Path) -> None:
    words = save(tonight, "signature-sheet", "session", tmp_path / "v1.pdf")
    for person in tonight.workshop.people.all():
        assert person.family_name.upper().split(" ")[0] in words
    assert "J4-AM-v1" in words
    assert "vendredi 25 juillet 2025" in words
    assert "Imprimé le 24/07/2025 à 18 h 30" in words
    pages = words.count("Imprimé le 24/07/2025")
    assert pages > 3
    assert all(f"Page {number}/{pages}" in words for number in range(1, pages + 1))
    participants = words[: words.index("Organisation et facilitation – feuille")]
    assert [number for number in range(1, 12) if f" L{number} " in participants] == list(range(1, 11)), "ten blank lines"
    assert not any(mark in words for mark in ("✓", "✗", "×", "●")), "nothing is filled in"


def test_two_more_make_version_2_and_a_complement_with_only_them(tonight: Secretary, hand_clock: HandClock, tmp_path: Path) -> None:
    save(tonight, "signature-sheet", "session", tmp_path / "v1.pdf")
    hand_clock.set("2025-07-24 19:00")
    for name in ("KPODAR Yawa", "BADJO Essi"):
        tonight.go_to_people()
        tonight.people.register(name, "Mairie de Danyi 2")
    words = save(tonight, "signature-complement", "grown_sheet", tmp_path / "complement.pdf")
    assert "KPODAR Yawa" in words
    assert "BADJO Essi" in words
    assert "J4-AM-v2" in words
    others = [one.list_name for one in tonight.workshop.people.all() if one.family_name not in ("KPODAR", "BADJO")]
    assert not any(name in words for name in others)
    whole = save(tonight, "signature-sheet", "session", tmp_path / "v2.pdf")
    assert "J4-AM-v2" in whole
    # Both stand on what lies on the table tomorrow: no blank line is theirs.
    for name in ("KPODAR Yawa", "BADJO Essi"):
        person = tonight.workshop.people.named(name)
        assert person is not None
        assert free_line(tonight.workshop, tomorrow(tonight), person) is None

"""Scenario 1: a wording amendment while the speaker is still talking.

The clause is jumped to by its number, its own words are edited, a few letters of the speaker's name, and it is saved:
at most twelve key presses besides the words. Within a second it is numbered, shown with author and body, struck and
underlined, counted, and saved.
"""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication

from tests.ui.demonstration import HandClock
from tests.ui.hands import read
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.plan import COUNTS_ROLE
from ui.widgets.marked_text import lay_out, text_font

Key = Qt.Key


def counter(taker: NoteTaker) -> tuple[int, int]:
    """(amendments, to decide) that the plan tells for the part of the chosen clause."""
    found: tuple[int, int] = taker.page.plan.tree.currentIndex().data(COUNTS_ROLE)
    return found


def formats(taker: NoteTaker, number: str) -> list[QTextLayout.FormatRange]:
    """How the words of a clause are painted where they are changed."""
    row = next(one for one in taker.page.text.clauses.rows() if one.label == number)
    assert row.words is not None
    return list(lay_out(row.words, text_font(taker.page.context.theme), 480, taker.page.context.theme).layout.formats())


def test_from_the_speakers_words_to_the_numbered_amendment(
    taker: NoteTaker, hand_clock: HandClock, capsys: pytest.CaptureFixture[str]
) -> None:
    workshop = taker.workshop
    original = [clause.text for clause in workshop.texts.clauses(taker.page.text.document)]
    upcoming = workshop.amendments.next_number()
    taker.go_to("3.2.3")
    before, saved = counter(taker), read(taker.frame.topbar)
    taker.press(Key.Key_Escape)
    hand_clock.set("2025-07-24 10:43")
    taker.presses = 0

    taker.go_to("3.2.3")
    taker.press(Key.Key_N)
    taker.name("men")
    taker.press(Key.Key_Backspace)
    taker.write(", y compris en ligne.")
    # The processor's time: what else this machine does meanwhile is not the program's.
    begun = time.process_time()
    taker.record()
    taker.qtbot.waitUntil(lambda: taker.chosen_number() == upcoming)
    taker.frame.grab()
    elapsed = time.process_time() - begun

    # The one Backspace takes the full stop away: it belongs to the words.
    with capsys.disabled():
        print(f" [{taker.presses - 1} key presses, shown after {elapsed * 1000:.0f} ms]", end="")
    assert taker.presses - 1 <= 12
    assert elapsed < 1
    card = taker.card(upcoming)
    person = workshop.people.get(str(taker.last().proposers[0].person))
    assert card.author.endswith("MENSAVI")
    assert person.organisation is not None
    assert card.detail.startswith(person.organisation.short)
    painted = formats(taker, "3.2.3")
    assert any(one.format.fontUnderline() for one in painted), "an insertion is underlined, whatever its colour"
    assert [mark.kind for mark in card.marks if "en ligne" in mark.text] == ["insert"]
    assert counter(taker) == (before[0] + 1, before[1] + 1)
    assert read(taker.frame.topbar) != saved
    assert QApplication.activeModalWidget() is None
    assert [clause.text for clause in workshop.texts.clauses(taker.page.text.document)] == original


def test_what_is_struck_is_struck_through_and_what_is_put_in_underlined(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.press(Key.Key_Home, CTRL)
    taker.press(Key.Key_Delete)
    taker.press(Key.Key_Delete)
    taker.press(Key.Key_Delete)
    taker.write("Deux")
    taker.record()
    taker.choose_amendment(taker.last().number)
    painted = formats(taker, "3.2.4")
    assert any(one.format.fontStrikeOut() and not one.format.fontUnderline() for one in painted)
    assert any(one.format.fontUnderline() and not one.format.fontStrikeOut() for one in painted)

"""The same proposal is recognised while one types, and supported in one key instead of being recorded a second time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Amendment
from tests.ui.note_taker import ALT, CTRL, NoteTaker


@pytest.fixture
def proposed(taker: NoteTaker) -> Amendment:
    """An open amendment that puts other words in the place of a paragraph's."""
    taker.begin("1.1")
    taker.write(" promptement")
    taker.record()
    made = taker.page.amendments.current()
    assert made is not None
    assert "promptement" in made.text
    return made


def retype(taker: NoteTaker, proposed: Amendment, author: str) -> None:
    taker.begin("1.1", author or "mensavi")
    if not author:
        taker.page.capture.author.set_author(None)
        taker.page.capture.words.setFocus()
    taker.page.capture.editor.moveCursor(QTextCursor.MoveOperation.Start)
    taker.press(Qt.Key.Key_A, CTRL)
    taker.write(proposed.text.replace("’", "'"))


def offered(taker: NoteTaker) -> bool:
    return taker.page._supporting.button.isVisible()


def test_it_is_offered_and_taken_in_one_key(qtbot: QtBot, taker: NoteTaker, proposed: Amendment) -> None:
    amendments = taker.workshop.amendments
    count = len(amendments.all())
    retype(taker, proposed, "koffi")
    qtbot.waitUntil(lambda: offered(taker))
    assert proposed.number in taker.page._supporting.button.text()
    taker.press(Qt.Key.Key_S, ALT)
    assert not taker.strip_is_open()
    assert len(amendments.all()) == count
    assert len(amendments.get(proposed.id).supporters) == len(proposed.supporters) + 1
    assert taker.chosen_number() == proposed.number
    assert not taker.workshop.drafts("amendment:")
    taker.press(Qt.Key.Key_Z, CTRL)
    assert amendments.get(proposed.id).supporters == proposed.supporters


def test_without_an_author_one_is_asked_for_and_nothing_is_lost(qtbot: QtBot, taker: NoteTaker, proposed: Amendment) -> None:
    retype(taker, proposed, "")
    qtbot.waitUntil(lambda: offered(taker))
    taker.press(Qt.Key.Key_S, ALT)
    assert taker.strip_is_open()
    assert taker.refusal()
    assert taker.page.capture.author.hasFocus()
    taker.name("koffi")
    qtbot.waitUntil(lambda: offered(taker))
    taker.press(Qt.Key.Key_S, ALT)
    assert len(taker.workshop.amendments.get(proposed.id).supporters) == len(proposed.supporters) + 1


def test_other_words_are_not_offered_and_may_be_recorded(qtbot: QtBot, taker: NoteTaker, proposed: Amendment) -> None:
    retype(taker, proposed, "koffi")
    qtbot.waitUntil(lambda: offered(taker))
    taker.write(" encore")
    assert not offered(taker)
    with qtbot.waitSignal(taker.page.capture.pause.due):
        pass
    assert not offered(taker)
    count = len(taker.workshop.amendments.all())
    taker.record()
    assert len(taker.workshop.amendments.all()) == count + 1

"""Who types into words that cannot be written is told so; no letter typed in the strip is a command of the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.ui.note_taker import ALT, NoteTaker

Key = Qt.Key
LETTERS = "wxbf"
"""Commands of the page that ask nothing, and of the window while the room watches."""


def press_letters(taker: NoteTaker) -> None:
    """As from the keyboard: a letter may be a command."""
    for letter in LETTERS:
        taker.press(Qt.Key(ord(letter.upper())))


def states(taker: NoteTaker) -> list[tuple[str, str, str]]:
    return [(one.number, one.state, one.nature) for one in taker.workshop.amendments.all()]


@pytest.mark.parametrize(("kind", "told"), [(Key.Key_3, "rayé"), (Key.Key_4, "déplace")])
def test_letters_typed_into_struck_or_moved_words_decide_nothing(taker: NoteTaker, kind: Qt.Key, told: str) -> None:
    taker.begin("3.2.2")
    taker.press(kind, ALT)
    taker.page.capture.editor.setFocus()
    before = states(taker)
    press_letters(taker)
    assert states(taker) == before
    assert taker.strip_is_open()
    assert told in taker.page.capture.state()
    taker.press(Key.Key_1, ALT)
    taker.write(" autrement")
    assert taker.typed().endswith("autrement")


def test_nor_do_letters_typed_into_the_words_of_a_decided_one(taker: NoteTaker) -> None:
    decided = next(one for one in taker.workshop.amendments.all() if one.state == "retained" and one.kind == "replace")
    taker.frame.go("texts", amendment=decided.id)
    taker.frame.present()
    room = taker.frame.presenting.window
    assert room is not None
    taker.frame.activateWindow()
    taker.qtbot.waitUntil(taker.frame.isActiveWindow)
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_F2)
    assert taker.strip_is_open()
    taker.page.capture.editor.setFocus()
    before = states(taker)
    press_letters(taker)
    assert states(taker) == before
    assert not room.is_black()
    assert "(O)" in taker.page.capture.state()


def test_nor_letters_typed_on_a_button_of_the_strip(taker: NoteTaker) -> None:
    taker.begin("3.2.2")
    before = states(taker)
    for one in taker.page.capture.findChildren(QAbstractButton):
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            one.setFocus()
            press_letters(taker)
    assert states(taker) == before

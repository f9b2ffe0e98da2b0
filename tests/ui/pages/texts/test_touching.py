"""While one types, the strip names the amendments that touch the same words, and only these."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.note_taker import CTRL, NoteTaker

Key = Qt.Key


def told(taker: NoteTaker) -> str:
    """What the strip says once a pause in typing has written the draft."""
    with taker.qtbot.waitSignal(taker.page.capture.pause.due):
        pass
    return taker.page.capture.state().replace("\u00a0", " ")


def put_before(taker: NoteTaker, word: str, more: str) -> None:
    """Types `more` in front of a word of 1.1.1, on which 24 is accepted and 28, made before that, is still to be decided."""
    taker.begin("1.1.1")
    words = taker.typed()
    taker.press(Key.Key_Home, CTRL)
    for _ in range(words.index(word)):
        taker.press(Key.Key_Right)
    taker.write(more)
    assert taker.typed() == words.replace(word, more + word)


def test_words_that_an_accepted_amendment_brought_are_not_those_of_an_older_one(taker: NoteTaker) -> None:
    put_before(taker, "circonstances", "graves ")
    assert "touche les mêmes mots" not in told(taker)


def test_words_that_an_older_amendment_changes_are_its_own(taker: NoteTaker) -> None:
    put_before(taker, "le ministre", "Monsieur ")
    assert "touche les mêmes mots que 28" in told(taker)

"""Scenario 24: an amendment to an amendment.

On the amendment that the room sees, a sub-amendment is shown against the words of that amendment, is decided before
it, is contained in it once retained, and becomes without object by itself, and says so, when the amendment is
refused.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.note_taker import SHIFT, NoteTaker

Key = Qt.Key


def propose(taker: NoteTaker) -> tuple[str, str]:
    """On 3.2.3, with its amendment before the room: « et durable »; numbers of both."""
    taker.go_to("3.2.3")
    parent = taker.chosen_number()
    taker.press(Key.Key_P)
    taker.press(Key.Key_N, SHIFT)
    taker.name("mensavi")
    taker.press(Key.Key_Backspace)
    taker.write(" et durable.")
    taker.record()
    return parent, taker.last().number


def test_it_is_shown_against_the_words_of_the_amendment(taker: NoteTaker) -> None:
    parent, sub = propose(taker)
    assert sub == f"{parent}-a"
    known = taker.workshop.amendments.numbered(parent)
    assert taker.last().base_text == known.text
    assert [mark.text for mark in taker.card(sub).marks if mark.kind != "equal"] == [" et durable"]
    taker.choose_amendment(sub)
    taker.press(Key.Key_P)
    window = taker.frame.presenting.window
    assert window is not None
    assert [m.text for m in window.shown().marks if m.kind == "insert"] == [" et durable"]


def test_it_is_decided_first_and_then_contained(taker: NoteTaker) -> None:
    parent, sub = propose(taker)
    taker.choose_amendment(parent)
    taker.press(Key.Key_A)
    assert taker.refusal() == f"Décidez d’abord les sous-amendements de {parent} : {sub}."
    taker.choose_amendment(sub)
    taker.press(Key.Key_A)
    assert taker.chosen_number() == parent, "the next one to decide"
    known = taker.workshop.amendments.numbered(parent)
    assert taker.workshop.consolidation.effective_text(known).endswith(" et durable.")
    taker.press(Key.Key_A)
    assert taker.workshop.consolidation.current_text(known.clause).endswith(" et durable.")


def test_it_falls_with_the_amendment_and_says_so(taker: NoteTaker) -> None:
    parent, sub = propose(taker)
    taker.choose_amendment(parent)
    taker.press(Key.Key_R)
    card = taker.card(sub)
    assert card.state_word == "sans objet"
    assert card.detail.startswith(f"du fait de l’amendement n°\u00a0{parent}")

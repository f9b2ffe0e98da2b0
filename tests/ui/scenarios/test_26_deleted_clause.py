"""Scenario 26: a clause is deleted while others wait on it.

Before anything is confirmed one sees which of those that wait become without object, which only add after it and
survive, and which clause elsewhere refers to it; nothing changes its state without the confirmation.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.hands import answering
from tests.ui.note_taker import ALT, NoteTaker
from ui.pages.texts.consequences_dialog import ConsequencesDialog

Key = Qt.Key


def waiting(taker: NoteTaker) -> tuple[str, str, str]:
    """On 3.1.2, to which V.2, c) refers: a deletion, an addition after it, and other words for it; their numbers."""
    taker.begin("3.1.2")
    taker.press(Key.Key_3, ALT)
    taker.record()
    deletion = taker.last().number
    taker.begin("3.1.2")
    taker.press(Key.Key_2, ALT)
    taker.write("Il est gratuit.")
    taker.record()
    addition = taker.last().number
    taker.begin("3.1.2")
    taker.write(" Il rend compte.")
    taker.record()
    return deletion, addition, taker.last().number


def test_all_of_it_is_told_and_nothing_happens_before_it_is_confirmed(taker: NoteTaker) -> None:
    deletion, addition, wording = waiting(taker)
    told: dict[str, list[str]] = {}

    def turn_away(dialog: ConsequencesDialog) -> None:
        told.update(fall=dialog.told(), stay=dialog.stay(), places=dialog.places())
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    taker.choose_amendment(deletion)
    with answering(ConsequencesDialog, turn_away):
        taker.press(Key.Key_A)
    assert [one.split()[0] for one in told["fall"]] == [wording]
    assert [one.split()[0] for one in told["stay"]] == [addition]
    assert told["places"] == ["V.2, c)\u00a0: «\u00a0point 3.1.2\u00a0»"]
    assert [taker.card(one).state for one in (deletion, addition, wording)] == ["pending"] * 3

    taker.choose_amendment(deletion)
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.press(Key.Key_A)
    assert [taker.card(one).state for one in (deletion, addition, wording)] == ["retained", "pending", "lapsed"]
    assert f"n°\u00a0{deletion}" in taker.card(wording).detail

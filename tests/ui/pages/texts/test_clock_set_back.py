"""A flat battery sets the laptop's clock back in the middle of a morning: one goes on deciding as if nothing had been."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from tests.ui.demonstration import HandClock
from tests.ui.hands import answering
from tests.ui.note_taker import ALT, CTRL, NoteTaker
from ui.pages.texts.consequences_dialog import ConsequencesDialog

Key = Qt.Key


def test_a_part_is_struck_with_what_was_retained_in_it_a_moment_ago(taker: NoteTaker, hand_clock: HandClock) -> None:
    """The dialog said what would go with it, and then the decision was refused for these very amendments."""
    retained = []
    for clause in ("3.2.3", "3.2.4"):
        taker.go_to(clause)
        retained.append(taker.chosen_number())
        taker.press(Key.Key_A)
    assert {taker.workshop.amendments.numbered(one).state for one in retained} == {"retained"}
    hand_clock.now -= timedelta(minutes=2)
    taker.go_to("3.2")
    taker.press(Key.Key_N)
    taker.name("mensavi")
    taker.press(Key.Key_3, ALT)
    taker.record()
    struck = taker.last()
    assert struck.kind == "delete"
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return, CTRL)):
        taker.press(Key.Key_A)
    assert taker.refusal() == ""
    assert taker.workshop.amendments.get(struck.id).state == "retained"
    assert not taker.workshop.consolidation.refused(taker.page.text.document)

"""Scenario 6: the same proposal for the fifth time.

« Appuyer » adds a second and a third body to the amendment already recorded, with the time; the matrix has one line
with all of them, and no number is consumed.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from ui.pages.texts.support_dialog import SupportDialog

Key = Qt.Key
SUPPORTERS = ("lotsui", "foliv")


@needs_pdftotext
def test_others_join_it_with_the_time_and_take_no_number(taker: NoteTaker, hand_clock: HandClock) -> None:
    workshop = taker.workshop
    taker.go_to("3.2.3")
    amendment = taker.page.amendments.current()
    assert amendment is not None
    upcoming = workshop.amendments.next_number()
    before = amendment.supporters
    for name in SUPPORTERS:
        hand_clock.forward(1)

        def support(_: SupportDialog, name: str = name) -> None:
            taker.write(name)
            taker.press(Key.Key_Return)

        with answering(SupportDialog, support):
            taker.press(Key.Key_S)
    joined = workshop.amendments.get(amendment.id).supporters[len(before) :]
    assert [one.added_at.strftime("%H:%M") for one in joined if one.added_at] == ["10:43", "10:44"]
    assert workshop.amendments.next_number() == upcoming
    assert f"appuyé par {len(before) + 2} structures" in taker.card(amendment.number).detail
    printed = words_of(make(workshop, paper("matrix"), {}, "fr").data)
    assert printed.count("dans tous les pays où résident") <= 2, "one line: proposed and agreed text at most"
    for one in joined:
        assert one.name.split()[-1] in printed

"""Scenario 30: the plenary reopens yesterday's decision.

Its first decision stays in the history, the card says « rouvert le … à la demande de … », text and totals go back,
what rested on it is to be examined again, and the summary of the day before says what it said.
"""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from facilitation.papers.catalogue import paper
from facilitation.producing import make
from tests.ui.demonstration import HandClock
from tests.ui.hands import answering, read
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from ui.pages.texts.consequences_dialog import ConsequencesDialog
from ui.pages.texts.reopen_dialog import ReopenDialog

Key = Qt.Key
PRINTED = datetime(2025, 7, 25, 20, 0, tzinfo=UTC)


def reopen(taker: NoteTaker, by: str = "mensavi") -> list[str]:
    """O, three letters of a name and more, Enter twice; the numbers told to rest on the decision."""
    told: list[str] = []

    def answer(dialog: ReopenDialog) -> None:
        told.extend(dialog.told())
        taker.name(by)
        taker.press(Key.Key_Return)

    with answering(ReopenDialog, answer):
        taker.press(Key.Key_O)
    return told


def summary(taker: NoteTaker, day: str) -> str:
    """The paper of the day; printed at one hour, so that what differs is what it says."""
    made = make(taker.workshop, paper("daily-minutes"), {"day": day}, "fr", printed_at=PRINTED)
    return words_of(made.data)


@needs_pdftotext
def test_the_first_decision_stays_and_what_rests_on_it_comes_back(taker: NoteTaker, hand_clock: HandClock) -> None:
    workshop = taker.workshop
    taker.go_to("3.2.2")
    before = workshop.consolidation.current_text(taker.clause().id)
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.press(Key.Key_A)
    assert [card.state for card in taker.cards()] == ["retained", "lapsed"]
    assert workshop.consolidation.current_text(taker.clause().id) != before
    yesterday = summary(taker, "2025-07-24")
    hand_clock.set("2025-07-25 09:05")

    taker.choose_amendment("53")
    assert reopen(taker) == ["56"]

    reopened = workshop.amendments.numbered("53")
    assert [one.outcome for one in workshop.deciding.history(reopened.id) if one.level == "plenary"] == ["retained"]
    card = taker.card("53")
    assert (card.state, card.state_word) == ("pending", "rouvert")
    (note,) = card.notes
    assert note.startswith("↺ rouvert le 25/07 à la demande de ")
    assert note.endswith("MENSAVI")
    assert workshop.consolidation.current_text(taker.clause().id) == before
    assert "à réexaminer" in taker.card("56").notes[0]
    assert "53" in taker.card("56").notes[0]
    assert summary(taker, "2025-07-24") == yesterday


def test_what_rests_on_it_is_in_the_queue_and_on_the_home_page_until_it_is_decided_again(
    taker: NoteTaker, hand_clock: HandClock
) -> None:
    taker.go_to("3.2.2")
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.press(Key.Key_A)
    hand_clock.forward(20)
    taker.choose_amendment("53")
    reopen(taker)
    taker.press(Key.Key_J)
    assert {"53", "56"} <= {card.number for card in taker.cards()}
    taker.frame.go("today")
    taker.qtbot.waitUntil(lambda: "1 décision à réexaminer" in words_on(taker))
    taker.frame.go("texts")
    taker.go_to("3.2.2")
    taker.choose_amendment("53")
    taker.press(Key.Key_R)
    taker.choose_amendment("56")
    assert taker.card("56").notes, "the decision on which it fell does not stand any more"
    taker.press(Key.Key_A)
    assert taker.card("56").state == "retained"
    assert not taker.card("56").notes
    taker.frame.go("today")
    taker.qtbot.waitUntil(lambda: "sans décision" in words_on(taker))
    assert "à réexaminer" not in words_on(taker)


def test_decided_again_as_it_was_nothing_is_left_to_examine(taker: NoteTaker, hand_clock: HandClock) -> None:
    taker.go_to("3.2.2")
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.press(Key.Key_A)
    hand_clock.forward(20)
    taker.choose_amendment("53")
    reopen(taker)
    taker.choose_amendment("53")
    taker.press(Key.Key_A)
    assert [(card.state, card.notes) for card in taker.cards()] == [("retained", ()), ("lapsed", ())]


def test_totals_go_back(taker: NoteTaker) -> None:
    workshop = taker.workshop
    plan = workshop.texts.documents()[1].id
    cell = next(
        one for one in workshop.texts.clauses(plan) if one.kind == "cell" and "Coût" in one.label and one.text.strip() == "45"
    )
    taker.frame.go("texts", clause=cell.id)
    taker.page.text.clauses.setFocus()
    before = {one.id: one.text for one in workshop.consolidation.consolidated(plan).clauses}
    taker.press(Key.Key_N)
    taker.name("mensavi")
    taker.page.capture.editor.selectAll()
    taker.write("60")
    taker.record()
    taker.press(Key.Key_A)
    changed = [one.id for one in workshop.consolidation.consolidated(plan).clauses if before.get(one.id) != one.text]
    assert len(changed) > 1, "the cell and the totals that follow from it"
    reopen(taker)
    assert {one.id: one.text for one in workshop.consolidation.consolidated(plan).clauses} == before


def words_on(taker: NoteTaker) -> str:
    page = taker.frame.pages.current_page
    assert page is not None
    buttons = [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
    return "\n".join([read(page), *buttons])

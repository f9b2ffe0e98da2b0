"""Scenarios 2 and 3: the decision is taken with one key, or with another wording.

« Retenu – consensus – 10:42 – président de séance » stands on the amendment, the room sees the clause as it is now,
the part has one less to decide, and the next one on the clause is chosen. With another wording three texts are kept
side by side, and printed.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitation.amendments.values import Author
from facilitation.papers.catalogue import paper
from facilitation.producing import make
from tests.ui.hands import answering
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.papers.conftest import needs_pdftotext, words_of
from tests.ui.scenarios.test_01_wording_amendment import counter
from ui.pages.texts.texts_dialog import TextsDialog

Key = Qt.Key


def test_one_key_when_nobody_objects(taker: NoteTaker) -> None:
    workshop = taker.workshop
    taker.go_to("3.2.4")
    clause = taker.clause()
    (first,) = workshop.amendments.of_clause(clause.id)
    following = workshop.amendments.add(clause.id, "insert", "Le lieu change.", authors=[Author(None, None, "OIM")])
    taker.frame.bridge.flush()
    taker.choose_amendment(first.number)
    taker.press(Key.Key_P)
    waiting = counter(taker)[1]

    taker.press(Key.Key_A)

    card = taker.card(first.number)
    assert card.state_word == "retenu"
    assert "consensus · 10:42 · Prés.\u00a0: Mme AGBÉMADON" in card.detail
    window = taker.frame.presenting.window
    assert window is not None
    assert window.shown().verdict == "retenu"
    assert first.text in "".join(mark.text for mark in window.shown().marks if mark.kind != "delete")
    assert workshop.consolidation.current_text(clause.id) == first.text
    assert counter(taker)[1] == waiting - 1
    assert taker.chosen_number() == following.number, "the next one on the same clause"


@needs_pdftotext
def test_another_wording_keeps_three_texts_side_by_side_and_the_matrix_prints_them(taker: NoteTaker) -> None:
    workshop = taker.workshop
    taker.go_to("3.2.3")
    amendment = taker.page.amendments.current()
    assert amendment is not None
    taker.press(Key.Key_M)
    taker.press(Key.Key_Backspace)
    taker.write(", sans frais.")
    taker.record()
    decided = workshop.amendments.get(amendment.id)
    assert decided.decision is not None
    agreed = decided.decision.agreed_text
    assert agreed is not None
    assert agreed.endswith(", sans frais.")
    assert decided.text == amendment.text, "the proposal stays its author's"
    seen: list[str] = []

    def look(dialog: TextsDialog) -> None:
        seen.extend(dialog.words())
        taker.qtbot.keyClick(dialog.accept_button, Key.Key_Return)

    taker.choose_amendment(amendment.number)
    with answering(TextsDialog, look):
        taker.press(Key.Key_U)
    assert [one.split("\n", 1)[1] for one in seen] == [amendment.base_text, amendment.text, agreed]
    assert [one.split("\n", 1)[0].split()[0] for one in seen] == ["Texte", "Proposé", "Retenu"]
    printed = words_of(make(workshop, paper("matrix"), {}, "fr").data)
    assert "sans frais" in printed
    assert "plus de mille" in printed

"""Scenario 23: two groups amend the same clause in incompatible ways.

Both cards say « conflit » with a word and a sign; base and both texts stand side by side with only the differing
words marked; one is kept, the other, a common wording, or all are referred; what is not kept says by which it fell. A
deletion is offered first.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from facilitation.amendments.values import Author
from tests.ui.hands import answering, type_words
from tests.ui.note_taker import CTRL, NoteTaker
from ui.pages.texts.conflict_dialog import ConflictDialog

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def disputed(taker: NoteTaker) -> NoteTaker:
    """On 3.2.2, which 53 and 56 word in incompatible ways."""
    taker.go_to("3.2.2")
    return taker


def test_the_rivals_are_read_side_by_side_with_who_proposes_them(disputed: NoteTaker) -> None:
    seen: list[str] = []

    def look(dialog: ConflictDialog) -> None:
        seen.extend(dialog.rivals())
        seen.append(dialog.wording())
        disputed.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(ConflictDialog, look):
        disputed.press(Key.Key_C)
    first, second, start = seen
    assert first.startswith("53 · ")
    assert second.startswith("56 · ")
    current = disputed.workshop.consolidation.current_text(disputed.clause().id)
    assert start
    assert len({first.split("\n", 1)[1], second.split("\n", 1)[1], current}) == 3
    assert [card.state for card in disputed.cards()] == ["pending", "pending"]


def test_the_card_in_conflict_offers_the_comparison(disputed: NoteTaker) -> None:
    panel = disputed.page.amendments
    assert panel.beginners.compare.isVisible()
    disputed.go_to("3.1.1")
    assert not panel.beginners.compare.isVisible()
    disputed.press(Key.Key_C)
    assert disputed.strip_is_open() is False


def test_the_text_as_it_stands_is_seen_whole(disputed: NoteTaker) -> None:
    seen: list[tuple[int, int]] = []

    def look(dialog: ConflictDialog) -> None:
        dialog.resize(480, 640)
        QApplication.processEvents()
        needed = dialog._base.height_for(dialog._base.viewport().width())
        seen.append((needed - dialog._base.height(), len(dialog._base.words)))
        disputed.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(ConflictDialog, look):
        disputed.press(Key.Key_C)
    (over, letters), *_ = seen
    assert letters > 100
    assert over <= 0


def test_with_large_letters_it_is_no_larger_than_the_window(disputed: NoteTaker) -> None:
    disputed.frame.shell.set_scale(175)
    sizes: list[bool] = []

    def measure(dialog: ConflictDialog) -> None:
        window = disputed.page.window().size()
        sizes.append(dialog.width() <= window.width() and dialog.height() <= window.height())
        disputed.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(ConflictDialog, measure):
        disputed.press(Key.Key_C)
    disputed.frame.shell.set_scale(100)
    assert sizes == [True]


def test_one_is_kept_on_a_keyboard_whose_digits_want_shift(disputed: NoteTaker) -> None:
    with answering(ConflictDialog, lambda dialog: disputed.qtbot.keyClick(dialog, Key.Key_Eacute, ALT)):
        disputed.press(Key.Key_C)
    assert [disputed.workshop.amendments.numbered(one).state for one in ("56", "53")] == ["retained", "lapsed"]


def test_one_is_kept_with_one_key_and_the_other_says_why_it_fell(disputed: NoteTaker) -> None:
    with answering(ConflictDialog, lambda dialog: disputed.qtbot.keyClick(dialog, Key.Key_2, ALT)):
        disputed.press(Key.Key_C)
    kept, fallen = (disputed.workshop.amendments.numbered(one) for one in ("56", "53"))
    assert (kept.state, fallen.state) == ("retained", "lapsed")
    assert fallen.decision is not None
    assert fallen.decision.because_of == kept.id
    assert disputed.chosen_number() == "56"
    card = disputed.card("53")
    assert card.state_word == "sans objet"
    assert card.detail.startswith("du fait de l’amendement n°\u00a056")
    disputed.press(Key.Key_Z, CTRL)
    assert [card.state for card in disputed.cards()] == ["pending", "pending"]


def test_a_common_wording_is_written_from_what_does_not_collide(disputed: NoteTaker) -> None:
    def write(dialog: ConflictDialog) -> None:
        dialog.editor.setFocus()
        dialog.editor.moveCursor(QTextCursor.MoveOperation.End)
        type_words(dialog.editor, " D'ensemble.")
        disputed.qtbot.keyClick(dialog.editor, Key.Key_Return, CTRL)

    with answering(ConflictDialog, write):
        disputed.press(Key.Key_C)
    carrier, other = (disputed.workshop.amendments.numbered(one) for one in ("53", "56"))
    assert (carrier.state, other.state) == ("retained_modified", "lapsed")
    assert disputed.workshop.consolidation.current_text(disputed.clause().id).endswith(" D’ensemble.")
    assert carrier.decision is not None
    assert carrier.decision.agreed_text != carrier.text


def test_all_can_be_referred(disputed: NoteTaker) -> None:
    with answering(ConflictDialog, lambda dialog: dialog.refer_button.click()):
        disputed.press(Key.Key_C)
    assert [card.state for card in disputed.cards()] == ["referred", "referred"]


def test_both_cards_say_so_with_a_word_and_a_sign(disputed: NoteTaker) -> None:
    assert disputed.card("53").clash == ("56",)
    assert disputed.card("56").clash == ("53",)
    delegate = disputed.page.amendments.list.itemDelegate()
    assert delegate._heeded(disputed.card("53")) == ("⚠ en conflit avec 56",)


def test_only_the_words_that_differ_are_marked(disputed: NoteTaker) -> None:
    marks = disputed.card("53").marks
    assert {one.kind for one in marks} == {"equal", "delete", "insert"}
    changed = "".join(one.text for one in marks if one.kind != "equal")
    assert len(changed) < len(disputed.clause().text) / 2


def test_a_deletion_is_offered_first(disputed: NoteTaker) -> None:
    disputed.begin("3.2.2")
    disputed.press(Key.Key_3, ALT)
    disputed.record()
    deletion = disputed.last().number
    seen: list[str] = []

    def look(dialog: ConflictDialog) -> None:
        seen.extend(dialog.rivals())
        disputed.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(ConflictDialog, look):
        disputed.press(Key.Key_C)
    assert seen[0].startswith(f"{deletion} · ")
    assert len(seen) == 3


def test_a_common_wording_that_was_left_comes_back(disputed: NoteTaker) -> None:
    seen: list[str] = []

    def leave(dialog: ConflictDialog) -> None:
        seen.append(dialog.wording())
        dialog.editor.setFocus()
        dialog.editor.moveCursor(QTextCursor.MoveOperation.End)
        type_words(dialog.editor, " Ensemble.")
        dialog.reject()

    def look_and_accept(dialog: ConflictDialog) -> None:
        seen.append(dialog.wording())
        disputed.qtbot.keyClick(dialog.editor, Key.Key_Return, CTRL)

    for then in (leave, look_and_accept):
        with answering(ConflictDialog, then):
            disputed.press(Key.Key_C)
    start, again = seen
    assert again == f"{start} Ensemble."
    assert disputed.workshop.consolidation.current_text(disputed.clause().id) == again
    assert not disputed.workshop.drafts("synthesis:")


def test_what_collides_on_other_clauses_is_told_and_no_comparison_offered(taker: NoteTaker) -> None:
    """A heading is struck: amendments to what stands under it would fall."""
    taker.begin("3.2")
    taker.press(Key.Key_3, ALT)
    taker.record()
    struck = taker.last()
    assert struck.kind == "delete"
    assert taker.card(struck.number).clash
    assert not taker.page.amendments.beginners.compare.isVisible()
    taker.press(Key.Key_C)
    told = taker.frame.messages.short.sentence
    assert told.startswith(f"Le {struck.number} est en conflit avec ")
    assert "53" in told


def test_of_an_amendment_that_collides_with_none_it_is_said_which_one_beside_it_does(taker: NoteTaker) -> None:
    """Its card said so, while C denied any conflict on the clause because another card was chosen."""
    workshop = taker.workshop
    taker.go_to("3.2.4")
    clause, authors = taker.clause(), [Author(None, None, "OIM")]
    for one in workshop.amendments.of_clause(clause.id):
        if one.is_open:
            workshop.deciding.decide(one.id, "withdrawn")
    worded = workshop.amendments.add(clause.id, "replace", f"{clause.text} Partout.", authors=authors)
    asked = workshop.amendments.add(clause.id, "question", "Avec quels moyens ?", authors=authors)
    part = workshop.texts.find_clause("3.2", taker.page.text.document)
    gone = workshop.amendments.add(part.id, "delete", authors=authors)
    taker.qtbot.waitUntil(lambda: asked.number in [one.number for one in taker.cards()])
    taker.choose_amendment(asked.number)
    taker.press(Key.Key_C)
    told = taker.frame.messages.short.sentence
    assert told.startswith(f"Le {asked.number} n’est en conflit avec aucun autre. Le {worded.number} est en conflit avec ")
    assert gone.number in told

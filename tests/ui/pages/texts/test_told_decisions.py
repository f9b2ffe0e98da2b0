"""What was recorded with a decision is read again: on its card, beside its texts, and before it is reopened."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.hands import answering, type_words
from tests.ui.note_taker import NoteTaker
from ui.pages.texts.reopen_dialog import ReopenDialog
from ui.pages.texts.texts_dialog import TextsDialog

Key = Qt.Key
GIVEN = (
    "Mandat : vérifier le sigle (DGE et MCOM)",
    "Échéance : 31/07/2025",
    "Réserve (Un invité) : le budget manque",
)


def refer_with_all_details(taker: NoteTaker) -> None:
    """53, by 31 votes against 12, with 4 abstentions, to two directions until the 31st, an invited person having a reservation."""
    taker.go_to("3.2.2")
    panel = taker.page.amendments.decisions
    panel.mode.setFocus()
    taker.press(Key.Key_End)
    taker.press(Key.Key_Up)
    for spin, count in zip(panel.votes, ("31", "12", "4"), strict=True):
        spin.setFocus()
        spin.selectAll()
        type_words(spin, count)
    panel.note.setFocus()
    taker.write("vérifier le sigle")
    panel.more.setFocus()
    taker.press(Key.Key_Space)
    details = panel.details
    details.reservations.lines[0].by.setFocus()
    taker.name("Un invité")
    details.reservations.lines[0].words.setFocus()
    taker.write("le budget manque")
    details.mandate_to.setFocus()
    taker.write("DGE et MCOM")
    details.has_deadline.setChecked(True)
    details.deadline.setDate(QDate(2025, 7, 31))
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_D)
    decision = taker.workshop.amendments.numbered("53").decision
    assert decision is not None
    assert (decision.votes_for, decision.mandate_to, decision.deadline) == (31, "DGE et MCOM", date(2025, 7, 31))
    taker.choose_amendment("53")


def words(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_the_card_says_the_essential_and_its_tooltip_all_of_it(taker: NoteTaker) -> None:
    refer_with_all_details(taker)
    card = taker.card("53")
    votes, given = map(words, card.decided)
    assert votes == "vote : pour 31, contre 12, abstentions 4"
    assert given == "→ DGE et MCOM · avant le 31/07/2025 · réserve exprimée par Un invité · Mandat : vérifier le sigle"
    assert "Mme AGBÉMADON" in words(card.detail)
    listed = taker.page.amendments.list
    tip = words(listed.currentIndex().data(Qt.ItemDataRole.ToolTipRole))
    assert [one for one in (votes, *GIVEN) if one not in tip.split("\n")] == []
    assert given in words(listed.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_card_is_higher_by_what_was_given_and_no_more(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    taker.choose_amendment("53")
    taker.press(Key.Key_R)
    listed = taker.page.amendments.list

    def height() -> int:
        QApplication.processEvents()
        place = next(row for row, one in enumerate(taker.cards()) if one.number == "53")
        found: QRect = listed.visualRect(listed.model().index(place, 0))
        return found.height()

    plain = height()
    assert taker.card("53").decided == ()
    taker.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    refer_with_all_details(taker)
    more = height() - plain
    assert 10 < more < 72, "three lines at most, and that of its rival, which it has again"


def test_the_three_texts_stand_over_what_was_said_with_the_decision(taker: NoteTaker) -> None:
    refer_with_all_details(taker)
    seen: list[str] = []

    def look(dialog: TextsDialog) -> None:
        seen.extend(words(dialog.decided()).split("\n"))
        taker.qtbot.keyClick(dialog.accept_button, Key.Key_Return)

    with answering(TextsDialog, look):
        taker.press(Key.Key_U)
    assert seen[0].startswith("Renvoyé au comité de rédaction · vote : pour 31, contre 12, abstentions 4 · le 24/07/2025")
    assert tuple(seen[1:]) == GIVEN


def test_what_is_reopened_is_seen_before(taker: NoteTaker) -> None:
    refer_with_all_details(taker)
    seen: list[str] = []

    def look(dialog: ReopenDialog) -> None:
        seen.extend(words(dialog.decided()).split("\n"))
        dialog.reject()

    with answering(ReopenDialog, look):
        taker.press(Key.Key_O)
    assert tuple(seen[1:]) == GIVEN
    assert "pour 31, contre 12" in seen[0]


@pytest.mark.parametrize("scale", [100, 175])
def test_the_dialogs_show_all_of_it_without_scrolling(taker: NoteTaker, scale: int) -> None:
    refer_with_all_details(taker)
    taker.frame.shell.theme.set_scale(scale)
    bars: list[int] = []

    def look(dialog: TextsDialog | ReopenDialog) -> None:
        QApplication.processEvents()
        (contents,) = (one for one in dialog.findChildren(QScrollArea) if one.widget().layout() is dialog.body)
        bars.append(contents.verticalScrollBar().maximum())
        dialog.reject()

    for kind, key in ((TextsDialog, Key.Key_U), (ReopenDialog, Key.Key_O)):
        taker.page.text.clauses.setFocus()
        with answering(kind, look):
            taker.press(key)
    assert bars == [0, 0]


def test_of_new_words_one_reads_where_they_come_and_what_the_room_changed_in_them(taker: NoteTaker) -> None:
    reworded = next(
        one for one in taker.workshop.amendments.all() if one.state == "retained_modified" and one.kind == "insert" and one.decision
    )
    taker.frame.go("texts", amendment=reworded.id)
    seen: list[str] = []

    def look(dialog: TextsDialog) -> None:
        seen.extend(words(one) for one in dialog.words())
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(TextsDialog, look):
        taker.press(Key.Key_U)
    initial, proposed, agreed = seen
    label = taker.workshop.texts.clause(reworded.clause).label
    assert initial == f"Texte initial\nRien encore : le passage est nouveau, après {label}."
    assert proposed.endswith(words(reworded.text))
    assert reworded.decision is not None
    assert agreed == f"Retenu par la salle, au regard de la proposition\n{words(reworded.decision.agreed_text or '')}"

"""Decisions: one key each, told before they strike others, and never on what is not before one's eyes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.hands import answering, type_words
from tests.ui.note_taker import ALT, CTRL, SHIFT, NoteTaker
from ui.pages.texts.consequences_dialog import ConsequencesDialog
from ui.pages.texts.decision_details import DecisionDetails
from ui.pages.texts.decision_panel import KEYS
from ui.pages.texts.reopen_dialog import ReopenDialog
from ui.pages.texts.support_dialog import SupportDialog

Key = Qt.Key
WORDS = {
    "retained": "retenu",
    "not_retained": "non retenu",
    "withdrawn": "retiré",
    "referred": "renvoyé",
    "parked": "en suspens",
}


def key_of(outcome: str) -> Qt.Key:
    return Key[f"Key_{KEYS[outcome]}"]


@pytest.mark.parametrize("outcome", [outcome for outcome in KEYS if outcome != "retained_modified"])
def test_one_key_decides(taker: NoteTaker, outcome: str) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    text = taker.workshop.consolidation.current_text(taker.clause().id)
    taker.press(key_of(outcome))
    decision = taker.workshop.amendments.numbered(number).decision
    assert decision is not None
    assert (decision.outcome, decision.mode) == (outcome, "consensus")
    assert decision.session is not None, "the sitting that runs is noted"
    assert WORDS[outcome] in taker.card(number).state_word
    changed = taker.workshop.consolidation.current_text(taker.clause().id) != text
    assert changed == (outcome == "retained")
    assert taker.page.text.clauses.hasFocus()


def test_a_decision_is_seen_with_its_hour_and_its_manner(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    taker.press(Key.Key_A)
    assert "consensus · 10:42" in taker.card(number).detail
    assert (number, "retained") in next(row for row in taker.page.text.clauses.rows() if row.label == "3.2.3").numbers


def test_the_next_one_to_decide_on_the_clause_is_chosen(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    assert [card.number for card in taker.cards()] == ["53", "56"]
    taker.press(Key.Key_R)
    assert taker.chosen_number() == "56"


def test_another_wording_keeps_three_texts(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    amendment = taker.page.amendments.current()
    assert amendment is not None
    taker.press(Key.Key_M)
    assert taker.page.capture.title() == f"Rédaction retenue pour l’amendement {amendment.number}"
    assert taker.typed() == amendment.text
    taker.press(Key.Key_Backspace)
    taker.write(" et de toutes.")
    agreed = taker.typed()
    taker.record()
    kept = taker.workshop.amendments.get(amendment.id)
    assert kept.decision is not None
    assert (kept.base_text, kept.text, kept.decision.agreed_text) == (amendment.base_text, amendment.text, agreed)
    assert taker.workshop.consolidation.current_text(amendment.clause) == agreed
    assert not taker.strip_is_open()
    assert taker.card(amendment.number).state == "retained_modified"


def test_escape_leaves_the_wording_open(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_M)
    taker.write(" Bis.")
    taker.press(Key.Key_Escape)
    assert taker.card(taker.chosen_number()).state == "pending"


def test_a_deletion_has_no_other_wording(taker: NoteTaker) -> None:
    taker.begin("3.2.4")
    taker.press(Key.Key_3, ALT)
    taker.record()
    taker.press(Key.Key_M)
    assert not taker.strip_is_open()


def test_a_vote_is_counted(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    panel = taker.page.amendments.decisions
    assert not panel.votes[0].isVisible()
    panel.mode.setFocus()
    taker.press(Key.Key_End)
    taker.press(Key.Key_Up)
    assert panel.mode.currentText() == "vote à main levée"
    for spin, count in zip(panel.votes, ("38", "4", "2"), strict=True):
        spin.setFocus()
        spin.selectAll()
        type_words(spin, count)
    taker.press(Key.Key_A)
    decision = taker.workshop.amendments.numbered(number).decision
    assert decision is not None
    assert (decision.mode, decision.votes_for, decision.votes_against, decision.abstentions) == ("vote", 38, 4, 2)
    assert panel.mode.currentText() == "consensus", "the next decision begins anew"


def test_a_reason_goes_with_the_refusal_and_a_mandate_with_the_committee(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    for outcome, field in (("not_retained", "reason"), ("referred", "mandate")):
        number = taker.chosen_number()
        taker.page.amendments.decisions.note.setFocus()
        taker.write("à harmoniser")
        taker.page.text.clauses.setFocus()
        taker.press(key_of(outcome))
        assert getattr(taker.workshop.amendments.numbered(number).decision, field) == "à harmoniser"


def test_what_would_fall_is_shown_before_it_falls(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    seen: list[str] = []

    def turn_away(dialog: ConsequencesDialog) -> None:
        seen.extend(dialog.told())
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(ConsequencesDialog, turn_away):
        taker.press(Key.Key_A)
    assert len(seen) == 1
    assert seen[0].startswith("56  ")
    assert [card.state for card in taker.cards()] == ["pending", "pending"]
    with answering(ConsequencesDialog, lambda dialog: taker.qtbot.keyClick(dialog, Key.Key_Return)):
        taker.press(Key.Key_A)
    assert [card.state for card in taker.cards()] == ["retained", "lapsed"]
    fallen = taker.workshop.amendments.numbered("56").decision
    assert fallen is not None
    assert fallen.because_of == taker.workshop.amendments.numbered("53").id


def test_nothing_falls_that_a_person_has_unticked(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")

    def keep_the_other(dialog: ConsequencesDialog) -> None:
        taker.qtbot.keyClick(dialog.boxes()[0], Key.Key_Space)
        taker.qtbot.keyClick(dialog, Key.Key_Return, CTRL)

    with answering(ConsequencesDialog, keep_the_other):
        taker.press(Key.Key_A)
    assert [card.state for card in taker.cards()] == ["retained", "pending"]


def test_words_that_are_gone_are_refused_with_a_sentence(taker: NoteTaker) -> None:
    test_nothing_falls_that_a_person_has_unticked(taker)
    taker.choose_amendment("56")
    taker.press(Key.Key_A)
    assert taker.refusal() == (
        "Les mots que remplace l’amendement 56 ne sont plus dans le texte : retenez-le avec une autre rédaction."
    )
    assert taker.card("56").state == "pending"


def test_undo_and_redo_of_a_decision(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    before = taker.shown("3.2.3")
    taker.press(Key.Key_R)
    refused = taker.shown("3.2.3")
    assert refused != before
    taker.press(Key.Key_Z, CTRL)
    assert taker.card(number).state == "pending"
    assert taker.shown("3.2.3") == before
    taker.press(Key.Key_Z, CTRL | SHIFT)
    assert taker.card(number).state == "not_retained"
    assert taker.shown("3.2.3") == refused


def test_a_decision_is_reopened_and_stays_in_the_history(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    taker.press(Key.Key_A)
    assert taker.page.amendments.beginners.reopen.isVisible()
    with answering(ReopenDialog, lambda dialog: taker.qtbot.keyClick(dialog.accept_button, Key.Key_Return)):
        taker.press(Key.Key_O)
    assert taker.card(number).state == "pending"
    history = taker.workshop.deciding.history(taker.workshop.amendments.numbered(number).id)
    assert [one.outcome for one in history if one.level == "plenary"] == ["retained"]


def test_support_adds_an_author_and_takes_no_number(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    amendment = taker.page.amendments.current()
    assert amendment is not None
    upcoming = taker.workshop.amendments.next_number()

    def add(dialog: SupportDialog) -> None:
        taker.write("lotsui")
        taker.press(Key.Key_Return)

    with answering(SupportDialog, add):
        taker.press(Key.Key_S)
    kept = taker.workshop.amendments.get(amendment.id)
    assert len(kept.supporters) == len(amendment.supporters) + 1
    assert kept.supporters[-1].name.endswith("LOTSUI")
    assert taker.workshop.amendments.next_number() == upcoming
    assert f"appuyé par {len(kept.supporters)}" in taker.card(amendment.number).detail


def test_form_or_substance_with_one_key(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    assert "fond" in taker.card(taker.chosen_number()).detail
    taker.press(Key.Key_X)
    assert "forme" in taker.card(taker.chosen_number()).detail


def test_a_remark_is_noted(taker: NoteTaker) -> None:
    taker.begin("3.2.3")
    taker.press(Key.Key_5, ALT)
    taker.write("Trop vague.")
    taker.record()
    made = taker.last().number
    taker.press(Key.Key_A)
    assert taker.card(made).state == "noted"


def test_the_queue_walks_from_clause_to_clause(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_J)
    first = taker.chosen_number(), taker.clause().label
    taker.press(Key.Key_J)
    assert (taker.chosen_number(), taker.clause().label) != first
    assert taker.workshop.amendments.numbered(taker.chosen_number()).clause == taker.clause().id
    taker.press(Key.Key_K)
    assert (taker.chosen_number(), taker.clause().label) == first


def test_a_key_never_decides_on_another_clause_than_the_one_chosen(taker: NoteTaker) -> None:
    """The queue stood on one clause, the eyes on another: the key struck the first."""
    taker.press(Key.Key_J)
    queued = taker.chosen_number()
    taker.go_to("3.2.2")
    assert taker.chosen_number() == "53"
    taker.press(Key.Key_R)
    assert taker.card("53").state == "not_retained"
    assert taker.workshop.amendments.numbered(queued).is_open
    taker.press(Key.Key_J)
    taker.go_to("al. 2")
    assert taker.chosen_number() == ""


def test_a_deleted_amendment_can_be_taken_back(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    number = taker.chosen_number()
    taker.page.amendments.list.setFocus()
    taker.press(Key.Key_Delete)
    assert [card.number for card in taker.cards()] == []
    assert taker.frame.messages.short.sentence == f"Amendement {number} supprimé"
    taker.press(Key.Key_Z, CTRL)
    assert [card.number for card in taker.cards()] == [number]


def test_while_a_wording_is_typed_only_the_manner_is_asked(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    panel = taker.page.amendments.decisions
    taker.press(Key.Key_N)
    assert not panel.isVisible()
    taker.press(Key.Key_Escape)
    assert panel.isVisible()
    taker.press(Key.Key_M)
    assert panel.mode.isVisible()
    assert not panel.button("retained").isVisible()


def test_before_a_deletion_one_sees_which_accepted_ones_go_with_it(taker: NoteTaker) -> None:
    taker.begin("2.2.3")
    taker.press(Key.Key_3, ALT)
    taker.record()
    seen: list[str] = []

    def turn_away(dialog: ConsequencesDialog) -> None:
        seen.extend(dialog.lost())
        taker.qtbot.keyClick(dialog, Key.Key_Escape)

    with answering(ConsequencesDialog, turn_away):
        taker.press(Key.Key_A)
    assert [one.split()[0] for one in seen] == ["82"]


def open_details(taker: NoteTaker) -> DecisionDetails:
    panel = taker.page.amendments.decisions
    panel.more.setFocus()
    taker.press(Key.Key_Space)
    assert panel.details.isVisible()
    return panel.details


def test_without_consensus_a_mandate_with_a_deadline_and_a_reservation(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    number = taker.chosen_number()
    details = open_details(taker)
    assert details.chair.hasFocus()
    taker.write("mensavi")
    taker.press(Key.Key_Return)
    said = (
        (details.reservations.lines[0].by, "foliv"),
        (details.reservations.lines[0].words, "la parité reste à trancher"),
        (details.mandate_to, "DGE et MCOM"),
    )
    for field, words in said:
        field.setFocus()
        type_words(field, words)
        if field is details.reservations.lines[0].by:
            taker.press(Key.Key_Return)
    details.has_deadline.setFocus()
    taker.press(Key.Key_Space)
    assert details.deadline.isEnabled()
    taker.page.amendments.decisions.note.setFocus()
    taker.write("harmoniser les deux rédactions")
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_D)
    decision = taker.workshop.amendments.numbered(number).decision
    assert decision is not None
    assert (decision.outcome, decision.mandate, decision.mandate_to) == (
        "referred",
        "harmoniser les deux rédactions",
        "DGE et MCOM",
    )
    assert decision.deadline == taker.page.context.clock().date()
    assert decision.chair is not None
    assert "MENSAVI" in taker.workshop.people.get(decision.chair).family_name.upper()
    (reservation,) = decision.reservations
    assert "FOLIVI" in reservation.by
    assert reservation.text == "la parité reste à trancher"
    assert not taker.page.amendments.decisions.details.isVisible()


def test_a_chair_who_is_nobody_on_the_list_is_refused_and_nothing_is_decided(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    number = taker.chosen_number()
    open_details(taker)
    taker.write("Personne Inconnue")
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_R)
    assert "Personne Inconnue" in taker.refusal()
    assert taker.workshop.amendments.numbered(number).state == "pending"

"""Deciding: what is retained changes the consolidated text and nothing else; every decision stays readable."""

from datetime import date

import pytest

from facilitation.amendments.values import Author, Reservation
from facilitation.errors import PalabreError

TEXT = """# Axe 3

L’État veille à la protection des Togolais de l’extérieur et facilite leur participation.

Un guichet unique est ouvert.
"""
BASE = "L’État veille à la protection des Togolais de l’extérieur et facilite leur participation."


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


@pytest.fixture
def clause(workshop, document):
    return next(one for one in workshop.texts.clauses(document) if one.text == BASE).id


def propose(workshop, clause, text, kind="replace", **more):
    return workshop.amendments.add(clause, kind, text, authors=[Author(None, None, "OIM")], **more)


def texts(workshop, document):
    return [one.text for one in workshop.consolidation.consolidated(document).clauses if one.state != "deleted"]


def test_retained_changes_the_consolidated_text_and_not_the_original(workshop, document, clause, hand_clock):
    made = propose(workshop, clause, BASE.replace("veille à", "garantit"))
    hand_clock.set("2025-07-23 10:42")
    decision = workshop.deciding.decide(made.id, "retained")
    assert (decision.outcome, decision.mode, decision.decided_at.strftime("%H:%M")) == ("retained", "consensus", "10:42")
    assert BASE.replace("veille à", "garantit") in texts(workshop, document)
    assert workshop.texts.clause(clause).text == BASE
    workshop.history.undo()
    assert workshop.amendments.get(made.id).state == "pending"
    assert BASE in texts(workshop, document)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_amendments_on_different_words_both_hold_in_any_order(workshop, document, clause, order):
    made = [
        propose(workshop, clause, BASE.replace("veille à", "garantit")),
        propose(workshop, clause, BASE.replace("facilite", "encourage")),
    ]
    for place in order:
        workshop.deciding.decide(made[place].id, "retained")
    assert BASE.replace("veille à", "garantit").replace("facilite", "encourage") in texts(workshop, document)


def test_words_that_are_gone_are_refused_and_nothing_is_written(workshop, document, clause):
    first = propose(workshop, clause, BASE.replace("veille à", "garantit"))
    second = propose(workshop, clause, BASE.replace("veille à", "assure"))
    assert workshop.consolidation.conflicts(document) == {first.id: {second.id}, second.id: {first.id}}
    assert [one.id for one in workshop.consequences.of(first.id).fall] == [second.id]
    workshop.deciding.decide(first.id, "retained")
    assert workshop.consolidation.stale(document) == {second.id}
    acts = len(workshop.history.acts())
    with pytest.raises(PalabreError, match="words_gone"):
        workshop.deciding.decide(second.id, "retained")
    assert len(workshop.history.acts()) == acts
    assert workshop.amendments.get(second.id).state == "pending"
    # With another wording, on the text as it stands, it can be retained.
    agreed = BASE.replace("veille à", "garantit et assure")
    workshop.deciding.decide(second.id, "retained_modified", agreed_text=agreed)
    assert agreed in texts(workshop, document)


def test_three_texts_are_kept(workshop, document, clause):
    proposed = BASE.replace("veille à", "garantit")
    agreed = BASE.replace("veille à", "assure")
    made = propose(workshop, clause, proposed)
    workshop.deciding.decide(made.id, "retained_modified", agreed_text=agreed)
    known = workshop.amendments.get(made.id)
    assert (known.base_text, known.text, known.decision.agreed_text) == (BASE, proposed, agreed)
    assert agreed in texts(workshop, document)


def test_what_falls_is_confirmed_by_a_person(workshop, clause):
    deletion = propose(workshop, clause, "", "delete")
    rival = propose(workshop, clause, BASE.replace("veille à", "garantit"))
    workshop.deciding.decide(deletion.id, "retained", lapse=[rival.id])
    fallen = workshop.amendments.get(rival.id)
    assert (fallen.state, fallen.decision.because_of) == ("lapsed", deletion.id)
    # One decision, one step of undo.
    workshop.history.undo()
    assert {workshop.amendments.get(one.id).state for one in (deletion, rival)} == {"pending"}


def test_insertions_and_deletions(workshop, document, clause):
    workshop.deciding.decide(propose(workshop, clause, "Un premier alinéa.\nUn second.", "insert").id, "retained")
    found = texts(workshop, document)
    assert found[found.index(BASE) + 1 :][:2] == ["Un premier alinéa.", "Un second."]
    workshop.deciding.decide(propose(workshop, clause, "", "delete").id, "retained")
    assert BASE not in texts(workshop, document)
    assert "Un premier alinéa." in texts(workshop, document)


def test_reopening_keeps_the_history(workshop, document, clause):
    made = propose(workshop, clause, BASE.replace("veille à", "garantit"))
    workshop.deciding.decide(made.id, "retained")
    workshop.deciding.reopen(made.id, "à la demande de la plénière")
    assert workshop.amendments.get(made.id).state == "pending"
    assert BASE in texts(workshop, document)
    workshop.deciding.decide(made.id, "not_retained", reason="texte maintenu par la salle")
    told = [(one.outcome, one.reopened_reason) for one in workshop.deciding.history(made.id)]
    assert told == [("retained", "à la demande de la plénière"), ("not_retained", "")]
    with pytest.raises(PalabreError, match="nothing_to_reopen"):
        workshop.deciding.reopen(propose(workshop, clause, "Autre texte.").id)


def test_votes_go_with_a_vote_only(workshop, clause):
    made = propose(workshop, clause, "Autre texte.")
    with pytest.raises(PalabreError, match=r"decision\.votes"):
        workshop.deciding.decide(made.id, "retained", mode="vote")
    with pytest.raises(PalabreError, match=r"decision\.votes"):
        workshop.deciding.decide(made.id, "retained", votes=(1, 2, 3))
    with pytest.raises(PalabreError, match=r"decision\.no_votes"):
        workshop.deciding.decide(made.id, "retained", mode="vote", votes=(0, 0, 0))
    decision = workshop.deciding.decide(made.id, "retained", mode="vote", votes=(31, 4, 2))
    assert (decision.votes_for, decision.votes_against, decision.abstentions) == (31, 4, 2)


def test_mandate_deadline_and_reservations_are_kept(workshop, clause):
    made = propose(workshop, clause, "Autre texte.")
    decision = workshop.deciding.decide(
        made.id,
        "referred",
        mandate="Proposer une rédaction",
        mandate_to="comité de rédaction",
        deadline=date(2025, 8, 15),
        reservations=[Reservation("Société civile", "sur le délai")],
    )
    assert (decision.mandate_to, decision.deadline) == ("comité de rédaction", date(2025, 8, 15))
    assert decision.reservations == (Reservation("Société civile", "sur le délai"),)
    # What was referred can still be decided.
    assert workshop.deciding.decide(made.id, "retained").outcome == "retained"


def test_sub_amendments_come_first_and_change_what_is_decided(workshop, document, clause):
    proposed = "L’État garantit la protection des Togolais."
    made = propose(workshop, clause, proposed)
    sub = propose(workshop, clause, "L’État garantit la protection durable des Togolais.", parent=made.id)
    with pytest.raises(PalabreError, match="sub_amendments_first"):
        workshop.deciding.decide(made.id, "retained")
    workshop.deciding.decide(sub.id, "retained")
    assert workshop.consolidation.effective_text(workshop.amendments.get(made.id)) == sub.text
    assert BASE in texts(workshop, document)
    workshop.deciding.decide(made.id, "retained")
    assert sub.text in texts(workshop, document)


def test_a_refused_amendment_takes_its_sub_amendments_with_it(workshop, clause):
    made = propose(workshop, clause, "L’État garantit la protection.")
    sub = propose(workshop, clause, "L’État garantit la protection durable.", parent=made.id)
    workshop.deciding.decide(made.id, "not_retained", reason="hors sujet")
    assert workshop.amendments.get(sub.id).state == "lapsed"


def test_remarks_are_noted_and_proposals_are_not(workshop, clause):
    remark = propose(workshop, clause, "Le diagnostic manque de chiffres.", "remark")
    workshop.deciding.decide(remark.id, "noted")
    with pytest.raises(PalabreError, match="noted_is_for_remarks"):
        workshop.deciding.decide(propose(workshop, clause, "Autre.").id, "noted")


@pytest.mark.parametrize(
    ("outcome", "text", "key"), [("retained_modified", None, "no_agreed_text"), ("retained", "x", "text_without_change")]
)
def test_agreed_words_go_with_their_outcome(workshop, clause, outcome, text, key):
    made = propose(workshop, clause, "Autre texte.")
    with pytest.raises(PalabreError, match=key):
        workshop.deciding.decide(made.id, outcome, agreed_text=text)


@pytest.mark.parametrize("after", ["undo", "another act"])
def test_a_refused_decision_is_forgotten_whatever_is_done_next(workshop, document, clause, after):
    first = propose(workshop, clause, BASE.replace("veille à", "garantit"))
    second = propose(workshop, clause, BASE.replace("veille à", "assure"))
    workshop.deciding.decide(first.id, "retained")
    with pytest.raises(PalabreError, match="words_gone"):
        workshop.deciding.decide(second.id, "retained")
    if after == "undo":
        workshop.history.undo()
    else:
        workshop.settings.update(place="Kpalimé")
    assert workshop.amendments.get(second.id).state == "pending"
    assert workshop.amendments.get(first.id).state == ("pending" if after == "undo" else "retained")
    assert workshop.consolidation.current_text(clause) == (BASE if after == "undo" else BASE.replace("veille à", "garantit"))


@pytest.mark.parametrize("kind", ["delete", "move"])
def test_what_has_no_words_of_its_own_cannot_be_retained_with_others(workshop, document, clause, kind):
    target = workshop.texts.clauses(document)[-1].id if kind == "move" else None
    made = propose(workshop, clause, "", kind, target=target)
    with pytest.raises(PalabreError, match=r"decision\.no_words"):
        workshop.deciding.decide(made.id, "retained_modified", agreed_text="D’autres mots.")
    assert workshop.amendments.get(made.id).state == "pending"


def test_the_same_move_proposed_twice_can_be_retained_twice(workshop, document, clause):
    target = workshop.texts.clauses(document)[-1].id
    for _ in range(2):
        made = propose(workshop, clause, "", "move", target=target)
        workshop.deciding.decide(made.id, "retained")
    assert texts(workshop, document)[-1] == BASE


def test_what_falls_with_a_vote_falls_by_that_vote(workshop, clause):
    kept = propose(workshop, clause, "Un.")
    fallen = propose(workshop, clause, "Deux.")
    workshop.deciding.decide(kept.id, "retained", mode="vote", votes=(31, 4, 2), lapse=[fallen.id])
    decision = workshop.amendments.get(fallen.id).decision
    assert (decision.outcome, decision.mode, decision.votes_for, decision.because_of) == ("lapsed", "vote", 31, kept.id)

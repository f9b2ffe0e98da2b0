"""What a decision would do to the others and to the text around, told before it is taken (domain.md 2.6 and scenario 26)."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError

TEXT = """# 4. Mise en œuvre

4.1. Un comité est créé.

4.2. Il se réunit chaque mois, comme le dit le point 4.1.

# 5. Suivi

5.1. Les points 4.1 et 4.2 sont suivis.

5.2. Le comité de l’article 4.1 rend compte, et le point 4.2 aussi.
"""
COMMITTEE = "4.1. Un comité est créé."


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


def propose(workshop, document, words, kind, text="", **more):
    clause = next(one for one in workshop.texts.clauses(document) if one.text.startswith(words))
    target = more.pop("target", None)
    if target is not None:
        target = next(one.id for one in workshop.texts.clauses(document) if one.text.startswith(target))
    return workshop.amendments.add(clause.id, kind, text, authors=[Author(None, None, "OIM")], target=target, **more)


def numbers(amendments):
    return [one.number for one in amendments]


def cited(consequences):
    return [(one.label, one.cited) for one in consequences.references]


def test_before_a_deletion_all_is_told_and_nothing_is_changed(workshop, document):
    deletion = propose(workshop, document, "4.1", "delete")
    propose(workshop, document, "4.1", "replace", "4.1. Un conseil est créé.")
    propose(workshop, document, "4.1", "insert", "Il a cinq membres.")
    propose(workshop, document, "4.1", "move", target="5.1")
    propose(workshop, document, "4.2", "replace", "4.2. Il se réunit.")
    propose(workshop, document, "5.1", "insert", "Un rapport est publié.")
    acts = len(workshop.history.acts())
    told = workshop.consequences.of(deletion.id)
    assert (numbers(told.fall), numbers(told.survive), told.fall_with) == (["2", "4"], ["3"], ())
    assert cited(told) == [("4.2", "point 4.1"), ("5.1", "points 4.1")]
    assert len(workshop.history.acts()) == acts
    # As told, so it is.
    workshop.deciding.decide(deletion.id, "retained", lapse=[one.id for one in told.fall])
    assert [workshop.amendments.numbered(one).state for one in ("2", "3", "4", "5")] == ["lapsed", "pending", "lapsed", "pending"]
    for one in told.survive:
        workshop.deciding.decide(one.id, "retained")
    standing = [one.text for one in workshop.consolidation.consolidated(document).clean()]
    assert standing[1:3] == ["Il a cinq membres.", "4.2. Il se réunit chaque mois, comme le dit le point 4.1."]


def test_a_part_takes_along_what_stands_below_its_heading(workshop, document):
    deletion = propose(workshop, document, "4. Mise", "delete")
    propose(workshop, document, "4. Mise", "insert", "Le présent chapitre est public.")
    propose(workshop, document, "4.2", "replace", "4.2. Il se réunit.")
    propose(workshop, document, "4.1", "insert", "Il a cinq membres.")
    told = workshop.consequences.of(deletion.id)
    assert (numbers(told.fall), numbers(told.survive)) == (["2", "3", "4"], [])
    # What refers to a clause from within the part goes with it.
    assert cited(told) == [("5.1", "points 4.1"), ("5.1", "points 4.2"), ("5.2", "point 4.2")]


def test_a_block_that_strikes_clauses_is_a_deletion_too(workshop, document):
    clauses = [one.id for one in workshop.texts.clauses(document)][1:3]
    block = workshop.several.rewrite(clauses, "4.1. Un comité se réunit.", authors=[Author(None, None, "OIM")])
    propose(workshop, document, "4.2", "insert", "Il rend compte.")
    propose(workshop, document, "4.2", "replace", "4.2. Il se réunit.")
    told = workshop.consequences.of(block.id)
    assert (numbers(told.fall), numbers(told.survive)) == (["3"], ["2"])
    assert cited(told) == [("5.1", "points 4.2"), ("5.2", "point 4.2")]


def test_what_is_decided_again_is_told_as_well(workshop, document):
    deletion = propose(workshop, document, "4.1", "delete")
    propose(workshop, document, "4.1", "replace", "4.1. Un conseil est créé.")
    workshop.deciding.decide(deletion.id, "not_retained")
    assert numbers(workshop.consequences.of(deletion.id).fall) == ["2"]


def test_references_that_were_gone_before_are_not_told_again(workshop, document):
    first = propose(workshop, document, "4.1", "delete")
    second = propose(workshop, document, "4.2", "delete")
    workshop.deciding.decide(first.id, "retained")
    assert cited(workshop.consequences.of(second.id)) == [("5.1", "points 4.2"), ("5.2", "point 4.2")]


def test_nothing_follows_from_a_change_of_words_that_stands_alone(workshop, document):
    made = propose(workshop, document, "4.1", "replace", "4.1. Un conseil est créé.")
    assert not workshop.consequences.of(made.id)
    sub = propose(workshop, document, "4.1", "replace", "4.1. Un grand conseil est créé.", parent=made.id)
    assert workshop.consequences.of(made.id).fall_with == (sub,)
    with pytest.raises(PalabreError, match="sub_amendments_first"):
        workshop.deciding.decide(made.id, "retained")


def test_retained_ones_that_would_go_with_what_is_struck_are_told(workshop, document):
    reworded = propose(workshop, document, "4.1", "replace", "4.1. Un conseil est créé.")
    added = propose(workshop, document, "4. Mise", "insert", "Ce qui suit est urgent.")
    beside = propose(workshop, document, "4.1", "insert", "# Moyens\nLes moyens suivent.")
    away = propose(workshop, document, "4.2", "move", target="5.1")
    elsewhere = propose(workshop, document, "5.2", "replace", "5.2. Rien.")
    for one in (reworded, added, beside, away, elsewhere):
        workshop.deciding.decide(one.id, "retained")
    deletion = propose(workshop, document, "4. Mise", "delete")
    told = workshop.consequences.of(deletion.id)
    assert numbers(told.lost) == [reworded.number, added.number]
    workshop.deciding.decide(deletion.id, "retained")
    left = [one.text for one in workshop.consolidation.consolidated(document).clean()]
    assert left[:4] == ["Moyens", "Les moyens suivent.", "5. Suivi", "5.1. Les points 4.1 et 4.2 sont suivis."]
    assert left[4].startswith("4.2.")


def test_why_it_could_not_be_retained_is_known_before(workshop, document):
    deletion = propose(workshop, document, "4.1", "delete")
    rival = propose(workshop, document, "4.1", "replace", "4.1. Un conseil est créé.")
    assert workshop.deciding.hindrance(rival.id) is None
    workshop.deciding.decide(deletion.id, "retained")
    assert workshop.deciding.hindrance(deletion.id) is None
    told = workshop.deciding.hindrance(rival.id)
    assert told is not None
    assert told.key == "decision.clause_gone"
    with pytest.raises(PalabreError, match=r"decision\.clause_gone"):
        workshop.deciding.decide(rival.id, "retained")


def test_what_was_moved_already_says_so_and_how_to_go_on(workshop, document):
    first = propose(workshop, document, "4.1", "move", target="5.1")
    again = propose(workshop, document, "4.1", "move", target="5.2")
    workshop.deciding.decide(first.id, "retained")
    told = workshop.deciding.hindrance(again.id)
    assert told is not None
    assert told.key == "decision.place_taken"
    with pytest.raises(PalabreError, match=r"decision\.place_taken"):
        workshop.deciding.decide(again.id, "retained")
    workshop.deciding.reopen(first.id)
    workshop.deciding.decide(again.id, "retained")


def test_words_that_a_joined_paragraph_takes_over_are_not_lost(workshop, document):
    reworded = propose(workshop, document, "4.1", "replace", "4.1. Un conseil est créé.")
    workshop.deciding.decide(reworded.id, "retained")
    run = [one.id for one in workshop.texts.clauses(document) if one.text.startswith("4.") and one.kind != "heading"]
    joined = workshop.several.rewrite(run, "4.1. Un conseil est créé et se réunit.", authors=[Author(None, None, "OIM")])
    assert workshop.consequences.of(joined.id).lost == ()

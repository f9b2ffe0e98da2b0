"""The order in which open amendments are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitation.amendments.values import Author
from facilitation.workshop import Workshop

TEXT = """# Axe 3

L’État veille à la protection des Togolais de l’extérieur.

Un guichet unique est ouvert.
"""
STATE = "L’État veille à la protection des Togolais de l’extérieur."
SHIELD = STATE.replace("veille à", "garantit")


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


def propose(workshop, document, words, kind, text="", **more):
    clause = next(one for one in workshop.texts.clauses(document) if one.text == words)
    return workshop.amendments.add(clause.id, kind, text, authors=[Author(None, None, "OIM")], **more)


def called(workshop, document):
    return [(one.amendment.number, one.reason, one.discussion, one.beside) for one in workshop.examination.order(document)]


def test_sub_amendments_first_and_the_same_proposals_together(workshop, document):
    first = propose(workshop, document, STATE, "replace", SHIELD)
    propose(workshop, document, STATE, "delete")
    propose(workshop, document, STATE, "replace", SHIELD)
    small = propose(workshop, document, STATE, "replace", f"{SHIELD} Enfin.", parent=first.id)
    large = propose(workshop, document, STATE, "replace", "Tout autre chose.", parent=first.id)
    propose(workshop, document, STATE, "replace", f"{SHIELD} Enfin, donc.", parent=small.id)
    propose(workshop, document, "Un guichet unique est ouvert.", "question", "Où ?")
    assert called(workshop, document) == [
        ("2", "deletion", 1, ""),
        (large.number, "sub_amendment", 2, "1"),
        ("1-a-a", "sub_amendment", 2, "1-a"),
        ("1-a", "sub_amendment", 2, "1"),
        ("1", "wording", 2, ""),
        ("3", "identical", 2, "1"),
        ("4", "question", 3, ""),
    ]


def test_what_was_decided_is_called_no_more(workshop, document):
    first = propose(workshop, document, STATE, "replace", SHIELD)
    second = propose(workshop, document, STATE, "delete")
    third = propose(workshop, document, STATE, "remark", "À vérifier.")
    workshop.deciding.decide(second.id, "not_retained")
    workshop.deciding.decide(third.id, "parked")
    assert [one for one, *_ in called(workshop, document)] == [first.number, third.number]
    workshop.amendments.bin(first.id)
    assert [one for one, *_ in called(workshop, document)] == [third.number]


def test_a_sub_amendment_to_what_was_decided_is_not_forgotten(workshop, document):
    first = propose(workshop, document, STATE, "replace", SHIELD)
    sub = propose(workshop, document, STATE, "replace", f"{SHIELD} Enfin.", parent=first.id)
    workshop.deciding.decide(sub.id, "parked")
    workshop.deciding.decide(first.id, "retained")
    assert called(workshop, document) == [(sub.number, "sub_amendment", 1, "1")]


def test_several_clauses_at_once(workshop, document):
    clauses = [one.id for one in workshop.texts.clauses(document)][1:]
    propose(workshop, document, "Un guichet unique est ouvert.", "delete")
    workshop.several.rewrite(clauses, "Un seul alinéa.", authors=[Author(None, None, "OIM")])
    workshop.several.replace_everywhere("unique", "commun", [document], authors=[Author(None, None, "OIM")])
    assert [(number, reason) for number, reason, *_ in called(workshop, document)] == [
        ("1", "deletion"),
        ("2", "rewriting"),
        ("3", "everywhere"),
    ]


def test_every_open_amendment_of_the_demonstration_once(demonstration_file: Path) -> None:
    with Workshop.open(demonstration_file, read_only=True) as workshop:
        for document in workshop.texts.documents():
            calls = workshop.examination.order(document.id)
            waiting = [one.number for one in workshop.amendments.all(document.id) if one.is_open]
            numbers = [one.amendment.number for one in calls]
            assert waiting
            assert sorted(numbers) == sorted(waiting)
            for call in calls:
                parent = call.amendment.parent
                if parent is not None and workshop.amendments.get(parent).is_open:
                    assert numbers.index(call.amendment.number) < numbers.index(workshop.amendments.get(parent).number)

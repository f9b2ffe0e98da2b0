"""A remark or a question is closed by an answer, a note, or by what it becomes (scenario 5)."""

import pytest

from facilitation.amendments.values import Author
from facilitation.gaps import gaps


@pytest.fixture
def question(workshop):
    document = workshop.texts.add("politique.md", b"# Diagnostic\n\nLe pays change.\n")
    clause = next(one.id for one in workshop.texts.clauses(document) if one.kind == "heading")
    return workshop.amendments.add(
        clause, "question", "Le diagnostic manque de chiffres récents.", authors=[Author(None, None, "OIM")]
    ).id


def waiting(workshop):
    return [one.key for one in gaps(workshop) if one.key == "gap.questions"]


def test_an_answer_closes_it_and_stays_with_it(workshop, question):
    assert waiting(workshop)
    told = workshop.observations.answer(question, " Les chiffres de 2024 sont en annexe. ")
    assert (told.answer, told.state) == ("Les chiffres de 2024 sont en annexe.", "noted")
    assert not waiting(workshop)
    workshop.history.undo()
    assert workshop.amendments.get(question).answer == ""
    assert workshop.amendments.get(question).state == "pending"


def test_an_answer_taken_away_closes_nothing(workshop, question):
    assert workshop.observations.answer(question, "  ").state == "pending"


def test_it_becomes_a_recommendation(workshop, question):
    point = workshop.register.get(workshop.observations.recommend(question, "Voir la recommandation.", reason="Devient."))
    assert (point.kind, point.text, point.amendment) == ("recommendation", "Le diagnostic manque de chiffres récents.", question)
    closed = workshop.amendments.get(question)
    assert (closed.state, closed.answer, closed.decision.reason) == ("noted", "Voir la recommandation.", "Devient.")
    workshop.history.undo()
    assert workshop.register.all() == []
    assert workshop.amendments.get(question).state == "pending"


def test_an_amendment_is_no_observation(workshop, question):
    clause = workshop.amendments.get(question).clause
    made = workshop.amendments.add(clause, "replace", "Constat", authors=[Author(None, None, "OIM")])
    with pytest.raises(ValueError, match="no observation"):
        workshop.observations.answer(made.id, "Oui.")

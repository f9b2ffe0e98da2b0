"""What is left on an older version: what may be placed by hand, and what may be retained there (domain.md, scenario 33)."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Amendment, Author
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from tests.facilitation.documents.test_versions import accept, clause, state

FIRST, SECOND, THIRD, LAST = "renforcer les capacités ;", "former les cadres ;", "équiper les services.", "Le suivi est public."
DGE = [Author(None, None, "DGE")]


def written(*paragraphs: str) -> str:
    return "\n\n".join(("# 1 Axes", *paragraphs)) + "\n"


OLD = written(FIRST, SECOND, THIRD, LAST)
WITHOUT_SECOND = written(FIRST, "équiper les services déconcentrés.", LAST)
BETWEEN = written(FIRST, "recruter des juristes ;", SECOND, THIRD, LAST)


@pytest.fixture
def document(workshop: Workshop) -> str:
    return workshop.texts.add("plan.md", OLD.encode(), title="Plan")


def rewrite(workshop: Workshop, document: str, text: str, *words: str) -> Amendment:
    return workshop.several.rewrite([clause(workshop, document, one).id for one in words], text, authors=DGE)


def replace(workshop: Workshop, document: str, words: str, text: str) -> Amendment:
    return workshop.amendments.add(clause(workshop, document, words).id, "replace", text, authors=DGE)


# Placing runs of clauses


@pytest.mark.parametrize("wording", [None, "renforcer et former ;"])
@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("join", "renforcer les capacités et former les cadres ;", (FIRST, SECOND)),
        ("block", "renforcer les capacités de tous ;\nformer tous les cadres ;", (FIRST, SECOND)),
        ("split", "former ;\nles cadres ;", (SECOND,)),
    ],
)
def test_a_run_that_has_lost_a_clause_does_not_take_its_neighbour(
    workshop: Workshop, document: str, kind: str, text: str, words: tuple[str, ...], wording: str | None
) -> None:
    left = rewrite(workshop, document, text, *words)
    assert left.kind == kind
    new = accept(workshop, document, WITHOUT_SECOND)
    assert workshop.amendments.get(left.id).document == document
    before = state(workshop)
    for place in workshop.texts.clauses(new):
        with pytest.raises(PalabreError, match=r"version\.run_not_there"):
            workshop.versions.place(left.id, place.id, text=wording)
    assert state(workshop) == before


@pytest.mark.parametrize("agreed", [None, "renforcer les capacités et bien former les cadres ;"])
def test_a_run_is_placed_where_all_its_words_follow_each_other_again(workshop: Workshop, document: str, agreed: str | None) -> None:
    text = "renforcer les capacités et former les cadres ;"
    left = rewrite(workshop, document, text, FIRST, SECOND)
    if agreed is not None:
        workshop.deciding.decide(left.id, "retained_modified", agreed_text=agreed)
    second = accept(workshop, document, BETWEEN)
    with pytest.raises(PalabreError, match=r"version\.run_not_there"):
        workshop.versions.place(left.id, clause(workshop, second, FIRST).id)
    third = accept(workshop, second, OLD.replace("# 1 Axes", "# 1 Axes\n\nUn alinéa de plus."))
    here = clause(workshop, third, FIRST)
    workshop.versions.place(left.id, here.id)
    placed = workshop.amendments.get(left.id)
    assert (placed.documents, placed.made_on) == ((third,), document)
    assert [workshop.texts.clause(part.clause).text for part in placed.parts] == [FIRST, SECOND]
    assert (placed.text, placed.base_text) == (left.text, left.base_text)
    if agreed is None:
        workshop.deciding.decide(left.id, "retained")
    texts = [one.text for one in workshop.consolidation.consolidated(third).clean()]
    assert texts[-3:] == [agreed or text, THIRD, LAST]


# Retaining what is left


@pytest.mark.parametrize(("outcome", "agreed"), [("retained", None), ("retained_modified", "former des cadres ;")])
def test_what_is_left_on_an_older_version_is_not_retained_there(
    workshop: Workshop, document: str, outcome: str, agreed: str | None
) -> None:
    left = replace(workshop, document, SECOND, "former tous les cadres ;")
    new = accept(workshop, document, WITHOUT_SECOND)
    assert not workshop.versions.contains(left.id)
    before = state(workshop)
    with pytest.raises(PalabreError, match=r"decision\.on_older_version"):
        workshop.deciding.decide(left.id, outcome, agreed_text=agreed)
    assert state(workshop) == before
    workshop.versions.place(left.id, clause(workshop, new, FIRST).id, text="renforcer toutes les capacités ;")
    workshop.deciding.decide(left.id, outcome, agreed_text=agreed)
    assert workshop.amendments.get(left.id).state == outcome


def test_what_is_left_may_be_closed_there_and_what_changes_no_text_noted(workshop: Workshop, document: str) -> None:
    left = replace(workshop, document, SECOND, "former tous les cadres ;")
    parked = replace(workshop, document, SECOND, "former quelques cadres ;")
    asked = workshop.amendments.add(clause(workshop, document, SECOND).id, "question", "Combien ?", authors=DGE)
    accept(workshop, document, WITHOUT_SECOND)
    workshop.deciding.decide(left.id, "not_retained")
    workshop.deciding.decide(parked.id, "parked")
    workshop.deciding.decide(asked.id, "noted")
    states = [workshop.amendments.get(one.id).state for one in (left, parked, asked)]
    assert states == ["not_retained", "parked", "noted"]


def test_what_the_new_version_says_already_is_retained_where_it_is_but_in_no_other_wording(
    workshop: Workshop, document: str
) -> None:
    there = replace(workshop, document, THIRD, "équiper les services déconcentrés.")
    new = accept(workshop, document, WITHOUT_SECOND)
    assert workshop.versions.contains(there.id)
    with pytest.raises(PalabreError, match=r"decision\.on_older_version"):
        workshop.deciding.decide(there.id, "retained_modified", agreed_text="équiper des services.", contained=True)
    workshop.deciding.decide(there.id, "retained", contained=workshop.versions.contains(there.id))
    assert workshop.amendments.get(there.id).state == "retained"
    assert workshop.versions.waiting(new) == []
    assert workshop.versions.contains(there.id)


def test_with_the_new_version_in_the_bin_the_older_one_is_decided_on_again(workshop: Workshop, document: str) -> None:
    left = replace(workshop, document, SECOND, "former tous les cadres ;")
    workshop.texts.bin(accept(workshop, document, WITHOUT_SECOND))
    assert not workshop.versions.contains(left.id)
    workshop.deciding.decide(left.id, "retained")
    assert workshop.consolidation.current_text(left.clause) == "former tous les cadres ;"


def test_words_replaced_everywhere_that_are_left_are_offered_no_place(workshop: Workshop, document: str) -> None:
    left = workshop.several.replace_everywhere("les services", "les directions", [document], authors=DGE)
    new = accept(workshop, document, OLD.replace("les services", "tous ses services"))
    assert [(one.amendment, one.fate, one.candidates) for one in workshop.versions.waiting(new)] == [(left.id, "to_place", ())]
    with pytest.raises(PalabreError, match=r"decision\.on_older_version"):
        workshop.deciding.decide(left.id, "retained")

"""Amendments to several clauses: one number, one decision, all of it or nothing, undone in one step."""

import pytest

from facilitation.amendments.values import Author
from facilitation.errors import PalabreError

TEXT = """# Axe 1

Former les agents des consulats.

Doter les consulats en matériel.

- Le MAEC veille.
- Le MAEC rend compte au « MAEC » d’alors.

# Axe 2

La MAEC-TV diffuse.

| Action | Responsable |
|---|---|
| Former | MAEC |
"""
PLAN = "# Plan\n\nLe MAEC exécute.\n"
OIM = [Author(None, None, "OIM")]


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


@pytest.fixture
def plan(workshop, document):
    return workshop.texts.add("plan.md", PLAN.encode())


def texts(workshop, document):
    return [one.text for one in workshop.consolidation.consolidated(document).clean() if one.text]


def clause(workshop, text, document=None):
    documents = [document] if document else [one.id for one in workshop.texts.documents()]
    return next(one.id for here in documents for one in workshop.texts.clauses(here) if one.text.startswith(text))


def joined(workshop):
    run = [clause(workshop, "Former les"), clause(workshop, "Doter")]
    return workshop.several.rewrite(run, "Former les agents et doter les consulats.", authors=OIM)


def test_two_paragraphs_become_one(workshop, document):
    before = texts(workshop, document)
    made = joined(workshop)
    assert (made.kind, made.number, made.base_text.count("\n")) == ("join", "1", 1)
    assert texts(workshop, document) == before
    workshop.deciding.decide(made.id, "retained")
    assert texts(workshop, document)[1:3] == ["Former les agents et doter les consulats.", "Le MAEC veille."]
    workshop.history.undo()
    assert texts(workshop, document) == before
    workshop.history.undo()
    assert workshop.amendments.all() == []
    assert workshop.check().faults == ()


def test_it_is_found_on_each_clause_that_it_changes(workshop, document):
    made = joined(workshop)
    for one in made.clauses:
        assert [found.number for found in workshop.amendments.of_clause(one)] == ["1"]
    assert workshop.amendments.counts_by_clause(document) == dict.fromkeys(made.clauses, (1, 1))
    workshop.history.undo()
    assert workshop.amendments.of_clause(made.clauses[1]) == []


def test_a_paragraph_becomes_two_and_another_wording_may_be_agreed(workshop, document):
    made = workshop.several.rewrite([clause(workshop, "Former les")], "Former les agents.\nFormer les consulats.", authors=OIM)
    assert made.kind == "split"
    workshop.deciding.decide(made.id, "retained_modified", agreed_text="Former les agents.\nÉquiper.\nÉvaluer.")
    assert texts(workshop, document)[1:4] == ["Former les agents.", "Équiper.", "Évaluer."]


def test_a_sub_amendment_changes_what_is_joined(workshop, document):
    made = joined(workshop)
    sub = workshop.amendments.add(
        made.clause, "replace", made.text.replace("doter", "équiper"), parent=made.id, authors=OIM, base_text=made.text
    )
    workshop.deciding.decide(sub.id, "retained")
    workshop.deciding.decide(made.id, "retained")
    assert "Former les agents et équiper les consulats." in texts(workshop, document)


def test_it_collides_with_what_bears_on_one_of_its_clauses(workshop, document):
    made = joined(workshop)
    other = workshop.amendments.add(clause(workshop, "Doter"), "replace", "Doter les consulats en véhicules.", authors=OIM)
    apart = workshop.amendments.add(clause(workshop, "Le MAEC veille"), "replace", "Le MAEC agit.", authors=OIM)
    assert workshop.consolidation.conflicts(document) == {made.id: {other.id}, other.id: {made.id}}
    assert [one.id for one in workshop.consequences.of(made.id).fall] == [other.id]
    workshop.deciding.decide(other.id, "retained")
    workshop.deciding.decide(apart.id, "retained")
    before = texts(workshop, document)
    # The other's new words would be struck unseen: joined on the text as it stands now, or not at all.
    with pytest.raises(PalabreError, match="words_gone"):
        workshop.deciding.decide(made.id, "retained")
    assert texts(workshop, document) == before


@pytest.mark.parametrize(
    ("first", "last", "error"),
    [("Former les", "La MAEC-TV", "run_apart"), ("Action", "Responsable", "run_apart"), ("Axe 1", "Axe 2", "run_holds")],
)
def test_only_paragraphs_that_follow_each_other(workshop, document, first, last, error):
    with pytest.raises(PalabreError, match=error):
        workshop.several.run(clause(workshop, first), clause(workshop, last))


def test_nothing_changed_or_nothing_written(workshop, document):
    run = [clause(workshop, "Former les"), clause(workshop, "Doter")]
    for clauses, text, error in ((run, workshop.several.words(run), "nothing_changed"), (run[:1], " \n ", "no_text")):
        with pytest.raises(PalabreError, match=error):
            workshop.several.rewrite(clauses, text, authors=OIM)
    assert workshop.amendments.all() == []


def test_all_paragraphs_of_a_run_are_struck_by_one_amendment(workshop, document):
    run = [clause(workshop, "Former les"), clause(workshop, "Doter")]
    made = workshop.several.rewrite(run, "", authors=OIM)
    workshop.deciding.decide(made.id, "retained")
    assert texts(workshop, document)[:2] == ["Axe 1", "Le MAEC veille."]


# Everywhere


def everywhere(workshop, documents, **more):
    return workshop.several.replace_everywhere("MAEC", "MAEIR", documents, authors=OIM, **more)


def test_words_are_replaced_wherever_they_stand_but_where_left_out(workshop, document, plan):
    found = workshop.several.find("MAEC", "MAEIR", [document, plan])
    assert [(one.found, "quoted" in one.traits) for one in found] == [
        ("MAEC", False),
        ("MAEC", False),
        ("MAEC", True),
        ("MAEC", False),
        ("MAEC", False),
    ]
    made = everywhere(workshop, [document, plan], left_out={(found[2].clause, found[2].start)})
    assert (made.kind, made.base_text, made.text) == ("everywhere", "MAEC", "MAEIR")
    assert made.documents == (document, plan)
    workshop.deciding.decide(made.id, "retained")
    assert texts(workshop, document)[3:5] == ["Le MAEIR veille.", "Le MAEIR rend compte au « MAEC » d’alors."]
    assert texts(workshop, document)[-1] == "MAEIR"
    assert "La MAEC-TV diffuse." in texts(workshop, document)
    assert texts(workshop, plan) == ["Plan", "Le MAEIR exécute."]
    assert len(workshop.amendments.all()) == 1
    workshop.history.undo()
    assert texts(workshop, plan) == ["Plan", "Le MAEC exécute."]
    assert workshop.check().faults == ()


def test_another_word_may_be_agreed_for_all_places(workshop, document, plan):
    made = everywhere(workshop, [document, plan])
    workshop.deciding.decide(made.id, "retained_modified", agreed_text="ministère")
    assert texts(workshop, plan)[1] == "Le ministère exécute."
    assert "Le ministère veille." in texts(workshop, document)


def test_beside_other_changes_of_the_same_clauses(workshop, document, plan):
    other = workshop.amendments.add(clause(workshop, "Le MAEC veille"), "replace", "Le MAEC veille toujours.", authors=OIM)
    made = everywhere(workshop, [document, plan])
    for order in ((other, made), (made, other)):
        for one in order:
            workshop.deciding.decide(one.id, "retained")
        assert "Le MAEIR veille toujours." in texts(workshop, document)
        workshop.history.undo()
        workshop.history.undo()


def test_where_its_words_are_gone_it_is_passed_over_and_told(workshop, document, plan):
    made = everywhere(workshop, [document, plan])
    gone = clause(workshop, "Le MAEC exécute")
    other = workshop.amendments.add(gone, "replace", "L’État exécute.", authors=OIM)
    workshop.deciding.decide(other.id, "retained")
    workshop.deciding.decide(made.id, "retained")
    assert "Le MAEIR veille." in texts(workshop, document)
    assert texts(workshop, plan) == ["Plan", "L’État exécute."]
    assert workshop.consolidation.consolidated(plan).passed_over == ((made.id, gone),)
    assert [one.id for one in workshop.consolidation.passed_over(made)] == [gone]
    workshop.history.undo()
    workshop.history.undo()
    workshop.deciding.decide(made.id, "retained")
    assert texts(workshop, plan) == ["Plan", "Le MAEIR exécute."]
    assert workshop.consolidation.passed_over(made) == []


def test_where_none_of_its_words_is_left_it_is_refused(workshop, document, plan):
    made = everywhere(workshop, [plan])
    other = workshop.amendments.add(clause(workshop, "Le MAEC exécute"), "replace", "L’État exécute.", authors=OIM)
    workshop.deciding.decide(other.id, "retained")
    assert workshop.consolidation.stale(plan) == {made.id}
    with pytest.raises(PalabreError, match="words_gone"):
        workshop.deciding.decide(made.id, "retained")
    assert texts(workshop, plan) == ["Plan", "L’État exécute."]


def test_words_that_are_nowhere(workshop, document):
    with pytest.raises(PalabreError, match="words_nowhere"):
        workshop.several.replace_everywhere("OTAN", "ONU", [document], authors=OIM)

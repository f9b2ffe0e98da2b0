"""Formulas of amendments as they stand in a workshop: every kind that changes words has one, read back as what was recorded."""

from __future__ import annotations

import pytest

from facilitation.amendments.values import Amendment, Author
from facilitation.formulas.recorded import formulas_of
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import proposals
from facilitation.formulas.writing import Writing
from facilitation.text.consolidate import consolidate
from facilitation.wording import LANGUAGES, Wording
from facilitation.workshop import Workshop

POLICY = """# Axe 1

Former les agents du MAEC.

Doter les consulats en matériel.

- Le MAEC veille.

# Axe 2

| Action | Responsable |
|---|---|
| Former | MAEC |
"""
PLAN = "# Plan\n\nLe MAEC exécute.\n"
OIM = [Author(None, None, "OIM")]


@pytest.fixture
def policy(workshop: Workshop) -> str:
    return workshop.texts.add("politique.md", POLICY.encode())


def clause(workshop: Workshop, text: str) -> str:
    documents = [one.id for one in workshop.texts.documents()]
    return next(one.id for here in documents for one in workshop.texts.clauses(here) if one.text.startswith(text))


def formulas(workshop: Workshop, amendment: Amendment) -> list[str]:
    parent = workshop.amendments.get(amendment.parent).number if amendment.parent else None
    said = formulas_of(amendment, parent, lambda document: Writing(consolidate(workshop.texts.clauses(document), ()).clauses))
    return [one.replace("\u00a0", " ").replace("\u202f", " ") for one in said.values()]


def test_a_clause_that_is_gone_since_has_its_formula_still(workshop: Workshop, policy: str) -> None:
    here = clause(workshop, "Doter")
    made = workshop.amendments.add(here, "replace", "Doter les ambassades en matériel.", authors=OIM)
    gone = workshop.amendments.add(here, "delete", authors=OIM)
    workshop.deciding.decide(gone.id, "retained")
    assert formulas(workshop, made) == ["À l’alinéa 2 de l’axe 1, remplacer le mot « consulats » par « ambassades »."]
    assert formulas(workshop, gone) == ["Supprimer l’alinéa 2 de l’axe 1."]


def test_paragraphs_joined_are_several_changes_of_one_formula(workshop: Workshop, policy: str) -> None:
    run = [clause(workshop, "Former les"), clause(workshop, "Doter")]
    made = workshop.several.rewrite(run, "Former les agents du MAEC et doter les consulats.", authors=OIM)
    (said,) = formulas(workshop, made)
    assert said == (
        "I. – Compléter l’alinéa 1 de l’axe 1 par les mots « et doter les consulats ».\nII. – Supprimer l’alinéa 2 de l’axe 1."
    )
    found = proposals(said, workshop.consolidation.consolidated(policy).clauses)
    workshop.deciding.decide(made.id, "retained")
    assert [(one.kind, one.clause) for one in found] == [("replace", run[0]), ("delete", run[1])]
    assert found[0].text == workshop.consolidation.current_text(run[0])


def test_words_replaced_everywhere_have_a_formula_for_each_document(workshop: Workshop, policy: str) -> None:
    workshop.texts.add("plan.md", PLAN.encode())
    documents = [one.id for one in workshop.texts.documents()]
    made = workshop.several.replace_everywhere("MAEC", "ministère", documents, authors=OIM)
    assert formulas(workshop, made) == [
        "À l’alinéa 1 de l’axe 1 et à la puce 1 de l’axe 1 et au tableau 1, ligne 1, « Responsable », "
        "remplacer le sigle « MAEC » par « ministère ».",
        "À l’alinéa 1 de la partie « Plan », remplacer le sigle « MAEC » par « ministère ».",
    ]


def test_a_sub_amendment_is_said_of_its_amendment(workshop: Workshop, policy: str) -> None:
    made = workshop.amendments.add(clause(workshop, "Doter"), "insert", "Équiper les ambassades.", authors=OIM)
    sub = workshop.amendments.add(made.clause, "insert", "Équiper les consulats.", authors=OIM, parent=made.id)
    assert formulas(workshop, sub) == ["À l’amendement n° 1, remplacer le mot « ambassades » par « consulats »."]


@pytest.mark.parametrize("kind", ["remark", "question"])
def test_an_observation_has_none_and_says_so(workshop: Workshop, policy: str, kind: str) -> None:
    made = workshop.amendments.add(clause(workshop, "Doter"), kind, "Qui paie ?", authors=OIM)  # type: ignore[arg-type]
    with pytest.raises(FormulaRefusedError, match=r"formula\.of_remark") as refused:
        formulas(workshop, made)
    for language in LANGUAGES:
        assert "1" in Wording(language).error(refused.value)

"""Formulas understood in the workshop's text and recorded in one act, by the window as by the command line."""

import pytest

from facilitation.amendments.values import Author
from facilitation.dictation import dictated, places_meant, record
from facilitation.errors import PalabreError
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.wording import Wording

TEXT = """# 1.1 Eau

Les communes entretiennent les forages du pays et les puits.

Les communes rendent compte.

# 1.2 Suivi

Un.
"""
DGE = [Author(None, None, "DGE")]


@pytest.fixture
def document(workshop):
    return workshop.texts.add("politique.md", TEXT.encode())


def test_a_formula_becomes_an_amendment(workshop, document):
    said = dictated(workshop, "À l’alinéa 1 du 1.1, remplacer les mots « les forages » par « les sources »", document)
    (made,) = record(workshop, said, authors=DGE, rationale="Plus large")
    assert made.text == "Les communes entretiennent les sources du pays et les puits."
    assert (made.rationale, made.author_line) == ("Plus large", "DGE")


def test_it_changes_the_words_that_stand_there_and_brings_none_of_another_amendment(workshop, document):
    formula = "À l’alinéa 1 du 1.1, remplacer les mots « {} » par « {} »"
    first, second, third = (
        record(workshop, dictated(workshop, formula.format(*words), document), authors=DGE)[0]
        for words in (("les forages", "toutes les sources"), ("du pays", "de la région"), ("les puits", "les fontaines"))
    )
    workshop.deciding.decide(first.id, "retained")
    (later,) = record(workshop, dictated(workshop, formula.format("les puits", "les bornes"), document), authors=DGE)
    (on_it,) = record(workshop, dictated(workshop, formula.format("toutes", "certaines"), document), authors=DGE)
    assert later.base_text == "Les communes entretiennent toutes les sources du pays et les puits."
    for one in (later, on_it, second):
        workshop.deciding.decide(one.id, "retained")
    line = later.clause
    assert workshop.consolidation.current_text(line) == (
        "Les communes entretiennent certaines les sources de la région et les bornes."
    )
    for one in (on_it, first):
        workshop.deciding.reopen(one.id)
    # What is reopened goes whole: no other amendment has taken its words along.
    assert workshop.consolidation.current_text(line) == "Les communes entretiennent les forages de la région et les bornes."
    assert third.id in {one.id for one in workshop.amendments.waiting(document)}


def test_two_changes_are_one_act_and_one_undo(workshop, document):
    said = dictated(workshop, "À l’alinéa 1 du 1.1, supprimer les mots « du pays » ; supprimer l’alinéa 2 du 1.1", document)
    assert len(record(workshop, said, authors=DGE)) == len(said.changes) == 2
    workshop.history.undo()
    assert workshop.amendments.all() == []


def test_where_nobody_proposes_nothing_is_recorded(workshop, document):
    said = dictated(workshop, "À l’alinéa 1 du 1.1, supprimer les mots « du pays »", document)
    with pytest.raises(PalabreError, match=r"amendment\.no_author"):
        record(workshop, said, authors=[])
    assert workshop.amendments.all() == []


def test_the_places_that_it_could_mean_are_those_of_the_part_that_is_cited(workshop, document):
    formula = "Au 1.1, remplacer les mots « Les communes » par « Les régions »"
    with pytest.raises(FormulaRefusedError) as refused:
        dictated(workshop, formula, document)
    found = places_meant(workshop, formula, refused.value, document)
    assert [one.label for one in found] == ["1.1, al. 1", "1.1, al. 2"]
    assert (found[0].before, found[0].found) == ("", "Les communes")
    assert found[0].after.endswith("…")
    assert " entretiennent les forages" in found[0].after
    assert found[1].after == " rendent compte."


def test_a_sub_amendment_is_said_of_the_words_that_are_proposed(workshop, document):
    clause = next(one.id for one in workshop.texts.clauses(document) if one.text.startswith("Les communes r"))
    made = workshop.amendments.add(clause, "replace", "Les communes rendent compte chaque année.", authors=DGE)
    said = dictated(workshop, "À l’amendement n° 1, remplacer les mots « chaque année » par « chaque mois »", "")
    (sub,) = record(workshop, said, authors=DGE)
    assert (sub.parent, sub.base_text, sub.text) == (made.id, made.text, "Les communes rendent compte chaque mois.")
    with pytest.raises(PalabreError, match=r"amendment\.unknown"):
        dictated(workshop, "À l’amendement n° 9, supprimer le mot « année »", "")


@pytest.mark.parametrize(
    "formula",
    [
        "Supprimer le dernier alinéa du 1.1",
        "Au 1.1, remplacer « Le bilan » par « Un bilan »",
    ],
)
def test_what_an_amendment_has_brought_is_changed_by_a_sub_amendment(workshop, document, formula):
    clause = next(one.id for one in workshop.texts.clauses(document) if one.text.startswith("Les communes r"))
    made = workshop.amendments.add(clause, "insert", "Le bilan est publié.", authors=DGE)
    workshop.deciding.decide(made.id, "retained")
    with pytest.raises(FormulaRefusedError) as refused:
        dictated(workshop, formula, document)
    assert refused.value.key == "formula.of_amended"
    assert refused.value.fields == {"label": "1.1, al. 2 bis", "number": "1"}
    assert "À l’amendement n°\u00a01" in Wording("fr").error(refused.value)
    said = dictated(workshop, "À l’amendement n° 1, remplacer « Le bilan » par « Un bilan »", document)
    assert record(workshop, said, authors=DGE)[0].text == "Un bilan est publié."


TABLE = """# Plan

<table>
<tr><th>Activité</th><th>Responsable</th></tr>
<tr><td>former</td><td>DAF</td></tr>
<tr><td>suivre</td><td>SG</td></tr>
</table>
"""


def test_a_row_or_a_cell_that_an_amendment_has_brought_is_refused(workshop):
    document = workshop.texts.add("plan.md", TEXT.encode() + TABLE.encode())
    clauses = {one.text: one for one in workshop.texts.clauses(document)}
    row = clauses["SG"].parent
    (new_row,) = record(
        workshop, dictated(workshop, "Ajouter une ligne « évaluer | CCTM » à la fin du tableau", document), authors=DGE
    )
    assert (new_row.clause, new_row.kind, new_row.text) == (row, "insert", "évaluer\tCCTM")
    workshop.deciding.decide(new_row.id, "retained")
    (second,) = record(workshop, dictated(workshop, "Ajouter une ligne « clore » à la fin du tableau", document), authors=DGE)
    workshop.deciding.decide(second.id, "retained")
    texts = [one.text for one in workshop.consolidation.consolidated(document).clauses if one.kind == "cell"]
    assert [text for text in texts if text] == [
        "Activité",
        "Responsable",
        "former",
        "DAF",
        "suivre",
        "SG",
        "évaluer",
        "CCTM",
        "clore",
    ]
    column = workshop.columns.add(clauses["DAF"].id, ["Appui", "OIM", "HCR"], authors=DGE)
    workshop.deciding.decide(column.id, "retained")
    for formula in ("Supprimer la dernière ligne du tableau", "À la dernière ligne du tableau, remplacer « clore » par « finir »"):
        with pytest.raises(FormulaRefusedError, match=r"formula\.of_amended"):
            dictated(workshop, formula, document)
    with pytest.raises(FormulaRefusedError, match=r"formula\.no_amendment"):
        dictated(workshop, "Dans le tableau, ligne 1, remplacer « OIM » par « CICR »", document)
    with pytest.raises(FormulaRefusedError, match=r"formula\.no_amendment"):
        dictated(workshop, "À la ligne 2, remplacer la ligne 2 par « a | b | c »", document)

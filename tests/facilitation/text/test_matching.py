"""Clauses of two versions of a document in pairs: what is repeated goes by its place, cells by their row, nothing is guessed."""

from __future__ import annotations

import pytest

from benchmarks.versions import judge
from facilitation.documents.reading import read
from facilitation.text.clauses import Clause
from facilitation.text.matching import Matching, match
from tests.corpus import CORPUS, needs_corpus


def version(text: str) -> tuple[Clause, ...]:
    return read("politique.md", text.encode()).clauses


def found(old: str, new: str) -> tuple[dict[str, str], Matching]:
    """Labels of the old version → labels of the new one."""
    before, after = version(old), version(new)
    matching = match(before, after)
    labels = [{clause.id: clause.label for clause in clauses} for clauses in (before, after)]
    return {labels[0][pair.old]: labels[1][pair.new] for pair in matching.pairs}, matching


PLAN = """# Plan d’actions

| Activité | Responsable | Financé | Coût |
|---|---|---|---|
| Former les agents des communes | DAF | Oui | 10 |
| Équiper les guichets uniques | DAF | Non | 20 |
| Publier les comptes annuels | DGB | Oui | – |
| Auditer les marchés publics | ARMP | Oui | – |
"""


def test_a_row_put_in_moves_no_cell_to_another_activity() -> None:
    line = "| Ouvrir un portail de plaintes | DAF | Oui | 10 |\n"
    new = PLAN.replace("| Former", line + "| Former").replace(
        "| Publier les comptes annuels | DGB", "| Publier les comptes annuels | DAF"
    )
    pairs, matching = found(PLAN, new)
    for row in range(1, 5):
        for column in ("Activité", "Responsable", "Financé", "Coût"):
            assert pairs[f"Tableau 1, ligne {row}, « {column} »"] == f"Tableau 1, ligne {row + 1}, « {column} »"
    assert matching.only_old == ()
    assert len(matching.only_new) == 5


def test_columns_are_known_by_their_names_wherever_they_stand() -> None:
    lines = ["| Financé | Activité | Échéance | Responsable | Coût |", "|---|---|---|---|---|"]
    for line in PLAN.splitlines()[4:]:
        activity, who, paid, cost = (cell.strip() for cell in line.strip("|").split("|"))
        lines.append(f"| {paid} | {activity} | 2026 | {who} | {cost} |")
    pairs, _ = found(PLAN, "# Plan d’actions\n\n" + "\n".join(lines))
    assert pairs["Tableau 1, ligne 3, « Financé »"] == "Tableau 1, ligne 3, « Financé »"
    assert pairs["Tableau 1, ligne 3, « Responsable »"] == "Tableau 1, ligne 3, « Responsable »"
    assert "Tableau 1, ligne 3, « Échéance »" not in pairs.values()


def test_an_activity_that_was_moved_and_whose_other_cells_changed_is_known_by_its_name() -> None:
    new = (
        PLAN.replace("| Former les agents des communes | DAF | Oui | 10 |\n", "")
        + "| Former les agents des communes | DRH | Non | 75 |\n"
    )
    pairs, _ = found(PLAN, new)
    assert pairs["Tableau 1, ligne 1, « Coût »"] == "Tableau 1, ligne 4, « Coût »"
    assert pairs["Tableau 1, ligne 2, « Coût »"] == "Tableau 1, ligne 1, « Coût »"


def test_two_tables_with_the_same_columns_are_told_apart_by_their_lines() -> None:
    head = "| Indicateur | Cible |\n|---|---|\n"
    schools = "| Taux de scolarisation des filles | 95 % |\n| Salles de classe construites | 400 |\n"
    clinics = "| Taux de vaccination des enfants | 90 % |\n| Centres de santé équipés | 120 |\n"
    roads = "| Pistes rurales ouvertes | 300 km |\n| Ponts réparés | 12 |\n"
    pairs, _ = found(
        f"Texte.\n\n{head}{schools}\nPuis.\n\n{head}{clinics}",
        f"Texte.\n\n{head}{roads}\nEnsuite.\n\n{head}{clinics}\nPuis.\n\n{head}{schools}",
    )
    assert pairs["Tableau 1"] == "Tableau 3"
    assert pairs["Tableau 2"] == "Tableau 2"


PARTS = """# 1 Contexte

Le pays compte dix mille écoles.

## 1.1 Objectifs

- Oui

# 2 Gouvernance

Le comité se réunit chaque mois.

## 2.1 Objectifs

- Oui

# 3 Suivi

Un rapport est publié chaque année.
"""


def test_a_part_put_in_renumbers_those_that_follow_and_misleads_nobody() -> None:
    new = """# 1 Contexte

Le pays compte dix mille écoles.

## 1.1 Objectifs

- Oui

# 2 Financement

Le fonds reçoit le produit de la taxe.

## 2.1 Objectifs

- Oui

# 3 Gouvernance

Le comité se réunit chaque mois.

## 3.1 Objectifs

- Oui

# 4 Suivi

Un rapport est publié chaque année.
"""
    pairs, matching = found(PARTS, new)
    assert pairs["2"] == "3"
    assert pairs["2.1"] == "3.1"
    assert pairs["2.1, puce 1"] == "3.1, puce 1"
    assert pairs["3"] == "4"
    assert pairs["1.1, puce 1"] == "1.1, puce 1"
    assert matching.only_old == ()
    assert {pair.how for pair in matching.pairs} == {"same"}


def test_a_part_with_another_title_is_known_by_what_stands_below_it() -> None:
    pairs, matching = found(PARTS, PARTS.replace("# 2 Gouvernance", "# 2 Pilotage et arbitrage"))
    assert pairs["2"] == "2"
    assert pairs["2.1, puce 1"] == "2.1, puce 1"
    assert [pair.how for pair in matching.pairs].count("place") == 1


def test_the_same_number_and_nearly_the_same_title_are_enough() -> None:
    old = "# 3 Suivi annuel du plan\n\nUn.\n\n# 4 Budget\n\nDeux."
    new = "# 3 Évaluation annuelle et suivi\n\nTrois.\n\n# 4 Budget\n\nDeux."
    pairs, _ = found(old, new)
    assert pairs["3"] == "3"


def test_a_paragraph_that_was_moved_far_is_followed_when_it_says_much() -> None:
    moved = "La taxe sur les billets d’avion finance le fonds des forêts classées."
    old = f"# 1 Recettes\n\n{moved}\n\nDeux.\n\n# 2 Dépenses\n\nLe fonds est audité chaque année."
    new = f"# 1 Recettes\n\nDeux.\n\n# 2 Dépenses\n\nLe fonds est audité chaque année.\n\n{moved.replace('classées', 'sacrées')}"
    pairs, matching = found(old, new)
    assert pairs["1, al. 1"] == "2, al. 2"
    assert matching.by_old[version(old)[1].id].how == "similar"


def test_a_rewritten_paragraph_is_known_by_its_place_only_where_it_is_alone_there() -> None:
    old = "# 1 Eau\n\nPremier alinéa sur les puits.\n\nRien à signaler.\n\nDernier alinéa sur les digues."
    new = old.replace("Rien à signaler.", "Les redevances sont recouvrées par la commune.")
    pairs, matching = found(old, new)
    assert pairs["1, al. 2"] == "1, al. 2"
    assert matching.by_old[version(old)[2].id].how == "place"
    both = old.replace("Rien à signaler.", "Les redevances sont recouvrées par la commune.\n\nUn arrêté les fixe.")
    assert "1, al. 2" not in found(old, both)[0]


def test_halves_of_a_paragraph_are_not_taken_for_its_neighbour() -> None:
    long = "Le ministère des forêts publie chaque année la carte des massifs, et le préfet arrête la liste des villages riverains."
    old = f"# 1 Forêts\n\n{long}\n\nVoir l’annexe.\n\nFin du chapitre des forêts."
    first, second = long.split(", et ")
    new = f"# 1 Forêts\n\n{first}.\n\nEt {second}\n\nFin du chapitre des forêts."
    pairs, matching = found(old, new)
    assert pairs["1, al. 1"] in ("1, al. 1", "1, al. 2")
    assert "1, al. 2" not in pairs
    assert len(matching.only_new) == 1


def test_kinds_of_spaces_apostrophes_and_typed_numbers_do_not_make_another_text() -> None:
    old = "# 2.1 L'eau\n\nL'État veille : il contrôle.\n"
    new = "# 2.2 L’eau\n\nL’État veille\u00a0: il  contrôle.\n"
    assert {pair.how for pair in found(old, new)[1].pairs} == {"same"}


def test_nothing_matches_a_text_in_another_language() -> None:
    french = "# Objet\n\nLe fonds reçoit le produit de la taxe sur les billets.\n\nLe comité se réunit chaque mois au chef-lieu."
    kabiye = "# Ɖɔɖɔɔ\n\nPa-tʋma kɛ pa-laba se pɔcɔna ɛjaɖɛ yɔɔ.\n\nMba payaɣ-wɛ lɛ pɔwɔkɩ kpaŋbaɣ."
    assert not [pair for pair in found(french, kabiye)[1].pairs if pair.how != "place"]


def test_a_document_without_clauses_has_no_pairs() -> None:
    clauses = version("Un mot.")
    assert match((), clauses).only_new == tuple(one.id for one in clauses)
    assert match(clauses, ()).only_old == tuple(one.id for one in clauses)


@needs_corpus
@pytest.mark.parametrize("name", ["niveau2-2024-02-reluAG.docx", "niveau2-2024-03.docx", "niveau2-2024-04.docx"])
def test_real_review_rounds_where_tracked_changes_tell_the_truth(name: str) -> None:
    judged = judge(CORPUS / "revisions" / "cnig-sru" / name)
    assert judged.precision > 0.98
    # What is not found was nearly all empty before: whole cells and lines filled in.
    assert judged.true - judged.right - judged.filled < 0.02 * judged.true


@needs_corpus
def test_the_next_version_of_a_national_policy() -> None:
    folder = CORPUS / "documents" / "fr"
    old, new = (
        read(path.name, path.read_bytes()).clauses
        for path in (folder / f"ccp-profil-secteur-public-v1.{minor}-fr.docx" for minor in (3, 4))
    )
    matching = match(old, new)
    assert len(matching.pairs) > 0.97 * len(old)
    before, after = ({clause.id: clause for clause in clauses} for clauses in (old, new))
    tables = [pair for pair in matching.pairs if before[pair.old].kind == "table"]
    assert len(tables) == sum(clause.kind == "table" for clause in old)
    # Every term of the glossary is with its own definition, though the alphabet has put most lines elsewhere.
    for pair in matching.pairs:
        term = before[pair.old]
        if term.label.endswith("« Terme »") and pair.how == "same":
            definition = next(one for one in old if one.parent == term.parent and one is not term)
            assert after[matching.by_old[definition.id].new].parent == after[pair.new].parent

"""What becomes of an amendment on V1 when V2 arrives: over as it is, over on new words, there already, or for a person to place."""

from __future__ import annotations

import pytest

from facilitation.documents.reading import read
from facilitation.text.carrying import Carried, Carrier
from facilitation.text.changes import Change, ChangeKind
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.matching import match
from tests.properties.versions import renamed

OLD = """# 1 Eau

L'État protège les sources et les puits des villages.

Les communes entretiennent les forages.

Un rapport est publié chaque année au mois de mars.

# 2 Suivi

Le comité se réunit chaque trimestre au chef-lieu.

Ses avis sont publics.

| Activité | Responsable | Coût |
|---|---|---|
| Creuser cent puits | DAF | 100 |
| Former les comités de gestion | DGE | 20 |
"""


def version(text: str) -> tuple[Clause, ...]:
    return read("politique.md", text.encode()).clauses


def clause(text: str) -> Clause:
    return next(one for one in version(OLD) if one.text == text)


SOURCES = clause("L'État protège les sources et les puits des villages.")
WELLS = clause("Les communes entretiennent les forages.")
REPORT = clause("Un rapport est publié chaque année au mois de mars.")
COMMITTEE = clause("Le comité se réunit chaque trimestre au chef-lieu.")
OPINIONS = clause("Ses avis sont publics.")


def carried(
    new: str, kind: ChangeKind, on: Clause, text: str = "", *, base: str | None = None, after: Clause | None = None
) -> Carried:
    old, now = version(OLD), renamed(version(new))
    base = base if base is not None else "" if kind == "insert" else on.text
    change = Change("c", "1", kind, on.id, base, text, after.id if after else None)
    return Carrier(old, now, match(old, now)).carry(change)


def target(new: str, found: Carried) -> str:
    return next(one.text for one in renamed(version(new)) if one.id == found.clause)


def with_words(old: str, new: str) -> str:
    assert old in OLD
    return OLD.replace(old, new)


# Replacements


def test_words_that_v2_left_alone_take_the_amendment_over_as_it_is() -> None:
    new = with_words("# 1 Eau\n", "# 1 Eau\n\nL’eau est un bien commun de la nation.\n")
    found = carried(new, "replace", SOURCES, "L'État protège les sources, les mares et les puits des villages.")
    assert found.outcome == "unchanged"
    assert target(new, found) == SOURCES.text
    assert found.text == "L'État protège les sources, les mares et les puits des villages."


def test_other_apostrophes_and_spaces_are_the_same_words() -> None:
    new = with_words("L'État protège", "L’État  protège")
    found = carried(new, "replace", SOURCES, SOURCES.text.replace("puits", "puits et mares"))
    assert found.outcome == "unchanged"
    assert found.base_text == target(new, found)
    assert found.text == found.base_text.replace("puits", "puits et mares")


def test_words_changed_elsewhere_in_the_clause_give_it_a_new_base() -> None:
    new = with_words("des villages", "des villages et des campements")
    found = carried(new, "replace", SOURCES, SOURCES.text.replace("protège", "protège et restaure"))
    assert found.outcome == "rebased"
    assert found.base_text == "L'État protège les sources et les puits des villages et des campements."
    assert found.text == "L'État protège et restaure les sources et les puits des villages et des campements."


def test_the_very_words_changed_otherwise_are_for_a_person() -> None:
    new = with_words("chaque année au mois de mars", "tous les deux ans au mois de mars")
    found = carried(new, "replace", REPORT, REPORT.text.replace("chaque année", "chaque semestre"))
    assert found.outcome == "to_place"
    assert next(one.text for one in renamed(version(new)) if one.id == found.candidates[0]).startswith("Un rapport est publié tous")
    assert found.clause is None


@pytest.mark.parametrize("also", ["", " Il est traduit."])
def test_a_wording_that_v2_has_taken_over_is_integrated(also: str) -> None:
    wanted = REPORT.text.replace("chaque année", "chaque semestre")
    assert carried(with_words(REPORT.text, wanted + also), "replace", REPORT, wanted).outcome == "integrated"


def test_half_of_it_taken_over_leaves_the_other_half() -> None:
    wanted = REPORT.text.replace("publié", "publié et débattu").replace("mars", "juin")
    found = carried(with_words("au mois de mars", "au mois de juin"), "replace", REPORT, wanted)
    assert found.outcome == "rebased"
    assert found.base_text == "Un rapport est publié chaque année au mois de juin."
    assert found.text == wanted


def test_a_correction_of_typography_is_integrated_only_where_it_was_made() -> None:
    wanted = SOURCES.text.replace("L'État", "L’État")
    assert carried(OLD, "replace", SOURCES, wanted).outcome == "unchanged"
    assert carried(with_words("L'État", "L’État"), "replace", SOURCES, wanted).outcome == "integrated"
    assert carried(with_words("les puits", "les  puits"), "replace", SOURCES, wanted).outcome == "unchanged"


def test_an_amendment_that_gives_back_the_first_words_is_not_called_integrated() -> None:
    """Its author had the words of another amendment before him, which V2 has not taken over."""
    seen = SOURCES.text.replace("protège", "surveille")
    assert carried(OLD, "replace", SOURCES, SOURCES.text, base=seen).outcome == "unchanged"
    assert (
        carried(with_words("puits des villages", "puits des hameaux"), "replace", SOURCES, SOURCES.text, base=seen).outcome
        == "to_place"
    )


# Insertions


def test_new_paragraphs_that_stand_there_are_integrated_others_are_not() -> None:
    line = "Les redevances sont affichées au marché."
    new = with_words(WELLS.text, f"{WELLS.text}\n\n{line}")
    assert carried(new, "insert", WELLS, line).outcome == "integrated"
    assert carried(new, "insert", WELLS, f"{line}\nElles sont révisées par arrêté.").outcome == "to_place"
    assert carried(new, "insert", OPINIONS, line).outcome == "to_place"
    assert carried(new, "insert", WELLS, "Les forages sont numérotés.").outcome == "unchanged"


def test_a_new_paragraph_after_words_that_v2_has_changed_shows_them() -> None:
    new = with_words("Les communes entretiennent les forages.", "Les communes entretiennent les forages et les pompes.")
    found = carried(new, "insert", WELLS, "Les forages sont numérotés.")
    assert found.outcome == "rebased"
    assert target(new, found) == "Les communes entretiennent les forages et les pompes."


def test_a_new_paragraph_after_one_that_is_gone_is_for_a_person() -> None:
    new = with_words(f"{WELLS.text}\n\n", "")
    found = carried(new, "insert", WELLS, "Les forages sont numérotés.")
    assert found.outcome == "to_place"
    places = {one.id: one.text for one in renamed(version(new))}
    assert SOURCES.text in [places[one] for one in found.candidates]


# Deletions and moves


def test_a_deletion_is_integrated_where_its_clause_is_gone_and_nothing_took_its_place() -> None:
    assert carried(with_words(f"{WELLS.text}\n\n", ""), "delete", WELLS).outcome == "integrated"
    rewritten = with_words(WELLS.text, "Une agence nationale gère désormais toutes les adductions.")
    assert carried(rewritten, "delete", WELLS).outcome == "to_place"
    assert carried(OLD, "delete", WELLS).outcome == "unchanged"
    found = carried(with_words("les forages", "les forages et les pompes"), "delete", WELLS)
    assert (found.outcome, found.base_text) == ("rebased", "Les communes entretiennent les forages et les pompes.")


def test_a_deleted_part_is_integrated_only_when_all_of_it_is_gone() -> None:
    part = clause("2 Suivi")
    assert carried(OLD[: OLD.index("# 2")], "delete", part).outcome == "integrated"
    kept = OLD.replace("# 2 Suivi\n\n", "").replace(f"{COMMITTEE.text}\n\n", "")
    assert carried(kept, "delete", part).outcome == "to_place"


def test_a_deleted_row_of_a_table_is_integrated() -> None:
    row = next(one for one in version(OLD) if one.label == "Tableau 1, ligne 1")
    assert carried(with_words("| Creuser cent puits | DAF | 100 |\n", ""), "delete", row, base="").outcome == "integrated"


def test_a_row_whose_cells_were_changed_is_shown_before_it_is_deleted() -> None:
    row = next(one for one in version(OLD) if one.label == "Tableau 1, ligne 1")
    assert carried(OLD, "delete", row, base="").outcome == "unchanged"
    assert carried(with_words("| DAF | 100 |", "| DAF | 250 |"), "delete", row, base="").outcome == "rebased"


def test_a_move_that_was_made_is_integrated() -> None:
    new = OLD.replace(f"{REPORT.text}\n\n", "").replace(f"{OPINIONS.text}\n", f"{OPINIONS.text}\n\n{REPORT.text}\n")
    assert carried(new, "move", REPORT, after=OPINIONS).outcome == "integrated"
    found = carried(OLD, "move", REPORT, after=OPINIONS)
    assert found.outcome == "unchanged"
    assert found.target is not None
    assert carried(with_words(f"{OPINIONS.text}\n", "\n"), "move", REPORT, after=OPINIONS).outcome == "to_place"


def test_a_remark_goes_where_its_clause_goes() -> None:
    old, now = version(OLD), renamed(version(with_words("des villages", "des hameaux et campements")))
    carrier = Carrier(old, now, match(old, now))
    found = carrier.follow(SOURCES.id, SOURCES.text, "Qui paie ?")
    assert (found.outcome, found.text) == ("rebased", "Qui paie ?")
    assert carrier.follow(WELLS.id, WELLS.text, "Qui paie ?").outcome == "unchanged"


def test_a_clause_of_another_document_is_a_mistake() -> None:
    old = version(OLD)
    with pytest.raises(KeyError):
        Carrier(old, old, match(old, old)).carry(Change("c", "1", "delete", ClauseId("nowhere"), ""))


RISKS = "# Risques\n\nLes risques sont suivis.\n\n| Risque | Mesure |\n|---|---|\n| Sécheresse | Puits profonds |"


def test_a_part_that_stands_in_the_new_version_is_there_already() -> None:
    grown = OLD.replace("# 2 Suivi", f"{RISKS}\n\n# 2 Suivi")
    for on in (SOURCES, REPORT):
        assert carried(grown, "insert", on, RISKS).outcome == "integrated"
        assert carried(OLD, "insert", on, RISKS).outcome == "unchanged"


def test_a_table_of_which_only_some_is_in_the_new_version_is_for_a_person_to_place() -> None:
    table = "| Risque | Mesure |\n|---|---|\n| Sécheresse longue et dure | Puits profonds et entretenus |"
    grown = OLD.replace("Un rapport", f"{table}\n\nUn rapport")
    assert carried(grown, "insert", WELLS, table).outcome == "integrated"
    other = table.replace("Puits profonds et entretenus", "Forages")
    assert carried(grown, "insert", WELLS, other).outcome == "to_place"

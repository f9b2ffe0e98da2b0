"""Formulas of columns both ways: what is written is read as the same change, what is said is recorded as the dialog records it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.amendments.values import Amendment, Author
from facilitation.dictation import dictated, record, shown
from facilitation.documents.reading import read
from facilitation.errors import PalabreError
from facilitation.formulas.recorded import formulas_of
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import proposals
from facilitation.formulas.writing import Writing
from facilitation.resources import resource
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.columns import ColumnGrid, column_lines
from facilitation.text.consolidate import consolidate
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.effort import examples
from tests.properties.test_columns import tables

TEXT = """# Plan

<table>
<tr><th>Activité</th><th>Responsable</th><th>Coût</th></tr>
<tr><td colspan="3">Axe 1</td></tr>
<tr><td>former</td><td>DAF</td><td>10</td></tr>
<tr><td>suivre</td><td>SG</td><td>20</td></tr>
</table>

<table>
<tr><th rowspan="2">Objectif</th><th colspan="2">Coûts</th><th>Coût total</th></tr>
<tr><th>2026</th><th>2027</th><th>FCFA</th></tr>
<tr><td>Un</td><td>10</td><td>11</td><td>21</td></tr>
<tr><td>Deux</td><td>30</td><td>31</td><td>61</td></tr>
</table>

Fin.
"""
OIM = [Author(None, None, "OIM")]


@pytest.fixture
def document(workshop: Workshop) -> str:
    return workshop.texts.add("plan.md", TEXT.encode())


def cell(workshop: Workshop, document: str, words: str) -> str:
    return next(one.id for one in workshop.texts.clauses(document) if one.text == words)


def formula(workshop: Workshop, made: Amendment) -> str:
    said = formulas_of(made, None, lambda document: Writing(consolidate(workshop.texts.clauses(document), ()).clauses))
    (found,) = said.values()
    return found.replace("\u00a0", " ").replace("\u202f", " ")


def say(workshop: Workshop, document: str, words: str, here: str | None = None) -> list[Amendment]:
    return record(workshop, dictated(workshop, words, document, here), authors=OIM)


def heads(workshop: Workshop, document: str, table: int = 1) -> list[str]:
    shown_now = workshop.consolidation.consolidated(document).clean()
    return [one.text for one in shown_now if one.label.startswith(f"Tableau {table}, en-tête") and one.kind == "cell"]


def test_each_recorded_column_has_its_formula(workshop: Workshop, document: str) -> None:
    columns = workshop.columns
    first = columns.add(columns.table(cell(workshop, document, "DAF")).id, ["N°"], authors=OIM)
    assert formula(workshop, first) == "Au tableau 1, avant la première colonne, insérer une colonne intitulée « N° »."
    filled = columns.add(cell(workshop, document, "DAF"), ["Appui", "OIM\nHCR", "« A » et B"], authors=OIM)
    assert formula(workshop, filled) == (
        "Au tableau 1, après la colonne « Responsable », insérer une colonne intitulée « Appui », ainsi remplie :\n"
        "ligne 2 : « OIM » puis, à la ligne, « HCR » ;\nligne 3 : « « A » et B »."
    )
    gone = columns.remove(cell(workshop, document, "SG"), authors=OIM)
    assert formula(workshop, gone) == "Supprimer la colonne « Responsable » du tableau 1."
    under = columns.remove(cell(workshop, document, "2027"), authors=OIM)
    assert formula(workshop, under) == "Supprimer la colonne « 2027 » du tableau 2."
    beside = columns.add(cell(workshop, document, "2026"), ["Écart", "1"], authors=OIM)
    assert formula(workshop, beside).startswith("Au tableau 2, après la colonne « 2026 », insérer une colonne intitulée")
    for one in (first, filled, gone, under, beside):
        (again,) = say(workshop, document, formula(workshop, one))
        assert (again.kind, again.clause, again.text, again.clauses) == (one.kind, one.clause, one.text, one.clauses)


@given(st.data())
@examples(60)
def test_what_is_written_of_a_column_is_read_as_the_same_column(data: st.DataObject) -> None:
    """Of tables with merged cells and heads of several rows: the same change, or no formula."""
    clauses: tuple[Clause, ...] = data.draw(tables())
    grid = ColumnGrid.around(clauses, next(one.id for one in clauses if one.kind == "cell"))
    assert grid is not None
    assert grid.table is not None
    beside = data.draw(st.sampled_from([*grid.places, grid.table]))
    goes = beside != grid.table and data.draw(st.booleans())
    if goes:
        column = grid.column(beside)
        if isinstance(column, str):
            return
        texts = {one.id: one.text for one in clauses}
        changes = [Change("id", "1", "column_out", one, texts[one], part=at) for at, one in enumerate(column)]
    else:
        cells = grid.new_cells(grid.boundary(beside))
        if not cells:
            return
        words = st.sampled_from(["", "Neuf", "N° 2", "« a » et b", "60 %", "un ;\u2028deux", "au tableau 2", 'dit "oui"'])
        lines = ["Titre", *(data.draw(words) for _ in cells[1:])]
        changes = [Change("id", "1", "column", beside, "", "\n".join(lines))]
    standing = consolidate(clauses, []).clauses
    try:
        written = Writing(standing).formula(changes)
    except FormulaRefusedError:
        # Nobody can tell several columns, or a title where all heads are merged over the place.
        first = (
            grid.places[changes[0].clause].column_span > 1 if goes else grid.new_cells(grid.boundary(beside))[0].at >= grid.heads
        )
        assert first
        return
    (found,) = proposals(written, standing)
    assert found.kind == changes[0].kind
    if goes:
        assert set(found.run) == {change.clause for change in changes}
    else:
        assert grid.boundary(found.clause) == grid.boundary(beside)
        assert column_lines(found.text) == column_lines(changes[0].text)


def test_every_column_of_the_demonstration_has_its_formula() -> None:
    clauses = read("plan_actions.docx", resource("demonstration", "plan_actions.docx").read_bytes()).clauses
    standing = consolidate(clauses, []).clauses
    writing = Writing(standing)
    told = 0
    for table in (one for one in clauses if one.kind == "table"):
        grid = ColumnGrid.of_table(clauses, table.id)
        anchors = [table.id, *(one for one, place in grid.places.items() if place.row == 0)]
        for anchor in anchors:
            change = Change("id", "1", "column", anchor, "", "Appui\nOIM")
            (found,) = proposals(writing.formula([change]), standing)
            assert (grid.boundary(found.clause), found.text) == (grid.boundary(anchor), "Appui\nOIM")
            told += 1
    assert told > 50


def test_a_formula_records_what_the_dialog_records(workshop: Workshop, document: str) -> None:
    by_hand = workshop.columns.add(cell(workshop, document, "DAF"), ["Appui", "OIM", "HCR"], authors=OIM)
    (said,) = say(workshop, document, "Au tableau 1, après la colonne Responsable, insérer une colonne « Appui | OIM | HCR »")
    assert (said.kind, said.clause, said.text, said.base_text) == (by_hand.kind, by_hand.clause, by_hand.text, "")
    by_hand = workshop.columns.remove(cell(workshop, document, "DAF"), authors=OIM)
    (said,) = say(workshop, document, "Supprimer la 2e colonne du tableau 1")
    assert (said.kind, said.clauses, said.base_text) == (by_hand.kind, by_hand.clauses, by_hand.base_text)
    for one in workshop.amendments.all():
        workshop.amendments.bin(one.id)
    workshop.deciding.decide(say(workshop, document, "Ajouter une colonne « N° » au début du tableau 1")[0].id, "retained")
    assert heads(workshop, document) == ["N°", "Activité", "Responsable", "Coût"]


def test_columns_are_counted_and_named_as_they_stand(workshop: Workshop, document: str) -> None:
    for words in ("Au tableau 1, ajouter une colonne « Appui » après la colonne Activité", "Supprimer la colonne Responsable"):
        (made,) = say(workshop, document, words)
        workshop.deciding.decide(made.id, "retained")
    assert heads(workshop, document) == ["Activité", "Appui", "Coût"]
    (made,) = say(workshop, document, "Supprimer la 3e colonne du tableau 1")
    assert made.base_text.split("\n")[0] == "Coût"
    # After « Appui », which comes from an amendment; not between « Activité » and it.
    (made,) = say(workshop, document, "Au tableau 1, ajouter une colonne « Suivi » avant la colonne Coût")
    workshop.deciding.decide(made.id, "retained")
    assert heads(workshop, document) == ["Activité", "Appui", "Suivi", "Coût"]
    for words, key in (
        ("Au tableau 1, ajouter une colonne « X » après la colonne Activité", "column_taken"),
        ("Au tableau 1, ajouter une colonne « X » après la colonne Appui", "column_taken"),
        ("Au tableau 1, supprimer la colonne Appui", "column_brought"),
        ("Au tableau 1, supprimer la 2e colonne", "column_brought"),
        ("Au tableau 1, supprimer la colonne Responsable", "no_column"),
        ("Au tableau 1, supprimer la 5e colonne", "no_column"),
        ("Au tableau 2, supprimer la colonne « Coûts »", "column_unclear"),
        ("Au tableau 2, ajouter une colonne « X »", "place_unclear"),
    ):
        with pytest.raises(PalabreError) as refused:
            say(workshop, document, words)
        assert refused.value.key == f"formula.{key}", words
        for language in ("fr", "en"):
            assert "{" not in Wording("fr" if language == "fr" else "en").error(refused.value)


def test_a_column_under_a_head_of_two_rows(workshop: Workshop, document: str) -> None:
    (made,) = say(workshop, document, "Au tableau 2, ajouter une colonne « 2028 » après la colonne « 2027 »")
    workshop.deciding.decide(made.id, "retained")
    assert heads(workshop, document, 2) == ["Objectif", "Coûts", "2028", "Coût total", "2026", "2027", "FCFA"]
    (made,) = say(workshop, document, "Au tableau 2, ajouter une colonne « Part » à la fin")
    workshop.deciding.decide(made.id, "retained")
    assert heads(workshop, document, 2) == ["Objectif", "Coûts", "2028", "Coût total", "Part", "2026", "2027", "FCFA", ""]


def test_what_is_shown_before_it_is_recorded(workshop: Workshop, document: str) -> None:
    words = Wording("fr")
    said = dictated(workshop, "Ajouter une colonne « N° | 1 | 2 » au début du tableau 1", document)
    (one,) = shown(workshop, said, words)
    assert one.what == "Tableau 1, avant la première colonne · ajouter une colonne"
    assert one.after == "N°\nformer, DAF\u00a0: 1\nsuivre, SG\u00a0: 2"
    (one,) = shown(workshop, dictated(workshop, "Supprimer la colonne Coût du tableau 1", document), words)
    assert (one.before, one.after) == ("Coût\n10\n20", "")
    assert one.what == "Tableau 1, en-tête, « Coût » · supprimer la colonne"

"""New rows in the consolidated text: where they stand, what they are called, who brought them, and what becomes of merged cells."""

from __future__ import annotations

import pytest

from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.compatibility import conflicts, relation
from facilitation.text.consolidate import ConsolidatedClause, Consolidation, Refused, consolidate
from facilitation.text.rewording import Piece

TEXT = """# Plan

Le tableau :

<table><tr><th>Objectif</th><th>Activité</th><th>Coût</th></tr>
<tr><td colspan="3">Axe 1</td></tr>
<tr><td rowspan="2">Un</td><td>former</td><td>1</td></tr>
<tr><td>équiper</td><td>2</td></tr>
<tr><td>Deux</td><td>suivre</td><td>3</td></tr></table>

Fin.
"""
CLAUSES = read("plan.md", TEXT.encode()).clauses
HEAD, BAND, FIRST, SECOND, LAST = [one for one in CLAUSES if one.kind == "row"]
TABLE = next(one for one in CLAUSES if one.kind == "table")


def insert(number: str, row: Clause, text: str) -> Change:
    return Change(f"id-{number}", number, "insert", row.id, "", text)


def delete(number: str, clause: Clause) -> Change:
    return Change(f"id-{number}", number, "delete", clause.id, clause.text)


def drawn(found: Consolidation) -> list[str]:
    """Each row of the clean table, its columns parted by "|"; "^" below a merged cell, "-" beside one, "+" before a new row."""
    clean = found.clean()
    rows = [one for one in clean if one.kind == "row"]
    grid = [[""] * 3 for _ in rows]
    for one in clean:
        if one.cell is None:
            continue
        for down in range(one.cell.row_span):
            for across in range(one.cell.column_span):
                words = one.text if not (down or across) else "^" if down else "-"
                grid[one.cell.row + down][one.cell.column + across] = words
    return [("+" if row.state == "inserted" else "") + "|".join(cells) for row, cells in zip(rows, grid, strict=True)]


def test_each_line_is_a_row_and_its_cells_stand_between_tabs() -> None:
    found = consolidate(CLAUSES, [insert("7", LAST, "Trois\tpublier\t4\n\tévaluer")])
    assert found.refused == ()
    assert drawn(found)[-3:] == ["Deux|suivre|3", "+Trois|publier|4", "+|évaluer|"]
    new = [one for one in found.clauses if one.state == "inserted"]
    assert [(one.kind, one.label) for one in new[:4]] == [
        ("row", "Tableau 1, ligne 4 bis"),
        ("cell", "Tableau 1, ligne 4 bis, « Objectif »"),
        ("cell", "Tableau 1, ligne 4 bis, « Activité »"),
        ("cell", "Tableau 1, ligne 4 bis, « Coût »"),
    ]
    assert new[4].label == "Tableau 1, ligne 4 ter"
    assert [one.parent for one in new[:4]] == [TABLE.id, new[0].id, new[0].id, new[0].id]
    assert new[2].pieces == (Piece("insert", "publier", "7"),)
    assert len({one.id for one in found.clauses}) == len(found.clauses)
    assert found.clauses[-1].text == "Fin."


def test_inside_a_merged_cell_it_goes_on_and_all_places_below_are_counted_anew() -> None:
    found = consolidate(CLAUSES, [insert("1", FIRST, "doter\t9")])
    assert drawn(found)[2:] == ["Un|former|1", "+^|doter|9", "^|équiper|2", "Deux|suivre|3"]
    places = [one.cell for one in found.clauses if one.text in ("Un", "suivre")]
    assert [(place.row, place.row_span) for place in places if place] == [(2, 3), (5, 1)]


def test_at_the_end_of_a_merged_cell_it_goes_on_unless_the_row_has_a_cell_for_it() -> None:
    going_on, apart = insert("2", SECOND, "doter\t9"), insert("1", SECOND, "Un bis\tauditer\t8")
    assert drawn(consolidate(CLAUSES, [going_on]))[3:5] == ["^|équiper|2", "+^|doter|9"]
    # Rows of the merged cell stay together, whatever their numbers.
    for changes in ([going_on, apart], [apart, going_on]):
        assert drawn(consolidate(CLAUSES, changes))[3:6] == ["^|équiper|2", "+^|doter|9", "+Un bis|auditer|8"]


def test_after_the_heads_and_after_a_band_it_is_an_ordinary_row() -> None:
    found = consolidate(CLAUSES, [insert("1", HEAD, "Zéro\tpréparer\t0"), insert("2", BAND, "Un\tannoncer")])
    assert drawn(found)[:4] == ["Objectif|Activité|Coût", "+Zéro|préparer|0", "Axe 1|-|-", "+Un|annoncer|"]
    new = [one for one in found.clauses if one.state == "inserted"]
    assert not any(one.cell.header for one in new if one.cell)
    assert [one.label for one in new if one.kind == "row"] == ["Tableau 1, ligne 0", "Tableau 1, ligne 1 bis"]


@pytest.mark.parametrize(("row", "cells", "fits"), [(LAST, 3, True), (LAST, 4, False), (FIRST, 2, True), (FIRST, 3, False)])
def test_more_cells_than_there_is_room_for_are_refused_and_told(row: Clause, cells: int, fits: bool) -> None:
    found = consolidate(CLAUSES, [insert("1", row, "seule\n" + "\t".join("x" * cells))])
    assert found.refused == (() if fits else (Refused("id-1", "columns"),))
    assert fits == any(one.state == "inserted" for one in found.clauses)


def test_a_row_that_is_gone_keeps_what_comes_after_it_and_a_table_does_not() -> None:
    row = insert("1", SECOND, "doter\t9")
    for changes in ([row, delete("2", SECOND)], [delete("2", SECOND), row]):
        found = consolidate(CLAUSES, changes)
        assert found.refused == ()
        assert drawn(found)[2:4] == ["Un|former|1", "+^|doter|9"]
    assert drawn(consolidate(CLAUSES, [row, delete("2", TABLE)])) == []
    late = consolidate(CLAUSES, [delete("2", TABLE), row])
    assert late.refused == (Refused("id-1", "clause_gone"),)
    assert drawn(late) == []


def test_a_merged_cell_reaches_over_no_row_that_is_gone() -> None:
    assert drawn(consolidate(CLAUSES, [delete("1", SECOND)]))[2:] == ["Un|former|1", "Deux|suivre|3"]


def test_rows_go_with_a_row_that_moves() -> None:
    move = Change("id-1", "1", "move", LAST.id, "", target=BAND.id)
    found = consolidate(CLAUSES, [move, insert("2", LAST, "Trois\tpublier")])
    assert drawn(found)[1:5] == ["Axe 1|-|-", "Deux|suivre|3", "+Trois|publier|", "Un|former|1"]


def test_how_new_rows_stand_to_other_changes() -> None:
    row, cell = insert("1", FIRST, "doter\t9"), next(one for one in CLAUSES if one.text == "former")
    pairs = [
        (insert("2", FIRST, "doter\t9"), "same"),
        (insert("2", FIRST, "doter\t8"), "independent"),
        (delete("2", FIRST), "independent"),
        (delete("2", TABLE), "contradictory"),
        (delete("2", CLAUSES[0]), "contradictory"),
        (Change("id-2", "2", "replace", cell.id, cell.text, "former tous"), "independent"),
    ]
    for other, expected in pairs:
        assert relation(row, other, CLAUSES) == relation(other, row, CLAUSES) == expected
        assert bool(conflicts([row, other], CLAUSES)) == (expected == "contradictory")


def test_an_insertion_on_a_cell_is_a_paragraph_of_it_as_before() -> None:
    cell = next(one for one in CLAUSES if one.text == "former")
    found = consolidate(CLAUSES, [insert("1", cell, "puis\tsuivre")])
    (changed,) = [one for one in found.clauses if one.state == "changed"]
    assert changed.text == "former\npuis\tsuivre"
    assert [one for one in found.clauses if isinstance(one, ConsolidatedClause) and one.state == "inserted"] == []


def test_what_comes_after_the_last_row_stands_before_what_comes_after_the_table() -> None:
    paragraph, row = insert("1", TABLE, "Un alinéa."), insert("2", LAST, "Trois\tpublier")
    move = Change("id-3", "3", "move", BAND.id, "", target=LAST.id)
    found = consolidate(CLAUSES, [paragraph, row, move])
    assert drawn(found)[-3:] == ["Deux|suivre|3", "+Trois|publier|", "Axe 1|-|-"]
    assert [one.text for one in found.clauses][-3:] == ["Axe 1", "Un alinéa.", "Fin."]

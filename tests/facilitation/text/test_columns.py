"""Columns that come and go: their cells, what merged cells make of them, and that the order of decisions does not matter."""

from __future__ import annotations

from itertools import permutations

import pytest

from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import CellPlace, Clause, ClauseId
from facilitation.text.columns import ColumnGrid
from facilitation.text.compatibility import conflicts
from facilitation.text.consolidate import Consolidation, consolidate

PLAN = """Le plan :

<table>
<tr><th rowspan="2">Objectif</th><th rowspan="2">Activité</th><th colspan="2">Coûts</th></tr>
<tr><th>2026</th><th>2027</th></tr>
<tr><td colspan="4">Axe 1</td></tr>
<tr><td rowspan="2">Un</td><td>former</td><td>10</td><td>11</td></tr>
<tr><td>équiper</td><td>20</td><td>21</td></tr>
<tr><td>Deux</td><td>suivre</td><td>30</td><td>31</td></tr>
</table>

Fin.
"""


def clauses(text: str = PLAN) -> tuple[Clause, ...]:
    return read("plan.md", text.encode()).clauses


ALL = clauses()


def cell(words: str) -> ClauseId:
    return next(one.id for one in ALL if one.kind == "cell" and one.text == words)


def row(words: str) -> ClauseId:
    found = next(one.parent for one in ALL if one.kind == "cell" and one.text == words)
    assert found is not None
    return found


def new(beside: str, *lines: str, number: str = "1") -> Change:
    return Change(f"id{number}", number, "column", cell(beside), "", "\n".join(lines))


def out(head: str, number: str = "1") -> tuple[Change, ...]:
    grid = ColumnGrid.around(ALL, cell(head))
    assert grid is not None
    cells = grid.column(cell(head))
    assert not isinstance(cells, str), cells
    by_id = {one.id: one for one in ALL}
    return tuple(Change(f"id{number}", number, "column_out", one, by_id[one].text, part=part) for part, one in enumerate(cells))


def grid_of(made: Consolidation) -> list[str]:
    """Each row with its cells: "former@1", "Coûts@2+2" over two columns, "Un@0/2" over two rows."""
    return lines(made.clean())


def lines(all_clauses) -> list[str]:
    found: dict[ClauseId, list[str]] = {one.id: [] for one in all_clauses if one.kind == "row"}
    for one in all_clauses:
        if one.kind == "cell":
            place = one.cell
            assert place is not None
            across = f"+{place.column_span}" if place.column_span > 1 else ""
            down = f"/{place.row_span}" if place.row_span > 1 else ""
            found[one.parent].append(f"{one.text}@{place.column}{across}{down}")
    return [" ".join(cells) for cells in found.values()]


def test_a_new_column_has_a_cell_in_each_row_but_where_cells_are_merged_across() -> None:
    made = consolidate(ALL, [new("Activité", "Structures associées", "DAF", "", "SG")])
    assert made.refused == ()
    assert grid_of(made) == [
        "Objectif@0/2 Activité@1/2 Structures associées@2/2 Coûts@3+2",
        "2026@3 2027@4",
        "Axe 1@0+5",
        "Un@0/2 former@1 DAF@2 10@3 11@4",
        "équiper@1 @2 20@3 21@4",
        "Deux@0 suivre@1 SG@2 30@3 31@4",
    ]
    fresh = next(one for one in made.clauses if one.text == "SG")
    assert (fresh.state, fresh.kind, fresh.base_text) == ("inserted", "cell", "")
    assert fresh.label.endswith("ligne 4, « Structures associées »")
    head = next(one for one in made.clauses if one.text == "Structures associées")
    assert head.cell == CellPlace(0, 2, 2, 1, header=True)


def test_within_a_group_of_columns_its_name_becomes_wider() -> None:
    made = consolidate(ALL, [new("2026", "2026 bis", "12", "22", "32")])
    assert grid_of(made)[:3] == ["Objectif@0/2 Activité@1/2 Coûts@2+3", "2026@2 2026 bis@3 2027@4", "Axe 1@0+5"]


def test_right_of_the_last_column_what_goes_over_all_of_them_becomes_wider() -> None:
    made = consolidate(ALL, [new("2027", "Source", "État", "", "OIM")])
    assert grid_of(made) == [
        "Objectif@0/2 Activité@1/2 Coûts@2+2 Source@4/2",
        "2026@2 2027@3",
        "Axe 1@0+5",
        "Un@0/2 former@1 10@2 11@3 État@4",
        "équiper@1 20@2 21@3 @4",
        "Deux@0 suivre@1 30@2 31@3 OIM@4",
    ]


def test_a_column_that_goes_leaves_no_place_behind() -> None:
    made = consolidate(ALL, out("2026"))
    assert grid_of(made) == [
        "Objectif@0/2 Activité@1/2 Coûts@2",
        "2027@2",
        "Axe 1@0+3",
        "Un@0/2 former@1 11@2",
        "équiper@1 21@2",
        "Deux@0 suivre@1 31@2",
    ]
    struck = [one for one in made.clauses if one.state == "deleted"]
    assert [one.base_text for one in struck] == ["2026", "10", "20", "30"]
    assert [one.cell.column for one in struck if one.cell] == [2, 2, 2, 2], "they stay struck in their places"
    assert {piece.change_number for one in struck for piece in one.pieces} == {"1"}


def test_the_name_of_a_group_goes_with_the_last_of_its_columns() -> None:
    made = consolidate(ALL, [*out("2026", "1"), *out("2027", "2")])
    assert grid_of(made)[0] == "Objectif@0/2 Activité@1/2"
    assert grid_of(made)[2] == "Axe 1@0+2"
    kept = consolidate(ALL, [*out("2026", "1"), *out("2027", "2"), new("2026", "Total", "21", "41", "61", number="3")])
    assert grid_of(kept)[:2] == ["Objectif@0/2 Activité@1/2 Coûts@2", "Total@2"]


def test_two_columns_at_one_place_stand_in_the_order_of_their_numbers() -> None:
    one, other = new("Activité", "A", "a", number="2"), new("Activité", "B", "b", number="10")
    made = consolidate(ALL, [other, one])
    assert made == consolidate(ALL, [one, other])
    assert grid_of(made)[0] == "Objectif@0/2 Activité@1/2 A@2/2 B@3/2 Coûts@4+2"
    assert grid_of(made)[3] == "Un@0/2 former@1 a@2 b@3 10@4 11@5"


def test_a_row_that_is_moved_after_the_first_head_stands_after_both_with_its_words_in_a_new_column() -> None:
    move = Change("id7", "7", "move", row("suivre"), "", target=row("Objectif"))
    column = new("Activité", "Responsable", "SG", "OIM", "SG")
    for changes in ([move, column], [column, move]):
        made = consolidate(ALL, changes)
        assert made.refused == ()
        assert grid_of(made)[:3] == [
            "Objectif@0/2 Activité@1/2 Responsable@2/2 Coûts@3+2",
            "2026@3 2027@4",
            "Deux@0 suivre@1 SG@2 30@3 31@4",
        ]


def test_a_head_that_is_moved_away_leaves_no_word_of_a_new_column_under_itself() -> None:
    changes = [
        Change("id7", "7", "move", row("Objectif"), "", target=row("former")),
        Change("id8", "8", "move", row("suivre"), "", target=row("Objectif")),
        new("Activité", "Responsable", "SG", "OIM", "SG"),
    ]
    made = consolidate(ALL, changes)
    assert made.refused == ()
    assert sorted(one.text for one in made.clean() if one.text in ("SG", "OIM", "Responsable")) == [
        "OIM",
        "Responsable",
        "SG",
        "SG",
    ]


def test_a_new_column_keeps_its_words_where_a_merged_cell_is_torn() -> None:
    move = Change("id7", "7", "move", row("former"), "", target=row("suivre"))
    first = Change("id1", "1", "column", next(one.id for one in ALL if one.kind == "table"), "", "N°\n1\n2\n3")
    beside = new("Objectif", "Code", "A", "B", "C", number="2")
    for changes in permutations([move, first, beside]):
        made = consolidate(ALL, changes)
        assert made.refused == ()
        assert grid_of(made)[3:] == [
            "2@0 B@2 équiper@3 20@4 21@5",
            "3@0 Deux@1 C@2 suivre@3 30@4 31@5",
            "1@0 Un@1 A@2 former@3 10@4 11@5",
        ]
    after = Change("id8", "8", "insert", row("équiper"), "", "4\t\t\tdoter\t40\t41", columns=("id1", "0", "id2", "1", "2", "3"))
    made = consolidate(ALL, [move, first, beside, after])
    assert (made.refused, grid_of(made)[4]) == ((), "4@0 doter@3 40@4 41@5")


def test_new_rows_have_an_empty_cell_in_a_new_column_and_none_in_one_that_goes() -> None:
    insert = Change("id7", "7", "insert", row("suivre"), "", "Trois\tévaluer\t40\t41")
    made = consolidate(ALL, [insert, new("Activité", "Responsable", "", "", "SG")])
    assert grid_of(made)[-1] == "Trois@0 évaluer@1 @2 40@3 41@4"
    made = consolidate(ALL, [insert, *out("Activité")])
    assert grid_of(made)[-1] == "Trois@0 40@1 41@2"
    silent = Change("id7", "7", "insert", row("suivre"), "", "Trois\t\t40\t41")
    made = consolidate(ALL, [*out("Activité"), silent])
    assert (made.refused, grid_of(made)[-1]) == ((), "Trois@0 40@1 41@2")


def test_a_new_row_with_words_in_a_column_that_is_gone_is_refused_and_not_put_in_without_them() -> None:
    insert = Change("id7", "7", "insert", row("suivre"), "", "Trois\t1\t40\nQuatre\t\t50")
    made = consolidate(ALL, [*out("Activité"), insert])
    assert [(one.change_id, one.reason) for one in made.refused] == [("id7", "columns")]
    assert grid_of(made) == grid_of(consolidate(ALL, out("Activité")))
    # Words beside the column that is gone are no matter.
    assert not consolidate(ALL, [*out("2027"), Change("id7", "7", "insert", row("suivre"), "", "Trois\t1\t40")]).refused


def test_a_row_that_goes_has_no_cell_in_a_new_column() -> None:
    gone = Change("id7", "7", "delete", row("suivre"), "")
    for changes in ([gone, new("Activité", "R", "a", "b", "c")], [new("Activité", "R", "a", "b", "c"), gone]):
        made = consolidate(ALL, changes)
        assert (made.refused, [one.text for one in made.clauses if one.state == "inserted"]) == ((), ["R", "a", "b"])
        assert grid_of(made)[-1] == "équiper@1 b@2 20@3 21@4"


def test_a_new_column_beside_one_that_goes_stays() -> None:
    for changes in ([*out("2026"), new("2026", "N", "n", number="2")], [new("2026", "N", "n", number="2"), *out("2026")]):
        made = consolidate(ALL, changes)
        assert grid_of(made)[:2] == ["Objectif@0/2 Activité@1/2 Coûts@2+2", "N@2 2027@3"]


def test_with_its_table_a_new_column_goes_too() -> None:
    table = next(one.id for one in ALL if one.kind == "table")
    gone = Change("id7", "7", "delete", table, "")
    made = consolidate(ALL, [new("Activité", "R"), gone])
    assert [one.text for one in made.clean()] == ["Le plan :", "Fin."]
    assert [one.reason for one in consolidate(ALL, [gone, new("Activité", "R")]).refused] == ["clause_gone"]


def test_more_lines_than_rows_are_refused() -> None:
    made = consolidate(ALL, [new("Activité", "R", "1", "2", "3", "4")])
    assert [(one.change_id, one.reason) for one in made.refused] == [("id1", "column")]
    assert [one.text for one in made.clauses] == [one.text for one in ALL]


@pytest.mark.parametrize(("head", "fault"), [("Coûts", "column_unclear"), ("Axe 1", "column_unclear")])
def test_a_column_that_merged_cells_do_not_tell_apart(head: str, fault: str) -> None:
    grid = ColumnGrid.around(ALL, cell(head))
    assert grid is not None
    assert grid.column(cell(head)) == fault


def test_the_last_column_of_a_table_stays() -> None:
    alone = clauses("<table><tr><th>A</th></tr><tr><td>b</td></tr></table>\n\nFin.\n")
    head = next(one.id for one in alone if one.text == "A")
    grid = ColumnGrid.around(alone, head)
    assert grid is not None
    assert grid.column(head) == "column_last"
    two = [*out("Objectif", "1"), *out("Activité", "2"), *out("2026", "3"), *out("2027", "4")]
    made = consolidate(ALL, two)
    assert [one.change_id for one in made.refused] == ["id4"]
    assert grid_of(made)[:2] == ["Coûts@0", "2027@0"]


def test_cells_that_are_no_longer_those_of_the_column_take_nothing_out() -> None:
    some = out("2026")[:-1]
    made = consolidate(ALL, some)
    assert [one.reason for one in made.refused] == ["column"]
    assert lines(made.clean()) == lines(ALL)


def test_what_is_lost_with_a_column_collides_with_it() -> None:
    going = out("2026", "1")
    reworded = Change("id2", "2", "replace", cell("10"), "10", "15")
    beside = Change("id3", "3", "replace", cell("11"), "11", "16")
    spoken = Change("id4", "4", "insert", row("suivre"), "", "Trois\tévaluer\t40\t41")
    silent = Change("id5", "5", "insert", row("suivre"), "", "Quatre\trelire")
    gone = Change("id6", "6", "delete", row("suivre"), "")
    found = conflicts([*going, reworded, beside, spoken, silent, gone, new("2026", "N", number="7")], ALL)
    assert found == {"id1": {"id2", "id4"}, "id2": {"id1"}, "id4": {"id1"}}
    table = next(one.id for one in ALL if one.kind == "table")
    whole = Change("id8", "8", "delete", table, "")
    assert conflicts([whole, new("2026", "N", number="7")], ALL) == {"id7": {"id8"}, "id8": {"id7"}}


def test_the_column_goes_whatever_its_cells_say_by_then() -> None:
    reworded = Change("id2", "2", "replace", cell("10"), "10", "15")
    both = [consolidate(ALL, order).clean() for order in ([*out("2026"), reworded], [reworded, *out("2026")])]
    assert lines(both[0]) == lines(both[1]) == grid_of(consolidate(ALL, out("2026")))

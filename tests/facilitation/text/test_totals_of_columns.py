"""Totals when a column of amounts goes: what they were the sum of is no longer told, so that they stay, and this is said."""

from __future__ import annotations

from facilitation.documents.reading import read
from facilitation.resources import resource
from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId
from facilitation.text.columns import ColumnGrid
from facilitation.text.consolidate import consolidate
from facilitation.text.totalling.totals import Totals, totals
from tests.facilitation.text.test_totals import Table, budget


def summary() -> Table:
    return Table(
        ("Axe", "Coût total", "État", "Partenaires"),
        ("Axe 1 : Gouvernance", "1 240", "1 000", "240"),
        ("Axe 2 : Services", "500", "500", "–"),
        ("Total général", "1 740", "1 500", "240"),
        name="s",
    )


def told(found: Totals) -> dict[str, tuple[str, str]]:
    return {str(one.clause): (one.reason, one.sum) for one in found.discrepancies}


def test_a_total_whose_amounts_went_with_their_column_stays_and_is_told() -> None:
    gone = budget().without_column(1)
    assert (gone.new_totals(summary()), told(gone.totals(summary()))) == ({}, {"s1.1": ("column", "")})
    # What was retained for a line goes with it; rows that go too make no difference.
    for more in (budget().says(1, 1, "215").without_column(1), budget().without_column(1).without(6).without(1)):
        assert (more.new_totals(summary()), told(more.totals(summary()))) == ({}, {"s1.1": ("column", "")})
    # Other totals of the same table follow their own amounts, that one among them.
    changed = Change("own", "9", "replace", ClauseId("s2.1"), "500", "600")
    gone.changes.append(changed)
    assert gone.new_totals(summary()) == {"s3.1": "1 840"}
    assert told(gone.totals(summary()))["s1.1"] == ("column", "")
    # What the room itself decided for it is no matter of sums.
    gone.changes.append(Change("total", "10", "replace", ClauseId("s1.1"), "1 240", "1 250"))
    assert "s1.1" not in gone.new_totals(summary())


def test_a_total_over_two_tables_follows_the_amounts_that_are_left() -> None:
    gone = budget().without_column(1)
    gone.changes.append(Change("own", "9", "replace", ClauseId("s1.2"), "1 000", "1 100"))
    assert gone.new_totals(summary()) == {"s1.1": "1 340", "s3.1": "1 840", "s3.2": "1 600"}
    assert told(gone.totals(summary())) == {}


def test_the_total_of_a_row_follows_a_column_only_where_it_is_the_sum_of_those_left() -> None:
    years = [("Action", "2026", "2027", "Total"), ("a", "10", "20", "30"), ("b", "5", "7", "12"), ("Total", "15", "27", "42")]
    one = Table(*years).without_column(1)
    assert (one.new_totals(), one.told()) == ({"t1.3": "20", "t2.3": "7", "t3.3": "27"}, [])
    none = Table(*years).without_column(1).without_column(2)
    assert none.new_totals() == {}
    assert none.told() == [("t1.3", "column", ""), ("t2.3", "column", ""), ("t3.3", "column", "")]
    # Nothing becomes 0 because its one year is no longer shown.
    years = [("Action", "2026", "2027", "Total"), ("a", "10", "20", "30"), ("b", "5", "–", "5"), ("Total", "15", "20", "35")]
    sparse = Table(*years).without_column(1)
    assert sparse.new_totals() == {"t1.3": "20"}
    assert sparse.told() == [("t2.3", "column", ""), ("t3.3", "two_sums", "25")]
    # « Coût total, dont État » is still the cost when the share of the State is no longer shown.
    parts = summary().without_column(2)
    assert parts.new_totals() == {}
    assert parts.told() == [("s1.1", "column", ""), ("s2.1", "column", ""), ("s3.1", "column", "")]


def test_the_budget_stays_when_a_cost_column_is_struck_from_the_action_plan() -> None:
    clauses = read("plan.docx", resource("demonstration", "plan_actions.docx").read_bytes()).clauses
    grid = ColumnGrid.around(
        clauses, next(one.id for one in clauses if one.label == "Tableau 3, en-tête, « Coût (millions FCFA) »")
    )
    assert grid is not None
    cells = grid.column(next(one.id for one in clauses if one.label == "Tableau 3, en-tête, « Coût (millions FCFA) »"))
    texts = {one.id: one.text for one in clauses}
    changes = [Change("i", "89", "column_out", ClauseId(one), texts[ClauseId(one)], part=at) for at, one in enumerate(cells)]
    made = totals(clauses, consolidate(clauses, changes))
    assert made.recomputed == ()
    assert [(one.label, one.text, one.reason) for one in made.discrepancies] == [
        ("Tableau 5, ligne 3, « Coût total »", "3\u202f205", "column")
    ]

"""Totals of tables after changes: which follow, how they are written, and which are only told."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from facilitation.documents.reading import read
from facilitation.resources import resource
from facilitation.text.changes import Change
from facilitation.text.clauses import CellPlace, Clause, ClauseId
from facilitation.text.consolidate import consolidate
from facilitation.text.totalling.grids import names_total, subject
from facilitation.text.totalling.sums import sums_of
from facilitation.text.totalling.totals import Totals, on_words_received, totals
from tests.corpus import CORPUS, needs_corpus


class Table:
    """A table of a document, with what is changed in it; cells are named by (row, column), the head is row 0."""

    def __init__(self, *rows: Sequence[str], heading: str = "", name: str = "t", spans: Sequence[int] = ()) -> None:
        head = [] if not heading else [Clause(ClauseId(f"{name}h"), None, "heading", 1, "", heading, heading)]
        self.name = name
        self.clauses = [*head, Clause(ClauseId(name), None, "table", 0, "", name, "")]
        self.changes: list[Change] = []
        for place, texts in enumerate(rows):
            row = ClauseId(f"{name}{place}")
            self.clauses.append(Clause(row, ClauseId(name), "row", 0, "", row, ""))
            for column, text in enumerate(texts):
                cell = ClauseId(f"{name}{place}.{column}")
                where = CellPlace(place, column, 1, 1, place == 0)
                self.clauses.append(Clause(cell, row, "cell", 0, "", cell, text, cell=where))

    def _add(self, kind: str, clause: str, base: str = "", text: str = "", target: str | None = None) -> Table:
        number = str(len(self.changes) + 1)
        there = ClauseId(target) if target else None
        self.changes.append(Change(f"i{number}", number, kind, ClauseId(clause), base, text, there))  # type: ignore[arg-type]
        return self

    def says(self, row: int, column: int, text: str) -> Table:
        cell = f"{self.name}{row}.{column}"
        return self._add("replace", cell, next(one.text for one in self.clauses if one.id == cell), text)

    def without(self, row: int) -> Table:
        return self._add("delete", f"{self.name}{row}")

    def without_column(self, column: int) -> Table:
        number = str(len(self.changes) + 1)
        cells = [one for one in self.clauses if one.cell is not None and one.cell.column == column]
        self.changes += [
            Change(f"i{number}", number, "column_out", one.id, one.text, part=place) for place, one in enumerate(cells)
        ]
        return self

    def new(self, after: int, *texts: str) -> Table:
        return self._add("insert", f"{self.name}{after}", text="\t".join(texts))

    def move(self, row: int, after: str) -> Table:
        return self._add("move", f"{self.name}{row}", target=after)

    def totals(self, *others: Table) -> Totals:
        clauses = [*self.clauses, *(clause for other in others for clause in other.clauses)]
        consolidation = consolidate(clauses, self.changes)
        assert not consolidation.refused
        return totals(clauses, consolidation)

    def new_totals(self, *others: Table) -> dict[str, str]:
        return {str(one.clause): one.new for one in self.totals(*others).recomputed}

    def told(self) -> list[tuple[str, str, str]]:
        return [(str(one.clause), one.reason, one.sum) for one in self.totals().discrepancies]


def budget() -> Table:
    return Table(
        ("Activité", "Coût (millions FCFA)"),
        ("Former les agents", "200"),
        ("Équiper les guichets", "1 000"),
        ("Sous-total de l’action 1.1", "1 200"),
        ("Informer", "40"),
        ("Sous-total de l’action 1.2", "40"),
        ("Total de l’axe 1", "1 240"),
    )


def test_nothing_follows_without_a_change() -> None:
    assert budget().totals() == Totals()


def test_totals_of_totals_follow() -> None:
    made = budget().says(2, 1, "1 150").totals()
    assert [(one.clause, one.old, one.new, one.difference, one.because) for one in made.recomputed] == [
        ("t3.1", "1 200", "1 350", "+150", ("1",)),
        ("t6.1", "1 240", "1 390", "+150", ("1",)),
    ]
    assert not made.discrepancies


def test_rows_that_go_and_rows_that_come() -> None:
    assert budget().without(4).new_totals() == {"t5.1": "0", "t6.1": "1 200"}
    assert budget().new(1, "Suivre", "15").new_totals() == {"t3.1": "1 215", "t6.1": "1 255"}
    assert budget().new(2, "Suivre", "15").new_totals() == {"t3.1": "1 215", "t6.1": "1 255"}
    # Below a subtotal begins the next group; below the last one, what belongs to the total alone.
    assert budget().new(3, "Suivre", "15").new_totals() == {"t5.1": "55", "t6.1": "1 255"}
    assert budget().new(5, "Suivre", "15").new_totals() == {"t6.1": "1 255"}
    assert budget().new(6, "Suivre", "15").new_totals() == {}
    assert budget().new(0, "Suivre", "15").new_totals() == {"t3.1": "1 215", "t6.1": "1 255"}


def test_a_new_total_counts_no_line_twice() -> None:
    table = budget().new(5, "Suivre", "15").new(5, "Sous-total de l’action 1.3", "15")
    assert table.new_totals() == {"t6.1": "1 255"}


def test_a_total_that_goes_leaves_its_lines_in_those_above() -> None:
    assert budget().without(3).new_totals() == {}
    assert budget().without(3).says(1, 1, "300").new_totals() == {"t6.1": "1 340"}


def test_a_row_that_moves_takes_its_amount_along() -> None:
    assert budget().move(1, "t4").new_totals() == {"t3.1": "1 000", "t5.1": "240"}


def test_a_total_that_was_amended_is_told_and_stays() -> None:
    table = budget().says(1, 1, "300").says(3, 1, "1 250")
    assert table.new_totals() == {"t6.1": "1 290"}
    assert table.told() == [("t3.1", "amended", "1 300")]
    assert budget().says(1, 1, "300").says(3, 1, "1 300").told() == []


def test_a_total_may_be_amended_after_it_was_recomputed() -> None:
    table = budget().says(1, 1, "215")
    # « 1 215 » stands there by then, and no change has brought it.
    own = Change("own", "2", "replace", ClauseId("t3.1"), "1 215", "1 250")
    again = Change("again", "3", "replace", ClauseId("t3.1"), "1 250", "1 260")
    other = Change("other", "4", "replace", ClauseId("t4.0"), "Alerter", "Avertir")
    changes = [*table.changes, own, again, other]
    assert {one.change_id for one in consolidate(table.clauses, changes).refused} == {"own", "again", "other"}
    told = on_words_received(changes, table.clauses)
    assert [one.base_text for one in told] == ["200", "1 200", "1 250", "Alerter"]
    made = consolidate(table.clauses, told)
    assert [one.change_id for one in made.refused] == ["other"]
    assert made.text_of(ClauseId("t3.1")) == "1 260"
    assert on_words_received(table.changes, table.clauses) == table.changes


def test_an_amount_that_cannot_be_added_stops_what_stands_above_it() -> None:
    table = budget().says(1, 1, "à préciser")
    assert table.new_totals() == {}
    assert table.told() == [("t3.1", "unreadable", ""), ("t6.1", "unreadable", "")]
    assert budget().says(1, 1, "de 100 à 200").new_totals() == {}
    assert budget().says(1, 1, "250 dollars").new_totals() == {}
    assert budget().says(1, 1, "–").new_totals() == {"t3.1": "1 000", "t6.1": "1 040"}


def test_a_total_that_never_was_the_sum_is_told_and_never_altered() -> None:
    rows = [
        ("Activité", "Coût"),
        ("a", "200"),
        ("b", "300"),
        ("Sous-total", "510"),
        ("c", "40"),
        ("Sous-total", "40"),
        ("Total", "540"),
    ]
    table = Table(*rows)
    assert table.told() == [("t3.1", "not_sum", "500")]
    # The grand total was right: it is the sum of the lines.
    changed = Table(*rows).says(1, 1, "260")
    assert changed.new_totals() == {"t6.1": "600"}
    assert changed.told() == [("t3.1", "not_sum", "560")]
    mended = Table(*rows).says(1, 1, "210")
    assert mended.new_totals() == {"t6.1": "550"}
    assert mended.told() == []


def test_columns_of_years_and_their_total() -> None:
    rows = [
        ("Action", "2026", "2027", "2028", "Total"),
        ("a", "10", "20", "30", "60"),
        ("b", "5", "–", "7", "12"),
        ("Total", "15", "20", "37", "72"),
    ]
    assert Table(*rows).says(1, 2, "25").new_totals() == {"t1.4": "65", "t3.2": "25", "t3.4": "77"}
    # A new row brings its own total.
    made = Table(*rows).new(2, "c", "1", "2", "3", "6")
    assert made.new_totals() == {"t3.1": "16", "t3.2": "22", "t3.3": "40", "t3.4": "78"}
    assert made.told() == []


def test_an_empty_column_may_belong_to_the_total_or_not() -> None:
    rows = [
        ("Action", "Avant", "2026", "2027", "Total"),
        ("a", "", "10", "20", "30"),
        ("b", "", "5", "7", "12"),
        ("c", "", "6", "7", "13"),
    ]
    assert Table(*rows).says(1, 2, "11").new_totals() == {"t1.4": "31"}
    unsure = Table(*rows).says(1, 1, "4")
    assert unsure.new_totals() == {}
    assert unsure.told() == [("t1.4", "unreadable", "")]


def test_parts_of_a_hundred_stay_a_hundred() -> None:
    rows = [("Source", "Part"), ("État", "40 %"), ("Partenaires", "60 %"), ("Total", "100 %")]
    table = Table(*rows).says(1, 1, "50 %")
    assert table.new_totals() == {}
    assert table.told() == [("t3.1", "share", "110 %")]


def test_a_mean_of_parts_is_no_wrong_sum() -> None:
    assert Table(("Action", "Taux"), ("a", "40 %"), ("b", "60 %"), ("Ensemble", "50 %")).told() == []


def test_scales_may_be_mixed_where_each_number_says_its_own() -> None:
    rows = [("Action", "Coût"), ("a", "25 millions FCFA"), ("b", "500 000 FCFA"), ("Total", "25,5 millions FCFA")]
    assert Table(*rows).says(2, 1, "750 000 FCFA").new_totals() == {"t3.1": "25,75 millions FCFA"}
    bare = [*rows[:3], ("c", "100"), ("Total", "25 500 100 FCFA")]
    assert Table(*bare).says(1, 1, "26 millions FCFA").new_totals() == {}


def test_other_units_are_not_added() -> None:
    rows = [("Cible", "2030"), ("a", "5 antennes"), ("b", "7 guichets"), ("Total", "12")]
    assert Table(*rows).says(1, 1, "6 antennes").new_totals() == {}


def test_nothing_is_summed_over_a_number_that_cannot_be_read() -> None:
    rows = [("Action", "Coût"), ("a", "200"), ("b", "environ 40"), ("c", "100"), ("Total", "300")]
    assert Table(*rows).says(1, 1, "210").new_totals() == {}


def test_totals_may_stand_above_their_lines() -> None:
    rows = [("Ligne", "Montant"), ("Total général", "560"), ("a", "60"), ("b", "200"), ("c", "300")]
    assert Table(*rows).says(2, 1, "70").new_totals() == {"t1.1": "570"}
    assert Table(*rows).new(4, "d", "1").new_totals() == {"t1.1": "561"}
    assert Table(*rows).new(1, "d", "1").new_totals() == {"t1.1": "561"}


def test_a_total_that_is_no_groups_is_only_taken_for_one_where_its_number_tells() -> None:
    loose = [("Ligne", "Montant"), ("a", "7"), ("b", "100"), ("c", "250"), ("Total", "350")]
    assert Table(*loose).says(2, 1, "110").new_totals() == {"t4.1": "360"}
    small = [("Réunions", "2030"), ("a", "7"), ("b", "2"), ("c", "3"), ("Total", "5")]
    assert Table(*small).says(2, 1, "4").new_totals() == {}
    assert Table(*small).told() == [("t4.1", "not_sum", "12")]
    # The line before it, and nothing below it, is no group either.
    repeated = [("Ligne", "Montant"), ("a", "700"), ("b", "250"), ("Total", "250"), ("c", "0")]
    assert Table(*repeated).says(2, 1, "260").new_totals() == {}


def test_numbers_that_no_word_announces() -> None:
    # Small numbers, numbers of lines, numbers of named lines: sums by chance.
    assert not sums_of(Table(("N°", "Action", "Cible"), ("1", "a", "1"), ("2", "b", "2"), ("3", "c", "3")).clauses).all()
    named = [("Action", "Coût"), ("a", "100"), ("b", "200"), ("c", "300"), ("d", "600")]
    assert not sums_of(Table(*named).clauses).all()
    # A last line without a name, or several columns at once.
    nameless = [*named[:4], ("", "600")]
    assert Table(*nameless).says(1, 1, "150").new_totals() == {"t4.1": "650"}
    several = [("Action", "2026", "2027"), ("a", "100", "10"), ("b", "200", "20"), ("c", "300", "90"), ("Budget", "600", "120")]
    assert Table(*several).says(1, 1, "150").new_totals() == {"t4.1": "650"}


@pytest.mark.parametrize("numbers", [("1,250", "2,300", "3,550"), ("1.250", "2.300", "3.550")])
def test_numbers_that_may_be_read_in_two_ways_are_no_sums(numbers: tuple[str, str, str]) -> None:
    first, second, total = numbers
    assert not sums_of(Table(("a", "Coût"), ("x", first), ("y", second), ("Total", total)).clauses).all()


def test_a_total_taken_over_by_another_table() -> None:
    summary = Table(
        ("Axe", "Coût total", "État", "Partenaires"),
        ("Axe 1 : Gouvernance", "1 240", "1 000", "240"),
        ("Axe 2 : Services", "500", "500", "–"),
        ("Total général", "1 740", "1 500", "240"),
        name="s",
    )
    changed = budget().says(1, 1, "215")
    assert changed.new_totals(summary) == {"t3.1": "1 215", "t6.1": "1 255", "s1.1": "1 255", "s3.1": "1 755"}
    # Who pays for it has not been said yet.
    told = {str(one.clause): (one.reason, one.sum) for one in changed.totals(summary).discrepancies}
    assert told == {"s1.1": ("two_sums", "1 240"), "s3.1": ("two_sums", "1 740")}


def test_a_number_that_stands_twice_in_a_row_is_not_taken_for_the_total() -> None:
    summary = Table(("Axe", "Besoin", "Acquis"), ("Axe 1", "1 240", "1 240"), ("Axe 2", "500", "100"), name="s")
    assert budget().says(1, 1, "215").new_totals(summary) == {"t3.1": "1 215", "t6.1": "1 255"}


def test_a_row_brought_from_a_table_with_other_columns_is_not_added_blindly() -> None:
    rows = (("a", "5"), ("b", "7"), ("Total", "12"))
    same = Table(("Activité", "Coût (millions FCFA)"), *rows, name="s")
    assert budget().move(1, "s1").new_totals(same) == {"t3.1": "1 000", "t6.1": "1 040", "s3.1": "212"}
    other = Table(("Activité", "Agents"), *rows, name="s")
    moved = budget().move(1, "s1")
    assert moved.new_totals(other) == {"t3.1": "1 000", "t6.1": "1 040"}
    assert [(str(one.clause), one.reason) for one in moved.totals(other).discrepancies] == [("s3.1", "unreadable")]


def test_a_heading_names_the_total_of_its_table() -> None:
    table = Table(("a", "Coût"), ("x", "100"), ("y", "200"), ("Total", "300"), heading="Axe 1 : Gouvernance")
    summary = Table(("Axe", "Coût"), ("Axe 1", "300"), ("Axe 2", "300"), ("Total", "600"), heading="Coût du plan", name="s")
    assert table.says(1, 1, "110").new_totals(summary) == {"t3.1": "310", "s1.1": "310", "s3.1": "610"}


def test_an_activity_put_into_the_action_plan() -> None:
    """domain.md, scenario 25: subtotal of the action, total of the axis and grand total increase by as much."""
    clauses = read("plan.docx", resource("demonstration", "plan_actions.docx").read_bytes()).clauses
    (row,) = [one for one in clauses if one.label == "Tableau 2, ligne 13"]
    words = "2.3.4\tRelier les guichets\tGuichets reliés\t0\t12\tMMTE\t2026\t15\tÉtat"
    change = Change("i", "12", "insert", row.id, "", words)
    assert totals(clauses, consolidate(clauses, ())) == Totals()
    made = totals(clauses, consolidate(clauses, [change]))
    assert [(one.label.split(", «")[0], one.old, one.new, one.difference) for one in made.recomputed] == [
        ("Tableau 2, ligne 14", "815", "830", "+15"),
        ("Tableau 2, ligne 15", "2\u202f580", "2\u202f595", "+15"),
        ("Tableau 5, ligne 2", "2\u202f580", "2\u202f595", "+15"),
        ("Tableau 5, ligne 5", "13\u202f900", "13\u202f915", "+15"),
    ]


def test_words_that_announce_totals() -> None:
    for text in (
        "Total",
        "TOTAL GÉNÉRAL",
        "Sous-total de l’axe 1",
        "S/Total",
        "Montant total (FCFA)",
        "Coût total du plan",
        "Ensemble",
        "Récapitulatif",
        "Axe 2 – Total",
        "Grand total",
        "Subtotal",
        "Montant global",
    ):
        assert names_total(text), text
    for text in ("Nombre total de réunions tenues", "Totalité des communes", "Action", "", "Renforcer l’ensemble des services"):
        assert not names_total(text), text
    assert subject("Total de l’axe 1") == ("axe", "1")
    assert subject("Sous-total action 2.3") == ("action", "2.3")
    assert subject("Total général") == ()


@needs_corpus
def test_no_total_is_seen_where_real_documents_have_none() -> None:
    """None of them has a budget; their tables of codes, sizes and dates must not be taken for one."""
    seen = {}
    for path in sorted((CORPUS / "documents").rglob("*.docx")):
        clauses = read(path.name, path.read_bytes()).clauses
        seen[path.name] = sums_of(clauses).all()
    assert len(seen) > 3
    assert not any(seen.values())

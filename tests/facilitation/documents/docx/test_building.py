"""A Word file for a text that came in otherwise: its tables have their cells where the text has them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.documents.docx.building import build
from facilitation.documents.docx.writing import write_changes
from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import CellPlace, Clause, ClauseId
from facilitation.text.consolidate import consolidate
from tests.effort import calls
from tests.facilitation.documents.docx.amended import marks

TEXT = """# Plan

<table><tr><th>Objectif</th><th>Activité</th><th>Coût</th></tr>
<tr><td colspan="3">Axe 1</td></tr>
<tr><td rowspan="2">Un</td><td>former</td><td>1</td></tr>
<tr><td>équiper</td><td>2</td></tr>
<tr><td colspan="2" rowspan="2">Deux</td><td>3</td></tr>
<tr><td>4</td></tr></table>

Fin.
"""
CLAUSES = read("plan.md", TEXT.encode()).clauses


def told(clauses: tuple[Clause, ...]) -> list[tuple[str, str, CellPlace | None]]:
    return [(one.kind, one.text, one.cell) for one in clauses]


def test_merged_cells_stand_in_their_columns() -> None:
    data, placed = build("Plan", CLAUSES)
    assert told(read("plan.docx", data).clauses) == told(CLAUSES)
    assert [one.id for one in placed] == [one.id for one in CLAUSES]


def test_changes_and_new_rows_are_written_into_it() -> None:
    data, placed = build("Plan", CLAUSES)
    rows = [one for one in CLAUSES if one.kind == "row"]
    former = next(one for one in CLAUSES if one.text == "former")
    changes = [
        Change("a", "1", "replace", former.id, former.text, "former tous les agents"),
        Change("b", "2", "insert", rows[2].id, "", "doter\t9"),
        Change("c", "3", "insert", rows[-1].id, "", "Trois\tpublier\t5"),
        Change("d", "4", "delete", rows[1].id, ""),
    ]
    wanted = [(one.kind, one.text, one.cell) for one in consolidate(CLAUSES, changes).clean()]
    for tracked in (True, False):
        made = write_changes(data, placed, changes, marks(changes), {}, tracked=tracked)
        assert made.refused == ()
        assert told(read("plan.docx", made.data).clauses) == wanted


@settings(max_examples=30)
@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 4), st.integers(1, 4), st.integers(1, 4)), min_size=1, max_size=4), min_size=1, max_size=4
    )
)
def test_cells_that_lie_over_one_another_are_not_lost(rows: list[list[tuple[int, int, int]]]) -> None:
    clauses = [Clause(ClauseId("t"), None, "table", 0, "", "T", "")]
    for at, cells in enumerate(rows):
        clauses.append(Clause(ClauseId(f"r{at}"), ClauseId("t"), "row", 0, "", f"r{at}", ""))
        for number, (column, down, across) in enumerate(cells):
            place = CellPlace(at, column, down, across)
            clauses.append(
                Clause(ClauseId(f"{at}.{number}"), ClauseId(f"r{at}"), "cell", 0, "", "", f"mot {at} {number}", cell=place)
            )
    data, _ = build("T", clauses)
    found = {one.text for one in read("t.docx", data).clauses}
    assert {one.text for one in clauses if one.text} <= found


def test_a_long_table_takes_no_more_work_a_row_than_a_short_one() -> None:
    def effort(rows: int) -> int:
        lines = "".join(f"| {number} | former | 10 |\n" for number in range(rows))
        clauses = read("long.md", f"| N° | Activité | Coût |\n|---|---|---|\n{lines}".encode()).clauses
        return calls(lambda: build("Long", clauses))

    assert effort(800) < 5 * effort(200)

"""New rows of tables: where their cells stand, what they are called, and which have too many cells."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from facilitation.text.clauses import CellPlace, Clause, ClauseId
from facilitation.text.rows import Table, refitted, row_texts, too_many_cells

NAMES = ("« Objectif »", "« Activité »", "« Responsable »", "« Coût »", "« Délai »")


def drawn(*lines: str, heads: int = 1) -> tuple[Clause, ...]:
    """A table as it is drawn: each letter a cell, the same letter beside or below itself one merged cell."""
    clauses = [Clause(ClauseId("t"), None, "table", 0, "", "Tableau 1", "")]
    seen: set[str] = set()
    for row, line in enumerate(lines):
        label = f"Tableau 1, ligne {row - heads + 1}" if row >= heads else "Tableau 1, en-tête"
        clauses.append(Clause(ClauseId(f"r{row}"), ClauseId("t"), "row", 0, "", label, ""))
        for column, letter in enumerate(line):
            if letter in seen:
                continue
            seen.add(letter)
            down = sum(1 for other in lines if letter in other)
            place = CellPlace(row, column, down, line.count(letter), row < heads)
            name = f"{label}, {NAMES[column]}"
            clauses.append(Clause(ClauseId(letter), ClauseId(f"r{row}"), "cell", 0, "", name, letter, cell=place))
    return tuple(clauses)


Planned = tuple[list[int], str, list[str]]
PLAN = drawn(
    "abcd",
    "eeee",  # the name of an axis
    "fghi",
    "fjkl",
    "mnop",
    "qqqr",  # a total
)


def table(clauses: Sequence[Clause] = PLAN) -> Table:
    found = Table.around(clauses, ClauseId("r1"))
    assert found is not None
    return found


def planned(row: int, cells: int | str, clauses: Sequence[Clause] = PLAN) -> Planned | None:
    """(columns of its own cells, row that it looks like, merged cells that go on); `cells` are so many with words, or a text."""
    plan = table(clauses).plan(ClauseId(f"r{row}"), "\t".join("x" * cells) if isinstance(cells, int) else cells)
    return None if plan is None else ([cell.column for cell in plan.cells], plan.model, [*plan.continued])


@pytest.mark.parametrize(
    ("row", "cells", "expected"),
    [
        # Like its neighbour, where that has a cell for every column.
        (4, 4, ([0, 1, 2, 3], "r4", [])),
        (4, 2, ([0, 1, 2, 3], "r4", [])),
        (4, 5, None),
        # After what is merged across, and after the head, like most rows; the nearest of them shows how they look.
        (1, 4, ([0, 1, 2, 3], "r2", [])),
        (5, 4, ([0, 1, 2, 3], "r4", [])),
        (0, 4, ([0, 1, 2, 3], "r2", [])),
        # Inside a merged cell it has no cell of its own there.
        (2, 3, ([1, 2, 3], "r2", ["f"])),
        (2, 4, None),
        # At its end it goes on, unless the row brings a cell for that column too.
        (3, 3, ([1, 2, 3], "r3", ["f"])),
        (3, 4, ([0, 1, 2, 3], "r3", [])),
        (3, 5, None),
        # A cell for every column, the one of the merged cell left empty: it goes on.
        (3, "3\t\tx", ([1, 2, 3], "r3", ["f"])),
        (3, "\t1\tx\tx", ([1, 2, 3], "r3", ["f"])),
        (2, "\t1\tx\tx", ([1, 2, 3], "r2", ["f"])),
        (3, "Trois\tx\t\t", ([0, 1, 2, 3], "r3", [])),
        # One row that has words there is enough.
        (3, "\t1\tx\tx\nTrois\t1\tx\tx", ([0, 1, 2, 3], "r3", [])),
        # Empty cells at the end that have no column are none.
        (4, "1\t2\t3\t4\t\t", ([0, 1, 2, 3], "r4", [])),
    ],
)
def test_a_new_row_is_built_like_its_neighbour(
    row: int, cells: int | str, expected: tuple[list[int], str, list[str]] | None
) -> None:
    assert planned(row, cells) == expected


def test_new_rows_are_built_as_their_stretch_of_the_table() -> None:
    stretches = drawn("abcd", "efgh", "ijkl", "mnop", "qqrs", "ttuv")
    assert planned(4, 3, stretches) == ([0, 2, 3], "r4", [])
    assert planned(4, 4, stretches) is None
    assert planned(3, 4, stretches) == ([0, 1, 2, 3], "r3", [])


def test_a_merged_cell_wider_than_a_column_is_gone_on_with_as_a_whole() -> None:
    wide = drawn("abcd", "eefg", "eehi", "jklm", "nopq", "rstu")
    assert planned(1, 2, wide) == ([2, 3], "r1", ["e"])
    # Its end may be the end of it: then each column has its cell again.
    assert planned(2, 4, wide) == ([0, 1, 2, 3], "r3", [])
    # No whole cells of the usual row stand below this one: the neighbour's own cells are what is left.
    crossing = drawn("abbcd", "eefff", "eeghh", "ijjkl", "mnnop", "qrrst")
    assert planned(1, 1, crossing) == ([2], "r1", ["e"])
    assert planned(1, 2, crossing) is None


def test_nothing_comes_between_two_heads() -> None:
    two = drawn("abbc", "adec", "fghi", heads=2)
    assert table(two).after(ClauseId("r0")) == "r1"
    assert planned(0, 4, two) == planned(1, 4, two) == ([0, 1, 2, 3], "r2", [])
    plan = table(two).plan(ClauseId("r0"), "x")
    assert plan is not None
    assert not any(cell.header for cell in plan.cells)


def test_what_new_rows_are_called() -> None:
    found = table()
    assert [found.label(ClauseId("r3"), place) for place in range(2)] == ["Tableau 1, ligne 3 bis", "Tableau 1, ligne 3 ter"]
    assert [found.label(ClauseId("r0"), place) for place in range(2)] == ["Tableau 1, ligne 0", "Tableau 1, ligne 0 bis"]
    assert [found.column_name(column) for column in (1, 3, 7)] == ["« Activité »", "« Coût »", "colonne 8"]


def test_rows_are_lines_and_cells_stand_between_tabs() -> None:
    assert row_texts("1.1\tFormer les agents\t\t15\t\n\n \t \n\tSans numéro\u2028en deux lignes") == [
        ["1.1", "Former les agents", "", "15", ""],
        ["", "Sans numéro\nen deux lignes"],
    ]


def test_too_many_cells_are_told_before_anything_is_recorded() -> None:
    assert too_many_cells(PLAN, ClauseId("r4"), "1\t2\t3\t4") is None
    assert too_many_cells(PLAN, ClauseId("r4"), "1\t2\n1\t2\t3\t4\t5") == (5, 4)
    assert too_many_cells(PLAN, ClauseId("r2"), "1\t2\t3\t4") == (4, 3)
    # New paragraphs in a cell, or after a paragraph, have no cells.
    assert too_many_cells(PLAN, ClauseId("g"), "1\t2\t3\t4\t5") is None
    assert too_many_cells(PLAN, ClauseId("nobody"), "1\t2") is None


def test_what_can_be_filled_in() -> None:
    def told(row: str) -> list[tuple[str, bool, bool]]:
        return [(field.name, field.open, field.goes_on) for field in table().fields(ClauseId(row))]

    objective, activity, body, cost = NAMES[:4]
    assert told("r4") == [(objective, True, False), (activity, True, False), (body, True, False), (cost, True, False)]
    assert told("r3")[0] == (objective, True, True)
    assert told("r2")[0] == (objective, False, False)
    for row in ("r2", "r3", "r4"):
        plan = table().plan(ClauseId(row), "\t1\t\t")
        assert plan is not None
        assert plan.texts[0][-3:] == ("1", "", "")


def spans(clauses: Sequence[Clause], now: Sequence[str], **new: tuple[int, ...]) -> dict[str, tuple[int, int]]:
    """Cell → (row, rows it takes) once these are the rows; `new` gives the columns of new rows' own cells."""
    before = [one.id for one in clauses if one.kind == "row"]
    cells = {row: [(one.id, one.cell) for one in clauses if one.parent == row and one.cell] for row in before}
    for row, columns in new.items():
        cells[ClauseId(row)] = [(ClauseId(f"{row}{column}"), CellPlace(0, column)) for column in columns]
    found = refitted(cells, before, [ClauseId(row) for row in now])
    return {cell: (place.row, place.row_span) for cell, place in found.items()}


def test_merged_cells_reach_over_new_rows_and_no_longer_over_those_that_went() -> None:
    rows = ["r0", "r1", "r2", "r3", "r4", "r5"]
    assert spans(PLAN, rows)["f"] == (2, 2)
    assert spans(PLAN, ["r0", "r1", "r2", "new", "r3", "r4", "r5"], new=(1, 2, 3))["f"] == (2, 3)
    inserted = spans(PLAN, ["r0", "r1", "r2", "r3", "new", "r4", "r5"], new=(1, 2, 3))
    assert inserted["f"] == (2, 3)
    assert inserted["new1"] == (4, 1)
    assert inserted["m"] == (5, 1)
    assert spans(PLAN, ["r0", "r1", "r2", "r3", "new", "r4"], new=(0, 1, 2, 3))["f"] == (2, 2)
    assert spans(PLAN, ["r0", "r1", "r2", "r4", "r5"])["f"] == (2, 1)
    # A row that moved away takes nothing of it along.
    assert spans(PLAN, ["r0", "r1", "r2", "r4", "r3", "r5"])["f"] == (2, 1)

"""Columns of any table, with merged cells, among other changes: any order gives one text, and no cell stands on another one."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.reading import read
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause
from facilitation.text.columns import ColumnGrid
from facilitation.text.compatibility import relation
from facilitation.text.consolidate import ConsolidatedClause, Consolidation, consolidate
from facilitation.text.renewing import Renewing
from facilitation.text.row_forms import AddedColumn, fitting, row_forms
from facilitation.text.rows import Table


@st.composite
def tables(draw: st.DrawFn) -> tuple[Clause, ...]:
    """A table of two to five columns without holes: cells over several rows or columns, bands, heads."""
    width, height = draw(st.integers(2, 5)), draw(st.integers(2, 5))
    taken: set[tuple[int, int]] = set()
    rows: list[str] = []
    for row in range(height):
        cells: list[str] = []
        band = row > 0 and draw(st.integers(0, 6)) == 0 and not any((row, column) in taken for column in range(width))
        for column in range(width):
            if (row, column) in taken:
                continue
            free = next((one for one in range(column, width) if (row, one) in taken), width) - column
            across = width if band else draw(st.sampled_from((1, 1, 1, min(2, free))))
            down = 1 if band else draw(st.sampled_from((1, 1, 1, min(2, height - row))))
            taken |= {(row + one, column + other) for one in range(down) for other in range(across)}
            name = "th" if row == 0 else "td"
            cells.append(f'<{name} rowspan="{down}" colspan="{across}">mot {row}{column}</{name}>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return read("t.md", f"Avant.\n\n<table>{''.join(rows)}</table>\n\nAprès.\n".encode()).clauses


@st.composite
def amended(draw: st.DrawFn) -> tuple[tuple[Clause, ...], list[tuple[Change, ...]]]:
    """A table and amendments to it, each with its changes."""
    clauses = draw(tables())
    cells = [one for one in clauses if one.kind == "cell"]
    rows = [one for one in clauses if one.kind == "row"]
    grid = ColumnGrid.around(clauses, cells[0].id)
    assert grid is not None
    texts = {one.id: one.text for one in clauses}
    found: list[tuple[Change, ...]] = []
    for number in map(str, range(1, draw(st.integers(1, 5)) + 1)):
        kind = draw(st.sampled_from(("column", "column", "column_out", "column_out", "replace", "insert", "delete")))
        cell = draw(st.sampled_from(cells))
        if kind == "column":
            beside = draw(st.sampled_from((cell.id, cell.id, grid.table)))
            assert beside is not None
            text = draw(st.sampled_from(("Neuf", "Neuf\nun\n\ndeux")))
            found.append((Change(f"id{number}", number, "column", beside, "", text),))
        elif kind == "column_out":
            column = grid.column(cell.id)
            if not isinstance(column, str):
                found.append(
                    tuple(Change(f"id{number}", number, "column_out", one, texts[one], part=at) for at, one in enumerate(column))
                )
        elif kind == "replace":
            found.append((Change(f"id{number}", number, "replace", cell.id, cell.text, f"{cell.text} et plus"),))
        elif kind == "insert":
            found.append((Change(f"id{number}", number, "insert", draw(st.sampled_from(rows)).id, "", "nouvelle"),))
        else:
            found.append((Change(f"id{number}", number, "delete", draw(st.sampled_from(rows)).id, ""),))
    return clauses, found


def told(made: Consolidation) -> list[tuple[object, ...]]:
    return [(one.kind, one.text, one.cell, one.state) for one in made.clauses] + [
        (one.kind, one.text, one.cell) for one in made.clean()
    ]


def covered(clauses: tuple[ConsolidatedClause, ...]) -> Counter[tuple[int, int]]:
    rows = [one.id for one in clauses if one.kind == "row"]
    found: Counter[tuple[int, int]] = Counter()
    for one in clauses:
        if one.kind == "cell" and one.cell is not None:
            assert one.parent is not None
            at = rows.index(one.parent)
            for row in range(at, at + one.cell.row_span):
                found.update((row, column) for column in range(one.cell.column, one.cell.column + one.cell.column_span))
    return found


@given(amended(), st.randoms())
def test_any_order_of_independent_amendments_gives_one_text(case, random) -> None:  # type: ignore[no-untyped-def]
    clauses, amendments = case
    independent = all(
        relation(a, b, clauses) in ("independent", "same") for one, other in combinations(amendments, 2) for a in one for b in other
    )
    made = consolidate(clauses, [change for one in amendments for change in one])
    other = [*amendments]
    random.shuffle(other)
    again = consolidate(clauses, [change for one in other for change in one])
    if independent and not made.refused and not again.refused:
        assert told(made) == told(again)


@given(amended())
def test_no_cell_stands_on_another_and_no_column_is_left_empty(case) -> None:  # type: ignore[no-untyped-def]
    clauses, amendments = case
    made = consolidate(clauses, [change for one in amendments for change in one])
    refused = {one.change_id for one in made.refused}
    clean = made.clean()
    found = covered(clean)
    assert set(found.values()) <= {1}
    if not found:
        return
    before = covered(consolidate(clauses, []).clauses)
    wanted = max(column for _, column in before) + 1
    grid = ColumnGrid.around(clauses, next(one.id for one in clauses if one.kind == "cell"))
    assert grid is not None
    gone: set[int] = set()
    for one in amendments:
        if one[0].id not in refused:
            wanted += one[0].kind == "column"
            gone |= grid.columns_of(change.clause for change in one if change.kind == "column_out")
    assert {column for _, column in found} <= set(range(wanted - len(gone)))
    if not any(change.kind in ("delete", "insert") for one in amendments for change in one):
        rows = len({row for row, _ in before})
        assert set(found) == {(row, column) for row in range(rows) for column in range(wanted - len(gone))}, "no hole either"


@given(amended())
def test_made_anew_amendment_by_amendment_it_is_the_same(case) -> None:  # type: ignore[no-untyped-def]
    clauses, amendments = case
    renewing = Renewing()
    for count in (*range(len(amendments) + 1), *range(len(amendments), -1, -1)):
        changes = [change for one in amendments[:count] for change in one]
        assert renewing.consolidate(clauses, changes) == consolidate(clauses, changes)


@given(amended(), st.data())
def test_words_of_a_new_row_stand_in_the_columns_they_were_written_for(case, data) -> None:  # type: ignore[no-untyped-def]
    """Whatever columns stand: each word of the row under the column whose cell it was written in, in the order they show."""
    clauses, amendments = case
    columns = [one for one in amendments if one[0].kind in ("column", "column_out")]
    changes = [change for one in columns for change in one]
    made = consolidate(clauses, changes)
    refused = {one.change_id for one in made.refused}
    grid = ColumnGrid.around(clauses, next(one.id for one in clauses if one.kind == "cell"))
    assert grid is not None
    added = [
        AddedColumn(one[0].id, grid.boundary(one[0].clause), one[0].id)
        for one in sorted(columns, key=lambda one: (grid.boundary(one[0].clause) if one[0].kind == "column" else 0, one[0].number))
        if one[0].kind == "column" and one[0].id not in refused
    ]
    gone = grid.columns_of(change.clause for change in changes if change.kind == "column_out" and change.id not in refused)
    row = data.draw(st.sampled_from(grid.rows))
    table = Table.around(clauses, row)
    assert table is not None
    forms = row_forms(table, row, added, gone)
    own = [cell for cell in forms[0].cells if cell.own]
    if not own:
        return
    text = "\t".join(f"w{place}" for place in range(len(own)))
    written = fitting(table, row, forms, text)
    assert written == tuple(cell.column for cell in own)
    new = Change("row", "9", "insert", row, "", text, columns=written)
    result = consolidate(clauses, [*changes, new])
    assert {one.change_id for one in result.refused} == refused
    assert consolidate(clauses, [new, *changes]).clean() == result.clean() or any(one.kind == "column_out" for one in changes)
    shown = [one for one in result.clean() if one.kind == "cell" and one.text.startswith("w")]
    assert [one.text for one in shown] == text.split("\t")
    places = [one.cell.column for one in shown if one.cell is not None]
    assert places == sorted(places)
    by_words = {one.text: one for one in shown}
    for place, column in enumerate(written):
        bearing = by_words[f"w{place}"].columns
        if column.isdigit():
            assert bearing is None or (bearing.was is not None and bearing.was.column == int(column))
        else:
            assert by_words[f"w{place}"].id.startswith(f"{column}:")

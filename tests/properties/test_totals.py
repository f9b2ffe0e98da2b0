"""Totals that follow their lines: always the sum, always written as before, and nothing without a change."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitation.text.amounts import Habits, Notation, Style, read, write
from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidate import consolidate
from facilitation.text.totalling.sums import sums_of
from facilitation.text.totalling.totals import Memory, derived_changes, totals
from tests.properties.tables import Budget, Part, budgets


def replacing(number: int, budget: Budget, row: str, column: int, value: int) -> Change:
    cell = ClauseId(f"{row}c{column + 1}")
    base = next(one.text for one in budget.clauses if one.id == cell)
    return Change(f"i{number}", str(number), "replace", cell, base, budget.writing(value))


@st.composite
def changed(draw: st.DrawFn) -> tuple[Budget, list[Change], dict[tuple[str, int], int]]:
    """A budget, changes to it that are made in `budget.whole` too, and the totals that were amended themselves."""
    budget = draw(budgets())
    changes: list[Change] = []
    amended: dict[tuple[str, int], int] = {}
    lines, groups = list(budget.whole.lines()), list(budget.whole.groups())
    amounts = st.integers(0, 5_000_000)
    for line in draw(st.lists(st.sampled_from(lines), unique_by=id, max_size=4)):
        number = len(changes) + 1
        match draw(st.sampled_from(("amount", "row", "new", "new"))):
            case "amount":
                column, value = draw(st.integers(0, budget.columns - 1)), draw(amounts)
                if budget.writing(value) != budget.writing(line.amounts[column]):
                    changes.append(replacing(number, budget, line.row, column, value))
                    line.amounts = [value if place == column else one for place, one in enumerate(line.amounts)]
            case "row":
                changes.append(Change(f"i{number}", str(number), "delete", ClauseId(line.row), ""))
                line.amounts = [0] * budget.columns
            case "new":
                values = [draw(amounts) for _ in range(budget.columns)]
                text = "\t".join(("Nouvelle activité", *map(budget.writing, values)))
                changes.append(Change(f"i{number}", str(number), "insert", ClauseId(line.row), "", text))
                group = next(one for one in groups if line in one.parts)
                group.parts.append(Part("Nouvelle activité", values))
    for group in draw(st.lists(st.sampled_from(groups), unique_by=id, max_size=2)):
        number = len(changes) + 1
        if draw(st.booleans()):
            changes.append(Change(f"i{number}", str(number), "delete", ClauseId(group.row), ""))
            amended |= {(group.row, column): -1 for column in range(budget.columns)}
        else:
            column = draw(st.integers(0, budget.columns - 1))
            value = draw(amounts)
            change = replacing(number, budget, group.row, column, value)
            if change.text != change.base_text:
                changes.append(change)
                amended[group.row, column] = value
    return budget, changes, amended


def worth(part: Part, column: int, amended: dict[tuple[str, int], int]) -> int:
    """What a part says in a column: the sum of what its parts say, unless somebody said otherwise."""
    if (said := amended.get((part.row, column), -1)) >= 0:
        return said
    return sum(worth(one, column, amended) for one in part.parts) if part.parts else part.amounts[column]


@given(budgets())
def test_every_total_is_found_and_none_changes_without_a_change(budget: Budget) -> None:
    found = sums_of(budget.clauses)
    totals_there = {f"{group.row}c{column + 1}" for group in budget.whole.groups() for column in range(budget.columns)}
    exact = {one.total for one in found.all() if one.exact}
    assert totals_there <= exact
    made = totals(budget.clauses, consolidate(budget.clauses, ()))
    assert not made.recomputed
    assert not made.discrepancies


@given(changed())
def test_every_total_is_the_sum_after_any_changes(case: tuple[Budget, list[Change], dict[tuple[str, int], int]]) -> None:
    budget, changes, amended = case
    consolidation = consolidate(budget.clauses, changes)
    assert not consolidation.refused
    made = totals(budget.clauses, consolidation)
    new = {one.clause: one for one in made.recomputed}
    differing = {one.clause for one in made.discrepancies if one.reason == "amended"}
    before = {clause.id: clause.text for clause in budget.clauses}
    expected, wrong = set(), set()
    for group in budget.whole.groups():
        for column in range(budget.columns):
            cell = ClauseId(f"{group.row}c{column + 1}")
            value, total = budget.writing.value(before[cell]), worth(group, column, amended)
            if (said := amended.get((group.row, column))) is not None:
                if said >= 0 and said != sum(worth(one, column, amended) for one in group.parts):
                    wrong.add(cell)
            elif total != value:
                expected.add(cell)
                assert budget.writing.value(new[cell].new) == total
                assert new[cell].old == before[cell]
                # Units and decimals as before.
                assert new[cell].new.startswith(budget.writing.before)
                assert new[cell].new.rstrip("s").endswith(budget.writing.after.rstrip("s"))
                assert len(new[cell].new.split(budget.writing.decimal)) == len(before[cell].split(budget.writing.decimal))
    assert set(new) == expected
    assert differing == wrong


@given(changed())
def test_totals_as_changes_leave_nothing_to_do(case: tuple[Budget, list[Change], dict[tuple[str, int], int]]) -> None:
    budget, changes, _ = case
    memory = Memory()
    consolidation = consolidate(budget.clauses, changes)
    derived = derived_changes(budget.clauses, consolidation, memory)
    whole = consolidate(budget.clauses, [*changes, *derived])
    assert not whole.refused
    assert not derived_changes(budget.clauses, whole, memory)
    for change in derived:
        assert whole.text_of(change.clause) == change.text
        assert {piece.change_number for piece in whole.by_id[change.clause].pieces} <= {None, "total"}


STYLES = st.builds(
    Style,
    before=st.sampled_from(("", "$", "€ ", "FCFA ")),
    after=st.sampled_from(("", " %", "\u00a0FCFA", " millions", " ha")),
    group=st.sampled_from(("\u00a0", "\u202f", " ", "’")),
    decimal=st.sampled_from((",", ".")),
    places=st.integers(0, 4),
)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4), STYLES)
def test_what_is_written_is_read_again(value: Decimal, style: Style) -> None:
    written = write(value, style, Habits(group=style.group or ""))
    meaning = Notation("decimal", "group") if style.decimal == "," else Notation("group", "decimal")
    again = read(written, meaning)
    if again is None:
        # « $5 FCFA »: two units are none.
        assert style.before
        assert style.after
    else:
        assert again.value == value
        assert write(again.value, again.style, Habits(group=style.group or "")) == written


@given(st.text(alphabet="0123456789 .,-\u00a0%FCA’'−+") | st.text())
def test_any_text_is_read_and_written_or_refused(text: str) -> None:
    for notation in (Notation(), Notation("decimal", "group"), Notation("group", "decimal")):
        found = read(text, notation)
        if found is not None:
            again = read(write(found.value, found.style), notation)
            assert again is not None
            assert again.value == found.value
            assert again.kind == found.kind

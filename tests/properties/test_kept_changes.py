"""What is brought up to date from one list to the next is what would be made of the last list alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from facilitation.amendments.doings import Doings
from facilitation.amendments.values import Amendment
from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId
from facilitation.text.indexed import IndexedChanges

CHANGES = [
    Change(f"id-{number // 2}", str(number), "replace", ClauseId(f"c{number % 3}"), "a", "b", part=number % 2)
    for number in range(8)
]
_ORDERS = st.lists(st.lists(st.sampled_from(CHANGES), unique_by=id), min_size=1, max_size=8)


@given(_ORDERS)
def test_changes_are_found_by_clause_and_by_amendment_in_their_order(lists: list[list[Change]]) -> None:
    kept = IndexedChanges()
    before: list[Change] = []
    for changes in lists:
        others = {id(one) for one in kept.follow(changes)}
        assert others >= {id(one) for one in before} ^ {id(one) for one in changes}
        assert [one for one in before if id(one) not in others] == [one for one in changes if id(one) not in others]
        assert [*kept.ordered] == changes
        for clause in {one.clause for one in CHANGES}:
            assert [*kept.on(clause)] == [one for one in changes if one.clause == clause]
        for one in {one.id for one in CHANGES}:
            assert [*kept.of(one)] == [change for change in changes if change.id == one]
        before = changes


@given(st.lists(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 2)), unique_by=lambda one: one[0]), min_size=1, max_size=8))
def test_what_amendments_do_is_told_in_their_order(steps: list[list[tuple[int, int]]]) -> None:
    """Each has a state: an amendment is another value in another one; the even ones do something else then without being so."""
    keys = [(number, state) for number in range(7) for state in range(3)]
    values = {key: _amendment(*key) for key in keys}
    done = {
        (number, state): tuple(replace(CHANGES[0], id=str(number), number=str(state), part=part) for part in range(number % 3))
        for number, state in keys
    }
    kept = Doings()
    for step in steps:
        states = {str(number): (number, state) for number, state in step}
        amendments = [values[number, state if number % 2 else 0] for number, state in step]
        changes = kept.follow(amendments, {"0", "2", "4", "6"}, lambda one, states=states: done[states[one.id]])
        assert [*changes] == [change for key in step for change in done[key]]


def _amendment(number: int, state: int) -> Amendment:
    at = datetime(2026, 1, 12, tzinfo=UTC)
    words = ("replace", "a", "b", None, "", "substance", None, None, None, "")
    return Amendment(str(number), str(state), None, "d", "c", *words, at, False, (), None)  # type: ignore[arg-type]  # words as above

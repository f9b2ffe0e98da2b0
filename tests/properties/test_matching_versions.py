"""What holds for the pairs of two versions, whatever was done to the second: the untouched are found, nothing false is said."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitation.text.matching import Matching, match
from tests.properties.versions import EDITS, Versions, renamed, versions

SEEDS = st.integers(0, 10**9)
CHANGES = st.lists(st.sampled_from(sorted(EDITS)), max_size=8)


def places(made: Versions, found: Matching) -> list[tuple[int, int, str]]:
    old = {clause.id: place for place, clause in enumerate(made.old)}
    new = {clause.id: place for place, clause in enumerate(made.new)}
    return [(old[pair.old], new[pair.new], pair.how) for pair in found.pairs]


def is_telling(text: str) -> bool:
    return len(text) > 20


@given(SEEDS, CHANGES, st.booleans())
@example(3, ["insert_part", "level", "split"], True)
def test_no_telling_text_has_a_false_pair(seed: int, edits: list[str], typed: bool) -> None:
    made = versions(Random(seed), edits, typed=typed)
    still_there = {new for old in made.kept for new in made.true[old]}
    for old, new, how in places(made, match(made.old, made.new)):
        clause = made.old[old]
        if is_telling(clause.text) and new not in made.true.get(old, ()):
            # What went or was moved and rewritten may leave its place to what came; what still stands has no other pair.
            assert how == "place", (clause.text, made.new[new].text)
            assert old not in made.kept
            assert new not in still_there


@given(SEEDS, CHANGES, st.booleans())
def test_every_untouched_telling_text_is_paired_as_the_same(seed: int, edits: list[str], typed: bool) -> None:
    made = versions(Random(seed), edits, typed=typed)
    found = {old: (new, how) for old, new, how in places(made, match(made.old, made.new))}
    for old in made.kept:
        if is_telling(made.old[old].text):
            assert old in found, made.old[old]
            assert found[old][1] == "same"
            assert found[old][0] in made.true[old]


@given(SEEDS, CHANGES)
def test_a_cell_is_paired_in_its_row_and_under_its_column(seed: int, edits: list[str]) -> None:
    made = versions(Random(seed), edits)
    found = match(made.old, made.new)
    old, new = ({clause.id: clause for clause in clauses} for clauses in (made.old, made.new))
    for pair in found.pairs:
        clause = old[pair.old]
        if clause.kind in ("cell", "row"):
            assert clause.parent is not None
            assert found.by_old[clause.parent].new == new[pair.new].parent
    for place in made.kept:
        # « Oui » under « Financé » of an activity goes to « Financé » of the same activity.
        clause = made.old[place]
        if clause.kind == "cell" and clause.parent in found.by_old:
            row = [one for one in made.old if one.parent == clause.parent]
            if row[0].id in found.by_old and is_telling(row[0].text) and found.by_old[row[0].id].how == "same":
                assert found.by_old[clause.id].new in {made.new[one].id for one in made.true[place]}


@given(SEEDS, CHANGES)
def test_pairs_are_one_to_one_in_order_and_leave_nothing_out(seed: int, edits: list[str]) -> None:
    made = versions(Random(seed), edits)
    found = match(made.old, made.new)
    olds, news = [pair.old for pair in found.pairs], [pair.new for pair in found.pairs]
    order = {clause.id: place for place, clause in enumerate(made.old)}
    assert olds == sorted(set(olds), key=order.__getitem__)
    assert len(set(news)) == len(news)
    assert {*olds, *found.only_old} == order.keys()
    assert {*news, *found.only_new} == {clause.id for clause in made.new}
    assert len(olds) + len(found.only_old) == len(made.old)
    assert len(news) + len(found.only_new) == len(made.new)


@given(SEEDS, st.booleans())
def test_a_version_matched_with_itself_is_the_same_throughout(seed: int, typed: bool) -> None:
    clauses = versions(Random(seed), [], typed=typed).old
    found = match(clauses, renamed(clauses))
    assert [(pair.new, pair.how) for pair in found.pairs] == [(f"n{clause.id}", "same") for clause in clauses]


@pytest.mark.parametrize("edit", sorted(EDITS))
def test_every_kind_of_edit_does_something(edit: str) -> None:
    """The generator is worth nothing where its edits are none."""
    changed = 0
    for seed in range(12):
        made = versions(Random(seed), [edit])
        changed += [(one.kind, one.level, one.text) for one in made.old] != [(one.kind, one.level, one.text) for one in made.new]
    assert changed > 5

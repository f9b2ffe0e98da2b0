"""What differs between two lists of the very same values, against looking at each of them one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.text.alike import alike, instead, renewed, unlike, without

VALUES = [(number,) for number in range(4)]
LISTS = st.lists(st.sampled_from(VALUES), max_size=8)
KEPT = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(VALUES))


@given(LISTS, LISTS)
def test_beginning_and_end_are_the_longest_that_do_not_overlap(some, others):
    first, last = alike(some, others)
    least = min(len(some), len(others))
    assert first == next((place for place in range(least) if some[place] is not others[place]), least)
    rest, other_rest = some[first:], others[first:]
    ends = (back for back in range(least - first) if rest[-1 - back] is not other_rest[-1 - back])
    assert last == next(ends, least - first)


def test_only_the_very_same_value_counts():
    one, same = tuple(iter((1, 2))), tuple(iter((1, 2)))
    assert one is not same
    assert alike([one], [same]) == (0, 0)
    assert list(unlike([one, one], [one, same, one])) == [1]
    assert renewed({"a": one}, {"a": same}) == {"a"}


@given(KEPT, KEPT)
def test_what_came_went_or_is_another_value(before, now):
    assert renewed(before, now) == {key for key in before.keys() | now.keys() if before.get(key) is not now.get(key)}


@pytest.mark.parametrize("count", [0, 1, 5, 30])
def test_all_but_the_very_values_that_are_gone(count: int) -> None:
    values = [[number % 3] for number in range(40)]
    gone = [*values[:count], [0]]
    left = without(values, gone)
    assert [id(one) for one in left] == [id(one) for one in values[count:]]


@given(st.integers(0, 8))
def test_another_value_stands_where_this_very_one_stood(place: int) -> None:
    values = [[0] for _ in range(8)]
    old, new = (values[place] if place < 8 else [0]), [0]
    found = instead(values, old, new)
    assert [id(one) for one in found] == [id(new if one is old else one) for one in values]

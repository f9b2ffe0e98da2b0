"""Groups: equal sizes, mixed, with locked people unmoved."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.errors import PalabreError
from facilitation.groups.distribution import Candidate, distribute

CANDIDATES = st.lists(
    st.tuples(st.sampled_from("ABCD"), st.sampled_from(["ministry", "donor", ""]), st.sampled_from(["F", "M", ""])),
    min_size=1,
    max_size=30,
).map(lambda rows: [Candidate(f"p{place}", *row) for place, row in enumerate(rows)])


@given(CANDIDATES, st.integers(1, 5))
def test_everybody_has_one_group_and_sizes_differ_by_one_at_most(candidates, number):
    places = distribute(candidates, number)
    assert places.keys() == {one.person for one in candidates}
    sizes = Counter(places.values())
    counts = [sizes.get(place, 0) for place in range(number)]
    assert max(counts) - min(counts) <= 1
    assert places == distribute(candidates, number)


@given(CANDIDATES, st.integers(1, 4), st.data())
def test_locked_people_stay(candidates, number, data):
    locked = data.draw(st.dictionaries(st.sampled_from([one.person for one in candidates]), st.integers(0, number - 1), max_size=4))
    places = distribute(candidates, number, locked)
    assert {person: places[person] for person in locked} == locked
    assert places.keys() == {one.person for one in candidates}


def test_each_group_gets_its_share_of_every_kind():
    candidates = [
        Candidate(f"p{place}", f"o{place % 8}", ("ministry", "donor")[place % 2], "F" if place % 4 < 2 else "M")
        for place in range(32)
    ]
    places = distribute(candidates, 4)
    for kind in ("organisation", "constituency", "sex"):
        for value in {getattr(one, kind) for one in candidates}:
            spread = Counter(places[one.person] for one in candidates if getattr(one, kind) == value)
            assert max(spread.values()) - min(spread.get(place, 0) for place in range(4)) <= 1, (kind, value, spread)


def test_distributing_is_one_act_and_undone_at_once(workshop):
    people = [workshop.people.add(f"P{number:02}", sex="FM"[number % 2]) for number in range(13)]
    candidates = [Candidate(person, "", "", "FM"[place % 2]) for place, person in enumerate(people)]
    workshop.groups.distribute(candidates, 4)
    assert sorted(len(group.members) for group in workshop.groups.all()) == [3, 3, 3, 4]
    workshop.history.undo()
    assert workshop.groups.all() == []


def test_fewer_groups_free_the_last_ones_unless_someone_is_locked_there(workshop):
    people = [workshop.people.add(f"P{number}") for number in range(6)]
    candidates = [Candidate(person, "", "", "") for person in people]
    workshop.groups.distribute(candidates, 3)
    locked = workshop.groups.all()[2].members[0]
    workshop.groups.lock(locked)
    with pytest.raises(PalabreError, match="locked_in_surplus"):
        workshop.groups.distribute(candidates, 2)
    assert len(workshop.groups.all()) == 3
    workshop.groups.lock(locked, False)
    workshop.groups.distribute(candidates, 2)
    assert sorted(len(group.members) for group in workshop.groups.all()) == [3, 3]


def test_a_person_is_in_one_group_at_a_time(workshop):
    person = workshop.people.add("AMEGAN")
    first, second = workshop.groups.add("Diplomatie"), workshop.groups.add("Protection")
    workshop.groups.assign(person, first)
    workshop.groups.assign(person, second)
    assert workshop.groups.of_person(person).id == second
    assert workshop.groups.get(first).members == ()
    workshop.groups.assign(person, None)
    assert workshop.groups.of_person(person) is None
    assert [group.number for group in workshop.groups.all()] == [1, 2]

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


def test_chair_and_rapporteur_stay_where_they_answer_for_a_group(workshop):
    people = [workshop.people.add(f"P{number}", sex="F") for number in range(8)]
    first, second = workshop.groups.add(), workshop.groups.add()
    for person in people:
        workshop.groups.assign(person, first)
    workshop.groups.update(first, chair=people[0], rapporteur=people[1])
    workshop.groups.assign(people[7], second)
    workshop.groups.update(second, rapporteur=people[7])
    workshop.groups.distribute([Candidate(person, "", "", "F") for person in people], 2)
    one, other = workshop.groups.all()
    assert {people[0], people[1]} <= set(one.members)
    assert people[7] in other.members
    assert (one.chair, one.rapporteur, other.rapporteur) == (people[0], people[1], people[7])
    assert (len(one.members), len(other.members)) == (4, 4)


def test_an_officer_who_is_absent_keeps_the_office(workshop):
    people = [workshop.people.add(f"P{number}") for number in range(5)]
    group = workshop.groups.add()
    for person in people:
        workshop.groups.assign(person, group)
    workshop.groups.update(group, chair=people[0])
    workshop.groups.distribute([Candidate(person, "", "", "") for person in people[1:]], 2)
    assert workshop.groups.get(group).chair == people[0]
    assert people[0] in workshop.groups.get(group).members


def test_who_leaves_a_group_gives_the_office_back(workshop):
    person = workshop.people.add("AMEGAN")
    first, second = workshop.groups.add(), workshop.groups.add()
    workshop.groups.assign(person, first)
    workshop.groups.update(first, chair=person, rapporteur=person)
    workshop.groups.assign(person, first, locked=True)
    assert workshop.groups.get(first).chair == person
    workshop.groups.assign(person, second)
    known = workshop.groups.get(first)
    assert (known.chair, known.rapporteur) == (None, None)
    workshop.history.undo()
    known = workshop.groups.get(first)
    assert (known.chair, known.rapporteur, known.members) == (person, person, (person,))
    workshop.groups.assign(person, None)
    assert workshop.groups.get(first).chair is None


def test_a_number_on_a_door_is_never_given_again(workshop):
    first, second = workshop.groups.add("Diplomatie"), workshop.groups.add("Protection")
    person = workshop.people.add("AMEGAN")
    workshop.groups.assign(person, second)
    workshop.groups.bin(second)
    assert workshop.groups.of_person(person) is None
    third = workshop.groups.add("Compétences")
    assert [(one.id, one.number) for one in workshop.groups.all()] == [(first, 1), (third, 3)]
    with pytest.raises(KeyError):
        workshop.groups.get(second)


@pytest.mark.parametrize(("number", "key"), [(0, "group.no_number"), (-1, "group.no_number"), (4, "group.too_many")])
def test_numbers_of_groups_that_cannot_be(workshop, number, key):
    candidates = [Candidate(workshop.people.add(f"P{place}"), "", "", "") for place in range(3)]
    with pytest.raises(PalabreError, match=key.replace(".", r"\.")):
        workshop.groups.distribute(candidates, number)
    assert workshop.groups.all() == []


def test_a_lock_goes_along_when_a_person_is_moved_by_hand(workshop):
    person = workshop.people.add("AMEGAN")
    first, second = workshop.groups.add(), workshop.groups.add()
    workshop.groups.assign(person, first, locked=True)
    workshop.groups.assign(person, second)
    assert workshop.groups.get(second).locked == {person}
    workshop.groups.lock(person, False)
    assert workshop.groups.get(second).locked == frozenset()


def test_those_who_are_not_shared_out_leave_their_groups(workshop):
    people = [workshop.people.add(f"P{number}") for number in range(4)]
    candidates = [Candidate(person, "", "", "") for person in people]
    workshop.groups.distribute(candidates, 2)
    workshop.groups.distribute(candidates[:3], 2)
    assert workshop.groups.of_person(people[3]) is None
    assert sorted(len(group.members) for group in workshop.groups.all()) == [1, 2]

"""A delegate is replaced from a half-day on: one seat for the institution; days and amendments stay each one's (scenario 17)."""

from __future__ import annotations

import pytest

from facilitation.errors import PalabreError


@pytest.fixture
def halves(workshop):
    return [one.id for one in workshop.sessions.all()]


@pytest.fixture
def pair(workshop, halves):
    """Mme Z of the Chamber of Commerce, in group 1, present on Tuesday; M. Y."""
    body = workshop.organisations.add("Chambre de commerce")
    principal = workshop.people.add("ZOTOGLO", "Adjo", organisation=body)
    substitute = workshop.people.add("YAWOVI", "Komla", organisation=body)
    group = workshop.groups.add()
    workshop.groups.assign(principal, group, locked=True)
    workshop.attendance.check_in(halves[0], principal)
    return principal, substitute, group


def test_the_seat_passes_with_its_lock_and_one_undo_gives_it_back(workshop, halves, pair):
    principal, substitute, group = pair
    workshop.replacing.replace(principal, substitute, halves[2])
    found = workshop.replacing.of(principal)
    assert (found.principal.id, found.substitute.id, found.since.id) == (principal, substitute, halves[2])
    assert workshop.replacing.by(substitute) == [found]
    assert workshop.groups.get(group).members == (substitute,)
    assert workshop.groups.get(group).locked == {substitute}
    assert [workshop.replacing.replaced(half) for half in halves[:3]] == [set(), set(), {principal}]
    workshop.history.undo()
    assert workshop.replacing.all() == []
    assert workshop.groups.get(group).members == (principal,)
    assert workshop.groups.get(group).locked == {principal}


def test_taken_back_later_the_seat_is_hers_again(workshop, halves, pair):
    principal, substitute, group = pair
    workshop.replacing.replace(principal, substitute, halves[2])
    workshop.people.update(principal, function="Présidente")
    workshop.replacing.take_back(principal)
    assert workshop.replacing.of(principal) is None
    assert workshop.groups.get(group).members == (principal,)
    workshop.replacing.take_back(principal)


def test_a_substitute_who_has_a_group_keeps_it(workshop, halves, pair):
    principal, substitute, group = pair
    own = workshop.groups.add()
    workshop.groups.assign(substitute, own)
    workshop.replacing.replace(principal, substitute, halves[2])
    assert workshop.groups.get(group).members == ()
    assert workshop.groups.get(own).members == (substitute,)
    workshop.replacing.take_back(principal)
    assert workshop.groups.get(own).members == (substitute,), "that seat was never hers"


def test_replaced_again_by_somebody_else_only_the_last_one_counts(workshop, halves, pair):
    principal, substitute, group = pair
    other = workshop.people.add("XOLALI")
    workshop.replacing.replace(principal, substitute, halves[2])
    workshop.replacing.replace(principal, other, halves[4])
    assert [(one.substitute.id, one.since.id) for one in workshop.replacing.all()] == [(other, halves[4])]
    assert workshop.groups.get(group).members == (principal,), "until then it is hers, and nobody's who does not come after all"


def test_the_substitute_may_be_replaced_in_turn(workshop, halves, pair):
    principal, substitute, group = pair
    third = workshop.people.add("XOLALI")
    workshop.replacing.replace(principal, substitute, halves[2])
    workshop.replacing.replace(substitute, third, halves[6])
    assert workshop.replacing.replaced() == {principal, substitute}
    assert workshop.groups.get(group).members == (substitute,)
    workshop.replacing.check_in(halves[6], third)
    assert workshop.groups.get(group).members == (third,)


def test_told_ahead_the_seat_is_hers_until_the_first_one_comes_on_that_day(workshop, halves, pair):
    """It is Wednesday morning; from Friday on M. Y comes in her place."""
    principal, substitute, group = pair
    somebody = workshop.people.add("XOLALI")
    workshop.replacing.replace(principal, substitute, halves[6])
    assert workshop.groups.get(group).members == (principal,)
    assert workshop.replacing.without_seat(halves[2]) == {substitute}, "who comes on Friday is shared out to no group before"
    workshop.replacing.check_in(halves[2], somebody)
    workshop.replacing.check_in(halves[2], principal)
    assert workshop.groups.get(group).members == (principal,)
    assert [one.substitute.id for one in workshop.replacing.at(halves[7])] == [substitute]
    assert workshop.replacing.without_seat(halves[6]) == {principal}
    workshop.replacing.check_in(halves[6], somebody)
    assert workshop.groups.get(group).members == (substitute,)
    assert workshop.groups.get(group).locked == {substitute}
    workshop.history.undo()
    assert workshop.groups.get(group).members == (principal,)
    assert workshop.attendance.record(halves[6], somebody) is None
    workshop.history.redo()
    workshop.replacing.take_back(principal)
    assert workshop.groups.get(group).members == (principal,), "also a seat that has passed later comes back"


def test_who_is_replaced_is_kept_at_hand_and_true_after_every_act(workshop, halves, pair):
    principal, substitute, _ = pair
    assert workshop.replacing.at(halves[3]) == []
    workshop.replacing.replace(principal, substitute, halves[2])
    assert workshop.replacing.replaced(halves[3]) == {principal}
    workshop.attendance.mark(halves[2], principal, "excused")
    assert workshop.replacing.replaced(halves[3]) == {principal}
    workshop.replacing.take_back(principal)
    assert workshop.replacing.replaced(halves[3]) == set()
    workshop.history.undo()
    assert workshop.replacing.replaced(halves[3]) == {principal}


@pytest.mark.parametrize(("by", "since", "key"), [("herself", 2, "itself"), ("substitute", 0, "came")])
def test_what_cannot_be_is_refused(workshop, halves, pair, by, since, key):
    principal, substitute, _ = pair
    before = workshop.history.acts()
    with pytest.raises(PalabreError) as refusal:
        workshop.replacing.replace(principal, principal if by == "herself" else substitute, halves[since])
    assert refusal.value.key == f"replacing.{key}"
    assert workshop.history.acts() == before


def test_nobody_comes_for_somebody_whose_own_place_is_taken(workshop, halves, pair):
    principal, substitute, _ = pair
    workshop.replacing.replace(principal, substitute, halves[2])
    with pytest.raises(PalabreError, match="in_turn"):
        workshop.replacing.replace(substitute, principal, halves[4])


def test_people_in_the_bin_are_not_told(workshop, halves, pair):
    principal, substitute, _ = pair
    workshop.replacing.replace(principal, substitute, halves[2])
    workshop.people.bin(substitute)
    assert workshop.replacing.all() == []
    assert workshop.replacing.replaced() == set()

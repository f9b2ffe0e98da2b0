"""Identifiers sort in the order they were made, whatever the clock's grain."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from facilitation.identifiers import Identifiers, joint_id

MOMENT = datetime(2025, 7, 22, 8, 0, tzinfo=UTC)


def test_ids_of_one_millisecond_sort_as_they_were_made():
    ids = Identifiers()
    made = [ids.next(MOMENT) for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_an_id_is_a_uuid_of_version_seven_that_tells_its_time():
    made = UUID(Identifiers().next(MOMENT + timedelta(milliseconds=7)))
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(MOMENT.timestamp() * 1000) + 7


@pytest.mark.parametrize(
    "back",
    [timedelta(milliseconds=1), timedelta(minutes=2), timedelta(days=9000)],
    ids=["a blink", "two minutes", "a flat battery"],
)
def test_ids_grow_on_though_the_clock_is_set_back(back):
    ids = Identifiers()
    before = [ids.next(MOMENT) for _ in range(3)]
    after = [ids.next(MOMENT - back + timedelta(milliseconds=step)) for step in range(1000)]
    # So they do in a program that was started anew, and knows only what the file holds.
    again = [one.next(MOMENT - back) for one in [Identifiers(after[-1])] for _ in range(1000)]
    made = [*before, *after, *again, Identifiers(again[-1]).next(MOMENT + timedelta(seconds=1))]
    assert made == sorted(set(made))
    assert {(UUID(one).version, UUID(one).variant) for one in made} == {(7, "specified in RFC 4122")}


def test_a_millisecond_that_is_full_is_followed_by_the_next():
    full = "01983150-0800-7fff-bfff-ffffffffffff"
    assert Identifiers(full).next(MOMENT - timedelta(days=400)) > full


def test_what_two_laptops_make_alike_has_one_id():
    assert joint_id("session", "person") == joint_id("session", "person") != joint_id("person", "session")

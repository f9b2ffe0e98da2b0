"""Identifiers sort in the order they were made, whatever the clock's grain."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from facilitation.identifiers import joint_id, new_id

MOMENT = datetime(2025, 7, 22, 8, 0, tzinfo=UTC)


def test_ids_of_one_millisecond_sort_as_they_were_made():
    made = [new_id(MOMENT) for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_an_id_is_a_uuid_of_version_seven_that_tells_its_time():
    made = UUID(new_id(MOMENT + timedelta(milliseconds=7)))
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(MOMENT.timestamp() * 1000) + 7


def test_what_two_laptops_make_alike_has_one_id():
    assert joint_id("session", "person") == joint_id("session", "person") != joint_id("person", "session")

"""Signatures beside the check-in: which differ, how many, and where the next one is."""

from __future__ import annotations

import pytest

from facilitation.attendance.signing import Mark, SheetCounts, mark_of, next_difference, sheet_columns, sheet_counts


@pytest.fixture
def people(workshop):
    return [workshop.people.add(name) for name in ("AGBO", "KONOU", "ZOUMÉ")]


def columns(workshop, period="half_day"):
    return sheet_columns(workshop.sessions.all(), period)


def test_what_differs_is_told_in_both_ways_and_counted(workshop, people):
    first = columns(workshop)[0]
    (session,) = first.sessions
    both, unsigned, unchecked = people
    for person in (both, unsigned):
        workshop.attendance.check_in(session, person)
    workshop.attendance.mark(session, both, "left")
    for person in (both, unchecked):
        workshop.attendance.sign(session, person)
    assert mark_of(workshop.attendance, first, both) == Mark(signed=True, came=True)
    assert mark_of(workshop.attendance, first, unsigned).unsigned
    assert mark_of(workshop.attendance, first, unchecked).unchecked
    assert not mark_of(workshop.attendance, first, both).differs
    assert sheet_counts(workshop.attendance, first, frozenset(people)) == SheetCounts(signed=2, unsigned=1, unchecked=1)
    assert sheet_counts(workshop.attendance, first, frozenset({both})) == SheetCounts(signed=1)
    assert sheet_counts(workshop.attendance, columns(workshop)[1], frozenset(people)) == SheetCounts()


def test_a_sheet_a_day_stands_for_its_half_days(workshop, people):
    assert len(columns(workshop)) == 10
    whole = columns(workshop, "day")
    assert len(whole) == 5
    morning, afternoon = whole[0].sessions
    workshop.attendance.check_in(afternoon, people[0])
    assert mark_of(workshop.attendance, whole[0], people[0]).unsigned
    workshop.attendance.sign_sheet(whole[0].sessions, people[0])
    assert workshop.attendance.signed_sessions(people[0]) == [morning, afternoon]
    assert mark_of(workshop.attendance, whole[0], people[0]) == Mark(signed=True, came=True)
    workshop.history.undo()
    assert workshop.attendance.signed_sessions(people[0]) == [], "one act"


def test_who_did_not_come_says_why(workshop, people):
    first = columns(workshop)[0]
    workshop.attendance.mark(first.sessions[0], people[0], "excused")
    assert mark_of(workshop.attendance, first, people[0]) == Mark(state="excused")


def test_differences_are_gone_through_sheet_after_sheet(workshop, people):
    sheets = columns(workshop)
    assert next_difference(workshop.attendance, sheets, people, (0, 0)) is None
    workshop.attendance.sign(sheets[0].sessions[0], people[2])
    workshop.attendance.check_in(sheets[2].sessions[0], people[1])
    found, place = [], (0, 0)
    for _ in range(3):
        place = next_difference(workshop.attendance, sheets, people, place)
        found.append(place)
    assert found == [(2, 0), (1, 2), (2, 0)]
    assert next_difference(workshop.attendance, sheets, people, (2, 0), -1) == (1, 2)

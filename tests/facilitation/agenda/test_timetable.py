"""Planned times of a half-day as a pure function."""

from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitation.agenda.timetable import timetable


@dataclass(frozen=True)
class Item:
    id: str
    minutes: int
    kind: str = "plenary"
    starts_at: time | None = None


def shown(items, start=480):
    return [
        (slot.starts_at.strftime("%H:%M"), slot.ends_at.strftime("%H:%M"), slot.overlaps)
        for slot in timetable(items, start).values()
    ]


def test_items_follow_each_other():
    assert shown([Item("a", 30), Item("b", 45)]) == [("08:00", "08:30", False), ("08:30", "09:15", False)]


def test_a_start_of_its_own_is_kept_and_a_gap_stays_a_gap():
    items = [Item("a", 30), Item("lunch", 60, "meal", time(13)), Item("b", 30)]
    assert shown(items) == [("08:00", "08:30", False), ("13:00", "14:00", False), ("14:00", "14:30", False)]


def test_a_fixed_item_that_begins_too_early_is_told():
    assert shown([Item("a", 90), Item("b", 30, starts_at=time(9))])[1] == ("09:00", "09:30", True)


def test_groups_run_side_by_side_and_the_next_item_waits_for_the_longest():
    items = [Item("a", 30), Item("g1", 60, "groups"), Item("g2", 90, "groups"), Item("g3", 30, "groups"), Item("b", 30)]
    assert [one[0] for one in shown(items)] == ["08:00", "08:30", "08:30", "08:30", "10:00"]


def test_a_session_may_run_over_midnight():
    assert shown([Item("a", 120)], start=23 * 60) == [("23:00", "01:00", False)]


@given(st.lists(st.tuples(st.integers(1, 300), st.sampled_from(["plenary", "groups", "break"])), max_size=12), st.integers(0, 1439))
def test_floating_items_never_overlap_and_never_leave_a_gap(spec, start):
    items = [Item(str(place), minutes, kind) for place, (minutes, kind) in enumerate(spec)]
    slots = timetable(items, start)
    assert [slot.end - slot.start for slot in slots.values()] == [item.minutes for item in items]
    assert not any(slot.overlaps for slot in slots.values())
    for first, second in pairwise(items):
        if not first.kind == second.kind == "groups":
            assert slots[second.id].start >= slots[first.id].end

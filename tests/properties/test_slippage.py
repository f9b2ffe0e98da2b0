"""Any day that runs late, any remedy: nothing floating overlaps, fixed items stay, minima hold, time is kept or named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitation.agenda.laying import GIVING_WAY, LEAST_PART, MOVED, PAUSES, Ahead, Course, Placed, blocks_of, lay
from facilitation.agenda.slippage import NextDay, Proposal, proposals

KINDS = ("ceremony", "plenary", "groups", "break", "meal", "prayer", "report_back", "closing", "logistics")


@st.composite
def days(draw: st.DrawFn, prefix: str = "") -> tuple[Ahead, ...]:
    """A programme without overlaps, as it was planned: gaps, fixed items, groups side by side, some of which begin later."""
    clock = draw(st.integers(7, 10)) * 60
    items: list[Ahead] = []
    for place in range(draw(st.integers(1, 12))):
        clock += draw(st.sampled_from((0, 0, 0, 15, 60)))
        kind = draw(st.sampled_from(KINDS))
        tracks = draw(st.integers(1, 4)) if kind == "groups" else 1
        fixed = draw(st.integers(0, 4)) == 0
        lengths = [draw(st.integers(1, 36)) * 5 for _ in range(tracks)]
        offsets = [0, *(draw(st.sampled_from((0, 0, 10, 45))) for _ in lengths[1:])]
        for track, minutes in enumerate(lengths):
            least = draw(st.none() | st.integers(1, 40).map(lambda one: one * 5))
            block = f"{prefix}block{place}" if tracks > 1 else ""
            items.append(Ahead(f"{prefix}{place}.{track}", kind, clock + offsets[track], minutes, least, fixed, block))
        clock += max(length + offset for length, offset in zip(lengths, offsets, strict=True))
    return tuple(items)


def ends_of(day: tuple[Ahead, ...]) -> int:
    return max(one.start + one.minutes for one in day)


def whole(placed: Iterable[Placed]) -> list[Placed]:
    """Items from the beginning of their first part to the end of their last."""
    found: dict[str, Placed] = {}
    for one in placed:
        found[one.id] = replace(found[one.id], end=one.end) if one.part else one
    return list(found.values())


late = st.integers(0, 300)
"""Minutes."""


def told(day: tuple[Ahead, ...], following: tuple[Ahead, ...], delay: int) -> dict[str, Proposal]:
    other = NextDay(following, following[0].start, ends_of(following)) if following else None
    found = proposals(day, day[0].start + delay, ends_of(day), other)
    return {one.remedy: one for one in found}


@given(days(), days("next "), late)
def test_nothing_overlaps_but_what_stands_side_by_side(day: tuple[Ahead, ...], following: tuple[Ahead, ...], delay: int) -> None:
    known = {one.id: one for one in (*day, *following)}
    for proposal in told(day, following, delay).values():
        for one, other in combinations(proposal.placed, 2):
            if one.day != other.day or (known[one.id].block and known[one.id].block == known[other.id].block):
                continue
            if known[one.id].fixed and known[other.id].fixed:
                continue
            assert one.end <= other.start or other.end <= one.start, (proposal.remedy, one, other)


@given(days(), days("next "), late)
def test_fixed_items_stay_and_floating_ones_keep_their_order(
    day: tuple[Ahead, ...], following: tuple[Ahead, ...], delay: int
) -> None:
    for proposal in told(day, following, delay).values():
        today = {one.id: one for one in whole(proposal.placed) if one.day == 0}
        for one in day:
            if one.fixed:
                assert today[one.id] == Placed(one.id, one.start, one.start + one.minutes)
        # Within a block the tracks keep their own order; from block to block nothing overtakes.
        for before, after in combinations([one for one in day if not one.fixed and one.id in today], 2):
            if not before.block or before.block != after.block:
                assert today[before.id].end <= today[after.id].start
        assert all(today[one.id].start >= max(one.start, day[0].start + delay) for one in day if not one.fixed and one.id in today)


@given(days(), days("next "), late)
def test_minima_hold_and_no_minute_is_lost_unless_it_is_named(
    day: tuple[Ahead, ...], following: tuple[Ahead, ...], delay: int
) -> None:
    for proposal in told(day, following, delay).values():
        named = sorted(one.id for one in whole(proposal.placed))
        assert named == sorted(one.id for one in (*day, *(following if proposal.moved else ())))
        lengths = {one.id: 0 for one in proposal.placed}
        for part in proposal.placed:
            lengths[part.id] += part.end - part.start
        for one in day:
            assert lengths[one.id] >= one.shortest
            assert lengths[one.id] == one.minutes - proposal.shortened.get(one.id, 0)
        last = max((one.end for one in proposal.placed if one.day == 0), default=day[0].start + delay)
        assert (proposal.ends, proposal.overflow) == (last, max(0, last - ends_of(day)))


@given(days(), days("next "), late)
def test_only_work_is_cut_and_only_by_pauses_after_half_an_hour(
    day: tuple[Ahead, ...], following: tuple[Ahead, ...], delay: int
) -> None:
    known = {one.id: one for one in (*day, *following)}
    for proposal in told(day, following, delay).values():
        for before, after in pairwise(proposal.placed):
            if after.part:
                assert (before.id, before.part + 1, before.day) == (after.id, after.part, after.day)
                assert known[after.id].kind in MOVED
                assert not known[after.id].block
                assert before.end - before.start >= LEAST_PART
                pauses = [one for one in proposal.placed if known[one.id].fixed and one.day == after.day]
                assert any(one.start == before.end and known[one.id].kind in GIVING_WAY for one in pauses)
                assert any(one.end == after.start for one in pauses)
        assert all(not known[one.id].fixed for one in proposal.placed if one.part)


@given(days(), days("next "), late)
def test_each_remedy_takes_from_what_it_names_alone(day: tuple[Ahead, ...], following: tuple[Ahead, ...], delay: int) -> None:
    found = told(day, following, delay)
    kinds = {one.id: one.kind for one in day}
    assert not found["shift"].shortened
    assert not found["shift"].moved
    assert all(kinds[one] in PAUSES for one in found["breaks"].shortened)
    assert not found["move"].shortened
    assert all(kinds[one] in MOVED for one in found["move"].moved)
    # Whatever gives time ends no later than what gives none.
    assert max(found["breaks"].ends, found["shorten"].ends, found["move"].ends) <= found["shift"].ends
    assert found["shorten"].ends <= max(found["breaks"].ends, ends_of(day))


@given(days(), late)
def test_no_more_is_taken_than_the_end_of_the_day_asks_for(day: tuple[Ahead, ...], delay: int) -> None:
    found = told(day, (), delay)
    assert "move" not in found
    if found["shift"].solves:
        assert not found["breaks"].shortened
        assert not found["shorten"].shortened
    if delay == 0:
        assert [(one.id, one.start) for one in found["shift"].placed] == [(one.id, one.start) for one in day]


@given(days(), days("next "), late)
def test_only_as_many_as_needed_go_to_the_next_day_and_from_the_end(
    day: tuple[Ahead, ...], following: tuple[Ahead, ...], delay: int
) -> None:
    found = told(day, following, delay)["move"]
    held = {one.block for one in day if one.fixed and one.block}
    movable = [one.id for one in day if one.kind in MOVED and not one.fixed and one.block not in held]
    assert list(found.moved) == movable[len(movable) - len(found.moved) :]
    assert {one.id for one in found.placed if one.day == 0} == {one.id for one in day} - set(found.moved)


@given(days(), late)
def test_nothing_is_shortened_in_vain(day: tuple[Ahead, ...], delay: int) -> None:
    begins = day[0].start + delay
    for proposal in (told(day, (), delay)[one] for one in ("breaks", "shorten")):
        kept = [replace(one, minutes=one.minutes - proposal.shortened.get(one.id, 0)) for one in day]
        for place, one in enumerate(day):
            if one.id in proposal.shortened:
                longer = lay(blocks_of([*kept[:place], one, *kept[place + 1 :]]), begins)
                assert max(part.end for part in longer) > proposal.ends


@given(days(), late)
def test_what_has_begun_stays_where_it_began(day: tuple[Ahead, ...], delay: int) -> None:
    """The first item began late and is in its middle; nothing to come is put beside it."""
    first = replace(day[0], start=day[0].start + delay, begun=True, fixed=False, block="", least=day[0].minutes // 2)
    others = tuple(one for one in day[1:] if one.block != day[0].block or not one.block)
    now = first.start + first.minutes // 2
    for proposal in proposals((first, *others), now, ends_of(day)):
        placed = {one.id: one for one in whole(proposal.placed)}
        assert placed[first.id].start == first.start
        assert placed[first.id].end >= now or first.kind not in ("plenary", "groups")
        for one in others:
            if not one.fixed:
                assert placed[one.id].start >= max(placed[first.id].end, one.start)
            elif one.start < placed[first.id].end and first.start < one.end:
                assert one.id in proposal.collisions


@given(days(), late, st.data())
def test_the_end_is_told_as_the_items_would_be_laid(day: tuple[Ahead, ...], delay: int, data: st.DataObject) -> None:
    """The quick way, which proposals are searched with, and the full one; some blocks have gone to the next day."""
    minutes = [data.draw(st.integers(1, one.minutes)) for one in day]
    begins, blocks = day[0].start + delay, blocks_of(day)
    shortened = blocks_of(replace(one, minutes=length) for one, length in zip(day, minutes, strict=True))
    left = [number for number, block in enumerate(blocks) if block.stands or data.draw(st.booleans())]
    course = Course(blocks, begins)
    for numbers in (range(len(blocks)), left):
        laid = lay([shortened[number] for number in numbers], begins)
        assert course.end(minutes, numbers) == max((one.end for one in laid), default=begins)

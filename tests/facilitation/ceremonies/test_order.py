"""The order of speeches and their times as pure functions, over ceremonies of any length."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from facilitation.ceremonies.order import follows_rank, in_order, moved, place_for
from facilitation.ceremonies.steps import KINDS, SPEECHES, Step
from facilitation.ceremonies.timing import schedule

MIDNIGHT = datetime(2025, 7, 22, tzinfo=UTC)


def step(number: int, kind: str = "speech", **fields: object) -> Step:
    made = Step(
        id=str(number),
        agenda_item="item",
        position=number,
        kind=kind,
        title="",
        person=f"p{number}",
        name="",
        quality="",
        represented_by=None,
        representative="",
        representative_quality="",
        minutes=5,
        by_hand=False,
        file_name="",
        file="",
        received_at=None,
        started_at=None,
        ended_at=None,
        notes="",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


@st.composite
def ceremonies(draw: st.DrawFn) -> list[Step]:
    count = draw(st.integers(0, 12))
    return [
        step(
            number,
            draw(st.sampled_from((*KINDS, *SPEECHES, "speech", "speech"))),
            by_hand=draw(st.integers(0, 4)) == 0,
            minutes=draw(st.integers(0, 30)),
            started_at=MIDNIGHT if draw(st.integers(0, 5)) == 0 else None,
        )
        for number in range(count)
    ]


ranks = st.dictionaries(st.sampled_from([f"p{number}" for number in range(12)]), st.integers(1, 5))


def rank_in(told: dict[str, int]):
    return lambda one: told.get(one.person or "")


@given(ceremonies(), ranks)
def test_nothing_is_lost_and_what_has_its_place_keeps_it(steps: list[Step], told: dict[str, int]) -> None:
    ordered = in_order(steps, rank_in(told))
    assert sorted(ordered, key=lambda one: one.position) == steps
    assert [one if follows_rank(one) else two for one, two in zip(ordered, steps, strict=True)] == ordered
    assert in_order(ordered, rank_in(told)) == ordered


@given(ceremonies(), ranks)
def test_host_first_then_up_the_ranks_and_who_opens_last(steps: list[Step], told: dict[str, int]) -> None:
    turn = {"welcome": 0, "speech": 1, "opening_speech": 2, "closing_speech": 2}
    free = [one for one in in_order(steps, rank_in(told)) if follows_rank(one)]

    def key(one: Step) -> tuple[float, ...]:
        # Of equal rank who stood first speaks first.
        return turn[one.kind], -told.get(one.person or "", inf), one.position

    assert [key(one) for one in free] == sorted(key(one) for one in free)


@given(ceremonies(), ranks, st.integers(0, 11), st.integers(-2, 14))
def test_what_a_hand_moves_comes_to_lie_there_and_the_others_keep_their_order(
    steps: list[Step], told: dict[str, int], which: int, to: int
) -> None:
    shown = in_order(steps, rank_in(told))
    if which >= len(shown):
        return
    chosen = shown[which]
    after = moved(shown, chosen.id, to)
    assert after.index(chosen) == max(0, min(to, len(shown) - 1))
    assert [one for one in after if one != chosen] == [one for one in shown if one != chosen]
    kept = [replace(one, by_hand=True) if one == chosen else one for one in after]
    assert in_order(kept, rank_in(told)) == kept, "what is read again is what the hand left"


@given(ceremonies(), ranks, ranks)
def test_new_ranks_move_only_those_who_follow_them(steps: list[Step], before: dict[str, int], now: dict[str, int]) -> None:
    shown = in_order(steps, rank_in(before))
    renewed = in_order(shown, rank_in(now))
    assert all(follows_rank(one) for one, two in zip(renewed, shown, strict=True) if one != two)


@given(ceremonies(), st.sampled_from(SPEECHES))
def test_a_new_speech_comes_before_whoever_opens_or_closes(steps: list[Step], kind: str) -> None:
    place = place_for(steps, kind)
    assert 0 <= place <= len(steps)
    if kind == "speech":
        later = [one for one in steps[place:] if one.is_speech]
        assert all(one.kind in ("opening_speech", "closing_speech") for one in later)


def test_the_order_of_an_opening() -> None:
    told = {"p0": 1, "p1": 7, "p2": 4, "p3": 5}
    steps = [step(0, "opening_speech"), step(1), step(2), step(3, "welcome"), step(4)]
    ordered = in_order(steps, rank_in(told))
    assert [one.person for one in ordered] == ["p3", "p4", "p1", "p2", "p0"]


@given(ceremonies(), st.integers(0, 600), st.integers(0, 1000))
def test_steps_follow_each_other(steps: list[Step], begins: int, now: int) -> None:
    planned = [replace(one, started_at=None) for one in steps]
    made = schedule(planned, begins, 60, lambda moment: 0, now)
    spans = [made.times[one.id] for one in planned]
    assert all(one.end == two.start for one, two in pairwise(spans))
    assert made.ends == begins + sum(one.minutes for one in planned)
    assert made.over == made.total - 60


def test_real_times_push_what_comes_and_a_step_passed_over_takes_none() -> None:
    at = lambda minutes: MIDNIGHT + timedelta(minutes=minutes)  # noqa: E731
    steps = [
        step(0, started_at=at(600), ended_at=at(604)),
        step(1, minutes=7),
        step(2, started_at=at(605), minutes=5),
        step(3, minutes=10),
    ]

    def minute_of(moment: datetime) -> int:
        return int((moment - MIDNIGHT).total_seconds()) // 60

    made = schedule(steps, 570, 30, minute_of, now=620)
    assert [(one.start, one.end, one.real, one.skipped) for one in (made.times[step.id] for step in steps)] == [
        (600, 604, True, False),
        (604, 604, False, True),
        (605, 620, True, False),
        (620, 630, False, False),
    ]
    assert made.ends == 630

"""The order of the speakers' list: nobody lost or doubled, whatever was asked, and the same order once the first has spoken."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from facilitation.floor.ordering import Debate, by_turns, ordered


@dataclass(frozen=True, slots=True)
class Somebody:
    key: str
    constituency: str


@dataclass(frozen=True, slots=True)
class Asked:
    id: str
    kind: str
    speaker: Somebody
    amendment: str | None
    position: int


CONSTITUENCIES = ("ministry", "civil_society", "private_sector", "")
PEOPLE = [Somebody(f"p{number}", CONSTITUENCIES[number % 4]) for number in range(9)]
KINDS = ("request", "request", "request", "reply", "point_of_order")


@st.composite
def lists(draw: st.DrawFn) -> list[Asked]:
    """Requests on an item, in any order, some people twice, some at one position."""
    count = draw(st.integers(0, 14))
    return [
        Asked(
            f"t{number:02d}",
            draw(st.sampled_from(KINDS)),
            draw(st.sampled_from(PEOPLE)),
            draw(st.sampled_from((None, "a41", "a42"))),
            draw(st.integers(0, 9)),
        )
        for number in range(count)
    ]


debates = st.builds(
    Debate,
    amendment=st.sampled_from((None, "a41")),
    first_time_first=st.booleans(),
    spoken=st.frozensets(st.sampled_from([one.key for one in PEOPLE])),
    by_category=st.booleans(),
    heard=st.lists(st.sampled_from(CONSTITUENCIES), max_size=5),
)


@given(lists(), debates)
def test_nobody_is_lost_or_doubled(waiting: list[Asked], debate: Debate) -> None:
    assert sorted(one.id for one in ordered(waiting, debate)) == sorted(one.id for one in waiting)


@given(lists(), debates)
def test_points_of_order_come_first_then_replies(waiting: list[Asked], debate: Debate) -> None:
    ranks = [("point_of_order", "reply", "request").index(one.kind) for one in ordered(waiting, debate)]
    assert ranks == sorted(ranks)


@given(lists(), debates)
def test_who_asked_on_the_amendment_comes_before_who_asked_on_the_item(waiting: list[Asked], debate: Debate) -> None:
    there = [one.amendment == debate.amendment for one in ordered(waiting, debate) if one.kind == "request"]
    if debate.amendment is not None:
        assert there == sorted(there, reverse=True)


@given(lists(), debates)
def test_first_time_speakers_come_before_others_where_that_is_wished(waiting: list[Asked], debate: Debate) -> None:
    wished = replace(debate, first_time_first=True)
    for on_amendment in (True, False):
        part = [
            one
            for one in ordered(waiting, wished)
            if one.kind == "request" and (wished.amendment in (None, one.amendment)) is on_amendment
        ]
        spoken = [one.speaker.key in wished.spoken for one in part]
        # Nobody who has spoken stands before somebody's first request.
        first_requests = [
            place for place, one in enumerate(part) if not spoken[place] and one.id == _first_of(waiting, one.speaker.key)
        ]
        assert all(not any(spoken[:place]) for place in first_requests)


def _first_of(waiting: list[Asked], speaker: str) -> str:
    requests = [one for one in waiting if one.kind == "request" and one.speaker.key == speaker]
    return min(requests, key=lambda one: (one.position, one.id)).id


@given(lists(), debates)
def test_it_is_the_order_of_asking_where_nothing_else_is_wished(waiting: list[Asked], debate: Debate) -> None:
    plain = replace(debate, first_time_first=False, by_category=False, amendment=None)
    requests = [one for one in ordered(waiting, plain) if one.kind == "request"]
    assert requests == sorted(requests, key=lambda one: (one.position, one.id))


@given(lists(), debates)
def test_within_a_constituency_the_order_stays(waiting: list[Asked], debate: Debate) -> None:
    turns = ordered(waiting, replace(debate, by_category=True))
    asked = ordered(waiting, replace(debate, by_category=False))
    for constituency in CONSTITUENCIES:
        assert [one for one in turns if one.speaker.constituency == constituency] == [
            one for one in asked if one.speaker.constituency == constituency
        ]


@given(lists(), st.lists(st.sampled_from(CONSTITUENCIES), max_size=5))
def test_no_constituency_speaks_twice_while_another_waits_unheard(waiting: list[Asked], heard: list[str]) -> None:
    found = [one.speaker.constituency for one in by_turns(waiting, heard)]
    for place, constituency in enumerate(found):
        if constituency in found[:place]:
            before = place - 1 - found[:place][::-1].index(constituency)
            between = set(found[before + 1 : place])
            assert set(found[place + 1 :]) - {constituency} <= between


@given(lists(), debates)
def test_once_the_first_has_spoken_the_others_stand_as_they_stood(waiting: list[Asked], debate: Debate) -> None:
    now = ordered(waiting, debate)
    if not now:
        return
    first, *rest = now
    if first.kind == "request":
        debate = replace(debate, spoken={*debate.spoken, first.speaker.key}, heard=(*debate.heard, first.speaker.constituency))
    assert ordered([one for one in waiting if one is not first], debate) == rest

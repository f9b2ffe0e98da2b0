"""The minister is ninety minutes late: what each remedy makes of the day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitation.agenda.laying import Ahead
from facilitation.agenda.slippage import NextDay, Proposal, proposals

DAY = (
    Ahead("opening", "ceremony", 9 * 60, 60),
    Ahead("coffee", "break", 10 * 60, 30),
    Ahead("preliminaries", "plenary", 10 * 60 + 30, 30),
    Ahead("draft", "plenary", 11 * 60, 120),
    Ahead("lunch", "meal", 13 * 60, 60, fixed=True),
    Ahead("group 1", "groups", 14 * 60, 90, block="groups"),
    Ahead("group 2", "groups", 14 * 60, 60, block="groups"),
    Ahead("tea", "break", 15 * 60 + 30, 30, least=15),
    Ahead("questions", "plenary", 16 * 60, 60, least=45),
)
WORK = (Ahead("synthesis", "report_back", 8 * 60, 30, fixed=True), Ahead("work", "plenary", 8 * 60 + 30, 240))
NEXT = NextDay(WORK, 8 * 60, 17 * 60)
LATE = (replace(DAY[0], start=9 * 60 + 90, begun=True), *DAY[1:])
NOON = 13 * 60
END = 17 * 60


@pytest.fixture
def found() -> dict[str, Proposal]:
    """The opening has begun at 10:30, and it is 10:34."""
    return {one.remedy: one for one in proposals(LATE, 9 * 60 + 94, END, NEXT)}


def starts(proposal: Proposal) -> dict[str, int]:
    return {one.id: one.start for one in proposal.placed if not one.part}


def parts(proposal: Proposal, item: str) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in proposal.placed if one.id == item]


def test_everything_is_shifted_around_lunch(found: dict[str, Proposal]) -> None:
    shifted = found["shift"]
    assert starts(shifted)["lunch"] == NOON
    assert starts(shifted)["preliminaries"] == 12 * 60
    assert parts(shifted, "draft") == [(NOON - 30, NOON), (NOON + 60, NOON + 150)], "lunch cuts it: nobody waits half an hour"
    assert starts(shifted)["group 1"] == starts(shifted)["group 2"] == 15 * 60 + 30
    assert (shifted.ends, shifted.overflow) == (18 * 60 + 30, 90)


def test_breaks_are_shortened_to_their_least(found: dict[str, Proposal]) -> None:
    assert found["breaks"].shortened == {"coffee": 20, "tea": 15}
    assert found["breaks"].overflow == 90 - 35
    whole = tuple(replace(one, kind="ceremony") if one.id == "draft" else one for one in LATE)
    breaks = proposals(whole, 9 * 60 + 94, END)[1]
    assert breaks.shortened == {"tea": 15}, "a shorter coffee brings nothing ahead of lunch where nothing can be cut"


def test_work_is_shortened_by_proportion(found: dict[str, Proposal]) -> None:
    shortened = found["shorten"]
    assert shortened.solves
    assert "opening" not in shortened.shortened
    assert shortened.shortened["questions"] <= 15
    assert all(minutes % 5 == 0 for minutes in shortened.shortened.values())


def test_the_last_items_go_to_the_next_day_before_its_work(found: dict[str, Proposal]) -> None:
    moved = found["move"]
    assert moved.moved == ("group 1", "group 2", "questions")
    assert moved.overflow == 0
    tomorrow = [one.id for one in moved.placed if one.day == 1]
    assert tomorrow == ["synthesis", "group 1", "group 2", "questions", "work"]
    assert starts(moved)["group 1"] == 8 * 60 + 30
    assert starts(moved)["work"] == 11 * 60


def test_lunch_begins_though_what_runs_is_not_over() -> None:
    debate = Ahead("debate", "plenary", 11 * 60, 140, begun=True)
    shifted = proposals((debate, *DAY[4:]), NOON + 15, END)[0]
    assert shifted.collisions == ("lunch",)
    assert starts(shifted)["group 1"] == 14 * 60


def test_an_empty_next_day_takes_what_is_moved_from_its_beginning() -> None:
    moved = proposals(LATE, 9 * 60 + 94, END, NextDay((), 8 * 60, END))[-1]
    assert moved.remedy == "move"
    assert [(one.id, one.start) for one in moved.placed if one.day == 1] == [
        ("group 1", 8 * 60), ("group 2", 8 * 60), ("questions", 9 * 60 + 30),
    ]  # fmt: skip


def test_a_late_track_keeps_its_distance_to_the_one_beside_it() -> None:
    day = (Ahead("a", "groups", 480, 60, block="b"), Ahead("b", "groups", 510, 60, block="b"), Ahead("c", "plenary", 570, 60))
    shifted = proposals(day, 500, 700)[0]
    assert starts(shifted) == {"a": 500, "b": 530, "c": 590}


def test_the_minutes_that_have_passed_of_what_runs_cannot_be_taken() -> None:
    running = Ahead("debate", "plenary", 600, 120, least=90, begun=True)
    shortened = {one.remedy: one for one in proposals((running, Ahead("next", "plenary", 660, 60)), 690, 720)}["shorten"]
    assert shortened.placed[0].end == 690


@pytest.mark.parametrize(
    ("work", "standing", "expected"),
    [
        (Ahead("w", "plenary", 690, 90), Ahead("s", "meal", 780, 60, fixed=True), [(720, 780), (840, 870)]),
        (Ahead("w", "plenary", 690, 90), Ahead("s", "meal", 745, 60, fixed=True), [(805, 895)]),
        (Ahead("w", "plenary", 690, 90), Ahead("s", "closing", 780, 60, fixed=True), [(840, 930)]),
        (Ahead("w", "ceremony", 690, 90), Ahead("s", "meal", 780, 60, fixed=True), [(840, 930)]),
        (Ahead("w", "plenary", 690, 60), Ahead("s", "meal", 780, 60, fixed=True), [(720, 780)]),
    ],
    ids=["cut by lunch", "too little before it", "nobody works after the closing", "a ceremony is one", "it fits"],
)
def test_what_is_cut_and_what_is_not(work: Ahead, standing: Ahead, expected: list[tuple[int, int]]) -> None:
    assert parts(proposals((work, standing), 720, 840)[0], "w") == expected


def test_a_prayer_and_lunch_after_each_other_cut_it_once() -> None:
    prayer, lunch = Ahead("p", "prayer", 750, 45, fixed=True), Ahead("l", "meal", 795, 60, fixed=True)
    shifted = proposals((Ahead("w", "plenary", 690, 120), prayer, lunch), 700, 855)[0]
    assert parts(shifted, "w") == [(700, 750), (855, 925)]

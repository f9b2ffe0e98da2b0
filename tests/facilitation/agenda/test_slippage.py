"""The minister is ninety minutes late: what each remedy makes of the day."""

from __future__ import annotations

import pytest

from facilitation.agenda.slippage import Ahead, Proposal, proposals

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
NEXT = (Ahead("synthesis", "report_back", 8 * 60, 30, fixed=True), Ahead("work", "plenary", 8 * 60 + 30, 240))
NOON = 13 * 60
END = 17 * 60


@pytest.fixture
def found() -> dict[str, Proposal]:
    """The opening begins at 10:30."""
    return {one.remedy: one for one in proposals(DAY, 9 * 60 + 90, END, NEXT, 17 * 60)}


def starts(proposal: Proposal) -> dict[str, int]:
    return {one.id: one.start for one in proposal.placed}


def test_everything_is_shifted_around_lunch(found: dict[str, Proposal]) -> None:
    shifted = found["shift"]
    assert starts(shifted)["lunch"] == NOON
    assert starts(shifted)["preliminaries"] == 12 * 60
    assert starts(shifted)["draft"] == 14 * 60, "two hours have no place before lunch any more"
    assert starts(shifted)["group 1"] == starts(shifted)["group 2"] == 16 * 60
    assert (shifted.ends, shifted.overflow) == (19 * 60, 120)


def test_breaks_are_shortened_to_their_least(found: dict[str, Proposal]) -> None:
    assert found["breaks"].shortened == {"tea": 15}, "a shorter coffee brings nothing ahead of lunch"
    assert found["breaks"].overflow == 120 - 15


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
    shifted = proposals(DAY[4:], NOON + 20, END)[0]
    assert shifted.collisions == ("lunch",)
    assert starts(shifted)["group 1"] == 14 * 60

"""Who spoke in the demonstration: people who were in the room, one after the other, each for as long as the file says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitation.demonstration.content import Content, load
from facilitation.demonstration.presences import presences
from facilitation.workshop import Workshop


@pytest.fixture(scope="module")
def content() -> Content:
    return load()


@pytest.fixture(scope="module")
def demonstration(demonstration_file: Path) -> Iterator[Workshop]:
    with Workshop.open(demonstration_file, read_only=True) as opened:
        yield opened


def test_whoever_speaks_is_in_the_room(content: Content) -> None:
    people = {person.key for person in content.people}
    for turn in content.turns:
        if turn.by in people:
            session = content.session_at(turn.asked)
            there = next(one for one in presences(content, session) if one.person == turn.by)
            assert there.arrived is not None, turn
            assert there.arrived <= turn.asked, turn
            assert there.left is None or there.left > (turn.given or turn.asked), turn


def test_each_turn_is_as_long_as_the_file_says(demonstration: Workshop, content: Content) -> None:
    spoken = [turn for turn in content.turns if turn.given is not None]
    times = demonstration.floor.totals()
    assert (times.turns, times.seconds) == (len(spoken), sum(turn.seconds for turn in spoken))
    assert {share.key for share in times.by_sex} >= {"F", "M"}
    assert len(times.by_constituency) >= 5


def test_some_wait_at_the_moment_at_which_it_stands_still(demonstration: Workshop) -> None:
    item = next(one for one in demonstration.agenda.all() if one.state == "running")
    place = next(one for one in demonstration.floor.places() if one.item == item.id)
    assert len(demonstration.floor.waiting(place)) == 3
    assert demonstration.floor.speaking() is None

"""Any programme in a real file, any delay, any remedy: what the timetable says afterwards is what the proposal said before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from facilitation.agenda.first_plan import Placement
from facilitation.agenda.slippage import REMEDIES, Remedy
from facilitation.errors import PalabreError
from facilitation.workshop import Workshop

DAYS = (date(2025, 7, 22), date(2025, 7, 23))
MIDNIGHT = datetime(2025, 7, 22, tzinfo=UTC)
KINDS = ("ceremony", "plenary", "plenary", "groups", "groups", "break", "meal", "prayer", "report_back", "closing", "logistics")


@dataclass
class Hand:
    now: datetime = MIDNIGHT

    def __call__(self) -> datetime:
        return self.now


@st.composite
def items(draw: st.DrawFn) -> dict[str, Any]:
    fixed = draw(st.integers(0, 5)) == 0
    own = fixed or draw(st.integers(0, 6)) == 0
    return {
        "kind": draw(st.sampled_from(KINDS)),
        "minutes": draw(st.integers(1, 30)) * 5,
        "least_minutes": draw(st.none() | st.integers(1, 20).map(lambda one: one * 5)),
        "fixed": fixed,
        "starts_at": time(draw(st.integers(7, 18)), draw(st.sampled_from((0, 15, 30, 45)))) if own else None,
    }


halves = st.lists(items(), max_size=6)
programmes = st.tuples(halves, halves, halves, halves)
"""Morning and afternoon of two days."""


@contextmanager
def workshop_with(programme: tuple[list[dict[str, Any]], ...], clock: Hand) -> Iterator[Workshop]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "atelier.palabre"
        with Workshop.create(path, title="Atelier", starts_on=DAYS[0], ends_on=DAYS[-1], clock=clock) as workshop:
            with workshop.one_act("agenda.add"):
                for session, half in zip(workshop.sessions.all(), programme, strict=True):
                    for number, item in enumerate(half):
                        workshop.agenda.add(session.id, f"{session.half} {number}", **item)
            yield workshop


def accepted(workshop: Workshop, remedy: Remedy) -> bool:
    """False where a start after midnight cannot be written, which changes nothing."""
    before = workshop.agenda.all()
    try:
        workshop.replanning.accept(remedy)
    except PalabreError as error:
        if error.key != "agenda.over_midnight" or workshop.agenda.all() != before:
            raise
        event("over midnight")
        return False
    return True


@given(
    programmes,
    st.sampled_from(REMEDIES),
    st.integers(7 * 60, 19 * 60),
    st.integers(0, 14),
    st.lists(st.integers(0, 40), max_size=3),
)
def test_the_timetable_says_what_the_proposal_said(
    programme: tuple[list[dict[str, Any]], ...], remedy: Remedy, minute: int, begun: int, later: list[int]
) -> None:
    clock = Hand(MIDNIGHT + timedelta(minutes=minute))
    with workshop_with(programme, clock) as workshop:
        today = [one for one in workshop.agenda.all() if workshop.sessions.get(one.session).date == DAYS[0]]
        # One of the day's items begins, perhaps tracks beside it, perhaps it ends; then time passes.
        for item, pause in zip(today[begun:], [*later, 0], strict=False):
            workshop.agenda.start(item.id)
            clock.now += timedelta(minutes=pause)
        slippage = workshop.replanning.slippage()
        if slippage is None or remedy not in {one.remedy for one in slippage.proposals}:
            event("on time")
            return
        proposal = slippage.proposal(remedy)
        before = workshop.agenda.placements()
        if not accepted(workshop, remedy):
            return
        event(f"accepted: {remedy}")
        after = workshop.agenda.placements()
        days = {one.id: one.date for one in workshop.sessions.all()}
        shown = {one.id: (days[after[one.id].session], after[one.id].start, after[one.id].end) for one in proposal.placed}
        assert shown == {one.id: (DAYS[one.day], one.start, one.end) for one in proposal.placed if not one.part}
        # What a pause cuts off is an item that was not there, of the same work.
        made = {item: workshop.agenda.get(item) for item in after.keys() - before.keys()}
        cut = [one for one in proposal.placed if one.part]
        if cut:
            event("cut by a pause")
        assert sorted((days[after[item].session], after[item].start, after[item].end, one.title) for item, one in made.items()) == [
            (DAYS[one.day], one.start, one.end, f"{workshop.agenda.get(one.id).title} (suite)")
            for one in sorted(cut, key=lambda one: (one.day, one.start))
        ]
        # What the proposal does not name is where it was, and the first plan of all that moved is known.
        for item, place in before.items():
            if item not in shown:
                assert after[item] == place
            first_session, first = workshop.agenda.first_planned(workshop.agenda.get(item))
            assert Placement(first_session.id, first.start, first.end) == place
        if after != before:
            assert [(one.remedy, one.delay) for one in workshop.replanning.all()] == [(remedy, slippage.delay)]
            workshop.history.undo()
            assert workshop.agenda.placements() == before
            assert workshop.replanning.all() == []
            workshop.history.redo()
            assert workshop.agenda.placements() == after
        assert workshop.check().sound


@given(programmes, st.integers(7 * 60, 19 * 60), st.integers(0, 14))
def test_once_accepted_the_day_is_not_late_any_more(programme: tuple[list[dict[str, Any]], ...], minute: int, begun: int) -> None:
    clock = Hand(MIDNIGHT + timedelta(minutes=minute))
    with workshop_with(programme, clock) as workshop:
        today = [one for one in workshop.agenda.all() if workshop.sessions.get(one.session).date == DAYS[0]]
        for item in today[begun : begun + 1]:
            workshop.agenda.start(item.id)
        if workshop.replanning.slippage() is None:
            return
        if not accepted(workshop, "shift"):
            return
        left = workshop.replanning.slippage()
        assert left is None, (left.delay, left.item)


def test_what_was_seen_is_refused_once_the_programme_is_another(tmp_path: Path) -> None:
    clock = Hand(MIDNIGHT + timedelta(hours=10))
    programme: tuple[list[dict[str, Any]], ...] = ([{"minutes": 60}, {"minutes": 60}], [], [], [])
    with workshop_with(programme, clock) as workshop:
        seen = workshop.replanning.slippage()
        assert seen is not None
        workshop.agenda.start(workshop.agenda.all()[0].id)
        with pytest.raises(PalabreError, match="changed_since"):
            workshop.replanning.accept("shift", seen)

"""A flat battery sets a laptop's clock back: what was decided, and in which order, is the same as where the clock is right."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from facilitation.errors import PalabreError
from facilitation.open_points import open_points
from facilitation.workshop import Workshop
from tests.effort import examples
from tests.properties.test_amendments_kept import STEPS, Story, journalled

BEGINNING = datetime(2025, 7, 23, 8, 0, tzinfo=UTC)
LEAPS = st.lists(st.sampled_from((-9000 * 86_400, -7200, -120, -1, 0, 0, 40)), min_size=17, max_size=17)
"""Seconds by which the clock jumps before a step; the program is started again where it does."""


class Told(Story):
    """A story whose clock goes on by a second at each reading, and jumps."""

    def __init__(self, folder: str) -> None:
        self.leap = timedelta()
        super().__init__(folder)

    def clock(self) -> datetime:
        self.calls += 1
        return BEGINNING + timedelta(seconds=self.calls) + self.leap

    def jump(self, seconds: int) -> None:
        self.leap += timedelta(seconds=seconds)
        self.workshop.close()
        self.workshop = Workshop.open(self.workshop.path, clock=self.clock)

    def tell(self, step: tuple[str, int, str, str]) -> str:
        try:
            self.do(*step)
        except PalabreError as refusal:
            return f"{refusal.key} {refusal.fields.get('others')}"
        return ""

    def all_that_is_said(self) -> dict[str, Any]:
        workshop, document = self.workshop, self.document
        amendments = workshop.amendments
        numbers = {one.id: one.number for one in (*amendments.all(), *amendments.all(binned=True))}
        return {
            "numbers": [(one.number, one.state) for one in amendments.all()],
            "adopted": [one.number for one in amendments.adopted(document)],
            "consolidated": [(one.text, one.state) for one in workshop.consolidation.consolidated(document).clauses],
            "proposed": [(one.text, one.state) for one in workshop.consolidation.proposed(document).clauses],
            "taken": [(numbers[one.amendment], one.outcome, one.reopened_at is None) for one in workshop.deciding.taken()],
            "to look at again": {
                numbers[one]: [numbers[origin] for origin in found] for one, found in workshop.reexamination.all().items()
            },
            "resting": {number: [one.number for one in workshop.reexamination.dependents(id)] for id, number in numbers.items()},
            "queue": [one.number for one in workshop.queue.waiting(document)],
            "open points": [one.number for one in open_points(workshop)],
            "undo": (workshop.history.can_undo(), workshop.history.can_redo()),
        }


@examples(20)
@given(STEPS, LEAPS)
def test_a_clock_that_jumps_changes_nothing_but_the_times(steps, leaps):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        right, wrong = (Told(tempfile.mkdtemp(dir=folder)) for _ in range(2))
        for step, leap in zip(steps, leaps, strict=False):
            wrong.jump(leap)
            assert wrong.tell(step) == right.tell(step)
        wrong.jump(leaps[-1])
        assert wrong.all_that_is_said() == right.all_that_is_said()
        for entity in ("amendment", "decision"):
            made = dict.fromkeys(journalled(wrong.workshop, entity))
            assert [*made] == sorted(made), "ids grow"
        assert wrong.workshop.check().sound
        for story in (right, wrong):
            story.workshop.close()

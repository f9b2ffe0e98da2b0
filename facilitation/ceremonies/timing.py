"""When each step of a ceremony is due, and when it really began: a pure function of the steps in their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class Timed(Protocol):
    """What the times need to know of a step."""

    @property
    def id(self) -> str: ...
    @property
    def minutes(self) -> int: ...
    @property
    def started_at(self) -> datetime | None: ...
    @property
    def ended_at(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class StepTime:
    """Start and end in minutes since midnight of the ceremony's day; `real`: the start is the one that was. A step that was passed
    over (`skipped`) takes no time.
    """

    start: int
    end: int
    real: bool = False
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """`total` minutes of all steps against the `planned` ones of the agenda item; `ends` is when the last step is over, minutes
    since midnight."""

    times: Mapping[str, StepTime]
    begins: int
    ends: int
    total: int
    planned: int

    @property
    def over(self) -> int:
        """Minutes by which the steps are longer than the item; less than 0 where there is time left."""
        return self.total - self.planned


def schedule(steps: Sequence[Timed], begins: int, planned: int, minute_of: Minute, now: int) -> Schedule:
    """`begins` is the start of the item; `minute_of` turns a moment into minutes since midnight of its day. A step that runs goes
    on at least until `now`.
    """
    last_begun = max((place for place, one in enumerate(steps) if one.started_at is not None), default=-1)
    clock = begins
    times: dict[str, StepTime] = {}
    for place, step in enumerate(steps):
        if step.started_at is not None:
            start = minute_of(step.started_at)
            # A clock set back in between must not make a step end before it began.
            end = max(start, minute_of(step.ended_at)) if step.ended_at is not None else max(start + step.minutes, now)
            times[step.id] = StepTime(start, end, real=True)
        elif place < last_begun:
            times[step.id] = StepTime(clock, clock, skipped=True)
        else:
            times[step.id] = StepTime(clock, clock + step.minutes)
        clock = times[step.id].end
    return Schedule(times, begins, clock, sum(one.minutes for one in steps), planned)


class Minute(Protocol):
    def __call__(self, moment: datetime, /) -> int: ...

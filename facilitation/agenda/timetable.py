"""Planned times of a half-day: a pure function of its items in order and the start of the session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import Protocol


class Timed(Protocol):
    """What the timetable needs to know of an item."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def starts_at(self) -> time | None: ...
    @property
    def minutes(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Slot:
    """Planned start and end, whole minutes since midnight (past 1440 for a session that runs over midnight)."""

    start: int
    end: int
    overlaps: bool = False

    @property
    def starts_at(self) -> time:
        return time(self.start // 60 % 24, self.start % 60)

    @property
    def ends_at(self) -> time:
        return time(self.end // 60 % 24, self.end % 60)


def timetable(items: Iterable[Timed], session_start: int) -> dict[str, Slot]:
    """Item id → slot. An item with a start of its own has it (and `overlaps` when the one before has not ended by then); the
    others follow the one before. Group items that follow each other run in parallel from one start; the next item waits for the
    longest.
    """
    slots: dict[str, Slot] = {}
    clock = session_start
    track_start, track_end = session_start, session_start
    before = ""
    for item in items:
        parallel = item.kind == before == "groups"
        if not parallel:
            clock = track_end
            track_start = clock
        start = track_start
        if item.starts_at is not None:
            start = item.starts_at.hour * 60 + item.starts_at.minute
            if not parallel:
                track_start = start
        end = start + item.minutes
        slots[item.id] = Slot(start, end, overlaps=start < clock)
        track_end = max(track_end, end) if parallel else end
        before = item.kind
    return slots

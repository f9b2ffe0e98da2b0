"""Planned times of a half-day: a pure function of its items in order and the start of the session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Protocol, TypeVar

DAY = 24 * 60
"""Minutes."""
NIGHT = 6 * 60
"""Minutes since midnight: until then what goes on belongs to the day before."""
_BEFORE = 6 * 60
"""Minutes: an own start further ahead of the session's is one after midnight (00:30 on an evening that begins at 19:00)."""


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


Item = TypeVar("Item", bound=Timed)


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


class Cursor:
    """Walks through a session: each item put is given its slot. `beside`: it stands in one row with the group item before it."""

    def __init__(self, session_start: int) -> None:
        self._session_start = session_start
        self._clock = self._row_start = self._row_end = session_start
        self._before = ""
        self.beside = False

    def put(self, kind: str, starts_at: time | None, minutes: int) -> Slot:
        own = None if starts_at is None else read_start(starts_at, self._session_start)
        self.beside = kind == self._before == "groups" and (own is None or own < self._row_end)
        if not self.beside:
            self._clock = self._row_end
            self._row_start = self._clock if own is None else own
        start = self._row_start if own is None else own
        end = start + minutes
        self._row_end = max(self._row_end, end) if self.beside else end
        self._before = kind
        return Slot(start, end, overlaps=start < self._clock)


def read_start(starts_at: time, session_start: int) -> int:
    """Minutes since midnight of the session's day."""
    start = minute_of(starts_at)
    return start + DAY if start < session_start - _BEFORE else start


def minute_of(moment: time) -> int:
    """Whole minutes since midnight."""
    return moment.hour * 60 + moment.minute


def timetable(items: Iterable[Timed], session_start: int) -> dict[str, Slot]:
    """Item id → slot. An item with a start of its own has it (and `overlaps` when the one before has not ended by then); the
    others follow the one before. Group items that follow each other run in parallel from one start, unless one has a start of its
    own when all those are over; the next item waits for the longest.
    """
    cursor = Cursor(session_start)
    return {item.id: cursor.put(item.kind, item.starts_at, item.minutes) for item in items}


def rows(items: Sequence[Item], session_start: int) -> list[list[Item]]:
    """The items of a session in their order, those that run in parallel together."""
    cursor = Cursor(session_start)
    found: list[list[Item]] = []
    for item in items:
        cursor.put(item.kind, item.starts_at, item.minutes)
        if cursor.beside:
            found[-1].append(item)
        else:
            found.append([item])
    return found

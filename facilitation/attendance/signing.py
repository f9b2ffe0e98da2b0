"""The signatures of the paper sheets beside the check-in: which differ, and how many.

Somebody who signed without being checked in was there, or somebody signed for her; somebody checked in who has not signed is not
paid for that half-day. Both are told, neither is corrected by itself (domain, scenario 39).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from facilitation.attendance.attendance import Attendance, AttendanceService


class HalfDay(Protocol):
    """What a sheet needs to know of a session."""

    @property
    def id(self) -> str: ...
    @property
    def date(self) -> date: ...
    @property
    def half(self) -> str: ...


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """The signatures of one paper sheet: those of a half-day, or of a whole day (`half` "") with its half-days."""

    date: date
    half: str
    sessions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What is known of a person at one sheet: signed it, came (also if she left), and her state where she did not come."""

    signed: bool = False
    came: bool = False
    state: str = ""

    @property
    def unsigned(self) -> bool:
        """Checked in, and has not signed."""
        return self.came and not self.signed

    @property
    def unchecked(self) -> bool:
        """Signed, and was not checked in."""
        return self.signed and not self.came

    @property
    def differs(self) -> bool:
        return self.came != self.signed


@dataclass(frozen=True, slots=True)
class SheetCounts:
    """People by their marks at one sheet."""

    signed: int = 0
    unsigned: int = 0
    unchecked: int = 0

    def __add__(self, other: SheetCounts) -> SheetCounts:
        return SheetCounts(self.signed + other.signed, self.unsigned + other.unsigned, self.unchecked + other.unchecked)


def sheet_columns(sessions: Iterable[HalfDay], period: str) -> list[SheetColumn]:
    """In the order of the calendar; `period` as in the settings: a sheet a "day" or a "half_day"."""
    if period != "day":
        return [SheetColumn(one.date, one.half, (one.id,)) for one in sessions]
    days: dict[date, list[str]] = {}
    for one in sessions:
        days.setdefault(one.date, []).append(one.id)
    return [SheetColumn(day, "", tuple(ids)) for day, ids in days.items()]


def mark_of(attendance: AttendanceService, column: SheetColumn, person: str) -> Mark:
    return _mark([attendance.record(session, person) for session in column.sessions])


def sheet_counts(attendance: AttendanceService, column: SheetColumn, people: frozenset[str]) -> SheetCounts:
    """Of these people (ids)."""
    records = [attendance.of(session) for session in column.sessions]
    signed = unsigned = unchecked = 0
    for person in set().union(*records) & people:
        mark = _mark([one.get(person) for one in records])
        signed += mark.signed
        unsigned += mark.unsigned
        unchecked += mark.unchecked
    return SheetCounts(signed, unsigned, unchecked)


def next_difference(
    attendance: AttendanceService, columns: Sequence[SheetColumn], people: Sequence[str], start: tuple[int, int], step: int = 1
) -> tuple[int, int] | None:
    """(row, column) of the next cell, sheet after sheet, whose signature and check-in differ, round to where it began.

    `start` is left out unless it is the only one; `step` -1 looks backwards. None where all agree.
    """
    rows, count = len(people), len(people) * len(columns)
    place = start[1] * rows + start[0]
    for away in range(1, count + 1):
        column, row = divmod((place + step * away) % count, rows)
        if mark_of(attendance, columns[column], people[row]).differs:
            return row, column
    return None


def _mark(records: Sequence[Attendance | None]) -> Mark:
    known = [one for one in records if one is not None]
    came = any(one.came for one in known)
    return Mark(any(one.signed for one in known), came, "" if came else next((one.state for one in known if one.state), ""))

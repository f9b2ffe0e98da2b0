"""Who is here by now, counted as people arrive: an arrival changes three numbers, nothing is counted again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from facilitation.attendance.attendance import AttendanceService


class Attendee(Protocol):
    """What counting needs to know of a person."""

    @property
    def sex(self) -> str: ...
    @property
    def constituency(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Counts:
    """People by what they are; `total` is their number."""

    total: int
    by_sex: Mapping[str, int]
    by_constituency: Mapping[str, int]


class Tally:
    """Of all these people (by id, whatever their role) those who are in the room at one half-day."""

    def __init__(self, attendance: AttendanceService, session: str, people: Mapping[str, Attendee]) -> None:
        self._attendance, self._session, self._people = attendance, session, people
        self._here = attendance.present(session) & people.keys()
        self._sexes = Counter(people[one].sex for one in self._here)
        self._constituencies = Counter(people[one].constituency for one in self._here)

    def renew(self, changed: Iterable[str]) -> None:
        """The presence of these people (ids) may have changed."""
        for one in changed:
            person, record = self._people.get(one), self._attendance.record(self._session, one)
            here = record is not None and record.state == "present"
            if person is None or here == (one in self._here):
                continue
            self._here ^= {one}
            self._sexes[person.sex] += 1 if here else -1
            self._constituencies[person.constituency] += 1 if here else -1

    def counts(self) -> Counts:
        return Counts(len(self._here), dict(+self._sexes), dict(+self._constituencies))

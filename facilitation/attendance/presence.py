"""How many came, women and men, by constituency, under 35: for a half-day or the whole workshop, each person once.

Who was checked in and who signed are two figures, and are told apart where they are not the same people (domain, scenario 18).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from facilitation.attendance.attendance import AttendanceService


class Counted(Protocol):
    """What the figures need to know of a person."""

    @property
    def id(self) -> str: ...
    @property
    def sex(self) -> str: ...
    @property
    def constituency(self) -> str: ...
    @property
    def age_class(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Figures:
    """Of some people: how many, and what is known of them; `total` holds those too of whom sex or age was not told."""

    total: int = 0
    women: int = 0
    men: int = 0
    under_35: int = 0


@dataclass(frozen=True, slots=True)
class Presence:
    """`came`: checked in, also those who left; `signed` the paper; `inside` are in the room now.

    `unsigned` came and did not sign, `unchecked` signed and were not checked in.
    """

    came: Figures
    signed: Figures
    inside: int
    unsigned: int
    unchecked: int
    by_constituency: Mapping[str, Figures]

    @property
    def differs(self) -> bool:
        return bool(self.unsigned or self.unchecked)


def presence(attendance: AttendanceService, people: Iterable[Counted], sessions: Iterable[str]) -> Presence:
    """Of these people at these sessions (ids), each person once."""
    known = {one.id: one for one in people}
    came: set[str] = set()
    signed: set[str] = set()
    inside: set[str] = set()
    for session in sessions:
        for person, record in attendance.of(session).items():
            if person in known:
                if record.came:
                    came.add(person)
                if record.state == "present":
                    inside.add(person)
                if record.signed:
                    signed.add(person)
    parts: dict[str, list[Counted]] = {}
    for person in came:
        parts.setdefault(known[person].constituency, []).append(known[person])
    return Presence(
        came=_figures(known[one] for one in came),
        signed=_figures(known[one] for one in signed),
        inside=len(inside),
        unsigned=len(came - signed),
        unchecked=len(signed - came),
        by_constituency={name: _figures(some) for name, some in parts.items()},
    )


def _figures(people: Iterable[Counted]) -> Figures:
    counted = list(people)
    return Figures(
        total=len(counted),
        women=sum(one.sex == "F" for one in counted),
        men=sum(one.sex == "M" for one in counted),
        under_35=sum(one.age_class == "under_35" for one in counted),
    )

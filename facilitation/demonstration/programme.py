"""The demonstration's five days, its groups and who is away when, read from `agenda.toml`, `groups.toml`, `attendance.toml`.

All times are naive and local; the builder gives them their zone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An item of the programme. `started` and `ended` are the real times; `clause` is a label of `document` ("policy", "plan")."""

    title: str
    kind: str
    minutes: int
    least_minutes: int | None
    starts_at: time | None
    fixed: bool
    room: str
    responsible: str
    document: str | None
    clause: str | None
    group: int | None
    started: datetime | None
    ended: datetime | None
    notes: str

    def runs(self, at: datetime) -> bool:
        return self.started is not None and self.started <= at and (self.ended is None or at <= self.ended)


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """A half-day; chair, moderator and rapporteurs are keys of people."""

    date: date
    half: str
    starts_at: time
    ends_at: time
    chair: str | None
    moderator: str | None
    rapporteurs: tuple[str, ...]
    closed: datetime | None
    notes: str
    items: tuple[PlannedItem, ...]

    @property
    def opened(self) -> datetime | None:
        return self.items[0].started

    def item_at(self, at: datetime, group: int | None) -> PlannedItem | None:
        """The item that runs at that moment: the group's own where a group is meant, the room's otherwise."""
        running = [item for item in self.items if item.runs(at)]
        if group is not None:
            running = [item for item in running if item.kind == "groups" and item.group == group]
        # At the very minute of a change the item that begins is meant.
        return running[-1] if running else None


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    name: str
    room: str
    document: str
    clause: str
    chair: str
    rapporteur: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Replacement:
    person: str
    by: str
    date: date
    half: str


@dataclass(frozen=True, slots=True)
class AttendancePlan:
    """`present_share` of those who are not named come to a half-day; `excused` are away from the given moment on."""

    seed: int
    present_share: float
    late: Mapping[str, datetime]
    replaced: tuple[Replacement, ...]
    excused: Mapping[str, datetime]
    arrivals: Mapping[str, datetime]


def read_sessions(source: str) -> tuple[PlannedSession, ...]:
    return tuple(_session(row) for row in tomllib.loads(source)["session"])


def read_groups(source: str) -> tuple[PlannedGroup, ...]:
    return tuple(PlannedGroup(**(row | {"members": tuple(row["members"])})) for row in tomllib.loads(source)["group"])


def read_attendance(source: str) -> AttendancePlan:
    plan = tomllib.loads(source)
    return AttendancePlan(
        seed=plan["seed"],
        present_share=plan["present_share"],
        late={row["person"]: row["at"] for row in plan["late"]},
        replaced=tuple(Replacement(**row) for row in plan["replaced"]),
        excused={row["person"]: row["from"] for row in plan["excused"]},
        arrivals={row["person"]: row["at"] for row in plan["arrival"]},
    )


def _session(row: Mapping[str, Any]) -> PlannedSession:
    day: date = row["date"]
    return PlannedSession(
        date=day,
        half=row["half"],
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        chair=row.get("chair"),
        moderator=row.get("moderator"),
        rapporteurs=tuple(row.get("rapporteurs", ())),
        closed=_moment(day, row.get("closed")),
        notes=row["notes"].strip(),
        items=tuple(_item(day, item) for item in row["item"]),
    )


def _item(day: date, row: Mapping[str, Any]) -> PlannedItem:
    return PlannedItem(
        title=row["title"],
        kind=row["kind"],
        minutes=row["minutes"],
        least_minutes=row.get("least_minutes"),
        starts_at=row.get("starts_at"),
        fixed=row.get("fixed", False),
        room=row.get("room", ""),
        responsible=row.get("responsible", ""),
        document=row.get("document"),
        clause=row.get("clause"),
        group=row.get("group"),
        started=_moment(day, row.get("started")),
        ended=_moment(day, row.get("ended")),
        notes=row.get("notes", "").strip(),
    )


def _moment(day: date, at: time | None) -> datetime | None:
    return None if at is None else datetime.combine(day, at)

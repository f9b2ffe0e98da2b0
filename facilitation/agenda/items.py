"""Items of the programme: planned and real times, started and ended live."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from facilitation.agenda.sessions import SessionsService
from facilitation.agenda.timetable import Slot, timetable
from facilitation.errors import PalabreError
from facilitation.identifiers import new_id
from facilitation.store.schema import Row
from facilitation.store.store import Store

KINDS = ("ceremony", "plenary", "groups", "break", "meal", "prayer", "report_back", "closing", "logistics")
"""`groups` items run side by side: those of one session with the same start are parallel tracks."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """`starts_at` is the planned start of a fixed item, None for one that follows the item before; `minutes` its planned length."""

    id: str
    session: str
    position: int
    kind: str
    title: str
    starts_at: time | None
    minutes: int
    least_minutes: int | None
    fixed: bool
    room: str
    responsible: str
    document: str | None
    clause: str | None
    breakout_group: str | None
    started_at: datetime | None
    ended_at: datetime | None
    notes: str
    binned: bool

    @property
    def state(self) -> str:
        """ "planned", "running" or "done"."""
        if self.started_at is None:
            return "planned"
        return "running" if self.ended_at is None else "done"


@dataclass(frozen=True, slots=True)
class Running:
    """The item that runs: `overrun` in whole minutes past its planned end (negative while time is left), `late` past its start."""

    item: AgendaItem
    planned: Slot
    elapsed_seconds: int
    late: int
    overrun: int


class AgendaService:
    def __init__(self, store: Store, sessions: SessionsService) -> None:
        self._store = store
        self._sessions = sessions

    def all(self, *, binned: bool = False) -> list[AgendaItem]:
        """Sessions in calendar order, items in theirs."""
        order = {session.id: place for place, session in enumerate(self._sessions.all())}
        found = [_item(one, row) for one, row in self._store.tables.rows("agenda_item", "binned = ?", (int(binned),))]
        return sorted(found, key=lambda item: (order.get(item.session, -1), item.position))

    def of(self, session: str) -> list[AgendaItem]:
        rows = self._store.tables.rows("agenda_item", "session = ? AND binned = 0", (session,), "position")
        return [_item(one, row) for one, row in rows]

    def get(self, item: str) -> AgendaItem:
        return _item(item, self._store.tables.row("agenda_item", item))

    def slots(self, session: str) -> dict[str, Slot]:
        """Planned start and end of each item of a session, minutes since midnight."""
        start = self._sessions.get(session).starts_at
        return timetable(self.of(session), start.hour * 60 + start.minute)

    def planned(self, item: AgendaItem) -> Slot:
        """When the item would be planned if it were not deleted: minutes since midnight, as in `slots`."""
        there = [*(one for one in self.of(item.session) if one.id != item.id), item]
        # Ahead of the one that has taken its place since, as `restore` puts it.
        there.sort(key=lambda one: (one.position, one.id != item.id))
        start = self._sessions.get(item.session).starts_at
        return timetable(there, start.hour * 60 + start.minute)[item.id]

    def add(self, session: str, title: str, *, minutes: int = 30, position: int | None = None, **fields: Any) -> str:
        """A new item at `position` (the end by default); `fields` by the names of `AgendaItem`, `starts_at` as "HH:MM"."""
        if not title.strip():
            raise PalabreError("agenda.no_title")
        _refuse_length(minutes)
        items = self.of(session)
        place = len(items) if position is None else position
        # What was deleted keeps its place, so that it can come back to it: positions are no counts.
        free = items[place].position if place < len(items) else items[-1].position + 1 if items else 0
        item = new_id(self._store.clock())
        with self._store.act("agenda.add") as act:
            for other in items[place:]:
                act.update("agenda_item", other.id, {"position": other.position + 1})
            row: dict[str, Any] = {"session": session, "title": title.strip(), "minutes": minutes, "position": free} | _row(fields)
            act.create("agenda_item", item, row)
        return item

    def update(self, item: str, **changes: Any) -> None:
        if "minutes" in changes:
            _refuse_length(changes["minutes"])
        if "title" in changes and not changes["title"].strip():
            raise PalabreError("agenda.no_title")
        with self._store.act("agenda.update") as act:
            act.update("agenda_item", item, _row(changes))

    def move(self, item: str, session: str, position: int) -> None:
        """Puts the item at `position` of `session`; the others close up."""
        moved = self.get(item)
        there = [one for one in self.of(session) if one.id != item]
        there.insert(max(0, min(position, len(there))), moved)
        with self._store.act("agenda.move") as act:
            if moved.session != session:
                rest = (one for one in self.of(moved.session) if one.id != item)
                for place, other in enumerate(rest):
                    act.update("agenda_item", other.id, {"position": place})
            for place, other in enumerate(there):
                act.update("agenda_item", other.id, {"position": place, "session": session})

    def bin(self, item: str) -> None:
        with self._store.act("agenda.bin") as act:
            act.update("agenda_item", item, {"binned": 1})

    def restore(self, item: str) -> None:
        """Back in its place. One that ran when it was deleted has ended where another has begun since."""
        back = self.get(item)
        with self._store.act("agenda.restore") as act:
            there = self.of(back.session)
            if any(other.position == back.position for other in there):
                for other in there:
                    if other.position >= back.position:
                        act.update("agenda_item", other.id, {"position": other.position + 1})
            changes: dict[str, Any] = {"binned": 0}
            if back.state == "running" and (later := self._begun_since(back)) is not None:
                changes["ended_at"] = later
            act.update("agenda_item", item, _row(changes))

    # Live

    def start(self, item: str) -> None:
        """The item begins now, its session opens, and what ran before ends (parallel groups run on together).

        Raises PalabreError("agenda.already_started") for one that has begun.
        """
        begun = self.get(item)
        if begun.state != "planned":
            raise PalabreError("agenda.already_started", title=begun.title)
        now = self._store.clock().isoformat(timespec="seconds")
        with self._store.act("agenda.start") as act:
            for other in self.all():
                if other.state == "running" and not _parallel(other, begun):
                    act.update("agenda_item", other.id, {"ended_at": now})
            self._sessions.open(begun.session)
            act.update("agenda_item", item, {"started_at": now, "ended_at": None})

    def finish(self, item: str) -> None:
        ended = self.get(item)
        if ended.state != "running":
            raise PalabreError("agenda.not_running", title=ended.title)
        with self._store.act("agenda.finish") as act:
            act.update("agenda_item", item, {"ended_at": self._store.clock().isoformat(timespec="seconds")})

    def running(self) -> list[Running]:
        """What runs now; more than one only for parallel groups."""
        now = self._store.clock()
        found = []
        for item in self.all():
            if item.state == "running" and item.started_at is not None:
                planned = self.slots(item.session)[item.id]
                began = _minutes_of_day(item.started_at)
                elapsed = int((now - item.started_at).total_seconds())
                overrun = began + elapsed // 60 - planned.end
                found.append(Running(item, planned, elapsed, began - planned.start, overrun))
        return found

    def next(self) -> AgendaItem | None:
        """The first planned item after the last that has begun; breaks and meals count."""
        items = self.all()
        begun = max((place for place, item in enumerate(items) if item.started_at is not None), default=-1)
        return next((item for item in items[begun + 1 :] if item.state == "planned"), None)

    def _begun_since(self, item: AgendaItem) -> datetime | None:
        """When the first item after it began that does not run beside it."""
        began = [
            other.started_at
            for other in self.all()
            if other.started_at is not None and item.started_at is not None and other.started_at >= item.started_at
            if not _parallel(other, item)
        ]
        return min(began, default=None)


def _parallel(one: AgendaItem, other: AgendaItem) -> bool:
    return one.kind == other.kind == "groups" and one.session == other.session


def _minutes_of_day(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _refuse_length(minutes: int) -> None:
    if not 0 < minutes <= 24 * 60:
        raise PalabreError("agenda.bad_length", minutes=minutes)


def _row(fields: dict[str, Any]) -> dict[str, Any]:
    row = dict(fields)
    for name, value in row.items():
        if isinstance(value, time):
            row[name] = value.strftime("%H:%M")
        elif isinstance(value, datetime):
            row[name] = value.isoformat(timespec="seconds")
    if "starts_at" in row:
        row["starts_at"] = row["starts_at"] or ""
    return row


def _item(item: str, row: Row) -> AgendaItem:
    values = dict(row)
    values["starts_at"] = time.fromisoformat(values["starts_at"]) if values["starts_at"] else None
    for name in ("started_at", "ended_at"):
        values[name] = datetime.fromisoformat(values[name]) if values[name] else None
    for name in ("fixed", "binned"):
        values[name] = bool(values[name])
    return AgendaItem(id=item, **values)


def shown(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Items without breaks and meals: what minutes narrate."""
    return [item for item in items if item.kind not in ("break", "meal", "prayer", "logistics")]

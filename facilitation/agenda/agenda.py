"""The programme: its items added, changed and moved, and what of it runs now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any

from facilitation.agenda.first_plan import BY_HAND, Placement, keep_first_plan
from facilitation.agenda.items import AgendaItem, Running, item_of, row_of, with_looks
from facilitation.agenda.sessions import Session, SessionsService
from facilitation.agenda.timetable import DAY, NIGHT, Slot, minute_of, rows, timetable
from facilitation.errors import PalabreError
from facilitation.store.acts import Act
from facilitation.store.stopwatch import Stopwatch
from facilitation.store.store import Store
from facilitation.text.rich import RichText

_PLACING = {"session", "position", "starts_at", "minutes", "kind"}
"""What says when an item, and those after it, take place."""


class AgendaService:
    def __init__(self, store: Store, sessions: SessionsService) -> None:
        self._store = store
        self._sessions = sessions
        self._stopwatch = Stopwatch(store, "agenda.elapsed")

    # Reading

    def all(self, *, binned: bool = False) -> list[AgendaItem]:
        """Sessions in calendar order, items in theirs."""
        order = {session.id: place for place, session in enumerate(self._sessions.all())}
        found = [item_of(one, row) for one, row in self._store.tables.rows("agenda_item", "binned = ?", (int(binned),))]
        return sorted(found, key=lambda item: (order.get(item.session, -1), item.position))

    def of(self, session: str) -> list[AgendaItem]:
        rows = self._store.tables.rows("agenda_item", "session = ? AND binned = 0", (session,), "position")
        return [item_of(one, row) for one, row in rows]

    def get(self, item: str) -> AgendaItem:
        return item_of(item, self._store.tables.row("agenda_item", item))

    def day_of(self, item: str) -> date:
        """The day on which it takes place: as planned, or the other one on which it really began."""
        known = self.get(item)
        day = self._sessions.get(known.session).date
        return day if known.started_at is None or held_on(day, known.started_at) else known.started_at.date()

    def slots(self, session: str) -> dict[str, Slot]:
        """Planned start and end of each item of a session, minutes since midnight."""
        return timetable(self.of(session), self._start_of(session))

    def planned(self, item: AgendaItem) -> Slot:
        """When the item would be planned if it were not deleted: minutes since midnight, as in `slots`."""
        there = [*(one for one in self.of(item.session) if one.id != item.id), item]
        # Ahead of the one that has taken its place since, as `restore` puts it.
        there.sort(key=lambda one: (one.position, one.id != item.id))
        return timetable(there, self._start_of(item.session))[item.id]

    def first_planned(self, item: AgendaItem) -> tuple[Session, Slot]:
        """The half-day and the times that were planned before the programme was changed live; else those planned now."""
        if item.first_session is None or item.first_start is None or item.first_minutes is None:
            return self._sessions.get(item.session), self.planned(item)
        return self._sessions.get(item.first_session), Slot(item.first_start, item.first_start + item.first_minutes)

    def placements(self) -> dict[str, Placement]:
        """Where each item stands: item id → its half-day and its slot."""
        found: dict[str, Placement] = {}
        of: dict[str, list[AgendaItem]] = {}
        for item in self.all():
            of.setdefault(item.session, []).append(item)
        for session, items in of.items():
            slots = timetable(items, self._start_of(session))
            found |= {item: Placement(session, slot.start, slot.end) for item, slot in slots.items()}
        return found

    def has_begun(self) -> bool:
        """An item of the programme has been started: what is changed from now on is told from what was planned first."""
        return bool(self._store.tables.select("SELECT 1 FROM agenda_item WHERE started_at IS NOT NULL LIMIT 1", ()))

    # Changing

    def add(self, session: str, title: str, *, minutes: int = 30, position: int | None = None, **fields: Any) -> str:
        """A new item at `position` (the end by default); `fields` by the names of `AgendaItem`, `starts_at` as "HH:MM"."""
        if not title.strip():
            raise PalabreError("agenda.no_title")
        _refuse_length(minutes)
        items = self.of(session)
        place = len(items) if position is None else position
        # What was deleted keeps its place, so that it can come back to it: positions are no counts.
        free = items[place].position if place < len(items) else items[-1].position + 1 if items else 0
        item = self._store.new_id()
        with self.changing_plan("agenda.add") as act:
            for other in items[place:]:
                act.update("agenda_item", other.id, {"position": other.position + 1})
            row: dict[str, Any] = {"session": session, "title": title.strip(), "minutes": minutes, "position": free}
            row |= row_of(with_looks(fields, RichText()))
            act.create("agenda_item", item, row)
        return item

    def update(self, item: str, **changes: Any) -> None:
        """`changes` by the names of `AgendaItem`; `notes` alone keep the looks of their words."""
        if "minutes" in changes:
            _refuse_length(changes["minutes"])
        if "title" in changes and not changes["title"].strip():
            raise PalabreError("agenda.no_title")
        with self._changing("agenda.update", changes) as act:
            act.update("agenda_item", item, row_of(with_looks(changes, self.get(item).rich_notes)))

    def move(self, item: str, session: str, position: int) -> None:
        """Puts the item at `position` of `session`; the others close up."""
        moved = self.get(item)
        there = [one for one in self.of(session) if one.id != item]
        there.insert(max(0, min(position, len(there))), moved)
        with self.changing_plan("agenda.move") as act:
            if moved.session != session:
                rest = (one for one in self.of(moved.session) if one.id != item)
                for place, other in enumerate(rest):
                    act.update("agenda_item", other.id, {"position": place})
            for place, other in enumerate(there):
                act.update("agenda_item", other.id, {"position": place, "session": session})

    def bin(self, item: str) -> None:
        with self.changing_plan("agenda.bin") as act:
            act.update("agenda_item", item, {"binned": 1})

    def restore(self, item: str) -> None:
        """Back in its place. One that ran when it was deleted has ended where another has begun since."""
        back = self.get(item)
        with self.changing_plan("agenda.restore") as act:
            there = self.of(back.session)
            if any(other.position == back.position for other in there):
                for other in there:
                    if other.position >= back.position:
                        act.update("agenda_item", other.id, {"position": other.position + 1})
            changes: dict[str, Any] = {"binned": 0}
            if back.state == "running" and (later := self._begun_since(back)) is not None:
                changes |= {"ended_at": later, "paused_at": None}
            act.update("agenda_item", item, row_of(changes))

    @contextmanager
    def changing_plan(self, action: str, *, remedy: str = BY_HAND, delay: int = 0) -> Iterator[Act]:
        """An act that may change when things are to take place. Where it answers a delay, or once the workshop runs, what was
        planned first is kept with each item that it moves, and that the programme was changed is noted: by which `remedy`, against
        how many minutes of `delay`.
        """
        before = self.placements() if remedy != BY_HAND or self.has_begun() else None
        with self._store.act(action) as act:
            yield act
            if before is not None:
                keep_first_plan(act, self._store, before, self.placements(), remedy=remedy, delay=delay)

    def _changing(self, action: str, changes: dict[str, Any]) -> Any:
        return self.changing_plan(action) if _PLACING & changes.keys() else self._store.act(action)

    # Live

    def start(self, item: str) -> None:
        """The item begins now, its session opens, and what ran before ends (parallel groups run on together).

        Raises PalabreError("agenda.already_started") for one that has begun.
        """
        begun = self.get(item)
        if begun.state != "planned":
            raise PalabreError("agenda.already_started", title=begun.title)
        with self._store.act("agenda.start") as act:
            self._end_others(act, begun)
            act.update("agenda_item", item, row_of({"started_at": self._now(), "ended_at": None}))

    def pause(self, item: str) -> None:
        """The item rests: what passes until `resume` is not counted."""
        resting = self.get(item)
        if resting.state != "running" or resting.paused:
            raise PalabreError("agenda.not_running", title=resting.title)
        with self._store.act("agenda.pause") as act:
            act.update("agenda_item", item, row_of({"paused_at": self._now()}))

    def resume(self, item: str) -> None:
        """A resting item goes on, and so does one that had ended (a debate that lunch interrupted): the time between is a pause."""
        resting = self.get(item)
        since = resting.paused_at or resting.ended_at
        if since is None:
            raise PalabreError("agenda.not_resting", title=resting.title)
        rested = resting.paused_seconds + round(self._stopwatch.since(since))
        with self._store.act("agenda.resume") as act:
            self._end_others(act, resting)
            act.update("agenda_item", item, {"paused_at": None, "paused_seconds": rested, "ended_at": None})

    def finish(self, item: str) -> None:
        ended = self.get(item)
        if ended.state != "running":
            raise PalabreError("agenda.not_running", title=ended.title)
        with self._store.act("agenda.finish") as act:
            self._end(act, ended)

    def seconds_since(self, moment: datetime) -> int:
        """How long ago that was, whatever has been done to the clock since."""
        return int(self._stopwatch.since(moment))

    def elapsed_seconds(self, item: AgendaItem) -> int:
        """How long an item that runs has run so far, without its pauses; 0 for any other."""
        if item.started_at is None or item.ended_at is not None:
            return 0
        rests = self._stopwatch.since(item.paused_at) if item.paused_at is not None else 0.0
        return max(0, int(self._stopwatch.since(item.started_at) - rests) - item.paused_seconds)

    def running(self) -> list[Running]:
        """What runs now; more than one only for parallel groups."""
        items = self.begun_and_not_over()
        sessions = {one: self._sessions.get(one) for one in {item.session for item in items}}
        slots = {one: slot for session in sessions for one, slot in self.slots(session).items()}
        items.sort(key=lambda item: (sessions[item.session].sort_key, item.position))
        return [self.as_running(item, sessions[item.session].date, slots[item.id]) for item in items]

    def begun_and_not_over(self) -> list[AgendaItem]:
        """As `running`, without what their times say."""
        runs = "binned = 0 AND started_at IS NOT NULL AND ended_at IS NULL"
        return [item_of(one, row) for one, row in self._store.tables.rows("agenda_item", runs)]

    def as_running(self, item: AgendaItem, day: date, planned: Slot) -> Running:
        """An item that runs, of this day and `planned` there, with its times of this moment."""
        assert item.started_at is not None
        # One that began on another day than it is planned for (taken up there, or moved since) is neither late nor early.
        began = minutes_on(day, item.started_at) if held_on(day, item.started_at) else planned.start
        passed = item.started_at.second + self._stopwatch.since(item.started_at)
        elapsed = self.elapsed_seconds(item)
        over = int(passed + max(0, item.minutes * 60 - elapsed))
        return Running(
            item,
            planned,
            elapsed_seconds=elapsed,
            late=began - planned.start,
            overrun=began + int(passed) // 60 - planned.end,
            over_at=began + over // 60,
            left_seconds=int((planned.end - began) * 60 - passed),
        )

    def keep_time(self) -> None:
        """Remembers how long what runs has run: called every now and then, so that a clock found set back after a restart takes
        nothing away.
        """
        moments = [one for runs in self.running() for one in (runs.item.started_at, runs.item.paused_at) if one]
        self._stopwatch.keep(moments)

    def next(self) -> AgendaItem | None:
        """The first planned item after the last that has begun; breaks and meals count."""
        items = self.all()
        begun = max((place for place, item in enumerate(items) if item.started_at is not None), default=-1)
        return next((item for item in items[begun + 1 :] if item.state == "planned"), None)

    def parallel(self, one: AgendaItem, other: AgendaItem) -> bool:
        """The two are tracks of one row of groups."""
        if one.session != other.session or not one.kind == other.kind == "groups":
            return False
        there = self.of(one.session)
        # A deleted one stands where it would come back to.
        there += [item for item in (one, other) if item.binned]
        there.sort(key=lambda item: item.position)
        return any({one.id, other.id} <= {item.id for item in row} for row in rows(there, self._start_of(one.session)))

    def _start_of(self, session: str) -> int:
        return minute_of(self._sessions.get(session).starts_at)

    def _now(self) -> datetime:
        moment = self._store.clock().replace(microsecond=0)
        self._stopwatch.begin(moment)
        return moment

    def _end_others(self, act: Act, begun: AgendaItem) -> None:
        for other in self.all():
            if other.state == "running" and other.id != begun.id and not self.parallel(other, begun):
                self._end(act, other)
        self._sessions.open(begun.session)

    def _end(self, act: Act, ended: AgendaItem) -> None:
        """One that rested ended when it came to rest; none ends before it began, though the clock was set back since."""
        assert ended.started_at is not None
        last = ended.paused_at or self._now()
        measured = self.elapsed_seconds(ended) + ended.paused_seconds
        at = max(last, ended.started_at + timedelta(seconds=measured))
        act.update("agenda_item", ended.id, row_of({"ended_at": at, "paused_at": None}))

    def _begun_since(self, item: AgendaItem) -> datetime | None:
        """When the first item after it began that does not run beside it."""
        began = [
            other.started_at
            for other in self.all()
            if other.started_at is not None and item.started_at is not None and other.started_at >= item.started_at
            if not self.parallel(other, item)
        ]
        return min(began, default=None)


def minutes_on(day: date, moment: datetime) -> int:
    """Whole minutes of a moment since midnight of a day, by the clock on the wall (past 1440 on the days after)."""
    return int((moment.replace(tzinfo=None) - datetime.combine(day, time())).total_seconds()) // 60


def held_on(day: date, moment: datetime) -> bool:
    """The moment belongs to that day: it is of the day itself, or of the night that follows it."""
    return 0 <= minutes_on(day, moment) < DAY + NIGHT


def _refuse_length(minutes: int) -> None:
    if not 0 < minutes <= DAY:
        raise PalabreError("agenda.bad_length", minutes=minutes)

"""A programme from elsewhere (a template, a table, the file of a former workshop), laid down in the days of this one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Literal

from facilitation.agenda.agenda import AgendaService
from facilitation.agenda.sessions import USUAL_TIMES, Session, SessionsService
from facilitation.agenda.timetable import Cursor, minute_of, read_start
from facilitation.errors import PalabreError
from facilitation.settings import SettingsService
from facilitation.store.store import Store


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An item of day number `day` (from 1). `starts_at` None: it follows the one before; `half` "": the one of its time, or of the
    item before.
    """

    day: int
    title: str
    minutes: int
    kind: str = "plenary"
    starts_at: time | None = None
    half: str = ""
    fixed: bool = False
    least_minutes: int | None = None
    responsible: str = ""
    room: str = ""


Existing = Literal["refuse", "replace", "add"]
"""What becomes of a programme that is there already: nothing is laid down, it gives way, or both stand together."""


class ProgrammeService:
    """Lays down programmes."""

    def __init__(self, store: Store, settings: SettingsService, sessions: SessionsService, agenda: AgendaService) -> None:
        self._store = store
        self._settings = settings
        self._sessions = sessions
        self._agenda = agenda

    def days(self) -> list[date]:
        """Days by their number, from 1: those of the workshop that have half-days, then days of travel before and after it."""
        own = self._settings.get().days()
        return sorted({one.date for one in self._sessions.all()}, key=lambda day: (day not in own, day))

    def room(self) -> int:
        """How many days a programme may have, without those of travel."""
        own = self._settings.get().days()
        return sum(day in own for day in self.days())

    def begun_days(self) -> list[date]:
        """Days on which something has begun: another programme leaves them as they are."""
        sessions = {one.id: one.date for one in self._sessions.all()}
        return sorted({sessions[one.session] for one in self._agenda.all() if one.started_at is not None})

    def lay_down(self, items: Sequence[PlannedItem], *, last_day_last: bool = False, existing: Existing = "refuse") -> list[str]:
        """Puts the items into the workshop's days in one act, and returns their ids in order.

        `last_day_last`: the last day of the plan is the last of the workshop, which may be longer. To "replace" bins what is there
        on the days on which nothing has begun and lays down these days; to "add" puts the items among those that are there, by
        their times. Raises PalabreError ("agenda.not_empty", "agenda.nothing_to_lay_down", "agenda.too_few_days").
        """
        there = self._agenda.all()
        if there and existing == "refuse":
            raise PalabreError("agenda.not_empty")
        days, needed = self.days(), max((one.day for one in items), default=0)
        if needed > (self.room() if last_day_last else len(days)):
            raise PalabreError("agenda.too_few_days", needed=needed, days=self.room())
        if last_day_last:
            items = ending_last(items, self.room())
        begun = self.begun_days() if existing == "replace" else []
        wanted = [one for one in items if days[one.day - 1] not in begun]
        if not wanted:
            raise PalabreError("agenda.nothing_to_lay_down")
        made: list[str] = []
        with self._store.act("agenda.lay_down"):
            if existing == "replace":
                on = {one.id: one.date for one in self._sessions.all()}
                for item in there:
                    if on[item.session] not in begun:
                        self._agenda.bin(item.id)
            for number in sorted({one.day for one in wanted}):
                made += self._lay_down_day(days[number - 1], [one for one in wanted if one.day == number])
        return made

    def _lay_down_day(self, day: date, items: Sequence[PlannedItem]) -> list[str]:
        session: Session | None = None
        cursor = Cursor(0)
        made: list[str] = []
        for item in items:
            there = self._session(day, item, session)
            if session is None or there.id != session.id:
                session, cursor = there, Cursor(minute_of(there.starts_at))
            # A start that comes by following is none of its own: the programme stays as easy to move as one made by hand.
            own = item.starts_at if item.fixed else _own_start(cursor, item)
            cursor.put(item.kind, own, item.minutes)
            position = self._place(there, item, made)
            made.append(
                self._agenda.add(
                    session.id,
                    item.title,
                    minutes=item.minutes,
                    position=position,
                    kind=item.kind,
                    starts_at=own,
                    fixed=item.fixed and item.starts_at is not None,
                    least_minutes=item.least_minutes,
                    responsible=item.responsible,
                    room=item.room,
                )
            )
        return made

    def _place(self, session: Session, item: PlannedItem, made: Sequence[str]) -> int:
        """Behind what was laid down before it there, and behind what begins by its time."""
        known = self._agenda.of(session.id)
        behind = max((place for place, one in enumerate(known, 1) if one.id in made), default=0)
        if item.starts_at is None:
            return behind or len(known)
        slots = self._agenda.slots(session.id)
        start = read_start(item.starts_at, minute_of(session.starts_at))
        while behind < len(known) and slots[known[behind].id].start < start:
            behind += 1
        return behind

    def _session(self, day: date, item: PlannedItem, before: Session | None) -> Session:
        """The half-day that is named, else the one of its time, never before that of the item before; one that lacks is made."""
        halves = self._sessions.of_day(day)
        if item.half:
            found = next((one for one in halves if one.half == item.half), None)
            return found or self._sessions.get(self._sessions.add(day, item.half))
        if item.starts_at is None:
            return before or halves[0]
        found = next((one for one in reversed(halves) if one.starts_at <= item.starts_at), halves[0])
        return found if before is None or found.sort_key >= before.sort_key else before


def ending_last(items: Sequence[PlannedItem], days: int) -> list[PlannedItem]:
    """The last day of the plan is day number `days`."""
    last = max((one.day for one in items), default=0)
    return [replace(one, day=days) if one.day == last else one for one in items]


def begins(items: Sequence[PlannedItem]) -> Iterator[int]:
    """When each of them is to begin, minutes since midnight, in half-days of the usual times."""
    cursor = Cursor(0)
    before: tuple[int, str] | None = None
    for item in items:
        half = item.half or (before[1] if before is not None and before[0] == item.day else "morning")
        if before != (item.day, half):
            usual = time.fromisoformat(USUAL_TIMES[half][0])
            cursor, before = Cursor(minute_of(item.starts_at or usual)), (item.day, half)
        yield cursor.put(item.kind, item.starts_at, item.minutes).start


def _own_start(cursor: Cursor, item: PlannedItem) -> time | None:
    """None where the item begins at its time by following the one before."""
    if item.starts_at is None:
        return None
    following = copy(cursor).put(item.kind, None, item.minutes)
    return None if following.start == copy(cursor).put(item.kind, item.starts_at, item.minutes).start else item.starts_at

"""A programme from elsewhere (a template, a table, the file of a former workshop), laid down in the days of this one."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, time

from facilitation.agenda.agenda import AgendaService
from facilitation.agenda.sessions import Session, SessionsService
from facilitation.agenda.timetable import Cursor, minute_of
from facilitation.errors import PalabreError
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


class ProgrammeService:
    """Lays down programmes; only where there is none yet, so that nothing of a plan is mixed with another."""

    def __init__(self, store: Store, sessions: SessionsService, agenda: AgendaService) -> None:
        self._store = store
        self._sessions = sessions
        self._agenda = agenda

    def days(self) -> list[date]:
        """The days of the workshop that have half-days."""
        return sorted({one.date for one in self._sessions.all()})

    def lay_down(self, items: Sequence[PlannedItem], *, last_day_last: bool = False) -> list[str]:
        """Puts the items into the workshop's days in one act, and returns their ids in order.

        `last_day_last`: the last day of the plan is the last of the workshop, which may be longer. Raises PalabreError
        ("agenda.not_empty", "agenda.nothing_to_lay_down", "agenda.too_few_days").
        """
        if self._agenda.all():
            raise PalabreError("agenda.not_empty")
        if not items:
            raise PalabreError("agenda.nothing_to_lay_down")
        days, needed = self.days(), max(one.day for one in items)
        if needed > len(days):
            raise PalabreError("agenda.too_few_days", needed=needed, days=len(days))
        made: list[str] = []
        with self._store.act("agenda.lay_down"):
            for number in sorted({one.day for one in items}):
                day = days[-1] if last_day_last and number == needed else days[number - 1]
                made += self._lay_down_day(day, [one for one in items if one.day == number])
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
            made.append(
                self._agenda.add(
                    session.id,
                    item.title,
                    minutes=item.minutes,
                    kind=item.kind,
                    starts_at=own,
                    fixed=item.fixed and item.starts_at is not None,
                    least_minutes=item.least_minutes,
                    responsible=item.responsible,
                    room=item.room,
                )
            )
        return made

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


def _own_start(cursor: Cursor, item: PlannedItem) -> time | None:
    """None where the item begins at its time by following the one before."""
    if item.starts_at is None:
        return None
    following = copy(cursor).put(item.kind, None, item.minutes)
    return None if following.start == copy(cursor).put(item.kind, item.starts_at, item.minutes).start else item.starts_at

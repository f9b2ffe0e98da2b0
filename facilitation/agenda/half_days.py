"""Which half-days the workshop has, and from when to when: mornings and afternoons, evenings that may go on after midnight, and
days of travel before and after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby, pairwise

from facilitation.agenda.agenda import AgendaService
from facilitation.agenda.sessions import HALVES, Session, SessionsService, ends_of
from facilitation.agenda.timetable import minute_of
from facilitation.errors import PalabreError
from facilitation.store.store import Store


@dataclass(frozen=True, slots=True)
class HalfDay:
    """`half` is one of `HALVES`; one that ends before it starts ends on the next day."""

    date: date
    half: str
    starts_at: time
    ends_at: time


class HalfDaysService:
    def __init__(self, store: Store, sessions: SessionsService, agenda: AgendaService) -> None:
        self._store = store
        self._sessions = sessions
        self._agenda = agenda

    def plan(self) -> list[HalfDay]:
        """In the order of the calendar."""
        return [HalfDay(one.date, one.half, one.starts_at, one.ends_at) for one in self._sessions.all()]

    def needed(self) -> set[tuple[date, str]]:
        """Half-days that must stay: something hangs on them (items, attendance, notes, amendments, decisions)."""
        return {(one.date, one.half) for one in self._sessions.all() if self._sessions.is_used(one)}

    def keep(self, wanted: Sequence[HalfDay]) -> None:
        """The workshop has these half-days from now on, in one act; items keep their half-day and follow its start.

        Raises PalabreError: "session.none", "session.ends_early", "session.halves_overlap", "session.needed".
        """
        _check(wanted)
        plan = {(one.date, one.half): one for one in wanted}
        known = {(one.date, one.half): one for one in self._sessions.all()}
        for place, session in known.items():
            if place not in plan and self._sessions.is_used(session):
                raise PalabreError("session.needed", date=f"{session.date:%d/%m}")
        with self._agenda.changing_plan("session.half_days") as act:
            for place, one in plan.items():
                start, end = f"{one.starts_at:%H:%M}", f"{one.ends_at:%H:%M}"
                if place not in known:
                    self._sessions.add(one.date, one.half, start, end)
                elif _times(known[place]) != (one.starts_at, one.ends_at):
                    act.update("session", known[place].id, {"starts_at": start, "ends_at": end})
            for place, session in known.items():
                if place not in plan:
                    act.remove("session", session.id)


def _times(session: Session) -> tuple[time, time]:
    return session.starts_at, session.ends_at


def _check(wanted: Sequence[HalfDay]) -> None:
    if not wanted:
        raise PalabreError("session.none")
    for one in wanted:
        # A morning that ends before it starts is a slip of the finger; only an evening goes on after midnight.
        if one.starts_at == one.ends_at or (one.ends_at < one.starts_at and one.half != "evening"):
            raise PalabreError("session.ends_early", date=f"{one.date:%d/%m}")
    ordered = sorted(wanted, key=lambda one: (one.date, HALVES.index(one.half)))
    for _, day in groupby(ordered, key=lambda one: one.date):
        for before, after in pairwise(day):
            if minute_of(after.starts_at) < ends_of(before.starts_at, before.ends_at):
                raise PalabreError("session.halves_overlap", date=f"{after.date:%d/%m}")

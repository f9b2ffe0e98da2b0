"""Items are moved and lengthened: what the mouse and the keys mean becomes one act of the agenda's service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from facilitation.agenda.items import AgendaItem
from facilitation.agenda.sessions import Session
from facilitation.agenda.timetable import minute_of, timetable
from ui.context import AppContext

_STEP = 5
"""Minutes: what is dragged comes to rest on them."""


class Moving:
    """`chosen` gives the item that the keys are about, None where there is none."""

    def __init__(self, context: AppContext, chosen: Callable[[], AgendaItem | None]) -> None:
        self._context, self._workshop, self._chosen = context, context.workshop, chosen

    def _item(self) -> AgendaItem | None:
        return None if self._workshop.read_only else self._chosen()

    def stretch(self, by: int) -> None:
        """The chosen item longer by so many minutes (shorter: less than 0)."""
        item = self._item()
        if item is not None:
            self.lengthen(item.id, max(_STEP, item.minutes + by))

    def lengthen(self, item: str, minutes: int) -> None:
        if not self._workshop.read_only:
            self._context.attempt(lambda: self._workshop.agenda.update(item, minutes=minutes))

    def shift(self, by: int) -> None:
        """The chosen item one place earlier or later, over the border of the half-day too."""
        item = self._item()
        if item is None:
            return
        sessions = [one.id for one in self._workshop.sessions.all()]
        # Where it stands among those that are there: what was deleted keeps its position.
        session, position = item.session, [one.id for one in self._workshop.agenda.of(item.session)].index(item.id) + by
        if position < 0 or position >= len(self._workshop.agenda.of(session)):
            place = sessions.index(session) + by
            if not 0 <= place < len(sessions):
                return
            session = sessions[place]
            position = len(self._workshop.agenda.of(session)) if by < 0 else 0
        self._context.attempt(lambda: self._workshop.agenda.move(item.id, session, position))

    def shift_day(self, by: int) -> None:
        """The chosen item to the same half-day of the day before or after, at the time it has now."""
        item = self._item()
        if item is None:
            return
        days = sorted({one.date for one in self._workshop.sessions.all()})
        place = days.index(self._workshop.sessions.get(item.session).date) + by
        if 0 <= place < len(days):
            self.drop(item.id, place, self._workshop.agenda.slots(item.session)[item.id].start)

    def drop(self, item: str, day: int, minute: int) -> None:
        """Where a dragged block was let go: the half-day of that time, before the first item whose middle is later."""
        if self._workshop.read_only:
            return
        agenda = self._workshop.agenda
        session, position, start = self._target(item, day, minute)

        def keep() -> None:
            with self._workshop.one_act("agenda.move"):
                if start is not None:
                    agenda.update(item, starts_at=start)
                agenda.move(item, session.id, position)

        self._context.attempt(keep)

    def lands(self, item: str, day: int, minute: int) -> int:
        """When it would begin were it let go there: minutes since midnight."""
        session, position, start = self._target(item, day, minute)
        there = [one for one in self._workshop.agenda.of(session.id) if one.id != item]
        there.insert(position, replace(self._workshop.agenda.get(item), starts_at=start))
        return timetable(there, minute_of(session.starts_at))[item].start

    def _target(self, item: str, day: int, minute: int) -> tuple[Session, int, time | None]:
        """Half-day, position and, where it has one of its own, start."""
        agenda = self._workshop.agenda
        days = sorted({one.date for one in self._workshop.sessions.all()})
        there = self._workshop.sessions.of_day(days[day])
        session = next((one for one in there if minute < one.ends), there[-1])
        slots = agenda.slots(session.id)
        others = [one for one in agenda.of(session.id) if one.id != item]
        position = sum((slots[one.id].start + slots[one.id].end) / 2 <= minute for one in others)
        if agenda.get(item).starts_at is None:
            return session, position, None
        # A start of its own would pull the item back to where it was.
        start = max(0, round(minute / _STEP) * _STEP)
        return session, position, time(start // 60 % 24, start % 60)

"""What could not be settled has its place in the programme of the last day (domain.md, scenario 31)."""

from __future__ import annotations

from facilitation.agenda.agenda import AgendaService
from facilitation.agenda.items import AgendaItem
from facilitation.agenda.sessions import SessionsService

_KIND = "open_points"
_ENDING = frozenset({"closing", "ceremony", "logistics"})
_MINUTES = 30


class LastDay:
    def __init__(self, agenda: AgendaService, sessions: SessionsService, title: str) -> None:
        """`title` is what the item is called in the workshop's language."""
        self._agenda = agenda
        self._sessions = sessions
        self._title = title

    def expect_open_points(self) -> None:
        """Puts an item for them before the closing of the last day, once: never again where somebody has deleted it.

        Nothing happens where there is no programme yet, or where its last day is over.
        """
        items = self._agenda.all()
        if not items or any(one.kind == _KIND for one in (*items, *self._agenda.all(binned=True))):
            return
        sessions = {one.id: one for one in self._sessions.all()}
        last = max(sessions[one.session].date for one in items)
        for session in self._sessions.of_day(last):
            there = self._agenda.of(session.id)
            if there and session.closed_at is None:
                self._agenda.add(session.id, self._title, minutes=_MINUTES, position=_before_the_end(there), kind=_KIND)
                return


def _before_the_end(items: list[AgendaItem]) -> int:
    """Before what closes the day, and after all that has begun."""
    begun = max((place for place, one in enumerate(items, 1) if one.state != "planned"), default=0)
    ending = next((place for place, one in enumerate(items) if place >= begun and one.kind in _ENDING), len(items))
    return max(begun, ending)

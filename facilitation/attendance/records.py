"""The records of each half-day kept at hand: an act's notice renews those it names.

The table stays the truth. Inside an act that has written something it is asked itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from facilitation.store.acts import Notice
from facilitation.store.store import Store

if TYPE_CHECKING:
    from facilitation.attendance.attendance import Attendance

Reader = Callable[[str, tuple[str, ...]], Iterable[tuple[str, "Attendance"]]]
"""Reads (row's id, record) where the condition holds."""

_PORTION = 500
"""So many ids SQLite takes as arguments of one query, with room to spare."""


class Records:
    def __init__(self, store: Store, read: Reader) -> None:
        self._store = store
        self._read = read
        self._of_session: dict[str, dict[str, Attendance]] = {}
        self._places: dict[str, tuple[str, str]] = {}
        store.subscribe(self._noticed)

    def of(self, session: str) -> Mapping[str, Attendance]:
        """Person id → record; not to be changed, nor kept beyond the next act."""
        act = self._store.open_act
        if act is not None and act.changes:
            return {record.person: record for _, record in self._read("session = ?", (session,))}
        if session not in self._of_session:
            self._of_session[session] = {}
            self._put(self._read("session = ?", (session,)))
        return self._of_session[session]

    def get(self, session: str, person: str) -> Attendance | None:
        act = self._store.open_act
        if act is not None and act.changes:
            return next((one for _, one in self._read("session = ? AND person = ?", (session, person))), None)
        return self.of(session).get(person)

    def _put(self, found: Iterable[tuple[str, Attendance]]) -> None:
        for row, record in found:
            if (kept := self._of_session.get(record.session)) is not None:
                kept[record.person] = record
                self._places[row] = record.session, record.person

    def _noticed(self, notice: Notice) -> None:
        # A half-day that is gone takes its records along.
        for session in notice.changed.get("session", ()):
            self._of_session.pop(session, None)
        rows = sorted(notice.changed.get("attendance", ()))
        if len(rows) > _PORTION:
            self._of_session, self._places = {}, {}
            return
        for row in rows:
            if row in self._places:
                session, person = self._places.pop(row)
                self._of_session.get(session, {}).pop(person, None)
        if rows:
            self._put(self._read(f"id IN ({','.join('?' * len(rows))})", tuple(rows)))

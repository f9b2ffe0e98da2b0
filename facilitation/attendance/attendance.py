"""Attendance by half-day: who arrived when, who left, who is excused, who signed (which is not the same)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitation.attendance.records import Records
from facilitation.errors import PalabreError
from facilitation.identifiers import joint_id
from facilitation.store.schema import Row
from facilitation.store.store import Store

STATES = ("present", "left", "excused", "absent")


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person at one session. `state` is one of STATES; a person without a record has not been seen yet."""

    session: str
    person: str
    state: str
    arrived_at: datetime | None
    left_at: datetime | None
    signed: bool
    replaced_by: str | None

    @property
    def came(self) -> bool:
        return self.state in ("present", "left")


class AttendanceService:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._records = Records(store, self._read)

    def of(self, session: str) -> dict[str, Attendance]:
        """Person id → record."""
        return dict(self._records.of(session))

    def record(self, session: str, person: str) -> Attendance | None:
        """None where nothing is known of the person at this half-day."""
        return self._records.get(session, person)

    def of_person(self, person: str) -> list[Attendance]:
        return [_attendance(row) for _, row in self._store.tables.rows("attendance", "person = ?", (person,))]

    def check_in(self, session: str, person: str, at: datetime | None = None) -> Attendance:
        """The person is here now. Raises PalabreError("attendance.already", since=…) for a second check-in."""
        known = self.record(session, person)
        if known is not None and known.state == "present":
            since = known.arrived_at.strftime("%H:%M") if known.arrived_at else "?"
            raise PalabreError("attendance.already", since=since)
        arrived = known.arrived_at if known and known.arrived_at and known.state == "left" else (at or self._store.clock())
        self._set(
            "attendance.check_in",
            session,
            person,
            {"state": "present", "arrived_at": arrived.isoformat(timespec="seconds"), "left_at": None},
        )
        record = self.record(session, person)
        assert record is not None
        return record

    def mark(self, session: str, person: str, state: str, at: datetime | None = None) -> None:
        """Says that a person left, is excused or absent; "" takes the mark away. The arrival is kept for those who left alone.

        Raises PalabreError("attendance.not_here") where somebody leaves who is not here.
        """
        if state == "present":
            self.check_in(session, person, at)
            return
        if state and state not in STATES:
            raise ValueError(state)
        values: dict[str, Any] = {"state": state}
        if state == "left":
            known = self.record(session, person)
            if known is None or known.state != "present":
                raise PalabreError("attendance.not_here")
            values["left_at"] = (at or self._store.clock()).isoformat(timespec="seconds")
        else:
            values |= {"arrived_at": None, "left_at": None}
        self._set("attendance.mark", session, person, values)

    def sign(self, session: str, person: str, signed: bool = True) -> None:
        """What the paper sheet says: the person signed."""
        self._set("attendance.sign", session, person, {"signed": signed})

    def sign_sheet(self, sessions: Iterable[str], person: str, signed: bool = True) -> None:
        """A signature that stands for several half-days, where there is one sheet a day; one act."""
        with self._store.act("attendance.sign"):
            for session in sessions:
                self.sign(session, person, signed)

    def replace(self, session: str, person: str, substitute: str | None) -> None:
        """From this session on somebody else comes in the person's place (a dated fact, not an edit of a name)."""
        self._set("attendance.replace", session, person, {"replaced_by": substitute})

    def present(self, session: str) -> set[str]:
        """Ids of those in the room."""
        return {person for person, record in self._records.of(session).items() if record.state == "present"}

    def came(self, session: str) -> set[str]:
        """Ids of those who came, also if they left since."""
        return {person for person, record in self._records.of(session).items() if record.came}

    def signed_sessions(self, person: str) -> list[str]:
        """Half-days for which the person signed, in the order in which they were made: that of the calendar for a new workshop."""
        return sorted(record.session for record in self.of_person(person) if record.signed)

    def concerned(self, act: str) -> list[tuple[str, str]]:
        """(session, person) whose presence or signature an act changed, also where the record is gone by it."""
        found = []
        for change in self._store.journal.changes(act):
            if change.entity == "attendance":
                told = change.fields if change.operation != "update" else self._store.tables.row("attendance", change.entity_id)
                found.append((str(told["session"]), str(told["person"])))
        return found

    def _read(self, where: str, arguments: tuple[str, ...]) -> Iterable[tuple[str, Attendance]]:
        for row, values in self._store.tables.rows("attendance", where, arguments):
            yield row, _attendance(values)

    def _set(self, action: str, session: str, person: str, values: dict[str, Any]) -> None:
        record = joint_id("attendance", session, person)
        there = self._store.tables.select("SELECT 1 FROM attendance WHERE id = ?", (record,))
        with self._store.act(action) as act:
            if there:
                act.update("attendance", record, values)
            else:
                act.create("attendance", record, {"session": session, "person": person} | values)


def _attendance(row: Row) -> Attendance:
    return Attendance(
        session=row["session"],
        person=row["person"],
        state=row["state"],
        arrived_at=datetime.fromisoformat(row["arrived_at"]) if row["arrived_at"] else None,
        left_at=datetime.fromisoformat(row["left_at"]) if row["left_at"] else None,
        signed=bool(row["signed"]),
        replaced_by=row["replaced_by"],
    )

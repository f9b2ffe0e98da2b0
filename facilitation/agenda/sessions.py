"""Sessions: the half-days of the workshop, unit of presence and of minutes, with chair, moderator and rapporteurs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from facilitation.agenda.items import with_looks
from facilitation.agenda.timetable import DAY, minute_of
from facilitation.errors import PalabreError
from facilitation.store.schema import ENTITIES, Row
from facilitation.store.store import Store
from facilitation.text.clauses import Span, spans_of
from facilitation.text.rich import RichText

HALVES = ("morning", "afternoon", "evening")
USUAL_TIMES = {"morning": ("08:00", "13:00"), "afternoon": ("14:00", "17:00"), "evening": ("19:00", "21:00")}


_Order = tuple[date, int]


@dataclass(frozen=True, slots=True)
class Session:
    """A half-day. `starts_at`/`ends_at` are planned, `opened_at`/`closed_at` real; people are given by their ids.

    `adopted_at`: when its minutes were adopted, in the sitting `adopted_in`, with or without changes.
    """

    id: str
    date: date
    half: str
    starts_at: time
    ends_at: time
    chair: str | None
    moderator: str | None
    rapporteurs: tuple[str, ...]
    opened_at: datetime | None
    closed_at: datetime | None
    notes: str
    notes_spans: tuple[Span, ...]
    adopted_at: datetime | None
    adopted_in: str | None
    adopted_changed: bool

    @property
    def rich_notes(self) -> RichText:
        return RichText(self.notes, self.notes_spans)

    @property
    def ends(self) -> int:
        """When it is to end: minutes since midnight of its day, past 1440 for an evening that goes on after midnight."""
        return ends_of(self.starts_at, self.ends_at)

    @property
    def sort_key(self) -> _Order:
        return self.date, HALVES.index(self.half)


class SessionsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Session]:
        """In the order of the calendar."""
        found = [_session(one, row) for one, row in self._store.tables.rows("session")]
        return sorted(found, key=lambda one: one.sort_key)

    def of_day(self, day: date) -> list[Session]:
        return [session for session in self.all() if session.date == day]

    def get(self, session: str) -> Session:
        return _session(session, self._store.tables.row("session", session))

    def add(self, day: date, half: str, starts_at: str = "", ends_at: str = "") -> str:
        """A new half-day; times "HH:MM". Raises PalabreError where the half-day is already there."""
        if any(one.date == day and one.half == half for one in self.all()):
            raise PalabreError("session.exists", date=day.isoformat())
        usual = USUAL_TIMES[half]
        session = self._store.new_id()
        with self._store.act("session.add") as act:
            values = {"date": day.isoformat(), "half": half, "starts_at": starts_at or usual[0], "ends_at": ends_at or usual[1]}
            act.create("session", session, values)
        return session

    def add_days(self, days: list[date]) -> None:
        """Morning and afternoon of every day that has none yet: what a new workshop begins with."""
        there = {one.date for one in self.all()}
        with self._store.act("session.add"):
            for day in days:
                if day not in there:
                    self.add(day, "morning")
                    self.add(day, "afternoon")

    def follow_days(self, before: list[date], after: list[date]) -> list[Session]:
        """The workshop had its days `before` and has those `after` now: new ones get their half-days, half-days of days that are
        gone go; days of travel, which are none of its days, stay as they are.

        Those on which something hangs (items, attendance, notes, amendments, decisions) stay, and are returned.
        """
        kept: list[Session] = []
        with self._store.act("session.update") as act:
            self.add_days([day for day in after if day not in before])
            for session in self.all():
                if session.date not in before or session.date in after:
                    continue
                if self.is_used(session):
                    kept.append(session)
                else:
                    act.remove("session", session.id)
        return kept

    def is_used(self, session: Session) -> bool:
        """Something hangs on it: people who answer for it, notes, items, attendance, amendments, decisions, its day's summary."""
        told = (session.chair, session.moderator, session.rapporteurs, session.opened_at, session.notes)
        return (
            any(told)
            or self._carries_summary(session)
            or any(
                self._store.tables.select(f"SELECT 1 FROM {entity} WHERE {name} = ? LIMIT 1", (session.id,))
                for entity, fields in ENTITIES.items()
                for name, field in fields.items()
                if field.refers_to == "session"
            )
        )

    def _carries_summary(self, session: Session) -> bool:
        """A day whose summary somebody has written keeps its first half-day, without which nobody would find it again."""
        written = self._store.tables.select("SELECT 1 FROM summary WHERE date = ?", (session.date.isoformat(),))
        return bool(written) and self.of_day(session.date)[0].id == session.id

    def update(self, session: str, **changes: Any) -> None:
        """Sets chair, moderator, rapporteurs (ids), times ("HH:MM"), opened_at, closed_at (datetimes or None), notes.

        `notes` alone keep the looks of their words, with `notes_spans` they have these.
        """
        row = {name: _plain(value) for name, value in with_looks(changes, self.get(session).rich_notes).items()}
        with self._store.act("session.update") as act:
            act.update("session", session, row)

    def open(self, session: str) -> None:
        """The sitting begins now; a second call changes nothing."""
        if self.get(session).opened_at is None:
            with self._store.act("session.open") as act:
                act.update("session", session, {"opened_at": self._store.clock().isoformat(timespec="seconds")})

    def close(self, session: str) -> None:
        with self._store.act("session.close") as act:
            act.update("session", session, {"closed_at": self._store.clock().isoformat(timespec="seconds")})

    def adopt(self, session: str, within: str, *, changed: bool, at: datetime | None = None) -> None:
        """Its minutes were read out and adopted in the sitting `within`, as they were or `changed`; `at` is now where it is None.

        Raises PalabreError where that sitting is not a later one.
        """
        if self.get(within).sort_key <= self.get(session).sort_key:
            raise PalabreError("session.adopted_too_early")
        moment = at or self._store.clock()
        before = self.get(session).adopted_at
        if before is not None and _plain(before) == _plain(moment):
            moment += timedelta(seconds=1)  # adopted anew after a change: an act that changes nothing would leave no stamp
        with self._store.act("session.adopt") as act:
            values = {"adopted_at": _plain(moment), "adopted_in": within, "adopted_changed": changed}
            act.update("session", session, values)

    def take_adoption_back(self, session: str) -> None:
        with self._store.act("session.not_adopted") as act:
            act.update("session", session, {"adopted_at": None, "adopted_in": None, "adopted_changed": False})

    def touched_since_adoption(self, session: str) -> bool:
        """What its minutes tell in prose was changed after they had been adopted, so that they need adopting again."""
        if self.get(session).adopted_at is None:
            return False
        tables = self._store.tables
        adopted = tables.stamps("session", session, ["adopted_at"])["adopted_at"]
        items = [item for item, _ in tables.rows("agenda_item", "session = ?", (session,))]
        written = [tables.stamps("session", session, ["notes", "notes_spans"])]
        written += [tables.stamps("agenda_item", item, ["notes", "notes_spans"]) for item in items]
        return any(stamp > adopted for stamps in written for stamp in stamps.values())

    def current(self) -> Session | None:
        """The session that runs now, by the clock: today's half-day whose time it is, else the nearest one.

        On a day of the workshop a time between two half-days belongs to the one that comes (people check in before it starts);
        before the workshop the first session, after it the last.
        """
        sessions = self.all()
        if not sessions:
            return None
        now = self._store.clock().replace(tzinfo=None)
        coming = [one for one in sessions if datetime.combine(one.date, time()) + timedelta(minutes=one.ends) >= now]
        return coming[0] if coming else sessions[-1]


def ends_of(starts_at: time, ends_at: time) -> int:
    """The end of a half-day, minutes since midnight of its day: one that ends before it starts ends on the next day."""
    return minute_of(ends_at) + DAY * (ends_at < starts_at)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value


def _session(session: str, row: Row) -> Session:
    return Session(
        id=session,
        date=date.fromisoformat(row["date"]),
        half=row["half"],
        starts_at=time.fromisoformat(row["starts_at"]),
        ends_at=time.fromisoformat(row["ends_at"]),
        chair=row["chair"],
        moderator=row["moderator"],
        rapporteurs=tuple(row["rapporteurs"]),
        opened_at=datetime.fromisoformat(row["opened_at"]) if row["opened_at"] else None,
        closed_at=datetime.fromisoformat(row["closed_at"]) if row["closed_at"] else None,
        notes=row["notes"],
        notes_spans=spans_of(row["notes_spans"]),
        adopted_at=datetime.fromisoformat(row["adopted_at"]) if row["adopted_at"] else None,
        adopted_in=row["adopted_in"],
        adopted_changed=bool(row["adopted_changed"]),
    )

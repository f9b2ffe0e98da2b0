"""Who signed what: half-days and days of each person, as the paper sheets say it; and who was seen without signing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitation.agenda.sessions import Session
    from facilitation.people.people import Person
    from facilitation.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Signatures:
    """One person's half-days, in the order of the calendar; `unsigned` are those to which she was checked in without signing."""

    person: Person
    signed: tuple[Session, ...]
    unsigned: tuple[Session, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Days with at least one signature."""
        return tuple(sorted({one.date for one in self.signed}))


@dataclass(frozen=True, slots=True)
class Signed:
    """`entered` are the half-days whose signatures have been entered, of at least one person."""

    entered: tuple[Session, ...]
    people: tuple[Signatures, ...]

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(sorted({one.date for one in self.entered}))


def signed(workshop: Workshop, people: Sequence[Person] | None = None) -> Signed:
    """Of everybody on the list, or of these people."""
    sessions = workshop.sessions.all()
    records = {session.id: workshop.attendance.of(session.id) for session in sessions}
    entered = tuple(one for one in sessions if any(record.signed for record in records[one.id].values()))
    found = []
    for person in workshop.people.all() if people is None else people:
        own = [(session, records[session.id].get(person.id)) for session in sessions]
        found.append(
            Signatures(
                person,
                tuple(session for session, record in own if record is not None and record.signed),
                # Where no signature of a half-day has been entered yet, nobody has failed to sign.
                tuple(s for s, record in own if record is not None and record.came and not record.signed and s in entered),
            )
        )
    return Signed(entered, tuple(found))

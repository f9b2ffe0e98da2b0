"""Delegates who are replaced: from a half-day on somebody else comes in their place (domain, 1.5: a dated fact, no edit of a name).

What she did stays hers: presence, signatures, amendments. The institution keeps one seat: the substitute takes hers in her group.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitation.agenda.sessions import Session, SessionsService
from facilitation.attendance.attendance import AttendanceService
from facilitation.errors import PalabreError
from facilitation.groups.groups import GroupsService
from facilitation.identifiers import joint_id
from facilitation.people.people import PeopleService, Person
from facilitation.store.store import Store


@dataclass(frozen=True, slots=True)
class Replacement:
    """From `since` on `substitute` comes for `principal`."""

    principal: Person
    substitute: Person
    since: Session


class ReplacingService:
    def __init__(
        self,
        store: Store,
        *,
        people: PeopleService,
        sessions: SessionsService,
        attendance: AttendanceService,
        groups: GroupsService,
    ) -> None:
        self._store = store
        self._people, self._sessions, self._attendance, self._groups = people, sessions, attendance, groups

    def all(self) -> list[Replacement]:
        """In the order of the half-days; those of people who are in the bin or were merged into others are not told."""
        rows = self._store.tables.select("SELECT session, person, replaced_by FROM attendance WHERE replaced_by IS NOT NULL")
        if not rows:
            return []
        people = {person.id: person for person in self._people.all()}
        order = {session.id: (place, session) for place, session in enumerate(self._sessions.all())}
        first: dict[tuple[str, str], tuple[int, Session]] = {}
        for session, principal, substitute in rows:
            if principal in people and substitute in people and session in order:
                known = first.get((principal, substitute))
                first[principal, substitute] = min(known, order[session], key=lambda one: one[0]) if known else order[session]
        found = sorted(first.items(), key=lambda item: item[1][0])
        return [Replacement(people[one], people[other], since) for (one, other), (_, since) in found]

    def of(self, person: str) -> Replacement | None:
        """Who comes for this person, since when; the latest where there were several."""
        return next((one for one in reversed(self.all()) if one.principal.id == person), None)

    def by(self, person: str) -> list[Replacement]:
        """For whom this person comes."""
        return [one for one in self.all() if one.substitute.id == person]

    def replaced(self, session: str | None = None) -> frozenset[str]:
        """Ids of those whose place somebody else has: at this half-day, or at all where none is given."""
        order = {one.id: place for place, one in enumerate(self._sessions.all())}
        now = order.get(session, len(order)) if session else len(order)
        return frozenset(one.principal.id for one in self.all() if order[one.since.id] <= now)

    def replace(self, person: str, substitute: str, since: str) -> None:
        """The substitute comes from this half-day on, and has the person's seat in her group; one act.

        An earlier replacement of the person is given up. Raises PalabreError ("replacing.itself"), ("replacing.in_turn", name=…)
        where somebody comes in the substitute's own place, ("replacing.came", name=…) where the person was there at that half-day
        or later.
        """
        order = [one.id for one in self._sessions.all()]
        known, other = self._people.get(person), self._people.get(substitute)
        if person == substitute:
            raise PalabreError("replacing.itself")
        if any(one.principal.id == substitute for one in self.all()):
            raise PalabreError("replacing.in_turn", name=other.list_name)
        later = set(order[order.index(since) :])
        if any(record.session in later and (record.came or record.signed) for record in self._attendance.of_person(person)):
            raise PalabreError("replacing.came", name=known.list_name)
        with self._store.act("attendance.replace"):
            self._forget(person)
            self._attendance.replace(since, person, substitute)
            self._pass_seat(person, substitute)

    def take_back(self, person: str) -> None:
        """Nobody comes in the person's place any more; the seat in the group is hers again. One act."""
        known = self.of(person)
        if known is None:
            return
        seat_passed = self._seat_passed(known)
        with self._store.act("attendance.replace"):
            self._forget(person)
            if seat_passed:
                self._pass_seat(known.substitute.id, person)

    def _forget(self, person: str) -> None:
        for record in self._attendance.of_person(person):
            if record.replaced_by is not None:
                self._attendance.replace(record.session, person, None)

    def _seat_passed(self, known: Replacement) -> bool:
        """Whether the substitute came into her group by replacing, and was not in it for herself."""
        record = joint_id("attendance", known.since.id, known.principal.id)
        act = self._store.journal.last_to_set("attendance", record, "replaced_by", known.substitute.id)
        seat = joint_id("group_member", known.substitute.id)
        return any(one.operation == "create" and one.entity_id == seat for one in self._store.journal.changes(act.id))

    def _pass_seat(self, leaving: str, coming: str) -> None:
        """A substitute who has a group already keeps it: the institution has one seat, not two."""
        group = self._groups.of_person(leaving)
        if group is None:
            return
        if self._groups.of_person(coming) is None:
            self._groups.assign(coming, group.id, locked=leaving in group.locked)
        self._groups.assign(leaving, None)

"""Delegates who are replaced: from a half-day on somebody else comes in their place (domain, 1.5: a dated fact, no edit of a name).

What she did stays hers: presence, signatures, amendments. The institution keeps one seat: on that day the substitute takes hers in
her group, at once where that half-day runs or comes next, else with the first one who is checked in on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitation.agenda.sessions import Session, SessionsService
from facilitation.attendance.attendance import Attendance, AttendanceService
from facilitation.errors import PalabreError
from facilitation.groups.groups import GroupsService
from facilitation.identifiers import joint_id
from facilitation.people.people import PeopleService, Person
from facilitation.store.acts import Notice
from facilitation.store.store import Store

_Replaced = tuple[str, str, str]
"""(half-day, who is replaced from then on, by whom), as ids."""
_PORTION = 500
"""So many ids SQLite takes as arguments of one query, with room to spare."""


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
        self._kept: dict[str, _Replaced] | None = None
        store.subscribe(self._noticed)

    def all(self) -> list[Replacement]:
        """In the order of the half-days; those of people who are in the bin or were merged into others are not told."""
        rows = self._replaced()
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

    def at(self, session: str) -> list[Replacement]:
        """Those who are replaced at this half-day, the latest substitute of each."""
        found = self.all()
        if not found:
            return []
        order = self._order()
        return list({one.principal.id: one for one in found if order[one.since.id] <= order[session]}.values())

    def replaced(self, session: str | None = None) -> frozenset[str]:
        """Ids of those whose place somebody else has: at this half-day, or at all where none is given."""
        return frozenset(one.principal.id for one in (self.at(session) if session else self.all()))

    def without_seat(self, session: str) -> frozenset[str]:
        """Ids of those who have no seat of their own at this half-day: delegates who are replaced, and whoever is to replace
        somebody later and was not there before.
        """
        gone = self.replaced(session)
        to_come = {one.substitute.id for one in self.all() if one.principal.id not in gone}
        return gone | {one for one in to_come if self._groups.of_person(one) is None and not self._came(one)}

    def check_in(self, session: str, person: str) -> Attendance:
        """`attendance.check_in`; with the first arrival of a half-day seats pass that somebody else has from then on. One act."""
        replaced = self.at(session)
        if all(self._groups.of_person(one.principal.id) is None for one in replaced):
            return self._attendance.check_in(session, person)
        with self._store.act("attendance.check_in"):
            record = self._attendance.check_in(session, person)
            for one in replaced:
                self._pass_seat(one.principal.id, one.substitute.id)
        return record

    def replace(self, person: str, substitute: str, since: str) -> None:
        """The substitute comes from this half-day on, and has the person's seat in her group from then on; one act.

        An earlier replacement of the person is given up. Raises PalabreError ("replacing.itself"), ("replacing.in_turn", name=…)
        where somebody comes in the substitute's own place, ("replacing.came", name=…) where the person was there at that half-day
        or later.
        """
        order = list(self._order())
        known, other = self._people.get(person), self._people.get(substitute)
        if person == substitute:
            raise PalabreError("replacing.itself")
        if any(one.principal.id == substitute for one in self.all()):
            raise PalabreError("replacing.in_turn", name=other.list_name)
        later = set(order[order.index(since) :])
        if any(record.session in later and (record.came or record.signed) for record in self._attendance.of_person(person)):
            raise PalabreError("replacing.came", name=known.list_name)
        with self._store.act("attendance.replace"):
            self._give_up(person)
            self._attendance.replace(since, person, substitute)
            if not self._is_ahead(since):
                self._pass_seat(person, substitute)

    def take_back(self, person: str) -> None:
        """Nobody comes in the person's place any more; the seat in the group is hers again. One act."""
        if self.of(person) is not None:
            with self._store.act("attendance.replace"):
                self._give_up(person)

    def _give_up(self, person: str) -> None:
        known = self.of(person)
        seat_passed = known is not None and self._seat_passed(known)
        self._forget(person)
        if known is not None and seat_passed:
            self._pass_seat(known.substitute.id, person)

    def _forget(self, person: str) -> None:
        for record in self._attendance.of_person(person):
            if record.replaced_by is not None:
                self._attendance.replace(record.session, person, None)

    def _seat_passed(self, known: Replacement) -> bool:
        """Whether the substitute came into her group by replacing, and was not in it for herself."""
        seat, left = (joint_id("group_member", one.id) for one in (known.substitute, known.principal))
        if (group := self._groups.of_person(known.substitute.id)) is None:
            return False
        act = self._store.journal.last_to_set("group_member", seat, "breakout_group", group.id)
        done = {(one.operation, one.entity_id) for one in self._store.journal.changes(act.id)}
        return {("create", seat), ("remove", left)} <= done

    def _is_ahead(self, session: str) -> bool:
        """Whether another half-day runs, or comes, before this one."""
        order, current = self._order(), self._sessions.current()
        return current is not None and order[session] > order[current.id]

    def _order(self) -> dict[str, int]:
        return {one.id: place for place, one in enumerate(self._sessions.all())}

    def _came(self, person: str) -> bool:
        return any(record.came or record.signed for record in self._attendance.of_person(person))

    def _pass_seat(self, leaving: str, coming: str) -> None:
        """A substitute who has a group already keeps it: the institution has one seat, not two."""
        group = self._groups.of_person(leaving)
        if group is None:
            return
        if self._groups.of_person(coming) is None:
            self._groups.assign(coming, group.id, locked=leaving in group.locked)
        self._groups.assign(leaving, None)

    # Kept at hand: the door asks with everybody who arrives

    def _replaced(self) -> Iterable[_Replaced]:
        act = self._store.open_act
        if act is not None and act.changes:
            return self._read("1").values()
        if self._kept is None:
            self._kept = self._read("1")
        return self._kept.values()

    def _read(self, where: str, *arguments: str) -> dict[str, _Replaced]:
        rows = self._store.tables.select(
            f"SELECT id, session, person, replaced_by FROM attendance WHERE replaced_by IS NOT NULL AND {where}", arguments
        )
        return {row: (session, principal, substitute) for row, session, principal, substitute in rows}

    def _noticed(self, notice: Notice) -> None:
        rows = sorted(notice.changed.get("attendance", ()))
        if self._kept is None or not rows:
            return
        if len(rows) > _PORTION:
            self._kept = None
            return
        for row in rows:
            self._kept.pop(row, None)
        self._kept |= self._read(f"id IN ({','.join('?' * len(rows))})", *rows)

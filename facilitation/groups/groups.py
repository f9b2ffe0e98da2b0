"""Breakout groups: their members, room, chair, rapporteur and part of the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from facilitation.errors import PalabreError
from facilitation.groups.distribution import Candidate, distribute
from facilitation.identifiers import joint_id
from facilitation.store.schema import Row
from facilitation.store.standing import standing
from facilitation.store.store import Store


@dataclass(frozen=True, slots=True)
class Group:
    """`number` is the one on the door; `members` are person ids, `locked` those who may not be moved."""

    id: str
    number: int
    name: str
    room: str
    chair: str | None
    rapporteur: str | None
    document: str | None
    clause: str | None
    members: tuple[str, ...]
    locked: frozenset[str]

    @property
    def settled(self) -> frozenset[str]:
        """Members whom no new distribution moves: those locked, and those who chair or report."""
        return self.locked | {person for person in self.members if person in (self.chair, self.rapporteur)}


class GroupsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, *, binned: bool = False) -> list[Group]:
        """By position. Groups in the bin have no members; see `waiting_for`."""
        members: dict[str, list[str]] = {}
        locked: dict[str, set[str]] = {}
        for _, row in self._store.tables.rows("group_member"):
            members.setdefault(row["breakout_group"], []).append(row["person"])
            if row["locked"]:
                locked.setdefault(row["breakout_group"], set()).add(row["person"])
        rows = self._store.tables.rows("breakout_group", "binned = ?", (int(binned),), order="position")
        return [_group(one, row, members.get(one, []), locked.get(one, set())) for one, row in rows]

    def get(self, group: str) -> Group:
        for found in self.all():
            if found.id == group:
                return found
        raise KeyError(group)

    def of_person(self, person: str) -> Group | None:
        return next((group for group in self.all() if person in group.members), None)

    def add(self, name: str = "", **fields: Any) -> str:
        """A new group with the next number; numbers of binned groups are not given again."""
        group = self._store.new_id()
        highest = self._store.tables.select("SELECT coalesce(max(number), 0), count(*) FROM breakout_group")[0]
        with self._store.act("group.add") as act:
            row = {"name": name.strip(), "number": highest[0] + 1, "position": highest[1]} | fields
            act.create("breakout_group", group, row)
        return group

    def update(self, group: str, **changes: Any) -> None:
        with self._store.act("group.update") as act:
            act.update("breakout_group", group, changes)

    def bin(self, group: str) -> None:
        """The group goes to the bin, its members are free again."""
        with self._store.act("group.bin") as act:
            for person in self.get(group).members:
                act.remove("group_member", joint_id("group_member", person))
            act.update("breakout_group", group, {"binned": 1})

    def restore(self, group: str) -> None:
        """The group is back with its number, and with those of its members who have found no other group; one act.

        Whoever is in another group by now chairs and reports there alone.
        """
        row = self._store.tables.row("breakout_group", group)
        if not row["binned"]:
            return
        with self._store.act("group.restore") as act:
            elsewhere = {person for other in self.all() for person in (*other.members, other.chair, other.rapporteur) if person}
            back: dict[str, Any] = {"binned": 0} | {office: None for office in ("chair", "rapporteur") if row[office] in elsewhere}
            for member, before in self._sent_away(group).items():
                if before["person"] not in elsewhere:
                    act.create("group_member", member, before)
            act.update("breakout_group", group, back)

    def waiting_for(self, group: str) -> tuple[str, ...]:
        """The people (ids) who would be in a group of the bin again once it is restored."""
        placed = {person for other in self.all() for person in (*other.members, other.chair, other.rapporteur)}
        return tuple(row["person"] for row in self._sent_away(group).values() if row["person"] not in placed)

    def assign(self, person: str, group: str | None, *, locked: bool | None = None) -> None:
        """Puts a person into a group, out of any other; None takes the person out of all. Chair or rapporteur of the group that is
        left one is no longer.
        """
        member = joint_id("group_member", person)
        there = self._store.tables.select("SELECT locked FROM group_member WHERE id = ?", (member,))
        with self._store.act("group.assign") as act:
            for left, office in self._offices(person):
                if left != group:
                    act.update("breakout_group", left, {office: None})
            if group is None:
                if there:
                    act.remove("group_member", member)
            elif there:
                fixed = bool(there[0][0]) if locked is None else locked
                act.update("group_member", member, {"breakout_group": group, "locked": fixed})
            else:
                act.create("group_member", member, {"breakout_group": group, "person": person, "locked": bool(locked)})

    def lock(self, person: str, locked: bool = True) -> None:
        with self._store.act("group.lock") as act:
            act.update("group_member", joint_id("group_member", person), {"locked": locked})

    def distribute(self, candidates: Sequence[Candidate], number: int) -> None:
        """Makes `number` groups of equal size (± 1) that mix constituency, organisation and sex; locked people, chairs and
        rapporteurs stay.

        Uses the groups there are, adds what is missing, bins what is too many (unless someone is locked in it). One act.
        """
        if number < 1:
            raise PalabreError("group.no_number")
        if number > max(1, len(candidates)):
            raise PalabreError("group.too_many", groups=number, people=len(candidates))
        with self._store.act("group.distribute"):
            groups = self.all()
            for surplus in reversed(groups[number:]):
                if surplus.locked:
                    raise PalabreError("group.locked_in_surplus", group=surplus.number)
                self.bin(surplus.id)
            for _ in range(len(groups), number):
                self.add()
            groups = self.all()
            places = {person: place for place, group in enumerate(groups) for person in group.settled}
            wanted = distribute(candidates, number, places)
            for group in groups:
                for person in group.members:
                    if person not in wanted and person not in group.settled:
                        self.assign(person, None)
            current = {person: place for place, group in enumerate(groups) for person in group.members}
            for person, place in wanted.items():
                if current.get(person) != place:
                    self.assign(person, groups[place].id)

    def _sent_away(self, group: str) -> dict[str, Row]:
        """The rows of its members that went when it was last put into the bin, by their ids; of whoever was merged since as the one
        kept."""
        binned_in = self._store.journal.last_to_set("breakout_group", group, "binned", 1)
        found: dict[str, Row] = {}
        for change in self._store.journal.changes(binned_in.id):
            if change.operation == "remove" and change.entity == "group_member" and change.fields["breakout_group"] == group:
                person = standing(self._store.tables, change.fields["person"])
                found.setdefault(joint_id("group_member", person), dict(change.fields) | {"person": person})
        return found

    def _offices(self, person: str) -> list[tuple[str, str]]:
        """(group, "chair" or "rapporteur") that the person holds."""
        held = []
        for office in ("chair", "rapporteur"):
            rows = self._store.tables.select(f"SELECT id FROM breakout_group WHERE {office} = ? AND binned = 0", (person,))
            held += [(row[0], office) for row in rows]
        return held


def _group(group: str, row: Row, members: list[str], locked: set[str]) -> Group:
    return Group(
        id=group,
        number=row["number"],
        name=row["name"],
        room=row["room"],
        chair=row["chair"],
        rapporteur=row["rapporteur"],
        document=row["document"],
        clause=row["clause"],
        members=tuple(members),
        locked=frozenset(locked),
    )

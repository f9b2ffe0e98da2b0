"""Merging people and separating them again, last first, leaves every table as it was, whatever hung on them."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitation.amendments.values import Author
from facilitation.store.schema import ENTITIES
from facilitation.workshop import Workshop

PEOPLE = range(4)
PERSON = st.sampled_from(PEOPLE)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["M.", "Dr"]),
        "sex": st.sampled_from(["F", "M"]),
        "function": st.sampled_from(["Directeur", "Chargée d’études"]),
        "phones": st.lists(st.sampled_from(["+22890382038", "90 38 20 38", "+22899484190"]), max_size=2),
        "aliases": st.lists(st.sampled_from(["ASSI Hèmou", "ASSIH Hemou", "NOM1 Un"]), max_size=2, unique=True),
        "notes": st.sampled_from(["régime", "arrive mardi"]),
        "role": st.sampled_from(["participant", "rapporteur"]),
        "consent_contact": st.booleans(),
        "registered_late": st.booleans(),
    },
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("fields"), PERSON, FIELDS),
        st.tuples(st.just("mark"), PERSON, st.integers(0, 1), st.sampled_from(["present", "excused", "absent"])),
        st.tuples(st.just("sign"), PERSON, st.integers(0, 1)),
        st.tuples(st.just("replaced"), PERSON, st.integers(0, 1), PERSON),
        st.tuples(st.just("group"), PERSON, st.integers(0, 1), st.booleans()),
        st.tuples(st.just("propose"), st.lists(PERSON, min_size=1, max_size=3, unique=True), st.booleans()),
        st.tuples(st.just("session"), PERSON, st.lists(PERSON, max_size=3, unique=True)),
        st.tuples(st.just("apart"), PERSON, PERSON),
    ),
    max_size=12,
)
MERGES = st.lists(st.tuples(PERSON, PERSON, st.booleans()), min_size=1, max_size=4)


def snapshot(workshop):
    return {entity: dict(workshop._store.tables.rows(entity)) for entity in ENTITIES if entity != "merge"}


class Room:
    def __init__(self, workshop):
        self.workshop = workshop
        self.people = [workshop.people.add(f"NOM{number}", "Un") for number in PEOPLE]
        self.sessions = [one.id for one in workshop.sessions.all()[:2]]
        self.groups = [workshop.groups.add() for _ in range(2)]
        document = workshop.texts.add("texte.md", "# Titre\n\nUn alinéa.\n".encode())
        self.clause = next(one.id for one in workshop.texts.clauses(document) if one.kind == "paragraph")

    def do(self, what, *arguments):
        workshop = self.workshop
        match what, arguments:
            case "fields", (person, fields):
                workshop.people.update(self.people[person], **fields)
            case "mark", (person, half, state):
                if state != "present" or self.people[person] not in workshop.attendance.present(self.sessions[half]):
                    workshop.attendance.mark(self.sessions[half], self.people[person], state)
            case "sign", (person, half):
                workshop.attendance.sign(self.sessions[half], self.people[person])
            case "replaced", (person, half, other):
                if person != other:
                    workshop.attendance.replace(self.sessions[half], self.people[person], self.people[other])
            case "group", (person, group, chairs):
                workshop.groups.assign(self.people[person], self.groups[group])
                if chairs:
                    workshop.groups.update(self.groups[group], chair=self.people[person])
            case "propose", (people, supports):
                authors = [Author(self.people[one], None, "", supports=supports and place > 0) for place, one in enumerate(people)]
                workshop.amendments.add(self.clause, "remark", "Une observation.", authors=authors)
            case "session", (chair, rapporteurs):
                workshop.sessions.update(
                    self.sessions[0], chair=self.people[chair], rapporteurs=[self.people[one] for one in rapporteurs]
                )
            case "apart", (one, other):
                if one != other:
                    workshop.merging.tell_apart(self.people[one], self.people[other])


# Each example makes a real file on disk.
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS, MERGES)
def test_merging_and_separating_leaves_every_table_as_it_was(steps, merges):
    with tempfile.TemporaryDirectory() as folder:
        days = {"starts_on": date(2025, 7, 22), "ends_on": date(2025, 7, 23)}
        with Workshop.create(Path(folder) / "a.palabre", title="Atelier", **days) as workshop:
            room = Room(workshop)
            for step in steps:
                room.do(*step)
            made, before = [], []
            for kept, gone, named_as_gone in merges:
                one, other = (workshop.people.standing(room.people[place]).id for place in (kept, gone))
                if one != other:
                    before.append(snapshot(workshop))
                    made.append(workshop.merging.merge(one, other, named_as=other if named_as_gone else ""))
            tables = workshop._store.tables
            stand = {person.id for person in workshop.people.all()}
            for entity, fields in ENTITIES.items():
                for name, field in fields.items():
                    if field.refers_to == "person" and entity not in ("person", "merge", "distinct_people"):
                        assert {row[name] for _, row in tables.rows(entity)} - {None} <= stand
            after = snapshot(workshop)
            for merge, was in zip(reversed(made), reversed(before), strict=True):
                assert workshop.merging.separate(merge) == ()
                assert snapshot(workshop) == was
            for _ in made:
                workshop.history.undo()
            assert snapshot(workshop) == after
            assert workshop.check().sound

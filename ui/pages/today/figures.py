"""The figures of the home page, read from the services."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from facilitation.attendance.attendance import Counts, count
from facilitation.people.organisations import CONSTITUENCIES
from facilitation.people.people import UNCOUNTED_ROLES
from facilitation.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Presence:
    """Of the half-day: who came, who is in the room, who signed; `expected` is everybody on the list."""

    came: Counts
    here: int
    signed: int
    expected: Counts
    ever: int


def read_presence(workshop: Workshop, session: str) -> Presence:
    """Press, secretariat and support are left out, as in every figure for donors."""
    people = workshop.people.all()
    counted = {person.id for person in people if person.role not in UNCOUNTED_ROLES}
    records = workshop.attendance.of(session)
    came = workshop.attendance.came(session)
    ever = {person for one in workshop.sessions.all() for person in workshop.attendance.came(one.id)}
    return Presence(
        came=count(people, chosen=came, uncounted_roles=UNCOUNTED_ROLES),
        here=len(workshop.attendance.present(session) & counted),
        signed=sum(record.signed for person, record in records.items() if person in counted),
        expected=count(people, uncounted_roles=UNCOUNTED_ROLES),
        ever=len(ever & counted),
    )


def constituencies_in_order(counts: Counts) -> list[str]:
    known = [one for one in CONSTITUENCIES if counts.by_constituency.get(one)]
    return known + [one for one in counts.by_constituency if one not in known]


@dataclass(frozen=True, slots=True)
class PartFigures:
    """Amendments that change the text, sub-amendments with them, by part of a document.

    They are retained, otherwise decided, left open or to decide.
    """

    title: str
    clause: str
    retained: int
    otherwise: int
    left_open: int
    pending: int


def read_parts(workshop: Workshop) -> list[PartFigures]:
    """Only parts with amendments, in the order of the text; of older versions those where some are still left to decide."""
    found: list[PartFigures] = []
    for document in workshop.texts.documents(replaced=True):
        tallies: dict[str, Counter[str]] = {}
        titles: dict[str, str] = {}
        for one in workshop.amendments.all(document.id):
            if not one.changes_text:
                continue
            part = workshop.texts.part_of(one.clause)
            key = part.id if part else ""
            titles[key] = (
                " ".join((f"{part.number} {part.text}" if part.number and not part.number_typed else part.text).split())
                if part
                else document.title
            )
            group = {
                "retained": "retained",
                "retained_modified": "retained",
                "pending": "pending",
                "referred": "open",
                "parked": "open",
            }
            tallies.setdefault(key, Counter())[group.get(one.state, "otherwise")] += 1
        order = {clause.id: place for place, clause in enumerate(workshop.texts.clauses(document.id))}
        for key in sorted(tallies, key=lambda one: order.get(one, -1)):
            tally = tallies[key]
            if document.replaced_by is not None:
                if not tally["open"] and not tally["pending"]:
                    continue
                titles[key] += f" (V{document.version})"
            found.append(PartFigures(titles[key], key, tally["retained"], tally["otherwise"], tally["open"], tally["pending"]))
    return found

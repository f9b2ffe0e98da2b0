"""Rows of the list, read from the services and filtered as the user asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitation.attendance.attendance import Attendance
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from ui.pages.people.models import PersonRow


@dataclass(frozen=True, slots=True)
class Filters:
    """What is shown: `query` folded words, one constituency or "", one presence or "".

    Presences are "present", "missing" (not come yet), "unsigned" (came, and has not signed), "incomplete" (card to complete).
    """

    query: str = ""
    constituency: str = ""
    presence: str = ""


def read_rows(workshop: Workshop, session: str, wording: Wording, filters: Filters) -> list[PersonRow]:
    """By family name, accents folded."""
    records = workshop.attendance.of(session) if session else {}
    groups = {person: str(group.number) for group in workshop.groups.all() for person in group.members}
    words = filters.query.split()
    rows = []
    for person in workshop.people.all():
        record = records.get(person.id)
        if filters.constituency and person.constituency != filters.constituency:
            continue
        if words and not all(word in person.search_text for word in words):
            continue
        if filters.presence == "present" and not (record and record.state == "present"):
            continue
        if filters.presence == "missing" and record is not None and record.came:
            continue
        if filters.presence == "unsigned" and (record is None or not record.came or record.signed):
            continue
        if filters.presence == "incomplete" and not person.to_complete:
            continue
        constituency = wording(f"constituency_short.{person.constituency}") if person.constituency else ""
        category = wording(f"constituency.{person.constituency}") if person.constituency else ""
        rows.append(
            PersonRow(
                person,
                record,
                presence_word(record, wording),
                constituency,
                category[:1].upper() + category[1:],
                groups.get(person.id, ""),
            )
        )
    return rows


def presence_word(record: Attendance | None, wording: Wording) -> str:
    """ "présent 8:12"."""
    if record is None or not record.state:
        return "–"
    word = wording(f"attendance.{record.state}")
    at = record.left_at if record.state == "left" else record.arrived_at
    return f"{word} {at:%H:%M}" if at and record.came else word


def figures(rows: Sequence[PersonRow]) -> tuple[int, int, int]:
    """(present, women among them, men among them)."""
    here = [row.person for row in rows if row.state == "present"]
    return len(here), sum(person.sex == "F" for person in here), sum(person.sex == "M" for person in here)

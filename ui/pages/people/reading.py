"""Rows of the list, read from the services and filtered as the user asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitation.attendance.attendance import Attendance
from facilitation.people.people import Person
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from ui.pages.people.models import PersonRow


@dataclass(frozen=True, slots=True)
class Filters:
    """What is shown: `query` folded words, one constituency or "", one presence or "".

    Presences are "present", "missing" (not come yet, and nobody in their place), "unsigned" (came, and has not signed),
    "incomplete" (card to complete).
    """

    query: str = ""
    constituency: str = ""
    presence: str = ""


class ListReader:
    """Reads the list; the row of somebody of whom nothing has changed is the very same value as before."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._rows: dict[str, tuple[str, PersonRow]] = {}

    def everybody(self, session: str, wording: Wording) -> list[PersonRow]:
        """By family name, accents folded."""
        attendance = self._workshop.attendance
        records = attendance.of(session) if session else {}
        groups = {person: str(group.number) for group in self._workshop.groups.all() for person in group.members}
        replaced = self._workshop.replacing.replaced(session) if session else frozenset()
        rows: dict[str, tuple[str, PersonRow]] = {}
        for person in self._workshop.people.all():
            known, record, group = self._rows.get(person.id), records.get(person.id), groups.get(person.id, "")
            if (
                known is None
                or known[0] != wording.language
                or known[1].person is not person
                or known[1].record is not record
                or known[1].group != group
                or known[1].replaced != (person.id in replaced)
            ):
                known = wording.language, row_of(person, record, wording, group, replaced=person.id in replaced)
            rows[person.id] = known
        self._rows = rows
        return [row for _, row in rows.values()]

    def chosen(self, rows: Sequence[PersonRow], filters: Filters) -> list[PersonRow]:
        """Those that answer to the filters."""
        words = filters.query.split()
        text = self._workshop.people.roll.search_text
        return [row for row in rows if _answers(row, filters) and all(word in text(row.person) for word in words)]


def _answers(row: PersonRow, filters: Filters) -> bool:
    record = row.record
    if filters.constituency and row.person.constituency != filters.constituency:
        return False
    match filters.presence:
        case "present":
            return row.state == "present"
        case "missing":
            return (record is None or not record.came) and row.state != "replaced"
        case "unsigned":
            return record is not None and record.came and not record.signed
        case "incomplete":
            return bool(row.person.to_complete)
    return True


def row_of(person: Person, record: Attendance | None, wording: Wording, group: str = "", *, replaced: bool = False) -> PersonRow:
    constituency = wording(f"constituency_short.{person.constituency}") if person.constituency else ""
    category = wording(f"constituency.{person.constituency}") if person.constituency else ""
    presence = presence_word(record, wording, replaced=replaced)
    return PersonRow(person, record, presence, constituency, category[:1].upper() + category[1:], group, replaced)


def presence_word(record: Attendance | None, wording: Wording, *, replaced: bool = False) -> str:
    """ "présent 8:12"."""
    if record is None or not record.state:
        return wording("attendance.replaced") if replaced else "–"
    word = wording(f"attendance.{record.state}")
    at = record.left_at if record.state == "left" else record.arrived_at
    return f"{word} {at:%H:%M}" if at and record.came else word


def figures(rows: Sequence[PersonRow]) -> tuple[int, int, int]:
    """(present, women among them, men among them)."""
    here = [row.person for row in rows if row.state == "present"]
    return len(here), sum(person.sex == "F" for person in here), sum(person.sex == "M" for person in here)

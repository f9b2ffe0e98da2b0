"""Where a person finds herself on the printed signature sheet of a half-day: under which number, or on which of its blank lines.

Whoever is registered after the sheet was printed signs on a blank line, in the order of registration, so that what is entered from
the paper later finds her there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from facilitation.papers.asks import SIGNATURE_SHEET
from facilitation.papers.attendees import SECTIONS
from facilitation.papers.signature_sheet import BLANK_LINES, LEAST_BLANK_LINES

if TYPE_CHECKING:
    from facilitation.agenda.sessions import Session
    from facilitation.people.people import Person
    from facilitation.printings import Printing
    from facilitation.workshop import Workshop


@dataclass(frozen=True, slots=True)
class SheetLine:
    """`number` in the printed list or, where `free`, of a blank line; only as many of these as are always printed are `sure`."""

    number: int
    free: bool = False
    sure: bool = True


def section_of(person: Person) -> str:
    """The part of lists and sheets on which she stands: "participants", "organisers", "press" or "support"."""
    return next((section for section, roles in SECTIONS.items() if person.role in roles), "participants")


def free_line(workshop: Workshop, session: str, person: Person) -> SheetLine | None:
    """The blank line of a person whom the printed sheet lacks; None where it has her, was not printed or has no line left."""
    sheet = _on_the_table(workshop, workshop.sessions.get(session))
    if sheet is None or person.id in sheet.content:
        return None
    line = _late(workshop, sheet).get(person.id)
    return line if line is not None and person.id not in _listed(workshop, sheet) else None


def sheet_lines(workshop: Workshop, session: str) -> Mapping[str, SheetLine]:
    """Person → line of the sheet that was printed for this half-day; without one, of a sheet as it would be printed now."""
    sheet = _on_the_table(workshop, workshop.sessions.get(session))
    if sheet is None:
        return _numbered(workshop.people.all())
    return {**_late(workshop, sheet), **_listed(workshop, sheet)}


def _on_the_table(workshop: Workshop, session: Session) -> Printing | None:
    """The printing that lay there when the half-day began; a complement printed later does not take its blank lines away."""
    whole_day = workshop.settings.get().sheet_period == "day"
    scopes = [one.id for one in workshop.sessions.of_day(session.date)] if whole_day else [session.id]
    found = sorted((one for scope in scopes for one in workshop.printings.of(SIGNATURE_SHEET, scope)), key=lambda one: one.place)
    in_time = [one for one in found if one.printed_at <= datetime.combine(session.date, session.starts_at, one.printed_at.tzinfo)]
    return in_time[-1] if in_time else found[0] if found else None


def _listed(workshop: Workshop, sheet: Printing) -> dict[str, SheetLine]:
    """Those on it, also under an entry that was merged into another since."""
    known = {person.id: person for person in workshop.people.all()}
    gone = workshop.people.get_many(one for one in sheet.content if one not in known)
    printed = [*(known[one] for one in sheet.content if one in known), *gone]
    printed.sort(key=lambda person: (*person.sort_key, person.id))
    lines = _numbered(printed)
    for person in printed:
        if person.merged_into is not None:
            lines.setdefault(workshop.people.standing(person.id).id, lines[person.id])
    return lines


def _late(workshop: Workshop, sheet: Printing) -> dict[str, SheetLine]:
    listed = set(sheet.content)
    late = [person for person in workshop.people.all() if person.id not in listed]
    taken = dict.fromkeys(SECTIONS, 0)
    lines = {}
    # Ids grow in the order in which people were registered, though the clock was set back; whoever was merged keeps her line.
    entered = {person.id: person.id for person in late}
    for gone, standing in workshop.people.merged().items():
        if standing in entered:
            entered[standing] = min(entered[standing], gone)
    for person in sorted(late, key=lambda one: entered[one.id]):
        section = section_of(person)
        taken[section] += 1
        if (number := taken[section]) <= BLANK_LINES[section]:
            lines[person.id] = SheetLine(number, free=True, sure=number <= LEAST_BLANK_LINES[section])
    return lines


def _numbered(people: list[Person]) -> dict[str, SheetLine]:
    numbers = dict.fromkeys(SECTIONS, 0)
    lines = {}
    for person in people:
        section = section_of(person)
        numbers[section] += 1
        lines[person.id] = SheetLine(numbers[section])
    return lines

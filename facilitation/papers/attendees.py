"""Who is put on the papers' lists and in their figures, and in what order; shared by lists, sheets and minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from facilitation.papers.edition import Edition
from facilitation.papers.long_table import LongTable, Row, head_row, plain_row
from facilitation.papers.styles import style
from facilitation.papers.writing import EMPTY, Markup, bold, join, paragraph, plain, short
from facilitation.people.organisations import CONSTITUENCIES
from facilitation.people.people import UNCOUNTED_ROLES
from facilitation.text.folding import fold

if TYPE_CHECKING:
    from facilitation.people.organisations import Organisation
    from facilitation.people.people import Person
    from facilitation.replacing import Replacement
    from facilitation.workshop import Workshop

SECTIONS: Mapping[str, frozenset[str]] = {
    "participants": frozenset({"participant", "guest", "observer"}),
    "organisers": frozenset({"facilitator", "rapporteur", "resource_person", "secretariat"}),
    "press": frozenset({"press"}),
    "support": frozenset({"support"}),
}
"""Lists and sheets keep these apart (domain 3.2); everybody is in exactly one."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The people of a list. `seen_only`: attendance was taken, and those who never came are left out; `days` are those on which
    each came who was replaced or replaces somebody.
    """

    people: tuple[Person, ...]
    registered: int
    seen_only: bool
    replacements: tuple[Replacement, ...]
    days: Mapping[str, tuple[date, ...]]

    def of_section(self, section: str) -> list[Person]:
        return [person for person in self.people if person.role in SECTIONS[section]]

    def note(self, edition: Edition, person: Person) -> Markup:
        """ "remplacée par … à partir du … ; présence : 22/07, 23/07" where this is so."""
        found = []
        for one in self.replacements:
            since = edition.wording.short_date(one.since.date)
            if one.principal.id == person.id:
                key = f"paper.replaced_by.{person.sex}"
                found.append(short(edition.wording(key, name=one.substitute.sentence_name, since=since)))
            elif one.substitute.id == person.id:
                found.append(short(edition.wording("paper.replaces", name=one.principal.sentence_name, since=since)))
        if found and (days := self.days.get(person.id)):
            found.append(edition.say("paper.days_present", days=", ".join(f"{day:%d/%m}" for day in days)))
        return join(found, edition.semicolon)


def listed(workshop: Workshop) -> Listed:
    """Those who came at least once; all who are registered while nobody has been checked in yet."""
    everybody = workshop.people.all()
    came: dict[str, set[date]] = {}
    for session in workshop.sessions.all():
        for person, record in workshop.attendance.of(session.id).items():
            if record.came or record.signed:
                came.setdefault(person, set()).add(session.date)
    replacements = tuple(workshop.replacing.all())
    concerned = {person.id for one in replacements for person in (one.principal, one.substitute)}
    people = [person for person in everybody if person.id in came] if came else everybody
    days = {person: tuple(sorted(came[person])) for person in concerned if person in came}
    return Listed(tuple(people), len(everybody), bool(came), replacements, days)


def is_counted(person: Person) -> bool:
    """Figures leave out press, secretariat and drivers (domain, scenario 18)."""
    return person.role not in UNCOUNTED_ROLES


def institution_name(organisation: Organisation | None) -> str:
    """ "Ministère de … (MMTE)"."""
    if organisation is None:
        return ""
    if organisation.acronym and organisation.acronym != organisation.name:
        return f"{organisation.name} ({organisation.acronym})"
    return organisation.name


def institution_key(person: Person) -> tuple[int, str, str]:
    """Constituencies in their order, then institutions by name; the last part is the name as printed."""
    name = institution_name(person.organisation)
    place = CONSTITUENCIES.index(person.constituency) if person.constituency in CONSTITUENCIES else len(CONSTITUENCIES)
    return (place if name else len(CONSTITUENCIES) + 1), fold(name), name


def institution_order(people: Sequence[Person]) -> list[Person]:
    return sorted(people, key=lambda person: (*institution_key(person), *person.sort_key))


def by_constituency_and_sex(edition: Edition, people: Sequence[Person], width: float, page_height: float) -> LongTable:
    """A small table: constituencies down, women, men, not told and total across."""
    counts = Counter((person.constituency, person.sex) for person in people)
    sexes = [sex for sex in ("F", "M", "") if sex or any(one == "" for _, one in counts)]
    known = [one for one in (*CONSTITUENCIES, "") if any(place == one for place, _ in counts)]
    unknown = sorted({place for place, _ in counts} - set(known))
    head = head_row(
        [
            paragraph(edition.say("paper.column.constituency"), style("cell_head")),
            *(paragraph(edition.say(f"paper.sex_count.{sex}"), style("cell_head_centre")) for sex in sexes),
            paragraph(edition.say("paper.column.total"), style("cell_head_centre")),
        ]
    )

    def line(name: Markup, numbers: Sequence[int], *, strong: bool = False) -> Row:
        figures = [plain(str(number)) for number in (*numbers, sum(numbers))]
        if strong:
            name, figures = bold(name), [bold(one) for one in figures]
        return plain_row([paragraph(name, style("cell")), *(paragraph(one, style("cell_centre")) for one in figures)])

    rows = [line(_constituency(edition, place), [counts[place, sex] for sex in sexes]) for place in (*known, *unknown)]
    totals = [sum(counts[one, sex] for one in (*known, *unknown)) for sex in sexes]
    rows.append(line(edition.say("paper.column.total"), totals, strong=True))
    shares = [width * 0.5, *[width * 0.5 / (len(sexes) + 1)] * (len(sexes) + 1)]
    return LongTable(shares, rows, head=[head], page_height=page_height)


def _constituency(edition: Edition, name: str) -> Markup:
    key = f"constituency.{name}"
    words = edition.say(key) if edition.wording.knows(key) else short(name)
    return Markup(words[:1].upper() + words[1:]) if words else EMPTY

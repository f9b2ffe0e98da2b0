"""A list joins the workshop: new people are added, known ones brought up to date, in one act that one undo takes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from facilitation.people.columns import ListLayout, guess
from facilitation.people.duplicates import Match, Matching, matching, person_name
from facilitation.people.layouts import LayoutsService
from facilitation.people.lists import Doubt, ListEntry, ListReading, Skipped, people
from facilitation.people.organisations import OrganisationsService
from facilitation.people.people import PeopleService, Person
from facilitation.people.phones import same_numbers
from facilitation.people.reading import read_table
from facilitation.people.same_record import settled
from facilitation.people.tables import RawTable
from facilitation.reading_files import read_file
from facilitation.store.store import Store

LARGEST_LIST = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Updated:
    """Somebody whose entry the list corrected: the row that did, the person's id, which fields."""

    row: int
    person: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JoinReport:
    """What became of a list: ids of people added, brought up to date (`corrections` says in what), found unchanged; `unsure` were
    added but look like somebody who was there; rows that are no person, and what should be looked at."""

    added: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    unsure: tuple[Match, ...]
    skipped: tuple[Skipped, ...]
    doubts: tuple[Doubt, ...]
    corrections: tuple[Updated, ...]
    entry_rows: Mapping[int, int]
    """Place among the entries → number of its row."""


class ListsService:
    def __init__(self, store: Store, people_service: PeopleService, organisations: OrganisationsService) -> None:
        self._store = store
        self._people = people_service
        self._organisations = organisations
        self._layouts = LayoutsService(store)

    def read_file(self, path: Path) -> ListReading:
        """The people of a list file, its columns guessed. Raises PalabreError with a sentence for whatever is no such list."""
        data = read_file(path, most=LARGEST_LIST, too_large="people.too_large")
        table = read_table(path.name, data)
        return people(table, self.layout(table))

    def layout(self, table: RawTable, sheet: int | None = None) -> ListLayout:
        """How the list is read: guessed, with what was corrected when a list with the same headers was taken in."""
        return self.as_corrected(guess(table, sheet))

    def as_corrected(self, guessed: ListLayout) -> ListLayout:
        """A guess with what was corrected when a list with the same headers was taken in."""
        return self._layouts.apply(guessed)

    def compare(self, reading: ListReading) -> Matching:
        """Which entries are people who are already there; of a list that is taken in a second time everybody, namesakes too."""
        everybody = self._people.all()
        surely = settled(reading.entries, everybody, self._organisations.all())
        return matching([person_name(one) for one in everybody], [entry.person_name for entry in reading.entries], surely)

    def join(
        self,
        reading: ListReading,
        chosen: Mapping[int, str | None] | None = None,
        *,
        match: Matching | None = None,
        layout: ListLayout | None = None,
        guessed: ListLayout | None = None,
    ) -> JoinReport:
        """Takes the list in. `chosen` says for entries that are unsure (by place) which person they are, None for nobody: those not
        named are added and reported. `match` is what `compare` has found, where it was asked and nobody has changed since. What
        `layout` corrects of the one `guessed` is remembered for the next list."""
        chosen = chosen or {}
        match = match or self.compare(reading)
        same = {one.entry: one.person for one in match.same}
        same |= {entry: person for entry, person in chosen.items() if person is not None}
        added: list[str] = []
        updated: list[str] = []
        unchanged: list[str] = []
        corrections: list[Updated] = []
        bodies: dict[tuple[str, str], str | None] = {}
        with self._store.act("people.import"):
            if layout is not None and guessed is not None:
                self._layouts.keep(layout, guessed)
            known = {person.id: person for person in self._people.get_many(same.values())}
            for place, entry in enumerate(map(self._as_asked, reading.entries)):
                body = self._body(entry, bodies)
                if place in same:
                    person = known[same[place]]
                    changes = _changes(person, entry, body)
                    if changes:
                        self._people.update(person.id, **changes)
                        corrections.append(Updated(entry.row, person.id, tuple(name for name in changes if name != "aliases")))
                    (updated if changes else unchanged).append(person.id)
                else:
                    added.append(self._people.add(entry.family_name, entry.first_names, **_fields(entry, body)))
        unsure = tuple(one for one in match.unsure if one.entry not in chosen)
        rows = {place: entry.row for place, entry in enumerate(reading.entries)}
        return JoinReport(
            added=tuple(added),
            updated=tuple(updated),
            unchanged=tuple(unchanged),
            unsure=unsure,
            skipped=reading.skipped,
            doubts=reading.doubts,
            corrections=tuple(corrections),
            entry_rows=rows,
        )

    def _as_asked(self, entry: ListEntry) -> ListEntry:
        """Without age and disability where the organiser does not ask for them: what nobody asked for is not kept."""
        asks_age, asks_disability = self._store.tables.select("SELECT asks_age, asks_disability FROM workshop")[0]
        return replace(
            entry,
            age_class=entry.age_class if asks_age else "",
            disability=entry.disability if asks_disability else None,
        )

    def _body(self, entry: ListEntry, known: dict[tuple[str, str], str | None]) -> str | None:
        key = (entry.institution, entry.acronym)
        if key not in known:
            known[key] = self._organisations.named_or_new(entry.institution, acronym=entry.acronym, constituency=entry.constituency)
        return known[key]


def _fields(entry: ListEntry, body: str | None) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "title": entry.title,
        "sex": entry.sex,
        "function": entry.function,
        "phones": [phone.written for phone in entry.phones],
        "email": entry.email,
        "locality": entry.locality,
        "notes": entry.notes,
    }
    if entry.role:
        fields["role"] = entry.role
    if body is not None:
        fields["organisation"] = body
    if entry.age_class:
        fields["age_class"] = entry.age_class
    if entry.disability is not None:
        fields["disability"] = entry.disability
    return fields


def _changes(person: Person, entry: ListEntry, body: str | None) -> dict[str, Any]:
    """What the list says that the record does not: the list is the newer word, but what it leaves empty stays."""
    before: dict[str, Any] = {
        "title": person.title,
        "sex": person.sex,
        "function": person.function,
        "phones": list(person.phones),
        "email": person.email,
        "locality": person.locality,
        "notes": person.notes,
        "role": person.role,
        "organisation": person.organisation.id if person.organisation else None,
        "age_class": person.age_class,
        "disability": person.disability,
    }
    said = _fields(entry, body)
    changes = {name: value for name, value in said.items() if value not in ("", None, []) and value != before[name]}
    if "phones" in changes and same_numbers(changes["phones"], person.phones):
        del changes["phones"]
    # Lists have family names in capitals: that alone is no correction.
    names = {"family_name": entry.family_name, "first_names": entry.first_names}
    changes |= {name: value for name, value in names.items() if value and value.casefold() != getattr(person, name).casefold()}
    if changes.keys() & names.keys() and person.list_name not in person.aliases:
        # The other spelling is still found on old sheets.
        changes["aliases"] = [*person.aliases, person.list_name]
    return changes

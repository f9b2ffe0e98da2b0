"""Entries that say to the letter what is known of somebody: they are that one, and need neither be compared nor asked about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facilitation.people.lists import ListEntry
from facilitation.people.organisations import Organisation
from facilitation.people.people import Person
from facilitation.text.folding import fold

_Record = tuple[str, ...]


def settled(entries: Sequence[ListEntry], people: Sequence[Person], organisations: Sequence[Organisation]) -> dict[int, str]:
    """Place among the entries → id of the person; each person once, so that namesakes of whom a list says the same stay as many."""
    known: dict[_Record, list[str]] = {}
    for person in people:
        known.setdefault(_of_person(person), []).append(person.id)
    bodies = {fold(name): one.id for one in reversed(organisations) for name in one.names}
    found: dict[int, str] = {}
    for place, entry in enumerate(entries):
        alike = known.get(_of_entry(entry, bodies))
        if alike:
            found[place] = alike.pop(0)
    return found


def _of_person(person: Person) -> _Record:
    body = person.organisation.id if person.organisation else ""
    return _record(person.family_name, person.first_names, person.function, person.email, person.locality, person.phones, body)


def _of_entry(entry: ListEntry, bodies: dict[str, str]) -> _Record:
    names = [fold(name) for name in (entry.institution, entry.acronym) if name]
    body = next((bodies[name] for name in names if name in bodies), "")
    phones = [phone.written for phone in entry.phones]
    return _record(entry.family_name, entry.first_names, entry.function, entry.email, entry.locality, phones, body)


def _record(family: str, first: str, function: str, email: str, locality: str, phones: Iterable[str], body: str) -> _Record:
    digits = "/".join("".join(filter(str.isdigit, phone)) for phone in phones)
    return (*map(fold, (family, first, function, email, locality)), digits, body)

"""Namesakes told apart by everything else a list says: who agrees to the letter is the one, and nobody need be asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from facilitation.people.duplicates import Matching
from facilitation.people.lists import ListEntry
from facilitation.people.organisations import Organisation
from facilitation.people.people import Person
from facilitation.text.folding import fold

_Record = tuple[str, ...]


def settled(
    found: Matching, entries: Sequence[ListEntry], people: Sequence[Person], organisations: Sequence[Organisation]
) -> Matching:
    """`found`, where entries that were unsure and say all that is known of somebody are that one; each person once."""
    if not found.unsure:
        return found
    taken = {one.person for one in found.same}
    known: dict[_Record, list[str]] = {}
    for person in people:
        if person.id not in taken:
            known.setdefault(_of_person(person), []).append(person.id)
    bodies = {fold(name): one.id for one in reversed(organisations) for name in one.names}
    same, unsure = list(found.same), []
    for one in found.unsure:
        alike = known.get(_of_entry(entries[one.entry], bodies))
        if alike:
            same.append(replace(one, person=alike.pop(0)))
        else:
            unsure.append(one)
    return Matching(tuple(sorted(same, key=lambda one: one.entry)), tuple(unsure), found.new)


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

"""The demonstration's people and their organisations, read from `people.csv`."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FictionalOrganisation:
    acronym: str
    name: str
    constituency: str


@dataclass(frozen=True, slots=True)
class FictionalPerson:
    """`key` names the person in the other files; `organisation` is an acronym; consents are None where nobody asked."""

    key: str
    title: str
    family_name: str
    first_names: str
    sex: str
    function: str
    organisation: str
    phones: tuple[str, ...]
    email: str
    locality: str
    role: str
    precedence_rank: int | None
    share_contact: bool | None
    share_image: bool | None


_CONSENTS = {"yes": True, "no": False, "": None}


def read_people(source: str) -> tuple[tuple[FictionalOrganisation, ...], tuple[FictionalPerson, ...]]:
    """Organisations in order of appearance, and people; raises ValueError for a key twice or an acronym with two meanings."""
    organisations: dict[str, FictionalOrganisation] = {}
    people: dict[str, FictionalPerson] = {}
    for row in csv.DictReader(io.StringIO(source, newline="")):
        named = FictionalOrganisation(row["acronym"], row["institution"], row["constituency"])
        if organisations.setdefault(named.acronym, named) != named:
            raise ValueError(f"people.csv: {named.acronym} stands for two organisations")
        if row["key"] in people:
            raise ValueError(f"people.csv: the key {row['key']} stands twice")
        people[row["key"]] = _person(row)
    return tuple(organisations.values()), tuple(people.values())


def _person(row: dict[str, str]) -> FictionalPerson:
    return FictionalPerson(
        key=row["key"],
        title=row["title"],
        family_name=row["family_name"],
        first_names=row["first_names"],
        sex=row["sex"],
        function=row["function"],
        organisation=row["acronym"],
        phones=tuple(phone for phone in row["phone"].split(" / ") if phone),
        email=row["email"],
        locality=row["locality"],
        role=row["role"],
        precedence_rank=int(row["precedence_rank"]) if row["precedence_rank"] else None,
        share_contact=_CONSENTS[row["share_contact"]],
        share_image=_CONSENTS[row["share_image"]],
    )

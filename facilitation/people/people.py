"""People of the workshop: who they are, for whom they come, and how they got onto the list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from facilitation.errors import PalabreError
from facilitation.people.organisations import Organisation, OrganisationsService
from facilitation.people.roll import Roll
from facilitation.store.schema import Row
from facilitation.store.store import Store
from facilitation.text.folding import fold

ROLES = ("participant", "facilitator", "rapporteur", "resource_person", "secretariat", "guest", "observer", "press", "support")
"""`support` is drivers and security; figures leave out press, secretariat and support unless asked."""

AGE_CLASSES = ("", "under_35", "from_35")

CONTACTS = ("phones", "email", "locality")
"""Fields that law 2019-014 wants kept no longer than they are needed."""

UNCOUNTED_ROLES = frozenset({"secretariat", "press", "support"})


@dataclass(frozen=True, slots=True)
class Person:
    """One person; `sex` is "F", "M" or "" (not told), `age_class` one of AGE_CLASSES; consents and `disability` are None until
    asked; `merged_into` is the person that this one turned out to be.
    """

    id: str
    title: str
    family_name: str
    first_names: str
    sex: str
    function: str
    organisation: Organisation | None
    role: str
    phones: tuple[str, ...]
    email: str
    locality: str
    precedence_rank: int | None
    consent_contact: bool | None
    consent_image: bool | None
    notes: str
    aliases: tuple[str, ...]
    registered_at: str
    registered_late: bool
    binned: bool
    age_class: str
    disability: bool | None
    merged_into: str | None
    form_of_address: str

    @property
    def list_name(self) -> str:
        """ "ASSIH Hèmou", as lists have it."""
        return f"{self.family_name.upper()} {self.first_names}".strip()

    @property
    def sentence_name(self) -> str:
        """ "M. Hèmou ASSIH", as sentences have it."""
        return " ".join(part for part in (self.title, self.first_names, self.family_name.upper()) if part)

    @property
    def constituency(self) -> str:
        return self.organisation.constituency if self.organisation else ""

    @property
    def to_complete(self) -> tuple[str, ...]:
        """What a late registration left open."""
        missing = {
            "sex": self.sex,
            "function": self.function,
            "phones": self.phones,
            "organisation": self.organisation,
            "first_names": self.first_names,
        }
        return tuple(name for name, value in missing.items() if not value)

    @property
    def sort_key(self) -> tuple[str, str]:
        return fold(self.family_name), fold(self.first_names)

    @property
    def search_text(self) -> str:
        """What typing in a search field is compared with: folded names, aliases, organisation, digits of phones."""
        organisation = f"{self.organisation.name} {self.organisation.acronym}" if self.organisation else ""
        digits = " ".join("".join(filter(str.isdigit, phone)) for phone in self.phones)
        return fold(f"{self.family_name} {self.first_names} {' '.join(self.aliases)} {organisation} {self.function}") + f" {digits}"


class PeopleService:
    """`roll` keeps everybody on the list at hand, and finds people by what is typed."""

    def __init__(self, store: Store, organisations: OrganisationsService) -> None:
        self._store = store
        self._organisations = organisations
        self.roll = Roll(store, self._read_listed)

    def all(self, *, binned: bool = False) -> list[Person]:
        """By family name, then first names, accents folded; those merged into others are neither listed nor in the bin."""
        if binned:
            return sorted(self._read("binned = 1 AND merged_into IS NULL", ()), key=lambda person: person.sort_key)
        return self.roll.people()

    def get(self, person: str) -> Person:
        """Raises KeyError for an unknown id; binned people are found too."""
        row = self._store.tables.row("person", person)
        # Of one person one body: a card names several people, and all bodies for each of them would be read.
        return _person(person, row, self._organisations.get(row["organisation"]) if row["organisation"] else None)

    def standing(self, person: str) -> Person:
        """The person an old badge or sheet means: whoever she was merged into, else she herself; KeyError for an unknown id."""
        found = self.get(person)
        while found.merged_into is not None:
            found = self.get(found.merged_into)
        return found

    def merged(self) -> dict[str, str]:
        """Whoever was merged into somebody → the one who stands for her now, as `standing` has it."""
        into = dict(self._store.tables.select("SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL"))
        found: dict[str, str] = {}
        for gone, kept in into.items():
            while kept in into:
                kept = into[kept]
            found[gone] = kept
        return found

    def get_many(self, ids: Iterable[str]) -> list[Person]:
        wanted = list(ids)
        return list(self._read(f"id IN ({','.join('?' * len(wanted))})", wanted))

    def find(self, query: str) -> list[Person]:
        """Those whose names, organisation or phone digits answer to every word of `query`."""
        words = fold(query).split()
        return [person for person in self.all() if all(word in self.roll.search_text(person) for word in words)]

    def named(self, name: str) -> Person | None:
        """The only person whose names are these words in whatever order, accents and case aside."""
        wanted = sorted(fold(name).split())
        if not wanted:
            return None
        found = [
            person
            for person in self.all()
            if wanted
            in (sorted(fold(f"{person.family_name} {person.first_names}").split()), sorted(fold(person.sentence_name).split()))
            or any(sorted(fold(alias).split()) == wanted for alias in person.aliases)
        ]
        return found[0] if len(found) == 1 else None

    def add(self, family_name: str, first_names: str = "", **fields: Any) -> str:
        """A new person; `fields` by the names of `Person`, `organisation` as its id. Raises PalabreError without any name."""
        if not family_name.strip() and not first_names.strip():
            raise PalabreError("person.no_name")
        person = self._store.new_id()
        values = {
            "family_name": family_name.strip(),
            "first_names": first_names.strip(),
            "registered_at": self._store.clock().isoformat(timespec="seconds"),
        }
        with self._store.act("person.add") as act:
            act.create("person", person, values | fields)
        return person

    def register_late(self, family_name: str, first_names: str = "", organisation: str = "") -> str:
        """Late registration: a name and an organisation's name; flagged to be completed."""
        with self._store.act("person.register_late"):
            body = self._organisations.named_or_new(organisation)
            return self.add(family_name, first_names, organisation=body, registered_late=1)

    def update(self, person: str, **changes: Any) -> None:
        if "family_name" in changes or "first_names" in changes:
            before = self.get(person)
            if not f"{changes.get('family_name', before.family_name)}{changes.get('first_names', before.first_names)}".strip():
                raise PalabreError("person.no_name")
        with self._store.act("person.update") as act:
            act.update("person", person, changes)

    def in_precedence(self) -> list[Person]:
        """The table of honour, highest in rank first."""
        ranked = [person for person in self.all() if person.precedence_rank is not None]
        return sorted(ranked, key=lambda person: (person.precedence_rank or 0, person.sort_key))

    def set_precedence(self, order: Sequence[str]) -> None:
        """The table of honour as protocol has it now: these people (ids), highest in rank first, and nobody else. One act.

        Ranks are those of this workshop alone; no order of precedence is known to the program (domain, 1.7).
        """
        ranks = {person: rank for rank, person in enumerate(order, 1)}
        with self._store.act("person.precedence") as act:
            for person, rank in self._store.tables.select("SELECT id, precedence_rank FROM person"):
                if rank != ranks.get(person):
                    act.update("person", person, {"precedence_rank": ranks.get(person)})

    def bin(self, person: str) -> None:
        """To the bin; attendance and amendments of the person stay."""
        with self._store.act("person.bin") as act:
            act.update("person", person, {"binned": 1})

    def erase_contacts(self) -> int:
        """Takes everybody's phones, e-mail addresses and localities out of the file: of people in the bin and merged ones too, out
        of all that the history ever noted, and out of its bytes. Notes are kept. Returns how many people had any.

        There is no way back: neither this nor anything before it can be undone afterwards. What was copied before (back-ups, copies
        on sticks, papers, parcels for other laptops) still holds them.
        """
        with self._store.erasing("people.erase_contacts", "person", CONTACTS) as act:
            act.update("workshop", "workshop", {"contacts_erased_at": self._store.clock().isoformat(timespec="seconds")})
            return len(act.erased["person"])

    def with_contacts(self) -> int:
        """How many people, binned and merged ones too, have a phone, an address or a locality."""
        return sum(bool(one.phones or one.email or one.locality) for one in self._read("1", ()))

    def restore(self, person: str) -> None:
        with self._store.act("person.restore") as act:
            act.update("person", person, {"binned": 0})

    def _read_listed(self, ids: Sequence[str] | None) -> Iterable[Person]:
        chosen = "" if ids is None else f" AND id IN ({','.join('?' * len(ids))})"
        return self._read(f"binned = 0 AND merged_into IS NULL{chosen}", ids or ())

    def _read(self, where: str, arguments: Iterable[Any]) -> Iterable[Person]:
        organisations = {one.id: one for one in (*self._organisations.all(), *self._organisations.all(binned=True))}
        for person, row in self._store.tables.rows("person", where, tuple(arguments)):
            yield _person(person, row, organisations.get(row["organisation"] or ""))


def _person(person: str, row: Row, organisation: Organisation | None) -> Person:
    values = dict(row)
    values["organisation"] = organisation
    for name in ("phones", "aliases"):
        values[name] = tuple(values[name])
    for name in ("registered_late", "binned"):
        values[name] = bool(values[name])
    for name in ("consent_contact", "consent_image", "disability"):
        values[name] = None if values[name] is None else bool(values[name])
    return Person(id=person, **values)

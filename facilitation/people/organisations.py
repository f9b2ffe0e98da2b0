"""Organisations (structures): long name, acronym, constituency; one correction here follows into every paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitation.errors import PalabreError
from facilitation.identifiers import new_id
from facilitation.store.schema import Row
from facilitation.store.store import Store
from facilitation.text.folding import fold

CONSTITUENCIES = (
    "state_institution",
    "ministry",
    "local_authority",
    "private_sector",
    "civil_society",
    "donor",
    "organisation",
    "press",
    "other",
)
"""The five constituencies of the reference workshop, then donors, the organising team, the press and the rest."""


@dataclass(frozen=True, slots=True)
class FormerName:
    """What an organisation was called up to a day."""

    name: str
    acronym: str
    until: date


@dataclass(frozen=True, slots=True)
class Organisation:
    """`aliases` are other spellings that lists use; `former_names` what it was called before it was renamed, oldest first."""

    id: str
    name: str
    acronym: str
    constituency: str
    aliases: tuple[str, ...]
    former_names: tuple[FormerName, ...]
    binned: bool

    @property
    def short(self) -> str:
        """What is said in the room: the acronym where there is one."""
        return self.acronym or self.name


class OrganisationsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, *, binned: bool = False) -> list[Organisation]:
        """Sorted by name, accents folded."""
        found = [_organisation(one, row) for one, row in self._store.tables.rows("organisation", "binned = ?", (int(binned),))]
        return sorted(found, key=lambda one: fold(one.name or one.acronym))

    def get(self, organisation: str) -> Organisation:
        return _organisation(organisation, self._store.tables.row("organisation", organisation))

    def named(self, name: str) -> Organisation | None:
        """The organisation with this name, acronym or alias, accents and case aside."""
        wanted = fold(name)
        if not wanted:
            return None
        for one in self.all():
            if wanted in {fold(one.name), fold(one.acronym), *map(fold, one.aliases)}:
                return one
        return None

    def add(self, name: str, *, acronym: str = "", constituency: str = "") -> str:
        name, acronym = name.strip(), acronym.strip()
        if not name and not acronym:
            raise PalabreError("organisation.no_name")
        organisation = new_id(self._store.clock())
        with self._store.act("organisation.add") as act:
            act.create("organisation", organisation, {"name": name or acronym, "acronym": acronym, "constituency": constituency})
        return organisation

    def named_or_new(self, name: str, *, acronym: str = "", constituency: str = "") -> str | None:
        """The id of the organisation so named, made where there is none; None for an empty name."""
        if not name.strip() and not acronym.strip():
            return None
        known = (self.named(name) if name.strip() else None) or (self.named(acronym) if acronym.strip() else None)
        return known.id if known else self.add(name, acronym=acronym, constituency=constituency)

    def update(self, organisation: str, **changes: Any) -> None:
        """Sets name, acronym, constituency or aliases; a former name is kept with its last day, so that old lists still find it."""
        before = self._store.tables.row("organisation", organisation)
        if changes.get("name", before["name"]) != before["name"] or changes.get("acronym", before["acronym"]) != before["acronym"]:
            former = {"name": before["name"], "acronym": before["acronym"], "until": self._store.clock().date().isoformat()}
            changes["former_names"] = [*before["former_names"], former]
            if "aliases" not in changes:
                changes["aliases"] = list(dict.fromkeys((*before["aliases"], before["name"])))
        with self._store.act("organisation.update") as act:
            act.update("organisation", organisation, changes)

    def bin(self, organisation: str) -> None:
        with self._store.act("organisation.bin") as act:
            act.update("organisation", organisation, {"binned": 1})

    def restore(self, organisation: str) -> None:
        with self._store.act("organisation.restore") as act:
            act.update("organisation", organisation, {"binned": 0})


def _organisation(organisation: str, row: Row) -> Organisation:
    former = (FormerName(one["name"], one["acronym"], date.fromisoformat(one["until"])) for one in row["former_names"])
    return Organisation(
        organisation,
        row["name"],
        row["acronym"],
        row["constituency"],
        tuple(row["aliases"]),
        tuple(former),
        bool(row["binned"]),
    )

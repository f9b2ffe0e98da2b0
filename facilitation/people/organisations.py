"""Organisations (structures): long name, acronym, constituency; one correction here follows into every paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitation.errors import PalabreError
from facilitation.people.separating import take_back
from facilitation.store.acts import Act, Change
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
    def names(self) -> tuple[str, ...]:
        """Every writing by which it is found, its name first."""
        return tuple(dict.fromkeys(name for name in (self.name, self.acronym, *self.aliases) if name))

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
        organisation = self._store.new_id()
        with self._store.act("organisation.add") as act:
            act.create("organisation", organisation, {"name": name or acronym, "acronym": acronym, "constituency": constituency})
        return organisation

    def named_or_new(self, name: str, *, acronym: str = "", constituency: str = "") -> str | None:
        """The id of the organisation so named, made where there is none; None for an empty name."""
        if not name.strip() and not acronym.strip():
            return None
        known = (self.named(name) if name.strip() else None) or (self.named(acronym) if acronym.strip() else None)
        return known.id if known else self.add(name, acronym=acronym, constituency=constituency)

    def people_in(self) -> dict[str, int]:
        """How many people come for each organisation, those in the bin and those merged into others left out."""
        return dict(
            self._store.tables.select(
                "SELECT organisation, count(*) FROM person WHERE organisation IS NOT NULL AND binned = 0 AND merged_into IS NULL "
                "GROUP BY organisation"
            )
        )

    def update(self, organisation: str, **changes: Any) -> None:
        """Sets name, acronym, constituency or aliases; a former name is kept with its last day, so that old lists still find it.

        Raises PalabreError("organisation.no_name") where neither name nor acronym is left, ("organisation.name_taken", name=…)
        where another one is called so: the two are one, and are to be merged.
        """
        before = self._store.tables.row("organisation", organisation)
        name, acronym = (str(changes.get(field, before[field])).strip() for field in ("name", "acronym"))
        if not name:
            changes["name"] = acronym
            if not acronym:
                raise PalabreError("organisation.no_name")
        if "name" in changes and fold(changes["name"]) != fold(before["name"]):
            self._refuse_taken(organisation, changes["name"])
        if changes.get("name", before["name"]) != before["name"] or changes.get("acronym", before["acronym"]) != before["acronym"]:
            former = {"name": before["name"], "acronym": before["acronym"], "until": self._store.clock().date().isoformat()}
            changes["former_names"] = [*before["former_names"], former]
            now = {changes.get("name", before["name"]), changes.get("acronym", before["acronym"])}
            known = [*(changes["aliases"] if "aliases" in changes else before["aliases"]), before["name"], before["acronym"]]
            changes["aliases"] = [alias for alias in dict.fromkeys(known) if alias and alias not in now]
        with self._store.act("organisation.update") as act:
            act.update("organisation", organisation, changes)

    def bin(self, organisation: str) -> None:
        with self._store.act("organisation.bin") as act:
            act.update("organisation", organisation, {"binned": 1})

    def restore(self, organisation: str) -> None:
        """Back on the list, under its own names: another one that took them over when the two were merged gives them back, with its
        people and its amendments, as far as nobody has changed them since.
        """
        known = self.get(organisation)
        names = {fold(name) for name in known.names}
        with self._store.act("organisation.restore") as act:
            take_back(act, self._store.tables, self._merged_by(organisation))
            act.update("organisation", organisation, {"binned": 0})
            for other in self.all():
                if other.id == organisation:
                    continue
                changes: dict[str, Any] = {"aliases": [alias for alias in other.aliases if fold(alias) not in names]}
                if known.acronym and other.acronym == known.acronym and self._taken_over(other.id, known.acronym):
                    changes["acronym"] = ""
                act.update("organisation", other.id, changes)

    def merge(self, kept: str, gone: str) -> None:
        """Two entries are one organisation: people and amendments of `gone` are those of `kept`, which answers to all its names.

        What `kept` does not say (acronym, constituency) is taken over. One act; `gone` goes to the bin, without anybody. Raises
        PalabreError("organisation.merge_itself").
        """
        if kept == gone:
            raise PalabreError("organisation.merge_itself")
        one, other = self.get(kept), self.get(gone)
        own = {fold(name) for name in one.names}
        acronym = one.acronym or other.acronym
        taken = [name for name in other.names if fold(name) not in own and name != acronym]
        former = [*self._store.tables.row("organisation", kept)["former_names"]]
        former += self._store.tables.row("organisation", gone)["former_names"]
        changes: dict[str, Any] = {
            "aliases": list(dict.fromkeys((*one.aliases, *taken))),
            "acronym": acronym,
            "constituency": one.constituency or other.constituency,
            "former_names": sorted(former, key=lambda name: str(name["until"])),
        }
        with self._store.act("organisation.merge") as act:
            act.update("organisation", kept, changes)
            for (person,) in self._store.tables.select("SELECT id FROM person WHERE organisation = ?", (gone,)):
                act.update("person", person, {"organisation": kept})
            self._merge_authors(act, kept, gone)
            act.update("organisation", gone, {"binned": 1})

    def _merge_authors(self, act: Act, kept: str, gone: str) -> None:
        """An amendment that both signed has one author less: who proposes counts before who supports."""
        rows = self._store.tables.select(
            "SELECT id, amendment, supports FROM amendment_author WHERE organisation = ? ORDER BY position", (gone,)
        )
        for author, amendment, supports in rows:
            twice = self._store.tables.select(
                "SELECT id, supports FROM amendment_author WHERE amendment = ? AND organisation = ?", (amendment, kept)
            )
            if not twice:
                act.update("amendment_author", author, {"organisation": kept})
            elif twice[0][1] and not supports:
                act.remove("amendment_author", twice[0][0])
                act.update("amendment_author", author, {"organisation": kept})
            else:
                act.remove("amendment_author", author)

    def _merged_by(self, organisation: str) -> list[Change]:
        """What the merge did that took it away; nothing where it was deleted by itself."""
        last = self._store.journal.last_to_set("organisation", organisation, "binned", 1)
        return self._store.journal.changes(last.id) if last.action == "organisation.merge" else []

    def _taken_over(self, organisation: str, acronym: str) -> bool:
        """Whether it has its acronym from one that it was merged with."""
        return self._store.journal.last_to_set("organisation", organisation, "acronym", acronym).action == "organisation.merge"

    def _refuse_taken(self, organisation: str, name: str) -> None:
        for other in self.all():
            if other.id != organisation and fold(name) == fold(other.name):
                raise PalabreError("organisation.name_taken", name=other.name)


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

"""Who can be an author, and how a typed name finds one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from facilitation.amendments.values import Author
from facilitation.store.store import Store
from facilitation.store.tables import RECORDED
from facilitation.text.folding import fold


@dataclass(frozen=True, slots=True)
class AuthorChoice:
    """One line of the completion: a person with their organisation, or an organisation; `search_text` is folded,
    `last_spoke` grows with each proposal (0: none yet)."""

    author: Author
    detail: str
    search_text: str
    present: bool
    last_spoke: int


class AuthorsService:
    """Reads people and organisations for the author field."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def choices(self, present: Collection[str] = ()) -> list[AuthorChoice]:
        """Everybody who may propose: those who proposed last first, then those present, then by name."""
        last_spoke = dict(
            self._store.tables.select(f"SELECT coalesce(person, organisation), max({RECORDED}) FROM amendment_author GROUP BY 1")
        )
        there = set(present)
        query = (
            "SELECT p.id, p.title, p.family_name, p.first_names, p.function, p.aliases, o.id, o.name, o.acronym FROM person p "
            "LEFT JOIN organisation o ON o.id = p.organisation WHERE p.binned = 0"
        )
        found: list[AuthorChoice] = []
        organisations_present: set[str] = set()
        for person, title, family, first, function, aliases, body, body_name, acronym in self._store.tables.select(query):
            name = " ".join(part for part in (title, first, family.upper()) if part)
            detail = ", ".join(part for part in (function, acronym or body_name) if part)
            if person in there and body:
                organisations_present.add(body)
            found.append(
                AuthorChoice(
                    Author(person, None, name),
                    detail,
                    fold(f"{family} {first} {aliases} {acronym or ''} {body_name or ''}"),
                    person in there,
                    last_spoke.get(person, 0),
                )
            )
        for body, body_name, acronym, aliases in self._store.tables.select(
            "SELECT id, name, acronym, aliases FROM organisation WHERE binned = 0"
        ):
            detail = body_name if acronym and acronym != body_name else ""
            found.append(
                AuthorChoice(
                    Author(None, body, acronym or body_name),
                    detail,
                    fold(f"{acronym} {body_name} {aliases}"),
                    body in organisations_present,
                    last_spoke.get(body, 0),
                )
            )
        found.sort(key=lambda choice: fold(choice.author.name))
        found.sort(key=lambda choice: (choice.last_spoke, choice.present), reverse=True)
        return found

    def resolve(self, name: str) -> Author:
        """The person or organisation that a typed name means when it is the only one; else the name as typed, on no list."""
        wanted = sorted(fold(name).split())
        if not wanted:
            return Author(None, None, "")
        bodies = self._store.tables.select("SELECT id, name, acronym, aliases FROM organisation WHERE binned = 0")
        for body, body_name, acronym, _ in bodies:
            if fold(name) in (fold(body_name), fold(acronym)):
                return Author(None, body, acronym or body_name)
        people = self._store.tables.select("SELECT id, title, family_name, first_names FROM person WHERE binned = 0")
        matching = [
            Author(person, None, " ".join(part for part in (title, first, family.upper()) if part))
            for person, title, family, first in people
            if sorted(fold(f"{family} {first}").split()) == wanted or sorted(fold(f"{title} {family} {first}").split()) == wanted
        ]
        return matching[0] if len(matching) == 1 else Author(None, None, name.strip())

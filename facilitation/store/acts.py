"""An act: one thing a person did, one transaction, one line of history, one step of undo.

`Act` is handed out by `Store.act`; whatever is written goes through it, so that journal and tables cannot differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from facilitation.store.schema import ENTITIES, Row, Value, complete, plain
from facilitation.store.tables import Tables

Operation = Literal["create", "update", "remove"]


@dataclass(frozen=True, slots=True)
class Change:
    """One row's change. `fields` by operation: create name → value; remove name → last value; update name → [before, after, stamp].

    The stamp of an update is that of the act which wrote the value it replaces: two laptops that replaced the same stamp without
    having seen each other are in conflict.
    """

    operation: Operation
    entity: str
    entity_id: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Notice:
    """What an act changed, told after it is durable: entity → ids. `kind` is "do", "undo" or "redo"."""

    act: str
    action: str
    kind: str
    changed: Mapping[str, frozenset[str]]

    def touches(self, *entities: str) -> bool:
        return any(entity in self.changed for entity in entities)


class Act:
    """Writes rows and remembers what it did; every method acts on the tables at once, inside the open transaction."""

    def __init__(self, tables: Tables, action: str, author: str) -> None:
        self.action = action
        self.author = author
        self.changes: list[Change] = []
        self.erased: dict[str, frozenset[str]] = {}
        """What was erased and is no change, since nothing may say what it was: entity → ids."""
        self._tables = tables

    def create(self, entity: str, entity_id: str, values: Mapping[str, Value]) -> None:
        self.create_all(entity, [(entity_id, values)])

    def create_all(self, entity: str, rows: Iterable[tuple[str, Mapping[str, Value]]]) -> None:
        """Many new rows of one entity, in the order given."""
        made = [(entity_id, complete(entity, values)) for entity_id, values in rows]
        self._tables.insert(entity, made)
        self.changes.extend(Change("create", entity, entity_id, row) for entity_id, row in made)

    def update(self, entity: str, entity_id: str, values: Mapping[str, Value]) -> None:
        """Sets fields; those that already have their value are no change. Raises KeyError for an unknown row or field."""
        before = self._tables.row(entity, entity_id)
        new = {name: plain(value) for name, value in values.items()}
        if unknown := new.keys() - ENTITIES[entity].keys():
            raise KeyError(f"{entity} has no field {', '.join(sorted(unknown))}")
        changed = {name: value for name, value in new.items() if before[name] != value}
        if not changed:
            return
        stamps = self._tables.stamps(entity, entity_id, changed)
        self._tables.update(entity, entity_id, changed)
        fields = {name: [before[name], value, stamps[name]] for name, value in changed.items()}
        self.changes.append(Change("update", entity, entity_id, fields))

    def remove(self, entity: str, entity_id: str) -> None:
        """Takes a row away. Things people made are binned (`binned = 1`) instead; this is for undo and for links."""
        before: Row = self._tables.row(entity, entity_id)
        self._tables.remove(entity, entity_id)
        self.changes.append(Change("remove", entity, entity_id, before))

    def erase(self, entity: str, blank: Row) -> None:
        """Gives these fields their value of a new row in every row; the journal must forget what it has of them too."""
        ids = [one for one, row in self._tables.rows(entity) if any(row[name] != value for name, value in blank.items())]
        for one in ids:
            self._tables.update(entity, one, blank)
        self.erased[entity] = self.erased.get(entity, frozenset()) | frozenset(ids)

    def invert(self, changes: Iterable[Change]) -> None:
        """Does the opposite of `changes`, last first: the tables are as before them."""
        for change in reversed(list(changes)):
            match change.operation:
                case "create":
                    self.remove(change.entity, change.entity_id)
                case "remove":
                    self.create(change.entity, change.entity_id, change.fields)
                case "update":
                    before = {name: values[0] for name, values in change.fields.items()}
                    self.update(change.entity, change.entity_id, before)

    def changed(self) -> Mapping[str, frozenset[str]]:
        touched: defaultdict[str, set[str]] = defaultdict(set)
        for change in self.changes:
            touched[change.entity].add(change.entity_id)
        for entity, ids in self.erased.items():
            touched[entity] |= ids
        return {entity: frozenset(ids) for entity, ids in touched.items()}

"""The tables behind the services: made by sqlite-utils from the schema, their rows as plain values."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from facilitation.store.connection import Connection, placed
from facilitation.store.schema import ENTITIES, INDEXES, Row, Value

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLUMN_TYPES: Mapping[str, type] = {"text": str, "integer": int, "real": float, "json": str, "reference": str}

_JSON = {entity: tuple(name for name, field in fields.items() if field.type == "json") for entity, fields in ENTITIES.items()}
"""The columns that are not read as they are stored: most rows have few of them, and every page reads hundreds of rows."""


RECORDED = "rowid"
"""The order in which the rows of an entity were recorded, for SQL: the journal's, since rows are put in act by act. Stamps say
another one where the clock was set back meanwhile."""


def create_tables(db: Database) -> None:
    """Makes the empty tables of every entity: STRICT, with foreign keys and indexes."""
    for entity, fields in ENTITIES.items():
        columns = {"id": str} | {name: _COLUMN_TYPES[field.type] for name, field in fields.items()}
        required = {name for name, field in fields.items() if field.default is not None}
        keys = [(name, field.refers_to, "id") for name, field in fields.items() if field.refers_to in db.table_names()]
        late = [(name, field.refers_to) for name, field in fields.items() if field.refers_to == entity]
        db.table(entity).create(columns, pk="id", not_null={"id"} | required, foreign_keys=keys, strict=True)
        for name, _ in late:
            db.table(entity).add_foreign_key(name, entity, "id")
    for entity, fields in ENTITIES.items():
        # References to entities that are described further down: their tables exist only now.
        known = {key.column for key in db.table(entity).foreign_keys}
        for name, field in fields.items():
            if field.refers_to and name not in known:
                db.table(entity).add_foreign_key(name, field.refers_to, "id")
    for entity, indexes in INDEXES.items():
        for columns_of_index in indexes:
            db.table(entity).create_index(columns_of_index)


class Tables:
    """Reads and writes single rows; only `Act` calls the writing half."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    # Reading

    def row(self, entity: str, entity_id: str) -> Row:
        """One row's fields without its id; raises KeyError where there is none."""
        names = ENTITIES[entity]
        found = self._db.execute(f"SELECT {', '.join(names)} FROM {entity} WHERE id = ?", (entity_id,)).fetchone()
        if found is None:
            raise KeyError(f"no {entity} {entity_id}")
        return _loaded(entity, found)

    def rows(self, entity: str, where: str = "1", arguments: Sequence[Any] = (), order: str = "id") -> Iterator[tuple[str, Row]]:
        """(id, fields) of the rows that `where` chooses (SQL over this entity's columns), in the order given."""
        names = ENTITIES[entity]
        query = f"SELECT id, {', '.join(names)} FROM {entity} WHERE {where} ORDER BY {order}"
        for entity_id, *values in self._db.execute(query, tuple(arguments)):
            yield entity_id, _loaded(entity, values)

    def in_turn(self, entity: str, where: str = "1", arguments: Sequence[Any] = ()) -> Iterator[tuple[str, int, Row]]:
        """(id, place, fields) in the order in which the rows were recorded, whatever the clock said then: `place` grows with it."""
        query = f"SELECT id, rowid, {', '.join(ENTITIES[entity])} FROM {entity} WHERE {where} ORDER BY {RECORDED}"
        for entity_id, place, *values in self._db.execute(query, tuple(arguments)):
            yield entity_id, place, _loaded(entity, values)

    def select(self, query: str, arguments: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """A reading query over several tables."""
        return self._db.execute(query, tuple(arguments)).fetchall()

    def stamps(self, entity: str, entity_id: str, names: Iterable[str]) -> dict[str, str]:
        """For each field the stamp of the act that last wrote it ("" where none is known)."""
        wanted = set(names)
        stamps = dict.fromkeys(wanted, "")
        query = (
            "SELECT act.stamp, change.operation, change.fields FROM change JOIN act ON act.id = change.act "
            "WHERE change.entity = ? AND change.entity_id = ? ORDER BY act.stamp DESC, change.place DESC"
        )
        for stamp, operation, fields in self._db.execute(query, (entity, entity_id)):
            found = wanted if operation != "update" else wanted & json.loads(fields).keys()
            stamps.update(dict.fromkeys(found, stamp))
            wanted = wanted - found
            if not wanted:
                break
        return stamps

    # Writing

    def insert(self, entity: str, rows: Sequence[tuple[str, Row]]) -> None:
        fields = ENTITIES[entity]
        statement = f"INSERT INTO {entity} ({', '.join(('id', *fields))}) VALUES ({placed(1 + len(fields))})"
        # Rows that an older Palabre has written may lack fields that came later.
        records = [
            (entity_id, *(field.store(row.get(name, field.default)) for name, field in fields.items())) for entity_id, row in rows
        ]
        try:
            self._db.execute_many(statement, records)
        except sqlite3.IntegrityError as error:
            raise KeyError(f"{entity}: {error}") from error

    def update(self, entity: str, entity_id: str, values: Mapping[str, Value]) -> None:
        """Sets these fields; raises KeyError where there is no such row."""
        fields = ENTITIES[entity]
        statement = f"UPDATE {entity} SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ?"
        stored = [fields[name].store(value) for name, value in values.items()]
        if self._db.execute(statement, (*stored, entity_id)).rowcount == 0:
            raise KeyError(f"no {entity} {entity_id}")

    def remove(self, entity: str, entity_id: str) -> None:
        """Takes the row away; raises KeyError where there is none."""
        if self._db.execute(f"DELETE FROM {entity} WHERE id = ?", (entity_id,)).rowcount == 0:
            raise KeyError(f"no {entity} {entity_id}")


def _loaded(entity: str, values: Sequence[Any]) -> Row:
    row = dict(zip(ENTITIES[entity], values, strict=True))
    for name in _JSON[entity]:
        row[name] = ENTITIES[entity][name].load(row[name])
    return row

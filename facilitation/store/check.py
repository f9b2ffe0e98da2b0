"""Is the file sound? Integrity, references, the chain of hashes, kept originals, and journal = tables."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitation.store.connection import Connection, in_memory
from facilitation.store.file import lay_out
from facilitation.store.journal import Journal, chain_hash
from facilitation.store.schema import ENTITIES
from facilitation.store.store import Store
from facilitation.store.tables import Tables


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at and what is wrong with it; `sound` when nothing is."""

    acts: int
    changes: int
    originals: int
    faults: tuple[str, ...] = field(default=())

    @property
    def sound(self) -> bool:
        return not self.faults


def check(store: Store) -> CheckReport:
    """Reads the whole file; never writes."""
    db = store._db
    faults: list[str] = []
    try:
        faults += [f"integrity: {line}" for (line,) in db.execute("PRAGMA integrity_check") if line != "ok"]
        faults += [f"reference: {table} row {row} → {parent}" for table, row, parent, _ in db.execute("PRAGMA foreign_key_check")]
        faults += _broken_chain(store.journal)
        faults += _damaged_originals(db)
        faults += _differing_tables(store)
        acts = db.execute("SELECT count(*) FROM act").fetchone()[0]
        changes = db.execute("SELECT count(*) FROM change").fetchone()[0]
        originals = db.execute("SELECT count(*) FROM blob").fetchone()[0]
    except sqlite3.DatabaseError as error:
        return CheckReport(0, 0, 0, (*faults, f"unreadable: {error}"))
    return CheckReport(acts, changes, originals, tuple(faults))


def replay(journal: Journal, into: Connection) -> Tables:
    """An empty database becomes what the journal tells, act by act in the order of their stamps."""
    lay_out(into)
    tables = Tables(into)
    for record in journal.acts():
        for change in journal.changes(record.id):
            match change.operation:
                case "create":
                    tables.insert(change.entity, [(change.entity_id, dict(change.fields))])
                case "update":
                    tables.update(change.entity, change.entity_id, {name: values[1] for name, values in change.fields.items()})
                case "remove":
                    tables.remove(change.entity, change.entity_id)
    return tables


def _broken_chain(journal: Journal) -> Iterator[str]:
    last: dict[str, str] = {}
    for record in journal.acts(order="sequence"):
        if record.previous != last.get(record.device, ""):
            yield f"chain: act {record.id} does not follow the one before it"
        if chain_hash(record, journal.bodies(record.id)) != record.hash:
            yield f"chain: act {record.id} was altered"
        last[record.device] = record.hash


def _damaged_originals(db: Connection) -> Iterator[str]:
    for digest, data in db.execute("SELECT digest, bytes FROM blob"):
        if hashlib.sha256(data).hexdigest() != digest:
            yield f"original: {digest[:12]} is damaged"


def _differing_tables(store: Store) -> Iterator[str]:
    scratch = in_memory()
    try:
        replayed = replay(store.journal, scratch)
        for entity in ENTITIES:
            ours, theirs = dict(store.tables.rows(entity)), dict(replayed.rows(entity))
            for entity_id in sorted(ours.keys() | theirs.keys()):
                if ours.get(entity_id) != theirs.get(entity_id):
                    yield f"projection: {entity} {entity_id} differs from the journal"
    except (KeyError, sqlite3.Error) as error:
        yield f"projection: the journal cannot be replayed ({error})"
    finally:
        scratch.close()

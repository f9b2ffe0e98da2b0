"""The journal: every act and its changes, appended, chained by hashes, read back in the order of their stamps."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from facilitation.store.acts import Change
from facilitation.store.connection import Connection
from facilitation.store.stamps import wall_time

if TYPE_CHECKING:
    from sqlite_utils import Database

ActKind = Literal["do", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class ActRecord:
    """The head of an act as the journal holds it. `target` is the act an undo or redo concerns."""

    id: str
    device: str
    stamp: str
    author: str
    action: str
    kind: ActKind
    target: str | None
    previous: str
    hash: str

    @property
    def at(self) -> datetime:
        """Wall time of the laptop that acted, UTC."""
        return wall_time(self.stamp)


def create_journal(db: Database) -> None:
    db.table("act").create(
        {
            "sequence": int,
            "id": str,
            "device": str,
            "stamp": str,
            "author": str,
            "action": str,
            "kind": str,
            "target": str,
            "previous": str,
            "hash": str,
        },
        pk="sequence",
        not_null={"id", "device", "stamp", "author", "action", "kind", "previous", "hash"},
        strict=True,
    )
    db.table("act").create_index(["id"], unique=True)
    db.table("act").create_index(["stamp"], unique=True)
    db.table("change").create(
        {"act": str, "place": int, "operation": str, "entity": str, "entity_id": str, "fields": str},
        pk=("act", "place"),
        not_null={"operation", "entity", "entity_id", "fields"},
        strict=True,
    )
    db.table("change").create_index(["entity", "entity_id"])


class Journal:
    """Appends and reads acts; the caller owns the transaction."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def append(
        self,
        *,
        act: str,
        device: str,
        stamp: str,
        author: str,
        action: str,
        kind: ActKind,
        target: str | None,
        changes: Sequence[Change],
    ) -> None:
        previous = self.last_hash(device)
        bodies = [(change, dump(change.fields)) for change in changes]
        record = ActRecord(act, device, stamp, author, action, kind, target, previous, "")
        digest = chain_hash(record, [(change.operation, change.entity, change.entity_id, body) for change, body in bodies])
        self._db.execute(
            "INSERT INTO act (id, device, stamp, author, action, kind, target, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (act, device, stamp, author, action, kind, target, previous, digest),
        )
        self._db.execute_many(
            "INSERT INTO change (act, place, operation, entity, entity_id, fields) VALUES (?, ?, ?, ?, ?, ?)",
            [(act, place, change.operation, change.entity, change.entity_id, body) for place, (change, body) in enumerate(bodies)],
        )

    def forget(self, entity: str, blank: Mapping[str, Any]) -> None:
        """Takes these fields of an entity out of every change ever noted, as if they had never been given, and chains anew.

        This is the one thing that alters what was written. The chain then shows tampering from here on; acts that another laptop
        holds from before have other hashes.
        """
        noted = self._db.execute("SELECT act, place, operation, fields FROM change WHERE entity = ?", (entity,)).fetchall()
        for act, place, operation, body in noted:
            fields = json.loads(body)
            if operation == "update":
                left = {name: value for name, value in fields.items() if name not in blank}
            else:
                left = {name: blank.get(name, value) for name, value in fields.items()}
            if not left:
                self._db.execute("DELETE FROM change WHERE act = ? AND place = ?", (act, place))
            elif left != fields:
                self._db.execute("UPDATE change SET fields = ? WHERE act = ? AND place = ?", (dump(left), act, place))
        self._chain_anew()

    def _chain_anew(self) -> None:
        last: dict[str, str] = {}
        for record in list(self.acts(order="sequence")):
            chained = replace(record, previous=last.get(record.device, ""))
            digest = chain_hash(chained, self.bodies(record.id))
            if (chained.previous, digest) != (record.previous, record.hash):
                self._db.execute("UPDATE act SET previous = ?, hash = ? WHERE id = ?", (chained.previous, digest, record.id))
            last[record.device] = digest

    def last_hash(self, device: str) -> str:
        found = self._db.execute("SELECT hash FROM act WHERE device = ? ORDER BY sequence DESC LIMIT 1", (device,)).fetchone()
        return str(found[0]) if found else ""

    def latest_stamp(self) -> str:
        found = self._db.execute("SELECT max(stamp) FROM act").fetchone()
        return str(found[0] or "")

    def latest_id(self) -> str:
        """The greatest id by time (UUIDv7) of an act or of what one made, "" in an empty file."""
        query = (
            "WITH last AS (SELECT id FROM act ORDER BY id DESC LIMIT 1) SELECT max(id) FROM (SELECT id FROM last UNION ALL "
            "SELECT entity_id FROM change WHERE act = (SELECT id FROM last) AND substr(entity_id, 15, 1) = '7')"
        )
        return str(self._db.execute(query).fetchone()[0] or "")

    def acts(self, where: str = "1", arguments: Sequence[Any] = (), order: str = "stamp") -> Iterator[ActRecord]:
        columns = "id, device, stamp, author, action, kind, target, previous, hash"
        for row in self._db.execute(f"SELECT {columns} FROM act WHERE {where} ORDER BY {order}", tuple(arguments)):
            yield ActRecord(*row)

    def changes(self, act: str) -> list[Change]:
        query = "SELECT operation, entity, entity_id, fields FROM change WHERE act = ? ORDER BY place"
        return [
            Change(operation, entity, entity_id, json.loads(fields))
            for operation, entity, entity_id, fields in self._db.execute(query, (act,))
        ]

    def bodies(self, act: str) -> list[tuple[str, str, str, str]]:
        """(operation, entity, id, fields as stored) of an act's changes: what its hash is made over."""
        query = "SELECT operation, entity, entity_id, fields FROM change WHERE act = ? ORDER BY place"
        return list(self._db.execute(query, (act,)))

    def history(self, entity: str, entity_id: str) -> list[tuple[ActRecord, Change]]:
        """Every change of one thing with the act that made it, oldest first."""
        query = (
            "SELECT a.id, a.device, a.stamp, a.author, a.action, a.kind, a.target, a.previous, a.hash, c.operation, c.fields "
            "FROM change c JOIN act a ON a.id = c.act WHERE c.entity = ? AND c.entity_id = ? ORDER BY a.stamp, c.place"
        )
        return [
            (ActRecord(*row[:9]), Change(row[9], entity, entity_id, json.loads(row[10])))
            for row in self._db.execute(query, (entity, entity_id))
        ]

    def turns(self, entity: str, ids: Iterable[str], field: str) -> dict[str, int]:
        """For each of these things a number that grows from act to act: that of the last one that gave the field a value, the
        creation counted."""
        query = (
            "SELECT c.entity_id, max(a.sequence) FROM change c JOIN act a ON a.id = c.act WHERE c.entity = ? "
            "AND c.entity_id IN (SELECT value FROM json_each(?)) AND json_type(c.fields, ?) IS NOT NULL GROUP BY 1"
        )
        return dict(self._db.execute(query, (entity, dump(list(ids)), f"$.{field}")).fetchall())

    def last_to_set(self, entity: str, entity_id: str, field: str, value: Any) -> ActRecord:
        """The latest act that gave the field this value. Raises KeyError where none did."""
        for record, change in reversed(self.history(entity, entity_id)):
            after = change.fields.get(field)
            if (after[1] if change.operation == "update" and after is not None else after) == value:
                return record
        raise KeyError(f"{entity} {entity_id} never had {field} = {value!r}")


def dump(fields: Any) -> str:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def chain_hash(record: ActRecord, bodies: Sequence[tuple[str, str, str, str]]) -> str:
    """SHA-256 over the act's head (with the hash before it on the same device) and its changes."""
    head = [record.id, record.device, record.stamp, record.author, record.action, record.kind, record.target, record.previous]
    digest = hashlib.sha256(dump(head).encode("utf-8", "surrogatepass"))
    for body in bodies:
        for part in body:
            # A length before each part: no two lists of changes run together to the same bytes.
            encoded = part.encode("utf-8", "surrogatepass")
            digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()

"""The register of points: recommendations, decisions of the room, actions with who and by when, and what is parked (« frigo »)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from facilitation.errors import PalabreError
from facilitation.store.schema import Row
from facilitation.store.store import Store

KINDS = ("recommendation", "decision", "action", "parked")
STATES = ("open", "done", "dropped")


@dataclass(frozen=True, slots=True)
class Point:
    """`number` counts within its kind and is never given again; `deadline` is a day."""

    id: str
    kind: str
    number: int
    text: str
    addressee: str
    responsible: str
    deadline: date | None
    indicator: str
    state: str
    document: str | None
    clause: str | None
    amendment: str | None
    agenda_item: str | None
    session: str | None
    recorded_at: datetime
    adopted_at: datetime | None
    binned: bool


class RegisterService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, kind: str | None = None, *, binned: bool = False) -> list[Point]:
        """By kind in the order of KINDS, then by number."""
        found = [_point(one, row) for one, row in self._store.tables.rows("point", "binned = ?", (int(binned),))]
        chosen = [point for point in found if kind is None or point.kind == kind]
        return sorted(chosen, key=lambda point: (KINDS.index(point.kind), point.number))

    def get(self, point: str) -> Point:
        return _point(point, self._store.tables.row("point", point))

    def add(self, kind: str, text: str, **fields: Any) -> str:
        """A new point; `fields` by the names of `Point` (`deadline` as a date). Raises PalabreError without a text."""
        if kind not in KINDS:
            raise ValueError(kind)
        if not text.strip():
            raise PalabreError("point.no_text")
        given = self._store.tables.select(
            "SELECT coalesce(max(json_extract(fields, '$.number')), 0) FROM change WHERE entity = 'point' AND operation = 'create' "
            "AND json_extract(fields, '$.kind') = ?",
            (kind,),
        )
        point = self._store.new_id()
        row = {
            "kind": kind,
            "number": given[0][0] + 1,
            "text": text.strip(),
            "recorded_at": self._store.clock().isoformat(timespec="seconds"),
        }
        with self._store.act("point.add") as act:
            act.create("point", point, row | _row(fields))
        return point

    def update(self, point: str, **changes: Any) -> None:
        """Corrects a point; changing the words of an adopted one takes its adoption back (scenario 36)."""
        if "text" in changes:
            if not changes["text"].strip():
                raise PalabreError("point.no_text")
            changes["text"] = changes["text"].strip()
            if changes["text"] != self.get(point).text:
                changes.setdefault("adopted_at", None)
        if changes.get("state", "open") not in STATES:
            raise ValueError(changes["state"])
        with self._store.act("point.update") as act:
            act.update("point", point, _row(changes))

    def adopt(self, point: str) -> None:
        """The plenary adopted these words now; a second call changes nothing."""
        if self.get(point).adopted_at is not None:
            return
        with self._store.act("point.adopt") as act:
            act.update("point", point, {"adopted_at": self._store.clock().isoformat(timespec="seconds")})

    def bin(self, point: str) -> None:
        with self._store.act("point.bin") as act:
            act.update("point", point, {"binned": 1})

    def restore(self, point: str) -> None:
        with self._store.act("point.restore") as act:
            act.update("point", point, {"binned": 0})


def _row(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in fields.items()}


def _point(point: str, row: Row) -> Point:
    values = dict(row)
    values["deadline"] = date.fromisoformat(values["deadline"]) if values["deadline"] else None
    values["recorded_at"] = datetime.fromisoformat(values["recorded_at"])
    values["adopted_at"] = datetime.fromisoformat(values["adopted_at"]) if values["adopted_at"] else None
    values["binned"] = bool(values["binned"])
    return Point(id=point, **values)

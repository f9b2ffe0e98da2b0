"""Reads amendments from the tables, with their authors, their parts and the decision in force."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from facilitation.amendments.values import Amendment, Author, Decision, Outcome, Part, Reservation
from facilitation.store.schema import Row
from facilitation.store.store import Store


class AmendmentReader:
    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, amendments: Sequence[str] | None) -> list[Amendment]:
        """These amendments, or all, from the tables, in the order they were recorded."""
        where = "1" if amendments is None else f"id IN ({','.join('?' * len(amendments))})"
        rows = list(self._store.tables.in_turn("amendment", where, amendments or ()))
        authors = self._authors(amendments)
        decisions = self.decisions_in_force(amendments)
        reopened = self._reopened(amendments)
        parts = self._parts(amendments)
        return [
            _amendment(one, place, row, authors.get(one, ()), decisions.get(one), parts.get(one, ()), reopened.get(one))
            for one, place, row in rows
        ]

    def _parts(self, amendments: Sequence[str] | None) -> dict[str, tuple[Part, ...]]:
        query = (
            "SELECT x.amendment, x.clause, c.document, x.base_text, x.spans FROM amendment_part x JOIN clause c ON c.id = x.clause"
            + _only("x.amendment", amendments)
            + " ORDER BY x.amendment, x.position"
        )
        found: dict[str, list[Part]] = {}
        for amendment, clause, document, base_text, spans in self._store.tables.select(query, amendments or ()):
            places = tuple((start, end) for start, end in json.loads(spans))
            found.setdefault(amendment, []).append(Part(clause, document, base_text, places))
        return {amendment: tuple(parts) for amendment, parts in found.items()}

    def _authors(self, amendments: Sequence[str] | None) -> dict[str, tuple[Author, ...]]:
        """Names are read from the lists each time, so that one correction there follows everywhere."""
        query = (
            "SELECT x.amendment, x.person, x.organisation, x.name, x.supports, x.added_at, p.title, p.first_names, p.family_name, "
            "o.acronym, o.name FROM amendment_author x LEFT JOIN person p ON p.id = x.person "
            "LEFT JOIN organisation o ON o.id = x.organisation"
            + _only("x.amendment", amendments)
            + " ORDER BY x.amendment, x.position"
        )
        found: dict[str, list[Author]] = {}
        for (
            amendment,
            person,
            body,
            typed,
            supports,
            added_at,
            title,
            first,
            family,
            acronym,
            body_name,
        ) in self._store.tables.select(query, amendments or ()):
            name = typed
            if person:
                name = " ".join(part for part in (title, first, (family or "").upper()) if part)
            elif body:
                name = acronym or body_name
            found.setdefault(amendment, []).append(Author(person, body, name, bool(supports), datetime.fromisoformat(added_at)))
        return {amendment: tuple(names) for amendment, names in found.items()}

    def decisions_in_force(self, amendments: Sequence[str] | None = None) -> dict[str, Decision]:
        """Amendment → the latest decision of plenary or committee that was not reopened."""
        where = "reopened_at IS NULL AND level <> 'group'" + _only("amendment", amendments, word=" AND")
        rows = self._store.tables.in_turn("decision", where, amendments or ())
        return {row["amendment"]: decision_of(one, place, row) for one, place, row in rows}

    def _reopened(self, amendments: Sequence[str] | None) -> dict[str, Decision]:
        """Amendment → the decision that was reopened last."""
        where = "reopened_at IS NOT NULL AND level <> 'group'" + _only("amendment", amendments, word=" AND")
        # One stands at a time: the last that was taken is the last that was reopened.
        rows = self._store.tables.in_turn("decision", where, amendments or ())
        return {row["amendment"]: decision_of(one, place, row) for one, place, row in rows}


def _only(column: str, ids: Sequence[str] | None, word: str = " WHERE") -> str:
    return "" if ids is None else f"{word} {column} IN ({','.join('?' * len(ids))})"


def decision_of(decision: str, place: int, row: Row) -> Decision:
    values = dict(row)
    values["outcome"] = cast(Outcome, values["outcome"])
    values["deadline"] = date.fromisoformat(values["deadline"]) if values["deadline"] else None
    values["decided_at"] = datetime.fromisoformat(values["decided_at"])
    values["reopened_at"] = datetime.fromisoformat(values["reopened_at"]) if values["reopened_at"] else None
    values["reopened_for"] = values["reopened_for"] or ""
    values["reservations"] = tuple(Reservation(one["by"], one["text"]) for one in values["reservations"])
    return Decision(id=decision, place=place, **values)


def _amendment(
    amendment: str,
    place: int,
    row: Row,
    authors: tuple[Author, ...],
    decision: Decision | None,
    parts: tuple[Part, ...],
    reopened: Decision | None,
) -> Amendment:
    values = {name: value for name, value in row.items() if name not in ("series", "serial")}
    values["recorded_at"] = datetime.fromisoformat(values["recorded_at"])
    values["binned"] = bool(values["binned"])
    values["columns"] = tuple(values["columns"])
    reopened = None if decision is not None else reopened
    return Amendment(id=amendment, authors=authors, decision=decision, parts=parts, reopened=reopened, place=place, **values)

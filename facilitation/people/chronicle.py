"""What became of a person's entry: every change with when and by whom, read off the journal; nothing is kept twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from facilitation.identifiers import joint_id
from facilitation.store.acts import Change
from facilitation.store.journal import ActRecord
from facilitation.store.store import Store

Event = Literal[
    "added", "imported", "registered_late", "changed", "binned", "restored", "merged", "separated", "replaced", "renamed"
]

_UNTOLD = frozenset({"registered_at", "registered_late", "binned", "merged_into", "aliases"})
"""Fields that events of their own tell, and what follows from a correction."""


@dataclass(frozen=True, slots=True)
class Told:
    """One field: its name as in the schema, what it said before and after (organisations and people by their names)."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One act on the person. `at` is in the zone of the laptop's clock, `by` "" where the journal names nobody; `kind` is "do",
    "undo" or "redo". `fields` are those changed; of "replaced" the two people and the half-day's id, of "renamed" the
    organisation's names.
    """

    at: datetime
    by: str
    event: Event
    kind: str
    fields: tuple[Told, ...]


class ChronicleService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def of_person(self, person: str) -> list[Entry]:
        """Newest first: the person's own entry, her replacements, and the names that her organisation had while it was hers."""
        own = self._store.journal.history("person", person)
        found = [(record, entry) for record, change in own if (entry := self._own(record, change)) is not None]
        found += self._replacements(person)
        found += self._renamings(own)
        found.sort(key=lambda one: one[0].stamp, reverse=True)
        return [entry for _, entry in found]

    def _own(self, record: ActRecord, change: Change) -> Entry | None:
        if change.operation == "create":
            late = bool(change.fields.get("registered_late"))
            event: Event = "imported" if record.action == "people.import" else "registered_late" if late else "added"
            return self._entry(record, event)
        if change.operation == "remove":
            return None
        for field, on, off in (("merged_into", "merged", "separated"), ("binned", "binned", "restored")):
            if field in change.fields:
                after = change.fields[field][1]
                fields = (Told(field, "", self._person(after)),) if field == "merged_into" and after else ()
                return self._entry(record, on if after else off, fields)  # type: ignore[arg-type]
        told = tuple(
            Told(name, self._value(name, before), self._value(name, after))
            for name, (before, after, _) in change.fields.items()
            if name not in _UNTOLD
        )
        return self._entry(record, "changed", told) if told else None

    def _replacements(self, person: str) -> Iterator[tuple[ActRecord, Entry]]:
        """Each half-day from which on somebody came, or no longer comes, in the person's place, or she in somebody's."""
        records = self._store.tables.select("SELECT session, person FROM attendance WHERE person = ?", (person,))
        records += self._store.tables.select("SELECT session, person FROM attendance WHERE replaced_by = ?", (person,))
        for session, principal in records:
            for record, change in self._store.journal.history("attendance", joint_id("attendance", session, principal)):
                if "replaced_by" not in change.fields:
                    continue
                value = change.fields["replaced_by"]
                match change.operation:
                    case "update":
                        before, after = value[:2]
                    case "create":
                        before, after = None, value
                    case "remove":
                        before, after = value, None
                if before == after or (principal != person and person not in (before, after)):
                    continue
                fields = (
                    Told("principal", "", self._person(principal)),
                    Told("substitute", self._person(before), self._person(after)),
                    Told("session", "", session),
                )
                yield record, self._entry(record, "replaced", fields)

    def _renamings(self, own: list[tuple[ActRecord, Change]]) -> Iterator[tuple[ActRecord, Entry]]:
        for organisation, begin, end in _spans(own):
            for record, change in self._store.journal.history("organisation", organisation):
                if change.operation != "update" or not begin < record.stamp < end:
                    continue
                names = {name: change.fields[name] for name in ("name", "acronym") if name in change.fields}
                if names:
                    told = tuple(Told(name, before, after) for name, (before, after, _) in names.items())
                    yield record, self._entry(record, "renamed", told)

    def _entry(self, record: ActRecord, event: Event, fields: tuple[Told, ...] = ()) -> Entry:
        return Entry(record.at.astimezone(self._store.clock().tzinfo), record.author, event, record.kind, fields)

    def _value(self, field: str, value: Any) -> Any:
        if field == "organisation":
            return self._organisation(value)
        return ", ".join(map(str, value)) if isinstance(value, list) else value

    def _organisation(self, organisation: str | None) -> str:
        found = self._store.tables.select("SELECT acronym, name FROM organisation WHERE id = ?", (organisation,))
        return str(found[0][1] or found[0][0]) if found else ""

    def _person(self, person: str | None) -> str:
        found = self._store.tables.select("SELECT family_name, first_names FROM person WHERE id = ?", (person,))
        return f"{found[0][0].upper()} {found[0][1]}".strip() if found else ""


def _spans(own: list[tuple[ActRecord, Change]]) -> list[tuple[str, str, str]]:
    """(organisation, stamp from, stamp to) for which the person came."""
    spans: list[tuple[str, str, str]] = []
    current, since = "", ""
    for record, change in own:
        fields: Mapping[str, Any] = change.fields
        if "organisation" not in fields:
            continue
        value = fields["organisation"][1] if change.operation == "update" else fields["organisation"]
        if current:
            spans.append((current, since, record.stamp))
        current, since = value or "", record.stamp
    if current:
        spans.append((current, since, "\uffff"))
    return spans

"""What a workshop file holds: each entity, its fields with their types, and what refers to what.

This is the one description from which tables are made, rows are checked and journals replayed. Names are the glossary's
(`domain.md`, section 4). An entity's table holds its fields after `id`; all tables are STRICT.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Value = str | int | float | None | list[Any] | dict[str, Any]
Row = dict[str, Any]
FieldType = Literal["text", "integer", "real", "json", "reference"]


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its type, the value it has where none is given, and for a reference the entity it points at."""

    type: FieldType
    default: Value = None
    refers_to: str | None = None

    def store(self, value: Value) -> str | int | float | None:
        """The value as its column holds it."""
        if self.type == "json":
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        if isinstance(value, bool):
            return int(value)
        assert not isinstance(value, list | dict)
        return value

    def load(self, stored: Any) -> Any:
        if self.type != "json":
            return stored
        # Most lists of most rows are empty.
        return [] if stored == "[]" else json.loads(stored)


def text(default: str | None = "") -> Field:
    return Field("text", default)


def maybe() -> Field:
    """A text that may be absent (a time not yet known, a digest)."""
    return Field("text", None)


def integer(default: int | None = 0) -> Field:
    return Field("integer", default)


def listing() -> Field:
    return Field("json", [])


def record() -> Field:
    return Field("json", None)


def reference(entity: str) -> Field:
    return Field("reference", None, entity)


Entity = Mapping[str, Field]

ENTITIES: Mapping[str, Entity] = {
    "workshop": {
        "title": text(), "place": text(), "starts_on": text(), "ends_on": text(), "language": text("fr"),
        "state_name": text(), "state_motto": text(), "administration": listing(), "supported_by": text(),
        "project_title": text(), "project_number": text(), "contract_number": text(), "document_reference": text(),
        "data_notice": text(), "retained_until": maybe(), "sheet_period": text("half_day"), "group_word": text("group"),
        "background": text(), "general_objective": text(), "specific_objectives": listing(), "expected_results": listing(),
        "asks_age": integer(), "asks_disability": integer(), "certificate_issuer": text(), "certificate_least": integer(1),
        "contacts_erased_at": maybe(), "turn_seconds": integer(180), "first_time_first": integer(),
        "turns_by_category": integer(),
    },
    "logo": {"position": integer(), "name": text(), "image": text()},
    "organisation": {
        "name": text(), "acronym": text(), "constituency": text(), "aliases": listing(), "binned": integer(),
        "former_names": listing(),
    },
    "person": {
        "title": text(), "family_name": text(), "first_names": text(), "sex": text(), "function": text(),
        "organisation": reference("organisation"), "role": text("participant"), "phones": listing(), "email": text(),
        "locality": text(), "precedence_rank": integer(None), "consent_contact": integer(None), "consent_image": integer(None),
        "notes": text(), "aliases": listing(), "registered_at": text(), "registered_late": integer(), "binned": integer(),
        "age_class": text(), "disability": integer(None), "merged_into": reference("person"),
        "form_of_address": text(),
    },
    "merge": {"kept": reference("person"), "gone": reference("person"), "merged_at": text(), "separated_at": maybe()},
    "distinct_people": {"first": reference("person"), "second": reference("person")},
    "list_layout": {"headers": listing(), "columns": record()},
    "certificate": {"person": reference("person"), "number": integer(), "issued_at": text()},
    "session": {
        "date": text(), "half": text("morning"), "starts_at": text(), "ends_at": text(), "chair": reference("person"),
        "moderator": reference("person"), "rapporteurs": listing(), "opened_at": maybe(), "closed_at": maybe(), "notes": text(),
        "notes_spans": listing(), "adopted_at": maybe(), "adopted_in": reference("session"), "adopted_changed": integer(),
    },
    "attendance": {
        "session": reference("session"), "person": reference("person"), "state": text(), "arrived_at": maybe(),
        "left_at": maybe(), "signed": integer(), "replaced_by": reference("person"),
    },
    "agenda_item": {
        "session": reference("session"), "position": integer(), "kind": text("plenary"), "title": text(),
        "starts_at": text(), "minutes": integer(), "least_minutes": integer(None), "fixed": integer(), "room": text(),
        "responsible": text(), "document": reference("document"), "clause": reference("clause"),
        "breakout_group": reference("breakout_group"), "started_at": maybe(), "ended_at": maybe(), "notes": text(),
        "binned": integer(), "first_session": reference("session"), "first_start": integer(None), "first_minutes": integer(None),
        "paused_at": maybe(), "paused_seconds": integer(), "notes_spans": listing(),
    },
    "replanning": {"made_at": text(), "remedy": text(), "delay": integer(), "days": listing()},
    "turn": {
        "kind": text("request"), "person": reference("person"), "name": text(), "sex": text(),
        "organisation": reference("organisation"), "body": text(), "constituency": text(), "session": reference("session"),
        "agenda_item": reference("agenda_item"), "amendment": reference("amendment"), "position": integer(), "asked_at": text(),
        "started_at": maybe(), "ended_at": maybe(), "paused_at": maybe(), "paused_seconds": integer(), "withdrawn_at": maybe(),
    },
    "ceremony_step": {
        "agenda_item": reference("agenda_item"), "position": integer(), "kind": text("speech"), "title": text(),
        "person": reference("person"), "name": text(), "quality": text(), "represented_by": reference("person"),
        "representative": text(), "representative_quality": text(), "minutes": integer(5), "by_hand": integer(),
        "file_name": text(), "file": text(), "received_at": maybe(), "started_at": maybe(), "ended_at": maybe(), "notes": text(),
    },
    "summary": {
        "date": text(), "sections": record(), "made_at": text(), "night_sections": record(), "night_at": maybe(),
        "adopted_at": maybe(), "adopted_in": reference("session"), "adopted_sections": record(), "changed": integer(),
    },
    "breakout_group": {
        "position": integer(), "number": integer(), "name": text(), "room": text(), "chair": reference("person"),
        "rapporteur": reference("person"), "document": reference("document"), "clause": reference("clause"), "binned": integer(),
    },
    "group_member": {
        "breakout_group": reference("breakout_group"), "person": reference("person"), "locked": integer(),
    },
    "document": {
        "position": integer(), "title": text(), "version": integer(1), "source_name": text(), "format": text(),
        "original": text(), "unshown": listing(), "tracked_changes": integer(), "added_at": text(), "binned": integer(),
        "replaces": reference("document"),
    },
    "clause": {
        "document": reference("document"), "parent": reference("clause"), "position": integer(), "kind": text(),
        "level": integer(), "number": text(), "label": text(), "text": text(), "spans": listing(), "number_typed": integer(),
        "cell": record(), "anchor": record(),
    },
    "validation": {
        "clause": reference("clause"), "state": text(), "session": reference("session"), "stated_at": text(),
        "reservations": listing(),
    },
    "amendment": {
        "number": text(), "series": text(), "serial": integer(), "parent": reference("amendment"),
        "document": reference("document"), "clause": reference("clause"), "kind": text(), "base_text": text(),
        "text": text(), "target": reference("clause"), "rationale": text(), "nature": text("substance"),
        "breakout_group": reference("breakout_group"), "session": reference("session"),
        "agenda_item": reference("agenda_item"), "answer": text(), "recorded_at": text(), "binned": integer(),
        "made_on": reference("document"), "columns": listing(),
    },
    "amendment_part": {
        "amendment": reference("amendment"), "position": integer(), "clause": reference("clause"), "base_text": text(),
        "spans": listing(),
    },
    "amendment_author": {
        "amendment": reference("amendment"), "position": integer(), "person": reference("person"),
        "organisation": reference("organisation"), "name": text(), "supports": integer(), "added_at": text(),
    },
    "decision": {
        "amendment": reference("amendment"), "level": text("plenary"), "outcome": text(),
        "agreed_text": maybe(), "agreed_base": maybe(),
        "mode": text("consensus"), "votes_for": integer(None), "votes_against": integer(None), "abstentions": integer(None),
        "chair": reference("person"), "session": reference("session"), "reason": text(), "mandate": text(),
        "mandate_to": text(), "deadline": maybe(), "reservations": listing(), "because_of": reference("amendment"),
        "decided_at": text(), "reopened_at": maybe(), "reopened_reason": text(), "reopened_for": maybe(),
    },
    "point": {
        "kind": text(), "number": integer(), "text": text(), "addressee": text(), "responsible": text(), "deadline": maybe(),
        "indicator": text(), "state": text("open"), "document": reference("document"), "clause": reference("clause"),
        "amendment": reference("amendment"), "agenda_item": reference("agenda_item"), "session": reference("session"),
        "recorded_at": text(), "adopted_at": maybe(), "binned": integer(),
    },
    "printed": {
        "paper": text(), "scope": text(), "version": integer(1), "language": text(), "printed_at": text(), "content": listing(),
    },
}  # fmt: skip

INDEXES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "attendance": (("session",), ("person",)),
    "agenda_item": (("session",),),
    "turn": (("session",), ("agenda_item",)),
    "ceremony_step": (("agenda_item",),),
    "group_member": (("breakout_group",), ("person",)),
    "clause": (("document", "position"), ("parent",)),
    "amendment": (("document",), ("clause",), ("parent",), ("series", "serial")),
    "amendment_part": (("amendment",), ("clause",)),
    "amendment_author": (("amendment",),),
    "decision": (("amendment",),),
    "validation": (("clause",),),
}

LOCAL_TABLES = ("act", "change", "blob", "local", "draft")
"""Tables that are no projection: the journal itself, originals by their digest, and what belongs to this laptop alone."""


def complete(entity: str, values: Mapping[str, Value]) -> Row:
    """All fields of a new row, given ones first checked by name; raises KeyError for a field the entity has not."""
    fields = ENTITIES[entity]
    if unknown := values.keys() - fields.keys():
        raise KeyError(f"{entity} has no field {', '.join(sorted(unknown))}")
    return {name: plain(values[name]) if name in values else _fresh(field.default) for name, field in fields.items()}


def blank(entity: str, names: Iterable[str]) -> Row:
    """What these fields hold in a new row that gives them nothing."""
    return {name: _fresh(ENTITIES[entity][name].default) for name in names}


def _fresh(default: Value) -> Value:
    return list(default) if isinstance(default, list) else default


def plain(value: Any) -> Value:
    """The value as JSON gives it back: tuples become lists, booleans numbers; what replay sees is what was written."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, str):
        return _whole(value)
    if value is None or isinstance(value, int | float):
        return value
    raise TypeError(f"no journal value: {value!r}")


def _whole(value: str) -> str:
    """A lone surrogate (half a letter from a broken paste) has no UTF-8 form: it becomes the visible replacement mark."""
    if value.isascii():
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

"""What becomes of the records of two people who turn out to be one: all that names the one gone names the one kept.

References are found through the schema, so that an entity added later is not forgotten. What two people may each have once (a
record of a half-day, a seat in a group, authorship of an amendment) is brought together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from facilitation.identifiers import joint_id
from facilitation.people.phones import phone_key
from facilitation.store.acts import Act
from facilitation.store.schema import ENTITIES, Row
from facilitation.store.tables import Tables

HOLDERS: tuple[tuple[str, str], ...] = (("session", "rapporteurs"),)
"""Lists of people's ids: (entity, field). Those of `printed.content` say what stood on a paper, and stay."""
UNTOUCHED = frozenset({"person", "merge", "distinct_people"})
"""Entities that say who was which person: they are followed, not rewritten."""
_STATES = ("present", "left", "excused", "absent", "")
_FILLED = (
    "title",
    "sex",
    "function",
    "organisation",
    "email",
    "locality",
    "precedence_rank",
    "age_class",
    "disability",
    "form_of_address",
)
_CONSENTS = ("consent_contact", "consent_image")


def join_records(act: Act, tables: Tables, kept: str, gone: str) -> None:
    """Moves within the open act all that refers to `gone`."""
    _join_attendance(act, tables, kept, gone)
    _join_seats(act, tables, kept, gone)
    _join_authors(act, tables, kept, gone)
    for entity, fields in ENTITIES.items():
        if entity in UNTOUCHED:
            continue
        for name, field in fields.items():
            if field.refers_to == "person":
                for row in _ids(tables, f"SELECT id FROM {entity} WHERE {name} = ?", gone):
                    act.update(entity, row, {name: kept})
    for entity, name in HOLDERS:
        for row in _ids(tables, f"SELECT id FROM {entity} WHERE instr({name}, ?)", gone):
            listed = tables.row(entity, row)[name]
            act.update(entity, row, {name: list(dict.fromkeys(kept if one == gone else one for one in listed))})
    # Nobody comes in her own place.
    for row in _ids(tables, "SELECT id FROM attendance WHERE person = replaced_by AND person = ?", kept):
        act.update("attendance", row, {"replaced_by": None})


def joined_fields(kept: Row, gone: Row, *, named_as_gone: bool) -> dict[str, Any]:
    """What the record kept says then: its own words, the other's where it says nothing, numbers and spellings of both."""
    changes: dict[str, Any] = {name: gone[name] for name in _FILLED if kept[name] in (None, "")}
    chosen = gone if named_as_gone else kept
    changes |= {"family_name": chosen["family_name"], "first_names": chosen["first_names"]}
    changes["title"] = chosen["title"] or kept["title"] or gone["title"]
    if kept["role"] == "participant":
        changes["role"] = gone["role"]
    for consent in _CONSENTS:
        # Who refused once has refused.
        asked = [row[consent] for row in (kept, gone) if row[consent] is not None]
        changes[consent] = min(asked, default=None)
    changes["registered_at"] = min(filter(None, (kept["registered_at"], gone["registered_at"])), default="")
    changes["registered_late"] = min(kept["registered_late"], gone["registered_late"])
    changes["notes"] = "\n".join(dict.fromkeys(filter(None, (kept["notes"], gone["notes"]))))
    changes["phones"] = _once((*kept["phones"], *gone["phones"]), lambda phone: phone_key(phone) or phone)
    spellings = (*kept["aliases"], list_name(kept), *gone["aliases"], list_name(gone))
    changes["aliases"] = [one for one in dict.fromkeys(spellings) if one and one != list_name(chosen)]
    return changes


def list_name(row: Row) -> str:
    """As lists have it, and as other spellings are kept."""
    return f"{row['family_name'].upper()} {row['first_names']}".strip()


def _join_attendance(act: Act, tables: Tables, kept: str, gone: str) -> None:
    """Of two records of one half-day: the earliest arrival, present before left before excused, signed if either is."""
    for record, row in list(tables.rows("attendance", "person = ?", (gone,))):
        other = joint_id("attendance", row["session"], kept)
        act.remove("attendance", record)
        known = found_row(tables, "attendance", other)
        if known is None:
            act.create("attendance", other, row | {"person": kept})
            continue
        state = min(known["state"], row["state"], key=_STATES.index)
        here = state == "present"
        act.update(
            "attendance",
            other,
            {
                "state": state,
                "arrived_at": min(filter(None, (known["arrived_at"], row["arrived_at"])), default=None),
                "left_at": None if here else max(filter(None, (known["left_at"], row["left_at"])), default=None),
                "signed": max(known["signed"], row["signed"]),
                "replaced_by": known["replaced_by"] or row["replaced_by"],
            },
        )


def _join_seats(act: Act, tables: Tables, kept: str, gone: str) -> None:
    """One seat in the groups: that of the one kept, where she has one."""
    for seat, row in list(tables.rows("group_member", "person = ?", (gone,))):
        other = joint_id("group_member", kept)
        act.remove("group_member", seat)
        known = found_row(tables, "group_member", other)
        if known is None:
            act.create("group_member", other, row | {"person": kept})
        elif known["breakout_group"] == row["breakout_group"]:
            act.update("group_member", other, {"locked": max(known["locked"], row["locked"])})


def _join_authors(act: Act, tables: Tables, kept: str, gone: str) -> None:
    """An amendment that both signed has one author less: who proposes counts before who supports."""
    for author, row in list(tables.rows("amendment_author", "person = ?", (gone,), "position, id")):
        twice = list(tables.rows("amendment_author", "amendment = ? AND person = ?", (row["amendment"], kept)))
        if not twice:
            act.update("amendment_author", author, {"person": kept})
            continue
        ((other, known),) = twice
        act.remove("amendment_author", author)
        act.update(
            "amendment_author",
            other,
            {
                "supports": min(known["supports"], row["supports"]),
                "position": min(known["position"], row["position"]),
                "added_at": min(known["added_at"], row["added_at"]),
            },
        )


def _once(values: Sequence[str], key: Callable[[str], str]) -> list[str]:
    found: dict[str, str] = {}
    for value in values:
        found.setdefault(key(value), value)
    return list(found.values())


def _ids(tables: Tables, query: str, person: str) -> list[str]:
    return [str(row[0]) for row in tables.select(query, (person,))]


def found_row(tables: Tables, entity: str, entity_id: str) -> Row | None:
    """One row's fields, None where there is none."""
    try:
        return tables.row(entity, entity_id)
    except KeyError:
        return None

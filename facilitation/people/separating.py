"""Taking a merge back long after: its changes are inverted where what they wrote still stands, and left alone where it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from facilitation.people.joined import found_row
from facilitation.store.acts import Act, Change
from facilitation.store.journal import Journal
from facilitation.store.schema import ENTITIES
from facilitation.store.tables import Tables


@dataclass(frozen=True, slots=True)
class Left:
    """What was changed since the merge, and therefore stays with the one kept: a field of a row, or the whole row ("")."""

    entity: str
    id: str
    field: str = ""


def changes_of(journal: Journal, merge: str) -> list[Change]:
    """What the merge with this id did, without its own row, in the order in which it was done."""
    made = [record for record, change in journal.history("merge", merge) if change.operation == "create"][-1]
    changes = journal.changes(made.id)
    begin = next(place for place, one in enumerate(changes) if one.entity == "merge" and one.entity_id == merge)
    gone = changes[begin].fields["gone"]
    end = next(
        place
        for place, one in enumerate(changes)
        if place > begin and one.entity == "person" and one.entity_id == gone and "merged_into" in one.fields
    )
    return changes[begin + 1 : end + 1]


def take_back(act: Act, tables: Tables, changes: Sequence[Change]) -> tuple[Left, ...]:
    """Inverts the changes, last first, within the open act; tells what it has left."""
    left: list[Left] = []
    for change in reversed(changes):
        now = found_row(tables, change.entity, change.entity_id)
        match change.operation:
            case "create":
                if now == change.fields:
                    act.remove(change.entity, change.entity_id)
                elif now is not None:
                    left.append(Left(change.entity, change.entity_id))
            case "remove":
                if now is None and _refers_to_something(tables, change):
                    act.create(change.entity, change.entity_id, change.fields)
                else:
                    left.append(Left(change.entity, change.entity_id))
            case "update":
                if now is None:
                    left.append(Left(change.entity, change.entity_id))
                    continue
                back = {name: _before(now[name], values) for name, values in change.fields.items()}
                act.update(change.entity, change.entity_id, {name: value for name, (value, _) in back.items()})
                left += [Left(change.entity, change.entity_id, name) for name, (_, stood) in back.items() if not stood]
    return tuple(left)


def _before(now: Any, values: Sequence[Any]) -> tuple[Any, bool]:
    """(What a field says without the merge, whether that is what it said before).

    Of a list only what the merge put in goes, so that what was added since stays.
    """
    before, after = values[:2]
    if now in (after, before):
        return before, True
    if isinstance(now, list) and isinstance(after, list):
        came, went = [one for one in after if one not in before], [one for one in before if one not in after]
        return [*(one for one in now if one not in came), *(one for one in went if one not in now)], True
    return now, False


def _refers_to_something(tables: Tables, change: Change) -> bool:
    """Whether all that the row refers to is still there."""
    for name, field in ENTITIES[change.entity].items():
        other = change.fields.get(name)
        if field.refers_to and other is not None and found_row(tables, field.refers_to, other) is None:
            return False
    return True

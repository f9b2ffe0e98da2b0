"""The ranks of the table of honour: as they are, and as they were when a ceremony ended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from facilitation.store.store import Store


def ranks_at(store: Store, people: Iterable[str], moment: datetime) -> dict[str, int]:
    """The rank that each of these people (ids) had then, as the journal tells; those without one are left out."""
    found: dict[str, int] = {}
    for person in people:
        for record, change in store.journal.history("person", person):
            if record.at > moment:
                break
            if "precedence_rank" in change.fields:
                value = change.fields["precedence_rank"]
                rank = value[1] if change.operation == "update" else value
                if rank is None or change.operation == "remove":
                    found.pop(person, None)
                else:
                    found[person] = rank
    return found

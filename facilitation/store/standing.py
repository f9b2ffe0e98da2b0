"""Whom a person's id means now: merges are followed to the one kept."""

from __future__ import annotations

from facilitation.store.tables import Tables


def standing(tables: Tables, person: str) -> str:
    """The person herself where she was not merged into another, or is unknown."""
    while (found := tables.select("SELECT merged_into FROM person WHERE id = ?", (person,))) and found[0][0] is not None:
        person = str(found[0][0])
    return person

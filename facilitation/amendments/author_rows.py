"""Who proposes and supports an amendment, as rows: added one by one, and corrected as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from facilitation.amendments.values import Author
from facilitation.store.schema import Row
from facilitation.store.standing import standing
from facilitation.store.store import Store


def add_author(store: Store, act: Any, amendment: str, author: Author) -> None:
    """A draft may still name somebody who was merged into another since: the amendment is that one's, and hers once."""
    row = _row(store, author)
    person = row["person"]
    if person != author.person and store.tables.select(
        "SELECT 1 FROM amendment_author WHERE amendment = ? AND person = ?", (amendment, person)
    ):
        return
    position = store.tables.select("SELECT count(*) FROM amendment_author WHERE amendment = ?", (amendment,))[0][0]
    row |= {"amendment": amendment, "position": position, "added_at": store.clock().isoformat(timespec="seconds")}
    act.create("amendment_author", store.new_id(), row)


def correct_authors(store: Store, act: Any, amendment: str, authors: Sequence[Author]) -> None:
    """These are its authors, in this order, each once. Who was there stays with the time; who takes another's place has hers."""
    wanted: dict[tuple[Any, ...], Row] = {}
    for author in authors:
        row = _row(store, author)
        wanted.setdefault((row["person"], row["organisation"], row["name"]), row)
    there = dict(store.tables.rows("amendment_author", "amendment = ?", (amendment,), "position"))
    known = {(row["person"], row["organisation"], row["name"]): one for one, row in there.items()}
    free = [one for one, row in there.items() if (row["person"], row["organisation"], row["name"]) not in wanted]
    for position, (who, row) in enumerate(wanted.items()):
        taken = known.get(who) or (free.pop(0) if free else None)
        if taken is not None:
            act.update("amendment_author", taken, {**row, "position": position})
        else:
            row |= {"amendment": amendment, "position": position, "added_at": store.clock().isoformat(timespec="seconds")}
            act.create("amendment_author", store.new_id(), row)
    for one in free:
        act.remove("amendment_author", one)


def _row(store: Store, author: Author) -> Row:
    return {
        "person": standing(store.tables, author.person) if author.person else None,
        "organisation": author.organisation,
        "name": "" if author.person or author.organisation else author.name.strip(),
        "supports": int(author.supports),
    }

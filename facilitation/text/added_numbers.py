"""Numbers of what is put in: "1.3.3 bis" after 1.3.3, so that no other number shifts while people cite them."""

from __future__ import annotations

from collections.abc import Mapping

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidated import ConsolidatedClause


def neighbour_of(label: str, by_label: Mapping[str, ClauseId]) -> ClauseId | None:
    """The clause that something new was put after: the one whose label it takes up, "3.2" for "3.2 bis" or "3.2 bis 12"."""
    while " " in label:
        label = label.rpartition(" ")[0]
        if label in by_label:
            return by_label[label]
    return None


def new_number(new: ConsolidatedClause, original: Mapping[ClauseId, Clause], by_label: Mapping[str, ClauseId]) -> str:
    """The number to print before something new; "" where its neighbours have none, or theirs stand among their words.

    `original` are the clauses by id and `by_label` their ids by label.
    """
    if new.number or new.kind not in ("item", "heading"):
        return new.number
    beside = original.get(new.like) if new.like is not None and new.kind == "item" else None
    if new.kind == "heading":
        beside = original.get(neighbour_of(new.label, by_label) or ClauseId(""))
        if beside is not None and "," in new.label.removeprefix(beside.label):
            # A title within a new part: nothing beside it has a number that it could take up.
            return ""
    if beside is None or beside.number_typed or not beside.number:
        return ""
    return added_number(beside, new.label)


def added_number(neighbour: Clause, label: str) -> str:
    """The number to print before an item put in after `neighbour`: its bullet again, or "1.3.3 bis", "d bis)"."""
    number = neighbour.number
    if not any(letter.isalnum() for letter in number):
        return number
    repeated = label.removeprefix(neighbour.label).strip()
    bare = number.rstrip(").")
    return f"{bare} {repeated}{number[len(bare) :]}" if repeated else number

"""Which pending changes can stand together, and which cannot: known at any time, told with a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.diff import diff
from facilitation.text.merge import collide, merge

Relation = Literal["independent", "same", "overlapping", "contradictory"]


def relation(a: Change, b: Change, clauses: Sequence[Clause]) -> Relation:
    """How two changes of one document stand to each other; symmetric."""
    return _relation(a, b, {clause.id: clause.parent for clause in clauses})


def conflicts(changes: Sequence[Change], clauses: Sequence[Clause]) -> dict[str, frozenset[str]]:
    """Change id → ids of those that it overlaps with or contradicts; ids without any are left out. Near-linear where changes are
    spread over the clauses."""
    parents = {clause.id: clause.parent for clause in clauses}
    on_clause: defaultdict[ClauseId, list[Change]] = defaultdict(list)
    for change in changes:
        on_clause[change.clause].append(change)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for change in changes:
        rivals = list(on_clause[change.clause])
        above = parents.get(change.clause)
        while above is not None:
            rivals += (one for one in on_clause[above] if one.kind == "delete")
            above = parents.get(above)
        for rival in rivals:
            if rival.id != change.id and _relation(change, rival, parents) in ("overlapping", "contradictory"):
                found[change.id].add(rival.id)
                found[rival.id].add(change.id)
    return {one: frozenset(rivals) for one, rivals in found.items()}


def _relation(a: Change, b: Change, parents: dict[ClauseId, ClauseId | None]) -> Relation:
    if a.clause != b.clause:
        for upper, lower in ((a, b), (b, a)):
            if upper.kind == "delete" and _is_under(lower.clause, upper.clause, parents):
                return "same" if lower.kind == "delete" else "contradictory"
        return "independent"
    kinds = {a.kind, b.kind}
    if kinds == {"delete"}:
        return "same"
    if kinds == {"move"}:
        return "same" if a.target == b.target else "contradictory"
    if kinds == {"insert"}:
        return "same" if a.text == b.text else "independent"
    if "insert" in kinds:
        # What only stands after a clause survives its deletion unless a person says otherwise (domain.md, 2.6).
        return "independent"
    if "delete" in kinds:
        return "contradictory"
    if "move" in kinds:
        return "independent"
    return _words(a, b)


def _words(a: Change, b: Change) -> Relation:
    if a.base_text == b.base_text:
        if a.text == b.text:
            return "same"
        theirs = diff(b.base_text, b.text)
        overlap = any(collide(mine, other) for mine in diff(a.base_text, a.text) for other in theirs)
        return "overlapping" if overlap else "independent"
    # Made on different states of the clause: each must find its words on the other's.
    moved = merge(a.base_text, b.base_text, a.text).text
    if moved is None:
        return "overlapping"
    if moved == b.text:
        return "same"
    return "overlapping" if merge(b.base_text, moved, b.text).text is None else "independent"


def _is_under(clause: ClauseId, part: ClauseId, parents: dict[ClauseId, ClauseId | None]) -> bool:
    above = parents.get(clause)
    while above is not None and above != part:
        above = parents.get(above)
    return above is not None

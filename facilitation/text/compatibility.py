"""Which pending changes can stand together, and which cannot: known at any time, told with a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId, ClauseKind
from facilitation.text.columns import ColumnGrid
from facilitation.text.diff import Edit, diff
from facilitation.text.merge import collide, merge
from facilitation.text.rows import Table

Relation = Literal["independent", "same", "overlapping", "contradictory"]


@dataclass(slots=True)
class Memory:
    """What was found when the same document was last looked at: clauses whose changes are the same are taken over."""

    found: dict[ClauseId, tuple[tuple[Change, ...], tuple[tuple[str, str], ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ancestry:
    """What each clause stands in, and of what kind it is."""

    parents: dict[ClauseId, ClauseId | None]
    kinds: dict[ClauseId, ClauseKind]

    @classmethod
    def of(cls, clauses: Sequence[Clause]) -> Ancestry:
        return cls({clause.id: clause.parent for clause in clauses}, {clause.id: clause.kind for clause in clauses})

    def above(self, clause: ClauseId) -> Iterator[ClauseId]:
        over = self.parents.get(clause)
        while over is not None:
            yield over
            over = self.parents.get(over)

    def around(self, clause: ClauseId | None) -> Iterator[ClauseId]:
        """The clause itself and all above it."""
        if clause is not None:
            yield clause
            yield from self.above(clause)


def relation(a: Change, b: Change, clauses: Sequence[Clause]) -> Relation:
    """How two changes of one document stand to each other; symmetric."""
    return _relation(a, b, Ancestry.of(clauses))


def conflicts(changes: Sequence[Change], clauses: Sequence[Clause], memory: Memory | None = None) -> dict[str, frozenset[str]]:
    """Change id → ids of those that it overlaps with or contradicts; ids without any are left out. Near-linear where changes are
    spread over the clauses. `memory` is of the same document and is brought up to date."""
    memory = memory or Memory()
    tree = Ancestry.of(clauses)
    on_clause: defaultdict[ClauseId, list[Change]] = defaultdict(list)
    for change in changes:
        on_clause[change.clause].append(change)
    found: defaultdict[str, set[str]] = defaultdict(set)

    def note(one: str, other: str) -> None:
        if one != other:
            found[one].add(other)
            found[other].add(one)

    for clause, group in on_clause.items():
        known = memory.found.get(clause)
        if known is None or known[0] != tuple(group):
            known = memory.found[clause] = (tuple(group), tuple(within(group, tree)))
        for one, other in known[1]:
            note(one, other)
    deletions = {change.clause for change in changes if change.kind == "delete"}
    for clause in on_clause if deletions else ():
        for over in deletions.intersection(tree.above(clause)):
            for deletion in on_clause[over]:
                for change in on_clause[clause]:
                    if deletion.kind == "delete" and not goes_with(change, tree.kinds.get(over)):
                        note(deletion.id, change.id)
    for one, other in (*chasing(changes, tree), *lost_in_columns(changes, clauses)):
        note(one, other)
    return {one: frozenset(rivals) for one, rivals in found.items()}


def chasing(changes: Sequence[Change], tree: Ancestry) -> Iterator[tuple[str, str]]:
    """Pairs of moves of which each goes into what the other takes away."""
    moves: defaultdict[ClauseId, list[Change]] = defaultdict(list)
    for change in changes:
        if change.kind == "move":
            moves[change.clause].append(change)
    for group in moves.values():
        for change in group:
            for over in tree.around(change.target):
                for other in moves.get(over, ()):
                    if other.clause != change.clause and change.clause in tree.around(other.target):
                        yield change.id, other.id


def goes_with(change: Change, over: ClauseKind | None) -> bool:
    """Whether nothing of a change is lost when what its clause stands in, of the kind `over`, is struck."""
    return change.kind in ("delete", "column_out") or (change.kind == "column" and over == "row")


def lost_in_columns(changes: Sequence[Change], clauses: Sequence[Clause]) -> Iterator[tuple[str, str]]:
    """Pairs of a column that goes and a new row that has words in it."""
    going: defaultdict[ClauseId | None, dict[str, set[ClauseId]]] = defaultdict(dict)
    kinds = {one.id: one for one in clauses} if any(one.kind == "column_out" for one in changes) else {}
    for change in changes if kinds else ():
        cell = kinds.get(change.clause)
        if change.kind == "column_out" and cell is not None and cell.parent in kinds:
            going[kinds[cell.parent].parent].setdefault(change.id, set()).add(change.clause)
    for change in changes if going else ():
        row = kinds.get(change.clause)
        if change.kind != "insert" or row is None or row.kind != "row" or row.parent not in going:
            continue
        table = Table.around(clauses, row.id)
        plan = None if table is None else table.plan(row.id, change.text, change.columns)
        if plan is None:
            continue
        spoken = [cell for place, cell in enumerate(plan.cells) if any(words[place] for words in plan.texts)]
        grid = ColumnGrid.of_table(clauses, row.parent)
        for out, cells in going[row.parent].items():
            gone = grid.columns_of(cells)
            if any(gone.issuperset(range(cell.column, cell.column + cell.column_span)) for cell in spoken):
                yield out, change.id


def within(group: Sequence[Change], tree: Ancestry) -> Iterator[tuple[str, str]]:
    """Pairs of changes of one clause that collide."""
    edits: dict[tuple[str, int], tuple[Edit, ...]] = {}
    for a, b in combinations(group, 2):
        if a.id != b.id and _relation(a, b, tree, edits) in ("overlapping", "contradictory"):
            yield a.id, b.id


def _relation(a: Change, b: Change, tree: Ancestry, edits: dict[tuple[str, int], tuple[Edit, ...]] | None = None) -> Relation:
    if a.clause != b.clause:
        for upper, lower in ((a, b), (b, a)):
            if upper.kind == "delete" and upper.clause in tree.above(lower.clause):
                if lower.kind == "delete":
                    return "same"
                return "independent" if goes_with(lower, tree.kinds.get(upper.clause)) else "contradictory"
        chasing = a.kind == b.kind == "move" and b.clause in tree.around(a.target) and a.clause in tree.around(b.target)
        return "contradictory" if chasing else "independent"
    kinds = {a.kind, b.kind}
    if kinds <= {"delete", "column_out"}:
        return "same" if len(kinds) == 1 else "independent"
    if "column" in kinds and kinds != {"column", "delete"}:
        # It only stands beside its cell, whatever becomes of that.
        return "same" if kinds == {"column"} and a.text == b.text else "independent"
    if "column" in kinds:
        # Before the first column of a table that goes.
        return "contradictory" if tree.kinds.get(a.clause) == "table" else "independent"
    if "column_out" in kinds:
        return "contradictory"
    if kinds == {"move"}:
        return "same" if a.target == b.target else "contradictory"
    if kinds == {"insert"}:
        return "same" if a.text == b.text else "independent"
    if kinds == {"insert", "delete"} and tree.kinds.get(a.clause) in ("heading", "cell"):
        # What is put into a part or a cell has no place once it goes as a whole.
        return "contradictory"
    if "insert" in kinds:
        # What only stands after a clause survives its deletion unless a person says otherwise (domain.md, 2.6).
        return "independent"
    if "delete" in kinds:
        return "contradictory"
    if "move" in kinds:
        return "independent"
    return _words(a, b, {} if edits is None else edits)


def _words(a: Change, b: Change, edits: dict[tuple[str, int], tuple[Edit, ...]]) -> Relation:
    if a.base_text == b.base_text:
        if a.text == b.text:
            return "same"
        for one in (a, b):
            if (one.id, one.part) not in edits:
                edits[one.id, one.part] = diff(one.base_text, one.text)
        overlap = any(collide(mine, other) for mine in edits[a.id, a.part] for other in edits[b.id, b.part])
        return "overlapping" if overlap else "independent"
    # Made on different states of the clause: one of them must find its words on the other's, whichever state is the older.
    for one, other in ((a, b), (b, a)):
        moved = merge(one.base_text, other.base_text, one.text).text
        if moved == other.text:
            return "same"
        if moved is not None and merge(other.base_text, moved, other.text).text is not None:
            return "independent"
    return "overlapping"

"""What is being done to a document while its consolidated text is made: every change taken in, clause by clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from facilitation.text.blocks import first_depth, over, part_of
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId, ends_of
from facilitation.text.columns import ColumnGrid
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.rewording import Rewording
from facilitation.text.rows import Table


@dataclass(frozen=True, slots=True)
class Reworded:
    """A clause's words with these changes made in this order; `refused` are the keys of those that could not be."""

    changes: tuple[Change, ...]
    rewording: Rewording
    refused: frozenset[str]


@dataclass(slots=True)
class Memory:
    """What was worked out when the same document was last consolidated: clauses whose changes are the same are taken over.

    Only for speed: with and without it the result is the same.
    """

    reworded: dict[ClauseId, Reworded] = field(default_factory=dict)
    tables: dict[ClauseId | None, Table] = field(default_factory=dict)
    grids: dict[ClauseId, ColumnGrid] = field(default_factory=dict)
    made: dict[ClauseId, tuple[tuple[object, ...], ConsolidatedClause]] = field(default_factory=dict)


class Tree:
    """The clauses of a document as received, where each stands, and where what stands in it ends."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self.clauses = clauses
        self.places = {clause.id: place for place, clause in enumerate(clauses)}

    @cached_property
    def ends(self) -> list[int]:
        """For each clause the place after the last one that stands in it."""
        return ends_of(self.clauses, self.places)


@dataclass(slots=True)
class Work:
    """What is being done to a document, or to those of its clauses that stand at the places `within`."""

    tree: Tree
    within: range
    memory: Memory
    replaced: defaultdict[ClauseId, list[Change]] = field(default_factory=lambda: defaultdict(list))
    rewriting: defaultdict[ClauseId, list[Change]] = field(default_factory=lambda: defaultdict(list))
    """All replacements of a clause, those that are taken in later too."""
    rewordings: dict[ClauseId, Rewording] = field(default_factory=dict)
    deleted: dict[ClauseId, str] = field(default_factory=dict)
    deleted_alone: set[ClauseId] = field(default_factory=set)
    inserted: defaultdict[ClauseId, list[Change]] = field(default_factory=lambda: defaultdict(list))
    moved: dict[ClauseId, Change] = field(default_factory=dict)
    new_columns: defaultdict[ClauseId, list[Change]] = field(default_factory=lambda: defaultdict(list))
    """Table → the changes that bring it columns."""
    gone_columns: defaultdict[ClauseId, set[ClauseId]] = field(default_factory=lambda: defaultdict(set))
    """Table → its cells that go with their columns."""
    refused: dict[str, str] = field(default_factory=dict)

    @property
    def clauses(self) -> Sequence[Clause]:
        """Those of the whole document."""
        return self.tree.clauses

    @property
    def places(self) -> Mapping[ClauseId, int]:
        return self.tree.places

    def table(self, row: ClauseId) -> Table | None:
        """The table of a row; None for any other clause."""
        clause = self.clauses[self.places[row]]
        if clause.kind != "row":
            return None
        if clause.parent not in self.memory.tables:
            found = Table.around(self.clauses, row)
            assert found is not None
            self.memory.tables[clause.parent] = found
        return self.memory.tables[clause.parent]

    def table_of(self, cell: ClauseId) -> ClauseId | None:
        """The table that a cell stands in, or that it is; None for any other clause."""
        clause = self.clauses[self.places[cell]]
        if clause.kind == "table":
            return clause.id
        if clause.kind != "cell" or clause.parent is None:
            return None
        return self.clauses[self.places[clause.parent]].parent

    def grid(self, table: ClauseId) -> ColumnGrid:
        if table not in self.memory.grids:
            self.memory.grids[table] = ColumnGrid.of_table(self.clauses, table)
        return self.memory.grids[table]

    def depth(self, clause: ClauseId) -> int:
        """How many clauses it stands in."""
        parent = self.clauses[self.places[clause]].parent
        return 0 if parent is None else 1 + self.depth(parent)

    def is_swallowed(self, change: Change) -> bool:
        """Whether what an insertion is put into goes: the part of new paragraphs or of a new part, the cell, the table of a row."""
        if (depth := first_depth(change.text)) and self.table(change.clause) is None:
            above = over(part_of(self.clauses, self.places, change.clause), depth)
            return above is not None and above in self.deleted
        if self.clauses[self.places[change.clause]].kind in ("heading", "cell"):
            return change.clause in self.deleted
        return self.goes_with_another(change.clause)

    def goes_with_another(self, clause: ClauseId) -> bool:
        """Whether the clause is deleted with what it stands in."""
        return clause in self.deleted and clause not in self.deleted_alone

    def end(self, clause: ClauseId) -> int:
        """Place after the last clause under `clause`."""
        return self.tree.ends[self.tree.places[clause]]

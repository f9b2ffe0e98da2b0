"""What a consolidation gives: the clauses as they read with the retained changes, and the changes that could not be made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from facilitation.text.clauses import CellPlace, ClauseId, ClauseKind, Span
from facilitation.text.columns import without
from facilitation.text.rewording import Piece
from facilitation.text.rows import refitted

State = Literal["kept", "changed", "inserted", "deleted", "moved"]


@dataclass(frozen=True, slots=True)
class InColumns:
    """A cell of a table in which columns come or go: `was` is its place among those received, None in a new one; `gone`: it goes
    with its column, or has no other left."""

    was: CellPlace | None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """What took a clause to where it stands: the printed `number` of the amendment, the clause `after` which it was to stand; and
    the clause right `behind` which it stood as received, None for the first one."""

    number: str
    after: ClauseId
    behind: ClauseId | None


@dataclass(frozen=True, slots=True)
class ConsolidatedClause:
    """A clause as it reads with the retained changes; deleted ones stay in their place, marked.

    `pieces` say for every word of base and new text who brought or struck it; `text` is what remains; `spans` fit `text`.
    """

    id: ClauseId
    parent: ClauseId | None
    kind: ClauseKind
    level: int
    number: str
    label: str
    state: State
    base_text: str
    text: str
    pieces: tuple[Piece, ...]
    spans: tuple[Span, ...] = ()
    cell: CellPlace | None = None
    like: ClauseId | None = None
    """The item that a new one continues or looks like, the title with whose numbers a new one is counted on."""
    columns: InColumns | None = None
    moved: Moved | None = None
    """Where it stands elsewhere than as received, whatever else has become of it; what goes along with it has None."""

    @property
    def received(self) -> CellPlace | None:
        """The place of a cell among the columns of its table as received; None for other clauses and in a new column."""
        return self.cell if self.columns is None else self.columns.was

    @property
    def stays(self) -> bool:
        """Whether it is there in the end: what was put in may go with the column it stands in."""
        return self.state != "deleted" and (self.columns is None or not self.columns.gone)


@dataclass(frozen=True, slots=True)
class Refused:
    """A change that could not be made: "words_gone", "clause_gone", "no_clause", "place"; "columns": a new row has more cells than
    there is room for; "block": a new part would cut another in two (`blocks.fault`); "column": it has more lines than its table has
    rows for it, or the column is no longer told by these cells."""

    change_id: str
    reason: str


@dataclass(frozen=True)
class Consolidation:
    clauses: tuple[ConsolidatedClause, ...]
    refused: tuple[Refused, ...] = ()
    passed_over: tuple[tuple[str, ClauseId], ...] = ()
    """Change ids and clauses: places of optional changes in which their words are gone."""

    @cached_property
    def by_id(self) -> dict[ClauseId, ConsolidatedClause]:
        return {clause.id: clause for clause in self.clauses}

    def text_of(self, clause: ClauseId) -> str:
        """The words of a clause as they stand, "" for a deleted one; raises KeyError for an unknown id."""
        found = self.by_id[clause]
        return "" if found.state == "deleted" else found.text

    def clean(self) -> tuple[ConsolidatedClause, ...]:
        """The clauses that remain, in order: what a clean version prints."""
        return without_deleted(self.clauses)


def without_deleted(clauses: Sequence[ConsolidatedClause]) -> tuple[ConsolidatedClause, ...]:
    """The clauses that remain; merged cells of a table reach over no row and no column that is gone."""
    before: defaultdict[ClauseId | None, list[ClauseId]] = defaultdict(list)
    for clause in clauses:
        if clause.kind == "row":
            before[clause.parent].append(clause.id)
    kept = [clause for clause in clauses if clause.stays]
    narrowed = _without_columns(clauses, kept) if any(one.columns is not None and one.columns.gone for one in clauses) else kept
    return tuple(with_rows(narrowed, before))


def _without_columns(clauses: Sequence[ConsolidatedClause], kept: Sequence[ConsolidatedClause]) -> list[ConsolidatedClause]:
    """The clauses `kept` with their cells' places counted without the columns that are gone."""
    tables = {one.id: one.parent for one in clauses if one.kind == "row"}
    gone: defaultdict[ClauseId | None, set[int]] = defaultdict(set)
    for one in clauses:
        if one.columns is not None and one.columns.gone and one.cell is not None and one.parent is not None:
            gone[tables[one.parent]].update(range(one.cell.column, one.cell.column + one.cell.column_span))
    found: list[ConsolidatedClause] = []
    for one in kept:
        table = tables.get(one.parent) if one.kind == "cell" and one.parent is not None else None
        if table in gone and one.cell is not None:
            one = replace(one, cell=without(one.cell, gone[table]))
        found.append(one)
    return found


def with_rows(clauses: Sequence[ConsolidatedClause], before: dict[ClauseId | None, list[ClauseId]]) -> Sequence[ConsolidatedClause]:
    """The clauses with their cells' places counted among the rows that are now there; they were counted among the rows `before` of
    each table (its id)."""
    now: defaultdict[ClauseId | None, list[ClauseId]] = defaultdict(list)
    cells: defaultdict[ClauseId | None, list[tuple[ClauseId, CellPlace]]] = defaultdict(list)
    for clause in clauses:
        if clause.kind == "row":
            now[clause.parent].append(clause.id)
        elif clause.kind == "cell" and clause.cell is not None:
            cells[clause.parent].append((clause.id, clause.cell))
    places: dict[ClauseId, CellPlace] = {}
    for table, rows in now.items():
        if rows != before.get(table):
            places |= refitted({row: cells[row] for row in rows}, before.get(table, ()), rows)
    return [replace(one, cell=places[one.id]) if one.id in places else one for one in clauses] if places else clauses

"""Consolidates one document again and again: where few changes came or went since the last time, only their clauses are made anew.

Most changes concern nothing but their own clause: new words of a paragraph or a cell, new paragraphs after it, its deletion. Such a
clause is consolidated by itself, below the parts it stands in, and takes its place in the result of last time. Whatever reaches
further (parts that go or move, changes of several clauses, rows, columns and parts that come) has all made anew. The result is
that of `consolidate` either way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId, ends_of
from facilitation.text.consolidate import ConsolidatedClause, Consolidation, Memory, consolidate

_MOST: Final = 40
"""Clauses beyond which making the whole document anew is about as quick."""
_OPENING: Final = frozenset("«“\"'’(")
"""What a line of plain words may begin with, besides a letter or a figure: other signs may say that it is no paragraph."""


class _Shape:
    """The tree of a document."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self.clauses = clauses
        self.places = {clause.id: place for place, clause in enumerate(clauses)}
        self.parents = {clause.parent for clause in clauses}

    def line(self, clause: Clause) -> list[Clause]:
        """All that it stands in, outermost first, and the clause itself."""
        line = [clause]
        while line[-1].parent is not None:
            line.append(self.clauses[self.places[line[-1].parent]])
        return line[::-1]

    @cached_property
    def _ends(self) -> list[int]:
        """For each clause the place after the last one that stands in it."""
        return ends_of(self.clauses, self.places)

    def under(self, clause: ClauseId) -> set[ClauseId]:
        """The clause and all that stands in it."""
        place = self.places.get(clause)
        inside = self.clauses[place : self._ends[place]] if place is not None else ()
        return {clause, *(one.id for one in inside)}

    def table_over(self, cell: ClauseId) -> ClauseId:
        """The table that a cell stands in; the clause itself where it stands in none."""
        here: ClauseId | None = cell
        while here is not None and (place := self.places.get(here)) is not None:
            if self.clauses[place].kind == "table":
                return here
            here = self.clauses[place].parent
        return cell

    def stands_alone(self, clause: ClauseId, changes: Sequence[Change]) -> bool:
        """Whether these changes of the clause concern nothing else, as long as nothing that reaches further concerns it."""
        place = self.places.get(clause)
        if place is None or self.clauses[place].kind in ("table", "row"):
            return False
        return all(self._is_own(self.clauses[place], place, change) for change in changes)

    def _is_own(self, clause: Clause, place: int, change: Change) -> bool:
        match change.kind:
            case "replace":
                return True
            case "delete":
                # Other words than its own may be found elsewhere in the document.
                return change.base_text in ("", clause.text)
            case "insert":
                boxed = place + 1 < len(self.clauses) and self.clauses[place + 1].kind == "box"
                beside = clause.kind == "heading" or clause.id not in self.parents
                return beside and not boxed and all(_is_plain(line.strip()) for line in change.text.split("\n"))
            case _:
                return False


def _is_plain(line: str) -> bool:
    return not line or line[0].isalnum() or line[0] in _OPENING


@dataclass(frozen=True)
class _Last:
    """What was made last, and from what: `tangled` are the clauses of changes that reach further, `held` all changes on them."""

    on_clause: Mapping[ClauseId, Sequence[Change]]
    tangled: AbstractSet[ClauseId]
    held: Sequence[Change]
    made: Consolidation

    @cached_property
    def places(self) -> dict[ClauseId, int]:
        return {clause.id: place for place, clause in enumerate(self.made.clauses)}


class Renewing:
    """For one document and one use of it; with clauses that are others it begins anew."""

    def __init__(self) -> None:
        self._shape = _Shape(())
        self._memory = Memory()
        self._last: _Last | None = None

    def consolidate(self, clauses: Sequence[Clause], changes: Sequence[Change]) -> Consolidation:
        """What `consolidate` gives for the same clauses and changes."""
        if self._shape.clauses is not clauses:
            self._shape, self._memory, self._last = _Shape(clauses), Memory(), None
        on_clause, tangled = self._sorted(changes)
        held = [change for change in changes if change.clause in tangled] if tangled else []
        made = None
        if self._last is not None and self._last.tangled == tangled and self._last.held == held:
            made = self._renewed(self._last, on_clause, changes)
        if made is None:
            made = consolidate(clauses, changes, self._memory)
        if self._last is None or made is not self._last.made:
            self._last = _Last(on_clause, tangled, held, made)
        return made

    def _sorted(self, changes: Sequence[Change]) -> tuple[dict[ClauseId, list[Change]], set[ClauseId]]:
        """The changes by clause, and the clauses that changes of more than their own clause concern."""
        on_clause: defaultdict[ClauseId, list[Change]] = defaultdict(list)
        wide: set[ClauseId] = set()
        several: set[str] = set()
        parents = self._shape.parents
        for change in changes:
            clause = change.clause
            on_clause[clause].append(change)
            if change.kind == "move" or (change.kind == "delete" and clause in parents):
                wide.add(clause)
            if change.kind in ("column", "column_out"):
                wide.add(self._shape.table_over(clause))
            if change.part or change.optional:
                several.add(change.id)
        tangled = {change.clause for change in changes if change.id in several} if several else set()
        for clause in wide:
            tangled |= self._shape.under(clause)
        return dict(on_clause), tangled

    def _renewed(
        self, last: _Last, on_clause: Mapping[ClauseId, Sequence[Change]], changes: Sequence[Change]
    ) -> Consolidation | None:
        """The last result with the clauses renewed whose changes are others now; None where that is not all."""
        touched = [clause for clause, now in on_clause.items() if last.on_clause.get(clause) != now]
        touched += [clause for clause in last.on_clause if clause not in on_clause]
        if not touched and not last.made.refused:
            return last.made
        if len(touched) > _MOST:
            return None
        before = {clause: last.on_clause.get(clause, ()) for clause in touched}
        if not all(self._shape.stands_alone(one, (*before[one], *on_clause.get(one, ()))) for one in touched):
            return None
        clauses = list(last.made.clauses)
        refused = {one.change_id: one for one in last.made.refused} if last.made.refused else {}
        # From the end of the text: places before what was renewed stay what they were.
        for clause in sorted(touched, key=last.places.__getitem__, reverse=True):
            line = self._shape.line(self._shape.clauses[self._shape.places[clause]])
            alone = consolidate(line, on_clause.get(clause, ()))
            own, *after = alone.clauses[len(line) - 1 :]
            place = last.places[clause]
            end = _end_of_new(clauses, place + 1, {change.id for change in before[clause]})
            clauses[place:end] = [_placed(own, clauses[place]), *after]
            for change in before[clause]:
                refused.pop(change.id, None)
            refused |= {one.change_id: one for one in alone.refused}
        # Told in the order of the changes, which may be another now.
        told = tuple(dict.fromkeys(refused[change.id] for change in changes if change.id in refused)) if refused else ()
        if not touched and told == last.made.refused:
            return last.made
        return Consolidation(tuple(clauses) if touched else last.made.clauses, told, last.made.passed_over)


def _end_of_new(clauses: Sequence[ConsolidatedClause], place: int, changes: AbstractSet[str]) -> int:
    """The place after the new paragraphs of these changes (ids) that begin at `place`."""
    while place < len(clauses) and clauses[place].state == "inserted" and clauses[place].id.rsplit(":", 2)[0] in changes:
        place += 1
    return place


def _placed(clause: ConsolidatedClause, before: ConsolidatedClause) -> ConsolidatedClause:
    """A cell whose place among the rows that are there now was found before."""
    return clause if clause.cell == before.cell else replace(clause, cell=before.cell)

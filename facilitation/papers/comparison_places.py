"""Where the clauses of a comparison stand in both texts: what has moved, and under which headings a passage is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from facilitation.papers.clause_titles import titled
from facilitation.text.added_numbers import neighbour_of
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import ConsolidatedClause


class Move(Protocol):
    """What is told of a retained move: the clause that has moved with all that stands under it, after which it stands now, and the
    amendment's number."""

    @property
    def clause(self) -> str: ...
    @property
    def target(self) -> str | None: ...
    @property
    def number(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Step:
    """A heading on the way to a passage: its clause, its name, its level; a row of a table has level 0."""

    clause: str
    title: str
    level: int


Path = tuple[Step, ...]


class Places:
    """Headings that have changed, left or come are no steps: they are passages themselves, told before what stands under them."""

    def __init__(self, clauses: Sequence[Clause], consolidated: Sequence[ConsolidatedClause], moves: Sequence[Move]) -> None:
        self._order = {str(one.id): place for place, one in enumerate(clauses)}
        self._standing = {str(one.id): one for one in consolidated}
        self._parents = {str(one.id): one.parent for one in consolidated} | {str(one.id): one.parent for one in clauses}
        self.by_label = {one.label: one.id for one in clauses}
        self._numbers_typed = {str(one.id): one.number_typed for one in clauses}
        by_clause = {one.clause: one for one in moves if one.clause in self._order}
        self._moves: dict[str, Move] = {}
        for one in clauses:
            # The innermost move: what is taken out of a part that moves does not go with it.
            found = by_clause.get(str(one.id)) or self._moves.get(str(one.parent))
            if found is not None:
                self._moves[str(one.id)] = found
        self.departed = tuple(place for place, one in enumerate(clauses) if str(one.id) in self._moves)
        """Places in the original of all that has moved."""

    def move(self, clause: str) -> Move | None:
        """The retained amendment by which the clause, or what it stands under, has moved."""
        return self._moves.get(clause)

    def home(self, clause: str) -> int | None:
        """Place in the original of a clause that is still there; None for what is new or has moved."""
        return self._order.get(clause) if clause not in self._moves else None

    def is_plain(self, heading: ConsolidatedClause) -> bool:
        """Whether a heading reads the same in both texts, at the same place."""
        return heading.state == "kept" and str(heading.id) not in self._moves

    def neighbour(self, inserted: ConsolidatedClause) -> str | None:
        """The clause of the original that something new was put after: None for what cannot be told."""
        return neighbour_of(inserted.label, self.by_label)

    def step(self, heading: ConsolidatedClause) -> Step:
        typed = self._numbers_typed.get(str(heading.id), False)
        return Step(str(heading.id), titled(heading.number, heading.text, number_typed=typed), max(1, heading.level))

    def path(self, clause: str) -> Path:
        """The headings above the place where a clause stands now."""
        if clause not in self._order and clause in self._standing:
            neighbour = self.neighbour(self._standing[clause])
            clause = neighbour if neighbour in self._moves else clause
        moved, target = "", ""
        seen: set[str] = set()
        while clause in self._moves and clause not in seen:
            seen.add(clause)
            moved, target = self._moves[clause].clause, self._moves[clause].target or ""
            clause = target
        path = self._above(clause)
        over = self._standing.get(target)
        if over is not None and over.kind == "heading" and self.is_plain(over) and self._goes_under(moved, over):
            return (*path, self.step(over))
        return path

    def _goes_under(self, moved: str, heading: ConsolidatedClause) -> bool:
        """Whether what is put after all that a heading holds is read as a part of it too."""
        clause = self._standing[moved]
        return clause.kind != "heading" or clause.level > heading.level

    def path_before(self, clause: str) -> Path:
        """The headings above the place where a clause stood in the original."""
        return self._above(clause)

    def _above(self, clause: str) -> Path:
        found: list[Step] = []
        above: str | None = self._parents.get(clause)
        while above is not None:
            standing = self._standing.get(str(above))
            if standing is not None and standing.kind == "heading" and self.is_plain(standing) and standing.text.strip():
                found.append(self.step(standing))
            above = self._parents.get(str(above))
        return tuple(reversed(found))

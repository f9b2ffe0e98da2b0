"""What would follow from retaining an amendment, told before it happens: a person confirms, nothing falls by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.clauses import Clauses
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.values import RUN_KINDS, Amendment
from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.compatibility import conflicts
from facilitation.text.consolidate import ConsolidatedClause, consolidate
from facilitation.text.references import Reference, broken_references
from facilitation.text.renumbering import renumber

_STRIKING: Final = frozenset({"delete", "column_out"})


@dataclass(frozen=True, slots=True)
class Consequences:
    """What is left without object, and what is not, once an amendment is retained as proposed.

    `fall` are open amendments that could no longer apply (their words or their clause would be gone), `fall_with` open
    sub-amendments of the decided one. `survive` are open ones that only add after what would be struck, and keep their place.
    `lost` are retained ones whose words would go with what is struck: they stay retained, but nothing of them is left in the text.
    `references` are the places elsewhere in the text that cite what would be gone.
    """

    fall: tuple[Amendment, ...] = ()
    fall_with: tuple[Amendment, ...] = ()
    survive: tuple[Amendment, ...] = ()
    lost: tuple[Amendment, ...] = ()
    references: tuple[Reference, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.fall or self.fall_with or self.survive or self.lost or self.references)


class ConsequencesService:
    def __init__(self, amendments: AmendmentsService, consolidation: ConsolidationService, texts: Clauses) -> None:
        self._amendments = amendments
        self._consolidation = consolidation
        self._texts = texts

    def of(self, amendment: str) -> Consequences:
        """Those of retaining it as proposed; it may be decided already, and be decided again."""
        decided = self._amendments.get(amendment)
        fall = [one for one in self._rivals(decided) if not self._consolidation.would_apply(one, after=decided)]
        subs = tuple(sub for sub in self._amendments.sub_amendments(amendment) if sub.is_open)
        survive: list[Amendment] = []
        lost: list[Amendment] = []
        references: list[Reference] = []
        for document in decided.documents:
            own = self._consolidation.changes(decided, document)
            if any(change.kind in _STRIKING for change in own):
                clauses = self._texts.clauses(document)
                survive += self._survivors(document, _under(clauses, own), (decided, *fall))
                after = self._after(document, clauses, own)
                if decided.kind not in RUN_KINDS:
                    # What several paragraphs are joined or put otherwise into has their words, in its own way.
                    lost += self._lost(document, decided, after)
                references += self._references(document, clauses, after)
        return Consequences(tuple(fall), subs, tuple(survive), tuple(lost), tuple(references))

    def _rivals(self, decided: Amendment) -> list[Amendment]:
        """The open amendments that collide with it, in the order of their numbers."""
        rivals = self._consolidation.rivals(decided) if decided.is_open else self._rivals_again(decided)
        return sorted((one for one in rivals if one.is_open), key=lambda one: number_order(one.number))

    def _rivals_again(self, decided: Amendment) -> list[Amendment]:
        """Collisions are only kept at hand between open ones."""
        found: set[str] = set()
        for document in decided.documents:
            waiting = [one for one in self._amendments.reaching(document) if one.is_open]
            changes = [change for one in (decided, *waiting) for change in self._consolidation.changes(one, document)]
            found |= conflicts(changes, self._texts.clauses(document)).get(decided.id, frozenset())
        return self._amendments.get_many(sorted(found))

    def _survivors(self, document: str, struck: frozenset[ClauseId], told: Iterable[Amendment]) -> Iterator[Amendment]:
        known = {one.id for one in told}
        for one in self._amendments.reaching(document):
            changes = self._consolidation.changes(one, document) if one.is_open and one.id not in known else ()
            if changes and all(change.kind in ("insert", "column") and change.clause in struck for change in changes):
                yield one

    def _after(self, document: str, clauses: Sequence[Clause], own: Sequence[Change]) -> Sequence[ConsolidatedClause]:
        """The document once this amendment is retained."""
        adopted = self._consolidation.adopted_changes(document)
        return consolidate(clauses, [*(one for one in adopted if one.id != own[0].id), *own]).clauses

    def _lost(self, document: str, decided: Amendment, after: Sequence[ConsolidatedClause]) -> list[Amendment]:
        """The retained amendments of which something shows in the text now and nothing then."""
        adopted = [one for one in self._consolidation.adopted(document) if one.id != decided.id and one.kind not in _STRIKING]
        moves = {one.clause: one.number for one in adopted if one.kind == "move"}
        gone = _showing(self._consolidation.consolidated(document).clauses, moves) - _showing(after, moves)
        return [one for one in adopted if one.number in gone]

    def _references(self, document: str, clauses: Sequence[Clause], after: Sequence[ConsolidatedClause]) -> list[Reference]:
        """References to what goes with this amendment and is there without it."""
        now = self._consolidation.consolidated(document).clauses
        known = {(one.clause, one.target) for one in _gone(clauses, now)}
        return [one for one in _gone(clauses, after) if (one.clause, one.target) not in known]


def _gone(base: Sequence[Clause], clauses: Sequence[ConsolidatedClause]) -> list[Reference]:
    return [one for one in broken_references(base, clauses, renumber(base, clauses)) if not one.new]


def _showing(clauses: Sequence[ConsolidatedClause], moves: Mapping[str, str]) -> set[str]:
    """The printed numbers of the changes of which something is to be seen; `moves`: clause → number of what moved it."""
    found = {moves[one.id] for one in clauses if one.state != "deleted" and one.id in moves}
    for one in clauses:
        if one.state != "deleted":
            found.update(piece.change_number for piece in one.pieces if piece.change_number is not None)
    return found


def _under(clauses: Sequence[Clause], changes: Iterable[Change]) -> frozenset[ClauseId]:
    """The clauses that are struck, with all that is in them."""
    found = {change.clause for change in changes if change.kind in _STRIKING}
    for clause in clauses:
        if clause.parent in found:
            found.add(clause.id)
    return frozenset(found)

"""Where every word of the text comes from: the document as received, or an amendment with its author and its decision."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.values import Amendment
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.rewording import PieceKind

Deed = Literal["put_in", "struck", "moved", "counted"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Words [start, end) of a clause as it reads with what is struck, and the amendment that put them in or struck them.

    "moved": the whole clause stands here by it; "counted": a total that follows from the amendments, by none in particular.
    """

    deed: Deed
    words: str
    start: int
    end: int
    amendment: Amendment | None


class OriginsService:
    def __init__(self, amendments: AmendmentsService, consolidation: ConsolidationService) -> None:
        self._amendments = amendments
        self._consolidation = consolidation

    def of(self, document: str, clause: str) -> tuple[Origin, ...]:
        """What the retained amendments have made of a clause, in the order of its words; () where it is as received.

        New clauses are known by the ids they have in the consolidated text. Raises KeyError for an unknown clause.
        """
        return self.of_shown(document, self._consolidation.consolidated(document).by_id[ClauseId(clause)])

    def of_shown(self, document: str, clause: ConsolidatedClause) -> tuple[Origin, ...]:
        """The same for a clause as some consolidation of the document shows it, with open amendments or without."""
        return tuple(self._origins({one.number: one for one in self._amendments.reaching(document)}, clause))

    def _origins(self, amendments: Mapping[str, Amendment], clause: ConsolidatedClause) -> Iterator[Origin]:
        if clause.state == "moved":
            moved = (one for one in amendments.values() if one.kind == "move" and one.clause == clause.id)
            mover = min(moved, key=lambda one: (not one.adopted, not one.is_open), default=None)
            yield Origin("moved", clause.text, 0, 0, mover)
        at = 0
        for piece in clause.pieces:
            end = at + len(piece.text)
            if piece.kind != "equal" and piece.change_number is not None:
                amendment = amendments.get(piece.change_number)
                deed: Deed = "counted" if amendment is None else "put_in" if piece.kind == "insert" else "struck"
                yield Origin(deed, piece.text, at, end, amendment)
            at = end


def at_place(clause: ConsolidatedClause, origins: tuple[Origin, ...], place: int, kinds: Collection[PieceKind]) -> Origin | None:
    """The origin of the letter at `place` of the clause's words where pieces of these kinds are shown; None for the original's."""
    at = shown = 0
    for piece in clause.pieces:
        length = len(piece.text) if piece.kind in kinds else 0
        if shown <= place < shown + length:
            return next((one for one in origins if one.start <= at < one.end), None)
        at, shown = at + len(piece.text), shown + length
    return None

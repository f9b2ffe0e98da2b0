"""What becomes of the numbers of a document with what is retained, and which references in its text this breaks."""

from __future__ import annotations

from dataclasses import dataclass

from facilitation.amendments.clauses import Clauses
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.text.references import Reference, broken_references
from facilitation.text.renumbering import Renumbered, changes_of, renumber
from facilitation.text.row_numbers import row_numbers


@dataclass(frozen=True, slots=True)
class Numbers:
    """`automatic` are numbers that Word counts anew by itself; `typed` stand in the text as letters, are not altered, and to be
    corrected by hand, `rows` those typed into the cells of rows; `references` cite a clause whose number changes or that is
    gone."""

    automatic: tuple[Renumbered, ...]
    typed: tuple[Renumbered, ...]
    rows: tuple[Renumbered, ...]
    references: tuple[Reference, ...]


class NumbersService:
    def __init__(self, consolidation: ConsolidationService, texts: Clauses) -> None:
        self._consolidation = consolidation
        self._texts = texts

    def of(self, document: str) -> Numbers:
        """In the order of the text."""
        base, clauses = self._texts.clauses(document), self._consolidation.consolidated(document).clauses
        numbers = renumber(base, clauses)
        typed = {one.id for one in base if one.number_typed}
        changes = changes_of(clauses, numbers)
        return Numbers(
            automatic=tuple(one for one in changes if one.clause not in typed),
            typed=tuple(one for one in changes if one.clause in typed),
            rows=row_numbers(base, clauses),
            references=broken_references(base, clauses, numbers),
        )

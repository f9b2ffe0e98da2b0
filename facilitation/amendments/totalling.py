"""The totals of a document's tables that follow from its retained amendments, and those that are not what their lines make."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from facilitation.amendments.clauses import Clauses
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.text import consolidate as consolidating
from facilitation.text.consolidate import consolidate
from facilitation.text.totalling import totals
from facilitation.text.totalling.totals import Totals


@dataclass(slots=True)
class _Worked:
    """What is known of one document: the clauses that were looked at last, and what was made of them."""

    texts: consolidating.Memory = field(default_factory=consolidating.Memory)
    sums: totals.Memory = field(default_factory=totals.Memory)


class TotalsService:
    def __init__(self, consolidation: ConsolidationService, texts: Clauses) -> None:
        self._consolidation = consolidation
        self._texts = texts
        self._worked: defaultdict[str, _Worked] = defaultdict(_Worked)

    def of(self, document: str) -> Totals:
        """With what is retained now."""
        clauses = self._texts.clauses(document)
        if self._worked[document].sums.clauses is not clauses:
            self._worked[document] = _Worked()
        worked = self._worked[document]
        changes = self._consolidation.adopted_changes(document)
        return totals.totals(clauses, consolidate(clauses, changes, worked.texts), worked.sums)

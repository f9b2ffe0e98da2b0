"""The totals of a document's tables that follow from its retained amendments, and those that are not what their lines make."""

from __future__ import annotations

from facilitation.amendments.consolidating import ConsolidationService
from facilitation.text.totalling.totals import Total, Totals


class TotalsService:
    def __init__(self, consolidation: ConsolidationService) -> None:
        self._consolidation = consolidation

    def of(self, document: str) -> Totals:
        """With what is retained now."""
        return self._consolidation.totals(document)

    def since(self, document: str, before: Totals) -> tuple[Total, ...]:
        """Those that have become other numbers since they were read, `old` as they were then."""
        return self._consolidation.totals_since(document, before)

"""The totals of a document's tables that follow from its retained amendments, and those that are not what their lines make."""

from __future__ import annotations

from decimal import Decimal

from facilitation.amendments.consolidating import ConsolidationService
from facilitation.text.amounts import times
from facilitation.text.totalling.totals import Total, Totals


class TotalsService:
    def __init__(self, consolidation: ConsolidationService) -> None:
        self._consolidation = consolidation

    def of(self, document: str) -> Totals:
        """With what is retained now."""
        return self._consolidation.totals(document)

    def times(self, cell: str, old: str, new: str) -> Decimal | None:
        """How many times the amount `old` in a cell the amount `new` is, read as the totals of its table read them: in a column
        that counts millions « 1 200 millions » is as much as « 1 200 ». None where either is no amount, or 0."""
        measure = self._consolidation.measure(cell)
        before, after = (None, None) if measure is None else (measure.number(old), measure.number(new))
        if before is None or after is None:
            return times(old.strip(), new.strip())
        return after / before if before and after else None

    def since(self, document: str, before: Totals) -> tuple[Total, ...]:
        """Those that have become other numbers since they were read, `old` as they were then."""
        return self._consolidation.totals_since(document, before)

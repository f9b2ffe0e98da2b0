"""What the strip doubts while one types: words that others touch too, what goes with a title, an amount a thousand times what it
was; hints only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitation.amendments.consolidating import ConsolidationService
from facilitation.papers.goes_along import goes_along
from facilitation.text.clauses import Clause
from facilitation.wording import Wording
from facilitation.workshop import Workshop

_SUSPICIOUS = 1000


def rivals(consolidation: ConsolidationService, run: Sequence[str], kind: str, base: str, text: str, *, but: str = "") -> str:
    """Open amendments that touch the same words, told while there is still time to say so in the room; "" where there are none.
    `but` is the one that is being corrected."""
    numbers = ", ".join(one.number for one in consolidation.touching(run, kind, base, text, but=but))
    told = QCoreApplication.translate("Doubts", "touches the words of {numbers}")
    return f"⚠ {told.format(numbers=numbers)}" if numbers else ""


def along(workshop: Workshop, clause: Clause, kind: str, wording: Wording) -> str:
    """What goes with a title that is deleted; "" where nothing does."""
    if clause.kind != "heading" or kind != "delete":
        return ""
    counted = goes_along(workshop.consolidation.consolidated(workshop.texts.document_of(clause.id)), clause.id, wording)
    told = QCoreApplication.translate("Doubts", "deleted {along}")
    return f"⚠ {told.format(along=counted)}" if counted else ""


def amount(workshop: Workshop, clause: Clause, kind: str, base: str, text: str) -> str:
    """An amount in a table told in francs where the column counts millions, or the other way round; "" where it is plausible."""
    factor = workshop.totals.times(clause.id, base, text) if kind == "replace" and clause.kind == "cell" else None
    if factor is None or 1 / _SUSPICIOUS < abs(factor) < _SUSPICIOUS:
        return ""
    count = f"{abs(factor) if abs(factor) > 1 else 1 / abs(factor):,.0f}".replace(",", "\u202f")
    if abs(factor) > 1:
        told = QCoreApplication.translate("Doubts", "{count} times what it was: is it in the unit of the column?")
    else:
        told = QCoreApplication.translate("Doubts", "{count} times less than it was: is it in the unit of the column?")
    return f"⚠ {told.format(count=count)}"

"""The order in which the open amendments of a document are proposed to be called, each with the reason; the chair may override."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.clauses import Clauses
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.values import Amendment
from facilitation.text import examination
from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import ClauseId
from facilitation.text.examination import Observation, distance_of

Reason = Literal[examination.Reason, "identical", "sub_amendment"]


@dataclass(frozen=True, slots=True)
class Call:
    """An amendment as it is called. Those with one `discussion` (from 1) are discussed together.

    `beside` is the number of the amendment that it is identical to or bears on.
    """

    amendment: Amendment
    reason: Reason
    discussion: int
    beside: str = ""


class ExaminationService:
    def __init__(self, amendments: AmendmentsService, consolidation: ConsolidationService, texts: Clauses) -> None:
        self._amendments = amendments
        self._consolidation = consolidation
        self._texts = texts

    def order(self, document: str) -> tuple[Call, ...]:
        """All open amendments of the document, each once, sub-amendments before what they bear on.

        Those that replace words in several documents are called with the one that they were recorded on.
        """
        waiting = {one.id: one for one in self._amendments.all(document) if one.is_open}
        changes = [change for one in waiting.values() for change in self._consolidation.changes(one)]
        changing = {change.id for change in changes}
        others = [
            _observation(one)
            for one in waiting.values()
            if one.id not in changing and (one.parent is None or one.parent not in waiting)
        ]
        everywhere = {one.id for one in waiting.values() if one.kind == "everywhere"}
        found = examination.order(changes, self._texts.clauses(document), others, everywhere)
        calls: list[Call] = []
        for number, discussion in enumerate(found, 1):
            together = [waiting[one] for one in discussion.proposals]
            for one in together:
                calls += self._subs(one, number)
            for place, one in enumerate(together):
                calls.append(self._call(one, discussion.reason, number, together[0].number if place else ""))
        return tuple(calls)

    def _call(self, amendment: Amendment, reason: examination.Reason, number: int, same: str) -> Call:
        if amendment.parent is not None:
            # It bears on what was decided already, and waits all the same.
            return Call(amendment, "sub_amendment", number, self._amendments.get(amendment.parent).number)
        return Call(amendment, "identical" if same else reason, number, same)

    def _subs(self, amendment: Amendment, number: int) -> Iterator[Call]:
        """Open sub-amendments, each after those that bear on it, what departs most from the amendment's words first."""
        subs = [one for one in self._amendments.sub_amendments(amendment.id) if one.is_open]
        for sub in sorted(subs, key=lambda one: (-_distance(one), number_order(one.number))):
            yield from self._subs(sub, number)
            yield Call(sub, "sub_amendment", number, amendment.number)


def _observation(amendment: Amendment) -> Observation:
    reason: examination.Reason = "question" if amendment.kind == "question" else "remark"
    return Observation(amendment.id, amendment.number, ClauseId(amendment.clause), "wording" if amendment.changes_text else reason)


def _distance(sub: Amendment) -> float:
    return distance_of([Change(sub.id, sub.number, "replace", ClauseId(sub.clause), sub.base_text, sub.text)])

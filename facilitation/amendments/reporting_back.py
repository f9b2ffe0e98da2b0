"""« Restitution »: what one group brings before the plenary, and what the other groups said on the same clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.clauses import Clauses
from facilitation.amendments.reading import decision_of
from facilitation.amendments.values import Amendment, Decision
from facilitation.store.store import Store

_DROPPED = frozenset({"not_retained", "withdrawn", "lapsed"})


@dataclass(frozen=True, slots=True)
class GroupReport:
    """What a group proposed, in the order of the texts, decided by the plenary or not: `brought` are those it retained or left
    open, `dropped` those it refused or that were withdrawn in it."""

    brought: tuple[Amendment, ...]
    dropped: tuple[Amendment, ...]


class ReportBackService:
    def __init__(self, store: Store, amendments: AmendmentsService, texts: Clauses) -> None:
        self._store = store
        self._amendments = amendments
        self._texts = texts

    def of_group(self, group: str, documents: Sequence[str]) -> GroupReport:
        """On these documents, one after the other. Sub-amendments stand after what they bear on."""
        clauses = (str(clause.id) for document in documents for clause in self._texts.clauses(document))
        places = {clause: place for place, clause in enumerate(clauses)}
        of_documents = (one for document in documents for one in self._amendments.all(document))
        proposals = [one for one in of_documents if one.breakout_group == group and one.parent is None]
        proposals.sort(key=lambda one: places.get(one.clause, len(places)))
        found = [below for one in proposals for below in (one, *self._amendments.sub_amendments(one.id))]
        opinions = self.opinions()
        dropped = {one.id for one in proposals if one.id in opinions and opinions[one.id].outcome in _DROPPED}
        return GroupReport(
            brought=tuple(one for one in found if (one.parent or one.id) not in dropped),
            dropped=tuple(one for one in found if (one.parent or one.id) in dropped),
        )

    def opinions(self) -> Mapping[str, Decision]:
        """Amendment → what its group decided on it, where one did."""
        rows = self._store.tables.in_turn("decision", "level = 'group' AND reopened_at IS NULL")
        return {row["amendment"]: decision_of(one, place, row) for one, place, row in rows}

    def others(self, amendment: str) -> list[Amendment]:
        """What other groups proposed on the clauses of this one, in the order in which it was recorded."""
        known = self._amendments.get(amendment)
        found = {other.id: other for clause in known.clauses for other in self._amendments.of_clause(clause)}
        groups = {None, known.breakout_group}
        return [one for one in found.values() if one.parent is None and one.breakout_group not in groups]

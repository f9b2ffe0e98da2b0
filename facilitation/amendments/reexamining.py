"""Decisions that rest on another one which no longer stands: to be looked at again by the room (domain.md, scenario 30).

Nothing is stored and nothing is undone: it follows from the decisions, and ends when the amendment is decided anew or the other one
is decided again as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.reading import decision_of
from facilitation.amendments.values import Amendment, Decision
from facilitation.text.changes import number_order

if TYPE_CHECKING:
    from facilitation.store.acts import Notice
    from facilitation.store.store import Store

_BINNING = frozenset({"amendment.bin", "amendment.restore"})


class ReexaminationService:
    def __init__(self, store: Store, amendments: AmendmentsService) -> None:
        self._store = store
        self._amendments = amendments
        self._known: Mapping[str, tuple[str, ...]] | None = None
        store.subscribe(self._noticed)

    def all(self) -> Mapping[str, tuple[str, ...]]:
        """Amendment → ids of those it rests on that were reopened or decided otherwise since, in the order of their numbers."""
        if self._known is None:
            self._known = self._read()
        return self._known

    def dependents(self, amendment: str) -> list[Amendment]:
        """Those whose decision rests on the one in force on this amendment: what reopening it would put before the room again."""
        decision = self._amendments.get(amendment).decision
        return [] if decision is None else list(self._resting_on(decision))

    def resting_otherwise(self, amendment: str, outcome: str, agreed_text: str | None) -> list[Amendment]:
        """As `dependents`, if the amendment were decided so now: none where that says what is in force already."""
        decision = self._amendments.get(amendment).decision
        if decision is None or (decision.outcome, decision.agreed_text) == (outcome, agreed_text):
            return []
        return self.dependents(amendment)

    def _read(self) -> dict[str, tuple[str, ...]]:
        # On what was set aside for later nothing rests.
        where = "reopened_at IS NOT NULL AND level <> 'group' AND outcome NOT IN ('referred', 'parked', 'noted')"
        found: dict[str, set[str]] = {}
        for one, row in self._store.tables.rows("decision", where, (), "datetime(decided_at), id"):
            former = decision_of(one, row)
            origin = self._amendments.get(former.amendment)
            if origin.binned or _stands_again(former, origin.decision):
                continue
            for resting in self._resting_on(former):
                found.setdefault(resting.id, set()).add(origin.id)
        get = self._amendments.get
        return {one: tuple(sorted(origins, key=lambda origin: number_order(get(origin).number))) for one, origins in found.items()}

    def _resting_on(self, former: Decision) -> Iterator[Amendment]:
        """Those that fell because of it, and, where it changed the text, those retained afterwards on the same clauses; as long as
        they were not decided since it was reopened."""
        origin = self._amendments.get(former.amendment)
        of_its_clauses = {other.id: other for clause in origin.clauses for other in self._amendments.of_clause(clause)}
        fallen = {
            row["amendment"]: self._amendments.get(row["amendment"])
            for _, row in self._store.tables.rows("decision", "because_of = ? AND reopened_at IS NULL", (former.amendment,))
        }
        for other in (fallen | of_its_clauses).values():
            decision = other.decision
            if decision is None or other.binned or other.id == former.amendment or decision.decided_at < former.decided_at:
                continue
            if former.reopened_at is not None and decision.decided_at >= former.reopened_at:
                continue
            fell = decision.because_of == former.amendment
            follows = former.adopted and other.adopted and other.changes_text and other.parent is None and decision.id > former.id
            if fell or (follows and origin.changes_text and origin.parent is None):
                yield other

    def _noticed(self, notice: Notice) -> None:
        if "decision" in notice.changed or notice.action in _BINNING:
            self._known = None


def _stands_again(former: Decision, now: Decision | None) -> bool:
    """Whether what is in force says the same as the former decision did."""
    return now is not None and (now.outcome, now.agreed_text) == (former.outcome, former.agreed_text)

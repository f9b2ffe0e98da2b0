"""Decisions that rest on another one which no longer stands: to be looked at again by the room (domain.md, scenario 30).

It stands no longer once it was reopened, or its amendment deleted. Nothing is stored and nothing is undone: it follows from the
decisions, and ends when the amendment is decided anew, or the other one is decided again as it was, or comes back from the bin.
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
_RESTS_NOTHING = frozenset({"referred", "parked", "noted"})
"""Outcomes by which the amendment was set aside for later."""


class ReexaminationService:
    def __init__(self, store: Store, amendments: AmendmentsService) -> None:
        self._store = store
        self._amendments = amendments
        self._known: Mapping[str, tuple[str, ...]] | None = None
        self._binned: Mapping[str, str] | None = None
        """Amendment in the bin → the act that put it there: ids, as all acts and decisions have them, in the order of time."""
        store.subscribe(self._noticed)

    def all(self) -> Mapping[str, tuple[str, ...]]:
        """Amendment → ids of those it rests on that were reopened, decided otherwise or deleted since, in the order of their
        numbers."""
        if self._known is None:
            self._known = self._read()
        return self._known

    def dependents(self, amendment: str) -> list[Amendment]:
        """Those whose decision rests on the one in force on this amendment: what reopening it, or deleting it, would put before the
        room again."""
        decision = self._amendments.get(amendment).decision
        return [] if decision is None else list(self._resting_on(decision))

    def resting_otherwise(self, amendment: str, outcome: str, agreed_text: str | None) -> list[Amendment]:
        """As `dependents`, if the amendment were decided so now: none where that says what is in force already."""
        decision = self._amendments.get(amendment).decision
        if decision is None or (decision.outcome, decision.agreed_text) == (outcome, agreed_text):
            return []
        return self.dependents(amendment)

    def _read(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, set[str]] = {}
        binned = self._in_the_bin()
        for former in (*self._reopened(), *filter(None, (self._amendments.get(one).decision for one in binned))):
            if former.outcome in _RESTS_NOTHING:
                continue
            origin = self._amendments.get(former.amendment)
            since = binned.get(origin.id)
            if since is None and _stands_again(former, origin.decision):
                continue
            for resting in self._resting_on(former):
                if since is None or (resting.decision is not None and resting.decision.id < since):
                    found.setdefault(resting.id, set()).add(origin.id)
        get = self._amendments.get
        return {one: tuple(sorted(origins, key=lambda origin: number_order(get(origin).number))) for one, origins in found.items()}

    def _reopened(self) -> Iterator[Decision]:
        where = "reopened_at IS NOT NULL AND level <> 'group'"
        for one, row in self._store.tables.rows("decision", where, (), "datetime(decided_at), id"):
            yield decision_of(one, row)

    def _in_the_bin(self) -> Mapping[str, str]:
        if self._binned is None:
            set_last = self._store.journal.last_to_set
            rows = self._store.tables.select("SELECT id FROM amendment WHERE binned <> 0")
            self._binned = {one: set_last("amendment", one, "binned", 1).id for (one,) in rows}
        return self._binned

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
        if notice.action in _BINNING:
            self._binned = None
        if "decision" in notice.changed or notice.action in _BINNING:
            self._known = None


def _stands_again(former: Decision, now: Decision | None) -> bool:
    """Whether what is in force says the same as the former decision did."""
    return now is not None and (now.outcome, now.agreed_text) == (former.outcome, former.agreed_text)

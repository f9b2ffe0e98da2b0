"""Decisions that rest on another one which no longer stands: to be looked at again by the room (domain.md, scenario 30).

It stands no longer once it was reopened, or its amendment deleted. Nothing is stored and nothing is undone: it follows from the
decisions, and ends when the amendment is decided anew, or the other one is decided again as it was, or comes back from the bin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
        self._binned: Mapping[str, int] | None = None
        """Amendment in the bin → the turn of the act that put it there (`Journal.turns`)."""
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
            for resting in self._decided_before(self._resting_on(former), former, since):
                found.setdefault(resting, set()).add(origin.id)
        get = self._amendments.get
        return {one: tuple(sorted(origins, key=lambda origin: number_order(get(origin).number))) for one, origins in found.items()}

    def _reopened(self) -> Iterator[Decision]:
        where = "reopened_at IS NOT NULL AND level <> 'group'"
        for found in self._store.tables.in_turn("decision", where):
            yield decision_of(*found)

    def _in_the_bin(self) -> Mapping[str, int]:
        if self._binned is None:
            rows = self._store.tables.select("SELECT id FROM amendment WHERE binned <> 0")
            self._binned = self._store.journal.turns("amendment", [one for (one,) in rows], "binned")
        return self._binned

    def _decided_before(self, resting: Iterable[Amendment], former: Decision, binned: int | None) -> list[str]:
        """Ids of those that were not decided since the former decision was reopened, or its amendment deleted (turn `binned`).

        The acts tell it: a clock that was set back does not.
        """
        decisions = {one.decision.id: one.id for one in resting if one.decision is not None}
        if not decisions:
            return []
        turns = self._store.journal.turns
        ends = [binned] if binned is not None else []
        if former.reopened_at is not None:
            ends.append(turns("decision", [former.id], "reopened_at")[former.id])
        return [decisions[one] for one, turn in turns("decision", decisions, "amendment").items() if turn < min(ends)]

    def _resting_on(self, former: Decision) -> Iterator[Amendment]:
        """Those that fell because of it, and, where it changed the text, those retained afterwards on the same clauses."""
        origin = self._amendments.get(former.amendment)
        of_its_clauses = {other.id: other for clause in origin.clauses for other in self._amendments.of_clause(clause)}
        fallen = {
            row["amendment"]: self._amendments.get(row["amendment"])
            for _, row in self._store.tables.rows("decision", "because_of = ? AND reopened_at IS NULL", (former.amendment,))
        }
        for other in (fallen | of_its_clauses).values():
            decision = other.decision
            if decision is None or other.binned or other.id == former.amendment or decision.place < former.place:
                continue
            fell = decision.because_of == former.amendment
            follows = former.adopted and other.adopted and other.changes_text and other.parent is None
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

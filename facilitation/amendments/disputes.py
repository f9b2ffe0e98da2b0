"""Amendments of one clause that cannot stand together: seen side by side, and settled in one act without any silent loser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.deciding import DecidingService
from facilitation.amendments.values import Amendment
from facilitation.store.store import Store
from facilitation.text.changes import number_order
from facilitation.text.rebase import rebase
from facilitation.text.synthesis import synthesis

_SIDES = frozenset({"replace", "delete"})


@dataclass(frozen=True, slots=True)
class Rival:
    """`text` is how the clause would read with this amendment alone, "" where it would go."""

    amendment: Amendment
    text: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """Open amendments of a clause of which each collides with another; deletions first, then by their numbers.

    `base` are the clause's words as they stand, `start` what a wording of all begins with: all that collides with nothing.
    """

    clause: str
    base: str
    rivals: tuple[Rival, ...]
    start: str

    @property
    def carrier(self) -> Amendment | None:
        """The one that is retained with the common wording: the first that proposes words at all."""
        return next((one.amendment for one in self.rivals if one.amendment.kind == "replace"), None)


class DisputesService:
    def __init__(
        self, store: Store, amendments: AmendmentsService, consolidation: ConsolidationService, deciding: DecidingService
    ) -> None:
        self._store = store
        self._amendments = amendments
        self._consolidation = consolidation
        self._deciding = deciding

    def of(self, clause: str) -> Dispute | None:
        """The dispute about a clause; None where nothing collides there. Amendments to several clauses are settled one by one."""
        sides = {one.id: one for one in self._amendments.of_clause(clause) if self._is_side(one)}
        found = [one for one in sides.values() if any(rival.id in sides for rival in self._consolidation.rivals(one))]
        if len(found) < 2:
            return None
        found.sort(key=lambda one: (one.kind != "delete", number_order(one.number)))
        base = self._consolidation.current_text(clause)
        rivals = tuple(Rival(one, self._text(one, base)) for one in found)
        return Dispute(clause, base, rivals, synthesis(base, [one.text for one in rivals if one.amendment.kind != "delete"]))

    def keep(self, dispute: Dispute, amendment: str, **manner: Any) -> None:
        """Retains one of the rivals; those that collide with it become pointless by it. `manner` is that of `decide`."""
        kept = self._amendments.get(amendment)
        beaten = {one.id for one in self._consolidation.rivals(kept)}
        with self._store.act("decision.settle"):
            self._deciding.decide(amendment, "retained", lapse=self._others(dispute, amendment, beaten), **manner)

    def falling(self, dispute: Dispute, kept: str | None) -> list[Amendment]:
        """What becomes pointless where this one is retained, or with None a common wording: rivals, and with each of them its open
        sub-amendments."""
        carrier = dispute.carrier or dispute.rivals[0].amendment
        beaten = None if kept is None else {one.id for one in self._consolidation.rivals(self._amendments.get(kept))}
        return [
            each
            for one in self._others(dispute, kept or carrier.id, beaten)
            for each in self._with_open_subs(self._amendments.get(one))
        ]

    def settle(self, dispute: Dispute, text: str, **manner: Any) -> str:
        """Retains a common wording: its carrier with these words, all the others become pointless by it. Returns the carrier's id.

        Raises PalabreError("decision.no_agreed_text") where there are no words, and ("decision.no_words") where none of the rivals
        proposes any.
        """
        carrier = dispute.carrier or dispute.rivals[0].amendment
        as_proposed = any(one.amendment.id == carrier.id and one.text == text for one in dispute.rivals)
        others = self._others(dispute, carrier.id, None)
        with self._store.act("decision.settle"):
            if as_proposed:
                self._deciding.decide(carrier.id, "retained", lapse=others, **manner)
            else:
                self._deciding.decide(carrier.id, "retained_modified", agreed_text=text, lapse=others, **manner)
        return carrier.id

    def refer(self, dispute: Dispute, **manner: Any) -> None:
        """Sends all of them to the drafting committee."""
        with self._store.act("decision.settle"):
            for rival in dispute.rivals:
                self._deciding.decide(rival.amendment.id, "referred", **manner)

    def _others(self, dispute: Dispute, kept: str, beaten: set[str] | None) -> Sequence[str]:
        ids = [one.amendment.id for one in dispute.rivals if one.amendment.id != kept]
        return ids if beaten is None else [one for one in ids if one in beaten]

    def _with_open_subs(self, amendment: Amendment) -> Iterator[Amendment]:
        yield amendment
        for sub in self._amendments.sub_amendments(amendment.id):
            if sub.is_open:
                yield from self._with_open_subs(sub)

    def _is_side(self, amendment: Amendment) -> bool:
        return amendment.is_open and amendment.parent is None and not amendment.parts and amendment.kind in _SIDES

    def _text(self, amendment: Amendment, base: str) -> str:
        if amendment.kind == "delete":
            return ""
        text = self._consolidation.effective_text(amendment)
        if amendment.base_text == base:
            return text
        moved = rebase(amendment.base_text, text, base)
        return text if moved is None else moved

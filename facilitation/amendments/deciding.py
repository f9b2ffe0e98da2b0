"""Decisions on amendments: outcome, wording, how and by whom; what they do to the others; reopening."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.reading import decision_of
from facilitation.amendments.values import MODES, OUTCOMES, Amendment, Decision, Reservation
from facilitation.errors import PalabreError
from facilitation.store.store import Store


class Programme(Protocol):
    """The programme of the workshop, as far as it is needed here."""

    def expect_open_points(self) -> None: ...


class DecidingService:
    def __init__(
        self, store: Store, amendments: AmendmentsService, consolidation: ConsolidationService, programme: Programme
    ) -> None:
        self._store = store
        self._amendments = amendments
        self._consolidation = consolidation
        self._programme = programme

    def decide(
        self,
        amendment: str,
        outcome: str,
        *,
        agreed_text: str | None = None,
        mode: str = "consensus",
        level: str = "plenary",
        votes: tuple[int, int, int] | None = None,
        chair: str | None = None,
        session: str | None = None,
        reason: str = "",
        mandate: str = "",
        mandate_to: str = "",
        deadline: date | None = None,
        reservations: Sequence[Reservation] = (),
        because_of: str | None = None,
        lapse: Sequence[str] = (),
        contained: bool = False,
    ) -> Decision:
        """Records what was decided; replaces the decision in force, which stays in the history.

        `votes` are (for, against, abstentions) and go with mode "vote"; `agreed_text` goes with "retained_modified"; `lapse` are
        amendments that a person confirmed to have become pointless by this one. `contained`: the newest version of its document
        says already what it asks for, so that it can be retained on the older one (`VersionsService.contains`).
        Raises PalabreError: no agreed text, votes missing, none counted or given without a vote, an open sub-amendment, one left on
        an older version that would be retained without any effect ("decision.on_older_version"), or no place in the text
        (`ConsolidationService.hindrance`: its words or its clause are gone …), or an earlier one's ("decision.would_unseat").
        """
        if outcome not in OUTCOMES or mode not in MODES:
            raise ValueError(f"{outcome} / {mode}")
        decided = self._amendments.get(amendment)
        self._refuse_bad(decided, outcome, mode, votes)
        self._refuse_bad_wording(decided, outcome, agreed_text)
        if outcome in ("retained", "retained_modified") and level != "group" and not (contained and outcome == "retained"):
            self._refuse_on_older_version(decided)
        agreed_base: str | None = None
        if outcome == "retained_modified" and decided.parent is None and decided.kind == "replace":
            agreed_base = self._consolidation.agreed_base(decided)
        refused = self._consolidation.refused(*decided.documents)
        amended = bool(self._amendments.sub_amendments(amendment))
        now = self._store.clock().isoformat(timespec="seconds")
        decision = self._store.new_id()
        with self._store.act("decision.take") as act:
            self._set_aside(act, decided, level, now, "")
            row = {
                "amendment": amendment,
                "level": level,
                "outcome": outcome,
                "agreed_text": agreed_text if outcome == "retained_modified" else None,
                "agreed_base": agreed_base,
                "mode": mode,
                "votes_for": votes[0] if votes else None,
                "votes_against": votes[1] if votes else None,
                "abstentions": votes[2] if votes else None,
                "chair": chair,
                "session": session,
                "reason": reason.strip(),
                "mandate": mandate.strip(),
                "mandate_to": mandate_to.strip(),
                "deadline": deadline.isoformat() if deadline else None,
                "reservations": [{"by": one.by, "text": one.text} for one in reservations],
                "because_of": because_of,
                "decided_at": now,
            }
            act.create("decision", decision, row)
            for fallen in lapse:
                self.decide(
                    fallen, "lapsed", mode=mode, level=level, votes=votes, chair=chair, session=session, because_of=amendment
                )
            if amended and outcome in ("not_retained", "withdrawn", "lapsed"):
                self._drop_subs(decided, level, chair, session)
            if outcome in ("referred", "parked") and level != "group":
                # What is put off has its place in the programme.
                self._programme.expect_open_points()
            if outcome in ("retained", "retained_modified") and level != "group":
                # Checked on the finished text: words that are gone are refused here, and the whole act with them.
                self._consolidation.refuse_if_not_applied(self._root(amendment), refused)
        return self._read("id = ?", decision)[0]

    def refuse_early(
        self, amendment: str, outcome: str, mode: str = "consensus", votes: tuple[int, int, int] | None = None
    ) -> None:
        """Raises PalabreError where `decide` would whatever the wording and the others: before anybody is asked about them."""
        self._refuse_bad(self._amendments.get(amendment), outcome, mode, votes)

    def hindrance(self, amendment: str) -> PalabreError | None:
        """Why it could not be retained as proposed now, whatever its sub-amendments: its words are gone, or it is on an older
        version."""
        decided = self._amendments.get(amendment)
        try:
            self._refuse_on_older_version(decided)
        except PalabreError as refusal:
            return refusal
        if decided.adopted or self._consolidation.would_apply(decided):
            return None
        return self._consolidation.hindrance(decided)

    def reopen(self, amendment: str, reason: str = "", *, asked_by: str = "") -> None:
        """The decision in force no longer holds; it stays in the history with the time, who asked for it (as printed) and why."""
        known = self._amendments.get(amendment)
        if known.decision is None:
            raise PalabreError("decision.nothing_to_reopen", number=known.number)
        with self._store.act("decision.reopen") as act:
            self._set_aside(
                act, known, known.decision.level, self._store.clock().isoformat(timespec="seconds"), reason.strip(), asked_by
            )

    def history(self, amendment: str) -> list[Decision]:
        """All decisions on an amendment, oldest first, reopened ones included."""
        return self._read("amendment = ?", amendment)

    def taken(self) -> list[Decision]:
        """All decisions ever taken, oldest first, of every level, reopened and replaced ones too: what minutes tell from."""
        return self._read("1")

    def _read(self, where: str, *arguments: str) -> list[Decision]:
        return [decision_of(*found) for found in self._store.tables.in_turn("decision", where, arguments)]

    def _refuse_bad(self, decided: Amendment, outcome: str, mode: str, votes: tuple[int, int, int] | None) -> None:
        if decided.binned:
            raise PalabreError("amendment.in_bin", number=decided.number)
        if (mode == "vote") != (votes is not None):
            raise PalabreError("decision.votes")
        if votes is not None and min(votes) < 0:
            raise PalabreError("decision.votes")
        if votes is not None and not any(votes):
            raise PalabreError("decision.no_votes")
        if outcome == "retained_modified" and decided.kind in ("delete", "move", "column_out"):
            raise PalabreError("decision.no_words", number=decided.number)
        if outcome == "noted" and decided.changes_text:
            raise PalabreError("decision.noted_is_for_remarks", number=decided.number)
        if outcome in ("retained", "retained_modified"):
            waiting = [sub.number for sub in self._amendments.sub_amendments(decided.id) if sub.state == "pending"]
            if waiting:
                raise PalabreError("decision.sub_amendments_first", number=decided.number, waiting=", ".join(waiting))

    def _refuse_bad_wording(self, decided: Amendment, outcome: str, agreed_text: str | None) -> None:
        if outcome == "retained_modified" and not (agreed_text or "").strip():
            raise PalabreError("decision.no_agreed_text")
        if agreed_text is not None and outcome != "retained_modified":
            raise PalabreError("decision.text_without_change")

    def _root(self, amendment: str) -> Amendment:
        """The amendment itself, or for a sub-amendment the one that all above it bear on: what changes the text."""
        found = self._amendments.get(amendment)
        while found.parent is not None:
            found = self._amendments.get(found.parent)
        return found

    def _refuse_on_older_version(self, decided: Amendment) -> None:
        if not decided.changes_text or decided.parent is not None:
            return
        if self._store.tables.select("SELECT 1 FROM document WHERE replaces = ? AND binned = 0", (decided.document,)):
            raise PalabreError("decision.on_older_version", number=decided.number)

    def _set_aside(self, act: Any, decided: Amendment, level: str, now: str, reason: str, asked_by: str = "") -> None:
        standing = self._store.tables.rows(
            "decision", "amendment = ? AND reopened_at IS NULL AND (level = 'group') = ?", (decided.id, int(level == "group"))
        )
        for one, _ in list(standing):
            act.update("decision", one, {"reopened_at": now, "reopened_reason": reason, "reopened_for": asked_by.strip()})

    def _drop_subs(self, decided: Amendment, level: str, chair: str | None, session: str | None) -> None:
        for sub in self._amendments.sub_amendments(decided.id):
            if sub.is_open:
                self.decide(sub.id, "lapsed", level=level, chair=chair, session=session, because_of=decided.id)

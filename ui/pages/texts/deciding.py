"""Taking a decision: what falls with it is shown first, then the service is asked, then the strip is ready for the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.consequences_dialog import ConsequencesDialog
from ui.pages.texts.decision_panel import DecisionPanel, Manner
from ui.pages.texts.taking_up import can_be_taken_up, draft_key

if TYPE_CHECKING:
    from facilitation.text.totalling.totals import Totals

_TOTALS_TOLD = 4
"""Of the totals that follow from a decision; the others are counted, and all of them stand in the text, marked."""


class Deciding:
    def __init__(self, context: AppContext, panel: DecisionPanel, parent: QWidget) -> None:
        self._context = context
        self._panel = panel
        self._parent = parent

    def take(self, amendment: Amendment, outcome: str, agreed: str | None = None, *, manner: Manner | None = None) -> bool:
        """False when it was called off or refused; the sentence is then on the screen. `manner`: not as the strip has it."""
        manner = manner or self._context.attempt(lambda: self._panel.manner(amendment.id))
        if manner is None or self._refused(amendment, outcome, manner):
            return False
        lapse = self._confirmed_falls(amendment) if outcome in ("retained", "retained_modified") else []
        if lapse is None:
            return False
        totals = self._totals(amendment)
        session = self._context.workshop.sessions.current()
        to_others = outcome in ("referred", "parked")
        group = self._context.workshop.group_at_work.now()
        chair = group.chair if group is not None else session.chair if session else None
        decision = self._context.attempt(
            lambda: self._context.workshop.deciding.decide(
                amendment.id,
                outcome,
                agreed_text=agreed,
                mode=manner.mode,
                votes=manner.votes,
                level="plenary" if group is None else "group",
                chair=manner.chair or chair,
                session=session.id if session else None,
                reason="" if to_others else manner.note,
                mandate=manner.note if to_others else "",
                mandate_to=manner.mandate_to if to_others else "",
                deadline=manner.deadline if to_others else None,
                reservations=manner.reservations,
                lapse=lapse,
                contained=self._context.workshop.versions.contains(amendment.id),
            )
        )
        if decision is None:
            return False
        self._panel.forget(amendment.id)
        told = (self._passed_over(amendment) or self._followed(totals), self._left_unfinished(amendment, agreed))
        if any(told):
            self._context.desk.tell("\n".join(filter(None, told)))
        return True

    def _passed_over(self, amendment: Amendment) -> str:
        """The clauses in which it found no place, "" for none."""
        workshop, wording = self._context.workshop, self._context.language.wording
        left = workshop.consolidation.passed_over(workshop.amendments.get(amendment.id))
        labels = ", ".join(one.label for one in left)
        return wording("amendment.passed_over", count=len(left), labels=labels) if left else ""

    def _left_unfinished(self, amendment: Amendment, agreed: str | None) -> str:
        """Where words were being typed about it to which there is no way now: that they are kept, else "". What was `agreed` is
        recorded."""
        workshop, correction = self._context.workshop, f"!{amendment.number}"
        for parent in (correction, amendment.number, *(() if agreed is not None else (f"={amendment.number}",))):
            left = workshop.draft(draft_key(amendment.clause, parent)) is not None
            # Of a correction the words are left; who proposes it can still be put right.
            if left and (parent == correction or not can_be_taken_up(workshop, parent)):
                return self._context.language.wording("amendment.draft_kept", number=amendment.number)
        return ""

    def may_agree(self, amendment: Amendment) -> bool:
        """Whether another wording can be agreed on at all; else the sentence is on the screen, before anything is typed."""
        return self._context.succeeds(lambda: self._context.workshop.deciding.refuse_early(amendment.id, "retained_modified"))

    def _refused(self, amendment: Amendment, outcome: str, manner: Manner) -> bool:
        """Before anything is asked: the sentence is on the screen, and the keyboard where votes are missing."""
        refuse_early = self._context.workshop.deciding.refuse_early
        if self._context.succeeds(lambda: refuse_early(amendment.id, outcome, manner.mode, manner.votes)):
            return False
        self._panel.ask_votes()
        return True

    def _totals(self, amendment: Amendment) -> dict[str, Totals]:
        """Document → its totals before the decision, where it is on a table."""
        workshop = self._context.workshop
        if not any(workshop.texts.clause(one).kind in ("cell", "row") for one in amendment.clauses):
            return {}
        return {document: workshop.totals.of(document) for document in amendment.documents}

    def _followed(self, before: Mapping[str, Totals]) -> str:
        """ "Tableau 2, total : 45 → 60 (+15)", a line each: the totals that have changed with this decision, "" where none has."""
        wording, since = self._context.language.wording, self._context.workshop.totals.since
        found = [one for document, totals in before.items() for one in since(document, totals)]
        said = [
            wording("totals.follows", label=one.label, old=one.old, new=one.new, difference=one.difference)
            for one in found[:_TOTALS_TOLD]
        ]
        if left := len(found) - len(said):
            said.append(wording("totals.more", count=left))
        return "\n".join(said)

    def _confirmed_falls(self, amendment: Amendment) -> list[str] | None:
        """Amendments that a person confirmed to have become pointless; None when the decision was called off.

        What stays and what refers to words that go is told as well; where nothing is to be told nothing is asked.
        """
        found = self._context.workshop.consequences.of(amendment.id)
        if not (found.fall or found.survive or found.lost or found.references):
            return []
        dialog = ConsequencesDialog(self._context, amendment, found, self._parent)
        return dialog.confirmed() if dialog.exec() else None

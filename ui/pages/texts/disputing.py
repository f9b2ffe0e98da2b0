"""Settling rival amendments of a clause: the dialog asks, the service does it in one act."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from facilitation.amendments.disputes import Dispute
from ui.context import AppContext
from ui.pages.texts.conflict_dialog import ConflictDialog
from ui.pages.texts.deciding import Deciding
from ui.pages.texts.decision_panel import Manner


class Disputing:
    def __init__(self, context: AppContext, deciding: Deciding, parent: QWidget) -> None:
        self._context = context
        self._deciding = deciding
        self._parent = parent

    def settle(self, clause: str) -> str | None:
        """The amendment that was retained, "" where all were referred; None where nothing collides or nothing was decided."""
        workshop = self._context.workshop
        dispute = workshop.disputes.of(clause)
        if dispute is None:
            return None
        dialog = ConflictDialog(self._context, workshop.texts.clause(clause).label, dispute, self._parent)
        made = self._context.ask(dialog, lambda: self._done(dialog, dispute))
        deletion = next(
            (one.amendment for one in dispute.rivals if one.amendment.id == made and one.amendment.kind == "delete"), None
        )
        if deletion is not None:
            # What else goes with the clause, and what refers to it, is shown before.
            return deletion.id if self._deciding.take(deletion, "retained", manner=dialog.manner()) else None
        return made

    def _done(self, dialog: ConflictDialog, dispute: Dispute) -> str:
        disputes, manner = self._context.workshop.disputes, dialog.manner()
        if dialog.choice == "refer":
            disputes.refer(
                dispute, mandate=manner.note, mandate_to=manner.mandate_to, deadline=manner.deadline, **self._how(manner)
            )
            return ""
        if dialog.choice == "settle":
            return disputes.settle(dispute, dialog.wording(), reason=manner.note, **self._how(manner))
        kept = next(one.amendment for one in dispute.rivals if one.amendment.id == dialog.choice)
        if kept.kind == "delete":
            # It is decided once the dialog has closed: what would be refused is said while it stands.
            self._context.workshop.deciding.refuse_early(kept.id, "retained", manner.mode, manner.votes)
        else:
            disputes.keep(dispute, kept.id, reason=manner.note, **self._how(manner))
        return kept.id

    def _how(self, manner: Manner) -> dict[str, Any]:
        session = self._context.workshop.sessions.current()
        return {
            "mode": manner.mode,
            "votes": manner.votes,
            "chair": manner.chair or (session.chair if session else None),
            "reservations": manner.reservations,
            "session": session.id if session else None,
        }

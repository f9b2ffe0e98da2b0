"""What is done with the chosen amendment besides deciding it: support, reopening, form or substance, deletion, conflicts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.amendments_panel import AmendmentsPanel
from ui.pages.texts.answer_dialog import AnswerDialog, answer_key
from ui.pages.texts.deciding import Deciding
from ui.pages.texts.disputing import Disputing
from ui.pages.texts.reopen_dialog import ReopenDialog
from ui.pages.texts.support_dialog import SupportDialog
from ui.pages.texts.why_not import WhyNot


class ChosenAmendment(QObject):
    """`settled` after a conflict was: the keyboard goes back to the text. `continued` (observation, its answer) when an observation
    is to become an amendment."""

    settled = Signal()
    continued = Signal(object, str)

    def __init__(self, context: AppContext, panel: AmendmentsPanel, why_not: WhyNot, deciding: Deciding, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._workshop = context.workshop
        self._panel = panel
        self._why_not = why_not
        self._window = window
        self._disputing = Disputing(context, deciding, window)

    def settle(self, clause: str) -> None:
        """Rival wordings of a clause, side by side."""
        if self._workshop.read_only:
            return
        if self._workshop.disputes.of(clause) is None:
            self._context.desk.tell(self._in_conflict_elsewhere(clause) or self.tr("No amendments on this clause are in conflict."))
            return
        before = self._panel.current_id()
        kept = self._disputing.settle(clause)
        if kept is not None:
            with self._panel.as_one_step():
                self._panel.reread()
                self._panel.select_next_open(kept or before)
            self.settled.emit()

    def _in_conflict_elsewhere(self, clause: str) -> str:
        """Which amendments on other clauses the chosen one collides with, or else others of its clause; "" where none does."""
        chosen, rivals = self._panel.current(), self._workshop.consolidation.rivals
        beside = [one for one in self._workshop.amendments.of_clause(clause) if chosen is None or one.id != chosen.id]
        for amendment in (*([chosen] if chosen is not None else ()), *beside):
            if not amendment.is_open or not (found := rivals(amendment)):
                continue
            told = self.tr("{number} collides with {numbers}, on other clauses: what falls is told when it is accepted.")
            said = told.format(number=amendment.number, numbers=", ".join(one.number for one in found))
            if chosen is None or amendment is chosen:
                return said
            return self.tr("{number} is in conflict with none.").format(number=chosen.number) + " " + said
        return ""

    def answer(self) -> None:
        """What was answered to a remark or a question, or what it becomes."""
        observation = self._why_not.changed()
        if observation is None:
            return
        if observation.changes_text:
            self._context.desk.tell(self.tr("Amendment {number} is decided, not answered.").format(number=observation.number))
            return
        dialog = AnswerDialog(self._context, observation, self._window)
        self._context.ask(dialog, lambda: self._answered(dialog, observation))
        # The sign of an answer that is kept comes or goes.
        self._panel.reread()
        if dialog.result() and dialog.choice == "amendment":
            self.continued.emit(observation, dialog.answer())

    def waits_with_answer(self, amendment: Amendment) -> bool:
        """Whether an answer to it is kept that is not recorded: what was typed is not closed without a word."""
        return not amendment.changes_text and self._workshop.draft(answer_key(amendment.id)) is not None

    def _answered(self, dialog: AnswerDialog, observation: Amendment) -> bool:
        session = self._workshop.sessions.current()
        manner = {"chair": session.chair if session else None, "session": session.id if session else None}
        observations = self._workshop.observations
        if dialog.choice == "recommendation":
            reason = self._context.language.wording("observation.recommended")
            observations.recommend(observation.id, dialog.answer(), reason=reason, **manner)
        elif dialog.choice == "answer":
            observations.answer(observation.id, dialog.answer(), **manner)
        return True

    def reopen(self) -> None:
        """Who asks for it is noted with the decision, and what rests on it is told before."""
        amendment = self._why_not.reopened()
        if amendment is None:
            return
        dialog = ReopenDialog(self._context, amendment, self._workshop.reexamination.dependents(amendment.id), self._window)
        reopen = self._workshop.deciding.reopen
        self._context.ask(dialog, lambda: reopen(amendment.id, dialog.reason(), asked_by=dialog.asked_by()))

    def support(self) -> None:
        """« Appuyer »: somebody joins the chosen amendment."""
        amendment = self._why_not.changed()
        if amendment is None:
            return
        dialog = SupportDialog(self._context, amendment.number, self._window)

        def support() -> None:
            if (author := dialog.author()) is not None:
                self._workshop.amendments.support(amendment.id, author)

        self._context.ask(dialog, support)

    def toggle_nature(self) -> None:
        amendment = self._why_not.changed()
        if amendment is not None:
            other = "form" if amendment.nature == "substance" else "substance"
            self._context.attempt(lambda: self._workshop.amendments.set_nature([amendment.id], other))

    def delete(self) -> None:
        amendment = self._why_not.changed()
        if amendment is None:
            return
        if self._context.succeeds(lambda: self._workshop.amendments.bin(amendment.id)):
            told = self.tr("Amendment {number} deleted").format(number=amendment.number)
            resting = [one for one, origins in self._workshop.reexamination.all().items() if amendment.id in origins]
            if resting:
                numbers = ", ".join(one.number for one in self._workshop.amendments.get_many(resting))
                told = self.tr("{deleted}; to be examined again: {numbers}").format(deleted=told, numbers=numbers)
            self._context.desk.offer_undo(told)

"""The ways in which an amendment is begun: on a clause, a row, a column, on another amendment, everywhere, as it is said."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.everywhere.dialog import EverywhereDialog
from ui.pages.texts.recording import Recording
from ui.pages.texts.taking_up import may_be_amended
from ui.pages.texts.text_panel import TextPanel
from ui.pages.texts.why_not import WhyNot


class Beginning(QObject):
    """`opened` once the strip is; `made` (amendment id) when a dialog has recorded one."""

    opened = Signal()
    made = Signal(str)

    def __init__(self, context: AppContext, text: TextPanel, why_not: WhyNot, recording: Recording, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._workshop = context.workshop
        self._text = text
        self._why_not = why_not
        self._recording = recording
        self._window = window

    def amendment(self) -> None:
        """Opens the strip on the chosen clause, the author field first; on a paragraph that is only proposed, on the proposal."""
        clause = self._text.current()
        if self._workshop.read_only:
            return
        if clause is None:
            self.sub_amendment()
        elif clause.kind == "table":
            self._ask_for_a_cell()
        else:
            self._recording.begin(clause)
            self.opened.emit()

    def again(self, key: str) -> None:
        """Goes on with this draft, wherever one is by now."""
        self._context.desk.go("texts", clause=self._workshop.draft(key)["clause"])
        if self._recording.take_up(key):
            self.opened.emit()

    def row(self) -> None:
        """A new row below the chosen one, or what is proposed on this one as a whole."""
        clause = self._text.current()
        if clause is not None and clause.kind == "cell" and clause.parent is not None:
            clause = self._workshop.texts.clause(clause.parent)
        if self._workshop.read_only:
            return
        if clause is None or clause.kind != "row":
            self._ask_for_a_cell()
            return
        self._recording.begin(clause)
        self.opened.emit()

    def column(self) -> None:
        """A new column right of the chosen cell, or the deletion of its column."""
        clause = self._text.current()
        if self._workshop.read_only:
            return
        if clause is None or clause.kind != "cell":
            self._ask_for_a_cell()
            return
        from ui.pages.texts.column_dialog import ColumnDialog  # when first needed: few tables get a column

        dialog = ColumnDialog(self._context, clause, self._window)
        made = self._context.ask(dialog, dialog.record)
        if made is not None:
            self.made.emit(made.id)

    def sub_amendment(self) -> None:
        """On the chosen amendment, while it is open or once the clauses that it brings are in the text."""
        amendment = self._why_not.amended()
        if amendment is None:
            return
        if not may_be_amended(amendment):
            told = self.tr("Amendment {number} is decided: amend the clause itself.")
            self._context.desk.tell(told.format(number=amendment.number))
            return
        self._recording.begin_sub(amendment, self._workshop.texts.clause(amendment.clause))
        self.opened.emit()

    def correction(self) -> None:
        """The chosen amendment as it was recorded, to be put right; not over what one is typing."""
        amendment = None if self._recording.has_keyboard() else self._why_not.changed()
        if amendment is not None:
            self._recording.begin_correcting(amendment)
            self.opened.emit()

    def everywhere(self) -> None:
        if self._workshop.read_only or not self._text.document:
            return
        dialog = EverywhereDialog(self._context, "", self._window)
        made = self._context.ask(dialog, dialog.record)
        if made is not None:
            self.made.emit(made.id)

    def formula(self) -> None:
        """What was heard, typed as it was said."""
        if self._workshop.read_only or not self._text.document:
            return
        from ui.pages.texts.formula_dialog import FormulaDialog  # when first needed: the grammar takes a while to load

        current = self._text.current()
        dialog = FormulaDialog(self._context, self._text.document, current.id if current is not None else "", self._window)
        made = self._context.ask(dialog, dialog.record)
        if made:
            self.made.emit(made[0].id)

    def from_observation(self, observation: Amendment, answer: str) -> None:
        """A remark or a question becomes an amendment to its clause."""
        self._text.choose(observation.clause)
        clause = self._workshop.texts.clause(observation.clause)
        if clause.kind == "table":
            self._ask_for_a_cell()
            return
        self._recording.begin_from(observation, clause, answer)
        self.opened.emit()

    def _ask_for_a_cell(self) -> None:
        self._context.desk.tell(self.tr("Choose a cell of the table."))

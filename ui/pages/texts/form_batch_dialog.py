"""Before what is of form is retained in one go: how many of the list that will be, and what is left to be decided one by one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitation.amendments.queueing import FormBatch, LeftBecause
from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label

_NAMED = 8
"""So many of those left are told one by one."""


class FormBatchDialog(Dialog):
    """Cannot be accepted where nothing would be retained. `author`: the words that the list was narrowed by, "" for all of it."""

    def __init__(self, context: AppContext, batch: FormBatch, author: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._batch, self._author = context, batch, author
        self._listed = label(Type.BODY, Tone.MUTED, wrap=True)
        self._listed.setVisible(bool(author))
        self._left = label(Type.BODY, wrap=True)
        self._left.setVisible(bool(batch.left))
        self._lines = [label(Type.BODY, wrap=True) for _ in batch.left[:_NAMED]]
        self._more = label(Type.BODY, Tone.MUTED)
        for widget in (self._listed, self._left, *self._lines, self._more):
            self.body.addWidget(widget)
        for line in (*self._lines, self._more):
            line.setIndent(Space.L)
        self.body.addStretch(1)
        self.accept_button.setVisible(bool(batch.taken))
        self.retranslate()
        self.take_what_it_needs(context.theme.px(520))
        (self.accept_button if batch.taken else self.cancel_button).setFocus()

    def retranslate(self) -> None:
        taken, left = self._batch.taken, self._batch.left
        question = (
            self.tr("Accept %n amendment(s) of form?", "", len(taken)) if taken else self.tr("Nothing of form to accept here")
        )
        self.say(question, self.tr("Accept"), "" if taken else self.tr("Close"))
        self._listed.setText(self.tr("Of those listed alone, by author “{author}”.").format(author=self._author))
        self._left.setText(self.tr("%n stay(s), to be decided one by one:", "", len(left)))
        for line, (amendment, because) in zip(self._lines, left, strict=False):
            line.setText(f"{amendment.number}  {amendment.author_line} – {self._why(amendment, because)}")
        self._more.setText(self.tr("and %n more", "", len(left) - len(self._lines)))
        self._more.setVisible(len(left) > len(self._lines))

    def told(self) -> list[str]:
        """Number, author and reason of each that is left, as they are shown."""
        return [line.text() for line in self._lines]

    def _why(self, amendment: Amendment, because: LeftBecause) -> str:
        match because:
            case "conflict":
                rivals = sorted(self._context.workshop.consolidation.rivals(amendment), key=lambda one: one.recorded_at)
                return self.tr("in conflict with {numbers}").format(numbers=", ".join(one.number for one in rivals))
            case "sub_amendments":
                return self.tr("its sub-amendments come first")
            case "no_place":
                return self.tr("its words are no longer in the text")
            case "set_aside":
                return self._context.language.wording(f"state.{amendment.state}")

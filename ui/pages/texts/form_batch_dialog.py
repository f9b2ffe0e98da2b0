"""Before what is of form is retained in one go: which of the list that will be, and what is left to be decided one by one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitation.amendments.queueing import FormBatch, LeftBecause
from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.cards import change_in_short
from ui.pages.texts.versions.words_pane import Passage, WordsPane
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
        self._taken = WordsPane(context.theme)
        self._taken.setVisible(bool(batch.taken))
        self._left = label(Type.BODY, wrap=True)
        self._left.setVisible(bool(batch.left))
        self._lines = [label(Type.BODY, wrap=True) for _ in batch.left[:_NAMED]]
        self._more = label(Type.BODY, Tone.MUTED)
        for widget in (self._listed, self._taken, self._left, *self._lines, self._more):
            self.body.addWidget(widget)
        for line in (*self._lines, self._more):
            line.setIndent(Space.L)
        self.body.addStretch(1)
        self.accept_button.setVisible(bool(batch.taken))
        self.retranslate()
        width = min(context.theme.px(620), parent.window().width() - 2 * Space.XL)
        # A long list scrolls in itself, so that what is left is in sight too.
        window = parent.window().height()
        room = max(window * 3 // 10, window * 6 // 10 - len(self._lines) * context.theme.px(30))
        self._taken.setMinimumHeight(min(self._taken.height_for(width - 3 * Space.XL), room))
        self.take_what_it_needs(width)
        (self.accept_button if batch.taken else self.cancel_button).setFocus()

    def retranslate(self) -> None:
        taken, left = self._batch.taken, self._batch.left
        question = (
            self.tr("Accept %n amendment(s) of form?", "", len(taken)) if taken else self.tr("Nothing of form to accept here")
        )
        self.say(question, self.tr("Accept"), "" if taken else self.tr("Close"))
        self._listed.setText(self.tr("Of those listed alone, by author “{author}”.").format(author=self._author))
        self._taken.show_passages([self._passage(one) for one in taken])
        self._left.setText(self.tr("%n stay(s), to be decided one by one:", "", len(left)))
        for line, (amendment, because) in zip(self._lines, left, strict=False):
            line.setText(f"{amendment.number}  {amendment.author_line} – {self._why(amendment, because)}")
        self._more.setText(self.tr("and %n more", "", len(left) - len(self._lines)))
        self._more.setVisible(len(left) > len(self._lines))

    def told(self) -> list[str]:
        """Number, author and reason of each that is left, as they are shown."""
        return [line.text() for line in self._lines]

    def taken(self) -> str:
        """Place, number, author and words of each that would be accepted, two lines each."""
        return self._taken.words

    def _passage(self, amendment: Amendment) -> Passage:
        workshop, wording = self._context.workshop, self._context.language.wording
        place = workshop.texts.clause(amendment.clause).label
        about = " · ".join(one for one in (amendment.number, place, amendment.author_line) if one)
        return Passage(about, "", "", change_in_short(workshop, amendment, wording))

    def _why(self, amendment: Amendment, because: LeftBecause) -> str:
        match because:
            case "conflict":
                rivals = sorted(self._context.workshop.consolidation.rivals(amendment), key=lambda one: one.place)
                return self.tr("in conflict with {numbers}").format(numbers=", ".join(one.number for one in rivals))
            case "sub_amendments":
                return self.tr("its sub-amendments come first")
            case "no_place":
                return self.tr("its words are no longer in the text")
            case "set_aside":
                return self._context.language.wording(f"state.{amendment.state}")

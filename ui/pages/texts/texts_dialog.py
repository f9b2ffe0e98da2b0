"""The texts of an amendment side by side: as it was, as proposed – which stays the author's –, as the room agreed, and what it is
with the sub-amendments retained to it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.cards import along_with
from ui.pages.texts.decision_told import decision_told
from ui.pages.texts.versions.words_pane import Passage, WordsPane
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label
from ui.widgets.marked_text import Mark


class TextsDialog(Dialog):
    """Nothing can be changed here; Enter and Escape close it."""

    def __init__(self, context: AppContext, amendment: Amendment, parent: QWidget) -> None:
        super().__init__(parent, cancellable=False)
        self._context, self._amendment = context, amendment
        agreed = amendment.decision.agreed_text if amendment.decision is not None else None
        consolidation = context.workshop.consolidation
        self._taken_in = consolidation.taken_in(amendment)
        self._texts = [amendment.base_text, amendment.text, *([agreed] if agreed is not None else [])]
        if self._taken_in:
            self._texts.append(consolidation.effective_text(amendment))
        self._panes = [WordsPane(context.theme) for _ in self._texts]
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        for pane in self._panes:
            row.addWidget(pane, 1)
        self.body.addLayout(row, 1)
        self._decided = label(Type.BODY, Tone.MUTED, wrap=True, selectable=True)
        self._decided.setVisible(amendment.decision is not None)
        self.body.addWidget(self._decided)
        self.retranslate()
        width = min(context.theme.px(360 * len(self._panes)), parent.window().width() - 2 * Space.XL)
        each = (width - 3 * Space.XL - row.spacing() * (len(self._panes) - 1)) // len(self._panes)
        for pane in self._panes:
            # Long texts scroll, so that the buttons stay in sight.
            pane.setMinimumHeight(min(pane.height_for(each), parent.window().height() * 6 // 10))
        self.take_what_it_needs(width)
        self.accept_button.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Amendment {number}: its texts").format(number=self._amendment.number), self.tr("Close"))
        titles = [
            self.tr("Initial text"),
            " ".join(filter(None, (self.tr("Proposed by {author}").format(author=self._amendment.author_line), self._along()))),
            self.tr("Agreed by the room"),
        ]
        if self._taken_in:
            titles[len(self._texts) - 1 :] = [self._with_subs()]
        if self._is_new:
            # What the room changed in it is told: against nothing all of it would be new twice.
            titles[2:] = [self.tr("{title}, against the proposal").format(title=one) for one in titles[2:]]
        for place, (pane, title, text) in enumerate(zip(self._panes, titles, self._texts, strict=False)):
            base = self._texts[1] if self._is_new and place > 1 else self._texts[0]
            pane.show_passages([Passage(title, base, text, self._nothing() if self._is_new and place == 0 else ())])
        self._decided.setText(decision_told(self._context.workshop, self._amendment, self._context.language.wording))

    @property
    def _is_new(self) -> bool:
        """Whether nothing stands in the text yet that it would change."""
        return self._amendment.changes_text and not self._texts[0]

    def _nothing(self) -> tuple[Mark, ...]:
        label = self._context.workshop.texts.clause(self._amendment.clause).label
        return (Mark("equal", self.tr("Nothing yet: it is new, after {label}.").format(label=label)),)

    def _with_subs(self) -> str:
        """ "À décider, avec 42-a"."""
        if self._amendment.adopted:
            said = self.tr("Accepted, with {numbers}")
        else:
            said = self.tr("To decide, with {numbers}") if self._amendment.is_open else self.tr("With {numbers}")
        return said.format(numbers=", ".join(one.number for one in self._taken_in))

    def _along(self) -> str:
        """What goes with a title that it deletes."""
        along = along_with(self._context.workshop, self._amendment, self._context.language.wording)
        return f"({along})" if along else ""

    def words(self) -> list[str]:
        """What is to be read in each column: its title, then the text."""
        return [pane.words for pane in self._panes]

    def decided(self) -> str:
        """How it was decided and all that was said with it, "" while it is not."""
        return self._decided.text()

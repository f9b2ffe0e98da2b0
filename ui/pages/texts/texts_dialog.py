"""The texts of an amendment side by side: as it was, as proposed – which stays the author's – and as the room agreed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.decision_told import decision_told
from ui.pages.texts.versions.words_pane import Passage, WordsPane
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label


class TextsDialog(Dialog):
    """Nothing can be changed here; Enter and Escape close it."""

    def __init__(self, context: AppContext, amendment: Amendment, parent: QWidget) -> None:
        super().__init__(parent, cancellable=False)
        self._context, self._amendment = context, amendment
        agreed = amendment.decision.agreed_text if amendment.decision is not None else None
        self._texts = [amendment.base_text, amendment.text, *([agreed] if agreed is not None else [])]
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
        titles = (
            self.tr("Initial text"),
            self.tr("Proposed by {author}").format(author=self._amendment.author_line),
            self.tr("Agreed by the room"),
        )
        base = self._texts[0]
        for pane, title, text in zip(self._panes, titles, self._texts, strict=False):
            pane.show_passages([Passage(title, base, text)])
        self._decided.setText(decision_told(self._context.workshop, self._amendment, self._context.language.wording))

    def words(self) -> list[str]:
        """What is to be read in each column: its title, then the text."""
        return [pane.words for pane in self._panes]

    def decided(self) -> str:
        """How it was decided and all that was said with it, "" while it is not."""
        return self._decided.text()

"""« Appuyer » while one types: where somebody has proposed the same, the author in the strip joins that amendment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from facilitation.amendments.same_proposals import same_proposals
from facilitation.amendments.values import Amendment
from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.pages.texts.correcting import CorrectingStrip
from ui.pages.texts.recording import refused_author
from ui.theme.dress import Dress
from ui.widgets.buttons import button


class Supporting(QObject):
    """`supported` is told of the amendment that has one author more; the strip is closed then, its draft gone."""

    def __init__(self, context: AppContext, strip: CorrectingStrip, supported: Callable[[Amendment], None]) -> None:
        super().__init__(strip)
        self._context, self._workshop, self._strip, self._supported = context, context.workshop, strip, supported
        self._same: Amendment | None = None
        self.button = button(Dress.CHOICE)
        self.button.hide()
        self.button.clicked.connect(self._support)
        strip.offer_at_foot(self.button)
        shortcut = QShortcut(QKeySequence("Alt+S"), strip)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.button.click)
        # After the strip has written its draft.
        strip.pause.due.connect(self._look)
        strip.shown.connect(self._look)
        strip.edited.connect(self._put_away)
        context.language.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        number = self._same.number if self._same is not None else ""
        self.button.setText(self.tr("{number} proposes the same: support it   Alt+S").format(number=number))
        self.button.setToolTip(self.tr("The author joins amendment {number}; no other one is recorded").format(number=number))

    def _look(self) -> None:
        self._same = self._proposed_before()
        self.retranslate()
        self._strip.show_at_foot(self.button, self._same is not None)

    def _put_away(self) -> None:
        """Other words are being typed: what was the same may be so no longer."""
        if self._same is not None:
            self._same = None
            self._strip.show_at_foot(self.button, False)

    def _proposed_before(self) -> Amendment | None:
        """The first amendment that proposes what is in the strip; None for sub-amendments, wordings agreed on, and what is
        recorded already and only put right."""
        strip = self._strip
        clause = strip.clause()
        if clause is None or strip.parent_number() or strip.agreeing() or strip.correction() is not None or not strip.is_touched():
            return None
        now = strip.captured()
        target = self._clause_called(now.target, clause.id) if now.kind == "move" else None
        found = same_proposals(self._workshop.amendments, now.run, now.kind, now.base_text, now.text, target)
        return found[0] if found else None

    def _clause_called(self, number: str, beside: str) -> str | None:
        texts = self._workshop.texts
        try:
            return texts.find_clause(number, texts.document_of(beside)).id
        except PalabreError:
            # Not yet typed to its end.
            return None

    def _support(self) -> None:
        same, author = self._same, self._strip.captured().author
        if same is None or refused_author(self._context, self._strip.author):
            return
        if author is None:
            self._context.desk.refuse(PalabreError("amendment.no_author"))
            self._strip.author.setFocus()
            return
        said = self.tr("{author} supports amendment {number}").format(author=self._strip.author.text(), number=same.number)
        if self._context.succeeds(lambda: self._workshop.amendments.support(same.id, author)):
            self._strip.recorded()
            self._supported(same)
            self._context.desk.offer_undo(said)

"""A key that can do nothing with the chosen amendment says why: letters typed after it must not come as a surprise."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from facilitation.amendments.values import Amendment
from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.pages.texts.amendments_panel import AmendmentsPanel


class WhyNot(QObject):
    """Each method gives the chosen amendment where the key may go on with it, else None: the reason is on the screen then."""

    def __init__(self, context: AppContext, panel: AmendmentsPanel) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel

    def seen(self) -> Amendment | None:
        """For what only shows something."""
        amendment = self._panel.current()
        if amendment is None:
            self._tell(self.tr("No amendment is chosen: J goes to the next one to decide."))
        return amendment

    def changed(self) -> Amendment | None:
        """For what writes something."""
        amendment = self.seen()
        if amendment is not None and self._context.workshop.read_only:
            path = self._context.workshop.path.name
            self._tell(self._context.language.wording.error(PalabreError("store.read_only", path=path)))
            return None
        return amendment

    def decided(self, outcome: str) -> Amendment | None:
        amendment = self.changed()
        if amendment is None:
            return None
        number = amendment.number
        if not self._panel.to_decide(amendment):
            state = self._context.language.wording(f"state_short.{amendment.state}")
            self._tell(self.tr("Amendment {number} is decided ({state}): O reopens it.").format(number=number, state=state))
        elif outcome != "retained_modified":
            return amendment
        elif not amendment.changes_text:
            told = self.tr("Amendment {number} is a remark or a question: E answers it, or makes an amendment of it.")
            self._tell(told.format(number=number))
        elif not amendment.text:
            # Retained with other words it would say that what is deleted stays: these words are a proposal of their own.
            told = self.tr("Amendment {number} proposes no words: accepted or not as it is. N proposes another wording.")
            self._tell(told.format(number=number))
        else:
            return amendment
        return None

    def reopened(self) -> Amendment | None:
        amendment = self.changed()
        if amendment is not None and amendment.decision is None:
            self._tell(self._context.language.wording.error(PalabreError("decision.nothing_to_reopen", number=amendment.number)))
            return None
        return amendment

    def amended(self) -> Amendment | None:
        """For a sub-amendment."""
        amendment = self.changed()
        if amendment is not None and amendment.parent is not None:
            told = self.tr("{number} is a sub-amendment itself: propose another one to the amendment.")
            self._tell(told.format(number=amendment.number))
            return None
        return amendment

    def delete_in_text(self, event: QKeyEvent) -> bool:
        """Says what Delete is not for where the text has the keyboard; False for any other key."""
        if event.key() != Qt.Key.Key_Delete or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        told = self.tr("Delete takes nothing out of the text: N, then Alt+3, proposes to delete the clause.")
        if (amendment := self._panel.current()) is not None:
            of_card = self.tr("Amendment {number} is deleted on its card.").format(number=amendment.number)
            told = f"{told} {of_card}"
        self._tell(told)
        return True

    def _tell(self, sentence: str) -> None:
        self._context.desk.tell(sentence)

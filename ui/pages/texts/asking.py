"""What else is asked on the page: where words come from, the texts of an amendment, the state of the document."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from facilitation.amendments.numbers import NumbersService
from facilitation.validating import ValidatingService
from ui.context import AppContext
from ui.pages.texts.numbers_dialog import NumbersDialog
from ui.pages.texts.origin_dialog import OriginDialog
from ui.pages.texts.text_panel import TextPanel
from ui.pages.texts.texts_dialog import TextsDialog
from ui.pages.texts.validation_dialog import ValidationDialog
from ui.pages.texts.why_not import WhyNot

_TURNED = {
    ("validated", "validated_with_changes"): "validation.no_longer",
    ("validated_with_changes", "validated"): "validation.again",
}


class Asking(QObject):
    def __init__(self, context: AppContext, text: TextPanel, why_not: WhyNot, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._text = text
        self._why_not = why_not
        self._window = window
        self._stating = False

    def origins(self) -> None:
        """Who wrote what in the chosen clause."""
        here = self._text.current()
        if self._text.clauses.current():
            label = here.label if here is not None else self.tr("this passage")
            OriginDialog(self._context, label, self._text.origins(), self._window).exec()

    def texts(self) -> None:
        """Initial, proposed and agreed text of the chosen amendment, side by side."""
        amendment = self._why_not.seen()
        if amendment is not None:
            TextsDialog(self._context, amendment, self._window).exec()

    def numbers(self) -> None:
        """What becomes of the document's numbers, and which references are to be corrected."""
        document = self._text.document
        if document:
            workshop = self._context.workshop
            found = NumbersService(workshop.consolidation, workshop.texts).of(document)
            NumbersDialog(self._context, workshop.texts.document(document).title, found, self._window).exec()

    def validation(self) -> None:
        """What the plenary says of the document as a whole."""
        document = self._text.document
        if not document or self._context.workshop.read_only:
            return
        dialog = ValidationDialog(self._context, document, self._window)

        def say() -> None:
            if (state := dialog.state()) is not None:
                ValidatingService(self._context.workshop).validate(document, state)

        self._stating = True
        self._context.ask(dialog, say)
        self._context.bridge.flush()
        self._stating = False
        if dialog.result() and (state := dialog.state()) is not None:
            wording = self._context.language.wording
            title = self._context.workshop.texts.document(document).title
            self._context.desk.offer_undo(wording("validation.stated", title=title, state=wording(f"validation.{state}")))

    def tell_turned(self, before: str, now: str) -> None:
        """What the plenary has said of the document no longer holds as it was said, or holds again, by an act on its amendments."""
        told = _TURNED.get((before, now))
        if told is not None and not self._stating:
            # After the act itself was told.
            QTimer.singleShot(0, self, lambda: self._context.desk.tell_too(self._context.language.wording(told)))

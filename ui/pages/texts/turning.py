"""To the amendment that was just undone or done again: the next key is meant for it."""

from __future__ import annotations

from collections.abc import Callable

from facilitation.amendments.touched import Touched
from ui.context import AppContext
from ui.pages.texts.amendments_panel import AmendmentsPanel
from ui.pages.texts.text_panel import TextPanel


class Turning:
    def __init__(
        self, context: AppContext, text: TextPanel, amendments: AmendmentsPanel, show_document: Callable[[str], None]
    ) -> None:
        self._context = context
        self._text = text
        self._amendments = amendments
        self._show_document = show_document

    def turn(self, touched: Touched) -> None:
        """Its card where the list has it (the queue stays in front), else on its clause; its clause alone where it is gone."""
        # Before the next key, which may be here already.
        self._context.bridge.flush()
        self._show_document(self._context.workshop.texts.document_of(touched.clause))
        with self._amendments.as_one_step():
            chosen = self._amendments.select(touched.amendment)
            self._text.choose(touched.clause)
            if touched.amendment and not chosen and not self._amendments.select(touched.amendment):
                self._amendments.show_queue(False)
                self._amendments.select(touched.amendment)

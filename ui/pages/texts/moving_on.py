"""When one turns to something else on this page: another clause, amendment or list, the strip opened or put away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.pages.texts.amendments_panel import AmendmentsPanel
from ui.pages.texts.capture import CaptureStrip
from ui.pages.texts.text_panel import TextPanel


class MovingOn(QObject):
    """`moved` once for each other thing: what is chosen again, or read again, is the same."""

    moved = Signal()

    def __init__(self, text: TextPanel, amendments: AmendmentsPanel, strip: CaptureStrip, open_key: Callable[[], str]) -> None:
        """`open_key` gives the draft in the strip, "" where that is closed."""
        super().__init__(strip)
        self._text, self._amendments, self._open_key = text, amendments, open_key
        self._at = self._here()
        text.chosen.connect(self._look)
        strip.shown.connect(self._look)
        strip.closed.connect(self._look)
        amendments.list.selectionModel().currentChanged.connect(self._look)
        amendments.filter.changed.connect(self.moved)

    def _here(self) -> tuple[str, ...]:
        clause = self._text.current()
        return self._text.document, clause.id if clause is not None else "", self._amendments.current_id(), self._open_key()

    def _look(self, *_: object) -> None:
        at = self._here()
        if at != self._at:
            self._at = at
            self.moved.emit()

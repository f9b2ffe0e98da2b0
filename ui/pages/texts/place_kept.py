"""Where the note-taker is, for a restart after a power cut: document, clause and open draft."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from facilitation.workshop import Workshop
from ui.pages.texts.recording import Recording
from ui.pages.texts.text_panel import TextPanel

_PLACE = "texts.place"


class PlaceKept(QObject):
    """`soon` writes it down once nothing has moved for a moment."""

    def __init__(self, workshop: Workshop, text: TextPanel, recording: Recording, show_document: Callable[[str], None]) -> None:
        super().__init__(text)
        self._workshop = workshop
        self._text = text
        self._recording = recording
        self._show_document = show_document
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(800)
        self._timer.timeout.connect(self.remember)

    def soon(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def remember(self) -> None:
        place = {
            "document": self._text.document,
            "clause": self._text.clauses.current(),
            "capture": self._recording.open_key(),
        }
        self._workshop.remember(_PLACE, place)

    def go_back(self) -> None:
        """At the first visit: document, clause and open draft as they were."""
        place = self._workshop.remembered(_PLACE) or {}
        if place.get("document") not in {one.id for one in self._workshop.texts.documents()}:
            return
        self._show_document(place["document"])
        self._text.choose(place["clause"])
        self._recording.take_up(place["capture"])

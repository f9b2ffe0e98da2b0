"""Where the note-taker is, for a restart after a power cut: document, clause and open draft; and where she was in each document, to
which she comes back.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from facilitation.workshop import Workshop
from ui.pages.texts.recording import Recording
from ui.pages.texts.text_panel import TextPanel

_PLACE = "texts.place"
_Place = tuple[str, str, float]
"""The chosen clause; the clause of the first row on the screen, and by how many pixels that row is scrolled off."""


class PlaceKept(QObject):
    """`soon` writes it down once nothing has moved for a moment.

    `note` before another document is shown, `clause_of` for the clause that is chosen there, then `return_to`.
    """

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
        places = (workshop.remembered(_PLACE) or {}).get("places", {})
        self._places: dict[str, _Place] = {document: (clause, first, off) for document, (clause, first, off) in places.items()}

    def soon(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def note(self) -> None:
        """One is here now in the document shown."""
        clauses = self._text.clauses
        if self._text.document and clauses.current():
            self._places[self._text.document] = (clauses.current(), *clauses.first_shown())

    def clause_of(self, document: str) -> str:
        return self._places[document][0] if document in self._places else ""

    def return_to(self, document: str) -> None:
        """Scrolls to where one was, where the same clause is chosen there as then."""
        clause, first, off = self._places.get(document, ("", "", 0.0))
        if clause and self._text.clauses.current() == clause:
            self._text.clauses.show_from(first, off)

    def remember(self) -> None:
        self.note()
        place = {
            "document": self._text.document,
            "clause": self._text.clauses.current(),
            "capture": self._recording.open_key(),
            "places": self._places,
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

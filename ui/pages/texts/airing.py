"""What of this page the room sees: a clause with an amendment, and, only while the note-taker wants it, the words being typed."""

from __future__ import annotations

from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.capture import CaptureStrip
from ui.stage import SceneKind


class Airing:
    """Follows the strip's « à l'écran » button; nothing that is typed leaves the strip before it is pressed."""

    def __init__(self, context: AppContext, strip: CaptureStrip) -> None:
        self._context, self._strip = context, strip
        strip.air.toggled.connect(self._toggled)
        strip.edited.connect(self._typed)
        strip.closed.connect(self._closed)

    def show(self, clause: str, amendment: Amendment | None) -> None:
        """Puts the clause, with the amendment where there is one, before the room."""
        where = {"clause": clause} if clause else {}
        if amendment is not None:
            where["amendment"] = amendment.id
        self._context.stage.put(SceneKind.CLAUSE, **where)
        self._context.desk.present()

    def settle(self, amendment: Amendment) -> None:
        """The words that the room watched are recorded now: it goes on seeing them, as the amendment that they have become."""
        if self._strip.air.isChecked():
            self._strip.air.setChecked(False)
            self._context.stage.put(SceneKind.CLAUSE, clause=amendment.clause, amendment=amendment.id)

    def _toggled(self, on: bool) -> None:
        if on:
            self._typed()
            self._context.desk.present()
        elif self._is_typing_shown():
            self._context.stage.put(SceneKind.CLAUSE, clause=self._context.stage.scene.where["clause"])

    def _typed(self) -> None:
        if self._strip.air.isChecked() and (words := self._strip.for_the_room()):
            self._context.stage.put(SceneKind.DRAFT, **words)

    def _closed(self) -> None:
        self._strip.air.setChecked(False)

    def _is_typing_shown(self) -> bool:
        return self._context.stage.scene.kind is SceneKind.DRAFT

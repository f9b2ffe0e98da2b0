"""What of this page the room sees: a clause with an amendment, and, only while the note-taker wants it, the words being typed."""

from __future__ import annotations

from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.capture import CaptureStrip
from ui.stage import Scene, SceneKind


class Airing:
    """Follows the strip's « à l'écran » button; nothing that is typed leaves the strip before it is pressed."""

    def __init__(self, context: AppContext, strip: CaptureStrip) -> None:
        self._context, self._strip = context, strip
        self._before: Scene | None = None
        """What the room saw before it was shown what is typed."""
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
        stage = self._context.stage
        if on:
            self._before = stage.scene
            self._typed()
            self._context.desk.present()
        elif self._is_typing_shown():
            stage.put(SceneKind.CLAUSE, **self._instead(stage.scene))
        if not on:
            self._before = None

    def _instead(self, typing: Scene) -> dict[str, str]:
        """The clause without what was typed: with what was discussed on it, else with the amendment that was written over."""
        before = self._before
        if before is not None and before.kind is SceneKind.CLAUSE and before.where.get("clause") == typing.where["clause"]:
            return dict(before.where)
        return {name: typing.where[name] for name in ("clause", "amendment") if name in typing.where}

    def _typed(self) -> None:
        if self._strip.air.isChecked() and (words := self._strip.for_the_room()):
            self._context.stage.put(SceneKind.DRAFT, **words)

    def _closed(self) -> None:
        self._strip.air.setChecked(False)

    def _is_typing_shown(self) -> bool:
        return self._context.stage.scene.kind is SceneKind.DRAFT

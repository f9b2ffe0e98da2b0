"""On what the floor is asked for now: the item that runs, and the amendment that the room looks at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from facilitation.amendments.values import Amendment
from facilitation.floor.floor import Place
from ui.context import AppContext
from ui.stage import Scene, SceneKind

_SHOWING = (SceneKind.CLAUSE, SceneKind.DECISION)


class Subject(QObject):
    """The amendment that was put before the room is under discussion until it is decided; the one at which the page in front stands
    is only offered.
    """

    changed = Signal()

    def __init__(self, context: AppContext, front: Callable[[], str], parent: QObject) -> None:
        """`front` gives the id of the amendment at which the page in front stands, "" for none."""
        super().__init__(parent)
        self._context = context
        self._front = front
        self._places: Sequence[Place] = (Place(None, None),)
        self._chosen: Place | None = None
        self._offered: Amendment | None = None
        self._on_amendment = False
        context.stage.changed.connect(self._shown)
        # The room may look at an amendment since before anybody asked for the floor.
        self._shown(context.stage.scene)

    @property
    def place(self) -> Place:
        return self._chosen if self._chosen in self._places and self._chosen is not None else self._places[0]

    @property
    def places(self) -> Sequence[Place]:
        """Several only where groups work side by side."""
        return self._places

    @property
    def offered(self) -> Amendment | None:
        """The amendment on which the floor may be asked for."""
        return self._offered

    @property
    def amendment(self) -> str | None:
        """The one under discussion (its id), None while the item itself is debated."""
        return self._offered.id if self._on_amendment and self._offered is not None else None

    def choose(self, place: Place) -> None:
        self._chosen = place
        self.changed.emit()

    def discuss(self, amendment: bool) -> None:
        """The amendment that is offered is under discussion, or no more."""
        self._on_amendment = amendment
        self.changed.emit()

    def read(self) -> None:
        """Silent: what is under discussion, as the workshop and the stage have it now."""
        self._places = self._context.workshop.floor.places()
        scene = self._context.stage.scene
        shown = self._pending(scene.where.get("amendment", "")) if scene.kind in _SHOWING else None
        kept = self._pending(self._offered.id) if self._offered is not None and self._on_amendment else None
        self._offered = shown or kept or self._pending(self._front())
        if self._offered is None:
            self._on_amendment = False

    def _shown(self, scene: Scene) -> None:
        shown = self._pending(scene.where.get("amendment", "")) if scene.kind in _SHOWING else None
        if shown is not None:
            self._offered, self._on_amendment = shown, True
            self.changed.emit()

    def _pending(self, amendment: str) -> Amendment | None:
        if not amendment:
            return None
        try:
            found = self._context.workshop.amendments.get(amendment)
        except KeyError:
            return None
        return found if found.state == "pending" and not found.binned else None

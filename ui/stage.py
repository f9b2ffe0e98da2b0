"""What the room sees: pages put a scene here, the projector window shows it. Neither knows the other.

Nothing reaches the room unless somebody put it here; a scene holds ids, never a copy of the workshop's words, except
for `DRAFT`, the words being typed, which the note-taker sends on purpose with *À l'écran*.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal


class SceneKind(StrEnum):
    TITLE = "title"
    """The workshop's title and place."""
    RUNNING = "running"
    """The running agenda item with its clock."""
    CLAUSE = "clause"
    """`clause`, and optionally `amendment`: the clause with the amendment shown in it."""
    DRAFT = "draft"
    """`clause`, `base`, `text`, `kind` (of amendment), `author`: what is being typed, at this moment, and what it changes;
    `amendment` where that is recorded already, and put right or agreed on otherwise."""
    DECISION = "decision"
    """`amendment`: the result."""
    SPEAKERS = "speakers"
    """Who has the floor and who waits; optionally the `item` and the `amendment` that are debated."""
    GROUPS = "groups"


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing on the screen; `where` holds the ids named at its kind."""

    kind: SceneKind
    where: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class Stage(QObject):
    """The scene that is on; one per open workshop, in the `AppContext`."""

    changed = Signal(object)
    """The new `Scene`."""
    open_changed = Signal(bool)
    """Whether a projector window is open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene(SceneKind.RUNNING)
        self._open = False

    @property
    def scene(self) -> Scene:
        return self._scene

    @property
    def is_open(self) -> bool:
        """Whether the room sees anything at all; set by the frame."""
        return self._open

    def put(self, kind: SceneKind, /, **where: str) -> None:
        """Shows this to the room: ``stage.put(SceneKind.CLAUSE, clause=clause_id, amendment=amendment_id)``."""
        self._scene = Scene(kind, MappingProxyType(dict(where)))
        self.changed.emit(self._scene)

    def set_open(self, is_open: bool) -> None:
        if is_open != self._open:
            self._open = is_open
            self.open_changed.emit(is_open)

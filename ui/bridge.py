"""Turns the workshop's notices into Qt signals, gathered so that one turn of the event loop redraws once.

Acts that follow each other within one turn (an import, a script, two quick keys) are told together; none is lost, and nothing is
delayed beyond the turn in which it was committed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from facilitation.store.acts import Notice
    from facilitation.workshop import Workshop

Changes = Mapping[str, frozenset[str]]
"""Entity → ids of the rows that changed, e.g. ``{"amendment": frozenset({…}), "clause": frozenset({…})}``."""


class Bridge(QObject):
    """One per open workshop."""

    changed = Signal(str, object)
    """Entity and the frozenset of ids that changed: once per entity and turn of the event loop."""
    refreshed = Signal(object)
    """All that changed in this turn (`Changes`); after the `changed` signals."""
    noticed = Signal(object)
    """Each `Notice` as it happens, at once: for what must know the act's name (saved indicator, undo)."""

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[str, set[str]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.flush)
        self._unsubscribe = workshop.subscribe(self._receive)

    def close(self) -> None:
        """Tells what still waits and stops listening."""
        self._unsubscribe()
        self.flush()

    def flush(self) -> None:
        """Tells what waits now instead of at the end of the turn."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        changes: Changes = {entity: frozenset(ids) for entity, ids in waiting.items()}
        for entity, ids in changes.items():
            self.changed.emit(entity, ids)
        if changes:
            self.refreshed.emit(changes)

    def _receive(self, notice: Notice) -> None:
        for entity, ids in notice.changed.items():
            self._waiting.setdefault(entity, set()).update(ids)
        self.noticed.emit(notice)
        self._timer.start()

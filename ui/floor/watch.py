"""Who has the floor, told to whoever shows it: after each change, and once a second while somebody speaks."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitation.errors import PalabreError
from ui.bridge import Changes
from ui.context import AppContext

if TYPE_CHECKING:
    from facilitation.floor.turns import Speaking

_TELLING = {"turn", "workshop", "person", "organisation"}


class FloorWatch(QObject):
    """`changed` when somebody else has the floor, pauses or ends; `ticked` each second meanwhile. Both give `Speaking` or None."""

    changed = Signal(object)
    ticked = Signal(object)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._workshop = context.workshop
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)
        self.now: Speaking | None = None
        context.bridge.refreshed.connect(self._refresh)

    def read(self) -> None:
        """Reads again who has the floor."""
        self.now = self._workshop.floor.speaking()
        if self.now is not None and not self.now.turn.paused:
            self._second.start()
        else:
            self._second.stop()
        self.changed.emit(self.now)

    def stop(self) -> None:
        """The workshop is being closed."""
        self._second.stop()

    def _refresh(self, changes: Changes) -> None:
        if _TELLING & changes.keys():
            self.read()

    def _tick(self) -> None:
        self.now = self._workshop.floor.speaking()
        # A disk that takes nothing is told with the next act, which matters more than half a minute of a clock.
        with suppress(PalabreError):
            self._workshop.floor.keep_time()
        self.ticked.emit(self.now)

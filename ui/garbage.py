"""When Python looks for garbage: never over all that a large workshop holds while somebody waits.

A full look over a document of 9,000 clauses with 5,000 amendments takes a tenth of a second and finds nothing: they stay as long as
the workshop is open. What a page is built from is set aside therefore, and what has come since is looked through when nobody types.
Python's own measure, a look for every 700 things made, would have it look several times for one key.

And never on another thread than the window's. Python looks wherever something is made just then; a look on the thread of a job
found closed dialogs there and took their widgets down, while the window was using them: the program ended without a word.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, QTimer

_MANY: Final = 10_000
"""Things made before the youngest are looked through: some keys."""
_LOOKS: Final = 20
"""Such looks before the older ones are looked through too; all that is older still is for `tidy`."""
_INTERVAL: Final = 500
"""Milliseconds."""


class LooksHere(QObject):
    """From its making to `end` Python looks for garbage no more by itself; from `begin` on the thread of the window does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def look(self) -> None:
        young, looks, _ = gc.get_count()
        if young > _MANY:
            gc.collect(1 if looks >= _LOOKS else 0)

    def end(self) -> None:
        self._timer.stop()
        if self._before:
            gc.enable()


@contextmanager
def much_is_made() -> Iterator[None]:
    """Inside, nobody looks for garbage: what is made here stays, and later looks leave it out."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
        gc.freeze()


def tidy() -> None:
    """A look at what has come since the last time; what remains is set aside."""
    gc.collect()
    gc.freeze()


def take_back() -> None:
    """A workshop was closed: everything may be garbage now, and is looked at by and by."""
    gc.unfreeze()

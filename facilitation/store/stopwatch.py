"""How long things have run: right though the laptop slept, its clock was set back, or the program was started again meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from facilitation.clock import steady_seconds
from facilitation.store.store import Store

_PAUSE = 30.0
"""Seconds between two writings of it: no more is lost where the clock was set back while the program was not running."""


class Stopwatch:
    """Seconds since a moment that the workshop's clock gave. Within one run they are counted steadily from when the moment was
    first asked about; one of an earlier run was as long ago as the clock says then, and never less than was known of it before:
    under `kept` this laptop remembers of each moment how many seconds ago it was when that was last written.
    """

    def __init__(self, store: Store, kept: str) -> None:
        self._store, self._name = store, kept
        self._steady = steady_seconds(store.clock)
        self._seen: dict[datetime, tuple[float, float]] = {}
        self._kept: Mapping[str, float] | None = None
        self._written: float | None = None

    def begin(self, moment: datetime) -> None:
        """This moment is now."""
        self._seen[moment] = self._steady(), 0.0

    def since(self, moment: datetime) -> float:
        """Seconds, never less than 0."""
        now = self._steady()
        if moment not in self._seen:
            by_clock = (self._store.clock() - moment).total_seconds()
            self._seen[moment] = now, max(0.0, by_clock, self._remembered(moment))
        at, before = self._seen[moment]
        return max(0.0, before + now - at)

    def keep(self, moments: Iterable[datetime]) -> None:
        """Writes down how long ago these were, once in a while, for a next run that may find the clock set back."""
        now = self._steady()
        if self._store.read_only or (self._written is not None and 0 <= now - self._written < _PAUSE):
            return
        kept = {moment.isoformat(): self.since(moment) for moment in moments}
        if kept or self._written is None:
            self._store.remember(self._name, kept)
        self._written = now

    def _remembered(self, moment: datetime) -> float:
        if self._kept is None:
            found: Any = self._store.remembered(self._name)
            self._kept = found if isinstance(found, dict) else {}
        return float(self._kept.get(moment.isoformat(), 0.0))

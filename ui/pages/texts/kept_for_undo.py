"""What was typed for a decision stays at hand while the window is open: it comes back when the decision is taken back."""

from __future__ import annotations

from typing import Generic, TypeVar

from facilitation.workshop import Workshop

T = TypeVar("T")


class KeptForUndo(Generic[T]):
    """A decision that is reopened still stands in the history: what was said with it is recorded, and does not come back."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._kept: dict[str, dict[str, T]] = {}
        """Amendment → its decisions, oldest first, with what was typed for each."""

    def keep(self, amendment: str, typed: T | None) -> None:
        """For the decision that was just taken on it; None where nothing is worth keeping."""
        if typed is None and amendment not in self._kept:
            return
        taken = [one.id for one in self._workshop.deciding.history(amendment)]
        # What was taken back before a new act cannot be done again.
        standing = {decision: one for decision, one in self._kept.get(amendment, {}).items() if decision in taken}
        if typed is not None:
            standing[taken[-1]] = typed
        self._kept[amendment] = standing

    def taken_back(self, amendment: str) -> tuple[str, T] | None:
        """The decision on it that was taken back last, with what was typed for it; None where none was or nothing was typed."""
        kept = self._kept.get(amendment)
        if not kept:
            return None
        taken = {one.id for one in self._workshop.deciding.history(amendment)}
        # Acts are taken back from the last one on: of those that are gone the oldest was.
        return next(((decision, typed) for decision, typed in kept.items() if decision not in taken), None)

    def forget(self, amendment: str, decision: str) -> None:
        """It is somewhere else now."""
        del self._kept[amendment][decision]

    def change(self, amendment: str, decision: str, typed: T) -> None:
        """It was gone on with, and its decision taken again."""
        self._kept[amendment][decision] = typed

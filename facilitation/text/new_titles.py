"""Which title of the document a new one looks like, and with whose numbers it is counted on.

A new part beside others takes after the last of these; one within a part that has none yet takes after those within the nearest
part of the same kind ("1.1" in "Axe 1" for one in "Axe 5"). Where there is none, a number would be that of another numbering:
the title looks like any of its level, and bears no number.
"""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.renumbering import Parts, core, parts_of


class NewTitles:
    """The titles of a document as models for new ones."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._titles = [(place, one) for place, one in enumerate(clauses) if one.kind == "heading"]
        self._by_id = {one.id: one for _, one in self._titles}
        self._parts = parts_of([one for _, one in self._titles])

    def like(self, at: int, end: int, level: int, parent: ClauseId | None, parent_like: ClauseId | None) -> ClauseId | None:
        """The title that a new one takes after: proposed after the clause at `at`, standing at `end`.

        `parent` is what it is in, and `parent_like` what that one takes after where it is new itself (None also for one that takes
        after nothing).
        """
        beside = [(place, one.id) for place, one in self._titles if one.level == level and one.parent == parent]
        if beside:
            return max((one for one in beside if one[0] < end), default=beside[0])[1]
        over = self._by_id.get(parent) if parent is not None else None
        if over is None and parent_like is not None:
            over = self._by_id[parent_like]
        if over is None and parent is not None:
            # In a new part that bears no number of its own.
            return None
        nearest = sorted(self._titles, key=lambda one: (one[0] > at, abs(one[0] - at)))
        alike = [one for _, one in nearest if one.level == level and self._kind(one.parent) == self._kind(over)]
        built = (one for one in alike if self._is_built(one))
        return next((one.id for one in (*built, *alike)), None)

    def _is_built(self, title: Clause) -> bool:
        """Whether its number is made of that of the part it is in."""
        parts = self._parts.get(title.id)
        return parts is not None and parts.owner is not None and parts.owner == title.parent

    def _kind(self, part: ClauseId | Clause | None) -> object:
        """What parts that are numbered alike have in common."""
        if isinstance(part, str):
            part = self._by_id.get(part)
        if part is None:
            return None
        parts: Parts | None = self._parts.get(part.id)
        if parts is None:
            return (part.level, part.number)
        return (
            part.level,
            parts.scheme,
            parts.capital,
            "" if parts.owner is not None else core(parts.head),
            parts.owner is not None,
        )

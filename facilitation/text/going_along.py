"""What goes with a title that is deleted: all that stands in its part now, new clauses too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count, repeat
from operator import is_

from facilitation.text.clauses import ClauseId
from facilitation.text.consolidated import ConsolidatedClause, Consolidation


def going_along(text: Consolidation, heading: ClauseId) -> list[ConsolidatedClause]:
    """The clauses that a deletion of the heading takes along, in their order, without itself; once it is deleted, what of the
    received ones went with it.

    What was moved out of the part stays, and so does what was moved into it from elsewhere. Only the part is looked at, not the
    whole text.
    """
    part = _Part(text, heading)
    title = text.by_id[heading]
    found: list[ConsolidatedClause] = []
    start = next(compress(count(), map(is_, text.clauses, repeat(title))))
    for place in range(start + 1, len(text.clauses)):
        one = text.clauses[place]
        belongs = part.has(one)
        if belongs is None:
            break
        if belongs and one.state == "deleted" and title.state == "deleted":
            found += [one] if _struck_by(one) in (None, _struck_by(title)) else []
        elif belongs and one.stays and title.state != "deleted":
            found.append(one)
    return found


class _Part:
    """What stands in a heading, as received or put in since."""

    def __init__(self, text: Consolidation, heading: ClauseId) -> None:
        self._text, self._heading = text, heading

    def has(self, one: ConsolidatedClause) -> bool | None:
        """Whether a clause that stands below the heading goes with it; None for the first one that stands behind the part."""
        foreign = one.state == "inserted"
        for above in self._upwards(one.id):
            if above.id == self._heading:
                return True
            if above.moved is not None:
                if not self._reaches(above.moved.after):
                    return False
                foreign = True
        return False if foreign else None

    def _reaches(self, clause: ClauseId) -> bool:
        return any(one.id == self._heading for one in self._upwards(clause))

    def _upwards(self, clause: ClauseId) -> Iterator[ConsolidatedClause]:
        here = self._text.by_id.get(clause)
        while here is not None:
            yield here
            here = self._text.by_id.get(here.parent) if here.parent is not None else None


def _struck_by(one: ConsolidatedClause) -> str | None:
    """The number of the amendment that strikes its words; None where it has none."""
    return next((piece.change_number for piece in one.pieces), None)

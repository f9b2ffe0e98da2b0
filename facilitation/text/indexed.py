"""Changes in their order, found by their clause and by their amendment: thousands of others are not looked at for one key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import is_

from facilitation.text.alike import differing, having
from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId


class IndexedChanges:
    """Empty at first; `follow` brings it up to date. No change stands in it twice."""

    def __init__(self) -> None:
        self.ordered: Sequence[Change] = ()
        self._on: dict[ClauseId, tuple[Change, ...]] = {}
        self._of: dict[str, tuple[Change, ...]] = {}

    def on(self, clause: ClauseId) -> tuple[Change, ...]:
        return self._on.get(clause, ())

    def of(self, amendment: str) -> tuple[Change, ...]:
        return self._of.get(amendment, ())

    def follow(self, changes: Sequence[Change]) -> list[Change]:
        """Holds these from now on; gives those that have come or gone, or have another place among the others."""
        others = differing(self.ordered, changes)
        if not others:
            return others
        before, self.ordered = self.ordered, tuple(changes)
        more = len(changes) - len(before)
        if more == -len(others):
            self._take_out(others)
        elif more == len(others) and all(map(is_, changes[len(before) :], others)):
            self._add(others)
        else:
            self._find_again(others)
        return others

    def _take_out(self, gone: Iterable[Change]) -> None:
        for change in gone:
            self._on[change.clause] = tuple(one for one in self._on[change.clause] if one is not change)
            self._of[change.id] = tuple(one for one in self._of[change.id] if one is not change)

    def _add(self, last: Iterable[Change]) -> None:
        """They come after all others."""
        for change in last:
            self._on[change.clause] = (*self.on(change.clause), change)
            self._of[change.id] = (*self.of(change.id), change)

    def _find_again(self, others: Iterable[Change]) -> None:
        """Whatever has become of these: all that is on their clauses, and all of their amendments."""
        on: defaultdict[ClauseId, list[Change]] = defaultdict(list)
        of: defaultdict[str, list[Change]] = defaultdict(list)
        for change in others:
            self._on[change.clause] = self._of[change.id] = ()
        for change in having(self.ordered, "clause", {one.clause for one in others}):
            on[change.clause].append(change)
        for change in having(self.ordered, "id", {one.id for one in others}):
            of[change.id].append(change)
        self._on |= {clause: tuple(found) for clause, found in on.items()}
        self._of |= {amendment: tuple(found) for amendment, found in of.items()}

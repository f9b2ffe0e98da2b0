"""What each of thousands of amendments does in a document, of which few came, went or changed since it was asked last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, compress
from operator import attrgetter

from facilitation.amendments.values import Amendment
from facilitation.text.alike import alike
from facilitation.text.changes import Change

_id = attrgetter("id")


class Doings:
    """For one document and one choice of its amendments, in an order of their own."""

    def __init__(self) -> None:
        self._amendments: Sequence[Amendment] = ()
        self._changes: list[tuple[Change, ...]] = []
        """Of each of them."""
        self._all: Sequence[Change] = ()

    def follow(
        self,
        amendments: Sequence[Amendment],
        amended: AbstractSet[str],
        changes_of: Callable[[Amendment], tuple[Change, ...]],
    ) -> Sequence[Change]:
        """All that these do, in their order: the very same value as long as nothing else is done. `amended` are the ids of those
        that sub-amendments may have changed, although they are the same value."""
        before, self._amendments = self._amendments, amendments
        first, last = alike(before, amendments)
        end = len(before) - last
        if first != len(amendments) or first != len(before):
            self._splice(first, end, [changes_of(one) for one in amendments[first : len(amendments) - last]])
        again = compress(range(len(amendments)), map(amended.__contains__, map(_id, amendments))) if amended else ()
        others = {place: now for place in again if (now := changes_of(amendments[place])) is not self._changes[place]}
        if others:
            for place, now in others.items():
                self._changes[place] = now
            self._all = [*chain.from_iterable(self._changes)]
        return self._all

    def _splice(self, first: int, end: int, fresh: Sequence[tuple[Change, ...]]) -> None:
        """These in the place of those from `first` up to `end`; the last ones are most often concerned."""
        stop = len(self._all) - sum(map(len, self._changes[end:]))
        start = stop - sum(map(len, self._changes[first:end]))
        self._changes[first:end] = fresh
        self._all = [*self._all[:start], *chain.from_iterable(fresh), *self._all[stop:]]

"""The collisions of a document's changes again and again: only the clauses whose changes are others now are looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from facilitation.text.alike import having
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.compatibility import Ancestry, chasing, goes_with, lost_in_columns, within
from facilitation.text.indexed import IndexedChanges
from facilitation.text.taking_in import Tree

Pair = tuple[str, str]
"""Two amendments that collide, the one with the smaller id first."""


class Colliding:
    """For one document; with clauses that are others it begins anew."""

    def __init__(self) -> None:
        self._begin(())

    def _begin(self, clauses: Sequence[Clause]) -> None:
        self._tree, self._ancestry = Tree(clauses), Ancestry.of(clauses)
        self._changes = IndexedChanges()
        self._gone: Sequence[Change] = ()
        """Deletions of whole clauses."""
        self._near: dict[ClauseId, frozenset[Pair]] = {}
        """Clause → collisions of what is on it."""
        self._below: frozenset[Pair] = frozenset()
        """Collisions with the deletion of something that the clause stands in."""
        self._moving: frozenset[Pair] = frozenset()
        self._in_columns: frozenset[Pair] = frozenset()
        self._reasons: Counter[Pair] = Counter()
        """Pair → at how many places it collides."""
        self._rivals: dict[str, set[str]] = {}
        self._found: Mapping[str, frozenset[str]] = {}

    def conflicts(self, changes: Sequence[Change], clauses: Sequence[Clause]) -> Mapping[str, frozenset[str]]:
        """What `compatibility.conflicts` gives; not to be altered, and the very same value as long as nothing else collides."""
        if self._tree.clauses is not clauses:
            self._begin(clauses)
        others = self._changes.follow(changes)
        if not others:
            return self._found
        touched = dict.fromkeys(one.clause for one in others)
        before, now = self._far(), list[Pair]()
        before += [pair for clause in touched for pair in self._near.pop(clause, ())]
        for clause in touched:
            if found := _pairs(within(self._changes.on(clause), self._ancestry)):
                self._near[clause] = found
                now += found
        self._look_far({one.kind for one in others})
        self._note(before, [*now, *self._far()])
        return self._found

    def _far(self) -> list[Pair]:
        return [*self._below, *self._moving, *self._in_columns]

    def _look_far(self, kinds: set[str]) -> None:
        """Collisions of changes on different clauses, where some of these kinds came or went."""
        if "delete" in kinds:
            self._gone = [*having(self._changes.ordered, "kind", {"delete"})]
        self._below = _pairs(self._deletions(self._gone)) if self._gone else frozenset()
        if "move" in kinds:
            self._moving = _pairs(chasing([one for one in self._changes.ordered if one.kind == "move"], self._ancestry))
        if kinds & {"column_out", "insert"}:
            columns = [one for one in self._changes.ordered if one.kind in ("column_out", "insert")]
            self._in_columns = _pairs(lost_in_columns(columns, self._tree.clauses))

    def _deletions(self, deletions: Iterable[Change]) -> Iterator[Pair]:
        """Each with what is lost by it below."""
        tree = self._tree
        for deletion in deletions:
            place = tree.places.get(deletion.clause)
            kind = None if place is None else tree.clauses[place].kind
            for below in range(place + 1, tree.ends[place]) if place is not None else ():
                for change in self._changes.on(tree.clauses[below].id):
                    if not goes_with(change, kind):
                        yield deletion.id, change.id

    def _note(self, before: Iterable[Pair], now: Iterable[Pair]) -> None:
        """Some places at which pairs collide are others now."""
        change = Counter(now)
        change.subtract(before)
        affected: set[str] = set()
        for pair, more in change.items():
            had = self._reasons[pair]
            self._reasons[pair] += more
            if not self._reasons[pair]:
                del self._reasons[pair]
            if bool(had) != bool(had + more):
                affected.update(pair)
                for one, other in (pair, pair[::-1]):
                    if had:
                        self._rivals[one].discard(other)
                    else:
                        self._rivals.setdefault(one, set()).add(other)
        if affected:
            fresh = {one: frozenset(self._rivals[one]) for one in affected if self._rivals[one]}
            self._found = {one: known for one, known in self._found.items() if one not in affected} | fresh


def _pairs(found: Iterable[Pair]) -> frozenset[Pair]:
    return frozenset((min(pair), max(pair)) for pair in found if pair[0] != pair[1])

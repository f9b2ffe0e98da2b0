"""Consolidates one document again and again: only the stretches of it whose changes are others now are made anew.

A change reaches some clauses that follow each other: its own one, a part or a row with all that stands in it, a table, all from
what moves to where it goes (`Reaching`). What several changes reach in common is one stretch, made with these changes alone;
between stretches stand clauses that nothing changes. So nothing that is made of a stretch depends on another one, and the result is
that of `consolidate`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import Final

from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import ConsolidatedClause, Consolidation, Memory, Refused, make, told
from facilitation.text.indexed import IndexedChanges
from facilitation.text.reaching import Reaching, merged

_id = attrgetter("id")
_MOST_APART: Final = 40
"""Places with other changes beyond which all is put together anew."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What was made of the clauses at the places `within`, and from which changes."""

    within: range
    changes: tuple[Change, ...]
    clauses: tuple[ConsolidatedClause, ...]
    refused: Mapping[str, str]


class _Unmade:
    """What could not be made, as the stretches have it."""

    def __init__(self) -> None:
        self._refused: dict[str, str] = {}
        self._gone: dict[str, Refused] = {}
        self._optional: set[str] = set()
        """Keys of those that are passed over one by one."""
        self._told: Consolidation | None = Consolidation(())
        """All of it as it was told last; None where it is another now."""

    def forget(self, changes: Iterable[Change], refused: Mapping[str, str]) -> None:
        self._told = None if refused else self._told
        for change in changes if refused else ():
            self._refused.pop(change.key, None)
            self._gone.pop(change.id, None)
            self._optional.discard(change.key)

    def note(self, changes: Iterable[Change], refused: Mapping[str, str]) -> None:
        self._told = None if refused else self._told
        for change in changes if refused else ():
            if (reason := refused.get(change.key)) is not None:
                self._refused[change.key] = reason
                if change.optional:
                    self._optional.add(change.key)
                else:
                    self._gone[change.id] = Refused(change.id, reason)

    def told(
        self, clauses: tuple[ConsolidatedClause, ...], others: Iterable[str], ordered: Callable[[], Iterable[Change]]
    ) -> Consolidation:
        """With all that could not be made, in the order of the changes (one may come twice, its first place counts); those of the
        amendments `others` may have another place."""
        gone, ids = self._gone, {one.rsplit(":", 1)[0] for one in self._optional}
        if self._told is not None and ids.isdisjoint(others) and gone.keys().isdisjoint(others):
            return Consolidation(clauses, self._told.refused, self._told.passed_over)
        if ids:
            concerned = (one for one in ordered() if one.id in gone or one.id in ids)
            self._told = told(clauses, self._refused, [*{id(one): one for one in concerned}.values()])
        else:
            in_order = dict.fromkeys(filter(gone.__contains__, map(_id, ordered()))) if gone else ()
            self._told = Consolidation(clauses, tuple(gone[one] for one in in_order))
        return self._told


class Renewing:
    """For one document and one use of it; with clauses that are others it begins anew."""

    def __init__(self) -> None:
        self._begin(())

    def _begin(self, clauses: Sequence[Clause]) -> None:
        self._reaching = Reaching(clauses)
        self._memory = Memory()
        self._kept = make(self._reaching, range(len(clauses)), (), self._memory)[0]
        self._retained, self._proposed, self._first = IndexedChanges(), IndexedChanges(), ""
        """The changes, those proposed, and which of these come before the others."""
        self._far: dict[str, tuple[range, ...]] = {}
        """Amendment → what its changes reach, where that is more than a clause each."""
        self._spans: list[range] = []
        """What is reached in common, in the order of the text."""
        self._astray: dict[str, tuple[Change, ...]] = {}
        """Amendment → its changes of clauses that are not there."""
        self._stretches: dict[int, _Stretch] = {}
        self._grown: dict[int, int] = {}
        """Stretch → how many clauses more it has than there were, where that is another number."""
        self._unmade = _Unmade()
        self._last = Consolidation(self._kept)

    def consolidate(
        self, clauses: Sequence[Clause], changes: Sequence[Change], proposed: Sequence[Change] = (), first: str = ""
    ) -> Consolidation:
        """What `consolidate` gives for the same clauses with these changes and then those proposed, of which those of the amendment
        `first` come before the others."""
        if self._reaching.clauses is not clauses:
            self._begin(clauses)
        others = [*self._retained.follow(changes), *self._proposed.follow(proposed)]
        if first != self._first:
            others += [*self._proposed.of(first), *self._proposed.of(self._first)]
        if not others:
            return self._last
        self._first = first
        before, ids = self._spans, {change.id for change in others}
        self._reach(ids)
        clauses_made = self._renewed(self._dirty(others, before))
        self._note_astray(ids)
        last, made = self._last, self._unmade.told(clauses_made, ids, self._ordered)
        same = made.clauses is last.clauses and (made.refused, made.passed_over) == (last.refused, last.passed_over)
        self._last = last if same else made
        return self._last

    def _ordered(self) -> Iterator[Change]:
        """All of them in their order; those that come before the others once more where they would stand."""
        return chain(self._retained.ordered, self._proposed.of(self._first), self._proposed.ordered)

    def _reach(self, ids: Iterable[str]) -> None:
        """Finds out what the changes of these amendments reach."""
        same = True
        for one in ids:
            changes = [*self._retained.of(one), *self._proposed.of(one)]
            had, astray = self._far.pop(one, ()), self._astray.pop(one, ())
            if astray and not had:
                # What a stretch has told of it, goes and comes with the stretch.
                self._unmade.forget(astray, dict.fromkeys([one], ""))
            there = [change for change in changes if change.clause in self._reaching.places]
            far = self._reaching.far(there)
            same &= far == had
            if far:
                self._far[one] = far
            if len(there) < len(changes):
                self._astray[one] = tuple(change for change in changes if change.clause not in self._reaching.places)
        if not same:
            self._spans = merged(span for spans in self._far.values() for span in spans)

    def _note_astray(self, ids: Iterable[str]) -> None:
        """Changes of clauses that are not there, where nothing of their amendment is in any stretch, or each of its places stands
        for itself. Once the stretches are made: an old one may have told of them."""
        for one in ids:
            if (astray := self._astray.get(one, ())) and one not in self._far:
                self._unmade.note(astray, {change.key: "no_clause" for change in astray})

    def _dirty(self, differing: Iterable[Change], before: Sequence[range]) -> list[range]:
        """The places that these changes concern, with all that is, or was, reached in common with them."""
        places = {self._reaching.places[one.clause] for one in differing if one.clause in self._reaching.places}
        around = {self._span(place) or range(place, place + 1) for place in places}
        return merged(around if before is self._spans else around | (set(before) ^ set(self._spans)))

    def _span(self, place: int) -> range | None:
        """What is reached in common at a place; None where each change reaches its own clause alone."""
        at = bisect_right(self._spans, place, key=lambda span: span.start) - 1
        return self._spans[at] if at >= 0 and place in self._spans[at] else None

    def _renewed(self, dirty: Sequence[range]) -> tuple[ConsolidatedClause, ...]:
        """The clauses once those at these places are made anew where their changes are others."""
        changes = self._changes_in(dirty)
        renewed: list[tuple[range, dict[int, _Stretch]]] = []
        for span in dirty:
            before = {place: known for place in span if (known := self._stretches.get(place)) is not None}
            now = {start: self._stretch(start, its_changes, before.get(start)) for start, its_changes in changes[span].items()}
            if before != now:
                renewed.append((span, now))
        made = [*self._last.clauses] if len(renewed) <= _MOST_APART else []
        # From the end of the text: places before what was renewed stay what they were.
        for span, now in reversed(renewed):
            start = span.start + sum(more for place, more in self._grown.items() if place < span.start) if made else 0
            length = len(span)
            for place in span:
                length += self._grown.pop(place, 0)
                if (old := self._stretches.pop(place, None)) is not None:
                    self._unmade.forget(old.changes, old.refused)
            self._stretches |= now
            self._grown |= {at: more for at, one in now.items() if (more := len(one.clauses) - len(one.within))}
            if made:
                made[start : start + length] = self._assembled(span, now)
        for _, now in renewed:
            for one in now.values():
                self._unmade.note(one.changes, one.refused)
        return tuple(made or self._assembled(range(len(self._kept)), self._stretches)) if renewed else self._last.clauses

    def _changes_in(self, dirty: Sequence[range]) -> dict[range, dict[int, list[Change]]]:
        """The changes at these places, by the stretches they make."""
        starts = {place: common.start for span in dirty for place in span if (common := self._span(place)) is not None}
        found: dict[int, list[Sequence[Change]]] = {}
        for span in dirty:
            for place in span:
                clause = self._reaching.clauses[place].id
                if on_it := self._on(clause):
                    found.setdefault(starts.get(place, place), []).append(on_it)
        for astray in self._astray.values():
            if (home := self._home(astray[0])) is not None and home in starts:
                found.setdefault(starts[home], []).append(astray)
        within = {place: span for span in dirty for place in span}
        by_span: dict[range, dict[int, list[Change]]] = {span: {} for span in dirty}
        for start, its_changes in self._in_order(found).items():
            by_span[within[start]][start] = its_changes
        return by_span

    def _on(self, clause: ClauseId) -> list[Change]:
        proposed = self._proposed.on(clause)
        if self._first and any(one.id == self._first for one in proposed):
            proposed = tuple(sorted(proposed, key=lambda one: one.id != self._first))
        return [*self._retained.on(clause), *proposed]

    def _in_order(self, found: Mapping[int, Sequence[Sequence[Change]]]) -> dict[int, list[Change]]:
        """What was found clause by clause in each stretch, in the order in which it is made."""
        several = {start: groups for start, groups in found.items() if len(groups) > 1}
        starts = {id(change): start for start, groups in several.items() for group in groups for change in group}
        in_order: dict[int, list[Change]] = {start: [] if start in several else [*groups[0]] for start, groups in found.items()}
        for change in self._ordered() if several else ():
            if (start := starts.pop(id(change), None)) is not None:
                in_order[start].append(change)
        return in_order

    def _home(self, change: Change) -> int | None:
        """Where the rest of an amendment stands one of whose clauses is not there."""
        spans = self._far.get(change.id, ())
        return spans[0].start if spans and change.clause not in self._reaching.places else None

    def _stretch(self, start: int, changes: Sequence[Change], known: _Stretch | None) -> _Stretch:
        within = self._span(start) or range(start, start + 1)
        if known is not None and known.within == within and known.changes == tuple(changes):
            return known
        return _Stretch(within, tuple(changes), *make(self._reaching, within, changes, self._memory))

    def _assembled(self, within: range, stretches: Mapping[int, _Stretch]) -> list[ConsolidatedClause]:
        """What stands at these places with these stretches in it."""
        made: list[ConsolidatedClause] = []
        place = within.start
        for start in sorted(stretches):
            made += self._kept[place:start]
            made += stretches[start].clauses
            place = stretches[start].within.stop
        made += self._kept[place : within.stop]
        return made

"""What can be done when a day runs late: four proposals with their outcome, computed before anything changes.

Pure functions over what of the day is still to come. Times are whole minutes since midnight of the day (past 1440 after midnight).
Fixed items (lunch, prayer, a ceremony with guests) stay where they are; floating ones keep their order, never begin before their
planned time, and go around the fixed ones. Items of a block (groups side by side) begin together; the next waits for the longest.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal

Remedy = Literal["shift", "breaks", "shorten", "move"]
REMEDIES: tuple[Remedy, ...] = ("shift", "breaks", "shorten", "move")

STEP = 5
"""Minutes: nobody announces a session of 37 minutes."""
PAUSES = ("break", "meal")
"""What time is taken from before it is taken from work; prayers are not shortened."""
SHORTENED = ("plenary", "groups", "report_back", "logistics", *PAUSES)
"""Kinds that may be shortened without being asked; a ceremony or the closing has its length from those who speak."""
MOVED = ("plenary", "groups", "report_back")
"""Kinds that another day can take."""
LEAST_PAUSE = 10
_LEAST_SHARE = 0.5
"""Of its length, what an item keeps at least where no minimum was set."""
_FINENESS = 1000


@dataclass(frozen=True, slots=True)
class Ahead:
    """An item that runs or is still to come: its planned `start`, its length in `minutes` and what it needs at `least` (None: the
    usual share); `block` is alike for items that stand side by side, "" for one that stands alone.
    """

    id: str
    kind: str
    start: int
    minutes: int
    least: int | None = None
    fixed: bool = False
    block: str = ""

    @property
    def shortest(self) -> int:
        """How many minutes it can be shortened to."""
        if self.fixed or self.kind not in SHORTENED:
            return self.minutes
        if self.least is not None:
            return min(self.minutes, self.least)
        if self.kind in PAUSES:
            return min(self.minutes, LEAST_PAUSE)
        return min(self.minutes, -(-int(self.minutes * _LEAST_SHARE) // STEP) * STEP)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an item comes to lie: `day` 0 is the day itself, 1 the next one."""

    id: str
    start: int
    end: int
    day: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """One remedy with its outcome. `overflow` is how many minutes the day still ends too late, `next_overflow` the next day;
    `shortened` minutes taken by item, `moved` the items that the next day takes, `collisions` fixed items that begin before what
    stands ahead of them ends (a running item that goes on into lunch).
    """

    remedy: Remedy
    placed: tuple[Placed, ...]
    ends: int
    overflow: int
    next_overflow: int = 0
    shortened: Mapping[str, int] = field(default_factory=dict)
    moved: tuple[str, ...] = ()
    collisions: tuple[str, ...] = ()

    @property
    def solves(self) -> bool:
        return not self.overflow and not self.next_overflow


def proposals(
    ahead: Sequence[Ahead], free_from: int, ends: int, following: Sequence[Ahead] = (), following_ends: int = 0
) -> tuple[Proposal, ...]:
    """The four remedies for a day of which `ahead` is to come, in the order of the programme, none before `free_from` (when what
    runs now is over), and which was to end at `ends`; `following` and its end are the next day, empty where nothing can go there.
    """
    found = [
        _proposal("shift", ahead, ahead, free_from, ends),
        _proposal("breaks", ahead, _scaled(ahead, free_from, ends, lambda one: one.kind in PAUSES), free_from, ends),
        _proposal("shorten", ahead, _scaled(ahead, free_from, ends, lambda _: True), free_from, ends),
    ]
    if following:
        found.append(_moving(ahead, free_from, ends, following, following_ends))
    return tuple(found)


def lay(items: Iterable[Ahead], free_from: int) -> tuple[Placed, ...]:
    """The items in their order from `free_from` on: fixed ones at their time, floating ones around them."""
    blocks = _blocks(items)
    fixed = sorted((one[0].start, one[0].start + _length(one)) for one in blocks if one[0].fixed)
    placed: list[Placed] = []
    clock = free_from
    for block in blocks:
        if block[0].fixed:
            start = block[0].start
            clock = max(clock, start + _length(block))
        else:
            start = _free(max(clock, block[0].start), _length(block), fixed)
            clock = start + _length(block)
        placed += (Placed(one.id, start, start + one.minutes) for one in block)
    return tuple(placed)


def _free(start: int, length: int, fixed: Sequence[tuple[int, int]]) -> int:
    """The first minute from `start` on with room for `length` between the fixed ones."""
    for begins, ends in fixed:
        if begins < start + length and start < ends:
            start = ends
    return start


def _blocks(items: Iterable[Ahead]) -> list[list[Ahead]]:
    """Items side by side together; each other one alone."""
    numbered = [(one.block or f"\0{place}", one) for place, one in enumerate(items)]
    return [[one for _, one in block] for _, block in groupby(numbered, key=lambda pair: pair[0])]


def _length(block: Sequence[Ahead]) -> int:
    return max(one.minutes for one in block)


def _ends(placed: Iterable[Placed], free_from: int) -> int:
    return max((one.end for one in placed), default=free_from)


def _proposal(remedy: Remedy, before: Sequence[Ahead], after: Sequence[Ahead], free_from: int, ends: int) -> Proposal:
    placed = lay(after, free_from)
    last = _ends(placed, free_from)
    shortened = {old.id: old.minutes - new.minutes for old, new in zip(before, after, strict=True) if old.minutes > new.minutes}
    return Proposal(remedy, placed, last, max(0, last - ends), shortened=shortened, collisions=_collisions(after, free_from))


def _collisions(items: Sequence[Ahead], free_from: int) -> tuple[str, ...]:
    """Fixed items at whose time something else, which cannot give way, is not over."""
    found: list[str] = []
    busy = free_from
    for block in _blocks(items):
        if not block[0].fixed:
            continue
        if block[0].start < busy:
            found += (one.id for one in block)
        busy = max(busy, block[0].start + _length(block))
    return tuple(found)


def _scaled(ahead: Sequence[Ahead], free_from: int, ends: int, taken: Callable[[Ahead], bool]) -> list[Ahead]:
    """The items that `taken` names shortened by one share of what each can spare: the smallest with which the day ends in time, or
    as early as it can. What brings nothing (a break ahead of a fixed lunch) is left as it was.
    """

    def shortened(share: int) -> list[Ahead]:
        return [replace(one, minutes=_shorter(one, share)) if taken(one) else one for one in ahead]

    def over(items: Sequence[Ahead]) -> int:
        return _ends(lay(items, free_from), free_from)

    goal = max(ends, over(shortened(_FINENESS)))
    share = bisect_left(range(_FINENESS), True, key=lambda one: over(shortened(one)) <= goal)
    found = shortened(share)
    reached = over(found)
    for place, one in enumerate(ahead):
        as_it_was = [*found[:place], one, *found[place + 1 :]]
        if found[place] != one and over(as_it_was) == reached:
            found = as_it_was
    return found


def _shorter(one: Ahead, share: int) -> int:
    """The length without `share` thousandths of what can be spared, in steps of five minutes, never under the least."""
    spare = (one.minutes - one.shortest) * share / _FINENESS
    if not spare:
        return one.minutes
    return max(one.shortest, int((one.minutes - spare) // STEP) * STEP)


def _moving(ahead: Sequence[Ahead], free_from: int, ends: int, following: Sequence[Ahead], following_ends: int) -> Proposal:
    """The last working items go to the next day, as few as bring the day to its end in time; they come before its own work."""
    kept = list(ahead)
    moved: list[Ahead] = []
    while _ends(lay(kept, free_from), free_from) > ends:
        last = next((block for block in reversed(_blocks(kept)) if block[0].kind in MOVED and not block[0].fixed), None)
        if last is None:
            break
        kept = [one for one in kept if one not in last]
        moved[:0] = last
    first = next((place for place, one in enumerate(following) if one.kind in MOVED and not one.fixed), len(following))
    begins = min((one.start for one in following), default=0)
    there = [replace(one, start=begins) for one in moved]
    next_day = lay([*following[:first], *there, *following[first:]], begins)
    today = lay(kept, free_from)
    last_end = _ends(today, free_from)
    placed = (*today, *(replace(one, day=1) for one in next_day)) if moved else today
    return Proposal(
        "move",
        placed,
        last_end,
        max(0, last_end - ends),
        next_overflow=max(0, _ends(next_day, begins) - following_ends) if moved else 0,
        moved=tuple(one.id for one in moved),
        collisions=_collisions(kept, free_from),
    )

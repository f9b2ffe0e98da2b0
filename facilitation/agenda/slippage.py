"""What can be done when a day runs late: four proposals with their outcome, computed before anything changes.

Pure functions over what of the day runs or is still to come. Times are whole minutes since midnight of the day (past 1440 after
midnight). What has begun stays where it began, fixed items (lunch, prayer, a ceremony with guests) stay where they are; the others
keep their order, never begin before their planned time, and go around the fixed ones. Items of a block (groups side by side) keep
their places to each other; the next waits for the longest.
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
SHORTENED = ("plenary", "groups", "report_back", "open_points", "logistics", *PAUSES)
"""Kinds that may be shortened without being asked; a ceremony or the closing has its length from those who speak."""
MOVED = ("plenary", "groups", "report_back", "open_points")
"""Kinds that another day can take."""
LEAST_PAUSE = 10
_LEAST_SHARE = 0.5
"""Of its length, what an item keeps at least where no minimum was set."""
_FINENESS = 1000


@dataclass(frozen=True, slots=True)
class Ahead:
    """An item that runs or is still to come: its planned `start`, its length in `minutes` and what it needs at `least` (None: the
    usual share); `block` is alike for items that stand side by side, "" for one that stands alone. One that has `begun` has its
    real start, and `least` no less than what has passed of it.
    """

    id: str
    kind: str
    start: int
    minutes: int
    least: int | None = None
    fixed: bool = False
    block: str = ""
    begun: bool = False

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

    @property
    def end(self) -> int:
        return self.start + self.minutes


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an item comes to lie: `day` 0 is the day itself, 1 the next one."""

    id: str
    start: int
    end: int
    day: int = 0


@dataclass(frozen=True, slots=True)
class NextDay:
    """What another day can take: its programme, when it begins and when it is to end."""

    items: tuple[Ahead, ...]
    begins: int
    ends: int


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


def proposals(ahead: Sequence[Ahead], free_from: int, ends: int, following: NextDay | None = None) -> tuple[Proposal, ...]:
    """The remedies for a day of which `ahead` runs or is to come, in the order of the programme, nothing of it that has not begun
    before `free_from` (now), and which was to end at `ends`. Without a next day nothing can go there: the first three alone.
    """
    found = [
        _proposal("shift", ahead, ahead, free_from, ends),
        _proposal("breaks", ahead, _scaled(ahead, free_from, ends, lambda one: one.kind in PAUSES), free_from, ends),
        _proposal("shorten", ahead, _scaled(ahead, free_from, ends, lambda _: True), free_from, ends),
    ]
    if following is not None:
        found.append(_moving(ahead, free_from, ends, following))
    return tuple(found)


def lay(items: Iterable[Ahead], free_from: int) -> tuple[Placed, ...]:
    """The items in their order from `free_from` on: what has begun and fixed ones at their time, the others around them."""
    return tuple(_lay(_blocks(items), free_from))


def _lay(blocks: Sequence[Sequence[Ahead]], free_from: int) -> list[Placed]:
    standing = sorted((_start(one), _end(one)) for one in blocks if _stands(one))
    placed: list[Placed] = []
    clock = free_from
    for block in blocks:
        start = _start(block)
        if _stands(block):
            clock = max(clock, _end(block))
            placed += (Placed(one.id, one.start, one.end) for one in block)
            continue
        # Items of a block keep their places to each other, whatever time it begins.
        by = _free(max(clock, start), _end(block) - start, standing) - start
        clock = _end(block) + by
        placed += (Placed(one.id, one.start + by, one.end + by) for one in block)
    return placed


def _free(start: int, length: int, standing: Sequence[tuple[int, int]]) -> int:
    """The first minute from `start` on with room for `length` between what stands."""
    for begins, ends in standing:
        if begins >= start + length:
            break
        if start < ends:
            start = ends
    return start


def _blocks(items: Iterable[Ahead]) -> list[list[Ahead]]:
    """Items side by side together; each other one alone."""
    numbered = [(one.block or f"\0{place}", one) for place, one in enumerate(items)]
    return [[one for _, one in block] for _, block in groupby(numbered, key=lambda pair: pair[0])]


def _stands(block: Sequence[Ahead]) -> bool:
    return any(one.fixed or one.begun for one in block)


def _start(block: Sequence[Ahead]) -> int:
    return min(one.start for one in block)


def _end(block: Sequence[Ahead]) -> int:
    return max(one.end for one in block)


def _proposal(remedy: Remedy, before: Sequence[Ahead], after: Sequence[Ahead], free_from: int, ends: int) -> Proposal:
    placed = lay(after, free_from)
    last = max((one.end for one in placed), default=free_from)
    shortened = {old.id: old.minutes - new.minutes for old, new in zip(before, after, strict=True) if old.minutes > new.minutes}
    return Proposal(remedy, placed, last, max(0, last - ends), shortened=shortened, collisions=_collisions(after))


def _collisions(items: Sequence[Ahead]) -> tuple[str, ...]:
    """Fixed items at whose time something else, which cannot give way, is not over."""
    standing = [block for block in _blocks(items) if _stands(block)]
    found: list[str] = []
    for place, block in enumerate(standing):
        ahead = (other for n, other in enumerate(standing) if n < place or any(one.begun for one in other))
        if any(other is not block and _start(other) < _end(block) and _start(block) < _end(other) for other in ahead):
            found += (one.id for one in block if not one.begun)
    return tuple(found)


def _scaled(ahead: Sequence[Ahead], free_from: int, ends: int, taken: Callable[[Ahead], bool]) -> list[Ahead]:
    """The items that `taken` names shortened by one share of what each can spare: the smallest with which the day ends in time, or
    as early as it can. What brings nothing (a break ahead of a fixed lunch) is left as it was.
    """

    ending = _Ending(ahead, free_from)
    whole = [one.minutes for one in ahead]

    def shortened(share: int) -> list[int]:
        return [_shorter(one, share) if taken(one) else one.minutes for one in ahead]

    goal = max(ends, ending.of(shortened(_FINENESS)))
    share = bisect_left(range(_FINENESS), True, key=lambda one: ending.of(shortened(one)) <= goal)
    found = shortened(share)
    reached = ending.of(found)
    for place, minutes in enumerate(whole):
        if found[place] != minutes:
            as_it_was = [*found[:place], minutes, *found[place + 1 :]]
            if ending.of(as_it_was) == reached:
                found = as_it_was
    return [replace(one, minutes=minutes) if one.minutes != minutes else one for one, minutes in zip(ahead, found, strict=True)]


class _Ending:
    """When a day ends with these items at other lengths, as `lay` would place them; asked a hundred times for one proposal."""

    def __init__(self, items: Sequence[Ahead], free_from: int) -> None:
        self._free_from = free_from
        self._blocks: list[tuple[int, bool, list[tuple[int, int]]]] = []
        place = 0
        for block in _blocks(items):
            start = _start(block)
            self._blocks.append((start, _stands(block), [(one.start - start, place + n) for n, one in enumerate(block)]))
            place += len(block)

    def of(self, minutes: Sequence[int]) -> int:
        """The last end, minutes since midnight; `minutes` are the lengths of the items in their order."""
        lengths = [
            minutes[tracks[0][1]] if len(tracks) == 1 else max(offset + minutes[place] for offset, place in tracks)
            for _, _, tracks in self._blocks
        ]
        shape = [(start, stands, length) for (start, stands, _), length in zip(self._blocks, lengths, strict=True)]
        standing = sorted((start, start + length) for start, stands, length in shape if stands)
        clock = self._free_from
        last = 0
        for start, stands, length in shape:
            if stands:
                end = start + length
                clock = max(clock, end)
            else:
                end = clock = _free(max(clock, start), length, standing) + length
            last = max(last, end)
        return last if shape else clock


def _shorter(one: Ahead, share: int) -> int:
    """The length without `share` thousandths of what can be spared, in steps of five minutes, never under the least."""
    spare = (one.minutes - one.shortest) * share / _FINENESS
    if not spare:
        return one.minutes
    return max(one.shortest, int((one.minutes - spare) // STEP) * STEP)


def _moving(ahead: Sequence[Ahead], free_from: int, ends: int, following: NextDay) -> Proposal:
    """The last working items go to the next day, as few as bring the day to its end in time; they come before its own work."""
    kept = _blocks(ahead)
    moved: list[list[Ahead]] = []
    while max((one.end for one in _lay(kept, free_from)), default=free_from) > ends:
        last = next((place for place in reversed(range(len(kept))) if _can_move(kept[place])), None)
        if last is None:
            break
        moved.insert(0, kept.pop(last))
    theirs = _blocks(following.items)
    first = next((place for place, block in enumerate(theirs) if _can_move(block)), len(theirs))
    begins = following.begins
    there = [[replace(one, start=one.start - _start(block) + begins) for one in block] for block in moved]
    next_day = _lay([*theirs[:first], *there, *theirs[first:]], begins) if moved else []
    today = _lay(kept, free_from)
    last_end = max((one.end for one in today), default=free_from)
    return Proposal(
        "move",
        (*today, *(replace(one, day=1) for one in next_day)),
        last_end,
        max(0, last_end - ends),
        next_overflow=max(0, max((one.end for one in next_day), default=begins) - following.ends),
        moved=tuple(one.id for block in moved for one in block),
        collisions=_collisions([one for block in kept for one in block]),
    )


def _can_move(block: Sequence[Ahead]) -> bool:
    return all(one.kind in MOVED for one in block) and not _stands(block)

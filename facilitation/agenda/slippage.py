"""What can be done when a day runs late: four proposals with their outcome, computed before anything changes.

Pure functions over what of the day runs or is still to come. Times are whole minutes since midnight of the day (past 1440 after
midnight). What has begun stays where it began, fixed items (lunch, prayer, a ceremony with guests) stay where they are; the others
keep their order, never begin before their planned time, and go around the fixed ones: work that lunch, a break or a prayer cuts
goes on after it, where half an hour or more of it is done before. Items of a block (groups side by side) keep their places to each
other; the next waits for the longest.
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
GIVING_WAY = (*PAUSES, "prayer")
"""Fixed kinds around which work is cut in parts; nobody goes on working after the closing."""
LEAST_PAUSE = 10
LEAST_PART = 30
"""Minutes of work for which it is begun before a pause that cuts it."""
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
    """Where an item comes to lie: `day` 0 is the day itself, 1 the next one. One that a pause cuts is in parts, numbered from 0."""

    id: str
    start: int
    end: int
    day: int = 0
    part: int = 0


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


_Standing = list[tuple[int, int, bool]]
"""Start and end of what has its place, in order, and whether work may be cut by it."""


def _lay(blocks: Sequence[Sequence[Ahead]], free_from: int) -> list[Placed]:
    standing = _standing(blocks)
    placed: list[Placed] = []
    clock = free_from
    for block in blocks:
        start = _start(block)
        if _stands(block):
            clock = max(clock, _end(block))
            placed += (Placed(one.id, one.start, one.end) for one in block)
            continue
        length = _end(block) - start
        parts = _parts(max(clock, start), length, standing, cut=_can_be_cut(block))
        clock = parts[-1][1]
        if len(parts) > 1:
            placed += (Placed(block[0].id, begins, ends, part=number) for number, (begins, ends) in enumerate(parts))
        else:
            # Items of a block keep their places to each other, whatever time it begins.
            by = parts[0][0] - start
            placed += (Placed(one.id, one.start + by, one.end + by) for one in block)
    return placed


def _standing(blocks: Iterable[Sequence[Ahead]]) -> _Standing:
    return sorted((_start(block), _end(block), _gives_way(block)) for block in blocks if _stands(block))


def _parts(start: int, length: int, standing: _Standing, *, cut: bool) -> list[tuple[int, int]]:
    """Where `length` minutes find room from `start` on between what stands: as a whole, or in parts where they may be `cut`."""
    found: list[tuple[int, int]] = []
    for begins, ends, gives_way in standing:
        if begins >= start + length:
            break
        if start < ends:
            if cut and gives_way and begins - start >= LEAST_PART:
                found.append((start, begins))
                length -= begins - start
            start = ends
    return [*found, (start, start + length)]


def _ending(start: int, length: int, standing: _Standing, *, cut: bool) -> int:
    """The end of the last of `_parts`, without making them: it is asked ten thousand times for one proposal."""
    for begins, ends, gives_way in standing:
        if begins >= start + length:
            break
        if start < ends:
            if cut and gives_way and begins - start >= LEAST_PART:
                length -= begins - start
            start = ends
    return start + length


def _can_be_cut(block: Sequence[Ahead]) -> bool:
    """Tracks side by side are not: each would be cut elsewhere."""
    return len(block) == 1 and block[0].kind in MOVED


def _gives_way(block: Sequence[Ahead]) -> bool:
    return all(one.kind in GIVING_WAY and one.fixed for one in block)


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
    course = _Course(ahead, free_from)
    whole = [one.minutes for one in ahead]
    least = [one.shortest if taken(one) else one.minutes for one in ahead]

    def shortened(share: int) -> list[int]:
        return [_shorter(minutes, shortest, share) for minutes, shortest in zip(whole, least, strict=True)]

    goal = max(ends, course.end(shortened(_FINENESS)))
    share = bisect_left(range(_FINENESS), True, key=lambda one: course.end(shortened(one)) <= goal)
    found = course.without_what_is_in_vain(whole, shortened(share))
    return [replace(one, minutes=minutes) if one.minutes != minutes else one for one, minutes in zip(ahead, found, strict=True)]


class _Course:
    """When a day ends with these items at other lengths (in their order, minutes), as `lay` would place them."""

    def __init__(self, items: Sequence[Ahead], free_from: int) -> None:
        self._free_from = free_from
        blocks = _blocks(items)
        self._starts = [_start(block) for block in blocks]
        self._stand = [_stands(block) for block in blocks]
        self._cut = [_can_be_cut(block) for block in blocks]
        self._give_way = [_gives_way(block) for block in blocks]
        places = iter(range(len(items)))
        self._tracks = [
            [(one.start - start, next(places)) for one in block] for block, start in zip(blocks, self._starts, strict=True)
        ]
        self._block_of = [number for number, block in enumerate(blocks) for _ in block]

    def end(self, minutes: Sequence[int]) -> int:
        """The last end, minutes since midnight."""
        if all(self._stand):
            ends = [start + self._length(number, minutes) for number, start in enumerate(self._starts)]
            return max(ends, default=self._free_from)
        # What follows never ends before what it follows: the clock is at the last end.
        return self._clocks(minutes, 0, self._free_from, self._standing(minutes))[-1]

    def without_what_is_in_vain(self, whole: Sequence[int], shortened: Sequence[int]) -> list[int]:
        """The shortened lengths, but `whole` ones wherever the day ends no later for it; the first items are asked first."""
        found = list(shortened)
        standing = self._standing(found)
        clocks = self._clocks(found, 0, self._free_from, standing)
        reached = self.end(found)
        for place, minutes in enumerate(whole):
            if found[place] == minutes:
                continue
            number, less = self._block_of[place], found[place]
            found[place] = minutes
            if self._stand[number]:
                there = self._standing(found)
                tried = self._clocks(found, 0, self._free_from, there)
                if self.end(found) == reached:
                    clocks, standing = tried, there
                    continue
            else:
                tried = self._clocks(found, number, clocks[number], standing, known=clocks)
                if tried[-1] == reached:
                    clocks = [*clocks[:number], *tried]
                    continue
            found[place] = less
        return found

    def _clocks(
        self, minutes: Sequence[int], first: int, clock: int, standing: _Standing, known: Sequence[int] | None = None
    ) -> list[int]:
        """The clock before each block from number `first` on and after the last one, `clock` before the first; as soon as it is
        what was `known`, the rest is as known.
        """
        clocks = [clock]
        for number in range(first, len(self._starts)):
            start, length = self._starts[number], self._length(number, minutes)
            if self._stand[number]:
                clock = max(clock, start + length)
            else:
                clock = _ending(max(clock, start), length, standing, cut=self._cut[number])
            clocks.append(clock)
            if known is not None and clock == known[number + 1]:
                return [*clocks, *known[number + 2 :]]
        return clocks

    def _standing(self, minutes: Sequence[int]) -> _Standing:
        found = [
            (start, start + self._length(number, minutes), self._give_way[number])
            for number, start in enumerate(self._starts)
            if self._stand[number]
        ]
        return sorted(found)

    def _length(self, number: int, minutes: Sequence[int]) -> int:
        tracks = self._tracks[number]
        if len(tracks) == 1:
            return minutes[tracks[0][1]]
        return max(offset + minutes[place] for offset, place in tracks)


def _shorter(minutes: int, least: int, share: int) -> int:
    """The length without `share` thousandths of what can be spared, in steps of five minutes, never under the least."""
    if minutes == least or not share:
        return minutes
    return max(least, (minutes * _FINENESS - (minutes - least) * share) // (_FINENESS * STEP) * STEP)


def _moving(ahead: Sequence[Ahead], free_from: int, ends: int, following: NextDay) -> Proposal:
    """The last working items go to the next day, as few as bring the day to its end in time; they come before its own work."""
    kept = _blocks(ahead)
    moved: list[list[Ahead]] = []
    standing = _standing(kept)
    while _last_end(kept, free_from, standing) > ends:
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


def _last_end(blocks: Sequence[Sequence[Ahead]], free_from: int, standing: _Standing) -> int:
    """The end of what `_lay` would place last, `free_from` where there is nothing."""
    clock, last = free_from, 0
    for block in blocks:
        start, end = _start(block), _end(block)
        if _stands(block):
            clock, last = max(clock, end), max(last, end)
        else:
            last = clock = _ending(max(clock, start), end - start, standing, cut=_can_be_cut(block))
    return last if blocks else free_from


def _can_move(block: Sequence[Ahead]) -> bool:
    return all(one.kind in MOVED for one in block) and not _stands(block)

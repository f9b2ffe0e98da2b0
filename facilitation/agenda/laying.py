"""Laying what is to come of a day anew: what has begun and what is fixed stands, the others find their places around it.

Pure functions; times are whole minutes since midnight. `lay` gives every item its place, `Course` tells the end of the day alone,
for the thousands of lengths that are tried before a proposal is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

STEP = 5
"""Minutes: nobody announces a session of 37 minutes."""
PAUSES = ("break", "meal")
"""What time is taken from before it is taken from work; prayers are not shortened."""
SHORTENED = ("plenary", "groups", "report_back", "open_points", "logistics", *PAUSES)
"""Kinds that may be shortened without being asked; a ceremony or the closing has its length from those who speak."""
MOVED = ("plenary", "groups", "report_back", "open_points")
"""Kinds that another day can take, and that a pause may cut."""
GIVING_WAY = (*PAUSES, "prayer")
"""Fixed kinds around which work is cut in parts; nobody goes on working after the closing."""
LEAST_PAUSE = 10
LEAST_PART = 30
"""Minutes of work for which it is begun before a pause that cuts it."""
_LEAST_SHARE = 0.5
"""Of its length, what an item keeps at least where no minimum was set."""
_NEVER = 1 << 30
"""Minutes: later than anything."""


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


class Block:
    """Items side by side, or one alone. `stands`: something of it has begun or is fixed; `can_be_cut` by a pause, which `gives_way`
    for it. All told once: each is asked for at every length that is tried.
    """

    __slots__ = ("can_be_cut", "can_move", "end", "gives_way", "items", "stands", "start")

    def __init__(self, items: Sequence[Ahead]) -> None:
        self.items = items
        if len(items) == 1:
            [one] = items
            self.start, self.end = one.start, one.start + one.minutes
            self.stands = one.fixed or one.begun
            # Tracks side by side are not cut: each would be elsewhere.
            self.can_be_cut = one.kind in MOVED
            self.can_move = self.can_be_cut and not self.stands
            self.gives_way = one.fixed and one.kind in GIVING_WAY
        else:
            self.start, self.end = min(one.start for one in items), max(one.end for one in items)
            self.stands = any(one.fixed or one.begun for one in items)
            self.can_be_cut = False
            self.can_move = not self.stands and all(one.kind in MOVED for one in items)
            self.gives_way = all(one.fixed and one.kind in GIVING_WAY for one in items)


def blocks_of(items: Iterable[Ahead]) -> list[Block]:
    """Items side by side together; each other one alone."""
    found: list[Block] = []
    for name, together in groupby(items, key=lambda one: one.block):
        if name:
            found.append(Block(tuple(together)))
        else:
            found += [Block((one,)) for one in together]
    return found


_Standing = Sequence[tuple[int, int, bool]]
"""Start and end of what has its place, in order, and whether work may be cut by it; the last is never."""


def lay(blocks: Iterable[Block], free_from: int, day: int = 0) -> list[Placed]:
    """The items in their order from `free_from` on: what has begun and fixed ones at their time, the others around them."""
    blocks = list(blocks)
    standing = _in_order((block.start, block.end, block.gives_way) for block in blocks if block.stands)
    placed: list[Placed] = []
    clock = free_from
    for block in blocks:
        if block.stands:
            clock = max(clock, block.end)
            placed += [Placed(one.id, one.start, one.end, day) for one in block.items]
            continue
        parts = _parts(max(clock, block.start), block.end - block.start, standing, cut=block.can_be_cut)
        clock = parts[-1][1]
        if len(parts) > 1:
            [one] = block.items
            placed += [Placed(one.id, begins, ends, day, number) for number, (begins, ends) in enumerate(parts)]
        else:
            # Items of a block keep their places to each other, whatever time it begins.
            by = parts[0][0] - block.start
            placed += [Placed(one.id, one.start + by, one.end + by, day) for one in block.items]
    return placed


def _in_order(standing: Iterable[tuple[int, int, bool]]) -> _Standing:
    return [*sorted(standing), (_NEVER, _NEVER, False)]


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


class Course:
    """When a day ends with these items at other lengths (in their order, minutes), as `lay` would place them."""

    def __init__(self, blocks: Sequence[Block], free_from: int) -> None:
        self._free_from = free_from
        self._steps = [(block.start, block.stands, block.can_be_cut) for block in blocks]
        self._standing_blocks = [(number, block.start, block.gives_way) for number, block in enumerate(blocks) if block.stands]
        places = iter(range(sum(len(block.items) for block in blocks)))
        self._tracks = [[(one.start - block.start, next(places)) for one in block.items] for block in blocks]
        self._block_of = [number for number, tracks in enumerate(self._tracks) for _ in tracks]

    def end(self, minutes: Sequence[int], left: Sequence[int] | None = None) -> int:
        """The last end, minutes since midnight; with these blocks (numbers) alone, all that stand among them."""
        lengths = self._lengths(minutes)
        numbers = range(len(self._steps)) if left is None else left
        return self._end(lengths, numbers, self._clocks(lengths, numbers, self._free_from, self._standing(lengths)))

    def without_what_is_in_vain(self, whole: Sequence[int], shortened: Sequence[int]) -> list[int]:
        """The shortened lengths, but `whole` ones wherever the day ends no later for it; the first items are asked first."""
        found = list(shortened)
        lengths, numbers = self._lengths(found), range(len(self._steps))
        standing = self._standing(lengths)
        clocks = self._clocks(lengths, numbers, self._free_from, standing)
        reached = self._end(lengths, numbers, clocks)
        for place, minutes in enumerate(whole):
            less, number = found[place], self._block_of[place]
            if less == minutes:
                continue
            found[place] = minutes
            short, lengths[number] = lengths[number], self._length(number, found)
            if self._steps[number][1]:
                there = self._standing(lengths)
                tried = self._clocks(lengths, numbers, self._free_from, there)
                if self._end(lengths, numbers, tried) == reached:
                    clocks, standing = tried, there
                    continue
            else:
                tried = self._clocks(lengths, numbers[number:], clocks[number], standing, known=clocks)
                if tried[-1] == reached:
                    clocks[number:] = tried
                    continue
            found[place], lengths[number] = less, short
        return found

    def _end(self, lengths: Sequence[int], numbers: Sequence[int], clocks: Sequence[int]) -> int:
        if len(numbers) > len(self._standing_blocks):
            # What follows never ends before what it follows: the clock is at the last end.
            return clocks[-1]
        return max((start + lengths[number] for number, start, _ in self._standing_blocks), default=self._free_from)

    def _clocks(
        self,
        lengths: Sequence[int],
        numbers: Sequence[int],
        clock: int,
        standing: _Standing,
        known: Sequence[int] | None = None,
    ) -> list[int]:
        """The clock before each of these blocks and after the last one, `clock` before the first; as soon as it is what was `known`
        (of every block), the rest is as known.
        """
        clocks = [clock]
        at = 0
        begins, ends, _ = standing[at]
        for number in numbers:
            start, stands, cut = self._steps[number]
            length = lengths[number]
            if stands:
                if start + length > clock:
                    clock = start + length
            else:
                if start > clock:
                    clock = start
                # What is over by now is over for all that follow.
                while ends <= clock:
                    at += 1
                    begins, ends, _ = standing[at]
                clock = clock + length if begins >= clock + length else _ending(clock, length, standing[at:], cut=cut)
            clocks.append(clock)
            if known is not None and clock == known[number + 1]:
                return [*clocks, *known[number + 2 :]]
        return clocks

    def _standing(self, lengths: Sequence[int]) -> _Standing:
        return _in_order((start, start + lengths[number], gives_way) for number, start, gives_way in self._standing_blocks)

    def _lengths(self, minutes: Sequence[int]) -> list[int]:
        """Of the blocks."""
        if len(self._block_of) == len(self._steps):
            return list(minutes)
        return [self._length(number, minutes) for number in range(len(self._steps))]

    def _length(self, number: int, minutes: Sequence[int]) -> int:
        return max([offset + minutes[place] for offset, place in self._tracks[number]])


def _ending(start: int, length: int, standing: _Standing, *, cut: bool) -> int:
    """The end of the last of `_parts`, without making them."""
    for begins, ends, gives_way in standing:
        if begins >= start + length:
            break
        if start < ends:
            if cut and gives_way and begins - start >= LEAST_PART:
                length -= begins - start
            start = ends
    return start + length

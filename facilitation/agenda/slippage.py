"""What can be done when a day runs late: four proposals with their outcome, computed before anything changes.

Pure functions over what of the day runs or is still to come. Times are whole minutes since midnight of the day (past 1440 after
midnight). What has begun stays where it began, fixed items (lunch, prayer, a ceremony with guests) stay where they are; the others
keep their order, never begin before their planned time, and go around the fixed ones: work that lunch, a break or a prayer cuts
goes on after it, where half an hour or more of it is done before. Items of a block (groups side by side) keep their places to each
other; the next waits for the longest.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from facilitation.agenda.laying import PAUSES, SHORTENED, STEP, Ahead, Block, Course, Placed, blocks_of, lay

Remedy = Literal["shift", "breaks", "shorten", "move"]
REMEDIES: tuple[Remedy, ...] = ("shift", "breaks", "shorten", "move")

_FINENESS = 1000


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
    blocks = blocks_of(ahead)
    course = Course(blocks, free_from)
    found = [
        _proposal("shift", blocks, free_from, ends),
        _shortening("breaks", PAUSES, ahead, course, free_from, ends),
        _shortening("shorten", SHORTENED, ahead, course, free_from, ends),
    ]
    if following is not None:
        found.append(_moving(blocks, course, free_from, ends, following))
    return tuple(found)


def _proposal(
    remedy: Remedy, blocks: Sequence[Block], free_from: int, ends: int, shortened: Mapping[str, int] | None = None
) -> Proposal:
    placed = lay(blocks, free_from)
    last = max((one.end for one in placed), default=free_from)
    return Proposal(remedy, tuple(placed), last, max(0, last - ends), shortened=shortened or {}, collisions=_collisions(blocks))


def _collisions(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Fixed items at whose time something else, which cannot give way, is not over."""
    standing = [(block, any(one.begun for one in block.items)) for block in blocks if block.stands]
    found: list[str] = []
    for place, (block, _) in enumerate(standing):
        ahead = (other for n, (other, begun) in enumerate(standing) if n < place or begun)
        if any(other is not block and other.start < block.end and block.start < other.end for other in ahead):
            found += (one.id for one in block.items if not one.begun)
    return tuple(found)


def _shortening(
    remedy: Remedy, kinds: Sequence[str], ahead: Sequence[Ahead], course: Course, free_from: int, ends: int
) -> Proposal:
    minutes = _scaled(ahead, kinds, course, ends)
    items = [one if one.minutes == length else replace(one, minutes=length) for one, length in zip(ahead, minutes, strict=True)]
    taken = {one.id: one.minutes - length for one, length in zip(ahead, minutes, strict=True) if one.minutes > length}
    return _proposal(remedy, blocks_of(items), free_from, ends, taken)


def _scaled(ahead: Sequence[Ahead], kinds: Sequence[str], course: Course, ends: int) -> list[int]:
    """The lengths of the items, those of these kinds shortened by one share of what each can spare: the smallest with which the day
    ends in time, or as early as it can. What brings nothing (a break ahead of a fixed lunch) is left as it was.
    """
    whole = [one.minutes for one in ahead]
    sparing = [(place, one.minutes, one.shortest) for place, one in enumerate(ahead) if one.kind in kinds]
    sparing = [(place, minutes, least) for place, minutes, least in sparing if least < minutes]

    def shortened(share: int) -> list[int]:
        found = whole.copy()
        for place, minutes, least in sparing:
            found[place] = _shorter(minutes, least, share)
        return found

    goal = max(ends, course.end(shortened(_FINENESS)))
    share = bisect_left(range(_FINENESS), True, key=lambda one: course.end(shortened(one)) <= goal)
    return course.without_what_is_in_vain(whole, shortened(share))


def _shorter(minutes: int, least: int, share: int) -> int:
    """The length without `share` thousandths of what can be spared, in steps of five minutes, never under the least."""
    if not share:
        return minutes
    return max(least, (minutes * _FINENESS - (minutes - least) * share) // (_FINENESS * STEP) * STEP)


def _moving(blocks: Sequence[Block], course: Course, free_from: int, ends: int, following: NextDay) -> Proposal:
    """The last working items go to the next day, as few as bring the day to its end in time; they come before its own work."""
    whole = [one.minutes for block in blocks for one in block.items]
    left = list(range(len(blocks)))
    movable = [number for number in left if blocks[number].can_move]
    moved: list[Block] = []
    while movable and course.end(whole, left) > ends:
        last = movable.pop()
        left.remove(last)
        moved.insert(0, blocks[last])
    today = _proposal("move", [blocks[number] for number in left], free_from, ends)
    next_day = _laid_before(moved, following) if moved else []
    return replace(
        today,
        placed=(*today.placed, *next_day),
        next_overflow=max(0, max((one.end for one in next_day), default=following.begins) - following.ends),
        moved=tuple(one.id for block in moved for one in block.items),
    )


def _laid_before(moved: Sequence[Block], following: NextDay) -> list[Placed]:
    """The next day with these blocks before its own work."""
    theirs, begins = blocks_of(following.items), following.begins
    first = next((place for place, block in enumerate(theirs) if block.can_move), len(theirs))
    there = [Block([replace(one, start=one.start - block.start + begins) for one in block.items]) for block in moved]
    return lay([*theirs[:first], *there, *theirs[first:]], begins, day=1)

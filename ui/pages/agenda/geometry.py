"""Where each item of the programme stands on the board: a pure function of days, half-days, items and their slots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from facilitation.agenda.items import AgendaItem
from facilitation.agenda.sessions import Session
from facilitation.agenda.timetable import DAY, Slot, minute_of, rows

_QUIET = ("break", "meal", "prayer", "logistics")
"""What may lie after the end of a half-day: lunch between two of them, the meeting of the rapporteurs."""


@dataclass(frozen=True, slots=True)
class Block:
    """An item in day column `day` (from 0), lane `lane` of `lanes` side by side, minutes since midnight; `past`: how many minutes
    it goes on after its half-day, into the next one or into the evening.
    """

    item: AgendaItem
    day: int
    lane: int
    lanes: int
    start: int
    end: int
    overlaps: bool
    past: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """`first` and `last` are the minutes of the day that the board spans, whole hours."""

    days: tuple[date, ...]
    blocks: tuple[Block, ...]
    first: int
    last: int


def lay_out(sessions: Sequence[Session], items: Mapping[str, Sequence[AgendaItem]], slots: Mapping[str, Slot]) -> Layout:
    """`items` by session id in their order, `slots` by item id."""
    days = tuple(sorted({session.date for session in sessions}))
    blocks: list[Block] = []
    for place, day in enumerate(days):
        halves = [session for session in sessions if session.date == day]
        there: list[Block] = []
        tracks: dict[str, str] = {}
        for session, following in zip(halves, [*halves[1:], None], strict=True):
            over = minute_of(following.starts_at) if following is not None else session.ends
            for row in rows(items.get(session.id, ()), minute_of(session.starts_at)):
                tracks |= dict.fromkeys((item.id for item in row), row[0].id)
                for item in row:
                    slot = slots[item.id]
                    past = max(0, slot.end - over) if item.kind not in _QUIET else 0
                    there.append(Block(item, place, 0, 1, slot.start, slot.end, slot.overlaps, past))
        blocks += _side_by_side(there, tracks)
    edges = [minutes for block in blocks for minutes in (block.start, block.end)]
    edges += [minute_of(one.starts_at) for one in sessions]
    edges += [one.ends for one in sessions]
    first, last = min(edges, default=480), max(edges, default=1080)
    return Layout(days, tuple(blocks), first // 60 * 60, -(-last // 60) * 60)


def place_of(layout: Layout, now: datetime) -> tuple[int, int] | None:
    """Day column and minute of a moment; a night that goes on after midnight has it in its own column. None on other days."""
    minute = now.hour * 60 + now.minute
    night = now.date() - timedelta(days=1)
    if night in layout.days:
        column = layout.days.index(night)
        if minute + DAY <= max((one.end for one in layout.blocks if one.day == column), default=0):
            return column, minute + DAY
    return (layout.days.index(now.date()), minute) if now.date() in layout.days else None


def _side_by_side(blocks: Sequence[Block], tracks: Mapping[str, str]) -> Iterator[Block]:
    """What takes place at one time in lanes of its own: tracks of groups, and what overlaps though it should not, which is told."""
    open_ones: list[Block] = []
    ends = 0
    for block in (*sorted(blocks, key=lambda one: one.start), None):
        if open_ones and (block is None or block.start >= ends):
            yield from _in_lanes(open_ones, tracks)
            open_ones = []
        if block is not None:
            ends = max(ends, block.end) if open_ones else block.end
            open_ones.append(block)


def _in_lanes(together: Sequence[Block], tracks: Mapping[str, str]) -> Iterator[Block]:
    free_at: list[int] = []
    lanes: list[int] = []
    for block in together:
        lane = next((place for place, free in enumerate(free_at) if free <= block.start), len(free_at))
        free_at[lane : lane + 1] = [block.end]
        lanes.append(lane)
    for place, (block, lane) in enumerate(zip(together, lanes, strict=True)):
        clash = any(before.end > block.start and tracks[before.item.id] != tracks[block.item.id] for before in together[:place])
        yield replace(block, lane=lane, lanes=len(free_at), overlaps=block.overlaps or clash)

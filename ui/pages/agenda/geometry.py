"""Where each item of the programme stands on the board: a pure function of days, half-days, items and their slots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitation.agenda.items import AgendaItem
from facilitation.agenda.sessions import Session
from facilitation.agenda.timetable import Slot


@dataclass(frozen=True, slots=True)
class Block:
    """An item in day column `day` (from 0), lane `lane` of `lanes` side by side, minutes since midnight."""

    item: AgendaItem
    day: int
    lane: int
    lanes: int
    start: int
    end: int
    overlaps: bool


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
    for session in sessions:
        row: list[AgendaItem] = []
        for item in (*items.get(session.id, ()), None):
            if row and (item is None or item.kind != "groups" or row[-1].kind != "groups"):
                blocks += _side_by_side(row, days.index(session.date), slots)
                row = []
            if item is not None:
                row.append(item)
    edges = [minutes for block in blocks for minutes in (block.start, block.end)]
    edges += [one.starts_at.hour * 60 + one.starts_at.minute for one in sessions]
    edges += [one.ends_at.hour * 60 + one.ends_at.minute for one in sessions]
    first, last = min(edges, default=480), max(edges, default=1080)
    return Layout(days, tuple(blocks), first // 60 * 60, -(-last // 60) * 60)


def _side_by_side(row: list[AgendaItem], day: int, slots: Mapping[str, Slot]) -> list[Block]:
    made = []
    for lane, item in enumerate(row):
        slot = slots[item.id]
        made.append(Block(item, day, lane, len(row), slot.start, slot.end, slot.overlaps))
    return made

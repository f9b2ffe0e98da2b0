"""From placed times back to a programme: in which half-day and at which position an item stands, and whether it needs a start of
its own, so that the timetable says exactly these times.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import time
from itertools import groupby

from facilitation.agenda.items import AgendaItem
from facilitation.agenda.sessions import Session
from facilitation.agenda.timetable import Cursor, Slot, minute_of
from facilitation.errors import PalabreError


@dataclass(frozen=True, slots=True)
class ToPlace:
    """An item and the times it is to have, minutes since midnight of the day; `block` as in `slippage.Ahead`; `was` its present
    start on this day, None for one that comes from another.
    """

    item: AgendaItem
    start: int
    end: int
    block: str
    was: int | None


@dataclass(frozen=True, slots=True)
class Arranged:
    """Where an item is to stand, by the names of `AgendaItem`."""

    session: str
    position: int
    starts_at: time | None
    minutes: int


def arrange(sessions: Sequence[Session], staying: Sequence[AgendaItem], coming: Iterable[ToPlace]) -> dict[str, Arranged]:
    """Item id → its new place, for all items of one day: `staying` keep their times and come first in their half-days, `coming`
    have theirs told. What comes to lie in a later half-day belongs to it from now on; what has begun stays in its own.

    Raises PalabreError("agenda.over_midnight") where a start on the next day cannot be written.
    """
    order = {session.id: place for place, session in enumerate(sessions)}
    columns: list[list[AgendaItem | ToPlace]] = [[] for _ in sessions]
    reached = 0
    for item in staying:
        columns[order[item.session]].append(item)
        reached = max(reached, order[item.session])
    for block in _blocks(coming):
        reached = max(reached, _half_day(sessions, order, block))
        columns[reached] += block
    arranged: dict[str, Arranged] = {}
    for session, column in zip(sessions, columns, strict=True):
        arranged |= _write(session, column)
    return arranged


def _blocks(coming: Iterable[ToPlace]) -> list[list[ToPlace]]:
    """In the order in which they begin; items side by side together."""
    numbered = ((one.block or f"\0{place}", one) for place, one in enumerate(coming))
    blocks = [[one for _, one in block] for _, block in groupby(numbered, key=lambda pair: pair[0])]
    return sorted(blocks, key=_start)


def _start(block: Sequence[ToPlace]) -> int:
    return min(one.start for one in block)


def _half_day(sessions: Sequence[Session], order: Mapping[str, int], block: Sequence[ToPlace]) -> int:
    """The place of the half-day for a block: its own, or the later one in whose time it comes to lie."""
    own = max(order[one.item.session] if one.was is not None else 0 for one in block)
    stays = any(one.item.started_at is not None for one in block) or all(one.was == one.start for one in block)
    if stays:
        return own
    by_time = max((place for place, one in enumerate(sessions) if minute_of(one.starts_at) <= _start(block)), default=0)
    return max(own, by_time)


def _write(session: Session, column: Sequence[AgendaItem | ToPlace]) -> dict[str, Arranged]:
    cursor = Cursor(minute_of(session.starts_at))
    arranged: dict[str, Arranged] = {}
    before = -1
    for one in column:
        item = one.item if isinstance(one, ToPlace) else one
        starts_at, minutes = item.starts_at, item.minutes
        if isinstance(one, ToPlace):
            minutes = one.end - one.start
            starts_at = _own_start(cursor, one)
        slot = cursor.put(item.kind, starts_at, minutes)
        if isinstance(one, ToPlace) and slot.start != one.start:
            raise PalabreError("agenda.over_midnight", title=item.title)
        # Positions are kept where they can be: what was deleted keeps its place among them.
        before = item.position if item.session == session.id and item.position > before else before + 1
        arranged[item.id] = Arranged(session.id, before, starts_at, minutes)
    return arranged


def _own_start(cursor: Cursor, one: ToPlace) -> time | None:
    """None where the item comes to lie right by following the one before; a fixed one, and a start that is right, are kept."""
    if one.item.starts_at is not None and _put(cursor, one, one.item.starts_at).start == one.start:
        return one.item.starts_at
    if not one.item.fixed and _put(cursor, one, None).start == one.start:
        return None
    return time(one.start // 60 % 24, one.start % 60)


def _put(cursor: Cursor, one: ToPlace, starts_at: time | None) -> Slot:
    """The slot it would have, without moving on."""
    return copy(cursor).put(one.item.kind, starts_at, one.end - one.start)

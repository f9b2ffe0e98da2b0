"""The first plan: where each item stood before the programme was changed while the workshop ran, and each of those changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from facilitation.store.acts import Act
from facilitation.store.schema import Row
from facilitation.store.store import Store

BY_HAND = "by_hand"
"""Instead of a remedy: somebody moved, lengthened, added or deleted an item."""


@dataclass(frozen=True, slots=True)
class Placement:
    """The half-day of an item and its planned times, minutes since midnight."""

    session: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Replanning:
    """The live programme was changed: `remedy` is one of `slippage.REMEDIES` or `BY_HAND`, `delay` the minutes it answers (0 by
    hand); `days` are those on which something changed, the one that ran late first.
    """

    id: str
    made_at: datetime
    remedy: str
    delay: int
    days: tuple[date, ...]


def replanning_of(replanning: str, row: Row) -> Replanning:
    days = tuple(date.fromisoformat(day) for day in row["days"])
    return Replanning(replanning, datetime.fromisoformat(row["made_at"]), row["remedy"], row["delay"], days)


def keep_first_plan(
    act: Act, store: Store, before: Mapping[str, Placement], after: Mapping[str, Placement], *, remedy: str, delay: int
) -> None:
    """Within the open act: items that stand elsewhere than `before` remember where they stood at first, and the change is noted
    once, however many acts make it up.
    """
    moved = [item for item, place in before.items() if after.get(item, place) != place]
    added = after.keys() - before.keys()
    gone = before.keys() - after.keys()
    if not (moved or added or gone):
        return
    tables = store.tables
    for item in moved:
        if tables.row("agenda_item", item)["first_session"] is None:
            place = before[item]
            first: Row = {"first_session": place.session, "first_start": place.start, "first_minutes": place.end - place.start}
            act.update("agenda_item", item, first)
    sessions = {place[item].session for place in (before, after) for item in (*moved, *added, *gone) if item in place}
    days = sorted({tables.row("session", session)["date"] for session in sessions})
    noted = next((one for one in act.changes if one.entity == "replanning" and one.operation == "create"), None)
    if noted is not None:
        known = tables.row("replanning", noted.entity_id)
        act.update("replanning", noted.entity_id, {"days": sorted({*known["days"], *days})})
        return
    made: Row = {"made_at": store.clock().isoformat(timespec="seconds"), "remedy": remedy, "delay": delay, "days": days}
    act.create("replanning", store.new_id(), made)

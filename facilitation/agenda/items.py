"""Items of the programme: what stands on it, as planned, as first planned, and as it really went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from facilitation.agenda.timetable import Slot
from facilitation.store.schema import Row
from facilitation.text.clauses import Span, spans_of, stored_spans
from facilitation.text.rich import RichText, carried

KINDS = ("ceremony", "plenary", "groups", "break", "meal", "prayer", "report_back", "open_points", "closing", "logistics")
"""`groups` items run side by side: those of one session with the same start are parallel tracks."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """`starts_at` is the planned start of an item that has one of its own, None for one that follows the item before; `minutes` its
    planned length, `least_minutes` what it can be shortened to (None: the usual share). A `fixed` one stays at its time when the
    day slips.

    `first_session`, `first_start` (minutes since midnight) and `first_minutes` are where it stood before the programme was changed
    for the first time while the workshop ran; None where that never happened, and no minutes for what a pause then cut off from an
    item. `paused_at` is since when it rests, `paused_seconds` how long it has rested before; `started_at` stays the real start.
    """

    id: str
    session: str
    position: int
    kind: str
    title: str
    starts_at: time | None
    minutes: int
    least_minutes: int | None
    fixed: bool
    room: str
    responsible: str
    document: str | None
    clause: str | None
    breakout_group: str | None
    started_at: datetime | None
    ended_at: datetime | None
    notes: str
    binned: bool
    first_session: str | None
    first_start: int | None
    first_minutes: int | None
    paused_at: datetime | None
    paused_seconds: int
    notes_spans: tuple[Span, ...]

    @property
    def state(self) -> str:
        """ "planned", "running" (perhaps resting: `paused`) or "done"."""
        if self.started_at is None:
            return "planned"
        return "running" if self.ended_at is None else "done"

    @property
    def paused(self) -> bool:
        return self.paused_at is not None

    @property
    def rich_notes(self) -> RichText:
        return RichText(self.notes, self.notes_spans)


@dataclass(frozen=True, slots=True)
class Running:
    """An item that runs. `elapsed_seconds` are counted without its pauses; `late` is by how many minutes it began after its planned
    start, `overrun` how far it is past its planned end (negative while time is left), pauses or not. `over_at` is when it will have
    had its length, or now where it has had it: minutes since midnight of its day. `left_seconds` are those up to its planned end,
    less than 0 past it.
    """

    item: AgendaItem
    planned: Slot
    elapsed_seconds: int
    late: int
    overrun: int
    over_at: int
    left_seconds: int

    @property
    def delay(self) -> int:
        """How many minutes later than planned it will be over, as far as is known: by its late start, its pauses, or already."""
        return self.over_at - self.planned.end


def item_of(item: str, row: Row) -> AgendaItem:
    """A row of the file as a value."""
    values = dict(row)
    values["starts_at"] = time.fromisoformat(values["starts_at"]) if values["starts_at"] else None
    for name in ("started_at", "ended_at", "paused_at"):
        values[name] = datetime.fromisoformat(values[name]) if values[name] else None
    for name in ("fixed", "binned"):
        values[name] = bool(values[name])
    values["notes_spans"] = spans_of(values["notes_spans"])
    return AgendaItem(id=item, **values)


def row_of(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields of `AgendaItem` as the file holds them."""
    row = dict(fields)
    for name, value in row.items():
        if isinstance(value, time):
            row[name] = value.strftime("%H:%M")
        elif isinstance(value, datetime):
            row[name] = value.isoformat(timespec="seconds")
    if "starts_at" in row:
        row["starts_at"] = row["starts_at"] or ""
    return row


def with_looks(changes: dict[str, Any], before: RichText) -> dict[str, Any]:
    """Changes of something with `notes`: those given as plain text keep the looks (bold …) of the words that are left of them."""
    if "notes" not in changes:
        return changes
    spans = changes.get("notes_spans")
    found = carried(before.text, before.spans, changes["notes"]) if spans is None else spans
    return changes | {"notes_spans": stored_spans(found)}


def shown(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Items without breaks and meals: what minutes narrate."""
    return [item for item in items if item.kind not in ("break", "meal", "prayer", "logistics")]

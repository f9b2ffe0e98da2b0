"""What the top bar says of the present moment, read from the workshop through its services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitation.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Now:
    """`day` counts from 1, 0 before the workshop and None after it; `half` is "morning", "afternoon", "evening" or "".

    `item` is the title of what runs (of parallel groups the latest), or, `awaited`, of what should have begun while nothing runs;
    "" where there is neither. `delay`: by how many minutes it will be over too late (negative where it will be early), or should
    have begun.
    """

    title: str
    day: int | None
    days: int
    date: date
    half: str
    item: str
    item_id: str
    delay: int
    awaited: bool = False


def read_now(workshop: Workshop, at: datetime) -> Now:
    """The state of things at `at` (aware, in the workshop's zone)."""
    settings = workshop.settings.get()
    today = at.date()
    number = settings.day_number(today)
    days = len(settings.days())
    session = workshop.sessions.current()
    running = max(workshop.agenda.running(), key=lambda one: one.delay, default=None)
    late = workshop.replanning.lateness() if running is None else None
    item = running.item if running is not None else late.item if late is not None else None
    return Now(
        title=settings.title,
        day=None if number > days else max(0, number),
        days=days,
        date=today,
        half=session.half if session is not None and session.date == today else "",
        item=item.title if item else "",
        item_id=item.id if item else "",
        delay=running.delay if running else late.minutes if late else 0,
        awaited=late is not None,
    )

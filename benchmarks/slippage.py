"""A late day of many items: four proposals against reading that programme and its timetable, in a real file.

python -m benchmarks.slippage [--json]
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from benchmarks.measure import Result, compare
from facilitation.workshop import Workshop

ITEMS = (10, 20, 60)
"""Of each of two days; the demonstration's fullest has a dozen."""
FRAME = 1 / 60
"""Seconds between two pictures of the screen."""


def run(sizes: tuple[int, ...] = ITEMS) -> list[Result]:
    return [measured(size) for size in sizes]


def measured(size: int) -> Result:
    """Ninety minutes late, a fixed lunch in the middle."""
    with late_day(size) as workshop:
        result = compare(
            f"four proposals for a late day of {size} items / reading it",
            workshop.replanning.slippage,
            workshop.agenda.placements,
            rounds=15,
            goal=10,
        )
    within = "within" if result.seconds <= FRAME else "not within"
    return replace(result, note=f"({within} a frame)")


@contextmanager
def late_day(size: int) -> Iterator[Workshop]:
    """Two days of so many items, breaks among them, from 8:00 on; it is 9:30 and the first has just begun."""
    days = date(2025, 7, 22), date(2025, 7, 23)
    minutes = 480 // size
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        path = Path(kept) / "late.palabre"
        now = datetime(2025, 7, 22, 9, 30, tzinfo=UTC)
        with Workshop.create(path, title="Late", starts_on=days[0], ends_on=days[1], clock=lambda: now) as workshop:
            with workshop.one_act("agenda.add"):
                for session in workshop.sessions.all():
                    for number in range(size // 2):
                        kind = "break" if number % 7 == 3 else "plenary"
                        workshop.agenda.add(session.id, f"Item {number}", minutes=minutes, kind=kind, least_minutes=5)
                    if session.half == "morning":
                        workshop.agenda.add(session.id, "Lunch", minutes=60, kind="meal", fixed=True, starts_at=time(13))
            workshop.agenda.start(workshop.agenda.all()[0].id)
            yield workshop


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    results = run()
    if parser.parse_args().json:
        print(json.dumps([asdict(one) for one in results], ensure_ascii=False, indent=1))
    else:
        for one in results:
            print(one.line())


if __name__ == "__main__":
    main()

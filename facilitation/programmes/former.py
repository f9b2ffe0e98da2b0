"""The programme of a former workshop, out of its file: what was planned first, without names, times that were real, or notes."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitation.agenda.agenda import AgendaService
from facilitation.agenda.sessions import SessionsService
from facilitation.programmes.plan import PlannedItem
from facilitation.settings import SettingsService
from facilitation.store.store import Store


def programme_of(path: Path) -> list[PlannedItem]:
    """The items of a workshop file, whoever has it open and whatever older Palabre wrote it; the file itself is only read.

    Raises PalabreError as opening it would.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # An older file is brought forward before it can be read: a copy of it is.
        copy = Path(folder) / path.name
        for name in (path.name, f"{path.name}-wal"):
            if path.with_name(name).is_file():
                shutil.copyfile(path.with_name(name), copy.with_name(name))
        store = Store.open(copy)
        try:
            sessions = SessionsService(store)
            return _items(AgendaService(store, sessions), sessions, SettingsService(store).get().days())
        finally:
            store.close()


def _items(agenda: AgendaService, sessions: SessionsService, own: Sequence[date]) -> list[PlannedItem]:
    """Those of its `own` days: who travelled how is another matter each time."""
    planned = [(agenda.first_planned(item), item) for item in agenda.all()]
    # What was cut by a pause while the workshop ran stands there as a whole, and its other part has no length.
    planned = [pair for pair in planned if pair[0][0].date in own and pair[0][1].end > pair[0][1].start]
    planned.sort(key=lambda pair: (pair[0][0].sort_key, pair[0][1].start))
    days = sorted({session.date for (session, _), _ in planned})
    return [
        PlannedItem(
            day=days.index(session.date) + 1,
            title=item.title,
            minutes=slot.end - slot.start,
            kind=item.kind,
            starts_at=slot.starts_at,
            half=session.half,
            fixed=item.fixed,
            least_minutes=item.least_minutes,
            room=item.room,
        )
        for (session, slot), item in planned
    ]

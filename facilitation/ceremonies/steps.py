"""The steps of a ceremony: arrivals, the anthem, speeches with who makes them and in whose name, the photograph."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitation.store.schema import Row

CEREMONIES = ("ceremony", "closing")
"""Kinds of agenda items that have steps."""

SPEECHES = ("welcome", "speech", "opening_speech", "closing_speech")
"""Kinds of steps that have their place by rank, and whose text is expected beforehand."""

KINDS = (
    *SPEECHES,
    "arrival",
    "anthem",
    "report",
    "recommendations",
    "thanks",
    "signing",
    "photo",
    "departure",
    "other",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the ceremony that is `agenda_item`. `person` and `represented_by` are ids of people on the list; `name` and
    `representative` name those who are not on it. `quality` is how the office is said (« Monsieur le Préfet de Kloto »).

    `by_hand`: somebody has put this speech in its place, where it stays whatever becomes of the ranks. `file` is the digest of the
    speech's text, "" for one that came on paper or has not come (`received_at` None).
    """

    id: str
    agenda_item: str
    position: int
    kind: str
    title: str
    person: str | None
    name: str
    quality: str
    represented_by: str | None
    representative: str
    representative_quality: str
    minutes: int
    by_hand: bool
    file_name: str
    file: str
    received_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    notes: str

    @property
    def is_speech(self) -> bool:
        return self.kind in SPEECHES

    @property
    def named(self) -> bool:
        """Whether it is said who takes it."""
        return bool(self.person or self.name or self.quality)

    @property
    def is_represented(self) -> bool:
        return bool(self.represented_by or self.representative)

    @property
    def state(self) -> str:
        """ "planned", "running" or "done"."""
        if self.started_at is None:
            return "planned"
        return "running" if self.ended_at is None else "done"

    @property
    def awaited(self) -> bool:
        """A speech whose text has not come."""
        return self.is_speech and self.received_at is None


def step_of(step: str, row: Row) -> Step:
    """A row of the file as a value."""
    values = dict(row)
    for name in ("received_at", "started_at", "ended_at"):
        values[name] = datetime.fromisoformat(values[name]) if values[name] else None
    values["by_hand"] = bool(values["by_hand"])
    return Step(id=step, **values)

"""A workshop that was open on this laptop, as the start window lists it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Recent:
    """A workshop that was open on this laptop, as it was then; dates in ISO form, inclusive."""

    path: str
    title: str
    place: str
    starts_on: str
    ends_on: str

    def days(self) -> tuple[date, date]:
        return date.fromisoformat(self.starts_on), date.fromisoformat(self.ends_on)

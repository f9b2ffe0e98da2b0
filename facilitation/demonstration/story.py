"""How the demonstration is told: scenes with their times, played in order, the workshop's clock standing at each scene's time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from facilitation.workshop import Workshop

ZONE = UTC
"""Togo keeps Greenwich time all the year round (tz database: Africa/Lome)."""


class StoryClock:
    """A clock that stands still until it is told to go on; it never goes back."""

    def __init__(self, start: datetime) -> None:
        self._now = start.replace(tzinfo=ZONE)

    def __call__(self) -> datetime:
        return self._now

    def go_to(self, moment: datetime) -> None:
        moment = moment.replace(tzinfo=ZONE)
        if moment < self._now:
            raise ValueError(f"{moment} is before {self._now}")
        self._now = moment


@dataclass(slots=True)
class Cast:
    """The ids that the workshop gave to what the files name: by key, acronym, place in the
    programme, number of the group, or the point's own words.
    """

    people: dict[str, str] = field(default_factory=dict)
    organisations: dict[str, str] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)
    sessions: dict[tuple[date, str], str] = field(default_factory=dict)
    items: dict[tuple[date, str, int], str] = field(default_factory=dict)
    groups: dict[int, str] = field(default_factory=dict)
    amendments: dict[str, str] = field(default_factory=dict)
    points: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scene:
    """Something that happens at `at` (local, naive); scenes of one moment play in the order of their rank, then as listed."""

    at: datetime
    play: Callable[[], object]
    rank: int = 0


def play(scenes: Iterable[Scene], clock: StoryClock) -> None:
    for scene in sorted(scenes, key=lambda one: (one.at, one.rank)):
        clock.go_to(scene.at)
        scene.play()


@dataclass(frozen=True, slots=True)
class Stage:
    """What every scene needs: the workshop, and who is who in it."""

    workshop: Workshop
    cast: Cast

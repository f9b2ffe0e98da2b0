"""The demonstration's two ceremonies, read from `ceremonies.toml`: one held in the story, one that is being prepared."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from facilitation.demonstration.story import Scene, Stage

PAPER = "paper"
"""In the place of a file's name: the text came on paper."""
_AFTER_ITEMS = 1
"""Scenes of one minute: the item has begun, then its step does."""


@dataclass(frozen=True, slots=True)
class FictionalStep:
    """`person` and `represented_by` are keys of people; `text` is what came of it beforehand, None for nothing yet."""

    kind: str
    title: str
    person: str | None
    represented_by: str | None
    name: str
    quality: str
    minutes: int
    notes: str
    text: tuple[str, bytes] | None
    started: datetime | None


@dataclass(frozen=True, slots=True)
class FictionalCeremony:
    """`item` is the place of its item in the half-day."""

    date: date
    half: str
    item: int
    steps: tuple[FictionalStep, ...]

    @property
    def people(self) -> list[str]:
        return [who for step in self.steps for who in (step.person, step.represented_by) if who]


def read_ceremonies(source: str) -> tuple[FictionalCeremony, ...]:
    told = tomllib.loads(source)
    return tuple(
        FictionalCeremony(
            row["date"], row["half"], row["item"], tuple(_step(row["date"], step, told["texts"]) for step in row["step"])
        )
        for row in told["ceremony"]
    )


def prepare_ceremonies(stage: Stage, ceremonies: tuple[FictionalCeremony, ...]) -> None:
    """Their steps, in the order of the file where no rank says otherwise, and the texts that have come."""
    for ceremony in ceremonies:
        item = stage.cast.items[ceremony.date, ceremony.half, ceremony.item]
        with stage.workshop.one_act("ceremony.lay_down"):
            for step in ceremony.steps:
                _prepare(stage, item, step)


def ceremony_scenes(stage: Stage, ceremonies: tuple[FictionalCeremony, ...]) -> Iterator[Scene]:
    """Each step begins with the key that goes on; the last one ends with its item."""
    for ceremony in ceremonies:
        item = stage.cast.items[ceremony.date, ceremony.half, ceremony.item]
        for step in ceremony.steps:
            if step.started is not None:
                yield Scene(step.started, partial(stage.workshop.ceremonies.go_on, item), _AFTER_ITEMS)


def _prepare(stage: Stage, item: str, step: FictionalStep) -> None:
    people, ceremonies = stage.cast.people, stage.workshop.ceremonies
    there = ceremonies.of(item)
    made = ceremonies.add(
        item,
        step.kind,
        after=there[-1].id if there else None,
        title=step.title,
        person=people[step.person] if step.person else None,
        represented_by=people[step.represented_by] if step.represented_by else None,
        name=step.name,
        quality=step.quality,
        minutes=step.minutes,
        notes=step.notes,
    )
    if step.text is not None:
        name, data = step.text
        ceremonies.receive(made, name, data)


def _step(day: date, row: Mapping[str, Any], texts: Mapping[str, str]) -> FictionalStep:
    text = row.get("text")
    return FictionalStep(
        kind=row["kind"],
        title=row["title"],
        person=row.get("person"),
        represented_by=row.get("represented_by"),
        name=row.get("name", ""),
        quality=row.get("quality", ""),
        minutes=row["minutes"],
        notes=row.get("notes", ""),
        text=None if text is None else ("", b"") if text == PAPER else (text, texts[text].strip().encode()),
        started=None if "started" not in row else datetime.combine(day, row["started"]),
    )

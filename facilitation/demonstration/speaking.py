"""Who spoke in the demonstration's plenaries, read from `floor.toml`: each asks, is given the floor, and has spoken."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from facilitation.demonstration.story import Scene, Stage
from facilitation.floor.turns import Kind

# Scenes of one moment: a turn ends before the next begins, and an amendment is there before somebody speaks on it.
_ASK, _END, _GIVE = range(7, 10)


@dataclass(frozen=True, slots=True)
class FictionalTurn:
    """`by` is a person's key or an organisation's acronym, "" for somebody on no list, of whom the last four tell. `given` is None
    for one who waits still; `on` is the key of the amendment that was under discussion.
    """

    asked: datetime
    given: datetime | None
    seconds: int
    by: str
    kind: Kind
    on: str | None
    name: str
    sex: str
    body: str
    constituency: str


def read_turns(source: str) -> tuple[FictionalTurn, ...]:
    """In the order of asking."""
    told = tomllib.loads(source)
    found = [_turn(row, row["at"]) for row in told["turn"]] + [_turn(row, None) for row in told["waiting"]]
    return tuple(sorted(found, key=lambda one: one.asked))


def floor_scenes(stage: Stage, turns: tuple[FictionalTurn, ...]) -> Iterator[Scene]:
    for one in turns:
        asked: list[str] = []
        yield Scene(one.asked, partial(_ask, stage, one, asked), _ASK)
        if one.given is not None:
            yield Scene(one.given, partial(_give, stage, asked), _GIVE)
            yield Scene(one.given + timedelta(seconds=one.seconds), partial(_end, stage, asked), _END)


def _turn(row: Mapping[str, Any], given: datetime | None) -> FictionalTurn:
    at: datetime = row["at"]
    return FictionalTurn(
        asked=at - timedelta(seconds=row.get("asked", 0)),
        given=given,
        seconds=row.get("seconds", 0),
        by=row.get("by", ""),
        kind=row.get("kind", "request"),
        on=row.get("on"),
        name=row.get("name", ""),
        sex=row.get("sex", ""),
        body=row.get("body", ""),
        constituency=row.get("constituency", ""),
    )


def _ask(stage: Stage, turn: FictionalTurn, asked: list[str]) -> None:
    cast, floor = stage.cast, stage.workshop.floor
    asked.append(
        floor.ask(
            floor.places()[0],
            person=cast.people.get(turn.by),
            organisation=cast.organisations.get(turn.by),
            name=turn.name,
            sex=turn.sex,
            body=turn.body,
            constituency=turn.constituency,
            kind=turn.kind,
            amendment=cast.amendments[turn.on] if turn.on else None,
        )
    )


def _give(stage: Stage, asked: list[str]) -> None:
    stage.workshop.floor.give(asked[0])


def _end(stage: Stage, asked: list[str]) -> None:
    speaking = stage.workshop.floor.speaking()
    if speaking is not None and speaking.turn.id == asked[0]:
        stage.workshop.floor.end()

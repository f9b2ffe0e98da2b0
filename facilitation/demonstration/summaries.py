"""The summaries of the days: written in the evening and printed, changed by the room the next morning, adopted."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from facilitation.agenda.summaries import SECTIONS
from facilitation.demonstration.story import Scene, Stage
from facilitation.papers.catalogue import paper
from facilitation.papers.summary_state import frozen
from facilitation.producing import record
from facilitation.resources import resource
from facilitation.text.rich import starred

_RANK = 3
"""After what else happens in that minute."""


def summary_scenes(stage: Stage) -> Iterator[Scene]:
    source = resource("demonstration", "summaries.toml").read_text(encoding="utf-8")
    for one in tomllib.loads(source)["summary"]:
        yield Scene(one["written"], partial(_write, stage, one), _RANK)
        yield Scene(one["corrected"], partial(_correct, stage, one), _RANK)
        yield Scene(one["adopted"], partial(_adopt, stage, one), _RANK)


def _write(stage: Stage, told: Mapping[str, Any]) -> None:
    workshop, day = stage.workshop, told["date"]
    with workshop.one_act("summary.update"):
        for section in SECTIONS:
            workshop.summaries.write(day, section, starred(told[section].strip()))
    record(workshop, paper("daily-summary"), {"day": day.isoformat()}, "fr")


def _correct(stage: Stage, told: Mapping[str, Any]) -> None:
    with stage.workshop.one_act("summary.update"):
        for section, text in _corrected(told).items():
            stage.workshop.summaries.write(told["date"], section, starred(text))


def _corrected(told: Mapping[str, Any]) -> dict[str, str]:
    """Section → its text after the corrections; raises ValueError for words that do not stand there."""
    found: dict[str, str] = {}
    for one in told["corrections"]:
        text = found.get(one["section"], told[one["section"]].strip())
        if text.count(one["from"]) != 1:
            raise ValueError(f"summaries.toml: {told['date']}: « {one['from']} » does not stand there once")
        found[one["section"]] = text.replace(one["from"], one["to"])
    return found


def _adopt(stage: Stage, told: Mapping[str, Any]) -> None:
    """The summary and the minutes of the day's sittings, which nobody wanted changed."""
    workshop, day = stage.workshop, told["date"]
    within = stage.cast.sessions[told["adopted"].date(), "morning"]
    workshop.summaries.adopt(day, within, frozen(workshop, day))
    for session in workshop.sessions.of_day(day):
        workshop.sessions.adopt(session.id, within, changed=False)

"""floor: who had the floor, how often and for how long."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from facilitation.commands.output import EXISTING, as_json, reading, say, show, tell, wording
from facilitation.floor.lengths import spell_seconds
from facilitation.floor.totals import Share
from facilitation.wording import Wording

_PARTS = {"category": "constituency", "sex": "sex", "organisation": "organisation", "person": "person"}


@click.group("floor")
def floor() -> None:
    """The speakers' list: speaking times."""


@floor.command("totals")
@click.argument("file", type=EXISTING)
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="One day instead of the whole workshop.")
@click.option("--by", "part", type=click.Choice(list(_PARTS)), default="category", show_default=True)
@as_json
def totals(file: Path, day: datetime | None, part: str, as_json: bool) -> None:
    """Print speaking times: name, turns, time. Who spoke longest comes first; with --json all parts at once."""
    words = wording()
    with reading(file) as workshop:
        times = workshop.floor.totals(day=day.date() if day is not None else None)
    if as_json:
        show(asdict(times))
        return
    shares: tuple[Share, ...] = getattr(times, f"by_{_PARTS[part]}")
    for one in shares:
        say("\t".join((_name(_PARTS[part], one, words), str(one.turns), spell_seconds(one.seconds))))
    if not shares:
        tell(words("paper.speaking.nobody"))


def _name(part: str, one: Share, words: Wording) -> str:
    if part in ("constituency", "sex"):
        key = f"{part}.{one.key}"
        return words(key) if words.knows(key) else one.key
    return one.name or words("floor.no_organisation")

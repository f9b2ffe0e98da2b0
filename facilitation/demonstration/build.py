"""Makes the demonstration workshop as a `.palabre` file, through the services only, as if three days had been worked with it."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from facilitation.clock import Clock, clock_from
from facilitation.demonstration.ceremonies import ceremony_scenes, prepare_ceremonies
from facilitation.demonstration.content import load
from facilitation.demonstration.debates import debate_scenes
from facilitation.demonstration.preparing import prepare
from facilitation.demonstration.sittings import sitting_scenes
from facilitation.demonstration.speaking import floor_scenes
from facilitation.demonstration.story import ZONE, Cast, Stage, StoryClock, play
from facilitation.demonstration.summaries import summary_scenes
from facilitation.store.store import OWN_TIME
from facilitation.workshop import Workshop


def story_clock() -> Clock:
    """A clock that begins at the demonstration's moment and goes on at the pace of this machine's.

    A demonstration opened with it shows an item that has run for a quarter of an hour; with the system's clock, for years.
    """
    return clock_from(load().now.replace(tzinfo=ZONE))


def build(path: Path) -> None:
    """Writes the whole workshop to `path`, which must not exist yet; it stands still in the morning of the third day.

    Opened with this machine's clock it goes on from that moment, and from where it was left at each closing.

    Raises PalabreError where the file cannot be made, ValueError where the demonstration's own files contradict each other.
    """
    content = load()
    clock = StoryClock(content.prepared)
    with Workshop.create(
        path, title=content.title, place=content.place, starts_on=content.starts_on, ends_on=content.ends_on, clock=clock
    ) as workshop:
        stage = Stage(workshop, Cast())
        prepare(stage, content)
        prepare_ceremonies(stage, content.ceremonies)
        told = (sitting_scenes(stage, content), ceremony_scenes(stage, content.ceremonies), debate_scenes(stage, content))
        play(chain(*told, floor_scenes(stage, content.turns), summary_scenes(stage)), clock)
        clock.go_to(content.now)
        workshop.remember(OWN_TIME, workshop.clock().isoformat())

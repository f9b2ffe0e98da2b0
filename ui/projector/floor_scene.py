"""The speakers' list as the room sees it: who has the floor with the time, and who comes next."""

from __future__ import annotations

from dataclasses import dataclass

from facilitation.floor.floor import Place
from facilitation.floor.lengths import spell_seconds
from facilitation.floor.turns import Turn
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from ui.stage import Scene


@dataclass(frozen=True, slots=True)
class NameLine:
    """`note` says what is particular about the request ("motion d’ordre")."""

    name: str
    detail: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SpeakersShown:
    """`time` and `state` ("encore 46 s") are of `now`, None where nobody has the floor; `share` of the turn has gone."""

    now: NameLine | None
    time: str
    state: str
    share: float
    waiting: tuple[NameLine, ...]
    following: str
    """What stands above those who wait."""
    nobody: str
    """What stands there where nobody speaks."""

    @property
    def over(self) -> bool:
        return self.share > 1

    @property
    def words(self) -> str:
        """All of it, a line each."""
        first = f"{self.now.name} – {self.time} ({self.state})" if self.now is not None else self.nobody
        names = (f"{place}. {one.name}{f' ({one.note})' if one.note else ''}" for place, one in enumerate(self.waiting, 1))
        return "\n".join((first, *names))


def read_speakers(workshop: Workshop, scene: Scene, wording: Wording) -> SpeakersShown:
    """As they are now; the scene may name the `item` and the `amendment` that are debated."""
    floor = workshop.floor
    speaking = floor.speaking()
    waiting = floor.waiting(_place(workshop, scene), scene.where.get("amendment"))
    lines = tuple(_line(one, wording) for one in waiting)
    following, nobody = wording("projector.floor.following"), wording("projector.floor.nobody")
    if speaking is None:
        return SpeakersShown(None, "", "", 0.0, lines, following, nobody)
    if speaking.turn.paused:
        state = wording("projector.paused")
    elif speaking.over:
        state = wording("projector.over", time=spell_seconds(speaking.over))
    else:
        state = wording("projector.left", time=spell_seconds(speaking.limit - speaking.seconds))
    share = speaking.seconds / speaking.limit
    return SpeakersShown(_line(speaking.turn, wording), spell_seconds(speaking.seconds), state, share, lines, following, nobody)


def _place(workshop: Workshop, scene: Scene) -> Place:
    places = workshop.floor.places()
    return next((one for one in places if one.item == scene.where.get("item")), places[0])


def _line(turn: Turn, wording: Wording) -> NameLine:
    note = wording(f"floor.kind.{turn.kind}") if turn.kind != "request" else ""
    return NameLine(turn.speaker.name, turn.speaker.detail, note)

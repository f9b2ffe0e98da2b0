"""Who spoke how often and for how long: by person, body, constituency and sex, those on no list too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from facilitation.floor.turns import Speaker
from facilitation.text.folding import fold


@dataclass(frozen=True, slots=True)
class Share:
    """What one speaker, body, constituency or sex had of the floor. `key` is the id of a person or an organisation, the key of a
    constituency or a sex, "" for what was not told; `name` is empty for constituencies and sexes, which have their words
    elsewhere. `by_sex` shares the seconds out among "F", "M" and "" (not told).
    """

    key: str
    name: str
    detail: str
    turns: int
    seconds: int
    by_sex: Mapping[str, int] = field(default_factory=dict)

    @property
    def average(self) -> int:
        """Seconds of a turn."""
        return round(self.seconds / self.turns) if self.turns else 0


@dataclass(frozen=True, slots=True)
class SpeakingTimes:
    """All turns that were counted, and how they are shared out: who spoke longest first. Each of the four adds up to the whole."""

    turns: int
    seconds: int
    by_person: tuple[Share, ...]
    by_organisation: tuple[Share, ...]
    by_constituency: tuple[Share, ...]
    by_sex: tuple[Share, ...]


Spoken = tuple[Speaker, int]
"""Who had a turn, and its seconds."""


def speaking_times(spoken: Iterable[Spoken]) -> SpeakingTimes:
    turns = list(spoken)
    return SpeakingTimes(
        turns=len(turns),
        seconds=sum(seconds for _, seconds in turns),
        by_person=_shares(turns, lambda one: (one.key, one.name, one.detail)),
        by_organisation=_shares(turns, lambda one: (one.body_key, one.body, "")),
        by_constituency=_shares(turns, lambda one: (one.constituency, "", "")),
        by_sex=_shares(turns, lambda one: (one.sex, "", "")),
    )


def _shares(spoken: Iterable[Spoken], part: Callable[[Speaker], tuple[str, str, str]]) -> tuple[Share, ...]:
    parts: dict[str, list[Spoken]] = {}
    names: dict[str, tuple[str, str]] = {}
    for speaker, seconds in spoken:
        key, name, detail = part(speaker)
        names.setdefault(key, (name, detail))
        parts.setdefault(key, []).append((speaker, seconds))
    found = [_share(key, *names[key], some) for key, some in parts.items()]
    return tuple(sorted(found, key=lambda one: (-one.seconds, -one.turns, fold(one.name), one.key)))


def _share(key: str, name: str, detail: str, spoken: list[Spoken]) -> Share:
    by_sex: dict[str, int] = {}
    for speaker, seconds in spoken:
        by_sex[speaker.sex] = by_sex.get(speaker.sex, 0) + seconds
    return Share(key, name, detail, len(spoken), sum(by_sex.values()), by_sex)

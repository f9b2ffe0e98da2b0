"""In which order those who asked for the floor get it: pure functions, the same list for the same requests."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar


class _Speaker(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def constituency(self) -> str: ...


class Request(Protocol):
    """What the order depends on."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def speaker(self) -> _Speaker: ...
    @property
    def amendment(self) -> str | None: ...
    @property
    def position(self) -> int: ...


R = TypeVar("R", bound=Request)

_BY_KIND, _DEBATES = {"point_of_order": 0, "reply": 1}, 2
"""Whoever asks how the debate is run comes first, then who answers what was just said; all others debate."""


@dataclass(frozen=True, slots=True)
class Debate:
    """What the order depends on beside the requests.

    `amendment`: the one under discussion; who asked on it comes before who asked on the item. `spoken`: speakers (their keys) who
    have had the floor at this sitting, told only where first-time speakers come first. `heard`: the constituencies that have
    spoken, last one last, where constituencies take turns (`by_category`).
    """

    amendment: str | None = None
    first_time_first: bool = False
    spoken: Collection[str] = field(default=frozenset())
    by_category: bool = False
    heard: Sequence[str] = ()


def ordered(waiting: Sequence[R], debate: Debate) -> list[R]:
    """Everybody once. Points of order, then replies, then those on the amendment under discussion, each part in the order of
    positions; among those who debate first-time speakers first and constituencies by turns where that is wished.
    """
    parts: dict[tuple[int, bool, bool], list[R]] = {}
    counted = set(debate.spoken)
    for one in sorted(waiting, key=lambda one: (one.position, one.id)):
        rank = _BY_KIND.get(one.kind, _DEBATES)
        again = rank == _DEBATES and debate.first_time_first and one.speaker.key in counted
        if rank == _DEBATES:
            # A second request of one who has not spoken yet is no first one.
            counted.add(one.speaker.key)
        elsewhere = rank == _DEBATES and debate.amendment is not None and one.amendment != debate.amendment
        parts.setdefault((rank, elsewhere, again), []).append(one)
    found: list[R] = []
    heard = list(debate.heard)
    for place in sorted(parts):
        debates = place[0] == _DEBATES
        part = by_turns(parts[place], heard) if debate.by_category and debates else parts[place]
        if debates:
            heard += [one.speaker.constituency for one in part]
        found += part
    return found


def by_turns(waiting: Sequence[R], heard: Sequence[str] = ()) -> list[R]:
    """One of each constituency in turn: next is always the one that has waited longest since it was heard, those never heard in the
    order of their first request. Within a constituency the order stays.
    """
    last = {constituency: place for place, constituency in enumerate(heard)}
    queues: dict[str, list[R]] = {}
    for one in waiting:
        queues.setdefault(one.speaker.constituency, []).append(one)
    found: list[R] = []
    while queues:
        # `min` keeps the first of equals: constituencies stand in the order of their first request.
        turn = min(queues, key=lambda constituency: last.get(constituency, -1))
        found.append(queues[turn].pop(0))
        last[turn] = len(heard) + len(found)
        if not queues[turn]:
            del queues[turn]
    return found

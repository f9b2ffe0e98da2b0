"""The order of speeches (domain.md, 3.6): the host first, then from lower to higher rank, whoever opens or closes last.

No precedence is known here: ranks are those that protocol has given to the people of this workshop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf

from facilitation.ceremonies.steps import Step

_TURN = {"welcome": 0, "speech": 1, "opening_speech": 2, "closing_speech": 2}

RankOf = Callable[[Step], int | None]
"""The speaker's rank, 1 the highest; None for somebody without one, who speaks before all who have one."""


def in_order(steps: Sequence[Step], rank_of: RankOf) -> list[Step]:
    """The steps as they are taken. Those that are no speeches, were put in their place by hand or have begun stay where they are;
    the other speeches share the places that are left. Of equal rank, those that stood first speak first.
    """

    def by_rank(step: Step) -> tuple[int, float]:
        rank = rank_of(step)
        return _TURN[step.kind], -inf if rank is None else -rank

    placed = iter(sorted((one for one in steps if follows_rank(one)), key=by_rank))
    return [next(placed) if follows_rank(one) else one for one in steps]


def follows_rank(step: Step) -> bool:
    """Whether the step goes where the ranks put it."""
    return step.is_speech and not step.by_hand and step.started_at is None


def moved(steps: Sequence[Step], step: str, to: int) -> list[Step]:
    """The steps with that one at place `to` among them (counted once it is taken out); places beyond either end are the end."""
    taken = next(one for one in steps if one.id == step)
    rest = [one for one in steps if one.id != step]
    rest.insert(max(0, min(to, len(rest))), taken)
    return rest


def place_for(steps: Sequence[Step], kind: str) -> int:
    """Where a new step of that kind goes in: a speech before whoever opens or closes, anything else at the end."""
    if kind not in _TURN:
        return len(steps)
    speeches = [place for place, one in enumerate(steps) if one.is_speech]
    if not speeches:
        return len(steps)
    return speeches[-1] + (_TURN[steps[speeches[-1]].kind] <= _TURN[kind])

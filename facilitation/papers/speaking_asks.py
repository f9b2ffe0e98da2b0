"""What the chart of speaking times asks for: the whole workshop, or one of the days on which somebody spoke."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from facilitation.papers.asks import Ask, Choices, Option, day_option
from facilitation.wording import Wording

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

WHOLE = "whole"


def _days(workshop: Workshop, wording: Wording) -> list[Option]:
    days = workshop.floor.days()
    if not days:
        return []
    return [Option(WHOLE, wording("ask.spoken_on.whole")), *(day_option(workshop, wording, day) for day in days)]


def day_of(choices: Choices) -> date | None:
    """The day chosen, None for all of them."""
    chosen = choices["spoken_on"]
    return None if chosen == WHOLE else date.fromisoformat(chosen)


SPOKEN_ON = Ask("spoken_on", _days)

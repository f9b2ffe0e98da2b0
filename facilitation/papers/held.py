"""When an item really took place, as papers say it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitation.wording import Wording


def held_times(wording: Wording, began: datetime, ended: datetime | None) -> str:
    """ "10 h 05 – 11 h 02"; "depuis 10 h 05" while it runs. An end on another day says so: nobody had pressed the key the evening
    before.
    """
    start = wording.time(began)
    if ended is None:
        return wording("paper.running_since", start=start)
    key = "paper.from_to" if ended.date() == began.date() else "paper.from_to_day"
    return wording(key, start=start, end=wording.time(ended), day=wording.short_date(ended.date()))

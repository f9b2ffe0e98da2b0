"""What time it is: handed in everywhere, so that tests, the demonstration and a clock set back can be told apart from now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

Clock = Callable[[], datetime]
"""Gives an aware datetime in the workshop's zone."""


def system_clock() -> datetime:
    """This machine's time in its own zone."""
    return datetime.now().astimezone()


def clock_from(moment: datetime) -> Clock:
    """A clock that begins at this aware moment and goes on at the pace of this machine's."""
    begun = monotonic()
    return lambda: moment + timedelta(seconds=monotonic() - begun)

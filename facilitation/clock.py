"""What time it is: handed in everywhere, so that tests, the demonstration and a clock set back can be told apart from now."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta

Clock = Callable[[], datetime]
"""Gives an aware datetime in the workshop's zone."""

Steady = Callable[[], float]
"""Gives seconds that only go forward, whatever is done to the clock on the wall; where they begin means nothing."""


def system_clock() -> datetime:
    """This machine's time in its own zone."""
    return datetime.now().astimezone()


def clock_from(moment: datetime) -> Clock:
    """A clock that begins at this aware moment and goes on at the pace of this machine's."""
    begun = machine_seconds()
    return lambda: moment + timedelta(seconds=machine_seconds() - begun)


def steady_seconds(clock: Clock) -> Steady:
    """What measures lengths beside this clock: the machine's own count for the machine's clock, for a clock with a method `steady`
    that, and for any other, which nobody sets but who made it, its own time.
    """
    own: Steady | None = getattr(clock, "steady", None)
    if own is not None:
        return own
    return machine_seconds if clock is system_clock else lambda: clock().timestamp()


def machine_seconds() -> float:
    """Steady seconds of this machine that go on while it sleeps."""
    # Python's `monotonic` stands still in sleep on Linux and macOS, where these two do not.
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()

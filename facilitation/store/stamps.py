"""Stamps: a hybrid logical clock whose text sorts in the order things happened, whatever the laptop's clock does.

A stamp is ``20250722T084000.123Z.000000.1f3a9c2e``: wall time in UTC, a counter, the device. A clock that jumps back, or two acts
in one millisecond, raise the counter instead (Kulkarni et al., "Logical Physical Clocks", 2014).
"""

from __future__ import annotations

from datetime import UTC, datetime

from facilitation.clock import Clock


class StampClock:
    """Gives growing stamps for one device; `latest` is the greatest stamp known from anywhere."""

    def __init__(self, device: str, clock: Clock, latest: str = "") -> None:
        self.device = device
        self._clock = clock
        self._wall, self._count = (latest.rsplit(".", 2)[0], int(latest.rsplit(".", 2)[1])) if latest else ("", 0)

    def next(self) -> str:
        now = self._clock().astimezone(UTC).strftime("%Y%m%dT%H%M%S.%f")[:-3] + "Z"
        if now > self._wall:
            self._wall, self._count = now, 0
        else:
            self._count += 1
        return f"{self._wall}.{self._count:06d}.{self.device}"


def wall_time(stamp: str) -> datetime:
    """The wall time of a stamp, in UTC, as the laptop's clock had it."""
    return datetime.strptime(stamp[:19], "%Y%m%dT%H%M%S.%f").replace(tzinfo=UTC)

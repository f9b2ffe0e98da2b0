"""Identifiers: UUID version 7 for whatever is made once, UUID version 5 for what two laptops must make alike."""

from __future__ import annotations

import secrets
from datetime import datetime

_NAMESPACE = "6f1c7c52-6b0d-4d4e-9a55-70616c616272"

_RANDOM_BITS = 74
_ROOM = 40
"""Bits by which ids of one millisecond may step up at random: enough to be unguessable, small beside the room there is."""
_LOW = (1 << 62) - 1


class Identifiers:
    """Gives the ids of one file, each greater than every one before: they sort in the order in which they were made, within a
    millisecond and whatever is done to the clock. `last` is the greatest that the file holds, "" for none.
    """

    def __init__(self, last: str = "") -> None:
        self._milliseconds, self._random = -1, 0
        if last:
            value = int(last.replace("-", ""), 16)
            self._milliseconds = value >> 80
            self._random = (value >> 64 & 0xFFF) << 62 | value & _LOW

    def next(self, at: datetime) -> str:
        """A UUIDv7: 48 bits of Unix milliseconds, then randomness that grows within a millisecond (RFC 9562, 5.7 and 6.2).

        The milliseconds are those of `at`, or of the last id where the clock has gone back behind it.
        """
        self._step(int(at.timestamp() * 1000) & 0xFFFF_FFFF_FFFF)
        value = self._milliseconds << 80 | 0x7 << 76 | (self._random >> 62) << 64 | 0x2 << 62 | self._random & _LOW
        digits = f"{value:032x}"
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    def _step(self, milliseconds: int) -> None:
        if milliseconds <= self._milliseconds:
            self._random += 1 + secrets.randbits(_ROOM)
            if self._random >> _RANDOM_BITS == 0:
                return
            milliseconds = self._milliseconds + 1
        self._milliseconds = milliseconds
        # The highest bit stays free for the steps.
        self._random = secrets.randbits(_RANDOM_BITS - 1)


def joint_id(*parts: str) -> str:
    """The id of a thing that *is* the meeting of others (a person at a session): the same on every laptop (UUIDv5)."""
    from uuid import UUID, uuid5  # loaded when it is first needed: it looks the whole system over

    return str(uuid5(UUID(_NAMESPACE), "\n".join(parts)))

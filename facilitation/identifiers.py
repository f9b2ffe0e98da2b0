"""Identifiers: UUID version 7 for whatever is made once, UUID version 5 for what two laptops must make alike."""

from __future__ import annotations

import secrets
from datetime import datetime

_NAMESPACE = "6f1c7c52-6b0d-4d4e-9a55-70616c616272"

_RANDOM_BITS = 74
_ROOM = 40
"""Bits by which ids of one millisecond may step up at random: enough to be unguessable, small beside the room there is."""


class _Sequence:
    """The last id given: within a millisecond the next one is greater, so that ids sort in the order they were made."""

    def __init__(self) -> None:
        self._milliseconds = -1
        self._random = 0

    def next(self, milliseconds: int) -> tuple[int, int]:
        if milliseconds == self._milliseconds:
            self._random += 1 + secrets.randbits(_ROOM)
        else:
            self._milliseconds = milliseconds
            # The highest bit stays free for the steps.
            self._random = secrets.randbits(_RANDOM_BITS - 1)
        return self._milliseconds, self._random


_sequence = _Sequence()


def new_id(at: datetime) -> str:
    """A UUIDv7: 48 bits of Unix milliseconds of `at`, then randomness that grows within a millisecond (RFC 9562, 5.7 and 6.2).

    Ids sort by time of making, those made one after the other in the same millisecond too.
    """
    milliseconds, random = _sequence.next(int(at.timestamp() * 1000) & 0xFFFF_FFFF_FFFF)
    value = milliseconds << 80 | 0x7 << 76 | (random >> 62 & 0xFFF) << 64 | 0x2 << 62 | random & (1 << 62) - 1
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def joint_id(*parts: str) -> str:
    """The id of a thing that *is* the meeting of others (a person at a session): the same on every laptop (UUIDv5)."""
    from uuid import UUID, uuid5  # loaded when it is first needed: it looks the whole system over

    return str(uuid5(UUID(_NAMESPACE), "\n".join(parts)))

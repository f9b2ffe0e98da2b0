"""Identifiers: UUID version 7 for whatever is made once, UUID version 5 for what two laptops must make alike."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime

_NAMESPACE = uuid.UUID("6f1c7c52-6b0d-4d4e-9a55-70616c616272")


def new_id(at: datetime) -> str:
    """A UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds of `at`, then randomness; sorts by time of making."""
    milliseconds = int(at.timestamp() * 1000) & 0xFFFF_FFFF_FFFF
    value = milliseconds << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))


def joint_id(*parts: str) -> str:
    """The id of a thing that *is* the meeting of others (a person at a session): the same on every laptop (UUIDv5)."""
    return str(uuid.uuid5(_NAMESPACE, "\n".join(parts)))

"""Lengths of turns as people read them: minutes and seconds, never to be taken for a time of day."""

from __future__ import annotations

_NARROW = "\u202f"


def spell_seconds(seconds: int, *, whole: bool = False) -> str:
    """ "45 s", "2 min 05 s", "1 h 04 min"; with `whole` "3 min" for three minutes: a limit, no clock that runs."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}{_NARROW}h{_NARROW}{minutes:02d}{_NARROW}min"
    if minutes and not rest and whole:
        return f"{minutes}{_NARROW}min"
    return f"{minutes}{_NARROW}min{_NARROW}{rest:02d}{_NARROW}s" if minutes else f"{rest}{_NARROW}s"

"""What gives way in the panel of amendments where there is no room for all: one reads the card before one decides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heights:
    """Pixels that the parts need, the gap after each included: `fixed` in any case, `filters` in lines of their own, `folded`
    behind their button; of the cards `reading` is enough to read one of them, `note` what is to be heeded
    of it, `fewest` what they keep in any case."""

    fixed: int
    heading: int
    filters: int
    folded: int
    beginners: int
    reading: int
    note: int
    fewest: int


@dataclass(frozen=True, slots=True)
class Room:
    """`tight`: the heading goes into the words of the scope, and the filter behind its button; `bare`: what begins something goes
    too. `least` pixels without which something is cut off."""

    tight: bool
    bare: bool
    least: int


def room_in(height: int, need: Heights) -> Room:
    """What gives way in so many pixels, one after the other, until the chosen card can be read."""
    roomy = need.fixed + need.heading + need.filters + need.beginners + need.reading + need.note
    tight = need.fixed + need.folded + need.beginners + need.reading
    return Room(roomy > height, tight > height, need.fixed + need.folded + need.fewest)

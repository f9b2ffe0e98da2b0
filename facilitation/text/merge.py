"""Two changes of one text brought together, or shown to collide: there is never a silent winner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitation.text.diff import Edit, apply, diff


@dataclass(frozen=True, slots=True)
class Merge:
    """`text` with the edits of both sides, None where some collide; `conflicts` are the colliding pairs, (of a, of b)."""

    text: str | None
    conflicts: tuple[tuple[Edit, Edit], ...] = ()


def merge(base: str, a: str, b: str) -> Merge:
    """Both sides' edits of `base` in one text. The same edit on both sides is one edit; symmetric in a and b."""
    if a == b or b == base:
        return Merge(a)
    if a == base:
        return Merge(b)
    ours, theirs = diff(base, a), diff(base, b)
    conflicts = tuple(_collisions(ours, theirs))
    if conflicts:
        return Merge(None, conflicts)
    return Merge(apply(base, sorted({*ours, *theirs})))


def _collisions(ours: Sequence[Edit], theirs: Sequence[Edit]) -> list[tuple[Edit, Edit]]:
    found: list[tuple[Edit, Edit]] = []
    first = 0
    for mine in ours:
        while first < len(theirs) and theirs[first].end < mine.start:
            first += 1
        place = first
        while place < len(theirs) and theirs[place].start <= mine.end:
            if collide(mine, theirs[place]):
                found.append((mine, theirs[place]))
            place += 1
    return found


def collide(one: Edit, other: Edit) -> bool:
    """Whether two edits of one base cannot both be made: they overlap, or their order at a common border would be a guess.

    Equal edits do not collide. Two replacements may touch end to start; an insertion may not touch what the other side changes.
    """
    if one == other:
        return False
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end

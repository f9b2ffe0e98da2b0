"""What was changed from one text to another, in words that a person can read; and the way back from the changes to the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from facilitation.text.hunks import Hunk, Words, hunks, typographic

SegmentKind = Literal["equal", "insert", "delete"]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """`base[start:end]` becomes `text`; offsets in code points. Never empty: it takes something out or puts something in."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Segment:
    kind: SegmentKind
    text: str


def diff(base: str, new: str) -> tuple[Edit, ...]:
    """The edits that turn `base` into `new`, sorted, never overlapping, over whole readable units.

    `apply(base, diff(base, new)) == new` holds for all texts.
    """
    if base == new:
        return ()
    if not base or not new:
        return (Edit(0, len(base), new),)
    lead = _shared_lead(base, new)
    tail = _shared_tail(base, new, lead)
    old_words = Words(base[lead : len(base) - tail])
    new_words = Words(new[lead : len(new) - tail])
    found = hunks(old_words, new_words, lead + tail)
    if _may_slide_out(found, old_words, new_words, base[:lead], base[len(base) - tail :]):
        lead = 0
        old_words, new_words = Words(base), Words(new)
        found = hunks(old_words, new_words)
    return tuple(_edits(found, old_words, new_words, lead))


def apply(base: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; they must be sorted and must not overlap."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += base[at : edit.start], edit.text
        at = edit.end
    parts.append(base[at:])
    return "".join(parts)


def segments(base: str, new: str) -> tuple[Segment, ...]:
    """Both texts in one, for showing: what is kept, struck and put in, what is struck before what replaces it."""
    found: list[Segment] = []
    at = 0
    for edit in diff(base, new):
        found += (
            Segment("equal", base[at : edit.start]),
            Segment("delete", base[edit.start : edit.end]),
            Segment("insert", edit.text),
        )
        at = edit.end
    found.append(Segment("equal", base[at:]))
    return tuple(segment for segment in found if segment.text)


# What both texts share at their ends need not be cut into units: most amendments change a few words of a long clause.


def _shared_lead(base: str, new: str) -> int:
    """Length of what both begin with, back to a place where no unit can cross."""
    low, high = 0, min(len(base), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if base[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    place = base.rfind(" ", 0, low) + 1
    while place and not (_nothing_crosses(base, place) and _nothing_crosses(new, place)):
        place = base.rfind(" ", 0, place - 1) + 1
    return place


def _shared_tail(base: str, new: str, lead: int) -> int:
    """Length of what both end with, from a place on where no unit can cross; never reaching into the lead."""
    low, high = 0, min(len(base), len(new)) - lead
    while low < high:
        middle = (low + high + 1) // 2
        if base[len(base) - middle : len(base) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    # Three letters before the place must be shared as well: they decide whether a unit can cross it.
    shared = base[len(base) - low :]
    place = shared.find(" ", 2) + 1
    while place and not _nothing_crosses(shared, place):
        place = shared.find(" ", place) + 1
    return low - place if place else 0


def _nothing_crosses(text: str, place: int) -> bool:
    """Whether a unit surely ends before `place`: after two letters and one space, which no number, unit or sign can bridge."""
    before = text[max(0, place - 3) : place]
    return len(before) == 3 and before[:2].isalpha() and before[2] == " " and not text[place : place + 1].isspace()


def _may_slide_out(found: list[Hunk], old: Words, new: Words, lead: str, tail: str) -> bool:
    """Whether words put in or taken out might read better at a place outside what was compared."""
    if not lead and not tail:
        return False
    for hunk in found[:1]:
        if not hunk.replaces and hunk.old_start == 0 and hunk.new_start == 0:
            last = new.units[hunk.new_end - 1] if hunk.inserts else old.units[hunk.old_end - 1]
            if lead.rstrip().endswith(last):
                return True
    for hunk in found[-1:]:
        if not hunk.replaces and hunk.old_end == len(old.units) and hunk.new_end == len(new.units):
            first = new.units[hunk.new_start] if hunk.inserts else old.units[hunk.old_start]
            if tail.lstrip().startswith(first):
                return True
    return False


# From units back to places in the text: which of the spaces around a change belong to it.


def _edits(found: list[Hunk], old: Words, new: Words, offset: int) -> Iterator[Edit]:
    old_at = new_at = 0
    for hunk in found:
        yield from _spaces(old, new, old_at, hunk.old_start, new_at, hunk.new_start, offset)
        yield from _edit(hunk, old, new, offset)
        old_at, new_at = hunk.old_end, hunk.new_end
    yield from _spaces(old, new, old_at, len(old.units) + 1, new_at, len(new.units) + 1, offset)


def _gap(words: Words, place: int) -> tuple[int, int]:
    """The space before unit `place`; before the first and after the last one too."""
    start = words.ends[place - 1] if place else 0
    end = words.starts[place] if place < len(words.starts) else len(words.text)
    return start, end


def _spaces(old: Words, new: Words, old_first: int, old_last: int, new_first: int, new_last: int, offset: int) -> Iterator[Edit]:
    """Spaces that differ between units that do not. Units old_first … old_last - 1 are the same as new_first … new_last - 1.

    The spaces at both borders belong to the changes there, if there are any.
    """
    first = 0 if old_first == 0 and new_first == 0 else 1
    count = old_last - old_first
    if first >= count:
        return
    start, end = _gap(old, old_first + first)[0], _gap(old, old_first + count - 1)[1]
    new_start, new_end = _gap(new, new_first + first)[0], _gap(new, new_first + count - 1)[1]
    if old.text[start:end] == new.text[new_start:new_end]:
        return
    for step in range(first, count):
        start, end = _gap(old, old_first + step)
        new_start, new_end = _gap(new, new_first + step)
        if old.text[start:end] != new.text[new_start:new_end]:
            yield Edit(offset + start, offset + end, new.text[new_start:new_end])


def _edit(hunk: Hunk, old: Words, new: Words, offset: int) -> Iterator[Edit]:
    old_before, old_after = _gap(old, hunk.old_start), _gap(old, hunk.old_end)
    new_before, new_after = _gap(new, hunk.new_start), _gap(new, hunk.new_end)
    start, end = old_before[0], old_after[1]
    new_start, new_end = new_before[0], new_after[1]
    if hunk.replaces:
        if old.text[slice(*old_before)] == new.text[slice(*new_before)]:
            start, new_start = old_before[1], new_before[1]
        if old.text[slice(*old_after)] == new.text[slice(*new_after)]:
            end, new_end = old_after[0], new_after[0]
    else:
        # One space was there and two are now, or the other way round: the one before stays, the one after goes with the words.
        kept = old.text[start:end] if hunk.inserts else new.text[new_start:new_end]
        before, after = (new_before, new_after) if hunk.inserts else (old_before, old_after)
        text = new.text if hunk.inserts else old.text
        if kept == text[slice(*before)]:
            start, new_start = start + len(kept), new_start + len(kept)
        elif kept == text[slice(*after)]:
            end, new_end = end - len(kept), new_end - len(kept)
    yield from _narrowed(offset + start, old.text[start:end], new.text[new_start:new_end])


def _narrowed(start: int, old: str, new: str) -> Iterator[Edit]:
    """A change of apostrophes, spaces or hyphens only is told by these characters alone."""
    if not typographic(old, new):
        yield Edit(start, start + len(old), new)
        return
    for place, (before, after) in enumerate(zip(old, new, strict=True)):
        if before != after:
            yield Edit(start + place, start + place + 1, after)

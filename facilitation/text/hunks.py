"""Which words of one text stand for which of another, grouped as a person would tell the change.

A comparer that looks for the least difference leaves confetti: an article kept between two new words, a "de" found again in a
sentence that says something else. Here such islands are given up, so that a change reads as one change.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from facilitation.text.tokens import APOSTROPHES, NO_BREAK_SPACES, tokenize

_KEPT_AT_LEAST: Final = 0.4
"""A sentence of which less than this part of its letters stays is told as rewritten."""
_ISLAND: Final = 4
"""An island this many times smaller than the changes on both sides of it is given up."""
_SENTENCE_ENDS: Final = frozenset(".!?…")
_SEPARATORS: Final = frozenset(",;:")
_OPENINGS: Final = frozenset("«“([")
_ALIKE: Final = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2010": "-", "\u2011": "-"})


class Words:
    """The units of a text that are compared: all but spaces. `starts[i]:ends[i]` is the place of `units[i]`, in code points."""

    __slots__ = ("ends", "starts", "text", "units")

    def __init__(self, text: str) -> None:
        tokens = tokenize(text)
        ends = list(accumulate(map(len, tokens)))
        # Line breaks and tabs are compared: they are structure, not space.
        kept = [place for place, token in enumerate(tokens) if not token.isspace() or token == "\n" or token == "\t"]
        self.text = text
        self.units = [tokens[place] for place in kept]
        self.ends = [ends[place] for place in kept]
        self.starts = [ends[place] - len(tokens[place]) for place in kept]

    def size(self, first: int, last: int) -> int:
        """Letters in the units first … last - 1."""
        return sum(map(len, self.units[first:last]))


@dataclass(slots=True)
class Hunk:
    """Units `old_start:old_end` of the old text become units `new_start:new_end` of the new one; either may be none."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def replaces(self) -> bool:
        return self.old_end > self.old_start and self.new_end > self.new_start

    @property
    def inserts(self) -> bool:
        return self.old_end == self.old_start


def typographic(old: str, new: str) -> bool:
    """Whether only the shape of apostrophes, spaces or hyphens differs."""
    return len(old) == len(new) and old.translate(_ALIKE) == new.translate(_ALIKE)


def is_sentence_end(unit: str) -> bool:
    return unit[-1] in _SENTENCE_ENDS and unit.strip(".!?…" + NO_BREAK_SPACES) == ""


def hunks(old: Words, new: Words, around: int = 0) -> list[Hunk]:
    """The changes from old to new, in order, never touching each other.

    `around` counts the unchanged letters of the same sentence that stand outside both texts.
    """
    found = _joined(_aligned(old, new), old, new)
    if len(found) > 1:
        found = _rewritten(found, old, new, around)
    for place, hunk in enumerate(found):
        _trim(hunk, old, new)
        if not hunk.replaces:
            left = found[place - 1] if place else None
            right = found[place + 1] if place + 1 < len(found) else None
            _slide(hunk, old, new, left, right)
    return found


def _aligned(old: Words, new: Words) -> list[Hunk]:
    from rapidfuzz.distance import Indel  # compiled code that the first window does without

    numbers: dict[str, int] = {}
    olds = [numbers.setdefault(unit, len(numbers)) for unit in old.units]
    news = [numbers.setdefault(unit, len(numbers)) for unit in new.units]
    found: list[Hunk] = []
    for step in Indel.opcodes(olds, news):
        if step.tag == "equal":
            continue
        if found and found[-1].old_end == step.src_start and found[-1].new_end == step.dest_start:
            found[-1].old_end, found[-1].new_end = step.src_end, step.dest_end
        else:
            found.append(Hunk(step.src_start, step.src_end, step.dest_start, step.dest_end))
    return found


def _joined(found: list[Hunk], old: Words, new: Words) -> list[Hunk]:
    """Neighbours become one where next to nothing stands between them."""
    joined: list[Hunk] = []
    for hunk in found:
        while joined and _next_to_nothing_between(joined[-1], hunk, old, new):
            before = joined.pop()
            hunk = Hunk(before.old_start, hunk.old_end, before.new_start, hunk.new_end)
        joined.append(hunk)
    return joined


def _next_to_nothing_between(left: Hunk, right: Hunk, old: Words, new: Words) -> bool:
    island = old.units[left.old_end : right.old_start]
    if any(unit == "\n" or is_sentence_end(unit) for unit in island):
        return False
    if _only_typography(left, old, new) or _only_typography(right, old, new):
        return False
    if len(island) == 1 and _is_light(island[0]):
        # Two words put in on both sides of an article read better with the article left alone.
        return left.replaces or right.replaces or left.inserts != right.inserts
    smaller = min(_weight(left, old, new), _weight(right, old, new))
    return sum(map(len, island)) * _ISLAND <= smaller


def _rewritten(found: list[Hunk], old: Words, new: Words, around: int) -> list[Hunk]:
    """The changes of one sentence become one where little of the sentence is kept."""
    result: list[Hunk] = []
    group: list[Hunk] = []
    for hunk in found:
        if group and _sentence_ends_between(group[-1], hunk, old):
            result += _told_as_one(group, old, new, around)
            group = []
        group.append(hunk)
    return result + _told_as_one(group, old, new, around)


def _told_as_one(group: list[Hunk], old: Words, new: Words, around: int) -> list[Hunk]:
    real = [hunk for hunk in group if not _only_typography(hunk, old, new)]
    if len(real) < 2:
        return group
    first, last = _sentence(old, real[0].old_start, real[-1].old_end)
    # What was outside both texts belongs to the sentence only where the sentence reaches the border.
    outside = around if first == 0 or last == len(old.units) else 0
    kept = old.size(first, last) - sum(old.size(hunk.old_start, hunk.old_end) for hunk in real) + outside
    changed = sum(_weight(hunk, old, new) for hunk in real)
    if kept >= _KEPT_AT_LEAST * (kept + changed):
        return group
    whole = Hunk(real[0].old_start, real[-1].old_end, real[0].new_start, real[-1].new_end)
    before = [hunk for hunk in group if hunk.old_end < whole.old_start]
    after = [hunk for hunk in group if hunk.old_start > whole.old_end]
    return [*before, whole, *after]


def _sentence(words: Words, first: int, last: int) -> tuple[int, int]:
    """The units first … last - 1 widened to whole sentences."""
    while first > 0 and not _ends_sentence(words.units[first - 1]):
        first -= 1
    while last < len(words.units) and not _ends_sentence(words.units[last]):
        last += 1
    return first, last


def _ends_sentence(unit: str) -> bool:
    return unit == "\n" or is_sentence_end(unit)


def _sentence_ends_between(left: Hunk, right: Hunk, old: Words) -> bool:
    return any(_ends_sentence(unit) for unit in old.units[left.old_end : right.old_start])


def _only_typography(hunk: Hunk, old: Words, new: Words) -> bool:
    return hunk.replaces and all(
        typographic(before, after)
        for before, after in zip(
            (*old.units[hunk.old_start : hunk.old_end], ""), (*new.units[hunk.new_start : hunk.new_end], ""), strict=False
        )
    )


def _is_light(unit: str) -> bool:
    """Articles, short prepositions, elisions and punctuation, by their size: "de", "the", "l'", ","; not "UE", not "5"."""
    return (len(unit) <= 3 and unit.islower()) or not any(map(str.isalnum, unit)) or unit[-1] in APOSTROPHES


def _weight(hunk: Hunk, old: Words, new: Words) -> int:
    return max(old.size(hunk.old_start, hunk.old_end), new.size(hunk.new_start, hunk.new_end))


def _trim(hunk: Hunk, old: Words, new: Words) -> None:
    """Takes the units that both sides share off the ends."""
    while hunk.replaces and old.units[hunk.old_start] == new.units[hunk.new_start]:
        hunk.old_start += 1
        hunk.new_start += 1
    while hunk.replaces and old.units[hunk.old_end - 1] == new.units[hunk.new_end - 1]:
        hunk.old_end -= 1
        hunk.new_end -= 1


def _slide(hunk: Hunk, old: Words, new: Words, left: Hunk | None, right: Hunk | None) -> None:
    """Moves words put in or taken out to the place where they read best, where several places say the same text.

    "A. B. C." without "B. " may be told as ". B" or as "B."; whole sentences and whole members of a list win.
    """
    units, first, last = (new.units, hunk.new_start, hunk.new_end) if hunk.inserts else (old.units, hunk.old_start, hunk.old_end)
    lowest = (left.new_end if hunk.inserts else left.old_end) + 1 if left else 0
    highest = (right.new_start if hunk.inserts else right.old_start) - 1 if right else len(units)
    while first > lowest and units[first - 1] == units[last - 1]:
        first, last = first - 1, last - 1
    best, most = 0, _cut(units, first) + _cut(units, last)
    step = 0
    while last + step < highest and units[first + step] == units[last + step]:
        step += 1
        reading = _cut(units, first + step) + _cut(units, last + step)
        if reading >= most:
            best, most = step, reading
    shift = first + best - (hunk.new_start if hunk.inserts else hunk.old_start)
    hunk.old_start += shift
    hunk.old_end += shift
    hunk.new_start += shift
    hunk.new_end += shift


def _cut(units: list[str], place: int) -> int:
    """How well a text may be cut before `units[place]`."""
    if place == 0 or place == len(units):
        return 5
    before, after = units[place - 1], units[place]
    if before == "\n":
        return 5
    if after == "\n" or is_sentence_end(before):
        return 4
    if after[-1] in _SEPARATORS:
        return 3
    if before[-1] in _SEPARATORS:
        return 2
    if before[-1] in APOSTROPHES or before[0] in _OPENINGS:
        return -2
    return 1 if after[0].isalnum() else 0

"""What differs between two long lists of the very same values, or is wanted of one: each is looked at once, none of them closely.

All of it is asked several times for one key, of thousands: without a turn of Python's loop for each.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import compress, repeat
from operator import attrgetter, is_, is_not
from typing import Final, TypeVar

T = TypeVar("T")
K = TypeVar("K")

_MOST_MOVED: Final = 8
"""Values that may have another place before all that stand between are taken to differ."""


def alike(some: Sequence[T], others: Sequence[T]) -> tuple[int, int]:
    """How many values at the beginning, and how many of the others at the end, are the very same in both."""
    least = min(len(some), len(others))
    first = next(unlike(some, others), least)
    return first, next(compress(range(least - first), map(is_not, reversed(some), reversed(others))), least - first)


def unlike(some: Sequence[object], others: Sequence[object]) -> Iterator[int]:
    """The places at which the two do not have the very same value, up to the end of the shorter one."""
    return compress(range(min(len(some), len(others))), map(is_not, some, others))


def renewed(before: Mapping[K, object], now: Mapping[K, object]) -> set[K]:
    """The keys that have another value now than the very same one, that are new or that are gone."""
    others = set(compress(now, map(is_not, map(before.get, now), now.values())))
    return others | (before.keys() - now.keys())


def having(values: Sequence[T], name: str, wanted: Container[object]) -> Iterator[T]:
    """Those whose attribute of this name is one of those wanted."""
    return compress(values, map(wanted.__contains__, map(attrgetter(name), values)))


def without(values: Sequence[T], gone: Sequence[T]) -> list[T]:
    """All but these very values, each of which stands there once at most."""
    if len(gone) > _MOST_MOVED:
        ids = {id(one) for one in gone}
        return [one for one in values if id(one) not in ids]
    left = [*values]
    for one in gone:
        if (place := next(compress(range(len(left)), map(is_, left, repeat(one))), -1)) >= 0:
            del left[place]
    return left


def instead(values: list[T], old: T, new: T) -> list[T]:
    """The same list with another value where this very one stood; the list itself where it did not."""
    place = next(compress(range(len(values)), map(is_, values, repeat(old))), -1)
    return values if place < 0 else [*values[:place], new, *values[place + 1 :]]


def differing(before: Sequence[T], now: Sequence[T]) -> list[T]:
    """The values that have come or gone, and those that have another place among the others; no value stands in a list twice."""
    first, last = alike(before, now)
    out, into = before[first : len(before) - last], now[first : len(now) - last]
    if not out or not into:
        return [*out, *into]
    were, are = {id(one) for one in out}, {id(one) for one in into}
    found = [*(one for one in out if id(one) not in are), *(one for one in into if id(one) not in were)]
    old, new = [one for one in out if id(one) in are], [one for one in into if id(one) in were]
    for _ in range(_MOST_MOVED):
        place, _ = alike(old, new)
        if place == len(old):
            return found
        # It went to where the other list has it, or came from there.
        moved = old[place] if place + 1 < len(old) and old[place + 1] is new[place] else new[place]
        found.append(moved)
        old, new = [one for one in old if one is not moved], [one for one in new if one is not moved]
    return [*out, *into]

"""Sequences side by side: which points keep their order, what lies between them, and the best alignment of what is left."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Final

BAND: Final = 12
"""How far from the place where it is expected a clause is looked for in a long gap: keeps the work linear."""
_WHOLE: Final = 1_500
"""Comparisons up to which a gap is aligned whole."""

Point = tuple[int, int]
Score = Callable[[int, int], float]
"""How much two things, by their places, are like each other: 0 where they cannot be a pair."""


def in_order(points: Sequence[tuple[int, int, float]]) -> list[int]:
    """Which of the points (old, new, weight > 0; no old or new place twice) keep their order: the heaviest chain, as places in
    `points`, which are sorted by `old`. n log n."""
    ranks = sorted({new for _, new, _ in points})
    size = len(ranks)
    best: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)  # a Fenwick tree of the heaviest chain that ends up to a rank
    before = [-1] * len(points)
    for place, (_, new, weight) in enumerate(points):
        rank = bisect_left(ranks, new) + 1
        total, last = 0.0, -1
        at = rank - 1
        while at > 0:
            if best[at][0] > total:
                total, last = best[at]
            at -= at & -at
        before[place] = last
        total += weight
        at = rank
        while at <= size:
            if best[at][0] < total:
                best[at] = (total, place)
            at += at & -at
    total, last = 0.0, -1
    at = size
    while at > 0:
        if best[at][0] > total:
            total, last = best[at]
        at -= at & -at
    chain: list[int] = []
    while last != -1:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def gaps(
    olds: Sequence[int], news: Sequence[int], to_new: Mapping[int, int], to_old: Mapping[int, int]
) -> Iterator[tuple[list[int], list[int]]]:
    """What is unpaired between the pairs that keep their order within these two sequences (sorted places).

    Clauses that are paired elsewhere, or across the others, are left out as if they were not there.
    """
    where = {new: place for place, new in enumerate(news)}
    inside = [(old, where[to_new[old]]) for old in olds if old in to_new and to_new[old] in where]
    fixed = [inside[place] for place in in_order([(old, new, 1.0) for old, new in inside])]
    first = last = 0
    for old, new in [*fixed, (None, len(news))]:
        end = len(olds) if old is None else bisect_left(olds, old)
        left = [one for one in olds[first:end] if one not in to_new]
        right = [one for one in news[last:new] if one not in to_old]
        if left and right:
            yield left, right
        first, last = end + 1, new + 1


def unique(olds: Sequence[tuple[int, Hashable]], news: Sequence[tuple[int, Hashable]]) -> list[Point]:
    """Pairs (old, new) of things that say the same and that stand once on each side."""
    before, after = Counter(key for _, key in olds), Counter(key for _, key in news)
    where = {key: new for new, key in news if after[key] == 1}
    return [(old, where[key]) for old, key in olds if before[key] == 1 and key in where]


def common(olds: Sequence[int], news: Sequence[int]) -> list[Point]:
    """The longest row of equal things that both sequences (of small whole numbers) have in the same order, as places in each."""
    from rapidfuzz.distance import LCSseq  # compiled code that the first window does without

    found: list[Point] = []
    for step in LCSseq.opcodes(olds, news):
        if step.tag == "equal":
            found += zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
    return found


def align(olds: Sequence[int], news: Sequence[int], score: Score) -> list[tuple[int, int, float]]:
    """The pairs, in order on both sides, whose scores are worth the most together. Long gaps near the diagonal only."""
    rows, columns = len(olds), len(news)
    if rows * columns <= _WHOLE:
        bands = [(0, columns)] * rows
    else:
        middles = [place * columns // rows for place in range(rows)]
        bands = [(max(0, middle - BAND), min(columns, middle + BAND + 1)) for middle in middles]
    scores = [[score(olds[row], news[column]) for column in range(*bands[row])] for row in range(rows)]
    if not any(map(any, scores)):
        return []
    return [(olds[row], news[column], value) for row, column, value in _best_path(bands, scores)]


def _best_path(bands: list[tuple[int, int]], scores: list[list[float]]) -> Iterator[tuple[int, int, float]]:
    """The steps worth the most together; `scores[row]` are those of the columns of `bands[row]`, whose ends never go back."""
    rows = len(bands)
    worth: list[list[float]] = [[] for _ in range(rows)]  # of all rows from here on, by column from the band's first to its end

    def rest(row: int, column: int) -> float:
        return worth[row][max(0, column - bands[row][0])] if row < rows else 0.0

    for row in range(rows - 1, -1, -1):
        first, end = bands[row]
        here = worth[row] = [0.0] * (end - first + 1)
        here[-1] = rest(row + 1, end)
        for column in range(end - 1, first - 1, -1):
            value = scores[row][column - first]
            taken = value + rest(row + 1, column + 1) if value else 0.0
            here[column - first] = max(taken, here[column - first + 1], rest(row + 1, column))
    column = 0
    for row in range(rows):
        first, end = bands[row]
        column = max(column, first)
        # The first column of this row that is as good as leaving the row out.
        while column < end and worth[row][column - first] > rest(row + 1, column):
            value = scores[row][column - first]
            if value and worth[row][column - first] == value + rest(row + 1, column + 1):
                yield row, column, value
                column += 1
                break
            column += 1

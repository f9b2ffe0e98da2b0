"""Other paragraphs in place of clauses that follow each other: two joined into one, one split in two, a block over several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from facilitation.text.changes import Change
from facilitation.text.clauses import SOFT_BREAK as SOFT_BREAK
from facilitation.text.clauses import ClauseId
from facilitation.text.tokens import tokenize

_COMPARED: Final = 60
"""With more paragraphs than these on a side, those that differ are paired in their order: comparing all would take too long."""


def as_lines(texts: Sequence[str]) -> str:
    """The paragraphs of a run, one a line."""
    return "\n".join(text.replace("\n", SOFT_BREAK) for text in texts)


def rewritten(id: str, number: str, run: Sequence[tuple[ClauseId, str]], text: str) -> tuple[Change, ...]:
    """What makes the lines of `text` of a run of clauses (without lines, what strikes them all): `run` are these with the words
    they have.

    A paragraph that is kept is not touched, the others are changed into those that are most like them; what is left is struck or
    stands after the one before it. The first line always takes the place of the first clause: nothing can stand before it.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines:
        return tuple(Change(id, number, "delete", clause, words, part=part) for part, (clause, words) in enumerate(run))
    pairs = _paired([words.replace("\n", SOFT_BREAK) for _, words in run], lines)
    changes: list[Change] = []
    after: dict[int, list[str]] = {}
    last = 0
    for line, words in enumerate(lines):
        if line in pairs:
            last = pairs[line]
        else:
            after.setdefault(last, []).append(words.replace(SOFT_BREAK, " "))
    kept = {place: line for line, place in pairs.items()}
    for place, (clause, words) in enumerate(run):
        if place not in kept:
            changes.append(Change(id, number, "delete", clause, words, part=len(changes)))
        elif (new := lines[kept[place]].replace(SOFT_BREAK, "\n")) != words:
            changes.append(Change(id, number, "replace", clause, words, new, part=len(changes)))
        if place in after:
            changes.append(Change(id, number, "insert", clause, "", "\n".join(after[place]), part=len(changes)))
    return tuple(changes)


def _paired(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Place in `new` → place in `old`, both rising; the first ones always belong together."""
    from rapidfuzz.distance import Indel  # when first used: the window may not wait for it

    pairs: dict[int, int] = {}
    before = (0, 0)
    for block in Indel.opcodes(old, new):
        if block.tag == "equal":
            pairs |= _alike(old, new, before, (block.src_start, block.dest_start))
            pairs |= {block.dest_start + step: block.src_start + step for step in range(block.src_end - block.src_start)}
            before = (block.src_end, block.dest_end)
    pairs |= _alike(old, new, before, (len(old), len(new)))
    if pairs.get(0) != 0:
        # The line that had the first clause, and the clause that the first line had, go without.
        pairs = {line: place for line, place in pairs.items() if line and place}
        pairs[0] = 0
    return pairs


def _alike(old: Sequence[str], new: Sequence[str], start: tuple[int, int], end: tuple[int, int]) -> dict[int, int]:
    """Pairs those between two kept paragraphs so that together they are as alike as can be: as many pairs as there are places."""
    olds, news = range(start[0], end[0]), range(start[1], end[1])
    if len(olds) == len(news) or max(len(olds), len(news)) > _COMPARED:
        return dict(zip(news, olds, strict=False))
    from rapidfuzz.distance import Indel

    few, many = (olds, news) if len(olds) < len(news) else (news, olds)
    words = {0: [tokenize(old[place]) for place in olds], 1: [tokenize(new[line]) for line in news]}
    first, second = (words[0], words[1]) if few is olds else (words[1], words[0])
    best: list[list[float]] = [[0.0] * (len(many) + 1)]
    for one in range(len(few)):
        row = [float("-inf")] * (len(many) + 1)
        for other in range(one, len(many)):
            likeness = Indel.normalized_similarity(first[one], second[other])
            row[other + 1] = max(row[other], best[one][other] + likeness)
        best.append(row)
    pairs: dict[int, int] = {}
    other = len(many)
    for one in range(len(few) - 1, -1, -1):
        while other > one + 1 and best[one + 1][other - 1] == best[one + 1][other]:
            other -= 1
        other -= 1
        place, line = (few[one], many[other]) if few is olds else (many[other], few[one])
        pairs[line] = place
    return pairs

"""Whether the official text after bears out what a formula was made to do: looked at alinéa by alinéa, for every amendment made.

An amendment is *borne out* when each alinéa that it made or changed, as all amendments of the article together leave it, stands in
the official text in its place (in an alignment of the two texts that keeps the order), and no alinéa that it deleted stands there
more often than in ours. *But for numbers*: only with what stands at the head of alinéas set aside – numbers, « (nouveau) »,
« (supprimé) » –, which the assembly's services give anew. *Contradicted*: anything else; `likeness` then tells how near the nearest
alinéa of the official text comes to the worst of ours, so that words mended by the services can be told from another change. What
the services or others changed in alinéas that no amendment of the data touches is no part of this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from facilitation.formulas.application import make
from facilitation.formulas.draft import Draft
from facilitation.formulas.instructions import Formula

Verdict = Literal["borne_out", "but_for_numbers", "contradicted"]
Simplify = Callable[[list[str]], list[str]]
_Origin = tuple[str, int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Effect:
    """What became of one amendment: how many alinéas it touches, and those that the official text does not have (our words), or
    still has though they were deleted (its words)."""

    verdict: Verdict
    touched: int
    missing: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    likeness: float = 1.0


def effects(
    before: Sequence[str], made: Sequence[Formula], official: Sequence[str], plain: Simplify, bare: Simplify
) -> tuple[list[Effect], int]:
    """For each formula made its effect, and how many alinéas that no formula touches differ from the official text.

    `plain` sets typography equal, `bare` also takes the numbers from the head of alinéas; both keep the number of lines.
    """
    together = _draft(before, made)
    lines = _lines(together, plain)
    ours, theirs = plain([line for _, line in lines]), plain(list(official))
    exact, loose = _aligned(ours, theirs), _aligned(bare(ours), bare(theirs))
    found: list[Effect] = []
    touched: set[int] = set()
    for formula in made:
        alone = _draft(before, [formula])
        places = [at for at, (origin, _) in enumerate(lines) if origin in _origins(alone, plain)]
        touched.update(places)
        gone = plain([before[at] for at, new in alone.whole.items() if not new and alone.runs[at] not in _rewritten(alone)])
        kept = tuple(line for line in gone if line and Counter(theirs)[line] > Counter(ours)[line])
        missing = tuple(lines[at][1] for at in places if ours[at] and at not in loose and at not in exact)
        strict = all(at in exact for at in places if ours[at])
        verdict: Verdict = (
            "contradicted" if missing or kept or not (places or gone) else "borne_out" if strict else "but_for_numbers"
        )
        likeness = 0.0 if kept else min((_nearest(line, theirs) for line in plain(list(missing))), default=1.0)
        found.append(Effect(verdict, len(places) + len(gone), missing, kept, likeness))
    return found, sum(at not in loose and at not in touched for at, line in enumerate(ours) if line)


def _draft(before: Sequence[str], formulas: Sequence[Formula]) -> Draft:
    draft = Draft(before)
    for formula in formulas:
        make(draft, formula)
    return draft


def _rewritten(draft: Draft) -> set[tuple[int, int]]:
    """The runs of alinéas that new ones take the place of."""
    return {draft.runs[at] for at, new in draft.whole.items() if new}


def _lines(draft: Draft, plain: Simplify) -> list[tuple[_Origin, str]]:
    """The lines of `draft.result()`, each with what brought it."""
    found: list[tuple[_Origin, str]] = []
    for at in range(len(draft.paragraphs) + 1):
        found += ((("new", at, _key(new, plain)), line) for new in draft.inserted.get(at, ()) for line in new)
        if at in draft.whole:
            found += ((("whole", at, _key(draft.whole[at], plain)), line) for line in draft.whole[at])
        elif at < len(draft.paragraphs):
            found += ((("own", at, ()), line) for line in draft.edited(at).split("\n"))
    assert [line for _, line in found] == draft.result()
    return found


def _key(lines: Sequence[str], plain: Simplify) -> tuple[str, ...]:
    """The same lines brought by two amendments, which stand in the text once, are both's."""
    return tuple(plain(list(lines)))


def _origins(alone: Draft, plain: Simplify) -> set[_Origin]:
    own: set[_Origin] = {("own", edit.paragraph, ()) for edit in alone.edits}
    new: set[_Origin] = {("new", at, _key(lines, plain)) for at, groups in alone.inserted.items() for lines in groups}
    return own | new | {("whole", at, _key(lines, plain)) for at, lines in alone.whole.items() if lines}


def _nearest(line: str, theirs: Sequence[str]) -> float:
    """The highest similarity of an official alinéa; those of very different length are not compared."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(line)
    best = 0.0
    for other in theirs:
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
            best = max(best, matcher.ratio())
    return best


def _aligned(ours: Sequence[str], theirs: Sequence[str]) -> set[int]:
    """The places of our lines in a longest common sequence of the two; empty lines count for nothing."""
    ahead = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for at in range(len(ours) - 1, -1, -1):
        for there in range(len(theirs) - 1, -1, -1):
            same = bool(ours[at]) and ours[at] == theirs[there]
            ahead[at][there] = ahead[at + 1][there + 1] + 1 if same else max(ahead[at + 1][there], ahead[at][there + 1])
    found: set[int] = set()
    at = there = 0
    while at < len(ours) and there < len(theirs):
        if ours[at] and ours[at] == theirs[there]:
            found.add(at)
            at, there = at + 1, there + 1
        elif ahead[at + 1][there] >= ahead[at][there + 1]:
            at += 1
        else:
            there += 1
    return found

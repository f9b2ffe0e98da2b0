"""Which clause of a new version of a document is which clause of the old one; nothing is guessed where words and place are silent.

Clauses that say the same once on both sides come first; headings bound what is below them; tables are paired as wholes, then their
rows, then the cells of paired rows; then what is similar near by; then what is alone at the same place. See `pairing/`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.pairing.flow import Flow
from facilitation.text.pairing.notes import pair_notes
from facilitation.text.pairing.sides import How, Side, Vocabulary, Work
from facilitation.text.pairing.tables import pair_insides
from facilitation.text.pairing.whole_tables import Tables


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause in both versions.

    `how` it was found: "same" (the same words, but for kinds of spaces, apostrophes and hyphens and a number typed before them; of
    a table or a row: in all of it), "similar" (like words near by), "place" (the same place between neighbours that are known).
    """

    old: ClauseId
    new: ClauseId
    how: How


@dataclass(frozen=True)
class Matching:
    """`pairs` in the order of the old version, never two to one; the other two are what stands in one version alone, in order."""

    pairs: tuple[Pair, ...]
    only_old: tuple[ClauseId, ...]
    only_new: tuple[ClauseId, ...]

    @cached_property
    def by_old(self) -> dict[ClauseId, Pair]:
        return {pair.old: pair for pair in self.pairs}

    @cached_property
    def by_new(self) -> dict[ClauseId, Pair]:
        return {pair.new: pair for pair in self.pairs}


def match(old: Sequence[Clause], new: Sequence[Clause]) -> Matching:
    """The pairs of two versions, both in reading order with parents before children. A cell is only paired in its row's pair.

    Near-linear: what is repeated or rewritten is compared with what stands near by.
    """
    vocabulary = Vocabulary()
    work = Work(Side(old, vocabulary), Side(new, vocabulary))
    tables = Tables(work)
    _pair_flow(work, tables, -1, -1)
    for note, other in pair_notes(work):
        _pair_flow(work, tables, note, other)
    return Matching(
        tuple(Pair(old[here].id, new[there].id, work.how[here]) for here, there in sorted(work.to_new.items())),
        tuple(clause.id for place, clause in enumerate(old) if place not in work.to_new),
        tuple(clause.id for place, clause in enumerate(new) if place not in work.to_old),
    )


def _pair_flow(work: Work, tables: Tables, old: int, new: int) -> None:
    """What stands in two paired holders (-1: the documents), then the insides of its tables, then what stands in their cells."""
    olds, news = _flow(work.old, old), _flow(work.new, new)
    if not olds or not news:
        return
    Flow(work, olds, news, tables).pair()
    for table in olds:
        if work.old.kind(table) == "table" and table in work.to_new:
            for cell, other in pair_insides(work, table, work.to_new[table]):
                _pair_flow(work, tables, cell, other)


def _flow(side: Side, holder: int) -> list[int]:
    """The clauses under a holder in reading order, without notes and without the insides of tables."""
    found: list[int] = []
    waiting = list(reversed(side.below.get(holder, ())))
    while waiting:
        place = waiting.pop()
        if side.kind(place) not in ("note", "row", "cell"):
            found.append(place)
            waiting += reversed(side.below.get(place, ()))
    return found

"""What becomes of amendments when the next version of their document arrives: carried over, already in it, or to be placed by hand.

Nothing is guessed: where the new version has changed the very words that an amendment changes, a person places it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Final, Literal

from facilitation.text.blocks import bare_lines, end_of_part, first_depth, is_plain, level_of, part_of
from facilitation.text.changes import Change
from facilitation.text.clauses import Clause, ClauseId, ends_of
from facilitation.text.columns import ColumnGrid, column_lines
from facilitation.text.matching import Matching, Pair
from facilitation.text.merge import merge
from facilitation.text.pairing.likeness import is_part, likeness
from facilitation.text.pairing.sides import Side, Vocabulary, Work, bare

Outcome = Literal["unchanged", "rebased", "integrated", "to_place"]
OUTCOMES: tuple[Outcome, ...] = ("unchanged", "rebased", "integrated", "to_place")

_CANDIDATES: Final = 5
_SOMEWHAT: Final = 0.3
"""Likeness from which a clause is offered as a place: a person judges, so it may be low."""
_TELLING: Final = 20
"""Letters from which on a line that the new version has elsewhere is taken for the one that is to be put in."""
_NEIGHBOUR: Final = 0.25
"""What standing where the clause would stand is worth against likeness of words."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What becomes of one change.

    - unchanged: it goes to `clause`, which says the same words (kinds of spaces and signs aside);
    - rebased: it goes to `clause`, whose words have changed elsewhere than where it changes them;
    - integrated: the new version contains it already; `clause` is where, None where it is that something is gone;
    - to_place: `candidates` are clauses of the new version where it may belong, the likeliest first.

    `base_text`, `text` and `target` are those of the change on `clause`, as it is to be made there; for the others as they were.
    """

    outcome: Outcome
    clause: ClauseId | None
    base_text: str
    text: str
    target: ClauseId | None = None
    candidates: tuple[ClauseId, ...] = ()

    @property
    def goes(self) -> bool:
        return self.outcome in ("unchanged", "rebased")


class Carrier:
    """Both versions and the pairs of their clauses; asked for one change after the other."""

    def __init__(self, old: Sequence[Clause], new: Sequence[Clause], matching: Matching) -> None:
        self.matching = matching
        self._old = _Tree(old)
        self._new = _Tree(new)

    def carry(self, change: Change) -> Carried:
        """Raises KeyError for a clause that the old version has not."""
        pair = self.matching.by_old.get(change.clause)
        self._old.at[change.clause]  # an unknown clause is a mistake of the caller's, not one to be placed
        match change.kind:
            case "replace":
                return self._replacement(change, pair)
            case "insert":
                return self._insertion(change, pair)
            case "column":
                return self._column(change, pair)
            case "delete" | "column_out":
                return self._deletion(change, pair)
            case "move":
                return self._move(change, pair)

    def follow(self, clause: ClauseId, base_text: str, text: str) -> Carried:
        """A remark or a question, which changes nothing: it goes where its clause goes."""
        pair = self.matching.by_old.get(clause)
        if pair is None or pair.how == "place":
            return self._unplaced(clause, base_text, text)
        new = self._new.text(pair.new)
        if bare(base_text) == bare(new):
            return Carried("unchanged", pair.new, base_text, text)
        same = bare(self._old.text(clause)) == bare(new)
        return Carried("unchanged" if same else "rebased", pair.new, base_text if same else new, text)

    # Kinds

    def _replacement(self, change: Change, pair: Pair | None) -> Carried:
        if pair is None:
            return self._to_place(change)
        old, new = self._old.text(change.clause), self._new.text(pair.new)
        if old == new or change.base_text == new:
            return Carried("unchanged", pair.new, change.base_text, change.text)
        other_words = bare(old) != bare(new)
        if bare(change.text) == bare(new) and other_words:
            return Carried("integrated", pair.new, change.base_text, change.text)
        merged = merge(change.base_text, new, change.text).text
        if merged is None:
            return self._to_place(change)
        if merged == new or (bare(merged) == bare(new) and other_words):
            if change.base_text != old and merge(change.base_text, old, change.text).text == old:
                # It gives back what the old version said before another change: its being there says nothing.
                return self._to_place(change)
            return Carried("integrated", pair.new, change.base_text, change.text)
        same = bare(new) in (bare(old), bare(change.base_text))
        return Carried("unchanged" if same else "rebased", pair.new, new, merged)

    def _insertion(self, change: Change, pair: Pair | None) -> Carried:
        lines = [bare(line) for line in bare_lines(change.text)]
        if pair is None:
            return self._to_place(change)
        if self._is_put_in(lines, change.clause, pair.new) or self._is_built_in(lines, change.text, pair.new):
            return Carried("integrated", pair.new, change.base_text, change.text)
        elsewhere = self._fresh_words
        if any(len(line) >= _TELLING and line in elsewhere for line in lines):
            # Some of it is in the new version, though not all or not here.
            return self._to_place(change, [elsewhere[line] for line in lines if line in elsewhere])
        if pair.how == "place" and self._new.clauses[self._new.at[pair.new]].kind != "heading":
            return self._to_place(change)
        if self._old.kind(change.clause) == "row" and not self._has_the_columns(change.clause, pair.new):
            # Its cells would stand in other columns.
            return self._to_place(change, [pair.new])
        same = self._same_words(change.clause, pair.new)
        return Carried("unchanged" if same else "rebased", pair.new, change.base_text, change.text)

    def _column(self, change: Change, pair: Pair | None) -> Carried:
        """A new column goes with its table where that still has the same rows at that place."""
        old = ColumnGrid.around(self._old.clauses, change.clause)
        new = None if pair is None else ColumnGrid.around(self._new.clauses, pair.new)
        if old is None or new is None or pair is None or pair.how == "place":
            return self._to_place(change)
        mine, theirs = (
            [(cell.row, cell.beside) for cell in grid.new_cells(grid.boundary(clause))]
            for grid, clause in ((old, change.clause), (new, pair.new))
        )
        lines = [bare(line) for line in column_lines(change.text)]
        for there in self._columns_of(new):
            if there[: len(lines)] == lines and not any(there[len(lines) :]):
                return Carried("integrated", pair.new, change.base_text, change.text)
            if lines and lines[0] and lines[0] == there[0]:
                # A column of that name is there, with other words.
                return self._to_place(change, [pair.new])
        found = [
            (self._pair_of(row), self.matching.by_old[beside].new if beside in self.matching.by_old else None)
            for row, beside in mine
        ]
        if found != theirs:
            return self._to_place(change, [pair.new])
        same = self._same_words(mine[0][1], theirs[0][1])
        return Carried("unchanged" if same else "rebased", pair.new, change.base_text, change.text)

    def _has_the_columns(self, old: ClauseId, new: ClauseId) -> bool:
        """Whether the tables of two rows have the same columns, as far as their cells tell."""
        mine, theirs = (
            ColumnGrid.of_table(tree.clauses, tree.clauses[tree.at[row]].parent)
            for tree, row in ((self._old, old), (self._new, new))
        )
        pairs = ((place, self._pair_of(cell)) for cell, place in mine.places.items())
        there = [(place.column, theirs.places[cell].column) for place, cell in pairs if cell is not None and cell in theirs.places]
        return mine.width == theirs.width and all(before == now for before, now in there)

    def _columns_of(self, grid: ColumnGrid) -> Iterator[list[str]]:
        """The words of each column of a table of the new version, from the head down."""
        for boundary in range(1, grid.width + 1):
            cells = [grid.beside(cell.at, boundary) for cell in grid.new_cells(boundary)]
            yield [self._new.words(found[0]) for found in cells if found is not None] or [""]

    def _pair_of(self, clause: ClauseId) -> ClauseId | None:
        pair = self.matching.by_old.get(clause)
        return None if pair is None or pair.how == "place" else pair.new

    def _deletion(self, change: Change, pair: Pair | None) -> Carried:
        if pair is None:
            if self._is_gone(change.clause):
                return Carried("integrated", None, change.base_text, change.text)
            return self._to_place(change)
        return self._as_a_whole(change, pair, None)

    def _move(self, change: Change, pair: Pair | None) -> Carried:
        target = self.matching.by_old.get(change.target) if change.target is not None else None
        if pair is None or target is None or target.how == "place":
            return self._to_place(change)
        already = _stands_after(self._old, change.clause, target.old, self.matching.by_old)
        if not already and _stands_after(self._new, pair.new, target.new, self.matching.by_new):
            return Carried("integrated", pair.new, change.base_text, change.text, change.target)
        return self._as_a_whole(change, pair, target.new)

    def _as_a_whole(self, change: Change, pair: Pair, target: ClauseId | None) -> Carried:
        """A deletion or a move: the clause must be the one that was meant."""
        if self._same_words(change.clause, pair.new):
            return Carried("unchanged", pair.new, change.base_text, change.text, target)
        if pair.how == "place" or self._new.kind(pair.new) != self._old.kind(change.clause):
            return self._to_place(change)
        return Carried("rebased", pair.new, self._new.text(pair.new), change.text, target)

    # What is there

    def _same_words(self, old: ClauseId, new: ClauseId) -> bool:
        return self._old.words(old) == self._new.words(new)

    def _is_put_in(self, lines: Sequence[str], old: ClauseId, new: ClauseId) -> bool:
        """Whether new words stand in the new version where an insertion after the clause would bring them."""
        if self._new.kind(new) == "cell":
            before, now = ([bare(line) for line in text.split("\n")] for text in (self._old.text(old), self._new.text(new)))
            return _stands_in(lines, now) and not _stands_in(lines, before)
        return _stands_in(lines, [self._new.words(one) for one in self._came_after(new)])

    def _is_built_in(self, lines: Sequence[str], text: str, new: ClauseId) -> bool:
        """Whether a table, a list or a part stands in the new version where it would have been put in."""
        if is_plain(text) or self._new.kind(new) in ("row", "cell"):
            return False
        tree, at = self._new, self._new.at[new]
        start = at + 1 if tree.kind(new) == "heading" else tree.end(new)
        if depth := first_depth(text):
            start = end_of_part(tree.clauses, at, level_of(part_of(tree.clauses, tree.at, new), depth))
        came = takewhile(lambda one: one.id not in self.matching.by_new, tree.clauses[start:])
        return _stands_in(lines, [bare(one.text) for one in came if one.text.strip()])

    def _came_after(self, clause: ClauseId) -> list[ClauseId]:
        """The new clauses that stand where an insertion after `clause` would: right below a heading, else after all under it."""
        tree = self._new
        start = tree.at[clause] + 1 if tree.kind(clause) == "heading" else tree.end(clause)
        found: list[ClauseId] = []
        for place in range(start, len(tree.clauses)):
            one = tree.clauses[place]
            if one.id not in self._fresh:
                break
            if one.parent not in found:
                found.append(one.id)
        return found

    @cached_property
    def _fresh(self) -> frozenset[ClauseId]:
        """Clauses of the new version with other words than any of the old one: those that came, or took a place."""
        return frozenset([*self.matching.only_new, *(pair.new for pair in self.matching.pairs if pair.how == "place")])

    @cached_property
    def _fresh_words(self) -> dict[str, ClauseId]:
        return {self._new.words(one): one for one in self._fresh}

    def _is_gone(self, clause: ClauseId) -> bool:
        """Whether the new version leaves a clause out with all under it, and has nothing else at its place."""
        start, end = self._old.at[clause], self._old.end(clause)
        if any(one.id in self.matching.by_old for one in self._old.clauses[start:end]):
            return False
        before = self._neighbour(range(start - 1, -1, -1), clause)
        after = self._neighbour(range(end, len(self._old.clauses)), clause)
        if before is None or after is None:
            return False
        first = -1 if before == -1 else self._new.at[self._paired(before)]
        last = len(self._new.clauses) if after == -1 else self._new.at[self._paired(after)]
        return first < last and all(one.id in self.matching.by_new for one in self._new.clauses[first + 1 : last])

    def _neighbour(self, places: range, clause: ClauseId) -> int | None:
        """The clause next to one in the old version; -1 for the document's edge, None where the new version has it no more.

        Notes and cells of others stand between neighbours; they are not asked."""
        kind = self._old.kind(clause)
        for place in places:
            one = self._old.clauses[place]
            if kind not in ("note", "cell", "row") and one.kind in ("note", "cell", "row"):
                continue
            return place if one.id in self.matching.by_old else None
        return -1

    def _paired(self, place: int) -> ClauseId:
        return self.matching.by_old[self._old.clauses[place].id].new

    # Candidates

    def _to_place(self, change: Change, first: Iterable[ClauseId] = ()) -> Carried:
        return self._unplaced(change.clause, change.base_text, change.text, change.target, first)

    def _unplaced(
        self, clause: ClauseId, base_text: str, text: str, target: ClauseId | None = None, first: Iterable[ClauseId] = ()
    ) -> Carried:
        candidates = tuple(dict.fromkeys([*first, *self._candidates(clause)]))[:_CANDIDATES]
        return Carried("to_place", None, base_text, text, target, candidates)

    def _candidates(self, clause: ClauseId) -> Iterator[ClauseId]:
        """The clause's own pair, then those whose words or place are near to it."""
        if clause in self.matching.by_old:
            yield self.matching.by_old[clause].new
        old, work = self._old.at[clause], self._work
        kind = self._old.kind(clause)
        beside = self._beside(old)
        ranked: list[tuple[float, int]] = []
        for new in sorted(self._altered | beside):
            one = self._new.clauses[new]
            if one.kind == kind or {one.kind, kind} <= {"paragraph", "item"}:
                part = is_part(work.old, old, work.new, new) or is_part(work.new, new, work.old, old)
                score = max(likeness(work, old, new), 0.7 * part) + _NEIGHBOUR * (new in beside)
                if score >= (_NEIGHBOUR if new in beside else _SOMEWHAT):
                    ranked.append((-score, new))
        for _, new in sorted(ranked)[:_CANDIDATES] or [(0.0, new) for new in sorted(beside)]:
            yield self._new.clauses[new].id

    def _beside(self, old: int) -> set[int]:
        """The places in the new version between which the clause would stand, and what stands between them."""
        before = next((one for one in range(old - 1, -1, -1) if self._old.clauses[one].id in self.matching.by_old), None)
        size = len(self._old.clauses)
        after = next((one for one in range(old + 1, size) if self._old.clauses[one].id in self.matching.by_old), None)
        first = self._new.at[self._paired(before)] if before is not None else 0
        last = self._new.at[self._paired(after)] if after is not None else len(self._new.clauses) - 1
        return set(range(first, last + 1)) if first <= last < first + 2 * _CANDIDATES else {first, last}

    @cached_property
    def _altered(self) -> set[int]:
        """The clauses that do not say just what one of the old version says: what has lost its clause may be in one of them."""
        same = {pair.new for pair in self.matching.pairs if pair.how == "same"}
        return {new for new, clause in enumerate(self._new.clauses) if clause.id not in same}

    @cached_property
    def _work(self) -> Work:
        vocabulary = Vocabulary()
        return Work(Side(self._old.clauses, vocabulary), Side(self._new.clauses, vocabulary))


class _Tree:
    """The clauses of one version by their ids, with what stands under each."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self.clauses = clauses
        self.at = {clause.id: place for place, clause in enumerate(clauses)}

    @cached_property
    def _ends(self) -> list[int]:
        return ends_of(self.clauses, self.at)

    def end(self, clause: ClauseId) -> int:
        """Place after the last clause under one."""
        return self._ends[self.at[clause]]

    def text(self, clause: ClauseId) -> str:
        return self.clauses[self.at[clause]].text

    def kind(self, clause: ClauseId) -> str:
        return self.clauses[self.at[clause]].kind

    def words(self, clause: ClauseId) -> str:
        """What a clause says, of a table and a row their cells in turn: so an insertion's line is compared with a row."""
        one = self.clauses[self.at[clause]]
        if one.kind not in ("table", "row"):
            return bare(one.text)
        cells = self.clauses[self.at[clause] + 1 : self.end(clause)]
        return bare(" ".join(cell.text for cell in cells if cell.kind == "cell"))


def _stands_after(tree: _Tree, clause: ClauseId, target: ClauseId, paired: Container[ClauseId]) -> bool:
    """Whether a clause is the last under the target, or stands right after all under it; those of one version alone not counted."""
    place, end = tree.at[clause], tree.end(target)
    if not tree.at[target] < place <= end:
        return False
    return all(tree.clauses[one].id not in paired for one in range(tree.end(clause), end))


def _stands_in(lines: Sequence[str], there: Sequence[str]) -> bool:
    """Whether the lines stand in a row of texts, one right after the other."""
    size = len(lines)
    return size > 0 and any(list(there[start : start + size]) == list(lines) for start in range(len(there) - size + 1))

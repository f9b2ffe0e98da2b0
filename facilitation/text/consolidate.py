"""The consolidated text: a document and its ordered, retained changes in, its clauses as they then read out. Nothing is stored.

Changes made on a clause's original words are brought together as edits of those words, so that their order does not matter;
one made on words that other changes had already altered is merged onto them. A change whose words are gone is refused and told,
never misapplied. Numbers and labels stay as printed during the workshop.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidated import ConsolidatedClause as ConsolidatedClause
from facilitation.text.consolidated import Consolidation as Consolidation
from facilitation.text.consolidated import Refused as Refused
from facilitation.text.consolidated import State, with_rows
from facilitation.text.inserting import new_paragraphs, new_rows
from facilitation.text.rewording import Piece, Rewording
from facilitation.text.rows import Table
from facilitation.text.tokens import tokenize

_MOSTLY: Final = 0.5


@dataclass(frozen=True, slots=True)
class _Reworded:
    """A clause's words with these changes made in this order; `refused` are the keys of those that could not be."""

    changes: tuple[Change, ...]
    rewording: Rewording
    refused: frozenset[str]


def brought_by(inserted: ClauseId) -> tuple[str, int]:
    """(id, part) of the change that a clause of state "inserted" comes from."""
    change, part, _ = inserted.rsplit(":", 2)
    return change, int(part)


@dataclass(slots=True)
class Memory:
    """What was worked out when the same document was last consolidated: clauses whose changes are the same are taken over.

    Only for speed: with and without it the result is the same.
    """

    reworded: dict[ClauseId, _Reworded] = field(default_factory=dict)
    tables: dict[ClauseId | None, Table] = field(default_factory=dict)
    made: dict[ClauseId, tuple[tuple[object, ...], ConsolidatedClause]] = field(default_factory=dict)


@dataclass(slots=True)
class _Work:
    """What is being done to a document."""

    clauses: Sequence[Clause]
    memory: Memory
    replaced: defaultdict[ClauseId, list[Change]] = field(default_factory=lambda: defaultdict(list))
    rewordings: dict[ClauseId, Rewording] = field(default_factory=dict)
    deleted: dict[ClauseId, str] = field(default_factory=dict)
    deleted_alone: set[ClauseId] = field(default_factory=set)
    inserted: defaultdict[ClauseId, list[Change]] = field(default_factory=lambda: defaultdict(list))
    moved: dict[ClauseId, Change] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    places: dict[ClauseId, int] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)

    def table(self, row: ClauseId) -> Table | None:
        """The table of a row; None for any other clause."""
        clause = self.clauses[self.places[row]]
        if clause.kind != "row":
            return None
        if clause.parent not in self.memory.tables:
            found = Table.around(self.clauses, row)
            assert found is not None
            self.memory.tables[clause.parent] = found
        return self.memory.tables[clause.parent]

    def depth(self, clause: ClauseId) -> int:
        """How many clauses it stands in."""
        parent = self.clauses[self.places[clause]].parent
        return 0 if parent is None else 1 + self.depth(parent)

    def goes_with_another(self, clause: ClauseId) -> bool:
        """Whether the clause is deleted with what it stands in."""
        return clause in self.deleted and clause not in self.deleted_alone


def consolidate(clauses: Sequence[Clause], changes: Iterable[Change], memory: Memory | None = None) -> Consolidation:
    """The document with these changes made, in their order (which matters only where they are not independent).

    `memory` is of the same clauses and is brought up to date; each document and use has one of its own.
    """
    ordered = list(changes)
    memory = memory or Memory()
    several = frozenset(change.id for change in ordered if change.part and not change.optional)
    made, refused = _made(clauses, ordered, memory, several)
    left_out: dict[str, str] = {}
    while halves := [one for one in refused if one in several]:
        # What changes several places is made whole or not at all; what stood in its way may then be made.
        left_out |= {one: refused[one] for one in halves}
        made, refused = _made(clauses, [change for change in ordered if change.id not in left_out], memory, several)
    refused |= left_out
    if not refused:
        return Consolidation(made)
    possible = {change.id for change in ordered if change.key not in refused}
    gone = {change.id: refused[change.key] for change in ordered if change.id not in possible}
    passed_over = tuple((change.id, change.clause) for change in ordered if change.optional and change.key in refused)
    return Consolidation(made, tuple(Refused(one, reason) for one, reason in gone.items()), passed_over)


def _made(
    clauses: Sequence[Clause], changes: Sequence[Change], memory: Memory, several: frozenset[str]
) -> tuple[tuple[ConsolidatedClause, ...], dict[str, str]]:
    places = {clause.id: place for place, clause in enumerate(clauses)}
    work = _Work(clauses, memory, places=places)
    for change in changes:
        if change.clause in places:
            _take(work, change)
        else:
            work.refused[change.key] = "no_clause"
    for clause_id, replacements in work.replaced.items():
        _reword(work, clause_id, tuple(replacements))
    for change in changes if several and work.rewordings else ():
        if change.id in several and change.kind == "delete" and (reworded := work.rewordings.get(change.clause)) is not None:
            # It is struck because its words stand elsewhere now: those that others have brought would be lost unseen.
            work.refused |= {change.id: "words_gone"} if reworded.text != change.base_text else {}
    return tuple(_assemble(work)), work.refused


def _take(work: _Work, change: Change) -> None:
    if change.clause in work.deleted and not _may_follow(work, change):
        work.refused[change.key] = "clause_gone"
        return
    match change.kind:
        case "replace":
            work.replaced[change.clause].append(change)
        case "insert" if (table := work.table(change.clause)) is not None:
            if table.plan(change.clause, change.text) is None:
                work.refused[change.key] = "columns"
            else:
                work.inserted[table.after(change.clause)].append(change)
        case "insert":
            work.inserted[change.clause].append(change)
        case "delete" | "move" if not _is_about(work, change):
            work.refused[change.key] = "words_gone"
        case "delete":
            _delete(work, change)
        case "move":
            _move(work, change)


def _is_about(work: _Work, change: Change) -> bool:
    """Whether a deletion or a move means the clause that has its id now.

    Its author may have seen the clause with changes that others had made to it, retained then or now. But words of which little is
    found in the clause, or that stand as they are in another one, are those of another layout.
    """
    clause, base = work.clauses[work.places[change.clause]], change.base_text
    if not base or base == clause.text:
        return True
    if any(one.text == base for one in work.clauses):
        return False
    from rapidfuzz.distance import Indel

    said, seen = ([word for word in tokenize(text) if word[0].isalnum()] for text in (clause.text, base))
    return Indel.normalized_similarity(said, seen) >= _MOSTLY


def _may_follow(work: _Work, change: Change) -> bool:
    """Whether a change has a place though its clause is gone: new words after a deleted clause survive it (domain.md, 2.6), in
    whatever order the two were decided; not under a part that goes as a whole, nor in a table's cell."""
    if change.kind == "delete":
        return True
    kind = work.clauses[work.places[change.clause]].kind
    return change.kind == "insert" and change.clause in work.deleted_alone and kind not in ("heading", "cell")


def _delete(work: _Work, change: Change) -> None:
    first, end = work.places[change.clause], _end(work, change.clause)
    goes_with_part = change.clause in work.deleted and change.clause not in work.deleted_alone
    # What was moved out of the part before stays where it stands now; a move within it is pointless.
    work.moved.pop(change.clause, None)
    out: set[int] = set()
    for moved in [one for one in work.moved.values() if first < work.places[one.clause] < end]:
        if moved.target is not None and not first <= work.places[moved.target] < end:
            out |= set(range(work.places[moved.clause], _end(work, moved.clause)))
    for place in range(first, end):
        clause = work.clauses[place].id
        if place in out:
            continue
        work.moved.pop(clause, None)
        # Deleted twice, by its own amendment and by that of its part: it belongs to the earlier number, in any order.
        work.deleted[clause] = min(change.number, work.deleted.get(clause, change.number), key=number_order)
        if place > first:
            work.deleted_alone.discard(clause)
    if not goes_with_part:
        work.deleted_alone.add(change.clause)


def _reword(work: _Work, clause_id: ClauseId, changes: tuple[Change, ...]) -> None:
    known = work.memory.reworded.get(clause_id)
    if known is None or known.changes != changes:
        rewording = Rewording(work.clauses[work.places[clause_id]].text)
        refused = frozenset(one.key for one in changes if not rewording.take(one.base_text, one.text, one.number))
        known = work.memory.reworded[clause_id] = _Reworded(changes, rewording, refused)
    if len(known.refused) < len(changes):
        work.rewordings[clause_id] = known.rewording
    work.refused |= dict.fromkeys(known.refused, "words_gone")


def _move(work: _Work, change: Change) -> None:
    start, end = work.places[change.clause], _end(work, change.clause)
    target = work.places.get(change.target) if change.target is not None else None
    known = work.moved.get(change.clause)
    if known is not None and known.target == change.target:
        # Proposed twice: it belongs to the earlier number, in whatever order the two were decided.
        work.moved[change.clause] = min(known, change, key=lambda one: number_order(one.number))
    elif target is None or start <= target < end or known is not None or _is_moved_under(work, change):
        work.refused[change.key] = "place"
    else:
        work.moved[change.clause] = change


def _is_moved_under(work: _Work, change: Change) -> bool:
    """Whether the target itself goes under what is to be moved: two moves that chase each other."""
    here = change.target
    seen: set[ClauseId] = set()
    while here is not None and here not in seen:
        seen.add(here)
        over: ClauseId | None = here
        while over is not None and over not in work.moved:
            over = work.clauses[work.places[over]].parent
        if over is None:
            return False
        here = work.moved[over].target
        if here is not None and work.places[change.clause] <= work.places[here] < _end(work, change.clause):
            return True
    return here is not None


def _end(work: _Work, clause: ClauseId) -> int:
    """Place after the last clause under `clause`."""
    if not work.ends:
        work.ends = [place + 1 for place in range(len(work.clauses))]
        for place in range(len(work.clauses) - 1, -1, -1):
            parent = work.clauses[place].parent
            if parent is not None:
                over = work.places[parent]
                work.ends[over] = max(work.ends[over], work.ends[place])
    return work.ends[work.places[clause]]


# Putting the clauses together


def _assemble(work: _Work) -> Iterable[ConsolidatedClause]:
    if not (work.inserted or work.moved):
        return (_clause(work, clause) for clause in work.clauses)
    made = [*_with_places(work)]
    if not any(work.clauses[work.places[one]].kind == "row" for one in (*work.inserted, *work.moved)):
        return made
    before: defaultdict[ClauseId | None, list[ClauseId]] = defaultdict(list)
    for clause in work.clauses:
        if clause.kind == "row":
            before[clause.parent].append(clause.id)
    return with_rows(made, before)


def _with_places(work: _Work) -> Iterable[ConsolidatedClause]:
    # Everything goes with the innermost move that it stands in, or in whose clauses it was put: its region.
    regions: list[ClauseId | None] = [None] * len(work.clauses)
    for clause_id in sorted(work.moved, key=lambda one: work.places[one]):
        first, end = work.places[clause_id], _end(work, clause_id)
        regions[first:end] = [clause_id] * (end - first)
    coming: defaultdict[tuple[int, ClauseId | None], list[tuple[int, list[ConsolidatedClause] | ClauseId]]] = defaultdict(list)

    def come(place: int, target: ClauseId, what: list[ConsolidatedClause] | ClauseId) -> None:
        region = regions[work.places[target]]
        coming[_past_boxes(work, place, region, regions), region].append((work.depth(target), what))

    # In the order of the text and of numbers, not of the decisions: several clauses may share what stands after them.
    for target, changes in sorted(work.inserted.items(), key=lambda one: work.places[one[0]]):
        clause = work.clauses[work.places[target]]
        if clause.kind == "cell" or (clause.kind == "row" and work.goes_with_another(target)):
            continue
        table = work.table(target)
        new = new_paragraphs(clause, changes) if table is None else new_rows(clause, table, changes)
        come(work.places[target] + 1 if clause.kind == "heading" else _end(work, target), target, new)
    for clause_id, change in sorted(work.moved.items(), key=lambda one: number_order(one[1].number)):
        assert change.target is not None
        come(_end(work, change.target), change.target, clause_id)

    def walk(start: int, end: int, region: ClauseId | None) -> Iterable[ConsolidatedClause]:
        for place in range(start, end + 1):
            # What stands after a run of clauses comes before the next one that is not part of the run; what stands after the last
            # row of a table comes before what stands after the table.
            for _, what in sorted(coming.get((place, region), ()), key=lambda one: -one[0]):
                if isinstance(what, list):
                    yield from what
                else:
                    yield from walk(work.places[what], _end(work, what), what)
            if place < end and regions[place] == region:
                clause = work.clauses[place]
                yield _clause(work, clause, moved=clause.id in work.moved)

    yield from walk(0, len(work.clauses), None)


def _past_boxes(work: _Work, place: int, region: ClauseId | None, regions: Sequence[ClauseId | None]) -> int:
    """Text boxes hang on the paragraph before them: nothing can stand between."""
    while place < len(work.clauses) and work.clauses[place].kind == "box" and regions[place] == region:
        place = _end(work, work.clauses[place].id)
    return place


def _clause(work: _Work, clause: Clause, *, moved: bool = False) -> ConsolidatedClause:
    rewording = work.rewordings.get(clause.id)
    added = tuple(work.inserted.get(clause.id, ())) if clause.kind == "cell" else ()
    inputs = (clause, rewording, work.deleted.get(clause.id), added, moved)
    known = work.memory.made.get(clause.id)
    if known is not None and _same(known[0], inputs):
        return known[1]
    made = _changed(clause, rewording, work.deleted.get(clause.id), added, moved=moved)
    work.memory.made[clause.id] = (inputs, made)
    return made


def _same(known: tuple[object, ...], inputs: tuple[object, ...]) -> bool:
    return known[0] is inputs[0] and known[1] is inputs[1] and known[2:] == inputs[2:]


def _changed(
    clause: Clause, rewording: Rewording | None, deleted: str | None, added: Sequence[Change], *, moved: bool
) -> ConsolidatedClause:
    state: State = "moved" if moved else "kept"
    text, spans = clause.text, clause.spans
    if rewording is None:
        pieces: tuple[Piece, ...] = (Piece("equal", text, None),) if text else ()
    else:
        pieces, text = rewording.pieces(), rewording.text
        spans = rewording.spans(clause.spans)
    for change in sorted(added, key=lambda one: number_order(one.number)):
        # New paragraphs of a cell come below all its words, whatever becomes of these.
        new = f"\n{change.text}" if text else change.text
        pieces, text = (*pieces, Piece("insert", new, change.number)), text + new
    if text != clause.text:
        state = "changed"
    if deleted is not None:
        state, text, spans = "deleted", "", ()
        pieces = (Piece("delete", clause.text, deleted),) if clause.text else ()
    return ConsolidatedClause(
        clause.id,
        clause.parent,
        clause.kind,
        clause.level,
        clause.number,
        clause.label,
        state,
        clause.text,
        text,
        pieces,
        spans,
        clause.cell,
    )

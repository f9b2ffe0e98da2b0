"""Puts the clauses of a consolidated text together: each as it reads now, what is new and what was moved where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from facilitation.text.blocks import end_of_part, first_depth, level_of, over, part_of
from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.columning import with_columns
from facilitation.text.consolidated import ConsolidatedClause, Moved, State, with_rows
from facilitation.text.inserting import new_paragraphs, new_parts, new_rows
from facilitation.text.rewording import Piece, Rewording
from facilitation.text.taking_in import Work


def assemble(work: Work) -> Iterable[ConsolidatedClause]:
    made = _assembled(work)
    return with_columns(work, [*made]) if work.new_columns or work.gone_columns else made


def _assembled(work: Work) -> Iterable[ConsolidatedClause]:
    if not (work.inserted or work.moved):
        return (_clause(work, work.clauses[place]) for place in work.within)
    made = [*_with_places(work)]
    if not any(work.clauses[work.places[one]].kind == "row" for one in (*work.inserted, *work.moved)):
        return made
    before: defaultdict[ClauseId | None, list[ClauseId]] = defaultdict(list)
    for place in work.within:
        if (clause := work.clauses[place]).kind == "row":
            before[clause.parent].append(clause.id)
    return with_rows(made, before)


def _with_places(work: Work) -> Iterable[ConsolidatedClause]:
    # Everything goes with the innermost move that it stands in, or in whose clauses it was put: its region.
    regions: dict[int, ClauseId] = {}
    for root in sorted(work.moved, key=lambda one: work.places[one]):
        regions |= dict.fromkeys(range(work.places[root], work.end(root)), root)
    coming: defaultdict[tuple[int, ClauseId | None], list[tuple[int, list[ConsolidatedClause] | ClauseId]]] = defaultdict(list)

    def come(place: int, target: ClauseId, what: list[ConsolidatedClause] | ClauseId) -> None:
        region = regions.get(work.places[target])
        coming[_past_boxes(work, place, region, regions), region].append((work.depth(target), what))

    # In the order of the text and of numbers, not of the decisions: several clauses may share what stands after them.
    parts: defaultdict[tuple[int, int, ClauseId | None, ClauseId | None], list[Change]] = defaultdict(list)
    for target, all_changes in sorted(work.inserted.items(), key=lambda one: work.places[one[0]]):
        clause, table, at = work.clauses[work.places[target]], work.table(target), work.places[target]
        changes = [change for change in all_changes if not work.is_swallowed(change)]
        if table is not None:
            come(work.end(target), target, new_rows(clause, table, changes))
        elif clause.kind != "cell":
            plain = [change for change in changes if not first_depth(change.text)]
            end = at + 1 if clause.kind == "heading" else work.end(target)
            come(end, target, new_paragraphs(work.clauses, at, plain))
            for change in changes:
                if depth := first_depth(change.text):
                    # It goes with its part, wherever the paragraph beside which it was proposed went.
                    part = part_of(work.clauses, work.places, target)
                    region = None if part is None else regions.get(work.places[part.id])
                    end = end_of_part(work.clauses, at, level_of(part, depth))
                    end = end if region is None else min(end, work.end(region))
                    parts[end, level_of(part, depth), over(part, depth), region].append(change)
    for (end, _, above, region), changes in parts.items():
        made = new_parts(work.clauses, work.places, end, changes)
        coming[_past_boxes(work, end, region, regions), region].append((0 if above is None else 1 + work.depth(above), made))
    for moved, change in sorted(work.moved.items(), key=lambda one: number_order(one[1].number)):
        beside = _beside(work, change)
        come(work.end(beside), beside, moved)

    def walk(start: int, end: int, region: ClauseId | None) -> Iterable[ConsolidatedClause]:
        for place in range(start, end + 1):
            # What stands after a run of clauses comes before the next one that is not part of the run; what stands after the last
            # row of a table comes before what stands after the table.
            for _, what in sorted(coming.get((place, region), ()), key=lambda one: -one[0]):
                if isinstance(what, list):
                    yield from what
                else:
                    yield from walk(work.places[what], work.end(what), what)
            if place < end and regions.get(place) == region:
                clause = work.clauses[place]
                yield _clause(work, clause, moved=_moved(work, place))

    yield from walk(work.within.start, work.within.stop, None)


def _beside(work: Work, move: Change) -> ClauseId:
    """The clause after which it stands: what is moved after the first of several heads of a table comes after all of them."""
    assert move.target is not None
    home, table = work.table(move.clause), work.table(move.target)
    if home is None or table is None or home.is_head(move.clause):
        return move.target
    last = table.after(move.target)
    return move.target if last in work.moved else last


def _moved(work: Work, place: int) -> Moved | None:
    """How the clause at this place among those received came to stand elsewhere; None where it did not."""
    change = work.moved.get(work.clauses[place].id)
    if change is None or change.target is None:
        return None
    return Moved(change.number, change.target, work.clauses[place - 1].id if place else None)


def _past_boxes(work: Work, place: int, region: ClauseId | None, regions: Mapping[int, ClauseId]) -> int:
    """Text boxes hang on the paragraph before them: nothing can stand between."""
    while place < len(work.clauses) and work.clauses[place].kind == "box" and regions.get(place) == region:
        place = work.end(work.clauses[place].id)
    return place


def _clause(work: Work, clause: Clause, *, moved: Moved | None = None) -> ConsolidatedClause:
    rewording = work.rewordings.get(clause.id)
    added = tuple(work.inserted.get(clause.id, ())) if clause.kind == "cell" else ()
    deleted = work.deleted.get(clause.id)
    inputs = (clause, rewording, deleted, added, moved)
    known = work.memory.made.get(clause.id)
    if known is not None and _same(known[0], inputs):
        return known[1]
    made = _changed(clause, rewording, deleted, added, moved=moved)
    work.memory.made[clause.id] = (inputs, made)
    return made


def _same(known: tuple[object, ...], inputs: tuple[object, ...]) -> bool:
    return known[0] is inputs[0] and known[1] is inputs[1] and known[2:] == inputs[2:]


def _changed(
    clause: Clause, rewording: Rewording | None, deleted: str | None, added: Sequence[Change], *, moved: Moved | None
) -> ConsolidatedClause:
    state: State = "kept" if moved is None else "moved"
    text, spans = clause.text, clause.spans
    if rewording is None:
        pieces: tuple[Piece, ...] = (Piece("equal", text, None),) if text else ()
    else:
        pieces, text = rewording.pieces(), rewording.text
        spans = rewording.spans(clause.spans)
    for change in sorted(added, key=lambda one: number_order(one.number)) if added else ():
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
        moved=moved if deleted is None else None,
    )

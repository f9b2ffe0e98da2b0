"""The consolidated text: a document and its ordered, retained changes in, its clauses as they then read out. Nothing is stored.

Changes made on a clause's original words are brought together as edits of those words, so that their order does not matter;
one made on words that other changes had already altered is merged onto them. A change whose words are gone is refused and told,
never misapplied. Numbers and labels stay as printed during the workshop.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from facilitation.text.assembling import assemble
from facilitation.text.blocks import fault, first_depth
from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.columning import gone_columns, leave_out_rows, take_column, take_column_out, unclear_columns
from facilitation.text.consolidated import ConsolidatedClause as ConsolidatedClause
from facilitation.text.consolidated import Consolidation as Consolidation
from facilitation.text.consolidated import Refused as Refused
from facilitation.text.rewording import Rewording
from facilitation.text.taking_in import Memory as Memory
from facilitation.text.taking_in import Reworded, Tree, Work
from facilitation.text.tokens import tokenize

_MOSTLY: Final = 0.5


def brought_by(inserted: ClauseId) -> tuple[str, int]:
    """(id, part) of the change that a clause of state "inserted" comes from."""
    change, part, _ = inserted.rsplit(":", 2)
    return change, int(part)


def consolidate(clauses: Sequence[Clause], changes: Iterable[Change], memory: Memory | None = None) -> Consolidation:
    """The document with these changes made, in their order (which matters only where they are not independent).

    `memory` is of the same clauses and is brought up to date; each document and use has one of its own.
    """
    ordered, tree = list(changes), Tree(clauses)
    return told(*make(tree, range(len(clauses)), ordered, memory or Memory()), ordered)


Made = tuple[tuple[ConsolidatedClause, ...], Mapping[str, str]]
"""The clauses as they read then, and why what could not be made is refused, by the changes' keys."""


def make(tree: Tree, within: range, changes: Sequence[Change], memory: Memory) -> Made:
    """What `consolidate` makes of the clauses at these places, with the changes that concern these and nothing else."""
    several = frozenset(change.id for change in changes if change.part and not change.optional)
    made, refused = _made(Work(tree, within, memory), changes, several)
    left_out: dict[str, str] = {}
    while halves := [one for one in refused if one in several]:
        # What changes several places is made whole or not at all; what stood in its way may then be made.
        left_out |= {one: refused[one] for one in halves}
        made, refused = _made(Work(tree, within, memory), [one for one in changes if one.id not in left_out], several)
    return made, refused | left_out


def told(clauses: tuple[ConsolidatedClause, ...], refused: Mapping[str, str], ordered: Sequence[Change]) -> Consolidation:
    """A whole document; `ordered` are all changes of which some could not be made."""
    if not refused:
        return Consolidation(clauses)
    possible = {change.id for change in ordered if change.key not in refused}
    gone = {change.id: refused[change.key] for change in ordered if change.id not in possible}
    passed_over = tuple((change.id, change.clause) for change in ordered if change.optional and change.key in refused)
    return Consolidation(clauses, tuple(Refused(one, reason) for one, reason in gone.items()), passed_over)


def _made(work: Work, changes: Sequence[Change], several: frozenset[str]) -> tuple[tuple[ConsolidatedClause, ...], dict[str, str]]:
    work.refused |= unclear_columns(work, changes)
    for change in changes:
        if change.kind == "replace":
            work.rewriting[change.clause].append(change)
    for change in changes:
        if change.clause in work.places:
            _take(work, change)
        else:
            work.refused[change.key] = "no_clause"
    leave_out_rows(work)
    for clause_id, replacements in work.replaced.items():
        _reword(work, clause_id, tuple(replacements))
    for change in changes if several and work.rewordings else ():
        if change.id in several and change.kind == "delete" and (reworded := work.rewordings.get(change.clause)) is not None:
            # It is struck because its words stand elsewhere now: those that others have brought would be lost unseen.
            work.refused |= {change.id: "words_gone"} if reworded.text != change.base_text else {}
    return tuple(assemble(work)), work.refused


def _take(work: Work, change: Change) -> None:
    if change.clause in work.deleted and not _may_follow(work, change):
        work.refused[change.key] = "clause_gone"
        return
    match change.kind:
        case "replace":
            work.replaced[change.clause].append(change)
        case "insert" if (table := work.table(change.clause)) is not None:
            plan = table.plan(change.clause, change.text, change.columns)
            if plan is None or plan.speaks_only_in(gone_columns(work, change.clause)):
                work.refused[change.key] = "columns"
            else:
                work.inserted[table.after(change.clause)].append(change)
        case "column":
            take_column(work, change)
        case "insert" if fault(change.text) is not None:
            work.refused[change.key] = "block"
        case "insert":
            work.inserted[change.clause].append(change)
        case "delete" | "move" | "column_out" if not _is_about(work, change):
            work.refused[change.key] = "words_gone"
        case "delete":
            _delete(work, change)
        case "column_out" if change.key not in work.refused:
            _delete(work, change)
            take_column_out(work, change)
        case "move":
            _move(work, change)


def _is_about(work: Work, change: Change) -> bool:
    """Whether a deletion or a move means the clause that has its id now.

    Its author may have seen the clause with changes that others had made to it, retained then or now. But words of which little is
    found in the clause, or that stand as they are in another one, are those of another layout.
    """
    clause, base = work.clauses[work.places[change.clause]], change.base_text
    if not base or base == clause.text:
        return True
    readings = [*_readings(work, clause)]
    if base not in readings and any(one.text == base for one in work.clauses):
        return False
    return any(_is_alike(base, text) for text in readings)


def _readings(work: Work, clause: Clause) -> Iterator[str]:
    """What the clause says as received, and with one replacement after the other."""
    rewording = Rewording(clause.text)
    yield rewording.text
    for one in work.rewriting.get(clause.id, ()):
        if rewording.take(one.base_text, one.text, one.number):
            yield rewording.text


def _is_alike(text: str, other: str) -> bool:
    from rapidfuzz.distance import Indel

    said, seen = ([word for word in tokenize(one) if word[0].isalnum()] for one in (text, other))
    return Indel.normalized_similarity(said, seen) >= _MOSTLY


def _may_follow(work: Work, change: Change) -> bool:
    """Whether a change has a place though its clause is gone: new words after a deleted clause survive it (domain.md, 2.6), in
    whatever order the two were decided; not under a part that goes as a whole, nor in a table's cell."""
    if change.kind in ("delete", "column_out"):
        return True
    if change.kind == "column":
        # Beside a column that goes, or in rows of which others go: not in a table that does.
        table = work.table_of(change.clause)
        return table is not None and table not in work.deleted
    if change.kind == "insert" and first_depth(change.text):
        return not work.is_swallowed(change)
    kind = work.clauses[work.places[change.clause]].kind
    return change.kind == "insert" and change.clause in work.deleted_alone and kind not in ("heading", "cell")


def _delete(work: Work, change: Change) -> None:
    first, end = work.places[change.clause], work.end(change.clause)
    goes_with_part = change.clause in work.deleted and change.clause not in work.deleted_alone
    # What was moved out of the part before stays where it stands now; a move within it is pointless.
    work.moved.pop(change.clause, None)
    out: set[int] = set()
    for moved in [one for one in work.moved.values() if first < work.places[one.clause] < end]:
        if moved.target is not None and not first <= work.places[moved.target] < end:
            out |= set(range(work.places[moved.clause], work.end(moved.clause)))
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


def _reword(work: Work, clause_id: ClauseId, changes: tuple[Change, ...]) -> None:
    known = work.memory.reworded.get(clause_id)
    if known is None or known.changes != changes:
        rewording = Rewording(work.clauses[work.places[clause_id]].text)
        refused = frozenset(one.key for one in changes if not rewording.take(one.base_text, one.text, one.number))
        known = work.memory.reworded[clause_id] = Reworded(changes, rewording, refused)
    if len(known.refused) < len(changes):
        work.rewordings[clause_id] = known.rewording
    work.refused |= dict.fromkeys(known.refused, "words_gone")


def _move(work: Work, change: Change) -> None:
    start, end = work.places[change.clause], work.end(change.clause)
    target = work.places.get(change.target) if change.target is not None else None
    known = work.moved.get(change.clause)
    if known is not None and known.target == change.target:
        # Proposed twice: it belongs to the earlier number, in whatever order the two were decided.
        work.moved[change.clause] = min(known, change, key=lambda one: number_order(one.number))
    elif target is None or start <= target < end or known is not None or _is_moved_under(work, change):
        work.refused[change.key] = "place"
    else:
        work.moved[change.clause] = change


def _is_moved_under(work: Work, change: Change) -> bool:
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
        if here is not None and work.places[change.clause] <= work.places[here] < work.end(change.clause):
            return True
    return here is not None

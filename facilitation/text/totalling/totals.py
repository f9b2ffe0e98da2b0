"""Totals of tables that follow what was changed above them, and those that no longer agree with their lines.

Only what was the sum, to the last digit, in the text as it was received is worked out anew; it is written as it was. A total that
somebody amended is what the room decided: where it is not the sum it is told, and never altered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from operator import attrgetter

from facilitation.text.alike import having
from facilitation.text.amounts import EXACT
from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidate import Consolidation
from facilitation.text.totalling.measures import Measure
from facilitation.text.totalling.summing import Reason, Summing
from facilitation.text.totalling.sums import Sums, sums_of

_clause = attrgetter("clause")

NUMBER = "total"
"""Stands where the printed number of an amendment stands, in a change that only follows from others."""


@dataclass(frozen=True, slots=True)
class Total:
    """A total that follows its lines: `old` and `new` as written, `difference` with its sign, `because` the changes' numbers;
    `more` is the difference in the column's scale."""

    clause: ClauseId
    label: str
    old: str
    new: str
    difference: str
    because: tuple[str, ...]
    more: Decimal = Decimal()


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A total that does not say what its lines make; it is left as it reads.

    - not_sum: it was not the sum in the text as received;
    - amended: what was decided for it is not the sum;
    - unreadable: one of its lines now says something that cannot be added; `sum` is "";
    - two_sums: it is the sum of lines and of columns, or the total of another table, and these no longer agree;
    - share: parts of a hundred that no longer make a hundred;
    - column: amounts that it was the sum of went with their column; `sum` is "".
    """

    clause: ClauseId
    label: str
    text: str
    sum: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Totals:
    recomputed: tuple[Total, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()


@dataclass(slots=True)
class Memory:
    """The sums of a document as received: looked for once as long as its clauses are the same."""

    clauses: Sequence[Clause] = ()
    sums: Sums | None = None

    def sums_of(self, clauses: Sequence[Clause]) -> Sums:
        if self.sums is None or self.clauses is not clauses:
            self.clauses, self.sums = clauses, sums_of(clauses)
        return self.sums


def totals(clauses: Sequence[Clause], consolidation: Consolidation, memory: Memory | None = None) -> Totals:
    """What follows for the totals of a document from the changes made in it, in the order of the text.

    `clauses` is the document as received, `consolidation` the same with its changes, without those of `derived_changes`.
    """
    sums = (memory or Memory()).sums_of(clauses)
    if not sums.of_cell:
        return Totals()
    with localcontext(EXACT):
        return _told(sums, Summing(sums, consolidation))


def recomputed(clauses: Sequence[Clause], consolidation: Consolidation, memory: Memory | None = None) -> tuple[Total, ...]:
    """The totals that are other numbers now; none without changes."""
    return totals(clauses, consolidation, memory).recomputed


def discrepancies(clauses: Sequence[Clause], consolidation: Consolidation, memory: Memory | None = None) -> tuple[Discrepancy, ...]:
    """The totals that are not what their lines make."""
    return totals(clauses, consolidation, memory).discrepancies


def since(clauses: Sequence[Clause], before: Totals, now: Totals, memory: Memory | None = None) -> tuple[Total, ...]:
    """The totals that have become other numbers between two states of a document, `old` as they were before."""
    sums = (memory or Memory()).sums_of(clauses)
    were, are = ({one.clause: one for one in totals.recomputed} for totals in (before, now))
    found: list[Total] = []
    with localcontext(EXACT):
        for clause in clauses:
            was, one = were.get(clause.id), are.get(clause.id)
            known = one or was
            if known is None:
                continue
            # What was not worked out anew reads as it was received.
            old, new = was.new if was else known.old, one.new if one else known.old
            if old != new:
                more = (one.more if one else Decimal()) - (was.more if was else Decimal())
                difference = _signed(sums.of_cell[clause.id][0].measure, more, clause.text)
                found.append(replace(known, old=old, new=new, difference=difference, more=more))
    return tuple(found)


def derived_changes(clauses: Sequence[Clause], consolidation: Consolidation, memory: Memory | None = None) -> tuple[Change, ...]:
    """The recomputed totals as changes that can be made after those they follow from."""
    return tuple(
        Change(f"{NUMBER}:{one.clause}", NUMBER, "replace", one.clause, one.old, one.new)
        for one in recomputed(clauses, consolidation, memory)
    )


def on_words_received(changes: Sequence[Change], clauses: Sequence[Clause], memory: Memory | None = None) -> Sequence[Change]:
    """The changes of a document, those made on a recomputed total told on what stood there at first: nothing else is found again.

    A total is recomputed last, on top of all changes; whoever amends it then has had words before him that no change has brought.
    What was made on the words of another one of `changes` stays as it is.
    """
    sums = (memory or Memory()).sums_of(clauses)
    totals = sums.of_cell.keys()
    if not totals or totals.isdisjoint(map(_clause, changes)):
        return changes
    on_totals = {change for change in having(changes, "clause", totals) if change.kind == "replace"}
    if not on_totals:
        return changes
    received = {clause.id: clause.text for clause in clauses if clause.id in sums.of_cell}
    said = {(change.clause, change.text) for change in on_totals}
    told: list[Change] = []
    for change in changes:
        if change in on_totals and change.base_text != received[change.clause] and (change.clause, change.base_text) not in said:
            measure = sums.of_cell[change.clause][0].measure
            if measure.amount(change.base_text) is not None:
                told.append(replace(change, base_text=received[change.clause]))
                continue
        told.append(change)
    return told


def _told(sums: Sums, summing: Summing) -> Totals:
    changed: list[Total] = []
    differing: list[Discrepancy] = []
    for clause in summing.consolidation.clauses:
        found = sums.of_cell.get(clause.id)
        if not found or clause.state == "deleted":
            continue
        measure = found[0].measure
        worked = summing.worth(clause.id)
        if worked.value is not None and worked.recomputed:
            before = measure.number(clause.base_text)
            assert before is not None
            new, more = measure.written(worked.value, clause.base_text), worked.value - before
            difference = _signed(measure, more, clause.base_text)
            numbers = tuple(sorted(worked.because, key=number_order))
            changed.append(Total(clause.id, clause.label, clause.base_text, new, difference, numbers, more))
        if worked.reason is not None:
            other = "" if worked.other is None else measure.written(worked.other, clause.base_text)
            reads = clause.text if not worked.recomputed else measure.written(worked.value or Decimal(), clause.base_text)
            differing.append(Discrepancy(clause.id, clause.label, reads, other, worked.reason))
    return Totals(tuple(changed), tuple(differing))


def _signed(measure: Measure, more: Decimal, like: str) -> str:
    """« +15 », written as the total is."""
    return ("+" if more > 0 else "−") + measure.written(abs(more), like).strip()

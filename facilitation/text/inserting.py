"""What stands after a clause once insertions are made there: new paragraphs, new items, new rows of a table with their cells."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.text.changes import Change, number_order
from facilitation.text.clauses import CellPlace, Clause, ClauseId, ClauseKind, Span
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.rewording import Piece
from facilitation.text.rows import RowPlan, Table, repeated


def new_paragraphs(neighbour: Clause, changes: Sequence[Change]) -> list[ConsolidatedClause]:
    """One for each line of the changes' texts, in the order of their numbers; items after an item."""
    parent = neighbour.id if neighbour.kind == "heading" else neighbour.parent
    kind: ClauseKind = neighbour.kind if neighbour.kind in ("paragraph", "item") else "paragraph"
    level = neighbour.level if kind == "item" else 0
    made: list[ConsolidatedClause] = []
    for change in sorted(changes, key=lambda one: number_order(one.number)):
        for line, words in enumerate(text for text in change.text.split("\n") if text.strip()):
            made.append(_new(change, str(line), parent, kind, repeated(neighbour.label, len(made)), words, level=level))
    return made


def new_rows(neighbour: Clause, table: Table, changes: Sequence[Change]) -> list[ConsolidatedClause]:
    """A row for each line of the changes' texts, with its cells; `changes` are those for which `table` has a plan.

    In the order of their numbers, but rows in which a merged cell goes on stand before those that have cells of their own there.
    """
    planned: list[tuple[bool, tuple[tuple[str, int], ...], Change, RowPlan]] = []
    for change in changes:
        plan = table.plan(neighbour.id, change.text)
        assert plan is not None
        planned.append((plan.apart, number_order(change.number), change, plan))
    made: list[ConsolidatedClause] = []
    count = 0
    for _, _, change, plan in sorted(planned, key=lambda one: one[:2]):
        for line, words in enumerate(plan.texts):
            row = _new(change, str(line), neighbour.parent, "row", table.label(neighbour.id, count), "")
            made.append(row)
            count += 1
            for place, (cell, text) in enumerate(zip(plan.cells, words, strict=True)):
                label = f"{row.label}, {table.column_name(cell.column)}"
                spans = table.spans(plan, cell, text)
                made.append(_new(change, f"{line}.{place}", row.id, "cell", label, text, cell=cell, spans=spans))
    return made


def _new(
    change: Change,
    place: str,
    parent: ClauseId | None,
    kind: ClauseKind,
    label: str,
    text: str,
    *,
    level: int = 0,
    cell: CellPlace | None = None,
    spans: tuple[Span, ...] = (),
) -> ConsolidatedClause:
    return ConsolidatedClause(
        id=ClauseId(f"{change.id}:{change.part}:{place}"),
        parent=parent,
        kind=kind,
        level=level,
        number="",
        label=label,
        state="inserted",
        base_text="",
        text=text,
        pieces=(Piece("insert", text, change.number),) if text else (),
        spans=spans,
        cell=cell,
    )

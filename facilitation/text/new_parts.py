"""The parts and tables that retained amendments have brought, among those of the document: what a plan of it lists."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.text.added_numbers import new_number
from facilitation.text.clauses import Clause
from facilitation.text.consolidated import ConsolidatedClause

_LISTED = frozenset({"heading", "table"})


def new_parts(clauses: Sequence[Clause], consolidated: Sequence[ConsolidatedClause]) -> tuple[Clause, ...]:
    """The new headings and tables in the order of the text, with the numbers that they take up."""
    found = [one for one in consolidated if one.state == "inserted" and one.kind in _LISTED]
    if not found:
        return ()
    by_id, by_label = {one.id: one for one in clauses}, {one.label: one.id for one in clauses}
    return tuple(
        Clause(one.id, one.parent, one.kind, one.level, new_number(one, by_id, by_label), one.label, one.text) for one in found
    )


def with_new_parts(
    clauses: Sequence[Clause], consolidated: Sequence[ConsolidatedClause], new: Sequence[Clause]
) -> Sequence[Clause]:
    """All clauses of the document, and the new parts where they stand."""
    if not new:
        return clauses
    known = {one.id: one for one in (*clauses, *new)}
    return [known[one.id] for one in consolidated if one.id in known]

"""Where what was moved stood before: a thin line in the text column that tells where it went, and cannot be chosen itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidated import ConsolidatedClause
from ui.widgets.marked_text import Mark, ShownText

if TYPE_CHECKING:
    from ui.pages.texts.display import ShownRow

Telling = Callable[[str, str, str], str]
"""What an old place says: from the label of what was moved, that of what it stands after now, and the amendment's number."""
Left = Mapping[str, Sequence["ShownRow"]]
"""Clause → the lines behind it; "" → those before everything."""


def told_plainly(label: str, after: str, number: str) -> str:
    return f"{label} → {after} ({number})"


def old_places(
    clauses: Sequence[Clause] | Sequence[ConsolidatedClause], telling: Telling, before: Left
) -> dict[str, list[ShownRow]]:
    """A line for each clause that was moved, by the clause of its surroundings that it stood behind. Lines that say the same as
    `before` are the very same ones."""
    from ui.pages.texts.display import ShownRow

    moved = [one for one in clauses if isinstance(one, ConsolidatedClause) and one.moved is not None]
    if not moved:
        return {}
    known = {line.went: line for lines in before.values() for line in lines}
    by_id = {one.id: one for one in clauses if isinstance(one, ConsolidatedClause)}
    found: defaultdict[str, list[tuple[int, ShownRow]]] = defaultdict(list)
    for one in moved:
        assert one.moved is not None
        after = by_id.get(one.moved.after)
        words = telling(one.label, after.label if after is not None else "", one.moved.number)
        line = f"{one.id}:left"
        kind = "row" if one.kind == "row" else "left"
        row = ShownRow(line, kind, 0, "", ShownText(line, (Mark("equal", words),)), went=one.id)
        behind, passed = _stood_behind(one, by_id)
        same = known.get(one.id)
        found[behind].append((passed, same if same is not None and same == row else row))
    return {behind: [row for _, row in sorted(rows, key=lambda one: one[0])] for behind, rows in found.items()}


def _stood_behind(moved: ConsolidatedClause, by_id: Mapping[ClauseId, ConsolidatedClause]) -> tuple[str, int]:
    """The nearest clause that it stood behind and that has stayed, or has gone together with it ("" where there is none), and how
    many others that have left stood between."""
    above = {one.id for one in _upwards(moved.id, by_id)}
    assert moved.moved is not None
    behind, passed = moved.moved.behind, 0
    while behind is not None:
        gone = next((one.moved for one in _upwards(behind, by_id) if one.moved is not None and one.id not in above), None)
        if gone is None:
            return behind, passed
        behind, passed = gone.behind, passed + 1
    return "", passed


def _upwards(clause: ClauseId, by_id: Mapping[ClauseId, ConsolidatedClause]) -> Iterable[ConsolidatedClause]:
    """The clause and all that it stood in as received, from within."""
    here = by_id.get(clause)
    while here is not None:
        yield here
        here = by_id.get(here.parent) if here.parent is not None else None


def with_old_places(rows: Sequence[ShownRow], left: Left) -> list[ShownRow]:
    """The rows with these lines between them: of a row of a table behind the other row, of anything else behind the whole table."""
    if not left:
        return [*rows]
    made: list[ShownRow] = []
    held: list[ShownRow] = []
    for row in rows:
        if row.kind != "row":
            made += held
            held = []
        made.append(row)
        for clause in {row.clause: None, **dict.fromkeys(row.clauses())}:
            for line in left.get(clause, ()):
                (held if row.kind == "row" and line.kind != "row" else made).append(line)
    return [*made, *held]

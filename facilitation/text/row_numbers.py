"""Numbers that people typed into the first cells of a table's rows ("2.3.1", "2.3.2"): as they would follow each other now.

They are words of cells and are not altered; what they would be is told, so that whoever writes the text in can correct them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.consolidated import ConsolidatedClause
from facilitation.text.renumbering import Renumbered

_NUMBER: Final = re.compile(r"(?P<head>(?:\d{1,3}\.)*)(?P<count>\d{1,3})(?P<tail>\.?)(?:\s+(?:bis|ter|quater|quinquies))?")
_Numbered = Clause | ConsolidatedClause
_SHORTEST: Final = 2
"""Rows that must follow each other before their numbers say anything."""


@dataclass(frozen=True, slots=True)
class _Series:
    """The table, the column and what stands before the count: "2.3." of "2.3.1"."""

    table: ClauseId
    column: int
    head: str


def row_numbers(base: Sequence[Clause], clauses: Sequence[ConsolidatedClause]) -> tuple[Renumbered, ...]:
    """The cells whose number would be another one with what was put in and struck, in the order of the text.

    Only where the numbers followed each other (1, 2, 3 …) in the text as received.
    """
    counted: defaultdict[_Series, list[int]] = defaultdict(list)
    for _, series, count, _ in _numbers(base):
        counted[series].append(count)
    starts = {
        series: counts[0]
        for series, counts in counted.items()
        if len(counts) >= _SHORTEST and counts == list(range(counts[0], counts[0] + len(counts)))
    }
    given: Counter[_Series] = Counter()
    found = []
    for cell, series, _, tail in _numbers([one for one in clauses if one.state != "deleted"]):
        if series in starts:
            new = f"{series.head}{starts[series] + given[series]}{tail}"
            given[series] += 1
            if new != cell.text.strip():
                found.append(Renumbered(cell.id, cell.label, cell.text.strip(), new))
    return tuple(found)


def _numbers(clauses: Sequence[Clause] | Sequence[ConsolidatedClause]) -> Iterator[tuple[_Numbered, _Series, int, str]]:
    tables = {one.id: one.parent for one in clauses if one.kind == "row"}
    for one in clauses:
        table = tables.get(one.parent) if one.kind == "cell" and one.parent is not None else None
        number = _NUMBER.fullmatch(one.text.strip()) if table is not None else None
        # A bare figure may be any amount: a number of a line has a point, or stands in the first column.
        if table is not None and number is not None and one.cell is not None and (number["head"] or one.cell.column == 0):
            yield one, _Series(table, one.cell.column, number["head"]), int(number["count"]), number["tail"]

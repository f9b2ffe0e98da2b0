"""What the text column shows: one row for each clause, one for each line of a table, in the chosen view.

Rows hold marked pieces of text and know the clause each piece of the screen belongs to; they know nothing of pixels.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from facilitation.text.clauses import Clause
from facilitation.text.consolidate import ConsolidatedClause
from ui.widgets.marked_text import Mark, ShownText

_BREAKS = re.compile(r"[ \t\n/]")
"""Where a line may be broken; not at no-break spaces, which hold a number and its unit together."""


class View(StrEnum):
    """Which text is shown."""

    ORIGINAL = "original"
    AMENDED = "amended"
    CONSOLIDATED = "consolidated"
    SIDE_BY_SIDE = "side_by_side"


@dataclass(frozen=True, slots=True)
class ShownCell:
    column: int
    column_span: int
    header: bool
    words: ShownText


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row of the column: a clause, or a line of a table with its cells.

    `weights` are how much of the spare room each of the table's columns gets, `longest` the longest words of each.

    `bullet` is the sign of a list item that is cited otherwise ("•", "a)"); `numbers` are the amendments in the margin:
    (number, open?) in order.
    """

    clause: str
    kind: str
    level: int
    label: str
    words: ShownText | None
    other: ShownText | None = None
    cells: tuple[ShownCell, ...] = ()
    weights: tuple[float, ...] = ()
    longest: tuple[tuple[str, ...], ...] = ()
    gone: bool = False
    bullet: str = ""
    numbers: tuple[tuple[str, bool], ...] = field(default=())

    def clauses(self) -> list[str]:
        return [cell.words.clause for cell in self.cells] if self.cells else [self.clause]


def original_rows(clauses: Sequence[Clause], numbers: Mapping[str, Sequence[tuple[str, bool]]]) -> list[ShownRow]:
    """The text as it was received."""
    texts = {clause.id: ShownText(clause.id, (Mark("equal", clause.text),), clause.spans) for clause in clauses}
    return _rows(clauses, texts, {}, numbers, frozenset())


def consolidated_rows(
    clauses: Sequence[ConsolidatedClause], view: View, numbers: Mapping[str, Sequence[tuple[str, bool]]]
) -> list[ShownRow]:
    """With changes marked (amended, side by side) or as it would be printed (consolidated)."""
    texts: dict[str, ShownText] = {}
    others: dict[str, ShownText] = {}
    for clause in clauses:
        if view is View.CONSOLIDATED:
            texts[clause.id] = ShownText(clause.id, (Mark("equal", clause.text),), clause.spans)
            continue
        marks = tuple(Mark(piece.kind, piece.text) for piece in clause.pieces)
        # Two tables do not fit beside each other: their cells show both versions in one.
        if view is View.SIDE_BY_SIDE and clause.kind != "cell":
            others[clause.id] = ShownText(clause.id, tuple(mark for mark in marks if mark.kind != "delete"))
            marks = tuple(mark for mark in marks if mark.kind != "insert")
        changed = any(mark.kind != "equal" for mark in marks)
        # Bold and italic are told for the text as it is now; over struck words they would stand in the wrong place.
        texts[clause.id] = ShownText(clause.id, marks, () if changed else clause.spans)
    gone = frozenset(clause.id for clause in clauses if clause.state == "deleted")
    shown = [clause for clause in clauses if view is not View.CONSOLIDATED or clause.id not in gone]
    return _rows(shown, texts, others, numbers, gone)


def _rows(
    clauses: Sequence[Clause] | Sequence[ConsolidatedClause],
    texts: Mapping[str, ShownText],
    others: Mapping[str, ShownText],
    numbers: Mapping[str, Sequence[tuple[str, bool]]],
    gone: frozenset[str],
) -> list[ShownRow]:
    cells: defaultdict[str, list[Clause | ConsolidatedClause]] = defaultdict(list)
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for clause in clauses:
        if clause.parent is not None and clause.kind == "cell":
            cells[clause.parent].append(clause)
        elif clause.parent is not None and clause.kind == "row":
            lines[clause.parent].append(clause.id)
    of_table = {table: [cell for line in its_lines for cell in cells[line]] for table, its_lines in lines.items()}
    weights = {table: _weights(its_cells) for table, its_cells in of_table.items()}
    longest = {table: _longest_words(its_cells, texts) for table, its_cells in of_table.items()}
    rows: list[ShownRow] = []
    for clause in clauses:
        if clause.kind == "cell":
            continue
        margin = [*numbers.get(clause.id, ())]
        if clause.kind == "row":
            shown_cells = tuple(
                ShownCell(
                    cell.cell.column if cell.cell else place,
                    cell.cell.column_span if cell.cell else 1,
                    bool(cell.cell and cell.cell.header),
                    texts[cell.id],
                )
                for place, cell in enumerate(cells[clause.id])
            )
            margin += [one for cell in cells[clause.id] for one in numbers.get(cell.id, ())]
            rows.append(
                ShownRow(
                    clause.id,
                    "row",
                    0,
                    clause.label,
                    None,
                    cells=shown_cells,
                    weights=weights.get(clause.parent or "", (1.0,)),
                    longest=longest.get(clause.parent or "", (("",),)),
                    gone=clause.id in gone,
                    numbers=tuple(margin),
                )
            )
        elif clause.kind == "table":
            rows.append(ShownRow(clause.id, "table", 0, clause.label, None, gone=clause.id in gone, numbers=tuple(margin)))
        else:
            rows.append(
                ShownRow(
                    clause.id,
                    clause.kind,
                    clause.level,
                    clause.label,
                    texts[clause.id],
                    others.get(clause.id),
                    gone=clause.id in gone,
                    bullet=clause.number if clause.kind == "item" and clause.number != clause.label else "",
                    numbers=tuple(margin),
                )
            )
    return rows


_CANDIDATES = 12
_LONGEST_WORD = 22
"""Letters beyond which a word may be broken, so that one address does not make a table unreadable."""


def _longest_words(cells: Sequence[Clause | ConsolidatedClause], texts: Mapping[str, ShownText]) -> tuple[tuple[str, ...], ...]:
    """Of each column the words with the most letters: some more than one, for letters are not equally wide."""
    found: list[set[str]] = [set() for _ in range(_column_count(cells))]
    for cell in cells:
        if cell.cell and cell.cell.column_span == 1:
            found[cell.cell.column].update(part[:_LONGEST_WORD] for part in _BREAKS.split(texts[cell.id].text))
    return tuple(tuple(sorted(words, key=len, reverse=True)[:_CANDIDATES]) for words in found)


def _column_count(cells: Sequence[Clause | ConsolidatedClause]) -> int:
    return max((cell.cell.column + cell.cell.column_span for cell in cells if cell.cell), default=1)


def _weights(cells: Sequence[Clause | ConsolidatedClause]) -> tuple[float, ...]:
    """Relative widths of columns: by the square root of their longest cell, so that long texts get room but not all of it."""
    longest = [4.0] * _column_count(cells)
    for cell in cells:
        if cell.cell and cell.cell.column_span == 1:
            longest[cell.cell.column] = max(longest[cell.cell.column], float(min(len(cell.text), 240)))
    return tuple(length**0.5 for length in longest)

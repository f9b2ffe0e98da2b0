"""What the text column shows: one row for each clause, one for each line of a table, in the chosen view.

Rows hold marked pieces of text and know the clause each piece of the screen belongs to; they know nothing of pixels.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitation.text.alike import renewed, unlike
from facilitation.text.clauses import Clause
from facilitation.text.consolidate import ConsolidatedClause
from facilitation.text.consolidated import without_deleted
from ui.pages.texts.old_places import Telling, old_places, told_plainly, with_old_places
from ui.widgets.marked_text import Mark, ShownText, spans_over

_BREAKS = re.compile(r"[ \t\n/]")
"""Where a line may be broken; not at no-break spaces, which hold a number and its unit together."""


LongWords = tuple[tuple[str, ...], tuple[str, ...]]
"""Words with the most letters: plain ones and bold ones, which are wider with as many letters."""


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
    row_span: int = 1


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row of the column: a clause, or a line of a table with its cells.

    `weights` are how much of the spare room each of the table's columns gets, `longest` the longest words of each, `naming` is the
    column that says what a row is about (the activity of a plan).

    `moved`: it stands elsewhere than as received, where changes are marked; `went` is what stood here and was moved: such a row is
    no clause and cannot be chosen. `bullet` is the sign of a list item that is cited otherwise ("•", "a)"); `numbers` are the
    amendments in the margin: (number, state) in order.
    """

    clause: str
    kind: str
    level: int
    label: str
    words: ShownText | None
    other: ShownText | None = None
    cells: tuple[ShownCell, ...] = ()
    weights: tuple[float, ...] = ()
    longest: tuple[LongWords, ...] = ()
    naming: int = 0
    gone: bool = False
    moved: bool = False
    went: str = ""
    bullet: str = ""
    numbers: tuple[tuple[str, str], ...] = field(default=())

    def clauses(self) -> list[str]:
        return [cell.words.clause for cell in self.cells] if self.cells else [self.clause]


Margins = Mapping[str, Sequence[tuple[str, str]]]
"""Clause → the amendments in its margin: (number, state) in order."""
Clauses = tuple[Clause, ...] | tuple[ConsolidatedClause, ...]
Words = tuple[Clause | ConsolidatedClause, ShownText, ShownText | None]
"""A clause, its words as they are shown, and those beside them."""
Columns = tuple[tuple[float, ...], tuple[LongWords, ...], int]
"""Of a table: the weights of its columns, the longest words of each, and the column that names the rows."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table as it was shown: all that stands in it, the ids of these clauses, and its rows."""

    clauses: Clauses
    ids: frozenset[str]
    rows: list[ShownRow]


@dataclass(frozen=True, slots=True)
class _Shown:
    """All that was shown last."""

    clauses: Clauses
    rows: list[ShownRow]
    homes: list[int]
    """For each clause where the paragraph or the table begins that it is in: a place in `clauses`."""
    begins: dict[int, int]
    """Such a place → that of its first row."""
    places: dict[str, int]


@dataclass(slots=True)
class RowMemory:
    """What was shown last: rows whose clauses, words and numbers are the same are taken over, as the very same values."""

    view: View | None = None
    numbers: Margins = field(default_factory=dict)
    words: dict[str, Words] = field(default_factory=dict)
    columns: dict[str, tuple[tuple[Words, ...], Columns]] = field(default_factory=dict)
    rows: dict[str, tuple[tuple[object, ...], ShownRow]] = field(default_factory=dict)
    grids: dict[str, _Grid] = field(default_factory=dict)
    left: dict[str, list[ShownRow]] = field(default_factory=dict)
    """Clause → the lines behind it that tell of what was moved from there."""
    shown: _Shown | None = None


def original_rows(clauses: Sequence[Clause], numbers: Margins, memory: RowMemory | None = None) -> list[ShownRow]:
    """The text as it was received."""
    return _rows(clauses, View.ORIGINAL, numbers, memory or RowMemory())


def consolidated_rows(
    clauses: Sequence[ConsolidatedClause],
    view: View,
    numbers: Margins,
    memory: RowMemory | None = None,
    telling: Telling = told_plainly,
) -> list[ShownRow]:
    """With changes marked (amended, side by side) or as it would be printed (consolidated); `telling`, the same as long as the
    memory is, gives the words for the old places of what was moved."""
    shown = clauses
    if view is View.CONSOLIDATED:
        # Columns that are gone leave no room behind.
        narrower = any(clause.columns is not None and clause.columns.gone for clause in clauses)
        shown = without_deleted(clauses) if narrower else [clause for clause in clauses if clause.state != "deleted"]
    return _rows(shown, view, numbers, memory or RowMemory(), telling)


def _words(clause: Clause | ConsolidatedClause, view: View) -> Words:
    if view in (View.ORIGINAL, View.CONSOLIDATED) or isinstance(clause, Clause):
        return clause, ShownText(clause.id, (Mark("equal", clause.text),), clause.spans), None
    other = None
    marks = tuple(Mark(piece.kind, piece.text) for piece in clause.pieces)
    spans = spans_over(clause.spans, marks)
    # Two tables do not fit beside each other: their cells show both versions in one.
    if view is View.SIDE_BY_SIDE and clause.kind != "cell":
        other = ShownText(clause.id, tuple(mark for mark in marks if mark.kind != "delete"), clause.spans)
        spans = spans_over(clause.spans, marks, without="insert")
        marks = tuple(mark for mark in marks if mark.kind != "insert")
    return clause, ShownText(clause.id, marks, spans), other


def _rows(
    clauses: Sequence[Clause] | Sequence[ConsolidatedClause],
    view: View,
    numbers: Margins,
    memory: RowMemory,
    telling: Telling = told_plainly,
) -> list[ShownRow]:
    if memory.view is not view:
        memory.view, memory.words, memory.columns, memory.rows, memory.grids, memory.shown = view, {}, {}, {}, {}, None
        memory.left = {}
    before, memory.numbers = memory.numbers, dict(numbers)
    renumbered = {one for one in renewed(before, numbers) if numbers.get(one, ()) != before.get(one, ())}
    everything: Clauses = tuple(clauses)  # type: ignore[assignment]  # of one kind or the other
    patched = _patched(everything, view, numbers, renumbered, memory)
    if patched is None:
        memory.left = {} if view in (View.ORIGINAL, View.CONSOLIDATED) else old_places(everything, telling, memory.left)
    memory.shown = patched or _all_anew(everything, view, numbers, renumbered, memory)
    if memory.shown is not None:
        return memory.shown.rows
    return [*memory.left.get("", ()), *with_old_places(_made(everything, view, numbers, memory), memory.left)]


def _all_anew(clauses: Clauses, view: View, numbers: Margins, renumbered: set[str], memory: RowMemory) -> _Shown | None:
    """Every row looked at; None where one stands apart from its table, whose columns it shares."""
    # Those not shown now would not hear of other numbers.
    grids, memory.grids = memory.grids, {}
    rows: list[ShownRow] = [*memory.left.get("", ())]
    homes: list[int] = []
    begins: dict[int, int] = {}
    place = 0
    while place < len(clauses):
        begins[place] = len(rows)
        match clauses[place].kind:
            case "table":
                known = grids.get(clauses[place].id)
                same = known is not None and _is_shown(known, clauses, place) and renumbered.isdisjoint(known.ids)
                grid = known if known is not None and same else _new_grid(clauses, place, view, numbers, memory)
                memory.grids[clauses[place].id] = grid
                rows += with_old_places(grid.rows, memory.left)
                homes += [place] * len(grid.clauses)
                place += len(grid.clauses)
            case "row" | "cell":
                memory.grids = {}
                return None
            case _:
                rows.append(_row(_words_of(clauses[place], view, memory), (), {}, numbers, memory))
                rows += memory.left.get(clauses[place].id, ())
                homes.append(place)
                place += 1
    return _Shown(clauses, rows, homes, begins, {str(one.id): place for place, one in enumerate(clauses)})


def _patched(clauses: Clauses, view: View, numbers: Margins, renumbered: set[str], memory: RowMemory) -> _Shown | None:
    """What was shown last with the few clauses made anew that say something else or have other numbers: thousands of others are not
    looked at for one key. None where clauses have come, gone or moved."""
    last = memory.shown
    if last is None or len(last.clauses) != len(clauses):
        return None
    others = [*unlike(last.clauses, clauses)]
    if any(not _stand_alike(last.clauses[place], clauses[place]) for place in others):
        return None
    rows = [*last.rows]
    for home in {last.homes[place] for place in (*others, *(last.places[one] for one in renumbered if one in last.places))}:
        row, clause = last.begins[home], clauses[home]
        if clause.kind != "table":
            rows[row] = _row(_words_of(clause, view, memory), (), {}, numbers, memory)
            continue
        grid = memory.grids[clause.id] = _new_grid(clauses, home, view, numbers, memory)
        made = with_old_places(grid.rows, memory.left)
        rows[row : row + len(made)] = made
    return replace(last, clauses=clauses, rows=rows)


def _stand_alike(one: Clause | ConsolidatedClause, other: Clause | ConsolidatedClause) -> bool:
    if isinstance(one, ConsolidatedClause) and isinstance(other, ConsolidatedClause) and one.moved != other.moved:
        # Its old place says where it went now, and by which amendment.
        return False
    return (one.id, one.kind, one.parent) == (other.id, other.kind, other.parent)


def _is_shown(grid: _Grid, clauses: Clauses, place: int) -> bool:
    """Whether the table at this place is still the same: compared at once, not cell by cell."""
    end = place + len(grid.clauses)
    goes_on = end < len(clauses) and clauses[end].parent in grid.ids
    return not goes_on and clauses[place:end] == grid.clauses


def _new_grid(clauses: Clauses, place: int, view: View, numbers: Margins, memory: RowMemory) -> _Grid:
    ids, end = {str(clauses[place].id)}, place + 1
    while end < len(clauses) and clauses[end].parent in ids:
        ids.add(clauses[end].id)
        end += 1
    inside: Clauses = clauses[place:end]
    return _Grid(inside, frozenset(ids), _made(inside, view, numbers, memory))


def _words_of(clause: Clause | ConsolidatedClause, view: View, memory: RowMemory) -> Words:
    known = memory.words.get(clause.id)
    if known is None or (known[0] is not clause and known[0] != clause):
        known = memory.words[clause.id] = _words(clause, view)
    return known


def _made(clauses: Clauses, view: View, numbers: Margins, memory: RowMemory) -> list[ShownRow]:
    """The rows of these clauses, which hold whole tables."""
    shown: list[Words] = []
    cells: defaultdict[str, list[Words]] = defaultdict(list)
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for clause in clauses:
        words = _words_of(clause, view, memory)
        if clause.kind == "cell":
            if clause.parent is not None:
                cells[clause.parent].append(words)
            continue
        if clause.parent is not None and clause.kind == "row":
            lines[clause.parent].append(clause.id)
        shown.append(words)
    columns = {
        table: _columns(table, tuple(cell for line in its_lines for cell in cells[line]), memory)
        for table, its_lines in lines.items()
    }
    return [_row(words, cells.get(words[0].id, ()), columns, numbers, memory) for words in shown]


def _row(words: Words, cells: Sequence[Words], columns: Mapping[str, Columns], numbers: Margins, memory: RowMemory) -> ShownRow:
    clause = words[0]
    margin = tuple(numbers.get(clause.id, ()))
    inputs: tuple[object, ...] = (words, margin)
    if clause.kind == "row":
        margin += tuple(one for cell in cells for one in numbers.get(cell[0].id, ()))
        inputs = (words, margin, tuple(cells), columns.get(clause.parent or ""))
    known = memory.rows.get(clause.id)
    if known is None or known[0] != inputs:
        row = _new_row(words, cells, columns, margin)
        known = memory.rows[clause.id] = (inputs, replace(row, moved=True) if _is_moved(clause, memory) else row)
    return known[1]


def _is_moved(clause: Clause | ConsolidatedClause, memory: RowMemory) -> bool:
    return isinstance(clause, ConsolidatedClause) and clause.moved is not None and memory.view is not View.CONSOLIDATED


def _new_row(words: Words, cells: Sequence[Words], columns: Mapping[str, Columns], margin: tuple[tuple[str, str], ...]) -> ShownRow:
    clause, text, other = words
    gone = isinstance(clause, ConsolidatedClause) and clause.state == "deleted"
    if clause.kind == "row":
        weights, longest, naming = columns.get(clause.parent or "", ((1.0,), (((), ()),), 0))
        shown_cells = tuple(
            ShownCell(
                cell.cell.column if cell.cell else place,
                cell.cell.column_span if cell.cell else 1,
                bool(cell.cell and cell.cell.header),
                its_text,
                cell.cell.row_span if cell.cell else 1,
            )
            for place, (cell, its_text, _) in enumerate(cells)
        )
        return ShownRow(
            clause.id,
            "row",
            0,
            clause.label,
            None,
            cells=shown_cells,
            weights=weights,
            longest=longest,
            naming=naming,
            gone=gone,
            numbers=margin,
        )
    if clause.kind == "table":
        return ShownRow(clause.id, "table", 0, clause.label, None, gone=gone, numbers=margin)
    return ShownRow(
        clause.id,
        clause.kind,
        clause.level,
        clause.label,
        text,
        other,
        gone=gone,
        bullet=clause.number if clause.kind == "item" and clause.number != clause.label else "",
        numbers=margin,
    )


def _columns(table: str, cells: tuple[Words, ...], memory: RowMemory) -> Columns:
    """The columns of a table with these cells; the very same values as long as the cells are the same."""
    known = memory.columns.get(table)
    if known is None or known[0] != cells:
        known = memory.columns[table] = (cells, (_weights(cells), _longest_words(cells), naming_column(cells)))
    return known[1]


_CANDIDATES = 12
_NAMING = 6
"""Letters in a cell, on average, from which on it names something."""
_LONGEST_WORD = 22
"""Letters beyond which a word may be broken, so that one address does not make a table unreadable."""


def _longest_words(cells: Sequence[Words]) -> tuple[LongWords, ...]:
    """Of each column the words with the most letters: some more than one, for letters are not equally wide."""
    found: list[tuple[set[str], set[str]]] = [(set(), set()) for _ in range(_column_count(cells))]
    for cell, words, _ in cells:
        if cell.cell and cell.cell.column_span == 1:
            plain, bold = found[cell.cell.column]
            start = 0
            for part in _BREAKS.split(words.text):
                end = start + len(part)
                heavy = cell.cell.header or any(span.bold and span.start < end and start < span.end for span in words.spans)
                (bold if heavy else plain).add(part[:_LONGEST_WORD])
                start = end + 1
    return tuple((_with_most_letters(plain), _with_most_letters(bold)) for plain, bold in found)


def _with_most_letters(words: set[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True)[:_CANDIDATES])


def naming_column(cells: Sequence[Words]) -> int:
    """The first column with words, not just numbers, in most rows: not "N°", nor a part whose name stands once for many rows."""
    filled, letters = [0] * _column_count(cells), [0] * _column_count(cells)
    for cell, _, _ in cells:
        if cell.cell and cell.cell.column_span == 1 and not cell.cell.header and cell.text.strip():
            filled[cell.cell.column] += 1
            letters[cell.cell.column] += sum(map(str.isalpha, cell.text))
    most = max(filled)
    named = (
        column for column, count in enumerate(filled) if count and count * 3 >= most * 2 and letters[column] >= _NAMING * count
    )
    return next(named, 0)


def _column_count(cells: Sequence[Words]) -> int:
    return max((cell.cell.column + cell.cell.column_span for cell, _, _ in cells if cell.cell), default=1)


def _weights(cells: Sequence[Words]) -> tuple[float, ...]:
    """Relative widths of columns: by the square root of their longest cell, so that long texts get room but not all of it."""
    longest = [4.0] * _column_count(cells)
    for cell, _, _ in cells:
        if cell.cell and cell.cell.column_span == 1:
            longest[cell.cell.column] = max(longest[cell.cell.column], float(min(len(cell.text), 240)))
    return tuple(length**0.5 for length in longest)

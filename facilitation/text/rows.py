"""New rows of a table: which cells they have, from the row after which they stand, and what people call them.

A line of an insertion is a row, its cells parted by tabs. It is built like its neighbour; after a line that is merged across (the
name of an axis, a total) and after the heads of the columns it is built like most rows of the table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from facilitation.text.clauses import CellPlace, Clause, ClauseId, Span

CELL_END: Final = "\t"
SOFT_BREAK: Final = "\u2028"
"""A line break within a cell, where "\\n" ends the row."""

Shape = tuple[tuple[int, int], ...]
"""(column, columns it takes) of each cell that shows in a row, those that reach down into it included."""


@dataclass(frozen=True, slots=True)
class RowPlan:
    """Where a new row stands and what it is made of.

    It stands after the row `after` and looks like `model`; `cells` are the places of its own cells, `continued` the merged cells of
    rows above that reach down into it. `apart`: a merged cell ends above it, and it has a cell of its own there.
    """

    after: ClauseId
    model: ClauseId
    cells: tuple[CellPlace, ...]
    continued: tuple[ClauseId, ...]
    apart: bool


def row_texts(text: str) -> list[list[str]]:
    """The rows of an insertion, each with the words of its cells; cells without words at a row's end are left out, and so are rows
    without any."""
    found: list[list[str]] = []
    for line in text.split("\n"):
        cells = [words.replace(SOFT_BREAK, "\n").strip() for words in line.split(CELL_END)]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            found.append(cells)
    return found


def too_many_cells(clauses: Sequence[Clause], row: ClauseId, text: str) -> tuple[int, int] | None:
    """(cells that a line of `text` has, cells that a new row after `row` can have) where there is no room for them, else None.

    `clauses` are the document's. None too where `row` is no row: new paragraphs have no cells.
    """
    table = Table.around(clauses, row)
    if table is None:
        return None
    most = max(map(len, row_texts(text)), default=0)
    return None if table.plan(row, most) is not None else (most, table.room(row))


class Table:
    """The grid of a table of the document, as its cells tell it."""

    def __init__(self, rows: Sequence[Clause], cells: Sequence[Clause], label: str = "") -> None:
        """`rows` and `cells` in order, none of another table; `label` is what the table is called."""
        self._rows = rows
        self._label = label
        self._at = {row.id: place for place, row in enumerate(rows)}
        self._cells = [replace(cell, cell=self._place(cell, cells)) for cell in cells]
        self._shown: list[list[Clause]] = [[] for _ in rows]
        self._heads = 0
        for cell in self._cells:
            place = _grid(cell)
            for row in range(place.row, min(place.row + place.row_span, len(rows))):
                self._shown[row].append(cell)
            if place.header:
                self._heads = max(self._heads, place.row + 1)

    @classmethod
    def around(cls, clauses: Sequence[Clause], row: ClauseId) -> Table | None:
        """The table in which a row stands; None where `row` is no row of these clauses."""
        found = next((one for one in clauses if one.id == row), None)
        if found is None or found.kind != "row":
            return None
        rows = [one for one in clauses if one.kind == "row" and one.parent == found.parent]
        inside = {one.id for one in rows}
        cells = [one for one in clauses if one.kind == "cell" and one.parent in inside]
        label = next((one.label for one in clauses if one.id == found.parent), "")
        return cls(rows, cells, label)

    def _place(self, cell: Clause, cells: Sequence[Clause]) -> CellPlace:
        assert cell.parent is not None
        row = self._at[cell.parent]
        if cell.cell is not None:
            return replace(cell.cell, row=row)
        return CellPlace(row, [one.id for one in cells if one.parent == cell.parent].index(cell.id))

    # Shapes

    def _shape(self, row: int) -> Shape:
        return tuple(sorted((_grid(cell).column, _grid(cell).column_span) for cell in self._shown[row]))

    @cached_property
    def _usual(self) -> Shape:
        """The shape that most rows below the heads have, the one with more cells where two are as frequent."""
        shapes = Counter(self._shape(row) for row in range(self._heads, len(self._rows)))
        return max(shapes, key=lambda shape: (shapes[shape], len(shape)), default=())

    def _shape_after(self, row: int, merged: Sequence[Clause]) -> tuple[Shape, int]:
        """The shape of a new row after this one, and the row that has it already."""
        own, usual = self._shape(row), self._usual
        is_head = row < self._heads
        beside = [self._shape(other) for other in (row - 1, row + 1) if self._heads <= other < len(self._rows)]
        # A stretch of rows that are built alike has its own columns.
        is_merged = len(own) < len(usual) and (len(own) < 2 or own not in beside)
        if usual and (is_head or is_merged) and all(_fits(_grid(cell), usual) for cell in merged):
            return self._usual_near(row)
        return own, row

    def _usual_near(self, row: int) -> tuple[Shape, int]:
        """The usual shape, and the row nearest to this one that has it."""
        alike = [other for other in range(self._heads, len(self._rows)) if self._shape(other) == self._usual]
        return self._usual, min(alike, key=lambda other: (abs(other - row), other))

    # New rows

    def after(self, row: ClauseId) -> ClauseId:
        """The row after which a new one stands: nothing comes between the heads of the columns."""
        return self._rows[max(self._at[row], self._heads - 1)].id

    def plan(self, row: ClauseId, cells: int) -> RowPlan | None:
        """A new row after `row` with at least this many cells; None where there is no room for them.

        It belongs to whatever its neighbour belongs to: a merged cell that ends with the neighbour goes on, unless there is a cell
        more in the new row than that leaves room for.
        """
        at = max(self._at[row], self._heads - 1)
        tall = [cell for cell in self._shown[at] if _grid(cell).row_span > 1]
        through = [cell for cell in tall if _grid(cell).row + _grid(cell).row_span > at + 1]
        ending = [] if at < self._heads else [cell for cell in tall if cell not in through]
        merged = [*through, *ending]
        shapes = [(self._shape_after(at, merged), merged), (self._shape_after(at, merged), through)]
        if ending:
            shapes.append((self._usual_near(at), through))
        for (shape, model), continued in shapes:
            taken = {column for cell in continued for column in _columns(_grid(cell))}
            own = [CellPlace(at + 1, column, 1, span) for column, span in shape if column not in taken]
            if max(cells, 1) <= len(own) and all(_fits(_grid(cell), shape) for cell in continued):
                apart = len(continued) < len(through) + len(ending)
                ids = tuple(cell.id for cell in continued)
                return RowPlan(self._rows[at].id, self._rows[model].id, tuple(own), ids, apart)
        return None

    def others_near(self, row: ClauseId) -> list[ClauseId]:
        """The other rows below the heads, the nearest first."""
        at = self._at[row]
        others = [other for other in range(self._heads, len(self._rows)) if other != at]
        return [self._rows[other].id for other in sorted(others, key=lambda other: (abs(other - at), other))]

    def spans(self, plan: RowPlan, place: CellPlace, text: str) -> tuple[Span, ...]:
        """How the words of a new cell look: in bold or italics where all words of its column's cell beside it are."""
        for row in (plan.model, *self.others_near(plan.model)):
            cell = next((one for one in self._shown[self._at[row]] if _columns(_grid(one)) == _columns(place)), None)
            words = "" if cell is None else cell.text.strip()
            if cell is None or not words or _grid(cell).row != self._at[row]:
                continue
            start = cell.text.index(words)
            whole = [span for span in cell.spans if span.start <= start and span.end >= start + len(words)]
            return tuple(replace(span, start=0, end=len(text)) for span in whole if text)
        return ()

    def room(self, row: ClauseId) -> int:
        """The most cells that a new row after `row` can have."""
        most = 0
        while self.plan(row, most + 1) is not None:
            most += 1
        return most

    # Names

    def label(self, row: ClauseId, place: int) -> str:
        """What the new row is called that is the `place`-th (from 0) after `row`: "Tableau 2, ligne 5 bis"; "ligne 0" before the
        first."""
        after = self._at[self.after(row)]
        if after >= self._heads:
            return repeated(self._rows[after].label, place)
        first = f"{self._label}, ligne 0" if self._label else "ligne 0"
        return repeated(first, place - 1) if place else first

    @cached_property
    def column_names(self) -> Mapping[int, str]:
        """What cells call their column, by its number: "« Indicateur »", "colonne 3"."""
        found: dict[int, str] = {}
        for cell in self._cells:
            row = self._rows[_grid(cell).row].label
            if cell.label.startswith(f"{row}, "):
                found.setdefault(_grid(cell).column, cell.label.removeprefix(f"{row}, "))
        return found

    def column_name(self, column: int) -> str:
        return self.column_names.get(column, f"colonne {column + 1}")


def refitted(
    cells: Mapping[ClauseId, Sequence[tuple[ClauseId, CellPlace]]], before: Sequence[ClauseId], now: Sequence[ClauseId]
) -> dict[ClauseId, CellPlace]:
    """The places of all cells of a table whose rows are others now: some new, gone or elsewhere.

    `cells` are those of each row, with their places among the rows `before` (new rows' cells: anywhere). A merged cell reaches over
    those of its rows that still follow it without a gap, and over new rows that have no cell below it.
    """
    old = {row: place for place, row in enumerate(before)}
    found: dict[ClauseId, CellPlace] = {}
    for at, row in enumerate(now):
        for cell, place in cells.get(row, ()):
            span = 1
            if row in old and place.row_span > 1:
                last = old[row] + place.row_span - 1
                while at + span < len(now):
                    below = now[at + span]
                    if below in old:
                        belongs = old[row] < old[below] <= last
                    else:
                        belongs = not any(_meet(place, other) for _, other in cells.get(below, ()))
                    if not belongs:
                        break
                    span += 1
            found[cell] = replace(place, row=at, row_span=span)
    return found


_REPEATED: Final = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies")


def repeated(label: str, place: int) -> str:
    """ "3.2 bis", "3.2 ter" …, then by numbers: what new clauses after 3.2 are called, `place` from 0."""
    return f"{label} {_REPEATED[place]}" if place < len(_REPEATED) else f"{label} bis {place + 1}"


def _grid(cell: Clause) -> CellPlace:
    assert cell.cell is not None
    return cell.cell


def _columns(place: CellPlace) -> range:
    return range(place.column, place.column + place.column_span)


def _meet(one: CellPlace, other: CellPlace) -> bool:
    return one.column < other.column + other.column_span and other.column < one.column + one.column_span


def _fits(merged: CellPlace, shape: Shape) -> bool:
    """Whether whole cells of the shape stand below a merged cell, and all its columns are theirs."""
    inside = [span for column, span in shape if column in _columns(merged) and column + span <= merged.column + merged.column_span]
    crossing = [column for column, span in shape if _meet(merged, CellPlace(0, column, 1, span))]
    return len(inside) == len(crossing) and sum(inside) == merged.column_span

"""New rows of a table: which cells they have, from the row after which they stand, and what people call them.

A line of an insertion is a row, its cells parted by tabs. It is built like its neighbour; after a line that is merged across (the
name of an axis, a total) and after the heads of the columns it is built like most rows of the table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from facilitation.text.clauses import SOFT_BREAK as SOFT_BREAK
from facilitation.text.clauses import CellPlace, Clause, ClauseId, Span

CELL_END: Final = "\t"

Shape = tuple[tuple[int, int], ...]
"""(column, columns it takes) of each cell that shows in a row, those that reach down into it included."""


@dataclass(frozen=True, slots=True)
class RowPlan:
    """Where new rows stand and what they are made of.

    They stand after the row `after` and look like `model`; `cells` are the places of their own cells, `texts` the words of these,
    row by row; `continued` are the merged cells of rows above that reach down into them. `apart`: a merged cell ends above them,
    and they have a cell of their own there.
    """

    after: ClauseId
    model: ClauseId
    cells: tuple[CellPlace, ...]
    texts: tuple[tuple[str, ...], ...]
    continued: tuple[ClauseId, ...]
    apart: bool

    def speaks_only_in(self, columns: Collection[int]) -> list[CellPlace]:
        """The cells with words that are in these columns and in no other."""
        spoken = [cell for place, cell in enumerate(self.cells) if any(words[place] for words in self.texts)]
        return [cell for cell in spoken if all(column in columns for column in _columns(cell))]


@dataclass(frozen=True, slots=True)
class RowField:
    """A cell of a row to be written: `open` to words, or covered by a merged cell above; `goes_on`: that cell ends above, and goes
    on where no words are given. `length`: letters of a longer cell of the column. It takes up `span` columns."""

    column: int
    name: str
    open: bool
    goes_on: bool
    length: int
    span: int = 1


def row_texts(text: str) -> list[list[str]]:
    """The rows of an insertion, each with the words of its cells; rows without words are left out."""
    lines = ([words.replace(SOFT_BREAK, "\n").strip() for words in line.split(CELL_END)] for line in text.split("\n"))
    return [cells for cells in lines if any(cells)]


def too_many_cells(clauses: Sequence[Clause], row: ClauseId, text: str) -> tuple[int, int] | None:
    """(cells that a line of `text` has, cells that a new row after `row` can have) where there is no room for them, else None.

    `clauses` are the document's. None too where `row` is no row: new paragraphs have no cells.
    """
    table = Table.around(clauses, row)
    if table is None or table.plan(row, text) is not None:
        return None
    return max(map(len, row_texts(text)), default=0), table.room(row)


@dataclass(frozen=True, slots=True)
class _Part:
    """A cell of a new row: its own, or the `merged` one above that goes on; one that `ends` above may have words again here."""

    place: CellPlace
    merged: ClauseId | None = None
    ends: bool = False


@dataclass(frozen=True, slots=True)
class _Layout:
    """One way to build a new row; `apart` whatever it holds."""

    after: ClauseId
    model: ClauseId
    parts: tuple[_Part, ...]
    apart: bool

    def placed(self, words: Sequence[Mapping[int, str]]) -> RowPlan | None:
        """With words told by the column that their cell begins with; None where one has no cell."""
        columns = {part.place.column for part in self.parts}
        if any(said and column not in columns for cells in words for column, said in cells.items()):
            return None
        return self.filled([[cells.get(part.place.column, "") for part in self.parts] for cells in words])

    def filled(self, texts: Sequence[Sequence[str]]) -> RowPlan | None:
        """With these words in the cells; None where there is no room for them."""
        own = [part for part in self.parts if part.merged is None]
        rows = [_cut(cells, len(self.parts)) for cells in texts]
        most = max(map(len, rows), default=0)
        if most > len(self.parts) or not own:
            return None
        meant = list(self.parts) if most > len(own) else own
        words = [dict(zip(meant, cells, strict=False)) for cells in rows]
        spoken = {part for cells in words for part, said in cells.items() if said and part.merged is not None}
        if any(not part.ends for part in spoken):
            return None
        kept = [part for part in self.parts if part.merged is None or part in spoken]
        return RowPlan(
            self.after,
            self.model,
            tuple(part.place for part in kept),
            tuple(tuple(cells.get(part, "") for part in kept) for cells in words),
            tuple(part.merged for part in self.parts if part.merged is not None and part not in spoken),
            self.apart or bool(spoken),
        )


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

    def is_head(self, row: ClauseId) -> bool:
        return self._at[row] < self._heads

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((_grid(cell).column + _grid(cell).column_span for cell in self._cells), default=0)

    def plan(self, row: ClauseId, text: str, columns: Sequence[str] = ()) -> RowPlan | None:
        """The rows of an insertion of `text` after `row`; None where one of them has more cells than there is room for.

        `columns` are those that the cells were written for, where not all received (`row_forms.py`): words in others are no matter
        of the plan.

        They belong to whatever their neighbour belongs to, and so have no cell where a merged one goes on. Written with a cell for
        every column, they may leave that one empty; with words in it, a merged cell that ends with the neighbour ends there.
        """
        texts = row_texts(text)
        if columns:
            if any(any(cells[len(columns) :]) for cells in texts):
                return None
            words = [
                {int(column): said for column, said in zip(columns, cells, strict=False) if column.isdigit()} for cells in texts
            ]
            return next((plan for layout in self._layouts(row) if (plan := layout.placed(words)) is not None), None)
        return next((plan for layout in self._layouts(row) if (plan := layout.filled(texts)) is not None), None)

    def room(self, row: ClauseId) -> int:
        """The most cells with words that a new row after `row` can have."""
        return max(sum(part.merged is None or part.ends for part in layout.parts) for layout in self._layouts(row))

    def fields(self, row: ClauseId) -> tuple[RowField, ...]:
        """What can be filled in for a new row after `row`, from left to right: a text with a cell for each has a `plan`."""
        return self.ways(row)[0]

    def ways(self, row: ClauseId) -> list[tuple[RowField, ...]]:
        """As `fields`, for each way in which a new row can be built."""
        return [tuple(map(self._field, layout.parts)) for layout in self._layouts(row)]

    def _field(self, part: _Part) -> RowField:
        column, is_open = part.place.column, part.merged is None or part.ends
        length = self._usual_length(part.place)
        return RowField(column, self.column_name(column), is_open, part.ends, length, part.place.column_span)

    def _usual_length(self, place: CellPlace) -> int:
        lengths = sorted(
            len(cell.text)
            for cell in self._cells
            if _grid(cell).row >= self._heads and _columns(_grid(cell)) == _columns(place) and cell.text
        )
        return lengths[len(lengths) * 3 // 4] if lengths else 0

    def _layouts(self, row: ClauseId) -> list[_Layout]:
        """The ways in which a new row can be built, the first that has room for all its cells being the right one."""
        at = max(self._at[row], self._heads - 1)
        tall = [cell for cell in self._shown[at] if _grid(cell).row_span > 1]
        through = [cell for cell in tall if _grid(cell).row + _grid(cell).row_span > at + 1]
        ending = [] if at < self._heads else [cell for cell in tall if cell not in through]
        found = [self._layout(at, self._shape_after(at, [*through, *ending]), through, ending)]
        if ending and all(_fits(_grid(cell), self._usual) for cell in through):
            # A merged cell over several columns ends, and each of them has its cell again.
            found.append(self._layout(at, self._usual_near(at), through, []))
        return found

    def _layout(self, at: int, built: tuple[Shape, int], through: Sequence[Clause], ending: Sequence[Clause]) -> _Layout:
        shape, model = built
        merged = [*through, *ending]
        taken = {column for cell in merged for column in _columns(_grid(cell))}
        parts = [_Part(CellPlace(at + 1, column, 1, span)) for column, span in shape if column not in taken]
        for cell in merged:
            place = replace(_grid(cell), row=at + 1, row_span=1)
            ends = cell in ending and (place.column, place.column_span) in shape
            parts.append(_Part(place, cell.id, ends))
        parts.sort(key=lambda part: part.place.column)
        ended = not ending and any(_grid(cell).row_span > 1 and cell not in through for cell in self._shown[at])
        return _Layout(self._rows[at].id, self._rows[model].id, tuple(parts), ended and at >= self._heads)

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


def _cut(cells: Sequence[str], most: int) -> list[str]:
    """Without the empty cells at the end for which there is no room."""
    kept = list(cells)
    while len(kept) > most and not kept[-1]:
        kept.pop()
    return kept


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

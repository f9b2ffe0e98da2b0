"""Tables of a text under validation laid out on the page: merged cells, columns as wide as their words ask for, heads repeated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus import Paragraph

from facilitation.papers.fitting import longest_word, widened
from facilitation.papers.long_table import Cell, LongTable, Row
from facilitation.papers.styles import style
from facilitation.papers.writing import Markup, paragraph

NARROW_COLUMNS = 6
"""Tables with more columns lie across: upright, none would have room for a word like "institutionnelle"."""
TALLEST_HEAD = 0.35
"""Share of a page that a repeated head may take; a taller one is an ordinary row."""
TALLEST_MERGED = 0.6
"""Share of a page that rows tied together by a merged cell may take."""
_BREAKABLE = re.compile("[ \t\n]+")
_NUMBER = re.compile(r"[+\-–−]?\d[\d\s]*(?:[.,]\d{3})*(?:[.,]\d+)?\s?%?")
"""A figure; « 1.2.3 » is the name of a line."""
_MOSTLY = 0.6
"""Share of a column's cells from which on numbers stand flush right in it."""
_EVEN = 42.0
"""Letters of a cell beyond which more text asks for no wider column."""
_SHORT_WORD = 12
"""Letters of what stands for a figure."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell in its grid; `words` one below the other, `text` the same without marks, to measure."""

    row: int
    column: int
    row_span: int
    column_span: int
    header: bool
    words: tuple[Markup, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table read out: `rows` is their number, cells sorted by row and column and never over one another."""

    rows: int
    columns: int
    cells: tuple[GridCell, ...]

    @property
    def least_widths(self) -> list[float]:
        """Points of the longest word of each column; merged cells ask for nothing."""
        words: list[set[str]] = [set() for _ in range(self.columns)]
        for cell in self.cells:
            if cell.column_span == 1:
                words[cell.column].update(_BREAKABLE.split(cell.text))
        return [longest_word(words[column] or {""}) for column in range(self.columns)]

    def is_wide(self, room: float) -> bool:
        """Whether `room` points are too few to read it in."""
        return self.columns > NARROW_COLUMNS or sum(self.least_widths) > room


def laid_out(cells: Sequence[GridCell], rows: int) -> Grid:
    """A grid in which every cell has its place: spans that would reach over the edge or another cell are cut back."""
    columns = max((cell.column + cell.column_span for cell in cells), default=1)
    taken: set[tuple[int, int]] = set()
    placed: list[GridCell] = []
    for cell in sorted(cells, key=lambda one: (one.row, one.column)):
        column = cell.column
        while (cell.row, column) in taken:
            column += 1
        across = 1
        while across < cell.column_span and (cell.row, column + across) not in taken:
            across += 1
        columns = max(columns, column + across)
        down = max(1, min(cell.row_span, rows - cell.row))
        taken.update((cell.row + r, column + c) for r in range(down) for c in range(across))
        placed.append(GridCell(cell.row, column, down, across, cell.header, cell.words, cell.text))
    return Grid(rows, columns, tuple(placed))


def table(grid: Grid, width: float, page_height: float) -> LongTable:
    """The grid as a table `width` points wide."""
    widths = widened(_wanted(grid), grid.least_widths, width)
    heads = _head_rows(grid)
    rows = _rows(grid)
    made = LongTable(widths, rows[heads:], head=rows[:heads], page_height=page_height, space_after=10)
    if heads and sum(row.height for row in rows[:heads]) > TALLEST_HEAD * page_height:
        heads, rows = 0, _rows(grid)
        made = LongTable(widths, rows, page_height=page_height, space_after=10)
    apart = _parted(grid, [row.height for row in rows], TALLEST_MERGED * page_height)
    return table(apart, width, page_height) if apart is not grid else made


def _parted(grid: Grid, heights: Sequence[float], tallest: float) -> Grid:
    """The same grid where no merged cell ties together more rows than a page can hold: such a cell stands in its first row."""
    tied: list[int] = list(range(grid.rows))
    for cell in grid.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            tied[row] = min(tied[row], tied[cell.row])
    groups: dict[int, float] = {}
    for row, first in enumerate(tied):
        groups[first] = groups.get(first, 0.0) + heights[row]
    if all(groups[tied[cell.row]] <= tallest for cell in grid.cells if cell.row_span > 1):
        return grid
    cells = [replace(cell, row_span=1) if groups[tied[cell.row]] > tallest else cell for cell in grid.cells]
    return replace(grid, cells=tuple(cells))


def _head_rows(grid: Grid) -> int:
    """How many rows at the top are heads, never all of them."""
    headless = {cell.row for cell in grid.cells if not cell.header}
    filled = {cell.row for cell in grid.cells}
    heads = 0
    while heads in filled and heads not in headless:
        heads += 1
    # A head that is merged with what is below it cannot be parted from it.
    while heads and any(cell.row < heads < cell.row + cell.row_span for cell in grid.cells):
        heads -= 1
    return heads if heads < grid.rows else 0


def _wanted(grid: Grid) -> list[float]:
    """How much room each column asks for: the more it has to say, the more, with measure."""
    wanted = [1.0] * grid.columns
    lengths: list[list[int]] = [[] for _ in range(grid.columns)]
    for cell in grid.cells:
        if cell.column_span == 1:
            lengths[cell.column].append(len(cell.text))
    for column, found in enumerate(lengths):
        if found:
            longest = sorted(found)[-max(1, len(found) // 4) :]
            typical = sum(longest) / len(longest)
            wanted[column] = 4 + min(typical, _EVEN) + max(0.0, typical - _EVEN) ** 0.7
    return wanted


def _rows(grid: Grid) -> list[Row]:
    """Rows of the table with, for each, the columns that merged cells from above cover."""
    figures = _columns_of_figures(grid)
    cells: list[list[Cell]] = [[] for _ in range(grid.rows)]
    covered: list[list[tuple[int, int, bool]]] = [[] for _ in range(grid.rows)]
    filled: list[set[int]] = [set() for _ in range(grid.rows)]
    for cell in grid.cells:
        # A line over the whole table announces the rows below it.
        banner = cell.column_span == grid.columns > 1 and not cell.header
        words = _paragraphs(cell, banner, cell.column in figures)
        shaded = cell.header or banner
        cells[cell.row].append(Cell(cell.column, words, cell.column_span, cell.row_span, shaded, middle=cell.header))
        for row in range(cell.row, cell.row + cell.row_span):
            filled[row].update(range(cell.column, cell.column + cell.column_span))
            if row > cell.row:
                covered[row].append((cell.column, cell.column_span, cell.header))
    for row, columns in enumerate(filled):
        cells[row] += [Cell(column) for column in range(grid.columns) if column not in columns]
    return [
        Row(sorted(one, key=lambda cell: cell.column), covered=tuple(sorted(over)), with_next=_announces(one, grid))
        for one, over in zip(cells, covered, strict=True)
    ]


def _announces(cells: Sequence[Cell], grid: Grid) -> bool:
    return len(cells) == 1 and cells[0].column_span == grid.columns > 1 and cells[0].row_span == 1


def _columns_of_figures(grid: Grid) -> frozenset[int]:
    """Columns whose cells are mostly numbers."""
    found: dict[int, list[bool]] = {}
    for cell in grid.cells:
        if cell.column_span == 1 and not cell.header and cell.text.strip():
            found.setdefault(cell.column, []).append(_NUMBER.fullmatch(cell.text.strip()) is not None)
    return frozenset(column for column, numbers in found.items() if len(numbers) > 1 and sum(numbers) >= _MOSTLY * len(numbers))


def _paragraphs(cell: GridCell, banner: bool, in_figures: bool) -> tuple[Paragraph, ...]:
    # « Néant » or « 6 mois » stand under the figures of their column, and its name above them.
    right = in_figures and cell.column_span == 1 and len(cell.text.strip()) <= _SHORT_WORD
    if cell.header:
        name = "cell_head_right" if in_figures and cell.column_span == 1 else "cell_head"
    elif banner:
        name = "cell_bold"
    else:
        name = "cell_right" if right or (in_figures and _NUMBER.fullmatch(cell.text.strip())) else "cell"
    return tuple(paragraph(words, style(name)) for words in cell.words)

"""Tables of an ODT as they are written: every cell in its place, merged ones with what they cover, heads repeated on each page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from odfdo import Element, Table

from facilitation.documents.odt.printed import Printed
from facilitation.documents.odt.writing_styles import BODY_CELL, HEAD_CELL, WHOLE_ROW, WIDTHS

_MANY: Final = 9
"""Tables with more columns ask for a page across, and so do those whose words an upright page would cut."""
_EVEN: Final = 42
"""Letters of a cell beyond which more text asks for no wider column."""
_BREAKABLE: Final = re.compile("[ \t\n]+")
_LONGEST_WHOLE: Final = 600
"""Letters of a cell beyond which its row may be parted between two pages."""
_LETTER: Final = 0.2
"""Centimetres of a letter of a table's words, in bold."""
_PADDING: Final = 0.25
_LEAST: Final = 0.6


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of the grid where a cell begins; `cell` None for an empty one."""

    cell: Printed | None = None
    across: int = 1
    down: int = 1


@dataclass(frozen=True)
class Grid:
    """`rows` hold a slot for each column, None where a merged cell covers the place; the first `heads` rows name the columns."""

    rows: tuple[tuple[Slot | None, ...], ...]
    heads: int

    @property
    def columns(self) -> int:
        return len(self.rows[0])

    @cached_property
    def is_wide(self) -> bool:
        return self.columns > _MANY or sum(self.least_widths) > WIDTHS["portrait"]

    @cached_property
    def least_widths(self) -> list[float]:
        """Centimetres of the longest word of each column; merged cells ask for nothing."""
        least = [_LEAST] * self.columns
        for row in self.rows:
            for column, slot in enumerate(row):
                if slot is not None and slot.cell is not None and slot.across == 1:
                    longest = max(map(len, _BREAKABLE.split(slot.cell.text)))
                    least[column] = max(least[column], longest * _LETTER + _PADDING)
        return least

    @cached_property
    def letters(self) -> int:
        return sum(len(slot.cell.text) for row in self.rows for slot in row if slot is not None and slot.cell is not None)


def gathered(clauses: Sequence[Printed]) -> dict[str, list[list[Printed]]]:
    """The rows of each table, with their cells, by the id of the table's first clause.

    A row stands in the table among whose clauses it is found, wherever it came from; one among none is a table by itself.
    """
    cells: dict[str, list[Printed]] = {}
    for clause in clauses:
        if clause.kind == "cell" and clause.parent is not None:
            cells.setdefault(clause.parent, []).append(clause)
    found: dict[str, list[list[Printed]]] = {}
    rows: set[str] = set()
    open_tables: list[str] = []
    for clause in clauses:
        if clause.kind == "table":
            found[clause.id] = []
            open_tables.append(clause.id)
        elif clause.kind == "row":
            rows.add(clause.id)
            while len(open_tables) > 1 and open_tables[-1] != clause.parent:
                open_tables.pop()
            if not open_tables:
                found[clause.id] = []
                open_tables.append(clause.id)
            found[open_tables[-1]].append(cells.get(clause.id, []))
        elif clause.kind in ("heading", "paragraph", "item"):
            open_tables.clear()
    return {key: lines for key, lines in found.items() if any(lines)}


def laid_out(rows: Sequence[Sequence[Printed]]) -> Grid:
    """A grid without gaps or overlaps: spans that would reach over the edge or over another cell are cut back."""
    taken: set[tuple[int, int]] = set()
    slots: dict[tuple[int, int], Slot] = {}
    for place, cells in enumerate(rows):
        for cell in sorted(cells, key=lambda one: one.cell.column if one.cell else 0):
            at = cell.cell
            column = at.column if at is not None else 0
            while (place, column) in taken:
                column += 1
            across = 1
            while at is not None and across < at.column_span and (place, column + across) not in taken:
                across += 1
            down = max(1, min(at.row_span if at is not None else 1, len(rows) - place))
            taken.update((place + row, column + one) for row in range(down) for one in range(across))
            slots[place, column] = Slot(cell, across, down)
    columns = 1 + max((column for _, column in taken), default=0)
    grid = tuple(
        tuple(slots.get((row, column), None if (row, column) in taken else Slot()) for column in range(columns))
        for row in range(len(rows))
    )
    return Grid(grid, _heads(rows, slots))


def _heads(rows: Sequence[Sequence[Printed]], slots: dict[tuple[int, int], Slot]) -> int:
    """How many rows at the top name the columns; never all, and none that a merged cell ties to what is below."""
    heads = 0
    while heads < len(rows) and rows[heads] and all(cell.cell is not None and cell.cell.header for cell in rows[heads]):
        heads += 1
    while heads and any(row < heads < row + slot.down for (row, _), slot in slots.items()):
        heads -= 1
    return heads if heads < len(rows) else 0


def write_table(name: str, grid: Grid, width: float, styles: Element) -> tuple[Table, list[tuple[Printed, Element]]]:
    """The table `width` centimetres wide, and each clause with the cell that its words go into.

    `styles` are the content's automatic ones, which get those of the table; `name` is no other table's.
    """
    table = Table(name, style=name)
    _put(
        styles,
        Element.from_tag(
            f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="{width}cm" '
            'style:rel-width="100%" fo:margin-top="0.1cm" fo:margin-bottom="0.4cm" table:align="margins" '
            'table:border-model="collapsing"/></style:style>'
        ),
    )
    for place, share in enumerate(_shares(grid, width)):
        column = f"{name}.{place + 1}"
        look = (
            f'<style:style style:name="{column}" style:family="table-column"><style:table-column-properties '
            f'style:column-width="{share:.3f}cm" style:rel-column-width="{round(1000 * share)}*"/></style:style>'
        )
        _put(styles, Element.from_tag(look))
        made = Element.from_tag("table:table-column")
        made.set_attribute("table:style-name", column)
        _put(table, made)
    heads = Element.from_tag("table:table-header-rows")
    if grid.heads:
        _put(table, heads)
    found: list[tuple[Printed, Element]] = []
    for place, slots in enumerate(grid.rows):
        row = Element.from_tag("table:table-row")
        if all(slot is None or slot.cell is None or len(slot.cell.text) <= _LONGEST_WHOLE for slot in slots):
            row.set_attribute("table:style-name", WHOLE_ROW)
        for slot in slots:
            _put(row, _cell(slot, found, head=place < grid.heads))
        _put(heads if place < grid.heads else table, row)
    return table, found


def _put(parent: Element, child: Element) -> None:
    # Tables and rows of odfdo would take a copy, and what is written into the cell later would be lost.
    Element.append(parent, child)


def _cell(slot: Slot | None, found: list[tuple[Printed, Element]], *, head: bool) -> Element:
    if slot is None:
        return Element.from_tag("table:covered-table-cell")
    cell = Element.from_tag("table:table-cell")
    cell.set_attribute("table:style-name", HEAD_CELL if head else BODY_CELL)
    cell.set_attribute("office:value-type", "string")
    if slot.across > 1:
        cell.set_attribute("table:number-columns-spanned", str(slot.across))
    if slot.down > 1:
        cell.set_attribute("table:number-rows-spanned", str(slot.down))
    if slot.cell is not None:
        found.append((slot.cell, cell))
    return cell


def _shares(grid: Grid, width: float) -> list[float]:
    """Centimetres of each column: the more it has to say the more, and no word cut as long as there is room."""
    lengths: list[list[int]] = [[] for _ in range(grid.columns)]
    for row in grid.rows:
        for column, slot in enumerate(row):
            if slot is not None and slot.cell is not None and slot.across == 1:
                lengths[column].append(len(slot.cell.text))
    least = grid.least_widths
    wanted = []
    for found in lengths:
        longer = sorted(found)[-max(1, len(found) // 4) :]
        wanted.append(4 + min(sum(longer) / len(longer), _EVEN) if longer else 4.0)
    if sum(least) >= width:
        return [one * width / sum(least) for one in least]
    spare = width - sum(least)
    return [one + spare * share / sum(wanted) for one, share in zip(least, wanted, strict=True)]

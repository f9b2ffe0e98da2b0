"""New rows of a table whose columns are others now: the cells that they are written in, from left to right.

A row's text says its cells in this order, and is kept with the columns that they were written for: numbers of columns received, ids
of the amendments that have brought others. So its words stay in their columns whatever is decided of these later.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from facilitation.text.clauses import ClauseId
from facilitation.text.rows import RowField, Table, row_texts


@dataclass(frozen=True, slots=True)
class AddedColumn:
    """A column that an amendment (`id`) has brought, right of `boundary` received ones (`ColumnGrid.boundary`)."""

    id: str
    boundary: int
    name: str


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of a new row; `column` is the number of a received column, or the id of the amendment that has brought it."""

    column: str
    field: RowField

    @property
    def own(self) -> bool:
        """Whether it is a cell of the row itself, not of a merged one above."""
        return self.field.open and not self.field.goes_on


@dataclass(frozen=True, slots=True)
class RowForm:
    cells: tuple[FormCell, ...]

    def columns_for(self, text: str) -> tuple[str, ...] | None:
        """The columns that the cells of the text are written for; None where there are more cells than columns."""
        most = max(map(len, row_texts(text)), default=0)
        own = [cell for cell in self.cells if cell.own]
        meant = own if most <= len(own) else self.cells
        return tuple(cell.column for cell in meant) if most <= len(meant) else None


def row_forms(table: Table, row: ClauseId, added: Sequence[AddedColumn], gone: Collection[int]) -> list[RowForm]:
    """The ways in which a new row after `row` can be written, the first that has room for its words being the right one.

    `added` are the columns that have come, in their order; `gone` the received ones that are no longer there.
    """
    return [RowForm(tuple(_cells(fields, table.width, added, gone))) for fields in table.ways(row)]


def fitting(table: Table, row: ClauseId, forms: Sequence[RowForm], text: str) -> tuple[str, ...] | None:
    """The columns that the cells of the text are written for on the table that stands; None where there is no room for them."""
    for form in forms:
        columns = form.columns_for(text)
        if columns is not None and table.plan(row, text, columns) is not None:
            return columns
    return None


def brought_words(text: str, columns: Sequence[str]) -> list[Mapping[str, str]]:
    """The words of each row of a text in columns that amendments have brought, by their ids."""
    return [
        {column: words for column, words in zip(columns, cells, strict=False) if words and not column.isdigit()}
        for cells in row_texts(text)
    ]


def _cells(fields: Sequence[RowField], width: int, added: Sequence[AddedColumn], gone: Collection[int]) -> Iterator[FormCell]:
    for boundary in range(width + 1):
        if _has_cell(fields, boundary, width):
            for one in added:
                if one.boundary == boundary:
                    yield FormCell(one.id, RowField(-1, one.name, open=True, goes_on=False, length=0))
        for field in fields:
            if field.column == boundary and not all(column in gone for column in range(boundary, boundary + field.span)):
                yield FormCell(str(boundary), field)


def _has_cell(fields: Sequence[RowField], boundary: int, width: int) -> bool:
    """As `ColumnGrid.way` has it for rows that are there."""
    for field in fields:
        end = field.column + field.span
        if field.column < boundary < end or (field.column == 0 and end == width > 1 and boundary in (0, width)):
            return False
    return any(field.column + field.span == boundary if boundary else field.column == 0 for field in fields)

"""Amendments that add a column to a table or take one out: one number, one decision for all its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from facilitation.amendments.amendments import AmendmentsService
from facilitation.amendments.clauses import Clauses
from facilitation.amendments.consolidating import ConsolidationService
from facilitation.amendments.insertions import about_columns, column_title, present_forms, row_columns
from facilitation.amendments.values import Amendment, Author, Part
from facilitation.errors import PalabreError
from facilitation.text import told_rows
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.columns import ColumnGrid
from facilitation.text.row_forms import FormCell, RowForm
from facilitation.text.rows import SOFT_BREAK, RowField, Table
from facilitation.text.runs import as_lines
from facilitation.text.told_columns import row_name


@dataclass(frozen=True, slots=True)
class ColumnField:
    """A cell of a new column to be written: that of the row `row`, called `name`; `head` of the column."""

    row: str
    name: str
    head: bool


class ColumnsService:
    def __init__(self, amendments: AmendmentsService, consolidation: ConsolidationService, texts: Clauses) -> None:
        self._amendments = amendments
        self._consolidation = consolidation
        self._texts = texts

    def fields(self, beside: str) -> tuple[ColumnField, ...]:
        """What can be written for a new column right of a cell, or before the first one of a table, from the head down: a line of
        its text for each.

        Raises PalabreError("amendment.column_not_here") for another clause.
        """
        clauses, grid = self._grid(beside)
        cells = grid.new_cells(grid.boundary(ClauseId(beside)))
        if not cells:
            raise PalabreError("amendment.column_not_here", label=self._texts.clause(beside).label)
        return tuple(ColumnField(cell.row, row_name(clauses, cell.row), cell.at < grid.heads) for cell in cells)

    def add(self, beside: str, texts: Sequence[str], *, authors: Sequence[Author], **more: Any) -> Amendment:
        """Records a new column right of a cell, or before the first one of a table.

        `texts` are its cells as `fields` has them, or one for each row of the table. `more` as in `AmendmentsService.add`, which
        says what is refused. The cell that is recorded is the uppermost beside it.
        """
        _, grid = self._grid(beside)
        cells = grid.new_cells(grid.boundary(ClauseId(beside)))
        lines = [text.strip().replace("\r", "").replace("\n", SOFT_BREAK) for text in texts]
        if len(lines) == len(grid.rows) > len(cells):
            # Written row by row: those with a cell that is merged across have nothing to say.
            own = {cell.at for cell in cells}
            if not any(line for at, line in enumerate(lines) if at not in own):
                lines = [line for at, line in enumerate(lines) if at in own]
        while len(lines) > len(cells) and not lines[-1]:
            lines.pop()
        anchor = cells[0].beside if cells and beside != grid.table else beside
        return self._amendments.add(anchor, "column", "\n".join(lines), authors=authors, base_text="", **more)

    def table(self, clause: str) -> Clause:
        """The table that a clause is or stands in; raises PalabreError("amendment.column_not_here") where it does not."""
        here = self._texts.clause(clause)
        by_id = {one.id: one for one in self._texts.clauses(self._texts.document_of(clause))}
        found: Clause | None = here
        while found is not None and found.kind != "table":
            found = by_id.get(found.parent) if found.parent is not None else None
        if found is None:
            raise PalabreError("amendment.column_not_here", label=here.label)
        return found

    def column(self, cell: str) -> tuple[Clause, ...]:
        """The cells of the column of this one, from the head down: what goes with it.

        Raises PalabreError: ("amendment.column_not_here") it is no cell, ("amendment.column_unclear") merged cells do not tell the
        column apart, ("amendment.column_last") the table has no other.
        """
        clauses, grid = self._grid(cell)
        if cell == grid.table:
            raise PalabreError("amendment.column_not_here", label=self._texts.clause(cell).label)
        found = grid.column(ClauseId(cell))
        if isinstance(found, str):
            raise PalabreError(f"amendment.{found}", label=self._texts.clause(cell).label)
        by_id = {one.id: one for one in clauses}
        return tuple(by_id[one] for one in found)

    def remove(self, cell: str, *, authors: Sequence[Author], **more: Any) -> Amendment:
        """Records that the column of a cell goes; raises PalabreError as `column` does, and where it is gone already."""
        column = self.column(cell)
        document = self._texts.document_of(cell)
        now = self._consolidation.consolidated(document).by_id
        for one in column:
            columns = now[one.id].columns
            if columns is not None and columns.gone:
                raise PalabreError("amendment.clause_deleted", label=one.label)
        base = as_lines([now[one.id].text for one in column])
        # It goes whatever its cells say by then: what tells them are the words received.
        parts = [Part(one.id, document, one.text) for one in column]
        return self._amendments.add(parts[0].clause, "column_out", "", authors=authors, base_text=base, parts=parts, **more)

    # New rows of a table whose columns are others now

    def row_forms(self, row: str, number: str = "") -> tuple[RowForm, ...]:
        """The ways in which a new row after this one is written on the table as it stands; () where that is as it was received.

        Those of the amendment `number` are written as they were.
        """
        if number:
            return self._form_of(self._amendments.numbered(number))
        clauses = self._texts.clauses(document := self._texts.document_of(row))
        clause = self._texts.clause(row)
        here = about_columns(clause, clauses, self._amendments.adopted(document))
        table = Table.around(clauses, clause.id) if here else None
        return tuple(present_forms(table, clause, clauses, here)) if table is not None else ()

    def _form_of(self, amendment: Amendment) -> tuple[RowForm, ...]:
        columns = self.of_rows(amendment)
        clauses = self._texts.clauses(self._texts.document_of(amendment.clause))
        table = Table.around(clauses, ClauseId(amendment.clause)) if columns.keys else None
        if table is None:
            return ()
        fields = {str(field.column): field for fields in table.ways(ClauseId(amendment.clause)) for field in fields}
        cells = (
            FormCell(key, fields.get(key, RowField(-1, columns.title(key), open=True, goes_on=False, length=0)))
            for key in columns.keys
        )
        return (RowForm(tuple(cells)),)

    def still_stand(self, amendment: Amendment) -> bool:
        """Whether the rows of an amendment were written for the very columns that its table has now."""
        try:
            return self.written_for(amendment.clause, amendment.text).keys == amendment.columns
        except PalabreError:
            return False

    def of_rows(self, amendment: Amendment) -> told_rows.Columns:
        """The columns that the rows of an amendment, or of the one that it bears on, were written for, to be told with them."""
        while amendment.parent is not None:
            amendment = self._amendments.get(amendment.parent)
        return self.told(amendment.columns)

    def told(self, columns: Sequence[str]) -> told_rows.Columns:
        return told_rows.Columns(columns, lambda one: column_title(self._amendments.get(one)))

    def written_for(self, row: str, text: str) -> told_rows.Columns:
        """The columns that new rows after this one would be written for now; raises PalabreError("amendment.row_columns")."""
        clauses = self._texts.clauses(document := self._texts.document_of(row))
        return self.told(row_columns(text, self._texts.clause(row), clauses, self._amendments.adopted(document)))

    # Inside

    def _grid(self, cell: str) -> tuple[Sequence[Clause], ColumnGrid]:
        clauses = self._texts.clauses(self._texts.document_of(cell))
        grid = ColumnGrid.around(clauses, ClauseId(cell))
        if grid is None or not grid.knows(ClauseId(cell)):
            raise PalabreError("amendment.column_not_here", label=self._texts.clause(cell).label)
        return clauses, grid

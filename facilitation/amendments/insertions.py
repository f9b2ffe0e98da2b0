"""What cannot be put in where it is proposed, told when it is recorded: too wide a row, a block that would cut a part in two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from facilitation.amendments.values import Amendment
from facilitation.errors import PalabreError
from facilitation.text import blocks
from facilitation.text.changes import number_order
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.columns import ColumnGrid, column_lines, table_of
from facilitation.text.row_forms import AddedColumn, RowForm, fitting, row_forms
from facilitation.text.rows import CELL_END, Table, row_texts, too_many_cells

_COLUMN_KINDS: Final = frozenset({"column", "column_out"})


def refuse_unfit(
    kind: str,
    text: str,
    clause: Clause,
    clauses: Sequence[Clause],
    retained: Sequence[Amendment] = (),
    columns: Sequence[str] | None = None,
) -> None:
    """Raises PalabreError where `text` cannot be put in after `clause`, or stand in its place; `clauses` are the document's,
    `retained` what is retained in it, and `columns` those that a row was written for already.

    ("amendment.too_many_cells") a row has more cells than the table; ("amendment.row_columns") so it has where the columns are
    others now; ("amendment.row_column_gone") one that was written before has words in a column that is gone;
    ("amendment.block_in_row") a title, or cells between bars, in place of a row; ("amendment.block_title_first") a title in the
    middle of a block; ("amendment.block_title_depth") a title above the first or too deep; ("amendment.block_in_cell") a table or a
    title in a cell; ("amendment.block_in_place") a title in place of paragraphs that are there; ("amendment.column_not_here"),
    ("amendment.column_too_long") and ("amendment.column_no_head") of a new column.
    """
    if kind == "column":
        _refuse_unfit_column(text, clause, clauses)
        return
    if kind == "insert" and clause.kind == "row":
        _refuse_unfit_row(text, clause, clauses, retained, columns)
        return
    if kind == "replace":
        # Words that were received with such a sign keep it.
        if _has_title(text) and not _has_title(clause.text):
            raise PalabreError("amendment.block_in_place")
        return
    if kind not in ("insert", "block", "split", "join") or blocks.is_plain(text):
        return
    kinds = {line.kind for line in blocks.lines_of(text)}
    if kind == "insert" and clause.kind == "cell" and not kinds.isdisjoint({"heading", "row"}):
        raise PalabreError("amendment.block_in_cell", label=clause.label)
    if kind != "insert" and "heading" in kinds:
        raise PalabreError("amendment.block_in_place")
    fault = blocks.fault(text)
    if fault is not None:
        raise PalabreError(f"amendment.block_{fault}")


def _has_title(text: str) -> bool:
    return any(line.kind == "heading" for line in blocks.lines_of(text))


def row_columns(text: str, clause: Clause, clauses: Sequence[Clause], retained: Sequence[Amendment]) -> tuple[str, ...]:
    """The columns that the cells of new rows after a row are written for, () for those received: on the table as it stands.

    Raises PalabreError("amendment.row_columns") where there are more cells than columns now.
    """
    table = Table.around(clauses, clause.id)
    here = about_columns(clause, clauses, retained)
    if table is None or not here:
        return ()
    forms = present_forms(table, clause, clauses, here)
    columns = fitting(table, clause.id, forms, text)
    if columns is None:
        names = ", ".join(cell.field.name for cell in forms[0].cells)
        cells = max(map(len, row_texts(text)), default=0)
        raise PalabreError("amendment.row_columns", cells=cells, room=sum(cell.own for cell in forms[0].cells), columns=names)
    return columns


def present_forms(table: Table, clause: Clause, clauses: Sequence[Clause], here: Sequence[Amendment]) -> list[RowForm]:
    """The cells in which new rows after a row are written, `here` being what is retained about the columns of its table."""
    grid = ColumnGrid.of_table(clauses, clause.parent)
    coming = [one for one in here if one.kind == "column"]
    coming.sort(key=lambda one: (grid.boundary(ClauseId(one.clause)), number_order(one.number), one.id))
    added = [AddedColumn(one.id, grid.boundary(ClauseId(one.clause)), column_title(one)) for one in coming]
    gone = grid.columns_of(ClauseId(cell) for one in here if one.kind == "column_out" for cell in one.clauses)
    return row_forms(table, clause.id, added, gone)


def column_title(amendment: Amendment) -> str:
    """ "« Responsable »": what the cells of a column that it brings are told by."""
    decision = amendment.decision
    agreed = decision.agreed_text if decision is not None and amendment.adopted else None
    first = next(iter(column_lines(amendment.text if agreed is None else agreed)), "")
    return f"« {' '.join(first.split())} »" if first else amendment.number


def about_columns(clause: Clause, clauses: Sequence[Clause], retained: Sequence[Amendment]) -> list[Amendment]:
    """What is retained about the columns of a row's table."""
    if clause.kind != "row":
        return []
    of_columns = [one for one in retained if one.kind in _COLUMN_KINDS]
    return [one for one in of_columns if table_of(clauses, ClauseId(one.clause)) == clause.parent]


def _refuse_unfit_row(
    text: str, clause: Clause, clauses: Sequence[Clause], retained: Sequence[Amendment], columns: Sequence[str] | None
) -> None:
    """`columns` are those that the row was written for already, None for one that is being written."""
    lines = [line for line in blocks.lines_of(text) if line.kind in ("heading", "row") and CELL_END not in line.text]
    if lines:
        raise PalabreError("amendment.block_in_row", label=clause.label)
    table = Table.around(clauses, clause.id)
    assert table is not None
    if columns is None and row_columns(text, clause, clauses, retained):
        return
    if columns:
        if table.plan(clause.id, text, columns) is None:
            cells = max(map(len, row_texts(text)), default=0)
            raise PalabreError("amendment.too_many_cells", cells=cells, room=len(columns))
        return
    found = too_many_cells(clauses, clause.id, text)
    if found is not None:
        raise PalabreError("amendment.too_many_cells", cells=found[0], room=found[1])
    going = [one for one in about_columns(clause, clauses, retained) if one.kind == "column_out"]
    gone = ColumnGrid.of_table(clauses, clause.parent).columns_of(ClauseId(cell) for one in going for cell in one.clauses)
    plan = table.plan(clause.id, text) if gone else None
    lost = plan.speaks_only_in(gone) if plan is not None else []
    if lost:
        names = ", ".join(table.column_name(part.column) for part in table.fields(clause.id))
        raise PalabreError("amendment.row_column_gone", column=table.column_name(lost[0].column), columns=names)


def _refuse_unfit_column(text: str, clause: Clause, clauses: Sequence[Clause]) -> None:
    grid = ColumnGrid.around(clauses, clause.id)
    cells = [] if grid is None or not grid.knows(clause.id) else grid.new_cells(grid.boundary(clause.id))
    if grid is None or not cells:
        raise PalabreError("amendment.column_not_here", label=clause.label)
    lines = column_lines(text)
    if len(lines) > len(cells):
        raise PalabreError("amendment.column_too_long", lines=len(lines), room=len(cells))
    heads = sum(cell.at < grid.heads for cell in cells)
    if heads and not any(lines[:heads]):
        raise PalabreError("amendment.column_no_head")

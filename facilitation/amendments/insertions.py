"""What cannot be put in where it is proposed, told when it is recorded: too wide a row, a block that would cut a part in two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from facilitation.amendments.values import Amendment
from facilitation.errors import PalabreError
from facilitation.text import blocks
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.columns import ColumnGrid, column_lines, table_of
from facilitation.text.rows import CELL_END, Table, too_many_cells

_COLUMN_KINDS: Final = frozenset({"column", "column_out"})


def refuse_unfit(kind: str, text: str, clause: Clause, clauses: Sequence[Clause], retained: Sequence[Amendment] = ()) -> None:
    """Raises PalabreError where `text` cannot be put in after `clause`, or stand in its place; `clauses` are the document's and
    `retained` what is retained in it.

    ("amendment.too_many_cells") a row has more cells than the table; ("amendment.row_columns") so it has where others than the
    columns received are seen; ("amendment.row_column_gone") it has words in a column that is gone; ("amendment.block_in_row") a
    title, or cells between bars, in place of a row; ("amendment.block_title_first") a title in the middle of a
    block; ("amendment.block_title_depth") a title above the first or too deep; ("amendment.block_in_cell") a table or a title in
    a cell; ("amendment.block_in_place") a title in place of paragraphs that are there; ("amendment.column_not_here"),
    ("amendment.column_too_long") and ("amendment.column_no_head") of a new column.
    """
    if kind == "column":
        _refuse_unfit_column(text, clause, clauses)
        return
    if kind == "insert" and clause.kind == "row":
        _refuse_unfit_row(text, clause, clauses, [one for one in retained if one.kind in _COLUMN_KINDS])
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


def _refuse_unfit_row(text: str, clause: Clause, clauses: Sequence[Clause], of_columns: Sequence[Amendment]) -> None:
    """`of_columns` are what is retained about columns: a row is written for those received."""
    lines = [line for line in blocks.lines_of(text) if line.kind in ("heading", "row") and CELL_END not in line.text]
    if lines:
        raise PalabreError("amendment.block_in_row", label=clause.label)
    table = Table.around(clauses, clause.id)
    assert table is not None
    parts = {one.id: [ClauseId(part) for part in one.clauses] for one in of_columns}
    here = [one for one in of_columns if table_of(clauses, parts[one.id][0]) == clause.parent]
    found = too_many_cells(clauses, clause.id, text)
    names = ", ".join(table.column_name(part.column) for part in table.fields(clause.id)) if here else ""
    if found is not None and here:
        raise PalabreError("amendment.row_columns", cells=found[0], room=found[1], columns=names)
    if found is not None:
        raise PalabreError("amendment.too_many_cells", cells=found[0], room=found[1])
    gone = ColumnGrid.of_table(clauses, clause.parent).columns_of(
        cell for one in here if one.kind == "column_out" for cell in parts[one.id]
    )
    plan = table.plan(clause.id, text) if gone else None
    lost = plan.speaks_only_in(gone) if plan is not None else []
    if lost:
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

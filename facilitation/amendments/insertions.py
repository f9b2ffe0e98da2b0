"""What cannot be put in where it is proposed, told when it is recorded: too wide a row, a block that would cut a part in two."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.errors import PalabreError
from facilitation.text import blocks
from facilitation.text.clauses import Clause
from facilitation.text.columns import ColumnGrid, column_lines
from facilitation.text.rows import too_many_cells


def refuse_unfit(kind: str, text: str, clause: Clause, clauses: Sequence[Clause]) -> None:
    """Raises PalabreError where `text` cannot be put in after `clause`, or stand in its place; `clauses` are the document's.

    ("amendment.too_many_cells") a row has more cells than the table; ("amendment.block_title_first") a title in the middle of a
    block; ("amendment.block_title_depth") a title above the first or too deep; ("amendment.block_in_cell") a table or a title in
    a cell; ("amendment.block_in_place") a title in place of paragraphs that are there; ("amendment.column_not_here"),
    ("amendment.column_too_long") and ("amendment.column_no_head") of a new column.
    """
    if kind == "column":
        _refuse_unfit_column(text, clause, clauses)
        return
    if kind == "insert" and clause.kind == "row":
        found = too_many_cells(clauses, clause.id, text)
        if found is not None:
            raise PalabreError("amendment.too_many_cells", cells=found[0], room=found[1])
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


def _refuse_unfit_column(text: str, clause: Clause, clauses: Sequence[Clause]) -> None:
    grid = ColumnGrid.around(clauses, clause.id)
    cells = [] if grid is None or clause.id not in grid.places else grid.new_cells(grid.boundary(clause.id))
    if grid is None or not cells:
        raise PalabreError("amendment.column_not_here", label=clause.label)
    lines = column_lines(text)
    if len(lines) > len(cells):
        raise PalabreError("amendment.column_too_long", lines=len(lines), room=len(cells))
    heads = sum(cell.at < grid.heads for cell in cells)
    if heads and not any(lines[:heads]):
        raise PalabreError("amendment.column_no_head")

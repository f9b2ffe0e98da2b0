"""Acts on the columns of a table: new ones beside those that stand now, and those that go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitation.formulas import refusals
from facilitation.formulas.instructions import Act, Delete, InsertColumn, Place, Rewrite, TablePlace
from facilitation.formulas.meant import Meant
from facilitation.formulas.proposed import Proposed
from facilitation.formulas.standing_columns import Columns
from facilitation.text.clauses import SOFT_BREAK, ClauseId
from facilitation.text.columns import ColumnCell
from facilitation.text.runs import as_lines


def column_change(meant: Meant, act: Act, place: Place, here: ClauseId | None) -> Proposed | None:
    """What an act on a column as a whole changes; None for other acts.

    Raises FormulaRefusedError: no such table or column, or not one; a column that is to be written anew.
    """
    if isinstance(act, InsertColumn):
        return new_column(meant, act, place, here)
    if not isinstance(act, Delete | Rewrite) or act.part != "whole" or not _is_column(meant, place):
        return None
    if isinstance(act, Rewrite):
        raise refusals.column()
    return column_out(meant, place, here)


def _is_column(meant: Meant, place: Place) -> bool:
    """Whether the place is a whole column: one is named, and no row."""
    table = place.table
    if table is None or place.paragraphs or place.sentences or place.title:
        return False
    if not (table.column or table.column_name) or table.row or table.header or table.row_name or table.cell:
        return False
    # « la colonne « Cible » de l'activité 1.2.1 » is a cell.
    return not place.clause or meant.target(replace(place, table=None), None).kind not in ("row", "cell")


def new_column(meant: Meant, act: InsertColumn, place: Place, here: ClauseId | None) -> Proposed:
    """The column that is asked for, with all its cells; it stands beside the cells received, or before them all.

    Raises FormulaRefusedError: no such table or column, a place that other new columns have, cells that there are not.
    """
    columns = _columns(meant, place, here)
    if act.title and columns.is_called(act.title):
        # That one is hardly meant twice: it may be to move.
        raise refusals.column_there(act.title)
    boundary = columns.boundary(_position(columns, place))
    cells = columns.received.new_cells(boundary)
    if not cells:
        raise refusals.column_unclear()
    lines = _lines(meant, act, columns, cells)
    beside = columns.table.id if boundary == 0 else cells[0].beside
    told = columns.table if boundary == 0 else meant.clauses[meant.places[beside]]
    return Proposed(beside, told.label, "column", "", "\n".join(lines))


def column_out(meant: Meant, place: Place, here: ClauseId | None) -> Proposed:
    """The column that is to go, with its cells; raises FormulaRefusedError where there is none, or merged cells do not tell it."""
    columns = _columns(meant, place, here)
    assert place.table is not None
    if place.side or place.edge != "whole":
        raise refusals.place_unclear()
    cells = [meant.clauses[meant.places[one]] for one in columns.goes(columns.found(place.table))]
    words = [one.text.replace("\n", SOFT_BREAK) for one in cells]
    return Proposed(cells[0].id, cells[0].label, "column_out", as_lines(words), "", run=tuple(one.id for one in cells))


def _columns(meant: Meant, place: Place, here: ClauseId | None) -> Columns:
    """Those of the table that is named, else of the one under discussion, else of the only one that has such a column."""
    named = place.table or TablePlace()
    if place.paragraphs or place.sentences or place.title or place.amendment or place.whole:
        raise refusals.place_unclear()
    if named.table or place.clause:
        table = meant.target(Place(place.clause, table=TablePlace(table=named.table), within=place.within), here)
        if table.kind != "table":
            raise refusals.no_table()
        return Columns(meant, table)
    tables = meant.tables(here)
    if len(tables) == 1 and (not named.column_name or Columns(meant, tables[0]).has(named.column_name)):
        return Columns(meant, tables[0])
    if named.column_name:
        having = [one for one in (Columns(meant, table) for table in meant.tables(None)) if one.has(named.column_name)]
        if len(having) == 1:
            return having[0]
    raise refusals.no_table()


def _position(columns: Columns, place: Place) -> int:
    """So many columns stand left of the new one."""
    table = place.table or TablePlace()
    if table.column or table.column_name:
        if table.column == columns.width + 1 and place.side == "before" and not table.column_name:
            # « en 6e position », where there are five.
            return columns.width
        beside = columns.found(table)
        if place.side == "before":
            return beside.start
        if place.side != "after":
            raise refusals.place_unclear()
        following = columns.found(TablePlace(column_name=place.before)) if place.before else None
        if following is not None and following.start != beside.stop:
            raise refusals.not_neighbours()
        return beside.stop
    if place.side:
        raise refusals.place_unclear()
    if place.edge == "beginning":
        return 0
    if place.edge == "whole" and columns.ends_in_total:
        # A new column after the total is hardly meant, unless it is said.
        raise refusals.place_unclear()
    return columns.width


def _lines(meant: Meant, act: InsertColumn, columns: Columns, cells: Sequence[ColumnCell]) -> list[str]:
    """The words of the cells, from the head down."""
    lines = [""] * len(cells)
    heads = [at for at, cell in enumerate(cells) if cell.at < columns.received.heads]
    if act.title:
        if not heads and not act.below:
            # Whether the first row is a head, nobody can tell.
            raise refusals.column_no_head()
        lines[0] = act.title
    if len(act.below) >= len(cells):
        raise refusals.row_cells(len(act.below) + 1, len(cells))
    for at, words in enumerate(act.below, start=1):
        lines[at] = words
    at_row = {cell.row: at for at, cell in enumerate(cells)}
    number = columns.number
    for said, words in act.cells:
        row = meant.target(Place(table=replace(said, table=number) if number else said), columns.table.id)
        if row.id not in at_row or lines[at_row[row.id]]:
            raise refusals.no_clause(row.label)
        lines[at_row[row.id]] = words
    while lines and not lines[-1]:
        lines.pop()
    return [line.replace("\n", SOFT_BREAK) for line in lines]

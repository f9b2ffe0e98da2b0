"""Columns of a table as a formula tells them: « au tableau 2, après la colonne « Cible », insérer une colonne intitulée … »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from facilitation.formulas.announcing import sentence
from facilitation.formulas.citing import Citing
from facilitation.formulas.meant import Meant
from facilitation.formulas.phrases import Noun, knows, noun, ordinal, phrase, quoted
from facilitation.formulas.proposed import Proposed
from facilitation.formulas.standing_columns import Columns
from facilitation.text.changes import Change
from facilitation.text.clauses import SOFT_BREAK, ClauseId
from facilitation.text.columns import ColumnCell, ColumnGrid, column_lines
from facilitation.text.consolidated import ConsolidatedClause

_ROWS: Final = tuple(
    (re.compile(pattern), sort)
    for pattern, sort in ((r"ligne (\d+)", "row"), (r"en-tête (\d+)", "header_row"), (r"(en-tête)", "header"))
)


def written_column(meant: Meant, citing: Citing, change: Change) -> Iterator[str]:
    """The ways to say a new column, the plainest first."""
    table, columns = _table(meant, change.clause)
    cited = citing.cited(table) if table is not None else None
    if columns is None or cited is None or not columns.received.knows(change.clause):
        return
    boundary = columns.received.boundary(change.clause)
    filled = columns.received.filled(change.clause, change.text)
    column = _new(meant, columns, filled or [])
    if column is None:
        return
    act = phrase("act.insert", new=column)
    for whole, key in _beside(columns, boundary):
        yield sentence(phrase("place.at", at=cited.at, act=phrase(key, whole=whole, act=act)))


def written_column_out(meant: Meant, citing: Citing, changes: Sequence[Change]) -> str | None:
    table, columns = _table(meant, changes[0].clause)
    cited = citing.cited(table) if table is not None else None
    if columns is None or cited is None or changes[0].clause not in columns.received.places:
        return None
    place = columns.received.places[changes[0].clause]
    whole = _column(columns, place.column) if place.column_span == 1 else None
    return sentence(phrase("act.delete", old=whole.within(cited.whole))) if whole is not None else None


def same_column(meant: Meant, found: Proposed, changes: Sequence[Change]) -> bool:
    """Whether a formula was read as these changes, which are those of one column."""
    if found.kind != changes[0].kind:
        return False
    if found.kind == "column_out":
        return set(found.run) == {change.clause for change in changes}
    table, columns = _table(meant, found.clause)
    wanted, _ = _table(meant, changes[0].clause)
    if columns is None or table is not wanted:
        return False
    boundaries = {columns.received.boundary(one) for one in (found.clause, changes[0].clause)}
    return len(boundaries) == 1 and column_lines(found.text) == column_lines(changes[0].text)


def _table(meant: Meant, clause: ClauseId) -> tuple[ConsolidatedClause | None, Columns | None]:
    grid = ColumnGrid.around(meant.received, clause)
    if grid is None or grid.table is None:
        return None, None
    table = meant.clauses[meant.places[grid.table]]
    return table, Columns(meant, table)


def _beside(columns: Columns, boundary: int) -> Iterator[tuple[Noun, str]]:
    if boundary == 0:
        yield noun("column.counted", which=ordinal(1)), "place.before"
        return
    for at, key in ((boundary - 1, "place.after"), (boundary, "place.before")):
        whole = _column(columns, at) if at < columns.width else None
        if whole is not None:
            yield whole, key


def _column(columns: Columns, at: int) -> Noun | None:
    """The column by its heading where no other has it, else counted."""
    marked = quoted(columns.name(at)) if columns.name(at) else None
    return noun("column.named", name=marked) if marked is not None else noun("column.counted", which=ordinal(at + 1))


def _new(meant: Meant, columns: Columns, filled: Sequence[tuple[ColumnCell, str]]) -> str | None:
    """The column with its title, and with the words of its cells row by row; None where they cannot be quoted."""
    if not filled:
        return None
    (first, title), *below = filled
    has_title = first.at < columns.received.heads and bool(title) and "\n" not in title
    cells = below if has_title else filled
    column = phrase("column.new")
    if has_title:
        if (marked := quoted(" ".join(title.split()))) is None:
            return None
        column = phrase("column.titled", title=marked)
    lines: list[str] = []
    for cell, words in cells:
        if not words:
            continue
        row = _row(meant.clauses[meant.places[cell.row]], columns.table)
        said = [quoted(line) for line in words.replace(SOFT_BREAK, "\n").split("\n")]
        if row is None or None in said:
            return None
        lines.append(phrase("column.cell", row=row, words=phrase("column.next_line").join(filter(None, said))))
    if not lines:
        return column if has_title else None
    return phrase("column.filled", column=column, cells="\n" + "\u202f;\n".join(lines))


def _row(row: ConsolidatedClause, table: ConsolidatedClause) -> str | None:
    label = row.label.removeprefix(f"{table.label}, ")
    for pattern, sort in _ROWS:
        found = pattern.fullmatch(label)
        if found is not None and knows(f"column.{sort}"):
            return phrase(f"column.{sort}", number=found[1])
    return None

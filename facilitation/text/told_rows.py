"""What is put in as a reader is told of it outside of the text: each cell of a new row on a line after the name of its column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.text.blocks import told
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.diff import Segment
from facilitation.text.rows import Table, row_texts


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that rows were written for (`Change.columns`); `title` is that of one which an amendment (its id) has brought."""

    keys: Sequence[str] = ()
    title: Callable[[str], str] = str


NO_COLUMNS: Final = Columns()


def told_rows(clauses: Sequence[Clause], after: str, text: str, colon: str, columns: Columns = NO_COLUMNS) -> tuple[Segment, ...]:
    """What an insertion of `text` after the clause `after` brings: for rows "Indicateur : Nombre de missions", names unmarked; an
    empty line between two rows. New paragraphs, tables and parts are told without the signs of their lines.

    `columns` are those that the rows were written for, where not all received.
    """
    table = Table.around(clauses, ClauseId(after))
    if table is None:
        return (Segment("insert", told(text)),) if text else ()
    found: list[Segment] = []
    for cells in _named_cells(table, ClauseId(after), text, columns):
        lead = "\n\n" if found else ""
        for name, words in cells:
            if words:
                found += (Segment("equal", f"{lead}{bare_name(name)}{colon}"), Segment("insert", words))
                lead = "\n"
    return tuple(found)


def _named_cells(table: Table, row: ClauseId, text: str, columns: Columns) -> list[list[tuple[str, str]]]:
    """The cells of each row, each with the name of its column."""
    if columns.keys:
        names = [table.column_name(int(key)) if key.isdigit() else columns.title(key) for key in columns.keys]
        return [list(zip(names, cells, strict=False)) for cells in row_texts(text)]
    plan = table.plan(row, text)
    if plan is None:
        return [[(str(place), words) for place, words in enumerate(cells, 1)] for cells in row_texts(text)]
    names = [table.column_name(cell.column) for cell in plan.cells]
    return [list(zip(names, cells, strict=True)) for cells in plan.texts]


def told_text(clauses: Sequence[Clause], after: str, text: str, colon: str, columns: Columns = NO_COLUMNS) -> str:
    """`told_rows` without marks: what two versions of the rows are compared by."""
    return "".join(segment.text for segment in told_rows(clauses, after, text, colon, columns))


def row_words(clauses: Sequence[Clause], row: str) -> str:
    """The words of a row that is there, cell beside cell: "1.2.3 | Former les agents | 15"."""
    return " | ".join(
        " ".join(one.text.split()) for one in clauses if one.parent == row and one.kind == "cell" and one.text.strip()
    )


def bare_name(name: str) -> str:
    """ "Indicateur" for "« Indicateur »"."""
    return name.replace("« ", "").replace(" »", "").replace("«\u00a0", "").replace("\u00a0»", "")

"""What is put in as a reader is told of it outside of the text: each cell of a new row on a line after the name of its column."""

from __future__ import annotations

from collections.abc import Sequence

from facilitation.text.blocks import told
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.diff import Segment
from facilitation.text.rows import Table, row_texts


def told_rows(clauses: Sequence[Clause], after: str, text: str, colon: str) -> tuple[Segment, ...]:
    """What an insertion of `text` after the clause `after` brings: for rows "Indicateur : Nombre de missions", names unmarked; an
    empty line between two rows. New paragraphs, tables and parts are told without the signs of their lines."""
    table = Table.around(clauses, ClauseId(after))
    if table is None:
        return (Segment("insert", told(text)),) if text else ()
    plan = table.plan(ClauseId(after), text)
    rows = row_texts(text) if plan is None else plan.texts
    found: list[Segment] = []
    for cells in rows:
        lead = "\n\n" if found else ""
        for place, words in enumerate(cells):
            if not words:
                continue
            name = str(place + 1) if plan is None else bare_name(table.column_name(plan.cells[place].column))
            found += (Segment("equal", f"{lead}{name}{colon}"), Segment("insert", words))
            lead = "\n"
    return tuple(found)


def told_text(clauses: Sequence[Clause], after: str, text: str, colon: str) -> str:
    """`told_rows` without marks: what two versions of the rows are compared by."""
    return "".join(segment.text for segment in told_rows(clauses, after, text, colon))


def row_words(clauses: Sequence[Clause], row: str) -> str:
    """The words of a row that is there, cell beside cell: "1.2.3 | Former les agents | 15"."""
    return " | ".join(
        " ".join(one.text.split()) for one in clauses if one.parent == row and one.kind == "cell" and one.text.strip()
    )


def bare_name(name: str) -> str:
    """ "Indicateur" for "« Indicateur »"."""
    return name.replace("« ", "").replace(" »", "").replace("«\u00a0", "").replace("\u00a0»", "")

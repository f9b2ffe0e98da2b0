"""A column that comes or goes as a reader is told of it outside of the text: each cell after the name of its row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.columns import ColumnGrid, column_lines
from facilitation.text.diff import Segment
from facilitation.text.rows import SOFT_BREAK

_NAME: Final = 48
_TELLING: Final = 12


def told_column(clauses: Sequence[Clause], beside: str, text: str, colon: str) -> tuple[Segment, ...]:
    """What a new column brings: its title, then "1.2.3, Former les agents : SG" for each row with words, names unmarked."""
    grid = ColumnGrid.around(clauses, ClauseId(beside))
    filled = None if grid is None or not grid.knows(ClauseId(beside)) else grid.filled(ClauseId(beside), text)
    if grid is None or filled is None:
        return tuple(Segment("insert", line) for line in ("\n".join(column_lines(text)),) if line)
    found: list[Segment] = []
    for cell, words in filled:
        if not words:
            continue
        if cell.at >= grid.heads:
            lead = "\n" if found else ""
            found.append(Segment("equal", f"{lead}{row_name(clauses, cell.row)}{colon}"))
        elif found:
            found.append(Segment("equal", "\n"))
        found.append(Segment("insert", words))
    return tuple(found)


def told_column_text(clauses: Sequence[Clause], beside: str, text: str, colon: str) -> str:
    """`told_column` without marks: what two versions of a column are compared by."""
    return "".join(segment.text for segment in told_column(clauses, beside, text, colon))


def column_words(base_text: str) -> str:
    """The words of a column that is there, cell after cell: "Responsable | DAF | SG"."""
    return " | ".join(" ".join(line.split()) for line in base_text.replace(SOFT_BREAK, " ").split("\n") if line.strip())


def row_name(clauses: Sequence[Clause], row: str, most: int = _NAME) -> str:
    """What people call a row: its first words, "1.2.3, Former les agents", in `most` letters; its label's end where it has none."""
    names: list[str] = []
    cells = [one for one in clauses if one.parent == row and one.kind == "cell"]
    for cell in cells:
        # What is merged over several rows tells none of them apart.
        if cell.text.strip() and (cell.cell is None or cell.cell.row_span == 1):
            names.append(" ".join(cell.text.split()))
            if len(names[-1]) > _TELLING:
                break
    name = ", ".join(names[:2])
    if not name:
        label = next((one.label for one in clauses if one.id == row), "")
        return label.rpartition(", ")[2]
    # The sign does not stand on a line of its own.
    return name if len(name) <= most else f"{name[:most].rsplit(' ', 1)[0]}\u00a0…"

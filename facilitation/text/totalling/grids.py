"""Tables as rows and columns: what sums are looked for in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from facilitation.text.amounts import has_digits, is_nothing
from facilitation.text.clauses import Clause, ClauseId
from facilitation.text.folding import fold

_LONGEST_NAME: Final = 90
_MAYBE: Final = re.compile(r"tota|s/t|ensemble|cumul|r.{1,2}cap|somme|sum|global", re.IGNORECASE)
_BEGINS: Final = re.compile(
    r"(?:(?:grand|montants?|couts?|budgets?|valeur|depenses?|charges|recettes|ressources|sous|ss|sub)\W+|s/)*"
    r"(?:totaux|totale|totales|total|totals|subtotal|s/t|ensemble|cumul|recapitulatif|recapitulation|somme|sum)\b"
)
_ENDS: Final = re.compile(r"\b(?:total|totaux|totale|globale?)\b\W*(?:\([^()]*\)\W*)?$")
_OUTER: Final = re.compile(
    r"\b(?:totaux|totales?|totals?|subtotal|s/t|ensemble|cumul|recapitulatif|recapitulation|somme|sum|sous|ss|sub|s|grand|montants?|couts?|"
    r"budgets?|generale?|globale?|de|du|des|d|la|le|les|l|of|the|for|pour)\b|[^\w.]+"
)


class Column(NamedTuple):
    """The grid columns `start` to `start + span` of a table; cells that cover others are of another column."""

    start: int
    span: int


@dataclass(slots=True)
class Row:
    id: ClauseId
    place: int
    cells: list[Clause] = field(default_factory=list)
    by_column: dict[Column, Clause] = field(default_factory=dict)
    header: bool = False
    band: bool = False
    """Names a group of rows: it says next to nothing else."""
    total_name: str | None = None
    """What a cell of the row says that names a total, folded; None where none does."""


@dataclass(slots=True)
class Grid:
    """A table; `heading` are the words of the heading above it, `names` those at the head of each grid column."""

    id: ClauseId
    heading: str = ""
    rows: list[Row] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    """Those that hold digits."""
    empty: list[Column] = field(default_factory=list)
    """Those that hold nothing below their head."""
    names: dict[int, str] = field(default_factory=dict)


def names_total(text: str) -> bool:
    """Whether the words of a cell say that its row or its column holds totals: « Sous-total de l’axe 1 », « Coût total »."""
    if len(text) > _LONGEST_NAME or _MAYBE.search(text) is None:
        return False
    folded = fold(text)
    return _BEGINS.match(folded) is not None or _ENDS.search(folded) is not None


def subject(text: str) -> tuple[str, ...]:
    """What a total is of: « Total de l’axe 1 » → ("axe", "1"); () for a bare « Total général »."""
    return tuple(_OUTER.sub(" ", fold(text)).split())


def grids_of(clauses: Sequence[Clause]) -> list[Grid]:
    """The tables of a document in order, those within cells too; tables whose rows hold no numbers are left out."""
    grids: dict[ClauseId, Grid] = {}
    rows: dict[ClauseId, Row] = {}
    heading = ""
    for clause in clauses:
        if clause.kind == "heading":
            heading = clause.text
        elif clause.kind == "table":
            grids[clause.id] = Grid(clause.id, heading)
        elif clause.kind == "row" and clause.parent in grids:
            grid = grids[clause.parent]
            rows[clause.id] = row = Row(clause.id, len(grid.rows))
            grid.rows.append(row)
        elif clause.kind == "cell" and clause.cell is not None and clause.parent in rows:
            rows[clause.parent].cells.append(clause)
    return [grid for grid in grids.values() if _complete(grid)]


def _complete(grid: Grid) -> bool:
    """Heads and columns; False where nothing in the table could be a sum."""
    columns: set[Column] = set()
    worded: set[Column] = set()
    for row in grid.rows:
        row.header = any(cell.cell is not None and cell.cell.header for cell in row.cells)
        row.by_column = {Column(cell.cell.column, cell.cell.column_span): cell for cell in row.cells if cell.cell is not None}
        if not row.header:
            columns |= {column for column, cell in row.by_column.items() if has_digits(cell.text)}
            worded |= {column for column, cell in row.by_column.items() if not is_nothing(cell.text)}
    if not columns:
        return False
    grid.columns = sorted(columns)
    grid.empty = sorted({column for row in grid.rows for column in row.by_column} - columns - worded)
    for row in grid.rows:
        if not row.header:
            row.total_name = next((fold(cell.text) for cell in row.cells if names_total(cell.text)), None)
            said = sum(bool(cell.text.strip()) for cell in row.cells)
            row.band = row.total_name is None and (said == 1 or (said == 2 and len(row.cells) > 4))
    grid.names = _names(grid.rows)
    return True


def _names(rows: Sequence[Row]) -> dict[int, str]:
    """Grid column → the lowest words above it in the header rows, else in the first row."""
    heads: Iterable[Row] = [row for row in rows if row.header] or rows[:1]
    names: defaultdict[int, str] = defaultdict(str)
    for row in heads:
        for cell in row.cells:
            assert cell.cell is not None
            for column in range(cell.cell.column, cell.cell.column + cell.cell.column_span):
                names[column] = fold(cell.text) or names[column]
    return dict(names)

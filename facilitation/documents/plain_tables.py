"""Tables in plain text: lines that tabs part into cells, as Word and Excel write them to the clipboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.documents.blocks import Block
from facilitation.documents.tabular import Row, find_header
from facilitation.documents.typed_numbers import typed_number
from facilitation.text.clauses import Anchor, CellPlace

_LONGEST_NAME: Final = 60
_MOST_LINES: Final = 60
"""So many lines at most in one cell."""
_ALIKE: Final = 0.6
_NUMBER_NAMES: Final = frozenset({"n°", "nº", "no", "no.", "n", "num", "#"})


@dataclass(frozen=True, slots=True)
class TextRow:
    """The cells of a row, and the numbers of the lines that it takes."""

    cells: tuple[str, ...]
    lines: tuple[int, ...]


def rows_from(lines: Sequence[str], start: int) -> list[TextRow]:
    """The rows of the table that begins with this line, [] where none does.

    A table has at least two rows of which most have as many cells; a tab after a number or a bullet makes no cell, nor one before
    the first word of a paragraph.
    """
    found: list[TextRow] = []
    at = start
    while at < len(lines) and "\t" in lines[at]:
        row = _row(lines, at)
        found.append(row)
        at = row.lines[-1] + 1
    if len(found) < 2 or sum(len([cell for cell in row.cells if cell]) > 1 for row in found) < 2:
        return []
    counts = Counter(len(row.cells) for row in found)
    usual, times = counts.most_common(1)[0]
    if times < 2 or times < _ALIKE * len(found):
        return []
    if usual == 2 and all(_is_numbered(lines[row.lines[0]]) for row in found):
        return []
    return found


def read_rows(rows: Sequence[TextRow]) -> list[Block]:
    """The table with its rows and cells; short rows end in empty cells."""
    width = max(len(row.cells) for row in rows)
    table = Block("table", anchor=Anchor("", rows[0].lines))
    made: list[Row] = []
    for place, row in enumerate(rows):
        block = Block("row", holder=table, anchor=Anchor("", row.lines))
        texts = (*row.cells, *("" for _ in range(width - len(row.cells))))
        cells = [
            Block("cell", text, holder=block, anchor=block.anchor, cell=CellPlace(place, column))
            for column, text in enumerate(texts)
        ]
        made.append(Row(block, cells=cells, shaded=[False] * width))
    made[0].repeated = _names_columns(rows)
    find_header(made)
    return [table, *(block for row in made for block in (row.block, *row.cells))]


def _row(lines: Sequence[str], at: int) -> TextRow:
    """Excel puts a cell of several lines between quotation marks, and doubles those in it."""
    text, end = lines[at], at
    while _is_open(text) and end + 1 < min(len(lines), at + _MOST_LINES):
        end += 1
        text += "\n" + lines[end]
    if _is_open(text):
        text, end = lines[at], at
    return TextRow(tuple(_cell(one) for one in text.split("\t")), tuple(range(at, end + 1)))


def _is_open(text: str) -> bool:
    last = text.rsplit("\t", 1)[-1]
    return last.startswith('"') and last.count('"') % 2 == 1


def _cell(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] == '"' and ("\n" in text or '""' in text):
        text = text[1:-1].replace('""', '"')
    lines = (line.strip() for line in text.replace("\v", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def _is_numbered(line: str) -> bool:
    found = typed_number(line)
    return found is not None and found.end > line.index("\t")


def _names_columns(rows: Sequence[TextRow]) -> bool:
    """Whether the first row names the columns: all of it short words, above figures or a column of numbers."""
    first, others = rows[0].cells, rows[1:]
    named = [cell for cell in first if cell]
    if len(named) < len(first) or len({cell.casefold() for cell in named}) < len(named):
        return False
    if any(len(cell) > _LONGEST_NAME or not any(letter.isalpha() or letter == "#" for letter in cell) for cell in named):
        return False
    if first[0].casefold() in _NUMBER_NAMES:
        return True
    for column, name in enumerate(first):
        below = [row.cells[column] for row in others if column < len(row.cells) and row.cells[column]]
        if below and not _has_figure(name) and all(map(_has_figure, below)):
            return True
    return False


def _has_figure(text: str) -> bool:
    return any(letter.isdigit() for letter in text)

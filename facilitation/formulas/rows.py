"""New rows of a table as a formula says them: a bar between two cells, where the text has a tab, which nobody sees."""

from __future__ import annotations

from typing import Final

from facilitation.text.rows import CELL_END, row_texts

_BAR: Final = "|"


def rows_of(text: str) -> list[str]:
    """The rows of an insertion, each on a line: "6 | Nombre de missions | 12"."""
    return [f" {_BAR}".join(f" {cell}" if cell else "" for cell in cells).strip() for cells in row_texts(text)]


def parted_cells(line: str) -> list[str]:
    """The cells of a row that was said."""
    return [cell.strip() for cell in line.split(_BAR)]


def cells_of(line: str) -> str:
    """A row that was said, with a tab for each bar."""
    return CELL_END.join(parted_cells(line)) if _BAR in line else line

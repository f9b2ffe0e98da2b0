"""A list as it came, before anybody is recognised in it: sheets, rows and cells of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TableKind = Literal["csv", "xlsx", "xls", "ods", "docx"]

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block of cells; zero-based, ends included. Only its first cell holds the words."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `rows[i]` is the row that Excel numbers i + 1, without the empty cells at its end.

    Cells have no blanks around them and at most `LONGEST_CELL` characters; `cut` names the cells (row, column) that were longer.
    """

    name: str
    rows: tuple[Row, ...]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    cut: tuple[tuple[int, int], ...] = ()

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)

    @property
    def filled(self) -> int:
        """How many rows hold anything."""
        return sum(1 for row in self.rows if row)

    def cell(self, row: int, column: int) -> str:
        """The words of a cell, "" outside of what is written."""
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return ""


@dataclass(frozen=True, slots=True)
class RawTable:
    """A list file as read. For text files `encoding` and `separator` say how ("" where there is one column); they can be corrected
    by reading again. `mixed` is true where lines of several encodings stood in one file."""

    name: str
    kind: TableKind
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    separator: str = ""
    mixed: bool = False


LONGEST_CELL = 32_767
"""Excel's own limit for the characters of a cell."""


def sheet_of(name: str, rows: list[list[str]], merges: tuple[Merge, ...] = (), *, hidden: bool = False) -> Sheet:
    """The sheet made of these cells: blanks around cells taken off, empty ends cut."""
    cut: list[tuple[int, int]] = []
    kept: list[Row] = []
    for number, row in enumerate(rows):
        cells = [_tidy(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        for column, cell in enumerate(cells):
            if len(cell) > LONGEST_CELL:
                cells[column] = cell[:LONGEST_CELL]
                cut.append((number, column))
        kept.append(tuple(cells))
    while kept and not kept[-1]:
        kept.pop()
    return Sheet(name, tuple(kept), merges, hidden, tuple(cut))


def _tidy(cell: str) -> str:
    if cell.startswith('="') and cell.endswith('"') and len(cell) > 3:
        cell = cell[2:-1]  # how exports keep Excel from eating the zeros of "00228…"
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in cell:
        cell = cell.replace("\0", "")
    if not cell.isascii():
        cell = cell.translate(_UNSEEN)
    return cell.strip(_BLANKS)


_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF))
"""What is not seen but turns the letters after it around, or keeps a name from being found: soft hyphens, directions, marks."""
_BLANKS = " \t\r\n\v\f\u00a0\u202f\u2007\u200b\ufeff"

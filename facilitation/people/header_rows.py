"""Where the headers of a list stand: below its title rows, over one row or two, in merged cells or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from facilitation.people.column_values import looks_like_value
from facilitation.people.header_words import NAMES, header_key, is_name_header, meanings_of
from facilitation.people.tables import Sheet

_LOOKED_AT = 60
_NEARLY = 0.7
"""Of the best row's score: a row that is nearly as much of a header, and stands above it, is the header."""


@dataclass(frozen=True, slots=True)
class Header:
    """`rows` are zero-based and follow each other; () where the list has no headers.

    `columns[i]` are the words over column i, those of the lower row last.
    """

    rows: tuple[int, ...]
    columns: tuple[tuple[str, ...], ...]

    def text(self, column: int) -> str:
        return " / ".join(dict.fromkeys(self.columns[column])) if column < len(self.columns) else ""


def find_header(sheet: Sheet) -> Header:
    """The likeliest header rows among the first sixty."""
    seen = Counter((column, header_key(cell)) for row in sheet.rows for column, cell in enumerate(row) if 0 < len(cell) < 80)
    allowed = _repeats_allowed(sheet)
    scores = [_score(sheet, row, seen, allowed) for row in range(min(_LOOKED_AT, len(sheet.rows)))]
    needed = max(1.0 if sheet.width == 1 else 1.5, _NEARLY * max(scores, default=0.0))
    # Of several lists below each other the first one's headers, though a later one has more columns.
    best = next((row for row, score in enumerate(scores) if score >= needed), None)
    if best is None:
        return Header((), ((),) * sheet.width)
    rows = [best]
    if best and _is_companion(sheet, best - 1, best, seen, allowed):
        rows.insert(0, best - 1)
    if best + 1 < len(sheet.rows) and _is_companion(sheet, best + 1, best, seen, allowed):
        rows.append(best + 1)
    return Header(tuple(rows), tuple(_words_over(sheet, rows, column) for column in range(sheet.width)))


def _score(sheet: Sheet, row: int, seen: Counter[tuple[int, str]], allowed: int) -> float:
    """How many cells of a row are known headers, less what speaks against a header."""
    known = strange = 0
    names = False
    for column, cell in enumerate(sheet.rows[row]):
        if not cell:
            continue
        meanings = meanings_of(cell)
        if looks_like_value(cell):
            strange += 2
        elif meanings and seen[column, header_key(cell)] <= allowed:
            known += 1
            names = names or bool(NAMES & set(meanings))
        else:
            strange += 1
    if not names and known < 3:
        return 0.0
    return known - 0.4 * strange


def _repeats_allowed(sheet: Sheet) -> int:
    """A header may come again on every page of a long list, or over every list in a sheet; what comes more often is a value."""
    heads = sum(any(0 < len(cell) < 40 and is_name_header(cell) for cell in row) for row in sheet.rows)
    return max(1 + len(sheet.rows) // 15, heads)


def _is_companion(sheet: Sheet, row: int, main: int, seen: Counter[tuple[int, str]], allowed: int) -> bool:
    """Whether the row beside the main header row completes it: headers only, and at least one over a column of its own or split."""
    cells = [(column, cell) for column, cell in enumerate(sheet.rows[row]) if cell]
    if not cells or any(looks_like_value(cell) or not meanings_of(cell) for _, cell in cells):
        return False
    if any(seen[column, header_key(cell)] > allowed for column, cell in cells):
        return False
    if len(cells) == 1 and row < main:
        column = cells[0][0]
        # "LISTE DES PARTICIPANTS" above a complete header is a title, not a part of the header.
        return not sheet.cell(main, column)
    upper, lower = min(row, main), max(row, main)
    if len(cells) == 1 and row > main:
        return False
    return any(not sheet.cell(main, column) or _splits(sheet, upper, lower, column) for column, _ in cells)


def _splits(sheet: Sheet, upper: int, lower: int, column: int) -> bool:
    """Whether a cell of the upper row stands over several of the lower."""
    return bool(sheet.cell(upper, column) and sheet.cell(lower, column)) and (
        not sheet.cell(upper, column + 1) and bool(sheet.cell(lower, column + 1))
    )


def _words_over(sheet: Sheet, rows: list[int], column: int) -> tuple[str, ...]:
    words: list[str] = []
    for row in rows:
        cell = sheet.cell(row, column) or _merged_over(sheet, row, column)
        if cell and cell not in words:
            words.append(cell)
    return tuple(words)


def _merged_over(sheet: Sheet, row: int, column: int) -> str:
    for merge in sheet.merges:
        if merge.first_row <= row <= merge.last_row and merge.first_column <= column <= merge.last_column:
            return sheet.cell(merge.first_row, merge.first_column)
    return ""

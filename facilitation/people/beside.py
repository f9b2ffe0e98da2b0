"""Lists that stand beside each other in one sheet: under headers that come again, or parted by an empty column.

A title on the left, "Structure" before two delegates of each body: what stands before the headers that come again is about all of
the row, and shared by its lists.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from facilitation.people.column_values import fits
from facilitation.people.header_rows import Header, find_header
from facilitation.people.header_words import header_key, is_name_header
from facilitation.people.tables import Merge, Sheet

_DELEGATE = re.compile(r"titulaires?|suppleante?s?|principale?|alternates?|remplacante?s?|deleguee?s?|delegates?|representante?s?")
"""Words that tell two people of a row apart, and say nothing of what stands below them."""
_SMALL = ("du", "de", "la", "des", "d", "l", "of", "the")
_NAMES_AT_LEAST = 0.5
"""Of a column's filled cells: so many with letters for it to hold names."""
_TELLING_NAMES = 0.7
_ENOUGH_NAMES = 3
"""Without headers a list is only told by a column full of whole names."""


@dataclass(frozen=True, slots=True)
class Beside:
    """`lists` are the columns of each list, from left to right; `shared` those before the first that may tell of all of them."""

    lists: tuple[tuple[int, ...], ...]
    shared: tuple[int, ...] = ()


def lists_beside(sheet: Sheet, header: Header) -> Beside | None:
    """The lists of a sheet of several; None for one list."""
    return _under_repeated_headers(sheet, header) or _between_empty_columns(sheet, header)


def columns_of(sheet: Sheet, columns: Sequence[int]) -> Sheet:
    """The sheet with these columns alone."""
    rows = [[row[column] if column < len(row) else "" for column in columns] for row in sheet.rows]
    for row in rows:
        while row and not row[-1]:
            row.pop()
    merges = []
    for one in sheet.merges:
        inside = [place for place, column in enumerate(columns) if one.first_column <= column <= one.last_column]
        if inside and columns[inside[0]] == one.first_column:
            merges.append(Merge(one.first_row, inside[0], one.last_row, inside[-1]))
    return replace(sheet, rows=tuple(map(tuple, rows)), merges=tuple(merges), cut=())


def _under_repeated_headers(sheet: Sheet, header: Header) -> Beside | None:
    if not header.rows:
        return None
    # A merged header stands over several columns of one list: only words in the cell itself count.
    keys = [header_key(_own_word(sheet, header, column)) for column in range(sheet.width)]
    heads = [_name_header(key) for key in keys]
    names = [column for column, head in enumerate(heads) if head]
    for size in (1, 2):
        groups = [tuple(names[at : at + size]) for at in range(0, len(names), size)]
        if len(groups) < 2 or not _come_again(groups, heads, size):
            continue
        below = header.rows[-1] + 1
        if all(_holds_names(sheet, group[0], below) for group in groups) and not _say_the_same(sheet, groups, below):
            return _parted(sheet, groups, keys)
    return None


def _name_header(key: str) -> str:
    """The header of names in a folded one, "" where it is none: "nom et prenoms" for "Nom et prénoms du suppléant"."""
    words = [word for word in key.split() if not _DELEGATE.fullmatch(word)]
    while words and words[-1] in _SMALL:
        words.pop()
    if not words:
        return "delegate" if key else ""
    return " ".join(words) if is_name_header(" ".join(words)) else ""


def _own_word(sheet: Sheet, header: Header, column: int) -> str:
    return next((sheet.cell(row, column) for row in reversed(header.rows) if sheet.cell(row, column)), "")


def _come_again(groups: Sequence[tuple[int, ...]], heads: Sequence[str], size: int) -> bool:
    """Whether the same headers of names come again in the same distances; two name columns side by side are those of one person."""
    first = groups[0]
    for group in groups:
        if len(group) != size or [heads[one] for one in group] != [heads[one] for one in first]:
            return False
        if group[-1] - group[0] != first[-1] - first[0]:
            return False
    return size > 1 or all(after[0] - before[0] > 1 for before, after in pairwise(groups))


def _parted(sheet: Sheet, groups: Sequence[tuple[int, ...]], keys: Sequence[str]) -> Beside:
    """Each list begins as far left of its names as the headers there are those of the first list: with "N°"."""
    begins, furthest = [], groups[0][0]
    for before, group in pairwise(groups):
        back = 0
        while (
            back < groups[0][0] and group[0] - back - 1 > before[-1] and keys[group[0] - back - 1] == keys[groups[0][0] - back - 1]
        ):
            back += 1
        begins.append(group[0] - back)
        furthest = min(furthest, back)
    edges = [0, *begins, sheet.width]
    lists = tuple(tuple(range(begin, end)) for begin, end in pairwise(edges))
    return Beside(lists, tuple(range(groups[0][0] - furthest)))


def _between_empty_columns(sheet: Sheet, header: Header) -> Beside | None:
    filled = [column for column in range(sheet.width) if any(column < len(row) and row[column] for row in sheet.rows)]
    parts: list[list[int]] = []
    for column in filled:
        if not parts or column != parts[-1][-1] + 1:
            parts.append([])
        parts[-1].append(column)
    lists: list[list[int]] = []
    told = 0
    for part in parts:
        is_list = _is_list(columns_of(sheet, part), bare=not header.rows)
        told += is_list
        if (is_list and told > 1) or not lists:
            lists.append(part)
        else:
            lists[-1] += part
    return Beside(tuple(map(tuple, lists))) if told > 1 else None


def _is_list(part: Sheet, *, bare: bool) -> bool:
    """Whether these columns are a list of people by themselves; `bare` where nothing in the sheet has headers."""
    header = find_header(part)
    if header.rows:
        names = [column for column in range(part.width) if is_name_header(_own_word(part, header, column))]
        return any(_holds_names(part, column, header.rows[-1] + 1) for column in names)
    if not bare:
        return False
    for column in range(part.width):
        values = [row[column] for row in part.rows if column < len(row) and row[column]]
        if len(values) >= _ENOUGH_NAMES and fits(values).get("full_name", 0.0) >= _TELLING_NAMES:
            return True
    return False


def _holds_names(sheet: Sheet, column: int, first_row: int) -> bool:
    """Whether what stands below a header of names may be names: words, however oddly they are written."""
    values = [row[column] for row in sheet.rows[first_row:] if column < len(row) and row[column]]
    return bool(values) and sum(any(map(str.isalpha, value)) for value in values) >= _NAMES_AT_LEAST * len(values)


def _say_the_same(sheet: Sheet, groups: Sequence[tuple[int, ...]], first_row: int) -> bool:
    """Whether a later list only repeats the names of the first, row by row."""
    rows = range(first_row, len(sheet.rows))
    first = [[sheet.cell(row, column) for column in groups[0]] for row in rows]
    for group in groups[1:]:
        later = [[sheet.cell(row, column) for column in group] for row in rows]
        if 2 * sum(one == other and any(one) for one, other in zip(first, later, strict=True)) > sum(map(any, later)):
            return True
    return False

"""Cells merged over several rows, when rows go: what they cover are words that nobody reads, and that stay unread.

Word hides what stands in the cells that a merge goes on over. Where its first row goes, the merge begins in the next one, whose
hidden words would come to light: they go with the row that hid them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from facilitation.documents.docx.flow import cells, rows
from facilitation.documents.docx.names import DEL, TBL, TR, VAL, W, whole

_MERGE: Final = f"{W}tcPr/{W}vMerge"
_SPAN: Final = f"{W}tcPr/{W}gridSpan"
_BEFORE: Final = f"{W}trPr/{W}gridBefore"
_STRUCK: Final = f"{W}trPr/{DEL}"


def merge_of(cell: etree._Element) -> str:
    """ "restart", "continue", or "" for a cell that is merged with none above or below."""
    merge = cell.find(_MERGE)
    return "" if merge is None else "restart" if merge.get(VAL) == "restart" else "continue"


def set_restart(cell: etree._Element) -> None:
    merge = cell.find(_MERGE)
    if merge is not None:
        merge.set(VAL, "restart")


def columns(row: etree._Element) -> dict[int, etree._Element]:
    """The cells of a row by the column of the grid that they begin in."""
    before = row.find(_BEFORE)
    column = 0 if before is None else max(0, whole(before.get(VAL), 0))
    found: dict[int, etree._Element] = {}
    for cell in cells(row, Counter()):
        found[column] = cell
        span = cell.find(_SPAN)
        column += max(1, whole(None if span is None else span.get(VAL), 1))
    return found


def goes_on_below(row: etree._Element) -> bool:
    """Whether a cell of the row is merged with one of the row below."""
    after = beside(row, forward=True)
    if after is None or after.find(f".//{_MERGE}") is None:
        return False
    below = columns(after)
    return any(
        merge_of(cell) and column in below and merge_of(below[column]) == "continue" for column, cell in columns(row).items()
    )


def through_edges(row: etree._Element) -> bool:
    """Whether a cell of the row is merged with one of the row above or below."""
    above = beside(row, forward=False)
    return goes_on_below(row) or (above is not None and goes_on_below(above))


def left_headless(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of the next row that go on with a merge which has no row left above them once this one is struck."""
    if row.find(f".//{_MERGE}") is None:
        return
    after = beside(row, forward=True)
    if after is None:
        return
    below = columns(after)
    for column, cell in columns(row).items():
        if merge_of(cell) and column in below and merge_of(below[column]) == "continue" and not _stands_above(row, column):
            yield below[column]


def _stands_above(row: etree._Element, column: int) -> bool:
    """Whether the merge that the row's cell goes on with has a row above that stays."""
    here: etree._Element | None = row
    while here is not None:
        cell = columns(here).get(column)
        if cell is None or merge_of(cell) != "continue":
            return False
        here = beside(here, forward=False)
        above = None if here is None else columns(here).get(column)
        if here is None or above is None or not merge_of(above):
            return False
        if here.find(_STRUCK) is None:
            return True
    return False


def beside(row: etree._Element, *, forward: bool) -> etree._Element | None:
    """The next row of the same table, or the one before, in content controls too."""
    here: etree._Element | None = row
    while here is not None and here.tag != TBL:
        sibling = here.getnext() if forward else here.getprevious()
        while sibling is not None:
            if sibling.tag == TR:
                return sibling
            inside = [*rows(sibling, Counter())] if isinstance(sibling.tag, str) else []
            if inside:
                return inside[0 if forward else -1]
            sibling = sibling.getnext() if forward else sibling.getprevious()
        here = here.getparent()
    return None

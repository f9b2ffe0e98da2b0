"""The values a document is made of: clauses in reading order, each with its place in the tree and in the original file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NewType

ClauseId = NewType("ClauseId", str)

SOFT_BREAK: Final = "\u2028"
"""A line break within a paragraph or a cell where "\\n" ends it; the sign that Unicode and Qt have for it."""

ClauseKind = Literal["heading", "paragraph", "item", "table", "row", "cell", "note", "box"]


@dataclass(frozen=True, slots=True)
class Span:
    """Formatting of `text[start:end]` (code points); spans of one clause are sorted and do not overlap."""

    start: int
    end: int
    bold: bool = False
    italic: bool = False
    underline: bool = False


def spans_of(stored: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    """Spans as the file holds them: start, end, and whether bold, italic, underlined."""
    return tuple(Span(start, end, bool(bold), bool(italic), bool(under)) for start, end, bold, italic, under in stored)


def stored_spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[one.start, one.end, int(one.bold), int(one.italic), int(one.underline)] for one in spans]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a clause's words stand in the original package.

    `part` is the part's name ("word/document.xml"), `paragraphs` the zero-based ordinals of its `w:p` elements among *all* `w:p`
    of that part in document order (a cell with three paragraphs has three). For a table or a row `paragraphs` is empty and
    `table` (ordinal among all `w:tbl`) and `row` (ordinal of the `w:tr` within that table) say which one.
    For Markdown and plain text, `part` is "" and `paragraphs` are line numbers.
    """

    part: str
    paragraphs: tuple[int, ...] = ()
    table: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Place of a cell in its table's grid, zero-based, with merged cells counted by their spans."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest block that can be amended, or an inner node (table, row) that holds such blocks.

    `text` is the plain text as the paragraph holds it: tabs as "\\t", line breaks as "\\n", the paragraphs of one cell joined by
    "\\n"; numbers computed by Word are not in it, numbers typed by hand are (`number_typed`).
    `number` is the number as printed ("3.2.1", "a)", "Article 4", "" where there is none), `label` how people cite the clause
    ("3.2.1", "3.2, al. 2", "Tableau 2, ligne 5, « Indicateur »"), unique in its document.
    `level` is 1… for headings, 0… for the depth of list items, 0 elsewhere.
    """

    id: ClauseId
    parent: ClauseId | None
    kind: ClauseKind
    level: int
    number: str
    label: str
    text: str
    spans: tuple[Span, ...] = ()
    number_typed: bool = False
    cell: CellPlace | None = None
    anchor: Anchor | None = None


def ends_of(clauses: Sequence[Clause], places: Mapping[ClauseId, int]) -> list[int]:
    """For each clause the place after the last one that stands in it; `places` are where they stand in `clauses`."""
    ends = [place + 1 for place in range(len(clauses))]
    for place in range(len(clauses) - 1, -1, -1):
        parent = clauses[place].parent
        if parent is not None:
            over = places[parent]
            ends[over] = max(ends[over], ends[place])
    return ends

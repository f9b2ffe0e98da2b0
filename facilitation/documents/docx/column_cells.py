"""Table cells where columns come and go: beside or around a new one, how many columns they take, how wide they are.

Widths are told in twentieths of a point, those of cells in fiftieths of a percent too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from facilitation.documents.docx.names import SDT, TC, VAL, W, copied, whole
from facilitation.documents.docx.new_rows import Part
from facilitation.text.changes import Change
from facilitation.text.consolidated import ConsolidatedClause

CELL_PROPERTIES: Final = W + "tcPr"
ROW_PROPERTIES: Final = W + "trPr"
WIDTH: Final = W + "w"
CELL_WIDTH: Final = W + "tcW"
SPAN: Final = W + "gridSpan"
_BEFORE: Final = W + "gridBefore"
_ORDER: Final = tuple(
    W + name
    for name in (
        *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText"),
        *("vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange"),
    )
)
"""How the children of a w:tcPr follow each other (17.4.70)."""
HUNDRED: Final = 5000
"""A width of 100 %, in fiftieths of a percent."""


@dataclass(slots=True)
class Widths:
    """Twentieths of a point: `columns` as they were, `new` of a new one; what stays is stretched by `factor`."""

    columns: list[int]
    new: int
    factor: float

    def inside(self, columns: Sequence[int]) -> int:
        return sum(self.columns[one] for one in columns if one < len(self.columns))


@dataclass(frozen=True, slots=True)
class Look:
    """The w:pPr and the w:rPr of a paragraph with words; None where it has none."""

    paragraph: etree._Element | None
    words: etree._Element | None


@dataclass(slots=True)
class NewColumn:
    """A column that comes: right of `boundary` columns, before all others where that is 0; `cells` are its cells with words, by the
    w:tr they stand in."""

    change: Change
    boundary: int
    cells: dict[etree._Element, ConsolidatedClause] = field(default_factory=dict)
    going_on: set[etree._Element] = field(default_factory=set)
    """Rows of the head into which the cell above reaches."""


def outermost(cell: etree._Element, row: etree._Element) -> etree._Element:
    """The cell, or the content control around it alone."""
    here = cell
    over = here.getparent()
    while over is not None and over is not row:
        here, over = over, over.getparent()
    return here if here.tag in (TC, SDT) else cell


def properties_of(cell: etree._Element) -> etree._Element:
    found = cell.find(CELL_PROPERTIES)
    if found is None:
        found = etree.Element(CELL_PROPERTIES)
        cell.insert(0, found)
    return found


def put(properties: etree._Element, new: etree._Element) -> None:
    """Where the order of a w:tcPr wants it."""
    rank = {name: place for place, name in enumerate(_ORDER)}
    place = next((at for at, child in enumerate(properties) if rank.get(str(child.tag), 0) > rank[str(new.tag)]), len(properties))
    properties.insert(place, new)


def set_span(properties: etree._Element, span: int) -> None:
    for one in properties.findall(SPAN):
        properties.remove(one)
    if span > 1:
        new = etree.Element(SPAN)
        new.set(VAL, str(span))
        put(properties, new)


def stretch(properties: etree._Element, widths: Widths, taken: int, wider: int) -> bool:
    """Whether the cell has another width now."""
    own = properties.find(CELL_WIDTH)
    kind = None if own is None else own.get(W + "type")
    was = 0 if own is None else whole(own.get(WIDTH), 0)
    if own is None or kind not in ("dxa", "pct") or was <= 0:
        return False
    unit = 1.0 if kind == "dxa" else HUNDRED / sum(widths.columns)
    now = max(1, round((was - taken * unit) * widths.factor + wider * widths.new * unit))
    own.set(WIDTH, str(now))
    return now != was


def put_width(properties: etree._Element, like: etree._Element | None, widths: Widths | None) -> None:
    """The width of a new cell, told as that of the one it is like (its w:tcPr)."""
    own = None if like is None else like.find(CELL_WIDTH)
    if own is None:
        return
    width = copied(own)
    kind = own.get(W + "type")
    if widths is not None and kind == "dxa":
        width.set(WIDTH, str(widths.new))
    elif widths is not None and kind == "pct":
        width.set(WIDTH, str(round(HUNDRED * widths.new / sum(widths.columns))))
    put(properties, width)


def set_before(row: etree._Element, more: int) -> None:
    """The columns that a row leaves out at its beginning, where columns come or go among them."""
    found = row.find(f"{ROW_PROPERTIES}/{_BEFORE}")
    if found is not None and more:
        found.set(VAL, str(max(0, whole(found.get(VAL), 0) + more)))


def way(parts: Sequence[Part], boundary: int, width: int) -> str:
    """As `ColumnGrid.way`, for the cells of a w:tr."""
    if any(holds(one, boundary, width) for one in parts):
        return "wider"
    return "own" if any(is_beside(one, boundary) for one in parts) else "none"


def is_beside(part: Part, boundary: int) -> bool:
    """Whether a new column right of `boundary` columns stands right of the cell; before the first one it stands left of it."""
    return part.column + part.span == boundary if boundary else part.column == 0


def holds(part: Part, boundary: int, width: int) -> bool:
    """Whether the cell becomes wider by a new column there: it is merged across the place, or over the whole table."""
    end = part.column + part.span
    return part.column < boundary < end or (part.column == 0 and end == width > 1 and boundary in (0, width))

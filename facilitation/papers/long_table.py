"""A table of any length: its head is drawn again on every page, rows stay whole where a page can hold them, cells may be merged.

ReportLab's own Table measures all it holds again at every page break (8,000 rows: quadratic); here each row is measured once, and a
part of the table on a page is a pair of row numbers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile
from typing import Any, cast

from reportlab.platypus import Flowable, Paragraph

from facilitation.papers.styles import CELL_PADDING, HAIRLINE, RULE, SHADE

TALLEST_SHARE = 0.62
"""A row that takes more of a page than this is cut between its lines instead of leaving a page half empty."""
LEAST_PART = 40
"""Points of a cut row that must stand on the page before the cut."""
LEAST_ROW = 2 * CELL_PADDING + 9
COMPANY_SHARE = 0.25
"""A row that takes at most this share of a page goes to the next one with a last row that would stand there alone."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`column` is zero-based; `words` are set one below the other; `middle` centres them in the height of the cell."""

    column: int
    words: tuple[Paragraph, ...] = ()
    column_span: int = 1
    row_span: int = 1
    shaded: bool = False
    middle: bool = False


@dataclass(slots=True)
class Row:
    """One line of cells, left to right. `with_next` keeps it on the page of the row below (a line that announces others).

    `covered` are the columns that a merged cell from above takes: (column, span, shaded). `closer` points are taken off the room
    above and below the words (whose cells are then `middle`). `height` is measured by the table.
    """

    cells: Sequence[Cell]
    least_height: float = 0
    with_next: bool = False
    covered: tuple[tuple[int, int, bool], ...] = ()
    height: float = 0
    closer: float = 0


def head_row(words: Sequence[Paragraph]) -> Row:
    """A row of shaded, centred heads, one a column."""
    return Row([Cell(place, (one,), shaded=True, middle=True) for place, one in enumerate(words)])


def plain_row(words: Sequence[Paragraph | tuple[Paragraph, ...] | None], least_height: float = 0, *, middle: bool = False) -> Row:
    """A row with one cell a column."""
    return Row(
        [Cell(place, one if isinstance(one, tuple) else (one,) if one else (), middle=middle) for place, one in enumerate(words)],
        least_height,
    )


def banner_row(words: Paragraph, columns: int) -> Row:
    """A shaded line over all columns that announces the rows below it."""
    return Row([Cell(0, (words,), column_span=columns, shaded=True)], with_next=True)


class _Body:
    """Rows measured once for given columns; parts of the table on different pages share one."""

    def __init__(self, widths: Sequence[float], rows: Sequence[Row]) -> None:
        self.edges = (0.0, *accumulate(widths))
        self.rows = rows
        self._measure()
        self.tops = [0.0, *accumulate(row.height for row in rows)]

    def inner_width(self, cell: Cell) -> float:
        last = min(cell.column + cell.column_span, len(self.edges) - 1)
        return max(4.0, self.edges[last] - self.edges[cell.column] - 2 * CELL_PADDING)

    def _measure(self) -> None:
        ending: dict[int, list[tuple[int, float]]] = {}
        for place, row in enumerate(self.rows):
            for cell in row.cells:
                if cell.row_span > 1:
                    last = min(place + cell.row_span, len(self.rows)) - 1
                    ending.setdefault(last, []).append((place, self._cell_height(cell)))
            if not row.height:
                needed = [self._cell_height(cell) for cell in row.cells if cell.row_span == 1]
                row.height = max([row.least_height, LEAST_ROW, *needed]) - row.closer
            for first, height in ending.get(place, ()):
                above = sum(one.height for one in self.rows[first:place])
                row.height = max(row.height, height - above)

    def _cell_height(self, cell: Cell) -> float:
        inner = self.inner_width(cell)
        return float(sum(words.wrap(inner, 1e6)[1] for words in cell.words)) + 2 * CELL_PADDING


class LongTable(Flowable):
    """`widths` in points; `head` rows are repeated on each page; `page_height` is what an empty page offers to flowables."""

    def __init__(
        self,
        widths: Sequence[float],
        rows: Sequence[Row],
        *,
        head: Sequence[Row] = (),
        page_height: float,
        space_before: float = 4,
        space_after: float = 8,
    ) -> None:
        super().__init__()
        self.spaceBefore = space_before
        self.spaceAfter = space_after
        self._widths = tuple(widths)
        self._page_height = page_height
        self._head = _Body(widths, head)
        self._body = _Body(widths, rows)
        self._start, self._end = 0, len(rows)
        self._on_next_page = False
        self.width = self._body.edges[-1]

    @property
    def _head_height(self) -> float:
        return self._head.tops[-1]

    @property
    def opening_height(self) -> float:
        """Points of the head and of the first rows that stay together: what a heading above the table needs below itself."""
        rows = self._body.rows[self._start : self._end]
        together = next((place for place, row in enumerate(rows, 1) if not row.with_next), len(rows))
        return self._head_height + sum(row.height for row in rows[:together])

    def without_last(self, least: float, most: int) -> LongTable | None:
        """The same without the last rows that together take at least `least` points; None where these are more than `most`."""
        tops = self._body.tops
        for end in range(self._end - 1, max(self._start, self._end - most - 1), -1):
            if tops[self._end] - tops[end] >= least:
                return self._part(self._body, self._start, end)
        return None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        self.height = self._head_height + self._body.tops[self._end] - self._body.tops[self._start]
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        body, room = self._body, aH - self._head_height
        limit = body.tops[self._start] + room + 0.01
        fitting = bisect_right(body.tops, limit, self._start, self._end + 1) - 1
        if fitting >= self._end:
            return [self]
        if self._on_next_page and aH < self._page_height - 1:
            return []
        cut = self._past_announcing(self._cut_before(fitting), fitting)
        earlier = self._in_company(cut)
        if earlier != cut:
            # The room that this leaves must not tempt the rest to begin here.
            return [self._part(body, self._start, earlier), self._part(body, earlier, self._end, on_next_page=True)]
        row = body.rows[cut]
        rest_of_page = room - (body.tops[cut] - body.tops[self._start])
        if self._is_tall(row) and rest_of_page >= LEAST_PART:
            upper, lower = self._cut_row(row, rest_of_page)
            if upper is not None:
                above = [*body.rows[self._start : cut], upper]
                return [self._fresh(above), self._fresh([lower, *body.rows[cut + 1 : self._end]])]
        if cut == self._start:
            return []
        return [self._part(body, self._start, cut), self._part(body, cut, self._end)]

    def draw(self) -> None:
        canvas: Any = self.canv
        canvas.saveState()
        canvas.setLineWidth(HAIRLINE)
        canvas.setStrokeColor(RULE)
        self._draw_rows(self._head, 0, len(self._head.rows), self.height)
        self._draw_rows(self._body, self._start, self._end, self.height - self._head_height)
        canvas.restoreState()

    # Breaking

    def _cut_before(self, fitting: int) -> int:
        """The last row, at most `fitting`, before which the table may break: not under a line that announces rows, and through
        no merged cell unless there is no better place."""
        rows = self._body.rows
        places = [place for place in range(fitting, self._start, -1) if not rows[place - 1].with_next]
        whole = next((place for place in places if not rows[place].covered), None)
        if whole is not None:
            return whole
        return places[0] if places else self._start

    def _in_company(self, cut: int) -> int:
        """One row earlier where else the last row (mostly a total) would be alone under the head on the next page."""
        rows, height = self._body.rows, self._page_height - self._head_height
        if cut != self._end - 1 or cut - self._start < 2 or self._is_tall(rows[cut]):
            return cut
        earlier = self._cut_before(cut - 1)
        moved = self._body.tops[cut] - self._body.tops[earlier]
        return earlier if earlier > self._start and moved <= COMPANY_SHARE * height else cut

    def _is_tall(self, row: Row) -> bool:
        return row.height > TALLEST_SHARE * (self._page_height - self._head_height)

    def _past_announcing(self, cut: int, fitting: int) -> int:
        """Lines that announce a row need not wait with it for the next page where it is to be cut anyway."""
        rows = self._body.rows
        announced = cut
        while announced < fitting and rows[announced].with_next:
            announced += 1
        return announced if announced == fitting and self._is_tall(rows[announced]) else cut

    def _cut_row(self, row: Row, room: float) -> tuple[Row | None, Row]:
        """The row in two, its cells cut between lines; (None, row) where nothing of it fits."""
        inner = room - 2 * CELL_PADDING
        upper, lower = [], []
        for cell in row.cells:
            above, below = self._cut_words(cell, inner)
            upper.append(replace(cell, words=above, row_span=1, middle=False))
            lower.append(replace(cell, words=below, middle=False))
        if not any(cell.words for cell in upper):
            return None, row
        return Row(upper, covered=row.covered), Row(lower, with_next=row.with_next, covered=row.covered)

    def _cut_words(self, cell: Cell, room: float) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        width = self._body.inner_width(cell)
        for place, words in enumerate(cell.words):
            if words.height > room:
                parts = cast(list[Paragraph], words.split(width, room)) if room > 0 else []
                if len(parts) == 2:
                    return (*cell.words[:place], parts[0]), (parts[1], *cell.words[place + 1 :])
                return cell.words[:place], cell.words[place:]
            room -= words.height
        return cell.words, ()

    def _part(self, body: _Body, start: int, end: int, *, on_next_page: bool = False) -> LongTable:
        # Not copy(): ReportLab keeps notes on a flowable it has tried in vain, and a part begins without them.
        part = LongTable(
            self._widths, (), page_height=self._page_height, space_before=self.spaceBefore, space_after=self.spaceAfter
        )
        part._head, part._body, part._start, part._end = self._head, body, start, end
        part._on_next_page = on_next_page
        return part

    def _fresh(self, rows: Sequence[Row]) -> LongTable:
        return self._part(_Body(self._widths, rows), 0, len(rows))

    # Drawing

    def _draw_rows(self, body: _Body, start: int, end: int, top: float) -> None:
        """Rows `start` to `end`, the first one's upper edge `top` points above the flowable's foot."""
        levels = [top - (body.tops[place] - body.tops[start]) for place in range(start, end + 1)]
        for place, row in enumerate(body.rows[start:end]):
            if place == 0:
                for column, span, shaded in row.covered:
                    last = _covered_rows(body.rows[start:end], column)
                    self._box(body, column, span, levels[0], levels[last], shaded)
            for cell in row.cells:
                foot = levels[min(place + cell.row_span, end - start)]
                self._box(body, cell.column, cell.column_span, levels[place], foot, cell.shaded)
                self._set(body, cell, levels[place], foot)

    def _box(self, body: _Body, column: int, span: int, top: float, foot: float, shaded: bool) -> None:
        left, right = body.edges[column], body.edges[min(column + span, len(body.edges) - 1)]
        canvas: Any = self.canv
        canvas.setFillColor(SHADE)
        canvas.rect(left, foot, right - left, top - foot, stroke=1, fill=int(shaded))

    def _set(self, body: _Body, cell: Cell, top: float, foot: float) -> None:
        y = top - CELL_PADDING
        if cell.middle:
            y = (top + foot + sum(words.height for words in cell.words)) / 2
        for words in cell.words:
            y -= words.height
            words.drawOn(self.canv, body.edges[cell.column] + CELL_PADDING, y)


def _covered_rows(rows: Sequence[Row], column: int) -> int:
    """How many rows from the first on are covered at `column` by a cell from above."""
    covered = (any(one[0] == column for one in row.covered) for row in rows)
    return sum(1 for _ in takewhile(bool, covered))

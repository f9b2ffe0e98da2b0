"""The rows of the text column with their heights, guessed from their words until a row is laid out; some hundred stay so."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from itertools import accumulate
from math import ceil, floor

from PySide6.QtGui import QFontMetricsF

from facilitation.text.alike import alike
from ui.pages.texts.display import ShownRow
from ui.pages.texts.row_layout import LaidRow, RowLayout
from ui.theme.theme import Theme
from ui.widgets.marked_text import text_font

_KEPT = 400
"""Rows that stay laid out: some screens before and after this one."""
_RIM = 2
"""Pixels around a row that its frame may touch."""

SeenRow = tuple[ShownRow, int, int]
"""A row with its top and bottom in pixels of the window that it is seen through."""


class LaidRows:
    """Where each row begins, in pixels from the first one on; what is laid out knows nothing of the screen."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.layout = RowLayout(theme)
        self.rows: Sequence[ShownRow] = ()
        self.heights: list[float] = []
        self.starts: list[float] = [0.0]
        self.widest = 0.0
        """Pixels of the widest table."""
        self.laid: OrderedDict[int, LaidRow] = OrderedDict()
        self._places: dict[str, int] = {}
        self._homes: dict[str, str] = {}
        """Cell → the row it stands in."""
        self._fitted = -1

    def show(self, rows: Sequence[ShownRow], width: int) -> bool:
        """Takes these rows, for a column so many pixels wide; the very ones shown before keep height and layout. False where no row
        is another."""
        before, self.rows = self.rows, rows
        first, last = alike(before, rows)
        if first == len(before) == len(rows):
            return False
        old, new = before[first : len(before) - last], rows[first : len(rows) - last]
        if [row.clause for row in old] == [row.clause for row in new]:
            places = [place for place, (was, now) in enumerate(zip(old, new, strict=True), first) if was is not now]
            gone, come = [before[place] for place in places], [rows[place] for place in places]
        else:
            places, gone, come = [], old, new
        for row in gone:
            for cell in row.cells:
                self._homes.pop(cell.words.clause, None)
        self._homes |= {cell.words.clause: row.clause for row in come for cell in row.cells}
        known = self._places
        if not places:
            self._places = {row.clause: place for place, row in enumerate(rows)}
        if self._fitted != width:
            self.fit(width)
            return True
        if places:
            self._lay_at(places, gone)
        else:
            self._lay_between(first, last, before, known)
        if any(row.cells for row in (*gone, *come)):
            self._widen(self.layout.widest(gone), self.layout.widest(come))
        return True

    def _widen(self, gone: float, come: float) -> None:
        """Of all tables the widest, once rows of tables so wide have gone and others have come: rarely are all looked at."""
        if come >= self.widest:
            self.widest = come
        elif gone >= self.widest:
            self.widest = self.layout.widest(self.rows)

    def fit(self, width: int) -> None:
        """Everything anew: another width, other letters."""
        self.laid.clear()
        self._fitted = width
        self.layout.fit(width)
        metrics = QFontMetricsF(text_font(self._theme))
        self.heights = [self.layout.guess(row, metrics) for row in self.rows]
        self._add_up()
        self.widest = self.layout.widest(self.rows)

    def lay(self, place: int) -> tuple[LaidRow, float]:
        """The row laid out, and by how much it is higher than it was guessed to be."""
        known = self.laid.get(place)
        if known is not None:
            return known, 0.0
        known = self.laid[place] = self.layout.lay(self.rows[place])
        if len(self.laid) > _KEPT:
            self.laid.popitem(last=False)
        grown = known.height - self.heights[place]
        if abs(grown) <= 0.5:
            return known, 0.0
        self.heights[place] = known.height
        self._add_up()
        return known, grown

    def place_of(self, clause: str) -> int | None:
        """The row of a clause or a cell; None for one not shown."""
        return self._places.get(self._homes.get(clause, clause))

    def nearest(self, place: int, by: int) -> int:
        """The row at this place, or the next one that can be chosen in the direction `by` (1 or -1), back where there is none."""
        place = max(0, min(place, len(self.rows) - 1))
        for step in (by, -by):
            here = place
            while 0 <= here < len(self.rows) and self.rows[here].went:
                here += step
            if 0 <= here < len(self.rows):
                return here
        return place

    def at(self, height: float) -> int:
        """The row that many pixels down; before the first one -1, after the last one their number."""
        return bisect_right(self.starts, height) - 1

    def seen(self, top: int, height: int) -> list[SeenRow]:
        """The rows in a window that begins `top` pixels down."""
        place, seen = max(0, min(self.at(top), len(self.rows) - 1)), []
        while place < len(self.rows) and self.starts[place] < top + height:
            start = self.starts[place] - top
            seen.append((self.rows[place], floor(start) - _RIM, ceil(start + self.heights[place]) + _RIM))
            place += 1
        return seen

    def header_of(self, place: int) -> int | None:
        """The heading line of the table that a row is in, where that is another row."""
        first = place
        while first > 0 and self.rows[first].kind == "row":
            first -= 1
        first += 1
        return first if first < place and self.rows[place].kind == "row" and self.is_header(first) else None

    def is_header(self, place: int) -> bool:
        """Whether the row is the heading line of a table."""
        row = self.rows[place]
        begins = place == 0 or self.rows[place - 1].kind != "row"
        return bool(row.cells) and begins and all(cell.header for cell in row.cells)

    def end_of_table(self, place: int) -> int:
        """The row after the last one of the table that a row is in."""
        while place < len(self.rows) and self.rows[place].kind == "row":
            place += 1
        return place

    def _lay_at(self, places: Sequence[int], gone: Sequence[ShownRow]) -> None:
        """Rows at these places say something else now than those that are gone. As high as one was found to be it stays, but for
        what the guess makes of the difference: what is read below does not move for a word changed above it."""
        metrics = QFontMetricsF(text_font(self._theme))
        guess = self.layout.guess
        for place, was in zip(places, gone, strict=True):
            self.laid.pop(place, None)
            height = self.heights[place] + guess(self.rows[place], metrics) - guess(was, metrics)
            self.heights[place] = max(height, metrics.height())
        self._add_up()

    def _lay_between(self, first: int, last: int, before: Sequence[ShownRow], places: Mapping[str, int]) -> None:
        """Where the rows `before` stood, found by `places`, others stand now, but for the first and the last ones."""
        rows, end = self.rows, len(before) - last
        metrics = QFontMetricsF(text_font(self._theme))
        moved: dict[int, int] = {}
        between: list[float] = []
        for place in range(first, len(rows) - last):
            was = places.get(rows[place].clause)
            if was is not None and before[was] is rows[place]:
                moved[was] = place
                between.append(self.heights[was])
            else:
                between.append(self.layout.guess(rows[place], metrics))
        laid = OrderedDict[int, LaidRow]()
        for was, row in self.laid.items():
            now = was if was < first else was + len(rows) - len(before) if was >= end else moved.get(was)
            if now is not None:
                laid[now] = row
        self.laid = laid
        self.heights[first:end] = between
        self._add_up()

    def _add_up(self) -> None:
        self.starts = list(accumulate(self.heights, initial=0.0))


def elsewhere(before: Sequence[SeenRow], now: Sequence[SeenRow]) -> list[SeenRow]:
    """What is seen no longer, or is seen now and was not: another row, or in another place."""
    were, are = {(id(row), top, bottom) for row, top, bottom in before}, {(id(row), top, bottom) for row, top, bottom in now}
    stays = were & are
    return [one for one in (*before, *now) if (id(one[0]), *one[1:]) not in stays]

"""Where the words of a row stand: paragraphs with their indents, two versions side by side, the cells of a table.

A table whose words need more room than the column has is wider than the column (it can be scrolled sideways) rather than broken
inside its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from ui.pages.texts.display import LongWords, ShownRow
from ui.theme.theme import Theme
from ui.theme.tokens import Type
from ui.widgets.marked_text import LaidText, estimated_height, lay_out, lay_out_within, text_font

PAD, CELL_PAD, _ITEM_INDENT = 8, 6, 22
_PINNED, _PINNED_WORD = 0.4, 0.6
"""Shares of the room that what names the rows of a wide table may take while the rest is scrolled: usually, and for a long word."""
GUTTER, MARGIN, _WIDEST = 76, 64, 860
"""Pixels at 100 %: the labels' room at the left, the numbers' at the right, the longest line one can read."""


@dataclass(slots=True)
class Piece:
    """One laid-out text of a row: where it stands within the row, and whose words it holds."""

    clause: str
    rect: QRectF
    laid: LaidText
    framed: bool = False
    header: bool = False
    band: bool = False
    """A cell across the column that names the rows: its words stay in view as long as it is."""


@dataclass(slots=True)
class LaidRow:
    """`width` is that of a table, which may be more than there is room for; 0 for text.

    `pinned` is what names the row, at the left edge of such a table once it has been scrolled by more than `pinned_from` pixels.
    `stops` are the pixels by which it can be scrolled: no column is cut at the left edge, a number least of all. `ends`,
    one for each stop, are the pixels that the columns take then that are seen whole: none is cut at the right edge either.
    """

    height: float
    pieces: list[Piece]
    width: float = 0.0
    pinned: Piece | None = None
    pinned_from: float = 0.0
    stops: tuple[float, ...] = ()
    ends: tuple[float, ...] = ()

    def scrolled_by(self, pixels: float) -> float:
        """By how many it is scrolled where a bar asks for so many."""
        return next((stop for stop in self.stops if stop >= pixels), self.stops[-1] if self.stops else 0.0)

    def shown_at(self, scrolled: float, room: float) -> float:
        """How many pixels of its room a table scrolled by so many (one of its stops) is shown in."""
        return next((end for stop, end in zip(self.stops, self.ends, strict=True) if stop == scrolled), room)

    def goes_on(self, scrolled: float) -> bool:
        """Whether there are columns to the right of those seen while it is scrolled by so many pixels (one of its stops)."""
        return bool(self.stops) and scrolled < self.stops[-1]

    def stop_after(self, scrolled: float) -> float:
        return next((stop for stop in self.stops if stop > scrolled), scrolled)

    def pinned_at(self, scrolled: float) -> Piece | None:
        """What stands at the left edge while the row is scrolled by so many pixels."""
        return self.pinned if scrolled > self.pinned_from else None


class RowLayout:
    """Lays rows out for the width of the view, in the theme's letters and scale."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.text_width = 120.0
        self.table_width = 120.0
        self._columns: dict[tuple[tuple[LongWords, ...], tuple[float, ...]], list[float]] = {}
        self._least: dict[tuple[tuple[LongWords, ...], tuple[float, ...]], list[float]] = {}
        """The same for the longest words alone."""

    def fit(self, view_width: int) -> None:
        """The view has this many pixels now, or the letters have changed."""
        room = view_width - self._theme.px(GUTTER) - self._theme.px(MARGIN)
        self.table_width = max(120.0, float(room))
        self.text_width = max(120.0, min(float(room), float(self._theme.px(_WIDEST))))
        self._columns.clear()
        self._least.clear()

    def guess(self, row: ShownRow, metrics: QFontMetricsF) -> float:
        """About how high the row will be, without laying it out."""
        pad = 2 * self._theme.px(PAD)
        if row.went:
            return self.lay(row).height
        if row.cells:
            widths = self.columns(row)
            return pad + max(
                estimated_height(len(cell.words.text), widths[min(cell.column, len(widths) - 1)], metrics) for cell in row.cells
            )
        if row.words is None:
            return pad + metrics.height()
        return pad + estimated_height(len(row.words.text), self.text_width / (2 if row.other else 1), metrics)

    def lay(self, row: ShownRow) -> LaidRow:
        theme, left = self._theme, float(self._theme.px(GUTTER))
        pad = float(theme.px(PAD))
        if row.cells:
            return self._lay_cells(row, left)
        if row.words is None:
            return LaidRow(QFontMetricsF(theme.font(Type.CAPTION)).height() + 2 * pad, [])
        if row.went:
            # A thin line between the others: nothing of the text stands there any more.
            pad /= 2
            laid = lay_out(row.words, theme.font(Type.CAPTION), self.text_width, theme)
            return LaidRow(laid.height + 2 * pad, [Piece(row.clause, QRectF(left, pad, self.text_width, laid.height), laid)])
        indent = theme.px(_ITEM_INDENT) * min(row.level + 1, 4) if row.bullet else 0
        font = text_font(theme, row.kind, row.level, small=row.kind == "note")
        above = pad + (theme.px(8) if row.kind == "heading" else 0)
        columns = [row.words] if row.other is None else [row.words, row.other]
        gap = theme.px(20) if row.other else 0
        each = (self.text_width - indent - gap) / len(columns)
        pieces: list[Piece] = []
        for place, words in enumerate(columns):
            laid = lay_out(words, font, each, theme, gone=row.gone and place == 0)
            pieces.append(Piece(row.clause, QRectF(left + indent + place * (each + gap), above, each, laid.height), laid))
        return LaidRow(max(piece.rect.height() for piece in pieces) + above + pad, pieces)

    def columns(self, row: ShownRow) -> list[float]:
        """Pixels of each column of the row's table: the longest word fits, what is left goes where the long texts are."""
        key = (row.longest, row.weights)
        known = self._columns.get(key)
        if known is None:
            font = text_font(self._theme, small=True)
            plain = QFontMetricsF(font)
            font.setBold(True)
            heavy = QFontMetricsF(font)
            around = 2 * self._theme.px(CELL_PAD) + 2
            least = [
                around + max((*map(plain.horizontalAdvance, light), *map(heavy.horizontalAdvance, bold)), default=0.0)
                for light, bold in row.longest
            ]
            left = max(0.0, self.table_width - sum(least))
            total = sum(row.weights) or 1.0
            known = [width + left * weight / total for width, weight in zip(least, row.weights, strict=True)]
            self._columns[key], self._least[key] = known, least
        return known

    def widest(self, rows: Sequence[ShownRow]) -> float:
        """Pixels of the widest table among the rows."""
        # Rows of one table have the very same weights.
        seen = {id(row.weights): row for row in rows if row.cells}
        return max((sum(self.columns(row)) for row in seen.values()), default=0.0)

    def _lay_cells(self, row: ShownRow, left: float) -> LaidRow:
        theme = self._theme
        inner = float(theme.px(CELL_PAD))
        widths = self.columns(row)
        edges = [left + part for part in accumulate(widths, initial=0.0)]
        wide = edges[-1] - left > self.table_width
        stops = self._stops(row, widths) if wide else ()
        ends = tuple(self._end(row, widths, stop) for stop in stops)
        pieces: list[Piece] = []
        for cell in row.cells:
            start = edges[min(cell.column, len(edges) - 2)]
            end = edges[min(cell.column + cell.column_span, len(edges) - 1)]
            font = text_font(theme, small=True)
            font.setBold(cell.header)
            # The words of a cell across many columns are read without scrolling.
            room = min(end - start, *ends) if cell.column_span > 1 and ends else end - start
            laid = lay_out(cell.words, font, room - 2 * inner, theme, gone=row.gone)
            pieces.append(Piece(cell.words.clause, QRectF(start, 0, end - start, 0), laid, framed=True, header=cell.header))
        height = max((piece.laid.height for piece in pieces), default=0.0) + 2 * inner
        for piece in pieces:
            piece.rect.setHeight(height)
        made = LaidRow(height, pieces, sum(widths), stops=stops, ends=ends)
        if wide:
            self._pin(made, row, widths, left)
        return made

    def _stops(self, row: ShownRow, widths: list[float]) -> tuple[float, ...]:
        """The same for all rows of a table: each column at the left edge, or beside what names the rows once that stays there."""
        edges = [*accumulate(widths, initial=0.0)]
        names, pinned = edges[row.naming], self._pinned_width(row, widths)
        found = {0.0}
        for start, end in pairwise(edges):
            kept = pinned if start > names else 0.0
            found.add(start - kept)
            if end - start > self.table_width - kept:
                # Wider than the room: its end, too, must be seen.
                found.add(end - self.table_width)
        furthest = edges[-1] - self.table_width
        last = min((stop for stop in found if stop >= furthest), default=furthest)
        return tuple(sorted(stop for stop in found if 0.0 <= stop <= last))

    def _end(self, row: ShownRow, widths: list[float], stop: float) -> float:
        """Where the last column ends that is seen whole at this stop; the end of the room where none is."""
        edges = [*accumulate(widths, initial=0.0)]
        kept = self._pinned_width(row, widths) if stop > edges[row.naming] else 0.0
        end = max((edge - stop for edge in edges if edge - stop <= self.table_width + 0.5), default=0.0)
        return end if end > kept + 0.5 else self.table_width

    def _pinned_width(self, row: ShownRow, widths: list[float]) -> float:
        word = self._least[row.longest, row.weights][row.naming]
        return min(widths[row.naming], max(self.table_width * _PINNED, min(word, self.table_width * _PINNED_WORD)))

    def _pin(self, made: LaidRow, row: ShownRow, widths: list[float], left: float) -> None:
        """The table will be scrolled sideways: what its row is about stays, in at most a share of the room."""
        inner = float(self._theme.px(CELL_PAD))
        for cell, piece in zip(row.cells, made.pieces, strict=True):
            if not cell.column <= row.naming < cell.column + cell.column_span:
                continue
            if cell.column_span > 1:
                piece.band = True
                continue
            width = self._pinned_width(row, widths)
            laid = piece.laid
            if width < widths[row.naming]:
                font = text_font(self._theme, small=True)
                font.setBold(cell.header)
                room = piece.rect.height() - 2 * inner
                laid = lay_out_within(cell.words, font, width - 2 * inner, room, self._theme, gone=row.gone)
            rect = QRectF(left, 0, width, piece.rect.height())
            made.pinned = Piece(piece.clause, rect, laid, framed=True, header=cell.header)
            made.pinned_from = piece.rect.left() - left

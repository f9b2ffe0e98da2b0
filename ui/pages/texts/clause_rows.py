"""Thousands of clauses as rows one below the other, of which only those on the screen are laid out.

Heights of rows are guessed from their length until they are first painted; the row at the top stays where it is when a guess is
corrected, so nothing jumps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.pages.texts.display import ShownRow
from ui.pages.texts.laid_rows import LaidRows, SeenRow, elsewhere
from ui.pages.texts.row_layout import CELL_PAD, GUTTER, PAD, LaidRow, Piece
from ui.pages.texts.row_painting import RowPainter
from ui.theme.theme import Theme
from ui.theme.tokens import Role
from ui.widgets.kept_painting import fills_itself, stays_at_the_top


class ClauseRows(QAbstractScrollArea):
    """`chosen` (clause id) when another clause is the current one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._laid = LaidRows(theme)
        self._current = ""
        self._painted: list[SeenRow] = []
        """The rows on the screen as they were painted last."""
        self.numbered: Callable[[ShownRow], str] = lambda row: ""
        """What is told of the numbers in a row's margin, all of them."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(False)
        fills_itself(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(theme.px(40))
        theme.changed.connect(self._lay_anew)

    # Data

    def show_rows(self, rows: Sequence[ShownRow]) -> None:
        """Shows these rows; the current clause and the place on the screen are kept where they still exist.

        Rows that are the very ones shown before keep their layout.
        """
        top, offset = self._top()
        anchor = self._rows[top].clause if top < len(self._rows) else ""
        if not self._laid.show(rows, self.viewport().width()):
            return
        self._measure()
        self._measure_width()
        self._describe()
        if (place := self._laid.place_of(anchor)) is not None:
            self.verticalScrollBar().setValue(round(self._laid.starts[place] + offset))
        self._paint_others()

    @property
    def _rows(self) -> Sequence[ShownRow]:
        return self._laid.rows

    def rows(self) -> Sequence[ShownRow]:
        return self._rows

    def current(self) -> str:
        """Id of the chosen clause, "" where there is none."""
        return self._current

    def choose(self, clause: str, *, scroll: bool = True) -> None:
        """Makes a clause the current one and brings it into view; says so to `chosen` when it changed."""
        place = self._laid.place_of(clause)
        if place is None:
            return
        changed = clause != self._current
        self._current = clause
        # The bar that scrolls wide tables sideways is there while one works in a table.
        sideways = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._in_table() else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(sideways)
        self._describe()
        if scroll:
            self.bring_into_view(clause)
        if changed:
            self.viewport().update()
            self.chosen.emit(clause)

    def _describe(self) -> None:
        """For those who hear the page: the chosen clause and what stands in its margin."""
        row = self._current_row()
        if row is None:
            return
        words = (
            row.words.text
            if row.words
            else " | ".join(cell.words.text for cell in row.cells if self._current in (row.clause, cell.words.clause))
        )
        self.setAccessibleDescription("\n".join(filter(None, (f"{row.label}: {words}", self.numbered(row)))))

    def bring_into_view(self, clause: str) -> None:
        """Scrolls as little as needed; far jumps put the clause a third down the screen. No effect for a clause not shown."""
        place = self._laid.place_of(clause)
        if place is None:
            return
        # Laying rows out corrects their guessed heights and may push the clause out again: until nothing moves.
        for _ in range(4):
            self._scroll_to(place)
            if not self._settle():
                break
        self._scroll_sideways(place, clause)

    def first_shown(self) -> tuple[str, float]:
        """The clause of the first row on the screen ("" without rows), and by how many pixels that row is scrolled off."""
        place, off = self._top()
        return (self._rows[place].clause if self._rows else ""), off

    def show_from(self, clause: str, off: float) -> None:
        """Scrolls so that this row is the first one, less these pixels. No effect for a clause not shown."""
        place = self._laid.place_of(clause)
        if place is not None:
            self._row(place)
            self.verticalScrollBar().setValue(round(self._laid.starts[place] + off))
            self._settle()

    def _scroll_to(self, place: int) -> None:
        self._row(place)
        bar, view = self.verticalScrollBar(), self.viewport().height()
        start, height = self._laid.starts[place], self._laid.heights[place]
        pinned = self._pinned_height(place)
        if start - pinned < bar.value() or start + height > bar.value() + view:
            far = start > bar.value() + 2 * view or start < bar.value() - view
            if far:
                bar.setValue(round(start - view / 3))
            elif start - pinned < bar.value() or height > view:
                bar.setValue(round(start - pinned - self._theme.px(PAD)))
            else:
                bar.setValue(round(start + height - view + self._theme.px(PAD)))

    def _scroll_sideways(self, place: int, clause: str) -> None:
        row, bar = self._row(place), self.horizontalScrollBar()
        left = self._theme.px(GUTTER)
        for piece in row.pieces:
            if piece.framed and piece.clause == clause and row.width > self._laid.layout.table_width:
                # What names the row covers the first cells once the table is scrolled.
                names = row.pinned is not None and clause != row.pinned.clause and piece.rect.left() - left > row.pinned_from
                if piece.band:
                    self._show_band(piece, row)
                    return
                start = piece.rect.left() - left - (row.pinned.rect.width() if names and row.pinned is not None else 0)
                if start < bar.value():
                    bar.setValue(max(0, int(start)))
                elif piece.rect.right() - left > bar.value() + self._laid.layout.table_width:
                    bar.setValue(round(piece.rect.right() - left - self._laid.layout.table_width) + 1)

    def _show_band(self, piece: Piece, row: LaidRow) -> None:
        """A cell across many columns needs no more than its words, which go along: one stays in the columns one works in."""
        words = piece.laid.width + 2 * self._theme.px(CELL_PAD)
        furthest = max(0.0, piece.rect.right() - self._theme.px(GUTTER) - words)
        if self._scrolled(row) > furthest:
            self.horizontalScrollBar().setValue(int(max((stop for stop in row.stops if stop <= furthest), default=0.0)))

    def span_of(self, clause: str) -> tuple[float, float]:
        """(top, bottom) of a clause's row on the screen, in pixels of the viewport; raises KeyError for one not shown."""
        place = self.place_of(clause)
        top = self._laid.starts[place] - self.verticalScrollBar().value()
        return top, top + self._row(place).height

    def shows_current_at(self, place: QRect) -> bool:
        """Whether some of the chosen clause can be seen at a place of the view."""
        if self._laid.place_of(self._current) is None:
            return False
        top, bottom = self.span_of(self._current)
        return top < place.bottom() and bottom > place.top() and bottom > 0 and top < self.viewport().height()

    def left_of(self, clause: str) -> float:
        """Left edge of a cell (or of the text) in pixels of the viewport."""
        laid = self._row(self.place_of(clause))
        piece = next(piece for piece in laid.pieces if piece.clause == clause)
        return piece.rect.left() - self._scrolled(laid)

    def place_of(self, clause: str) -> int:
        """Which row a clause or a cell is in, from 0; raises KeyError for one not shown."""
        place = self._laid.place_of(clause)
        if place is None:
            raise KeyError(clause)
        return place

    def laid_out(self) -> int:
        """How many rows are laid out at this moment."""
        return len(self._laid.laid)

    def pinned(self) -> ShownRow | None:
        """The heading line that stays at the top while its table is scrolled."""
        header = self._header_of(self._top()[0]) if self._rows else None
        return self._rows[header] if header is not None else None

    def pinned_height(self) -> float:
        return self._pinned_height(self._top()[0])

    # Layout

    def _scrolled(self, laid: LaidRow) -> float:
        """Pixels by which a row is scrolled to the left: only what is wider than the room for it, and by whole columns."""
        return laid.scrolled_by(
            min(float(self.horizontalScrollBar().value()), max(0.0, laid.width - self._laid.layout.table_width))
        )

    def _lay_anew(self) -> None:
        self._laid.fit(self.viewport().width())
        self._measure()
        self._measure_width()
        self.viewport().update()

    def _measure(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(max(1, self.viewport().height()))
        bar.setRange(0, max(0, round(self._laid.starts[-1] + self._theme.px(24)) - self.viewport().height()))

    def _measure_width(self) -> None:
        bar, room = self.horizontalScrollBar(), self._laid.layout.table_width
        bar.setPageStep(int(room))
        bar.setRange(0, max(0, round(self._laid.widest - room)))

    def _row(self, place: int) -> LaidRow:
        """The laid-out row; what is on the screen stays where it is when its height was guessed wrong."""
        bar = self.verticalScrollBar()
        above = self._laid.starts[place + 1] <= bar.value()
        known, grown = self._laid.lay(place)
        if grown:
            self._measure()
            if above:
                bar.setValue(round(bar.value() + grown))
        return known

    def _top(self) -> tuple[int, float]:
        """(first row on the screen, how far it is scrolled off)."""
        value = float(self.verticalScrollBar().value())
        place = max(0, min(self._laid.at(value), len(self._rows) - 1))
        return place, value - self._laid.starts[place] if self._rows else 0.0

    def _settle(self) -> bool:
        """Lays out all that is on the screen; whether that moved anything."""
        before = self._laid.starts[-1]
        place, _ = self._top()
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        while place < len(self._rows) and self._laid.starts[place] < bottom:
            self._row(place)
            place += 1
        return before != self._laid.starts[-1]

    def _pinned_height(self, place: int) -> float:
        header = self._header_of(place)
        return self._row(header).height if header is not None else 0.0

    def _header_of(self, place: int) -> int | None:
        """The heading line that stays over this row: none that would leave the rows less room than it takes."""
        header = self._laid.header_of(place)
        return header if header is not None and self._leaves_room(header) else None

    def _leaves_room(self, header: int) -> bool:
        return 2 * self._row(header).height <= self.viewport().height()

    # Painting

    def _paint_others(self) -> None:
        """Asks for what stands elsewhere on the screen than it did, or says something else, to be painted."""
        self._settle()
        for _, top, bottom in elsewhere(self._painted, self._seen()):
            self.viewport().update(0, top, self.viewport().width(), bottom - top)
        if self.pinned() is not None:
            self.viewport().update(0, 0, self.viewport().width(), ceil(self.pinned_height()))

    def _seen(self) -> list[SeenRow]:
        return self._laid.seen(self.verticalScrollBar().value(), self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color(Role.SURFACE))
        if not self._rows:
            return
        # Laying rows out may correct guesses, so first all that will be seen, then the brush.
        if self._settle():
            self._paint_others()
        self._painted = self._seen()
        brush = RowPainter(painter, self._theme, self._laid.layout.text_width, self._current, focused=self.hasFocus())
        first, _ = self._top()
        top = self.verticalScrollBar().value()
        for place, (_, above, below) in enumerate(self._painted, first):
            if above <= event.rect().bottom() and below >= event.rect().top():
                self._paint_row(brush, place, self._laid.starts[place] - top)
        header = self._header_of(first)
        if self._laid.is_header(first) and self._laid.starts[first] < top and self._leaves_room(first):
            header = first
        if header is not None:
            # Names of the columns stay in view while the table is scrolled; the last line pushes them out.
            y = min(0.0, self._laid.starts[self._laid.end_of_table(first)] - top - self._row(header).height)
            painter.fillRect(0, int(y), self.viewport().width(), int(self._row(header).height) + 1, self._theme.color(Role.SURFACE))
            self._paint_row(brush, header, y)

    def _paint_row(self, brush: RowPainter, place: int, y: float) -> None:
        laid, room = self._row(place), self._laid.layout.table_width
        brush.paint(self._rows[place], laid, y, scrolled=self._scrolled(laid), room=min(room, laid.width) if laid.width else room)

    # The user

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        stays_at_the_top(self.viewport())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._paint_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._paint_current()

    def _paint_current(self) -> None:
        """The keyboard comes or goes: nothing but the chosen row says so."""
        place = self._laid.place_of(self._current)
        if place is None:
            return
        top = self._laid.starts[place] - self.verticalScrollBar().value()
        self.viewport().update(0, int(top) - 2, self.viewport().width(), ceil(self._laid.heights[place]) + 4)
        if self.pinned() is not None:
            self.viewport().update(0, 0, self.viewport().width(), ceil(self.pinned_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        watched = self._was_in_view(event.oldSize().height())
        if event.oldSize().width() != event.size().width():
            top, offset = self._top()
            self._lay_anew()
            if self._rows:
                self.verticalScrollBar().setValue(round(self._laid.starts[top] + offset))
        else:
            self._measure()
        if watched:
            # What takes room from the text (the strip, large letters) must not cover the clause one works on.
            self.bring_into_view(self._current)

    def _was_in_view(self, height: int) -> bool:
        place = self._laid.place_of(self._current)
        top = self.verticalScrollBar().value()
        return place is not None and self._laid.starts[place] < top + height and self._laid.starts[place + 1] > top

    def _current_row(self) -> ShownRow | None:
        place = self._laid.place_of(self._current)
        return None if place is None else self._rows[place]

    def _in_table(self) -> bool:
        row = self._current_row()
        return row is not None and bool(row.cells)

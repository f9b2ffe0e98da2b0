"""The text column: thousands of clauses, of which only those on the screen are laid out.

Heights of rows are guessed from their length until they are first painted; the row at the top stays where it is when a guess is
corrected, so nothing jumps. Up and Down choose the next clause, a click chooses the clause (or the cell) under the mouse.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from ui.pages.texts.display import ShownRow
from ui.pages.texts.row_layout import CELL_PAD, GUTTER, PAD, LaidRow, RowLayout
from ui.pages.texts.row_painting import RowPainter
from ui.theme.theme import Theme
from ui.theme.tokens import Role
from ui.widgets.marked_text import text_font

_KEPT = 400
"""Rows that stay laid out: some screens before and after this one."""


class ClauseView(QAbstractScrollArea):
    """`chosen` (clause id) when the user chooses a clause; `activated` on Enter or a double click."""

    chosen = Signal(str)
    activated = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: Sequence[ShownRow] = ()
        self._heights: list[float] = []
        self._starts: list[float] = [0.0]
        self._layout = RowLayout(theme)
        self._laid: OrderedDict[int, LaidRow] = OrderedDict()
        self._place: dict[str, int] = {}
        self._current = ""
        self._fitted = -1
        self.about: Callable[[str, int, bool], str] = lambda clause, place, other: ""
        """What is told of a letter while the mouse rests on it: clause, place in its words, or (`other`) in those beside them."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(theme.px(40))
        theme.changed.connect(self._lay_anew)

    # Data

    def show_rows(self, rows: Sequence[ShownRow]) -> None:
        """Shows these rows; the current clause and the place on the screen are kept where they still exist.

        Rows that are the very ones shown before keep their layout.
        """
        before, first = self._rows, _alike(self._rows, rows)
        if first == len(before) == len(rows):
            return
        last = _alike(before[first:][::-1], rows[first:][::-1])
        top, offset = self._top()
        anchor = before[top].clause if top < len(before) else ""
        self._rows = rows
        old, new = before[first : len(before) - last], rows[first : len(rows) - last]
        places = self._place
        if [row.clauses() for row in old] != [row.clauses() for row in new]:
            self._place = {clause: place for place, row in enumerate(rows) for clause in (row.clause, *row.clauses())}
        if self._fitted != self.viewport().width():
            self._lay_anew()
        else:
            self._lay_between(first, last, before, places)
        if anchor in self._place:
            self.verticalScrollBar().setValue(round(self._starts[self._place[anchor]] + offset))

    def rows(self) -> Sequence[ShownRow]:
        return self._rows

    def current(self) -> str:
        """Id of the chosen clause, "" where there is none."""
        return self._current

    def choose(self, clause: str, *, scroll: bool = True) -> None:
        """Makes a clause the current one and brings it into view; says so to `chosen` when it changed."""
        if clause not in self._place:
            return
        changed = clause != self._current
        self._current = clause
        # The bar that scrolls wide tables sideways is there while one works in a table.
        sideways = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._in_table() else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(sideways)
        row = self._rows[self._place[clause]]
        words = (
            row.words.text
            if row.words
            else " | ".join(cell.words.text for cell in row.cells if clause in (row.clause, cell.words.clause))
        )
        self.setAccessibleDescription(f"{row.label}: {words}")
        if scroll:
            self.bring_into_view(clause)
        self.viewport().update()
        if changed:
            self.chosen.emit(clause)

    def bring_into_view(self, clause: str) -> None:
        """Scrolls as little as needed; far jumps put the clause a third down the screen. No effect for a clause not shown."""
        place = self._place.get(clause)
        if place is None:
            return
        # Laying rows out corrects their guessed heights and may push the clause out again: until nothing moves.
        for _ in range(4):
            self._scroll_to(place)
            if not self._settle():
                break
        self._scroll_sideways(place, clause)

    def _scroll_to(self, place: int) -> None:
        self._row(place)
        bar, view = self.verticalScrollBar(), self.viewport().height()
        start, height = self._starts[place], self._heights[place]
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
            if piece.framed and piece.clause == clause and row.width > self._layout.table_width:
                if piece.rect.left() - left < bar.value():
                    bar.setValue(int(piece.rect.left() - left))
                elif piece.rect.right() - left > bar.value() + self._layout.table_width:
                    bar.setValue(round(piece.rect.right() - left - self._layout.table_width) + 1)

    def span_of(self, clause: str) -> tuple[float, float]:
        """(top, bottom) of a clause's row on the screen, in pixels of the viewport; raises KeyError for one not shown."""
        place = self._place[clause]
        top = self._starts[place] - self.verticalScrollBar().value()
        return top, top + self._row(place).height

    def left_of(self, clause: str) -> float:
        """Left edge of a cell (or of the text) in pixels of the viewport."""
        laid = self._row(self._place[clause])
        piece = next(piece for piece in laid.pieces if piece.clause == clause)
        return piece.rect.left() - self._scrolled(laid)

    def laid_out(self) -> int:
        """How many rows are laid out at this moment."""
        return len(self._laid)

    def pinned(self) -> ShownRow | None:
        """The heading line that stays at the top while its table is scrolled."""
        header = self._header_of(self._top()[0]) if self._rows else None
        return self._rows[header] if header is not None else None

    def pinned_height(self) -> float:
        return self._pinned_height(self._top()[0])

    # Layout

    def _scrolled(self, laid: LaidRow) -> float:
        """Pixels by which a row is scrolled to the left: only what is wider than the room for it."""
        return min(float(self.horizontalScrollBar().value()), max(0.0, laid.width - self._layout.table_width))

    def _lay_anew(self) -> None:
        self._laid.clear()
        self._fitted = self.viewport().width()
        self._layout.fit(self._fitted)
        metrics = QFontMetricsF(text_font(self._theme))
        self._heights = [self._layout.guess(row, metrics) for row in self._rows]
        self._measure()
        self._measure_width()
        self.viewport().update()

    def _lay_between(self, first: int, last: int, before: Sequence[ShownRow], places: Mapping[str, int]) -> None:
        """Where the rows `before` stood, found by `places`, others stand now, but for the first and the last ones."""
        rows, end = self._rows, len(before) - last
        metrics = QFontMetricsF(text_font(self._theme))
        moved: dict[int, int] = {}
        between: list[float] = []
        for place in range(first, len(rows) - last):
            was = places.get(rows[place].clause)
            if was is not None and before[was] is rows[place]:
                moved[was] = place
                between.append(self._heights[was])
            else:
                between.append(self._layout.guess(rows[place], metrics))
        laid = OrderedDict[int, LaidRow]()
        for was, row in self._laid.items():
            now = was if was < first else was + len(rows) - len(before) if was >= end else moved.get(was)
            if now is not None:
                laid[now] = row
        self._laid = laid
        self._heights = [*self._heights[:first], *between, *self._heights[end:]]
        self._measure()
        self._measure_width()
        self.viewport().update()

    def _measure(self) -> None:
        self._starts = list(accumulate(self._heights, initial=0.0))
        bar = self.verticalScrollBar()
        bar.setPageStep(max(1, self.viewport().height()))
        bar.setRange(0, max(0, round(self._starts[-1] + self._theme.px(24)) - self.viewport().height()))

    def _measure_width(self) -> None:
        bar = self.horizontalScrollBar()
        bar.setPageStep(int(self._layout.table_width))
        bar.setRange(0, max(0, round(self._layout.widest(self._rows) - self._layout.table_width)))

    def _row(self, place: int) -> LaidRow:
        """The laid-out row; its height is corrected where the guess was wrong."""
        known = self._laid.get(place)
        if known is None:
            known = self._layout.lay(self._rows[place])
            self._laid[place] = known
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
            if abs(known.height - self._heights[place]) > 0.5:
                grown = known.height - self._heights[place]
                above = self._starts[place] + self._heights[place] <= self.verticalScrollBar().value()
                self._heights[place] = known.height
                self._measure()
                if above:
                    self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + grown))
        return known

    def _top(self) -> tuple[int, float]:
        """(first row on the screen, how far it is scrolled off)."""
        value = float(self.verticalScrollBar().value())
        place = max(0, min(bisect_right(self._starts, value) - 1, len(self._rows) - 1))
        return place, value - self._starts[place] if self._rows else 0.0

    def _settle(self) -> bool:
        """Lays out all that is on the screen; whether that moved anything."""
        before = len(self._laid), self._starts[-1]
        place, _ = self._top()
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        while place < len(self._rows) and self._starts[place] < bottom:
            self._row(place)
            place += 1
        return before[1] != self._starts[-1]

    def _header_of(self, place: int) -> int | None:
        """The heading line of the table that a row is in, where that is another row."""
        first = place
        while first > 0 and self._rows[first].kind == "row":
            first -= 1
        first += 1
        is_header = first < place and self._rows[place].kind == "row" and all(cell.header for cell in self._rows[first].cells)
        return first if is_header else None

    def _pinned_height(self, place: int) -> float:
        header = self._header_of(place)
        return self._row(header).height if header is not None else 0.0

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color(Role.SURFACE))
        if not self._rows:
            return
        # Laying rows out may correct guesses, so first all that will be seen, then the brush.
        self._settle()
        brush = RowPainter(painter, self._theme, self._layout.text_width, self._current, focused=self.hasFocus())
        first, _ = self._top()
        top, place = self.verticalScrollBar().value(), first
        while place < len(self._rows) and self._starts[place] < top + self.viewport().height():
            self._paint_row(brush, place, self._starts[place] - top)
            place += 1
        header = self._header_of(first)
        if header is not None:
            # Names of the columns stay in view while the table is scrolled; the last line pushes them out.
            last = first
            while last < len(self._rows) and self._rows[last].kind == "row":
                last += 1
            y = min(0.0, self._starts[last] - top - self._row(header).height)
            painter.fillRect(0, int(y), self.viewport().width(), int(self._row(header).height) + 1, self._theme.color(Role.SURFACE))
            self._paint_row(brush, header, y)

    def _paint_row(self, brush: RowPainter, place: int, y: float) -> None:
        laid, room = self._row(place), self._layout.table_width
        brush.paint(self._rows[place], laid, y, scrolled=self._scrolled(laid), room=min(room, laid.width) if laid.width else room)

    # The user

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        watched = self._was_in_view(event.oldSize().height())
        if event.oldSize().width() != event.size().width():
            top, offset = self._top()
            self._lay_anew()
            if self._rows:
                self.verticalScrollBar().setValue(round(self._starts[top] + offset))
        else:
            self._measure()
        if watched:
            # What takes room from the text (the strip, large letters) must not cover the clause one works on.
            self.bring_into_view(self._current)

    def _was_in_view(self, height: int) -> bool:
        place = self._place.get(self._current)
        top = self.verticalScrollBar().value()
        return place is not None and self._starts[place] < top + height and self._starts[place + 1] > top

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (clause := self._clause_at(event.position())):
            self.choose(clause, scroll=False)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _told_at(self, point: QPointF) -> str:
        place, here = self._under(point)
        for number, piece in enumerate(self._row(place).pieces if place >= 0 else ()):
            inset = self._theme.px(CELL_PAD) if piece.framed else 0
            letter = piece.laid.place_at(here - piece.rect.topLeft() - QPointF(inset, inset))
            if letter is not None:
                return self.about(piece.clause, letter, number > 0 and not piece.framed)
        return ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if clause := self._clause_at(event.position()):
            self.activated.emit(clause)

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        (self.horizontalScrollBar() if sideways else self.verticalScrollBar()).event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Right | Qt.Key.Key_Left if self._in_table():
                self._step_cell(1 if event.key() == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._current:
                self.activated.emit(self._current)
            case Qt.Key.Key_Home:
                self._choose_row(0)
            case Qt.Key.Key_End:
                self._choose_row(len(self._rows) - 1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                down = event.key() == Qt.Key.Key_PageDown
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + (1 if down else -1) * (bar.pageStep() - self._theme.px(40)))
                self._choose_row(self._top()[0] + 1, scroll=False)
            case _:
                super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """To the next or previous row."""
        self._choose_row(self._place.get(self._current, -1) + by)

    def _in_table(self) -> bool:
        return self._current in self._place and bool(self._rows[self._place[self._current]].cells)

    def _step_cell(self, by: int) -> None:
        cells = self._rows[self._place[self._current]].clauses()
        place = cells.index(self._current) + by if self._current in cells else 0
        if 0 <= place < len(cells):
            self.choose(cells[place])

    def _choose_row(self, place: int, *, scroll: bool = True) -> None:
        if not self._rows:
            return
        row = self._rows[max(0, min(place, len(self._rows) - 1))]
        before = self._rows[self._place[self._current]] if self._current in self._place else None
        column = 0
        if before is not None and before.cells and self._current in before.clauses():
            column = before.clauses().index(self._current)
        clauses = row.clauses()
        self.choose(clauses[min(column, len(clauses) - 1)] if row.cells else row.clause, scroll=scroll)

    def _clause_at(self, point: QPointF) -> str:
        place, here = self._under(point)
        if place < 0:
            return ""
        framed = (one.clause for one in self._row(place).pieces if one.framed and one.rect.contains(here))
        return next(framed, self._rows[place].clause)

    def _under(self, point: QPointF) -> tuple[int, QPointF]:
        """The row at a point of the view, and the point within it; -1 where there is none."""
        y = point.y() + self.verticalScrollBar().value()
        place = bisect_right(self._starts, y) - 1
        if not 0 <= place < len(self._rows):
            return -1, point
        return place, QPointF(point.x() + self._scrolled(self._row(place)), y - self._starts[place])


def _alike(some: Sequence[ShownRow], others: Sequence[ShownRow]) -> int:
    """How many rows at the beginning are the very same."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((place for place, (one, other) in pairs if one is not other), min(len(some), len(others)))

"""The text column under the hand: Up and Down choose the next clause, a click chooses the clause (or the cell) under the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from ui.pages.texts.cell_steps import Start, beside, beyond, start_at
from ui.pages.texts.clause_rows import ClauseRows
from ui.pages.texts.row_layout import CELL_PAD, GUTTER
from ui.pages.texts.row_painting import FADE
from ui.theme.theme import Theme


class ClauseView(ClauseRows):
    """`activated` (clause id) on Enter or a double click."""

    activated = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.about: Callable[[str, int, bool], str] = lambda clause, place, other: ""
        """What is told of a letter while the mouse rests on it: clause, place in its words, or (`other`) in those beside them."""
        self._went_on: Start | None = None
        """Where the last key in a table led."""

    def choose(self, clause: str, *, scroll: bool = True) -> None:
        if self._went_on is not None and self._went_on.clause != clause:
            self._went_on = None
        super().choose(clause, scroll=scroll)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._goes_on_at(event.position()):
            self._scroll_on(self._under(event.position())[0])
        elif event.button() == Qt.MouseButton.LeftButton and (clause := self._clause_at(event.position())):
            self._went_on = None
            self.choose(clause, scroll=False)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _told_at(self, point: QPointF) -> str:
        place, here = self._under(point)
        if self._goes_on_at(point):
            return ""
        for number, piece in enumerate(self._row(place).pieces if place >= 0 else ()):
            inset = self._theme.px(CELL_PAD) if piece.framed else 0
            letter = piece.laid.place_at(here - piece.rect.topLeft() - QPointF(inset, inset))
            if letter is not None:
                return self.about(piece.clause, letter, number > 0 and not piece.framed)
        return self.numbered(self._rows[place]) if place >= 0 and point.x() > self._right_of(place) else ""

    def _right_of(self, place: int) -> float:
        """Where the words of a row end and its margin begins, in pixels of the viewport."""
        laid, layout = self._row(place), self._laid.layout
        return self._theme.px(GUTTER) + (min(layout.table_width, laid.width) if self._rows[place].cells else layout.text_width)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if clause := self._clause_at(event.position()):
            self.activated.emit(clause)
        elif (place := self._under(event.position())[0]) >= 0:
            self.choose(self._rows[place].went)

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        (self.horizontalScrollBar() if sideways else self.verticalScrollBar()).event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Right | Qt.Key.Key_Left if self._in_table():
                self._step_cell(1 if event.key() == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if (
                self._current and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            ):
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
        """To the next or previous row: in a table to the next cell of the column one works in."""
        place = self._laid.place_of(self._current)
        start = None if place is None else self._start(place)
        if place is None or start is None:
            self._choose_row((-1 if place is None else place) + by, by)
        elif (found := beyond(self._rows, place, start, by)) is not None:
            self._go_on(found[1], found[0])

    def _step_cell(self, by: int) -> None:
        place = self.place_of(self._current)
        start = self._start(place)
        if start is None:
            # The line as a whole is chosen.
            self.choose(self._rows[place].clauses()[0])
            return
        line = self._laid.place_of(start.line)
        found = beside(self._rows, place if line is None else line, start, by)
        if found is not None:
            self._go_on(found, place)

    def _start(self, place: int) -> Start | None:
        """From where a key goes on; where a cell was chosen otherwise than by the last key, from that cell."""
        known = self._went_on
        return known if known is not None and known.clause == self._current else start_at(self._rows[place], self._current)

    def _go_on(self, start: Start | None, place: int) -> None:
        self._went_on = start
        self.choose(self._rows[place].clause if start is None else start.clause)

    def _choose_row(self, place: int, by: int = 1, *, scroll: bool = True) -> None:
        if not self._rows:
            return
        before = self._laid.place_of(self._current)
        start = None if before is None else self._start(before)
        place = self._laid.nearest(place, by)
        row = self._rows[place]
        column = 0 if start is None else start.column
        # What is merged down to here begins out of sight: the cell beside it is in this line.
        cell = next((one for one in row.cells if one.column + one.column_span > column), row.cells[-1] if row.cells else None)
        clause = row.clause if cell is None else cell.words.clause
        self._went_on = Start(clause, row.clause, column)
        self.choose(clause, scroll=scroll)

    def _clause_at(self, point: QPointF) -> str:
        place, here = self._under(point)
        if place < 0 or self._goes_on_at(point):
            return ""
        row = self._row(place)
        pinned = row.pinned_at(self._scrolled(row))
        if pinned is not None and pinned.rect.left() <= point.x() <= pinned.rect.right():
            return pinned.clause
        framed = (one.clause for one in row.pieces if one.framed and one.rect.contains(here))
        return "" if self._rows[place].went else next(framed, self._rows[place].clause)

    def _goes_on_at(self, point: QPointF) -> bool:
        """Whether a point is right of the columns that are shown of a table that has more."""
        place = self._under(point)[0]
        if place < 0 or not self._rows[place].cells:
            return False
        laid, room = self._row(place), self._laid.layout.table_width
        scrolled, left = self._scrolled(laid), self._theme.px(GUTTER)
        return laid.goes_on(scrolled) and laid.shown_at(scrolled, room) < point.x() - left <= room + self._theme.px(FADE)

    def _scroll_on(self, place: int) -> None:
        """By one column to the right."""
        laid = self._row(place)
        self.horizontalScrollBar().setValue(int(laid.stop_after(self._scrolled(laid))))

    def _under(self, point: QPointF) -> tuple[int, QPointF]:
        """The row at a point of the view, and the point within it; -1 where there is none."""
        y = point.y() + self.verticalScrollBar().value()
        place = self._laid.at(y)
        if not 0 <= place < len(self._rows):
            return -1, point
        return place, QPointF(point.x() + self._scrolled(self._row(place)), y - self._laid.starts[place])

"""The text column under the hand: Up and Down choose the next clause, a click chooses the clause (or the cell) under the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from ui.pages.texts.clause_rows import ClauseRows
from ui.pages.texts.row_layout import CELL_PAD, GUTTER
from ui.theme.theme import Theme


class ClauseView(ClauseRows):
    """`activated` (clause id) on Enter or a double click."""

    activated = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.about: Callable[[str, int, bool], str] = lambda clause, place, other: ""
        """What is told of a letter while the mouse rests on it: clause, place in its words, or (`other`) in those beside them."""

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
        """To the next or previous row."""
        place = self._laid.place_of(self._current)
        self._choose_row((-1 if place is None else place) + by, by)

    def _step_cell(self, by: int) -> None:
        cells = self._rows[self.place_of(self._current)].clauses()
        place = cells.index(self._current) + by if self._current in cells else 0
        if 0 <= place < len(cells):
            self.choose(cells[place])

    def _choose_row(self, place: int, by: int = 1, *, scroll: bool = True) -> None:
        if not self._rows:
            return
        row = self._rows[self._laid.nearest(place, by)]
        before = self._current_row()
        column = 0
        if before is not None and before.cells and self._current in before.clauses():
            column = before.clauses().index(self._current)
        clauses = row.clauses()
        self.choose(clauses[min(column, len(clauses) - 1)] if row.cells else row.clause, scroll=scroll)

    def _clause_at(self, point: QPointF) -> str:
        place, here = self._under(point)
        if place < 0:
            return ""
        row = self._row(place)
        pinned = row.pinned_at(self._scrolled(row))
        if pinned is not None and pinned.rect.left() <= point.x() <= pinned.rect.right():
            return pinned.clause
        framed = (one.clause for one in row.pieces if one.framed and one.rect.contains(here))
        return "" if self._rows[place].went else next(framed, self._rows[place].clause)

    def _under(self, point: QPointF) -> tuple[int, QPointF]:
        """The row at a point of the view, and the point within it; -1 where there is none."""
        y = point.y() + self.verticalScrollBar().value()
        place = self._laid.at(y)
        if not 0 <= place < len(self._rows):
            return -1, point
        return place, QPointF(point.x() + self._scrolled(self._row(place)), y - self._laid.starts[place])

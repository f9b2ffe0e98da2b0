"""The text column: thousands of clauses, of which only those on the screen are laid out.

Heights of rows are guessed from their length until they are first painted; the row at the top stays where it is when a guess is
corrected, so nothing jumps. Up and Down choose the next clause, a click chooses the clause (or the cell) under the mouse.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.pages.texts.display import ShownRow
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type
from ui.widgets.marked_text import LaidText, estimated_height, lay_out, text_font

_PAD, _CELL_PAD, _ITEM_INDENT = 8, 6, 22
_GUTTER, _MARGIN, _WIDEST = 76, 64, 860


@dataclass(slots=True)
class _Piece:
    """One laid-out text of a row: where it stands within the row, and whose words it holds."""

    clause: str
    rect: QRectF
    laid: LaidText
    framed: bool = False
    header: bool = False


@dataclass(slots=True)
class _Row:
    height: float
    pieces: list[_Piece]


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
        self._laid: OrderedDict[int, _Row] = OrderedDict()
        self._place: dict[str, int] = {}
        self._current = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(False)
        self.verticalScrollBar().setSingleStep(theme.px(40))
        theme.changed.connect(self._lay_anew)

    # Data

    def show_rows(self, rows: Sequence[ShownRow]) -> None:
        """Shows these rows; the current clause and the place on the screen are kept where they still exist."""
        top, offset = self._top()
        anchor = self._rows[top].clause if self._rows and top < len(self._rows) else ""
        self._rows = rows
        self._place = {clause: place for place, row in enumerate(rows) for clause in (row.clause, *row.clauses())}
        self._lay_anew()
        if anchor in self._place:
            self.verticalScrollBar().setValue(round(self._starts[self._place[anchor]] + offset))

    def replace_row(self, place: int, row: ShownRow) -> None:
        """One row is shown anew; the others keep their layout."""
        self._rows = [*self._rows[:place], row, *self._rows[place + 1 :]]
        self._laid.pop(place, None)
        self.viewport().update()

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
        row = self._rows[self._place[clause]]
        self.setAccessibleDescription(f"{row.label}: {row.words.text if row.words else ''}")
        if scroll:
            self.bring_into_view(clause)
        self.viewport().update()
        if changed:
            self.chosen.emit(clause)

    def bring_into_view(self, clause: str) -> None:
        """Scrolls as little as needed; far jumps put the clause a third down the screen."""
        place = self._place[clause]
        self._row(place)
        bar, view = self.verticalScrollBar(), self.viewport().height()
        start, height = self._starts[place], self._heights[place]
        if start < bar.value() or start + height > bar.value() + view:
            far = start > bar.value() + 2 * view or start < bar.value() - view
            if far:
                bar.setValue(round(start - view / 3))
            elif start < bar.value() or height > view:
                bar.setValue(round(start - self._theme.px(_PAD)))
            else:
                bar.setValue(round(start + height - view + self._theme.px(_PAD)))

    # Layout

    def _lay_anew(self) -> None:
        self._laid.clear()
        metrics = QFontMetricsF(text_font(self._theme))
        width = self._text_width()
        pad = 2 * self._theme.px(_PAD)
        self._heights = [self._guess(row, width, metrics) + pad for row in self._rows]
        self._measure()
        self.viewport().update()

    def _guess(self, row: ShownRow, width: float, metrics: QFontMetricsF) -> float:
        if row.cells:
            total = sum(row.weights) or 1.0
            return max(
                estimated_height(len(cell.words.text), width * row.weights[min(cell.column, len(row.weights) - 1)] / total, metrics)
                for cell in row.cells
            )
        if row.words is None:
            return metrics.height()
        return estimated_height(len(row.words.text), width / (2 if row.other else 1), metrics)

    def _measure(self) -> None:
        self._starts = list(accumulate(self._heights, initial=0.0))
        bar = self.verticalScrollBar()
        bar.setPageStep(max(1, self.viewport().height()))
        bar.setRange(0, max(0, round(self._starts[-1] + self._theme.px(24)) - self.viewport().height()))

    def _text_width(self) -> float:
        theme = self._theme
        return max(120.0, min(self.viewport().width() - theme.px(_GUTTER) - theme.px(_MARGIN), theme.px(_WIDEST)))

    def _row(self, place: int) -> _Row:
        """The laid-out row; its height is corrected where the guess was wrong."""
        known = self._laid.get(place)
        if known is None:
            known = self._lay_row(self._rows[place])
            self._laid[place] = known
            if len(self._laid) > 400:
                self._laid.popitem(last=False)
            if abs(known.height - self._heights[place]) > 0.5:
                grown = known.height - self._heights[place]
                above = self._starts[place] + self._heights[place] <= self.verticalScrollBar().value()
                self._heights[place] = known.height
                self._measure()
                if above:
                    self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + grown))
        return known

    def _lay_row(self, row: ShownRow) -> _Row:
        theme, width = self._theme, self._text_width()
        pad, left = float(theme.px(_PAD)), float(theme.px(_GUTTER))
        if row.cells:
            return self._lay_cells(row, left, width)
        if row.words is None:
            return _Row(QFontMetricsF(theme.font(Type.CAPTION)).height() + 2 * pad, [])
        indent = theme.px(_ITEM_INDENT) * min(row.level + 1, 4) if row.bullet else 0
        font = text_font(theme, row.kind, row.level, small=row.kind == "note")
        above = pad + (theme.px(8) if row.kind == "heading" else 0)
        columns = [row.words] if row.other is None else [row.words, row.other]
        gap = theme.px(20) if row.other else 0
        each = (width - indent - gap) / len(columns)
        pieces: list[_Piece] = []
        for place, words in enumerate(columns):
            laid = lay_out(words, font, each, theme, gone=row.gone and place == 0)
            pieces.append(_Piece(row.clause, QRectF(left + indent + place * (each + gap), above, each, laid.height), laid))
        return _Row(max(piece.rect.height() for piece in pieces) + above + pad, pieces)

    def _lay_cells(self, row: ShownRow, left: float, width: float) -> _Row:
        theme = self._theme
        inner = float(theme.px(_CELL_PAD))
        total = sum(row.weights) or 1.0
        edges = [left + width * part / total for part in accumulate(row.weights, initial=0.0)]
        pieces: list[_Piece] = []
        for cell in row.cells:
            start = edges[min(cell.column, len(edges) - 2)]
            end = edges[min(cell.column + cell.column_span, len(edges) - 1)]
            font = text_font(theme, small=True)
            font.setBold(cell.header)
            laid = lay_out(cell.words, font, end - start - 2 * inner, theme, gone=row.gone)
            pieces.append(_Piece(cell.words.clause, QRectF(start, 0, end - start, 0), laid, framed=True, header=cell.header))
        height = max((piece.laid.height for piece in pieces), default=0.0) + 2 * inner
        for piece in pieces:
            piece.rect.setHeight(height)
        return _Row(height, pieces)

    def _top(self) -> tuple[int, float]:
        """(first row on the screen, how far it is scrolled off)."""
        value = float(self.verticalScrollBar().value())
        place = max(0, min(bisect_right(self._starts, value) - 1, len(self._rows) - 1))
        return place, value - self._starts[place] if self._rows else 0.0

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color(Role.SURFACE))
        if not self._rows:
            return
        # Laying rows out may correct guesses, so first all that will be seen, then the brush.
        place, _ = self._top()
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        while place < len(self._rows) and self._starts[place] < bottom:
            self._row(place)
            place += 1
        place, _ = self._top()
        top = self.verticalScrollBar().value()
        while place < len(self._rows) and self._starts[place] < top + self.viewport().height():
            self._paint_row(painter, place, self._starts[place] - top)
            place += 1

    def _paint_row(self, painter: QPainter, place: int, y: float) -> None:
        theme, row, laid = self._theme, self._rows[place], self._row(place)
        chosen_row = self._current == row.clause or self._current in row.clauses()
        if chosen_row and not row.cells:
            ground = QRectF(theme.px(_GUTTER) - theme.px(8), y, self._text_width() + theme.px(16), laid.height)
            painter.fillRect(ground, theme.color(Role.SELECTION))
            if self.hasFocus():
                painter.fillRect(QRectF(ground.left(), y, theme.px(3), laid.height), theme.color(Role.ACCENT))
        for piece in laid.pieces:
            inset = theme.px(_CELL_PAD) if piece.framed else 0
            if piece.framed:
                self._paint_cell(painter, piece, y)
            painter.setPen(theme.color(Role.INK))
            piece.laid.draw(painter, piece.rect.left() + inset, y + piece.rect.top() + inset)
        if row.bullet and laid.pieces:
            self._paint_bullet(painter, row.bullet, laid.pieces[0], y)
        self._paint_label(painter, row, laid, y, chosen=chosen_row)
        self._paint_numbers(painter, row, laid, y)

    def _paint_cell(self, painter: QPainter, piece: _Piece, y: float) -> None:
        theme = self._theme
        rect = piece.rect.translated(0, y)
        if piece.clause == self._current:
            painter.fillRect(rect, theme.color(Role.SELECTION))
        elif piece.header:
            painter.fillRect(rect, theme.color(Role.HOVER))
        painter.setPen(QPen(theme.color(Role.LINE), 1))
        painter.drawRect(rect)
        if piece.clause == self._current and self.hasFocus():
            painter.setPen(QPen(theme.color(Role.ACCENT), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_bullet(self, painter: QPainter, bullet: str, piece: _Piece, y: float) -> None:
        painter.setFont(text_font(self._theme))
        painter.setPen(self._theme.color(Role.INK))
        room = QRectF(piece.rect.left() - self._theme.px(60), y + piece.rect.top(), self._theme.px(54), piece.rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, bullet)

    def _paint_label(self, painter: QPainter, row: ShownRow, laid: _Row, y: float, *, chosen: bool) -> None:
        theme = self._theme
        if row.kind == "table":
            font = theme.font(Type.SMALL)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(theme.color(Role.MUTED))
            area = QRectF(theme.px(_GUTTER), y, self._text_width(), laid.height)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.label)
            return
        if row.kind == "heading" and row.words is not None and row.words.text.startswith(row.label.rstrip("…")):
            return
        painter.setFont(theme.font(Type.CAPTION))
        painter.setPen(theme.color(Role.INK if chosen else Role.MUTED))
        metrics = painter.fontMetrics()
        width = theme.px(_GUTTER) - theme.px(16)
        # What cites the clause within its part is enough where the whole does not fit.
        fits = row.kind != "row" and metrics.horizontalAdvance(row.label) <= width
        shown = row.label if fits else row.label.rsplit(", ", 1)[-1]
        baseline = laid.pieces[0].rect.top() + (theme.px(_CELL_PAD) if row.cells else 0) if laid.pieces else theme.px(_PAD)
        area = QRectF(0, y + baseline + theme.px(2), width, metrics.height())
        elided = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, elided)

    def _paint_numbers(self, painter: QPainter, row: ShownRow, laid: _Row, y: float) -> None:
        """Amendment numbers in the margin, those to decide in full ink, decided ones with a tick."""
        if not row.numbers:
            return
        theme = self._theme
        x = theme.px(_GUTTER) + self._text_width() + theme.px(14)
        line = y + (laid.pieces[0].rect.top() if laid.pieces else 0) + theme.px(2)
        font = theme.font(Type.CAPTION)
        for number, is_open in row.numbers:
            font.setBold(is_open)
            painter.setFont(font)
            painter.setPen(QColor(theme.color(Role.INFO if is_open else Role.MUTED)))
            height = painter.fontMetrics().height()
            if line + height > y + laid.height + 1:
                break
            painter.drawText(QPointF(x, line + painter.fontMetrics().ascent()), number if is_open else f"{number} ✓")
            line += height

    # The user

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            top, offset = self._top()
            self._lay_anew()
            if self._rows:
                self.verticalScrollBar().setValue(round(self._starts[top] + offset))
        else:
            self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (clause := self._clause_at(event.position())):
            self.choose(clause, scroll=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if clause := self._clause_at(event.position()):
            self.activated.emit(clause)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.verticalScrollBar().event(event)

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
        y = point.y() + self.verticalScrollBar().value()
        place = bisect_right(self._starts, y) - 1
        if not 0 <= place < len(self._rows):
            return ""
        row = self._rows[place]
        for piece in self._row(place).pieces:
            if piece.framed and piece.rect.contains(QPointF(point.x(), y - self._starts[place])):
                return piece.clause
        return row.clause

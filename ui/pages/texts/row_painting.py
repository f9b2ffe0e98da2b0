"""How a row looks: its words, its label in the gutter, the numbers of its amendments in the margin."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QLinearGradient, QPainter, QPen

from facilitation.amendments.values import OPEN_STATES
from ui.pages.texts.amendment_list import STATE_MARKS
from ui.pages.texts.display import ShownRow
from ui.pages.texts.row_layout import CELL_PAD, GUTTER, PAD, LaidRow, Piece
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type
from ui.widgets.marked_text import text_font

MOVED = "→"
"""Before the number of a clause that has come from elsewhere."""


GOES_ON = "›"
"""Beside a table that has more columns."""
FADE = 13
"""Pixels at 100 % beside such a table: less than the margin leaves before its numbers."""


class RowPainter:
    """Paints rows with one brush; `current` is the chosen clause, `focused` whether the keyboard is here."""

    def __init__(self, painter: QPainter, theme: Theme, text_width: float, current: str, *, focused: bool) -> None:
        self._painter, self._theme = painter, theme
        self._text_width = text_width
        self._current, self._focused = current, focused

    def paint(self, row: ShownRow, laid: LaidRow, y: float, *, scrolled: float, room: float) -> None:
        """At `y`; a table is `scrolled` to the left by pixels and keeps to its `room`, of which it shows whole columns."""
        theme, painter = self._theme, self._painter
        chosen = self._current == row.clause or self._current in row.clauses()
        if chosen and not row.cells:
            ground = QRectF(theme.px(GUTTER) - theme.px(8), y, self._text_width + theme.px(16), laid.height)
            painter.fillRect(ground, theme.color(Role.SELECTION))
            if self._focused:
                painter.fillRect(QRectF(ground.left(), y, theme.px(3), laid.height), theme.color(Role.ACCENT))
        if row.cells:
            painter.save()
            shown = laid.shown_at(scrolled, room)
            painter.setClipRect(QRectF(theme.px(GUTTER) - 2, y - 1, shown + 4, laid.height + 2))
            painter.translate(-scrolled, 0)
        for piece in laid.pieces:
            self._piece(piece, row, y, scrolled)
        if row.cells:
            painter.restore()
            if (pinned := laid.pinned_at(scrolled)) is not None:
                self._pinned(pinned, row, y)
            if laid.goes_on(scrolled):
                sign = chosen or all(cell.header for cell in row.cells)
                self._goes_on(theme.px(GUTTER) + laid.shown_at(scrolled, room), y, laid.height, sign=sign)
        if row.bullet and laid.pieces:
            self._bullet(row.bullet, laid.pieces[0], y)
        self._label(row, laid, y, chosen=chosen)
        self._numbers(row, laid, y, theme.px(GUTTER) + (room if row.cells else self._text_width))

    def _piece(self, piece: Piece, row: ShownRow, y: float, scrolled: float) -> None:
        theme, painter = self._theme, self._painter
        inset = theme.px(CELL_PAD) if piece.framed else 0
        if piece.framed:
            self._cell(piece, y, chosen=self._current in (piece.clause, row.clause))
        left = piece.rect.left()
        if piece.band:
            words = piece.laid.width + 2 * inset
            left += min(max(0.0, scrolled - (left - theme.px(GUTTER))), max(0.0, piece.rect.width() - words))
        painter.setPen(theme.color(Role.MUTED if row.went else Role.INK))
        piece.laid.draw(painter, left + inset, y + piece.rect.top() + inset)

    def _pinned(self, pinned: Piece, row: ShownRow, y: float) -> None:
        """What names the row, over the cells that are scrolled away under it."""
        painter, rect = self._painter, pinned.rect.translated(0, y)
        painter.save()
        painter.setClipRect(rect.adjusted(-3, -1, 2, 1))
        painter.fillRect(rect.adjusted(-3, 0, 0, 0), self._theme.color(Role.SURFACE))
        self._piece(pinned, row, y, 0)
        painter.setPen(QPen(self._theme.color(Role.EDGE), 2))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _goes_on(self, x: float, y: float, height: float, *, sign: bool) -> None:
        """Right of the last column that is shown: its lines go on and fade; the heads and the chosen line have a sign, too."""
        theme, painter = self._theme, self._painter
        end = x + theme.px(FADE)
        clear = theme.color(Role.LINE)
        clear.setAlpha(0)
        fading = QLinearGradient(QPointF(x, y), QPointF(end, y))
        fading.setColorAt(0, theme.color(Role.LINE))
        fading.setColorAt(1, clear)
        for line in (y, y + height):
            painter.fillRect(QRectF(x, line, end - x, 1), fading)
        if sign:
            painter.setFont(theme.font(Type.HEADING))
            painter.setPen(theme.color(Role.INK))
            room = QRectF(x + 1, y + theme.px(CELL_PAD), end - x, painter.fontMetrics().height())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, GOES_ON)

    def _cell(self, piece: Piece, y: float, *, chosen: bool) -> None:
        theme, painter = self._theme, self._painter
        rect = piece.rect.translated(0, y)
        if chosen:
            painter.fillRect(rect, theme.color(Role.SELECTION))
        elif piece.header:
            painter.fillRect(rect, theme.color(Role.HOVER))
        painter.setPen(QPen(theme.color(Role.LINE), 1))
        painter.drawRect(rect)
        if piece.clause == self._current and self._focused:
            painter.setPen(QPen(theme.color(Role.ACCENT), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _bullet(self, bullet: str, piece: Piece, y: float) -> None:
        self._painter.setFont(text_font(self._theme))
        self._painter.setPen(self._theme.color(Role.INK))
        room = QRectF(piece.rect.left() - self._theme.px(60), y + piece.rect.top(), self._theme.px(54), piece.rect.height())
        self._painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, bullet)

    def _label(self, row: ShownRow, laid: LaidRow, y: float, *, chosen: bool) -> None:
        theme, painter = self._theme, self._painter
        if row.kind == "table":
            font = theme.font(Type.SMALL)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(theme.color(Role.MUTED))
            area = QRectF(theme.px(GUTTER), y, self._text_width, laid.height)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.label)
            return
        numbered = row.kind == "heading" and row.words is not None and row.words.text.startswith(row.label.rstrip("…"))
        if row.went or (numbered and not row.moved):
            return
        painter.setFont(theme.font(Type.CAPTION))
        painter.setPen(theme.color(Role.INSERT if row.moved else Role.INK if chosen else Role.MUTED))
        metrics = painter.fontMetrics()
        width = theme.px(GUTTER) - theme.px(16)
        # What cites the clause within its part is enough where the whole does not fit.
        fits = row.kind != "row" and metrics.horizontalAdvance(row.label) <= width
        shown = row.label if fits else row.label.rsplit(", ", 1)[-1]
        baseline = laid.pieces[0].rect.top() + (theme.px(CELL_PAD) if row.cells else 0) if laid.pieces else theme.px(PAD)
        area = QRectF(0, y + baseline + theme.px(2), width, metrics.height())
        if row.moved:
            shown = MOVED if numbered else f"{MOVED} {shown}"
        elided = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, elided)

    def _numbers(self, row: ShownRow, laid: LaidRow, y: float, right: float) -> None:
        """Amendment numbers in the margin, with the sign of the card; those to decide are bold, those not kept are muted. What the
        height of the row has no room for is counted behind the last one: "48 +2"."""
        theme = self._theme
        line = y + (laid.pieces[0].rect.top() if laid.pieces else 0) + theme.px(2)
        height = QFontMetrics(theme.font(Type.CAPTION)).height()
        fitting = max(1, int((y + laid.height + 1 - line) // height))
        left = row.numbers[fitting:]
        for place, (number, state) in enumerate(row.numbers[:fitting]):
            sign, role = STATE_MARKS[state]
            if state in OPEN_STATES:
                role = Role.INFO
            elif role is not Role.ACCENT:
                role = Role.MUTED
            end = self._number(f"{number} {sign}".rstrip(), right + theme.px(14), line, role, bold=state in OPEN_STATES)
            if left and place == fitting - 1:
                waiting = any(state in OPEN_STATES for _, state in left)
                self._number(f"+{len(left)}", end + theme.px(5), line, Role.INFO if waiting else Role.MUTED, bold=waiting)
            line += height

    def _number(self, shown: str, x: float, y: float, role: Role, *, bold: bool) -> float:
        """Where it ends."""
        font = self._theme.font(Type.CAPTION)
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(self._theme.color(role))
        metrics = self._painter.fontMetrics()
        self._painter.drawText(QPointF(x, y + metrics.ascent()), shown)
        return x + metrics.horizontalAdvance(shown)

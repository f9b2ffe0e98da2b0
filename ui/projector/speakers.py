"""The speakers' list in letters for the room: name and time of who speaks, then who comes next, as many as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.projector.floor_scene import NameLine, SpeakersShown
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type

SIZES = (24, 28, 32, 36, 42, 48)
"""Pixels of the names that wait; the room never gets less than 24 (scenario 7)."""
_USUAL = 2
_SMALLEST = 24
_LEFT, _RIGHT = (int(side | Qt.AlignmentFlag.AlignVCenter) for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight))


class SpeakersBoard(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: SpeakersShown | None = None
        self._more = "+{count}"
        self._step = _USUAL
        self._least = SIZES[-1]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_speakers(self, shown: SpeakersShown, more: str) -> None:
        """`more` says how many there is no room for: "et {count} autres"."""
        if shown != self._shown:
            self._shown, self._more = shown, more
            self.setAccessibleName(shown.words)
            self.update()

    def enlarge(self, by: int) -> None:
        """One step larger or smaller."""
        self._step = max(0, min(len(SIZES) - 1, self._step + by))
        self.update()

    def text_size(self) -> int:
        """Pixels of the smallest words of the last painting."""
        return self._least

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self)
        self._least = SIZES[-1]
        top = self._paint_now(painter, self._shown)
        self._paint_waiting(painter, self._shown, top)

    def _paint_now(self, painter: QPainter, shown: SpeakersShown) -> float:
        """Gives where it ends."""
        size = SIZES[self._step]
        if shown.now is None:
            painter.setFont(self._font(size, bold=False))
            painter.setPen(self._theme.color(Role.MUTED))
            line = QRectF(0, 0, self.width(), size * 1.8)
            painter.drawText(line, _LEFT, shown.nobody)
            return line.bottom() + 12
        warn = self._theme.color(Role.WARN)
        large, clock = self._font(round(size * 1.35), bold=True), self._font(round(size * 1.7), bold=True)
        time_width = QFontMetricsF(clock).horizontalAdvance(shown.time) + 8
        height, below = size * 2.1, size * 1.3
        painter.setFont(clock)
        painter.setPen(warn if shown.over else self._theme.color(Role.INK))
        painter.drawText(QRectF(self.width() - time_width, 0, time_width, height), _RIGHT, shown.time)
        room = self.width() - time_width - 24
        painter.setPen(self._theme.color(Role.INK))
        self._fitted(painter, shown.now.name, QRectF(0, 0, room, height), large)
        small = self._font(max(_SMALLEST, round(size * 0.8)), bold=False)
        bold = self._font(max(_SMALLEST, round(size * 0.85)), bold=True)
        state = f"⚠ {shown.state}" if shown.over else shown.state
        state_width = QFontMetricsF(bold).horizontalAdvance(state) + 8
        painter.setFont(bold)
        painter.setPen(warn if shown.over else self._theme.color(Role.MUTED))
        painter.drawText(QRectF(self.width() - state_width, height, state_width, below), _RIGHT, state)
        painter.setPen(self._theme.color(Role.MUTED))
        detail = " · ".join(part for part in (shown.now.note, shown.now.detail) if part)
        self._fitted(painter, detail, QRectF(0, height, self.width() - state_width - 24, below), small)
        bar = QRectF(0, height + below + 10, self.width(), 12)
        painter.fillRect(bar, self._theme.color(Role.LINE))
        bar.setWidth(bar.width() * min(1.0, shown.share))
        painter.fillRect(bar, warn if shown.over else self._theme.color(Role.ACCENT))
        if shown.over:
            painter.fillRect(bar, Qt.BrushStyle.BDiagPattern)
        return bar.bottom() + 24

    def _paint_waiting(self, painter: QPainter, shown: SpeakersShown, top: float) -> None:
        if not shown.waiting:
            return
        size = SIZES[self._step]
        painter.setFont(self._font(max(_SMALLEST, round(size * 0.8)), bold=True))
        painter.setPen(self._theme.color(Role.MUTED))
        head = QRectF(0, top, self.width(), size * 1.4)
        painter.drawText(head, _LEFT, shown.following)
        row = size * 1.65
        fits = max(1, int((self.height() - head.bottom()) // row))
        names = shown.waiting if len(shown.waiting) <= fits else shown.waiting[: fits - 1]
        y = head.bottom()
        for place, one in enumerate(names, 1):
            self._paint_row(painter, place, one, QRectF(0, y, self.width(), row), size)
            y += row
        if len(names) < len(shown.waiting):
            painter.setFont(self._font(max(_SMALLEST, round(size * 0.8)), bold=False))
            painter.setPen(self._theme.color(Role.MUTED))
            more = self._more.format(count=len(shown.waiting) - len(names))
            painter.drawText(QRectF(size * 1.6, y, self.width(), row), _LEFT, more)

    def _paint_row(self, painter: QPainter, place: int, one: NameLine, line: QRectF, size: int) -> None:
        number = size * 1.6
        painter.setFont(self._font(size, bold=False))
        painter.setPen(self._theme.color(Role.MUTED))
        painter.drawText(QRectF(line.left(), line.top(), number - 12, line.height()), _RIGHT, str(place))
        name_font = self._font(size, bold=True)
        name_width = min(QFontMetricsF(name_font).horizontalAdvance(one.name) + 6, line.width() - number)
        painter.setPen(self._theme.color(Role.INK))
        self._fitted(painter, one.name, QRectF(number, line.top(), name_width, line.height()), name_font)
        left = number + name_width + 18
        small = self._font(max(_SMALLEST, round(size * 0.75)), bold=False)
        painter.setPen(self._theme.color(Role.WARN if one.note else Role.MUTED))
        detail = one.note or one.detail
        if line.width() - left > size * 3:
            self._fitted(painter, detail, QRectF(left, line.top(), line.width() - left, line.height()), small)

    def _fitted(self, painter: QPainter, words: str, line: QRectF, font: QFont) -> None:
        """Smaller before it is cut, never under what the room can read."""
        while QFontMetricsF(font).horizontalAdvance(words) > line.width() and font.pixelSize() > _SMALLEST:
            font = QFont(font)
            font.setPixelSize(max(_SMALLEST, font.pixelSize() - 2))
        self._least = min(self._least, font.pixelSize())
        painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _LEFT, shown)

    def _font(self, size: int, *, bold: bool) -> QFont:
        font = self._theme.font(Type.BODY)
        font.setPixelSize(size)
        font.setBold(bold)
        self._least = min(self._least, size)
        return font

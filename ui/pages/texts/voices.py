"""What other groups said on the clause before the room: short lines under the list, which nobody needs to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.theme.dress import Tone
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Space, Type
from ui.widgets.labels import ElidedLabel
from ui.widgets.marked_text import LaidText, Mark, ShownText, lay_out
from ui.widgets.panels import scrolled

_LINES = 2
_HIGHEST = 112
"""Pixels at 100 %: two voices; more are scrolled to."""


@dataclass(frozen=True, slots=True)
class Voice:
    """`head` says number, group and state; `marks` the change in short."""

    amendment: str
    head: str
    marks: tuple[Mark, ...]

    @property
    def words(self) -> str:
        return f"{self.head}\N{NO-BREAK SPACE}: {''.join(mark.text for mark in self.marks)}"


class Voices(QWidget):
    """A title and the voices; hidden where there are none. `wanted` (amendment) when one is clicked."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self._lines = QWidget()
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, Space.XS, 0)
        self._column.setSpacing(Space.XS)
        self._area: QScrollArea = scrolled(self._lines)
        self._shown: tuple[Voice, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._title)
        column.addWidget(self._area)
        self.hide()

    def show_voices(self, title: str, voices: Sequence[Voice]) -> None:
        self._title.setText(title)
        self._area.setAccessibleName(title)
        if tuple(voices) != self._shown:
            self._shown = tuple(voices)
            while (item := self._column.takeAt(0)) is not None:
                if (line := item.widget()) is not None:
                    line.deleteLater()
            for voice in voices:
                made = VoiceLine(self._theme, voice)
                made.pressed.connect(self.wanted)
                self._column.addWidget(made)
        self._fit()
        self.setVisible(bool(voices))

    def voices(self) -> Sequence[Voice]:
        return self._shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = [self._column.itemAt(place).widget() for place in range(self._column.count())]
        needed = sum(line.sizeHint().height() for line in lines) + Space.XS * max(0, len(lines) - 1) + 2
        self._area.setFixedHeight(min(needed, self._theme.px(_HIGHEST)))


class VoiceLine(QWidget):
    """One voice: its head, and at most two lines of the change."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, voice: Voice) -> None:
        super().__init__()
        self._theme, self._voice = theme, voice
        self.setAccessibleName(voice.words)
        self.setToolTip(voice.words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(120, self._head() + _LINES * self._line())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self._voice.amendment)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self._theme.px(2), self.height()), self._theme.color(Role.EDGE))
        left, width = self._theme.px(10), self.width() - self._theme.px(10)
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(self._theme.color(Role.MUTED))
        head = painter.fontMetrics().elidedText(self._voice.head, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, 0, width, self._head()), 0, head)
        painter.setPen(self._theme.color(Role.INK))
        painter.setClipRect(QRectF(left, self._head(), width, _LINES * self._line()))
        self._laid(width).draw(painter, left, self._head())

    def _head(self) -> int:
        metrics = self.fontMetrics()
        return max(metrics.height(), self._theme.px(16))

    def _line(self) -> int:
        return self._theme.px(20)

    def _laid(self, width: float) -> LaidText:
        font = self._theme.font(Type.TEXT)
        font.setPixelSize(self._theme.px(13))
        return lay_out(ShownText(self._voice.amendment, self._voice.marks), font, width, self._theme)

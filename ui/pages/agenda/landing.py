"""Where what is dragged would come to lie: said beside it while the mouse still holds it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.pages.agenda.words import clock
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type


def paint_landing(painter: QPainter, theme: Theme, left: float, width: float, y: float, minute: int) -> None:
    """A line across the day at which it would begin, with the time."""
    painter.setPen(QPen(theme.color(Role.ACCENT), 2))
    painter.drawLine(QPointF(left, y), QPointF(left + width, y))
    _paint_tag(painter, theme, QPointF(left + width, y), clock(minute))


def paint_length(painter: QPainter, theme: Theme, rect: QRectF, start: int, minutes: int) -> None:
    """At the edge that is pulled: until when, and how long that is."""
    _paint_tag(painter, theme, rect.bottomRight(), f"{clock(start + minutes)} · {minutes}\u00a0min")


def _paint_tag(painter: QPainter, theme: Theme, at: QPointF, words: str) -> None:
    """The words on a plate whose right edge is at the point."""
    font = theme.font(Type.SMALL)
    font.setBold(True)
    painter.setFont(font)
    size = painter.fontMetrics().boundingRect(words).size()
    plate = QRectF(0, 0, size.width() + theme.px(12), size.height() + theme.px(4))
    plate.moveCenter(QPointF(at.x() - plate.width() / 2, at.y()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(Role.ACCENT))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(theme.color(Role.ACCENT_INK))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)

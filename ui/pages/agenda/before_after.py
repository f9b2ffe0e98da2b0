"""The rest of a late day in two small columns: as it stands on the programme now, and as a remedy would make it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitation.agenda.items import AgendaItem
from facilitation.agenda.laying import Placed
from facilitation.agenda.replanning import Slippage
from facilitation.agenda.slippage import Proposal
from ui.pages.agenda.words import KIND_ROLES, clock
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type

_AXIS, _HEAD, _HEIGHT = 36, 18, 240
"""Pixels at 100 %."""
_LINE = 11
"""Pixels at 100 %: a block lower than this has no words."""


class BeforeAfter(QWidget):
    """`first` and `last` are the minutes that all pictures beside each other span, so that they can be compared."""

    def __init__(self, theme: Theme, slippage: Slippage, proposal: Proposal, span: tuple[int, int]) -> None:
        super().__init__()
        self._theme = theme
        self._first, self._last = span
        self._ends = slippage.ends
        self._items: Mapping[str, AgendaItem] = slippage.items
        self._blocks: Mapping[str, str] = slippage.blocks
        self._before = [one for one in slippage.before if one.day == 0]
        self._after = [one for one in proposal.placed if one.day == 0]
        self._heads = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def say(self, before: str, after: str) -> None:
        """The words above the columns."""
        self._heads = (before, after)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(Type.CAPTION))
        width = (self.width() - px(_AXIS)) / 2
        painter.fillRect(QRectF(px(_AXIS), px(_HEAD), 2 * width, self.height() - px(_HEAD)), theme.color(Role.SURFACE))
        for minute in range(-(-self._first // 60) * 60, self._last + 1, 60):
            y = self._y(minute)
            painter.setPen(QPen(theme.color(Role.LINE), 1))
            painter.drawLine(QPointF(px(_AXIS), y), QPointF(self.width(), y))
            painter.setPen(theme.color(Role.MUTED))
            if minute // 60 % 2 == 0:
                hour = QRectF(0, y - px(8), px(_AXIS) - px(4), px(16))
                painter.drawText(hour, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, clock(minute))
        laid = [
            self._laid(column, px(_AXIS) + place * width + 2, width - 4) for place, column in enumerate((self._before, self._after))
        ]
        for one, rect in (*laid[0], *laid[1]):
            self._paint_ground(painter, self._items[one.id], rect)
        # Where the day was to end: what lies below it is too late. Under the words, which stay readable.
        y = self._y(self._ends)
        painter.setPen(QPen(theme.color(Role.DANGER), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(px(_AXIS), y), QPointF(self.width(), y))
        for place, head in enumerate(self._heads):
            painter.setPen(theme.color(Role.MUTED))
            room = QRectF(px(_AXIS) + place * width + 2, 0, width - 4, px(_HEAD))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, head)
        for one, rect in (*laid[0], *laid[1]):
            self._paint_words(painter, self._items[one.id], rect)

    def _y(self, minute: float) -> float:
        head = self._theme.px(_HEAD)
        return head + (minute - self._first) * (self.height() - head - 4) / max(1, self._last - self._first)

    def _laid(self, column: Sequence[Placed], left: float, width: float) -> list[tuple[Placed, QRectF]]:
        """Each item with its place; tracks of groups in lanes."""
        found = []
        for _, row in groupby(column, key=lambda one: (self._blocks.get(one.id, one.id), one.part)):
            tracks = list(row)
            lane = width / len(tracks)
            for place, one in enumerate(tracks):
                top = self._y(one.start)
                found.append((one, QRectF(left + place * lane, top + 0.5, lane - 1.5, max(3.0, self._y(one.end) - top - 1))))
        return found

    def _paint_ground(self, painter: QPainter, item: AgendaItem, rect: QRectF) -> None:
        ground, edge = KIND_ROLES.get(item.kind, (Role.HOVER, Role.EDGE))
        painter.fillRect(rect, self._theme.color(ground))
        painter.fillRect(QRectF(rect.left(), rect.top(), self._theme.px(2), rect.height()), self._theme.color(edge))

    def _paint_words(self, painter: QPainter, item: AgendaItem, rect: QRectF) -> None:
        px = self._theme.px
        if rect.height() < px(_LINE):
            return
        painter.setPen(self._theme.color(Role.INK))
        room = rect.adjusted(px(4), 0, -1, 0)
        words = painter.fontMetrics().elidedText(item.title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

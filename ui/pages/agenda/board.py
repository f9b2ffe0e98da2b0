"""The programme as a board: days are columns, items are blocks as high as they are long; blocks are dragged, their edge too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from facilitation.wording import Wording
from ui.language import LanguageSwitch
from ui.pages.agenda.block_painting import BlockPainting
from ui.pages.agenda.geometry import Block, Layout, place_of
from ui.pages.agenda.landing import paint_landing, paint_length
from ui.pages.agenda.words import clock
from ui.theme.icons import Icons
from ui.theme.tokens import Role, Type

_AXIS, _HEAD, _EDGE, _STEP = 48, 34, 6, 5


@dataclass(slots=True)
class _Drag:
    block: Block
    grip: float
    edge: bool
    at: QPointF
    moved: bool = False


class Board(QWidget):
    """`chosen` (item), `opened` (item) on Enter or double click, `dropped` (item, day, minute), `lengthened` (item, minutes)."""

    chosen = Signal(str)
    opened = Signal(str)
    dropped = Signal(str, int, int)
    lengthened = Signal(str, int)

    def __init__(self, icons: Icons, language: LanguageSwitch, lands: Callable[[str, int, int], int]) -> None:
        """`lands` says when an item would begin that is let go on a day at a minute."""
        super().__init__()
        self._lands = lands
        self._icons, self._theme, self._language = icons, icons.theme, language
        self._painting = BlockPainting(icons)
        self._layout = Layout((), (), 480, 1080)
        self._current = ""
        self._now: tuple[int, int] | None = None
        self._drag: _Drag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._theme.changed.connect(self._resized)
        icons.ready.connect(self.update)

    def stay_with(self, area: QScrollArea) -> None:
        """Days and hours stay in sight while this board is scrolled in the area."""
        area.setWidget(self)
        for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
            bar.valueChanged.connect(self.update)

    # What is shown

    def show_now(self, now: datetime) -> None:
        """The line of the present; `now` is by the clock on the wall, without a zone."""
        self._now = place_of(self._layout, now)
        self.update()

    def show_layout(self, layout: Layout) -> None:
        self._layout = layout
        if self._current not in {block.item.id for block in layout.blocks}:
            self._current = ""
        self._resized()

    def current(self) -> str:
        return self._current

    def choose(self, item: str) -> None:
        block = self._block(item)
        if block is None:
            return
        changed = item != self._current
        self._current = item
        self.setAccessibleDescription(self._spoken(block))
        self.update()
        if changed:
            self.chosen.emit(item)

    def rect_of(self, item: str) -> QRectF:
        """Where a block stands in this widget; empty where there is none."""
        block = self._block(item)
        return self._rect(block) if block else QRectF()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_AXIS) + len(self._layout.days) * px(190), px(_HEAD) + round(self._span() * self._scale()) + px(10))

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_AXIS) + len(self._layout.days) * px(150), self.sizeHint().height())

    def _span(self) -> int:
        return self._layout.last - self._layout.first

    def _scale(self) -> float:
        """Pixels a minute: a quarter of an hour must hold one line of text."""
        return self._theme.px(120) / 100

    def _column(self) -> float:
        return (self.width() - self._theme.px(_AXIS)) / max(1, len(self._layout.days))

    def _y(self, minute: float) -> float:
        return self._theme.px(_HEAD) + (minute - self._layout.first) * self._scale()

    def _rect(self, block: Block) -> QRectF:
        column = self._column()
        lane = (column - 8) / block.lanes
        x = self._theme.px(_AXIS) + block.day * column + 4 + block.lane * lane
        return QRectF(x, self._y(block.start) + 1, lane - 2, max(8.0, (block.end - block.start) * self._scale() - 2))

    def _block(self, item: str) -> Block | None:
        return next((block for block in self._layout.blocks if block.item.id == item), None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grid(painter)
        standing = [
            block for block in self._layout.blocks if self._drag is None or not self._drag.moved or self._drag.block is not block
        ]
        for block in standing:
            self._painting.ground(painter, block, self._rect(block), chosen=block.item.id == self._current)
        # The line of the present goes under the words, which stay readable.
        self._paint_now(painter)
        for block in standing:
            self._write(painter, block, self._rect(block))
        self._paint_hours(painter)
        self._paint_days(painter)
        if self._drag is not None and self._drag.moved:
            self._paint_drag(painter, self._drag)

    def _paint_drag(self, painter: QPainter, drag: _Drag) -> None:
        rect = self._dragged_rect(drag)
        self._painting.ground(painter, drag.block, rect, chosen=drag.block.item.id == self._current)
        self._write(painter, drag.block, rect)
        if drag.edge:
            paint_length(painter, self._theme, rect, drag.block.start, self._dragged_minutes(drag))
            return
        day, minute = self._place(drag)
        lands = self._lands(drag.block.item.id, day, minute)
        left = self._theme.px(_AXIS) + day * self._column()
        paint_landing(painter, self._theme, left, self._column(), self._y(lands), lands)

    def _paint_grid(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.color(Role.LINE), 1))
        for minute in range(self._layout.first, self._layout.last + 1, 60):
            y = self._y(minute)
            painter.drawLine(QPointF(self._theme.px(_AXIS), y), QPointF(self.width(), y))

    def _paint_hours(self, painter: QPainter) -> None:
        """At the left of what can be seen, however far it is scrolled."""
        theme, px, left = self._theme, self._theme.px, max(0, -self.x())
        painter.fillRect(QRectF(left, 0, px(_AXIS), self.height()), theme.color(Role.GROUND))
        painter.setFont(theme.font(Type.CAPTION))
        painter.setPen(theme.color(Role.MUTED))
        for minute in range(self._layout.first, self._layout.last + 1, 60):
            hour = QRectF(left, self._y(minute) - px(8), px(_AXIS) - px(8), px(16))
            painter.drawText(hour, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, clock(minute))

    def _paint_days(self, painter: QPainter) -> None:
        """Above what can be seen, however far it is scrolled."""
        theme, px = self._theme, self._theme.px
        top, left, high = max(0, -self.y()), max(0, -self.x()), px(_HEAD) - px(8)  # the first hour is whole below it
        painter.fillRect(QRectF(left, top, self.width(), high), theme.color(Role.GROUND))
        font = theme.font(Type.BODY)
        font.setBold(True)
        painter.setFont(font)
        painter.save()
        painter.setClipRect(QRectF(left + px(_AXIS), top, self.width(), high))
        for place, day in enumerate(self._layout.days):
            x = px(_AXIS) + place * self._column()
            today = self._now is not None and self._now[0] == place
            painter.setPen(theme.color(Role.ACCENT if today else Role.INK))
            text = self._language.locale.toString(day, "dddd d MMMM")
            head = QRectF(x + 4, top, self._column() - 8, high)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(head.width()))
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _write(self, painter: QPainter, block: Block, rect: QRectF) -> None:
        self._painting.words(painter, block, rect, self._trouble(block), self._real(block))

    def _trouble(self, block: Block) -> str:
        """What is wrong with its place, "" where nothing is."""
        found = [self.tr("overlaps")] if block.overlaps else []
        if block.past:
            found.append(self.tr("%n min too late", "", block.past))
        return ", ".join(found)

    def _real(self, block: Block) -> str:
        """Real times where they are known: "9:35–10:50"."""
        began, ended = block.item.started_at, block.item.ended_at
        if began is None:
            return ""
        return f"{began:%H:%M}–{ended:%H:%M}" if ended else f"{began:%H:%M}–…"

    def _paint_now(self, painter: QPainter) -> None:
        if self._now is None or not self._layout.first <= self._now[1] <= self._layout.last:
            return
        x = self._theme.px(_AXIS) + self._now[0] * self._column()
        y = self._y(self._now[1])
        red = self._theme.color(Role.DANGER)
        faint = QColor(red)
        faint.setAlphaF(0.45)
        painter.setPen(QPen(faint, 1))
        painter.drawLine(QPointF(x, y), QPointF(x + self._column(), y))
        painter.setPen(QPen(red, 2))
        painter.drawLine(QPointF(x - self._theme.px(6), y), QPointF(x + 4, y))
        painter.setBrush(red)
        painter.drawEllipse(QPointF(x, y), 4, 4)

    # Mouse

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._explained(block) if block else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self._at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or block is None:
            return
        self.choose(block.item.id)
        rect = self._rect(block)
        edge = event.position().y() > rect.bottom() - self._theme.px(_EDGE)
        self._drag = _Drag(block, event.position().y() - rect.top(), edge, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            block = self._at(event.position())
            on_edge = block is not None and event.position().y() > self._rect(block).bottom() - self._theme.px(_EDGE)
            self.setCursor(Qt.CursorShape.SizeVerCursor if on_edge else Qt.CursorShape.ArrowCursor)
            return
        start = self._drag.at
        self._drag.moved |= (event.position() - start).manhattanLength() > 6
        self._drag.at = event.position() if self._drag.moved else start
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None or not drag.moved:
            return
        if drag.edge:
            self.lengthened.emit(drag.block.item.id, self._dragged_minutes(drag))
        else:
            day, minute = self._place(drag)
            self.dropped.emit(drag.block.item.id, day, minute)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (block := self._at(event.position())) is not None:
            self.opened.emit(block.item.id)

    def _at(self, point: QPointF) -> Block | None:
        if point.y() < max(0, -self.y()) + self._theme.px(_HEAD) or point.x() < max(0, -self.x()) + self._theme.px(_AXIS):
            return None  # days and hours cover what is scrolled under them
        return next((block for block in self._layout.blocks if self._rect(block).contains(point)), None)

    def _place(self, drag: _Drag) -> tuple[int, int]:
        day = int((drag.at.x() - self._theme.px(_AXIS)) / self._column())
        top = drag.at.y() - drag.grip
        minute = self._layout.first + (top - self._theme.px(_HEAD)) / self._scale()
        return max(0, min(len(self._layout.days) - 1, day)), round(minute)

    def _dragged_minutes(self, drag: _Drag) -> int:
        return max(_STEP, round(self._dragged_rect(drag).height() / self._scale() / _STEP) * _STEP)

    def _dragged_rect(self, drag: _Drag) -> QRectF:
        rect = self._rect(drag.block)
        if drag.edge:
            # The edge goes with the mouse from where it was, not to it.
            rect.setBottom(max(rect.top() + 8, drag.at.y() + rect.height() - drag.grip))
            return rect
        rect.moveTop(drag.at.y() - drag.grip)
        rect.moveLeft(self._theme.px(_AXIS) + self._place(drag)[0] * self._column() + 4)
        return rect

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Down if plain:
                self._step(1)
            case Qt.Key.Key_Up if plain:
                self._step(-1)
            case Qt.Key.Key_Right if plain:
                self._step_day(1)
            case Qt.Key.Key_Left if plain:
                self._step_day(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._current:
                self.opened.emit(self._current)
            case _:
                super().keyPressEvent(event)

    def _ordered(self) -> list[Block]:
        return sorted(self._layout.blocks, key=lambda block: (block.day, block.start, block.lane))

    def _step(self, by: int) -> None:
        ordered = self._ordered()
        if ordered:
            place = next((n for n, block in enumerate(ordered) if block.item.id == self._current), -by if by < 0 else -1)
            self.choose(ordered[max(0, min(len(ordered) - 1, place + by))].item.id)

    def _step_day(self, by: int) -> None:
        block = self._block(self._current)
        if block is None:
            self._step(1)
            return
        there = [one for one in self._layout.blocks if one.day == block.day + by]
        if there:
            self.choose(min(there, key=lambda one: abs(one.start - block.start)).item.id)

    def _spoken(self, block: Block) -> str:
        wording: Wording = self._language.wording
        said = [block.item.title, wording("item." + block.item.kind), f"{clock(block.start)}–{clock(block.end)}"]
        if block.item.fixed:
            said.append(self.tr("fixed at its time"))
        if block.item.paused:
            said.append(self.tr("paused"))
        if trouble := self._trouble(block):
            said.append(trouble)
        return ", ".join(said)

    def _explained(self, block: Block) -> str:
        item = block.item
        return "\n".join(part for part in (self._spoken(block), self._real(block), item.responsible, item.room) if part)

    def _resized(self) -> None:
        self.setMinimumSize(self.minimumSizeHint())
        self.updateGeometry()
        self.update()

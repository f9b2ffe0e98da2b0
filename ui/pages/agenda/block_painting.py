"""How an item stands on the board: its ground in the colour of its kind, its words as far as there is room, its signs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.pages.agenda.geometry import Block
from ui.pages.agenda.words import KIND_ROLES, clock, fit_lines
from ui.theme.icons import Icons
from ui.theme.tokens import Role, Type

SIGN = 10
"""Pixels at 100 %: pin and pause sign."""
SIGN_GAP = 5
"""Pixels at 100 % between a sign and the words or the sign beside it."""
_NARROW = 72
"""Pixels at 100 %: the words of a block in a lane narrower than this run upwards."""
_SIGNS = {"running": ("▶ ", Role.ACCENT), "done": ("✓ ", Role.MUTED)}


class BlockPainting:
    def __init__(self, icons: Icons) -> None:
        self._icons, self._theme = icons, icons.theme

    def ground(self, painter: QPainter, block: Block, rect: QRectF, *, chosen: bool) -> None:
        theme, px = self._theme, self._theme.px
        ground, edge = KIND_ROLES.get(block.item.kind, (Role.HOVER, Role.EDGE))
        path = QPainterPath()
        path.addRoundedRect(rect, 4, 4)
        painter.fillPath(path, theme.color(ground))
        painter.setPen(QPen(theme.color(Role.ACCENT if chosen else Role.LINE), 2 if chosen else 1))
        painter.drawPath(path)
        painter.fillRect(QRectF(rect.left(), rect.top() + 2, px(3), rect.height() - 4), theme.color(edge))

    def words(self, painter: QPainter, block: Block, rect: QRectF, trouble: str, real: str) -> None:
        """`trouble` is what is wrong with its place, `real` its real times; "" for neither."""
        px = self._theme.px
        painter.save()
        if rect.width() < px(_NARROW) < rect.height():
            painter.translate(rect.left() + px(6), rect.bottom() - px(6))
            painter.rotate(-90)
            area = QRectF(0, 0, rect.height() - px(12), rect.width() - px(7))
            # It stands beside others that begin with it: its title is worth more than the time.
            self._write(painter, block, area, trouble, real, narrow=True)
        else:
            self._write(painter, block, rect.adjusted(px(8), 2, -px(4), -1), trouble, real)
        painter.restore()

    def _write(self, painter: QPainter, block: Block, area: QRectF, trouble: str, real: str, *, narrow: bool = False) -> None:
        """The last line with … where words are left; time and title before the rest."""
        theme, item = self._theme, block.item
        sign, role = _SIGNS.get(item.state, ("", Role.INK))
        if trouble:
            sign, role = f"⚠ {sign}", Role.DANGER
        when = "" if narrow else f"{clock(block.start)} "
        font = theme.font(Type.SMALL if not narrow and area.height() > theme.px(15) else Type.CAPTION)
        font.setBold(item.state == "running")
        detail = " · ".join(part for part in (trouble, real, item.responsible, item.room) if part)
        area = self._signs(painter, block, area)
        top = area.top()
        for text, one, ink in (
            (f"{sign}{when}{item.title}", font, role),
            (detail, theme.font(Type.CAPTION), Role.DANGER if trouble else Role.MUTED),
        ):
            painter.setFont(one)
            painter.setPen(theme.color(ink))
            height = painter.fontMetrics().height()
            room = int((area.bottom() - top + 2) // height)
            lines = fit_lines(text, one, area.width(), max(room, 1 if text is not detail else 0))
            if len(lines) == room == 1:
                # A block of one line has it in its middle.
                top += max(0.0, (area.bottom() - top - height) / 2)
            for line in lines:
                painter.drawText(QPointF(area.left(), top + painter.fontMetrics().ascent()), line)
                top += height

    def _signs(self, painter: QPainter, block: Block, area: QRectF) -> QRectF:
        """A pin for what is fixed, a sign for what rests, in the upper corner; returns what is left for the words."""
        names = [name for name, there in (("suspend", block.item.paused), ("pin", block.item.fixed)) if there]
        side, step = self._theme.px(SIGN), self._theme.px(SIGN + SIGN_GAP)
        for place, name in enumerate(names):
            picture = self._icons.pixmap(name, Role.MUTED, SIGN)
            painter.drawPixmap(QPointF(area.right() - side - place * step, area.top() + 2), picture)
        return area.adjusted(0, 0, -len(names) * step, 0)

"""Charts: stacked bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import Role, Space, Type


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a `BarStack`: a name and a whole number for each series."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """What one colour of the chart means; use the chart roles in order."""

    name: str
    role: Role


class BarStack(QWidget):
    """Horizontal stacked bars with their names left, each part's number in it where there is room, the sum after the bar, and a
    legend below; painted, no dependency.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._series: Sequence[Series] = ()
        self._bars: Sequence[Bar] = ()
        theme.changed.connect(self._resized)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, series: Sequence[Series], bars: Sequence[Bar]) -> None:
        """Each bar has one value a series, in the same order; whole numbers, not negative."""
        self._series, self._bars = tuple(series), tuple(bars)
        self.setAccessibleDescription("; ".join(self._spoken(bar) for bar in self._bars))
        self.setToolTip("\n".join(self._spoken(bar) for bar in self._bars))
        self._resized()

    def sizeHint(self) -> QSize:
        legend = self._theme.px(22) if len(self._series) > 1 else 0
        return QSize(self._theme.px(280), len(self._bars) * self._row() + legend)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(Type.SMALL))
        metrics = painter.fontMetrics()
        longest = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0)
        gap = self._theme.px(Space.S)
        names = min(longest + gap + 2, self.width() * 2 // 5)
        totals = max((metrics.horizontalAdvance(self._figures(bar)) for bar in self._bars), default=0)
        room = max(1, self.width() - names - totals - gap)
        most = max((sum(bar.values) for bar in self._bars), default=0) or 1
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, bar, place * self._row(), names, room / most)
        if len(self._series) > 1:
            self._paint_legend(painter, len(self._bars) * self._row())

    def _paint_bar(self, painter: QPainter, bar: Bar, top: int, left: int, unit: float) -> None:
        metrics, height = painter.fontMetrics(), self._row()
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, left - self._theme.px(Space.S))
        painter.setPen(self._theme.color(Role.INK))
        painter.drawText(QRectF(0, top, left, height), int(Qt.AlignmentFlag.AlignVCenter), name)
        x, thick = float(left), self._theme.px(14)
        y = top + (height - thick) / 2
        for series, value in zip(self._series, bar.values, strict=True):
            width = value * unit
            part = QRectF(x, y, max(0.0, width - 1), thick)
            painter.fillRect(part, self._theme.color(series.role))
            if len(self._series) > 1 and metrics.horizontalAdvance(str(value)) + self._theme.px(4) <= part.width():
                painter.setPen(self._ink_on(series.role))
                painter.drawText(part, int(Qt.AlignmentFlag.AlignCenter), str(value))
            x += width
        painter.setPen(self._theme.color(Role.INK))
        painter.drawText(
            QRectF(x + self._theme.px(6), top, self.width() - x, height), int(Qt.AlignmentFlag.AlignVCenter), self._figures(bar)
        )

    def _paint_legend(self, painter: QPainter, top: int) -> None:
        x, side, height = 0, self._theme.px(10), self._theme.px(22)
        painter.setPen(self._theme.color(Role.MUTED))
        for series in self._series:
            painter.fillRect(QRectF(x, top + (height - side) / 2, side, side), self._theme.color(series.role))
            x += side + self._theme.px(Space.XS)
            width = painter.fontMetrics().horizontalAdvance(series.name)
            painter.drawText(QRectF(x, top, width + 2, height), int(Qt.AlignmentFlag.AlignVCenter), series.name)
            x += width + self._theme.px(Space.M)

    def _figures(self, bar: Bar) -> str:
        return str(sum(bar.values))

    def _ink_on(self, ground: Role) -> QColor:
        """Ink or surface, whichever stands out more from the ground (contrast of WCAG 2.2)."""
        below = _luminance(self._theme.color(ground)) + 0.05

        def contrast(ink: QColor) -> float:
            ratio = (_luminance(ink) + 0.05) / below
            return max(ratio, 1 / ratio)

        return max((self._theme.color(role) for role in (Role.INK, Role.SURFACE)), key=contrast)

    def _spoken(self, bar: Bar) -> str:
        parts = (f"{series.name} {value}" for series, value in zip(self._series, bar.values, strict=True))
        return f"{bar.name}: {', '.join(parts)}"

    def _row(self) -> int:
        return self._theme.px(24)

    def _resized(self) -> None:
        self.updateGeometry()
        self.update()


def _luminance(color: QColor) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition)."""
    parts = ((color.redF(), 0.2126), (color.greenF(), 0.7152), (color.blueF(), 0.0722))
    return sum(weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4) for part, weight in parts)

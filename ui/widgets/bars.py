"""Bars: the message across a page, and the stacked bars of charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.language import Retranslated
from ui.theme.dress import Dress, Tone, dress
from ui.theme.icons import Icons
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import IconButton, button
from ui.widgets.labels import TONE_ROLES, label

_ICONS = {Tone.INFO: "info", Tone.ACCENT: "done", Tone.WARN: "warn", Tone.DANGER: "danger"}


class MessageBar(Retranslated, QFrame):
    """One sentence with an icon, perhaps a button (`acted`), and a cross; hidden until `show_message`.

    Use it in a page for what concerns that page; what concerns the last act goes through `context.desk`.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, tone: Tone = Tone.INFO, *, closable: bool = True) -> None:
        super().__init__()
        self._icons = icons
        self._icon = QLabel()
        self._sentence = label(wrap=True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = button()
        self._action.clicked.connect(self.acted)
        self._action.hide()
        self._cross = IconButton(icons, "close")
        self._cross.setVisible(closable)
        self._cross.clicked.connect(self.dismiss)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS + 2, Space.S, Space.XS + 2)
        row.setSpacing(Space.S + 2)
        for one, stretch in ((self._icon, 0), (self._sentence, 1), (self._action, 0), (self._cross, 0)):
            row.addWidget(one, stretch)
        dress(self, Dress.BAR)
        self.hide()
        self._set_tone(tone)
        self.retranslate()

    def retranslate(self) -> None:
        self._cross.explain(self.tr("Close this message"))

    def show_message(self, sentence: str, *, action: str = "", tone: Tone | None = None, seconds: float = 0) -> None:
        """Shows the sentence, with a button where `action` has words; it goes away after `seconds` (0: it stays)."""
        if tone is not None:
            self._set_tone(tone)
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self._timer.stop()
        if seconds:
            self._timer.start(int(seconds * 1000))
        self.show()
        self.raise_()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def dismiss(self) -> None:
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def _set_tone(self, tone: Tone) -> None:
        dress(self, tone)
        self._icons.put(self._icon, _ICONS[tone], TONE_ROLES[tone])


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

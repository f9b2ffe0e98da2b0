"""How the floor was shared out so far: by category, sex, organisation or person; of the item, the half-day, the day or all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from facilitation.floor.floor import Place
from facilitation.floor.lengths import spell_seconds
from facilitation.floor.totals import Share, SpeakingTimes
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Tone
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Space, Type
from ui.widgets.choices import ElidedList
from ui.widgets.labels import ElidedLabel
from ui.widgets.panels import scrolled

_SCOPES = ("item", "session", "day", "workshop")
_PARTS = ("constituency", "sex", "organisation", "person")
_ROW = 36
"""Pixels at 100 %."""


class TimeBars(QWidget):
    """A line of words and a bar below it for each share: names stay whole in a narrow drawer."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        """Names with their seconds."""
        self._bars = tuple(bars)
        said = "; ".join(f"{name}: {spell_seconds(seconds)}" for name, seconds in self._bars)
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    def bars(self) -> tuple[tuple[str, int], ...]:
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), len(self._bars) * self._theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font(Type.SMALL))
        metrics, px = painter.fontMetrics(), self._theme.px
        most = max((seconds for _, seconds in self._bars), default=0) or 1
        for place, (name, seconds) in enumerate(self._bars):
            top = place * px(_ROW)
            line = QRectF(0, top, self.width(), px(20))
            figure = spell_seconds(seconds)
            painter.setPen(self._theme.color(Role.INK))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), figure)
            room = self.width() - metrics.horizontalAdvance(figure) - px(Space.S)
            words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), words)
            bar = QRectF(0, top + px(21), self.width(), px(7))
            painter.fillRect(bar, self._theme.color(Role.HOVER))
            bar.setWidth(max(1.0, bar.width() * seconds / most))
            painter.fillRect(bar, self._theme.color(Role.CHART_1))


class TimesPanel(Retranslated, QWidget):
    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._place = Place(None, None)
        self._between_items = False
        self.scope, self.part = ElidedList(), ElidedList()
        for choice, count in ((self.scope, len(_SCOPES)), (self.part, len(_PARTS))):
            choice.addItems([""] * count)
            choice.activated.connect(self._choose)
        self._sum = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self.bars = TimeBars(context.theme)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, Space.XS, 0)
        inside.addWidget(self.bars)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.scope)
        column.addWidget(self.part)
        column.addWidget(self._sum)
        column.addWidget(scrolled(content), 1)
        self.retranslate()

    def show_place(self, place: Place) -> None:
        """Reads again; `place` is what is debated now."""
        self._place = place
        item, session = _SCOPES.index("item"), _SCOPES.index("session")
        if place.item is None and self.scope.currentIndex() == item:
            # No item runs: what is shown is said to be of the half-day, until the next one begins.
            self._between_items = True
            self.scope.setCurrentIndex(session)
        elif place.item is not None and self._between_items:
            self._between_items = False
            self.scope.setCurrentIndex(item)
        self._show()

    def _choose(self) -> None:
        self._between_items = False
        self.show_place(self._place)

    def retranslate(self) -> None:
        scopes = (self.tr("This item"), self.tr("This half-day"), self.tr("This day"), self.tr("The whole workshop"))
        parts = (self.tr("By category"), self.tr("By sex"), self.tr("By organisation"), self.tr("By person"))
        for choice, words in ((self.scope, scopes), (self.part, parts)):
            for position, text in enumerate(words):
                choice.setItemText(position, text)
        self.scope.setAccessibleName(self.tr("Speaking times of"))
        self.part.setAccessibleName(self.tr("Speaking times by"))
        self.bars.setAccessibleName(self.tr("Speaking times"))
        self._show()

    def _times(self) -> SpeakingTimes:
        floor, place = self._context.workshop.floor, self._place
        match _SCOPES[self.scope.currentIndex()]:
            case "item" if place.item is not None:
                return floor.totals(item=place.item)
            case "item" | "session" if place.session is not None:
                return floor.totals(session=place.session)
            case "day":
                return floor.totals(day=self._day())
        return floor.totals()

    def _day(self) -> date:
        return self._context.clock().date()

    def _show(self) -> None:
        times = self._times()
        part = _PARTS[self.part.currentIndex()]
        shares: tuple[Share, ...] = getattr(times, f"by_{part}")
        self.bars.show_bars([(self._name(part, one), one.seconds) for one in shares])
        turns = self.tr("%n turn(s)", "", times.turns)
        self._sum.setText(f"{turns}, {spell_seconds(times.seconds)}" if times.turns else self.tr("Nobody has spoken yet."))

    def _name(self, part: str, share: Share) -> str:
        wording = self._context.language.wording
        if part in ("constituency", "sex"):
            key = f"{part}.{share.key}"
            name = wording(key) if wording.knows(key) else share.key
        else:
            name = share.name or wording("floor.no_organisation")
        return f"{name[:1].upper()}{name[1:]} ({share.turns})"

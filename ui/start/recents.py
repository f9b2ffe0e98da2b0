"""The recent workshops: title, place, dates, and where they stand; a file that is gone is said to be gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStackedWidget, QStyledItemDelegate

from facilitation.clock import Clock
from ui.language import LanguageSwitch, Retranslated
from ui.recent import Recent
from ui.theme.dress import Dress, Tone, dress
from ui.theme.icons import Icons
from ui.theme.tokens import Role, Space, Type
from ui.widgets.labels import TONE_ROLES
from ui.widgets.panels import EmptyState
from ui.widgets.tables import ListView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

ROW = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A recent workshop in words."""

    recent: Recent
    missing: bool
    dates: str
    state: str
    tone: Tone
    icon: str


class RecentsModel(QAbstractListModel):
    """Rows of `RecentRow`, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RecentRow] = []

    def show_rows(self, rows: Sequence[RecentRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (row.recent.title, row.recent.place, row.dates, row.state) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.recent.path
        return None


class RecentDelegate(QStyledItemDelegate):
    """Two lines: title and state; place and dates."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._icons.theme.px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # Its many enumerations take as long to make as the rest of this list; who has no recent workshop needs none of them.
        from PySide6.QtWidgets import QStyle

        theme, row = self._icons.theme, index.data(ROW)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.setPen(theme.color(Role.ACCENT))
            painter.setBrush(theme.color(Role.SELECTION))
            painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), 6, 6)
        inner = rect.adjusted(Space.M, Space.S, -Space.M, -Space.S)
        state_width = self._paint_state(painter, inner, row)
        upper = QRect(inner.left(), inner.top(), inner.width() - state_width - Space.M, inner.height() // 2)
        lower = QRect(inner.left(), upper.bottom() + 1, upper.width(), inner.height() - upper.height())
        painter.setFont(theme.font(Type.HEADING))
        painter.setPen(theme.color(Role.MUTED if row.missing else Role.INK))
        self._line(painter, upper, row.recent.title)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(Role.MUTED))
        self._line(painter, lower, " · ".join(part for part in (row.recent.place, row.dates, Path(row.recent.path).name) if part))
        painter.restore()

    def _paint_state(self, painter: QPainter, inner: QRect, row: RecentRow) -> int:
        theme = self._icons.theme
        font = theme.font(Type.SMALL)
        painter.setFont(font)
        side = theme.px(12)
        width = QFontMetrics(font).horizontalAdvance(row.state) + side + theme.px(6)
        role = TONE_ROLES[row.tone]
        left = inner.right() - width
        self._icons.icon(row.icon, role).paint(painter, QRect(left, inner.center().y() - side // 2, side, side))
        painter.setPen(theme.color(role))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), row.state)
        return width

    def _line(self, painter: QPainter, rect: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


class RecentList(Retranslated, QStackedWidget):
    """`opened` carries the path of the chosen one; `forgotten` that of one which Delete, or a click on a missing one, takes off."""

    opened = Signal(str)
    forgotten = Signal(str)

    def __init__(self, icons: Icons, language: LanguageSwitch, clock: Clock) -> None:
        super().__init__()
        self._language, self._clock = language, clock
        self._recents: list[Recent] = []
        self.model = RecentsModel(self)
        self.view = dress(ListView(), Dress.PANEL)
        self.view.setModel(self.model)
        self.view.setItemDelegate(RecentDelegate(icons, self.view))
        self.view.setMouseTracking(True)
        self.view.opened.connect(self._open)
        self.view.removed.connect(self._remove)
        self.view.clicked.connect(self._open)
        self._empty = EmptyState(icons, "palabre")
        self.addWidget(self.view)
        self.addWidget(self._empty)
        self.setFocusProxy(self.view)
        # Not the view's viewport: asked for, it has Qt's every widget class made, to tell of which it is.
        icons.ready.connect(self.model.layoutChanged)
        icons.theme.changed.connect(self.view.doItemsLayout)
        self.retranslate()

    def count(self) -> int:
        return len(self._recents)

    def show_recents(self, recents: Sequence[Recent]) -> None:
        self._recents = list(recents)
        self._say()

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Recent workshops"))
        self._empty.say(
            self.tr("No workshop yet"),
            self.tr("Make one with “New workshop”, or look around first in the demonstration: five complete, fictional days."),
        )
        self._say()

    def _say(self) -> None:
        today = self._clock().date()
        self.model.show_rows([self._row(recent, today) for recent in self._recents])
        self.setCurrentWidget(self.view if self._recents else self._empty)
        if self._recents:
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _row(self, recent: Recent, today: date) -> RecentRow:
        starts, ends = recent.days()
        missing = not Path(recent.path).is_file()
        if missing:
            state, tone, icon = self.tr("file not found"), Tone.DANGER, "warn"
        elif today < starts:
            state, tone, icon = self.tr("to come"), Tone.INFO, "calendar"
        elif today > ends:
            state, tone, icon = self.tr("over"), Tone.MUTED, "done"
        else:
            day, days = (today - starts).days + 1, (ends - starts).days + 1
            state, tone, icon = self.tr("day {day} of {days}").format(day=day, days=days), Tone.ACCENT, "start"
        return RecentRow(recent, missing, self._dates(starts, ends), state, tone, icon)

    def _dates(self, starts: date, ends: date) -> str:
        locale = self._language.locale
        first, last = QDate(starts.year, starts.month, starts.day), QDate(ends.year, ends.month, ends.day)
        if starts == ends:
            return locale.toString(last, "d MMMM yyyy")
        same_month = (starts.year, starts.month) == (ends.year, ends.month)
        begun = "d" if same_month else "d MMMM" if starts.year == ends.year else "d MMMM yyyy"
        return f"{locale.toString(first, begun)} – {locale.toString(last, 'd MMMM yyyy')}"

    def _open(self, index: QModelIndex) -> None:
        row = self.model.rows[index.row()]
        # After the view has done with its event: opening hides it, or changes its rows.
        QTimer.singleShot(0, lambda: self.opened.emit(row.recent.path))

    def _remove(self, index: QModelIndex) -> None:
        self.forgotten.emit(self.model.rows[index.row()].recent.path)

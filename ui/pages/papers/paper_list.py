"""The papers as a list: each one's name and, under it, in a line or two, what it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitation.papers.catalogue import Paper
from facilitation.wording import Wording
from ui.theme.dress import Dress, dress
from ui.theme.theme import Theme
from ui.theme.tokens import RADIUS, Role, Space, Type
from ui.widgets.tables import ListView

Index = QModelIndex | QPersistentModelIndex
ABOUT = int(Qt.ItemDataRole.UserRole)
"""Role of the line of explanation."""


class PapersModel(QAbstractListModel):
    """Names and explanations in the language in use."""

    def __init__(self, papers: Sequence[Paper], wording: Callable[[], Wording], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._papers, self._wording = tuple(papers), wording

    def paper(self, index: Index) -> Paper | None:
        return self._papers[index.row()] if index.isValid() else None

    def place_of(self, name: str) -> QModelIndex:
        """Not valid where no paper is called so."""
        rows = [row for row, paper in enumerate(self._papers) if paper.name == name]
        return self.index(rows[0], 0) if rows else QModelIndex()

    def say_again(self) -> None:
        """The language has changed."""
        if self._papers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._papers) - 1, 0))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._papers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        key, wording = self._papers[index.row()].key, self._wording()
        if role == Qt.ItemDataRole.DisplayRole:
            return wording(f"paper.name.{key}")
        if role == ABOUT:
            return wording(f"paper.about.{key}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{wording(f'paper.name.{key}')}. {wording(f'paper.about.{key}')}"
        return None


class PaperDelegate(QStyledItemDelegate):
    """Paints the name in bold and the explanation below it, on as many lines as it needs."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = max(self._view.viewport().width(), self._theme.px(120))
        inner = width - 2 * Space.S
        name = self._height(Type.HEADING, index.data(), inner)
        return QSize(width, name + self._height(Type.SMALL, index.data(ABOUT), inner) + Space.XS // 2 + 2 * Space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            focused = self._view.hasFocus()
            painter.setPen(QPen(self._theme.color(Role.ACCENT), 2 if focused else 1))
            painter.setBrush(self._theme.color(Role.SELECTION))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(Role.HOVER))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        inner = rect.adjusted(Space.S, Space.S, -Space.S, -Space.S)
        wrapped = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.setFont(self._theme.font(Type.HEADING))
        painter.setPen(self._theme.color(Role.INK))
        painter.drawText(inner, wrapped, index.data())
        inner.setTop(inner.top() + self._height(Type.HEADING, index.data(), inner.width()) + Space.XS // 2)
        painter.setFont(self._theme.font(Type.SMALL))
        painter.setPen(self._theme.color(Role.MUTED))
        painter.drawText(inner, wrapped, index.data(ABOUT))
        painter.restore()

    def _height(self, kind: Type, text: str, width: int) -> int:
        metrics = QFontMetrics(self._theme.font(kind))
        return metrics.boundingRect(QRect(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), text).height()


class PaperList(ListView):
    """The papers; the current one is the chosen one."""

    def __init__(self, theme: Theme, model: PapersModel) -> None:
        super().__init__()
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSpacing(0)
        dress(self, Dress.PLAIN)
        self.setModel(model)
        self.setItemDelegate(PaperDelegate(theme, self))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def doItemsLayout(self) -> None:  # noqa: N802 (Qt's name)
        super().doItemsLayout()
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

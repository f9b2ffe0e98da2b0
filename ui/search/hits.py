"""The hits as a list with headings: the model, and how a line is painted (icon, words, detail at the right)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.search.providers import Hit
from ui.theme.icons import Icons
from ui.theme.tokens import Role, Space, Type

HIT = int(Qt.ItemDataRole.UserRole)
"""Role of the `Hit` of a line, None for a heading."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    hit: Hit | None


class HitsModel(QAbstractListModel):
    """Headings and hits in one list; headings cannot be chosen."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._lines: list[_Line] = []
        self.query = ""
        self.groups: Sequence[tuple[str, list[Hit]]] = ()

    def show_groups(self, query: str, groups: Sequence[tuple[str, list[Hit]]]) -> None:
        """Kinds without hits are left out."""
        self.beginResetModel()
        self.query, self.groups = query, groups
        self._lines = [
            line for title, hits in groups if hits for line in (_Line(title, None), *(_Line(hit.text, hit) for hit in hits))
        ]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == HIT:
            return line.hit
        if role == Qt.ItemDataRole.AccessibleTextRole and line.hit is not None:
            return f"{line.text}, {line.hit.detail}" if line.hit.detail else line.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._lines[index.row()].hit is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def hit(self, index: Index) -> Hit | None:
        return self._lines[index.row()].hit if index.isValid() else None

    def first_hit(self) -> QModelIndex:
        return self.index(1, 0) if len(self._lines) > 1 else QModelIndex()

    def neighbour(self, index: Index, by: int) -> QModelIndex:
        """The hit `by` lines further, headings skipped, the ends held."""
        rows = [row for row, line in enumerate(self._lines) if line.hit is not None]
        if not rows:
            return QModelIndex()
        place = rows.index(index.row()) if index.isValid() and index.row() in rows else -1
        return self.index(rows[max(0, min(len(rows) - 1, place + by))], 0)


class HitDelegate(QStyledItemDelegate):
    """Paints a heading in small muted letters, a hit with its icon and its detail at the right."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._icons.theme
        return QSize(10, theme.px(30) if index.data(HIT) is not None else theme.px(24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, hit = self._icons.theme, index.data(HIT)
        painter.save()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        inner = rect.adjusted(Space.S, 0, -Space.S, 0)
        if hit is None:
            painter.setFont(theme.font(Type.CAPTION))
            painter.setPen(theme.color(Role.MUTED))
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), index.data())
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.color(Role.ACCENT))
            painter.setBrush(theme.color(Role.SELECTION))
            painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), 4, 4)
        self._paint_hit(painter, inner, hit)
        painter.restore()

    def _paint_hit(self, painter: QPainter, inner: QRect, hit: Hit) -> None:
        theme = self._icons.theme
        side = theme.px(16)
        self._icons.icon(hit.icon, Role.MUTED).paint(painter, QRect(inner.left(), inner.center().y() - side // 2, side, side))
        painter.setFont(theme.font(Type.SMALL))
        detail = painter.fontMetrics().elidedText(hit.detail, Qt.TextElideMode.ElideRight, inner.width() // 2)
        width = painter.fontMetrics().horizontalAdvance(detail)
        painter.setPen(theme.color(Role.MUTED))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), detail)
        words = inner.adjusted(side + Space.S, 0, -(width + Space.M), 0)
        painter.setFont(theme.font(Type.BODY))
        painter.setPen(theme.color(Role.INK))
        text = painter.fontMetrics().elidedText(hit.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), text)

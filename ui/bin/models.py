"""The bin as a table: a row a deleted thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.bin.telling import BinRow
from ui.theme.icons import Icons
from ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
COLUMNS = ("kind", "name", "detail", "deleted")


class BinModel(QAbstractTableModel):
    def __init__(self, icons: Icons, headers: Callable[[], Sequence[str]], parent: QObject | None = None) -> None:
        """`headers` gives the words over the columns in the user's language."""
        super().__init__(parent)
        self._icons, self._headers = icons, headers
        self._rows: list[BinRow] = []

    def show_rows(self, rows: Sequence[BinRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def place_of(self, thing: str) -> int:
        """Row of a deleted thing by its id; -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.binned.id == thing), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return getattr(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == "kind":
            return self._icons.icon(row.icon, Role.MUTED)
        return row if role == ROW_ROLE else None

"""The bin as a table: a row a deleted thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt

from ui.bin.telling import BinRow
from ui.theme.icons import Icons
from ui.theme.tokens import Role
from ui.widgets.rows import Index, RowsModel

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
COLUMNS = ("kind", "name", "detail", "deleted")


class BinModel(RowsModel[BinRow]):
    COLUMNS = COLUMNS
    KEY = attrgetter("binned.id")

    def __init__(self, icons: Icons, headers: Callable[[], Sequence[str]], parent: QObject | None = None) -> None:
        super().__init__(headers, parent)
        self._icons = icons

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return getattr(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == "kind":
            return self._icons.icon(row.icon, Role.MUTED)
        return row if role == ROW_ROLE else None

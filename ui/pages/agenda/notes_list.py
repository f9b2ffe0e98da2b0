"""What one can take notes on in a sitting: the half-day as a whole, then its items, with what runs and what has notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon, QPixmap

from ui.theme.icons import Icons
from ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class NotesRow:
    """`item` is an id, "" for the half-day; `state` what the icon says, `told` what a screen reader says of it."""

    item: str
    words: str
    state: str
    told: str
    bold: bool = False


_ICONS = {"running": ("start", Role.ACCENT), "noted": ("edit", Role.MUTED), "done": ("warn", Role.WARN)}
"""An item that has ended without a note is what a rapporteur looks for."""


class NotesModel(QAbstractListModel):
    def __init__(self, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        blank = QPixmap(64, 64)
        blank.fill(Qt.GlobalColor.transparent)
        self._nothing = QIcon(blank)
        """Keeps the words of all rows below each other."""
        self._rows: list[NotesRow] = []

    def show_rows(self, rows: Sequence[NotesRow]) -> None:
        """Rows that stay keep the selection."""
        if [one.item for one in rows] == [one.item for one in self._rows]:
            changed = [place for place, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
            self._rows = list(rows)
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rows(self) -> list[NotesRow]:
        return list(self._rows)

    def place_of(self, item: str) -> int:
        return next((place for place, row in enumerate(self._rows) if row.item == item), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.DecorationRole:
            icon, tone = _ICONS.get(row.state, ("", Role.MUTED))
            return self._icons.icon(icon, tone) if icon else self._nothing
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.told
        return {ITEM_ROLE: row.item}.get(role)

"""The first people of a list that is to be taken in, as rows of a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitation.people.lists import ListReading

Index = QModelIndex | QPersistentModelIndex
_PREVIEWED = 60


class EntriesModel(QAbstractTableModel):
    """The first people of the list as they will be taken in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.headers: tuple[str, ...] = ("",) * 7
        self._rows: list[tuple[str, ...]] = []

    def show_reading(self, reading: ListReading | None) -> None:
        self.beginResetModel()
        entries = reading.entries[:_PREVIEWED] if reading else ()
        self._rows = [
            (
                str(one.row),
                one.family_name,
                one.first_names,
                one.sex,
                one.acronym or one.institution,
                one.function,
                ", ".join(phone.typed for phone in one.phones),
            )
            for one in entries
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headers[section]
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None

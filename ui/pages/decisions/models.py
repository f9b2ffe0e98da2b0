"""The register as a table: one row a point, and the parked or referred amendments among the points left open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
COLUMNS = ("number", "text", "who", "deadline", "link", "state")


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """`point` is the id of a point, "" for an amendment that waits (then `amendment` is its id)."""

    point: str
    number: str
    text: str
    who: str
    deadline: str
    link: str
    state: str
    clause: str = ""
    amendment: str = ""
    search_text: str = ""

    @property
    def key(self) -> str:
        """What tells it from the other rows: a point may be about an amendment that waits in a row of its own."""
        return self.point or self.amendment


class RegisterModel(QAbstractTableModel):
    def __init__(self, headers: Callable[[], Sequence[str]], parent: QObject | None = None) -> None:
        """`headers` gives the words over the columns in the user's language."""
        super().__init__(parent)
        self._headers = headers
        self._rows: list[RegisterRow] = []

    def show_rows(self, rows: Sequence[RegisterRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def place_of(self, key: str) -> int:
        """Row of a point, or of a waiting amendment, by its id; -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return str(getattr(row, COLUMNS[index.column()])).replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole and COLUMNS[index.column()] in ("text", "link", "who"):
            return getattr(row, COLUMNS[index.column()])
        return None

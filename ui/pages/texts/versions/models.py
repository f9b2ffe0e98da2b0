"""Amendments and what becomes of them, a row each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from facilitation.documents.version_values import CarriedAmendment
from ui.widgets.rows import Index, RowsModel

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
COLUMNS = ("number", "author", "label", "place", "words")


@dataclass(frozen=True, slots=True)
class FateRow:
    """`author`, `place` in the new version and `words` as the table shows them; `carried` says the rest."""

    carried: CarriedAmendment
    author: str
    place: str
    words: str

    @property
    def key(self) -> str:
        return self.carried.amendment


class FatesModel(RowsModel[FateRow]):
    """With `boxes` those that can be confirmed have one; `toggled` after one was ticked or not."""

    COLUMNS = COLUMNS
    KEY = attrgetter("key")
    toggled = Signal()

    def __init__(self, headers: Callable[[], Sequence[str]], parent: QObject | None = None, *, boxes: bool = True) -> None:
        super().__init__(headers, parent)
        self._boxes = boxes
        self._confirmed: dict[str, None] = {}

    def confirmed(self) -> list[str]:
        """Ids of those that are ticked, also where they are not shown."""
        return list(self._confirmed)

    def toggle(self, places: Sequence[int]) -> None:
        """Ticks these rows, or none of them where all are ticked."""
        keys = [self._rows[place].key for place in places if self._has_box(self._rows[place])]
        if all(key in self._confirmed for key in keys):
            for key in keys:
                del self._confirmed[key]
        else:
            self._confirmed |= dict.fromkeys(keys)
        if keys:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.toggled.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        has_box = index.column() == 0 and self._has_box(self._rows[index.row()])
        return flags | Qt.ItemFlag.ItemIsUserCheckable if has_box else flags

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle([index.row()])
        return True

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                shown = getattr(row.carried, column) if column in ("number", "label") else getattr(row, column)
                return " ".join(shown.split())
            case Qt.ItemDataRole.CheckStateRole if column == "number" and self._has_box(row):
                return Qt.CheckState.Checked if row.key in self._confirmed else Qt.CheckState.Unchecked
            case _:
                return row if role == ROW_ROLE else None

    def _has_box(self, row: FateRow) -> bool:
        return self._boxes and row.carried.to_confirm

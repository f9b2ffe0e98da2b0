"""The occurrences of some words as a concordance: what stands before, the words as they are written, what stands after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont

from facilitation.text.occurrences import Occurrence
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type
from ui.widgets.rows import Index, RowsModel

COLUMNS = ("where", "before", "found", "after", "traits")


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One occurrence; `where` names its clause, `traits` what a person should look at."""

    occurrence: Occurrence
    where: str
    traits: str

    @property
    def key(self) -> str:
        return f"{self.occurrence.clause}:{self.occurrence.start}"


class PlacesModel(RowsModel[PlaceRow]):
    """`toggled` after a row was ticked or not; those in another form cannot be ticked."""

    COLUMNS = COLUMNS
    KEY = attrgetter("key")
    toggled = Signal()

    def __init__(self, theme: Theme, headers: Callable[[], Sequence[str]], parent: QObject | None = None) -> None:
        super().__init__(headers, parent)
        self._theme = theme
        self._left_out: set[str] = set()

    def show_places(self, rows: Sequence[PlaceRow]) -> None:
        """New rows; those that were left out before stay so."""
        self.show_rows(rows)

    def left_out(self) -> frozenset[tuple[str, int]]:
        return frozenset((row.occurrence.clause, row.occurrence.start) for row in self._rows if row.key in self._left_out)

    def chosen(self) -> int:
        """How many would be replaced."""
        return sum(self._is_ticked(row) for row in self._rows)

    def toggle(self, places: Sequence[int]) -> None:
        """Ticks these rows, or none of them where all are ticked."""
        rows = [self._rows[place] for place in places if self._rows[place].occurrence.replaceable]
        if all(map(self._is_ticked, rows)):
            self._left_out |= {row.key for row in rows}
        else:
            self._left_out -= {row.key for row in rows}
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.toggled.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        ticked = index.column() == 0 and self._rows[index.row()].occurrence.replaceable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if ticked else flags

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle([index.row()])
        return True

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.CheckStateRole if column == "where":
                return Qt.CheckState.Checked if self._is_ticked(row) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                found = row.occurrence
                return f"{row.where}\n{found.before}{found.found}{found.after}"
            case Qt.ItemDataRole.TextAlignmentRole if column == "before":
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if column == "found":
                font = QFont(self._theme.font(Type.BODY))
                font.setBold(True)
                font.setStrikeOut(self._is_ticked(row))
                return font
            case Qt.ItemDataRole.ForegroundRole if column != "found" or not self._is_ticked(row):
                return self._theme.color(Role.MUTED)
        return None

    def _words(self, row: PlaceRow, column: str) -> str:
        found = row.occurrence
        texts = {"before": found.before, "found": found.found, "after": found.after}
        # One line a row: a break within the words is told among the traits.
        return " ".join(texts[column].split()) if column in texts else str(getattr(row, column))

    def _is_ticked(self, row: PlaceRow) -> bool:
        return row.occurrence.replaceable and row.key not in self._left_out

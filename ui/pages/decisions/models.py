"""The register as a table: one row a point, and the parked or referred amendments among the points left open."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt

from ui.widgets.rows import Index, RowsModel

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


class RegisterModel(RowsModel[RegisterRow]):
    """The key of a row is the id of a point, or of an amendment that waits."""

    COLUMNS = COLUMNS
    KEY = attrgetter("key")

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return str(getattr(row, COLUMNS[index.column()])).replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole and COLUMNS[index.column()] in ("text", "link", "who"):
            return getattr(row, COLUMNS[index.column()])
        return None

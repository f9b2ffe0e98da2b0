"""One column of people: those of a group, or those in none yet. A drop says which person goes where; the service does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
MEMBER_ROLE = int(Qt.ItemDataRole.UserRole)
MIME = "application/x-palabre-person"


@dataclass(frozen=True, slots=True)
class MemberCard:
    """`mark` is "chair", "rapporteur" or ""; `absent` when the person is not in the room now."""

    person: str
    name: str
    detail: str
    mark: str
    locked: bool
    absent: bool


class ColumnModel(QAbstractListModel):
    """`dropped` (person id) when somebody was dragged here."""

    dropped = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[MemberCard] = []

    def show_cards(self, cards: Sequence[MemberCard]) -> None:
        if list(cards) == self._cards:
            return
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def cards(self) -> Sequence[MemberCard]:
        return self._cards

    def place_of(self, person: str) -> int:
        return next((place for place, card in enumerate(self._cards) if card.person == person), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        card = self._cards[index.row()]
        if role == MEMBER_ROLE:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{card.name}, {card.detail}" if card.detail else card.name
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if self._cards[index.row()].locked else usual | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, self._cards[indexes[0].row()].person.encode())
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return data.hasFormat(MIME)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not data.hasFormat(MIME):
            return False
        self.dropped.emit(bytes(data.data(MIME).data()).decode())
        # False: the view must not remove the row by itself, the notice of the act does it.
        return False

"""Préséance: the table of honour as protocol has it this morning, moved with Alt+↑/↓ or the mouse; kept as one act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from facilitation.people.people import Person
from ui.context import AppContext
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import IconButton, button
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label
from ui.widgets.people import PersonField
from ui.widgets.tables import ListView

Index = QModelIndex | QPersistentModelIndex
_MOVED = "application/x-palabre-precedence"


class PrecedenceDialog(Dialog):
    """`keep` writes the order."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        workshop = context.workshop
        self._everybody = workshop.people.all()
        self._about = label(Type.BODY, Tone.MUTED, wrap=True)
        self.model = PrecedenceModel(workshop.people.in_precedence(), context.theme.row_height)
        self.list = PrecedenceList(self.model)
        self.list.setMinimumHeight(context.theme.px(260))
        self.list.removed.connect(lambda index: self._remove(index.row()))
        self._who = PersonField()
        self._who.picked.connect(self._add)
        self._who_title = label(Type.BODY, Tone.MUTED)
        self._who_title.setBuddy(self._who)
        self._up, self._down = IconButton(context.icons, "up"), IconButton(context.icons, "down")
        self._up.clicked.connect(lambda: self.list.move_current(-1))
        self._down.clicked.connect(lambda: self.list.move_current(1))
        self._out = button()
        self._out.clicked.connect(lambda: self._remove(self.list.currentIndex().row()))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._who_title)
        row.addWidget(self._who, 1)
        row.addSpacing(Space.L)
        for one in (self._up, self._down, self._out):
            row.addWidget(one)
        self.body.addWidget(self._about)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self.take_room(context.theme.px(640), context.theme.px(540))
        self._offer()
        self.retranslate()
        if workshop.read_only:
            self.accept_button.setEnabled(False)
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus()
        else:
            self._who.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Precedence"), self.tr("Keep this order"))
        self._about.setText(
            self.tr("The table of honour, highest in rank first. Name plates, salutations and ceremonies follow this order.")
        )
        self.list.setAccessibleName(self.tr("Table of honour"))
        self._who_title.setText(self.tr("Add"))
        self._who.setAccessibleName(self.tr("Add to the table of honour"))
        self._up.explain(self.tr("Higher"), "Alt+Up")
        self._down.explain(self.tr("Lower"), "Alt+Down")
        self._out.setText(self.tr("Take off   Del"))

    def keep(self) -> bool:
        self._context.workshop.people.set_precedence(self.model.order())
        return True

    def _offer(self) -> None:
        seated = set(self.model.order())
        self._who.show_people([one for one in self._everybody if one.id not in seated], None)

    def _add(self, person: str) -> None:
        found = next((one for one in self._everybody if one.id == person), None)
        if found is None:
            return
        self.model.add(found)
        self._offer()
        self.list.setCurrentIndex(self.model.index(self.model.rowCount() - 1))
        self.list.setFocus()

    def _remove(self, place: int) -> None:
        if place >= 0:
            self.model.remove(place)
            self._offer()
            self.list.setCurrentIndex(self.model.index(min(place, self.model.rowCount() - 1)))


class PrecedenceModel(QAbstractListModel):
    """People in their order; rows are dragged to another place within it."""

    def __init__(self, people: Sequence[Person], row_height: Callable[[], int]) -> None:
        super().__init__()
        self._people, self._row_height = list(people), row_height

    def order(self) -> list[str]:
        return [person.id for person in self._people]

    def add(self, person: Person) -> None:
        place = len(self._people)
        self.beginInsertRows(QModelIndex(), place, place)
        self._people.append(person)
        self.endInsertRows()

    def remove(self, place: int) -> None:
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._people[place]
        self.endRemoveRows()
        self._renumber()

    def move(self, place: int, to: int) -> None:
        """The person at `place` stands before whoever is at `to` now (the length: at the end)."""
        if not 0 <= to <= len(self._people) or to in (place, place + 1):
            return
        self.beginMoveRows(QModelIndex(), place, place, QModelIndex(), to)
        person = self._people.pop(place)
        self._people.insert(to - (to > place), person)
        self.endMoveRows()
        self._renumber()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, self._row_height())
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        person = self._people[index.row()]
        office = ", ".join(part for part in (person.function, person.organisation.short if person.organisation else "") if part)
        return f"{index.row() + 1}.  {person.sentence_name}" + (f" – {office}" if office else "")

    # Dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MOVED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_MOVED, str(indexes[0].row()).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Moves at once; False, so that the view does not take the row away that is in its new place already."""
        if data.hasFormat(_MOVED):
            self.move(int(bytes(data.data(_MOVED).data()).decode()), row if row >= 0 else len(self._people))
        return False

    def _renumber(self) -> None:
        if self._people:
            self.dataChanged.emit(self.index(0), self.index(len(self._people) - 1))


class PrecedenceList(ListView):
    """Alt+↑/↓ moves the person, the arrows alone go from one to the next."""

    def __init__(self, model: PrecedenceModel) -> None:
        super().__init__()
        self._order = model
        self.setModel(model)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)

    def move_current(self, by: int) -> None:
        place = self.currentIndex().row()
        if place >= 0:
            self._order.move(place, place - 1 if by < 0 else place + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

"""Choosing one person among many: a field that is typed into, accents and order of the names aside, or opened as a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter

from facilitation.people.people import PeopleService, Person
from facilitation.text.folding import fold

Index = QModelIndex | QPersistentModelIndex
_ID_ROLE = int(Qt.ItemDataRole.UserRole)
_FOLDED_ROLE = _ID_ROLE + 1


def offered(people: PeopleService, *chosen: str | None) -> list[Person]:
    """Everybody on the list, and who is chosen though deleted since: whoever brings them back finds them in their place."""
    found = people.all()
    listed = {one.id for one in found}
    return [*found, *(people.get(one) for one in dict.fromkeys(chosen) if one is not None and one not in listed)]


class PersonField(QComboBox):
    """`picked` (person id, "" for nobody) when the user has chosen; words that name nobody give way to the one chosen before."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names = _Names(self)
        self._chosen = ""
        self.setModel(self._names)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        completer = _FoldedCompleter(self._names, self)
        self.setCompleter(completer)
        completer.activated[QModelIndex].connect(lambda index: self._pick(str(index.data(_ID_ROLE))))
        self.activated.connect(lambda place: self._pick(str(self.itemData(place, _ID_ROLE))))

    def show_people(self, people: Sequence[Person], chosen: str | None) -> None:
        """Whom one may choose, and who is chosen now (None: nobody); silent. What is being typed stays."""
        if self._names.show_people(people) or chosen != self._chosen:
            self._chosen = chosen or ""
            if not self._typing():
                self._show_chosen()

    def chosen(self) -> str | None:
        """The person's id, None for nobody."""
        return self._chosen or None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._settle()
        else:
            super().keyPressEvent(event)

    def _typing(self) -> bool:
        edit = self.lineEdit()
        return edit is not None and edit.hasFocus() and edit.isModified()

    def _settle(self) -> None:
        """Takes the one person whom the typed words mean; all words deleted mean nobody."""
        edit = self.lineEdit()
        if edit is not None and not edit.isModified():
            # The keyboard went through: who is chosen stays, shown or not.
            return
        typed = self.currentText().strip()
        if not typed:
            self._pick("")
            return
        meant = self._names.meant(typed)
        if meant is not None and meant != self._chosen:
            self._pick(meant)
        else:
            self._show_chosen()

    def _pick(self, person: str) -> None:
        changed = person != self._chosen
        self._chosen = person
        self._show_chosen()
        if changed:
            self.picked.emit(person)

    def _show_chosen(self) -> None:
        place = self._names.place_of(self._chosen)
        self.setCurrentIndex(place)
        self.setEditText(self._names.name(place))
        edit = self.lineEdit()
        if edit is not None:
            edit.setModified(False)
            edit.setCursorPosition(0)
        self.setToolTip(self._names.name(place))


class _Names(QAbstractListModel):
    """Nobody first, then the people as lists have their names."""

    def __init__(self, parent: PersonField) -> None:
        super().__init__(parent)
        self._people: list[tuple[str, str, str]] = [("", "", "")]

    def show_people(self, people: Sequence[Person]) -> bool:
        """Whether anything is different now."""
        rows = [("", "", ""), *((one.id, one.list_name, fold(one.list_name)) for one in people)]
        if rows == self._people:
            return False
        self.beginResetModel()
        self._people = rows
        self.endResetModel()
        return True

    def place_of(self, person: str) -> int:
        return next((place for place, row in enumerate(self._people) if row[0] == person), 0)

    def name(self, place: int) -> str:
        return self._people[place][1]

    def meant(self, typed: str) -> str | None:
        """The only one whose name holds all the words, or has just these."""
        words = fold(typed).split()
        found = [row for row in self._people[1:] if all(word in row[2] for word in words)]
        same = [row for row in found if sorted(row[2].split()) == sorted(words)]
        chosen = same if len(same) == 1 else found
        return chosen[0][0] if len(chosen) == 1 else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        person, name, folded = self._people[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name or "–"
        if role == Qt.ItemDataRole.EditRole:
            return name
        return {_ID_ROLE: person, _FOLDED_ROLE: folded}.get(role)


class _FoldedCompleter(QCompleter):
    """Compares folded words, shows names as they are written."""

    def __init__(self, names: _Names, parent: PersonField) -> None:
        super().__init__(names, parent)
        self.setCompletionRole(_FOLDED_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseSensitive)
        self.setMaxVisibleItems(10)

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex) -> str:
        return str(index.data(int(Qt.ItemDataRole.EditRole)))

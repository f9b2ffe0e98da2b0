"""Who proposes: three letters find a person or a body, last speakers and those present first; unknown names are kept as typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from facilitation.amendments.authors import AuthorChoice
from facilitation.amendments.values import Author
from facilitation.text.folding import fold

Index = QModelIndex | QPersistentModelIndex
CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)
_SHOWN = 12


class ChoicesModel(QAbstractListModel):
    """The choices that answer to what is typed, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[AuthorChoice] = ()
        self._found: list[AuthorChoice] = []

    def set_choices(self, choices: Sequence[AuthorChoice]) -> None:
        self._all = choices

    def search(self, typed: str) -> None:
        """Every word typed must begin a word of the name or the body."""
        words = fold(typed).split()
        self.beginResetModel()
        self._found = []
        if words:
            for choice in self._all:
                padded = f" {choice.search_text}"
                if all(f" {word}" in padded for word in words):
                    self._found.append(choice)
                    if len(self._found) == _SHOWN:
                        break
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        choice = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{choice.author.name}   {choice.detail}" if choice.detail else choice.author.name
        if role == Qt.ItemDataRole.EditRole:
            return choice.author.name
        return choice if role == CHOICE_ROLE else None


class AuthorField(QLineEdit):
    """`author()` is who was chosen, or the name as typed; `entered` on Enter once someone is chosen."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Author | None = None
        self._model = ChoicesModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._completer.activated[QModelIndex].connect(self._take_index)
        self.textEdited.connect(self._search)

    def set_choices(self, choices: Sequence[AuthorChoice]) -> None:
        self._model.set_choices(choices)

    def author(self) -> Author | None:
        """None while the field is empty."""
        if self._chosen is not None and self._chosen.name == self.text():
            return self._chosen
        return Author(None, None, self.text().strip()) if self.text().strip() else None

    def set_author(self, author: Author | None) -> None:
        self._chosen = author
        self.setText(author.name if author else "")

    def choosing(self) -> bool:
        """The list of names is open."""
        return self._completer.popup().isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._completer.popup()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and popup.isVisible():
            self._take_first()
            if event.key() == Qt.Key.Key_Tab:
                super().keyPressEvent(event)
            else:
                self.entered.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and popup.isVisible():
            popup.hide()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._completer.popup().hide()

    def _search(self, typed: str) -> None:
        self._chosen = None
        self._model.search(typed)
        if self._model.rowCount():
            self._completer.complete()
            self._completer.popup().setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self._completer.popup().hide()

    def _take_first(self) -> None:
        index = self._completer.popup().currentIndex()
        self._take_index(index if index.isValid() else self._completer.completionModel().index(0, 0))
        self._completer.popup().hide()

    def _take_index(self, index: QModelIndex) -> None:
        choice: AuthorChoice | None = index.data(CHOICE_ROLE)
        if choice is not None:
            self.set_author(choice.author)

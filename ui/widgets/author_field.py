"""Who proposes: three letters find a person or a body, last speakers and those present first; who is on no list is registered in
the same field, or kept as typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView

from facilitation.amendments.authors import AuthorChoice
from facilitation.amendments.values import Author
from facilitation.errors import PalabreError
from facilitation.people.sounding import sounds_like_a_body
from facilitation.text.folding import fold, matches

Index = QModelIndex | QPersistentModelIndex
CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)
_SHOWN = 8
"""Lines in sight; the others are scrolled to."""
_LEAST_NAME = 3
"""Letters from which on something typed is taken for a name that nobody has, not for the beginning of one."""


@dataclass(frozen=True, slots=True)
class Unlisted:
    """What can be done with a name that nobody on the lists has."""

    way: Literal["register", "register_body", "keep"]
    name: str


@dataclass(frozen=True, slots=True)
class Registering:
    """What makes somebody, or a body, of a name as it was typed; each gives None where that was refused."""

    person: Callable[[str], Author | None]
    body: Callable[[str], Author | None]


class ChoicesModel(QAbstractListModel):
    """The choices that answer to what is typed, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[AuthorChoice] = ()
        self._found: list[AuthorChoice | Unlisted] = []
        self.registers = False
        self.keeps = False

    def set_choices(self, choices: Sequence[AuthorChoice]) -> None:
        self._all = choices

    def search(self, typed: str) -> None:
        """Every word typed must begin a word of the name, the function or the body. Family names and bodies that begin so come
        first, then whoever is called so, then those whose function or body is. Where the words are a name that nobody has, it can
        be registered.
        """
        folded = fold(typed)
        self.beginResetModel()
        found = [choice for choice in self._all if matches(folded, choice.search_text)] if folded else []
        found.sort(key=lambda one: (not one.search_text.startswith(folded), not matches(folded, fold(one.author.name))))
        self._found = [*found, *self._unlisted(typed.strip(), known=bool(found))]
        self.endResetModel()

    def _unlisted(self, typed: str, *, known: bool) -> list[Unlisted]:
        if not (self.registers or self.keeps) or known or len(typed) < _LEAST_NAME:
            return []
        if not self.registers:
            return [Unlisted("keep", typed)]
        if "," in typed:
            # Somebody and a body.
            return [Unlisted("register", typed), Unlisted("keep", typed)]
        likely, other = Unlisted("register", typed), Unlisted("register_body", typed)
        if sounds_like_a_body(typed):
            likely, other = other, likely
        return [likely, Unlisted("keep", typed), other]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        choice = self._found[index.row()]
        if isinstance(choice, Unlisted):
            if role == Qt.ItemDataRole.DisplayRole:
                said = {
                    "register": self.tr("Register “{name}” – person"),
                    "register_body": self.tr("Register “{name}” – body"),
                    "keep": self.tr("Keep “{name}” as typed"),
                }
                return said[choice.way].format(name=choice.name)
            return choice if role == CHOICE_ROLE else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{choice.author.name}   {choice.detail}" if choice.detail else choice.author.name
        if role == Qt.ItemDataRole.EditRole:
            return choice.author.name
        return choice if role == CHOICE_ROLE else None


class AuthorField(QLineEdit):
    """`author()` is who was chosen, or the name as typed; `entered` on Enter once someone is chosen.

    The names lie over the window, below the field or above it, and never take the keyboard: a window of its own that opens and
    closes would swallow the next letters of a quick hand.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Author | None = None
        self._unfinished = False
        """Letters were typed, and nobody has said yet whom they mean."""
        self._left = False
        """They were left here by a draft, and nothing was typed since."""
        self._register: Registering | None = None
        self.names = QListView(self)
        self._model = ChoicesModel(self.names)
        self.names.setModel(self._model)
        self.names.setUniformItemSizes(True)
        # What an offer is about stands at its end.
        self.names.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.clicked.connect(self._click)
        self.names.hide()
        # They lie in the window once they were shown, and would outlive a field that goes before it.
        self.destroyed.connect(self.names.deleteLater)
        self.textEdited.connect(self._search)

    def set_choices(self, choices: Sequence[AuthorChoice]) -> None:
        self._model.set_choices(choices)

    def offer_registration(self, register: Registering) -> None:
        """Whoever is on no list can be registered from here."""
        self._register = register
        self._model.registers = True

    def offer_keeping(self) -> None:
        """Whoever is on no list can be kept as typed from here, which is said of it with Enter: Tab alone leaves it unfinished."""
        self._model.keeps = True

    def author(self) -> Author | None:
        """None while the field is empty."""
        if self._chosen is not None and self._chosen.name == self.text():
            return self._chosen
        return Author(None, None, self.text().strip()) if self.text().strip() else None

    def unfinished(self) -> bool:
        """There are letters in it of which nobody has said yet whom they mean; `author` takes them for a name."""
        return self._unfinished and bool(self.text().strip())

    def named(self) -> Author | None:
        """`author`; raises PalabreError("amendment.author_unclear") where its letters are unfinished, and asks."""
        if self.unfinished():
            self.ask()
            raise PalabreError("amendment.author_unclear", name=self.text().strip())
        return self.author()

    def kept(self) -> dict[str, Any]:
        """What a draft keeps of it, plain enough for JSON."""
        author = self.author()
        told = [author.person, author.organisation, author.name] if author else None
        return {"author": told, "letters": self.unfinished()}

    def bring_back(self, kept: Mapping[str, Any]) -> None:
        """Goes on where a draft was left."""
        author = Author(*kept["author"]) if kept["author"] else None
        if author is not None and kept.get("letters"):
            self.take_up(author.name)
        else:
            self.set_author(author)

    def take_up(self, letters: str) -> None:
        """Letters that were left unfinished: whoever types begins anew, and what they mean is offered when one comes here."""
        self.set_author(None)
        self.setText(letters)
        self._unfinished = self._left = True
        self.selectAll()

    def ask(self) -> None:
        """The keyboard here, with what the letters may mean."""
        self.setFocus()
        self._offer()

    def set_author(self, author: Author | None) -> None:
        self._chosen, self._unfinished, self._left = author, False, False
        self.setText(author.name if author else "")
        self.names.hide()

    def choosing(self) -> bool:
        """The list of names is open."""
        return self.names.isVisible()

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 (Qt's name)
        super().setAccessibleName(name)
        self.names.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not control:
                if self.choosing() or not (self.unfinished() and self._offer()):
                    self._take(self.names.currentIndex())
                    self.entered.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.choosing():
                row = self.names.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
                self.names.setCurrentIndex(self._model.index(max(0, min(row, self._model.rowCount() - 1)), 0))
            case Qt.Key.Key_Escape if self.choosing():
                self.names.hide()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Tab leaves the field with the name that is marked in the list.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            if isinstance(self.names.currentIndex().data(CHOICE_ROLE), AuthorChoice):
                self._take(self.names.currentIndex())
            elif self.choosing() and self._model.registers:
                # A name that nobody has stays as it was typed.
                self._unfinished = False
            self.names.hide()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._left and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.selectAll()
        if self.unfinished():
            self._offer()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.names.hide()

    def _search(self, _: str) -> None:
        self._chosen, self._unfinished, self._left = None, True, False
        self._offer()

    def _offer(self) -> bool:
        """What the letters may mean; False where that is nothing."""
        self._model.search(self.text())
        if self._model.rowCount():
            self._lay_names()
            self.names.setCurrentIndex(self._model.index(0, 0))
        else:
            self.names.hide()
        return self.choosing()

    def _lay_names(self) -> None:
        window, count = self.window(), min(self._model.rowCount(), _SHOWN)
        self.names.setParent(window)
        frame = 2 * self.names.frameWidth()
        height = self.names.sizeHintForRow(0) * count + frame + 4
        # A name that is cut off cannot be told from another one.
        longest = max(self.names.sizeHintForIndex(self._model.index(row)).width() for row in range(count)) + frame
        width = max(self.width(), min(longest, window.width() // 2))
        place = self.mapTo(window, QPoint(0, self.height()))
        place.setX(max(0, min(place.x(), window.width() - width)))
        if place.y() + height > window.height():
            height = min(height, place.y() - self.height())
            place.setY(place.y() - self.height() - height)
        self.names.setGeometry(place.x(), place.y(), width, height)
        self.names.show()
        self.names.raise_()

    def _click(self, index: QModelIndex) -> None:
        self._take(index)
        self.entered.emit()

    def _take(self, index: QModelIndex) -> None:
        choice: AuthorChoice | Unlisted | None = index.data(CHOICE_ROLE) if self.choosing() and index.isValid() else None
        self.names.hide()
        if isinstance(choice, AuthorChoice):
            self.set_author(choice.author)
        elif choice is None or choice.way == "keep":
            self._unfinished = False
        elif self._register is not None:
            author = (self._register.person if choice.way == "register" else self._register.body)(choice.name)
            if author is not None:
                self.set_author(author)

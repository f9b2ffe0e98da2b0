"""What a point is about: a clause, an amendment or an item of the programme, found by a few letters or by its number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from facilitation.decisions.register import Point
from facilitation.text.folding import fold
from ui.context import AppContext
from ui.language import Retranslated

Index = QModelIndex | QPersistentModelIndex
_FOLDED_ROLE = int(Qt.ItemDataRole.UserRole)
_WORDS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Link:
    """Where a point leads: at most one of the three; `shown` is how the field writes it, `number` how people cite it."""

    shown: str = ""
    number: str = ""
    clause: str | None = None
    amendment: str | None = None
    agenda_item: str | None = None


class AboutField(Retranslated, QLineEdit):
    """`link()` is what the words mean: an empty `Link` for none, None where nothing answers to them."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._links: list[Link] = []
        self._known = Link()
        self._model = _Links(self)
        completer = _FoldedCompleter(self._model, self)
        self.setCompleter(completer)
        self.retranslate()

    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("number of a clause or an amendment, or words"))
        if self._known.shown:
            self.setText(self._known.shown)

    def show_point(self, point: Point | None) -> None:
        """The link of a point, nothing for a new one."""
        self._known = self._link_of(point) if point else Link()
        self.setText(self._known.shown)
        self.setCursorPosition(0)

    def link(self) -> Link | None:
        typed = self.text().strip()
        if not typed:
            return Link()
        if typed == self._known.shown:
            return self._known
        self._read()
        wanted = fold(typed)
        for field in ("shown", "number"):
            found = [one for one in self._links if fold(getattr(one, field)) == wanted]
            if len(found) == 1:
                return found[0]
        words = [one for one in self._links if all(word in fold(one.shown) for word in wanted.split())]
        return words[0] if len(words) == 1 else None

    def changes(self) -> dict[str, str | None]:
        """What the user's words change, by the names of `Point`: the item during which a point was made stays beside its clause."""
        link = self.link()
        if link is None or link == self._known:
            return {}
        if link.clause or link.amendment:
            return {"clause": link.clause, "amendment": link.amendment}
        return {"clause": None, "amendment": None, "agenda_item": link.agenda_item}

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Some thousand clauses: read when somebody is about to type, not for every card.
        self._read()
        super().focusInEvent(event)

    def _read(self) -> None:
        self._links = list(self._everything())
        self._model.show_links(self._links)

    def _everything(self) -> Iterator[Link]:
        workshop = self._context.workshop
        for document in workshop.texts.documents():
            for clause in workshop.texts.clauses(document.id):
                if clause.label and clause.text.strip():
                    yield Link(self._clause_words(clause.id), clause.label, clause=clause.id)
        for amendment in workshop.amendments.all():
            yield Link(self._amendment_words(amendment.id), amendment.number, amendment=amendment.id)
        for item in workshop.agenda.all():
            yield Link(self._item_words(item.id), "", agenda_item=item.id)

    def _link_of(self, point: Point) -> Link:
        if point.amendment:
            number = self._context.workshop.amendments.get(point.amendment).number
            return Link(self._amendment_words(point.amendment), number, amendment=point.amendment)
        if point.clause:
            label = self._context.workshop.texts.clause(point.clause).label
            return Link(self._clause_words(point.clause), label, clause=point.clause)
        if point.agenda_item:
            return Link(self._item_words(point.agenda_item), "", agenda_item=point.agenda_item)
        return Link()

    def _clause_words(self, clause: str) -> str:
        known = self._context.workshop.texts.clause(clause)
        return f"{known.label} – {_short(known.text)}"

    def _amendment_words(self, amendment: str) -> str:
        known = self._context.workshop.amendments.get(amendment)
        words = self.tr("Amendment {number} – {author}").format(number=known.number, author=known.author_line)
        return _short(words)

    def _item_words(self, item: str) -> str:
        known = self._context.workshop.agenda.get(item)
        day = self._context.workshop.sessions.get(known.session).date
        return f"{self._context.language.locale.toString(day, 'dddd d')} – {_short(known.title)}"


class _Links(QAbstractListModel):
    def __init__(self, parent: AboutField) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str]] = []

    def show_links(self, links: Sequence[Link]) -> None:
        self.beginResetModel()
        self._rows = [(one.shown, fold(one.shown)) for one in links]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        shown, folded = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return shown
        return folded if role == _FOLDED_ROLE else None


class _FoldedCompleter(QCompleter):
    """Compares folded words, shows them as they are written."""

    def __init__(self, model: _Links, parent: AboutField) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_FOLDED_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseSensitive)
        self.setMaxVisibleItems(10)

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex) -> str:
        return str(index.data())


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WORDS_SHOWN else f"{line[: _WORDS_SHOWN - 1]}…"

"""The tree of a document that is being brought in: a row for each clause (a whole table is one), and how it is painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitation.documents.imported import ImportedDocument
from facilitation.text.clauses import Clause
from ui.documents.corrections import shown_clauses
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type

Index = QModelIndex | QPersistentModelIndex

CLAUSE_ROLE = int(Qt.ItemDataRole.UserRole)
KIND_ROLE = CLAUSE_ROLE + 1
FIRST_WORDS = 200
"""Letters of a clause that a row may show."""


@dataclass(slots=True)
class Row:
    """One clause; `place` among its siblings."""

    clause: Clause
    over: Row | None
    place: int
    children: list[Row] = field(default_factory=list)


class TreeModel(QAbstractItemModel):
    """`kind_word` says what a clause is, and how deep."""

    def __init__(self, kind_word: Callable[[Clause], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind_word = kind_word
        self._roots: list[Row] = []
        self._rows: dict[str, Row] = {}

    def show_document(self, document: ImportedDocument) -> None:
        self.beginResetModel()
        self._roots, self._rows = [], {}
        for clause in shown_clauses(document.clauses):
            over = self._rows.get(clause.parent or "")
            siblings = over.children if over else self._roots
            row = self._rows[clause.id] = Row(clause, over, len(siblings))
            siblings.append(row)
        self.endResetModel()

    @property
    def rows(self) -> Mapping[str, Row]:
        """All rows by the id of their clause, in the order of the text."""
        return self._rows

    def index_of(self, clause: str | None) -> QModelIndex:
        row = self._rows.get(clause or "")
        return self.createIndex(row.place, 0, row) if row else QModelIndex()

    def clause_at(self, index: Index) -> Clause | None:
        return index.internalPointer().clause if index.isValid() else None

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's own default
        siblings = parent.internalPointer().children if parent.isValid() else self._roots
        return self.createIndex(row, column, siblings[row]) if 0 <= row < len(siblings) and column == 0 else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        over = index.internalPointer().over if index.isValid() else None
        return self.createIndex(over.place, 0, over) if over else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(parent.internalPointer().children) if parent.isValid() else len(self._roots)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        clause = self.clause_at(index)
        if clause is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return first_words(clause)
        if role == KIND_ROLE:
            return self._kind_word(clause)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{first_words(clause)}, {self._kind_word(clause)}"
        if role == CLAUSE_ROLE:
            return clause.id
        return None


def first_words(clause: Clause) -> str:
    """What a row shows: the number and the beginning of the text; of a table how it is cited."""
    if clause.kind == "table":
        return clause.label
    text = " ".join(clause.text[:FIRST_WORDS].split())
    return text if clause.number_typed or not clause.number else f"{clause.number} {text}"


class TreeDelegate(QStyledItemDelegate):
    """First words left, headings bold; right what it is. What cannot be corrected is paler, and its word says why."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self._theme.px(25))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        rect: QRect = option.rect  # type: ignore[attr-defined]
        clause: Clause = index.internalPointer().clause
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, theme.color(Role.SELECTION))
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            painter.fillRect(QRect(rect.left(), rect.top(), theme.px(3), rect.height()), theme.color(Role.ACCENT))
        word = str(index.data(KIND_ROLE))
        painter.setFont(theme.font(Type.CAPTION))
        painter.setPen(theme.color(Role.MUTED))
        right = painter.fontMetrics().horizontalAdvance(word) + theme.px(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(0, 0, -theme.px(8), 0), Qt.AlignmentFlag.AlignRight | middle, word)
        font = theme.font(Type.BODY)
        font.setBold(clause.kind == "heading")
        painter.setFont(font)
        painter.setPen(theme.color(Role.INK if clause.kind in ("heading", "paragraph", "item") else Role.MUTED))
        room = rect.adjusted(theme.px(6), 0, -right - theme.px(10), 0)
        elided = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, elided)
        painter.restore()

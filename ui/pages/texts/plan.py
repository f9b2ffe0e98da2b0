"""The plan: the document's parts as a tree, with how many amendments each holds and how many are still to decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitation.amendments.shelf import Tally
from facilitation.text.alike import renewed
from facilitation.text.clauses import Clause
from ui.theme.dress import Dress, dress
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type
from ui.widgets.kept_painting import KeptPainting
from ui.widgets.tables import TreeView

Index = QModelIndex | QPersistentModelIndex

CLAUSE_ROLE = int(Qt.ItemDataRole.UserRole)
COUNTS_ROLE = CLAUSE_ROLE + 1
_NOTHING = Tally(0, 0, ())


@dataclass(slots=True)
class Counts:
    """Amendments on some clauses, and those of them still to decide: each once, on however many of the clauses it bears."""

    total: int = 0
    waiting: int = 0
    _clauses: Counter[tuple[str, bool]] = field(default_factory=Counter)
    """Amendment that bears on several (id, still to decide?) → on how many of these."""

    def follow(self, was: Tally, now: Tally) -> None:
        """One of the clauses is counted otherwise."""
        self.total += now.total - was.total
        self.waiting += now.waiting - was.waiting
        if was.spread == now.spread:
            return
        for one in now.spread - was.spread:
            if one in self._clauses:
                self._add(one, -1)
            self._clauses[one] += 1
        for one in was.spread - now.spread:
            self._clauses[one] -= 1
            if self._clauses[one]:
                self._add(one, 1)
            else:
                del self._clauses[one]

    def _add(self, one: tuple[str, bool], times: int) -> None:
        self.total += times
        self.waiting += times * one[1]


@dataclass(slots=True)
class Part:
    """A heading or a table of the plan; `counts` are of the amendments in it and under it."""

    clause: str
    title: str
    parent: Part | None
    place: int
    counts: Counts = field(default_factory=Counts)
    children: list[Part] = field(default_factory=list)


class PlanModel(QAbstractItemModel):
    """Headings, and the tables that stand under them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[Part] = []
        self._home: dict[str, Part] = {}
        self._tallies: dict[str, Tally] = {}
        self._whole = Counts()

    def show_document(self, clauses: Sequence[Clause]) -> None:
        self.beginResetModel()
        self._roots, self._home, self._tallies = [], {}, {}
        self._whole = Counts()
        for clause in clauses:
            over = self._home.get(clause.parent or "")
            if clause.kind == "heading" or (clause.kind == "table" and over is not None):
                siblings = over.children if over else self._roots
                title = clause.label if clause.kind == "table" else _title(clause)
                part = Part(clause.id, title, over, len(siblings))
                siblings.append(part)
                self._home[clause.id] = part
            elif over is not None:
                self._home[clause.id] = over
        self.endResetModel()

    def show_counts(self, tallies: Mapping[str, Tally]) -> tuple[int, int]:
        """Clause → what bears on it; counted in every part that holds the clause. Gives the counts of the whole document:
        amendments, still to decide."""
        before, self._tallies = self._tallies, dict(tallies)
        # A clause is counted anew when something on it changes, and is the very same value otherwise.
        touched: dict[int, Part] = {}
        for clause in renewed(before, tallies):
            was, now = before.get(clause, _NOTHING), tallies.get(clause, _NOTHING)
            if (was.total, was.waiting, was.spread) == (now.total, now.waiting, now.spread):
                continue
            self._whole.follow(was, now)
            here = self._home.get(clause)
            while here is not None:
                here.counts.follow(was, now)
                touched[id(here)] = here
                here = here.parent
        for part in touched.values():
            index = self.createIndex(part.place, 0, part)
            self.dataChanged.emit(index, index, [COUNTS_ROLE])
        return self._whole.total, self._whole.waiting

    def index_of(self, clause: str) -> QModelIndex:
        """The part that holds a clause; invalid for text before the first heading."""
        part = self._home.get(clause)
        return self.createIndex(part.place, 0, part) if part else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's own default
        siblings = parent.internalPointer().children if parent.isValid() else self._roots
        return self.createIndex(row, column, siblings[row]) if 0 <= row < len(siblings) and column == 0 else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        over = index.internalPointer().parent if index.isValid() else None
        return self.createIndex(over.place, 0, over) if over else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(parent.internalPointer().children) if parent.isValid() else len(self._roots)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        part: Part = index.internalPointer()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return part.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{part.title}, {part.counts.waiting}/{part.counts.total}"
        if role == CLAUSE_ROLE:
            return part.clause
        if role == COUNTS_ROLE:
            return part.counts.total, part.counts.waiting
        return None


def _title(clause: Clause) -> str:
    text = " ".join(clause.text.split())
    return text if clause.number_typed or not clause.number else f"{clause.number} {text}"


class PlanDelegate(QStyledItemDelegate):
    """Title left, elided; right the number of amendments, with a dot while some are to be decided."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._elided: dict[tuple[str, int, bool], str] = {}
        """Titles as they were last cut, by width in pixels and whether bold."""
        theme.changed.connect(self._elided.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self._theme.px(24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        if chosen:
            painter.fillRect(rect, theme.color(Role.SELECTION))
            if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
                painter.fillRect(QRect(rect.left(), rect.top(), theme.px(3), rect.height()), theme.color(Role.ACCENT))
        total, waiting = index.data(COUNTS_ROLE)
        font = theme.font(Type.SMALL)
        right = theme.px(40)
        if total:
            painter.setFont(font)
            painter.setPen(theme.color(Role.INK if waiting else Role.MUTED))
            counts = QRect(rect.right() - right, rect.top(), right - theme.px(4), rect.height())
            painter.drawText(
                counts, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{total} ●" if waiting else f"{total}"
            )
        painter.setPen(theme.color(Role.INK))
        font.setBold(not index.parent().isValid())
        painter.setFont(font)
        title = QRect(rect.left() + theme.px(6), rect.top(), rect.width() - right - theme.px(6), rect.height())
        painter.drawText(
            title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._cut(index.data(), font, title.width())
        )
        painter.restore()

    def _cut(self, title: str, font: QFont, width: int) -> str:
        key = title, width, font.bold()
        known = self._elided.get(key)
        if known is None:
            known = self._elided[key] = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, width)
        return known


class PlanTree(KeptPainting, TreeView):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        dress(self, Dress.PLAIN)
        self.keep_painted(theme)

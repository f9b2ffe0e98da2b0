"""The list of people with their presence at one half-day; rows are read again when a notice names them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitation.attendance.attendance import Attendance
from facilitation.people.people import Person
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type
from ui.widgets.rows import Index, RowsModel

PERSON_ROLE = int(Qt.ItemDataRole.UserRole)
RECORD_ROLE = PERSON_ROLE + 1
COLUMNS = ("presence", "name", "organisation", "function", "constituency", "group", "signed", "phone")
PRESENCE_SIGNS = {
    "present": ("●", Role.ACCENT),
    "left": ("◐", Role.MUTED),
    "excused": ("E", Role.WARN),
    "absent": ("✗", Role.DANGER),
    "replaced": ("→", Role.MUTED),
}
"""A sign and a colour for each state of presence; the word stands beside them."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line: the person, the record of the half-day (None: not seen), the words of its columns."""

    person: Person
    record: Attendance | None
    presence: str
    constituency: str
    category: str
    """The same in full."""
    group: str
    replaced: bool = False
    """Whether somebody else comes in the person's place at this half-day."""

    @property
    def state(self) -> str:
        """One of the states of presence, "replaced" for who has none and whose place somebody else has, "" for not seen."""
        state = self.record.state if self.record else ""
        return state or ("replaced" if self.replaced else "")

    def text(self, column: str) -> str:
        person = self.person
        match column:
            case "presence":
                return self.presence
            case "name":
                return person.list_name
            case "organisation":
                return person.organisation.short if person.organisation else ""
            case "function":
                return person.function
            case "constituency":
                return self.constituency
            case "group":
                return self.group
            case "signed":
                return "✓" if self.record and self.record.signed else ""
        return person.phones[0] if person.phones else ""

    def explained(self, column: str) -> str:
        """What the column's cell says in full."""
        if column == "organisation" and self.person.organisation:
            return self.person.organisation.name
        return self.category if column == "constituency" else self.text(column)


class PeopleModel(RowsModel[PersonRow]):
    COLUMNS = COLUMNS
    KEY = attrgetter("person.id")

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """The same people in the same order only change their cells, so that selection and scroll place stay."""
        if [self.KEY(row) for row in rows] != [self.KEY(row) for row in self._rows]:
            super().show_rows(rows)
            return
        changed = [place for place, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        self._rows = list(rows)
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def rows(self) -> Sequence[PersonRow]:
        return self._rows

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self._rows[index.row()]
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.explained(column)
        if role == PERSON_ROLE:
            return row.person.id
        return row if role == RECORD_ROLE else None


class PresenceDelegate(QStyledItemDelegate):
    """The first column: a sign, the word, and the time of arrival."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = self._theme, index.data(RECORD_ROLE)
        rect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, theme.color(Role.SELECTION))
        sign, role = PRESENCE_SIGNS.get(row.state, ("○", Role.MUTED))
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(role))
        inner = rect.adjusted(theme.px(8), 0, -theme.px(4), 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, sign)
        inner.setLeft(inner.left() + theme.px(18))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.presence)
        painter.restore()

"""The signature grid's cells: people as the paper sheets have them, a column for each sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from facilitation.attendance.signing import Mark, SheetColumn, SheetCounts, mark_of, sheet_columns, sheet_counts
from facilitation.people.people import Person
from facilitation.sheet_lines import SECTIONS, SheetLine, section_of, sheet_lines
from ui.context import AppContext
from ui.widgets.rows import Index

MARK_ROLE = int(Qt.ItemDataRole.UserRole)
_FIGURE_SPACE = "\u2007"
"""As wide as a digit: names stand below each other."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A person, or the heading of a part of the paper sheets (`person` None)."""

    section: str
    person: Person | None


class SignatureModel(QAbstractTableModel):
    """`data(…, MARK_ROLE)` is the cell's `Mark`, None in a heading; numbers of lines are those of the `sheet` that is entered."""

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.columns: list[SheetColumn] = []
        self.rows: list[GridRow] = []
        self.counts: list[SheetCounts] = []
        self._places: dict[str, int] = {}
        self._lines: dict[str, SheetLine] = {}
        self._sheet, self._digits = -1, 1

    # Reading

    def read(self) -> None:
        """Everything anew."""
        workshop = self._context.workshop
        self.beginResetModel()
        self.columns = sheet_columns(workshop.sessions.all(), workshop.settings.get().sheet_period)
        parts: dict[str, list[GridRow]] = {section: [] for section in SECTIONS}
        for person in workshop.people.all():
            section = section_of(person)
            parts[section].append(GridRow(section, person))
        self.rows = [row for section, rows in parts.items() if rows for row in (GridRow(section, None), *rows)]
        self._places = {row.person.id: place for place, row in enumerate(self.rows) if row.person is not None}
        self.counts = [self._counted(column) for column in self.columns]
        self._sheet, self._digits = -1, 1
        self.endResetModel()

    def show_lines(self, sheet: int) -> None:
        """The numbers before the names are those of this sheet (its column)."""
        if sheet == self._sheet or not 0 <= sheet < len(self.columns):
            return
        self._sheet = sheet
        self._lines = dict(sheet_lines(self._context.workshop, self.columns[sheet].sessions[0]))
        self._digits = max((len(self.line(person)) for person in self._lines), default=1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.rows) - 1)

    def renew(self, concerned: Iterable[tuple[str, str]]) -> list[tuple[int, int]]:
        """Cells of these (session, person) are shown anew; their places."""
        cells = []
        columns = {session: place for place, column in enumerate(self.columns) for session in column.sessions}
        for session, person in concerned:
            if person in self._places and session in columns:
                cells.append((self._places[person], columns[session]))
        for column in {column for _, column in cells}:
            self.counts[column] = self._counted(self.columns[column])
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)
        for row, column in cells:
            self.dataChanged.emit(self.index(row, column), self.index(row, column))
        return cells

    def _counted(self, column: SheetColumn) -> SheetCounts:
        return sheet_counts(self._context.workshop.attendance, column, frozenset(self._places))

    # Finding

    def person(self, row: int) -> Person | None:
        return self.rows[row].person if 0 <= row < len(self.rows) else None

    def place_of(self, person: str) -> int:
        return self._places.get(person, -1)

    def people(self) -> list[str]:
        """Ids in the order of the sheets."""
        return [row.person.id for row in self.rows if row.person is not None]

    def column_of(self, session: str) -> int:
        return next((place for place, column in enumerate(self.columns) if session in column.sessions), -1)

    def near(self, row: int, step: int) -> int:
        """The row of a person nearest to `row` in the direction of `step`; the nearest of all where none is left that way."""
        rows = range(row, len(self.rows)) if step > 0 else range(min(row, len(self.rows) - 1), -1, -1)
        found = next((one for one in rows if self.rows[one].person is not None), None)
        if found is None:
            back = range(len(self.rows) - 1, -1, -1) if step > 0 else range(len(self.rows))
            found = next((one for one in back if self.rows[one].person is not None), 0)
        return found

    def begun(self, typed: str, after: int) -> int:
        """The next person from `after` on, round to the beginning, whose name begins so (folded); -1 for none."""
        rows, text = (
            [*range(after, len(self.rows)), *range(min(after, len(self.rows)))],
            self._context.workshop.people.roll.search_text,
        )
        return next((row for row in rows if (who := self.rows[row].person) and text(who).startswith(typed)), -1)

    def mark(self, row: int, column: int) -> Mark | None:
        person = self.person(row)
        return mark_of(self._context.workshop.attendance, self.columns[column], person.id) if person is not None else None

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.columns)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        mark = self.mark(index.row(), index.column())
        if role == MARK_ROLE or mark is None:
            return mark if role == MARK_ROLE else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(mark)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            person = self.rows[index.row()].person
            assert person is not None
            return f"{person.list_name}, {self.heading(index.column())}: {self.words(mark) or self.tr('nothing known')}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            return self._column_head(section, role)
        row = self.rows[section]
        if row.person is None:
            words = self._context.language.wording(f"paper.section.{row.section}")
            return words.upper() if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self.line(row.person.id).rjust(self._digits, _FIGURE_SPACE)}  {row.person.list_name}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join(
                part for part in (row.person.list_name, row.person.organisation and row.person.organisation.name) if part
            )
        return None

    def _column_head(self, section: int, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            counts = self.counts[section]
            told = (
                self.tr("%n signed", "", counts.signed),
                self.tr("checked in, not signed: {count}").format(count=counts.unsigned),
                self.tr("signed, not checked in: {count}").format(count=counts.unchecked),
            )
            return "\n".join((self.heading(section), *told))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        counts = self.counts[section]
        differing = counts.unsigned + counts.unchecked
        return f"{self.heading(section, short=True)}\n✓ {counts.signed}" + (f"   ≠ {differing}" if differing else "")

    # Words

    def heading(self, column: int, *, short: bool = False) -> str:
        """ "vendredi 25 juillet, matin", on two short lines over the column."""
        sheet, language = self.columns[column], self._context.language
        half = language.wording(f"half.{sheet.half}") if sheet.half else ""
        if short:
            return (
                f"{language.locale.toString(sheet.date, 'ddd d')}\n{half}"
                if half
                else language.locale.toString(sheet.date, "ddd d")
            )
        return ", ".join(part for part in (language.locale.toString(sheet.date, "dddd d MMMM"), half) if part)

    def line(self, person: str) -> str:
        """What stands before her line on the sheet: its number, "L3" for the third blank line."""
        line = self._lines.get(person)
        if line is None:
            return ""
        return self._context.language.wording("paper.blank_line", number=line.number) if line.free else str(line.number)

    def words(self, mark: Mark) -> str:
        """What the cell says: a sign alone where all is well, words where it differs."""
        if mark.unsigned:
            return "≠ " + self.tr("not signed")
        if mark.unchecked:
            return "✓ ≠ " + self.tr("not checked in")
        if mark.signed:
            return "✓"
        return self._context.language.wording(f"attendance.{mark.state}") if mark.state else ""

"""Bringing a programme in: choose the file, see what was read and how its columns were understood, correct it, accept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLabel, QWidget

from facilitation.errors import PalabreError
from facilitation.people.reading import read_table
from facilitation.people.tables import RawTable, Sheet
from facilitation.programmes.former import programme_of
from facilitation.programmes.plan import Existing, PlannedItem, begins, ending_last
from facilitation.programmes.tables import MEANINGS, Columns, Meaning, ReadProgramme, guess_columns, read_programme
from facilitation.reading_files import read_file
from facilitation.workshop import SUFFIX
from ui.context import AppContext
from ui.jobs import Progress
from ui.pages.agenda.words import clock
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.choices import ChoiceRow
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label
from ui.widgets.tables import Table

_EXISTING: tuple[Existing, ...] = ("replace", "add")
_Index = QModelIndex | QPersistentModelIndex


class ProgrammeImport(QObject):
    """`ask` opens the choice of a file, `start` reads one: a table, or the file of a former workshop."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._dialog: QFileDialog | None = None

    def ask(self) -> None:
        if self._context.workshop.read_only:
            return
        self._dialog = QFileDialog(self._parent, self.tr("Bring in a programme"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilters(
            [
                self.tr("Tables and workshops (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx *.palabre)"),
                self.tr("All files (*)"),
            ]
        )
        self._dialog.fileSelected.connect(lambda chosen: self.start(Path(chosen)))
        self._dialog.open()

    def start(self, path: Path) -> None:
        def work(progress: Progress) -> RawTable | list[PlannedItem]:
            progress(0, 0, path.name)
            if path.suffix.lower() == SUFFIX:
                return programme_of(path)
            return read_table(path.name, read_file(path))

        title = self.tr("Reading {name}").format(name=path.name)
        self._context.jobs.start(title, work, done=self._review, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, PalabreError):
            raise error
        self._context.desk.refuse(error)

    def review(self, items: Sequence[PlannedItem]) -> None:
        """The items of a template, whose last day is that of the workshop, where there is a programme already."""
        room = self._context.workshop.programmes.room()
        if max(one.day for one in items) > room:
            self._context.desk.refuse(PalabreError("agenda.too_few_days", needed=max(one.day for one in items), days=room))
            return
        self._ask(ProgrammeReview(self._context, ending_last(items, room), self._parent, template=True))

    def _review(self, read: RawTable | list[PlannedItem]) -> None:
        self._ask(ProgrammeReview(self._context, read, self._parent))

    def _ask(self, dialog: ProgrammeReview) -> None:
        programmes = self._context.workshop.programmes
        made = self._context.ask(dialog, lambda: programmes.lay_down(dialog.items(), existing=dialog.existing()))
        if made is not None:
            told = self.tr("%n item(s) put into the programme", "", len(made))
            self._context.desk.offer_undo(told)


class ProgrammeReview(Dialog):
    """What a file (or a `template`) says, item by item; for a table the columns can be told otherwise. `items()` are what is
    taken, `existing()` what becomes of the programme that is there.
    """

    def __init__(self, context: AppContext, read: RawTable | list[PlannedItem], parent: QWidget, *, template: bool = False) -> None:
        super().__init__(parent)
        self._template = template
        self._context = context
        self._days = context.workshop.programmes.days()
        self._sheets: Sequence[Sheet] = read.sheets if isinstance(read, RawTable) else ()
        self._former = tuple(read) if isinstance(read, list) else ()
        self._columns = Columns()
        self._read: ReadProgramme | None = None
        self._about = label(Type.BODY, Tone.MUTED, wrap=True)
        self.body.addWidget(self._about)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.XS)
        self._sheet_name, self._sheet = label(Type.SMALL, Tone.MUTED), QComboBox()
        self._names: dict[Meaning, QLabel] = {one: label(Type.SMALL, Tone.MUTED) for one in MEANINGS}
        self._chosen: dict[Meaning, QComboBox] = {one: QComboBox() for one in MEANINGS}
        if self._sheets:
            self._build_choices()
        self._model = ItemsModel(self)
        self._table = Table(context.theme, stretched=4)
        self._table.setModel(self._model)
        self.body.addWidget(self._table, 1)
        self._choice = ChoiceRow(len(_EXISTING))
        self._choice.picked.connect(lambda _: self._show())
        self._fate = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._stands = bool(context.workshop.agenda.all())
        for one in (self._choice, self._fate):
            one.setVisible(self._stands)
            self.body.addWidget(one)
        self._note = label(Type.SMALL, Tone.WARN, wrap=True)
        self.body.addWidget(self._note)
        px = context.theme.px
        self.resize(QSize(px(1000), px(620)).boundedTo(parent.window().size() - QSize(px(40), px(40))))
        self.retranslate()
        for column, width in enumerate((90, 60, 70, 140, 0, 150, 120)):
            if width:
                self._table.setColumnWidth(column, px(width))
        if self._sheets:
            best = max(range(len(self._sheets)), key=lambda place: self._sheets[place].filled)
            self._sheet.setCurrentIndex(best)
            self._take_sheet(best)
        else:
            self._show()

    def items(self) -> Sequence[PlannedItem]:
        return self._read.items if self._read is not None else self._former

    def existing(self) -> Existing:
        return _EXISTING[self._choice.chosen] if self._stands else "refuse"

    def choice(self, meaning: Meaning) -> QComboBox:
        """The list in which the column of a meaning is chosen."""
        return self._chosen[meaning]

    def note(self) -> str:
        return self._note.text() if self._note.isVisible() else ""

    def retranslate(self) -> None:
        self.say(
            self.tr("Programme to begin with") if self._template else self.tr("Programme read from a file"), self.tr("Take it over")
        )
        if self._sheets:
            about = self.tr("Check days, times and titles, and choose other columns where they were misunderstood.")
        elif self._template:
            about = self.tr("A usual programme, for you to change; its last day is the last one of the workshop.")
        else:
            about = self.tr(
                "The programme as it was first planned there; days follow each other from the first day of this workshop."
            )
        self._about.setText(about)
        self._choice.setAccessibleName(self.tr("What becomes of the programme that is there"))
        self._choice.set_texts(self.tr("Put it in place of the present one"), self.tr("Add it to the present one"))
        names: dict[Meaning, str] = {
            "day": self.tr("Day"),
            "time": self.tr("Time"),
            "end": self.tr("End"),
            "length": self.tr("Length"),
            "title": self.tr("Title"),
            "responsible": self.tr("Who"),
            "room": self.tr("Room"),
        }
        for meaning, words in names.items():
            self._names[meaning].setText(words)
            self._chosen[meaning].setAccessibleName(words)
        self._sheet_name.setText(self.tr("Sheet"))
        self._sheet.setAccessibleName(self.tr("Sheet"))
        self._model.say(
            [names["day"], names["time"], self.tr("Minutes"), self.tr("Kind"), names["title"], names["responsible"], names["room"]],
            self._context.language.wording,
            [self._context.language.locale.toString(day, "ddd d MMM") for day in self._days],
        )
        self._say_fate()

    def _say_fate(self) -> None:
        """What accepting will do to what is there."""
        programmes, locale = self._context.workshop.programmes, self._context.language.locale
        begun = ", ".join(locale.toString(day, "dddd d MMMM") for day in programmes.begun_days())
        if self.existing() == "add":
            self._fate.setText(self.tr("Items come where their times say; those without a fixed start follow them."))
        elif begun:
            self._fate.setText(
                self.tr("Present items go to the bin. Days on which something has begun stay as they are: {days}.").format(
                    days=begun
                )
            )
        else:
            self._fate.setText(self.tr("Present items go to the bin; one undo brings them back."))

    def _build_choices(self) -> None:
        self.body.addLayout(self._grid)
        self._sheet.addItems([one.name or "1" for one in self._sheets])
        self._sheet.activated.connect(self._take_sheet)
        several = len(self._sheets) > 1
        pairs: list[tuple[QLabel, QComboBox]] = [(self._sheet_name, self._sheet)] if several else []
        pairs += [(self._names[one], self._chosen[one]) for one in MEANINGS]
        for place, (name, field) in enumerate(pairs):
            name.setBuddy(field)
            self._grid.addWidget(name, place // 4 * 2, place % 4)
            self._grid.addWidget(field, place // 4 * 2 + 1, place % 4)
        for meaning, field in self._chosen.items():
            field.activated.connect(lambda _, meaning=meaning: self._choose(meaning))

    def _take_sheet(self, place: int) -> None:
        sheet = self._sheets[place]
        self._columns = guess_columns(sheet)
        heads = [_head(sheet, self._columns.first_row - 1, column) for column in range(sheet.width)]
        for field in self._chosen.values():
            field.clear()
            field.addItem("—", None)
            for column, head in enumerate(heads):
                field.addItem(head, column)
        self._show()

    def _choose(self, meaning: Meaning) -> None:
        self._columns = self._columns.changed(meaning, self._chosen[meaning].currentData())
        self._show()

    def _show(self) -> None:
        if self._sheets:
            for meaning, field in self._chosen.items():
                column = self._columns.of.get(meaning)
                field.setCurrentIndex(0 if column is None else column + 1)
            self._read = read_programme(self._sheets[self._sheet.currentIndex()], self._columns, self._days)
        items = self.items()
        self._model.show_items(items)
        self.accept_button.setEnabled(bool(items))
        unread = self._read.unread if self._read is not None else ()
        said = []
        if not items:
            said.append(self.tr("No item was found: say which column holds the titles."))
        if unread:
            rows = ", ".join(str(one) for one in unread[:12])
            said.append(
                self.tr("Rows not taken over, as they name no item, or a day outside of the workshop: {rows}").format(rows=rows)
            )
        self._say_fate()
        self._note.setText(" ".join(said))
        self._note.setVisible(bool(self._note.text()))


def _head(sheet: Sheet, row: int, column: int) -> str:
    """What a column is called in the lists: its head, else its letter as in Excel."""
    words = " ".join(sheet.cell(row, column).split())
    letter = chr(ord("A") + column) if column < 26 else str(column + 1)
    return f"{letter} – {words}" if words else letter


class ItemsModel(QAbstractTableModel):
    """The items that a file says, a row each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._items: Sequence[PlannedItem] = ()
        self._begins: list[int] = []
        self._heads: list[str] = []
        self._days: list[str] = []
        self._wording: Any = str

    def say(self, heads: list[str], wording: Any, days: list[str]) -> None:
        self.beginResetModel()
        self._heads, self._wording, self._days = heads, wording, days
        self.endResetModel()

    def show_items(self, items: Sequence[PlannedItem]) -> None:
        self.beginResetModel()
        self._items, self._begins = items, list(begins(items))
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        item = self._items[index.row()]
        day = self._days[item.day - 1] if item.day <= len(self._days) else str(item.day)
        start = clock(self._begins[index.row()])
        kind = self._wording(f"item.{item.kind}")
        return (day, start, item.minutes, kind, item.title, item.responsible, item.room)[index.column()]

"""Bringing a list in: choose the file, see what each column was taken for, correct it, say who is the same person, accept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLabel, QWidget

from facilitation.errors import PalabreError
from facilitation.people.columns import ListLayout, guess
from facilitation.people.duplicates import Matching
from facilitation.people.header_words import MEANINGS
from facilitation.people.joining import JoinReport
from facilitation.people.lists import ListReading, people
from facilitation.people.reading import read_table
from facilitation.people.tables import RawTable
from facilitation.reading_files import read_file
from ui.context import AppContext
from ui.jobs import Progress
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label
from ui.widgets.tables import Table

Index = QModelIndex | QPersistentModelIndex
_PREVIEWED = 60
_UNSURE_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Source:
    table: RawTable
    layout: ListLayout


def read_source(path: Path) -> Source:
    """Raises PalabreError with the sentence for the user."""
    data = read_file(path)
    table = read_table(path.name, data)
    return Source(table, guess(table))


class ListImport:
    """`ask` starts it; what became of the list is told through the desk."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        self._context, self._parent = context, parent
        self._dialog: QFileDialog | None = None

    def ask(self) -> None:
        self._dialog = QFileDialog(self._parent, QCoreApplication.translate("ListImport", "Bring in a list of people"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilters(
            [
                QCoreApplication.translate("ListImport", "Lists (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx)"),
                QCoreApplication.translate("ListImport", "All files (*)"),
            ]
        )
        self._dialog.fileSelected.connect(lambda chosen: self.start(Path(chosen)))
        self._dialog.open()

    def start(self, path: Path) -> None:
        def work(progress: Progress) -> Source:
            progress(0, 0, path.name)
            return read_source(path)

        title = QCoreApplication.translate("ListImport", "Reading {name}").format(name=path.name)
        self._context.jobs.start(title, work, done=self._review, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, PalabreError):
            raise error
        self._context.desk.refuse(error)

    def _review(self, source: Source) -> None:
        dialog = ListReview(self._context, source, self._parent)

        def join() -> JoinReport | None:
            reading = dialog.reading
            return None if reading is None else self._context.workshop.lists.join(reading, dialog.chosen())

        report = self._context.ask(dialog, join)
        if report is not None:
            self._context.desk.offer_undo(told(self._context, report))


def told(context: AppContext, report: JoinReport) -> str:
    """ "74 people added. 6 records completed."."""
    wording = context.language.wording
    parts = [wording("people.added", count=len(report.added))]
    if report.updated:
        parts.append(wording("people.updated", count=len(report.updated)))
    if report.unchanged:
        parts.append(wording("people.unchanged", count=len(report.unchanged)))
    return " ".join(parts)


class ListReview(Dialog):
    """`reading` is the list as it will be taken in, None while no column means a name; `chosen()` who the unsure ones are."""

    def __init__(self, context: AppContext, source: Source, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._source = context, source
        self._layout = source.layout
        self.reading: ListReading | None = None
        self._told = label(Type.BODY, wrap=True)
        self._columns_title = label(Type.HEADING)
        self._choices: list[QComboBox] = []
        self._columns = QWidget()
        self._model = EntriesModel(self)
        self._preview = Table(context.theme, stretched=1)
        self._preview.setModel(self._model)
        self._preview.setMinimumHeight(context.theme.px(170))
        self._unsure_title = label(Type.HEADING)
        self._unsure = QWidget()
        self._unsure_grid = QGridLayout(self._unsure)
        self._unsure_choices: dict[int, QComboBox] = {}
        self._skipped = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._build_columns()
        for widget in (
            self._told,
            self._columns_title,
            self._columns,
            self._preview,
            self._unsure_title,
            self._unsure,
            self._skipped,
        ):
            self.body.addWidget(widget)
        self.resize(context.theme.px(1000), context.theme.px(640))
        self.retranslate()
        self._read()
        self.accept_button.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Are these the people?"), self.tr("Bring in"))
        self._columns_title.setText(self.tr("What each column holds"))
        wording = self._context.language.wording
        for combo in self._choices:
            for place, meaning in enumerate(MEANINGS):
                combo.setItemText(place, wording(f"people.meaning.{meaning}"))
        self._preview.setAccessibleName(self.tr("People as they will be taken in"))
        self._model.headers = (
            self.tr("Row"),
            self.tr("Name"),
            self.tr("First names"),
            self.tr("Sex"),
            self.tr("Organisation"),
            self.tr("Function"),
            self.tr("Phones"),
        )
        if self.reading is not None:
            self._say()

    def chosen(self) -> dict[int, str | None]:
        """Entry → the person it is, None for somebody new."""
        return {entry: combo.currentData() for entry, combo in self._unsure_choices.items()}

    def _build_columns(self) -> None:
        """A combo under each column's heading, in rows of five: wide lists have a dozen columns."""
        grid = QGridLayout(self._columns)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        sheet = self._source.table.sheets[self._layout.sheet]
        for column, meaning in enumerate(self._layout.columns):
            first = next((row[column] for row in sheet.rows[self._layout.first_row :] if column < len(row) and row[column]), "")
            header = self._layout.headers[column] if column < len(self._layout.headers) else ""
            shown = header or first or str(column + 1)
            title = label(Type.CAPTION, Tone.MUTED)
            title.setText(shown if len(shown) <= 24 else shown[:23] + "…")
            title.setToolTip(f"{header}\n{first}".strip())
            combo = QComboBox()
            combo.setMinimumContentsLength(8)
            combo.setAccessibleName(shown)
            for one in MEANINGS:
                combo.addItem("", one)
            combo.setCurrentIndex(MEANINGS.index(meaning))
            combo.activated.connect(lambda place, column=column: self._correct(column, place))
            title.setBuddy(combo)
            self._choices.append(combo)
            grid.addWidget(title, 2 * (column // 5), column % 5)
            grid.addWidget(combo, 2 * (column // 5) + 1, column % 5)

    def _correct(self, column: int, place: int) -> None:
        self._layout = self._layout.with_column(column, MEANINGS[place])
        for combo, meaning in zip(self._choices, self._layout.columns, strict=True):
            combo.setCurrentIndex(MEANINGS.index(meaning))
        self._read()

    def _read(self) -> None:
        try:
            self.reading = people(self._source.table, self._layout)
        except PalabreError as error:
            self.reading = None
            self._told.setText(self._context.language.wording.error(error))
            self._model.show_reading(None)
            self.accept_button.setEnabled(False)
            return
        self.accept_button.setEnabled(bool(self.reading.entries))
        self._model.show_reading(self.reading)
        for column in (0, 2, 3, 4, 5, 6):
            self._preview.resizeColumnToContents(column)
            self._preview.setColumnWidth(column, min(self._preview.columnWidth(column), self._context.theme.px(200)))
        self._show_unsure(self._context.workshop.lists.compare(self.reading))
        self._say()

    def _say(self) -> None:
        reading = self.reading
        assert reading is not None
        table, wording = self._source.table, self._context.language.wording
        told = self.tr("%n person(s) found in {file}", "", len(reading.entries)).format(file=table.name)
        if table.encoding:
            told += self.tr(" (encoding {encoding})").format(encoding=table.encoding)
        self._told.setText(told + ".")
        lines = []
        for one in reading.skipped[:6]:
            lines.append(wording("people.row_skipped", row=one.row, reason=wording(f"people.skipped.{one.reason}")))
        if len(reading.skipped) > 6:
            lines.append(self.tr("… and %n more row(s) left out.", "", len(reading.skipped) - 6))
        self._skipped.setText("\n".join(lines))
        self._skipped.setVisible(bool(lines))

    def _show_unsure(self, match: Matching) -> None:
        while (item := self._unsure_grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._unsure_choices = {}
        workshop, wording = self._context.workshop, self._context.language.wording
        known = {person.id: person for person in workshop.people.get_many({one.person for one in match.unsure})}
        assert self.reading is not None
        for row, one in enumerate(match.unsure[:_UNSURE_SHOWN]):
            entry, person = self.reading.entries[one.entry], known[one.person]
            listed = QLabel(f"{entry.family_name} {entry.first_names}  ·  {entry.institution or entry.acronym}")
            evidence = label(Type.CAPTION, Tone.MUTED)
            evidence.setText(", ".join(wording(f"people.evidence.{key}") for key in one.evidence))
            combo = QComboBox()
            combo.addItem(self.tr("somebody new"), None)
            body = person.organisation.short if person.organisation else ""
            combo.addItem(self.tr("the same as {name}").format(name=f"{person.list_name} ({body})"), person.id)
            combo.setAccessibleName(listed.text())
            self._unsure_choices[one.entry] = combo
            for column, widget in enumerate((listed, combo, evidence)):
                self._unsure_grid.addWidget(widget, row, column)
        self._unsure_title.setText(self.tr("Perhaps already on the list: %n", "", len(match.unsure)))
        for widget in (self._unsure_title, self._unsure):
            widget.setVisible(bool(match.unsure))


class EntriesModel(QAbstractTableModel):
    """The first people of the list as they will be taken in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.headers: tuple[str, ...] = ("",) * 7
        self._rows: list[tuple[str, ...]] = []

    def show_reading(self, reading: ListReading | None) -> None:
        self.beginResetModel()
        entries = reading.entries[:_PREVIEWED] if reading else ()
        self._rows = [
            (
                str(one.row),
                one.family_name,
                one.first_names,
                one.sex,
                one.acronym or one.institution,
                one.function,
                ", ".join(phone.typed for phone in one.phones),
            )
            for one in entries
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headers[section]
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None

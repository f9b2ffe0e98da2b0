"""Before a list is taken in: how its file was read, what each column was taken for, who is already there; corrected here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QProgressBar, QWidget

from facilitation.encodings import ENCODINGS
from facilitation.errors import PalabreError
from facilitation.people.columns import ListLayout
from facilitation.people.duplicates import Matching
from facilitation.people.header_words import MEANINGS
from facilitation.people.reading_delimited import SEPARATORS
from ui.context import AppContext
from ui.jobs import Job
from ui.pages.people.entries_model import EntriesModel
from ui.pages.people.list_reading import Reading, Understood, corrected, read_otherwise
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import NumberField
from ui.widgets.labels import label
from ui.widgets.tables import Table

_UNSURE_SHOWN = 40
_COLUMNS = 5
"""Choices beside each other: wide lists have a dozen columns."""
_LONGEST_SHOWN = 24
_ORDERS = ("family_first", "family_last")
_UNSEEN = 250
"""Milliseconds; what is read faster shows no progress."""


class ListReview(Dialog):
    """`understood` is the list as it will be taken in; `chosen()` who the unsure ones are.

    What is corrected is read on a job's thread: until that is done the list cannot be brought in.
    """

    def __init__(self, context: AppContext, understood: Understood, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.understood = understood
        self._layout = understood.layout
        self._job: Job | None = None
        self._told = label(Type.BODY, wrap=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(Space.S)
        self._progress.hide()
        self._patience = QTimer(self, singleShot=True, interval=_UNSEEN)
        self._patience.timeout.connect(self._progress.show)
        self._ways = QWidget()
        self._ways_grid = _grid(self._ways)
        self._build_ways()
        self._columns_title = label(Type.HEADING)
        self._choices: list[QComboBox] = []
        self._columns = QWidget()
        self._columns_grid = _grid(self._columns)
        self._model = EntriesModel(self)
        self._preview = Table(context.theme, stretched=1)
        self._preview.setModel(self._model)
        self._preview.setMinimumHeight(context.theme.px(170))
        self._unsure_title = label(Type.HEADING)
        self._unsure = QWidget()
        self._unsure_grid = QGridLayout(self._unsure)
        self._unsure_choices: dict[int, QComboBox] = {}
        self._skipped = label(Type.SMALL, Tone.MUTED, wrap=True)
        for widget in (
            self._told,
            self._progress,
            self._ways,
            self._columns_title,
            self._columns,
            self._preview,
            self._unsure_title,
            self._unsure,
            self._skipped,
        ):
            self.body.addWidget(widget)
        self.body.setStretchFactor(self._preview, 1)
        self.take_room(context.theme.px(1000), context.theme.px(700))
        self.finished.connect(lambda _: self._stop())
        self._show_columns()
        self.retranslate()
        self._show()
        self.accept_button.setFocus()

    @property
    def is_reading(self) -> bool:
        """Whether what was corrected is still being read."""
        return self._job is not None

    def chosen(self) -> dict[int, str | None]:
        """Entry → the person it is, None for somebody new."""
        return {entry: combo.currentData() for entry, combo in self._unsure_choices.items()}

    def retranslate(self) -> None:
        self.say(self.tr("Are these the people?"), self.tr("Bring in"))
        self._columns_title.setText(self.tr("What each column holds"))
        self._progress.setAccessibleName(self.tr("The list is being read"))
        self._say_ways()
        self._say_columns()
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
        if self.understood.reading is not None:
            self._say()

    # How the file is read

    def _build_ways(self) -> None:
        """Which sheet, in which encoding, cut at what, from which row, in which order names stand; only where there is a choice."""
        self._ways_names: dict[str, QLabel] = {}
        self._sheet, self._encoding, self._separator, self._order = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self._first_row = NumberField(1, 1)
        table = self.understood.table
        for sheet, one in enumerate(table.sheets):
            self._sheet.addItem(one.name, sheet)
        for encoding in dict.fromkeys((*ENCODINGS, table.encoding)):
            self._encoding.addItem("", encoding)
        for separator in dict.fromkeys((*SEPARATORS, table.separator)):
            self._separator.addItem("", separator)
        for order in _ORDERS:
            self._order.addItem("", order)
        self._sheet.activated.connect(lambda place: self._read_otherwise(sheet=int(self._sheet.itemData(place))))
        self._encoding.activated.connect(lambda _: self._read_otherwise())
        self._separator.activated.connect(lambda _: self._read_otherwise())
        self._order.activated.connect(lambda place: self._correct(replace(self._layout, order=_ORDERS[place])))
        self._first_row.valueChanged.connect(lambda row: self._correct(self._layout.with_first_row(row - 1)))
        is_text = bool(table.encoding)
        ways: dict[str, tuple[QWidget, bool]] = {
            "sheet": (self._sheet, len(table.sheets) > 1),
            "encoding": (self._encoding, is_text),
            "separator": (self._separator, is_text),
            "first_row": (self._first_row, True),
            "order": (self._order, True),
        }
        place = 0
        for key, (field, offered) in ways.items():
            if not offered:
                field.hide()
                continue
            name = label(Type.CAPTION, Tone.MUTED)
            name.setBuddy(field)
            self._ways_names[key] = name
            self._ways_grid.addWidget(name, 0, place)
            self._ways_grid.addWidget(field, 1, place)
            place += 1
        self._ways_grid.setColumnStretch(place, 1)

    def _say_ways(self) -> None:
        for key, (field, text) in {
            "sheet": (self._sheet, self.tr("Sheet")),
            "encoding": (self._encoding, self.tr("Encoding")),
            "separator": (self._separator, self.tr("Separator")),
            "first_row": (self._first_row, self.tr("People from row")),
            "order": (self._order, self.tr("Order of names")),
        }.items():
            field.setAccessibleName(text)
            if key in self._ways_names:
                self._ways_names[key].setText(text)
        known = {
            "utf-8": "UTF-8",
            "cp1252": self.tr("Windows (cp1252)"),
            "mac-roman": self.tr("Macintosh (mac-roman)"),
            "cp850": self.tr("MS-DOS (cp850)"),
            "utf-16": "UTF-16",
        }
        for place in range(self._encoding.count()):
            encoding = str(self._encoding.itemData(place))
            self._encoding.setItemText(place, known.get(encoding, encoding))
        cuts = {
            ";": self.tr("semicolon ;"),
            "\t": self.tr("tab"),
            "|": self.tr("bar |"),
            ",": self.tr("comma ,"),
            "": self.tr("none: one column"),
        }
        for place in range(self._separator.count()):
            separator = str(self._separator.itemData(place))
            self._separator.setItemText(place, cuts.get(separator, separator))
        for place, text in enumerate((self.tr("NAME First names"), self.tr("First names NAME"))):
            self._order.setItemText(place, text)

    def _show_ways(self) -> None:
        """The fields say how the list is read now; silently."""
        table = self.understood.table
        for combo, value in (
            (self._sheet, self._layout.sheet),
            (self._encoding, table.encoding),
            (self._separator, table.separator),
            (self._order, self._layout.order),
        ):
            combo.setCurrentIndex(combo.findData(value))
        self._first_row.blockSignals(True)
        self._first_row.setRange(1, max(1, len(table.sheets[self._layout.sheet].rows)))
        self._first_row.setValue(self._layout.first_row + 1)
        self._first_row.blockSignals(False)
        whole = "full_name" in self._layout.columns
        for widget in (self._order, self._ways_names["order"]):
            widget.setVisible(whole)

    def _read_otherwise(self, sheet: int | None = None) -> None:
        """Another sheet, or the file's bytes read in another way."""
        encoding, separator = str(self._encoding.currentData()), str(self._separator.currentData())
        path = self._context.workshop.path
        self._start(read_otherwise(self.understood, path, sheet=sheet, encoding=encoding, separator=separator))

    def _start(self, reading: Reading) -> None:
        """Reads beside the window; what was being read before is given up."""
        self._stop()
        self.accept_button.setEnabled(False)
        self._progress.setRange(0, 0)
        self._patience.start()
        job = self._context.jobs.start(
            self.tr("Reading {name}").format(name=self.understood.table.name),
            reading,
            done=lambda understood: self._read(job, understood),
            failed=lambda error: self._failed(job, error),
            quietly=True,
        )
        job.progressed.connect(lambda done, total, _: self._progressed(job, done, total))
        self._job = job

    def _stop(self) -> None:
        """What is still on its way comes to nobody."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._patience.stop()

    def _progressed(self, job: Job, done: int, total: int) -> None:
        if job is self._job:
            self._progress.setRange(0, total)
            self._progress.setValue(done)

    def _read(self, job: Job, understood: Understood) -> None:
        if job is not self._job:
            return
        self._rest()
        guessed_anew = understood.guessed != self.understood.guessed or understood.table is not self.understood.table
        self.understood, self._layout = understood, understood.layout
        self.refuse("")
        if guessed_anew:
            self._show_columns()
            self._say_columns()
        self._show()

    def _failed(self, job: Job, error: Exception) -> None:
        """A way in which nothing can be read is said, and given up."""
        if job is not self._job:
            return
        self._rest()
        if not isinstance(error, PalabreError):
            raise error
        self.refuse(self._context.language.wording.error(error))
        self._layout = self.understood.layout
        self._show()

    def _rest(self) -> None:
        self._job = None
        self._patience.stop()
        self._progress.hide()

    # What the columns mean

    def _show_columns(self) -> None:
        """A choice under each column's heading, with the first words of the column below."""
        _empty(self._columns_grid)
        self._choices = []
        sheet = self.understood.table.sheets[self._layout.sheet]
        for column in range(len(self._layout.columns)):
            first = next((row[column] for row in sheet.rows[self._layout.first_row :] if column < len(row) and row[column]), "")
            header = self._layout.headers[column] if column < len(self._layout.headers) else ""
            title, sample = label(Type.CAPTION, Tone.MUTED), label(Type.CAPTION, Tone.MUTED)
            title.setText(_shortened(header or first or str(column + 1)))
            title.setToolTip(f"{header}\n{first}".strip())
            sample.setText(_shortened(first) if header else "")
            sample.setToolTip(first)
            combo = QComboBox()
            combo.setMinimumContentsLength(8)
            combo.setAccessibleName(header or first or str(column + 1))
            for one in MEANINGS:
                combo.addItem("", one)
            combo.activated.connect(lambda place, column=column: self._correct(self._layout.with_column(column, MEANINGS[place])))
            title.setBuddy(combo)
            self._choices.append(combo)
            for part, widget in enumerate((title, combo, sample)):
                self._columns_grid.addWidget(widget, 3 * (column // _COLUMNS) + part, column % _COLUMNS)

    def _say_columns(self) -> None:
        wording = self._context.language.wording
        for combo in self._choices:
            for place, meaning in enumerate(MEANINGS):
                combo.setItemText(place, wording(f"people.meaning.{meaning}"))

    def _correct(self, layout: ListLayout) -> None:
        self._layout = layout
        self._show_layout()
        self._start(corrected(self.understood, layout, self._context.workshop.path))

    def _show_layout(self) -> None:
        for combo, meaning in zip(self._choices, self._layout.columns, strict=True):
            combo.setCurrentIndex(MEANINGS.index(meaning))
        self._show_ways()

    # What comes of it

    def _show(self) -> None:
        self._show_layout()
        reading = self.understood.reading
        self.accept_button.setEnabled(reading is not None and bool(reading.entries))
        self._model.show_reading(reading)
        self._show_unsure(self.understood.match)
        if reading is None:
            if self.understood.refused is not None:
                self._told.setText(self._context.language.wording.error(self.understood.refused))
            self._skipped.hide()
            return
        for column in (0, 2, 3, 4, 5, 6):
            self._preview.resizeColumnToContents(column)
            self._preview.setColumnWidth(column, min(self._preview.columnWidth(column), self._context.theme.px(200)))
        self._say()

    def _say(self) -> None:
        known, reading = self.understood, self.understood.reading
        assert reading is not None
        table, wording = known.table, self._context.language.wording
        told = self.tr("%n person(s) found in {file}", "", len(reading.entries)).format(file=table.name)
        if table.encoding:
            told += self.tr(" (encoding {encoding})").format(encoding=table.encoding)
        said = [told + "."]
        if table.mixed:
            said.append(self.tr("Its lines were written in several encodings: look at the accents."))
        if known.layout.columns != known.guessed.columns and known.layout == known.remembered:
            said.append(self.tr("Columns as they were corrected for an earlier list with the same headings."))
        if known.layout.beside:
            count = len(known.layout.beside)
            said.append(self.tr("%n lists stand beside each other: they are read one after the other.", "", count))
        if reading.unread_names:
            columns = ", ".join(reading.unread_names)
            said.append(self.tr("Left aside, though people’s names seem to stand there: {columns}.").format(columns=columns))
        if reading.unread_sheets:
            said.append(self.tr("Not read: {sheets}.").format(sheets=", ".join(reading.unread_sheets)))
        self._told.setText(" ".join(said))
        lines = []
        for one in reading.skipped[:6]:
            lines.append(wording("people.row_skipped", row=one.row, reason=wording(f"people.skipped.{one.reason}")))
        if len(reading.skipped) > 6:
            lines.append(self.tr("… and %n more row(s) left out.", "", len(reading.skipped) - 6))
        self._skipped.setText("\n".join(lines))
        self._skipped.setVisible(bool(lines))

    def _show_unsure(self, match: Matching) -> None:
        _empty(self._unsure_grid)
        self._unsure_choices = {}
        workshop, wording = self._context.workshop, self._context.language.wording
        known = {person.id: person for person in workshop.people.get_many({one.person for one in match.unsure})}
        for row, one in enumerate(match.unsure[:_UNSURE_SHOWN]):
            assert self.understood.reading is not None
            entry, person = self.understood.reading.entries[one.entry], known[one.person]
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


def _grid(widget: QWidget) -> QGridLayout:
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.S)
    grid.setVerticalSpacing(2)
    return grid


def _empty(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_SHOWN else words[: _LONGEST_SHOWN - 1] + "…"

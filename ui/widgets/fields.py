"""Fields: the search field that waits for a pause, and rows of a form with a name, a field and what is wrong with it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QDateEdit,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QTimeEdit,
    QWidget,
)

from ui.theme.dress import Tone, dress
from ui.theme.icons import Icons
from ui.theme.tokens import Role, Space, Type
from ui.widgets.labels import label

W = TypeVar("W", bound=QWidget)


class SearchField(QLineEdit):
    """Where one types to find; `searched` gives the folded text after a short pause, at once on Enter or when emptied.

    Down and Enter leave to the list (`left_down`); Escape empties.
    """

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, icons: Icons, *, pause: int = 120) -> None:
        """`pause` in milliseconds of quiet before a search."""
        super().__init__()
        self._icons = icons
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self._search)
        self.textChanged.connect(self._wait)
        icons.ready.connect(self._draw)
        icons.theme.changed.connect(self._draw)
        self._draw()

    def explain(self, text: str) -> None:
        """The placeholder and the accessible name; to be called in `retranslate`."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def folded(self) -> str:
        """What was typed, without accents, capitals and African letters' differences."""
        from facilitation.text.folding import fold

        return fold(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._search()
            self.left_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._search()
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _wait(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self._search()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.folded())

    def _draw(self) -> None:
        self._glass.setIcon(self._icons.icon("search", Role.MUTED))


class DateField(QDateEdit):
    """A day, typed as 22/07/2025 or chosen in a calendar (Alt+Down) that looks like the rest of the window."""

    def __init__(self, day: QDate | None = None) -> None:
        super().__init__(day if day is not None else QDate.currentDate())
        self.setDisplayFormat("dd/MM/yyyy")
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        # Workshops run on Saturdays: no day is red.
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, QTextCharFormat())

        self._advanced = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt goes on to the month by itself after two digits; the “/” that people type then must not go on once more."""
        if event.key() == Qt.Key.Key_Home or (event.text() and self.lineEdit().selectedText() == self.text()):
            self.setSelectedSection(QDateEdit.Section.DaySection)
            if event.key() == Qt.Key.Key_Home:
                return
        if self._advanced and event.text() in ("/", ".", "-", " "):
            self._advanced = False
            return
        before = self.currentSectionIndex()
        super().keyPressEvent(event)
        self._advanced = event.text().isdigit() and self.currentSectionIndex() != before

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setLocale(QLocale())
        super().changeEvent(event)


class NumberField(QSpinBox):
    """A whole number with arrows."""

    def __init__(self, least: int, most: int, *, step: int = 1) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSingleStep(step)
        _keep_off_border(self)


class TimeField(QTimeEdit):
    """A time of the day, typed as 08:30."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        _keep_off_border(self)


def _keep_off_border(field: QAbstractSpinBox) -> None:
    # Where the stylesheet places the arrows, Qt leaves the padding out.
    field.lineEdit().setTextMargins(Space.S, 0, 0, 0)


def typed_in(field: QPlainTextEdit) -> str:
    """All words of a field of several lines, no-break spaces among them: Qt gives those as plain ones.

    Shift+Enter ends a line too.
    """
    document = field.document()
    lines = (document.findBlockByNumber(number).text() for number in range(document.blockCount()))
    return "\n".join(lines).replace("\N{LINE SEPARATOR}", "\n")


class FormRows(QWidget):
    """A form: names left, fields right, under a field what is wrong with it.

    form = FormRows()
    self._title = form.add("title", QLineEdit())
    …retranslate: form.name("title", self.tr("Title"), hint=self.tr("as it stands on the invitation"))
    form.complain("title", self.tr("Give the workshop a title."))
    """

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(1, 1)
        self._names: dict[str, QLabel] = {}
        self._notes: dict[str, QLabel] = {}
        self._hints: dict[str, str] = {}
        self._fields: dict[str, QWidget] = {}

    def add(self, key: str, field: W) -> W:
        """A row for this field; gives the field back."""
        row = self._grid.rowCount()
        name = label(Type.BODY, Tone.MUTED)
        name.setBuddy(field)
        note = label(Type.CAPTION, wrap=True)
        note.hide()
        tall = isinstance(field, QPlainTextEdit | QTextEdit)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(note, row + 1, 1)
        self._grid.setRowMinimumHeight(row + 1, Space.XS)
        self._names[key], self._notes[key], self._fields[key] = name, note, field
        return field

    def name(self, key: str, text: str, *, hint: str = "") -> None:
        """The words of a row; to be called in `retranslate`."""
        self._names[key].setText(text)
        self._fields[key].setAccessibleName(text)
        self._hints[key] = hint
        self.complain(key, "")

    def complain(self, key: str, sentence: str) -> None:
        """Says what is wrong with a field; an empty sentence shows the hint again."""
        note = self._notes[key]
        note.setText(sentence or self._hints.get(key, ""))
        note.setVisible(bool(note.text()))
        dress(note, Tone.DANGER if sentence else Tone.MUTED)
        dress(self._fields[key], Tone.DANGER if sentence else Tone.PLAIN)

    def remind(self, key: str, sentence: str) -> None:
        """Says that a field is still to be filled; an empty sentence shows the hint again."""
        self.complain(key, "")
        note = self._notes[key]
        note.setText(sentence or self._hints.get(key, ""))
        note.setVisible(bool(note.text()))
        dress(note, Tone.WARN if sentence else Tone.MUTED)

    def offer(self, key: str, offered: bool) -> None:
        """Shows or hides a whole row."""
        for widget in (self._names[key], self._fields[key]):
            widget.setVisible(offered)
        self._notes[key].setVisible(offered and bool(self._notes[key].text()))

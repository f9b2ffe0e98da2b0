"""Check-in: one large field, the likely people under it, an answer that is read from two metres away."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from facilitation.people.people import Person
from facilitation.text.folding import fold, matches
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.people.models import COLUMNS, PERSON_ROLE, RECORD_ROLE, PeopleModel, PersonRow, PresenceDelegate
from ui.pages.people.reading import Filters, read_rows
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.panels import Panel
from ui.widgets.tables import Table

_SHOWN = 8


class DoorField(QLineEdit):
    """`stepped` (-1 or 1) with the arrows, so that the eyes stay on the list and the hands on the keys."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class CheckIn(Retranslated, Panel):
    """`left` on Escape or its button; `register_wanted` (what was typed) when nobody answers to it."""

    left = Signal()
    register_wanted = Signal(str)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._session = ""
        self.field = DoorField()
        self.field.textChanged.connect(lambda _: self._search())
        self.field.returnPressed.connect(self._enter)
        self.field.stepped.connect(self._step)
        dress(self.field, Type.CLOCK)
        self._answer = QWidget()
        dress(self._answer, Dress.BAR)
        self._answer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = label(Type.CLOCK, wrap=True)
        self._detail = label(Type.HEADING, wrap=True)
        said = QVBoxLayout(self._answer)
        said.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        said.addWidget(self._name)
        said.addWidget(self._detail)
        self._model = PeopleModel(self._headers, self)
        self._list = Table(context.theme, stretched=3)
        self._list.setModel(self._model)
        self._list.setItemDelegateForColumn(0, PresenceDelegate(context.theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.horizontalHeader().hide()
        for column in range(4, len(COLUMNS)):
            self._list.setColumnHidden(column, True)
        self._list.clicked.connect(self._check_index)
        self._register = button()
        self._register.clicked.connect(lambda: self.register_wanted.emit(self.field.text().strip()))
        self._leave = button(Dress.QUIET)
        self._leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self._register)
        row.addStretch(1)
        row.addWidget(self._leave)
        self.body.setSpacing(Space.M)
        self.body.addWidget(self.field)
        self.body.addWidget(self._answer)
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self.body.addLayout(row)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(6000)
        self._silence.timeout.connect(self._answer.hide)
        self._answer.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Name, organisation, last digits of the phone, or a scanned badge"))
        self.field.setAccessibleName(self.tr("Who arrives?"))
        self._list.setAccessibleName(self.tr("People who answer to it"))
        self._register.setText(self.tr("Not on the list: register   Ctrl+N"))
        self._leave.setText(self.tr("Back to the list   Esc"))
        self._count()

    def begin(self, session: str) -> None:
        self._session = session
        self.field.clear()
        self._search()
        self.field.setFocus()
        self._count()

    def answer(self) -> tuple[str, str]:
        """(name, what was said) as they are on the screen; empty while nothing is said."""
        return (self._name.text(), self._detail.text()) if self._answer.isVisible() else ("", "")

    def check(self, person: Person) -> None:
        """Marks the person as here and says so; a second time says since when."""
        try:
            record = self._context.workshop.attendance.check_in(self._session, person.id)
        except PalabreError as error:
            if error.key != "attendance.already":
                self._context.desk.refuse(error)
                return
            self._say(person, self._context.language.wording.error(error), Tone.WARN)
        else:
            at = record.arrived_at
            self._say(person, self.tr("Welcome – {time}").format(time=f"{at:%H:%M}" if at else ""), Tone.ACCENT)
        self.field.clear()
        self.field.setFocus()
        self._count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _headers(self) -> tuple[str, ...]:
        return ("",) * len(COLUMNS)

    def _search(self) -> None:
        typed = self.field.text().strip()
        workshop, wording = self._context.workshop, self._context.language.wording
        rows: list[PersonRow] = []
        if typed:
            rows = read_rows(workshop, self._session, wording, Filters(query=fold(typed)))
            rows.sort(key=lambda row: (_distance(fold(typed), row.person.search_text), row.state == "present"))
        self._model.show_rows(rows[:_SHOWN])
        if rows:
            self._list.selectRow(0)
        for column, width in ((0, 140), (1, 320), (2, 160)):
            self._list.setColumnWidth(column, self._context.theme.px(width))
        self._list.setFixedHeight(len(rows[:_SHOWN]) * self._context.theme.row_height() + Space.S)
        self._list.setVisible(bool(rows))
        if typed:
            # The next one has come: what was said to the one before is over.
            self._answer.hide()
        self._register.setVisible(bool(typed))

    def _step(self, by: int) -> None:
        if count := self._model.rowCount():
            self._list.selectRow(max(0, min(count - 1, self._list.currentIndex().row() + by)))

    def _enter(self) -> None:
        typed = self.field.text().strip()
        badge = self._badge(typed)
        if badge is not None:
            self.check(badge)
        elif self._list.currentIndex().isValid() and self._model.rowCount():
            self._check_index(self._list.currentIndex())
        elif typed:
            self.register_wanted.emit(typed)

    def _badge(self, typed: str) -> Person | None:
        """A badge holds the person's id; a scanner types it and presses Enter."""
        if len(typed) != 36 or typed.count("-") != 4:
            return None
        try:
            return self._context.workshop.people.get(typed.lower())
        except KeyError:
            return None

    def _check_index(self, index: QModelIndex) -> None:
        row: PersonRow = index.data(RECORD_ROLE)
        assert index.data(PERSON_ROLE) == row.person.id
        self.check(row.person)

    def _say(self, person: Person, sentence: str, tone: Tone) -> None:
        body = person.organisation.short if person.organisation else ""
        self._name.setText(person.list_name)
        self._detail.setText(f"{sentence.rstrip('.')} · {body}" if body else sentence)
        for widget in (self._answer, self._name, self._detail):
            dress(widget, tone)
        self._answer.show()
        self._silence.start()

    def _count(self) -> None:
        workshop, wording = self._context.workshop, self._context.language.wording
        if not self._session:
            return
        session = workshop.sessions.get(self._session)
        day = self._context.language.locale.toString(session.date, "dddd d MMMM")
        when = f"{day}, {wording('half.' + session.half)}"
        here = len(workshop.attendance.present(self._session))
        self.set_heading(self.tr("Check-in – {when}").format(when=when), self.tr("%n present", "", here))


def _distance(typed: str, name: str) -> int:
    """How far folded words are from a name: 0 its family name, 1 the beginning of that, 2 beginnings of words, 3 parts of words.

    Enter takes the first: MARTIN comes before MARTINEAU, both before Martine, and of two the one who is not here yet.
    """
    if f"{name} ".startswith(f"{typed} "):
        return 0
    if name.startswith(typed):
        return 1
    return 2 if matches(typed, name) else 3

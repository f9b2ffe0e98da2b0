"""Check-in: one large field, the likely people under it, an answer that is read from two metres away, who is here by now."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitation.attendance.tally import Counts, Tally
from facilitation.errors import PalabreError
from facilitation.people.badge_codes import badge_ids, begins_badge
from facilitation.people.organisations import CONSTITUENCIES
from facilitation.people.people import Person
from facilitation.store.acts import Notice
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.people.door_answer import DoorAnswer
from ui.pages.people.door_field import DoorField
from ui.pages.people.models import COLUMNS, RECORD_ROLE, PeopleModel, PersonRow, PresenceDelegate
from ui.pages.people.reading import row_of
from ui.pages.people.replaced_words import replacement_told
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button, iconed_button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.panels import Panel
from ui.widgets.tables import Table

_LISTED = ("presence", "name", "organisation", "function")


class CheckIn(Retranslated, Panel):
    """`left` on Escape or its button; `register_wanted` (what was typed) when nobody answers to it; `turned` (session's id) when
    the half-day that it stood for has given way to the next; `badge_wanted` (person's id); `camera_wanted`."""

    left = Signal()
    register_wanted = Signal(str)
    turned = Signal(str)
    badge_wanted = Signal(str)
    camera_wanted = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._session = ""
        self._follows_clock = False
        self._tally: Tally | None = None
        self._replaced: frozenset[str] = frozenset()
        self.field = DoorField()
        self.field.textChanged.connect(lambda _: self._typed())
        self.field.returnPressed.connect(self._enter)
        self.field.stepped.connect(self._step)
        dress(self.field, Type.CLOCK)
        self.reply = DoorAnswer(context)
        self.reply.badge_wanted.connect(self.badge_wanted)
        self._near = label(Type.BODY, Tone.MUTED, wrap=True)
        self._model = PeopleModel(self._headers, self)
        self._list = Table(context.theme, stretched=COLUMNS.index("function"))
        self._list.setModel(self._model)
        self._list.setItemDelegateForColumn(0, PresenceDelegate(context.theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.horizontalHeader().hide()
        for column, name in enumerate(COLUMNS):
            self._list.setColumnHidden(column, name not in _LISTED)
        self._list.clicked.connect(self._check_index)
        self._register = button()
        self._register.clicked.connect(lambda: self.register_wanted.emit(self.field.text().strip()))
        self._camera = iconed_button(context.icons, "camera")
        self._camera.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._camera.clicked.connect(self.camera_wanted)
        self._leave = button(Dress.QUIET)
        self._leave.clicked.connect(self.left)
        self._total = label(Type.CLOCK)
        self._sexes = label(Type.CLOCK, Tone.MUTED)
        self._categories = ElidedLabel(Type.BODY, Tone.MUTED)
        tally = QHBoxLayout()
        tally.setSpacing(Space.XL)
        tally.addWidget(self._total)
        tally.addWidget(self._sexes)
        tally.addWidget(self._categories, 1)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._register)
        row.addStretch(1)
        row.addWidget(self._camera)
        row.addWidget(self._leave)
        found = QVBoxLayout()
        found.setSpacing(Space.M)
        for widget in (self.field, self.reply, self._near, self._list):
            found.addWidget(widget)
        found.addStretch(1)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(Space.L)
        self._beside.addLayout(found, 1)
        self.body.setSpacing(Space.M)
        self.body.addLayout(self._beside, 1)
        self.body.addLayout(tally)
        self.body.addLayout(row)
        context.bridge.noticed.connect(self._noticed)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Name, organisation, last digits of the phone, or a scanned badge"))
        self.field.setAccessibleName(self.tr("Who arrives?"))
        self._list.setAccessibleName(self.tr("People who answer to it"))
        self._near.setText(self.tr("Nobody answers to it. Names written nearly so: ↓ chooses; Enter registers somebody new."))
        self._register.setText(self.tr("Not on the list: register   Ctrl+N"))
        self._camera.setText(self.tr("Webcam   Alt+W"))
        self._leave.setText(self.tr("Back to the list   Esc"))
        self.reply.badge.setText(self.tr("Print this badge"))
        self._tell_tally()

    # The page's calls

    def begin(self, session: str) -> None:
        current = self._context.workshop.sessions.current()
        self._follows_clock = current is not None and current.id == session
        self._stand_for(session)
        self.field.rest()
        self._search()
        self.reply.hide()
        self.field.setFocus()
        # What the first one in the queue would wait for.
        self._context.workshop.people.roll.prepare()
        importlib.import_module("ui.pages.people.blank_lines")

    def put_beside(self, widget: QWidget) -> None:
        """Right of the field: the camera's picture."""
        self._beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def refresh(self, entities: frozenset[str]) -> None:
        """Something of these entities has changed, here or elsewhere."""
        if entities & {"person", "organisation", "session"} and self._session:
            self._stand_for(self._session)
        if self.field.text():
            self._search()

    def answer(self) -> tuple[str, str]:
        """(name, what was said) as they are on the screen; empty while nothing is said."""
        return self.reply.said()

    def check(self, person: Person, *, newcomer: bool = False) -> None:
        """Marks the person as here and says so; a second time says since when."""
        self._turn()
        workshop, wording = self._context.workshop, self._context.language.wording
        body = person.organisation.short if person.organisation else ""
        before = workshop.attendance.record(self._session, person.id)
        try:
            record = workshop.replacing.check_in(self._session, person.id)
        except PalabreError as error:
            if error.key != "attendance.already":
                self._context.desk.refuse(error)
                return
            self.field.rest()
            self.reply.say(Tone.WARN, person.list_name, wording.error(error), body)
        else:
            self.field.rest()
            at = f"{record.arrived_at:%H:%M}" if record.arrived_at else ""
            if before is not None and before.state == "left" and before.left_at:
                said = self.tr("Back again – here since {time}, had left at {left}").format(time=at, left=f"{before.left_at:%H:%M}")
            else:
                said = self.tr("Welcome – {time}").format(time=at)
            from ui.pages.people.blank_lines import blank_line_told  # with it comes what prints

            line = blank_line_told(self._context, self._session, person)
            replaced, instead = replacement_told(self._context, self._session, person)
            tone = Tone.WARN if replaced else Tone.ACCENT
            self.reply.say(tone, person.list_name, said, body, replaced, instead, line, newcomer=person.id if newcomer else "")
        self.field.setFocus()

    def read_badge(self, code: str) -> bool:
        """Checks in whose badge it is, whatever keyboards made of it; says so when it is nobody's. False for what is no badge."""
        ids = badge_ids(code)
        if not ids:
            return False
        people = self._context.workshop.people
        for badge in ids:
            try:
                person = people.standing(badge)
            except KeyError:
                continue
            if person.binned:
                self._refuse(person.list_name, self.tr("was deleted from the list: see the bin"))
            else:
                self.check(person)
            return True
        self._refuse(self.tr("Unknown badge"), self.tr("it is not of this workshop"))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Finding

    def _headers(self) -> tuple[str, ...]:
        return ("",) * len(COLUMNS)

    def _typed(self) -> None:
        typed = self.field.text().strip()
        # Whole as soon as it is there: not every scanner presses Enter.
        if self.read_badge(typed):
            return
        if typed:
            # The next one has come: what was said to the one before is over.
            self.reply.hide()
        self._search()

    def _search(self) -> None:
        typed = self.field.text().strip()
        roll = self._context.workshop.people.roll
        self._replaced = self._context.workshop.replacing.replaced(self._session) if self._session else frozenset()
        found = [] if begins_badge(typed) else roll.likely(typed, self._is_here)
        near = roll.near(typed) if typed and not found and not begins_badge(typed) else []
        self._model.show_rows([self._row(person) for person in found or near])
        if found:
            self._list.selectRow(0)
        else:
            self._list.clearSelection()
            self._list.setCurrentIndex(QModelIndex())
        self._fit_list()
        self._near.setVisible(bool(near))
        self._register.setVisible(bool(typed))

    def _row(self, person: Person) -> PersonRow:
        workshop, wording = self._context.workshop, self._context.language.wording
        record = workshop.attendance.record(self._session, person.id)
        return row_of(person, record, wording, replaced=person.id in self._replaced)

    def _is_here(self, person: str) -> bool:
        record = self._context.workshop.attendance.record(self._session, person)
        return record is not None and record.state == "present"

    def _fit_list(self) -> None:
        px = self._context.theme.px
        for name, width in (("presence", 140), ("name", 320), ("organisation", 160)):
            self._list.setColumnWidth(COLUMNS.index(name), px(width))
        self._list.setFixedHeight(self._model.rowCount() * self._context.theme.row_height() + Space.S)
        self._list.setVisible(self._model.rowCount() > 0)

    def _step(self, by: int) -> None:
        if count := self._model.rowCount():
            self._list.selectRow(max(0, min(count - 1, self._list.currentIndex().row() + by)))

    def _enter(self) -> None:
        if self._list.currentIndex().isValid() and self._model.rowCount():
            self._check_index(self._list.currentIndex())
        elif typed := self.field.text().strip():
            self.register_wanted.emit(typed)

    def _check_index(self, index: QModelIndex) -> None:
        row: PersonRow = index.data(RECORD_ROLE)
        self.check(row.person)

    # Telling

    def _refuse(self, name: str, why: str) -> None:
        self.field.rest()
        self.reply.say(Tone.DANGER, name, why)
        self.field.setFocus()

    def _noticed(self, notice: Notice) -> None:
        """Undone or done again: the door says whom it was about."""
        if self._tally is None or "attendance" not in notice.changed:
            return
        workshop, wording = self._context.workshop, self._context.language.wording
        concerned = {person for _, person in workshop.attendance.concerned(notice.act)}
        self._tally.renew(concerned)
        self._tell_tally()
        if notice.kind == "do" or not self.isVisible():
            return
        if len(concerned) == 1:
            person = workshop.people.get(concerned.pop())
            key = "history.undone" if notice.kind == "undo" else "history.redone"
            self.reply.say(Tone.WARN, person.list_name, wording(key, action=wording(f"action.{notice.action}")))
        else:
            self.reply.hide()

    def _turn(self) -> None:
        """The afternoon has begun while the door stayed open: who comes now comes to it."""
        current = self._context.workshop.sessions.current()
        if self._follows_clock and current is not None and current.id != self._session:
            self._stand_for(current.id)
            self.turned.emit(current.id)

    def _stand_for(self, session: str) -> None:
        workshop = self._context.workshop
        self._session = session
        self._tally = Tally(workshop.attendance, session, {person.id: person for person in workshop.people.all()})
        self._tell_tally()

    def _tell_tally(self) -> None:
        workshop, language = self._context.workshop, self._context.language
        if self._tally is None:
            return
        session = workshop.sessions.get(self._session)
        day = language.locale.toString(session.date, "dddd d MMMM")
        when = f"{day}, {language.wording('half.' + session.half)}"
        counts = self._tally.counts()
        self.set_heading(self.tr("Check-in – {when}").format(when=when))
        self._total.setText(self.tr("%n present", "", counts.total))
        self._sexes.setText(self._sexes_told(counts))
        told = [
            f"{language.wording(f'constituency_short.{one}')} {counts.by_constituency[one]}"
            for one in CONSTITUENCIES
            if counts.by_constituency.get(one)
        ]
        self._categories.setText(" · ".join(told))

    def _sexes_told(self, counts: Counts) -> str:
        told = self.tr("{women} W / {men} M").format(women=counts.by_sex.get("F", 0), men=counts.by_sex.get("M", 0))
        unknown = counts.by_sex.get("", 0)
        return f"{told} / {unknown} ?" if unknown else told

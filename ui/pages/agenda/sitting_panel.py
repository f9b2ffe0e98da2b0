"""The sitting of the chosen half-day: chair, moderator, rapporteur, real times and notes, for its minutes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.buttons import button
from ui.widgets.fields import FormRows
from ui.widgets.labels import label
from ui.widgets.panels import Panel


class SittingPanel(Retranslated, Panel):
    """What is chosen or typed is kept at once; notes when their field is left."""

    closed_sitting = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._session = ""
        form = self._form = FormRows()
        self._people = {name: form.add(name, QComboBox()) for name in ("chair", "moderator", "rapporteur")}
        for name, combo in self._people.items():
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
            combo.activated.connect(lambda _, name=name: self._keep_person(name))
        self._times = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._notes_title = label(Type.BODY, Tone.MUTED)
        self._notes = QPlainTextEdit()
        self._notes.setTabChangesFocus(True)
        self._notes.installEventFilter(self)
        self._close = button()
        self._close.clicked.connect(self._close_sitting)
        self.body.addWidget(self._times)
        self.body.addWidget(form)
        self.body.addWidget(self._notes_title)
        self.body.addWidget(self._notes, 1)
        self.body.addWidget(self._close)
        self.retranslate()

    def retranslate(self) -> None:
        self._form.name("chair", self.tr("Chair"))
        self._form.name("moderator", self.tr("Moderator"))
        self._form.name("rapporteur", self.tr("Rapporteur"))
        self._notes_title.setText(self.tr("Notes for the minutes"))
        self._notes.setAccessibleName(self.tr("Notes for the minutes"))
        self._close.setText(self.tr("Close the sitting"))
        if self._session:
            self.show_session(self._session)

    def show_session(self, session: str) -> None:
        """Empty string: nothing to show."""
        if session != self._session:
            self.keep_notes()
        self._session = session
        self.setEnabled(bool(session) and not self._context.workshop.read_only)
        if not session:
            self.set_heading(self.tr("Sitting"))
            return
        workshop, wording = self._context.workshop, self._context.language.wording
        known = workshop.sessions.get(session)
        day = self._context.language.locale.toString(known.date, "dddd d MMMM")
        self.set_heading(f"{day[:1].upper()}{day[1:]}, {wording('half.' + known.half)}")
        people = workshop.people.all()
        chosen = {
            "chair": known.chair,
            "moderator": known.moderator,
            "rapporteur": known.rapporteurs[0] if known.rapporteurs else None,
        }
        for name, combo in self._people.items():
            combo.clear()
            combo.addItem("–", None)
            for person in people:
                combo.addItem(person.list_name, person.id)
            combo.setCurrentIndex(max(0, combo.findData(chosen[name])))
        if known.opened_at is None:
            told = self.tr("planned {start}–{end}").format(start=f"{known.starts_at:%H:%M}", end=f"{known.ends_at:%H:%M}")
        else:
            told = self.tr("opened at {time}").format(time=f"{known.opened_at:%H:%M}")
            if known.closed_at is not None:
                told += ", " + self.tr("closed at {time}").format(time=f"{known.closed_at:%H:%M}")
        self._times.setText(told)
        if not self._notes.hasFocus():
            self._notes.setPlainText(known.notes)
        self._close.setVisible(known.opened_at is not None and known.closed_at is None)

    def keep_notes(self) -> None:
        """Writes what was typed, where it differs."""
        if self._session and not self._context.workshop.read_only:
            typed = self._notes.toPlainText()
            if typed != self._context.workshop.sessions.get(self._session).notes:
                self._context.attempt(lambda: self._context.workshop.sessions.update(self._session, notes=typed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._notes and event.type() == QEvent.Type.FocusOut:
            self.keep_notes()
        return super().eventFilter(watched, event)

    def _keep_person(self, name: str) -> None:
        chosen = self._people[name].currentData()
        sessions = self._context.workshop.sessions
        if name == "rapporteur":
            others = list(sessions.get(self._session).rapporteurs[1:])
            values = {"rapporteurs": [chosen, *others] if chosen else others}
        else:
            values = {name: chosen}
        self._context.attempt(lambda: sessions.update(self._session, **values))

    def _close_sitting(self) -> None:
        self.keep_notes()
        self._context.attempt(lambda: self._context.workshop.sessions.close(self._session))

"""The sitting of the chosen half-day: chair, moderator, rapporteurs, real times and notes, for its minutes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QPlainTextEdit

from facilitation.agenda.sessions import Session
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.panels import Panel
from ui.widgets.people import PersonField

_OFFICES = ("chair", "moderator", "rapporteur", "second_rapporteur")
_PAUSE = 700
"""Milliseconds of quiet after which what was typed is safe from a power cut."""


class SittingPanel(Retranslated, Panel):
    """Who is chosen is kept at once; notes are a draft at every pause, and one act when their field is left."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._session = ""
        self._times = label(Type.SMALL, Tone.MUTED, wrap=True)
        self.body.addWidget(self._times)
        self._people = {name: PersonField() for name in _OFFICES}
        self._names = {name: label(Type.SMALL, Tone.MUTED) for name in _OFFICES}
        for name, field in self._people.items():
            field.picked.connect(lambda person, name=name: self._keep_person(name, person))
            self._names[name].setBuddy(field)
            self.body.addWidget(self._names[name])
            self.body.addWidget(field)
        self._notes_title = label(Type.SMALL, Tone.MUTED)
        self._notes = QPlainTextEdit()
        self._notes.setTabChangesFocus(True)
        self._notes.installEventFilter(self)
        self._notes.textChanged.connect(self._typed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep_draft)
        self._close = button()
        self._close.clicked.connect(self._close_sitting)
        self.body.addWidget(self._notes_title)
        self.body.addWidget(self._notes, 1)
        self.body.addWidget(self._close)
        self.retranslate()

    def retranslate(self) -> None:
        names = {
            "chair": self.tr("Chair"),
            "moderator": self.tr("Moderator"),
            "rapporteur": self.tr("Rapporteur"),
            "second_rapporteur": self.tr("Second rapporteur"),
        }
        for name, words in names.items():
            self._names[name].setText(words)
            self._people[name].setAccessibleName(words)
        self._notes_title.setText(self.tr("Notes for the minutes"))
        self._notes.setAccessibleName(self.tr("Notes for the minutes"))
        self._notes.setPlaceholderText(self.tr("What the minutes should tell of this half-day; kept as you type."))
        self._close.setText(self.tr("Close the sitting"))
        if self._session:
            self.show_session(self._session)

    def show_session(self, session: str) -> None:
        """Empty string: nothing to show."""
        changed = session != self._session
        if changed:
            self.keep_notes()
        self._session = session
        self.setEnabled(bool(session) and not self._context.workshop.read_only)
        if not session:
            self.set_heading(self.tr("Sitting"))
            return
        known = self._context.workshop.sessions.get(session)
        day = self._context.language.locale.toString(known.date, "dddd d MMMM")
        self.set_heading(f"{day[:1].upper()}{day[1:]}, {self._context.language.wording('half.' + known.half)}")
        people = self._context.workshop.people.all()
        rapporteurs = (*known.rapporteurs, None, None)
        for name, chosen in zip(_OFFICES, (known.chair, known.moderator, *rapporteurs[:2]), strict=True):
            self._people[name].show_people(people, chosen)
        self._say_times(known)
        if changed or not self._notes.hasFocus():
            self._show_notes(known)
        self._close.setVisible(known.opened_at is not None and known.closed_at is None)

    def keep_draft(self) -> None:
        """Makes what is typed so far durable, without a step of history for every pause."""
        self._pause.stop()
        if self._session and not self._context.workshop.read_only:
            self._context.workshop.save_draft(self._draft_key(), self._notes.toPlainText())

    def keep_notes(self) -> None:
        """Writes what was typed, where it differs."""
        self._pause.stop()
        workshop = self._context.workshop
        if not self._session or workshop.read_only:
            return
        if all(one.id != self._session for one in workshop.sessions.all()):
            return  # its day was taken out of the workshop
        typed = self._notes.toPlainText()
        if typed != workshop.sessions.get(self._session).notes and not self._context.succeeds(
            lambda: workshop.sessions.update(self._session, notes=typed)
        ):
            return
        if workshop.draft(self._draft_key()) is not None:
            workshop.save_draft(self._draft_key(), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._notes and event.type() == QEvent.Type.FocusOut:
            self.keep_notes()
        return super().eventFilter(watched, event)

    def _draft_key(self) -> str:
        return f"agenda.notes:{self._session}"

    def _show_notes(self, known: Session) -> None:
        """What a power cut left unfinished comes back as it was typed."""
        draft = self._context.workshop.draft(self._draft_key())
        text = draft if isinstance(draft, str) else known.notes
        if text != self._notes.toPlainText():
            self._notes.blockSignals(True)
            self._notes.setPlainText(text)
            self._notes.blockSignals(False)

    def _say_times(self, known: Session) -> None:
        if known.opened_at is None:
            told = self.tr("planned {start}–{end}").format(start=f"{known.starts_at:%H:%M}", end=f"{known.ends_at:%H:%M}")
        else:
            told = self.tr("opened at {time}").format(time=f"{known.opened_at:%H:%M}")
            if known.closed_at is not None:
                told += ", " + self.tr("closed at {time}").format(time=f"{known.closed_at:%H:%M}")
        self._times.setText(told)

    def _typed(self) -> None:
        self._pause.start()

    def _keep_person(self, name: str, person: str) -> None:
        sessions = self._context.workshop.sessions
        values: dict[str, Any] = {name: person or None}
        if name in ("rapporteur", "second_rapporteur"):
            first, second = self._people["rapporteur"].chosen(), self._people["second_rapporteur"].chosen()
            others = sessions.get(self._session).rapporteurs[2:]
            values = {"rapporteurs": list(dict.fromkeys(one for one in (first, second, *others) if one))}
        self._context.attempt(lambda: sessions.update(self._session, **values))

    def _close_sitting(self) -> None:
        self.keep_notes()
        self._context.attempt(lambda: self._context.workshop.sessions.close(self._session))

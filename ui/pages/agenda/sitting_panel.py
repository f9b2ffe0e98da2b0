"""The sitting of the chosen half-day beside the programme: who answers for it, its real times, its notes, the ways to the rest."""

from __future__ import annotations

from PySide6.QtCore import Signal

from facilitation.text.rich import RichText
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.agenda.offices import Offices
from ui.pages.agenda.sitting_words import sitting_name, sitting_times
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.buttons import button, iconed_button
from ui.widgets.kept_text import KeptText
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.panels import Panel


class SittingPanel(Retranslated, Panel):
    """Who is chosen is kept at once; notes are a draft at every pause, and one act when their field is left.

    `opened` asks for the sitting with the notes of its items, `summary_wanted` for the summary of its day.
    """

    opened = Signal()
    summary_wanted = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._session = ""
        self._times = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._offices = Offices(context)
        self._notes_title = ElidedLabel(Type.SMALL, Tone.MUTED)
        self._notes = KeptText(context)
        self._open = iconed_button(context.icons, "rapporteur")
        self._open.clicked.connect(self.opened)
        self._summary = iconed_button(context.icons, "file")
        self._summary.clicked.connect(self.summary_wanted)
        self._close = button()
        self._close.clicked.connect(self._close_sitting)
        self.body.addWidget(self._times)
        self.body.addWidget(self._offices)
        self.body.addWidget(self._notes_title)
        self.body.addWidget(self._notes, 1)
        for one in (self._open, self._summary, self._close):
            self.body.addWidget(one)
        self.retranslate()

    def retranslate(self) -> None:
        self._notes_title.setText(self.tr("Notes for the minutes"))
        self._notes.setAccessibleName(self.tr("Notes for the minutes"))
        self._notes.setPlaceholderText(self.tr("Kept as you type"))
        self._open.setText(self.tr("Sitting   S"))
        self._summary.setText(self.tr("Summary   Y"))
        self._close.setText(self.tr("Close the sitting"))
        if self._session:
            self.show_session(self._session)

    def show_session(self, session: str) -> None:
        """Empty string: nothing to show."""
        changed = session != self._session
        if changed:
            self.keep_notes()
        self._session = session
        self._open.setEnabled(bool(session))
        self._summary.setEnabled(bool(session))
        writable = bool(session) and not self._context.workshop.read_only
        for one in (self._offices, self._notes, self._close):
            one.setEnabled(writable)
        if not session:
            self.set_heading(self.tr("Sitting"))
            return
        known = self._context.workshop.sessions.get(session)
        self.set_heading(sitting_name(self._context.language, known))
        self._offices.show_sitting(known)
        self._times.setText(sitting_times(known))
        self._notes.hold(f"agenda.notes:{session}", known.rich_notes, self._write)
        self._close.setVisible(known.opened_at is not None and known.closed_at is None)

    def keep_notes(self) -> None:
        """Writes what was typed, where it differs."""
        if any(one.id == self._session for one in self._context.workshop.sessions.all()):
            self._notes.keep()

    def _write(self, notes: RichText) -> bool:
        sessions = self._context.workshop.sessions
        return self._context.succeeds(lambda: sessions.update(self._session, notes=notes.text, notes_spans=notes.spans))

    def _close_sitting(self) -> None:
        self.keep_notes()
        self._context.attempt(lambda: self._context.workshop.sessions.close(self._session))

"""Erasing everybody's contacts, when the report is out and nobody needs them any more: asked for once, done at once, for good."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.dialogs import ask
from ui.widgets.labels import label


class ErasingContacts(Retranslated, QWidget):
    """What is there, when it was erased last, and the button; not part of what the dialog keeps with its own."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._title = label(Type.HEADING)
        self._about = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._state = label(wrap=True)
        self.button = button(Dress.DANGEROUS)
        self.button.clicked.connect(self._erase)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for one in (line, self._title, self._about, self._state):
            column.addWidget(one)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Contacts"))
        self._about.setText(
            self.tr(
                "When the report is out, telephone numbers, e-mail addresses and localities are no longer needed: the law wants "
                "them gone. They are erased from the list, from the history and from the file itself; names, attendance and "
                "amendments stay."
            )
        )
        self.button.setText(self.tr("Erase the contacts…"))
        self._tell()

    def _tell(self) -> None:
        workshop = self._context.workshop
        count = workshop.people.with_contacts()
        erased_at = workshop.settings.get().contacts_erased_at
        told = self.tr("%n person(s) with contacts in this file.", "", count)
        if erased_at:
            day = datetime.fromisoformat(erased_at)
            said = self._context.language.locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
            last = self.tr("Last erased on {day}.").format(day=said)
            told = f"{told} {last}"
        self._state.setText(told)
        self.button.setEnabled(bool(count) and not workshop.read_only)
        self.button.setVisible(bool(count))

    def _erase(self) -> None:
        workshop = self._context.workshop
        count = workshop.people.with_contacts()
        if not ask(
            self,
            self.tr("Erase the contacts of %n person(s) for good?", "", count),
            self.tr(
                "Telephone numbers, e-mail addresses and localities go, also from the history: this cannot be undone, nor anything "
                "done before it. Notes stay. Back-ups and copies made before, and printed lists, still hold them: destroy them too."
            ),
            self.tr("Erase for good"),
            dangerous=True,
        ):
            return
        if self._context.attempt(workshop.people.erase_contacts) is not None:
            self._tell()

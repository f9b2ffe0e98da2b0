"""What the register says of an amendment that was parked or referred: read here, decided on the page of the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.decisions.models import RegisterRow
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Type
from ui.widgets.buttons import iconed_button
from ui.widgets.labels import label
from ui.widgets.panels import Panel


class WaitingAmendment(Retranslated, Panel):
    """`opened` when the user wants to go to it."""

    opened = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._row: RegisterRow | None = None
        self._text = label(Type.TEXT, wrap=True)
        self._who = label(Type.BODY, Tone.MUTED, wrap=True)
        self._state = label(Type.BODY, Tone.MUTED, wrap=True)
        self._open = iconed_button(context.icons, "texts", Dress.PRIMARY)
        self._open.clicked.connect(self.opened)
        for one in (self._text, self._who, self._state):
            self.body.addWidget(one)
        self.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._open.setText(self.tr("To the text   Enter"))
        if self._row is not None:
            self.show_row(self._row)

    def show_row(self, row: RegisterRow) -> None:
        self._row = row
        self.set_heading(self.tr("Amendment {number}").format(number=row.number), row.link)
        self._text.setText(row.text)
        self._who.setText(self.tr("Who: {who}").format(who=row.who))
        self._who.setVisible(bool(row.who))
        due = self.tr("{state}, by {day}") if row.deadline else "{state}"
        self._state.setText(due.format(state=row.state, day=row.deadline))

"""When a sitting was really opened and closed: two times that can be corrected, or the buttons that note them now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitation.agenda.sessions import Session
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.fields import TimeField
from ui.widgets.labels import label


class RealTimes(Retranslated, QWidget):
    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._session = ""
        self._opened_name, self._closed_name = label(Type.SMALL, Tone.MUTED), label(Type.SMALL, Tone.MUTED)
        self._opened, self._closed = TimeField(), TimeField()
        self._open, self._close = button(), button()
        self._open.clicked.connect(lambda: self._note("open"))
        self._close.clicked.connect(lambda: self._note("close"))
        self._opened.editingFinished.connect(lambda: self._correct("opened_at", self._opened))
        self._closed.editingFinished.connect(lambda: self._correct("closed_at", self._closed))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        for column, (name, field, act) in enumerate(
            ((self._opened_name, self._opened, self._open), (self._closed_name, self._closed, self._close))
        ):
            grid.addWidget(name, 0, column)
            grid.addWidget(field, 1, column)
            grid.addWidget(act, 1, column)
        self.retranslate()

    def retranslate(self) -> None:
        for name, field, words in (
            (self._opened_name, self._opened, self.tr("Opened at")),
            (self._closed_name, self._closed, self.tr("Closed at")),
        ):
            name.setText(words)
            name.setBuddy(field)
            field.setAccessibleName(words)
        self._open.setText(self.tr("Open the sitting"))
        self._close.setText(self.tr("Close the sitting"))

    def show_sitting(self, known: Session) -> None:
        self._session = known.id
        for moment, field, act in ((known.opened_at, self._opened, self._open), (known.closed_at, self._closed, self._close)):
            field.setVisible(moment is not None)
            act.setVisible(moment is None)
            if moment is not None and not field.hasFocus():
                field.setTime(QTime(moment.hour, moment.minute))
        self._close.setEnabled(known.opened_at is not None)

    def _note(self, act: str) -> None:
        self._context.attempt(lambda: getattr(self._context.workshop.sessions, act)(self._session))

    def _correct(self, name: str, field: TimeField) -> None:
        sessions = self._context.workshop.sessions
        before: datetime | None = getattr(sessions.get(self._session), name)
        typed = field.time()
        if before is None or (before.hour, before.minute) == (typed.hour(), typed.minute()):
            return
        moment = before.replace(hour=typed.hour(), minute=typed.minute(), second=0)
        self._context.attempt(lambda: sessions.update(self._session, **{name: moment}))

"""Who answers for a sitting: chair, moderator, rapporteurs. Whoever is chosen is kept at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitation.agenda.sessions import Session
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.labels import label
from ui.widgets.people import PersonField, offered

_OFFICES = ("chair", "moderator", "rapporteur", "second_rapporteur")
_LEAST = 190
"""Pixels at 100 % that a field takes beside others."""


class Offices(Retranslated, QWidget):
    """The fields below each other, or side by side as many as there is room for; `show_sitting` says whose they are."""

    def __init__(self, context: AppContext, *, side_by_side: bool = False) -> None:
        super().__init__()
        self._context, self._side_by_side = context, side_by_side
        self._session = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.XS)
        self._people = {name: PersonField() for name in _OFFICES}
        self._names = {name: label(Type.SMALL, Tone.MUTED) for name in _OFFICES}
        for name, field in self._people.items():
            field.picked.connect(lambda person, name=name: self._keep(name, person))
            self._names[name].setBuddy(field)
        self._columns = 0
        self._arrange(len(_OFFICES) if side_by_side else 1)
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

    def show_sitting(self, known: Session) -> None:
        self._session = known.id
        people = offered(self._context.workshop.people, known.chair, known.moderator, *known.rapporteurs)
        rapporteurs = (*known.rapporteurs, None, None)
        for name, chosen in zip(_OFFICES, (known.chair, known.moderator, *rapporteurs[:2]), strict=True):
            self._people[name].show_people(people, chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._side_by_side:
            fit = max(1, event.size().width() // self._context.theme.px(_LEAST))
            self._arrange(len(_OFFICES) if fit >= len(_OFFICES) else 2 if fit >= 2 else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, name in enumerate(_OFFICES):
            row, column = divmod(place, columns)
            self._grid.addWidget(self._names[name], 2 * row, column)
            self._grid.addWidget(self._people[name], 2 * row + 1, column)
        for column in range(len(_OFFICES)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _keep(self, name: str, person: str) -> None:
        sessions = self._context.workshop.sessions
        values: dict[str, Any] = {name: person or None}
        if name in ("rapporteur", "second_rapporteur"):
            first, second = self._people["rapporteur"].chosen(), self._people["second_rapporteur"].chosen()
            others = sessions.get(self._session).rapporteurs[2:]
            values = {"rapporteurs": list(dict.fromkeys(one for one in (first, second, *others) if one))}
        self._context.attempt(lambda: sessions.update(self._session, **values))

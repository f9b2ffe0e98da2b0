"""Over the list: what is searched, which half-day's presence is shown, of which category, present or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from facilitation.agenda.sessions import Session
from facilitation.people.organisations import CONSTITUENCIES
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.people.reading import Filters
from ui.theme.tokens import Space
from ui.widgets.fields import SearchField

_PRESENCES = ("", "present", "missing", "unsigned", "incomplete")


class ListFilters(Retranslated, QWidget):
    """`changed` when other people are asked for, `session_chosen` (id) for another half-day, `left_down` from the search field."""

    changed = Signal()
    session_chosen = Signal(str)
    left_down = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.search = SearchField(context.icons)
        self.search.searched.connect(lambda _: self.changed.emit())
        self.search.left_down.connect(self.left_down)
        self._sessions = QComboBox()
        self._sessions.activated.connect(lambda place: self.session_chosen.emit(str(self._sessions.itemData(place))))
        self._constituencies, self._presences = QComboBox(), QComboBox()
        for combo, values in ((self._constituencies, ("", *CONSTITUENCIES)), (self._presences, _PRESENCES)):
            for value in values:
                combo.addItem("", value)
            combo.activated.connect(lambda _: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self.search, 2)
        for combo in (self._sessions, self._constituencies, self._presences):
            combo.setMinimumContentsLength(8)
            row.addWidget(combo, 1)
        self.retranslate()

    def retranslate(self) -> None:
        wording = self._context.language.wording
        self.search.explain(self.tr("Name, organisation, function, phone"))
        self._sessions.setAccessibleName(self.tr("Half-day"))
        self._constituencies.setAccessibleName(self.tr("Category"))
        self._presences.setAccessibleName(self.tr("Presence"))
        self._constituencies.setItemText(0, self.tr("All categories"))
        for place in range(1, self._constituencies.count()):
            word = wording(f"constituency.{self._constituencies.itemData(place)}")
            self._constituencies.setItemText(place, word[:1].upper() + word[1:])
        for place, word in enumerate(
            (
                self.tr("Everybody"),
                self.tr("Present"),
                self.tr("Not yet here"),
                self.tr("Here, not signed"),
                self.tr("To be completed"),
            )
        ):
            self._presences.setItemText(place, word)

    def show_sessions(self, sessions: Sequence[Session], chosen: str) -> None:
        locale, wording = self._context.language.locale, self._context.language.wording
        self._sessions.clear()
        for one in sessions:
            self._sessions.addItem(f"{locale.toString(one.date, 'ddd d MMM')}, {wording('half.' + one.half)}", one.id)
        self.show_session(chosen)

    def show_session(self, session: str) -> None:
        self._sessions.setCurrentIndex(self._sessions.findData(session))

    def chosen(self) -> Filters:
        return Filters(
            query=self.search.folded(),
            constituency=str(self._constituencies.currentData()),
            presence=str(self._presences.currentData()),
        )

    def show_everybody(self) -> None:
        """Nobody is left out."""
        self.search.clear()
        self._constituencies.setCurrentIndex(0)
        self._presences.setCurrentIndex(0)

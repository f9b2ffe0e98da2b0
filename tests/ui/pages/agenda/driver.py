"""The page Ordre du jour in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from facilitation.agenda.items import AgendaItem
from facilitation.workshop import Workshop
from tests.ui.hands import drag, named, read, type_words
from ui.pages.agenda.board import Board
from ui.pages.agenda.page import AgendaPage
from ui.widgets.kept_text import KeptText
from ui.widgets.people import PersonField

NONE = Qt.KeyboardModifier.NoModifier


class AgendaDriver:
    def __init__(self, page: AgendaPage, workshop: Workshop, qtbot: QtBot) -> None:
        self.page, self.workshop, self.qtbot = page, workshop, qtbot

    @property
    def board(self) -> Board:
        return named(self.page, Board, "Programme")

    def item(self, title: str, day: int = 0) -> AgendaItem:
        """The item with this in its title, on a day of July 2025 where it is given."""
        days = {one.id: one.date.day for one in self.workshop.sessions.all()}
        return next(one for one in self.workshop.agenda.all() if title in one.title and day in (0, days[one.session]))

    def when(self, item: AgendaItem) -> str:
        """Planned times: "13:00–14:00"."""
        known = self.workshop.agenda.get(item.id)
        slot = self.workshop.agenda.slots(known.session)[item.id]
        return f"{slot.starts_at:%H:%M}–{slot.ends_at:%H:%M}"

    def place(self, item: AgendaItem) -> QPointF:
        return self.board.rect_of(item.id).center()

    def click(self, item: AgendaItem) -> None:
        self.qtbot.mouseClick(self.board, Qt.MouseButton.LeftButton, pos=self.place(item).toPoint())

    def drag(self, item: AgendaItem, to: QPointF) -> None:
        """Picked up in its middle; `to` is where its middle comes to lie."""
        drag(self.board, self.place(item), to)
        self.page.context.bridge.flush()

    def pull_edge(self, item: AgendaItem, minutes: int) -> None:
        """The lower edge pulled down by so many minutes (up: less than 0)."""
        rect = self.board.rect_of(item.id)
        edge = QPointF(rect.center().x(), rect.bottom() - 2)
        slot_height = rect.height() + 2
        planned = self.workshop.agenda.get(item.id).minutes
        drag(self.board, edge, edge + QPointF(0, minutes * slot_height / planned))
        self.page.context.bridge.flush()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.board, key, modifier)
        self.page.context.bridge.flush()

    def button(self, name: str) -> QPushButton:
        return named(self.page, QPushButton, name)

    def words(self) -> str:
        return read(self.page)

    # The sitting

    def office(self, name: str) -> PersonField:
        return named(self.page, PersonField, name)

    def choose_person(self, office: str, typed: str) -> None:
        field = self.office(office)
        field.setFocus()
        field.lineEdit().selectAll()
        type_words(field.lineEdit(), typed)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.page.context.bridge.flush()

    @property
    def notes(self) -> KeptText:
        return named(self.page, KeptText, "Notes pour le compte rendu")

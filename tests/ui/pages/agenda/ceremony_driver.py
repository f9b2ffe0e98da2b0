"""A ceremony on the page Ordre du jour in the hands of whoever prepares it, or leads it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.hands import drag, named, read, type_words
from tests.ui.pages.agenda.driver import AgendaDriver
from ui.pages.agenda.board import Board
from ui.pages.agenda.ceremony import CeremonyView
from ui.pages.agenda.ceremony_model import CELL_ROLE, COLUMNS
from ui.pages.agenda.ceremony_table import StepTable
from ui.pages.agenda.page import AgendaPage
from ui.widgets.author_field import AuthorField

NONE = Qt.KeyboardModifier.NoModifier


class CeremonyDriver:
    """`open` goes from the programme into the ceremony with this in its title."""

    def __init__(self, page: AgendaPage, workshop: Workshop, qtbot: QtBot) -> None:
        self.page, self.workshop, self.qtbot = page, workshop, qtbot
        self.agenda = AgendaDriver(page, workshop, qtbot)

    # Hands

    def open(self, title: str) -> None:
        self.agenda.click(self.agenda.item(title))
        self.press(Qt.Key.Key_C)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.table, key, modifier)
        # What a field of a list holds is kept after the key that ends the typing.
        QApplication.processEvents()
        self.page.context.bridge.flush()

    def add(self, typed: str) -> None:
        """N where the keyboard is not in the field yet, the letters, Enter."""
        field = named(self.page, AuthorField, "Ajouter un orateur")
        if not field.hasFocus():
            self.press(Qt.Key.Key_N)
        assert field.hasFocus()
        type_words(field, typed)
        self.press(Qt.Key.Key_Return)

    def choose(self, words: str) -> None:
        self.table.setFocus()
        self.table.choose(self.place(words))

    def address(self, before: str, form: str) -> None:
        """Enter on a salutation, another form of address typed over it."""
        greetings = self.view.salutations.list
        rows = range(self.view.salutations.model.rowCount())
        row = next(one for one in rows if before in self.view.salutations.model.lines[one].words)
        greetings.setFocus()
        greetings.setCurrentIndex(self.view.salutations.model.index(row))
        self.press(Qt.Key.Key_Return)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        type_words(field, form)
        self.press(Qt.Key.Key_Return)

    def drag(self, words: str, to: str) -> None:
        """The step with the mouse to the place of another; to "" below the last one."""
        viewport = self.table.viewport()

        def middle(one: str) -> QPoint:
            place = self.place(one) if one else self.view.model.rowCount() - 1
            found = self.table.visualRect(self.view.model.index(place, COLUMNS.index("who"))).center()
            return found if one else QPoint(found.x(), viewport.height() - 2)

        drag(viewport, middle(words), middle(to))
        self.page.context.bridge.flush()

    # Eyes

    @property
    def view(self) -> CeremonyView:
        found = self.page.findChild(CeremonyView)
        assert isinstance(found, CeremonyView)
        return found

    @property
    def table(self) -> StepTable:
        return named(self.page, StepTable, "Déroulement de la cérémonie")

    def in_programme(self) -> bool:
        """The days are in front, not the ceremony."""
        board = self.page.findChild(Board)
        assert isinstance(board, Board)
        return board.isVisible()

    def column(self, name: str) -> list[str]:
        """What stands in a column, both lines of a cell."""
        model = self.view.model
        return [model.index(row, COLUMNS.index(name)).data(CELL_ROLE).told for row in range(model.rowCount())]

    def place(self, words: str) -> int:
        """The row that says this."""
        lines = ["|".join(one) for one in zip(*(self.column(name) for name in COLUMNS), strict=True)]
        found = [place for place, line in enumerate(lines) if words in line]
        assert len(found) == 1, lines
        return found[0]

    def greeted(self) -> list[str]:
        return [line.words for line in self.view.salutations.model.lines]

    def words(self) -> str:
        return read(self.page)

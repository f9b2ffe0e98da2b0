"""The page Personnes in the hands of a person: each method is something that one does, each property something that one sees."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.hands import answering, named, read, type_words
from ui.pages.people.check_in import CheckIn, DoorField
from ui.pages.people.late_registration import LateRegistration
from ui.pages.people.list_review import ListReview
from ui.pages.people.page import PeoplePage


class PeopleDriver:
    def __init__(self, page: PeoplePage, qtbot: QtBot) -> None:
        self.page, self.qtbot = page, qtbot

    # The list

    @property
    def table(self) -> QTableView:
        return named(self.page, QTableView, "Personnes")

    def rows(self) -> list[str]:
        """ "présent 08:24 | ABLODÉ Massan Ida | UCT | …", a line each."""
        model = self.table.model()
        return [
            " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def names(self) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, 1).data()) for row in range(model.rowCount())]

    def presence(self, name: str) -> str:
        model = self.table.model()
        return str(model.index(self.names().index(name), 0).data())

    def chosen(self) -> str:
        index = self.table.currentIndex()
        return str(index.siblingAtColumn(1).data()) if index.isValid() else ""

    def click(self, name: str) -> None:
        table = self.table
        index = table.model().index(self.names().index(name), 1)
        table.scrollTo(index)
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """On whatever has the keyboard."""
        focused = self.page.window().focusWidget() or self.page
        self.qtbot.keyClick(focused, key, modifier)

    def search(self, words: str) -> None:
        field = named(self.page, QLineEdit, "Nom, structure, fonction, téléphone")
        field.setFocus()
        field.selectAll()
        type_words(field, words)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def filter(self, word: str) -> None:
        """Opens the list over the table that has this word, and chooses it there."""
        (combo,) = [one for one in self.page.findChildren(QComboBox) if one.isVisible() and one.findText(word) >= 0]
        combo.showPopup()
        view = combo.view()
        index = combo.model().index(combo.findText(word), 0)
        view.scrollTo(index)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())

    def field(self, name: str) -> QLineEdit:
        return named(self.page, QLineEdit, name)

    # At the door

    def open_door(self) -> None:
        self.qtbot.keyClick(self.table, Qt.Key.Key_C)

    def check_in(self, typed: str) -> tuple[str, str]:
        """Types, presses Enter; the name and the sentence that answer in large letters."""
        door = named(self.page, DoorField, "Qui arrive\u202f?")
        type_words(door, typed)
        self.qtbot.keyClick(door, Qt.Key.Key_Return)
        return self.page.findChild(CheckIn).answer()

    def register(self, name: str, body: str, opener: Qt.Key = Qt.Key.Key_N) -> None:
        """Late registration: key, name, Enter, organisation, Enter."""

        def fill(dialog: LateRegistration) -> None:
            first = named(dialog, QLineEdit, "Nom")
            type_words(first, name)
            self.qtbot.keyClick(first, Qt.Key.Key_Return)
            second = named(dialog, QLineEdit, "Structure")
            type_words(second, body)
            self.qtbot.keyClick(second, Qt.Key.Key_Return)

        with answering(LateRegistration, fill):
            self.press(opener)

    # Lists brought in

    def start_reading(self, path: Path) -> None:
        """The button, and the file in the dialog of the system."""
        self.qtbot.mouseClick(named(self.page, QPushButton, "Importer une liste…"), Qt.MouseButton.LeftButton)
        picker = [one for one in self.page.findChildren(QFileDialog) if one.isVisible()][-1]
        picker.close()
        picker.fileSelected.emit(str(path))

    def bring_in(self, path: Path, review: Review) -> None:
        """Reads a list, looks at the review, and ends it as the review says."""
        with answering(ListReview, review):
            self.start_reading(path)
            self.qtbot.waitUntil(lambda: review.done)

    def words(self) -> str:
        return read(self.page)


class Review:
    """What one sees in the review of a list; `correct` columns by their heading, then accept."""

    def __init__(self, qtbot: QtBot, *, correct: dict[str, str] | None = None, accept: bool = True) -> None:
        self._qtbot, self._correct, self._accept = qtbot, correct or {}, accept
        self.done = False
        self.told = ""
        self.columns: dict[str, str] = {}
        self.people: list[str] = []
        self.corrected: list[str] = []

    def __call__(self, dialog: ListReview) -> None:
        try:
            self.told = read(dialog)
            self.columns = {one.accessibleName(): one.currentText() for one in self._choices(dialog)}
            self.people = self._read_people(dialog)
            for heading, meaning in self._correct.items():
                self._choose(dialog, heading, meaning)
            self.corrected = self._read_people(dialog)
            button = dialog.accept_button if self._accept else dialog.cancel_button
            self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        finally:
            self.done = True

    def _choices(self, dialog: ListReview) -> list[QComboBox]:
        return [one for one in dialog.findChildren(QComboBox) if one.isVisible()]

    def _choose(self, dialog: ListReview, heading: str, meaning: str) -> None:
        combo = named(dialog, QComboBox, heading)
        combo.showPopup()
        view = combo.view()
        index = combo.model().index(combo.findText(meaning), 0)
        view.scrollTo(index)
        self._qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center() + QPoint(1, 0))
        self._qtbot.waitUntil(lambda: not dialog.is_reading)

    def _read_people(self, dialog: ListReview) -> list[str]:
        model = named(dialog, QTableView, "Personnes telles qu’elles seront inscrites").model()
        return [
            " | ".join(str(model.index(row, column).data()) for column in range(1, model.columnCount()))
            for row in range(model.rowCount())
        ]

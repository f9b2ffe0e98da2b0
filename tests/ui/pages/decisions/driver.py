"""The page Décisions in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.hands import named, read, type_words
from ui.pages.decisions.page import DecisionsPage
from ui.widgets.choices import ChoiceButton

CTRL = Qt.KeyboardModifier.ControlModifier


class DecisionsDriver:
    def __init__(self, page: DecisionsPage, qtbot: QtBot) -> None:
        self.page, self.qtbot = page, qtbot

    @property
    def table(self) -> QTableView:
        return named(self.page, QTableView, "Registre")

    def rows(self) -> list[str]:
        """ "1 | Inscrire au budget… | Gouvernement | 30/11/2025 | 4.2.1 | ouvert", a line each."""
        model = self.table.model()
        return [
            " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def show(self, register: str) -> None:
        self.qtbot.mouseClick(named(self.page, ChoiceButton, register), Qt.MouseButton.LeftButton)

    def click(self, row: int) -> None:
        table = self.table
        index = table.model().index(row, 1)
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())

    def chosen(self) -> int:
        return self.table.currentIndex().row()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)
        self.page.context.bridge.flush()

    @property
    def text(self) -> QPlainTextEdit:
        return named(self.page, QPlainTextEdit, "Texte")

    def field(self, name: str) -> QLineEdit:
        return named(self.page, QLineEdit, name)

    def fill(self, name: str, words: str) -> None:
        field = self.text if name == "Texte" else self.field(name)
        field.setFocus()
        field.selectAll()
        type_words(field, words)

    def button(self, name: str) -> QPushButton:
        return named(self.page, QPushButton, name)

    def words(self) -> str:
        return read(self.page)

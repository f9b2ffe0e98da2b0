"""Who looks a document over before it is accepted: keys and clicks on the rows in, what the rows say out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.hands import named, read
from ui.documents.review import ImportReview
from ui.documents.tree_model import CLAUSE_ROLE, KIND_ROLE

Key = Qt.Key
NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Corrector:
    def __init__(self, qtbot: QtBot, dialog: ImportReview) -> None:
        self.qtbot, self.dialog = qtbot, dialog
        self.tree, self.field = dialog.panel.tree, dialog.panel.field

    # Hands

    def click(self, words: str, modifiers: Qt.KeyboardModifier = NO) -> None:
        """On the row that begins with these words."""
        index = self._row(words)
        self.tree.scrollTo(index)
        place = self.tree.visualRect(index).center()
        self.qtbot.mouseClick(self.tree.viewport(), Qt.MouseButton.LeftButton, modifiers, place)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        """On what has the keyboard."""
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifiers)
        QApplication.processEvents()

    def tool(self, name: str) -> None:
        self.qtbot.mouseClick(named(self.dialog, QPushButton, name), Qt.MouseButton.LeftButton)

    # Eyes

    def rows(self) -> list[str]:
        """All rows with their depth and what they are: "· Axe 1 (Titre 2)"."""
        return [f"{'· ' * depth}{index.data()} ({index.data(KIND_ROLE)})" for index, depth in self._walk(QModelIndex(), 0)]

    def chosen(self) -> list[str]:
        rows = sorted(self.tree.selectionModel().selectedRows(), key=lambda one: int(one.data(CLAUSE_ROLE)))
        return [str(one.data()) for one in rows]

    def said(self) -> str:
        return read(self.dialog)

    def _row(self, words: str) -> QModelIndex:
        (found,) = [index for index, _ in self._walk(QModelIndex(), 0) if str(index.data()).startswith(words)]
        return found

    def _walk(self, over: QModelIndex, depth: int) -> list[tuple[QModelIndex, int]]:
        model = self.tree.model()
        found: list[tuple[QModelIndex, int]] = []
        for row in range(model.rowCount(over)):
            index = model.index(row, 0, over)
            found += [(index, depth), *self._walk(index, depth + 1)]
        return found

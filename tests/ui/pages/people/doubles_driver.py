"""« Doublons probables » in the hands of a person."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QRadioButton, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.hands import named, read
from ui.pages.people.doubles_dialog import DoublesDialog


class DoublesDriver:
    def __init__(self, dialog: DoublesDialog, qtbot: QtBot) -> None:
        self.dialog, self.qtbot = dialog, qtbot

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.dialog.focusWidget() or self.dialog, key, modifier)

    def click(self, words: str) -> None:
        """The button whose words begin so."""
        (found,) = [one for one in self.dialog.findChildren(QPushButton) if one.isVisible() and one.text().startswith(words)]
        self.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    def spelling(self, name: str) -> QRadioButton:
        return named(self.dialog, QRadioButton, f"Signe ainsi\u00a0: {name}")

    def spellings(self) -> list[str]:
        """Names as they would be printed, in the order of their numbers; the chosen one with a star."""
        found = [one for one in self.dialog.findChildren(QRadioButton) if one.isVisible()]
        names = [one.accessibleName().removeprefix("Signe ainsi\u00a0: ") + "*" * one.isChecked() for one in found]
        return sorted(names, key=lambda name: next(one.text() for one in found if name.rstrip("*") in one.accessibleName()))

    def leave_out(self, name: str) -> None:
        box = named(self.dialog, QCheckBox, f"À réunir\u00a0: {name}")
        self.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() - box.rect().center() / 2)
        if box.isChecked():
            box.click()

    def words(self) -> str:
        """What is read, without the marks that make differences bold."""
        QApplication.processEvents()
        return re.sub(r"</?[bu]>", "", read(self.dialog))

    def marked(self) -> str:
        """The same with them."""
        return read(self.dialog)

    def merges(self) -> list[str]:
        """ "ASSI Hèmou → ASSIH Hèmou", a line each; shown by a click on the second of the two views."""
        self.click("Réunis")
        table = [one for one in self.dialog.findChildren(QTableView) if one.isVisible()]
        if not table:
            return []
        model = table[0].model()
        return [f"{model.index(row, 0).data()} → {model.index(row, 1).data()}" for row in range(model.rowCount())]

    def wait_for(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.words())

"""The dialog « Corbeille » in the hands of a person."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.hands import named, read, to_the_front
from ui.bin.dialog import BinDialog
from ui.frame import Frame

Key = Qt.Key


class Bin:
    """The dialog in the hands of a person."""

    def __init__(self, qtbot: QtBot, frame: Frame) -> None:
        self.qtbot, self.frame = qtbot, frame
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), BinDialog))
        self.dialog = cast(BinDialog, QApplication.activeModalWidget())
        to_the_front(qtbot, self.dialog)

    @property
    def table(self) -> QTableView:
        return cast(QTableView, self.dialog.findChild(QTableView))

    def lines(self) -> list[str]:
        model = self.table.model()
        shown = range(model.rowCount()) if self.table.isVisible() else ()
        return [" | ".join(str(model.index(row, column).data()) for column in range(model.columnCount())) for row in shown]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.dialog.focusWidget(), key, modifier)
        self.frame.bridge.flush()

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(named(self.dialog, QPushButton, name), Qt.MouseButton.LeftButton)
        self.frame.bridge.flush()

    def words(self) -> str:
        return read(self.dialog).replace("\u00a0", " ")

    def leave(self) -> None:
        self.press(Key.Key_Escape)
        assert not self.dialog.isVisible()
        to_the_front(self.qtbot, self.frame)

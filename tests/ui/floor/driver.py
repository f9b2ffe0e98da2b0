"""What whoever keeps the speakers' list does and sees in the real window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.demonstration import HandClock
from tests.ui.hands import focused, read, type_words
from ui.floor.drawer import FloorDrawer
from ui.floor.turn_rows import TurnView
from ui.frame import Frame

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class ListKeeper:
    def __init__(self, qtbot: QtBot, frame: Frame, clock: HandClock) -> None:
        self.qtbot, self.frame, self.clock = qtbot, frame, clock
        self.workshop = frame.workshop

    # Hands

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.here(), key, modifiers)
        QApplication.processEvents()

    def write(self, words: str) -> None:
        type_words(self.here(), words)

    def note(self, letters: str, *, order: bool = False) -> None:
        """In the field: some letters, then Enter; with Shift for a point of order."""
        self.write(letters)
        self.press(Key.Key_Return, SHIFT if order else Qt.KeyboardModifier.NoModifier)

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def click_row(self, place: int) -> None:
        view = self.drawer.waiting
        index: QModelIndex = view.model().index(place, 0)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        QApplication.processEvents()

    def passes(self, seconds: float) -> None:
        """Time goes by, and the second strikes."""
        self.clock.forward(seconds / 60)
        self.frame.floor.watch._second.timeout.emit()
        QApplication.processEvents()

    def here(self) -> QWidget:
        return focused(self.qtbot, self.frame)

    # Eyes

    @property
    def drawer(self) -> FloorDrawer:
        return self.frame.floor.drawer

    def open(self) -> bool:
        return self.frame.floor.is_open() and self.drawer.isVisible()

    def waiting(self) -> list[str]:
        """Each row as it is read out."""
        return rows_of(self.drawer.waiting)

    def names(self) -> list[str]:
        return [row.name for row in self.drawer.waiting.rows()]

    def spoken(self) -> list[str]:
        return rows_of(self.drawer.spoken)

    def words(self) -> str:
        """All words of the drawer, typographic spaces as plain ones."""
        return plain(read(self.drawer))

    def box(self) -> str:
        return plain(read(self.drawer.box))

    def rail(self) -> str:
        return plain(self.frame.rail.floor_button.text())

    def refusal(self) -> str:
        bar = self.frame.messages.refusal
        return plain(bar.sentence) if bar.isVisible() else ""

    def message(self) -> str:
        bar = self.frame.messages.short
        return plain(bar.sentence) if bar.isVisible() else ""


def rows_of(view: TurnView) -> list[str]:
    model = view.model()
    role = int(Qt.ItemDataRole.AccessibleTextRole)
    return [plain(str(model.index(place, 0).data(role))) for place in range(model.rowCount())]


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")

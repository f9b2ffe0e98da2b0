"""What the secretariat does and sees in the real window: the page Personnes, the door, the home page."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands import focused, named, read, type_words
from tests.ui.pages.people.driver import PeopleDriver
from ui.frame import Frame
from ui.pages.people.check_in import CheckIn
from ui.pages.people.door_field import DoorField
from ui.pages.people.page import PeoplePage
from ui.pages.people.signatures import Signatures

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Secretary:
    """`people` is the driver of the page, which is in front from the beginning."""

    def __init__(self, qtbot: QtBot, frame: Frame) -> None:
        self.qtbot, self.frame, self.workshop = qtbot, frame, frame.workshop
        frame.go("people")
        self.page = cast(PeoplePage, frame.pages.current_page)
        self.people = PeopleDriver(self.page, qtbot)

    # Hands

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self._here(), key, modifiers)
        QApplication.processEvents()

    def write(self, words: str) -> None:
        """Types where the cursor is."""
        type_words(self._here(), words)

    def go_to_people(self) -> None:
        """Back to the list, with the keyboard on it."""
        self.frame.go("people")
        self._here()

    def open_door(self) -> None:
        self.press(Key.Key_C)
        assert self.door().hasFocus()

    def enter(self, typed: str) -> tuple[str, str]:
        """At the door: types, presses Enter; what is answered in large letters."""
        self.write(typed)
        self.press(Key.Key_Return)
        return self.answer()

    def _here(self) -> QWidget:
        return focused(self.qtbot, self.frame)

    # Eyes

    def door(self) -> DoorField:
        return named(self.page, DoorField, "Qui arrive\u202f?")

    def answer(self) -> tuple[str, str]:
        return self.page.findChild(CheckIn).answer()

    def grid(self) -> Signatures:
        return self.page.findChild(Signatures)

    def words(self) -> str:
        """All that can be read on the page in front, its buttons too."""
        page = self.frame.pages.current_page
        assert page is not None
        buttons = [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
        return "\n".join([read(page), *buttons])

    def message(self) -> str:
        """The short message at the foot of the window."""
        bar = self.frame.messages.short
        return bar.sentence if bar.isVisible() else ""

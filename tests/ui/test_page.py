"""The keys of a page: letters work on the page, and stay with a list or a button that has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.context import AppContext
from ui.page import Page

CTRL = Qt.KeyboardModifier.ControlModifier


class KeyPage(Page):
    """A list of words, a button, and keys N, Space and Ctrl+N of its own."""

    name = "keys"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.done: list[str] = []
        self.list, self.button, self.ground = QComboBox(), QPushButton("Press"), QWidget()
        self.ground.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.addItems(["Mairie", "Nation"])
        self.button.clicked.connect(lambda: self.done.append("button"))
        column = QVBoxLayout(self)
        for one in (self.list, self.button, self.ground):
            column.addWidget(one)
        for keys in ("N", "Space", "Ctrl+N"):
            self.bind(keys, lambda: "…", lambda keys=keys: self.done.append(keys))


@pytest.fixture
def page(context: AppContext, show: Callable[[QWidget], QWidget]) -> KeyPage:
    made = KeyPage(context)
    show(made)
    return made


def test_a_letter_is_the_pages_key(qtbot: QtBot, page: KeyPage) -> None:
    page.ground.setFocus()
    qtbot.keyClick(page.ground, Qt.Key.Key_N)
    qtbot.keyClick(page.ground, Qt.Key.Key_Space)
    assert page.done == ["N", "Space"]


def test_in_a_list_letters_look_for_a_word(qtbot: QtBot, page: KeyPage) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_N)
    assert page.list.currentText() == "Nation"
    assert page.done == []
    qtbot.keyClick(page.list, Qt.Key.Key_N, CTRL)
    assert page.done == ["Ctrl+N"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_with_the_keyboard_is_pressed(qtbot: QtBot, page: KeyPage, key: Qt.Key) -> None:
    page.button.setFocus()
    qtbot.keyClick(page.button, key)
    assert page.done == ["button"]

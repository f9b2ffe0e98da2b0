"""The button with what is done now and then: one line for each, with its key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from ui.menu import add_command, new_menu
from ui.theme.icons import Icons
from ui.widgets.buttons import IconButton


class MoreButton(IconButton):
    """`add` what it offers; words are asked for when it opens, so that they are those of the language in use."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, "more")
        self._offered: list[tuple[Callable[[], str], str, Callable[[], object]]] = []
        self.clicked.connect(self.open)

    def add(self, words: Callable[[], str], keys: str, run: Callable[[], object]) -> None:
        self._offered.append((words, keys, run))

    def open(self) -> None:
        menu = new_menu(self)
        for words, keys, run in self._offered:
            add_command(menu, words(), keys, run)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

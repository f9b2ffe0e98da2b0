"""The programme is still empty: it is made item by item, or begun with a template, a table, or that of a former workshop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.theme.tokens import Space
from ui.widgets.buttons import iconed_button
from ui.widgets.panels import EmptyState

TEMPLATES = {"validation_5_days": 5, "validation_3_days": 3}
"""Name of the template → how many days it needs."""


class Beginning(EmptyState):
    """`template_asked` (name), `file_asked`; the button *New* is `action`."""

    template_asked = Signal(str)
    file_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, "agenda")
        self._templates = {name: iconed_button(icons, "calendar") for name in TEMPLATES}
        for name, one in self._templates.items():
            one.clicked.connect(self._asks(name))
        self._file = iconed_button(icons, "import")
        self._file.clicked.connect(self.file_asked)
        # One under the other, as wide as the widest: side by side they have no room at large text.
        ways = QWidget()
        column_of_ways = QVBoxLayout(ways)
        column_of_ways.setSpacing(Space.S)
        for one in (*self._templates.values(), self._file):
            column_of_ways.addWidget(one)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        # Under the buttons that every empty page has, above the stretch at its end.
        column.insertWidget(column.count() - 1, ways, 0, Qt.AlignmentFlag.AlignHCenter)

    def say_ways(self, words: dict[str, str], file: str) -> None:
        """The words of the templates' buttons by name, and of the one for files."""
        for name, one in self._templates.items():
            one.setText(words[name])
        self._file.setText(file)

    def offer(self, days: int, *, writable: bool) -> None:
        """Only templates for which the workshop has days enough."""
        for name, one in self._templates.items():
            one.setVisible(writable and TEMPLATES[name] <= days)
        self._file.setVisible(writable)
        self.action.setVisible(writable)

    def _asks(self, name: str) -> Callable[[], None]:
        return lambda: self.template_asked.emit(name)

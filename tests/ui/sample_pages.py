"""Small pages for the tests of the window itself: one to write on, one that cannot be built."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page
from ui.rail import PAGES, PageEntry

SAMPLE_PAGES = tuple(
    PageEntry(entry.name, entry.icon, f"tests.ui.sample_pages:{'Broken' if entry.name == 'papers' else 'Sample'}Page")
    for entry in PAGES
)


class SamplePage(Page):
    """Counts the people, has a field to type in and a key."""

    name = "sample"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.activations: list[dict[str, str]] = []
        self.refreshes: list[Changes] = []
        self.left = 0
        self.pressed = 0
        self.count = QLabel()
        self.field = QLineEdit()
        self.field.setAccessibleName("field")
        column = QVBoxLayout(self)
        column.addWidget(self.count)
        column.addWidget(self.field)
        self.bind("N", lambda: self.tr("New"), self._press)
        self.retranslate()

    def activate(self, **where: str) -> None:
        self.activations.append(where)
        self.setFocus()

    def leave(self) -> None:
        self.left += 1

    def refresh(self, changes: Changes) -> None:
        self.refreshes.append(changes)
        self.retranslate()

    def retranslate(self) -> None:
        self.count.setText(str(len(self.workshop.people.all())))

    def _press(self) -> None:
        self.pressed += 1


class BrokenPage(Page):
    """Cannot be built."""

    name = "broken"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        raise RuntimeError("broken on purpose")

"""The table of the list: columns share its room, the page has its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from ui.pages.people.models import COLUMNS
from ui.widgets.tables import Table

_FUNCTION = COLUMNS.index("function")
_WIDTHS = {
    COLUMNS.index(name): width
    for name, width in (
        ("presence", 108),
        ("organisation", 100),
        ("constituency", 108),
        ("group", 34),
        ("signed", 44),
        ("phone", 124),
    )
}
_NAME_WIDTH = 210
"""Pixels at 100 %: what a column's words need."""


class PeopleTable(Table):
    """Space belongs to the page (here, or not yet), not to the selection; functions give way to names in a narrow window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_columns()
        super().resizeEvent(event)

    def _fit(self) -> None:
        self._share_columns()
        super()._fit()

    def _share_columns(self) -> None:
        if self.horizontalHeader().count() < len(COLUMNS):
            return
        px = self._theme.px
        widths = {column: px(width) for column, width in _WIDTHS.items()}
        left = self.viewport().width() - sum(widths.values()) - px(_NAME_WIDTH)
        for column, width in (widths | {_FUNCTION: max(px(70), min(px(182), left))}).items():
            self.setColumnWidth(column, width)

"""The table of amendments with their clause in both versions; Space ticks those that can be confirmed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTableView

from ui.pages.texts.versions.models import COLUMNS, ROW_ROLE, FateRow, FatesModel
from ui.theme.theme import Theme
from ui.widgets.tables import Table

_NUMBER, _AUTHOR, _LABEL = 74, 150, 168
"""Pixels at 100 %."""


class FatesTable(Table):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, stretched=COLUMNS.index("words"))
        self._px = theme.px
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)

    def resizeEvent(self, event: QResizeEvent) -> None:
        px = self._px
        for name, wanted in (("number", _NUMBER), ("author", _AUTHOR), ("label", _LABEL), ("place", _LABEL)):
            self.setColumnWidth(COLUMNS.index(name), px(wanted))
        super().resizeEvent(event)

    def current(self) -> FateRow | None:
        index = self.currentIndex()
        row: FateRow | None = index.data(ROW_ROLE) if index.isValid() else None
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, FatesModel):
            model.toggle([index.row() for index in self.selectionModel().selectedRows()])
        else:
            super().keyPressEvent(event)

"""The bin's table: kind and time have the room that their words need, name and details share the rest."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from ui.bin.models import COLUMNS
from ui.theme.theme import Theme
from ui.widgets.tables import Table

_KIND, _DELETED, _MOST_DETAIL = 178, 146, 304
"""Pixels at 100 %."""
_DETAIL_SHARE = 0.42


class BinTable(Table):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, stretched=COLUMNS.index("name"))
        self._px = theme.px
        self.setMinimumHeight(theme.px(130))
        self.setIconSize(QSize(theme.px(16), theme.px(16)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        shared = event.size().width() - self._px(_KIND) - self._px(_DELETED)
        detail = min(self._px(_MOST_DETAIL), int(shared * _DETAIL_SHARE))
        for name, width in (("kind", self._px(_KIND)), ("detail", detail), ("deleted", self._px(_DELETED))):
            self.setColumnWidth(COLUMNS.index(name), width)
        super().resizeEvent(event)

"""Tables, lists and trees with the manners of the house: row height by text scale, whole rows, the keyboard does everything.

Enter or a double click emits `opened` with the index, Delete emits `removed`. The model is yours (`QAbstractItemModel`).
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QTableView, QTreeView

from ui.theme.theme import Theme

LEAST_STRETCHED = 140
"""Least width of the stretched column, pixels at 100 %."""


class Manners:
    """Keys and selection shared by the views."""

    opened: Signal
    removed: Signal

    def _behave(self: QAbstractItemView) -> None:  # type: ignore[misc]
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self.opened)  # type: ignore[attr-defined]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index: QModelIndex = self.currentIndex()  # type: ignore[attr-defined]
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.removed.emit(index)
        else:
            super().keyPressEvent(event)  # type: ignore[misc]


class Table(Manners, QTableView):
    """A table of rows; the `stretched` column takes the room that the others leave, and never vanishes."""

    opened = Signal(QModelIndex)
    removed = Signal(QModelIndex)

    def __init__(self, theme: Theme, *, stretched: int = 0) -> None:
        super().__init__()
        self._theme, self._stretched = theme, stretched
        self._behave()
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setMinimumSectionSize(24)
        theme.changed.connect(self._fit)
        self._fit()

    def setModel(self, model: object) -> None:  # noqa: N802 (Qt's name)
        super().setModel(model)  # type: ignore[arg-type]
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        # Stretched into what the other columns leave, the most important one would vanish first.
        header, column = self.horizontalHeader(), self._stretched
        if header.count() <= column:
            return
        others = sum(header.sectionSize(one) for one in range(header.count()) if one != column and not header.isSectionHidden(one))
        least = self._theme.px(LEAST_STRETCHED)
        if self.viewport().width() - others >= least:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        else:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, least)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height())
        self._share_room()


class ListView(Manners, QListView):
    """A list of rows."""

    opened = Signal(QModelIndex)
    removed = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self._behave()
        self.setUniformItemSizes(True)


class TreeView(Manners, QTreeView):
    """A tree of rows without a header; left and right close and open."""

    opened = Signal(QModelIndex)
    removed = Signal(QModelIndex)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._behave()
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setIndentation(self._theme.px(16))

"""A list of rows of different heights, thousands of them, of which only those on the screen are measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView

from ui.theme.theme import Theme
from ui.widgets.kept_painting import KeptPainting
from ui.widgets.tables import Manners

_ROUNDS = 4
"""Times at most that rows are measured until those on the screen stay where they are."""


class UnevenList(KeptPainting, Manners, QTableView):
    """One column; the delegate says how high a row is. Rows not yet seen are taken for `usual` pixels high.

    Qt's own list measures all its rows whenever one comes or goes. A table keeps the height of each, and asks for none.
    """

    opened = Signal(QModelIndex)
    removed = Signal(QModelIndex)

    def __init__(self, theme: Theme, usual: Callable[[], int]) -> None:
        super().__init__()
        self.keep_painted(theme)
        self._usual = usual
        self._measured: set[int] = set()
        """Rows whose height is that which the delegate says, in this width."""
        self._width = -1
        self._behave()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setMinimumSectionSize(1)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.forget_heights()

    def forget_heights(self) -> None:
        """Other letters, or another width: every row is measured again when it is seen."""
        self._measured.clear()
        self.verticalHeader().setDefaultSectionSize(self._usual())
        self.viewport().update()

    # Qt

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 (Qt's name)
        super().setModel(model)
        self._measured.clear()
        if model is not None:
            for changed in (model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
                changed.connect(self._measure_anew)

    def dataChanged(  # noqa: N802 (Qt's name)
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        self._measured.difference_update(range(first.row(), last.row() + 1))
        super().dataChanged(first, last, roles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # In a table these two go along the row.
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._count() - 1}
        if event.key() in ends and not event.modifiers() and self._count():
            self.setCurrentIndex(self.model().index(ends[Qt.Key(event.key())], 0))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        before, current = event.oldSize(), self.currentIndex()
        # Qt may scroll on its own where there is more room.
        looked_at = current.isValid() and 0 <= self.rowViewportPosition(current.row()) < before.height()
        super().resizeEvent(event)
        if event.size().width() != before.width():
            self.forget_heights()
        if event.size().height() != before.height():
            # A row may be made to fit into the room that there is.
            self._measured.clear()
        # Before it is painted: what turns out to be higher then would be painted twice.
        if self._measure():
            self.viewport().update()
        if looked_at and event.size().height() != before.height():
            # What was looked at does not vanish behind what takes the room below.
            self.scrollTo(current)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._measure() and not event.rect().contains(self.viewport().rect()):
            self.viewport().update()
        super().paintEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 (Qt's name)
        super().scrollContentsBy(dx, dy)
        if dy > 0 and (first := self.rowAt(0)) >= 0 and (grown := self._measure_row(first)):
            # It comes in from above: what stands below it does not move.
            self.updateGeometries()
            self.viewport().update()
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + grown)

    def scrollTo(  # noqa: N802 (Qt's name)
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """As little as needed, whatever the hint."""
        if not index.isValid():
            return
        row, bar = index.row(), self.verticalScrollBar()
        for _ in range(_ROUNDS):
            changed = self._measure_row(row) != 0
            if changed:
                self.updateGeometries()
                self.viewport().update()
            top, height, room = self.rowViewportPosition(row), self.rowHeight(row), self.viewport().height()
            if top < 0 or height > room:
                bar.setValue(bar.value() + top)
            elif top + height > room:
                bar.setValue(bar.value() + top + height - room)
            # Measuring what has come into view may push the row out again.
            if self._measure():
                self.viewport().update()
            elif not changed:
                break

    # Heights

    def _measure_anew(self) -> None:
        """Other rows stand in these places."""
        self._measured.clear()

    def _count(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    def _measure(self) -> bool:
        """Measures the rows on the screen, from the top down; whether one is of another height than it was."""
        row, bottom, changed = self.rowAt(0), self.viewport().height(), False
        while 0 <= row < self._count() and self.rowViewportPosition(row) < bottom:
            changed |= self._measure_row(row) != 0
            row += 1
        if changed:
            self.updateGeometries()
        return changed

    def _measure_row(self, row: int) -> int:
        """Pixels by which the row has grown: none where it says what it said when it was last measured."""
        if self._width != self.viewport().width():
            # Qt says nothing of a width that changes while the window is being shown.
            self._width = self.viewport().width()
            self._measured.clear()
        if row in self._measured:
            return 0
        self._measured.add(row)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.viewport().width(), 0)  # type: ignore[attr-defined]
        index = self.model().index(row, 0)
        grown: int = self.itemDelegateForIndex(index).sizeHint(option, index).height() - self.rowHeight(row)
        if grown:
            # Qt's table would hear of it, and paint all once more a turn later.
            with QSignalBlocker(self.verticalHeader()):
                self.verticalHeader().resizeSection(row, self.rowHeight(row) + grown)
        return grown

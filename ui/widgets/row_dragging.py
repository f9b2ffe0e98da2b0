"""Rows that are dragged to another place with the mouse, in lists and tables."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import Role
from ui.widgets.rows import Index


class RowDragging(QObject):
    """`dropped` with what the row is known by and its new row, once it was let go at another. Rows may come anew meanwhile. A line
    says where it would come to stand, and past the edge of the view more rows come. No window system has a part in it.
    """

    dropped = Signal(str, int)

    def __init__(self, view: QAbstractItemView, theme: Theme, known_by: Callable[[Index], str]) -> None:
        super().__init__(view)
        self._view, self._known_by = view, known_by
        self._dragged, self._target = "", -1
        self._line = _Line(view.viewport(), theme)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            match event.type():
                case QEvent.Type.MouseButtonPress:
                    index = self._view.indexAt(event.position().toPoint())
                    held = event.button() == Qt.MouseButton.LeftButton and index.isValid()
                    self._dragged, self._target = (self._known_by(index) if held else ""), -1
                case QEvent.Type.MouseMove if self._dragged:
                    self._aim(event.position().toPoint())
                    # The view itself would choose each row that the mouse passes.
                    return True
                case QEvent.Type.MouseButtonRelease if self._dragged:
                    self._let_go()
        return False

    def _aim(self, point: QPoint) -> None:
        row, found = self._row(), self._row_at(point)
        self._target = found if row >= 0 and found != row else -1
        self._view.scrollTo(self._view.model().index(found, 0))
        place = self._view.visualRect(self._view.model().index(found, 0))
        self._line.show_at(-1 if self._target < 0 else place.bottom() if found > row else place.top())

    def _let_go(self) -> None:
        dragged, target = self._dragged, self._target
        gone = self._row() < 0
        self._dragged, self._target = "", -1
        self._line.hide()
        if target >= 0 and not gone:
            self.dropped.emit(dragged, target)

    def _row(self) -> int:
        """Where the dragged row stands now; -1 where it is gone."""
        model = self._view.model()
        return next((row for row in range(model.rowCount()) if self._known_by(model.index(row, 0)) == self._dragged), -1)

    def _row_at(self, point: QPoint) -> int:
        """The row under the point; above or below what is in view the next one there, past the last row that one."""
        inside = self._view.viewport().rect()
        last = self._view.model().rowCount() - 1
        at = QPoint(inside.center().x(), min(max(point.y(), inside.top()), inside.bottom()))
        index = self._view.indexAt(at)
        if not index.isValid():
            return last
        return min(max(index.row() + (point.y() > inside.bottom()) - (point.y() < inside.top()), 0), last)


class _Line(QWidget):
    """Where the row would come to stand, over the rows."""

    def __init__(self, viewport: QWidget, theme: Theme) -> None:
        super().__init__(viewport)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int) -> None:
        """-1 for nowhere."""
        thick, parent = self._theme.px(3), self.parentWidget()
        self.setGeometry(0, max(0, min(y - thick // 2, parent.height() - thick)), parent.width(), thick)
        self.setVisible(y >= 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color(Role.ACCENT))

"""The table of a ceremony's steps: two lines a row, large enough to be read from a lectern; what runs has a ground of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.pages.agenda.ceremony_model import CELL_ROLE, COLUMNS, CellWords, StepModel
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Space, Type
from ui.widgets.row_dragging import RowDragging
from ui.widgets.rows import Index
from ui.widgets.tables import Table

_WIDTHS = {"time": 104, "minutes": 40, "step": 204, "text": 124}
"""Pixels at 100 %; whoever speaks has the rest."""
_LEAST_STEP, _LEAST_TEXT = 130, 104
_WHO_WIDTH = 230


class StepTable(Table):
    """Space and the keys of the page are the view's, not the selection's."""

    dropped = Signal(str, int)

    def __init__(self, theme: Theme, model: StepModel) -> None:
        super().__init__(theme, stretched=COLUMNS.index("who"))
        self._steps = model
        self.setModel(model)
        self.setItemDelegate(StepDelegate(theme, model, self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit()

    def let_steps_be_dragged(self) -> None:
        """`dropped` from now on, with the step and its new row."""
        RowDragging(self, self._theme, lambda index: self._steps.rows[index.row()].step.id).dropped.connect(self.dropped)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Letters are keys of the view."""

    def chosen(self) -> int:
        """The row; -1 for none."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, 0))
            self.scrollTo(self.currentIndex())

    def _share_room(self) -> None:
        header = self.horizontalHeader()
        if header.count() < len(COLUMNS):
            return
        px = self._theme.px
        widths = {name: px(width) for name, width in _WIDTHS.items()}
        # With large letters what the step is called and its text give way first: who speaks must be read.
        for name, least in (("text", _LEAST_TEXT), ("step", _LEAST_STEP)):
            lacking = sum(widths.values()) + px(_WHO_WIDTH) - self.viewport().width()
            if lacking > 0:
                widths[name] = max(px(least), widths[name] - lacking)
        for name, width in widths.items():
            header.resizeSection(COLUMNS.index(name), width)
        header.resizeSection(COLUMNS.index("who"), max(px(_WHO_WIDTH), self.viewport().width() - sum(widths.values())))

    def _fit(self) -> None:
        body, small = (QFontMetrics(self._theme.font(kind)).height() for kind in (Type.BODY, Type.SMALL))
        self.verticalHeader().setDefaultSectionSize(body + small + Space.M)
        self._share_room()


class StepDelegate(QStyledItemDelegate):
    """The first line in ink, the second smaller and muted; a single line stands in the middle."""

    def __init__(self, theme: Theme, model: StepModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, words = self._theme, index.data(CELL_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        running = self._model.rows[index.row()].step.state == "running"
        painter.save()
        if chosen or running:
            painter.fillRect(rect, theme.color(Role.SELECTION if chosen else Role.HOVER))
        inner = rect.adjusted(Space.S, Space.XS, -Space.S, -Space.XS)
        first = theme.font(Type.BODY)
        first.setBold(words.marked)
        if COLUMNS[index.column()] == "step" and QFontMetrics(first).horizontalAdvance(words.first) > inner.width():
            # Its own words before those of its kind.
            words = CellWords(*_two_lines(words.first, QFontMetrics(first), inner.width()), words.tone, marked=words.marked)
            second, muted = first, words.tone
        else:
            second, muted = theme.font(Type.SMALL), Role.MUTED
        above, below = QFontMetrics(first).height(), QFontMetrics(second).height() if words.second else 0
        top = inner.top() + max(0, (inner.height() - above - below) // 2)
        aligned = Qt.AlignmentFlag.AlignRight if COLUMNS[index.column()] == "minutes" else Qt.AlignmentFlag.AlignLeft
        for text, font, ink, at, height in (
            (words.first, first, words.tone, top, above),
            (words.second, second, muted, top + above, below),
        ):
            if text:
                painter.setFont(font)
                painter.setPen(theme.color(ink))
                shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
                line = QRect(inner.left(), at, inner.width(), height)
                painter.drawText(line, int(aligned | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setPen(theme.color(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        if chosen and view.hasFocus() and index.column() == 0:
            # A bar at the edge shows where the keyboard is, whatever the colours.
            painter.fillRect(QRect(rect.left(), rect.top(), theme.px(3), rect.height()), theme.color(Role.ACCENT))
        painter.restore()

    def createEditor(self, *_: object) -> None:  # type: ignore[override]
        """Steps are changed in their dialog."""


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """As many words as there is room for, and the others."""
    words = text.split(" ")
    fitting = next((n for n in range(len(words), 0, -1) if metrics.horizontalAdvance(" ".join(words[:n])) <= width), 1)
    return " ".join(words[:fitting]), " ".join(words[fitting:])

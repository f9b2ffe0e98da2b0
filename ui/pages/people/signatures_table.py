"""The signature grid as one goes through it: one key a cell, letters for a name, one key for the next difference."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from facilitation.attendance.signing import Mark
from facilitation.text.folding import fold
from ui.digit_row import digit_of
from ui.pages.people.signatures_model import MARK_ROLE, SignatureModel
from ui.theme.dress import Dress, dress
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type
from ui.widgets.rows import Index
from ui.widgets.typed_keys import is_typed

_COLUMN = 92
"""Least width of a sheet's column, pixels at 100 %."""
_NAMES = 250


class SignatureTable(QTableView):
    """`signed` (row, column, True or False) where a signature is entered, `toggled` (row, column) where it is turned over,
    `difference_wanted` (1 or -1), `typed` with the letters of the name that is looked for, `left` on Escape."""

    signed = Signal(int, int, bool)
    toggled = Signal(int, int)
    difference_wanted = Signal(int)
    typed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, model: SignatureModel) -> None:
        super().__init__()
        self._theme, self._cells = theme, model
        self._letters, self._last_letter = "", 0.0
        self.setModel(model)
        self.setItemDelegate(MarkDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionsClickable(False)
        dress(self.verticalHeader(), Dress.PLAIN)
        self.selectionModel().currentChanged.connect(lambda *_: self.viewport().update())
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.doubleClicked.connect(lambda index: self.toggled.emit(index.row(), index.column()))
        theme.changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        px = self._theme.px
        self.verticalHeader().setDefaultSectionSize(px(26))
        self.verticalHeader().setFixedWidth(min(px(_NAMES), max(px(140), self.width() // 3)) if self.width() > 100 else px(_NAMES))
        self.horizontalHeader().setMinimumSectionSize(px(_COLUMN))

    def resizeEvent(self, event: QEvent) -> None:  # type: ignore[override]
        self.fit()
        super().resizeEvent(event)  # type: ignore[arg-type]

    def go_to(self, row: int, column: int) -> None:
        index = self._cells.index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def place(self) -> tuple[int, int]:
        """(row, column) of the cell that has the keyboard; (-1, -1) for none."""
        index = self.currentIndex()
        return index.row(), index.column()

    def go_on(self) -> None:
        """To the next person of the same sheet."""
        row, column = self.place()
        self.go_to(self._cells.near(row + 1, 1) if row + 1 < len(self._cells.rows) else row, column)

    # Qt

    def event(self, event: QEvent) -> bool:
        # Letters look for a name here, Space signs; the page's own keys rest meanwhile.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_typed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, column = self.place()
        key, count = event.key(), len(self._cells.columns)
        page = max(1, self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize()) - 1)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        if key in steps:
            to = max(0, min(len(self._cells.rows) - 1, row + steps[key]))
            self.go_to(self._cells.near(to, 1 if steps[key] > 0 else -1), column)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.go_to(row, max(0, min(count - 1, column + (1 if key == Qt.Key.Key_Right else -1))))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and control:
            self.go_to(
                self._cells.near(0, 1) if key == Qt.Key.Key_Home else self._cells.near(len(self._cells.rows) - 1, -1), column
            )
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(row, 0 if key == Qt.Key.Key_Home else count - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.difference_wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif row < 0 or control:
            event.ignore()
        elif key == Qt.Key.Key_Space:
            self.toggled.emit(row, column)
            self.go_on()
        elif is_typed(event) and (digit := digit_of(event)) in (0, 1):
            self.signed.emit(row, column, digit == 1)
            self.go_on()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.signed.emit(row, column, False)
        elif is_typed(event):
            self._look_for(event.text())
        else:
            event.ignore()

    def _look_for(self, letter: str) -> None:
        """Letters that follow each other soon are one name; the same one again goes to the next."""
        now, pause = time.monotonic(), QGuiApplication.styleHints().keyboardInputInterval() * 2.5 / 1000
        self._letters = self._letters + letter if now - self._last_letter < pause else letter
        self._last_letter = now
        row, column = self.place()
        wanted = fold(self._letters)
        if found := self._letters and wanted:
            place = self._cells.begun(found, row + (len(wanted) == 1))
            if place >= 0:
                self.go_to(place, column)
        self.typed.emit(self._letters)


class MarkDelegate(QStyledItemDelegate):
    """A cell: a sign where all is well, sign and words on a ground where signature and check-in differ."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, mark = self._theme, index.data(MARK_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        view = self.parent()
        assert isinstance(view, QTableView)
        current = view.currentIndex()
        painter.save()
        painter.setFont(theme.font(Type.SMALL))
        if mark is None:
            painter.fillRect(rect, theme.color(Role.GROUND))
        else:
            ink, ground = _roles(mark)
            if ground is None and (index.column() == current.column() or index.row() == current.row()):
                # The sheet and the line on which one is: the eye comes back to it from the paper.
                ground = Role.HOVER
            if ground is not None:
                painter.fillRect(rect, theme.color(ground))
            painter.setPen(theme.color(ink))
            words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width() - theme.px(4))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.setPen(theme.color(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if mark is not None and QModelIndex(index) == current:
            pen = QPen(theme.color(Role.ACCENT), theme.px(2))
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(theme.px(1), theme.px(1), -theme.px(2), -theme.px(2)))
        painter.restore()


def _roles(mark: Mark) -> tuple[Role, Role | None]:
    if mark.unsigned:
        return Role.WARN, Role.WARN_SOFT
    if mark.unchecked:
        return Role.INFO, Role.INFO_SOFT
    if mark.signed:
        return Role.ACCENT, None
    return Role.MUTED, None

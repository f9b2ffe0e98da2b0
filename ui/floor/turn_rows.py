"""Lists of turns: who waits for the floor, and who has had it. Two lines a row, each marker an icon and a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.icons import Icons
from ui.theme.tokens import Role, Space, Type
from ui.widgets.row_dragging import RowDragging
from ui.widgets.tables import ListView

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Marker:
    """What is said about a request beside who asks: an icon, a word, the colour of both."""

    icon: str
    word: str
    role: Role


@dataclass(frozen=True, slots=True)
class TurnRow:
    """`lead` is the place in the list or the time of day, `figure` what stands at the right end ("" for nothing)."""

    turn: str
    lead: str
    name: str
    detail: str
    markers: tuple[Marker, ...] = ()
    figure: str = ""

    @property
    def words(self) -> str:
        """All of it, as screen readers and the tooltip say it."""
        parts = (self.lead, self.name, *(one.word for one in self.markers), self.detail, self.figure)
        return ", ".join(part for part in parts if part)


class TurnModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TurnRow, ...] = ()

    def show_rows(self, rows: Sequence[TurnRow]) -> None:
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[TurnRow, ...]:
        return self._rows

    def place_of(self, turn: str) -> int:
        """-1 where it is not in the list."""
        return next((place for place, row in enumerate(self._rows) if row.turn == turn), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        return row if role == ROW_ROLE else None


class TurnView(ListView):
    """Keys: Enter `opened`, Delete `removed`, Alt+Up and Alt+Down `shifted` (-1 or 1), the letters of `letters` `pressed_letter`;
    Escape goes on to the drawer. A row of a `movable` list is dragged with the mouse: `dropped` (turn, its new place).
    """

    shifted = Signal(int)
    dropped = Signal(str, int)
    pressed_letter = Signal(str)

    def __init__(self, icons: Icons, *, letters: str = "", movable: bool = False) -> None:
        super().__init__()
        self._letters = letters
        self._turns = TurnModel(self)
        self.setModel(self._turns)
        self.setItemDelegate(_TurnDelegate(icons, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if movable:
            RowDragging(self, icons.theme, lambda index: index.data(ROW_ROLE).turn).dropped.connect(self.dropped)

    def show_rows(self, rows: Sequence[TurnRow]) -> None:
        """The chosen row stays chosen; where it is gone, the one in its place is."""
        chosen, place = self.chosen(), self.currentIndex().row()
        self._turns.show_rows(rows)
        found = self._turns.place_of(chosen)
        wanted = found if found >= 0 else min(max(place, 0), len(rows) - 1)
        if wanted >= 0 and wanted != self.currentIndex().row():
            self.setCurrentIndex(self._turns.index(wanted, 0))

    def rows(self) -> tuple[TurnRow, ...]:
        return self._turns.rows()

    def chosen(self) -> str:
        """The turn's id, "" for none."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.turn if isinstance(row, TurnRow) else ""

    def choose(self, turn: str) -> None:
        if (place := self._turns.place_of(turn)) >= 0:
            self.setCurrentIndex(self._turns.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        letter = event.text().upper()
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif letter and letter in self._letters and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.pressed_letter.emit(letter)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _TurnDelegate(QStyledItemDelegate):
    def __init__(self, icons: Icons, view: TurnView) -> None:
        super().__init__(view)
        self._icons, self._theme = icons, icons.theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TurnRow = index.data(ROW_ROLE)
        theme, px = self._theme, self._theme.px
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        whole = QRectF(option.rect)  # type: ignore[attr-defined]
        if chosen:
            painter.fillRect(whole, theme.color(Role.ACCENT_SOFT))
            painter.fillRect(QRectF(whole.left(), whole.top(), px(3), whole.height()), theme.color(Role.ACCENT))
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            painter.setPen(theme.color(Role.ACCENT))
            painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))
        inside = whole.adjusted(px(Space.S), px(4), -px(Space.S), -px(4))
        middle = inside.top() + inside.height() / 2
        lead = self._lead(painter, row, inside, middle)
        top = QRectF(lead, inside.top(), inside.right() - lead, middle - inside.top())
        bottom = QRectF(lead, middle, inside.right() - lead, inside.bottom() - middle)
        self._top(painter, row, top)
        self._bottom(painter, row, bottom)
        painter.setPen(theme.color(Role.LINE))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        painter.restore()

    def _lead(self, painter: QPainter, row: TurnRow, inside: QRectF, middle: float) -> float:
        """The number or the time; gives where the words begin."""
        painter.setFont(self._theme.font(Type.SMALL))
        painter.setPen(self._theme.color(Role.MUTED))
        width = max(self._theme.px(18), painter.fontMetrics().horizontalAdvance(row.lead) + self._theme.px(Space.S))
        line = QRectF(inside.left(), inside.top(), width, middle - inside.top())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), row.lead)
        return inside.left() + width

    def _top(self, painter: QPainter, row: TurnRow, line: QRectF) -> None:
        bold = QFont(self._theme.font(Type.BODY))
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self._theme.color(Role.INK))
        width = painter.fontMetrics().horizontalAdvance(row.figure)
        if row.figure:
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), row.figure)
            line = line.adjusted(0, 0, -width - self._theme.px(Space.S), 0)
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), name)

    def _bottom(self, painter: QPainter, row: TurnRow, line: QRectF) -> None:
        small = self._theme.font(Type.SMALL)
        painter.setFont(small)
        metrics, gap = painter.fontMetrics(), self._theme.px(Space.XS)
        x = line.left()
        for one in row.markers:
            side = self._theme.px(11)
            picture = self._icons.pixmap(one.icon, one.role, 11)
            if not picture.isNull():
                painter.drawPixmap(QRectF(x, line.center().y() - side / 2, side, side), picture, QRectF(picture.rect()))
            x += side + gap
            painter.setPen(self._theme.color(one.role))
            width = metrics.horizontalAdvance(one.word)
            painter.drawText(QRectF(x, line.top(), width + 2, line.height()), int(Qt.AlignmentFlag.AlignVCenter), one.word)
            x += width + 2 * gap
        painter.setPen(self._theme.color(Role.MUTED))
        room = max(0, int(line.right() - x))
        detail = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(x, line.top(), room, line.height()), int(Qt.AlignmentFlag.AlignVCenter), detail)

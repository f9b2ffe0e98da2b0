"""What the room sees, small, at the foot of the rail: the operator need not turn round."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type

_WIDTH, _HEIGHT, _EDGE = 76, 57, 4
"""Pixels at 100 %: four to three, as the room's screen."""
_LEAST = 34


class Thumbnail(QWidget):
    """`show_room` with a picture of the room's window and a word about it; `clicked` to bring that window to the front."""

    clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: QPixmap | None = None
        self._small: QPixmap | None = None
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        theme.changed.connect(self.updateGeometry)

    def show_room(self, picture: QPixmap | None, note: str = "") -> None:
        """None while there is no window for the room."""
        self._picture, self._small, self._note = picture, None, note
        self.setVisible(picture is not None)
        self.update()

    @property
    def note(self) -> str:
        return self._note

    @property
    def picture(self) -> QPixmap | None:
        return self._picture

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT + 2 * _EDGE))

    def minimumSizeHint(self) -> QSize:
        # With large letters it gives up height before the buttons of the rail give up their words.
        return QSize(self._theme.px(_WIDTH), self._theme.px(_LEAST))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        room = self._room()
        small = self._scaled(self._picture, room.size().toSize() * self.devicePixelRatioF())
        painter.drawPixmap(room, small, QRectF(small.rect()))
        painter.setPen(self._theme.color(Role.STAGE))
        painter.drawRect(room)
        if self._note:
            painter.setFont(self._theme.font(Type.CAPTION))
            height = painter.fontMetrics().height() + 2
            line = QRectF(room.left(), room.bottom() - height, room.width(), height)
            painter.fillRect(line, self._theme.color(Role.STAGE))
            painter.setPen(self._theme.color(Role.RAIL))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._note)

    def _scaled(self, picture: QPixmap, size: QSize) -> QPixmap:
        """Made once for a picture and a size: the rail is painted far more often than the room's window."""
        if self._small is None or self._small.size() != size:
            # Letters a tenth of their size are grey bars, not dots.
            self._small = picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        return self._small

    def _room(self) -> QRectF:
        """Where the picture stands: as large as fits, in the window's own proportions."""
        assert self._picture is not None
        edge = self._theme.px(_EDGE)
        free = QRectF(self.rect()).adjusted(edge, edge, -edge - 1, -edge - 1)
        size = QSize(self._picture.size()).scaled(free.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        found = QRectF(0, 0, size.width(), size.height())
        found.moveCenter(free.center())
        return found

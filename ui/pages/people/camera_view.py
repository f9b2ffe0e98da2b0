"""What the webcam sees, as in a mirror, so that one finds the place for the badge; a frame flashes when one was read."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import Role

_FLASH = 600
"""Milliseconds that the frame stays after a badge was read."""


class CameraView(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QImage()
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH)
        self._flash.timeout.connect(self.update)
        theme.changed.connect(self.updateGeometry)

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture.flipped(Qt.Orientation.Horizontal)
        self.update()

    def flash(self) -> None:
        """A badge was read."""
        self._flash.start()
        self.update()

    def flashes(self) -> bool:
        return self._flash.isActive()

    def clear(self) -> None:
        self._picture = QImage()
        self._flash.stop()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(150))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(Role.GROUND))
        area = QRectF(self.rect())
        if not self._picture.isNull():
            size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            area = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, self._picture)
        width = self._theme.px(8 if self.flashes() else 1)
        painter.setPen(QPen(self._theme.color(Role.ACCENT if self.flashes() else Role.EDGE), width))
        painter.drawRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2))

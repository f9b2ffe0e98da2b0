"""Pages of a PDF as pictures one above the other; only those in view are drawn."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.theme.theme import Theme
from ui.theme.tokens import Role, Type

_GAP = 14


class Preview(QAbstractScrollArea):
    """Shows `data` (PDF bytes) as wide as there is room; `pages()` tells how many there are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pdf: pypdfium2.PdfDocument | None = None
        self._sizes: list[tuple[float, float]] = []
        self._pictures: dict[int, QImage] = {}
        self._message = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.viewport().update)

    def show_pdf(self, data: bytes) -> None:
        """Keeps the place on the page where the number of pages is the same."""
        self.close_pdf()
        self._pdf = pypdfium2.PdfDocument(data)
        self._sizes = [self._pdf[place].get_size() for place in range(len(self._pdf))]
        self._message = ""
        self._measure()

    def say(self, message: str) -> None:
        """A sentence in place of pages."""
        self.close_pdf()
        self._message = message
        self._measure()

    def pages(self) -> int:
        return len(self._sizes)

    def close_pdf(self) -> None:
        if self._pdf is not None:
            self._pdf.close()
        self._pdf, self._sizes = None, []
        self._pictures.clear()

    def _width(self) -> float:
        return max(100.0, min(self.viewport().width() - 2.0 * _GAP, self._theme.px(760)))

    def _height(self, place: int) -> float:
        width, height = self._sizes[place]
        return self._width() * height / width

    def _measure(self) -> None:
        total = sum(self._height(place) + _GAP for place in range(len(self._sizes))) + _GAP
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._theme.px(48))
        bar.setRange(0, max(0, round(total) - self.viewport().height()))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pictures.clear()
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  # Qt's name
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color(Role.GROUND))
        if self._message:
            painter.setFont(self._theme.font(Type.BODY))
            painter.setPen(self._theme.color(Role.MUTED))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.viewport().rect().adjusted(40, 40, -40, -40), flags, self._message)
        y = float(_GAP - self.verticalScrollBar().value())
        left = (self.viewport().width() - self._width()) / 2
        for place in range(len(self._sizes)):
            height = self._height(place)
            if y + height > 0 and y < self.viewport().height():
                area = QRectF(left, y, self._width(), height)
                painter.drawImage(area, self._picture(place))
                painter.setPen(self._theme.color(Role.LINE))
                painter.drawRect(area)
            y += height + _GAP

    def _picture(self, place: int) -> QImage:
        if place not in self._pictures:
            if len(self._pictures) > 8:
                self._pictures.clear()
            ratio = self.devicePixelRatioF()
            assert self._pdf is not None
            self._pictures[place] = picture_of(self._pdf, place, self._width() * ratio / self._sizes[place][0])
        return self._pictures[place]


def picture_of(pdf: pypdfium2.PdfDocument, place: int, scale: float) -> QImage:
    """One page as an image, `scale` pixels a point; the image owns its bytes."""
    bitmap = pdf[place].render(scale=scale, prefer_bgrx=True)
    shown = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    return shown.copy()

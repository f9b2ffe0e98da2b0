"""Pages of a PDF as pictures one above the other; only those in view are drawn."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.pages.papers.pdf import Pdf
from ui.theme.theme import Theme
from ui.theme.tokens import Role

_GAP = 14
_KEPT_PICTURES = 8
_ZOOMS = (25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Per cent of the paper's own size on a screen of 96 dots an inch."""
_POINT = 96 / 72
_FADED = 0.35


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands at the upper edge: a page from 0, and how much of its height is above."""

    page: int = 0
    part: float = 0.0


class Preview(QAbstractScrollArea):
    """Shows a PDF as wide as there is room, or at a zoom; keys and wheel move through it.

    What is on the screen stays until the next PDF is there, and that one is shown at the same place.
    """

    place_changed = Signal(int, int)
    """Number of the page that fills most of the view, from 1, and how many there are; 0, 0 without a PDF."""
    zoom_changed = Signal(int)
    """Per cent of the paper's own size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pdf: Pdf | None = None
        opened: list[Pdf] = []
        self._opened = opened
        self.destroyed.connect(lambda: [one.close() for one in opened])
        self._at = _Place()
        self._zoom = 0
        self._faded = False
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)  # in the colour of the ground, under the scroll bars too
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        theme.changed.connect(self._grow)

    def show_pdf(self, pdf: Pdf, *, from_start: bool) -> None:
        """Takes the PDF over and closes the one before; `from_start`: at its first page, else at the place now in view."""
        if self._pdf is not None:
            self._pdf.close()
        self._pdf, self._faded = pdf, False
        self._opened[:] = [pdf]
        self._pictures.clear()
        self._measure(_Place() if from_start else self._at)

    def clear(self) -> None:
        if self._pdf is not None:
            self._pdf.close()
        self._pdf = None
        self._opened.clear()
        self._pictures.clear()
        self._measure()

    def fade(self) -> None:
        """What is shown is another paper than the chosen one, which is being made."""
        self._faded = True
        self.viewport().update()

    @property
    def pages(self) -> int:
        return len(self._pdf) if self._pdf else 0

    @property
    def page(self) -> int:
        """The page that fills most of the view, from 1; 0 without a PDF."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        seen = [min(bottom, start + height) - max(top, start) for start, height in self._spans()]
        return seen.index(max(seen)) + 1 if seen else 0

    @property
    def percent(self) -> int:
        """The zoom as it is, per cent of the paper's own size."""
        return round(self._scale() / _POINT * 100)

    # Moving

    def turn(self, by: int) -> None:
        """`by` views down (up where negative); a little of the last view stays in sight."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(1, bar.pageStep() - self._theme.px(40)))

    def leaf(self, by: int) -> None:
        """To the beginning of the page `by` further."""
        self._go(_Place(max(0, min(self.pages - 1, self.page - 1 + by))))

    def zoom(self, by: int) -> None:
        """To the next larger (1) or smaller (-1) zoom."""
        now = self.percent
        steps = [step for step in _ZOOMS if (step > now if by > 0 else step < now)]
        if steps:
            self._set_zoom(steps[0] if by > 0 else steps[-1])

    def fit_width(self) -> None:
        """As wide as there is room, from now on."""
        self._set_zoom(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            self.turn(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # Measures

    def _scale(self) -> float:
        """Pixels a point; the widest page decides where the width is to fit."""
        if self._zoom:
            return self._zoom / 100 * _POINT
        if self._pdf is None or not self._pdf.sizes:
            return _POINT
        room = max(100.0, min(self.viewport().width() - 2.0 * _GAP, self._theme.px(900)))
        return room / max(width for width, _ in self._pdf.sizes)

    def _spans(self) -> list[tuple[float, float]]:
        """Of each page its upper edge and height, pixels from the beginning."""
        spans, y, scale = [], float(_GAP), self._scale()
        for _, height in self._pdf.sizes if self._pdf else ():
            spans.append((y, height * scale))
            y += height * scale + _GAP
        return spans

    def _width(self) -> float:
        return max((width for width, _ in self._pdf.sizes), default=0.0) * self._scale() if self._pdf else 0.0

    def _place(self) -> _Place:
        top = self.verticalScrollBar().value()
        for page, (start, height) in enumerate(self._spans()):
            if top < start + height:
                return _Place(page, (top - start) / height)
        return _Place()

    def _go(self, place: _Place) -> None:
        spans = self._spans()
        if spans:
            start, height = spans[min(place.page, len(spans) - 1)]
            # A page's beginning is shown with the gap above it.
            self.verticalScrollBar().setValue(round(start + place.part * height) if place.part else round(start) - _GAP)

    def _set_zoom(self, zoom: int) -> None:
        self._zoom = zoom
        self._pictures.clear()
        self._measure()

    def _measure(self, place: _Place | None = None) -> None:
        """Sets the scroll bars for the pages as they are now, at `place`, or at the place that was in view."""
        place = self._at if place is None else place  # before the bars' new ranges move them
        spans, view = self._spans(), self.viewport()
        total = spans[-1][0] + spans[-1][1] + _GAP if spans else 0
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        for bar, length, seen in (
            (down, total, view.height()),
            (across, self._width() + 2 * _GAP if self._zoom else 0, view.width()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(self._theme.px(48))
            bar.setRange(0, max(0, round(length) - seen))
        self._go(place)
        self._moved()
        self.zoom_changed.emit(self.percent)
        view.update()

    def _grow(self) -> None:
        """The text scale or the scheme is another one."""
        self._measure()

    def _moved(self) -> None:
        self._at = self._place()
        self.place_changed.emit(self.page, self.pages)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._zoom and event.oldSize().width() != event.size().width():
            self._pictures.clear()
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 (Qt's name)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, view = QPainter(self.viewport()), self.viewport()
        painter.fillRect(view.rect(), self._theme.color(Role.GROUND))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(_FADED if self._faded else 1)
        top, scale = self.verticalScrollBar().value(), self._scale()
        for place, (start, height) in enumerate(self._spans()):
            y = start - top
            if y + height <= 0 or y >= view.height():
                continue
            width = self._pdf.sizes[place][0] * scale if self._pdf else 0
            left = max((view.width() - width) / 2, float(_GAP)) - self.horizontalScrollBar().value()
            area = QRectF(round(left), round(y), round(width), round(height))
            painter.drawImage(area, self._picture(place, scale))
            painter.setPen(self._theme.color(Role.RIM))
            painter.drawRect(area.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setOpacity(1)
            painter.setPen(QPen(self._theme.color(Role.ACCENT), 2))
            painter.drawRect(view.rect().adjusted(1, 1, -1, -1))

    def _picture(self, place: int, scale: float) -> QImage:
        assert self._pdf is not None
        if place in self._pictures:
            self._pictures.move_to_end(place)
        else:
            if len(self._pictures) >= _KEPT_PICTURES:
                self._pictures.popitem(last=False)
            self._pictures[place] = self._pdf.picture(place, scale * self.devicePixelRatioF())
        return self._pictures[place]

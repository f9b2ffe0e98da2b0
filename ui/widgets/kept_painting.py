"""Keeps what is painted: an area that grows below, or whose frame is painted again, paints only what is new.

With each amendment the strip opens and closes below plan, text and cards. Qt would paint all three again, row by row through
Python, because it keeps nothing of an area through which the one behind it might be seen.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import Role

_FOOT: Final = 24
"""Pixels of a panel's foot: line and corners, at 200 %."""


def fills_itself(area: QAbstractScrollArea) -> None:
    """The area paints all of its ground by itself."""
    area.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def stays_at_the_top(widget: QWidget) -> None:
    """What it shows stays where it is when it becomes higher or lower; said each time it is shown, for Qt hears it only then."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StaticContents, False)
    widget.setAttribute(Qt.WidgetAttribute.WA_StaticContents)


class KeptFrame:
    """Before a panel, or what panels stand in: its heading line is not painted again when its foot moves."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # type: ignore[misc]
        stays_at_the_top(self)  # type: ignore[arg-type]  # a widget, see above

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)  # type: ignore[misc]
        before, now = event.oldSize(), event.size()
        if now.width() != before.width():
            self.update()  # type: ignore[attr-defined]
        else:
            # The line around it ends elsewhere, and its corners are round.
            for foot in (before.height(), now.height()):
                self.update(0, foot - _FOOT, now.width(), _FOOT)  # type: ignore[attr-defined]


class KeptPainting:
    """Before a view of rows that stands on a panel: paints the ground itself."""

    def keep_painted(self, theme: Theme) -> None:
        self._grounds = theme
        fills_itself(self)  # type: ignore[arg-type]  # a view, see above

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # type: ignore[misc]
        stays_at_the_top(self.viewport())  # type: ignore[attr-defined]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)  # type: ignore[misc]
        if event.size().width() != event.oldSize().width():
            # Words are cut elsewhere, and what stands at the right has another place.
            self.viewport().update()  # type: ignore[attr-defined]

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 (Qt's name)
        super().scrollContentsBy(dx, dy)  # type: ignore[misc]
        # Qt would move what was painted: wrongly where the height has changed in the same turn.
        self.viewport().update()  # type: ignore[attr-defined]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())  # type: ignore[attr-defined]
        painter.fillRect(event.rect(), self._grounds.color(Role.SURFACE))
        painter.end()
        super().paintEvent(event)  # type: ignore[misc]

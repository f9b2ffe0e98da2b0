"""The room of the pages, with the drawer « La parole » at its left: beside the page where there is room for both, else over the
page's left, and never over what stands at its foot while one types there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.context import AppContext
from ui.floor.watch import FloorWatch
from ui.page import Shortcut
from ui.page_stack import PageStack
from ui.theme.tokens import Space

if TYPE_CHECKING:
    from ui.floor.drawer import FloorDrawer

_OPEN = "floor.open"
"""Whether this laptop left the drawer open."""
_AT_EASE = 560
"""Pixels at 100 % below which no page shows its columns well."""
_PLACING = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move)


class FloorHost(QWidget):
    """`opened` (bool) when the drawer opens or closes; `spoken` (`Speaking` or None) when the time of a turn goes on or it ends.

    The drawer is built when it is first wanted; whether somebody speaks is read once the window is shown.
    """

    opened = Signal(bool)
    spoken = Signal(object)

    def __init__(self, context: AppContext, pages: PageStack) -> None:
        super().__init__()
        self._context, self._pages = context, pages
        self.watch = FloorWatch(context, self)
        self._drawer: FloorDrawer | None = None
        self._begun = self._stopped = False
        self._back: QWidget | None = None
        self._foot: QWidget | None = None
        pages.setParent(self)
        self.watch.changed.connect(self.spoken)
        self.watch.ticked.connect(self.spoken)
        pages.currentChanged.connect(lambda _page: self._place())
        context.theme.changed.connect(self._place)

    @property
    def drawer(self) -> FloorDrawer:
        """Built when it is first asked for."""
        if self._drawer is None:
            from ui.floor.drawer import FloorDrawer

            self._drawer = FloorDrawer(self._context, self.watch, self._amendment_in_front)
            self._drawer.setParent(self)
            self._drawer.hide()
            self._drawer.left.connect(self._give_back)
            self._drawer.closed.connect(self.close_drawer)
        return self._drawer

    def is_open(self) -> bool:
        return self._drawer is not None and not self._drawer.isHidden()

    def shortcuts(self) -> list[Shortcut]:
        """The drawer's keys for F1, while it is open."""
        if not self.is_open():
            return []
        from ui.floor.keys import told

        return told(writable=not self._context.workshop.read_only)

    def give_next(self) -> None:
        self.drawer.give_next()

    def end(self) -> None:
        self.drawer.end()

    def toggle(self) -> None:
        """Opens the drawer and goes into it; goes into an open one; puts it away from inside."""
        focused = QApplication.focusWidget()
        if self.is_open() and focused is not None and self.drawer.isAncestorOf(focused):
            self.close_drawer()
            return
        self._back = focused
        self._open()
        self.drawer.start()

    def close_drawer(self) -> None:
        self._give_back()
        if self.is_open():
            self.drawer.hide()
            self._remember(is_open=False)

    def stop(self) -> None:
        """The workshop is being closed: nothing is laid out or read any more."""
        self.watch.stop()
        self._stopped = True
        if self._foot is not None:
            self._foot.removeEventFilter(self)

    # Qt

    def sizeHint(self) -> QSize:
        return self._pages.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._pages.minimumSizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._begin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._foot and event.type() in _PLACING and self.is_open():
            self._place()
        return False

    def _begin(self) -> None:
        """As this laptop left it: open beside the page, the keyboard where it is."""
        if self._stopped:
            return
        self.watch.read()
        if self._context.workshop.remembered(_OPEN):
            self._open()

    def _open(self) -> None:
        if not self.is_open():
            self.drawer.read()
            self.drawer.show()
            self._remember(is_open=True)

    def _remember(self, *, is_open: bool) -> None:
        self._place()
        self._context.workshop.remember(_OPEN, is_open)
        self.opened.emit(is_open)

    def _give_back(self) -> None:
        """The keyboard goes to where it came from, else to the page in front."""
        back = self._back
        self._back = None
        page = self._pages.current_page
        if back is not None and back.isVisible() and back.isEnabled():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is not None:
            page.activate()

    def _place(self) -> None:
        if self._stopped:
            return
        width = self.drawer.sizeHint().width() if self.is_open() else 0
        beside = self.width() - width >= self._needed()
        self._pages.setGeometry(width if beside else 0, 0, self.width() - (width if beside else 0), self.height())
        bottom = self.height() - Space.M
        if not beside and (foot := self._watched_foot()) is not None and foot.isVisible():
            bottom = foot.mapTo(self, QPoint(0, 0)).y() - Space.S
        if self.is_open():
            self.drawer.setGeometry(Space.M, Space.M, max(0, width - Space.M), max(0, bottom - Space.M))
            self.drawer.raise_()

    def _needed(self) -> int:
        """The least width at which the page in front is at ease."""
        area = self._pages.currentWidget()
        page = area.widget() if isinstance(area, QScrollArea) else area
        least = page.minimumSizeHint().width() if page is not None else 0
        return max(least, self._context.theme.px(_AT_EASE))

    def _watched_foot(self) -> QWidget | None:
        foot = self._pages.foot()
        if foot is not self._foot:
            if self._foot is not None:
                self._foot.removeEventFilter(self)
            if foot is not None:
                foot.installEventFilter(self)
            self._foot = foot
        return foot

    def _amendment_in_front(self) -> str:
        page = self._pages.current_page
        return page.amendment() if page is not None else ""

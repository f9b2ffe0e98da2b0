"""The pages in front and at the back: built at the first visit, told what changed, replaced by an honest panel where one fails."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from contextlib import nullcontext

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from ui.bridge import Changes
from ui.context import AppContext
from ui.garbage import much_is_made
from ui.page import Page
from ui.rail import PAGES, PageEntry


class PageStack(QStackedWidget):
    """One page in front. What changes while a page is at the back is gathered and given to it before it comes to the front."""

    page_shown = Signal(str)
    moved = Signal()
    """Of one of the pages."""

    def __init__(self, context: AppContext, entries: Sequence[PageEntry] = PAGES) -> None:
        super().__init__()
        self._entries = {entry.name: entry for entry in entries}
        self._context = context
        self._pages: dict[str, Page] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._failed: QWidget | None = None
        self._missed: dict[str, dict[str, frozenset[str]]] = {}
        context.bridge.refreshed.connect(self._spread)

    @property
    def current_name(self) -> str:
        """Name of the page in front, "" before the first visit or while a failed page is shown."""
        return next((name for name, area in self._areas.items() if area is self.currentWidget()), "")

    @property
    def current_page(self) -> Page | None:
        return self._pages.get(self.current_name)

    def foot(self) -> QWidget | None:
        """Of the page in front: what messages must not cover."""
        page = self.current_page
        return page.foot() if page is not None else None

    def visit(self, name: str, **where: str) -> None:
        """Brings the page to the front, building it where this is the first visit."""
        with nullcontext() if name in self._pages else much_is_made():
            self._visit(name, **where)

    def _visit(self, name: str, **where: str) -> None:
        before = self.current_page
        page = self._pages.get(name) or self._build(name)
        if before is not None and before is not page:
            self._context.attempt(before.leave)
        self.page_shown.emit(name)
        if page is None:
            return
        self._drop_failed()
        self.setCurrentWidget(self._areas[name])
        if missed := self._missed.pop(name, None):
            page.refresh(missed)
        page.activate(**where)

    def leave(self) -> None:
        """The workshop is being closed: every page saves what it has, one at the back what the disk refused before."""
        for page in self._pages.values():
            self._context.attempt(page.leave)

    def _build(self, name: str) -> Page | None:
        try:
            page = _import(self._entries[name])(self._context)
        except Exception as error:  # a broken page must not take the others with it
            self._show_failed(name, error)
            return None
        self._pages[name] = page
        page.moved.connect(self.moved)
        # A page that needs more room than a small window with large text has can be scrolled to its end.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._areas[name] = area
        # Into the window before the page goes into it: a whole page is dressed anew with each step up.
        self.addWidget(area)
        area.setWidget(page)
        return page

    def _show_failed(self, name: str, error: Exception) -> None:
        from ui.bug_dialog import FailedPage, write_report

        self._drop_failed()
        report = write_report(error, self._context.workshop.path)
        panel = FailedPage(self._context.icons, error, report)
        panel.again.connect(lambda: self.visit(name))
        self._failed = panel
        self.addWidget(panel)
        self.setCurrentWidget(panel)

    def _drop_failed(self) -> None:
        if self._failed is not None:
            self.removeWidget(self._failed)
            self._failed.deleteLater()
            self._failed = None

    def _spread(self, changes: Changes) -> None:
        front = self.current_name
        for name, page in self._pages.items():
            if name == front:
                page.refresh(changes)
            else:
                missed = self._missed.setdefault(name, {})
                for entity, ids in changes.items():
                    missed[entity] = missed.get(entity, frozenset()) | ids


def _import(entry: PageEntry) -> type[Page]:
    module, name = entry.where.split(":")
    found: type[Page] = getattr(importlib.import_module(module), name)
    return found

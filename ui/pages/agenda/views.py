"""What fills the page instead of the programme for a while: a sitting with its notes, the summary of a day. One is in front."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from ui.bridge import Changes
from ui.digit_row import sequences
from ui.language import Retranslated
from ui.page import Page, Shortcut
from ui.widgets.panels import Panel
from ui.widgets.stacks import FrontStack


class View(Retranslated, Panel):
    """`left` when one goes back to the programme; keys are those of `bind` while the view has the keyboard."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bound: list[tuple[str, Callable[[], str]]] = []

    def bind(self, keys: str, what: Callable[[], str], slot: Callable[[], object]) -> None:
        """As `Page.bind`."""
        shortcut = QShortcut(self)
        shortcut.setKeys(sequences(keys))
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
        self._bound.append((keys, what))

    def shortcuts(self) -> list[Shortcut]:
        return [Shortcut(keys, what()) for keys, what in self._bound]

    def resume(self) -> None:
        """It has come to the front: the keyboard goes where one works."""

    def rest(self) -> None:
        """It goes to the back: what was typed is kept."""

    def refresh(self, changes: Changes) -> None:
        """Rows of these entities changed."""


class Views(FrontStack):
    """The programme is in front until `show_view`; its keys on the page rest while a view is there."""

    def __init__(self, page: Page, programme: QWidget) -> None:
        super().__init__()
        self._page, self._programme = page, programme
        self.addWidget(programme)

    def add(self, view: View) -> None:
        self.addWidget(view)
        view.left.connect(self.show_programme)

    @property
    def front(self) -> View | None:
        """None while the programme is there."""
        view = self.currentWidget()
        return view if isinstance(view, View) else None

    def show_view(self, view: View) -> None:
        if self.front is not view:
            self.rest()
            self.setCurrentWidget(view)
            self._give_keys(False)
        view.resume()

    def show_programme(self) -> None:
        if self.front is not None:
            self.rest()
            self.setCurrentWidget(self._programme)
            self._give_keys(True)
            self._page.activate()

    def rest(self) -> None:
        """The page goes to the back, or the view does."""
        if self.front is not None:
            self.front.rest()

    def refresh(self, changes: Changes) -> None:
        """To the view in front; the others read when they are shown."""
        if self.front is not None:
            self.front.refresh(changes)

    def _give_keys(self, to_programme: bool) -> None:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for shortcut in self._page.findChildren(QShortcut, options=direct):
            shortcut.setEnabled(to_programme)

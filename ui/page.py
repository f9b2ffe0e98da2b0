"""The base of every page of the rail. A page lives in `ui/pages/<name>/page.py` and is built at its first visit.

class PeoplePage(Page):
    name = "people"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._table = PeopleTable(context)
        …layout…
        self.bind("N", lambda: self.tr("New person"), self._add)
        self.retranslate()

    def retranslate(self) -> None:
        self._add_button.setText(self.tr("New person"))

    def refresh(self, changes: Changes) -> None:
        self._model.reread(changes.get("person", frozenset()))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from ui.bridge import Changes
from ui.context import AppContext
from ui.digit_row import sequences
from ui.language import Retranslated
from ui.widgets.choices import ElidedList

if TYPE_CHECKING:
    from facilitation.amendments.touched import Touched


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key of a page, as F1 shows it."""

    keys: str
    """Qt's portable form: "Ctrl+Return", "N"."""
    what: str
    """What it does, in the user's language."""


class Page(Retranslated, QWidget):
    """One page, one job. The frame calls the methods below; a page never calls them on another page."""

    name: ClassVar[str]
    """The page's name in the rail, in `Desk.go` and in the folder: "people"."""
    moved = Signal()
    """One works on something else now: what was refused before is history, and no message may lie on it."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.context = context
        self.workshop = context.workshop
        self._bound: list[tuple[str, Callable[[], str], Callable[[], object]]] = []

    def activate(self, **where: str) -> None:
        """The page has come to the front; `where` says at which place (``clause=…``, ``person=…``), empty: where it was.

        Put the keyboard focus where the next act begins.
        """

    def leave(self) -> None:
        """The page goes to the back or the workshop is being closed: save drafts, close nothing."""

    def foot(self) -> QWidget | None:
        """What stands at the bottom while one types in it: short messages lie above it."""
        return None

    def amendment(self) -> str:
        """The amendment (its id) at which the page stands, "" for none: on which the floor may be asked for."""
        return ""

    def turn_to(self, touched: Touched) -> None:
        """Undoing, or doing again, has just changed this amendment while the page is in front: the next key is meant for it."""

    def lane(self) -> QWidget | None:
        """The part of the page over which short messages lie, so that buttons in the others can be pressed; None: all of it."""
        return None

    def works_at(self, place: QRect) -> bool:
        """Whether what one is working on stands at this place of the page: then a short message lies at the top of its lane."""
        return False

    def refresh(self, changes: Changes) -> None:
        """Rows of these entities changed, by whatever way: read just those again.

        Called while the page is in front, within the turn of the event loop in which the act was committed; a page at the back gets
        all that it missed, together, before its next `activate`.
        """

    def retranslate(self) -> None:
        """Sets every visible word; called by the page at the end of its `__init__`, and by Qt when the language changes."""

    def bind(self, keys: str, what: Callable[[], str], slot: Callable[[], object]) -> QShortcut:
        """A key that works while the page has the focus; `what` says what it does each time F1 asks.

        A letter without Ctrl is not stolen from a field in which one types nor from a list in which one looks for a word by its
        letters (`ElidedList.seeks`), and Space presses the button that has the focus.
        """
        shortcut = QShortcut(self)
        # A number is typed as in a field, with Shift where the keyboard wants it: there - is a key of its own, and the room's.
        shortcut.setKeys([QKeySequence(keys)] if keys.isdecimal() else sequences(keys))
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
        self._bound.append((keys, what, slot))
        return shortcut

    def shortcuts(self) -> list[Shortcut]:
        """The page's keys for F1: those of `bind`; a page with keys handled elsewhere adds them."""
        return [Shortcut(keys, what()) for keys, what, _ in self._bound]

    def acts(self) -> list[tuple[Shortcut, Callable[[], object]]]:
        """What Ctrl+K finds of the page while it is in front: what its keys do, each once."""
        found = {what(): (keys, slot) for keys, what, slot in reversed(self._bound)}
        return [(Shortcut(keys, what), slot) for what, (keys, slot) in reversed(found.items())]

    # Qt

    def event(self, event: QEvent) -> bool:
        # Qt asks here, after the widget with the focus, whether a key is to be no shortcut.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _answered_by_focus(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)


def _answered_by_focus(event: QKeyEvent) -> bool:
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return False
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton):
        return event.key() == Qt.Key.Key_Space
    if isinstance(focused, ElidedList) and not focused.seeks:
        return event.key() == Qt.Key.Key_Space
    return isinstance(focused, QComboBox) and event.text().isprintable() and bool(event.text())

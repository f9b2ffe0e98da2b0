"""What the main window does by a key whichever page is in front, and how F1 and Ctrl+K tell of it: one table for all three."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from ui.digit_row import sequences
from ui.page import Shortcut
from ui.rail import PAGES, page_keys
from ui.search.commands import Command

if TYPE_CHECKING:
    from ui.frame import Frame


@dataclass(frozen=True, slots=True)
class _Entry:
    """One thing the window does."""

    keys: str
    """In Qt's portable form, "" for what has none."""
    run: Callable[[], object]
    on_sheet: str = ""
    """What F1 says of it; "" where the sheet has no line for it."""
    found_as: str = ""
    """What Ctrl+K finds it by; "" where it does not."""
    icon: str = ""
    others: tuple[str, ...] = ()
    """Keys that do the same and that nobody needs to be told."""
    in_the_room: bool = False
    """A letter that is the projector's only while the room watches; the note-taker keeps the keyboard."""


class WindowKeys(QObject):
    """Listens to the keys from its making on."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._bound: list[tuple[QShortcut, list[QKeySequence]]] = []
        room = frame.context.stage.open_changed
        for entry in self._entries():
            if not entry.keys:
                continue
            shortcut = QShortcut(frame)
            keys = [one for each in (entry.keys, *entry.others) for one in sequences(each)]
            shortcut.setKeys(keys)
            self._bound.append((shortcut, keys))
            shortcut.activated.connect(entry.run)
            # One press may be both "?" and "Shift+?": it means the same.
            shortcut.activatedAmbiguously.connect(entry.run)
            if entry.in_the_room:
                shortcut.setEnabled(False)
                room.connect(shortcut.setEnabled)
        frame.pages.currentChanged.connect(lambda _: self._give_way())

    def _give_way(self) -> None:
        """What the page in front does by a key comes first: on the programme + makes an item longer, not the room's letters."""
        own = self._of_the_page()
        for shortcut, keys in self._bound:
            left = [one for one in keys if one not in own]
            if shortcut.keys() != left:
                shortcut.setKeys(left)

    def _of_the_page(self) -> set[QKeySequence]:
        page = self._frame.pages.current_page
        shortcuts = page.findChildren(QShortcut) if page is not None else []
        return {keys for one in shortcuts for keys in QShortcut.keys(one)}

    def told(self) -> list[Shortcut]:
        """The lines of F1."""
        taken = self._of_the_page()
        own = [Shortcut(one.keys, one.on_sheet) for one in self._entries() if one.on_sheet and QKeySequence(one.keys) not in taken]
        return [*own, *self._frame.floor.shortcuts()]

    def commands(self) -> list[Command]:
        """What Ctrl+K finds on every page."""
        return [Command(one.found_as, one.icon, one.keys, one.run) for one in self._entries() if one.found_as]

    def commands_here(self) -> list[Command]:
        """What it finds besides on the page in front."""
        page = self._frame.pages.current_page
        acts = page.acts() if page is not None else ()
        return [Command(shortcut.what, "keyboard", shortcut.keys, run) for shortcut, run in acts]

    def _entries(self) -> list[_Entry]:
        frame, title, presenting = self._frame, self._frame.rail.page_title, self._frame.presenting
        return [
            *(
                _Entry(page_keys(one.name), lambda name=one.name: frame.go(name), title(one.name), title(one.name), one.icon)
                for one in PAGES
            ),
            _Entry(
                "Ctrl+K",
                lambda: frame.palette_box.open(),
                self.tr("Find a person, a clause, an amendment, an agenda item or a command"),
            ),
            _Entry("Ctrl+Z", frame.undo, self.tr("Undo the last act of the workshop"), self.tr("Undo"), "undo"),
            _Entry("Ctrl+Shift+Z", frame.redo, self.tr("Redo"), self.tr("Redo"), "redo", ("Ctrl+Y",)),
            _Entry("", frame.open_bin, found_as=self.tr("Bin: bring back what was deleted"), icon="restore"),
            _Entry("F5", presenting.toggle, self.tr("Open or close the projector"), self.tr("Projector"), "projector"),
            _Entry("F8", frame.floor.toggle, self.tr("The floor: who speaks and who waits"), self.tr("The floor"), "speaker"),
            _Entry("F9", frame.floor.give_next, self.tr("Give the floor to the next one"), self.tr("Next speaker"), "speaker"),
            _Entry("Shift+F9", frame.floor.end, self.tr("The speaker has spoken"), self.tr("Speaker has spoken"), "stop"),
            _Entry("B", presenting.blacken, self.tr("Projector: black, and back"), in_the_room=True),
            _Entry("I", presenting.freeze, self.tr("Projector: frozen, and following again"), in_the_room=True),
            _Entry("+", lambda: presenting.enlarge(1), self.tr("Projector: larger letters"), in_the_room=True),
            _Entry("-", lambda: presenting.enlarge(-1), self.tr("Projector: smaller letters"), in_the_room=True),
            _Entry(">", lambda: presenting.turn(1), self.tr("Projector: next page of a long text"), in_the_room=True),
            _Entry("<", lambda: presenting.turn(-1), self.tr("Projector: previous page"), in_the_room=True),
            _Entry("", frame.set_up, found_as=self.tr("Workshop settings: heads of papers, logos, days"), icon="settings"),
            _Entry("", frame.back_up, found_as=self.tr("Back up now"), icon="backup"),
            _Entry(
                "F1",
                frame.show_shortcuts,
                self.tr("Keyboard shortcuts; ? too"),
                self.tr("Keyboard shortcuts"),
                "keyboard",
                ("?", "Shift+?"),
            ),
            _Entry(
                "F10",
                frame.show_menu,
                self.tr("Menu: bin, language, theme, text size, back-up"),
                self.tr("Menu: bin, language, theme, text size, back-up"),
                "menu",
            ),
            _Entry("Ctrl+W", frame.close_workshop, self.tr("Close the workshop"), self.tr("Close the workshop"), "close"),
            _Entry("Ctrl+Q", frame.close, self.tr("Quit Palabre")),
        ]

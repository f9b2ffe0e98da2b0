"""The main window of an open workshop: rail, top bar, one page, and what pages ask of the window (`ui.context.Desk`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from facilitation.store.acts import Notice
from facilitation.workshop import SUFFIX, Workshop, login_name
from ui.bridge import Bridge
from ui.coming_back import ComingBack
from ui.context import AppContext
from ui.floor.host import FloorHost
from ui.garbage import take_back, tidy
from ui.hands import Hands
from ui.history import said_of_step, touched_by_step
from ui.language import Retranslated
from ui.messages import Messages
from ui.now import read_now
from ui.page_stack import PageStack
from ui.presenting import Presenting
from ui.rail import PAGES, PageEntry, Rail
from ui.search.commands import CommandSearch
from ui.search.entries import Warming
from ui.search.providers import SearchRegistry
from ui.search.things import add_workshop_search
from ui.shell import Shell
from ui.stage import Stage
from ui.topbar import TopBar
from ui.window_keys import WindowKeys

if TYPE_CHECKING:
    from ui.search.palette import Palette

LAST_PAGE = "frame.page"
IDLE_SECONDS = 2


class Frame(Retranslated, QMainWindow):
    """One open workshop."""

    closed = Signal(bool)
    """Its file is shut and complete; True where the start window is wanted next, False where the program is to end."""

    def __init__(self, shell: Shell, workshop: Workshop, pages: Sequence[PageEntry] = PAGES) -> None:
        super().__init__()
        self.setObjectName("frame")
        self.shell, self.workshop = shell, workshop
        if not workshop.author:
            # Nobody has said who sits here: the history names whoever is logged in.
            workshop.author = login_name()
        self._back_to_start = False
        self._shut = False
        self._refusals = 0
        self._warned = False
        self.bridge = Bridge(workshop, self)
        self.context = AppContext(
            workshop=workshop,
            bridge=self.bridge,
            jobs=shell.jobs,
            theme=shell.theme,
            icons=shell.icons,
            language=shell.language,
            stage=Stage(self),
            search=SearchRegistry(),
            desk=self,
            clock=workshop.clock,
        )
        self.rail = Rail(shell.icons)
        self.topbar = TopBar(shell.icons, shell.language)
        self.pages = PageStack(self.context, pages)
        self.floor = FloorHost(self.context, self.pages)
        self.messages = Messages(self.pages, shell.icons, lambda: self.pages.current_page)
        self.presenting = Presenting(self, self.context)
        self._lay_out()
        self.keys = WindowKeys(self)
        self.context.search.add(CommandSearch(self.keys.commands, self.keys.commands_here))
        self._coming_back = ComingBack(self.context, self.presenting, self.messages, self)
        self._warming = Warming(add_workshop_search(self.context), self)
        self._palette: Palette | None = None
        self._connect()
        self._hands = Hands(self)
        self._start_clocks()
        self.retranslate()
        self._show_saved()
        self._restore_place()

    @property
    def palette_box(self) -> Palette:
        """The search over everything (Ctrl+K); built when first asked for."""
        if self._palette is None:
            from ui.search.palette import Palette

            self._palette = Palette(self.centralWidget(), self.context, self._run_hit)
        return self._palette

    def open_first_page(self) -> None:
        """The page that was in front when this workshop was last closed, else *Aujourd'hui*."""
        last = self.workshop.remembered(LAST_PAGE)
        names = [entry.name for entry in PAGES]
        self.go(last if last in names else names[0])
        # Once the window is on the screen.
        QTimer.singleShot(0, self, self._coming_back.begin)

    def close_workshop(self) -> None:
        """Shuts the file and goes back to the start window."""
        self._back_to_start = True
        self.close()

    # What pages ask of the window

    def go(self, page: str, **where: str) -> None:
        # Before: what is refused in leaving the page is to be read.
        self.messages.move_on()
        self.pages.visit(page, **where)

    def tell(self, sentence: str) -> None:
        self.messages.tell(sentence)

    def tell_too(self, sentence: str) -> None:
        self.messages.tell_too(sentence)

    def offer_undo(self, sentence: str) -> None:
        self.messages.offer_undo(sentence, self.tr("Undo"))

    def offer_back(self, sentence: str, back: Callable[[], object]) -> None:
        self.messages.offer_back(sentence, self.tr("Undo"), back)

    def refuse(self, error: PalabreError) -> None:
        self._refusals += 1
        self.messages.refuse(self.shell.language.wording.error(error))

    def present(self) -> None:
        self._coming_back.give_up()
        self.presenting.open()

    def set_up(self) -> None:
        from ui.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self.context, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_bin(self) -> None:
        """What was deleted, and its way back."""
        from ui.bin.dialog import BinDialog

        dialog = BinDialog(self.context, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # History

    def undo(self) -> None:
        """Takes back the last act of the workshop and says which it was; what is offered to come back comes first."""
        if not self.messages.bring_back():
            self._step(self.workshop.history.undo, "history.undone", redo=True)

    def redo(self) -> None:
        self._step(self.workshop.history.redo, "history.redone", redo=False)

    # Qt

    def retranslate(self) -> None:
        if not self._shut:
            self._name_window()
            self.show_now()

    def closeEvent(self, event: QCloseEvent) -> None:
        before = self._refusals
        self.pages.leave()
        if self._refusals > before and not self._warned:
            # What was typed is only on the screen, and goes with the window: whoever closes once more knows it.
            self._warned = True
            self._back_to_start = False
            given_up = self.tr("Closing again gives up what is not saved.")
            self.messages.refuse(f"{self.messages.refusal.sentence} {given_up}")
            event.ignore()
            return
        self.shell.jobs.give_up()
        self.presenting.close()
        self._coming_back.end()
        self.floor.stop()
        self._hands.end()
        for timer in (self._minute, self._idle, self._warming):
            timer.stop()
        self.shell.preferences.keep_place("frame", self.saveGeometry())
        self.shell.preferences.save()
        self._shut = True
        self.bridge.close()
        self.workshop.close()
        take_back()
        event.accept()
        self.closed.emit(self._back_to_start)

    def show_now(self) -> None:
        """Reads again what runs now."""
        at = self.context.clock()
        self.topbar.show_now(read_now(self.workshop, at), at)

    def _keep_time(self) -> None:
        # A disk that takes nothing is told with the next act, which matters more than half a minute of a clock.
        with suppress(PalabreError):
            self.workshop.agenda.keep_time()

    def show_menu(self) -> None:
        from ui.menu import add_command, add_looks, new_menu

        menu = new_menu(self)
        add_command(menu, self.tr("Undo"), "Ctrl+Z", self.undo)
        add_command(menu, self.tr("Redo"), "Ctrl+Shift+Z", self.redo)
        add_command(menu, self.tr("Bin…"), "", self.open_bin)
        menu.addSeparator()
        add_command(menu, self.tr("Workshop settings…"), "", self.set_up)
        add_looks(menu, self.shell)
        menu.addSeparator()
        add_command(menu, self.tr("Back up now…"), "", self.back_up)
        add_command(menu, self.tr("Keyboard shortcuts"), "F1", self.show_shortcuts)
        menu.addSeparator()
        add_command(menu, self.tr("Close the workshop"), "Ctrl+W", self.close_workshop)
        add_command(menu, self.tr("Quit Palabre"), "Ctrl+Q", self.close)
        menu.popup(self.rail.menu_button.mapToGlobal(QPoint(self.rail.width(), 0)))

    def show_shortcuts(self) -> None:
        from ui.shortcuts import ShortcutSheet

        page = self.pages.current_page
        title = self.rail.page_title(self.pages.current_name) if page else ""
        ShortcutSheet(self.shell.theme, title, page.shortcuts() if page else [], self.keys.told(), self).open()

    def back_up(self) -> None:
        """Asks where and writes a complete, checked copy there."""
        from PySide6.QtWidgets import QFileDialog

        now = self.context.clock()
        suggested = self.workshop.path.with_name(f"{self.workshop.path.stem} {now:%Y-%m-%d %Hh%M}{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Back up now"), str(suggested), self.tr("Palabre workshops (*{suffix})").format(suffix=SUFFIX)
        )
        if chosen:
            self.back_up_to(Path(chosen))

    def back_up_to(self, target: Path) -> None:
        try:
            self.workshop.backup(target)
        except PalabreError as error:
            self.refuse(error)
        else:
            self.tell(self.tr("Backed up to {path}").format(path=target))

    # Construction

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.topbar)
        right.addWidget(self.floor, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self.rail.chosen.connect(lambda name: self.go(name))
        self.rail.menu_asked.connect(self.show_menu)
        self.rail.projector_asked.connect(self.presenting.toggle)
        self.topbar.search_asked.connect(lambda: self.palette_box.open())
        self.pages.page_shown.connect(self._page_shown)
        self.pages.moved.connect(self.messages.move_on)
        self.messages.undo_asked.connect(self.undo)
        self.messages.redo_asked.connect(self.redo)
        self.bridge.noticed.connect(self._noticed)
        self.bridge.refreshed.connect(self._refreshed)
        self.shell.jobs.started.connect(self.messages.follow)
        self.context.stage.open_changed.connect(self.rail.projector_button.setChecked)
        self.presenting.pictured.connect(self._show_room)
        self.rail.thumbnail.clicked.connect(self.presenting.bring_forward)
        self.rail.floor_button.asked.connect(self.floor.toggle)
        self.floor.opened.connect(self.rail.floor_button.setChecked)
        self.floor.spoken.connect(self.rail.floor_button.show_speaking)

    def _show_room(self, picture: QPixmap | None) -> None:
        window = self.presenting.window
        black, frozen = (window.is_black(), window.is_frozen()) if window is not None else (False, False)
        self.rail.thumbnail.show_room(picture, self.tr("black") if black else self.tr("frozen") if frozen else "")

    def _start_clocks(self) -> None:
        self._minute = QTimer(self)
        self._minute.timeout.connect(self.show_now)
        self._minute.timeout.connect(self._keep_time)
        self._minute.start(10_000)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_SECONDS * 1000)
        self._idle.timeout.connect(self._settle)
        # Any key or click starts the two idle seconds again, after which the single file is made complete.
        self._hands.busy.connect(self._idle.start)
        self._hands.busy.connect(self._warming.stop)
        self._idle.start()

    def _settle(self) -> None:
        """Nobody has done anything for two seconds."""
        self.workshop.settle()
        tidy()
        self._warming.begin()

    def _restore_place(self) -> None:
        place = self.shell.preferences.place("frame")
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.setMinimumSize(min(800, screen.width()), min(560, screen.height()))
        if place.isEmpty() or not self.restoreGeometry(place):
            self.resize(min(1366, screen.width()), min(768, screen.height()))
            if screen.width() <= 1440:
                self.setWindowState(Qt.WindowState.WindowMaximized)

    # Events of the workshop

    def _noticed(self, notice: Notice) -> None:
        self.messages.forget()
        self._warned = False
        self._idle.start()
        self._show_saved()

    def _refreshed(self, changes: object) -> None:
        if {"agenda_item", "session", "workshop"} & set(changes):  # type: ignore[call-overload]
            self.show_now()
            self._name_window()

    def _show_saved(self) -> None:
        self.topbar.show_saved(self.workshop.saved_at(), read_only=self.workshop.read_only)

    def _page_shown(self, name: str) -> None:
        self.rail.show_page(name)
        self.workshop.remember(LAST_PAGE, name)

    def _name_window(self) -> None:
        self.setWindowTitle(f"{self.workshop.settings.get().title} — Palabre")

    def _step(self, step: object, sentence: str, *, redo: bool) -> None:
        wording = self.shell.language.wording
        try:
            action = step()  # type: ignore[operator]
        except PalabreError as error:
            self.tell(wording.error(error))
            return
        touched = touched_by_step(self.workshop)
        if touched is not None and (page := self.pages.current_page) is not None:
            page.turn_to(touched)
        said = said_of_step(self.workshop, wording, sentence, action, touched)
        if redo:
            self.messages.offer_redo(said, self.tr("Redo"))
        else:
            self.messages.offer_undo(said, self.tr("Undo"))

    def _run_hit(self, page: str, where: dict[str, str]) -> None:
        self.go(page, **where)

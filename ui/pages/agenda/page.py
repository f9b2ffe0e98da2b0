"""Ordre du jour: the days side by side, what runs now, and the sitting of the half-day with its chair and rapporteur."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from facilitation.agenda.items import AgendaItem
from facilitation.programmes.templates import template
from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page, Shortcut
from ui.pages.agenda.beginning import Beginning
from ui.pages.agenda.board import Board
from ui.pages.agenda.ceremony_door import CeremonyDoor
from ui.pages.agenda.conduct import Conduct
from ui.pages.agenda.geometry import lay_out
from ui.pages.agenda.half_days_dialog import HalfDaysDialog
from ui.pages.agenda.item_dialog import ItemDialog
from ui.pages.agenda.late_bar import LateBar
from ui.pages.agenda.moving import Moving
from ui.pages.agenda.programme_import import ProgrammeImport
from ui.pages.agenda.sitting_panel import SittingPanel
from ui.pages.agenda.sitting_view import SittingView
from ui.pages.agenda.summary_view import SummaryView
from ui.pages.agenda.views import Views
from ui.theme.tokens import Space
from ui.widgets.buttons import iconed_button
from ui.widgets.more import MoreButton
from ui.widgets.panels import Panel

_TICK = 10_000
"""Milliseconds: a minute too many is told as soon."""


class AgendaPage(Page):
    name = "agenda"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._session = ""
        self._moving = Moving(context, self._item)
        self._board = Board(context.icons, context.language, self._moving.lands)
        self._board.chosen.connect(self._chosen)
        self._board.opened.connect(self._edit)
        self._board.dropped.connect(self._moving.drop)
        self._board.lengthened.connect(self._moving.lengthen)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._board.stay_with(self._scroll)
        icons = context.icons
        self._conduct = Conduct(context, self._item, self)
        self._add = iconed_button(icons, "add")
        self._add.clicked.connect(self._add_item)
        self._change = iconed_button(icons, "edit")
        self._change.clicked.connect(lambda: self._edit(self._board.current()))
        self._ceremony = CeremonyDoor(self, self._item, lambda: self._views)
        self._more = MoreButton(icons)
        self._more.add(lambda: self.tr("Half-days…"), "H", self._set_half_days)
        self._more.add(lambda: self.tr("From a table or a former workshop…"), "I", self._bring_in)
        for name, words in self._templates().items():
            self._more.add(words, "", partial(self._lay_down, name))
        self._programme = Panel()
        self._programme.add_tools(self._change, self._add, self._ceremony.button, self._more, *self._conduct.buttons)
        self._late = LateBar(context, self)
        self._programme.body.addWidget(self._late)
        self._empty = Beginning(icons)
        self._empty.action.clicked.connect(self._add_item)
        self._empty.template_asked.connect(self._lay_down)
        self._import = ProgrammeImport(context, self)
        self._empty.file_asked.connect(self._import.ask)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        self._programme.body.addWidget(self._stack, 1)
        self._sitting = SittingPanel(context)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(Space.M)
        columns.addWidget(self._programme)
        columns.addWidget(self._sitting)
        columns.setStretchFactor(0, 1)
        columns.setSizes([960, 290])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        self._views = Views(self, columns)
        self._sitting_view = SittingView(context)
        self._views.add(self._sitting_view)
        self._summary_view = SummaryView(context)
        self._views.add(self._summary_view)
        self._sitting.opened.connect(self._open_sitting)
        self._sitting.summary_wanted.connect(lambda: self._open_summary(self._session))
        self._sitting_view.summary_wanted.connect(lambda: self._open_summary(self._sitting_view.session))
        outer.addWidget(self._views)
        self._minute = QTimer(self)
        self._minute.setInterval(_TICK)
        self._minute.timeout.connect(self._tell_time)
        self.bind("Space", lambda: self.tr("Start or end the chosen item"), self._conduct.step)
        self.bind("P", lambda: self.tr("Pause the chosen item, or go on with it"), self._conduct.rest)
        self.bind("R", lambda: self.tr("Catch up with a delay"), self._catch_up)
        self.bind("N", lambda: self.tr("New item"), self._add_item)
        self.bind("S", lambda: self.tr("Sitting: notes of the items, real times"), self._open_sitting)
        self.bind("Y", lambda: self.tr("Summary of the day"), lambda: self._open_summary(self._session))
        self.bind("C", lambda: self.tr("Ceremony: its steps and salutations"), self._ceremony.open_chosen)
        self.bind("H", lambda: self.tr("Half-days…"), self._set_half_days)
        self.bind("I", lambda: self.tr("From a table or a former workshop…"), self._bring_in)
        self.bind("Delete", lambda: self.tr("Delete the chosen item"), self._delete)
        self.bind("Alt+Up", lambda: self.tr("Earlier"), lambda: self._moving.shift(-1))
        self.bind("Alt+Down", lambda: self.tr("Later"), lambda: self._moving.shift(1))
        self.bind("Alt+Left", lambda: self.tr("One day earlier"), lambda: self._moving.shift_day(-1))
        self.bind("Alt+Right", lambda: self.tr("One day later"), lambda: self._moving.shift_day(1))
        self.bind("+", lambda: self.tr("Five minutes longer"), lambda: self._moving.stretch(5))
        self.bind("-", lambda: self.tr("Five minutes shorter"), lambda: self._moving.stretch(-5))
        self.retranslate()

    def retranslate(self) -> None:
        self._conduct.retranslate()
        self._ceremony.retranslate()
        self._add.setText(self.tr("New   N"))
        self._change.setText(self.tr("Change…"))
        self._board.setAccessibleName(self.tr("Programme"))
        self._empty.say(
            self.tr("The programme is still empty"),
            self.tr(
                "Add its items one by one: each follows the one before, those with a fixed start keep it. Or begin with these."
            ),
            self.tr("New   N"),
        )
        self._empty.say_ways(
            {name: words() for name, words in self._templates().items()}, self.tr("From a table or a former workshop…")
        )
        self._more.explain(self.tr("More"))
        self._read()

    def _templates(self) -> dict[str, Callable[[], str]]:
        """The words of each template, in the language in use."""
        return {
            "validation_5_days": lambda: self.tr("Validation workshop of five days"),
            "validation_3_days": lambda: self.tr("Validation workshop of three days"),
        }

    def activate(self, **where: str) -> None:
        self._minute.start()
        self._read()
        if view := self._views.front if not where else None:
            view.resume()
            return
        self._views.show_programme()
        item = where.get("item", "")
        if not item and not self._board.current():
            running = self.workshop.agenda.running()
            coming = self.workshop.agenda.next()
            item = running[0].item.id if running else coming.id if coming else ""
        if item:
            self._board.choose(item)
        if session := where.get("session"):
            self._show_session(session)
        elif not self._session:
            current = self.workshop.sessions.current()
            self._show_session(current.id if current else "")
        self._bring_into_view()
        self._front().setFocus()
        if sitting := where.get("sitting"):
            self._open_sitting(sitting)
        elif day := where.get("summary"):
            self._summary_view.begin(date.fromisoformat(day))
            self._views.show_view(self._summary_view)
        if item and where.get("ceremony"):
            self._ceremony.open(item)
        if where.get("catch_up"):
            # The page is in front first: the dialog stands over it.
            QTimer.singleShot(0, self._catch_up)

    def leave(self) -> None:
        self._minute.stop()
        self._sitting.keep_notes()
        self._views.rest()

    def shortcuts(self) -> list[Shortcut]:
        front = self._views.front
        return super().shortcuts() if front is None else front.shortcuts()

    def refresh(self, changes: Changes) -> None:
        self._views.refresh(changes)
        if changes.keys() & {"agenda_item", "session", "person", "workshop"}:
            self._read()

    # Reading

    def _read(self) -> None:
        sessions, agenda = self.workshop.sessions.all(), self.workshop.agenda
        items = {one.id: agenda.of(one.id) for one in sessions}
        slots = {item: slot for one in sessions for item, slot in agenda.slots(one.id).items()}
        layout = lay_out(sessions, items, slots)
        self._stack.setCurrentIndex(1 if layout.blocks else 0)
        self._empty.offer(self.workshop.programmes.room(), writable=not self.workshop.read_only)
        self._board.show_layout(layout)
        self._tell_time()
        self._offer()
        if self._session and self._session not in items:
            # Its day was taken out of the workshop.
            current = self.workshop.sessions.current()
            self._session = current.id if current else ""
        self._sitting.show_session(self._session)

    def _tell_time(self) -> None:
        """What changes by itself: the line of the present, how far what runs is, the delay."""
        self._board.show_now(self.context.clock().replace(tzinfo=None))
        running = max(self.workshop.agenda.running(), key=lambda one: one.overrun, default=None)
        note = ""
        if running is not None:
            note = self.tr("on time")
            if running.overrun > 0:
                note = self.tr("over by %n minute(s)", "", running.overrun)
            elif running.late > 0:
                note = self.tr("+{minutes} min").format(minutes=running.late)
        self._programme.set_heading(running.item.title if running else self.tr("Programme"), note)
        self._late.read()

    def _item(self) -> AgendaItem | None:
        return self.workshop.agenda.get(self._board.current()) if self._board.current() else None

    def _offer(self) -> None:
        writable = not self.workshop.read_only
        self._conduct.offer()
        self._ceremony.offer()
        self._change.setEnabled(writable and self._item() is not None)
        self._add.setEnabled(writable)

    def _chosen(self, item: str) -> None:
        self._show_session(self.workshop.agenda.get(item).session)
        self._offer()
        self._bring_into_view()

    def _open_sitting(self, session: str = "") -> None:
        """The sitting that stands beside the programme, or another one."""
        if session or self._session:
            self._sitting.keep_notes()
            self._sitting_view.begin(session or self._session)
            self._views.show_view(self._sitting_view)

    def _open_summary(self, session: str) -> None:
        """That of the day of this half-day."""
        if session:
            self._sitting.keep_notes()
            self._summary_view.begin(self.workshop.sessions.get(session).date)
            self._views.show_view(self._summary_view)

    def _show_session(self, session: str) -> None:
        self._session = session
        self._sitting.show_session(session)

    def _front(self) -> QWidget:
        return self._board if self._stack.currentWidget() is self._scroll else self._empty.action

    def _bring_into_view(self) -> None:
        rect = self._board.rect_of(self._board.current())
        if not rect.isEmpty():
            # Clear of the hours at the left and the days above, which stay in sight.
            px = self.context.theme.px
            beside, above = int(rect.width() / 2) + px(54), int(rect.height() / 2) + px(40)
            self._scroll.ensureVisible(int(rect.center().x()), int(rect.center().y()), beside, above)

    # Acts

    def _catch_up(self) -> None:
        self._late.catch_up()
        self._front().setFocus()

    def _set_half_days(self) -> None:
        if self.workshop.read_only:
            return
        dialog = HalfDaysDialog(self.context, self)

        def keep() -> bool:
            self.workshop.half_days.keep(dialog.plan())
            return True

        if self.context.ask(dialog, keep):
            self.context.desk.offer_undo(self.tr("Half-days changed"))
        self._front().setFocus()

    def _bring_in(self) -> None:
        self._import.ask()

    def _lay_down(self, name: str) -> None:
        """A template, in the language of the workshop's papers; where there is a programme already it is looked at first."""
        if self.workshop.read_only:
            return
        items = template(name, self.workshop.settings.get().language).items
        if self.workshop.agenda.all():
            self._import.review(items)
        elif self.context.succeeds(lambda: self.workshop.programmes.lay_down(items, last_day_last=True)):
            self.context.desk.offer_undo(self.tr("%n item(s) put into the programme", "", len(items)))
        self._front().setFocus()

    def _add_item(self) -> None:
        if self.workshop.read_only or not self._session:
            return
        dialog = ItemDialog(self.context, None, self._session, self)

        def add() -> str:
            session, before = dialog.session(), self._item()
            there = [one.id for one in self.workshop.agenda.of(session)]
            position = there.index(before.id) + 1 if before is not None and before.id in there else None
            return self.workshop.agenda.add(session, position=position, **dialog.values())

        made = self.context.ask(dialog, add)
        if made is not None:
            self.context.bridge.flush()
            self._board.choose(made)
            self._board.setFocus()

    def _edit(self, item: str) -> None:
        if not item or self.workshop.read_only:
            return
        known = self.workshop.agenda.get(item)
        dialog = ItemDialog(self.context, known, known.session, self)

        def keep() -> None:
            with self.workshop.one_act("agenda.update"):
                self.workshop.agenda.update(item, **dialog.values())
                if dialog.session() != known.session:
                    self.workshop.agenda.move(item, dialog.session(), len(self.workshop.agenda.of(dialog.session())))

        self.context.ask(dialog, keep)

    def _delete(self) -> None:
        item = self._item()
        if item is None or self.workshop.read_only:
            return
        if self.context.succeeds(lambda: self.workshop.agenda.bin(item.id)):
            self.context.desk.offer_undo(self.tr("“{title}” deleted").format(title=item.title))

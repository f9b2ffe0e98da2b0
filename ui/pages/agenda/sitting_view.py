"""A sitting as its rapporteur works in it: who answers for it, its real times, and the notes of each of its items in rich text.

The item that runs is chosen by itself, and the notes go on with the next one when it begins.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitation.agenda.items import AgendaItem
from facilitation.agenda.sessions import Session
from facilitation.papers.summary_state import minutes_adoption
from facilitation.text.rich import RichText
from ui.bridge import Changes
from ui.context import AppContext
from ui.pages.agenda.adoption_dialog import AdoptionDialog
from ui.pages.agenda.conduct import Conduct
from ui.pages.agenda.notes_list import ITEM_ROLE, NotesModel, NotesRow
from ui.pages.agenda.offices import Offices
from ui.pages.agenda.real_times import RealTimes
from ui.pages.agenda.sitting_words import sitting_name, sitting_times
from ui.pages.agenda.views import View
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import IconButton, button, iconed_button
from ui.widgets.kept_text import KeptText
from ui.widgets.labels import ElidedLabel
from ui.widgets.rich_tools import RichTools
from ui.widgets.tables import ListView

_QUIET = ("break", "meal", "prayer", "logistics")
_LIST_WIDTH = 330
"""Pixels at 100 %."""


class SittingView(View):
    """`begin` says of which half-day; `summary_wanted` asks for the summary of its day."""

    summary_wanted = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context, self._workshop = context, context.workshop
        self._session = ""
        self._item = ""
        icons = context.icons
        self._before, self._after = IconButton(icons, "back"), IconButton(icons, "next")
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._adopt = iconed_button(icons, "adopted")
        self._adopt.clicked.connect(self._ask_adoption)
        self._summary = iconed_button(icons, "file")
        self._summary.clicked.connect(self.summary_wanted)
        self._leave = button(Dress.QUIET)
        self._leave.clicked.connect(self.left)
        self.add_tools(self._before, self._after, self._adopt, self._summary, self._leave)
        self._offices = Offices(context, side_by_side=True)
        self._times = RealTimes(context)
        self._adoption = ElidedLabel(Type.SMALL, Tone.ACCENT)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(Space.L)
        self._head.addWidget(self._offices, 1)
        self._head.addWidget(self._times, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._head)
        self.body.addWidget(self._adoption)
        self._build_notes()
        self.bind("Alt+Down", lambda: self.tr("Next item"), lambda: self._step(1))
        self.bind("Alt+Up", lambda: self.tr("Previous item"), lambda: self._step(-1))
        self.bind("Alt+Return", lambda: self.tr("Start or end the chosen item"), self._conduct.step)
        self.bind("Ctrl+PgDown", lambda: self.tr("Next half-day"), lambda: self._turn(1))
        self.bind("Ctrl+PgUp", lambda: self.tr("Previous half-day"), lambda: self._turn(-1))
        self.bind("Escape", lambda: self.tr("Back to the programme"), self.left.emit)
        self.retranslate()

    def _build_notes(self) -> None:
        self._model = NotesModel(self._context.icons, self)
        self.items = ListView()
        self.items.setModel(self._model)
        self.items.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.selectionModel().currentChanged.connect(self._chosen)
        self.items.opened.connect(lambda _: self.notes.setFocus())
        self._subject = ElidedLabel(Type.HEADING)
        self._circumstances = ElidedLabel(Type.SMALL, Tone.MUTED)
        self._conduct = Conduct(self._context, self._chosen_item, self)
        self.notes = KeptText(self._context)
        self._looks = RichTools(self._context.icons)
        self._looks.work_on(self.notes)
        self._keys = ElidedLabel(Type.SMALL, Tone.MUTED)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._subject, 1)
        for one in self._conduct.buttons:
            head.addWidget(one)
        below = QHBoxLayout()
        below.addWidget(self._circumstances, 1)
        below.addWidget(self._looks)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(self.notes, 1)
        column.addWidget(self._keys)
        columns = QHBoxLayout()
        columns.setSpacing(Space.M)
        columns.addWidget(self.items)
        columns.addWidget(right, 1)
        self.body.addLayout(columns, 1)
        self._context.theme.changed.connect(self._fit)
        self._fit()

    def retranslate(self) -> None:
        self._before.explain(self.tr("Previous half-day"), "Ctrl+PgUp")
        self._after.explain(self.tr("Next half-day"), "Ctrl+PgDown")
        self._summary.setText(self.tr("Summary…"))
        self._leave.setText(self.tr("Back to the programme   Esc"))
        self._summary.setToolTip(self.tr("Summary of the day"))
        self._adopt.setText(self.tr("Adoption…"))
        self._adopt.setToolTip(self.tr("Adoption of the minutes"))
        self.items.setAccessibleName(self.tr("Items of the half-day"))
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setPlaceholderText(
            self.tr("What the minutes should tell; kept as you type. “- ” at the beginning of a line: a list.")
        )
        self._keys.setText(self.tr("Alt+↓ next item · Alt+↑ previous one · Alt+Enter starts or ends it"))
        self._conduct.retranslate()
        if self._session:
            self._read()

    # The page's calls

    @property
    def session(self) -> str:
        return self._session

    def begin(self, session: str, item: str = "") -> None:
        """This half-day: at the item asked for, one whose notes a power cut broke off, the one that runs, or the first."""
        if session != self._session:
            self.notes.keep()
            self._session, self._item = session, ""
        self._read()
        self._choose(item or self._broken_off() or self._running() or self._item)

    def resume(self) -> None:
        self.notes.setFocus()

    def rest(self) -> None:
        self.notes.keep()

    def refresh(self, changes: Changes) -> None:
        if not self._session or not changes.keys() & {"agenda_item", "session", "person", "workshop", "organisation"}:
            return
        if all(one.id != self._session for one in self._workshop.sessions.all()):
            self._session = self._item = ""
            self.left.emit()
            return
        ended = any(one.id == self._item and one.state == "done" for one in self._workshop.agenda.of(self._session))
        self._read()
        running = self._running()
        if running and running != self._item and (ended or not self._item):
            self._choose(running)

    # Reading

    def _read(self) -> None:
        workshop, language = self._workshop, self._context.language
        known = workshop.sessions.get(self._session)
        self.set_heading(sitting_name(language, known), sitting_times(known))
        self._offices.show_sitting(known)
        self._times.show_sitting(known)
        self._adoption.setText(minutes_adoption(workshop, self._session, language.wording))
        self._adoption.setVisible(known.adopted_at is not None)
        self._adopt.setEnabled(not workshop.read_only and known.opened_at is not None and bool(self._later()))
        for one in (self._offices, self._times):
            one.setEnabled(not workshop.read_only)
        self.notes.setReadOnly(workshop.read_only)
        sessions = [one.id for one in workshop.sessions.all()]
        self._before.setEnabled(self._session != sessions[0])
        self._after.setEnabled(self._session != sessions[-1])
        chosen = self._item
        self._model.show_rows(self._rows(known))
        self._choose(chosen)

    def _rows(self, known: Session) -> list[NotesRow]:
        noted = self.tr("with notes")
        whole = self.tr("The half-day as a whole")
        rows = [NotesRow("", whole, "noted" if known.rich_notes else "", f"{whole}, {noted}" if known.rich_notes else whole)]
        slots = self._workshop.agenda.slots(self._session)
        for item in self._workshop.agenda.of(self._session):
            began = f"{item.started_at:%H:%M}" if item.started_at is not None else f"{slots[item.id].starts_at:%H:%M}"
            state, told = "", ""
            if item.state == "running":
                state, told = "running", self.tr("running")
            elif item.rich_notes:
                state, told = "noted", noted
            elif item.state == "done" and item.kind not in _QUIET:
                state, told = "done", self.tr("ended without notes")
            words = f"{began}  {item.title}"
            rows.append(NotesRow(item.id, words, state, f"{words}, {told}" if told else words, item.state == "running"))
        return rows

    def _running(self) -> str:
        """The item of this half-day that runs; the first of parallel groups."""
        return next((one.item.id for one in self._workshop.agenda.running() if one.item.session == self._session), "")

    def _broken_off(self) -> str:
        """The item whose notes were being typed when the program ended without leaving them."""
        drafts = self._workshop.drafts("agenda.item_notes:")
        return next((one.id for one in self._workshop.agenda.of(self._session) if _draft_key(one.id) in drafts), "")

    def _chosen_item(self) -> AgendaItem | None:
        return self._workshop.agenda.get(self._item) if self._item else None

    # Which item

    def _choose(self, item: str) -> None:
        place = max(0, self._model.place_of(item))
        index = self._model.index(place)
        if self.items.currentIndex() != index:
            self.items.setCurrentIndex(index)  # which shows it
        else:
            self._show(str(index.data(ITEM_ROLE)))

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show(str(index.data(ITEM_ROLE)))

    def _show(self, item: str) -> None:
        if item != self._item:
            self.notes.keep()
        self._item = item
        found = self._chosen_item()
        if found is None:
            known = self._workshop.sessions.get(self._session)
            self._subject.setText(self.tr("The half-day as a whole"))
            self._circumstances.setText(self.tr("Course of the sitting, difficulties"))
            self.notes.hold(f"agenda.notes:{self._session}", known.rich_notes, self._write)
        else:
            self._subject.setText(found.title)
            self._circumstances.setText(self._said_of(found))
            self.notes.hold(_draft_key(item), found.rich_notes, self._write)
        self._conduct.offer()
        for one in self._conduct.buttons:
            one.setVisible(found is not None and not one.isHidden())

    def _said_of(self, item: AgendaItem) -> str:
        slot = self._workshop.agenda.slots(self._session)[item.id]
        times = f"{slot.starts_at:%H:%M}–{slot.ends_at:%H:%M}"
        if item.started_at is not None:
            times = self.tr("since {time}").format(time=f"{item.started_at:%H:%M}")
            if item.ended_at is not None:
                times = f"{item.started_at:%H:%M}–{item.ended_at:%H:%M}"
        return " · ".join(part for part in (times, item.room, item.responsible) if part)

    def _step(self, by: int) -> None:
        place = self._model.place_of(self._item) + by
        if 0 <= place < self._model.rowCount():
            self.items.setCurrentIndex(self._model.index(place))

    def _turn(self, by: int) -> None:
        sessions = [one.id for one in self._workshop.sessions.all()]
        place = sessions.index(self._session) + by
        if 0 <= place < len(sessions):
            self.begin(sessions[place])
            self.notes.setFocus()

    # Acts

    def _write(self, notes: RichText) -> bool:
        workshop, item, session = self._workshop, self._item, self._session
        values = {"notes": notes.text, "notes_spans": notes.spans}
        if item and any(one.id == item for one in workshop.agenda.all()):
            return self._context.succeeds(lambda: workshop.agenda.update(item, **values))
        if item:
            return True  # it was deleted meanwhile, with its notes
        return self._context.succeeds(lambda: workshop.sessions.update(session, **values))

    def _later(self) -> list[Session]:
        """Sittings in which these minutes can be adopted."""
        known = self._workshop.sessions.get(self._session)
        return [one for one in self._workshop.sessions.all() if one.sort_key > known.sort_key]

    def _ask_adoption(self) -> None:
        self.notes.keep()
        sessions, session = self._workshop.sessions, self._session
        known, later = sessions.get(session), self._later()
        current = sessions.current()
        chosen = current if current is not None and current in later else later[0]
        dialog = AdoptionDialog(
            self._context,
            later,
            chosen,
            self,
            changed=known.adopted_changed or sessions.touched_since_adoption(session),
            adopted=known.adopted_at is not None,
        )
        said = minutes_adoption(self._workshop, session, self._context.language.wording)
        name = sitting_name(self._context.language, known)
        dialog.explain(said or self.tr("The minutes of “{sitting}” were read out.").format(sitting=name))

        def keep() -> bool:
            if dialog.withdrawn:
                sessions.take_adoption_back(session)
            else:
                sessions.adopt(session, dialog.within(), changed=dialog.changed(), at=dialog.at())
            return True

        self._context.ask(dialog, keep)
        self.notes.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._context.theme.px
        self.items.setFixedWidth(min(px(_LIST_WIDTH), self.width() * 36 // 100))
        self.items.setIconSize(QSize(px(14), px(14)))
        self.items.setSpacing(px(2))


def _draft_key(item: str) -> str:
    return f"agenda.item_notes:{item}"

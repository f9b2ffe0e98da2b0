"""Personnes: the list with who is here now, check-in at the door, lists brought in, late registrations."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page
from ui.pages.people.card import PersonCard
from ui.pages.people.door import Door
from ui.pages.people.doubles import Doubles
from ui.pages.people.importing import ListImport
from ui.pages.people.late_registration import register_late
from ui.pages.people.list_filters import ListFilters
from ui.pages.people.models import PERSON_ROLE, PeopleModel, PresenceDelegate
from ui.pages.people.organisations_dialog import OrganisationsDialog
from ui.pages.people.precedence_dialog import PrecedenceDialog
from ui.pages.people.reading import Filters, ListReader, figures
from ui.pages.people.signatures import Signatures
from ui.pages.people.table import PeopleTable
from ui.theme.dress import Dress
from ui.theme.tokens import Space
from ui.widgets.buttons import iconed_button
from ui.widgets.more import MoreButton
from ui.widgets.panels import EmptyState, Panel
from ui.widgets.stacks import FrontStack


class PeoplePage(Page):
    name = "people"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._session = ""
        self._reader = ListReader(context.workshop)
        self._stale = False
        self._asked = self._read_for = Filters()
        self._import = ListImport(context, self)
        self._doubles = Doubles(context, self, self._current)
        self._doubles.turned.connect(lambda: self._read())
        self._build_list()
        self._card = PersonCard(context)
        self._card.saved.connect(self._save)
        self._card.deleted.connect(self._delete)
        self._card.left.connect(lambda: self._table.setFocus())
        self._door = Door(context)
        self._door.left.connect(self._back_to_list)
        self._door.turned.connect(self._choose_session)
        self._signatures = Signatures(context)
        self._signatures.left.connect(self._back_to_list)
        self._empty = EmptyState(context.icons, "people")
        self._empty.action.clicked.connect(self._import.ask)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(Space.M)
        columns.addWidget(self._listed)
        columns.addWidget(self._card)
        columns.setStretchFactor(0, 1)
        columns.setSizes([920, 330])
        self._stack = FrontStack()
        for widget in (self._empty, columns, self._door, self._signatures):
            self._stack.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        outer.addWidget(self._stack)
        self.bind("Ctrl+F", lambda: self.tr("Search in the list"), lambda: self._filters.search.setFocus())
        self.bind("Space", lambda: self.tr("Here, or not yet"), self._toggle)
        self.bind("C", lambda: self.tr("Check-in at the door"), self.open_door)
        self.bind("N", lambda: self.tr("Late registration"), lambda: self._register(""))
        self.bind("W", lambda: self.tr("Check-in with the webcam"), lambda: self.open_door(camera=True))
        self.bind("Alt+W", lambda: self.tr("Webcam at the door, on and off"), self._toggle_camera)
        self.bind("Ctrl+N", lambda: self.tr("Late registration"), lambda: self._register(""))
        self.bind("F", lambda: self.tr("Signatures of the paper sheets"), self.open_signatures)
        self.bind("G", lambda: self.tr("Has left"), lambda: self._mark("left"))
        self.bind("S", lambda: self.tr("Signed the sheet, or not yet"), self._sign)
        self.bind("E", lambda: self.tr("Excused"), lambda: self._mark("excused"))
        self.bind("R", lambda: self.tr("Somebody comes in this person's place"), self._card.story.replacing.ask)
        self.bind("O", lambda: self.tr("Organisations: names, merging"), self._open_organisations)
        self.bind("P", lambda: self.tr("Precedence: the table of honour"), self._open_precedence)
        self.bind("D", lambda: self.tr("Probably on the list twice; merges made"), self._open_doubles)
        self.bind("Ctrl+Return", lambda: self.tr("Save the card"), self._save)
        self.retranslate()

    def _build_list(self) -> None:
        icons = self.context.icons
        self._open_door = iconed_button(icons, "check-in", Dress.PRIMARY)
        self._open_door.clicked.connect(lambda: self.open_door())
        self._bring = iconed_button(icons, "import")
        self._bring.clicked.connect(self._import.ask)
        self._late = iconed_button(icons, "add")
        self._late.clicked.connect(lambda: self._register(""))
        self._model = PeopleModel(self._headers, self)
        self._table = PeopleTable(self.context.theme, stretched=1)
        self._table.setModel(self._model)
        self._table.setItemDelegateForColumn(0, PresenceDelegate(self.context.theme, self._table))
        self._table.selectionModel().currentChanged.connect(self._chosen)
        self._table.opened.connect(lambda _: self._card.begin())
        self._table.removed.connect(lambda _: self._delete())
        self._listed = Panel()
        self._more = MoreButton(icons)
        self._more.add(lambda: self.tr("Signatures of the paper sheets…"), "F", self.open_signatures)
        self._more.add(lambda: self.tr("Organisations…"), "O", self._open_organisations)
        self._more.add(lambda: self.tr("Precedence…"), "P", self._open_precedence)
        self._more.add(lambda: self.tr("Twice on the list, merges made…"), "D", self._open_doubles)
        self._listed.add_tools(self._doubles.button, self._late, self._bring, self._more, self._open_door)
        self._filters = ListFilters(self.context)
        self._filters.changed.connect(self._filter)
        self._filters.session_chosen.connect(self._choose_session)
        self._filters.left_down.connect(lambda: self._table.setFocus())
        self._listed.body.addWidget(self._filters)
        self._listed.body.addWidget(self._doubles.bar)
        self._listed.body.addWidget(self._table, 1)

    def retranslate(self) -> None:
        self._open_door.setText(self.tr("Check-in   C"))
        self._bring.setText(self.tr("Bring in a list…"))
        self._late.setText(self.tr("Late registration   N"))
        self._more.explain(self.tr("More"))
        self._table.setAccessibleName(self.tr("People"))
        self._empty.say(
            self.tr("Nobody on the list yet"),
            self.tr(
                "Bring in the list of participants (Excel, LibreOffice, CSV or a Word table), or register people one by one with N."
            ),
            self.tr("Bring in a list…"),
        )
        self._read_sessions()
        self._read()

    # The frame's calls

    def activate(self, **where: str) -> None:
        self._doubles.look()
        self._read_sessions()
        if where:
            self._back_to_list()
        self._read()
        if session := where.get("session"):
            # Who comes here for a half-day comes for its signatures.
            self.open_signatures(session)
        elif person := where.get("person"):
            self._filters.show_everybody()
            self._filter()
            self._select(person)
        match self._stack.currentWidget():
            case self._door:
                self._door.begin(self._session)
            case self._signatures:
                self._signatures.table.setFocus()
            case self._empty:
                self._empty.action.setFocus()
            case _:
                self._table.setFocus()

    def leave(self) -> None:
        self._door.use_camera(False)
        self._keep_card()

    def refresh(self, changes: Changes) -> None:
        if changes.keys() & {"person", "distinct_people", "merge"}:
            self._doubles.look()
        if "session" in changes:
            self._read_sessions()
        if changes.keys() & {"person", "organisation", "attendance", "group_member", "breakout_group", "session"}:
            if self._rests():
                # The list at its back is read when one comes back to it, not for everybody who arrives or has signed.
                self._stale = True
                (self._door if self._stack.currentWidget() is self._door else self._signatures).refresh(frozenset(changes))
            else:
                self._read()

    def open_door(self, *, camera: bool = False) -> None:
        """Check-in, with the keyboard in its field."""
        if self.workshop.read_only or not self._session:
            return
        self._keep_card()
        self._stack.setCurrentWidget(self._door)
        self._door.begin(self._session)
        if camera:
            self._door.use_camera(True)

    # Reading

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Presence"),
            self.tr("Name"),
            self.tr("Organisation"),
            self.tr("Function"),
            self.tr("Category"),
            self.tr("Gr."),
            self.tr("Sig."),
            self.tr("Phone"),
        )

    def _read_sessions(self) -> None:
        sessions = self.workshop.sessions.all()
        if self._session not in {one.id for one in sessions}:
            current = self.workshop.sessions.current()
            self._session = current.id if current else ""
        self._filters.show_sessions(sessions, self._session)

    def _read(self) -> None:
        self._stale = False
        everybody = self._reader.everybody(self._session, self.context.language.wording)
        rows = self._reader.chosen(everybody, self._asked) if self._asked != Filters() else everybody
        chosen = self._card.person()
        # Who no longer answers to the same filter gives way to the next one, so that one key after the other does the whole list.
        place = self._table.currentIndex().row() if self._asked == self._read_for else 0
        self._read_for = self._asked
        self._model.show_rows(rows)
        here, women, men = figures(everybody)
        self._listed.set_heading(
            self.tr("%n person(s)", "", len(everybody)),
            self.tr("{here} present: {women} W / {men} M").format(here=here, women=women, men=men),
        )
        if not self._rests():
            self._stack.setCurrentIndex(1 if everybody else 0)
        if chosen is not None and any(row.person.id == chosen.id for row in rows):
            self._select(chosen.id)
            self._show_card(chosen.id)
        elif rows:
            self._table.selectRow(max(0, min(place, len(rows) - 1)))
        else:
            self._keep_card()
            self._card.show_person(None)

    def _filter(self) -> None:
        self._asked = self._filters.chosen()
        self._read()

    def _choose_session(self, session: str) -> None:
        self._session = session
        self._filters.show_session(session)
        if self._rests():
            self._stale = True
        else:
            self._read()

    def _select(self, person: str) -> None:
        place = self._model.place_of(person)
        if place >= 0 and self._table.currentIndex().row() != place:
            self._table.selectRow(place)

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._keep_card()
            self._show_card(index.data(PERSON_ROLE))

    def _show_card(self, person: str) -> None:
        known = self.workshop.people.get(person)
        if self._card.person() != known:
            self._card.show_person(None if known.binned else known)

    def _current(self) -> str:
        """Whom a key of the list means; nobody while the list is at the back."""
        if self._rests():
            return ""
        index = self._table.currentIndex()
        return str(index.data(PERSON_ROLE)) if index.isValid() else ""

    # Acts

    def _toggle(self) -> None:
        person = self._current()
        if not person or not self._session or self.workshop.read_only:
            return
        record = self.workshop.attendance.of(self._session).get(person)
        if record is not None and record.state == "present":
            self.context.attempt(lambda: self.workshop.attendance.mark(self._session, person, ""))
        else:
            self.context.attempt(lambda: self.workshop.replacing.check_in(self._session, person))

    def _mark(self, state: str) -> None:
        person = self._current()
        if person and self._session and not self.workshop.read_only:
            self.context.attempt(lambda: self.workshop.attendance.mark(self._session, person, state))

    def _sign(self) -> None:
        """What the paper says; with the filter of those who have not signed, one key after the other does a whole sheet."""
        person = self._current()
        if not person or not self._session or self.workshop.read_only:
            return
        record = self.workshop.attendance.of(self._session).get(person)
        signed = record is not None and record.signed
        self.context.attempt(lambda: self.workshop.attendance.sign(self._session, person, not signed))

    def _register(self, typed: str) -> None:
        if self.workshop.read_only:
            return
        if self._stack.currentWidget() is self._door:
            self._door.register(typed or self._door.check_in.field.text().strip())
            return
        person = register_late(self.context, typed, self)
        if person is None:
            return
        self._read()
        self._select(person)
        from ui.pages.people.blank_lines import blank_line_told  # with it comes what prints

        known = self.workshop.people.get(person)
        if line := blank_line_told(self.context, self._session, known):
            self.context.desk.tell(f"{known.list_name} – {line}")

    def _keep_card(self) -> None:
        """What was typed into the card is kept when one goes on to somebody else."""
        if self._card.changed():
            self._keep()

    def _save(self) -> None:
        self._keep()
        self._table.setFocus()

    def _keep(self) -> None:
        person = self._card.person()
        if person is None or self.workshop.read_only:
            return
        values, (body, constituency) = self._card.values(), self._card.organisation()

        def keep() -> None:
            organisations = self.workshop.organisations
            with self.workshop.one_act("person.update"):
                chosen = organisations.named_or_new(body, constituency=constituency)
                if chosen and constituency and organisations.get(chosen).constituency != constituency:
                    organisations.update(chosen, constituency=constituency)
                self.workshop.people.update(person.id, organisation=chosen, **values)

        self.context.attempt(keep)

    def _open_organisations(self) -> None:
        self._keep_card()
        OrganisationsDialog(self.context, self).exec()

    def _open_doubles(self) -> None:
        self._keep_card()
        self._doubles.open()

    def _open_precedence(self) -> None:
        self._keep_card()
        dialog = PrecedenceDialog(self.context, self)
        if self.context.ask(dialog, dialog.keep):
            self.context.desk.offer_undo(self.tr("Precedence kept"))

    def _delete(self) -> None:
        person = self._card.person()
        if person is None or self.workshop.read_only:
            return
        if not self.context.succeeds(lambda: self.workshop.people.bin(person.id)):
            return
        self._card.show_person(person)
        self.context.bridge.flush()
        self.context.desk.offer_undo(self.tr("{name} deleted").format(name=person.list_name))

    def _toggle_camera(self) -> None:
        if self._stack.currentWidget() is self._door:
            self._door.use_camera(not self._door.camera_is_on())
        else:
            self.open_door(camera=True)

    def open_signatures(self, session: str = "") -> None:
        """The grid of the paper sheets, at that of the half-day."""
        if self.workshop.people.all() and self._session:
            self._keep_card()
            person = "" if session else self._current()
            self._stack.setCurrentWidget(self._signatures)
            self._signatures.begin(session or self._session, person)

    def _rests(self) -> bool:
        """Whether the list is at the back, behind the door or the signatures."""
        return self._stack.currentWidget() in (self._door, self._signatures)

    def _back_to_list(self) -> None:
        if not self._rests():
            return
        self._door.use_camera(False)
        self._stack.setCurrentIndex(1 if self.workshop.people.all() else 0)
        if self._stale:
            self._read()
        self._table.setFocus()

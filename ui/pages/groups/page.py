"""Groupes: people shared out into columns that mix bodies, categories and sexes; cards are dragged or sent with the arrows."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitation.groups.distribution import Candidate
from facilitation.groups.groups import Group
from facilitation.people.people import Person
from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page
from ui.pages.groups.column import GroupColumn
from ui.pages.groups.dialogs import DistributionDialog, GroupDialog
from ui.pages.groups.models import MemberCard
from ui.stage import SceneKind
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import iconed_button
from ui.widgets.labels import ElidedLabel
from ui.widgets.panels import EmptyState, scrolled

SHARED_ROLES = frozenset({"participant", "facilitator", "rapporteur", "resource_person", "observer"})
"""Who goes into groups: not the press, the secretariat, guests of honour or drivers."""


class GroupsPage(Page):
    name = "groups"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._groups: list[Group] = []
        self._columns: list[GroupColumn] = []
        self._share = iconed_button(context.icons, "shuffle", Dress.PRIMARY)
        self._share.clicked.connect(self._distribute)
        self._add = iconed_button(context.icons, "add")
        self._add.clicked.connect(self._add_group)
        self._show = iconed_button(context.icons, "projector")
        self._show.clicked.connect(self._present)
        self._summary = ElidedLabel(Type.BODY, Tone.MUTED)
        bar = QHBoxLayout()
        bar.setSpacing(Space.S)
        bar.addWidget(self._summary, 1)
        bar.addStretch(0)
        for one in (self._show, self._add, self._share):
            bar.addWidget(one)
        self._empty = EmptyState(context.icons, "groups")
        self._empty.action.clicked.connect(self._distribute)
        self._free = self._column(editable=False)
        board = QWidget()
        self._board = QHBoxLayout(board)
        self._board.setContentsMargins(0, 0, 0, 0)
        self._board.setSpacing(Space.M)
        self._board.addWidget(self._free, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(scrolled(board))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        outer.setSpacing(Space.S)
        outer.addLayout(bar)
        outer.addWidget(self._stack, 1)
        self.bind("R", lambda: self.tr("Share people out into groups"), self._distribute)
        self.bind("N", lambda: self.tr("New group"), self._add_group)
        self.bind("L", lambda: self.tr("Lock or free the chosen person's place"), self._toggle_lock)
        self.bind("P", lambda: self.tr("Show groups and rooms to the room"), self._present)
        self.retranslate()

    def _column(self, *, editable: bool) -> GroupColumn:
        column = GroupColumn(self.context, editable=editable)
        column.person_moved.connect(lambda person, by: self._send(column, person, by))
        column.person_dropped.connect(lambda person: self._put(person, column))
        column.person_opened.connect(lambda person: self.context.desk.go("people", person=person))
        column.edited.connect(lambda: self._edit(column))
        return column

    def retranslate(self) -> None:
        self._share.setText(self.tr("Share out   R"))
        self._add.setText(self.tr("New group   N"))
        self._show.setText(self.tr("To the room   P"))
        self._empty.say(
            self.tr("No groups yet"),
            self.tr("Say how many groups: people are shared out so that each group mixes organisations, categories and sexes."),
            self.tr("Share out…"),
        )
        self._read()

    def activate(self, **where: str) -> None:
        self._read()
        wanted = where.get("group", "")
        column = next((self._columns[place] for place, group in enumerate(self._groups) if group.id == wanted), None)
        if column is None and self._columns:
            column = self._columns[0]
        (column.members if column else self._empty.action).setFocus()

    def refresh(self, changes: Changes) -> None:
        if changes.keys() & {"breakout_group", "group_member", "person", "organisation", "attendance", "clause", "document"}:
            self._read()

    # Reading

    def _read(self) -> None:
        self._groups = self.workshop.groups.all()
        people = {person.id: person for person in self.workshop.people.all()}
        session = self.workshop.sessions.current()
        here = self.workshop.attendance.present(session.id) if session else set()
        while len(self._columns) < len(self._groups):
            column = self._column(editable=True)
            self._columns.append(column)
            self._board.addWidget(column, 1)
        while len(self._columns) > len(self._groups):
            gone = self._columns.pop()
            self._board.removeWidget(gone)
            gone.deleteLater()
        placed: set[str] = set()
        for group, column in zip(self._groups, self._columns, strict=True):
            placed |= set(group.members)
            members = sorted((people[one] for one in group.members if one in people), key=lambda person: person.sort_key)
            self._show_group(group, column, members, here)
        free = [person for person in self._to_be_shared() if person.id not in placed]
        cards = [self._card(person, None, here) for person in free]
        self._free.show_group(self.tr("In no group"), ("", "", "", ""), cards, str(len(free)))
        self._free.setVisible(bool(free))
        self._stack.setCurrentIndex(1 if self._groups else 0)
        for one in (self._summary, self._share, self._show):
            # Without groups the page has one next step, in its middle.
            one.setVisible(bool(self._groups))
        self._summary.setText(
            self.tr("%n group(s)", "", len(self._groups))
            + " · "
            + self.tr("%n person(s) shared out", "", len(placed & people.keys()))
        )

    def _to_be_shared(self) -> list[Person]:
        """Whoever takes part, with one seat for a delegate and the substitute."""
        session = self.workshop.sessions.current()
        without = self.workshop.replacing.without_seat(session.id) if session else frozenset()
        return [one for one in self.workshop.people.all() if one.role in SHARED_ROLES and one.id not in without]

    def _show_group(self, group: Group, column: GroupColumn, members: list[Person], here: set[str]) -> None:
        sexes = Counter(person.sex for person in members)
        figures = self.tr("{count} · {women} W / {men} M").format(
            count=len(members), women=sexes.get("F", 0), men=sexes.get("M", 0)
        )
        part = self.workshop.texts.clause(group.clause).label if group.clause else ""
        place = " · ".join(text for text in (group.room, self.tr("part {label}").format(label=part) if part else "") if text)
        names = {person.id: person.list_name for person in members}
        chair = f"★ {names[group.chair]}" if group.chair in names else ""
        rapporteur = f"✎ {names[group.rapporteur]}" if group.rapporteur in names else ""
        cards = [self._card(person, group, here) for person in members]
        title = self.tr("Group {number}").format(number=group.number)
        column.show_group(title, (group.name, place, chair, rapporteur), cards, figures)

    def _card(self, person: Person, group: Group | None, here: set[str]) -> MemberCard:
        mark = (
            "" if group is None else "chair" if person.id == group.chair else "rapporteur" if person.id == group.rapporteur else ""
        )
        body = person.organisation.short if person.organisation else ""
        locked = group is not None and person.id in group.locked
        absent = bool(here) and person.id not in here
        told = (body, self.tr("not here") if absent else "", self.tr("locked") if locked else "")
        return MemberCard(person.id, person.list_name, " · ".join(part for part in told if part), mark, locked, absent)

    # Acts

    def _distribute(self) -> None:
        if self.workshop.read_only:
            return
        everybody = self._to_be_shared()
        session = self.workshop.sessions.current()
        here = self.workshop.attendance.present(session.id) if session else set()
        present = [person for person in everybody if person.id in here]
        dialog = DistributionDialog(self.context, len(everybody), len(present), len(self._groups), self)

        def distribute() -> None:
            candidates = [
                Candidate(person.id, person.organisation.id if person.organisation else "", person.constituency, person.sex)
                for person in (present if dialog.only_present() else everybody)
            ]
            self.workshop.groups.distribute(candidates, dialog.number())

        self.context.ask(dialog, distribute)

    def _add_group(self) -> None:
        if not self.workshop.read_only:
            self.context.attempt(self.workshop.groups.add)

    def _edit(self, column: GroupColumn) -> None:
        if self.workshop.read_only:
            return
        group = self._groups[self._columns.index(column)]
        dialog = GroupDialog(self.context, group, self)
        self.context.ask(dialog, lambda: self.workshop.groups.update(group.id, **dialog.values()))
        if dialog.deleted and self.context.succeeds(lambda: self.workshop.groups.bin(group.id)):
            self.context.desk.offer_undo(self.tr("Group {number} deleted").format(number=group.number))

    def _put(self, person: str, column: GroupColumn) -> None:
        if self.workshop.read_only:
            return
        group = None if column is self._free else self._groups[self._columns.index(column)].id
        self.context.attempt(lambda: self.workshop.groups.assign(person, group))

    def _send(self, column: GroupColumn, person: str, by: int) -> None:
        """To the neighbouring column, and the focus goes along."""
        card = next(one for one in column.model.cards() if one.person == person)
        order = [self._free, *self._columns]
        place = order.index(column) + by
        if card.locked or not 0 <= place < len(order):
            return
        self._put(person, order[place])
        self.context.bridge.flush()
        if order[place].select(person):
            order[place].members.setFocus()

    def _toggle_lock(self) -> None:
        if self.workshop.read_only:
            return
        for group, column in zip(self._groups, self._columns, strict=True):
            if column.members.hasFocus() and (person := column.current()):
                locked = person not in group.locked
                self.context.attempt(lambda person=person, locked=locked: self.workshop.groups.lock(person, locked))
                return

    def _present(self) -> None:
        self.context.stage.put(SceneKind.GROUPS)
        self.context.desk.present()

"""Signatures entered from the paper: people as on the sheets, a column for each sheet, what differs from the check-in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel

from facilitation.attendance.signing import SheetCounts, next_difference
from facilitation.store.acts import Notice
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.people.signatures_model import SignatureModel
from ui.pages.people.signatures_table import SignatureTable
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import button, iconed_button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.panels import Panel

_NARROW = 760
"""Pixels at 100 %."""


class Signatures(Retranslated, Panel):
    """`left` when one goes back to the list. A signature checks nobody in."""

    left = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.model = SignatureModel(context, self)
        self.table = SignatureTable(context.theme, self.model)
        self.table.signed.connect(self._sign)
        self.table.toggled.connect(self._toggle)
        self.table.difference_wanted.connect(self._next_difference)
        self.table.typed.connect(self._tell_letters)
        self.table.left.connect(self.left)
        self.table.selectionModel().currentChanged.connect(self._moved)
        self._sheet = ElidedLabel(Type.TITLE)
        self._signed = label(Type.BODY)
        self._unsigned, self._unsigned_sign = label(Type.BODY), QLabel()
        self._unchecked, self._unchecked_sign = label(Type.BODY), QLabel()
        context.icons.put(self._unsigned_sign, "warn", Role.WARN)
        context.icons.put(self._unchecked_sign, "question", Role.INFO)
        self._difference = iconed_button(context.icons, "next")
        self._difference.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._difference.clicked.connect(lambda: self._next_difference(1))
        self._leave = button(Dress.QUIET)
        self._leave.clicked.connect(self.left)
        self.add_tools(self._difference, self._leave)
        told = QHBoxLayout()
        told.setSpacing(Space.XS)
        for widget in (self._signed, self._unsigned_sign, self._unsigned, self._unchecked_sign, self._unchecked):
            if widget in (self._unsigned_sign, self._unchecked_sign):
                told.addSpacing(Space.L)
            told.addWidget(widget)
        told.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(Space.S)
        self._head.addWidget(self._sheet, 1)
        self._head.addLayout(told)
        self._all = ElidedLabel(Type.SMALL, Tone.MUTED)
        self._keys = ElidedLabel(Type.SMALL, Tone.MUTED)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setSpacing(Space.L)
        foot.addWidget(self._all, 1)
        foot.addWidget(self._keys, 1)
        self.body.addLayout(self._head)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(foot)
        context.bridge.noticed.connect(self._noticed)
        self.retranslate()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Signatures"))
        self._difference.setText(self.tr("Next difference   Enter"))
        self._leave.setText(self.tr("Back to the list   Esc"))
        self._keys.setText(self.tr("Space: signed, or not · letters: a name"))
        self.set_heading(self.tr("Signatures of the paper sheets"))
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The figures go under the name of the sheet where there is no room beside it."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._context.theme.px(_NARROW)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    # The page's calls

    def begin(self, session: str, person: str = "") -> None:
        """At the sheet of this half-day, with this person or at its first line."""
        self.model.read()
        row = self.model.place_of(person)
        self.table.go_to(row if row >= 0 else self.model.near(0, 1), max(0, self.model.column_of(session)))
        self.table.setFocus()
        self._tell()

    def refresh(self, entities: frozenset[str]) -> None:
        """People or half-days have changed; signatures are shown as they are entered."""
        if not entities & {"person", "organisation", "session", "workshop"}:
            return
        row, column = self.table.place()
        person, sheet = self.model.person(row), self.model.columns[column].sessions[0] if column >= 0 else ""
        self.model.read()
        place = self.model.place_of(person.id) if person is not None else -1
        self.table.go_to(place if place >= 0 else self.model.near(max(0, row), 1), max(0, self.model.column_of(sheet)))
        self._tell()

    # Acts

    def _toggle(self, row: int, column: int) -> None:
        mark = self.model.mark(row, column)
        if mark is not None:
            self._sign(row, column, not mark.signed)

    def _sign(self, row: int, column: int, signed: bool) -> None:
        person, mark = self.model.person(row), self.model.mark(row, column)
        workshop = self._context.workshop
        if person is None or mark is None or mark.signed == signed or workshop.read_only:
            return
        sheet = self.model.columns[column]
        self._context.attempt(lambda: workshop.attendance.sign_sheet(sheet.sessions, person.id, signed))

    def _next_difference(self, step: int) -> None:
        row, column = self.table.place()
        people = self.model.people()
        if row < 0 or not people:
            return
        person = self.model.person(row)
        start = people.index(person.id) if person is not None else 0
        found = next_difference(self._context.workshop.attendance, self.model.columns, people, (start, column), step)
        if found is None:
            self._context.desk.tell(self.tr("Signatures and check-in agree everywhere."))
        else:
            self.table.go_to(self.model.place_of(people[found[0]]), found[1])

    # Telling

    def _noticed(self, notice: Notice) -> None:
        if "attendance" not in notice.changed or not self.isVisible():
            return
        cells = self.model.renew(self._context.workshop.attendance.concerned(notice.act))
        if notice.kind != "do" and cells:
            # What was taken back is where one looks next.
            self.table.go_to(*cells[0])
        self._tell()

    def _moved(self, current: QModelIndex, before: QModelIndex) -> None:
        self.model.show_lines(current.column())
        if current.column() != before.column():
            self._tell()

    def _tell(self) -> None:
        _, column = self.table.place()
        if column < 0 or column >= len(self.model.columns):
            return
        here, everywhere = self.model.counts[column], sum(self.model.counts, SheetCounts())
        heading = self.model.heading(column)
        self._sheet.setText(heading[:1].upper() + heading[1:])
        self._signed.setText("✓ " + self.tr("%n signed", "", here.signed))
        self._unsigned.setText(self.tr("checked in, not signed: {count}").format(count=here.unsigned))
        self._unchecked.setText(self.tr("signed, not checked in: {count}").format(count=here.unchecked))
        self._all.setText(
            self.tr(
                "All sheets: {signed} signatures · {unsigned} checked in, not signed · {unchecked} signed, not checked in"
            ).format(signed=everywhere.signed, unsigned=everywhere.unsigned, unchecked=everywhere.unchecked)
        )

    def _tell_letters(self, letters: str) -> None:
        self._keys.setText(self.tr("Looking for “{letters}”").format(letters=letters))

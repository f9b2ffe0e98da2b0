"""What is rarely said of a decision: another chair, a reservation, whom a referral goes to and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from facilitation.amendments.values import Author, Reservation
from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.author_field import AuthorField
from ui.widgets.fields import DateField
from ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class Details:
    """What the fields say; `deadline` None where none is set."""

    chair: Author | None = None
    reserved_by: Author | None = None
    reservation: str = ""
    mandate_to: str = ""
    deadline: date | None = None

    def chair_chosen(self) -> str | None:
        """The person who presided; None for the sitting's own chair. Raises PalabreError("decision.chair_unknown") for a name that
        is no person's on the list."""
        if self.chair is not None and self.chair.person is None:
            raise PalabreError("decision.chair_unknown", name=self.chair.name)
        return self.chair.person if self.chair is not None else None

    def reservations(self) -> tuple[Reservation, ...]:
        return () if self.reserved_by is None else (Reservation(self.reserved_by.name, self.reservation.strip()),)


class DecisionDetails(Retranslated, QWidget):
    """Empty fields say nothing: then the sitting's chair presided, nobody had a reservation, no date was set. `left` on Enter once
    the chair is named."""

    left = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.chair = AuthorField()
        self.chair.entered.connect(self.left)
        self.reserved_by = AuthorField()
        self.reservation = QLineEdit()
        self.reserved_by.entered.connect(self.reservation.setFocus)
        self.mandate_to = QLineEdit()
        self.has_deadline, self.deadline = QCheckBox(), DateField()
        self.deadline.setEnabled(False)
        self.has_deadline.toggled.connect(self.deadline.setEnabled)
        due = QHBoxLayout()
        due.setSpacing(Space.S)
        due.addWidget(self.has_deadline)
        due.addWidget(self.deadline, 1)
        self._names = [label(Type.CAPTION, Tone.MUTED) for _ in range(5)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.XS)
        rows: tuple[QWidget, ...] = (self.chair, self.reserved_by, self.reservation, self.mandate_to)
        for place, (name, field) in enumerate(zip(self._names, rows, strict=False)):
            grid.addWidget(name, place, 0)
            grid.addWidget(field, place, 1, 1, 2)
        grid.addWidget(self._names[-1], len(rows), 0)
        grid.addLayout(due, len(rows), 1, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._grid = grid
        self._folded = False
        self.retranslate()

    def retranslate(self) -> None:
        words = (self.tr("Chair"), self.tr("Reserved"), self.tr("Reservation"), self.tr("Sent to"), self.tr("By"))
        fields = (self.chair, self.reserved_by, self.reservation, self.mandate_to, self.deadline)
        for name, word, field in zip(self._names, words, fields, strict=True):
            name.setText(word)
            field.setAccessibleName(word)
        self.reserved_by.setAccessibleName(self.tr("Who has a reservation"))
        self._say_reservation()
        self.has_deadline.setAccessibleName(self.tr("Has a deadline"))
        self.has_deadline.setToolTip(self.tr("Has a deadline"))
        self.chair.setPlaceholderText(self.tr("that of the sitting"))
        self.mandate_to.setPlaceholderText(self.tr("drafting committee"))

    def fold(self, folded: bool) -> None:
        """Where there is no room who has a reservation and which one stand on one line."""
        if folded == self._folded:
            return
        self._folded = folded
        self._names[2].setVisible(not folded)
        self._grid.addWidget(self.reserved_by, 1, 1, 1, 1 if folded else 2)
        self._grid.addWidget(self.reservation, *((1, 2) if folded else (2, 1, 1, 2)))
        self._say_reservation()

    def saved_by_folding(self) -> int:
        """Pixels of height that a fold saves."""
        return self.reservation.sizeHint().height() + self._grid.verticalSpacing()

    @property
    def folded(self) -> bool:
        return self._folded

    def _say_reservation(self) -> None:
        self.reservation.setPlaceholderText(self.tr("Reservation") if self._folded else "")

    def begin_anew(self) -> None:
        """As the sitting has it; the names are those of today."""
        workshop = self._context.workshop
        session = workshop.sessions.current()
        present = workshop.attendance.present(session.id) if session else set()
        for field in (self.chair, self.reserved_by):
            field.set_choices(workshop.authors.choices(present))
        self.show_details(Details())

    def show_details(self, details: Details) -> None:
        self.chair.set_author(details.chair)
        self.reserved_by.set_author(details.reserved_by)
        self.reservation.setText(details.reservation)
        self.mandate_to.setText(details.mandate_to)
        self.has_deadline.setChecked(details.deadline is not None)
        day = details.deadline or self._context.clock().date()
        self.deadline.setDate(QDate(day.year, day.month, day.day))

    def details(self) -> Details:
        """As they stand in the fields."""
        found = self.deadline.date()
        due = date(found.year(), found.month(), found.day()) if self.has_deadline.isChecked() else None
        return Details(self.chair.author(), self.reserved_by.author(), self.reservation.text(), self.mandate_to.text(), due)

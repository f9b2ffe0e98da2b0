"""What is rarely said of a decision: another chair, a reservation, whom a referral goes to and until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from facilitation.amendments.values import Reservation
from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.author_field import AuthorField
from ui.widgets.fields import DateField
from ui.widgets.labels import label


class DecisionDetails(Retranslated, QWidget):
    """Empty fields say nothing: then the sitting's chair presided, nobody had a reservation, no date was set."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.chair = AuthorField()
        self.reserved_by = AuthorField()
        self.reservation = QLineEdit()
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
        """For the next amendment: as the sitting has it; the names are those of today."""
        workshop = self._context.workshop
        session = workshop.sessions.current()
        present = workshop.attendance.present(session.id) if session else set()
        for field in (self.chair, self.reserved_by):
            field.set_author(None)
            field.set_choices(workshop.authors.choices(present))
        self.reservation.clear()
        self.mandate_to.clear()
        self.has_deadline.setChecked(False)
        today = self._context.clock().date()
        self.deadline.setDate(QDate(today.year, today.month, today.day))

    def chair_chosen(self) -> str | None:
        """The person who presided; None for the sitting's own chair. Raises PalabreError("decision.chair_unknown") for a name that
        is no person's on the list."""
        author = self.chair.author()
        if author is not None and author.person is None:
            raise PalabreError("decision.chair_unknown", name=author.name)
        return author.person if author is not None else None

    def reservations(self) -> tuple[Reservation, ...]:
        by = self.reserved_by.author()
        return () if by is None else (Reservation(by.name, self.reservation.text().strip()),)

    def due(self) -> date | None:
        found = self.deadline.date()
        return date(found.year(), found.month(), found.day()) if self.has_deadline.isChecked() else None

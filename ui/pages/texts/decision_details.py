"""What is rarely said of a decision: another chair, reservations, whom a referral goes to and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from facilitation.amendments.values import Author, Reservation
from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.reservation_lines import ReservationLines, Reserved, named_twice
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.author_field import AuthorField
from ui.widgets.fields import DateField
from ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class Details:
    """What the fields say; `deadline` None where none is set."""

    chair: Author | None = None
    reserved: tuple[Reserved, ...] = ()
    mandate_to: str = ""
    deadline: date | None = None

    def chair_chosen(self) -> str | None:
        """The person who presided; None for the sitting's own chair. Raises PalabreError("decision.chair_unknown") for a name that
        is no person's on the list."""
        if self.chair is not None and self.chair.person is None:
            raise PalabreError("decision.chair_unknown", name=self.chair.name)
        return self.chair.person if self.chair is not None else None

    def reservations(self) -> tuple[Reservation, ...]:
        """Raises PalabreError("decision.reservation_of_nobody") for words that nobody has said, "decision.reservation_unclear" for
        letters of which nobody has said whom they mean, "decision.reservation_twice" where somebody is named a second time."""
        found = []
        for one in self.reserved:
            if one.by is None:
                raise PalabreError("decision.reservation_of_nobody", words=one.words.strip())
            if one.unclear:
                raise PalabreError("decision.reservation_unclear", name=one.by.name)
            found.append(Reservation(one.by.name, one.words.strip()))
        if (twice := named_twice(self.reserved)) is not None:
            raise PalabreError("decision.reservation_twice", name=found[twice].by)
        return tuple(found)


class DecisionDetails(Retranslated, QWidget):
    """Empty fields say nothing: then the sitting's chair presided, nobody had a reservation, no date was set. `left` on Enter once
    the chair is named, `grown` when there are more or fewer lines."""

    left = Signal()
    grown = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.chair = AuthorField()
        self.chair.entered.connect(self.left)
        self.reservations = ReservationLines()
        self.reservations.left.connect(self.left)
        self.reservations.grown.connect(self.grown)
        self.mandate_to = QLineEdit()
        self.has_deadline, self.deadline = QCheckBox(), DateField()
        self.deadline.setEnabled(False)
        self.has_deadline.toggled.connect(self.deadline.setEnabled)
        due = QHBoxLayout()
        due.setSpacing(Space.S)
        due.addWidget(self.has_deadline)
        due.addWidget(self.deadline, 1)
        self._names = [label(Type.CAPTION, Tone.MUTED) for _ in range(4)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.XS)
        rows: tuple[QWidget, ...] = (self.chair, self.reservations, self.mandate_to)
        for place, (name, field) in enumerate(zip(self._names, rows, strict=False)):
            grid.addWidget(name, place, 0)
            grid.addWidget(field, place, 1)
        # Beside the first of the lines.
        grid.setAlignment(self._names[1], Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._names[-1], len(rows), 0)
        grid.addLayout(due, len(rows), 1)
        grid.setColumnStretch(1, 1)
        self.retranslate()

    def retranslate(self) -> None:
        words = (self.tr("Chair"), self.tr("Reserved"), self.tr("Sent to"), self.tr("By"))
        fields = (self.chair, self.reservations, self.mandate_to, self.deadline)
        for name, word, field in zip(self._names, words, fields, strict=True):
            name.setText(word)
            field.setAccessibleName(word)
        self.has_deadline.setAccessibleName(self.tr("Has a deadline"))
        self.has_deadline.setToolTip(self.tr("Has a deadline"))
        self.chair.setPlaceholderText(self.tr("that of the sitting"))
        self.mandate_to.setPlaceholderText(self.tr("drafting committee"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """The name of the lines as high as the field that it stands beside."""
        self._names[1].setFixedHeight(self.chair.sizeHint().height())

    def begin_anew(self) -> None:
        """As the sitting has it; the names are those of today."""
        workshop = self._context.workshop
        session = workshop.sessions.current()
        present = workshop.attendance.present(session.id) if session else set()
        choices = workshop.authors.choices(present)
        self.chair.set_choices(choices)
        self.reservations.set_choices(choices)
        self.show_details(Details())

    def show_details(self, details: Details) -> None:
        self.chair.set_author(details.chair)
        self.reservations.show_reserved(details.reserved)
        self.mandate_to.setText(details.mandate_to)
        self.has_deadline.setChecked(details.deadline is not None)
        day = details.deadline or self._context.clock().date()
        self.deadline.setDate(QDate(day.year, day.month, day.day))

    def details(self) -> Details:
        """As they stand in the fields."""
        found = self.deadline.date()
        due = date(found.year(), found.month(), found.day()) if self.has_deadline.isChecked() else None
        return Details(self.chair.author(), self.reservations.reserved(), self.mandate_to.text(), due)

"""The card of one point: its words, for whom, who does it, by when; what is typed is kept when the field is left."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from facilitation.decisions.register import Point
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button, iconed_button
from ui.widgets.fields import FormRows
from ui.widgets.labels import label
from ui.widgets.panels import Panel


class PointCard(Retranslated, Panel):
    """`saved`, `adopted`, `finished`, `deleted`: what the user asks for; `values()` is what is in the fields."""

    saved = Signal()
    adopted = Signal()
    finished = Signal()
    deleted = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._point: Point | None = None
        self._kind = "recommendation"
        self._form = FormRows()
        self.text = self._form.add("text", QPlainTextEdit())
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(context.theme.px(110))
        self.addressee = self._form.add("addressee", QLineEdit())
        self.responsible = self._form.add("responsible", QLineEdit())
        self.has_deadline = QCheckBox()
        self.deadline = QDateEdit()
        self.deadline.setCalendarPopup(True)
        when = QWidget()
        row = QHBoxLayout(when)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.has_deadline)
        row.addWidget(self.deadline, 1)
        self._form.add("deadline", when)
        self.indicator = self._form.add("indicator", QLineEdit())
        self.has_deadline.toggled.connect(self.deadline.setEnabled)
        self._history = label(Type.CAPTION, Tone.MUTED, wrap=True)
        self.save_button = button(Dress.PRIMARY)
        self.save_button.clicked.connect(self.saved)
        self.adopt_button = button()
        self.adopt_button.clicked.connect(self.adopted)
        self.finish_button = button()
        self.finish_button.clicked.connect(self.finished)
        self.delete_button = iconed_button(context.icons, "delete", Dress.DANGEROUS)
        self.delete_button.clicked.connect(self.deleted)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        for one in (self.save_button, self.adopt_button, self.finish_button):
            buttons.addWidget(one)
        buttons.addStretch(1)
        buttons.addWidget(self.delete_button)
        self.body.addWidget(self._form)
        self.body.addWidget(self._history)
        self.body.addStretch(1)
        self.body.addLayout(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        form = self._form
        form.name(
            "text", self.tr("Text"), hint=self.tr("begins with a verb: “Finalise…”") if self._kind == "recommendation" else ""
        )
        form.name("addressee", self.tr("Addressed to"))
        form.name("responsible", self.tr("Who"))
        form.name("deadline", self.tr("By"))
        form.name("indicator", self.tr("Indicator"))
        self.has_deadline.setAccessibleName(self.tr("Has a deadline"))
        self.deadline.setAccessibleName(self.tr("Deadline"))
        self.save_button.setText(self.tr("Record   Ctrl+Enter"))
        self.adopt_button.setText(self.tr("Adopt"))
        self.adopt_button.setToolTip(self.tr("The plenary adopts these words now"))
        self.delete_button.setText(self.tr("Delete"))
        self.deadline.setLocale(self._context.language.locale)
        self._say()

    def show_point(self, point: Point | None, kind: str) -> None:
        """A point, or an empty card for a new one of this kind."""
        self._point, self._kind = point, kind
        self.text.setPlainText(point.text if point else "")
        self.addressee.setText(point.addressee if point else "")
        self.responsible.setText(point.responsible if point else "")
        self.indicator.setText(point.indicator if point else "")
        due = point.deadline if point else None
        self.has_deadline.setChecked(due is not None)
        self.deadline.setEnabled(due is not None)
        day = due or self._context.clock().date()
        self.deadline.setDate(QDate(day.year, day.month, day.day))
        self.retranslate()

    def point(self) -> Point | None:
        return self._point

    def begin(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def values(self) -> dict[str, object]:
        """By the names of `Point`."""
        day = self.deadline.date()
        return {
            "text": self.text.toPlainText(),
            "addressee": self.addressee.text().strip(),
            "responsible": self.responsible.text().strip(),
            "indicator": self.indicator.text().strip(),
            "deadline": date(day.year(), day.month(), day.day()) if self.has_deadline.isChecked() else None,
        }

    def _say(self) -> None:
        wording = self._context.language.wording
        point = self._point
        kind = wording(f"point.{self._kind}")
        kind = kind[:1].upper() + kind[1:]
        self.set_heading(f"{kind} {point.number}" if point else self.tr("New: {kind}").format(kind=kind))
        for widget in (self.adopt_button, self.finish_button, self.delete_button):
            widget.setVisible(point is not None)
        self.adopt_button.setEnabled(point is not None and point.adopted_at is None)
        done = point is not None and point.state == "done"
        self.finish_button.setText(self.tr("Open again") if done else self.tr("Done"))
        told = ""
        if point is not None:
            told = self.tr("Recorded on {day}").format(day=point.recorded_at.strftime("%d/%m %H:%M"))
            if point.adopted_at is not None:
                told += " · " + self.tr("adopted on {day}").format(day=point.adopted_at.strftime("%d/%m %H:%M"))
        self._history.setText(told)

"""The card of one point: its words, for whom, who does it, by when, what it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from facilitation.decisions.register import Point
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.decisions.about_field import AboutField
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import IconButton, button, iconed_button
from ui.widgets.fields import DateField, FormRows, typed_in
from ui.widgets.labels import label
from ui.widgets.panels import Panel, scrolled

_PAUSE = 700
"""Milliseconds of quiet after which what was typed is safe from a power cut."""


class PointCard(Retranslated, Panel):
    """`saved`, `adopted`, `finished`, `deleted`, `followed` (the link), `left` (Escape: as it was) are what the user asks for.

    What is typed is a draft of this laptop until it is recorded.
    """

    saved = Signal()
    adopted = Signal()
    finished = Signal()
    deleted = Signal()
    followed = Signal(object)
    left = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._point: Point | None = None
        self._kind = "recommendation"
        self._shown: dict[str, str] = {}
        self._build_form()
        self._build_buttons()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep_draft)
        self.text.textChanged.connect(self._pause.start)
        for line in (self.addressee, self.responsible, self.indicator, self.about):
            line.textEdited.connect(lambda _: self._pause.start())
        self.retranslate()

    def _build_form(self) -> None:
        form = self._form = FormRows()
        self.text = form.add("text", QPlainTextEdit())
        self.text.setTabChangesFocus(True)
        self._context.theme.changed.connect(self._fit)
        self._fit()
        self.addressee = form.add("addressee", QLineEdit())
        self.responsible = form.add("responsible", QLineEdit())
        self.has_deadline, self.deadline = QCheckBox(), DateField()
        self.has_deadline.toggled.connect(self.deadline.setEnabled)
        form.add("deadline", _row(self.has_deadline, self.deadline))
        self.indicator = form.add("indicator", QLineEdit())
        self.about = AboutField(self._context)
        self.follow_button = IconButton(self._context.icons, "link", size=14)
        self.follow_button.clicked.connect(self._follow)
        form.add("about", _row(self.about, self.follow_button, stretched=0))
        self._history = label(Type.CAPTION, Tone.MUTED, wrap=True)
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addStretch(1)
        self.body.addWidget(scrolled(rows), 1)
        self.body.addWidget(self._history)

    def _build_buttons(self) -> None:
        self.save_button = button(Dress.PRIMARY)
        self.save_button.clicked.connect(self.saved)
        self.adopt_button = button()
        self.adopt_button.clicked.connect(self.adopted)
        self.finish_button = button()
        self.finish_button.clicked.connect(self.finished)
        self.delete_button = iconed_button(self._context.icons, "delete", Dress.DANGEROUS)
        self.delete_button.clicked.connect(self.deleted)
        self.body.addWidget(_row(self.adopt_button, self.finish_button, None))
        self.body.addWidget(_row(self.save_button, None, self.delete_button))

    def retranslate(self) -> None:
        form = self._form
        form.name(
            "text", self.tr("Text"), hint=self.tr("begins with a verb: “Finalise…”") if self._kind == "recommendation" else ""
        )
        form.name("addressee", self.tr("Addressed to"))
        form.name("responsible", self.tr("Who"))
        form.name("deadline", self.tr("By"))
        form.name("indicator", self.tr("Indicator"))
        form.name("about", self.tr("About"))
        self.about.setAccessibleName(self.tr("About"))
        self.follow_button.explain(self.tr("Go to what it is about"))
        self.has_deadline.setAccessibleName(self.tr("Has a deadline"))
        self.has_deadline.setToolTip(self.tr("Has a deadline"))
        self.deadline.setAccessibleName(self.tr("Deadline"))
        self.save_button.setText(self.tr("Record   Ctrl+Enter"))
        self.adopt_button.setText(self.tr("Adopt   A"))
        self.adopt_button.setToolTip(self.tr("The plenary adopts these words now"))
        self.delete_button.setText(self.tr("Delete"))
        self._say()

    def show_point(self, point: Point | None, kind: str) -> None:
        """A point, or an empty card for a new one of this kind; what was typed and not recorded comes back."""
        self._pause.stop()
        self._point, self._kind = point, kind
        due = point.deadline if point else None
        self.about.show_point(point)
        self._shown = {
            "text": point.text if point else "",
            "addressee": point.addressee if point else "",
            "responsible": point.responsible if point else "",
            "indicator": point.indicator if point else "",
            "deadline": due.isoformat() if due else "",
            "about": self.about.text(),
        }
        draft = self._context.workshop.draft(self._draft_key())
        self._fill(self._shown | draft if isinstance(draft, dict) else self._shown)
        self._pause.stop()
        self.setEnabled(not self._context.workshop.read_only)
        self.retranslate()

    def point(self) -> Point | None:
        return self._point

    def begin(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changed(self) -> bool:
        """Whether something was typed that is not recorded yet."""
        return self._typed() != self._shown

    def keep_draft(self) -> None:
        """Makes what is typed so far durable on this laptop."""
        self._pause.stop()
        if self._context.workshop.read_only:
            return
        draft = self._typed() if self.changed() else None
        if draft is not None or self._context.workshop.draft(self._draft_key()) is not None:
            self._context.workshop.save_draft(self._draft_key(), draft)

    def forget_draft(self) -> None:
        """What was typed has been recorded, or is given up."""
        self._pause.stop()
        if self._context.workshop.draft(self._draft_key()) is not None:
            self._context.workshop.save_draft(self._draft_key(), None)

    def complete(self) -> bool:
        """Whether it may be recorded; says beside the field what is wrong."""
        missing = "" if self.text.toPlainText().strip() else self.tr("Write what the room said.")
        unknown = "" if self.about.link() is not None else self.tr("No clause, amendment or item answers to this.")
        self._form.complain("text", missing)
        self._form.complain("about", unknown)
        if missing:
            self.text.setFocus()
        elif unknown:
            self.about.setFocus()
        return not missing and not unknown

    def values(self) -> dict[str, Any]:
        """By the names of `Point`."""
        typed = self._typed()
        return {
            "text": typed["text"],
            "addressee": typed["addressee"].strip(),
            "responsible": typed["responsible"].strip(),
            "indicator": typed["indicator"].strip(),
            "deadline": date.fromisoformat(typed["deadline"]) if typed["deadline"] else None,
        } | self.about.changes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.forget_draft()
            self.show_point(self._point, self._kind)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _draft_key(self) -> str:
        return f"decisions.{self._point.id if self._point else self._kind}"

    def _typed(self) -> dict[str, str]:
        day = self.deadline.date()
        return {
            "text": typed_in(self.text),
            "addressee": self.addressee.text(),
            "responsible": self.responsible.text(),
            "indicator": self.indicator.text(),
            "deadline": date(day.year(), day.month(), day.day()).isoformat() if self.has_deadline.isChecked() else "",
            "about": self.about.text(),
        }

    def _fill(self, typed: dict[str, str]) -> None:
        self.text.setPlainText(typed["text"])
        for field, key in (
            (self.addressee, "addressee"),
            (self.responsible, "responsible"),
            (self.indicator, "indicator"),
            (self.about, "about"),
        ):
            field.setText(typed[key])
            field.setCursorPosition(0)
        due = date.fromisoformat(typed["deadline"]) if typed["deadline"] else None
        self.has_deadline.setChecked(due is not None)
        self.deadline.setEnabled(due is not None)
        day = due or self._context.clock().date()
        self.deadline.setDate(QDate(day.year, day.month, day.day))

    def _fit(self) -> None:
        self.text.setFixedHeight(self._context.theme.px(120))

    def _follow(self) -> None:
        if link := self.about.link():
            self.followed.emit(link)

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
        self.finish_button.setText(self.tr("Open again   T") if done else self.tr("Done   T"))
        told = ""
        if point is not None:
            told = self.tr("Recorded on {day}").format(day=point.recorded_at.strftime("%d/%m %H:%M"))
            if point.adopted_at is not None:
                told += " · " + self.tr("adopted on {day}").format(day=point.adopted_at.strftime("%d/%m %H:%M"))
        self._history.setText(told)
        self._history.setVisible(bool(told))


def _row(*widgets: QWidget | None, stretched: int = 1) -> QWidget:
    """Widgets side by side; None is room that takes what is left, else the widget at `stretched` takes it."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    for place, widget in enumerate(widgets):
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, int(place == stretched and None not in widgets))
    return made

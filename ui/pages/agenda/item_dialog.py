"""One item of the programme: what, how long, when, where, who."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, QTime
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from facilitation.agenda.items import KINDS, AgendaItem
from ui.context import AppContext
from ui.theme.tokens import Space
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows, NumberField, TimeField


class ItemDialog(Dialog):
    """`values()` after acceptance, by the names of `AgendaItem`, and `session()`."""

    def __init__(self, context: AppContext, item: AgendaItem | None, session: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._item = context, item
        form = self._form = FormRows()
        self._subject = form.add("title", QLineEdit(item.title if item else ""))
        self._kind = form.add("kind", QComboBox())
        for kind in KINDS:
            self._kind.addItem("", kind)
        self._kind.setCurrentIndex(KINDS.index(item.kind if item else "plenary"))
        self._session = form.add("session", QComboBox())
        locale, wording = context.language.locale, context.language.wording
        for one in context.workshop.sessions.all():
            self._session.addItem(f"{locale.toString(one.date, 'dddd d MMMM')}, {wording('half.' + one.half)}", one.id)
        self._session.setCurrentIndex(max(0, self._session.findData(session)))
        self._minutes = form.add("minutes", NumberField(1, 24 * 60, step=5))
        self._minutes.setValue(item.minutes if item else 30)
        self._least = form.add("least", NumberField(0, 24 * 60, step=5))
        self._least.setValue((item.least_minutes or 0) if item else 0)
        self._has_start = QCheckBox()
        self._starts_at = TimeField()
        start = item.starts_at if item else None
        self._starts_at.setTime(QTime(start.hour, start.minute) if start else QTime(9, 0))
        self._has_start.setChecked(start is not None)
        self._starts_at.setEnabled(start is not None)
        self._has_start.toggled.connect(self._starts_at.setEnabled)
        when = QWidget()
        row = QHBoxLayout(when)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._has_start)
        row.addWidget(self._starts_at, 1)
        form.add("starts_at", when)
        self._fixed = form.add("fixed", QCheckBox())
        self._fixed.setChecked(item.fixed if item and start else True)
        self._fixed.setEnabled(start is not None)
        self._has_start.toggled.connect(self._fixed.setEnabled)
        self._room = form.add("room", QLineEdit(item.room if item else ""))
        self._responsible = form.add("responsible", QLineEdit(item.responsible if item else ""))
        self._notes = form.add("notes", QPlainTextEdit(item.notes if item else ""))
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(context.theme.px(110))
        self.body.addWidget(form)
        self.body.addStretch(1)
        px = context.theme.px
        self.resize(QSize(px(600), px(640)).boundedTo(parent.window().size() - QSize(px(40), px(40))))
        self.retranslate()
        self._subject.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Item of the programme") if self._item else self.tr("New item of the programme"), self.tr("Save"))
        form = self._form
        form.name("title", self.tr("Title"))
        form.name("kind", self.tr("Kind"))
        form.name("session", self.tr("Half-day"))
        form.name("minutes", self.tr("Minutes"))
        form.name("least", self.tr("At least"), hint=self.tr("shortened no further when the day runs late"))
        self._least.setSpecialValueText(self.tr("the usual half"))
        form.name("starts_at", self.tr("Start of its own"), hint=self.tr("without one it follows the item before"))
        form.name("fixed", self.tr("Fixed"), hint=self.tr("lunch, prayer, guests: it stays there when the day runs late"))
        self._fixed.setText(self.tr("Stays at this time"))
        form.name("room", self.tr("Room"))
        form.name("responsible", self.tr("Who"))
        form.name("notes", self.tr("For the minutes"))
        self._has_start.setAccessibleName(self.tr("Has a start of its own"))
        self._has_start.setToolTip(self.tr("Has a start of its own"))
        self._starts_at.setAccessibleName(self.tr("Start of its own"))
        wording = self._context.language.wording
        for place, kind in enumerate(KINDS):
            self._kind.setItemText(place, wording(f"item.{kind}"))

    def accept(self) -> None:
        if not self._subject.text().strip():
            self._form.complain("title", self.tr("Give this item a title."))
            self._subject.setFocus()
            return
        super().accept()

    def session(self) -> str:
        return str(self._session.currentData())

    def values(self) -> dict[str, Any]:
        own = self._has_start.isChecked()
        return {
            "title": self._subject.text().strip(),
            "kind": self._kind.currentData(),
            "minutes": self._minutes.value(),
            "least_minutes": self._least.value() or None,
            "starts_at": self._starts_at.time().toString("HH:mm") if own else "",
            "fixed": own and self._fixed.isChecked(),
            "room": self._room.text().strip(),
            "responsible": self._responsible.text().strip(),
            "notes": self._notes.toPlainText(),
        }

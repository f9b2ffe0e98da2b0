"""One item of the programme: what, how long, when, where, who."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, QTime
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from facilitation.agenda.items import KINDS, AgendaItem
from facilitation.text.rich import RichText
from ui.context import AppContext
from ui.theme.tokens import Space
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows, NumberField, TimeField
from ui.widgets.part_field import PartField
from ui.widgets.rich_text import RichTextEdit
from ui.widgets.rich_tools import RichTools


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
        self._group = form.add("group", QComboBox())
        self._from_group: tuple[str, str, tuple[str | None, str | None]] = ("", "", (None, None))
        self._offer_groups(item.breakout_group if item else None)
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
        begins = start or (
            context.workshop.agenda.planned(item).starts_at if item else context.workshop.sessions.get(session).starts_at
        )
        self._starts_at.setTime(QTime(begins.hour, begins.minute))
        self._has_start.setChecked(start is not None)
        self._starts_at.setEnabled(start is not None)
        self._has_start.toggled.connect(self._starts_at.setEnabled)
        form.add("starts_at", _in_a_row(self._has_start, self._starts_at, wide=True))
        self._fixed = form.add("fixed", QCheckBox())
        self._fixed.setChecked(item.fixed if item and start else True)
        self._has_start.toggled.connect(lambda own: form.offer("fixed", own))
        self._room = form.add("room", QLineEdit(item.room if item else ""))
        self._responsible = form.add("responsible", QLineEdit(item.responsible if item else ""))
        self._part = form.add(
            "part", PartField(context.workshop, *((item.document, item.clause) if item else (None, None)), whole=True)
        )
        looks = RichTools(context.icons)
        form.add("looks", _in_a_row(looks, wide=False))
        self._notes = form.add("notes", RichTextEdit(context.theme))
        self._notes.setFixedHeight(context.theme.px(110))
        self._notes.show_rich(item.rich_notes if item else RichText())
        looks.work_on(self._notes)
        self._noted = self._notes.rich()
        self._kind.currentIndexChanged.connect(self._show_group)
        self._group.activated.connect(self._take_group)
        self.body.addWidget(form)
        self.body.addStretch(1)
        px = context.theme.px
        self.resize(QSize(px(600), px(690)).boundedTo(parent.window().size() - QSize(px(40), px(40))))
        self.retranslate()
        self._subject.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Item of the programme") if self._item else self.tr("New item of the programme"), self.tr("Save"))
        form = self._form
        form.name("title", self.tr("Title"))
        form.name("kind", self.tr("Kind"))
        form.name("group", self.tr("Group"), hint=self.tr("what is recorded while it works alone is this group’s"))
        form.name("session", self.tr("Half-day"))
        form.name("minutes", self.tr("Minutes"))
        form.name("least", self.tr("At least"), hint=self.tr("shortened no further when the day runs late"))
        self._least.setSpecialValueText(self.tr("the usual half"))
        form.name("starts_at", self.tr("Start of its own"), hint=self.tr("without one it follows the item before"))
        form.name("fixed", self.tr("Fixed"), hint=self.tr("lunch, prayer, guests: it stays there when the day runs late"))
        self._fixed.setText(self.tr("Stays at this time"))
        form.name("room", self.tr("Room"))
        form.name("responsible", self.tr("Who"))
        form.name("part", self.tr("Part of the text"))
        form.name("looks", self.tr("For the minutes"))
        form.name("notes", "")
        self._notes.setAccessibleName(self.tr("For the minutes"))
        self._has_start.setAccessibleName(self.tr("Has a start of its own"))
        self._has_start.setToolTip(self.tr("Has a start of its own"))
        self._starts_at.setAccessibleName(self.tr("Start of its own"))
        wording = self._context.language.wording
        for place, kind in enumerate(KINDS):
            self._kind.setItemText(place, wording(f"item.{kind}"))
        word = wording(f"paper.group_word.{self._context.workshop.settings.get().group_word}").capitalize()
        for place in range(1, self._group.count()):
            group = self._groups[place - 1]
            self._group.setItemText(place, self._called(f"{word} {group.number}", group.name))
        form.offer("fixed", self._has_start.isChecked())
        self._show_group()

    def _offer_groups(self, chosen: str | None) -> None:
        """Those of the workshop, and one that is deleted as long as the item has it."""
        groups = self._context.workshop.groups
        self._groups = groups.all() + [one for one in groups.all(binned=True) if one.id == chosen]
        self._group.addItem("–", None)
        for one in self._groups:
            self._group.addItem("", one.id)
        self._group.setCurrentIndex(max(0, self._group.findData(chosen)))

    def _show_group(self) -> None:
        self._form.offer("group", self._kind.currentData() == "groups" and bool(self._groups))

    def _take_group(self) -> None:
        """What is known of a group is filled in where nothing was typed, and taken back when another one is chosen."""
        group = next((one for one in self._groups if one.id == self._group.currentData()), None)
        title, room, part = self._from_group
        if self._subject.text() in ("", title):
            self._subject.setText(self._group.currentText() if group else "")
        if self._room.text() in ("", room):
            self._room.setText(group.room if group else "")
        if self._part.chosen() in ((None, None), part):
            self._part.choose(*((group.document, group.clause) if group else (None, None)))
        self._from_group = self._subject.text(), self._room.text(), self._part.chosen()

    def _called(self, number: str, theme: str) -> str:
        return self.tr("{group}: {theme}").format(group=number, theme=theme) if theme else number

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
        document, clause = self._part.chosen()
        notes = self._notes.rich()
        # Notes that nobody has touched stay to the letter as they are, whatever marks their lists have.
        noted = {"notes": notes.text, "notes_spans": notes.spans} if notes != self._noted else {}
        return noted | {
            "title": self._subject.text().strip(),
            "kind": self._kind.currentData(),
            "minutes": self._minutes.value(),
            "least_minutes": self._least.value() or None,
            "starts_at": self._starts_at.time().toString("HH:mm") if own else "",
            "fixed": own and self._fixed.isChecked(),
            "breakout_group": self._group.currentData() if self._kind.currentData() == "groups" else None,
            "document": document,
            "clause": clause,
            "room": self._room.text().strip(),
            "responsible": self._responsible.text().strip(),
        }


def _in_a_row(*fields: QWidget, wide: bool) -> QWidget:
    """Several as one field of the form; `wide`: the last one takes what room there is."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    for one in fields:
        row.addWidget(one, int(wide and one is fields[-1]))
    if not wide:
        row.addStretch(1)
    return made

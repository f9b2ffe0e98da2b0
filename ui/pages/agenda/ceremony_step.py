"""One step of a ceremony: what it is, who takes it with which office, who has come instead, how long it takes."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from facilitation.ceremonies.addressing import capital
from facilitation.ceremonies.ceremonies import LONGEST
from facilitation.ceremonies.steps import KINDS, Step
from ui.context import AppContext
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows, NumberField, typed_in
from ui.widgets.people import PersonField, offered

_PEOPLE = {"person": "quality", "represented_by": "representative_quality"}
"""Who is chosen → the field in which an office is proposed then."""


class StepDialog(Dialog):
    """`values()` after acceptance, by the names of `Step`."""

    def __init__(self, context: AppContext, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        form = self._form = FormRows()
        self._kind = form.add("kind", QComboBox())
        for kind in KINDS:
            self._kind.addItem("", kind)
        self._kind.setCurrentIndex(KINDS.index(step.kind))
        self._subject = form.add("title", QLineEdit(step.title))
        self._minutes = form.add("minutes", NumberField(0, LONGEST))
        self._minutes.setValue(step.minutes)
        self._people: dict[str, PersonField] = {}
        self._words: dict[str, QLineEdit] = {}
        people = offered(context.workshop.people, step.person, step.represented_by)
        for who, name, office in (
            ("person", "name", "quality"),
            ("represented_by", "representative", "representative_quality"),
        ):
            field = self._people[who] = form.add(who, PersonField())
            field.show_people(people, getattr(step, who))
            field.picked.connect(lambda _: self._propose())
            self._words[name] = form.add(name, QLineEdit(getattr(step, name)))
            self._words[office] = form.add(office, QLineEdit(getattr(step, office)))
            self._words[office].setCursorPosition(0)
        self._notes = form.add("notes", QPlainTextEdit(step.notes))
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(context.theme.px(72))
        self._kind.currentIndexChanged.connect(lambda _: self._propose())
        self.body.addWidget(form)
        self.body.addStretch(1)
        self.take_room(context.theme.px(620), context.theme.px(600))
        self.retranslate()
        (self._people["person"] if step.is_speech else self._subject).setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Step of the ceremony"), self.tr("Save"))
        form, wording = self._form, self._context.language.wording
        form.name("kind", self.tr("Kind"))
        form.name("title", self.tr("Title"))
        form.name("minutes", self.tr("Minutes"))
        form.name("person", self.tr("Who"), hint=self.tr("a few letters of the name"))
        form.name("name", self.tr("Or, not on the list"))
        form.name("quality", self.tr("Announced as"))
        form.name("represented_by", self.tr("Represented by"))
        form.name("representative", self.tr("Or, not on the list"))
        form.name("representative_quality", self.tr("Announced as"))
        form.name("notes", self.tr("For the master of ceremonies"))
        # Two rows have the same words; a screen reader must tell them apart.
        self._words["representative"].setAccessibleName(self.tr("Represented by, not on the list"))
        self._words["representative_quality"].setAccessibleName(self.tr("Representative announced as"))
        for place, kind in enumerate(KINDS):
            self._kind.setItemText(place, capital(wording(f"step.{kind}")))
        self._propose()

    def _propose(self) -> None:
        """What stands there unless something is typed: the name of the kind, the office of whoever is chosen."""
        self._subject.setPlaceholderText(self._kind.currentText())
        wording = self._context.language.wording
        for who, office in _PEOPLE.items():
            chosen = self._people[who].chosen()
            proposed = self._context.workshop.ceremonies.office_of(chosen, wording, wording.language) if chosen else ""
            self._words[office].setPlaceholderText(proposed)

    def values(self) -> dict[str, Any]:
        return {
            "kind": self._kind.currentData(),
            "title": self._subject.text().strip(),
            "minutes": self._minutes.value(),
            "notes": typed_in(self._notes).strip(),
            **{name: field.chosen() for name, field in self._people.items()},
            **{name: field.text().strip() for name, field in self._words.items()},
        }

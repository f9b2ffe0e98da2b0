"""The card of one person: everything the papers print, what is still missing, and what became of it; kept with Ctrl+Enter."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from facilitation.people.names import spoken
from facilitation.people.organisations import CONSTITUENCIES
from facilitation.people.people import AGE_CLASSES, ROLES, Person
from ui.bridge import Changes
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.people.card_story import CardStory
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button, iconed_button
from ui.widgets.fields import FormRows, typed_in
from ui.widgets.labels import label
from ui.widgets.panels import Panel, scrolled

_TEXTS = ("title", "family_name", "first_names", "function", "phones", "email", "locality", "aliases")
_LISTS = ("phones", "aliases")
_TITLES = ("M.", "Mme", "Mlle", "Dr", "Pr", "Me", "Hon.", "S.E.M.", "S.E. Mme", "Col.", "Togbui", "Chef")
"""Offered while typing; any other can be typed."""
_ANSWERS = (None, True, False)


class PersonCard(Retranslated, Panel):
    """`saved`, `deleted`, `left` (Escape: as it was): what the user asks for; `values()` what is in the fields."""

    saved = Signal()
    deleted = Signal()
    left = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._person: Person | None = None
        self._spoken = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._build_form()
        self._missing = label(Type.SMALL, Tone.WARN, wrap=True)
        self.story = CardStory(context)
        self._save = button(Dress.PRIMARY)
        self._save.clicked.connect(self.saved)
        self._delete = iconed_button(context.icons, "delete", Dress.DANGEROUS)
        self._delete.clicked.connect(self.deleted)
        self.story.replacing.before_asking = self._keep_first
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self._save)
        buttons.addStretch(1)
        buttons.addWidget(self._delete)
        self.body.addWidget(self._spoken)
        self.body.addWidget(self._missing)
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, Space.XS, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._form)
        column.addWidget(self.story)
        column.addStretch(1)
        self.body.addWidget(scrolled(rows), 1)
        self.body.addLayout(buttons)
        self._shown = self._typed()
        context.bridge.refreshed.connect(self._renew)
        self.retranslate()
        self.show_person(None)

    def _build_form(self) -> None:
        """In the order in which papers and people say it, which is that of Tab too."""
        form = self._form = FormRows()
        self._fields = {name: form.add(name, QLineEdit()) for name in _TEXTS[:3]}
        self._fields["title"].setCompleter(QCompleter(_TITLES, self))
        self._sex = form.add("sex", QComboBox())
        for sex in ("", "F", "M"):
            self._sex.addItem("", sex)
        self._fields["function"] = form.add("function", QLineEdit())
        self._body = form.add("organisation", QLineEdit())
        self._bodies = QStringListModel(self)
        completer = QCompleter(self._bodies, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._body.setCompleter(completer)
        self._body.textChanged.connect(lambda _: self._follow_organisation())
        self._constituency = form.add("constituency", QComboBox())
        for constituency in ("", *CONSTITUENCIES):
            self._constituency.addItem("", constituency)
        self._fields |= {name: form.add(name, QLineEdit()) for name in ("phones", "email", "locality")}
        self._role = form.add("role", QComboBox())
        for role in ROLES:
            self._role.addItem("", role)
        self._age = form.add("age_class", QComboBox())
        for age in AGE_CLASSES:
            self._age.addItem("", age)
        self._asked = {name: form.add(name, QComboBox()) for name in ("disability", "consent_contact", "consent_image")}
        for combo in self._asked.values():
            for _ in _ANSWERS:
                combo.addItem("")
        for combo in (self._sex, self._constituency, self._role, self._age, *self._asked.values()):
            # The longest category must not make the card wider than its place.
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(6)
        self._notes = form.add("notes", QPlainTextEdit())
        self._notes.setTabChangesFocus(True)
        self._fields["aliases"] = form.add("aliases", QLineEdit())
        for name in ("title", "family_name", "first_names"):
            self._fields[name].textChanged.connect(lambda _: self._speak())

    def retranslate(self) -> None:
        names = {
            "title": self.tr("Title"),
            "family_name": self.tr("Family name"),
            "first_names": self.tr("First names"),
            "sex": self.tr("Sex"),
            "organisation": self.tr("Organisation"),
            "constituency": self.tr("Category"),
            "function": self.tr("Function"),
            "phones": self.tr("Phones"),
            "email": self.tr("E-mail"),
            "locality": self.tr("Locality"),
            "role": self.tr("Role"),
            "age_class": self.tr("Age"),
            "disability": self.tr("Disability"),
            "consent_contact": self.tr("Contact shared"),
            "consent_image": self.tr("Photo"),
            "notes": self.tr("Notes"),
            "aliases": self.tr("Also written"),
        }
        hints = {"phones": self.tr("several: “90 00 00 01 / 99 00 00 02”")}
        for key, text in names.items():
            self._form.name(key, text, hint=hints.get(key, ""))
        self._notes.setFixedHeight(self._context.theme.px(64))
        wording = self._context.language.wording
        for place, sex in enumerate(("", "F", "M")):
            self._sex.setItemText(place, wording(f"sex.{sex}"))
        for place in range(self._constituency.count()):
            self._constituency.setItemText(place, wording(f"constituency.{self._constituency.itemData(place)}"))
        for place in range(self._role.count()):
            self._role.setItemText(place, wording(f"role.{self._role.itemData(place)}"))
        for place, age in enumerate(AGE_CLASSES):
            self._age.setItemText(place, wording(f"age_class.{age}"))
        for name, combo in self._asked.items():
            kind = "yes_no" if name == "disability" else "consent"
            for place, answer in enumerate(("unknown", "yes", "no")):
                combo.setItemText(place, wording(f"{kind}.{answer}"))
        self._save.setText(self.tr("Save   Ctrl+Enter"))
        self._delete.setText(self.tr("Delete"))
        self._ask_what_is_asked()
        self._say()

    def show_person(self, person: Person | None) -> None:
        """None empties the card and switches it off."""
        self._person = person
        for name, field in self._fields.items():
            value = getattr(person, name) if person else ""
            field.setText(" / ".join(value) if isinstance(value, tuple) else value)
        self._sex.setCurrentIndex(max(0, self._sex.findData(person.sex if person else "")))
        self._body.setText(person.organisation.name if person and person.organisation else "")
        self._constituency.setCurrentIndex(max(0, self._constituency.findData(person.constituency if person else "")))
        self._role.setCurrentIndex(max(0, self._role.findData(person.role if person else "participant")))
        self._age.setCurrentIndex(max(0, self._age.findData(person.age_class if person else "")))
        for name, combo in self._asked.items():
            combo.setCurrentIndex(_ANSWERS.index(getattr(person, name) if person else None))
        self._notes.setPlainText(person.notes if person else "")
        for field in (*self._fields.values(), self._body):
            field.setCursorPosition(0)
        bodies = self._context.workshop.organisations.all()
        self._bodies.setStringList([name for one in bodies for name in dict.fromkeys((one.name, one.acronym)) if name])
        self._shown = self._typed()
        self.setEnabled(person is not None and not self._context.workshop.read_only)
        self._ask_what_is_asked()
        self._say()
        self.story.show_person(person)

    def changed(self) -> bool:
        """Whether something was typed or chosen that is not kept yet."""
        return self._person is not None and self._typed() != self._shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.show_person(self._person)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def person(self) -> Person | None:
        return self._person

    def begin(self) -> None:
        self._fields["family_name"].setFocus()

    def values(self) -> dict[str, Any]:
        """By the names of `Person`; organisation as its name, phones and other spellings as lists."""
        values: dict[str, Any] = {name: field.text().strip() for name, field in self._fields.items()}
        for name in _LISTS:
            values[name] = [part.strip() for part in values[name].replace(";", "/").split("/") if part.strip()]
        values |= {name: _ANSWERS[combo.currentIndex()] for name, combo in self._asked.items()}
        return values | {
            "sex": self._sex.currentData(),
            "role": self._role.currentData(),
            "age_class": self._age.currentData(),
            "notes": typed_in(self._notes).strip(),
        }

    def organisation(self) -> tuple[str, str]:
        """(name, constituency) as typed."""
        return self._body.text().strip(), str(self._constituency.currentData())

    def _typed(self) -> tuple[dict[str, Any], tuple[str, str]]:
        return self.values(), self.organisation()

    def _renew(self, changes: Changes) -> None:
        if "workshop" in changes:
            self._ask_what_is_asked()

    def _keep_first(self) -> None:
        if self.changed():
            self.saved.emit()

    def _follow_organisation(self) -> None:
        """Another organisation has its own category: that of the one before must not become its."""
        known = self._context.workshop.organisations.named(self._body.text())
        if known is not None:
            self._constituency.setCurrentIndex(max(0, self._constituency.findData(known.constituency)))

    def _ask_what_is_asked(self) -> None:
        """Age and disability only where the organiser asks for them; what is known is shown in any case."""
        settings, person = self._context.workshop.settings.get(), self._person
        self._form.offer("age_class", settings.asks_age or bool(person and person.age_class))
        self._form.offer("disability", settings.asks_disability or bool(person and person.disability is not None))

    def _speak(self) -> None:
        """The name as sentences have it, while it is typed: a family name among the first names is seen at once."""
        title, family, first = (self._fields[name].text() for name in ("title", "family_name", "first_names"))
        name = spoken(family, first, title)
        self._spoken.setText(self.tr("In sentences: {name}").format(name=name) if name else "")

    def _say(self) -> None:
        person = self._person
        self.set_heading(person.list_name if person else self.tr("Nobody chosen"))
        self._speak()
        self._spoken.setVisible(person is not None)
        wording = self._context.language.wording
        missing = person.to_complete if person else ()
        self._missing.setVisible(bool(missing))
        fields = ", ".join(wording(f"person_field.{name}") for name in missing)
        self._missing.setText(self.tr("To be completed: {fields}").format(fields=fields))
        for name in ("sex", "function", "phones", "organisation", "first_names"):
            self._form.remind(name, self.tr("to be completed") if name in missing else "")

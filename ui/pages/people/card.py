"""The card of one person: everything the papers print, kept with Ctrl+Enter."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitation.people.organisations import CONSTITUENCIES
from facilitation.people.people import ROLES, Person
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button, iconed_button
from ui.widgets.fields import FormRows
from ui.widgets.labels import label
from ui.widgets.panels import Panel, scrolled

_TEXTS = ("title", "family_name", "first_names", "function", "phones", "email", "locality")
_CONSENTS = (None, True, False)


class PersonCard(Retranslated, Panel):
    """`saved`, `deleted`, `left` (Escape: as it was): what the user asks for; `values()` what is in the fields."""

    saved = Signal()
    deleted = Signal()
    left = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._person: Person | None = None
        form = self._form = FormRows()
        self._fields = {name: form.add(name, QLineEdit()) for name in _TEXTS[:3]}
        self._sex = form.add("sex", QComboBox())
        for sex in ("", "F", "M"):
            self._sex.addItem("", sex)
        self._body = form.add("organisation", QLineEdit())
        self._bodies = QStringListModel(self)
        completer = QCompleter(self._bodies, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._body.setCompleter(completer)
        self._constituency = form.add("constituency", QComboBox())
        for constituency in ("", *CONSTITUENCIES):
            self._constituency.addItem("", constituency)
        self._fields |= {name: form.add(name, QLineEdit()) for name in _TEXTS[3:]}
        self._role = form.add("role", QComboBox())
        for role in ROLES:
            self._role.addItem("", role)
        self._contact = form.add("consent_contact", QComboBox())
        self._image = form.add("consent_image", QComboBox())
        for combo in (self._contact, self._image):
            for _ in _CONSENTS:
                combo.addItem("")
        for combo in (self._sex, self._constituency, self._role, self._contact, self._image):
            # The longest category must not make the card wider than its place.
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(6)
        self._missing = label(Type.SMALL, Tone.WARN, wrap=True)
        self._save = button(Dress.PRIMARY)
        self._save.clicked.connect(self.saved)
        self._delete = iconed_button(context.icons, "delete", Dress.DANGEROUS)
        self._delete.clicked.connect(self.deleted)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self._save)
        buttons.addStretch(1)
        buttons.addWidget(self._delete)
        self.body.addWidget(self._missing)
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addStretch(1)
        self.body.addWidget(scrolled(rows), 1)
        self.body.addLayout(buttons)
        self._shown = self._typed()
        self.retranslate()
        self.show_person(None)

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
            "consent_contact": self.tr("Contact shared"),
            "consent_image": self.tr("Photo"),
        }
        for key, text in names.items():
            self._form.name(key, text)
        wording = self._context.language.wording
        for place, sex in enumerate(("", "F", "M")):
            self._sex.setItemText(place, wording(f"sex.{sex}"))
        for place in range(self._constituency.count()):
            self._constituency.setItemText(place, wording(f"constituency.{self._constituency.itemData(place)}"))
        for place in range(self._role.count()):
            self._role.setItemText(place, wording(f"role.{self._role.itemData(place)}"))
        for combo in (self._contact, self._image):
            for place, text in enumerate((self.tr("not asked"), self.tr("agreed"), self.tr("refused"))):
                combo.setItemText(place, text)
        self._save.setText(self.tr("Save   Ctrl+Enter"))
        self._delete.setText(self.tr("Delete"))
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
        for combo, consent in (
            (self._contact, person.consent_contact if person else None),
            (self._image, person.consent_image if person else None),
        ):
            combo.setCurrentIndex(_CONSENTS.index(consent))
        for field in (*self._fields.values(), self._body):
            field.setCursorPosition(0)
        self._bodies.setStringList([one.name for one in self._context.workshop.organisations.all()])
        self._shown = self._typed()
        self.setEnabled(person is not None and not self._context.workshop.read_only)
        self._say()

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
        """By the names of `Person`; organisation as its name, phones as a list."""
        values: dict[str, Any] = {name: field.text().strip() for name, field in self._fields.items()}
        values["phones"] = [part.strip() for part in values["phones"].replace(";", "/").split("/") if part.strip()]
        return values | {
            "sex": self._sex.currentData(),
            "role": self._role.currentData(),
            "consent_contact": _CONSENTS[self._contact.currentIndex()],
            "consent_image": _CONSENTS[self._image.currentIndex()],
        }

    def organisation(self) -> tuple[str, str]:
        """(name, constituency) as typed."""
        return self._body.text().strip(), str(self._constituency.currentData())

    def _typed(self) -> tuple[dict[str, Any], tuple[str, str]]:
        return self.values(), self.organisation()

    def _say(self) -> None:
        person = self._person
        self.set_heading(person.list_name if person else self.tr("Nobody chosen"))
        wording = self._context.language.wording
        missing = [wording(f"person_field.{name}") for name in person.to_complete] if person and person.registered_late else []
        self._missing.setVisible(bool(missing))
        self._missing.setText(self.tr("To be completed: {fields}").format(fields=", ".join(missing)))

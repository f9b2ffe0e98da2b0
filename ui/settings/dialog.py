"""What the workshop is called, when and where it is, and what its papers carry at their heads; kept as one act."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.settings.contacts import ErasingContacts
from ui.settings.logos import LogosEditor
from ui.theme.tokens import Space
from ui.widgets.choices import ChoiceRow
from ui.widgets.dialogs import Dialog, ask
from ui.widgets.fields import DateField, FormRows, NumberField, typed_in

_LISTS = ("administration", "specific_objectives", "expected_results")
"""Fields of `Settings` that hold one entry a line."""
_AUTHOR = "author"
"""No setting of the workshop: who sits at this laptop."""
_PROJECT = ("project_title", "project_number", "contract_number")
_KEPT = "retained_until"
"""A day, or nothing."""
_SECTIONS: tuple[tuple[str, ...], ...] = (
    ("title", "place", "starts_on", "ends_on", "group_word", _AUTHOR),
    ("state_name", "state_motto", "administration", "document_reference", "supported_by"),
    ("sheet_period", "asks_age", "asks_disability", "certificate_issuer", "certificate_least", *_PROJECT),
    ("data_notice", _KEPT),
    ("background", "general_objective", "specific_objectives", "expected_results"),
)
_TALL = {"data_notice": 3, "background": 5, "general_objective": 3, "supported_by": 2, "administration": 2}
"""Lines that a field of several lines shows; others of `_LISTS` show five."""
_CHOICES = {"group_word": ("group", "commission"), "sheet_period": ("half_day", "day")}


class SettingsDialog(Dialog):
    """Ctrl+Enter keeps everything as one act; Escape asks where something would be lost."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._settings = context.workshop.settings.get()
        self._fields: dict[str, QWidget] = {}
        self._forms: list[FormRows] = []
        self._logos = LogosEditor(context, context.workshop.settings.logos())
        self._erasing = ErasingContacts(context, self)
        self._sections = ChoiceRow(len(_SECTIONS))
        self._stack = QStackedWidget()
        self._sections.picked.connect(self._stack.setCurrentIndex)
        for names in _SECTIONS:
            self._stack.addWidget(self._section(names))
        self.body.addWidget(self._sections)
        self.body.addWidget(self._stack, 1)
        self.resize(context.theme.px(820), context.theme.px(660))
        self._before = self.values()
        self.retranslate()
        if context.workshop.read_only:
            self._stack.setEnabled(False)
            self.accept_button.setEnabled(False)
        self._fields["title"].setFocus()

    def _section(self, names: tuple[str, ...]) -> QWidget:
        form = FormRows()
        self._forms.append(form)
        for name in names:
            self._fields[name] = form.add(name, self._field(name))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(form)
        if "state_name" in names:
            column.addWidget(self._logos)
        if _KEPT in names:
            column.addWidget(self._erasing)
        column.addStretch(1)
        return page

    def _field(self, name: str) -> QWidget:
        value: Any = self._context.workshop.author if name == _AUTHOR else getattr(self._settings, name)
        if isinstance(value, bool):
            box = QCheckBox()
            box.setChecked(value)
            return box
        if isinstance(value, date):
            return DateField(QDate(value.year, value.month, value.day))
        if name == _KEPT:
            return QLineEdit(f"{date.fromisoformat(value):%d/%m/%Y}" if value else "")
        if isinstance(value, int):
            number = NumberField(1, 99)
            number.setValue(max(1, value))
            return number
        if name in _CHOICES:
            field = QComboBox()
            for choice in _CHOICES[name]:
                field.addItem("", choice)
            field.setCurrentIndex(max(0, field.findData(value)))
            return field
        if name in _LISTS or name in _TALL:
            text = QPlainTextEdit("\n".join(value) if name in _LISTS else value)
            text.setTabChangesFocus(True)
            text.setFixedHeight(self._context.theme.px(22) * _TALL.get(name, 5) + Space.L)
            return text
        return QLineEdit(value)

    def retranslate(self) -> None:
        read_only = self._context.workshop.read_only
        self.say(self.tr("Workshop settings"), self.tr("Save"))
        if read_only:
            self.refuse(self.tr("This workshop is open for reading only: its settings can be seen, not changed."))
        self._sections.set_texts(
            self.tr("Workshop"),
            self.tr("Heads of papers"),
            self.tr("Signatures"),
            self.tr("Personal data"),
            self.tr("Terms of reference"),
        )
        self._sections.setAccessibleName(self.tr("Section"))
        a_line = self.tr("one a line")
        for name, (words, hint) in {
            "title": (self.tr("Title"), self.tr("As it stands on the invitation; it heads every paper.")),
            "place": (self.tr("Place"), ""),
            "starts_on": (self.tr("First day"), ""),
            "ends_on": (self.tr("Last day"), self.tr("Half-days follow the days; none goes on which something hangs.")),
            "group_word": (self.tr("Groups are called"), ""),
            _AUTHOR: (self.tr("At this laptop"), self.tr("your name: the history gives it to what is done here")),
            "asks_age": (self.tr("Ask for age"), self.tr("under 35 or not, on each person’s card")),
            "asks_disability": (self.tr("Ask for disability"), self.tr("yes or no, on each person’s card")),
            "state_name": (self.tr("State"), self.tr("at the right of the letterhead")),
            "state_motto": (self.tr("Motto"), ""),
            "administration": (self.tr("Administration"), self.tr("at the left of the letterhead, one a line")),
            "document_reference": (self.tr("Reference"), self.tr("at the head and at the foot of every page")),
            "supported_by": (self.tr("Supported by"), ""),
            "sheet_period": (self.tr("Signature sheets"), ""),
            "certificate_issuer": (self.tr("Certificates issued by"), self.tr("the office that certifies and signs")),
            "certificate_least": (self.tr("Certificate from"), self.tr("half-days signed, at least")),
            _KEPT: (self.tr("Data kept until"), self.tr("a day as 26/07/2026, on sheets and lists; empty where none is set")),
            "data_notice": (self.tr("Data notice"), self.tr("what becomes of the data, on every sheet and list")),
            "project_title": (self.tr("Project"), ""),
            "project_number": (self.tr("Project number"), ""),
            "contract_number": (self.tr("Contract number"), ""),
            "background": (self.tr("Background"), ""),
            "general_objective": (self.tr("General objective"), ""),
            "specific_objectives": (self.tr("Specific objectives"), a_line),
            "expected_results": (self.tr("Expected results"), a_line),
        }.items():
            field = self._fields[name]
            if isinstance(field, QCheckBox):
                field.setText(hint)
                hint = ""
            self._form_of(name).name(name, words, hint=hint)
        for name, texts in {
            "group_word": (self.tr("groups"), self.tr("commissions")),
            "sheet_period": (self.tr("one a half-day"), self.tr("one a day")),
        }.items():
            field = self._fields[name]
            assert isinstance(field, QComboBox)
            for place, text in enumerate(texts):
                field.setItemText(place, text)

    def values(self) -> dict[str, Any]:
        """What stands in the fields, by the names of `Settings`."""
        return {name: self._value(name, field) for name, field in self._fields.items()}

    def is_changed(self) -> bool:
        return self.values() != self._before or bool(self._logos.removed() or self._logos.added())

    def accept(self) -> None:
        if not self.is_changed():
            super().accept()
            return
        values = self.values()
        if not values["title"]:
            self._complain("title", self.tr("Give the workshop a title."))
        elif values["ends_on"] < values["starts_on"]:
            self._complain("ends_on", self.tr("The last day comes before the first."))
        elif values[_KEPT] == "":
            self._complain(_KEPT, self.tr("Give the day as 26/07/2026, or leave it empty."))
        else:
            self._keep(values)

    def reject(self) -> None:
        if not self.is_changed() or ask(
            self,
            self.tr("Leave without keeping?"),
            self.tr("What you changed here would be lost."),
            self.tr("Leave without keeping"),
            dangerous=True,
        ):
            super().reject()

    def _keep(self, values: dict[str, Any]) -> None:
        changes = {name: value for name, value in values.items() if value != self._before[name]}
        workshop = self._context.workshop
        if (author := changes.pop(_AUTHOR, None)) is not None:
            workshop.introduce(author)
            if not changes and not (self._logos.removed() or self._logos.added()):
                super().accept()
                return
        try:
            kept = workshop.set_up(changes, removed_logos=self._logos.removed(), logos=self._logos.added())
        except PalabreError as refusal:
            self.refuse(self._context.language.wording.error(refusal))
            return
        super().accept()
        if kept:
            days = ", ".join(dict.fromkeys(self._context.language.locale.toString(one.date, "d MMMM") for one in kept))
            self._context.desk.tell(self.tr("Half-days on which something hangs were kept: {days}").format(days=days))
        else:
            self._context.desk.offer_undo(self.tr("Workshop settings kept"))

    def _value(self, name: str, field: QWidget) -> Any:
        if isinstance(field, DateField):
            day = field.date()
            return date(day.year(), day.month(), day.day())
        if isinstance(field, QComboBox):
            return field.currentData()
        if isinstance(field, QCheckBox):
            return field.isChecked()
        if isinstance(field, QPlainTextEdit):
            text = typed_in(field).strip()
            return tuple(line.strip() for line in text.splitlines() if line.strip()) if name in _LISTS else text
        if isinstance(field, NumberField):
            return field.value()
        assert isinstance(field, QLineEdit)
        return _day(field.text().strip()) if name == _KEPT else field.text().strip()

    def _form_of(self, name: str) -> FormRows:
        return next(form for form, names in zip(self._forms, _SECTIONS, strict=True) if name in names)

    def _complain(self, name: str, sentence: str) -> None:
        place = next(place for place, names in enumerate(_SECTIONS) if name in names)
        self._sections.choose(place)
        self._stack.setCurrentIndex(place)
        self._form_of(name).complain(name, sentence)
        self._fields[name].setFocus()


def _day(typed: str) -> str | None:
    """The day as the settings keep it; None where nothing is typed, "" where it is no day."""
    if not typed:
        return None
    found = QDate.fromString(typed, "d/M/yyyy")
    return f"{found.year():04d}-{found.month():02d}-{found.day():02d}" if found.isValid() else ""

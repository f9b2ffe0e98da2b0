"""Somebody who is on no list: a name, an organisation, Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from facilitation.people.name_splitting import split_name
from ui.context import AppContext
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows


def register_late(context: AppContext, typed: str, parent: QWidget) -> str | None:
    """Asks for the two fields and registers; the person's id, None where it was called off."""
    dialog = LateRegistration(context, typed, parent)
    return context.ask(dialog, lambda: context.workshop.people.register_late(*dialog.values()))


class LateRegistration(Dialog):
    """`values()` after acceptance: family name, first names, organisation's name."""

    def __init__(self, context: AppContext, typed: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = FormRows()
        self._name = self._form.add("name", QLineEdit(typed))
        self._body = self._form.add("organisation", QLineEdit())
        names = [text for one in context.workshop.organisations.all() for text in (one.acronym, one.name) if text]
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._body.setCompleter(completer)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self.resize(context.theme.px(520), context.theme.px(240))
        self.retranslate()
        (self._body if typed else self._name).setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Late registration"), self.tr("Register"))
        self._form.name("name", self.tr("Name"), hint=self.tr("family name in capitals: “AMEGAN Akouvi”"))
        self._form.name("organisation", self.tr("Organisation"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._name.hasFocus():
            self._body.setFocus()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        if not self._name.text().strip():
            self._form.complain("name", self.tr("Give at least one name."))
            self._name.setFocus()
            return
        super().accept()

    def values(self) -> tuple[str, str, str]:
        split = split_name(self._name.text().strip())
        return split.family_name, split.first_names, self._body.text().strip()

"""« Appuyer »: who else supports the amendment, in one field."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitation.amendments.values import Author
from ui.context import AppContext
from ui.widgets.author_field import AuthorField
from ui.widgets.dialogs import Dialog
from ui.widgets.late_author import registering


class SupportDialog(Dialog):
    """`author()` after acceptance, None when the field was left empty."""

    def __init__(self, context: AppContext, number: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._field = AuthorField()
        self._field.offer_registration(registering(context))
        session = context.workshop.sessions.current()
        present = context.workshop.attendance.present(session.id) if session else set()
        self._field.set_choices(context.workshop.authors.choices(present))
        self._field.entered.connect(self.accept)
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.resize(context.theme.px(460), context.theme.px(300))
        self.retranslate()
        self._field.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Who supports amendment {number}?").format(number=self._number), self.tr("Support"))
        self._field.setAccessibleName(self.tr("Person or organisation"))
        self._field.setPlaceholderText(self.tr("3 letters: name or body"))

    def author(self) -> Author | None:
        return self._field.author()

"""« Valider »: what the room says of the document as a whole; what it cannot say while points are open is not offered, and told."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton, QWidget

from facilitation.validating import STATES, State, ValidatingService
from ui.context import AppContext
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label


class ValidationDialog(Dialog):
    """`state()` after acceptance."""

    def __init__(self, context: AppContext, document: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._document = context, document
        service = ValidatingService(context.workshop)
        now = service.state(document)
        self._hindrance = service.hindrance(document, "validated")
        self._choices: dict[State, QRadioButton] = {}
        self._why = label(Type.BODY, Tone.WARN, wrap=True)
        self._why.setVisible(self._hindrance is not None)
        self.body.addWidget(self._why)
        for state in STATES:
            choice = self._choices[state] = QRadioButton()
            choice.setEnabled(service.hindrance(document, state) is None)
            choice.setChecked(state == now)
            choice.toggled.connect(lambda _: self._offer())
            self.body.addWidget(choice)
        self.body.addStretch(1)
        self.retranslate()
        self.take_what_it_needs(context.theme.px(500))
        possible = [one for one in self._choices.values() if one.isEnabled()]
        chosen = next((one for one in possible if one.isChecked()), possible[0] if possible else None)
        if chosen is not None:
            chosen.setFocus()
        self._offer()

    def retranslate(self) -> None:
        wording = self._context.language.wording
        title = self._context.workshop.texts.document(self._document).title
        self.say(self.tr("What does the plenary say of “{title}”?").format(title=title), self.tr("Record"))
        self._why.setText(wording.error(self._hindrance) if self._hindrance is not None else "")
        for state, choice in self._choices.items():
            words = wording(f"validation.{state}")
            choice.setText(words[:1].upper() + words[1:])

    def choice(self, state: State) -> QRadioButton:
        return self._choices[state]

    def told(self) -> str:
        """Why it cannot simply be validated, "" where it can."""
        return "" if self._why.isHidden() else self._why.text()

    def state(self) -> State | None:
        return next((state for state, choice in self._choices.items() if choice.isChecked()), None)

    def _offer(self) -> None:
        self.accept_button.setEnabled(self.state() is not None)

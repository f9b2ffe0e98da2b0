"""« Valider »: what the room says of the document as a whole; what it cannot say while something is left to settle is not offered,
and why is told.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from facilitation.validating import STATES, State, ValidatingService
from ui.context import AppContext
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label

_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class StateChoice(QRadioButton):
    """Arrows choose: Qt's only move the frame while none of them is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        reached = QApplication.focusWidget()
        if event.key() in _ARROWS and isinstance(reached, StateChoice):
            reached.setChecked(True)


class ValidationDialog(Dialog):
    """`state()` after acceptance."""

    def __init__(self, context: AppContext, document: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._document = context, document
        service = ValidatingService(context.workshop)
        now = service.state(document)
        self._left = service.left(document)
        self._choices: dict[State, QRadioButton] = {}
        self._why = label(Type.BODY, Tone.WARN, wrap=True)
        self._why.setVisible(self._left.bars)
        self._aside = label(Type.BODY, Tone.MUTED, wrap=True)
        self._aside.setVisible(self._left.observations > 0)
        self.body.addWidget(self._why)
        for state in STATES:
            choice = self._choices[state] = StateChoice()
            choice.setEnabled(service.hindrance(document, state) is None)
            choice.setChecked(state == now)
            choice.toggled.connect(lambda _: self._offer())
            self.body.addWidget(choice)
        self.body.addWidget(self._aside)
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
        lines = [f"• {wording(f'validation.left.{why}', count=count)}" for why, count in self._left.counted.items() if count]
        self._why.setText("\n".join([wording("validation.barred"), *lines]))
        self._aside.setText(wording("validation.left.observations", count=self._left.observations))
        for state, choice in self._choices.items():
            words = wording(f"validation.{state}")
            choice.setText(words[:1].upper() + words[1:])

    def choice(self, state: State) -> QRadioButton:
        return self._choices[state]

    def told(self) -> str:
        """Why it cannot simply be validated, "" where it can; then what is left though it can."""
        return "\n".join(one.text() for one in (self._why, self._aside) if not one.isHidden())

    def state(self) -> State | None:
        return next((state for state, choice in self._choices.items() if choice.isChecked()), None)

    def _offer(self) -> None:
        self.accept_button.setEnabled(self.state() is not None)

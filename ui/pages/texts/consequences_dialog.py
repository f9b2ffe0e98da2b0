"""Before a decision: which other amendments would be left without object; a person says which of them fall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.cards import change_in_short
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label


class ConsequencesDialog(Dialog):
    """`confirmed()` after acceptance: ids of the amendments that become pointless. Nothing is ticked against anyone's will."""

    def __init__(self, context: AppContext, decided: Amendment, fall: Sequence[Amendment], parent: QWidget) -> None:
        super().__init__(parent)
        self._decided, self._fall = decided, fall
        self._text = label(Type.BODY, wrap=True)
        self.body.addWidget(self._text)
        self._boxes: dict[str, QCheckBox] = {}
        for one in fall:
            box = QCheckBox(f"{one.number}  {one.author_line}")
            box.setChecked(True)
            self._boxes[one.id] = box
            change = label(Type.SMALL, Tone.MUTED, wrap=True)
            change.setText("".join(mark.text for mark in change_in_short(context.workshop, one) if mark.kind != "delete"))
            change.setIndent(context.theme.px(26))
            self.body.addWidget(box)
            self.body.addWidget(change)
        self.body.addStretch(1)
        self.resize(context.theme.px(620), context.theme.px(300))
        self.retranslate()
        self.accept_button.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Accept amendment {number}?").format(number=self._decided.number), self.tr("Accept"))
        self._text.setText(
            self.tr("These amendments could then no longer apply. Those that are ticked become “without object” because of it.")
        )

    def boxes(self) -> list[QCheckBox]:
        return list(self._boxes.values())

    def told(self) -> list[str]:
        """Number and author of each that would fall."""
        return [box.text() for box in self._boxes.values()]

    def confirmed(self) -> list[str]:
        return [amendment for amendment, box in self._boxes.items() if box.isChecked()]

"""Where the words of a clause come from: who put in or struck them, how it was decided and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.context import AppContext
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label


class OriginDialog(Dialog):
    def __init__(self, context: AppContext, place: str, sentences: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, cancellable=False)
        self._place = place
        self.sentences = list(sentences)
        for sentence in sentences:
            line = label(Type.BODY, wrap=True)
            line.setText(sentence)
            self.body.addWidget(line)
        self.body.addStretch(1)
        self.resize(context.theme.px(620), context.theme.px(min(560, 150 + 54 * len(sentences))))
        self.retranslate()
        self.accept_button.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Where the words of {label} come from").format(label=self._place), self.tr("Close"))

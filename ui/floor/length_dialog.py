"""How long a turn really lasted: somebody forgot the clock."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows, NumberField
from ui.widgets.labels import label


class LengthDialog(Dialog):
    def __init__(self, name: str, seconds: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label(wrap=True)
        self._name.setText(name)
        self._form = FormRows()
        self.minutes = self._form.add("minutes", NumberField(0, 1439))
        self.seconds = self._form.add("seconds", NumberField(0, 59))
        self.minutes.setValue(seconds // 60)
        self.seconds.setValue(seconds % 60)
        self.body.addWidget(self._name)
        self.body.addWidget(self._form)
        self.retranslate()
        self.take_room(400, 280)
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    def length(self) -> int:
        """Seconds."""
        return self.minutes.value() * 60 + self.seconds.value()

    def retranslate(self) -> None:
        self.say(self.tr("Correct a speaking time"), self.tr("Correct"))
        self._form.name("minutes", self.tr("Spoke for"), hint=self.tr("minutes"))
        self._form.name("seconds", self.tr("and"), hint=self.tr("seconds"))

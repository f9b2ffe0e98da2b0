"""How the speakers' list is kept: how long a turn is meant to last, and who comes before whom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitation.floor.floor import Rules
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows, NumberField
from ui.widgets.labels import label


class RulesDialog(Dialog):
    def __init__(self, rules: Rules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = FormRows()
        self.minutes = self._form.add("minutes", NumberField(0, 60))
        self.seconds = self._form.add("seconds", NumberField(0, 59, step=15))
        self.minutes.setValue(rules.turn_seconds // 60)
        self.seconds.setValue(rules.turn_seconds % 60)
        self.first_time = QCheckBox()
        self.first_time.setChecked(rules.first_time_first)
        self.by_category = QCheckBox()
        self.by_category.setChecked(rules.by_category)
        self._order = label(Type.CAPTION, Tone.MUTED, wrap=True)
        self.body.addWidget(self._form)
        self.body.addWidget(self.first_time)
        self.body.addWidget(self.by_category)
        self.body.addWidget(self._order)
        self.retranslate()
        self.take_room(460, 360)
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    def rules(self) -> Rules:
        """As they are chosen."""
        seconds = self.minutes.value() * 60 + self.seconds.value()
        return Rules(seconds, self.first_time.isChecked(), self.by_category.isChecked())

    def retranslate(self) -> None:
        self.say(self.tr("Rules of the speakers’ list"), self.tr("Keep these rules"))
        self._form.name("minutes", self.tr("A turn lasts"), hint=self.tr("minutes; past that the clock warns, nobody is cut off"))
        self._form.name("seconds", self.tr("and"), hint=self.tr("seconds"))
        self.first_time.setText(self.tr("First-time speakers of the sitting first"))
        self.by_category.setText(self.tr("Categories take turns"))
        self._order.setText(
            self.tr(
                "Points of order always come first, then replies. The floor can be given to anyone on the list, whatever the order."
            )
        )

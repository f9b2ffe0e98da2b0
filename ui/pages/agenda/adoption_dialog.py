"""A paper was read out and is adopted: in which sitting, at what time, as it was or as the room changed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QComboBox, QWidget

from facilitation.agenda.sessions import Session
from ui.context import AppContext
from ui.pages.agenda.sitting_words import sitting_name
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.choices import ChoiceRow
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows, TimeField
from ui.widgets.labels import label


class AdoptionDialog(Dialog):
    """`within()`, `at()` and `changed()` after acceptance; `withdrawn` says that the adoption is to be taken back."""

    def __init__(
        self,
        context: AppContext,
        sittings: Sequence[Session],
        chosen: Session | None,
        parent: QWidget,
        *,
        changed: bool,
        adopted: bool,
    ) -> None:
        super().__init__(parent)
        self._context, self._sittings = context, {one.id: one for one in sittings}
        self.withdrawn = False
        self._about = label(Type.BODY, Tone.MUTED, wrap=True)
        form = self._form = FormRows()
        self._within = form.add("within", QComboBox())
        for one in sittings:
            self._within.addItem(sitting_name(context.language, one), one.id)
        self._within.setCurrentIndex(max(0, self._within.findData(chosen.id if chosen else "")))
        self._at = form.add("at", TimeField())
        self._within.currentIndexChanged.connect(lambda _: self._propose_time())
        self._propose_time()
        self._how = form.add("how", ChoiceRow(2))
        self._how.choose(int(changed))
        self.body.addWidget(self._about)
        self.body.addWidget(form)
        self.body.addStretch(1)
        self._withdraw = self.add_button()
        self._withdraw.setVisible(adopted)
        self._withdraw.clicked.connect(self._take_back)
        px = context.theme.px
        self.take_room(px(560), px(290))
        self.retranslate()
        self._at.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Adoption"), self.tr("Adopted"))
        self._form.name("within", self.tr("In the sitting of"))
        self._form.name("at", self.tr("At"))
        self._form.name("how", self.tr("As"))
        self._how.set_texts(self.tr("as read out"), self.tr("as amended by the room"))
        self._withdraw.setText(self.tr("Take the adoption back"))

    def _propose_time(self) -> None:
        """Now, where the sitting is today's; its beginning on another day."""
        now, sitting = self._context.clock(), self._sittings[self.within()]
        moment = now.time() if sitting.date == now.date() else sitting.starts_at
        self._at.setTime(QTime(moment.hour, moment.minute))

    def explain(self, words: str) -> None:
        """What is adopted, and what was changed of it."""
        self._about.setText(words)

    def within(self) -> str:
        return str(self._within.currentData())

    def at(self) -> datetime:
        """On the day of that sitting, in the workshop's time."""
        day, typed = self._sittings[self.within()].date, self._at.time()
        return self._context.clock().replace(
            year=day.year, month=day.month, day=day.day, hour=typed.hour(), minute=typed.minute(), second=0, microsecond=0
        )

    def changed(self) -> bool:
        return self._how.chosen == 1

    def _take_back(self) -> None:
        self.withdrawn = True
        self.accept()

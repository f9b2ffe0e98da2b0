"""The two questions of the groups page: how many groups of whom, and what a group is given."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from facilitation.groups.groups import Group
from ui.context import AppContext
from ui.theme.dress import Dress
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows, NumberField
from ui.widgets.labels import label
from ui.widgets.part_field import PartField


class DistributionDialog(Dialog):
    """`number()` of groups, and whether only those in the room are shared out."""

    def __init__(self, context: AppContext, people: int, present: int, current: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._people, self._present = people, present
        self._form = FormRows()
        self._number = self._form.add("number", NumberField(1, 40))
        self._number.setValue(current or 4)
        self._only_present = QCheckBox()
        self._only_present.setEnabled(present > 0)
        self._text = label(wrap=True)
        self.body.addWidget(self._form)
        self.body.addWidget(self._only_present)
        self.body.addWidget(self._text)
        self.body.addStretch(1)
        self.resize(context.theme.px(480), context.theme.px(300))
        self._number.valueChanged.connect(lambda _: self.retranslate())
        self._only_present.toggled.connect(lambda _: self.retranslate())
        self.retranslate()
        self._number.setFocus()
        self._number.selectAll()

    def retranslate(self) -> None:
        self.say(self.tr("Share people out into groups"), self.tr("Share out"))
        self._form.name("number", self.tr("Number of groups"))
        self._only_present.setText(self.tr("Only the %n person(s) in the room", "", self._present))
        people = self._present if self.only_present() else self._people
        least, rest = divmod(people, self.number())
        size = f"{least}–{least + 1}" if rest else str(least)
        self._text.setText(
            self.tr(
                "Groups of {size}, mixing organisations, categories and sexes. Chairs, rapporteurs and people whose place is "
                "locked stay where they are; one undo brings the present groups back."
            ).format(size=size)
        )

    def number(self) -> int:
        return self._number.value()

    def only_present(self) -> bool:
        return self._only_present.isChecked()


class GroupDialog(Dialog):
    """What a group is given; `values()` by the names of `Group`; `deleted` when the group is to go instead."""

    def __init__(self, context: AppContext, group: Group, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._group = context, group
        self.deleted = False
        workshop = context.workshop
        self._form = FormRows()
        self._name = self._form.add("name", QLineEdit(group.name))
        self._room = self._form.add("room", QLineEdit(group.room))
        self._chair = self._form.add("chair", QComboBox())
        self._rapporteur = self._form.add("rapporteur", QComboBox())
        self._part = self._form.add("part", PartField(workshop, group.document, group.clause))
        people = sorted(workshop.people.get_many(group.members), key=lambda person: person.sort_key)
        for combo, chosen in ((self._chair, group.chair), (self._rapporteur, group.rapporteur)):
            combo.addItem("–", None)
            for person in people:
                combo.addItem(person.list_name, person.id)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))
        self.delete_button = self.add_button(Dress.DANGEROUS)
        self.delete_button.clicked.connect(self._delete)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self.resize(context.theme.px(560), context.theme.px(360))
        self.retranslate()
        self._name.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Group {number}").format(number=self._group.number), self.tr("Save"))
        self.delete_button.setText(self.tr("Delete the group"))
        for key, text in (
            ("name", self.tr("Theme")),
            ("room", self.tr("Room")),
            ("chair", self.tr("Chair")),
            ("rapporteur", self.tr("Rapporteur")),
            ("part", self.tr("Part of the text")),
        ):
            self._form.name(key, text)

    def values(self) -> dict[str, object]:
        document, clause = self._part.chosen()
        return {
            "name": self._name.text().strip(),
            "room": self._room.text().strip(),
            "chair": self._chair.currentData(),
            "rapporteur": self._rapporteur.currentData(),
            "document": document,
            "clause": clause,
        }

    def _delete(self) -> None:
        self.deleted = True
        self.reject()

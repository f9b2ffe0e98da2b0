"""Before a decision: which other amendments would be left without object, which stay, and which places refer to what goes.

A person says which of them fall.
"""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from facilitation.amendments.consequences import Consequences
from facilitation.amendments.values import Amendment
from ui.context import AppContext
from ui.pages.texts.cards import change_in_short
from ui.theme.dress import Tone
from ui.theme.tokens import Type
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label

_NAMED = 8
"""So many places that refer to what goes are named, the others counted: all are listed at the end of the workshop."""


class ConsequencesDialog(Dialog):
    """`confirmed()` after acceptance: ids of the amendments that become pointless. Nothing is ticked against anyone's will."""

    def __init__(self, context: AppContext, decided: Amendment, consequences: Consequences, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._decided, self._consequences = decided, consequences
        self._indent = context.theme.px(26)
        self._boxes: dict[str, QCheckBox] = {}
        self._fall = self._section(bool(consequences.fall))
        for one in consequences.fall:
            self._add_box(one)
        self._survive = self._section(bool(consequences.survive))
        for one in consequences.survive:
            self._add_line(f"{one.number}  {one.author_line}")
            self._add_change(one)
        self._lost = self._section(bool(consequences.lost))
        for one in consequences.lost:
            self._add_line(f"{one.number}  {one.author_line}")
            self._add_change(one)
        self._references = self._section(bool(consequences.references))
        self._places = [self._add_line("") for _ in consequences.references[:_NAMED]]
        self._more = self._add_line("")
        self.body.addStretch(1)
        self.retranslate()
        self.take_what_it_needs(context.theme.px(620))
        self.accept_button.setFocus()

    def retranslate(self) -> None:
        self.say(self.tr("Accept amendment {number}?").format(number=self._decided.number), self.tr("Accept"))
        self._fall.setText(self.tr("These amendments could then no longer apply. Those that are ticked lapse because of it."))
        for amendment, box in self._boxes.items():
            box.setText(self._with_subs(self._context.workshop.amendments.get(amendment)))
        self._survive.setText(self.tr("These stay: they only add after what is struck."))
        self._lost.setText(self.tr("These were accepted, and go with what is struck: nothing of them is left in the text."))
        self._references.setText(self.tr("These places would refer to what is no longer there:"))
        for place, reference in zip(self._places, self._consequences.references, strict=False):
            place.setText(self.tr("{label}: “{cited}”").format(label=reference.label, cited=reference.cited))
        left = len(self._consequences.references) - len(self._places)
        self._more.setText(self.tr("and %n more", "", left))
        self._more.setVisible(left > 0)

    def boxes(self) -> list[QCheckBox]:
        return list(self._boxes.values())

    def told(self) -> list[str]:
        """Number and author of each that would fall."""
        return [box.text() for box in self._boxes.values()]

    def stay(self) -> list[str]:
        """Number and author of each that stays."""
        return [f"{one.number}  {one.author_line}" for one in self._consequences.survive]

    def lost(self) -> list[str]:
        """Number and author of each accepted one that goes with what is struck."""
        return [f"{one.number}  {one.author_line}" for one in self._consequences.lost]

    def places(self) -> list[str]:
        """The places that would refer to what goes, as they are shown."""
        return [place.text() for place in self._places]

    def confirmed(self) -> list[str]:
        return [amendment for amendment, box in self._boxes.items() if box.isChecked()]

    def _section(self, shown: bool) -> QLabel:
        text = label(Type.BODY, wrap=True)
        text.setVisible(shown)
        self.body.addWidget(text)
        return text

    def _add_box(self, amendment: Amendment) -> None:
        box = QCheckBox()
        box.setChecked(True)
        self._boxes[amendment.id] = box
        self.body.addWidget(box)
        self._add_change(amendment)

    def _with_subs(self, amendment: Amendment) -> str:
        """Number and author, and the sub-amendments that fall with it."""
        said = f"{amendment.number}  {amendment.author_line}"
        subs = [one.number for one in self._context.workshop.amendments.sub_amendments(amendment.id) if one.is_open]
        return self.tr("{amendment}, with {subs}").format(amendment=said, subs=", ".join(subs)) if subs else said

    def _add_change(self, amendment: Amendment) -> None:
        change = label(Type.SMALL, Tone.MUTED, wrap=True)
        marks = change_in_short(self._context.workshop, amendment, self._context.language.wording)
        change.setText("".join(mark.text for mark in marks if mark.kind != "delete"))
        change.setIndent(self._indent)
        self.body.addWidget(change)

    def _add_line(self, text: str) -> QLabel:
        line = label(Type.BODY, wrap=True)
        line.setText(text)
        line.setIndent(self._indent)
        self.body.addWidget(line)
        return line

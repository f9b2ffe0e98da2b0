"""Records of people who may be one, side by side: what differs is marked, what each has is told, one spelling is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from facilitation.people.merging import Has, Proposal
from facilitation.people.people import Person
from facilitation.people.phones import phone_key
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.labels import label

_AGAINST = frozenset({"other_institution", "other_phone", "other_sex"})
"""Evidence that the people are two."""


class Comparison(Retranslated, QWidget):
    """`show_proposal`, then `named_as` is the record whose spelling is chosen and `included` those that are to be one.

    `picked` when another spelling is chosen or somebody left out.
    """

    picked = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._proposal: Proposal | None = None
        self._has: dict[str, Has] = {}
        self._spellings = QButtonGroup(self)
        self._spellings.idClicked.connect(lambda _: self._tell())
        self._included: dict[str, QCheckBox] = {}
        self._evidence = label(Type.BODY, wrap=True)
        self._against = label(Type.BODY, Tone.WARN, wrap=True)
        self._sides: QWidget = QFrame()
        self._outcome = label(Type.BODY, wrap=True)
        self._outcome.setTextFormat(Qt.TextFormat.RichText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        for one in (self._evidence, self._against, self._sides, self._outcome):
            self._column.addWidget(one)

    def retranslate(self) -> None:
        if self._proposal is not None:
            self.show_proposal(self._proposal)

    def show_proposal(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._has = self._context.workshop.merging.has(one.id for one in proposal.people)
        self._say_evidence(proposal)
        self._put_sides(proposal.people)
        best = max(range(len(proposal.people)), key=lambda place: self._weight(proposal.people[place]))
        self.choose(best)

    def choose(self, place: int) -> None:
        """The spelling of the record at this place, counted from 0; nothing where there is none."""
        if (one := self._spellings.button(place)) is not None:
            one.setChecked(True)
            one.setFocus()
            self._tell()

    @property
    def named_as(self) -> str:
        assert self._proposal is not None
        return self._proposal.people[self._spellings.checkedId()].id

    @property
    def included(self) -> tuple[str, ...]:
        """The ids of those who are one, the one whose spelling is chosen first."""
        assert self._proposal is not None
        others = [one.id for one in self._proposal.people if one.id != self.named_as]
        return (self.named_as, *(one for one in others if one not in self._included or self._included[one].isChecked()))

    # What is shown

    def _say_evidence(self, proposal: Proposal) -> None:
        """For two people a line; for more a line each two."""
        wording = self._context.language.wording
        names = {one.id: one.list_name for one in proposal.people}
        lines: dict[bool, list[str]] = {False: [], True: []}
        for pair in proposal.pairs:
            whom = f"{names[pair.a]} – {names[pair.b]}: " if len(proposal.people) > 2 else ""
            if whom and wording.language == "fr":
                whom = whom.replace(": ", "\u00a0: ")
            for against, told in lines.items():
                words = [wording(f"people.evidence.{key}") for key in pair.evidence if (key in _AGAINST) == against]
                if words:
                    told.append(whom + ", ".join(words))
        self._evidence.setText(self.tr("For: {evidence}").format(evidence="\n".join(lines[False])))
        self._against.setText(self.tr("Against: {evidence}").format(evidence="\n".join(lines[True])))
        self._evidence.setVisible(bool(lines[False]))
        self._against.setVisible(bool(lines[True]))

    def _put_sides(self, people: Sequence[Person]) -> None:
        for one in self._spellings.buttons():
            self._spellings.removeButton(one)
        self._included = {}
        sides = dress(QFrame(), Dress.PANEL)
        grid = QGridLayout(sides)
        grid.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        for place, person in enumerate(people):
            radio = QRadioButton(self.tr("Signs so   {number}").format(number=place + 1))
            radio.setAccessibleName(self.tr("Signs so: {name}").format(name=person.sentence_name))
            self._spellings.addButton(radio, place)
            grid.addWidget(radio, 0, place + 1)
            grid.setColumnStretch(place + 1, 1)
            if len(people) > 2:
                same = QCheckBox(self.tr("to be merged"))
                same.setAccessibleName(self.tr("To be merged: {name}").format(name=person.list_name))
                same.setChecked(True)
                same.toggled.connect(lambda _: self._tell())
                self._included[person.id] = same
                grid.addWidget(same, 1, place + 1)
        for number, (name, values, key) in enumerate(self._rows(people)):
            if any(values):
                self._put_row(grid, name, values, key, kind=Type.BODY if number else Type.HEADING)
        self._column.replaceWidget(self._sides, sides)
        sides.show()
        self._sides.hide()
        self._sides.deleteLater()
        self._sides = sides

    def _put_row(
        self, grid: QGridLayout, name: str, values: Sequence[Sequence[str]], key: Callable[[str], str], *, kind: Type
    ) -> None:
        """A field of all; words that one alone has are bold and underlined, and the field's name says that there are some."""
        row = grid.rowCount()
        sets = [frozenset(map(key, parts)) for parts in values]
        differs = len({one for one in sets if one}) > 1
        caption = label(Type.CAPTION, Tone.WARN if differs else Tone.MUTED)
        caption.setText(f"≠ {name}" if differs else name)
        grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        for place, parts in enumerate(values):
            others = [one for number, one in enumerate(sets) if number != place and one]
            cell = label(kind, wrap=True)
            cell.setTextFormat(Qt.TextFormat.RichText)
            marked = [_marked(part, bool(others) and not any(key(part) in other for other in others)) for part in parts]
            cell.setText(" ".join(marked) if marked else "–")
            cell.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(cell, row, place + 1)

    def _rows(self, people: Sequence[Person]) -> list[tuple[str, list[Sequence[str]], Callable[[str], str]]]:
        """(field, its parts for each of the people, what makes two parts alike)."""
        wording = self._context.language.wording
        whole: Callable[[str], str] = str
        told: list[tuple[str, list[Sequence[str]], Callable[[str], str]]] = [
            (self.tr("Name"), [one.list_name.split() for one in people], whole),
            (self.tr("Title"), [_part(one.title) for one in people], whole),
            (self.tr("Organisation"), [_part(one.organisation.name if one.organisation else "") for one in people], whole),
            (self.tr("Function"), [_part(one.function) for one in people], whole),
            (self.tr("Phones"), [one.phones for one in people], lambda phone: phone_key(phone) or phone),
            (self.tr("E-mail"), [_part(one.email) for one in people], str.lower),
            (self.tr("Sex"), [_part(wording(f"sex.{one.sex}") if one.sex else "") for one in people], whole),
            (self.tr("Locality"), [_part(one.locality) for one in people], whole),
        ]
        roles = [one.role for one in people]
        if set(roles) != {"participant"}:
            told.append((self.tr("Role"), [_part(wording(f"role.{one}")) for one in roles], whole))
        told.append((self.tr("Has"), [_part(self._told_of(self._has[one.id])) for one in people], lambda _: ""))
        return told

    def _told_of(self, has: Has) -> str:
        wording = self._context.language.wording
        parts = [wording("merge.signed", count=has.signed)] if has.signed else []
        if has.came > has.signed:
            parts.append(wording("merge.came", count=has.came))
        if has.amendments:
            parts.append(wording("merge.amendments", count=has.amendments))
        if has.badge:
            parts.append(wording("merge.badge"))
        return ", ".join(parts) or wording("merge.nothing")

    def _tell(self) -> None:
        """What stands afterwards, in a sentence."""
        assert self._proposal is not None
        people = {one.id: one for one in self._proposal.people}
        for person, box in self._included.items():
            box.setEnabled(person != self.named_as)
            if person == self.named_as:
                box.setChecked(True)
        first, *others = (people[one] for one in self.included)
        title = first.title or next((one.title for one in others if one.title), "")
        name = " ".join(filter(None, (title, first.first_names, first.family_name.upper())))
        aliases = list(dict.fromkeys(one.list_name for one in others if one.list_name != first.list_name))
        told = self.tr("There will be: {name}").format(name=f"<b>{escape(name)}</b>")
        if aliases:
            told += ". " + self.tr("Still found as: {names}").format(names=escape(", ".join(aliases)))
        self._outcome.setText(told + ".")
        self.picked.emit()

    def _weight(self, person: Person) -> tuple[int, bool, int, int]:
        """Which spelling is likely the one that is signed: that of who has signed, or wears a badge, or is told most of."""
        has = self._has[person.id]
        told = sum(map(bool, (person.title, person.function, person.phones, person.email, person.organisation)))
        return has.signed, has.badge, has.amendments, told


def _part(value: str) -> Sequence[str]:
    return (value,) if value else ()


def _marked(part: str, differs: bool) -> str:
    words = escape(part)
    return f"<b><u>{words}</u></b>" if differs else words

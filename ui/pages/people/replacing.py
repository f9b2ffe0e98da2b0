"""Who comes in a person's place, and the dialog that says so: a name, a half-day, Enter (domain.md, scenario 17)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from facilitation.people.name_splitting import split_name
from facilitation.people.people import Person
from facilitation.replacing import Replacement
from facilitation.text.folding import fold
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.people.replaced_words import half_day
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import iconed_button
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows
from ui.widgets.labels import label


class Replacing(Retranslated, QWidget):
    """What is so, and the button that changes it. `before_asking` is called before the dialog opens."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._person: Person | None = None
        self.before_asking: Callable[[], None] = lambda: None
        self._told = label(Type.BODY, wrap=True)
        self.button = iconed_button(context.icons, "move")
        self.button.clicked.connect(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._told)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Replace…"))
        self._tell()

    def show_person(self, person: Person | None) -> None:
        self._person = person
        self._tell()

    def told(self) -> str:
        return self._told.text()

    def ask(self) -> None:
        """The dialog; somebody who is on no list yet is registered by the same act."""
        if self._person is None or self._context.workshop.read_only:
            return
        self.before_asking()
        person = self._context.workshop.people.get(self._person.id)
        dialog = ReplaceDialog(self._context, person, self.window())
        if self._context.ask(dialog, dialog.keep):
            self._context.desk.offer_undo(dialog.outcome())

    def _tell(self) -> None:
        person, language = self._person, self._context.language
        lines = []
        if person is not None:
            replacing = self._context.workshop.replacing
            if (one := replacing.of(person.id)) is not None:
                since = half_day(one.since, language)
                lines.append(self.tr("{name} comes instead from {since}").format(name=one.substitute.sentence_name, since=since))
            for one in replacing.by(person.id):
                since = half_day(one.since, language)
                lines.append(self.tr("Comes instead of {name} from {since}").format(name=one.principal.sentence_name, since=since))
        self._told.setText("\n".join(lines))
        self._told.setVisible(bool(lines))


class ReplaceDialog(Dialog):
    """`keep` does what is asked for; `outcome` says it afterwards."""

    def __init__(self, context: AppContext, person: Person, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._person = context, person
        workshop = context.workshop
        self._known: Replacement | None = workshop.replacing.of(person.id)
        self._others = [one for one in workshop.people.all() if one.id != person.id]
        self._names = {_line(one): one for one in self._others}
        self._form = FormRows()
        self._who = self._form.add("who", QLineEdit())
        completer = _Completer(self._names, self)
        self._who.setCompleter(completer)
        self._who.textChanged.connect(lambda _: self._say())
        self._since = self._form.add("since", QComboBox())
        self._sessions = workshop.sessions.all()
        for one in self._sessions:
            self._since.addItem("", one.id)
        self._since.setCurrentIndex(self._usual())
        self._told = label(Type.BODY, Tone.MUTED, wrap=True)
        self._take_back = self.add_button(Dress.QUIET)
        self._take_back.setVisible(self._known is not None)
        self._take_back.clicked.connect(self._ask_back)
        self._back = False
        if self._known is not None:
            self._who.setText(_line(self._known.substitute))
            self._since.setCurrentIndex(self._since.findData(self._known.since.id))
        self.body.addWidget(self._form)
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        self.take_room(context.theme.px(560), context.theme.px(330))
        self.retranslate()
        self._who.setFocus()
        self._who.selectAll()

    def retranslate(self) -> None:
        self.say(self.tr("Who comes instead of {name}?").format(name=self._person.sentence_name), self.tr("Replace"))
        self._form.name("who", self.tr("Name"), hint=self.tr("on the list or new: “AMEGAN Akouvi”"))
        self._form.name("since", self.tr("From"))
        self._take_back.setText(self.tr("Nobody any more"))
        for place, one in enumerate(self._sessions):
            self._since.setItemText(place, half_day(one, self._context.language))
        self._say()

    def accept(self) -> None:
        if not self._back and not self._who.text().strip():
            self._form.complain("who", self.tr("Say who comes."))
            self._who.setFocus()
            return
        super().accept()

    def keep(self) -> bool:
        """One act, with the registration of somebody new. Raises PalabreError where it cannot be so."""
        workshop = self._context.workshop
        if self._back:
            workshop.replacing.take_back(self._person.id)
            return True
        with workshop.one_act("attendance.replace"):
            workshop.replacing.replace(self._person.id, self._substitute(), str(self._since.currentData()))
        return True

    def outcome(self) -> str:
        if self._back:
            return self.tr("Nobody comes instead of {name} any more").format(name=self._person.list_name)
        return self.tr("{name} replaced").format(name=self._person.list_name)

    def _substitute(self) -> str:
        """The id of who is meant; whoever is on no list is registered for the same organisation, in the same role."""
        meant = self._meant()
        if meant is not None:
            return meant.id
        split = split_name(self._who.text().strip())
        people, person = self._context.workshop.people, self._person
        new = people.register_late(split.family_name, split.first_names)
        body = person.organisation.id if person.organisation else None
        people.update(new, organisation=body, role=person.role, title=split.title, sex=split.sex)
        return new

    def _meant(self) -> Person | None:
        typed = self._who.text().strip()
        if typed in self._names:
            return self._names[typed]
        wanted = sorted(fold(typed).split())
        found = [one for one in self._others if sorted(fold(one.list_name).split()) == wanted]
        return found[0] if len(found) == 1 else None

    def _usual(self) -> int:
        """The half-day that runs, or the first after the last one at which she was seen."""
        workshop = self._context.workshop
        order = [one.id for one in self._sessions]
        current = workshop.sessions.current()
        seen = [order.index(one.session) for one in workshop.attendance.of_person(self._person.id) if one.came or one.signed]
        place = max(order.index(current.id) if current else 0, max(seen, default=-1) + 1)
        return min(place, len(order) - 1)

    def _ask_back(self) -> None:
        self._back = True
        self.accept()

    def _say(self) -> None:
        """What becomes of it: who is registered anew, whose seat passes."""
        workshop, typed = self._context.workshop, self._who.text().strip()
        lines = []
        self._form.complain("who", "")
        if typed and self._meant() is None:
            split = split_name(typed)
            name = f"{split.family_name.upper()} {split.first_names}".strip()
            body = self._person.organisation.short if self._person.organisation else ""
            new = (
                self.tr("{name} is on no list: registered now")
                if not body
                else self.tr("{name} is on no list: registered now for {body}")
            )
            lines.append(new.format(name=name, body=body) + ".")
        group = workshop.groups.of_person(self._person.id)
        if group is not None:
            lines.append(self.tr("The seat in group {number} passes.").format(number=group.number))
        lines.append(self.tr("Days and amendments stay with whoever had them."))
        self._told.setText(" ".join(lines))


def _line(person: Person) -> str:
    """ "YAWOVI Komla (CCIT)"."""
    return f"{person.list_name} ({person.organisation.short})" if person.organisation else person.list_name


class _Completer(QCompleter):
    """Compares folded words, in whatever order they were typed; puts the line in as it is written."""

    def __init__(self, lines: dict[str, Person], parent: QWidget) -> None:
        self._all = [(line, fold(line)) for line in lines]
        self._model = QStringListModel([line for line, _ in self._all])
        super().__init__(self._model, parent)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(8)

    def splitPath(self, path: str) -> list[str]:
        words = fold(path).split()
        self._model.setStringList([line for line, folded in self._all if all(word in folded for word in words)])
        return [""]

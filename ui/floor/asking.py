"""Who asks for the floor: three letters find a person or a body, those present first; who is on no list is registered from here, or
noted with body and sex."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitation.amendments.values import Author
from facilitation.floor.turns import Kind
from facilitation.people.organisations import CONSTITUENCIES
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.author_field import AuthorField
from ui.widgets.buttons import button, native_keys
from ui.widgets.choices import ChoiceRow, ElidedList
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.late_author import registering

_SEXES = ("F", "M", "")


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, as `FloorService.ask` takes it; the last four are of somebody on no list."""

    person: str | None
    organisation: str | None
    name: str = ""
    sex: str = ""
    body: str = ""
    constituency: str = ""


class NameField(AuthorField):
    """`asked` on Enter; with Shift it is for a point of order. `left` on Escape, and on Down in an empty field (True)."""

    asked = Signal(str)
    left = Signal(bool)
    reached = Signal()
    """The keyboard has come here: names are read anew."""

    def __init__(self) -> None:
        super().__init__()
        self._kind: Kind = "request"
        self.entered.connect(lambda: self.asked.emit(self._kind))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._kind = "point_of_order" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "request"
        if event.key() == Qt.Key.Key_Escape and not self.choosing():
            if self.text():
                self.clear()
            else:
                self.left.emit(False)
        elif event.key() == Qt.Key.Key_Down and not self.text():
            self.left.emit(True)
        else:
            super().keyPressEvent(event)
            self._kind = "request"


class Asking(Retranslated, QWidget):
    """The field, and below it what is asked of somebody on no list. `asked` with an `Asker` and the kind of request."""

    asked = Signal(object, str)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.field = NameField()
        self.field.offer_registration(registering(context))
        self.field.asked.connect(self._entered)
        self.field.reached.connect(self._read_names)
        self.field.textEdited.connect(self._fold_details)
        self._kind: Kind = "request"
        self._folded = False
        self._keys = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self._unlisted = label(Type.CAPTION, Tone.INFO, wrap=True)
        self.body = QLineEdit()
        self._bodies = QStringListModel(self)
        completer = QCompleter(self._bodies, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.body.setCompleter(completer)
        self.sex = ChoiceRow(len(_SEXES))
        self.constituency = ElidedList()
        self.note_button = button(Dress.PRIMARY)
        self.note_button.clicked.connect(self._note)
        self.body.returnPressed.connect(self._note)
        self._details = QWidget()
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Who asks for the floor?"))
        self.field.setAccessibleName(self.tr("Who asks for the floor"))
        self.field.setToolTip(
            self.tr("Three letters of a person or an organisation; Enter puts them on the list, Shift+Enter for a point of order")
        )
        order = native_keys("Shift+Return")
        self._keys.setText(self.tr("{keys}: point of order").format(keys=order))
        self.body.setPlaceholderText(self.tr("Organisation (if known)"))
        self.body.setAccessibleName(self.tr("Organisation of the speaker"))
        self.sex.setAccessibleName(self.tr("Sex of the speaker"))
        self.sex.set_texts(self.tr("Woman"), self.tr("Man"), self.tr("Not told"))
        self.constituency.setAccessibleName(self.tr("Category of the speaker"))
        chosen = self.constituency.currentIndex()
        self.constituency.clear()
        wording = self._context.language.wording
        for one in ("", *CONSTITUENCIES):
            words = wording(f"constituency.{one}")
            self.constituency.addItem(words[:1].upper() + words[1:], one)
        self.constituency.setCurrentIndex(max(0, chosen))
        self.note_button.setText(self.tr("Put on the list"))
        self._say_unlisted()

    def start(self) -> None:
        """The keyboard goes to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Whoever was typed is on the list: the field is ready for the next."""
        self.field.set_author(None)
        self.body.clear()
        self.sex.choose(2)
        self.constituency.setCurrentIndex(0)
        self._fold_details()
        self.start()

    def fold(self, folded: bool) -> None:
        """Where there is little room the hint goes, which the field's tooltip says too."""
        self._folded = folded
        self._keys.setVisible(not folded)

    def details_shown(self) -> bool:
        return not self._details.isHidden()

    def _read_names(self) -> None:
        workshop = self._context.workshop
        session = workshop.sessions.current()
        present = workshop.attendance.present(session.id) if session is not None else set()
        self.field.set_choices(sorted(workshop.authors.choices(present), key=lambda one: not one.present))

    def _entered(self, kind: Kind) -> None:
        author = self.field.author()
        if author is None:
            return
        self._kind = kind
        if author.person is None and author.organisation is None:
            author = self._context.workshop.authors.resolve(author.name)
        if author.person is not None or author.organisation is not None:
            self.asked.emit(Asker(author.person, author.organisation), kind)
        else:
            self._ask_details(author)

    def _ask_details(self, author: Author) -> None:
        """Body and sex of somebody on no list; "KPODAR Yawa, mairie d’Agou" has said the body."""
        name, _, body = (part.strip() for part in author.name.partition(","))
        self.field.set_author(Author(None, None, name))
        self._bodies.setStringList([one.name for one in self._context.workshop.organisations.all()])
        self.body.setText(body)
        self.sex.choose(2)
        self._say_unlisted()
        self._keys.hide()
        self._details.show()
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold_details(self) -> None:
        self._details.hide()
        self._keys.setVisible(not self._folded)

    def _note(self) -> None:
        body = self._context.workshop.organisations.named(self.body.text())
        asker = Asker(
            person=None,
            organisation=body.id if body is not None else None,
            name=self.field.text().strip(),
            sex=_SEXES[self.sex.chosen],
            body="" if body is not None else self.body.text().strip(),
            constituency=str(self.constituency.currentData() or ""),
        )
        self.asked.emit(asker, self._kind)

    def _say_unlisted(self) -> None:
        self._unlisted.setText(self.tr("{name} is on no list:").format(name=self.field.text().strip()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.field)
        column.addWidget(self._keys)
        inside = QVBoxLayout(self._details)
        inside.setContentsMargins(0, 0, 0, Space.XS)
        inside.setSpacing(Space.XS)
        inside.addWidget(self._unlisted)
        inside.addWidget(self.body)
        inside.addWidget(self.sex)
        inside.addWidget(self.constituency)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.note_button)
        inside.addLayout(row)
        column.addWidget(self._details)
        self._details.hide()

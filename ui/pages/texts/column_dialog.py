"""A column of a table: one field for each cell of a new one, beside a cell or before all others, or the words of one that goes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QWidget

from facilitation.amendments.columns import ColumnField
from facilitation.amendments.values import Amendment
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause
from facilitation.text.rows import SOFT_BREAK
from facilitation.text.told_columns import column_words
from facilitation.text.told_rows import bare_name
from ui.context import AppContext
from ui.digit_row import sequences
from ui.pages.texts.pause import Pause
from ui.pages.texts.recording import circumstances
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.author_field import AuthorField
from ui.widgets.choices import ChoiceRow
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.late_author import registering
from ui.widgets.written_signs import WrittenSigns

_WIDTH, _HEIGHT, _NAMES = 720, 560, 250
"""Pixels at 100 %."""
_ADD, _FIRST, _DELETE = range(3)


class ColumnDialog(Dialog):
    """`record()` once it is accepted. What is typed is kept as a draft until it is recorded or emptied."""

    def __init__(self, context: AppContext, cell: Clause, parent: QWidget) -> None:
        """`cell`: the new column stands right of it, or before the first one of its table, or its own goes."""
        super().__init__(parent)
        self._context = context
        self._cell = cell
        self._what = ChoiceRow(3)
        self._names = [label(Type.BODY, Tone.MUTED) for _ in range(2)]
        self.author = AuthorField()
        self.author.offer_registration(registering(context))
        session = context.workshop.sessions.current()
        present = context.workshop.attendance.present(session.id) if session else set()
        self.author.set_choices(context.workshop.authors.choices(present))
        self.reason = QLineEdit()
        self._told = label(Type.BODY, Tone.MUTED, wrap=True)
        self._fields_box = QWidget()
        self._lines: dict[str, tuple[ElidedLabel, QLineEdit]] = {}
        """Row of the table → its name and its field: what is typed stays when the place of the column is chosen anew."""
        self._beside = {_ADD: cell.id, _FIRST: context.workshop.columns.table(cell.id).id}
        self._places: dict[int, tuple[ColumnField, ...]] = {}
        self._going, self._fault = "", ""
        self._read()
        self._arrange()
        self._pause = Pause(self)
        self._pause.due.connect(self.save_draft)
        self._restore()
        for field in (*(one for _, one in self._lines.values()), self.author, self.reason):
            field.textEdited.connect(self._pause.touch)
        self._what.picked.connect(lambda _: self._choose())
        for what, key in ((_ADD, "Alt+1"), (_FIRST, "Alt+2"), (_DELETE, "Alt+3")):
            shortcut = QShortcut(self)
            shortcut.setKeys(sequences(key))
            shortcut.activated.connect(lambda what=what: self._choose(what))
        px = context.theme.px
        room = parent.window().size() - QSize(px(40), px(40))
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(room))
        self.retranslate()
        self.author.setFocus()

    def _read(self) -> None:
        columns, wording = self._context.workshop.columns, self._context.language.wording
        for what, beside in self._beside.items():
            try:
                self._places[what] = columns.fields(beside)
            except PalabreError:
                # Every row is merged over the place: no column has cells there.
                self._places[what] = ()
        try:
            self._going = column_words("\n".join(one.text.replace("\n", SOFT_BREAK) for one in columns.column(self._cell.id)))
        except PalabreError as error:
            self._fault = wording.error(error)

    def _arrange(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        for place, (name, field) in enumerate(zip(self._names, (self.author, self.reason), strict=True)):
            name.setBuddy(field)
            form.addWidget(name, 0, 2 * place)
            form.addWidget(field, 0, 2 * place + 1)
            form.setColumnStretch(2 * place + 1, 1)
        grid = QGridLayout(self._fields_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        rows = {one.row: one for places in self._places.values() for one in places}
        texts = self._context.workshop.texts
        document = texts.document_of(self._cell.id)
        clauses, signs = texts.clauses(document), WrittenSigns(self)
        signs.typography = texts.typography(document)
        for at, row in enumerate(one.id for one in clauses if one.id in rows):
            row_name = ElidedLabel(Type.BODY, Tone.PLAIN if rows[row].head else Tone.MUTED)
            row_name.setFixedWidth(self._context.theme.px(_NAMES))
            words = QLineEdit()
            signs.watch(words)
            words.returnPressed.connect(lambda row=row: self._go_on(row))
            row_name.setBuddy(words)
            grid.addWidget(row_name, at, 0)
            grid.addWidget(words, at, 1)
            self._lines[row] = row_name, words
        self.body.addWidget(self._what)
        self.body.addLayout(form)
        self.body.addWidget(self._told)
        self.body.addWidget(self._fields_box)
        self.body.addStretch(1)
        self.author.entered.connect(self._to_words)

    def retranslate(self) -> None:
        column = bare_name(self._cell.label.rpartition(", ")[2])
        self.say(self.tr("Column “{name}”").format(name=column), self.tr("Record   Ctrl+Enter"))
        self._what.set_texts(
            self.tr("Add one to its right   Alt+1"),
            self.tr("Add one before the first   Alt+2"),
            self.tr("Delete its column   Alt+3"),
        )
        for name, text, field in zip(self._names, (self.tr("Author"), self.tr("Reason")), (self.author, self.reason), strict=True):
            name.setText(text)
            field.setAccessibleName(text)
        self.author.setPlaceholderText(self.tr("3 letters: name or body"))
        self.reason.setPlaceholderText(self.tr("optional"))
        self._choose()

    # What is asked for

    @property
    def fields(self) -> list[QLineEdit]:
        """Those of the column that is being added, from its title down; none while one is to be deleted."""
        return [self._lines[one.row][1] for one in self._places.get(self._what.chosen, ())]

    def record(self) -> Amendment:
        """One amendment for all the cells. Raises PalabreError."""
        columns, author = self._context.workshop.columns, self.author.named()
        authors = [author] if author else []
        more = {"rationale": self.reason.text(), **circumstances(self._context.workshop)}
        if self._what.chosen == _DELETE:
            made = columns.remove(self._cell.id, authors=authors, **more)
        else:
            made = columns.add(self._beside[self._what.chosen], self._texts(), authors=authors, **more)
        self._pause.stop()
        self._context.workshop.save_draft(self._draft_key(), None)
        return made

    def told(self) -> str:
        """What is said above the fields."""
        return self._told.text()

    def reject(self) -> None:
        self.save_draft()
        super().reject()

    def _texts(self) -> list[str]:
        return [field.text().replace(SOFT_BREAK, "\n") for field in self.fields]

    def _choose(self, what: int | None = None) -> None:
        if what is not None:
            self._what.choose(what)
        deleting = self._what.chosen == _DELETE
        self._name_rows()
        self._fields_box.setVisible(not deleting)
        if deleting:
            said = self._fault or self.tr("These cells go with it: {words}").format(words=self._going)
        elif self.fields:
            said = self.tr("One line for each row; rows merged across the table become wider. Enter goes to the next one.")
        else:
            said = self.tr("No column can be added here: choose another place.")
        self._told.setText(said)
        self.accept_button.setEnabled(not self._fault if deleting else bool(self.fields))

    def _name_rows(self) -> None:
        """Each field with the name of its row; those that the column has no cell for are out of sight."""
        places = {one.row: one for one in self._places.get(self._what.chosen, ())}
        heads = 0
        for row, (name, field) in self._lines.items():
            place = places.get(row)
            name.setVisible(place is not None)
            field.setVisible(place is not None)
            if place is None:
                continue
            heads += place.head
            title = self.tr("Title of the column") if heads == 1 else self.tr("Second line of the title")
            text = title if place.head else place.name
            name.setText(text)
            name.setToolTip(text)
            field.setAccessibleName(text)

    # Hands

    def _to_words(self) -> None:
        if self.fields:
            self.fields[0].setFocus()
        else:
            self.reason.setFocus()

    def _go_on(self, row: str) -> None:
        at = self.fields.index(self._lines[row][1])
        following = self.fields[at + 1] if at + 1 < len(self.fields) else self.accept_button
        following.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(following, QLineEdit):
            self._show(following)

    def _show(self, field: QLineEdit) -> None:
        """Fields that are out of sight come into view."""
        over = field.parentWidget()
        while over is not None and not isinstance(over, QScrollArea):
            over = over.parentWidget()
        if over is not None:
            over.ensureWidgetVisible(field)

    # Drafts

    def _draft_key(self) -> str:
        return f"column:{self._cell.id}"

    def save_draft(self) -> None:
        """Writes what is typed so that a power cut loses nothing; nothing typed is no draft."""
        self._pause.stop()
        texts = {row: field.text().replace(SOFT_BREAK, "\n") for row, (_, field) in self._lines.items() if field.text()}
        typed = bool(texts) or bool(self.reason.text())
        draft = self.author.kept() | {
            "rows": texts,
            "what": self._what.chosen,
            "reason": self.reason.text(),
        }
        self._context.workshop.save_draft(self._draft_key(), draft if typed else None)

    def _restore(self) -> None:
        draft = self._context.workshop.draft(self._draft_key())
        if draft is None or "rows" not in draft:
            return
        for row, text in draft["rows"].items():
            if row in self._lines:
                self._lines[row][1].setText(text.replace("\n", SOFT_BREAK))
        self._what.choose(draft["what"])
        self.reason.setText(draft["reason"])
        self.author.bring_back(draft)

"""Structures: every institution with its names, category and people; renamed, merged, deleted, each at once and each taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from facilitation.people.organisations import CONSTITUENCIES, Organisation
from facilitation.text.folding import fold
from ui.bridge import Changes
from ui.context import AppContext
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button, iconed_button
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import FormRows, SearchField
from ui.widgets.labels import label
from ui.widgets.rows import Index, RowsModel
from ui.widgets.tables import Table

_TEXTS = ("name", "acronym", "aliases")


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One institution, the words of its category, and how many people come for it."""

    organisation: Organisation
    category: str
    people: int


class OrganisationsDialog(Dialog):
    """A field that is left is kept at once; what cannot be kept is said under it."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent, cancellable=False)
        self._context = context
        self._done = 0
        """Acts since the dialog was opened: as many can be taken back here."""
        self._search = SearchField(context.icons)
        self._search.searched.connect(lambda _: self._read())
        self._search.left_down.connect(lambda: self._table.setFocus())
        self._model = OrganisationsModel(self._headers, self)
        self._table = Table(context.theme, stretched=0)
        self._table.setModel(self._model)
        self._table.selectionModel().currentChanged.connect(self._choose)
        self._table.opened.connect(lambda _: self._fields["name"].setFocus())
        self._table.removed.connect(lambda _: self._delete())
        self._shown: Organisation | None = None
        self._wanted = ""
        """Which one to choose at the next reading: the one that another was merged into."""
        self._build_form()
        self._undo = self.add_button(Dress.QUIET)
        self._undo.clicked.connect(self._take_back)
        columns = QGridLayout()
        columns.setHorizontalSpacing(Space.L)
        columns.addWidget(self._search, 0, 0)
        columns.addWidget(self._table, 1, 0)
        columns.addWidget(self._side, 0, 1, 2, 1)
        columns.setColumnStretch(0, 3)
        columns.setColumnStretch(1, 2)
        self.body.addLayout(columns, 1)
        self.take_room(context.theme.px(1000), context.theme.px(600))
        context.bridge.refreshed.connect(self._renew)
        self.retranslate()
        self._search.setFocus()

    def _build_form(self) -> None:
        form = self._form = FormRows()
        self._fields = {name: form.add(name, QLineEdit()) for name in _TEXTS}
        self._constituency = form.add("constituency", QComboBox())
        for one in ("", *CONSTITUENCIES):
            self._constituency.addItem("", one)
        self._constituency.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._constituency.setMinimumContentsLength(8)
        self._constituency.activated.connect(lambda _: self._keep("constituency", self._constituency.currentData()))
        for name, field in self._fields.items():
            field.editingFinished.connect(lambda name=name: self._keep(name, self._typed(name)))
        self._former = label(Type.SMALL, Tone.MUTED, wrap=True)
        self._merge = button()
        self._merge.clicked.connect(self._ask_merge)
        self._remove = iconed_button(self._context.icons, "delete", Dress.DANGEROUS)
        self._remove.clicked.connect(self._delete)
        acts = QHBoxLayout()
        acts.setSpacing(Space.S)
        acts.addWidget(self._merge)
        acts.addStretch(1)
        acts.addWidget(self._remove)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(form)
        column.addWidget(self._former)
        column.addLayout(acts)
        column.addStretch(1)

    def retranslate(self) -> None:
        self.say(self.tr("Organisations"), self.tr("Close"))
        self._search.explain(self.tr("Name, acronym, former name"))
        self._table.setAccessibleName(self.tr("Organisations"))
        for name, (text, hint) in {
            "name": (self.tr("Name"), self.tr("in full, as papers print it")),
            "acronym": (self.tr("Acronym"), self.tr("as it is said in the room and on badges")),
            "aliases": (self.tr("Also written"), self.tr("as lists have it: “OIM Togo / IOM”")),
            "constituency": (self.tr("Category"), ""),
        }.items():
            self._form.name(name, text, hint=hint)
        wording = self._context.language.wording
        for place in range(self._constituency.count()):
            self._constituency.setItemText(place, wording(f"constituency.{self._constituency.itemData(place)}"))
        self._merge.setText(self.tr("Merge into another…"))
        self._remove.setText(self.tr("Delete"))
        self._undo.setText(self.tr("Take the last change back"))
        self._read()

    # What is shown

    def _headers(self) -> tuple[str, ...]:
        return self.tr("Name"), self.tr("Acronym"), self.tr("Category"), self.tr("People")

    def _renew(self, changes: Changes) -> None:
        if changes.keys() & {"organisation", "person"}:
            self._read()

    def _read(self) -> None:
        workshop, wording = self._context.workshop, self._context.language.wording
        people, words = workshop.organisations.people_in(), self._search.folded().split()
        rows = [
            OrganisationRow(
                one, wording(f"constituency_short.{one.constituency}") if one.constituency else "", people.get(one.id, 0)
            )
            for one in workshop.organisations.all()
            if all(word in _search_text(one) for word in words)
        ]
        chosen, self._wanted = self._wanted or (self._shown.id if self._shown else ""), ""
        self._model.show_rows(rows)
        px = self._context.theme.px
        for column, width in ((1, 92), (2, 116), (3, 96)):
            self._table.setColumnWidth(column, px(width))
        place = self._model.place_of(chosen)
        if rows:
            self._table.selectRow(max(0, place))
        else:
            self._show(None)
        self._undo.setEnabled(self._done > 0)

    def _choose(self, index: QModelIndex) -> None:
        self._show(self._model.row(index.row()).organisation if index.isValid() else None)

    def _show(self, one: Organisation | None) -> None:
        if one == self._shown and one is not None:
            return
        self._shown = one
        self._side.setEnabled(one is not None and not self._context.workshop.read_only)
        for name, field in self._fields.items():
            value = getattr(one, name) if one else ""
            field.setText(" / ".join(value) if isinstance(value, tuple) else value)
            field.setCursorPosition(0)
            self._form.complain(name, "")
        self._constituency.setCurrentIndex(max(0, self._constituency.findData(one.constituency if one else "")))
        locale = self._context.language.locale
        lines = [
            self.tr("Until {day}: {name}").format(
                day=locale.toString(former.until, "d MMMM yyyy"),
                name=f"{former.name} ({former.acronym})" if former.acronym else former.name,
            )
            for former in (one.former_names if one else ())
        ]
        self._former.setText("\n".join(lines))
        self._former.setVisible(bool(lines))

    # Acts

    def _typed(self, name: str) -> Any:
        text = self._fields[name].text().strip()
        return [part.strip() for part in text.split("/") if part.strip()] if name == "aliases" else text

    def _keep(self, name: str, value: Any) -> None:
        one = self._shown
        if one is None or value == (list(one.aliases) if name == "aliases" else getattr(one, name)):
            return
        try:
            self._context.workshop.organisations.update(one.id, **{name: value})
        except PalabreError as error:
            self._form.complain(name, self._context.language.wording.error(error))
            return
        self._did()

    def _ask_merge(self) -> None:
        one = self._shown
        if one is None:
            return
        dialog = MergeDialog(self._context, one, self)
        if dialog.is_possible and self._context.ask(dialog, dialog.merge):
            self._wanted = dialog.chosen
            self._did()

    def _delete(self) -> None:
        one = self._shown
        if one is None or self._context.workshop.read_only:
            return
        if self._context.workshop.organisations.people_in().get(one.id):
            self._form.complain("name", self.tr("People come for it: merge it into another, or correct their cards first."))
            return
        if self._context.succeeds(lambda: self._context.workshop.organisations.bin(one.id)):
            self._did()

    def _did(self) -> None:
        self._done += 1
        self._context.bridge.flush()

    def _take_back(self) -> None:
        if self._done and self._context.succeeds(self._context.workshop.history.undo):
            self._done -= 1
            self._shown = None
            self._context.bridge.flush()
            self._read()


class MergeDialog(Dialog):
    """Into which other one; says what passes before it does."""

    def __init__(self, context: AppContext, gone: Organisation, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._gone = context, gone
        others = [one for one in context.workshop.organisations.all() if one.id != gone.id]
        self._form = FormRows()
        self._into = self._form.add("into", QComboBox())
        self._into.setEditable(True)
        self._into.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._into.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for one in others:
            self._into.addItem(f"{one.name} ({one.acronym})" if one.acronym and one.acronym != one.name else one.name, one.id)
        completer = self._into.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._into.setCurrentIndex(-1)
        self._told = label(Type.BODY, Tone.MUTED, wrap=True)
        self.body.addWidget(self._form)
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        self.take_room(context.theme.px(560), context.theme.px(300))
        self.retranslate()
        self._into.setFocus()

    @property
    def is_possible(self) -> bool:
        """Whether there is another one at all."""
        return self._into.count() > 0

    @property
    def chosen(self) -> str:
        place = self._into.findText(self._into.currentText().strip())
        return str(self._into.itemData(place)) if place >= 0 else ""

    def retranslate(self) -> None:
        self.say(self.tr("Merge “{name}” into which one?").format(name=self._gone.name), self.tr("Merge"))
        self._form.name("into", self.tr("Into"))
        people = self._context.workshop.organisations.people_in().get(self._gone.id, 0)
        amendments = sum(
            any(author.organisation == self._gone.id for author in one.authors) for one in self._context.workshop.amendments.all()
        )
        told = self.tr("%n person(s)", "", people) + ", " + self.tr("%n amendment(s) in its name", "", amendments)
        kept = self.tr("The old name still finds it, in lists and while typing.")
        self._told.setText(f"{told}. {kept}")

    def accept(self) -> None:
        if not self.chosen:
            self._form.complain("into", self.tr("Choose one of the organisations."))
            return
        super().accept()

    def merge(self) -> bool:
        self._context.workshop.organisations.merge(self.chosen, self._gone.id)
        return True


class OrganisationsModel(RowsModel[OrganisationRow]):
    COLUMNS = ("name", "acronym", "category", "people")
    KEY = attrgetter("organisation.id")

    def row(self, place: int) -> OrganisationRow:
        return self._rows[place]

    def rows(self) -> Sequence[OrganisationRow]:
        return self._rows

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            one = row.organisation
            return (one.name, one.acronym, row.category, str(row.people) if row.people else "–")[index.column()]
        return None


def _search_text(one: Organisation) -> str:
    return fold(" ".join((*one.names, *(name for former in one.former_names for name in (former.name, former.acronym)))))

"""« À placer »: amendments left on an older version, one by one onto a passage of the new one, or confirmed as retained."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QSplitter, QWidget

from facilitation.amendments.values import Amendment
from facilitation.documents.version_values import CarriedAmendment
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause
from facilitation.text.rebase import rebase
from ui.context import AppContext
from ui.pages.texts.versions.dialog import place_of
from ui.pages.texts.versions.models import FateRow, FatesModel
from ui.pages.texts.versions.table import FatesTable
from ui.pages.texts.versions.words_pane import Passage, WordsPane
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.choices import ElidedList
from ui.widgets.dialogs import Dialog
from ui.widgets.fields import typed_in
from ui.widgets.labels import label

_WIDTH, _HEIGHT = 1120, 700
_TABLE, _PANE = 200, 190
"""Pixels at 100 %."""
_FIRST_WORDS = 70
_WORDED = frozenset({"replace", "insert"})
"""Kinds whose wording can be written anew for the new passage; a run of clauses goes only where all its words are."""


class PlacingDialog(Dialog):
    """Stays open until nothing waits any more; Escape or *Fermer* leaves."""

    def __init__(self, context: AppContext, document: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._document = context, document
        self._clauses = {clause.id: clause for clause in context.workshop.texts.clauses(document)}
        self._about = label(Type.BODY, Tone.MUTED, wrap=True)
        self._model = FatesModel(self._headers, self, boxes=False)
        self.table = FatesTable(context.theme)
        self.table.setModel(self._model)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.opened.connect(lambda _: self.places.setFocus())
        self._pane = WordsPane(context.theme)
        self.places = ElidedList()
        self.places.currentIndexChanged.connect(self._offer_words)
        self.other = QLineEdit()
        self.other.textChanged.connect(self._offer_words)
        self.after = QLineEdit()
        self.words = QPlainTextEdit()
        dress(self.words, Dress.EDITOR, Type.TEXT)
        self.words.setTabChangesFocus(True)
        self._names = [label(Type.BODY, Tone.MUTED) for _ in range(4)]
        self._arrange()
        px = context.theme.px
        room = parent.window().size() - QSize(px(40), px(40))
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(room))
        self.retranslate()
        self._refresh()
        self.table.setFocus()

    def _arrange(self) -> None:
        above = QSplitter(Qt.Orientation.Vertical)
        above.setChildrenCollapsible(False)
        above.addWidget(self.table)
        above.addWidget(self._pane)
        above.setSizes([self._context.theme.px(_TABLE), self._context.theme.px(_PANE)])
        self._pane.setMinimumHeight(self._context.theme.px(100))
        form = QGridLayout()
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        for place, (name, field) in enumerate(zip(self._names, self._fields(), strict=True)):
            name.setBuddy(field)
            # Two fields on the first line, one on each of the others.
            row, column = (0, 2 * place) if place < 2 else (place - 1, 0)
            form.addWidget(name, row, column, Qt.AlignmentFlag.AlignTop if field is self.words else Qt.AlignmentFlag.AlignVCenter)
            form.addWidget(field, row, column + 1, 1, 1 if place < 2 else 3)
        form.setColumnStretch(1, 3)
        form.setColumnStretch(3, 1)
        self.words.setMinimumHeight(self._context.theme.px(72))
        self.body.addWidget(self._about)
        self.body.addWidget(above, 1)
        self.body.addLayout(form)

    def _fields(self) -> tuple[QWidget, ...]:
        return self.places, self.other, self.after, self.words

    def retranslate(self) -> None:
        self.say(self.tr("Amendments to place"), self.tr("Place here"), self.tr("Close"))
        self._about.setText(
            self.tr("These amendments were made on an older version, and their words are no longer where they were.")
        )
        texts = (self._passage(), self.tr("or another, by its number"), self.tr("goes after"), self.tr("New wording"))
        for name, text, field in zip(self._names, texts, self._fields(), strict=True):
            name.setText(text)
            field.setAccessibleName(text)
        self.other.setPlaceholderText(self.tr("3.2.1"))
        self.after.setPlaceholderText(self.tr("3.2.1"))
        self.table.setAccessibleName(self.tr("Amendments to place"))

    def _passage(self) -> str:
        """What the chosen clause is to the amendment: of a column the cells beside it, or its own."""
        row = self.table.current()
        kind = self._amendment(row.carried).kind if row is not None else ""
        return {"column": self.tr("Right of the column"), "column_out": self.tr("Column")}.get(kind, self.tr("Passage"))

    # Acts

    def accept(self) -> None:
        """Places the chosen one, or retains it where the new version says it already; closes after the last."""
        row = self.table.current()
        if row is None:
            return
        try:
            if row.carried.to_confirm:
                self._retain(row)
            else:
                self._place(row)
        except PalabreError as refusal:
            self.refuse(self._context.language.wording.error(refusal))
            return
        self._refusal.hide()
        self._context.bridge.flush()
        self._refresh()
        if not self._model.rowCount():
            self.done(Dialog.DialogCode.Accepted)

    def _retain(self, row: FateRow) -> None:
        session = self._context.workshop.sessions.current()
        here = session.id if session else None
        contained = self._context.workshop.versions.contains(row.key)
        self._context.workshop.deciding.decide(row.key, "retained", session=here, contained=contained)

    def _place(self, row: FateRow) -> None:
        texts = self._context.workshop.texts
        clause = self._place_chosen()
        kind = self._amendment(row.carried).kind
        if kind == "everywhere":
            raise PalabreError("version.place_everywhere", number=row.carried.number)
        if clause is None:
            raise PalabreError("clause.unknown", reference=self.other.text())
        words = typed_in(self.words) if kind in _WORDED else None
        after = self.after.text().strip() if kind == "move" else ""
        target = texts.find_clause(after, self._document).id if after else None
        self._context.workshop.versions.place(row.key, clause.id, text=words, target=target)

    # Showing

    def _refresh(self) -> None:
        place = max(0, self.table.currentIndex().row())
        waiting = [one for one in self._context.workshop.versions.waiting(self._document) if one.parent is None]
        self._model.show_rows([self._row(one) for one in waiting])
        self.table.selectRow(min(place, self._model.rowCount() - 1))
        self._choose()

    def _row(self, one: CarriedAmendment) -> FateRow:
        wording, amendment = self._context.language.wording, self._amendment(one)
        labels = {str(clause.id): clause.label for clause in self._clauses.values()}
        words = one.text_before or wording(f"kind.{amendment.kind}")
        told = f"{wording(f'version.fate.{one.fate}')} – {words}"
        return FateRow(one, amendment.author_line, place_of(one, labels), told)

    def _choose(self) -> None:
        row = self.table.current()
        self.accept_button.setEnabled(row is not None)
        if row is None:
            self._pane.show_passages([])
            return
        one = row.carried
        kind = self._amendment(one).kind
        self.accept_button.setText(self.tr("Retain: contained already") if one.to_confirm else self.tr("Place here"))
        self.places.blockSignals(True)
        self.places.clear()
        candidates = [one.new_clause] if one.new_clause is not None else []
        for clause in dict.fromkeys([*candidates, *one.candidates]):
            known = self._clauses[clause]  # type: ignore[index]
            self.places.addItem(f"{known.label} – {_short(known.text)}", clause)
        self.places.blockSignals(False)
        self.other.clear()
        self.after.clear()
        self._names[0].setText(self._passage())
        self.places.setAccessibleName(self._passage())
        to_place = not one.to_confirm
        wanted = (True, True, kind == "move", kind in _WORDED)
        for name, field, is_wanted in zip(self._names, self._fields(), wanted, strict=True):
            name.setVisible(to_place and is_wanted)
            field.setVisible(to_place and is_wanted)
        self.places.setEnabled(self.places.count() > 0)
        self._offer_words()

    def _place_chosen(self) -> Clause | None:
        reference = self.other.text().strip()
        if not reference:
            chosen = self.places.currentData()
            return self._clauses.get(chosen) if chosen is not None else None
        try:
            return self._context.workshop.texts.find_clause(reference, self._document)
        except PalabreError:
            return None

    def _offer_words(self) -> None:
        """The amendment beside the passage that is chosen, and its wording as it would read there."""
        row = self.table.current()
        if row is None:
            return
        one, clause = row.carried, self._place_chosen()
        older = self.tr("Amendment {number} as it was made, {label}").format(number=one.number, label=one.label)
        passages = [Passage(older, one.base_before, one.text_before or one.base_before)]
        if clause is not None:
            here = self.tr("{label} now").format(label=clause.label)
            passages.append(Passage(here, clause.text, clause.text))
        self._pane.show_passages(passages)
        words = one.text_before
        if clause is not None and one.base_before:
            # Where its words are not there, one starts from those that are: the new version's own changes must not be undone.
            words = rebase(one.base_before, one.text_before, clause.text) or clause.text
        self.words.setPlainText(words)

    def _amendment(self, one: CarriedAmendment) -> Amendment:
        return self._context.workshop.amendments.get(one.amendment)

    def _headers(self) -> tuple[str, ...]:
        return self.tr("No."), self.tr("Author"), self.tr("Was on"), self.tr("Stands in"), self.tr("Proposed words")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _FIRST_WORDS else f"{line[:_FIRST_WORDS].rstrip()}…"

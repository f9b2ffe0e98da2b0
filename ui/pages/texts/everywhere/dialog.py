"""« Remplacer partout »: the words, the new ones, and every place with what stands around it, each to be left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitation.amendments.values import Amendment
from facilitation.text.occurrences import Occurrence
from ui.context import AppContext
from ui.pages.texts.everywhere.models import COLUMNS, PlaceRow, PlacesModel
from ui.pages.texts.recording import circumstances
from ui.theme.dress import Tone
from ui.theme.theme import Theme
from ui.theme.tokens import Space, Type
from ui.widgets.author_field import AuthorField
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label
from ui.widgets.late_author import registering
from ui.widgets.tables import LEAST_STRETCHED, Table
from ui.widgets.written_signs import WrittenSigns

_WIDTH, _HEIGHT = 980, 600
_WHERE, _TRAITS, _FOUND, _AROUND = 160, 212, 188, 120
"""Pixels at 100 %."""


class _Before(QStyledItemDelegate):
    """Of what stands before the words, the end is worth showing."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft  # type: ignore[attr-defined]


class PlacesTable(Table):
    """Space ticks the chosen rows or unticks them; what stands around the words shares the room that is left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, stretched=COLUMNS.index("after"))
        self._px = theme.px
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setItemDelegateForColumn(COLUMNS.index("before"), _Before(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        px, width = self._px, event.size().width()
        around = max(px(_AROUND), (width - px(_WHERE) - px(_TRAITS) - px(_FOUND)) // 2)
        wanted = {"where": px(_WHERE), "before": around, "found": px(_FOUND), "traits": px(_TRAITS)}
        # Large letters: every column gives up its share, so that none must be scrolled to.
        share = min(1.0, (width - px(LEAST_STRETCHED)) / sum(wanted.values()))
        for name, pixels in wanted.items():
            self.setColumnWidth(COLUMNS.index(name), int(pixels * share))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            model = self.model()
            assert isinstance(model, PlacesModel)
            model.toggle([index.row() for index in self.selectionModel().selectedRows()])
        else:
            super().keyPressEvent(event)


class EverywhereDialog(Dialog):
    """`record()` once it is accepted."""

    def __init__(self, context: AppContext, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._documents = context.workshop.texts.documents()
        self.words = QLineEdit(words)
        self.new = QLineEdit()
        self._names = [label(Type.BODY, Tone.MUTED) for _ in range(4)]
        self.boxes = [QCheckBox(one.title) for one in self._documents]
        self._found = label(Type.BODY, wrap=True)
        self._model = PlacesModel(context.theme, self._headers, self)
        self.places = PlacesTable(context.theme)
        self.places.setModel(self._model)
        self.author = AuthorField()
        self.author.offer_registration(registering(context))
        session = context.workshop.sessions.current()
        present = context.workshop.attendance.present(session.id) if session else set()
        self.author.set_choices(context.workshop.authors.choices(present))
        self.reason = QLineEdit()
        signs = WrittenSigns(self)
        signs.watch(self.new)
        if self._documents:
            signs.typography = context.workshop.texts.typography(self._documents[0].id)
        self._arrange()
        for field in (self.words, self.new):
            field.textChanged.connect(self._search)
        for box in self.boxes:
            box.setChecked(True)
            box.toggled.connect(self._search)
        self._model.toggled.connect(self._count)
        px = context.theme.px
        room = parent.window().size() - QSize(px(40), px(40))
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(room))
        self.retranslate()
        (self.new if words else self.words).setFocus()

    def _arrange(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        for place, (name, field) in enumerate(zip(self._names, (self.words, self.new, self.author, self.reason), strict=True)):
            name.setBuddy(field)
            form.addWidget(name, place // 2, 2 * (place % 2))
            form.addWidget(field, place // 2, 2 * (place % 2) + 1)
        form.setColumnStretch(1, 1)
        form.setColumnStretch(3, 1)
        where = QHBoxLayout()
        where.setSpacing(Space.L)
        for box in self.boxes:
            box.setVisible(len(self.boxes) > 1)
            where.addWidget(box)
        where.addStretch(1)
        self.body.addLayout(form)
        self.body.addLayout(where)
        self.body.addWidget(self._found)
        self.body.addWidget(self.places, 1)

    def retranslate(self) -> None:
        self.say(self.tr("Replace everywhere"), self.tr("Record"))
        texts = (self.tr("The words"), self.tr("become"), self.tr("Author"), self.tr("Reason"))
        for name, text, field in zip(self._names, texts, (self.words, self.new, self.author, self.reason), strict=True):
            name.setText(text)
            field.setAccessibleName(text)
        self.author.setPlaceholderText(self.tr("3 letters: name or body"))
        self.reason.setPlaceholderText(self.tr("optional"))
        self.places.setAccessibleName(self.tr("Where the words stand"))
        self._search()

    def record(self) -> Amendment:
        """One amendment for all the places that are ticked. Raises PalabreError."""
        author = self.author.named()
        return self._context.workshop.several.replace_everywhere(
            self.words.text(),
            self.new.text(),
            self._chosen_documents(),
            authors=[author] if author else [],
            left_out=self._model.left_out(),
            rationale=self.reason.text(),
            **circumstances(self._context.workshop),
        )

    def told(self) -> str:
        """What is said of how many places were found and are meant."""
        return self._found.text()

    def _chosen_documents(self) -> list[str]:
        return [one.id for one, box in zip(self._documents, self.boxes, strict=True) if box.isChecked()]

    def _search(self) -> None:
        workshop = self._context.workshop
        found = (
            workshop.several.find(self.words.text(), self.new.text(), self._chosen_documents()) if self.words.text().strip() else []
        )
        self._model.show_places([self._row(one) for one in found])
        self._count()

    def _row(self, one: Occurrence) -> PlaceRow:
        workshop, wording = self._context.workshop, self._context.language.wording
        where = workshop.texts.clause(one.clause).label
        document = workshop.texts.document_of(one.clause)
        if document != self._documents[0].id:
            where = f"{where} · {workshop.texts.document(document).title}"
        return PlaceRow(one, where, ", ".join(wording(f"occurrence.{trait}") for trait in sorted(one.traits)))

    def _count(self) -> None:
        found, chosen = self._model.rowCount(), self._model.chosen()
        if not self.words.text().strip():
            said = self.tr("Type the words as they stand in the text; capitals, spaces and apostrophes do not matter.")
        elif not found:
            said = self.tr("These words are nowhere in the text.")
        else:
            said = self.tr("%n place(s) found", "", found) + ", " + self.tr("%n of them will be replaced", "", chosen)
            said += self.tr(". Space leaves one out.")
        self._found.setText(said)
        self.accept_button.setEnabled(bool(chosen and self.new.text().strip()))

    def _headers(self) -> Sequence[str]:
        return (self.tr("Clause"), self.tr("Before"), self.tr("Words"), self.tr("After"), self.tr("To look at"))

"""The right-hand panel: amendments on the chosen clause or the queue of those to decide, and the buttons that decide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal

from facilitation.amendments.values import Amendment
from facilitation.text.clauses import Clause
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.amendment_list import CARD_ROLE, AmendmentCard, AmendmentDelegate, AmendmentListModel
from ui.pages.texts.cards import card
from ui.pages.texts.decision_panel import DecisionPanel
from ui.pages.texts.queue_filter import QueueFilter
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Type
from ui.widgets.buttons import button
from ui.widgets.choices import ChoiceRow
from ui.widgets.labels import label
from ui.widgets.panels import Panel
from ui.widgets.tables import ListView

_LEAST = 210
"""Pixels at 100 %."""
_LONG_LABEL = 16
"""Letters beyond which a label stands alone in the heading."""

_Inputs = tuple[Amendment, dict[str, str], bool, str, tuple[str, ...], Sequence[Clause]]
"""What a card is made from: the amendment, what it collides with, whether its clause is named, the language, what it rests on that
no longer stands, the clauses."""


class AmendmentsPanel(Retranslated, Panel):
    """`clause_wanted` (id) when an amendment on another clause was chosen in the queue; `contested` when one that collides was
    chosen; `removed` on Delete; `new_wanted`, `row_wanted`, `column_wanted`,
    `comparison_wanted` by their buttons."""

    clause_wanted = Signal(str)
    contested = Signal()
    removed = Signal()
    new_wanted = Signal()
    row_wanted = Signal()
    column_wanted = Signal()
    comparison_wanted = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._document = ""
        self._clause: Clause | None = None
        self._strip: bool | None = None
        self._made: dict[str, tuple[_Inputs, AmendmentCard]] = {}
        self._model = AmendmentListModel(self)
        self.list = ListView()
        dress(self.list, Dress.PLAIN)
        self.list.setUniformItemSizes(False)
        self.list.setModel(self._model)
        delegate = AmendmentDelegate(context.theme, lambda numbers: self.tr("touches {numbers}").format(numbers=numbers), self.list)
        self.list.setItemDelegate(delegate)
        self.list.setResizeMode(ListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.removed.connect(lambda _: self.removed.emit())
        self._nothing = label(Type.BODY, Tone.MUTED, wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scope = ChoiceRow(2)
        self._scope.picked.connect(lambda _: self.reread())
        self.filter = QueueFilter(context)
        self.filter.hide()
        self.filter.changed.connect(self.reread)
        self.filter.batch_wanted.connect(self._accept_form)
        self.decisions = DecisionPanel(context)
        self._new = button()
        self._new.clicked.connect(self.new_wanted)
        self._row = button()
        self._row.clicked.connect(self.row_wanted)
        self._column = button()
        self._column.clicked.connect(self.column_wanted)
        self._compare = button()
        self._compare.clicked.connect(self.comparison_wanted)
        self.body.addWidget(self._scope)
        self.body.addWidget(self.filter)
        self.body.addWidget(self._nothing, 1)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._compare)
        self.body.addWidget(self._new)
        self.body.addWidget(self._row)
        self.body.addWidget(self._column)
        self.body.addWidget(self.decisions)
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        """Cards need some width even while no button asks for it."""
        least = super().minimumSizeHint()
        return least.expandedTo(QSize(self._context.theme.px(_LEAST), least.height()))

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Amendments"))
        self._scope.set_texts(self.tr("This clause"), self.tr("To decide"))
        self._new.setText(self.tr("New amendment   N"))
        self._compare.setText(self.tr("Conflict: compare, settle…   C"))
        self._row.setText(self.tr("Row: add, delete…   T"))
        self._column.setText(self.tr("Column: add, delete…   Shift+T"))
        self.reread()

    # What is shown

    def show_clause(self, document: str, clause: Clause | None) -> None:
        """The chosen clause: the queue stays where it has something on it, for what is decided is always on the chosen clause."""
        anew = document != self._document
        if anew:
            self.filter.show_document(document)
        self._document, self._clause = document, clause
        self._offer()
        if self._scope.chosen == 0 or anew:
            self.reread()
            return
        current = self.list.currentIndex()
        if clause is not None and current.isValid() and current.data(CARD_ROLE).clause == clause.id:
            return
        place = next((place for place, one in enumerate(self._model.cards()) if clause and one.clause == clause.id), None)
        if place is None:
            self.show_queue(False)
        else:
            self.list.setCurrentIndex(self._model.index(place))

    def make_room(self, agreeing: bool | None) -> None:
        """While the strip is open (None: it is closed) the cards need the room: what decides goes, but for the manner in which a
        wording was agreed on."""
        self._strip = agreeing
        self._offer()

    def show_queue(self, queue: bool) -> None:
        if (self._scope.chosen == 1) == queue:
            return
        self._scope.choose(1 if queue else 0)
        self.reread()

    def reread(self) -> None:
        """Everything from the file again; the chosen amendment stays chosen."""
        if self._document:
            self._show_cards(self._cards())
        self._say_place()

    def _say_place(self) -> None:
        """In the queue which of how many it is: "7/19"."""
        queue = self._scope.chosen == 1
        place, count = self.list.currentIndex().row() + 1, self._model.rowCount()
        self.set_heading(self.tr("Still to decide") if queue else self._subject(), f"{place}/{count}" if queue and count else "")

    def _subject(self) -> str:
        if self._clause is None:
            return self.tr("Amendments")
        label = self._clause.label
        # Where a cell is cited with table, line and column, that fills the line.
        return label if len(label) > _LONG_LABEL else self.tr("Amendments on {label}").format(label=label)

    def _cards(self) -> list[AmendmentCard]:
        workshop, wording = self._context.workshop, self._context.language.wording
        queue = self._scope.chosen == 1
        if queue:
            shown = workshop.queue.waiting(self._document, self.filter.wanted(), examined=self.filter.examined)
        else:
            shown = [one for clause in self._spoken_of() for one in _with_subs_under_parents(workshop.amendments.of_clause(clause))]
        still_open = [one for one in shown if one.is_open]
        consolidation = workshop.consolidation
        clashes = consolidation.conflicts(self._document) if queue else consolidation.conflicts_of(self._document, still_open)
        wanted = {rival for one in shown for rival in clashes.get(one.id, ())}
        numbers = {one.id: one.number for one in workshop.amendments.get_many(wanted)}
        made, again = self._made, workshop.reexamination.all()
        for one in shown:
            clash = {rival: numbers[rival] for rival in clashes.get(one.id, ())}
            with_label = queue or self._is_on_row(one)
            # Labels of clauses are those of the texts as they were read.
            origins = tuple(origin.number for origin in workshop.amendments.get_many(again.get(one.id, ())))
            inputs = (one, clash, with_label, self._context.language.code, origins, workshop.texts.clauses(one.document))
            known = made.get(one.id)
            if known is None or not _same(known[0], inputs):
                made[one.id] = inputs, card(workshop, one, wording, clash, with_label=with_label, again=origins)
        return [made[one.id][1] for one in shown]

    def _spoken_of(self) -> list[str]:
        """The chosen clause, and the row of a chosen cell: what comes and goes with it is spoken of together."""
        if self._clause is None:
            return []
        row = self._clause.parent if self._clause.kind == "cell" else None
        return [self._clause.id] if row is None else [self._clause.id, row]

    def _is_on_row(self, amendment: Amendment) -> bool:
        return self._clause is not None and self._clause.kind == "cell" and amendment.clause == self._clause.parent

    def _show_cards(self, cards: list[AmendmentCard]) -> None:
        current = self.current_id()
        self._model.show_cards(cards)
        if cards and not self.select(current):
            first = next((place for place, one in enumerate(cards) if one.state == "pending"), 0)
            self.list.setCurrentIndex(self._model.index(first))
        self.list.setVisible(bool(cards))
        self._nothing.setVisible(not cards)
        queue = self._scope.chosen == 1
        self.filter.setVisible(queue)
        if queue and self.filter.narrowed:
            self._nothing.setText(self.tr("Nothing of this is left to decide."))
        else:
            self._nothing.setText(self.tr("Nothing is left to decide.") if queue else self.tr("No amendment on this clause yet."))
        self._offer()

    def _accept_form(self) -> None:
        """All typos at once; what collides or has sub-amendments is left, and told."""
        workshop, session = self._context.workshop, self._context.workshop.sessions.current()
        chair, sitting = (session.chair, session.id) if session else (None, None)
        done = self._context.attempt(lambda: workshop.queue.accept_form(self._document, chair=chair, session=sitting))
        if done is None:
            return
        taken, left = done
        told = self.tr("%n amendment(s) of form accepted", "", len(taken))
        if left:
            numbers = ", ".join(one.number for one in left)
            told = self.tr("{told}; to be decided one by one: {numbers}").format(told=told, numbers=numbers)
        self._context.desk.tell(told)

    # What is chosen

    def current_id(self) -> str:
        index = self.list.currentIndex()
        return str(index.data(CARD_ROLE).amendment) if index.isValid() else ""

    def current(self) -> Amendment | None:
        amendment = self.current_id()
        return self._context.workshop.amendments.get(amendment) if amendment else None

    def select(self, amendment: str) -> bool:
        """False where it is not in the list."""
        place = self._model.place_of(amendment)
        if place >= 0:
            self.list.selectionModel().setCurrentIndex(self._model.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return place >= 0

    def select_next_open(self, decided: str) -> None:
        """The next amendment still to decide in the list; the decided one where none is left."""
        cards = self._model.cards()
        place = next((n for n, one in enumerate(cards) if one.state == "pending" and one.amendment != decided), None)
        if place is None:
            self.select(decided)
        else:
            self.list.setCurrentIndex(self._model.index(place))

    def step_open(self, by: int) -> None:
        """To the next or previous amendment of the queue, and to its clause."""
        self.show_queue(True)
        count = self._model.rowCount()
        if count:
            place = max(0, min(count - 1, self.list.currentIndex().row() + by))
            self.list.setCurrentIndex(self._model.index(place))
            self.clause_wanted.emit(self._model.cards()[place].clause)

    def _chosen(self, index: QModelIndex) -> None:
        self._offer()
        self._say_place()
        if not index.isValid():
            return
        shown: AmendmentCard = index.data(CARD_ROLE)
        if self._scope.chosen == 1 and (self._clause is None or shown.clause != self._clause.id):
            self.clause_wanted.emit(shown.clause)
        if shown.clash:
            self.contested.emit()

    def _offer(self) -> None:
        amendment = self.current()
        may_write = not self._context.workshop.read_only
        index = self.list.currentIndex()
        self._compare.setVisible(self._strip is None and may_write and index.isValid() and bool(index.data(CARD_ROLE).clash))
        self._new.setVisible(self._strip is None)
        self._new.setEnabled(may_write)
        self._row.setVisible(self._strip is None and self._clause is not None and self._clause.kind in ("cell", "row"))
        self._row.setEnabled(may_write)
        self._column.setVisible(self._strip is None and self._clause is not None and self._clause.kind == "cell")
        self._column.setEnabled(may_write)
        self.decisions.setVisible(amendment is not None and may_write and self._strip is not False)
        if amendment is not None:
            self.decisions.offer(amendment, only_manner=self._strip is True, again=self.to_decide(amendment))

    def to_decide(self, amendment: Amendment) -> bool:
        """Whether it can be decided: it is open, or its decision rests on one that no longer stands."""
        return amendment.is_open or amendment.id in self._context.workshop.reexamination.all()


def _same(known: _Inputs, inputs: _Inputs) -> bool:
    return known[0] is inputs[0] and known[1:5] == inputs[1:5] and known[5] is inputs[5]


def _with_subs_under_parents(amendments: list[Amendment]) -> list[Amendment]:
    ordered: list[Amendment] = []
    for one in amendments:
        if one.parent is None:
            ordered.append(one)
            ordered += [sub for sub in amendments if sub.parent == one.id]
    return ordered

"""The right-hand panel: amendments on the chosen clause or the queue of those to decide, and the buttons that decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, QSize, Qt, Signal

from facilitation.amendments.values import Amendment
from facilitation.text.alike import alike
from facilitation.text.clauses import Clause
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.amendment_list import CARD_ROLE, AmendmentCard, AmendmentDelegate, AmendmentListModel
from ui.pages.texts.cards import card
from ui.pages.texts.decision_panel import DecisionPanel
from ui.pages.texts.queue_filter import QueueFilter
from ui.pages.texts.reporting import Reporting
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Type
from ui.widgets.buttons import button
from ui.widgets.choices import ChoiceRow
from ui.widgets.labels import label
from ui.widgets.panels import Panel
from ui.widgets.uneven_list import UnevenList

_LEAST = 210
"""Pixels at 100 %."""
_LONG_LABEL = 16
"""Letters beyond which a label stands alone in the heading."""

_Inputs = tuple[frozenset[str], bool, str, tuple[str, ...], Sequence[Clause]]
"""What a card is made from besides its amendment: what that collides with, whether its clause is named, the language, what it rests
on that no longer stands, the clauses."""
_NONE: frozenset[str] = frozenset()
_MadeFor = tuple[bool, Clause | None, str, Mapping[str, tuple[str, ...]], Mapping[str, Sequence[Clause]]]
"""What cards are made for: the queue, else the clause; the language, what is to be examined again, the clauses by document."""


@dataclass(slots=True)
class _Listed:
    """What was listed last, with what, and the cards of it."""

    made_for: _MadeFor
    shown: Sequence[Amendment]
    clashes: Mapping[str, frozenset[str]]
    cards: list[AmendmentCard]


class AmendmentsPanel(Retranslated, Panel):
    """`clause_wanted` (id) when an amendment on another clause was chosen in the queue; `contested` when one that collides was
    chosen; `removed` on Delete; `emptied` when the list had the keyboard and its last card went; `new_wanted`, `row_wanted`,
    `column_wanted`, `comparison_wanted` by their buttons."""

    clause_wanted = Signal(str)
    contested = Signal()
    removed = Signal()
    new_wanted = Signal()
    row_wanted = Signal()
    column_wanted = Signal()
    comparison_wanted = Signal()
    emptied = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._document = ""
        self._clause: Clause | None = None
        self._strip: bool | None = None
        self._behind = True
        context.bridge.noticed.connect(self._fall_behind)
        self._made: dict[str, tuple[Amendment, _Inputs, AmendmentCard]] = {}
        self._listed = _Listed((False, None, "", {}, {}), (), {}, [])
        self._model = AmendmentListModel(self)
        delegate = AmendmentDelegate(
            context.theme, lambda numbers: self.tr("in conflict with {numbers}").format(numbers=numbers), self
        )
        self.list = UnevenList(delegate.usual_height)
        dress(self.list, Dress.PLAIN)
        self.list.setModel(self._model)
        self.list.setItemDelegate(delegate)
        context.theme.changed.connect(self.list.forget_heights)
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
        self.reporting = Reporting(context, self.filter, self)
        self.reporting.wanted.connect(self._listen)
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
        self.body.addWidget(self.reporting.voices)
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
            self._behind = False
            self._show_cards(self._cards())
        self._say_place()

    def follow(self) -> None:
        """`reread`, unless that was done since the last act."""
        if self._behind:
            self.reread()

    def _fall_behind(self, _: object) -> None:
        self._behind = True

    def _say_place(self) -> None:
        """In the queue which of how many it is: "7/19"."""
        queue = self._scope.chosen == 1
        if self._reports():
            self.set_heading(self.reporting.heading(), self.reporting.place(self.current_id()))
            return
        place, count = self.list.currentIndex().row() + 1, self._model.rowCount()
        title = self.tr("Drafting committee") if self.filter.wanted().which == "committee" else self.tr("Still to decide")
        self.set_heading(title if queue else self._subject(), f"{place}/{count}" if queue and count else "")

    def _reports(self) -> bool:
        """A group reports back: the list is what it brings."""
        return self._scope.chosen == 1 and self.reporting.runs

    def _listen(self, amendment: str) -> None:
        """What another group said, on its clause."""
        self.show_queue(False)
        self.select(amendment)

    def _subject(self) -> str:
        if self._clause is None:
            return self.tr("Amendments")
        label = self._clause.label
        # Where a cell is cited with table, line and column, that fills the line.
        return label if len(label) > _LONG_LABEL else self.tr("Amendments on {label}").format(label=label)

    def _cards(self) -> list[AmendmentCard]:
        workshop = self._context.workshop
        queue = self._scope.chosen == 1
        if self._reports():
            shown = list(self.reporting.listed())
        elif queue:
            shown = workshop.queue.waiting(self._document, self.filter.wanted(), examined=self.filter.examined)
        else:
            shown = [one for clause in self._spoken_of() for one in _with_subs_under_parents(workshop.amendments.of_clause(clause))]
        consolidation = workshop.consolidation
        if queue:
            clashes = consolidation.conflicts(self._document)
        else:
            clashes = consolidation.conflicts_of(self._document, [one for one in shown if one.is_open])
        # Labels of clauses are those of the texts as they were read.
        texts = {document: workshop.texts.clauses(document) for document in {one.document for one in shown}}
        made_for = queue, None if queue else self._clause, self._context.language.code, workshop.reexamination.all(), texts
        before, self._listed = self._listed, _Listed(made_for, shown, clashes, [])
        if not queue or not _same(before.made_for, made_for):
            cards = [self._card(one, self._listed) for one in shown]
        else:
            first, last = alike(before.shown, shown)
            others = shown[first : len(shown) - last]
            cards = [*before.cards]
            cards[first : len(before.shown) - last] = [self._card(one, self._listed) for one in others]
            contested = clashes.keys() | before.clashes.keys() if clashes is not before.clashes else ()
            if renewed := {one for one in contested if clashes.get(one) is not before.clashes.get(one)}:
                for place, one in enumerate(shown):
                    if one.id in renewed:
                        cards[place] = self._card(one, self._listed)
        self._listed.cards = [*cards]
        return self.reporting.with_opinions(cards)

    def _card(self, amendment: Amendment, listed: _Listed) -> AmendmentCard:
        """The card as it was made before, where it is made from the same."""
        workshop, wording = self._context.workshop, self._context.language.wording
        queue, _, code, again, texts = listed.made_for
        rivals, origins = listed.clashes.get(amendment.id, _NONE), again.get(amendment.id, ())
        inputs = rivals, queue or self._is_on_row(amendment), code, origins, texts[amendment.document]
        known = self._made.get(amendment.id)
        if known is not None and known[0] is amendment and known[1][4] is inputs[4] and known[1][:4] == inputs[:4]:
            return known[2]
        clash = {one.id: one.number for one in workshop.amendments.get_many(sorted(rivals))}
        numbers = [one.number for one in workshop.amendments.get_many(origins)]
        made = card(workshop, amendment, wording, clash, with_label=inputs[1], again=numbers)
        self._made[amendment.id] = amendment, inputs, made
        return made

    def _spoken_of(self) -> list[str]:
        """The chosen clause, and the row of a chosen cell: what comes and goes with it is spoken of together."""
        if self._clause is None:
            return []
        row = self._clause.parent if self._clause.kind == "cell" else None
        return [self._clause.id] if row is None else [self._clause.id, row]

    def _is_on_row(self, amendment: Amendment) -> bool:
        return self._clause is not None and self._clause.kind == "cell" and amendment.clause == self._clause.parent

    def _show_cards(self, cards: list[AmendmentCard]) -> None:
        current, chosen = self.current_id(), self.list.selectionModel()
        following = self._model.cards()[self.list.currentIndex().row() + 1 :]
        # Where the chosen card goes Qt would choose its neighbour, and everybody would follow.
        with QSignalBlocker(chosen):
            self._model.show_cards(cards)
            if self._model.place_of(current) < 0:
                chosen.clear()
        if not current or self.current_id() != current:
            self._begin_at(current, {one.amendment for one in following})
        left = self.list.hasFocus() and not cards
        self.list.setVisible(bool(cards))
        if left:
            self.emptied.emit()
        self._nothing.setVisible(not cards)
        queue = self._scope.chosen == 1
        self.filter.setVisible(queue)
        if queue and self.filter.narrowed:
            self._nothing.setText(self.tr("Nothing of this is left to decide."))
        else:
            self._nothing.setText(self.tr("Nothing is left to decide.") if queue else self.tr("No amendment on this clause yet."))
        self._offer()

    def _begin_at(self, current: str, following: AbstractSet[str]) -> None:
        """Chooses this card again, or where it is gone one to decide: the next of those that came after it, else the first."""
        cards = self._model.cards()
        if not cards or self.select(current):
            return
        pending = [place for place, one in enumerate(cards) if one.state == "pending"]
        first = next((place for place in pending if cards[place].amendment in following), pending[0] if pending else 0)
        self.list.setCurrentIndex(self._model.index(first))

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
        """The next amendment still to decide after this one, else the first; the decided one where none is left. Where it is in the
        list no longer, the next one has been chosen already."""
        cards, here = self._model.cards(), self._model.place_of(decided)
        if here >= 0:
            others = (place for place in (*range(here + 1, len(cards)), *range(here)) if cards[place].state == "pending")
            self.list.setCurrentIndex(self._model.index(next(others, here)))

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
        self._new.setVisible(self._strip is None and not self._reports())
        self.reporting.tell(amendment, self._strip is None and self._scope.chosen == 1)
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


def _same(known: _MadeFor, now: _MadeFor) -> bool:
    texts, others = known[4], now[4]
    return known[:4] == now[:4] and texts.keys() == others.keys() and all(texts[one] is others[one] for one in texts)


def _with_subs_under_parents(amendments: list[Amendment]) -> list[Amendment]:
    ordered: list[Amendment] = []
    for one in amendments:
        if one.parent is None:
            ordered.append(one)
            ordered += [sub for sub in amendments if sub.parent == one.id]
    return ordered

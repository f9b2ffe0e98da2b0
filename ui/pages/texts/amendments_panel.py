"""The right-hand panel: amendments on the chosen clause or the queue of those to decide, and the buttons that decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from facilitation.amendments.values import Amendment
from facilitation.text.alike import having
from facilitation.text.clauses import Clause
from ui.context import AppContext
from ui.pages.texts.amendment_list import CARD_ROLE, AmendmentCard
from ui.pages.texts.amendments_room import AmendmentsRoom
from ui.pages.texts.choosing import beside, next_open, next_put_off, sub_first
from ui.pages.texts.listed_cards import ListedCards

_NEXT = 3
"""Cards among which the next one to decide nearly always is."""
_LONG_LABEL = 16
"""Letters beyond which a label stands alone in the heading."""


class AmendmentsPanel(AmendmentsRoom):
    """`clause_wanted` (id) when an amendment on another clause was chosen in the queue; `contested` when one that collides was
    chosen; `removed` on Delete; `left` when the keyboard has nothing more to do here: Enter or Escape in a field or list, a choice
    made, the last card gone; `new_wanted`, `row_wanted`, `column_wanted`, `comparison_wanted`, `correction_wanted` by
    their buttons."""

    clause_wanted = Signal(str)
    contested = Signal()
    removed = Signal()
    new_wanted = Signal()
    row_wanted = Signal()
    column_wanted = Signal()
    comparison_wanted = Signal()
    correction_wanted = Signal()
    left = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._document = ""
        self._clause: Clause | None = None
        self._strip: bool | None = None
        self._behind = True
        context.bridge.noticed.connect(self._fall_behind)
        self._listed = ListedCards(context)
        self._held = False
        self._worded = ("", "")
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.removed.connect(lambda _: self.removed.emit())
        self._scope.picked.connect(lambda _: self._list_anew())
        self._scope.taken.connect(self.left)
        self.filter.changed.connect(self._list_anew)
        self.filter.left.connect(self.left)
        self.nothing.wanted.connect(self.filter.choose)
        self.reporting.wanted.connect(self._listen)
        self.decisions.left.connect(self.left)
        self.beginners.new_wanted.connect(self.new_wanted)
        self.beginners.row_wanted.connect(self.row_wanted)
        self.beginners.column_wanted.connect(self.column_wanted)
        self.beginners.comparison_wanted.connect(self.comparison_wanted)
        self.beginners.correction_wanted.connect(self.correction_wanted)
        self.fitted.connect(self._say_place)
        self.rewidened.connect(self._offer)
        self.retranslate()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Amendments"))
        self.reread()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape that no field or list has used for itself; a button is pressed by Enter (`Page`)."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(self.focusWidget(), QAbstractButton)
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if alone and (entered or event.key() == Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # What is shown

    def show_clause(self, document: str, clause: Clause | None) -> None:
        """The chosen clause: the queue stays where it has something on it, for what is decided is always on the chosen clause."""
        anew = document != self._document
        if anew:
            self.filter.show_document(document)
        self._document, self._clause = document, clause
        with self.as_one_step():
            if self._scope.chosen == 0 or anew or self._behind:
                # What was chosen may be gone since the last act.
                self.reread()
        if self._scope.chosen == 0 or anew:
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
        self._list_anew()

    def reread(self) -> None:
        """Everything from the file again; the chosen amendment stays chosen."""
        if self._document:
            self._behind = False
            self._show_cards(self._cards())
        self._say_place()

    def keep_chosen(self, amendment: str) -> bool:
        """`reread`, with this one chosen: in the queue while that has it, else on its clause; False where that is not shown."""
        cards = self._cards()
        if self._scope.chosen == 1 and all(one.amendment != amendment for one in cards):
            # Not by what is left in the queue: what is chosen there takes the text along.
            self.show_queue(False)
        else:
            self._behind = False
            self._show_cards(cards)
            self._say_place()
        chosen = self.select(amendment)
        self.list.scrollTo(self.list.currentIndex())
        return chosen

    def _list_anew(self) -> None:
        """Other cards are wanted: the one that the keys decide is among those in sight."""
        self.reread()
        self.list.scrollTo(self.list.currentIndex())

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
            self._say(self.reporting.heading(), self.reporting.place(self.current_id()))
            return
        place, count = self.list.currentIndex().row() + 1, self._model.rowCount()
        self._say(self.filter.heading() if queue else self._subject(), f"{place}/{count}" if queue and count else "")

    def _say(self, title: str, place: str) -> None:
        """In the heading, or where there is no room for it in the words of the scope."""
        if self._alone and (amendment := self.current()) is not None:
            title, place = f"{amendment.number} · {amendment.author_line}", ""
        self.set_heading(title, place)
        here, waiting = self.tr("This clause"), self.tr("To decide")
        if self._room.tight:
            label = self._clause.label if self._clause is not None else ""
            waiting = f"{self.filter.word()} {place}".rstrip()
            fitting = (one for one in (label, here) if one and self._fits(one, waiting))
            here = next(fitting, self.tr("Clause"))
        if self._worded != (here, waiting):
            self._worded = here, waiting
            self._scope.set_texts(here, waiting)

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
        shown = None
        if self._reports():
            shown = list(self.reporting.listed())
        elif self._scope.chosen == 1:
            queue = self._context.workshop.queue
            shown = queue.waiting(self._document, self.filter.wanted(), examined=self.filter.examined)
        return self.reporting.with_opinions(self._listed.of(self._document, self._clause, shown))

    def _show_cards(self, cards: list[AmendmentCard]) -> None:
        current, chosen = self.current_id(), self.list.selectionModel()
        following = self._model.cards()[self.list.currentIndex().row() + 1 :]
        # Where the chosen card goes Qt would choose its neighbour, and everybody would follow.
        with QSignalBlocker(chosen):
            self._model.show_cards(cards)
            if self._model.place_of(current) < 0:
                chosen.clear()
        if not current or self.current_id() != current:
            self._begin_at(current, following)
        emptied = self.list.hasFocus() and not cards
        self._show_parts()
        if emptied:
            self.left.emit()
        if not cards and self._scope.chosen == 1:
            self.nothing.say_of_queue(self._document, self.filter.wanted())
        elif not cards:
            self.nothing.say_of_clause()
        self._offer()

    def _begin_at(self, current: str, following: Sequence[AmendmentCard]) -> None:
        """Chooses this card again, or where it is gone one to decide, else any: the next that came after it, or the first."""
        cards = self._model.cards()
        if not cards or self.select(current):
            return
        for one in following[:_NEXT]:
            place = self._model.place_of(one.amendment)
            if place >= 0 and cards[place].state == "pending":
                self.list.setCurrentIndex(self._model.index(place))
                return
        pending = [*having(cards, "state", {"pending"})] or [*cards]
        came_after = having(pending, "amendment", {*map(attrgetter("amendment"), following)})
        first = next(came_after, pending[0]).amendment
        # On a clause what bears on an amendment is listed under it, and decided before.
        first = sub_first(first, [one.amendment for one in pending if one.sub], self._context.workshop.amendments)
        self.list.setCurrentIndex(self._model.index(self._model.place_of(first)))

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
        """The next one still to decide (`next_open`). Where this one is in the list no longer, it has been chosen already."""
        if self._model.place_of(decided) >= 0:
            cards = self._model.cards()
            following = next_open(cards, decided, self._context.workshop.amendments)
            queued = self._scope.chosen == 1
            self.select(next_put_off(cards, decided) if queued and following == decided else following)

    def step_open(self, by: int) -> None:
        """To the next or previous amendment of the queue, and to its clause; from a clause on which none waits to the next one in
        the text."""
        queued, chosen, clause = self._scope.chosen == 1, self.current_id(), self._clause
        self.show_queue(True)
        count = self._model.rowCount()
        if count:
            if not queued and clause is not None and self._model.place_of(chosen) < 0:
                place = beside(self._model.cards(), self._context.workshop.texts.clauses(self._document), clause.id, by)
            else:
                place = max(0, min(count - 1, self.list.currentIndex().row() + by))
            self.list.setCurrentIndex(self._model.index(place))
            self.clause_wanted.emit(self._model.cards()[place].clause)

    def _chosen(self, index: QModelIndex) -> None:
        self._offer()
        if index.isValid():
            shown: AmendmentCard = index.data(CARD_ROLE)
            if self._scope.chosen == 1 and (self._clause is None or shown.clause != self._clause.id):
                self.clause_wanted.emit(shown.clause)
            if shown.clash:
                self.contested.emit()
        # The clause is another one by now.
        self._say_place()

    @contextmanager
    def as_one_step(self) -> Iterator[None]:
        """Cards, choice and strip change together: what can be done with the chosen card is worked out once, at the end."""
        before, self._held = self._held, True
        try:
            yield
        finally:
            self._held = before
        self._offer()

    def _offer(self) -> None:
        if self._held:
            return
        amendment = self.current()
        may_write = not self._context.workshop.read_only
        index = self.list.currentIndex()
        kind = self._clause.kind if self._clause is not None else ""
        idle = self._strip is None
        # In the queue one decides; what begins something on the table is found on the clause.
        on_table = idle and self._scope.chosen == 0
        self.beginners.offer(
            new=idle and not self._reports(),
            compare=idle and may_write and index.isValid() and self._is_disputed(index.data(CARD_ROLE)),
            correct=idle and may_write and amendment is not None,
            reopen=idle and may_write and amendment is not None and amendment.decision is not None,
            row=on_table and kind in ("cell", "row"),
            column=on_table and kind == "cell",
            enabled=may_write,
            room=max(self._least_width(), self._room_across() if self.isVisible() else 0),
        )
        self.reporting.tell(amendment, idle and self._scope.chosen == 1)
        self.decisions.setVisible(amendment is not None and may_write and self._strip is not False)
        if amendment is not None:
            self.decisions.offer(amendment, only_manner=self._strip is True, again=self.to_decide(amendment))
        self._show_parts()
        self._fit()
        for one in (self.beginners, self.decisions, self):
            # Now, not by and by: the buttons would be seen in two places one after the other.
            if not one.isHidden() and (layout := one.layout()) is not None:
                layout.activate()

    def _is_disputed(self, card: AmendmentCard) -> bool:
        """Whether there are rival wordings of its clause: what collides with a deletion may stand on clauses that go with it."""
        return bool(card.clash) and self._context.workshop.disputes.of(card.clause) is not None

    def to_decide(self, amendment: Amendment) -> bool:
        """Whether it can be decided: it is open, or its decision rests on one that no longer stands."""
        return amendment.is_open or amendment.id in self._context.workshop.reexamination.all()

"""« Doublons probables »: case after case with its evidence, merged, told apart or put off; and the merges made, to separate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitation.errors import PalabreError
from facilitation.people.merging import Proposal
from ui.context import AppContext
from ui.digit_row import sequences
from ui.pages.people.comparison import Comparison
from ui.pages.people.merges_table import MergesTable
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.bars import MessageBar
from ui.widgets.choices import ChoiceRow
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import label
from ui.widgets.panels import EmptyState
from ui.widgets.people import PersonField

_WAITING, _MADE = 0, 1


class DoublesDialog(Dialog):
    """Stays open from case to case; `changed` after every act: what is proposed is to be looked for again (`show_proposals`)."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget, proposals: Sequence[Proposal], chosen: str = "") -> None:
        """`chosen` is the person (id) who can be compared with any other, "" for nobody."""
        super().__init__(parent)
        self._context = context
        self._offered = ""
        self._proposals = list(proposals)
        self._later: list[frozenset[str]] = []
        self._own: Proposal | None = None
        """The case that the user asked for, which nothing else proposes."""
        self._decided: Proposal | None = None
        """The case of the act that can be taken back."""
        self._views = ChoiceRow(2)
        self._views.picked.connect(self._turn)
        self._place = label(Type.CAPTION, Tone.MUTED)
        self._comparison = Comparison(context)
        self._empty = EmptyState(context.icons, "same-person")
        self._merges = MergesTable(context)
        self._merges.opened.connect(self.accept)
        self._none = EmptyState(context.icons, "same-person")
        waiting = QWidget()
        column = QVBoxLayout(waiting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._comparison)
        column.addStretch(1)
        self._waiting = waiting
        self._fronts = (waiting, self._empty, self._merges, self._none)
        self._chosen = chosen
        self._with = PersonField()
        self._with.picked.connect(self._compare)
        self._with_label = label(Type.BODY, wrap=True)
        self._with_label.setBuddy(self._with)
        self._with_row = QWidget()
        beside = QHBoxLayout(self._with_row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._with_label, 1)
        beside.addWidget(self._with, 2)
        self._bar = MessageBar(context.icons)
        self._bar.acted.connect(self._undo)
        self._bar.closed.connect(self._forget_offer)
        head = QHBoxLayout()
        head.addWidget(self._views, 1)
        head.addWidget(self._place)
        self.body.addLayout(head)
        self.body.addWidget(self._bar)
        for front in self._fronts:
            self.body.addWidget(front, 1)
        self.body.addWidget(self._with_row)
        self._postpone = self.add_button()
        self._postpone.clicked.connect(self._put_off)
        self._apart = self.add_button()
        self._apart.clicked.connect(self._tell_apart)
        self._bind("N", self._apart.click)
        self._bind("L", self._postpone.click)
        for number in range(1, 10):
            self._bind(str(number), lambda number=number: self._choose(number - 1))
        self._bind("A", self._with.setFocus)
        self._bind("Ctrl+Z", self._undo)
        context.bridge.noticed.connect(self._noticed)
        self.take_room(context.theme.px(860), context.theme.px(600))
        self.retranslate()
        self._turn(_WAITING)

    def _bind(self, keys: str, slot: object) -> None:
        shortcut = QShortcut(self)
        shortcut.setKeys(sequences(keys))
        shortcut.activated.connect(slot)

    def retranslate(self) -> None:
        self._views.setAccessibleName(self.tr("What is shown"))
        self._apart.setText(self.tr("Not the same   N"))
        self._apart.setToolTip(self.tr("Remembered: they are not proposed again"))
        self._postpone.setText(self.tr("Later   L"))
        self._empty.say(
            self.tr("Nobody is on the list twice"),
            self.tr("People who are probably one are looked for whenever the list changes; those told apart stay apart."),
        )
        self._none.say(
            self.tr("Nobody was merged"), self.tr("People made one are listed here, and can be separated long afterwards.")
        )
        self._say()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """What was found now; the case one looks at stays as long as it is one, and those put off come last."""
        shown = self._shown()
        if self._own is not None and shown == self._own:
            proposals = [self._own, *(one for one in proposals if _key(one) != _key(self._own))]
        order = {key: place for place, key in enumerate(self._later, 1)}
        self._proposals = sorted(proposals, key=lambda one: order.get(_key(one), 0))
        again = next((one for one in self._proposals if shown is not None and _key(one) == _key(shown)), None)
        if again is not None:
            self._proposals.remove(again)
            self._proposals.insert(0, again)
        if again is None or again != shown:
            self._show()
        else:
            self._say()

    def accept(self) -> None:
        """Merges the case that is shown, or separates the merge that is chosen; the dialog stays."""
        if not self.accept_button.isEnabled():
            return
        if self._views.chosen == _MADE:
            self._separate()
        else:
            self._merge()

    def done(self, result: int) -> None:
        super().done(result)
        if self._offered:
            # The bar in here goes with the dialog: the window behind takes the offer over.
            self._context.desk.offer_undo(self._offered)

    # Acts

    def _merge(self) -> None:
        proposal = self._shown()
        if proposal is None or len(self._comparison.included) < 2:
            return
        kept, *gone = self._comparison.included
        workshop, wording = self._context.workshop, self._context.language.wording
        if self._succeeds(lambda: workshop.merging.merge_all(kept, gone)):
            self._settle(proposal, wording("merge.made", name=workshop.people.get(kept).list_name))

    def _tell_apart(self) -> None:
        proposal = self._shown()
        if proposal is None:
            return
        ids = [one.id for one in proposal.people]
        if self._succeeds(lambda: self._context.workshop.merging.tell_apart(*ids)):
            self._settle(proposal, self._context.language.wording("merge.apart"))

    def _put_off(self) -> None:
        """To the end of the cases, until the dialog is opened anew."""
        proposal = self._shown()
        if proposal is None:
            return
        self._later = [*(key for key in self._later if key != _key(proposal)), _key(proposal)]
        self._proposals.append(self._proposals.pop(0))
        self._show()

    def _compare(self, person: str) -> None:
        """The one chosen on the page and this one, though nothing else proposes it: the case that is shown now."""
        if not person or person == self._chosen:
            return
        self._own = self._context.workshop.merging.compare(self._chosen, person)
        self._proposals = [self._own, *(one for one in self._proposals if _key(one) != _key(self._own))]
        self._show()

    def _separate(self) -> None:
        merge = self._merges.current()
        if merge is None:
            return
        wording, made = self._context.language.wording, []
        if not self._succeeds(lambda: made.append(self._context.workshop.merging.separate(merge.id))):
            return
        people = self._context.workshop.people
        kept, gone = people.get(merge.kept.id).list_name, people.get(merge.gone.id).list_name
        told = wording("merge.separated_again", name=f"{gone}, {kept}")
        if made[0]:
            told += " " + wording("merge.left", count=len(made[0]), name=kept)
        self._offer(told)
        self._turn(_MADE)
        self.changed.emit()

    def _settle(self, proposal: Proposal, told: str) -> None:
        self._proposals.remove(proposal)
        self._offer(told)
        self._decided = proposal
        self._show()
        self.changed.emit()

    def _offer(self, told: str) -> None:
        self._context.bridge.flush()
        self._offered = told
        self._bar.show_message(told, action=self.tr("Undo   Ctrl+Z"), tone=Tone.INFO)

    def _undo(self) -> None:
        """Takes the act back that the bar tells of; what was done before is the window's to undo."""
        if not self._offered:
            return
        # The button goes with the offer: the keyboard must not go astray with it.
        self.cancel_button.setFocus()
        done: list[str] = []
        decided = self._decided
        if not self._succeeds(lambda: done.append(self._context.workshop.history.undo())):
            return
        self._context.bridge.flush()
        wording = self._context.language.wording
        self._bar.show_message(wording("history.undone", action=wording(f"action.{done[0]}")), tone=Tone.INFO)
        if decided is not None:
            self._proposals.insert(0, decided)
        self._forget_offer()
        self._turn(self._views.chosen)
        self.changed.emit()

    def _succeeds(self, act: object) -> bool:
        try:
            act()  # type: ignore[operator]
        except PalabreError as refusal:
            self._forget_offer()
            self._bar.show_message(self._context.language.wording.error(refusal), tone=Tone.DANGER)
            return False
        return True

    def _forget_offer(self) -> None:
        self._offered, self._decided = "", None

    def _noticed(self) -> None:
        # Whatever was done: *Annuler* would now take back another act than the one it names.
        self._bar.dismiss()

    # Showing

    def _shown(self) -> Proposal | None:
        return self._proposals[0] if self._proposals else None

    def _choose(self, place: int) -> None:
        if self._views.chosen == _WAITING and self._shown() is not None:
            self._comparison.choose(place)

    def _turn(self, view: int) -> None:
        self._views.choose(view)
        if view == _MADE:
            self._merges.read()
            self._put_in_front(self._merges if self._merges.count else self._none)
            (self._merges if self._merges.count else self.cancel_button).setFocus()
            self._say()
        else:
            self._show()

    def _show(self) -> None:
        proposal = self._shown()
        if self._views.chosen == _WAITING:
            self._put_in_front(self._waiting if proposal is not None else self._empty)
            if proposal is not None:
                self._comparison.show_proposal(proposal)
            else:
                self.cancel_button.setFocus()
        self._say()

    def _put_in_front(self, front: QWidget) -> None:
        """One of the four; the others take no room, as they would in a stack."""
        for one in self._fronts:
            one.setVisible(one is front)

    def _say(self) -> None:
        self._offer_comparison()
        merges = len(self._context.workshop.merging.merges())
        count = len(self._proposals)
        self._views.set_texts(self.tr("To look at: {count}").format(count=count), self.tr("Merged: {count}").format(count=merges))
        is_waiting = self._views.chosen == _WAITING
        later = sum(_key(one) in self._later for one in self._proposals)
        self._place.setText(self.tr("put off: {count}").format(count=later) if later and is_waiting else "")
        self._place.setVisible(bool(self._place.text()))
        self.say(
            self.tr("Probably on the list twice"),
            self.tr("Merge   Enter") if is_waiting else self.tr("Separate   Enter"),
            self.tr("Close"),
        )
        writable = not self._context.workshop.read_only
        for button in (self._apart, self._postpone):
            button.setVisible(is_waiting)
        self._apart.setEnabled(writable and count > 0)
        self._postpone.setEnabled(count > 1)
        chosen = count > 0 if is_waiting else self._merges.current() is not None
        self.accept_button.setEnabled(writable and chosen)

    def _offer_comparison(self) -> None:
        """Of the one chosen on the page with any other, as long as both are on the list."""
        listed = self._context.workshop.people.all()
        chosen = next((one for one in listed if one.id == self._chosen), None)
        self._with_row.setVisible(chosen is not None and self._views.chosen == _WAITING and len(listed) > 1)
        if chosen is not None:
            self._with_label.setText(self.tr("Compare {name} with   A").format(name=chosen.list_name))
            self._with.show_people([one for one in listed if one.id != chosen.id], None)
            self._with.setAccessibleName(self.tr("Compare {name} with").format(name=chosen.list_name))


def _key(proposal: Proposal) -> frozenset[str]:
    return frozenset(one.id for one in proposal.people)

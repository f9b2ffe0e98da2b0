"""Deciding: one key each; how it was decided, votes, and a line for the reason or the mandate, in a strip that covers no text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from facilitation.amendments.values import MODES, Amendment, Reservation
from facilitation.errors import PalabreError
from ui.context import AppContext
from ui.language import Retranslated
from ui.pages.texts.decision_details import DecisionDetails, Details
from ui.pages.texts.kept_for_undo import KeptForUndo
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.choices import ChoiceButton, ElidedList
from ui.widgets.labels import label

KEYS = {
    "retained": "A",
    "retained_modified": "M",
    "not_retained": "R",
    "withdrawn": "W",
    "referred": "D",
    "parked": "F",
}
"""Outcome → key; a remark or question is closed with A (« pris note »)."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How it was decided, as the strip has it."""

    mode: str
    votes: tuple[int, int, int] | None
    note: str
    chair: str | None = None
    reservations: tuple[Reservation, ...] = ()
    mandate_to: str = ""
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class _Typed:
    """What stands in the strip for one amendment; `details` None while they are put away."""

    mode: str = MODES[0]
    votes: tuple[int, int, int] = (0, 0, 0)
    note: str = ""
    details: Details | None = None

    def manner(self) -> Manner:
        """Raises PalabreError for a chair who is nobody on the list."""
        votes, note, said = self.votes if self.mode == "vote" else None, self.note.strip(), self.details
        if said is None:
            return Manner(self.mode, votes, note)
        return Manner(self.mode, votes, note, said.chair_chosen(), said.reservations(), said.mandate_to.strip(), said.deadline)


class VoteCount(QSpinBox):
    """A number of votes; a letter typed in it is no number, and so is the key that decides."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, 999)
        # Where the stylesheet places the arrows, Qt leaves the padding out.
        self.lineEdit().setTextMargins(Space.S - 2, 0, 0, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text().isalpha():
            event.ignore()
            return False
        return super().event(event)


class DecisionPanel(Retranslated, QWidget):
    """`decided` (outcome) when a button is pressed; the keys are bound by the page. `left` when all is said in one of its lists or
    fields, `grown` when it needs more room or less.

    What is typed here is said of one amendment: it stays with it, comes back with it as long as the window is open – also when the
    decision is taken back – and is seen with no other. So is the mode, for where nobody objects one key decides the next one by
    consensus, and so is a chair other than the sitting's: who presides for longer is noted with the sitting.
    """

    decided = Signal(str)
    answer_wanted = Signal()
    left = Signal()
    grown = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._amendment = ""
        self._kept: dict[str, _Typed] = {}
        """Amendment → what was typed for it before another one was chosen."""
        self._decided = KeptForUndo[_Typed](context.workshop)
        self._brought_back: dict[str, str] = {}
        """Amendment → its decision that was taken back, and for which stands here what was typed."""
        self._buttons: dict[str, QPushButton] = {}
        self._placed: list[QPushButton] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.S - 2)
        for outcome in KEYS:
            made = button(Dress.PRIMARY if outcome == "retained" else None)
            made.clicked.connect(lambda _=False, outcome=outcome: self.decided.emit(outcome))
            self._buttons[outcome] = made
        self.details = DecisionDetails(context)
        self.details.left.connect(self.left)
        self.details.grown.connect(self._make_room)
        self.details.hide()
        self.more = ChoiceButton()
        self.more.toggled.connect(self._show_details)
        self.more.clicked.connect(lambda shown: self.details.chair.setFocus() if shown else None)
        self.answer = button()
        self.answer.clicked.connect(self.answer_wanted)
        self._level = label(Type.CAPTION, Tone.INFO, wrap=True)
        self.mode = ElidedList(seeks=False)
        self.mode.taken.connect(self._mode_taken)
        for mode in MODES:
            self.mode.addItem("", mode)
        self.votes = [VoteCount() for _ in range(3)]
        self.note = QLineEdit()
        self.mode.currentIndexChanged.connect(self._mode_changed)
        self._vote_names = [label(Type.CAPTION, Tone.MUTED) for _ in self.votes]
        counts = QGridLayout()
        counts.setHorizontalSpacing(Space.S - 2)
        counts.setVerticalSpacing(0)
        for place, (name, spin) in enumerate(zip(self._vote_names, self.votes, strict=True)):
            counts.addWidget(name, 0, place)
            counts.addWidget(spin, 1, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S - 2)
        # Where it has more room than it needs its buttons stay where they are.
        column.addStretch(1)
        column.addWidget(self._level)
        manner = QHBoxLayout()
        manner.setSpacing(Space.S - 2)
        manner.addWidget(self.mode, 1)
        manner.addWidget(self.more)
        column.addLayout(manner)
        column.addLayout(counts)
        column.addWidget(self.note)
        column.addWidget(self.details)
        column.addLayout(self._grid)
        self._show_votes()
        self.retranslate()

    def retranslate(self) -> None:
        words = {
            "retained": self.tr("Accepted"),
            "retained_modified": self.tr("Reworded"),
            "not_retained": self.tr("Not accepted"),
            "withdrawn": self.tr("Withdrawn"),
            "referred": self.tr("Referred"),
            "parked": self.tr("Parked"),
        }
        for outcome, word in words.items():
            self._buttons[outcome].setText(f"{word}   {KEYS[outcome]}")
        self._buttons["referred"].setToolTip(self.tr("Sent to the drafting committee"))
        wording = self._context.language.wording
        for place, mode in enumerate(MODES):
            self.mode.setItemText(place, wording(f"mode.{mode}"))
        self.mode.setAccessibleName(self.tr("How it was decided"))
        words_of_votes = (self.tr("for"), self.tr("against"), self.tr("abstentions"))
        for name, spin, word in zip(self._vote_names, self.votes, words_of_votes, strict=True):
            name.setText(word)
            spin.setAccessibleName(word)
        self.note.setPlaceholderText(self.tr("Reason or mandate (optional)"))
        self.note.setAccessibleName(self.tr("Reason or mandate"))
        self.answer.setToolTip(self.tr("Answer, follow up"))
        self._word_answer()
        self.more.setText(self.tr("Details…"))
        self.more.setAccessibleName(self.tr("Chair, reservation, deadline"))
        self.more.setToolTip(self.tr("Chair, reservation, deadline"))

    def offer(self, amendment: Amendment, *, only_manner: bool = False, again: bool = False) -> None:
        """Shows what can be done with the chosen amendment; `only_manner` while its agreed wording is being typed, `again` where a
        decided one is to be examined again."""
        self._turn_to(amendment.id)
        self._follow_undo(amendment.id)
        to_decide = amendment.is_open or again
        possible = [
            outcome
            for outcome in KEYS
            if to_decide and not only_manner and (outcome != "retained_modified" or (amendment.changes_text and amendment.text))
        ]
        for outcome, made in self._buttons.items():
            made.setVisible(outcome in possible)
        placed = [self._buttons[outcome] for outcome in possible]
        answered = not amendment.changes_text and not only_manner
        self.answer.setVisible(answered)
        # Beside « pris note », or alone where there is nothing to decide.
        placed[1:1] = [self.answer] if answered else []
        self._place(placed)
        word = self.tr("Accepted") if amendment.changes_text else self.tr("Noted")
        self._buttons["retained"].setText(f"{word}   {KEYS['retained']}")
        group = self._context.workshop.group_at_work.now() if to_decide else None
        self._level.setVisible(group is not None)
        if group is not None:
            self._level.setText(self.tr("Group {number} is at work: its opinion for the plenary").format(number=group.number))
        self.mode.setVisible(to_decide)
        self.note.setVisible(to_decide)
        self.more.setVisible(to_decide)
        self.details.setVisible(to_decide and self.more.isChecked())
        self._show_votes()

    def _place(self, buttons: list[QPushButton]) -> None:
        """An odd one out takes the whole line, so that no hole is left. What stands in its place already is not laid out anew."""
        if buttons == self._placed:
            return
        odd = len(buttons) % 2
        for place, made in enumerate(buttons):
            cell = place + (odd if place else 0)
            self._grid.addWidget(made, cell // 2, cell % 2, 1, 2 if odd and place == 0 else 1)
        self._placed = buttons
        self._word_answer()

    def _word_answer(self) -> None:
        """All that is said on a line of its own, the first word of it on half a line."""
        alone = self._placed[:1] == [self.answer]
        self.answer.setText(self.tr("Answer, follow up…   E") if alone else self.tr("Answer…   E"))

    def button(self, outcome: str) -> QPushButton:
        return self._buttons[outcome]

    def least_width(self) -> int:
        """Pixels for its buttons in two columns and for the votes in three, whether they are there or not."""
        metrics, said = self.answer.fontMetrics(), self.answer.text()
        answer = self.answer.sizeHint().width() - metrics.horizontalAdvance(said)
        answer += metrics.horizontalAdvance(self.tr("Answer…   E"))
        widest = max(answer, *(one.sizeHint().width() for one in self._buttons.values()))
        buttons = 2 * widest + self._grid.spacing()
        votes = 3 * max(one.minimumSizeHint().width() for one in (*self.votes, *self._vote_names)) + 2 * self._grid.spacing()
        return max(buttons, votes)

    def manner(self, amendment: str = "") -> Manner:
        """How this amendment was decided, "" for the one that is offered. Raises PalabreError for a chair who is nobody on the
        list, and for a reservation that is not clear: then the keyboard is in it."""
        if amendment not in ("", self._amendment):
            return self._kept.get(amendment, _Typed()).manner()
        try:
            return self._typed().manner()
        except PalabreError as refusal:
            if refusal.key.startswith("decision.reservation_"):
                self.details.reservations.ask()
            raise

    def forget(self, amendment: str) -> None:
        """It is decided: consensus, no votes, no note, nothing rare is left; what there was is kept for the decision's undo."""
        offered = amendment == self._amendment
        kept = self._kept.pop(amendment, _Typed())
        typed = self._typed() if offered else kept
        self._decided.keep(amendment, typed if typed != _Typed() else None)
        self._brought_back.pop(amendment, None)
        if offered:
            self._fill(_Typed())

    def ask_votes(self) -> bool:
        """Puts the keyboard into the first count where there is to be a vote and none is given."""
        if self._typed().mode != "vote" or any(self._typed().votes):
            return False
        self.votes[0].setFocus()
        self.votes[0].selectAll()
        return True

    def _mode_taken(self) -> None:
        if not self.ask_votes():
            self.left.emit()

    def _turn_to(self, amendment: str) -> None:
        if amendment == self._amendment:
            return
        if self._amendment and (typed := self._typed()) != _Typed():
            self._kept[self._amendment] = typed
        self._amendment = amendment
        self._fill(self._kept.pop(amendment, _Typed()))

    def _follow_undo(self, amendment: str) -> None:
        """What was typed for a decision that was taken back comes back, and goes again where it is done again."""
        gone, here = self._decided.taken_back(amendment), self._brought_back.get(amendment)
        if (gone[0] if gone is not None else None) == here:
            return
        if here is not None:
            self._decided.change(amendment, here, self._typed())
            del self._brought_back[amendment]
        elif self._typed() != _Typed():
            # What was typed since then is not written over.
            return
        if gone is not None:
            self._brought_back[amendment] = gone[0]
        self._fill(gone[1] if gone is not None else _Typed())

    def _typed(self) -> _Typed:
        first, second, third = (spin.value() for spin in self.votes)
        details = self.details.details() if self.more.isChecked() else None
        return _Typed(str(self.mode.currentData()), (first, second, third), self.note.text(), details)

    def _fill(self, typed: _Typed) -> None:
        self.mode.setCurrentIndex(self.mode.findData(typed.mode))
        for spin, count in zip(self.votes, typed.votes, strict=True):
            spin.setValue(count)
        # Not `clear`: Ctrl+Z in the field would bring back what was said of another one.
        self.note.setText(typed.note)
        self.more.setChecked(typed.details is not None)
        if typed.details is not None:
            self.details.show_details(typed.details)

    def _show_details(self, shown: bool) -> None:
        self.details.begin_anew()
        self.details.setVisible(shown)

    def _make_room(self) -> None:
        for one in (self.details, self):
            # Now, so that whoever asks is told the height with what has come or gone.
            if (layout := one.layout()) is not None:
                layout.activate()
        self.grown.emit()

    def _show_votes(self) -> None:
        for one in (*self.votes, *self._vote_names):
            one.setVisible(self.mode.currentData() == "vote" and not self.mode.isHidden())

    def _mode_changed(self) -> None:
        self._show_votes()
        self._make_room()

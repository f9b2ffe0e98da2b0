"""The drawer's first page: who waits for the floor, what is done with each, and who still waits elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitation.floor.turns import Kind, Turn
from ui.context import AppContext
from ui.floor.rows import waiting_row
from ui.floor.subject import Subject
from ui.floor.turn_rows import TurnView
from ui.floor.waiting_tools import ORDER_KEYS, REPLY_KEYS, WaitingTools
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import button
from ui.widgets.labels import label


class WaitingPage(Retranslated, QWidget):
    """`pressed_letter` with a letter that is no matter of the chosen request. Open for reading only it shows the list alone."""

    pressed_letter = Signal(str)

    def __init__(self, context: AppContext, subject: Subject, letters: str) -> None:
        """`letters`: those that the drawer answers to."""
        super().__init__()
        self._context, self._subject = context, subject
        self._floor = context.workshop.floor
        self._writable = not context.workshop.read_only
        own = f"{ORDER_KEYS}{REPLY_KEYS}" if self._writable else ""
        self.view = TurnView(context.icons, movable=self._writable, letters=own + letters)
        self.tools = WaitingTools(context.icons)
        self._empty = label(Type.CAPTION, Tone.MUTED, wrap=True)
        self._deleted, self._left = (label(Type.CAPTION, Tone.WARN, wrap=True) for _ in range(2))
        self.take_off, self.take_over, self.let_go = (button(Dress.LINK) for _ in range(3))
        self._waiting: list[Turn] = []
        self._left_waiting: list[Turn] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_list(self) -> int:
        """Reads again; gives how many wait."""
        subject = self._subject
        self._waiting = self._floor.waiting(subject.place, subject.amendment)
        self._left_waiting = self._floor.left_waiting(subject.place)
        first = self._floor.first_timers(self._waiting)
        self.view.show_rows([waiting_row(one, place, first_time=one.id in first) for place, one in enumerate(self._waiting, 1)])
        self._empty.setVisible(not self._waiting)
        self.tools.setEnabled(bool(self._waiting))
        self._say_counts()
        return len(self._waiting)

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Who waits for the floor"))
        said = self.tr("Nobody waits. Type three letters of who asks for the floor, then Enter.")
        self._empty.setText(said if self._writable else self.tr("Nobody waits for the floor."))
        self.take_off.setText(self.tr("Take off the list"))
        self.take_over.setText(self.tr("Put them on this list"))
        self.let_go.setText(self.tr("They no longer wait"))
        self._say_counts()

    # Acts

    def _give(self) -> None:
        if turn := self.view.chosen():
            self._context.attempt(lambda: self._floor.give(turn))

    def _withdraw(self) -> None:
        turn = self.view.chosen()
        if turn and self._context.succeeds(lambda: self._floor.withdraw(turn)):
            name = self._floor.get(turn).speaker.name
            self._context.desk.offer_undo(self.tr("{name} is off the list").format(name=name))

    def _withdraw_all(self, turns: Sequence[Turn]) -> None:
        ids = [one.id for one in turns]
        if self._context.succeeds(lambda: self._floor.withdraw_all(ids)):
            self._context.desk.offer_undo(self.tr("%n request(s) off the list", "", len(ids)))

    def _shift(self, by: int) -> None:
        place = self.view.currentIndex().row() + by
        if 0 <= place < len(self.view.rows()):
            self._move(self.view.chosen(), place)

    def _move(self, turn: str, place: int) -> None:
        if turn:
            self._context.attempt(lambda: self._floor.move(turn, place, self._subject.amendment))

    def _letter(self, letter: str) -> None:
        if letter not in (ORDER_KEYS, REPLY_KEYS):
            self.pressed_letter.emit(letter)
        elif turn := self.view.chosen():
            wanted: Kind = "point_of_order" if letter == ORDER_KEYS else "reply"
            kind: Kind = "request" if self._floor.get(turn).kind == wanted else wanted
            self._context.attempt(lambda: self._floor.set_kind(turn, kind))

    def _carry_over(self) -> None:
        turns = [one.id for one in self._left_waiting]
        self._context.attempt(lambda: self._floor.carry_over(turns, self._subject.place))

    # Showing

    def _gone(self) -> list[Turn]:
        return [one for one in self._waiting if one.speaker.deleted]

    def _say_counts(self) -> None:
        # Who asked for more than one thing is one.
        gone, left = len(self._gone()), len({one.speaker.key for one in self._left_waiting})
        self._deleted.setVisible(bool(gone))
        self._deleted.setText(self.tr("%n request(s) of a deleted record.", "", gone))
        self._left.setVisible(bool(left))
        self._left.setText(self.tr("%n still wait(s) on other items of this day.", "", left))
        self.take_off.setVisible(bool(gone) and self._writable)
        for one in (self.take_over, self.let_go):
            one.setVisible(bool(left) and self._writable)

    def _connect(self) -> None:
        self.view.pressed_letter.connect(self._letter)
        self.tools.setVisible(self._writable)
        if not self._writable:
            return
        self.view.opened.connect(lambda _index: self._give())
        self.view.removed.connect(lambda _index: self._withdraw())
        self.view.shifted.connect(self._shift)
        self.view.dropped.connect(self._move)
        self.tools.given.connect(self._give)
        self.tools.withdrawn.connect(self._withdraw)
        self.tools.shifted.connect(self._shift)
        self.tools.pressed_letter.connect(self._letter)
        self.take_off.clicked.connect(lambda: self._withdraw_all(self._gone()))
        self.take_over.clicked.connect(self._carry_over)
        self.let_go.clicked.connect(lambda: self._withdraw_all(self._left_waiting))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._empty)
        column.addWidget(self.view, 1)
        column.addWidget(self.tools)
        column.addWidget(self._deleted)
        column.addLayout(_beside(self.take_off))
        column.addWidget(self._left)
        column.addLayout(_beside(self.take_over, self.let_go))


def _beside(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    for one in buttons:
        row.addWidget(one)
    row.addStretch(1)
    return row

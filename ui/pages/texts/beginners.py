"""The buttons under the cards that begin something: a new amendment, the comparison of rivals, a decision taken up again, rows and
columns of a table, the correction of what was recorded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ui.language import Retranslated
from ui.theme.icons import Icons
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton, button


class Beginners(Retranslated, QWidget):
    """Two on a line, an odd one alone on the first, and at its end the sign that corrects; `offers` none where it is to be hidden.
    A signal for each."""

    new_wanted = Signal()
    comparison_wanted = Signal()
    correction_wanted = Signal()
    reopening_wanted = Signal()
    row_wanted = Signal()
    column_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.new, self.compare, self.reopen, self.row, self.column = (button() for _ in range(5))
        self.correct = IconButton(icons, "edit")
        self.correct.clicked.connect(self.correction_wanted)
        self.correct.setParent(self)
        self.correct.hide()
        wanted = (self.comparison_wanted, self.new_wanted, self.reopening_wanted, self.row_wanted, self.column_wanted)
        self._all = (self.compare, self.new, self.reopen, self.row, self.column)
        for made, signal in zip(self._all, wanted, strict=True):
            made.clicked.connect(signal)
            # Before it has its place: shown without a parent it would be a window.
            made.setParent(self)
            made.hide()
        self._placed: list[QPushButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.S - 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.correct, 0, 2)
        self.retranslate()

    def retranslate(self) -> None:
        words = {
            self.compare: self.tr("Conflict: compare, settle…"),
            self.new: self.tr("New amendment"),
            self.reopen: self.tr("Reopen the decision"),
            self.row: self.tr("Row: add, delete…"),
            self.column: self.tr("Column: add, delete…"),
        }
        for made, said in words.items():
            made.setAccessibleName(said)
            made.setToolTip(said)
        self.correct.explain(self.tr("Correct the amendment: words, author, reason"), "F2")
        self._word()

    def offer(
        self, *, new: bool, compare: bool, reopen: bool, correct: bool, row: bool, column: bool, enabled: bool, room: int
    ) -> None:
        """Which of them there are now, and whether they may be pressed; `room` pixels of width."""
        offered = zip(self._all, (compare, new, reopen, row, column), strict=True)
        shown = [made for made, is_offered in offered if is_offered]
        if len(shown) % 2 and self.new in shown:
            shown = [self.new, *(made for made in shown if made is not self.new)]
        for made in self._all:
            made.setEnabled(enabled)
            made.setVisible(made in shown)
        self.correct.setEnabled(enabled)
        if shown != self._placed:
            odd = len(shown) % 2
            for place, made in enumerate(shown):
                cell = place + odd if place else 0
                self._grid.addWidget(made, cell // 2, cell % 2, 1, 2 if odd and place == 0 else 1)
            self._placed = shown
            self._word()
        self.correct.setVisible(correct and self._has_room_for_sign(room))

    def _has_room_for_sign(self, room: int) -> bool:
        """Beside the widest line there is; where it has none, with large letters, its key is left."""
        odd, grid = len(self._placed) % 2, self._grid.spacing()
        whole = [one.sizeHint().width() for one in self._placed[:odd]]
        left, right = ([one.sizeHint().width() for one in self._placed[odd + side :: 2]] for side in (0, 1))
        lines = [*whole, max(left) + grid + max(right)] if left and right else whole
        return max(lines, default=0) + grid + self.correct.sizeHint().width() <= room

    @property
    def offers(self) -> bool:
        """Whether there is any of them."""
        return bool(self._placed) or not self.correct.isHidden()

    def least_width(self) -> int:
        """Pixels for two of them beside each other, whichever are there."""
        widths = {}
        for made, (_, short) in self._words().items():
            metrics = made.fontMetrics()
            widths[made] = made.sizeHint().width() - metrics.horizontalAdvance(made.text()) + metrics.horizontalAdvance(short)
        # Those of a table stand under others.
        left = max(widths[one] for one in (self.compare, self.new, self.row))
        right = max(widths[one] for one in (self.new, self.reopen, self.column))
        return left + right + self._grid.spacing()

    def _word(self) -> None:
        """All that is said on a line of its own, the first word of it on half a line."""
        alone = self._placed[0] if len(self._placed) % 2 else None
        for made, (whole, short) in self._words().items():
            made.setText(whole if made is alone else short)

    def _words(self) -> dict[QPushButton, tuple[str, str]]:
        return {
            self.compare: (self.tr("Conflict: compare, settle…   C"), self.tr("Conflict…   C")),
            self.new: (self.tr("New amendment   N"), self.tr("New   N")),
            self.reopen: (self.tr("Reopen the decision   O"), self.tr("Reopen…   O")),
            self.row: (self.tr("Row: add, delete…   T"), self.tr("Row…   T")),
            self.column: (self.tr("Column: add, delete…   Shift+T"), self.tr("Column…   Shift+T")),
        }

"""Deciding: one key each; how it was decided, votes, and a line for the reason or the mandate, in a strip that covers no text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from facilitation.amendments.values import MODES, Amendment
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress
from ui.theme.tokens import Space
from ui.widgets.buttons import button

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


class DecisionPanel(Retranslated, QWidget):
    """`decided` (outcome) when a button is pressed; the keys are bound by the page."""

    decided = Signal(str)
    reopened = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._buttons: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(Space.S - 2)
        for place, outcome in enumerate(KEYS):
            made = button(Dress.PRIMARY if outcome == "retained" else None)
            made.clicked.connect(lambda _=False, outcome=outcome: self.decided.emit(outcome))
            self._buttons[outcome] = made
            grid.addWidget(made, place // 2, place % 2)
        self.reopen = button()
        self.reopen.clicked.connect(self.reopened)
        self.mode = QComboBox()
        for mode in MODES:
            self.mode.addItem("", mode)
        self.votes = [QSpinBox() for _ in range(3)]
        for spin in self.votes:
            spin.setRange(0, 9999)
        self.note = QLineEdit()
        self.mode.currentIndexChanged.connect(self._show_votes)
        manner = QHBoxLayout()
        manner.setSpacing(Space.S - 2)
        manner.addWidget(self.mode, 1)
        for spin in self.votes:
            manner.addWidget(spin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S - 2)
        column.addLayout(manner)
        column.addWidget(self.note)
        column.addLayout(grid)
        column.addWidget(self.reopen)
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
        for spin, word in zip(self.votes, (self.tr("for"), self.tr("against"), self.tr("abst.")), strict=True):
            spin.setPrefix(f"{word} ")
            spin.setAccessibleName(word)
        self.note.setPlaceholderText(self.tr("Reason or mandate (optional)"))
        self.note.setAccessibleName(self.tr("Reason or mandate"))
        self.reopen.setText(self.tr("Reopen the decision   O"))

    def offer(self, amendment: Amendment, *, only_manner: bool = False) -> None:
        """Shows what can be done with the chosen amendment; `only_manner` while its agreed wording is being typed."""
        for outcome, made in self._buttons.items():
            possible = outcome != "retained_modified" or (amendment.changes_text and bool(amendment.text))
            made.setVisible(amendment.is_open and possible and not only_manner)
        self._buttons["retained"].setText(
            f"{self.tr('Accepted') if amendment.changes_text else self.tr('Noted')}   {KEYS['retained']}"
        )
        self.mode.setVisible(amendment.is_open)
        self.note.setVisible(amendment.is_open)
        self._show_votes()
        self.reopen.setVisible(amendment.decision is not None and not only_manner)

    def manner(self) -> Manner:
        mode = str(self.mode.currentData())
        votes = tuple(spin.value() for spin in self.votes)
        return Manner(mode, (votes[0], votes[1], votes[2]) if mode == "vote" else None, self.note.text().strip())

    def begin_anew(self) -> None:
        """For the next amendment: consensus, no votes, no note."""
        self.mode.setCurrentIndex(0)
        for spin in self.votes:
            spin.setValue(0)
        self.note.clear()

    def _show_votes(self) -> None:
        for spin in self.votes:
            spin.setVisible(self.mode.currentData() == "vote" and not self.mode.isHidden())

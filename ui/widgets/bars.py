"""The message across a page."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy

from ui.language import Retranslated
from ui.theme.dress import Dress, Tone, dress
from ui.theme.icons import Icons
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton, button
from ui.widgets.labels import TONE_ROLES, label

_LETTERS = 24
"""So many of the sentence stand beside the button at least, else the button goes below it."""
_ICONS = {Tone.INFO: "info", Tone.ACCENT: "done", Tone.WARN: "warn", Tone.DANGER: "danger"}
_FRESH = 1500
"""Milliseconds for which what is told belongs to what has just been done."""


class MessageBar(Retranslated, QFrame):
    """One sentence with an icon, perhaps a button (`acted`), and a cross; hidden until `show_message`.

    Use it in a page for what concerns that page; what concerns the last act goes through `context.desk`.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, tone: Tone = Tone.INFO, *, closable: bool = True) -> None:
        super().__init__()
        self._icons = icons
        self._aside = False
        self._icon = QLabel()
        self._sentence = label(wrap=True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = button()
        self._action.clicked.connect(self.acted)
        self._action.hide()
        self._cross = IconButton(icons, "close")
        self._cross.setVisible(closable)
        self._cross.clicked.connect(self.dismiss)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.M, Space.XS + 2, Space.S, Space.XS + 2)
        self._grid.setSpacing(Space.S + 2)
        self._grid.setColumnStretch(1, 1)
        for column, one in enumerate((self._icon, self._sentence, self._action, self._cross)):
            self._grid.addWidget(one, 0, column)
        dress(self, Dress.BAR)
        self.hide()
        self._set_tone(tone)
        self.retranslate()

    def retranslate(self) -> None:
        self._cross.explain(self.tr("Close this message"))

    def show_message(self, sentence: str, *, action: str = "", tone: Tone | None = None, seconds: float = 0) -> None:
        """Shows the sentence, with a button where `action` has words; it goes away after `seconds` (0: it stays)."""
        if tone is not None:
            self._set_tone(tone)
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self._timer.stop()
        self._aside = False
        if seconds:
            self._timer.start(int(seconds * 1000))
        self.show()
        self.raise_()

    def add(self, sentence: str) -> None:
        """A line more under what is shown, whose button and time stay."""
        self._sentence.setText(f"{self.sentence}\n{sentence}")
        self.setAccessibleName(self.sentence)

    def fit(self, width: int) -> None:
        """To be so many pixels wide: where the button would leave the sentence no room it stands below."""
        button = self._action.sizeHint().width() if not self._action.isHidden() else 0
        beside = width - self._around() - button - self._icon.sizeHint().width() - self._cross.sizeHint().width()
        below = bool(button) and beside < _LETTERS * self._sentence.fontMetrics().averageCharWidth()
        self._grid.removeWidget(self._action)
        if below:
            self._grid.addWidget(self._action, 1, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._action, 0, 2)
        self.setFixedWidth(width)
        self.adjustSize()
        height = self._grid.heightForWidth(width) if self._grid.hasHeightForWidth() else self.sizeHint().height()
        self.setFixedHeight(max(height, self.minimumSizeHint().height()))

    def least_width(self) -> int:
        """Pixels for the words of the button, in large letters too."""
        self._action.ensurePolished()
        margins = self._grid.contentsMargins()
        needed = self._action.sizeHint().width() if not self._action.isHidden() else 0
        return needed + margins.left() + margins.right() + 2 * self.frameWidth()

    def _around(self) -> int:
        margins = self._grid.contentsMargins()
        return margins.left() + margins.right() + 3 * self._grid.spacing()

    def is_fresh(self) -> bool:
        """Whether its message was shown just now."""
        return self.isVisible() and self._timer.isActive() and self._timer.interval() - self._timer.remainingTime() < _FRESH

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def stands(self) -> bool:
        """It is there, or has stepped aside for another one."""
        return self.isVisible() or self._aside

    def step_aside(self, aside: bool) -> None:
        """Makes room for another bar, or comes back if its time is not over by then."""
        if aside and self.isVisible():
            self._aside = True
            self.hide()
        elif not aside and self._aside:
            self._aside = False
            self.show()

    def dismiss(self) -> None:
        self._timer.stop()
        self._aside = False
        self.hide()
        self.closed.emit()

    def _set_tone(self, tone: Tone) -> None:
        dress(self, tone)
        self._icons.put(self._icon, _ICONS[tone], TONE_ROLES[tone])

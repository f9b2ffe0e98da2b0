"""Clocks that run by themselves: the time elapsed since a start, and what is left or overrun of a planned length."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.language import Retranslated
from ui.theme.dress import Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.labels import label


def spell_elapsed(seconds: int) -> str:
    """ "4 min", "1 h 04": a length that nobody takes for a time of day, as "16:00" was."""
    hours, minutes = divmod(max(0, seconds) // 60, 60)
    return f"{hours}\u00a0h\u00a0{minutes:02d}" if hours else f"{minutes}\u00a0min"


class ElapsedClock(Retranslated, QWidget):
    """Says how long something has run, and how much of its time is left; past that by how long, in words and the colour of
    warnings.
    """

    def __init__(self, kind: Type = Type.CLOCK) -> None:
        super().__init__()
        self._read: Callable[[], tuple[int, int | None]] | None = None
        self._elapsed = label(kind)
        self._left = label(Type.BODY, Tone.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._elapsed)
        row.addWidget(self._left)
        row.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.retranslate)
        self.retranslate()

    def run(self, read: Callable[[], tuple[int, int | None]]) -> None:
        """`read` gives the seconds that have run and those that are left (negative: over; None: nobody knows), each second anew."""
        self._read = read
        self._timer.start()
        self.retranslate()

    def stop(self) -> None:
        """Shows nothing."""
        self._read = None
        self._timer.stop()
        self.retranslate()

    def retranslate(self) -> None:
        if self._read is None:
            self._elapsed.setText("")
            self._left.setText("")
            return
        elapsed, left = self._read()
        self._elapsed.setText(spell_elapsed(elapsed))
        self._say_left(left)

    def _say_left(self, left: int | None) -> None:
        if left is None:
            self._left.setText("")
        elif left >= 0:
            self._left.setText(self.tr("{time} left").format(time=spell_elapsed(-(-left // 60) * 60)))
            dress(self._left, Tone.MUTED)
        else:
            self._left.setText(self.tr("over by {time}").format(time=spell_elapsed(-left)))
            dress(self._left, Tone.WARN)

"""Clocks that run by themselves: the time elapsed since a start, and what is left or overrun of a planned length."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitation.clock import Clock
from ui.language import Retranslated
from ui.theme.dress import Tone, dress
from ui.theme.tokens import Space, Type
from ui.widgets.labels import label


def spell_elapsed(seconds: int) -> str:
    """ "4 min", "1 h 04": a length that nobody takes for a time of day, as "16:00" was."""
    hours, minutes = divmod(max(0, seconds) // 60, 60)
    return f"{hours}\u00a0h\u00a0{minutes:02d}" if hours else f"{minutes}\u00a0min"


class ElapsedClock(Retranslated, QWidget):
    """Counts from `started_at`; past `ends_at` it says by how long, in words and in the colour of warnings."""

    def __init__(self, clock: Clock, kind: Type = Type.CLOCK) -> None:
        super().__init__()
        self._clock = clock
        self._started_at: datetime | None = None
        self._ends_at: datetime | None = None
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

    def run(self, started_at: datetime, ends_at: datetime | None = None) -> None:
        """Counts from `started_at` (aware datetime), and against `ends_at` where there is a planned end."""
        self._started_at, self._ends_at = started_at, ends_at
        self._timer.start()
        self.retranslate()

    def stop(self) -> None:
        """Shows nothing."""
        self._started_at = None
        self._timer.stop()
        self.retranslate()

    def retranslate(self) -> None:
        if self._started_at is None:
            self._elapsed.setText("")
            self._left.setText("")
            return
        now = self._clock()
        self._elapsed.setText(spell_elapsed(int((now - self._started_at).total_seconds())))
        self._say_left(now)

    def _say_left(self, now: datetime) -> None:
        if self._ends_at is None:
            self._left.setText("")
            return
        left = int((self._ends_at - now).total_seconds())
        if left >= 0:
            self._left.setText(self.tr("{time} left").format(time=spell_elapsed(-(-left // 60) * 60)))
            dress(self._left, Tone.MUTED)
        else:
            self._left.setText(self.tr("over by {time}").format(time=spell_elapsed(-left)))
            dress(self._left, Tone.WARN)

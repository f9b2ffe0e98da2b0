"""Who has the floor: the name, how long so far and what is left in words and colour, and what the chair does next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitation.floor.lengths import spell_seconds
from facilitation.floor.turns import Speaking
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Dress, Tone, dress
from ui.theme.theme import Theme
from ui.theme.tokens import Role, Space, Type
from ui.widgets.buttons import IconButton, button, native_keys
from ui.widgets.labels import Chip, ElidedLabel, label

NEXT_KEYS, END_KEYS, PAUSE_KEYS = "F9", "Shift+F9", "P"


class TimeBar(QWidget):
    """How much of the time of a turn has gone; past its limit the whole bar is in the colour of warnings, hatched."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_share(self, share: float) -> None:
        """1 for the limit, more past it."""
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(Role.LINE))
        gone = self.rect()
        gone.setWidth(round(self.width() * min(1.0, self._share)))
        painter.fillRect(gone, self._theme.color(Role.WARN if self._share > 1 else Role.ACCENT))
        if self._share > 1:
            painter.fillRect(gone, Qt.BrushStyle.BDiagPattern)


class SpeakerBox(Retranslated, QFrame):
    """`next_asked`, `pause_asked` (pause or go on), `end_asked` when a button is pressed."""

    next_asked = Signal()
    pause_asked = Signal()
    end_asked = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._speaking: Speaking | None = None
        self._coming = ""
        self._folded = False
        self._writable = not context.workshop.read_only
        dress(self, Dress.CARD)
        self._name = ElidedLabel(Type.TITLE)
        self._detail = ElidedLabel(Type.CAPTION, Tone.MUTED)
        self._time = label(Type.CLOCK)
        self._left = Chip(context.icons)
        self._bar = TimeBar(context.theme)
        self.next_button = button(Dress.PRIMARY)
        self.pause_button = IconButton(context.icons, "suspend")
        self.end_button = IconButton(context.icons, "stop")
        self.next_button.clicked.connect(self.next_asked)
        self.pause_button.clicked.connect(self.pause_asked)
        self.end_button.clicked.connect(self.end_asked)
        self._lay_out()
        self.retranslate()

    def show_speaking(self, speaking: Speaking | None, coming: str) -> None:
        """`coming` is the name of who is first on the list, "" for nobody."""
        self._speaking, self._coming = speaking, coming
        self.retranslate()

    def fold(self, folded: bool) -> None:
        """Where there is little room the function and the body go."""
        self._folded = folded
        self.retranslate()

    def tick(self, speaking: Speaking | None) -> None:
        """The time alone has changed."""
        self._speaking = speaking
        self._say_time()

    def retranslate(self) -> None:
        speaking = self._speaking
        following, first = self.tr("Next speaker"), self.tr("Give the floor")
        self.next_button.setText(f"{following if speaking else first}\u2003{native_keys(NEXT_KEYS)}")
        self.next_button.setToolTip(self.tr("To {name}").format(name=self._coming) if self._coming else "")
        self.next_button.setEnabled(bool(self._coming))
        paused = speaking is not None and speaking.turn.paused
        self.pause_button.set_icon("start" if paused else "suspend")
        self.pause_button.explain(self.tr("Go on") if paused else self.tr("Pause the clock"), PAUSE_KEYS)
        self.end_button.explain(self.tr("Has spoken: nobody has the floor"), END_KEYS)
        for one in (self._time, self._left, self._bar, self._detail):
            one.setVisible(speaking is not None)
        for one in (self.pause_button, self.end_button):
            one.setVisible(speaking is not None and self._writable)
        self.next_button.setVisible(self._writable)
        if speaking is None:
            self._name.setText(self.tr("Nobody has the floor"))
            dress(self._name, Tone.MUTED)
            self.setAccessibleName(self._name.text())
            return
        dress(self._name, Tone.PLAIN)
        self._name.setText(speaking.turn.speaker.name)
        self._detail.setText(speaking.turn.speaker.detail)
        self._detail.setVisible(bool(speaking.turn.speaker.detail) and not self._folded)
        self.setAccessibleName(self.tr("{name} has the floor").format(name=speaking.turn.speaker.name))
        self._say_time()

    def _say_time(self) -> None:
        speaking = self._speaking
        if speaking is None:
            return
        self._time.setText(spell_seconds(speaking.seconds))
        self._bar.show_share(speaking.seconds / speaking.limit)
        if speaking.turn.paused:
            self._left.show_state(self.tr("paused"), Tone.INFO, "suspend")
        elif speaking.over:
            self._left.show_state(self.tr("over by {time}").format(time=spell_seconds(speaking.over)), Tone.WARN, "late")
        else:
            left = self.tr("{time} left").format(time=spell_seconds(speaking.limit - speaking.seconds))
            self._left.show_state(left, Tone.MUTED, "clock")
        dress(self._time, Tone.WARN if speaking.over else Tone.PLAIN)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M - 2, Space.S, Space.M - 2, Space.S + 2)
        column.setSpacing(Space.XS)
        column.addWidget(self._name)
        column.addWidget(self._detail)
        times = QHBoxLayout()
        times.setSpacing(Space.S)
        times.addWidget(self._time)
        times.addStretch(1)
        times.addWidget(self._left)
        column.addLayout(times)
        column.addWidget(self._bar)
        column.addSpacing(Space.XS)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.XS)
        buttons.addWidget(self.next_button, 1)
        buttons.addWidget(self.pause_button)
        buttons.addWidget(self.end_button)
        column.addLayout(buttons)

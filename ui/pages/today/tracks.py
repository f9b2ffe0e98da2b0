"""Group tracks that run side by side, each with its own clock, paused and ended by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitation.agenda.agenda import AgendaService
from facilitation.agenda.items import Running
from ui.context import AppContext
from ui.language import Retranslated
from ui.theme.dress import Tone
from ui.theme.tokens import Space, Type
from ui.widgets.buttons import IconButton
from ui.widgets.clocks import ElapsedClock
from ui.widgets.labels import ElidedLabel


def count(agenda: AgendaService, running: Running) -> Callable[[], tuple[int, int | None]]:
    """What an `ElapsedClock` reads of an item: seconds that have run, and those up to its planned end. Nothing of the file is read
    for it each second.
    """
    item = running.item
    assert item.started_at is not None
    began, left = item.started_at, running.left_seconds + agenda.seconds_since(item.started_at)
    return lambda: (agenda.elapsed_seconds(item), left - agenda.seconds_since(began))


class Tracks(QWidget):
    """One line a track; nothing while fewer than two run."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._lines: list[TrackLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.S, 0, 0)
        self._column.setSpacing(Space.XS)
        self.hide()

    def show_tracks(self, running: Sequence[Running]) -> None:
        """Lines that are there already keep their buttons, and the keyboard."""
        if [one.item.id for one in running] != [line.item for line in self._lines]:
            for line in self._lines:
                line.stop()
                line.hide()
                line.deleteLater()
            self._lines = [TrackLine(self._context, one) for one in running]
            for line in self._lines:
                self._column.addWidget(line)
        for line, one in zip(self._lines, running, strict=True):
            line.show_track(one)
        self.setVisible(bool(self._lines))

    def lines(self) -> list[TrackLine]:
        return self._lines


class TrackLine(Retranslated, QWidget):
    """Title and room, the clock, pause or go on, end."""

    def __init__(self, context: AppContext, running: Running) -> None:
        super().__init__()
        self._context = context
        self.item = running.item.id
        self._running = running
        self._title = ElidedLabel(Type.BODY)
        self._room = ElidedLabel(Type.SMALL, Tone.MUTED)
        self._clock = ElapsedClock(Type.HEADING)
        self._rest = IconButton(context.icons, "suspend")
        self._rest.clicked.connect(self._toggle)
        self._end = IconButton(context.icons, "stop")
        self._end.clicked.connect(lambda: context.attempt(lambda: context.workshop.agenda.finish(self.item)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._title, 3)
        row.addWidget(self._room, 2)
        row.addWidget(self._clock, 2)
        row.addWidget(self._rest)
        row.addWidget(self._end)
        self.retranslate()

    def show_track(self, running: Running) -> None:
        self._running = running
        self._clock.run(count(self._context.workshop.agenda, running))
        self.retranslate()

    def stop(self) -> None:
        self._clock.stop()

    def retranslate(self) -> None:
        item = self._running.item
        self._title.setText(item.title)
        paused = self.tr("paused") if item.paused else ""
        self._room.setText(" · ".join(part for part in (item.room, paused) if part))
        self._rest.set_icon("start" if item.paused else "suspend")
        words = self.tr("Go on with “{title}”") if item.paused else self.tr("Pause “{title}”")
        self._rest.explain(words.format(title=item.title))
        self._end.explain(self.tr("End “{title}”").format(title=item.title))
        self._clock.retranslate()

    def _toggle(self) -> None:
        agenda = self._context.workshop.agenda
        act = agenda.resume if self._running.item.paused else agenda.pause
        self._context.attempt(lambda: act(self.item))

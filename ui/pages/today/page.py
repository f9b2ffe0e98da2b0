"""Aujourd'hui: what runs and what comes, who is here, where the amendments stand, what still blocks the minutes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitation.gaps import Gap, gaps
from ui.bridge import Changes
from ui.context import AppContext
from ui.page import Page
from ui.pages.today.figures import read_parts
from ui.pages.today.open_points import OpenPointsPanel
from ui.pages.today.presence_panel import PresencePanel
from ui.pages.today.tracks import Tracks, count
from ui.theme.dress import Dress, Tone, dress
from ui.theme.tokens import Role, Space, Type
from ui.widgets.bars import MessageBar
from ui.widgets.buttons import button, iconed_button
from ui.widgets.charts import Bar, BarStack, Series
from ui.widgets.clocks import ElapsedClock
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.panels import Panel, scrolled

_NARROW = 1100
"""Pixels at 100 %: below, the page has one column."""


class TodayPage(Page):
    name = "today"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.M)
        self._figures_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._figures_row.setSpacing(Space.M)
        column.addWidget(self._build_now())
        column.addLayout(self._figures_row)
        self._presence = PresencePanel(context)
        self._figures_row.addWidget(self._presence, 1)
        self._figures_row.addWidget(self._build_amendments(), 1)
        self._open_points = OpenPointsPanel(context)
        column.addWidget(self._open_points)
        column.addWidget(self._build_gaps())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        self.bind("S", lambda: self.tr("Start the next item"), self._start_next)
        self.bind("T", lambda: self.tr("End what runs"), self._finish_running)
        self.bind("R", lambda: self.tr("Catch up with a delay"), self._catch_up)
        self.bind("P", lambda: self.tr("Pause what runs, or go on"), self._rest)
        self.retranslate()

    # Building

    def _build_now(self) -> Panel:
        self._now_panel = Panel()
        self._item = ElidedLabel(Type.TITLE)
        self._item_detail = label(Type.BODY, Tone.MUTED, wrap=True)
        self._clock = ElapsedClock(Type.DISPLAY)
        self._next = ElidedLabel(Type.BODY, Tone.MUTED)
        self._pause = iconed_button(self.context.icons, "suspend")
        self._pause.clicked.connect(self._rest)
        self._finish = iconed_button(self.context.icons, "stop")
        self._finish.clicked.connect(self._finish_running)
        self._to_agenda = iconed_button(self.context.icons, "agenda", Dress.PRIMARY)
        self._to_agenda.clicked.connect(lambda: self.context.desk.go("agenda"))
        self._start = iconed_button(self.context.icons, "start", Dress.PRIMARY)
        self._start.clicked.connect(self._start_next)
        self._clock_meaning = label(Type.SMALL, Tone.MUTED)
        self._elapsed = QWidget()
        elapsed = QVBoxLayout(self._elapsed)
        elapsed.setContentsMargins(0, 0, 0, 0)
        elapsed.setSpacing(0)
        elapsed.addStretch(1)
        elapsed.addWidget(self._clock)
        elapsed.addWidget(self._clock_meaning)
        elapsed.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self._item)
        words.addWidget(self._item_detail)
        words.addWidget(self._next)
        told = QHBoxLayout()
        told.setSpacing(Space.L)
        told.addWidget(self._elapsed)
        told.addLayout(words, 1)
        acts = QHBoxLayout()
        acts.setSpacing(Space.S)
        acts.addStretch(1)
        acts.addWidget(self._pause)
        acts.addWidget(self._finish)
        acts.addWidget(self._start)
        acts.addWidget(self._to_agenda)
        self._now_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._now_row.setSpacing(Space.M)
        self._now_row.addLayout(told, 1)
        self._now_row.addLayout(acts)
        self._now_panel.body.addLayout(self._now_row)
        self._late = MessageBar(self.context.icons, Tone.WARN, closable=False)
        self._late.acted.connect(lambda: self.context.desk.go("agenda", catch_up="now"))
        self._now_panel.body.addWidget(self._late)
        self._tracks = Tracks(self.context)
        self._now_panel.body.addWidget(self._tracks)
        return self._now_panel

    def _build_amendments(self) -> Panel:
        self._amendments_panel = Panel()
        self._amendment_bars = BarStack(self.context.theme)
        self._no_amendments = label(Type.BODY, Tone.MUTED, wrap=True)
        self._to_texts = button(Dress.LINK)
        self._to_texts.clicked.connect(lambda: self.context.desk.go("texts"))
        self._amendments_panel.body.addWidget(self._no_amendments)
        self._amendments_panel.body.addWidget(self._amendment_bars)
        self._amendments_panel.body.addStretch(1)
        self._amendments_panel.body.addWidget(self._to_texts, 0, Qt.AlignmentFlag.AlignLeft)
        return self._amendments_panel

    def _build_gaps(self) -> Panel:
        self._gaps_panel = Panel()
        self._gap_list = QVBoxLayout()
        self._gap_list.setSpacing(Space.XS)
        self._gaps_panel.body.addLayout(self._gap_list)
        return self._gaps_panel

    # The frame's calls

    def activate(self, **where: str) -> None:
        self._read()
        next_step = next((one for one in (self._start, self._to_agenda) if one.isVisible()), self._presence.to_people)
        next_step.setFocus()

    def refresh(self, changes: Changes) -> None:
        self._read()

    def retranslate(self) -> None:
        self._finish.setText(self.tr("End   T"))
        self._to_agenda.setText(self.tr("Make the programme"))
        self._to_texts.setText(self.tr("Text and amendments"))
        self._gaps_panel.set_heading(self.tr("Before the minutes"))
        self._read()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window or with large text what stands side by side stands one under the other."""
        super().resizeEvent(event)
        narrow = event.size().width() < self.context.theme.px(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in (self._now_row, self._figures_row):
            row.setDirection(direction)

    # Reading

    def _read(self) -> None:
        self._read_now()
        self._presence.read()
        self._read_amendments()
        self._open_points.reread()
        self._read_gaps()

    def _read_now(self) -> None:
        agenda, locale = self.workshop.agenda, self.context.language.locale
        together = agenda.running()
        running = max(together, key=lambda one: one.overrun, default=None)
        coming = agenda.next()
        self._now_panel.set_heading(self.tr("Now"), locale.toString(self.context.clock().date(), "dddd d MMMM yyyy"))
        empty = not agenda.all()
        self._to_agenda.setVisible(empty)
        self._elapsed.setVisible(running is not None)
        self._finish.setVisible(running is not None)
        self._pause.setVisible(running is not None)
        resting = running is not None and running.item.paused
        self._pause.setText(self.tr("Go on   P") if resting else self.tr("Pause   P"))
        self.context.icons.put(self._pause, "start" if resting else "suspend")
        self._tracks.show_tracks(together if len(together) > 1 else [])
        self._start.setVisible(coming is not None)
        self._start.setText(self.tr("Start the next   S") if running is not None else self.tr("Start   S"))
        if running is not None and running.item.started_at is not None:
            began = running.item.started_at
            self._clock.run(count(agenda, running))
            self._clock_meaning.setText(self.tr("paused: this time is not counted") if resting else self.tr("since it began"))
            self._item.setText(running.item.title)
            detail = [running.item.responsible, running.item.room, self.tr("begun at {time}").format(time=f"{began:%H:%M}")]
            if running.late > 0:
                detail.append(self.tr("%n minute(s) late", "", running.late))
            if len(together) > 1:
                detail.append(self.tr("%n more beside it", "", len(together) - 1))
            self._item_detail.setText(" · ".join(part for part in detail if part))
        else:
            self._clock.stop()
            self._item.setText(self.tr("Nothing is running"))
            self._item_detail.setText(self.tr("The programme is still empty.") if empty else "")
        self._say_late()
        if coming is not None:
            slot = agenda.slots(coming.session).get(coming.id)
            session = self.workshop.sessions.get(coming.session)
            when = f"{slot.starts_at:%H:%M}" if slot else ""
            if session.date != self.context.clock().date():
                when = locale.toString(session.date, "ddd d MMM") + " " + when
            self._next.setText(self.tr("Next: {title} ({when})").format(title=coming.title, when=when))
        else:
            self._next.setText("")

    def _say_late(self) -> None:
        """By how much the day is late, and the way to the four proposals."""
        slippage = None if self.workshop.read_only else self.workshop.replanning.slippage()
        if slippage is None or not slippage.pressing:
            self._late.hide()
            return
        self._late.show_message(
            self.tr("The day is {minutes} min late.").format(minutes=slippage.delay), action=self.tr("Catch up…   R")
        )

    def _catch_up(self) -> None:
        if not self._late.isHidden():
            self._late.acted.emit()

    def _read_amendments(self) -> None:
        parts = read_parts(self.workshop)
        pending = sum(part.pending for part in parts)
        total = sum(part.retained + part.otherwise + part.left_open + part.pending for part in parts)
        counted = self.tr("{waiting} of {total} to decide").format(waiting=pending, total=total) if total else ""
        self._amendments_panel.set_heading(self.tr("Amendments"), counted)
        self._no_amendments.setVisible(not parts)
        self._no_amendments.setText(self.tr("No amendment yet. They are recorded on the page Text, with the key N."))
        self._amendment_bars.setVisible(bool(parts))
        self._amendment_bars.setAccessibleName(self.tr("Amendments by part of the text"))
        series = [
            Series(self.tr("accepted"), Role.CHART_1),
            Series(self.tr("not accepted"), Role.CHART_4),
            Series(self.tr("left open"), Role.CHART_2),
            Series(self.tr("to decide"), Role.CHART_3),
        ]
        self._amendment_bars.show_bars(
            series, [Bar(part.title, (part.retained, part.otherwise, part.left_open, part.pending)) for part in parts]
        )

    def _read_gaps(self) -> None:
        while (item := self._gap_list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = gaps(self.workshop)
        if not found:
            fine = label(Type.BODY, Tone.MUTED)
            fine.setText(self.tr("Nothing is missing so far."))
            self._gap_list.addWidget(fine)
        for gap in found:
            self._gap_list.addWidget(self._gap_line(gap))

    def _gap_line(self, gap: Gap) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        sign = QLabel()
        self.context.icons.put(sign, "warn", Role.WARN)
        link = button(Dress.LINK)
        link.setText(gap.said(self.context.language.wording))
        link.clicked.connect(lambda: self.context.desk.go(gap.page, **gap.where))
        row.addWidget(sign)
        row.addWidget(dress(link, Dress.LINK))
        row.addStretch(1)
        return line

    # Acts

    def _start_next(self) -> None:
        coming = self.workshop.agenda.next()
        if coming is not None:
            self.context.attempt(lambda: self.workshop.agenda.start(coming.id))

    def _rest(self) -> None:
        """What runs rests, all tracks together; or all that rests goes on."""
        together = self.workshop.agenda.running()
        resting = [one for one in together if one.item.paused]
        agenda = self.workshop.agenda

        def act() -> None:
            with self.workshop.one_act("agenda.resume" if resting else "agenda.pause"):
                for one in resting or together:
                    (agenda.resume if resting else agenda.pause)(one.item.id)

        self.context.attempt(act)

    def _finish_running(self) -> None:
        agenda = self.workshop.agenda

        def act() -> None:
            with self.workshop.one_act("agenda.finish"):
                for one in agenda.running():
                    agenda.finish(one.item.id)

        if agenda.running():
            self.context.attempt(act)

"""What stands above the steps of a ceremony: what is under way and comes next, the key that goes on, minutes too many."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitation.agenda.items import AgendaItem
from facilitation.ceremonies.speakers import title_of
from facilitation.ceremonies.steps import Step
from facilitation.ceremonies.timing import Schedule
from ui.context import AppContext
from ui.pages.agenda.words import clock
from ui.theme.dress import Dress, Tone
from ui.theme.tokens import Type
from ui.widgets.bars import MessageBar
from ui.widgets.buttons import iconed_button
from ui.widgets.labels import ElidedLabel


class CeremonyHead(QObject):
    """`next` goes on, `over` offers to give the item the length of its steps; `tell` says how things stand."""

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._workshop = context, context.workshop
        self.next = iconed_button(context.icons, "start", Dress.PRIMARY)
        self.state = ElidedLabel(Type.BODY)
        self.over = MessageBar(context.icons, Tone.WARN, closable=False)

    def heading(self, item: AgendaItem, times: Schedule) -> tuple[str, str]:
        """The ceremony's name without what it consists of, which the steps say; its day and times."""
        day = self._context.language.locale.toString(self._workshop.agenda.day_of(item.id), "dddd d MMMM")
        ends = times.ends if times.times else times.begins + times.planned
        note = self.tr("{day}, {start}–{end}").format(day=day, start=clock(times.begins), end=clock(ends))
        return item.title.partition(":")[0].strip(), note

    def tell(self, item: AgendaItem, times: Schedule) -> None:
        ceremonies = self._workshop.ceremonies
        running, following = ceremonies.running(item.id), ceremonies.following(item.id)
        told = self._state(item, times, running, following)
        self.state.setText(told)
        self.state.setVisible(bool(told))
        self._tell_over(item, times)
        self.next.setVisible(item.state != "done" and (running is not None or following is not None))
        self.next.setEnabled(not self._workshop.read_only)
        if item.state == "planned":
            self.next.setText(self.tr("Begin   Space"))
        else:
            self.next.setText(self.tr("Next   Space") if following is not None else self.tr("End of the step   Space"))

    def _state(self, item: AgendaItem, times: Schedule, running: Step | None, following: Step | None) -> str:
        wording = self._context.language.wording
        coming = self.tr("next: {title}").format(title=title_of(following, wording)) if following is not None else ""
        if not times.times:
            return ""
        if item.state == "done":
            return self.tr("The ceremony is over.")
        if running is not None:
            since = self._minutes_since(running)
            told = self.tr("Under way: {title}, for {minutes} of {planned} min").format(
                title=title_of(running, wording), minutes=since, planned=running.minutes
            )
            return " · ".join(part for part in (told, coming) if part)
        if any(one.real for one in times.times.values()):
            return coming[:1].upper() + coming[1:] if coming else self.tr("All steps are done.")
        if times.over > 0:
            return ""
        return self.tr("{total} min of steps, {planned} min in the programme").format(total=times.total, planned=times.planned)

    def _minutes_since(self, running: Step) -> int:
        """By the clock on the wall, whichever day it is there."""
        assert running.started_at is not None
        began, now = (one.replace(second=0, microsecond=0) for one in (running.started_at, self._context.clock()))
        return max(0, int((now - began).total_seconds()) // 60)

    def _tell_over(self, item: AgendaItem, times: Schedule) -> None:
        if times.over <= 0 or item.state == "done":
            self.over.hide()
            return
        told = self.tr("{over} min too many: the steps take {total} min, the programme gives {planned}.")
        action = "" if self._workshop.read_only else self.tr("Give it {total} min   D").format(total=times.total)
        self.over.show_message(told.format(over=times.over, total=times.total, planned=times.planned), action=action)

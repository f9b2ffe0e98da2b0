"""The item is begun, rests and ends: three buttons, of which those that make sense are there, and the keys that do the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from facilitation.agenda.items import AgendaItem
from ui.context import AppContext
from ui.theme.dress import Dress
from ui.widgets.buttons import iconed_button


class Conduct(QObject):
    """`chosen` gives the item that buttons and keys are about, None where there is none; the page calls the public methods."""

    def __init__(self, context: AppContext, chosen: Callable[[], AgendaItem | None], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._workshop, self._chosen = context, context.workshop, chosen
        icons = context.icons
        self._start = iconed_button(icons, "start", Dress.PRIMARY)
        self._start.clicked.connect(self._start_chosen)
        self._pause = iconed_button(icons, "suspend")
        self._pause.clicked.connect(self.rest)
        self._finish = iconed_button(icons, "stop")
        self._finish.clicked.connect(self._finish_chosen)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return self._pause, self._finish, self._start

    def retranslate(self) -> None:
        self._start.setText(self.tr("Start"))
        self._finish.setText(self.tr("End"))
        self._say_rest(self._chosen())

    def offer(self) -> None:
        """Shows what can be done with the chosen item as it is now."""
        item = self._chosen()
        writable = not self._workshop.read_only
        state = item.state if item is not None else ""
        self._start.setEnabled(writable and state == "planned")
        self._start.setVisible(state in ("", "planned"))
        self._finish.setEnabled(writable)
        self._finish.setVisible(state == "running")
        self._pause.setEnabled(writable)
        self._pause.setVisible(state in ("running", "done"))
        self._say_rest(item)

    def _say_rest(self, item: AgendaItem | None) -> None:
        goes_on = item is not None and (item.paused or item.state == "done")
        self._pause.setText(self.tr("Go on") if goes_on else self.tr("Pause"))
        self._context.icons.put(self._pause, "start" if goes_on else "suspend")

    # Acts

    def step(self) -> None:
        """The chosen item begins, or ends."""
        item = self._chosen()
        if item is not None:
            (self._finish_chosen if item.state == "running" else self._start_chosen)()

    def rest(self) -> None:
        """The chosen item rests; one that rests, or had ended, goes on."""
        item = self._chosen()
        if item is None or self._workshop.read_only or item.state == "planned":
            return
        agenda = self._workshop.agenda
        act = agenda.pause if item.state == "running" and not item.paused else agenda.resume
        self._context.attempt(lambda: act(item.id))

    def _start_chosen(self) -> None:
        item = self._chosen()
        if item is not None and not self._workshop.read_only:
            self._context.attempt(lambda: self._workshop.agenda.start(item.id))

    def _finish_chosen(self) -> None:
        item = self._chosen()
        if item is not None and not self._workshop.read_only:
            self._context.attempt(lambda: self._workshop.agenda.finish(item.id))

"""Who is perhaps on the list twice: looked for quietly whenever the list has changed, counted on a button, offered in a bar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from facilitation.errors import PalabreError
from facilitation.people.merging import Proposal
from facilitation.workshop import Workshop
from ui.context import AppContext
from ui.jobs import Job, Progress
from ui.language import Retranslated
from ui.pages.people.doubles_dialog import DoublesDialog
from ui.widgets.bars import MessageBar
from ui.widgets.buttons import iconed_button

_PAUSE = 400
"""Milliseconds without a change before the list is looked over: a list brought in or a card typed is one change."""


class Lookout(QObject):
    """`found` (a tuple of `Proposal`) each time the list was looked over, on another thread; `look` asks for it."""

    found = Signal(object)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.look_now)

    def look(self) -> None:
        """Soon: once nothing changes for a moment."""
        self._pause.start(_PAUSE)

    def look_now(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._again = True
            return
        path = self._context.workshop.path
        self._job = self._context.jobs.start(
            self.tr("Looking for people who are on the list twice"),
            lambda progress: _proposals(path, progress),
            done=self._done,
            failed=self._failed,
            quietly=True,
        )
        self._job.ended.connect(self._ended)

    @property
    def is_looking(self) -> bool:
        """Whether what was found last may be out of date."""
        return self._job is not None or self._pause.isActive()

    def _done(self, found: tuple[Proposal, ...]) -> None:
        if not self._again and self._context.workshop.is_open:
            self.found.emit(found)

    def _failed(self, error: Exception) -> None:
        """A file that cannot be read now is told by the next act; nothing is known of doubles then."""
        if not isinstance(error, PalabreError):
            self._context.jobs.failed.emit(error)
            return
        if self._context.workshop.is_open:
            self.found.emit(())

    def _ended(self) -> None:
        self._job = None
        if self._again and self._context.workshop.is_open:
            self._again = False
            self.look_now()


def _proposals(path: Path, progress: Progress) -> tuple[Proposal, ...]:
    progress(0, 0)
    with Workshop.open(path, read_only=True) as workshop:
        return workshop.merging.proposals()


class Doubles(Retranslated, QWidget):
    """`button` with the number of cases, hidden while there is none; `bar` when there are new ones; `open` shows them.

    `turned` when the button comes or goes: the row it stands in has another width then.

    The widget itself is never shown: it hears of the language and ends with the page.
    """

    turned = Signal()

    def __init__(self, context: AppContext, page: QWidget, chosen: Callable[[], str]) -> None:
        """`chosen` is the id of the person chosen on the page, "" where there is none: she can be compared with anybody."""
        super().__init__(page)
        self.hide()
        self._context, self._page, self._chosen = context, page, chosen
        self._proposals: tuple[Proposal, ...] = ()
        self._seen: frozenset[frozenset[str]] = frozenset()
        self.button = iconed_button(context.icons, "same-person")
        self.button.clicked.connect(lambda: self.open())
        self.button.hide()
        self.bar = MessageBar(context.icons)
        self.bar.acted.connect(self.open)
        self.lookout = Lookout(context, self)
        self.lookout.found.connect(self._show)
        self.retranslate()

    def retranslate(self) -> None:
        count = len(self._proposals)
        self.button.setText(f"{count}   D")
        told = self.tr("%n case(s) of people who are probably on the list twice", "", count)
        self.button.setToolTip(told)
        self.button.setAccessibleName(told)

    def look(self) -> None:
        """The list has changed. Who only reads is not offered what only a writer can do, but may open it."""
        if not self._context.workshop.read_only:
            self.lookout.look()

    def open(self) -> None:
        self.bar.dismiss()
        dialog = DoublesDialog(self._context, self._page, self._proposals, self._chosen())
        dialog.changed.connect(self.lookout.look_now)
        self.lookout.found.connect(dialog.show_proposals)
        self.lookout.look_now()
        dialog.exec()

    def _show(self, found: tuple[Proposal, ...]) -> None:
        self._proposals = found
        cases = frozenset(frozenset(one.id for one in proposal.people) for proposal in found)
        fresh, self._seen = cases - self._seen, cases
        self.retranslate()
        if self.button.isHidden() == bool(found):
            self.button.setVisible(bool(found))
            self.turned.emit()
        if fresh and not _is_modal_open(self._page):
            told = self.tr("%n case(s) of people who are probably on the list twice", "", len(found))
            self.bar.show_message(told + ".", action=self.tr("Look at them   D"))
        elif not found:
            self.bar.dismiss()


def _is_modal_open(page: QWidget) -> bool:
    return any(one.isVisible() and one.isModal() for one in page.findChildren(DoublesDialog))

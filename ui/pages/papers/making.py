"""Papers made off the window's thread, from the same file opened read-only; the live preview among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from facilitation.clock import Clock
from facilitation.errors import PalabreError
from facilitation.papers.catalogue import Format, Paper
from facilitation.producing import Made, Produced, make, produce_all, written
from facilitation.wording import Language
from facilitation.workshop import Workshop
from ui.jobs import Job, Jobs, Progress

CHOICE_PAUSE = 80
"""Milliseconds of quiet after a choice: arrow keys run through the list without making every paper on the way."""
CHANGE_PAUSE = 400
"""Milliseconds of quiet after a change in the workshop."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a job reads: it opens the file itself, read-only."""

    path: Path
    clock: Clock


@dataclass(frozen=True, slots=True)
class Order:
    """Which paper, with which answers (ask → value), in which language and format."""

    paper: Paper
    choices: Mapping[str, str] = field(default_factory=dict)
    language: Language = "fr"
    form: Format = "pdf"


def made(source: Source, order: Order, progress: Progress) -> Made:
    """For a job: the paper as bytes. Raises PalabreError for what cannot be made."""
    progress(0, 0)
    with Workshop.open(source.path, read_only=True, clock=source.clock) as workshop:
        result = make(workshop, order.paper, order.choices, order.language, form=order.form)
    progress(0, 0)
    return result


def saved(source: Source, order: Order, target: Path, progress: Progress) -> Made:
    """For a job: the paper made and written to `target`."""
    result = made(source, order, progress)
    written(target, result.data)
    return result


def all_produced(source: Source, folder: Path, language: Language, produced: Produced, progress: Progress) -> Produced:
    """For a job: every paper into `folder`; `produced` fills as it goes and holds what there is where the user cancels."""
    with Workshop.open(source.path, read_only=True, clock=source.clock) as workshop:
        return produce_all(workshop, folder, language, progress=progress, produced=produced)


class LivePreview(QObject):
    """Keeps one paper made: `want` another one, `renew` it when something has changed. Never keeps the window waiting."""

    shown = Signal(object, object)
    """The `Order` and what was `Made`."""
    refused = Signal(object, object)
    """The `Order` and the PalabreError: it cannot be made as the workshop is now; None for a bug, which is shown by the program."""

    def __init__(self, jobs: Jobs, source: Source, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._source = jobs, source
        self._order: Order | None = None
        self._job: Job | None = None
        self._number = 0
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether what is shown is not, or may not be, what is wanted."""
        return self._pause.isActive() or self._job is not None

    def want(self, order: Order) -> None:
        """This one next; one that is being made is given up."""
        self.stop()
        self._order = order
        self._pause.start(CHOICE_PAUSE)

    def renew(self, order: Order) -> None:
        """The workshop has changed: this one after a pause. One that is being made is finished and shown first, so that changes
        without end do not keep the preview from ever coming."""
        self._order = order
        if self._job is not None:
            self._again = True
        else:
            self._pause.start(CHANGE_PAUSE)

    def stop(self) -> None:
        """Gives up what is being made and what waits."""
        self._pause.stop()
        self._number += 1
        self._again = False
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        order, source = self._order, self._source
        if order is None:
            return
        self._number += 1
        number = self._number
        # A result that is no longer wanted must not touch this object: it may be gone with its window.
        self._job = self._jobs.start(
            order.paper.name,
            lambda progress: made(source, order, progress),
            done=lambda result: self._arrive(order, result) if number == self._number else None,
            failed=lambda error: self._fail(order, error) if number == self._number else None,
            quietly=True,
        )

    def _arrive(self, order: Order, result: Made) -> None:
        self._end()
        self.shown.emit(order, result)

    def _fail(self, order: Order, error: Exception) -> None:
        self._end()
        if isinstance(error, PalabreError):
            self.refused.emit(order, error)
        else:
            self.refused.emit(order, None)
            self._jobs.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self._pause.start(CHANGE_PAUSE)

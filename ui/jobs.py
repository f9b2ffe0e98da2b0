"""Long work off the UI thread: progress, cancel, and the result or the error back on the UI thread.

    def work(progress: Progress) -> Report:          # runs on another thread: no widget, no open workshop of the UI
        with Workshop.open(path, read_only=True) as workshop:
            for done, paper in enumerate(papers):
                progress(done, len(papers), paper.title)   # raises Cancelled when the user cancelled
                …
    context.jobs.start(self.tr("Printing the papers"), work, done=self._show_report)

A job that reads the workshop opens its own read-only `Workshop` on the same path. It never writes to the open workshop: it returns
what is to be written.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from facilitation.errors import PalabreError
from ui.garbage import LooksHere

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor


class Cancelled(Exception):  # noqa: N818 (an answer, not an error)
    """Raised inside a job by its progress once the user has cancelled; the job lets it pass."""


class Progress(Protocol):
    """Called by the work to tell how far it is; the only thing of the window that a job may touch."""

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """`done` of `total` steps (total 0: unknown), and optionally what is being done now; raises `Cancelled`."""


class Job(QObject):
    """One piece of work as the UI thread sees it: signals are emitted there, and the working thread never touches this object."""

    progressed = Signal(int, int, str)
    """Steps done, steps in all (0: unknown), what."""
    succeeded = Signal(object)
    failed = Signal(object)
    """The exception."""
    cancelled = Signal()
    ended = Signal()
    """After one of the three, or when whoever asked for it has gone."""

    def __init__(self, title: str) -> None:
        # Without a parent: what hears of the job may be the last to hold the window and with it all jobs. They would go while the
        # job is being taken down, and take it down a second time.
        super().__init__()
        self.title = title
        self.stop = threading.Event()

    def cancel(self) -> None:
        """Asks the work to stop at its next progress call."""
        self.stop.set()


class _Work:
    """What a job does. The window holds it until the job has ended: what the work belongs to, a dialog perhaps, must not be let go
    of last by the other thread, which would take its widgets down there.
    """

    __slots__ = ("call",)

    def __init__(self, call: Callable[[Progress], Any] | None) -> None:
        self.call = call


class Jobs(QObject):
    """The program's long work; the frame shows what was asked for with its progress and a Cancel button."""

    started = Signal(object)
    """The `Job`."""
    failed = Signal(object)
    """The exception of a job whose starter did not give `failed`: the program shows it."""

    _reported = Signal(int, str, object)
    """From a working thread: number of the job, what happened, and its values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self.looks = LooksHere(self)
        self._running: dict[int, tuple[Job, _Work]] = {}
        self._given_up: set[int] = set()
        """Those that run on for nobody."""
        self._numbers = itertools.count()
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> tuple[Job, ...]:
        """Those that somebody still waits for."""
        return tuple(job for number, (job, _) in self._running.items() if number not in self._given_up)

    def start(
        self,
        title: str,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        cancelled: Callable[[], None] | None = None,
        quietly: bool = False,
    ) -> Job:
        """Runs `work` on another thread; `done` gets its result, `failed` its exception, all on this thread.

        `title` says in the user's language what is going on: "Printing the papers". Work that nobody asked for (a preview) goes on
        `quietly`: the frame does not show it.
        """
        job = Job(title)
        if done is not None:
            job.succeeded.connect(done)
        job.failed.connect(failed if failed is not None else self.failed.emit)
        if cancelled is not None:
            job.cancelled.connect(cancelled)
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="job")
        self.looks.begin()
        number, held = next(self._numbers), _Work(work)
        self._running[number] = job, held
        if not quietly:
            self.started.emit(job)
        self._pool.submit(_run, number, held, job.stop, self._reported.emit)
        return job

    def give_up(self) -> None:
        """The window that asked is about to close: all that runs is to stop, ends for the window now, and tells it nothing later.

        What the work is made of is held until it has stopped.
        """
        for number, (job, _) in list(self._running.items()):
            if number not in self._given_up:
                self._given_up.add(number)
                job.cancel()
                job.ended.emit()

    def close(self) -> None:
        """Cancels everything and waits for it; for the end of the program. Nothing is told any more."""
        for job in self.running:
            job.cancel()
        self._given_up.update(self._running)
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self.looks.end()

    @Slot(int, str, object)
    def _tell(self, number: int, what: str, values: tuple[Any, ...]) -> None:
        if number not in self._running:
            return
        job, held = self._running[number]
        if number not in self._given_up:
            getattr(job, what).emit(*values)
        elif what == "failed" and not isinstance(values[0], PalabreError):
            # A refusal is no longer anybody's concern; a bug is.
            self.failed.emit(*values)
        if what == "ended":
            held.call = None
            del self._running[number]
            self._given_up.discard(number)
            job.deleteLater()


def _run(number: int, work: _Work, stop: threading.Event, report: Callable[[int, str, Any], None]) -> None:
    """On the working thread. `report` reaches an object that outlives every job."""

    def progress(done: int, total: int, what: str = "") -> None:
        if stop.is_set():
            raise Cancelled
        report(number, "progressed", (done, total, what))

    try:
        assert work.call is not None
        result = work.call(progress)
    except Cancelled:
        report(number, "cancelled", ())
    except Exception as error:  # whatever it is, the UI thread tells it to the user
        report(number, "failed", (error,))
    else:
        report(number, "succeeded", (result,))
        del result
    report(number, "ended", ())

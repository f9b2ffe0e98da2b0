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

import threading
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot


class Cancelled(Exception):  # noqa: N818 (an answer, not an error)
    """Raised inside a job by its progress once the user has cancelled; the job lets it pass."""


class Progress(Protocol):
    """Called by the work to tell how far it is; the only thing of the window that a job may touch."""

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """`done` of `total` steps (total 0: unknown), and optionally what is being done now; raises `Cancelled`."""


class Job(QObject):
    """One piece of work, from start to end; every signal is emitted on the UI thread."""

    progressed = Signal(int, int, str)
    """Steps done, steps in all (0: unknown), what."""
    succeeded = Signal(object)
    failed = Signal(object)
    """The exception."""
    cancelled = Signal()
    ended = Signal()
    """After one of the three."""

    _reported = Signal(object, object)
    """From the working thread: one of the signals above (None: the end), and its arguments."""

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._cancel = threading.Event()
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Asks the work to stop at its next progress call."""
        self._cancel.set()

    @property
    def cancelling(self) -> bool:
        return self._cancel.is_set()

    def run(self, work: Callable[[Progress], Any]) -> None:
        """Does the work on the calling thread and reports to the UI thread; called by `Jobs` only."""

        def progress(done: int, total: int, what: str = "") -> None:
            if self.cancelling:
                raise Cancelled
            self._reported.emit(self.progressed, (done, total, what))

        try:
            result = work(progress)
        except Cancelled:
            self._reported.emit(self.cancelled, ())
        except Exception as error:  # whatever it is, the UI thread tells it to the user
            self._reported.emit(self.failed, (error,))
        else:
            self._reported.emit(self.succeeded, (result,))
        self._reported.emit(self.ended, ())

    @Slot(object, object)
    def _tell(self, signal: Any, values: tuple[Any, ...]) -> None:
        signal.emit(*values)


class _Run(QRunnable):
    def __init__(self, job: Job, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        self._job.run(self._work)


class Jobs(QObject):
    """The program's long work; the frame shows whatever runs with its progress and a Cancel button."""

    started = Signal(object)
    """The `Job`."""
    failed = Signal(object)
    """The exception of a job whose starter did not give `failed`: the frame shows it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        return tuple(self._running)

    def start(
        self,
        title: str,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Runs `work` on another thread; `done` gets its result, `failed` its exception, all on this thread.

        `title` says in the user's language what is going on: "Printing the papers".
        """
        job = Job(title, self)
        if done is not None:
            job.succeeded.connect(done)
        job.failed.connect(failed if failed is not None else self.failed.emit)
        if cancelled is not None:
            job.cancelled.connect(cancelled)
        job.ended.connect(lambda: self._forget(job))
        self._running.append(job)
        self.started.emit(job)
        self._pool.start(_Run(job, work))
        return job

    def close(self) -> None:
        """Cancels everything and waits for it; for the end of the program."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()

    def _forget(self, job: Job) -> None:
        self._running.remove(job)
        job.deleteLater()

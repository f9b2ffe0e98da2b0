"""Long work: its result, its error, its cancelling, all back on the thread of the window."""

from __future__ import annotations

import threading
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitation.errors import PalabreError
from ui.jobs import Job, Jobs, Progress


def test_the_result_comes_back_on_this_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    here = QThread.currentThread()
    seen: list[tuple[object, bool, bool]] = []
    worked_on: list[QThread] = []

    def work(progress: Progress) -> int:
        worked_on.append(QThread.currentThread())
        progress(1, 2, "half")
        return 42

    steps: list[tuple[int, int, str, bool]] = []
    job = jobs.start("Work", work, done=lambda result: seen.append((result, QThread.currentThread() is here, True)))
    job.progressed.connect(lambda done, total, what: steps.append((done, total, what, QThread.currentThread() is here)))
    with qtbot.waitSignal(job.ended):
        pass
    assert seen == [(42, True, True)]
    assert steps == [(1, 2, "half", True)]
    assert worked_on[0] is not here
    assert jobs.running == ()
    jobs.close()


def test_an_error_is_handed_to_whoever_started_it_or_to_the_frame(qtbot: QtBot) -> None:
    jobs = Jobs()
    mine: list[Exception] = []
    frames: list[Exception] = []
    jobs.failed.connect(frames.append)

    def work(progress: Progress) -> None:
        raise ValueError("broken")

    for failed in (mine.append, None):
        with qtbot.waitSignal(jobs.start("Work", work, failed=failed).ended):
            pass
    assert [str(error) for error in mine] == ["broken"]
    assert [str(error) for error in frames] == ["broken"]
    jobs.close()


def test_cancelling_stops_at_the_next_step(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun, go_on = threading.Event(), threading.Event()
    done: list[object] = []
    cancelled: list[bool] = []

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(30)
        progress(1, 2)
        raise AssertionError("the progress call must end the work")

    job = jobs.start("Work", work, done=done.append, cancelled=lambda: cancelled.append(True))
    assert begun.wait(30)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        go_on.set()
    assert (done, cancelled) == ([], [True])
    jobs.close()


def test_what_the_work_belongs_to_is_let_go_of_on_this_thread(qtbot: QtBot) -> None:
    """A dialog that was closed meanwhile: its widgets go where the window is."""
    gone_on: list[threading.Thread] = []
    goes_on = threading.Event()

    class Closed:
        def work(self, progress: Progress) -> int:
            goes_on.wait(30)
            return 1

        def __del__(self) -> None:
            gone_on.append(threading.current_thread())

    jobs = Jobs()
    closed = Closed()
    job = jobs.start("Work", closed.work)
    del closed
    with qtbot.waitSignal(job.ended):
        goes_on.set()
    jobs.close()
    assert gone_on == [threading.current_thread()]


@pytest.mark.parametrize("error", [PalabreError("store.full"), ValueError("broken")])
def test_what_was_given_up_tells_nobody_but_a_bug(qtbot: QtBot, error: Exception) -> None:
    begun, go_on = threading.Event(), threading.Event()
    told: list[object] = []
    bugs: list[Exception] = []

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(30)
        raise error

    jobs = Jobs()
    jobs.failed.connect(bugs.append)
    job = jobs.start("Work", work, done=told.append, failed=told.append, cancelled=lambda: told.append("cancelled"))
    assert begun.wait(30)
    with qtbot.waitSignal(job.ended):
        jobs.give_up()
    assert jobs.running == ()
    with qtbot.waitSignal(job.destroyed):
        go_on.set()
    assert told == []
    assert bugs == ([] if isinstance(error, PalabreError) else [error])
    jobs.close()


def test_after_the_end_nothing_is_told(qtbot: QtBot) -> None:
    jobs = Jobs()
    told: list[object] = []
    job = jobs.start("Work", lambda _: 1, done=told.append)
    jobs.close()
    with qtbot.waitSignal(job.destroyed):
        pass
    assert told == []


def test_the_last_who_heard_of_a_job_may_take_all_jobs_with_it(qtbot: QtBot) -> None:
    """The job went twice: once by itself, and once with the jobs it belonged to. The program ended without a word."""

    class Window(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.jobs = Jobs()

        def work(self) -> Job:
            job = self.jobs.start("Work", lambda _: 1)
            job.ended.connect(lambda: self.setEnabled(True))
            return job

    window = Window()
    with qtbot.waitSignal(window.work().ended):
        pass
    window.jobs.close()
    gone = weakref.ref(window)
    del window
    assert gone() is not None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone() is None

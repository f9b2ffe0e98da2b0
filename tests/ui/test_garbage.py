"""What a page is built from is looked through for garbage no more, until the workshop is closed."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from ui.garbage import much_is_made, take_back, tidy
from ui.jobs import Jobs, Progress


class Knot:
    """Garbage that only a look can find: it holds itself."""

    def __init__(self) -> None:
        self.me = self


def test_what_is_made_stays_and_what_comes_later_is_found() -> None:
    try:
        with much_is_made():
            assert not gc.isenabled()
            kept = weakref.ref(Knot())
        assert gc.isenabled()
        later = weakref.ref(Knot())
        tidy()
        assert later() is None
        assert kept() is not None
        take_back()
        gc.collect()
        assert kept() is None
    finally:
        gc.unfreeze()


def test_it_looks_on_where_it_was_not_looking_before() -> None:
    gc.disable()
    try:
        with much_is_made():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


def test_while_there_are_jobs_only_the_window_looks(qtbot: QtBot) -> None:
    """A look on a job's thread took down the widgets of closed dialogs there."""
    found_by: list[threading.Thread] = []

    class Told(Knot):
        def __del__(self) -> None:
            found_by.append(threading.current_thread())

    def work(progress: Progress) -> int:
        return len([[] for _ in range(100_000)])

    jobs = Jobs()
    try:
        assert not gc.isenabled()
        Told()
        made = [[] for _ in range(20_000)]
        with qtbot.waitSignal(jobs.start("Much is made", work).ended):
            pass
        # Where the job took its time, the window has looked by itself.
        jobs.looks.look()
        assert found_by == [threading.current_thread()]
        assert len(made) == 20_000
    finally:
        jobs.close()
    assert gc.isenabled()

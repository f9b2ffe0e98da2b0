"""A note-taker before the demonstration's text, in the real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.demonstration import HandClock
from tests.ui.note_taker import NoteTaker
from tests.ui.secretary import Secretary
from ui.frame import Frame
from ui.shell import Shell

Started = Callable[[Path], NoteTaker]


@pytest.fixture
def window(qtbot: QtBot, shell: Shell) -> Iterator[Callable[[Workshop, str], Frame]]:
    """Opens a workshop's window at 1366×768, one page in front."""
    frames: list[Frame] = []

    def _window(workshop: Workshop, page: str) -> Frame:
        frame = Frame(shell, workshop)
        frames.append(frame)
        qtbot.addWidget(frame)
        frame.resize(1366, 768)
        frame.show()
        qtbot.waitExposed(frame)
        frame.activateWindow()
        qtbot.waitUntil(frame.isActiveWindow)
        frame.go(page)
        QGuiApplication.processEvents()
        return frame

    yield _window
    for frame in frames:
        frame.close()


@pytest.fixture
def seat(window: Callable[[Workshop, str], Frame], qtbot: QtBot) -> Callable[[Workshop], NoteTaker]:
    """Seats a note-taker before a workshop: the text in front, the keyboard on it."""
    return lambda workshop: NoteTaker(qtbot, window(workshop, "texts"))


@pytest.fixture
def taker(seat: Callable[[Workshop], NoteTaker], demonstration: Workshop) -> NoteTaker:
    return seat(demonstration)


@pytest.fixture
def reopened(
    seat: Callable[[Workshop], NoteTaker], tmp_path: Path, hand_clock: HandClock
) -> Iterator[Callable[[Workshop], NoteTaker]]:
    """After a power cut: the file as it lies on the disk at this moment is copied, and opened in a new window."""
    opened: list[Workshop] = []

    def _reopened(workshop: Workshop) -> NoteTaker:
        target = tmp_path / "after"
        target.mkdir()
        for name in (workshop.path.name, f"{workshop.path.name}-wal"):
            source = workshop.path.with_name(name)
            if source.exists():
                (target / name).write_bytes(source.read_bytes())
        opened.append(Workshop.open(target / workshop.path.name, clock=hand_clock))
        return seat(opened[-1])

    yield _reopened
    for workshop in opened:
        workshop.close()


@pytest.fixture
def started(qtbot: QtBot, shell: Shell, hand_clock: HandClock) -> Iterator[Started]:
    """The program as a double click on a file starts it: the page is made before the window is on the screen."""
    frames: list[Frame] = []

    def _started(path: Path) -> NoteTaker:
        frame = Frame(shell, Workshop.open(path, clock=hand_clock))
        frames.append(frame)
        qtbot.addWidget(frame)
        frame.open_first_page()
        frame.show()
        qtbot.waitExposed(frame)
        frame.activateWindow()
        qtbot.waitUntil(frame.isActiveWindow)
        QApplication.processEvents()
        return NoteTaker(qtbot, frame)

    yield _started
    for frame in frames:
        frame.close()


@pytest.fixture
def secretary(window: Callable[[Workshop, str], Frame], demonstration: Workshop, qtbot: QtBot) -> Secretary:
    """Before the list of people of the demonstration, Thursday 24 July, 10:42."""
    return Secretary(qtbot, window(demonstration, "people"))

"""What the room sees, and who has the floor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitation.clock import Clock
from tools.scenes.studio import Studio, focused, frame_of, in_large_letters, place_of, press, settle
from ui.frame import Frame
from ui.stage import SceneKind

ROOM = (1024, 768)
"""The projector of the smallest beamer."""


def projector(studio: Studio, name: str) -> None:
    with frame_of(studio) as frame:
        amendment = frame.workshop.amendments.get(place_of(frame, "texts")["amendment"])
        frame.present()
        frame.context.stage.put(SceneKind.CLAUSE, clause=amendment.clause, amendment=amendment.id)
        window = frame.presenting.window
        assert window is not None
        window.resize(*ROOM)
        studio.keep(window, name)


class LaterClock:
    """The shell's, which can be put forward."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.later = timedelta()

    def __call__(self) -> datetime:
        return self._clock() + self.later


@contextmanager
def debate(studio: Studio, seconds: int) -> Iterator[Frame]:
    """The speakers' list beside the text: one has the floor for so many seconds, a point of order and others wait."""
    clock = LaterClock(studio.shell.clock)
    with frame_of(studio, clock) as frame:
        frame.go("texts", **place_of(frame, "texts"))
        settle(studio.shell)
        QTest.keyClick(focused(), Qt.Key.Key_F8)
        for name in ("hou", "fiag"):
            press(focused(), name)
            QTest.keyClick(focused(), Qt.Key.Key_Return)
        QTest.keyClick(focused(), Qt.Key.Key_F9)
        press(focused(), "lawo")
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        clock.later = timedelta(seconds=seconds)
        frame.floor.watch.read()
        settle(studio.shell)
        yield frame


def floor(studio: Studio, name: str) -> None:
    with debate(studio, 134) as frame:
        studio.keep(frame, name)


def floor_times(studio: Studio, name: str) -> None:
    """How the floor was shared out, of the whole workshop."""
    with debate(studio, 199) as frame:
        drawer = frame.floor.drawer
        drawer.tabs.group.button(2).click()
        drawer.times.scope.setCurrentIndex(3)
        drawer.times.show_place(drawer.subject.place)
        studio.keep(frame, name)


def floor_large(studio: Studio, name: str) -> None:
    """Letters of 175 %: the drawer lies over the page's left, what decides stays free."""
    with in_large_letters(studio):
        floor(studio, name)


def projector_speakers(studio: Studio, name: str) -> None:
    """What the room sees of it, the turn past its limit."""
    with debate(studio, 199) as frame:
        frame.floor.drawer.put_before_the_room()
        window = frame.presenting.window
        assert window is not None
        window.resize(*ROOM)
        studio.keep(window, name)

"""Hands and eyes of a person: typing (Qt's own `keyClicks` aborts on any letter beyond ASCII), dragging, answering a dialog."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop

W = TypeVar("W", bound=QWidget)
D = TypeVar("D", bound=QDialog)


def type_words(widget: QWidget, words: str) -> None:
    """Each letter pressed and released on the widget, as a keyboard with the letters of the country gives them."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def focused(qtbot: QtBot, frame: QWidget) -> QWidget:
    """Where the keyboard is. Once a dialog has closed a window manager would bring the window back: here that is asked for."""
    if QApplication.focusWidget() is None:
        frame.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    here = QApplication.focusWidget()
    assert here is not None
    return here


def to_the_front(qtbot: QtBot, window: QWidget) -> None:
    """Gives a window the keyboard, and waits until it has it: only then do its shortcuts work. A screen without a window manager
    does not give it back when a dialog closes.
    """
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def named(window: QWidget, kind: type[W], name: str) -> W:
    """The visible widget that a screen reader calls so, or that has these words on it."""
    found = [
        one
        for one in window.findChildren(kind)
        if one.isVisible() and name in (one.accessibleName(), one.property("text") or one.accessibleName())
    ]
    assert len(found) == 1, f"{len(found)} × {kind.__name__} {name!r}"
    return found[0]


def read(window: QWidget) -> str:
    """All words of labels that can be seen, line by line."""
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible() and one.text())


def drag(widget: QWidget, start: QPoint | QPointF, end: QPoint | QPointF) -> None:
    """The left button pressed at `start`, moved to `end` in steps and released there, in the widget's coordinates."""
    start, end = QPointF(start), QPointF(end)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    path = [start + (end - start) * step / 5 for step in range(1, 6)]
    events = [(QEvent.Type.MouseButtonPress, start, left, left)]
    events += [(QEvent.Type.MouseMove, point, none, left) for point in path]
    events += [(QEvent.Type.MouseButtonRelease, end, left, none)]
    for kind, point, button, held in events:
        place = QPointF(widget.mapToGlobal(point.toPoint()))
        event = QMouseEvent(kind, point, place, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)


@contextmanager
def answering(kind: type[D], act: Callable[[D], object], *, patience: float = 20) -> Iterator[None]:
    """While this lasts, the first modal dialog of this kind is answered by `act`, which must close it; another kind is closed."""
    seen: list[str] = []
    begun = time.monotonic()
    timer = QTimer()
    timer.setInterval(5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        if isinstance(dialog, kind) and dialog.isActiveWindow():
            timer.stop()
            seen.append("answered")
            try:
                act(dialog)
            finally:
                if dialog.isVisible():
                    seen.append("left open")
                    dialog.reject()
        elif time.monotonic() - begun > patience:
            seen.append(type(dialog).__name__)
            dialog.reject()

    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert seen == ["answered"], f"{kind.__name__}: {seen or 'never opened'}"


@contextmanager
def out_of_reach(workshop: Workshop) -> Iterator[None]:
    """While this lasts the file is not in its place, as when a stick was pulled: every act is refused."""
    away = workshop.path.with_suffix(".ailleurs")
    workshop.path.rename(away)
    try:
        yield
    finally:
        away.rename(workshop.path)

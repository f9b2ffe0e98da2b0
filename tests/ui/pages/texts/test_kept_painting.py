"""What plan, text and cards keep painted is what they would paint anew: compared letter by letter, as the window holds it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import suppress

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from facilitation.errors import PalabreError
from facilitation.workshop import Workshop
from tests.ui.note_taker import NoteTaker
from tests.ui.pages.texts.test_kept_rows import do


def areas(taker: NoteTaker) -> dict[str, QAbstractScrollArea]:
    page = taker.page
    return {"plan": page.plan.tree, "text": page.text.clauses, "cards": page.amendments.list}


def held(widget: QWidget) -> QImage:
    """What the window holds of it just now, painted whenever that was."""
    window = widget.window()
    picture = window.backingStore().paintDevice()
    assert isinstance(picture, QImage)
    return picture.copy(_place(widget))


def anew(widget: QWidget) -> QImage:
    return widget.window().grab(_place(widget)).toImage().convertToFormat(held(widget).format())


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def alike(one: QImage, other: QImage) -> bool:
    """Round corners that are painted in two parts may differ by a shade that nobody sees."""
    if one == other:
        return True
    return one.size() == other.size() and all(
        abs(a - b) <= 8 for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    )


def painted_as_anew(taker: NoteTaker) -> bool:
    views = [one.viewport() for one in areas(taker).values()]
    return all(alike(held(one), anew(one)) for one in (*views, taker.page.columns) if one.isVisible())


@pytest.mark.parametrize("seed", range(2))
def test_after_any_acts_it_is_painted_as_it_would_be_anew(
    qtbot: QtBot, seat: Callable[[Workshop], NoteTaker], demonstration: Workshop, seed: int
) -> None:
    taker, dice = seat(demonstration), random.Random(seed)
    page, frame = taker.page, taker.frame
    document = demonstration.texts.documents()[seed % 2].id
    page._show_document(document)
    for _ in range(40):
        what = dice.choice(("act", "act", "act", "clause", "scroll", "height", "width", "queue", "strip", "key"))
        match what:
            case "act":
                with suppress(PalabreError):
                    do(demonstration, document, dice)
            case "clause":
                page.text.choose(dice.choice(demonstration.texts.clauses(document)).id)
            case "scroll":
                area = dice.choice([*areas(taker).values()])
                area.verticalScrollBar().setValue(area.verticalScrollBar().value() + dice.randrange(-300, 300))
            case "height":
                frame.resize(frame.width(), dice.randrange(600, 768))
            case "width":
                frame.resize(dice.randrange(1024, 1366), frame.height())
            case "queue":
                page.amendments.show_queue(dice.random() < 0.5)
            case "strip":
                page.begin_amendment()
            case "key":
                page.text.clauses.setFocus()
                taker.press(dice.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_J)))
        # What is done here is told at the end of the turn, and painted in the one after.
        qtbot.waitUntil(lambda: painted_as_anew(taker))


def test_when_the_strip_closes_the_parts_in_sight_are_not_painted_again(qtbot: QtBot, taker: NoteTaker) -> None:
    tree = taker.page.plan.tree
    delegate, painted = tree.itemDelegate(), list[str]()
    paint = delegate.paint
    delegate.paint = lambda painter, option, index: (painted.append(index.data()), paint(painter, option, index))  # type: ignore[method-assign]
    taker.begin("3.2.3")
    assert taker.strip_is_open()
    QGuiApplication.processEvents()
    low = tree.viewport().height()
    painted.clear()
    taker.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: tree.viewport().height() > low)
    QGuiApplication.processEvents()
    above = tree.indexAt(QPoint(5, 5)).data()
    assert painted
    assert above not in painted


def test_what_was_recorded_or_decided_is_shown_in_one_picture(qtbot: QtBot, taker: NoteTaker) -> None:
    pictures = Pictures(taker.frame, [one.viewport() for one in areas(taker).values()])
    taker.begin("3.2.3")
    taker.write(" promptement")
    finish()
    pictures.shown.clear()
    taker.record()
    finish()
    assert not taker.strip_is_open()
    assert len(pictures.shown) == 1
    taker.press(Qt.Key.Key_J)
    finish()
    number = taker.chosen_number()
    pictures.shown.clear()
    taker.press(Qt.Key.Key_R)
    finish()
    assert taker.chosen_number() != number
    assert len(pictures.shown) == 1


class Pictures(QObject):
    """`shown`: which of the window's pictures, counted from its opening, show something new of plan, text or cards."""

    def __init__(self, window: QWidget, parts: Sequence[QWidget]) -> None:
        super().__init__(window)
        self.shown: set[int] = set()
        self._count = 0
        for one in (window, *parts):
            one.installEventFilter(self)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            self._count += event.type() is QEvent.Type.UpdateRequest
        elif event.type() is QEvent.Type.Paint:
            self.shown.add(self._count)
        return False


def finish() -> None:
    """All that the last key has brought about."""
    while QAbstractEventDispatcher.instance().processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass

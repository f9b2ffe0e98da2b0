"""The keyboard that users have: digits want Shift on it, and - stands on the key of 6. And a key that both page and window know."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.hands import focused
from tests.ui.note_taker import ALT, CTRL, NoteTaker
from ui.frame import Frame
from ui.pages.papers.page import PapersPage
from ui.rail import PAGES, PageEntry
from ui.stage import SceneKind

ROW = "&é\"'(-è"
"""What the keys from 1 to 7 say without Shift."""


def key_of(sign: str) -> Qt.Key:
    return QKeySequence(sign)[0].key()


@pytest.fixture
def frame(window: Callable[[Workshop, str], Frame], demonstration: Workshop) -> Frame:
    return window(demonstration, "today")


def press(qtbot: QtBot, frame: Frame, sign: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(focused(qtbot, frame), key_of(sign), modifiers)


@pytest.mark.parametrize(("sign", "entry"), [*zip(ROW, PAGES, strict=True)])
def test_ctrl_and_the_key_of_a_digit_goes_to_its_page(qtbot: QtBot, frame: Frame, sign: str, entry: PageEntry) -> None:
    frame.go("groups" if entry is PAGES[0] else "today")
    press(qtbot, frame, sign, CTRL)
    assert frame.pages.current_name == entry.name


def test_the_kind_is_chosen_by_alt_and_the_key_of_its_digit(taker: NoteTaker) -> None:
    taker.begin("3.2.2")
    chosen = []
    for sign in "é\"'(-&":
        taker.press(key_of(sign), ALT)
        chosen.append(next(one.text() for one in taker.page.capture.findChildren(QAbstractButton) if one.isChecked()))
    assert chosen == ["Insérer", "Supprimer", "Déplacer", "Observation", "Question", "Remplacer"]


def test_on_documents_ctrl_minus_makes_smaller_and_goes_nowhere(qtbot: QtBot, frame: Frame) -> None:
    frame.go("papers")
    page = frame.pages.current_page
    assert isinstance(page, PapersPage)
    qtbot.waitUntil(lambda: page.preview.preview.pages > 0, timeout=30_000)
    before = page.preview.preview.percent
    press(qtbot, frame, "-", CTRL)
    assert frame.pages.current_name == "papers"
    assert page.preview.preview.percent < before
    press(qtbot, frame, "6", CTRL)
    assert frame.pages.current_name == "decisions"
    frame.go("today")
    press(qtbot, frame, "-", CTRL)
    assert frame.pages.current_name == "decisions"


def test_what_the_page_in_front_does_by_a_key_comes_before_the_room(qtbot: QtBot, frame: Frame) -> None:
    """Qt gives a key that two of them have to one and then to the other."""
    agenda = frame.workshop.agenda
    coming = next(item for item in agenda.all() if item.started_at is None and not item.fixed)
    frame.go("agenda", item=coming.id)
    frame.present()
    room = frame.presenting.window
    assert room is not None
    frame.context.stage.put(SceneKind.CLAUSE, amendment=frame.workshop.amendments.all()[0].id)
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    size = room.board().text_size()
    for times in (1, 2, 3):
        press(qtbot, frame, "-")
        assert agenda.get(coming.id).minutes == coming.minutes - 5 * times
    assert room.board().text_size() == size
    smaller = "Projecteur\u00a0: lettres plus petites"
    assert smaller not in [line.what for line in frame.keys.told()]
    frame.go("texts")
    for _ in range(4):
        press(qtbot, frame, "-")
    assert room.board().text_size() < size
    assert smaller in [line.what for line in frame.keys.told()]

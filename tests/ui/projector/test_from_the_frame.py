"""The projector in the hands of the note-taker, who never leaves the laptop's window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitation.amendments.values import Author
from facilitation.workshop import Workshop
from tests.ui.hands import read
from ui.frame import Frame
from ui.projector.window import ProjectorWindow
from ui.shell import Shell
from ui.shortcuts import ShortcutSheet
from ui.stage import SceneKind

Key = Qt.Key


@pytest.fixture
def frame(qtbot: QtBot, shell: Shell, demonstration: Workshop) -> Iterator[Frame]:
    made = Frame(shell, demonstration)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go("texts")
    yield made
    made.close()


def room(frame: Frame) -> ProjectorWindow:
    assert frame.presenting.window is not None
    return frame.presenting.window


def test_f5_opens_and_closes_it_and_the_keyboard_stays(qtbot: QtBot, frame: Frame) -> None:
    before = QApplication.focusWidget()
    qtbot.keyClick(frame, Key.Key_F5)
    qtbot.waitExposed(room(frame))
    if QGuiApplication.platformName() != "offscreen":  # which gives every new window the keyboard
        assert QApplication.focusWidget() is before
        assert frame.isActiveWindow()
    qtbot.keyClick(frame, Key.Key_F5)
    assert frame.presenting.window is None


def test_closed_it_is_left_alone_and_opened_again_it_shows_what_is_on(qtbot: QtBot, frame: Frame) -> None:
    clause = next(one for one in frame.workshop.texts.clauses(frame.workshop.texts.documents()[0].id) if one.label == "3.2.1")
    for _ in range(2):
        qtbot.keyClick(frame, Key.Key_F5)
        qtbot.waitExposed(room(frame))
        gone = room(frame)
        with qtbot.waitSignal(gone.destroyed):
            qtbot.keyClick(frame, Key.Key_F5)
        # An exception here fails the test.
        frame.context.stage.put(SceneKind.CLAUSE, clause=clause.id)
    qtbot.keyClick(frame, Key.Key_F5)
    assert room(frame).texts()[0] == "3.2.1"


def test_what_is_shown_next_leaves_it_where_it_was_put(qtbot: QtBot, frame: Frame) -> None:
    """With one screen, or two that show the same, somebody has moved it out of the way."""
    clause = next(one for one in frame.workshop.texts.clauses(frame.workshop.texts.documents()[0].id) if one.label == "3.2.1")
    qtbot.keyClick(frame, Key.Key_F5)
    qtbot.waitExposed(room(frame))
    room(frame).setGeometry(40, 50, 640, 480)
    qtbot.waitUntil(lambda: room(frame).size().width() == 640)
    place = room(frame).geometry()
    frame.go("texts", clause=clause.id)
    qtbot.keyClick(frame.pages.current_page, Key.Key_P)
    qtbot.waitUntil(lambda: room(frame).texts()[0] == "3.2.1")
    assert room(frame).geometry() == place
    room(frame).showMinimized()
    frame.present()
    assert not room(frame).isMinimized()


def test_b_and_the_size_keys_work_from_the_laptop(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClick(frame, Key.Key_F5)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_B)
    assert room(frame).is_black()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_B)
    usual = room(frame).board().text_size()
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Minus)
    assert room(frame).board().text_size() < usual
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Plus)
    assert room(frame).board().text_size() == usual


def test_the_pages_of_a_long_text_are_turned_from_the_laptop(qtbot: QtBot, frame: Frame) -> None:
    clause = next(one for one in frame.workshop.texts.clauses(frame.workshop.texts.documents()[0].id) if one.label == "3.2.1")
    long = "Chaque poste tient un registre des demandes. " * 120
    amendment = frame.workshop.amendments.add(clause.id, "insert", long, authors=[Author(None, None, "Mairie")])
    qtbot.keyClick(frame, Key.Key_F5)
    qtbot.waitExposed(room(frame))
    frame.context.stage.put(SceneKind.CLAUSE, amendment=amendment.id)
    assert room(frame).board().page()[0] == 1
    qtbot.keyClicks(frame, ">>")
    assert room(frame).board().page()[0] == 3
    qtbot.keyClicks(frame, "<")
    assert room(frame).board().page()[0] == 2
    room(frame).turn(-1)
    assert room(frame).board().page()[0] == 1


def test_a_letter_typed_into_a_field_is_a_letter(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClick(frame, Key.Key_F5)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_N)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "b-")
    assert field.text() == "b-"  # type: ignore[union-attr]
    assert not room(frame).is_black()


def test_the_sheet_of_keys_names_them(frame: Frame) -> None:
    frame.show_shortcuts()
    sheet = QApplication.activeModalWidget() or frame.findChild(ShortcutSheet)
    assert "Projecteur\u00a0: écran noir, et retour" in read(sheet)
    sheet.close()


def picture(frame: Frame) -> QImage:
    found = frame.rail.thumbnail.picture
    assert found is not None
    return found.toImage()


def test_the_operator_sees_what_the_room_sees(qtbot: QtBot, frame: Frame) -> None:
    assert not frame.rail.thumbnail.isVisible()
    qtbot.keyClick(frame, Key.Key_F5)
    qtbot.waitUntil(frame.rail.thumbnail.isVisible)
    qtbot.waitUntil(lambda: picture(frame).size() == room(frame).grab().toImage().size())
    frame.context.stage.put(SceneKind.TITLE)
    qtbot.waitUntil(lambda: picture(frame) == room(frame).grab().toImage())
    with qtbot.waitSignal(frame.presenting.pictured):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_B)
    assert frame.rail.thumbnail.note == "noir"
    assert picture(frame).pixelColor(5, 5).lightness() < 10
    # The small picture is that one too, and made once however often the rail is painted.
    shown = frame.rail.thumbnail.grab().toImage()
    assert shown.pixelColor(shown.rect().center()).lightness() < 10
    small = frame.rail.thumbnail._small
    frame.rail.thumbnail.grab()
    assert frame.rail.thumbnail._small is small
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_B)
    qtbot.waitUntil(lambda: frame.rail.thumbnail.note == "")
    qtbot.keyClick(frame, Key.Key_F5)
    assert not frame.rail.thumbnail.isVisible()


def test_a_frozen_picture_stays_until_it_is_let_go(qtbot: QtBot, frame: Frame, demonstration: Workshop) -> None:
    qtbot.keyClick(frame, Key.Key_F5)
    frame.context.stage.put(SceneKind.TITLE)
    before = room(frame).texts()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_I)
    assert room(frame).is_frozen()
    qtbot.waitUntil(lambda: frame.rail.thumbnail.note == "figé")
    amendment = demonstration.amendments.numbered("53")
    frame.context.stage.put(SceneKind.CLAUSE, amendment=amendment.id, clause=amendment.clause)
    demonstration.deciding.decide(amendment.id, "retained")
    assert room(frame).texts() == before
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_I)
    assert not room(frame).is_frozen()
    assert "3.2.2" in room(frame).texts()[0]
    assert "retenu" in room(frame).texts()[3]


def test_a_click_on_the_small_picture_brings_the_rooms_window_forward(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClick(frame, Key.Key_F5)
    qtbot.waitUntil(frame.rail.thumbnail.isVisible)
    with qtbot.waitSignal(frame.rail.thumbnail.clicked):
        qtbot.mouseClick(frame.rail.thumbnail, Qt.MouseButton.LeftButton)
    assert frame.presenting.window is not None

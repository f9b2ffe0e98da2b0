"""Scenario 7: everybody must see the right clause.

On a 1024×768 projector stand the clause's label, its text with the change, its author and state, no letter under 24
pixels, and nothing of what is typed until « à l'écran » is chosen; on the 1366×768 laptop no control is cut off.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from tests.ui.note_taker import CTRL, NoteTaker
from ui.projector.window import ProjectorWindow

Key = Qt.Key


def room(taker: NoteTaker) -> ProjectorWindow:
    window = taker.frame.presenting.window
    assert window is not None
    window.resize(1024, 768)
    taker.qtbot.waitUntil(lambda: window.width() == 1024)
    window.grab()
    return window


def test_label_text_author_and_state_in_large_letters_and_nothing_else(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    amendment = taker.page.amendments.current()
    assert amendment is not None
    taker.press(Key.Key_P)
    window = room(taker)
    heading, words, foot, verdict = window.texts()
    assert heading == "3.2.3"
    assert amendment.base_text.removesuffix(".") in words.replace(" dans tous les pays où résident plus de mille Togolais", "")
    assert ("insert", " dans tous les pays où résident plus de mille Togolais") in [(m.kind, m.text) for m in window.shown().marks]
    assert amendment.author_line in foot
    assert verdict == "à décider"
    for one in window.findChildren(QLabel):
        if one.isVisible() and one.text():
            one.ensurePolished()
            assert one.fontInfo().pixelSize() >= 24, one.text()
            assert one.geometry().right() <= 1024
    assert window.board().text_size() >= 24
    assert window.board().needed_height() <= window.board().height()
    if QGuiApplication.platformName() != "offscreen":  # which gives every new window the keyboard
        assert taker.page.text.clauses.hasFocus(), "the keyboard stays with the note-taker"


def test_nothing_typed_reaches_the_room_until_it_is_asked(taker: NoteTaker) -> None:
    taker.go_to("3.2.3")
    taker.press(Key.Key_P)
    before = room(taker).texts()
    taker.press(Key.Key_N)
    taker.name("mensavi")
    taker.write(" Secret.")
    assert room(taker).texts() == before
    taker.press(Key.Key_E, CTRL)
    assert " Secret." in room(taker).texts()[1]
    assert room(taker).texts()[3] == "en cours de rédaction"
    taker.write(" Encore.")
    assert " Encore." in room(taker).texts()[1]
    taker.press(Key.Key_E, CTRL)
    assert "Secret" not in room(taker).texts()[1]
    taker.write(" Caché.")
    assert "Caché" not in room(taker).texts()[1]


def cut_off(window: QWidget) -> list[str]:
    """Buttons, lists and fields that are narrower than their words or reach over the edge of the window."""
    edge = QRect(QPoint(0, 0), window.size())
    found = []
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for one in window.findChildren(kind):
            if not one.isVisible() or one.visibleRegion().isEmpty():
                continue
            place = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
            too_narrow = isinstance(one, QAbstractButton) and one.width() < one.minimumSizeHint().width()
            if too_narrow or not edge.contains(place):
                found.append(f"{type(one).__name__} {one.accessibleName() or one.property('text')}")
    return found


def test_no_control_is_cut_off_on_the_laptop(taker: NoteTaker) -> None:
    assert (taker.frame.width(), taker.frame.height()) == (1366, 768)
    taker.go_to("3.2.2")
    assert cut_off(taker.frame) == []
    taker.press(Key.Key_J)
    assert cut_off(taker.frame) == []
    taker.go_to("3.2.2")
    panel = taker.page.amendments.decisions
    panel.more.setFocus()
    taker.press(Key.Key_Space)
    assert cut_off(taker.frame) == []
    taker.page.text.clauses.setFocus()
    taker.press(Key.Key_N)
    assert cut_off(taker.frame) == []

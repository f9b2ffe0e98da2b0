"""A number that no clause has is refused beside the field in which it is corrected, never over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.note_taker import NoteTaker

Key = Qt.Key


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def place(taker: NoteTaker, one: QWidget) -> QRect:
    return QRect(one.mapTo(taker.frame, QPoint()), one.size())


@pytest.mark.parametrize(("scale", "width", "height"), [(100, 1366, 768), (100, 1024, 700), (130, 1366, 768), (175, 1366, 768)])
def test_the_refusal_lies_clear_of_the_number_that_was_typed(taker: NoteTaker, scale: int, width: int, height: int) -> None:
    taker.frame.shell.theme.set_scale(scale)
    taker.frame.resize(width, height)
    settle()
    taker.go_to("3.2.2")
    field = taker.call("99")
    assert isinstance(field, QLineEdit)
    taker.press(Key.Key_Return)
    bar = taker.frame.messages.refusal
    assert "99" in taker.refusal()
    assert not place(taker, bar).intersects(place(taker, field))
    assert taker.frame.rect().contains(place(taker, bar))
    assert QApplication.focusWidget() is field
    taker.frame.resize(width, height - 8)
    settle()
    assert not place(taker, bar).intersects(place(taker, field)), "in a window of another size too"
    taker.call("98")
    assert field.text() == "98", "what is typed next takes its place, in sight"
    taker.press(Key.Key_Return)
    assert "98" in taker.refusal()
    assert not place(taker, bar).intersects(place(taker, field))
    taker.press(Key.Key_Escape)
    assert taker.refusal() == ""
    assert taker.clause().label == "3.2.2"


def test_a_field_that_gets_the_keyboard_while_the_refusal_is_there_is_not_covered_either(taker: NoteTaker) -> None:
    taker.go_to("3.2.2")
    taker.call("99")
    taker.press(Key.Key_Return)
    bar = taker.frame.messages.refusal
    beside = place(taker, bar).top()
    taker.page.text.clauses.setFocus()
    assert place(taker, bar).top() < beside, "where nobody types it lies at the top"
    taker.press(Key.Key_G)
    assert bar.isVisible()
    assert place(taker, bar).top() == beside

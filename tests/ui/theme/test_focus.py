"""Where the keyboard is can be seen without colours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QStyle, QStyleOptionButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.theme.test_tokens import contrast
from ui.language import LanguageSwitch
from ui.theme.theme import SchemeChoice, Theme


@pytest.mark.parametrize("scheme", [SchemeChoice.LIGHT, SchemeChoice.DARK, SchemeChoice.CONTRAST])
@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
@pytest.mark.parametrize("checked", [False, True])
def test_a_ring_stands_around_the_choice_that_has_the_keyboard(
    qtbot: QtBot,
    theme: Theme,
    language: LanguageSwitch,
    scheme: SchemeChoice,
    kind: Callable[[], QAbstractButton],
    checked: bool,
) -> None:
    theme.choose(scheme)
    theme.set_scale(175)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    here, other = kind(), kind()
    for one, words in ((here, "Validé"), (other, "Non validé")):
        one.setText(words)
        one.setAutoExclusive(False)
        one.setChecked(checked)
        column.addWidget(one)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    here.setFocus()
    qtbot.waitUntil(here.hasFocus)
    assert ring(here) >= 3
    assert ring(other) < 1.1, "nothing around the one that has not"
    focused = words_at(here)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert words_at(here) == focused, "words do not jump as the keyboard goes"
    here.setChecked(not checked)
    assert words_at(here) == focused, "nor as one is chosen"


def ring(one: QAbstractButton) -> float:
    """Contrast of the top edge of the box against its surroundings, in shades of grey."""
    window = one.window()
    picture: QImage = window.grab().toImage()
    at = one.mapTo(window, one.rect().topLeft())
    edge = picture.pixelColor(at.x() + one.width() // 2, at.y())
    ground = picture.pixelColor(at.x() + one.width() // 2, at.y() - 3)
    return contrast(edge.name(), ground.name())


def words_at(one: QAbstractButton) -> QRect:
    """Where its words are drawn."""
    option = QStyleOptionButton()
    one.initStyleOption(option)  # type: ignore[attr-defined]
    radio = isinstance(one, QRadioButton)
    part = QStyle.SubElement.SE_RadioButtonContents if radio else QStyle.SubElement.SE_CheckBoxContents
    return one.style().subElementRect(part, option, one)


def test_the_keyboard_is_known(qtbot: QtBot, theme: Theme) -> None:
    """The ring follows Tab, as everywhere."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    choices = [QRadioButton(words) for words in ("Validé", "Validé sous réserve")]
    for one in choices:
        column.addWidget(one)
    window.show()
    window.activateWindow()
    choices[0].setFocus()
    qtbot.waitUntil(choices[0].hasFocus)
    qtbot.keyClick(choices[0], Qt.Key.Key_Down)
    assert ring(choices[1]) >= 3
    assert ring(choices[0]) < 1.1

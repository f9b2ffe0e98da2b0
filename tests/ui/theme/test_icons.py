"""Icons by meaning: all exist, and widgets get them when they can be drawn."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from ui.language import LanguageSwitch
from ui.theme.icons import ICONS, Icons
from ui.theme.theme import SchemeChoice, Theme
from ui.theme.tokens import Role


@pytest.mark.parametrize("name", sorted(ICONS))
def test_every_icon_can_be_drawn(name: str, icons: Icons) -> None:
    assert not icons.pixmap(name).isNull()


def test_a_placed_icon_comes_when_the_family_is_loaded(qtbot: QtBot, theme: Theme) -> None:
    late = Icons(theme)
    button, picture = QToolButton(), QLabel()
    for one in (button, picture):
        qtbot.addWidget(one)
        late.put(one, "search")
    assert button.icon().isNull()
    assert picture.width() == button.iconSize().width() == theme.px(16), "the place is kept"
    late.load()
    assert not button.icon().isNull()
    assert not picture.pixmap().isNull()


def test_a_placed_icon_follows_scheme_and_scale(qtbot: QtBot, theme: Theme, icons: Icons, language: LanguageSwitch) -> None:
    picture = QLabel()
    qtbot.addWidget(picture)
    icons.put(picture, "done", Role.INK, size=16)
    light = picture.pixmap().toImage()
    theme.choose(SchemeChoice.DARK)
    assert picture.pixmap().toImage() != light
    theme.set_scale(150)
    assert picture.width() == 24


def test_qtawesome_finds_qt_without_loading_every_class_of_it(icons: Icons) -> None:
    """qtpy's star imports would cost 150 ms and 15 MB on every start."""
    import PySide6.QtGui

    assert sys.modules["qtpy.QtGui"] is PySide6.QtGui


def test_an_icon_is_drawn_once_for_each_size_and_state(
    qtbot: QtBot, theme: Theme, icons: Icons, language: LanguageSwitch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt asks for it at each paint, and the font draws in Python."""
    from qtawesome.iconic_font import CharIconPainter

    drawn: list[int] = []
    paint = CharIconPainter.paint
    monkeypatch.setattr(CharIconPainter, "paint", lambda self, *told: (drawn.append(1), paint(self, *told)))
    theme.set_scale(115)
    button = QToolButton()
    qtbot.addWidget(button)
    icons.put(button, "bug", Role.WARN)
    first = button.grab().toImage()
    assert drawn
    drawn.clear()
    assert button.grab().toImage() == first
    assert not drawn
    button.setEnabled(False)
    assert button.grab().toImage() != first, "other states have their own"

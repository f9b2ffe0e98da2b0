"""The rail: the words of the pages stay whole with large letters on a low screen, whatever else stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitation.workshop import Workshop
from tests.ui.sample_pages import SAMPLE_PAGES
from ui.frame import Frame
from ui.rail import PAGES, RailButton
from ui.shell import Shell


@pytest.fixture
def frame(qtbot: QtBot, shell: Shell, tmp_path: Path) -> Iterator[Frame]:
    """An open window on its first page."""
    path = tmp_path / "kloto.palabre"
    day = date(2025, 7, 22)
    Workshop.create(path, title="Atelier de validation", place="Kpalimé", starts_on=day, ends_on=day).close()
    made = Frame(shell, Workshop.open(path), SAMPLE_PAGES)
    qtbot.addWidget(made)
    made.open_first_page()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def ink(button: RailButton) -> int:
    """How many pixels of its word are to be seen."""
    nothing = QPixmap(button.iconSize())
    nothing.fill(Qt.GlobalColor.transparent)
    button.setIcon(QIcon(nothing))
    picture = button.grab().toImage()
    ground = picture.pixel(1, 1)
    return sum(picture.pixel(x, y) != ground for x in range(picture.width()) for y in range(picture.height()))


@pytest.mark.parametrize("height", [768, 720])
@pytest.mark.parametrize("scale", [100, 150, 175])
@pytest.mark.parametrize("projected", [False, True])
def test_no_word_is_cut(qtbot: QtBot, frame: Frame, scale: int, height: int, projected: bool) -> None:
    if projected:
        room = QPixmap(1024, 768)
        room.fill(Qt.GlobalColor.white)
        frame.rail.thumbnail.show_room(room)
    frame.shell.theme.set_scale(scale)
    frame.resize(1366, height)
    QApplication.processEvents()
    assert frame.height() == height
    assert frame.rail.thumbnail.isVisible() == projected
    buttons = [frame.rail.button(entry.name) for entry in PAGES]
    for one in (*buttons, frame.rail.menu_button, frame.rail.floor_button, frame.rail.projector_button):
        assert frame.rail.rect().contains(one.geometry())
        assert one.iconSize().height() >= frame.shell.theme.px(12)
        assert one.iconSize().height() == frame.shell.theme.px(22) or scale > 100
        for chosen in {False, one.isCheckable()}:
            one.setChecked(chosen)
            words = ink(one)
            before = one.size()
            one.resize(before.width(), 2 * before.height())
            assert words == ink(one), one.text()
            one.resize(before)

"""Scheme and scale change everything at once; colours and style sheets stand in one place only."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import ui
from ui.language import LanguageSwitch
from ui.theme.dress import Dress, dress
from ui.theme.stylesheet import stylesheet
from ui.theme.theme import SchemeChoice, Theme
from ui.theme.tokens import COLOURS, SCALES, Role, Scheme, Type
from ui.widgets.labels import label

SOURCES = list(Path(ui.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("scheme", Scheme)
def test_every_token_of_the_style_sheet_is_filled_in(scheme: Scheme) -> None:
    assert re.findall(r"<[a-z_0-9]+>", stylesheet(scheme, round)) == []


def test_the_text_scale_enlarges_words_rows_and_controls(qtbot: QtBot, theme: Theme, language: LanguageSwitch) -> None:
    words, button = label(Type.BODY), QPushButton("Retenu")
    words.setText("Kɔ́kú")
    for one in (words, button):
        qtbot.addWidget(one)
        one.show()
    heights = []
    for scale in SCALES:
        theme.set_scale(scale)
        heights.append((words.sizeHint().height(), button.sizeHint().height(), theme.row_height(), theme.font().pixelSize()))
    assert heights == sorted(heights)
    first, last = heights[0], heights[-1]
    assert all(big / small > 1.5 for small, big in zip(first, last, strict=True))


def test_a_scale_that_is_not_offered_is_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="120"):
        theme.set_scale(120)


def test_the_scheme_changes_palette_and_answers_at_once(
    qtbot: QtBot, qapp: QApplication, theme: Theme, language: LanguageSwitch
) -> None:
    for choice in (SchemeChoice.DARK, SchemeChoice.CONTRAST, SchemeChoice.LIGHT):
        with qtbot.waitSignal(theme.changed):
            theme.choose(choice)
        colours = COLOURS[Scheme(choice.value)]
        assert qapp.palette().color(QPalette.ColorRole.WindowText).name().upper() == colours[Role.INK].upper()
        assert theme.color(Role.SURFACE).name().upper() == colours[Role.SURFACE].upper()


def test_a_dressed_widget_takes_its_new_dress_at_once(qtbot: QtBot, theme: Theme, language: LanguageSwitch) -> None:
    button = QPushButton("Retenu")
    qtbot.addWidget(button)
    button.show()
    dress(button, Dress.PRIMARY)
    ground = button.grab().toImage().pixelColor(8, button.height() // 2)
    assert ground.name().upper() == COLOURS[Scheme.LIGHT][Role.ACCENT]


def test_no_colour_and_no_style_sheet_stands_anywhere_but_in_the_theme() -> None:
    offenders = [
        f"{path.name}:{number}"
        for path in SOURCES
        if path.parent.name != "theme"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"#[0-9A-Fa-f]{6}\b|QColor\(\"", line)
        # The projector's sizes are for the far end of the room and do not follow the operator's text scale.
        or ("setStyleSheet(" in line and path.parent.name != "projector")
    ]
    assert offenders == []

"""The language changes while the program runs, everywhere at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.language import LanguageSwitch, Retranslated
from ui.rail import Rail
from ui.theme.icons import Icons
from ui.widgets.buttons import native_keys


class Greeting(Retranslated, QLabel):
    """A widget as a page author writes it."""

    def __init__(self) -> None:
        super().__init__()
        self.said = 0
        self.retranslate()

    def retranslate(self) -> None:
        self.said += 1


def test_words_follow_the_switch_without_a_restart(qtbot: QtBot, language: LanguageSwitch, icons: Icons) -> None:
    rail = Rail(icons)
    qtbot.addWidget(rail)
    assert rail.button("agenda").text() == "Ordre du jour"
    assert rail.button("agenda").toolTip() == "Ordre du jour\u2002(Ctrl+3)"
    language.use("en")
    assert rail.button("agenda").text() == "Agenda"
    language.use("fr")
    assert rail.button("agenda").text() == "Ordre du jour"


def test_every_retranslated_widget_is_told(qtbot: QtBot, language: LanguageSwitch) -> None:
    greeting = Greeting()
    qtbot.addWidget(greeting)
    with qtbot.waitSignal(language.changed):
        language.use("en")
    assert greeting.said > 1


def test_keys_dates_and_sorting_are_those_of_the_language(language: LanguageSwitch) -> None:
    assert native_keys("Ctrl+Return") == "Ctrl+Entrée"
    assert language.locale.dayName(3) == "mercredi"
    collator = language.collator()
    assert sorted(["zoé", "Éva", "eve 10", "eve 9", "Ade"], key=collator.sortKey) == ["Ade", "Éva", "eve 9", "eve 10", "zoé"]
    language.use("en")
    assert native_keys("Ctrl+Return") == "Ctrl+Return"
    assert language.locale.dayName(3) == "Wednesday"


def test_a_language_that_is_not_shipped_is_refused(language: LanguageSwitch) -> None:
    with pytest.raises(ValueError, match="de"):
        language.use("de")  # type: ignore[arg-type]

"""A day is typed as people write it, with or without strokes, over whatever stood there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.fields import DateField


@pytest.mark.parametrize("typed", ["15/08/2026", "15082026", "15.08.2026", "5/8/2026"])
@pytest.mark.parametrize("begin", ["everything selected", "Home", "Tab"])
def test_a_day_is_typed(qtbot: QtBot, theme: Theme, begin: str, typed: str) -> None:
    field = DateField(QDate(2025, 7, 24))
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.setFocus(Qt.FocusReason.TabFocusReason if begin == "Tab" else Qt.FocusReason.OtherFocusReason)
    if begin == "everything selected":
        field.selectAll()
    elif begin == "Home":
        qtbot.keyClick(field, Qt.Key.Key_Home)
    qtbot.keyClicks(field, typed)
    day = 5 if typed.startswith("5") else 15
    assert field.date() == QDate(2026, 8, day)

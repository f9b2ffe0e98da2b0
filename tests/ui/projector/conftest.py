"""The window that the room sees."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.context import AppContext
from ui.projector.window import ProjectorWindow


@pytest.fixture
def room(qtbot: QtBot, context: AppContext) -> ProjectorWindow:
    """On the commonest projector."""
    window = ProjectorWindow(context)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    qtbot.waitExposed(window)
    return window
